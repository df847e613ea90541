from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli.app import app
from pipeline.store.connection import connect
from pipeline.store.writer import Store
from tests.cli.releases import run
from tests.store.helpers import TEXT, made


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.duckdb"
    with Store(path) as store:
        store.write(made(url="https://kkp.example/dermaga"))
    return path


def fact_id(db: Path, kind: str) -> str:
    with connect(db, read_only=True) as connection:
        found = connection.execute("SELECT fact_id FROM facts WHERE type = ?", [kind]).fetchone()
    assert found
    return str(found[0])


def test_the_passage_stands_out_in_its_sentence_with_rule_and_reasons(db: Path) -> None:
    done = CliRunner().invoke(app, ["explain", fact_id(db, "figure"), "--db", str(db)], catch_exceptions=False)
    assert done.exit_code == 0
    assert "Dermaga itu menampung [120 kapal]." in done.stdout
    assert "figure.hand" in done.stdout
    assert "confidence 0.90" in done.stdout
    assert "https://kkp.example/dermaga" in done.stdout


def test_json_holds_everything(db: Path) -> None:
    done = CliRunner().invoke(app, ["explain", fact_id(db, "date")[:10], "--db", str(db), "--json"])
    found = json.loads(done.stdout)
    start, end = found["passages"][0]
    assert found["text"][start:end] == "3 Maret 2025"
    assert found["slots"] == {"value": "2025-03-03", "role": "event"}


def test_a_fact_that_no_longer_holds_says_so(db: Path) -> None:
    old = fact_id(db, "figure")
    with Store(db) as store:
        store.write(made(TEXT.replace("120", "150")))
    done = CliRunner().invoke(app, ["explain", old, "--db", str(db)])
    assert "No longer holds" in done.stdout


@pytest.mark.parametrize("wrong", ["ffffffffffffffff", " ", "' OR 1=1"])
def test_an_id_that_is_none_fails_plainly(db: Path, wrong: str) -> None:
    done = run("explain", wrong, "--db", db, code=1)
    assert "There is no fact" in done.stderr
