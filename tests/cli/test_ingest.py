from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipeline.store.connection import StoreError, connect
from pipeline.store.snapshot import open_for_reading
from tests.cli.releases import ROOT, command, record, run, write


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with connect(db, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def content(db: Path) -> list[list[tuple[Any, ...]]]:
    """Everything that must not depend on how often a run was interrupted."""
    return [
        rows(db, "SELECT doc_id, revision, text, title, content_hash FROM documents ORDER BY ALL"),
        rows(db, "SELECT fact_id, fact_key, reading, revision, slots, rule, confidence FROM facts ORDER BY ALL"),
        rows(db, "SELECT * FROM evidence ORDER BY ALL"),
        rows(db, "SELECT * FROM sentences ORDER BY ALL"),
        rows(db, "SELECT entity_id, kind, name FROM entities ORDER BY ALL"),
        rows(db, "SELECT fact_id, slot, entity_id FROM fact_entities ORDER BY ALL"),
    ]


def summary(*words: str | Path, code: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("ingest", *words, "--json", code=code).stdout)
    return found


def test_new_changed_and_unchanged_documents_are_counted(tmp_path: Path) -> None:
    db, source = tmp_path / "facts.duckdb", tmp_path / "in.jsonl"
    write(source, [record(n) for n in range(1, 9)])
    first = summary(source, "--db", db, "--jobs", "2")
    assert first["documents"]["new"] == 8
    assert first["status"] == "finished"
    before = content(db)
    again = summary(source, "--db", db)
    assert again["documents"] == {"new": 0, "changed": 0, "reread": 0, "unchanged": 8, "passed_over": 0}
    assert again["run_id"] is None
    assert content(db) == before
    write(source, [record(1, "Dermaga nomor 1 ditutup pada 5 Mei 2025."), *(record(n) for n in range(2, 9))])
    assert summary(source, "--db", db)["documents"]["changed"] == 1
    assert rows(db, "SELECT count(*) FROM current_documents") == [(8,)]
    assert rows(db, "SELECT count(*) FROM documents") == [(9,)]


def test_one_process_and_two_store_the_same(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(n) for n in range(1, 8)])
    for jobs in "12":
        run("ingest", source, "--db", tmp_path / f"{jobs}.duckdb", "--jobs", jobs)
    run("ingest", source, "--db", tmp_path / "5.duckdb", "--commit-every", "5")
    assert content(tmp_path / "1.duckdb") == content(tmp_path / "2.duckdb") == content(tmp_path / "5.duckdb")


def test_killed_at_any_moment_the_next_run_finishes_the_work(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(n) for n in range(1, 301)])
    db = tmp_path / "killed.duckdb"
    for wanted in (5, 30):
        ingest = subprocess.Popen(
            command("ingest", source, "--db", db, "--jobs", "2"),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        wait_for_documents(db, wanted, ingest)
        ingest.kill()  # nothing happens where it was faster and has ended by itself
        ingest.wait(timeout=120)
        whole = rows(
            db,
            "SELECT count(*) FROM readings r WHERE facts != (SELECT count(*) FROM facts f WHERE f.doc_id = r.doc_id) "
            "OR NOT EXISTS (FROM documents d WHERE d.doc_id = r.doc_id) "
            "OR NOT EXISTS (FROM sentences s WHERE s.doc_id = r.doc_id)",
        )
        assert whole == [(0,)]
    run("ingest", source, "--db", db, "--jobs", "2")
    run("ingest", source, "--db", tmp_path / "whole.duckdb", "--jobs", "2")
    assert rows(db, "SELECT count(*) FROM current_documents") == [(300,)]
    assert content(db) == content(tmp_path / "whole.duckdb")
    assert rows(db, "SELECT count(*) FROM runs WHERE status = 'running'") == [(0,)]


def wait_for_documents(db: Path, wanted: int, process: subprocess.Popen[bytes]) -> None:
    """Until so many documents are stored, or the process has ended by itself (then there is nothing to interrupt)."""
    until = time.monotonic() + 240
    while process.poll() is None and time.monotonic() < until:
        try:
            with open_for_reading(db) as connection:
                found = connection.execute("SELECT count(*) FROM documents").fetchone()
                if found and found[0] >= wanted:
                    return
        except (StoreError, duckdb.Error):
            pass  # not made yet, or between two states; what is asserted is asked after the process has ended
        time.sleep(0.2)


def test_interrupted_it_finishes_what_is_in_hand_and_goes_on_next_time(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(n) for n in range(1, 151)])
    db = tmp_path / "facts.duckdb"
    ingest = subprocess.Popen(
        command("ingest", source, "--db", db, "--jobs", "2", "--json"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wait_for_documents(db, 3, ingest)  # type: ignore[arg-type]
    ingest.send_signal(signal.SIGINT)
    told, _ = ingest.communicate(timeout=240)
    first = json.loads(told)
    if first["status"] == "interrupted":
        assert ingest.returncode == 1
    assert rows(db, "SELECT count(*) FROM documents") == [(first["documents"]["new"],)]
    second = summary(source, "--db", db)
    assert first["documents"]["new"] + second["documents"]["new"] == 150
    assert rows(db, "SELECT DISTINCT status FROM runs ORDER BY 1")[0][0] in {"finished", "interrupted"}


@pytest.fixture
def heard() -> Iterator[None]:
    """Lets Ctrl-C be heard by what is started: a suite that was begun with `&` or nohup ignores it, and hands that on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_while_it_waits_for_a_database_in_use_ends_it_without_a_traceback(tmp_path: Path) -> None:
    db, source = tmp_path / "facts.duckdb", write(tmp_path / "in.jsonl", [record(1)])
    with connect(db):
        ingest = subprocess.Popen(
            command("ingest", source, "--db", db, "--jobs", "1"),
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert ingest.stderr is not None
        assert "is held by process" in ingest.stderr.readline()
        ingest.send_signal(signal.SIGINT)
        _, told = ingest.communicate(timeout=240)
    assert ingest.returncode == 130
    assert told == ""
    assert summary(source, "--db", db)["documents"]["new"] == 1


def test_bad_inputs_are_recorded_and_lose_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "good.txt").write_text("Menteri Kelautan Raden Sastro meresmikan dermaga pada 3 Maret 2025.\n")
    (folder / "broken.jsonl").write_text(
        json.dumps(record(1)) + "\n" + '{"doc_id": "half", "text": "Menteri\n' + json.dumps(record(2)) + "\n"
    )
    db = tmp_path / "facts.duckdb"
    found = summary(folder, "--db", db, code=1)
    assert found["documents"]["new"] == 3
    assert found["problems"] == 3
    problems = rows(db, "SELECT origin, line, message, remedy FROM problems ORDER BY origin")
    assert [Path(p[0]).name for p in problems] == ["binary.txt", "broken.jsonl", "empty.txt"]
    assert problems[1][1] == 2
    assert all(message and remedy for _, _, message, remedy in problems)


def test_the_size_of_a_document_is_limited_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Menteri Kelautan meresmikan dermaga baru.\n" * 100)
    db = tmp_path / "facts.duckdb"
    assert summary(tmp_path / "long.txt", "--db", db, "--max-megabytes", "0.001", code=1)["problems"] == 1
    assert summary(tmp_path / "long.txt", "--db", db)["documents"]["new"] == 1


def test_a_database_in_use_is_told_with_its_holder(tmp_path: Path) -> None:
    db, source = tmp_path / "facts.duckdb", write(tmp_path / "in.jsonl", [record(1)])
    with connect(db):
        told = run("ingest", source, "--db", db, "--wait", "0.1", code=1)
    assert f"process {os.getpid()}" in told.stderr
    assert "waiting" in told.stderr
    assert "Traceback" not in told.stderr
    run("ingest", source, "--db", db)


@pytest.mark.parametrize("name", ["no/such/place.txt", "nothing-*.txt"])
def test_a_source_that_is_not_there_is_a_problem(tmp_path: Path, name: str) -> None:
    found = summary(tmp_path / name, "--db", tmp_path / "facts.duckdb", code=1)
    assert found["problems"] == 1


def test_what_changes_is_seen_by_the_next_run(tmp_path: Path) -> None:
    folder, db = tmp_path / "in", tmp_path / "facts.duckdb"
    folder.mkdir()
    write(folder / "a.jsonl", [record(1)])
    words = (folder, "--db", db)

    def outcome() -> tuple[int, int]:
        documents = summary(*words)["documents"]
        return documents["new"] + documents["changed"], documents["unchanged"]

    assert outcome() == (1, 0)
    assert outcome() == (0, 1)
    write(folder / "b.jsonl", [record(2)])
    assert outcome() == (1, 1)
    assert outcome() == (0, 2)
    (folder / "b.jsonl").unlink()
    assert outcome() == (0, 1)
    db.unlink()
    assert outcome() == (1, 0)


def test_nothing_is_loaded_when_nothing_has_changed(tmp_path: Path) -> None:
    db, source = tmp_path / "facts.duckdb", write(tmp_path / "in.jsonl", [record(1)])
    run("ingest", source, "--db", db)
    code = (
        "import sys; sys.argv = ['run_pipeline.py', 'ingest', sys.argv[1], '--db', sys.argv[2]]\n"
        "from pipeline.cli import main; main()\n"
        "print([m for m in ('typer', 'duckdb', 'pydantic', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run(
        [command()[0], "-c", code, str(source), str(db)],
        capture_output=True, text=True, timeout=300, cwd=ROOT, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
    assert "1 unchanged" in done.stderr


def test_nothing_heavy_is_loaded_when_no_document_has_changed(tmp_path: Path) -> None:
    db, source = tmp_path / "facts.duckdb", write(tmp_path / "in.jsonl", [record(1)])
    run("ingest", source, "--db", db)
    source = write(tmp_path / "in.jsonl", [record(1) | {"note": "new"}])
    code = (
        "import sys; sys.argv = ['run_pipeline.py', 'ingest', sys.argv[1], '--db', sys.argv[2]]\n"
        "from pipeline.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print([m for m in ('spacy', 'trafilatura', 'pyarrow', 'numpy', 'starlette', 'dateparser') if m in sys.modules])"
    )
    done = subprocess.run(
        [command()[0], "-c", code, str(source), str(db)],
        capture_output=True, text=True, timeout=300, cwd=ROOT, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(importlib.util.find_spec("distributed") is not None, reason="the extra `distributed` is installed")
def test_a_missing_extra_is_told_with_how_to_get_it(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(1)])
    told = run("ingest", source, "--db", tmp_path / "facts.duckdb", "--engine", "dask", code=1)
    assert "pip install -e '.[distributed]'" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("option", ["--scheduler", "--shards"])
def test_options_of_a_cluster_without_one_are_misuse(tmp_path: Path, option: str) -> None:
    told = run("ingest", tmp_path, "--db", tmp_path / "facts.duckdb", option, "tcp://10.0.0.1:8786", code=2)
    assert "--engine dask" in " ".join(told.stderr.split())


def test_an_unknown_engine_is_misuse(tmp_path: Path) -> None:
    run("ingest", tmp_path, "--db", tmp_path / "facts.duckdb", "--engine", "abacus", code=2)
