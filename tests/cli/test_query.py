from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli.app import app
from pipeline.cli.output import out
from pipeline.store.connection import connect
from pipeline.store.query import QueryError, lock_down
from pipeline.store.query import run as ask
from pipeline.store.writer import Store
from tests.cli.releases import run
from tests.store.helpers import TEXT, made


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("query") / "facts.duckdb"
    with Store(path) as store:
        store.write(made())
        store.write(made(TEXT.replace("120", "150"), doc_id="kkp-2", title="=cmd|' /C calc'!A0"))
    return path


def query(db: Path, sql: str, *words: str) -> str:
    done = CliRunner().invoke(app, ["query", sql, "--db", str(db), *words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_table_for_people(db: Path) -> None:
    shown = query(db, "SELECT person, position FROM officials LIMIT 1")
    assert "Raden Sastro" in shown
    assert "position" in shown


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("12178000000000000::DOUBLE", "12178000000000000"),
        ("3.0::DOUBLE", "3"),
        ("0.1::DOUBLE + 0.2::DOUBLE", "0.3"),
        ("1234567890123.25::DOUBLE", "1234567890123.25"),
        ("NULL", ""),
    ],
)
def test_amounts_are_not_written_as_powers_of_ten(db: Path, number: str, words: str) -> None:
    lines = [line.strip() for line in query(db, f"SELECT {number} AS amount").splitlines() if line.strip()]
    assert lines[2:] == [words] * bool(words)


def test_json_for_programs(db: Path) -> None:
    found = json.loads(query(db, "SELECT value, unit, doc_id FROM figures ORDER BY value", "--format", "json"))
    assert found == [
        {"value": 120.0, "unit": "count", "doc_id": "kkp-1"},
        {"value": 150.0, "unit": "count", "doc_id": "kkp-2"},
    ]


def test_csv_that_no_spreadsheet_runs(db: Path) -> None:
    text = query(db, "SELECT title, -5 AS n FROM current_documents WHERE doc_id = 'kkp-2'", "--format", "csv")
    assert list(csv.reader(io.StringIO(text))) == [["title", "n"], ["'=cmd|' /C calc'!A0", "-5"]]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_text('{db}')",
        "COPY facts TO '{folder}/stolen.csv'",
        "ATTACH '{folder}/other.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "RESET lock_configuration",
        "DELETE FROM facts",
        "DROP TABLE facts",
        "CREATE TABLE x AS SELECT 1",
        "EXPORT DATABASE '{folder}/out'",
        "SELECT 1; SELECT 2",
        "PRAGMA memory_limit='100GB'",
    ],
)
def test_a_query_reaches_nothing_but_the_database(db: Path, tmp_path: Path, sql: str) -> None:
    with connect(db, read_only=True) as connection:
        lock_down(connection)
        with pytest.raises(QueryError):
            ask(connection, sql.format(db=db, folder=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_query_that_takes_too_long_is_stopped(db: Path) -> None:
    with connect(db, read_only=True) as connection:
        lock_down(connection)
        with pytest.raises(QueryError, match="took longer"):
            ask(connection, "SELECT count(*) FROM range(10_000_000_000) a, range(10_000_000) b", seconds=0.5)
        assert ask(connection, "SELECT 1").rows == [(1,)]


def test_rows_are_limited_and_said_to_be(db: Path) -> None:
    with connect(db, read_only=True) as connection:
        answer = ask(connection, "SELECT * FROM range(100)", rows=10)
    assert len(answer.rows) == 10
    assert answer.more


def test_failures_are_one_plain_line(db: Path, tmp_path: Path) -> None:
    for words, told in (
        (["SELECT nonsense FROM officials", "--db", db], "nonsense"),
        (["SELECT 1", "--db", tmp_path / "none.duckdb"], "no such database"),
        (["DROP TABLE facts", "--db", db], "reading only"),
    ):
        done = run("query", *words, code=1)
        assert told in done.stderr
        assert "Traceback" not in done.stderr


def test_while_another_process_writes_the_query_reads_what_is_committed(db: Path) -> None:
    with Store(db) as store:
        store.write(made(doc_id="kkp-new"))
        store.settle()
        done = run("query", "SELECT count(*) AS n FROM current_documents", "--db", db, "--format", "csv")
    assert done.stdout == "n\n3\n"
    assert "held by process" in done.stderr


def test_columns_that_do_not_fit_the_window_stand_below_each_other(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(out, "width", 80)
    shown = query(db, "SELECT * FROM officials LIMIT 1")
    (fact_id,) = query(db, "SELECT fact_id FROM officials LIMIT 1", "--format", "csv").splitlines()[1:]
    lines = [line.split() for line in shown.splitlines()]
    assert ["fact_id", fact_id] in lines  # whole, to be copied
    assert ["person", "Raden", "Sastro"] in lines


def test_columns_of_the_same_name_are_both_there(db: Path) -> None:
    sql = "SELECT f.doc_id, d.title, d.doc_id, 'x' AS doc_id_1 FROM figures f JOIN current_documents d USING (doc_id) LIMIT 1"
    assert list(json.loads(query(db, sql, "--format", "json"))[0]) == ["doc_id", "title", "doc_id_2", "doc_id_1"]
    assert query(db, sql, "--format", "csv").splitlines()[0] == "doc_id,title,doc_id_2,doc_id_1"


def test_what_is_no_number_is_null_in_json(db: Path) -> None:
    def refused(name: str) -> None:
        raise AssertionError(f"{name} is not JSON")

    text = query(db, "SELECT 1 / 0 AS share, [0 / 0, 0.5] AS shares", "--format", "json")
    assert json.loads(text, parse_constant=refused) == [{"share": None, "shares": [None, 0.5]}]


def test_no_statement_is_told_what_one_looks_like(db: Path) -> None:
    done = CliRunner().invoke(app, ["query", " ", "--db", str(db)])
    assert "SELECT * FROM officials" in str(done.exception)
