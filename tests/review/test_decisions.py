"""Decisions outlive runs, revisions and new rules, travel as CSV and gold, and survive a torn line."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate.gold import load
from pipeline.review.applying import apply
from pipeline.review.exchange import export_csv, export_gold, import_csv
from pipeline.review.journal import JournalError, append, decision, journal_of, read, standing
from pipeline.review.learning import judged_facts
from pipeline.store.connection import connect
from tests.review.support import ROOT, releases, store


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.duckdb"
    store(path, releases()[:1])
    return path


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = connect(db)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def decide(db: Path, kind: str, verdict: str, reviewer: str = "Sari", **more: Any) -> None:
    key, doc_id, slots, passage, start, end, sentence = rows(
        db,
        "SELECT f.fact_key, f.doc_id, f.slots::VARCHAR, f.passage, f.start_char, f.end_char, s.text FROM facts f "
        "JOIN sentences s ON s.doc_id = f.doc_id AND s.number = f.sentence "
        f"WHERE f.type = '{kind}' AND f.superseded_at IS NULL ORDER BY f.confidence LIMIT 1",
    )[0]
    entry = decision(fact_key=key, doc_id=doc_id, type=kind, verdict=verdict, reviewer=reviewer, slots=json.loads(slots),
                     start=start, end=end, passage=passage, sentence=sentence, **more)  # fmt: skip
    append(journal_of(db), [entry])


def applied(db: Path) -> Any:
    connection = connect(db)
    try:
        return apply(connection, read(journal_of(db)).decisions)
    finally:
        connection.close()


def test_a_rejected_fact_leaves_the_views_and_stays_in_the_table(db: Path) -> None:
    decide(db, "figure", "rejected", reason="tak disebut")
    assert applied(db).rejected == 1
    assert rows(db, "SELECT * FROM figures") == []
    assert rows(db, "SELECT count(*) FROM facts WHERE type = 'figure'") == [(1,)]


def test_applying_twice_changes_nothing(db: Path) -> None:
    decide(db, "figure", "corrected", corrected={"value": 1201, "unit": "count", "measure": "nelayan"})
    applied(db)
    first = rows(db, "SELECT value, measure, confidence, review FROM current_facts WHERE type = 'figure'")
    applied(db)
    assert rows(db, "SELECT value, measure, confidence, review FROM current_facts WHERE type = 'figure'") == first
    assert first == [(1201.0, "nelayan", 1.0, "correction")]


def test_a_correction_the_rules_find_later_is_one_fact(db: Path) -> None:
    decide(db, "figure", "corrected", corrected={"value": 1200, "unit": "count", "measure": "nelayan"})
    applied(db)
    document, facts = releases()[0]
    better = [f.model_copy(update={"measure": "nelayan", "period": None}) for f in facts if f.type == "figure"]
    store(db, [(document, better)], version="2")
    applied(db)
    assert rows(db, "SELECT measure, review FROM current_facts WHERE type = 'figure'") == [("nelayan", "correction")]


def test_decisions_travel_as_csv_and_no_cell_runs_in_a_spreadsheet(db: Path, tmp_path: Path) -> None:
    decide(db, "figure", "rejected", reason="=HYPERLINK(1)")
    decide(db, "statement", "corrected", corrected={"speaker": "+Dian", "kind": "direct", "text": "x"})
    table = tmp_path / "d.csv"
    assert export_csv(db, table) == 2
    assert "'=HYPERLINK" in table.read_text(encoding="utf-8")
    other = tmp_path / "other.duckdb"
    assert import_csv(other, table) == (2, 0)
    assert import_csv(other, table) == (0, 2)
    assert read(journal_of(other)).decisions == read(journal_of(db)).decisions


@pytest.mark.parametrize("delimiter", ";\t,")
def test_decisions_come_back_from_a_spreadsheet(db: Path, tmp_path: Path, delimiter: str) -> None:
    decide(db, "figure", "rejected", reason="salah; bukan itu, kata saya")
    table, saved, other = tmp_path / "d.csv", tmp_path / "saved.csv", tmp_path / "other.duckdb"
    export_csv(db, table)
    with table.open(encoding="utf-8", newline="") as lines, saved.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerows(csv.reader(lines))
    assert import_csv(other, saved) == (1, 0)
    assert read(journal_of(other)).decisions == read(journal_of(db)).decisions


def test_a_csv_of_something_else_is_refused_by_line_and_nothing_is_taken(db: Path, tmp_path: Path) -> None:
    table = tmp_path / "d.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(JournalError, match="columns"):
        import_csv(db, table)
    decide(db, "figure", "rejected")
    export_csv(db, table)
    table.write_text(table.read_text(encoding="utf-8").replace("rejected", "perhaps"), encoding="utf-8")
    other = tmp_path / "other.duckdb"
    with pytest.raises(JournalError, match=r"d\.csv:2"):
        import_csv(other, table)
    assert not journal_of(other).exists()


def test_reviewed_facts_are_gold_that_evaluate_reads(db: Path, tmp_path: Path) -> None:
    for kind in ("partnership", "official", "date", "statement"):
        decide(db, kind, "accepted")
    decide(db, "figure", "corrected", corrected={"value": 7, "unit": "count", "measure": "nelayan"})
    assert export_gold(db, tmp_path / "gold") == 1
    (gold,) = load([tmp_path / "gold"])
    assert sorted(f["type"] for f in gold.facts) == ["date", "figure", "official", "partnership", "statement"]
    raw = json.loads(gold.path.read_text(encoding="utf-8"))
    assert raw["complete"] is False  # the second official is not decided yet


def test_reviewed_facts_teach_the_confidence(db: Path) -> None:
    decide(db, "figure", "rejected")
    decide(db, "official", "accepted")
    decide(db, "date", "accepted", reviewer="Ani")
    decide(db, "date", "rejected", reviewer="Budi")  # no agreement: nothing to learn
    assert sorted((j.fact.type, j.right) for j in judged_facts(db)) == [("figure", False), ("official", True)]


def test_a_torn_line_is_told_and_the_next_decision_is_whole(db: Path) -> None:
    decide(db, "figure", "rejected")
    with journal_of(db).open("ab") as stream:
        stream.write(b'{"decision_id": "torn')
    decide(db, "date", "accepted")
    journal = read(journal_of(db))
    assert [d.type for d in journal.decisions] == ["figure", "date"]
    assert journal.damaged == (2,)


def test_undone_and_skipped_decisions_hold_nothing(db: Path) -> None:
    decide(db, "figure", "skipped")
    decide(db, "date", "rejected")
    last = read(journal_of(db)).decisions[-1]
    fields = last.model_dump(exclude={"decision_id", "at", "verdict", "undoes"})
    append(journal_of(db), [decision(**fields, verdict="undone", undoes=last.decision_id)])
    assert standing(read(journal_of(db)).decisions) == {}


def test_ingest_keeps_what_was_decided(tmp_path: Path) -> None:
    db = tmp_path / "f.duckdb"
    (tmp_path / "r.txt").write_text(
        "Wali Kota Bitung Maria Tumbelaka meresmikan 40 rumah pada 5 Mei 2025.\n", encoding="utf-8"
    )
    command = [sys.executable, str(ROOT / "run_pipeline.py")]

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*command, *arguments], capture_output=True, text=True, cwd=ROOT, timeout=300)

    assert run("ingest", str(tmp_path / "r.txt"), "--db", str(db), "--jobs", "1").returncode == 0
    decide(db, "official", "rejected")
    again = run("ingest", str(tmp_path / "r.txt"), "--db", str(db), "--jobs", "1", "--no-resume")
    assert again.returncode == 0, again.stderr
    assert rows(db, "SELECT * FROM officials") == []
    told = run("decisions", "apply", "--db", str(db))
    assert "1 rejected" in told.stderr
    assert run("decisions", "export", "--db", str(db), "--csv", str(tmp_path / "d.csv")).returncode == 0
    assert run("decisions", "export", "--db", str(db)).returncode == 2
