"""Where the answer cannot be written: one plain line, whatever the command."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
from pathlib import Path

import pytest

from pipeline.cli.ingest import ingest
from pipeline.sources.limits import LIMITS
from pipeline.store.writer import Store
from tests.cli.releases import ROOT, command, record, run, write
from tests.store.helpers import made

FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("output") / "facts.duckdb"
    with Store(path) as store:
        store.write(made())
    return path


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "words",
    [
        ("show", "--db", "DB"),
        ("query", "SELECT * FROM facts", "--db", "DB", "--format", "csv"),
        ("query", "SELECT 1", "--db", "DB", "--format", "json"),
        ("clean", "corpus/samples/kemnaker-002.html"),
        ("extract", "corpus/samples/kemhan-001.txt"),
        ("extract", "corpus/samples/kemhan-001.txt", "-o", "/dev/full"),
        ("sources", "list", "--json"),
    ],
    ids=" ".join,
)
def test_a_full_disk_behind_the_output_is_told_in_one_line(words: tuple[str, ...], db: Path) -> None:
    named = [str(db) if word == "DB" else word for word in words]
    with FULL.open("w") as full:
        done = subprocess.run(
            command(*named), stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, timeout=300, check=False
        )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert "No space left" in done.stderr


def test_the_folder_of_an_output_is_made(db: Path, tmp_path: Path) -> None:
    page, facts = tmp_path / "reports" / "may.html", tmp_path / "facts" / "may.jsonl"
    run("report", "--db", db, "-o", page)
    assert "<html" in page.read_text(encoding="utf-8")
    run("extract", write(tmp_path / "r.jsonl", [record(1)]), "-o", facts)
    assert json.loads(facts.read_text(encoding="utf-8"))["doc_id"] == "kkp-0001"
    run("decisions", "export", "--db", db, "--csv", tmp_path / "decisions" / "may.csv")
    assert (tmp_path / "decisions" / "may.csv").read_text(encoding="utf-8").startswith("decision_id,")


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--db", "DB", "-o"),
        ("extract", "corpus/samples/kemhan-001.txt", "-o"),
        ("decisions", "export", "--db", "DB", "--csv"),
        ("evaluate", "corpus/gold", "--docs", "kemhan-001", "--json"),
    ],
    ids=" ".join,
)
def test_an_output_that_cannot_be_written_is_named(words: tuple[str, ...], db: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    named = [str(db) if word == "DB" else word for word in words]
    told = run(*named, tmp_path / "file" / "page", code=1).stderr
    assert told.splitlines()[-1].startswith(f"error: {tmp_path / 'file'}")
    assert "Traceback" not in told


def test_every_command_refuses_documents_of_the_same_size() -> None:
    assert inspect.signature(ingest).parameters["max_megabytes"].default * 1e6 == LIMITS.document


def test_no_text_and_no_file_name_steers_the_terminal(tmp_path: Path) -> None:
    steering = "\x1b[31m\x9b2J\u202e"
    folder, db = tmp_path / "in", tmp_path / "facts.duckdb"
    folder.mkdir()
    release = folder / f"bitung{steering}.txt"
    release.write_text(
        f'"Rumah ini{steering} milik warga," kata Wali Kota Bitung Maria Tumbelaka, 5 Mei 2025.', encoding="utf-8"
    )
    (folder / f"kosong{steering}.txt").write_text("")
    fact = "SELECT fact_id FROM statements"
    shown = [
        run("ingest", folder, "--db", db, "--jobs", "1", code=1).stderr,
        run("show", "--db", db).stdout,
        run("query", "SELECT doc_id, text FROM documents", "--db", db).stdout,
        run("explain", run("query", fact, "--db", db, "--format", "csv").stdout.split()[-1], "--db", db).stdout,
        run("clean", "--blocks", release).stdout,
    ]
    for words in shown:
        assert "\ufffd" in words
        assert not set(steering) & {"\x1b", "\x9b", "\u202e"} & set(words)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_answers_are_utf8_in_files_and_pipes_whatever_the_locale(form: str, db: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment.pop("PYTHONIOENCODING", None)
    words = ("query", "SELECT 'Balai “Senja” – Ærø' AS nama", "--db", db, "--format", form)
    done = subprocess.run(command(*words), env=environment, capture_output=True, cwd=ROOT, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "Balai “Senja” – Ærø" in done.stdout.decode("utf-8")


def test_a_question_with_broken_signs_is_no_accident(db: Path) -> None:
    for words, given in (
        (("query", b"SELECT 'a\xffb' AS x", "--db", db), b""),
        (("query", "-", "--db", db), b"SELECT '\xff'"),
    ):
        asked = [word.decode("utf-8", "surrogateescape") if isinstance(word, bytes) else word for word in words]
        done = subprocess.run(command(*asked), input=given, capture_output=True, cwd=ROOT, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        assert "\ufffd" in done.stdout.decode("utf-8")


def test_a_terminal_that_lacks_a_sign_shows_a_substitute(db: Path) -> None:
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    words = ("query", "SELECT 'Balai “Ærø”' AS nama", "--db", db)
    done = subprocess.run(command(*words), env=environment, capture_output=True, cwd=ROOT, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "Balai ?Ærø?" in done.stdout.decode("latin-1")


def test_a_file_that_is_no_database_is_called_that(tmp_path: Path) -> None:
    other = write(tmp_path / "releases.jsonl", [record(1)])
    done = run("query", "SELECT 1", "--db", other, code=1)
    assert "is not a database of this program" in done.stderr
