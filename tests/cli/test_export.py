from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pytest

from pipeline.store.connection import StoreError, connect
from pipeline.store.export import export, exported, safe_cell
from pipeline.store.writer import Store
from tests.cli.releases import run
from tests.store.helpers import made


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.duckdb"
    with Store(path) as store:
        store.write(made(title="+62 811 adalah nomor baru"))
    return path


def test_every_view_in_three_formats(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("export", "--db", db, "--to", out)
    with connect(db, read_only=True) as connection:
        names = exported(connection)
    assert {p.name for p in out.iterdir()} == {f"{n}.{k}" for n in names for k in ("parquet", "csv", "jsonl")}
    with duckdb.connect() as plain:
        assert plain.execute(f"SELECT value, measure FROM '{out / 'figures.parquet'}'").fetchall() == [(120.0, "kapal")]
    record = json.loads((out / "current_facts.jsonl").read_text().splitlines()[0])
    assert isinstance(record["slots"], dict)
    with (out / "officials.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["person"] == "Raden Sastro"
    assert rows[0]["title"] == "'+62 811 adalah nomor baru"


def test_only_what_is_asked_for(db: Path, tmp_path: Path) -> None:
    run("export", "--db", db, "--to", tmp_path / "out", "--format", "csv", "--only", "figures")
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["figures.csv"]


def test_a_failure_leaves_what_was_there(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "figures.csv").write_text("before")
    with connect(db, read_only=True) as connection:
        with pytest.raises(StoreError, match="no table or view"):
            export(connection, out, names=["figures", "no_such_view"])
        connection.close()
        with pytest.raises((StoreError, duckdb.Error)):
            export(connection, out)
    assert [p.name for p in out.iterdir()] == ["figures.csv"]
    assert (out / "figures.csv").read_text() == "before"


def test_a_target_that_cannot_be_written_is_told_plainly(db: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("export", "--db", db, "--to", tmp_path / "file", code=1)
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_while_another_process_writes_what_is_committed_is_exported(db: Path, tmp_path: Path) -> None:
    with Store(db) as store:
        store.write(made(doc_id="kkp-2"))
        store.settle()
        run("export", "--db", db, "--to", tmp_path / "out", "--format", "jsonl", "--only", "current_documents")
    assert len((tmp_path / "out" / "current_documents.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_cells_that_begin_a_formula_are_made_text(cell: str) -> None:
    assert safe_cell(cell) == "'" + cell


def test_numbers_and_lists_stay_what_they_are() -> None:
    assert safe_cell(-5) == -5
    assert safe_cell(None) is None
    assert safe_cell(["a", "b"]) == '["a", "b"]'
