"""Databases of a newer and an older program, of another program, and those that may only be read: what is told."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.store.snapshot import open_for_reading
from pipeline.store.writer import Store
from tests.cli.releases import ROOT, command, record, run, write
from tests.store.helpers import made

READING = [
    ["show"],
    ["query", "SELECT count(*) FROM officials"],
    ["explain", "0"],
    ["export", "--to", "out"],
    ["report", "-o", "out.html"],
    ["review", "--no-browser", "--port", "0"],
    ["decisions", "export", "--gold", "out"],
]
WRITING = [["ingest", "corpus/samples"], ["decisions", "apply"]]


def database(path: Path) -> Path:
    with Store(path) as store:
        store.write(made())
    return path


def marked(path: Path, version: str) -> Path:
    """A database that says of itself that it has this schema."""
    with duckdb.connect(str(database(path))) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'schema_version'", [version])
    return path


def fingerprints(folder: Path) -> dict[str, str]:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*")) if p.is_file()}


def told(words: list[str], db: Path, code: int) -> str:
    """What a command says on stderr, its output going beside the database's folder and not into it."""
    out = [str(db.parent.parent / w) if w.startswith("out") else w for w in words]
    return run(*out, "--db", db, code=code).stderr


@pytest.mark.parametrize("words", [*READING, *WRITING], ids=lambda words: " ".join(words[:2]))
def test_a_database_of_a_newer_version_is_refused_by_every_command_and_left_as_it_was(
    tmp_path: Path, words: list[str]
) -> None:
    folder = tmp_path / "db"
    folder.mkdir()
    db = marked(folder / "facts.duckdb", "7")
    before = fingerprints(folder)
    said = told(words, db, 1)
    assert f"{db} was written by a newer version of this program (schema 7; this one knows up to 1)" in said
    assert "Nothing was changed. Update the program, or name another file with --db." in said
    assert "Traceback" not in said
    assert fingerprints(folder) == before
    assert [p.name for p in tmp_path.iterdir()] == ["db"], "nothing is written that could pass for an answer"


def test_decisions_are_not_imported_beside_a_database_of_a_newer_version(tmp_path: Path) -> None:
    folder = tmp_path / "db"
    folder.mkdir()
    db = marked(folder / "facts.duckdb", "2")
    source = tmp_path / "decisions.csv"
    source.write_text("decision_id\n", encoding="utf-8")
    said = run("decisions", "import", source, "--db", db, code=1).stderr
    assert "newer version" in said
    assert [p.name for p in folder.iterdir()] == ["facts.duckdb"]


@pytest.mark.parametrize("version", ["2", "1.1", "2027-01"])
def test_a_version_that_this_program_cannot_count_to_is_newer(tmp_path: Path, version: str) -> None:
    db = marked(tmp_path / "facts.duckdb", version)
    assert f"(schema {version}; " in told(["query", "SELECT 1"], db, 1)


def test_the_log_of_a_newer_database_stays_beside_it_unworked(tmp_path: Path) -> None:
    """What a killed newer program left in the log is that program's to work in."""
    folder = tmp_path / "db"
    folder.mkdir()
    db = database(folder / "facts.duckdb")
    with duckdb.connect(str(db)) as connection:
        connection.execute("PRAGMA disable_checkpoint_on_shutdown")
        connection.execute("UPDATE meta SET value = '9' WHERE name = 'schema_version'")
    before = fingerprints(folder)
    assert len(before) == 2, "the version stands in the log only"
    for words in (["query", "SELECT 1"], *WRITING):
        assert "(schema 9; " in told(words, db, 1)
        assert fingerprints(folder) == before


def test_a_newer_database_that_another_process_holds_is_named_by_its_own_path(tmp_path: Path) -> None:
    db = marked(tmp_path / "facts.duckdb", "3")
    with duckdb.connect(str(db)):
        said = told(["query", "SELECT 1"], db, 1)
    assert f"{db} was written by a newer version" in said


def test_a_database_of_the_same_schema_without_later_columns_is_brought_up_to_date_by_ingest(tmp_path: Path) -> None:
    db = database(tmp_path / "facts.duckdb")
    with duckdb.connect(str(db)) as connection:
        for view in ("current_documents",):
            connection.execute(f"DROP VIEW {view}")
        connection.execute("ALTER TABLE runs DROP COLUMN seconds")
        connection.execute("UPDATE meta SET value = 'earlier' WHERE name IN ('schema', 'views')")
    assert "1\n" in run("query", "SELECT count(*) FROM officials", "--format", "csv", "--db", db).stdout
    source = write(tmp_path / "in.jsonl", [record(1)])
    run("ingest", source, "--db", db, "--jobs", "1")
    found = run("query", "SELECT count(seconds) FROM runs", "--format", "csv", "--db", db).stdout
    assert found.splitlines()[-1] == "1"


def test_a_database_of_an_older_schema_can_be_read_and_says_why_it_cannot_be_added_to(tmp_path: Path) -> None:
    db = marked(tmp_path / "facts.duckdb", "0")
    assert run("query", "SELECT person FROM officials", "--format", "csv", "--db", db).stdout.count("\n") == 2
    said = told(["ingest", "corpus/samples"], db, 1)
    assert "older version of this program (schema 0, now 1)" in said
    assert "Ingest the releases into a new file" in said


@pytest.mark.parametrize("words", [["show"], ["export", "--to", "out", "--only", "officials"], ["explain", "ab"]])
def test_a_database_of_another_program_is_told_in_plain_words(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "db").mkdir()
    db = tmp_path / "db" / "theirs.duckdb"
    with duckdb.connect(str(db)) as connection:
        connection.execute("CREATE TABLE sales (amount INTEGER)")
    said = told(words, db, 1)
    assert "error: " in said
    assert "Traceback" not in said
    assert "--db" in said or "officials" in said


def test_a_table_named_meta_of_another_program_is_no_version(tmp_path: Path) -> None:
    db = tmp_path / "theirs.duckdb"
    with duckdb.connect(str(db)) as connection:
        connection.execute("CREATE TABLE meta (colour VARCHAR)")
    with open_for_reading(db) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone() == (0,)


# -- a database that may be read and not written ---------------------------------------------------------------------

DROPPED = (1, 2, 3)
"""CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER: with them root may write everywhere, whatever the rights say."""


def _bound_by_rights() -> None:
    if os.geteuid() == 0:
        library = ctypes.CDLL(None, use_errno=True)
        for capability in DROPPED:
            if library.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
                raise OSError(ctypes.get_errno(), "the rights of root cannot be given up")


def ordinary(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as somebody whom the rights of files bind."""
    return subprocess.run(
        command(*words), capture_output=True, text=True, timeout=300, cwd=ROOT, check=False, preexec_fn=_bound_by_rights
    )  # fmt: skip


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A database, mode 0444, in a folder, mode 0555."""
    if not sys.platform.startswith("linux"):
        pytest.skip("rights as Linux has them")
    folder = tmp_path / "archive"
    folder.mkdir()
    db = database(folder / "facts.duckdb")
    db.chmod(0o444)
    folder.chmod(0o555)
    try:
        tried = subprocess.run(
            [shutil.which("touch") or "touch", str(folder / "x")], check=False, capture_output=True,
            preexec_fn=_bound_by_rights,
        )  # fmt: skip
    except subprocess.SubprocessError:
        pytest.skip("root cannot give up its rights here")
    if tried.returncode == 0:
        pytest.skip("the rights of a folder bind nobody here")
    return db


def test_a_database_that_may_only_be_read_is_read(locked: Path, tmp_path: Path) -> None:
    asked = ordinary("query", "SELECT person FROM officials", "--format", "csv", "--db", locked)
    assert (asked.returncode, asked.stdout) == (0, "person\nRaden Sastro\n")
    assert ordinary("show", "--db", locked).returncode == 0
    assert ordinary("export", "--to", tmp_path / "out", "--format", "csv", "--db", locked).returncode == 0
    assert [p.name for p in locked.parent.iterdir()] == ["facts.duckdb"]


@pytest.mark.parametrize("words", WRITING, ids=lambda words: " ".join(words))
def test_a_database_that_may_only_be_read_is_not_written_and_that_is_said(locked: Path, words: list[str]) -> None:
    done = ordinary(*words, "--db", locked)
    assert done.returncode == 1
    assert f"{locked} can be read but not written: no permission." in done.stderr
    assert "Give yourself the right to write" in done.stderr
    assert "--db" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_may_be_written_in_a_folder_that_may_not_is_told_too(locked: Path, tmp_path: Path) -> None:
    locked.chmod(0o644)
    source = write(tmp_path / "in.jsonl", [record(1)])
    done = ordinary("ingest", source, "--db", locked, "--jobs", "1")
    assert done.returncode == 1
    assert "can be read but not written" in done.stderr
    assert "folder" in done.stderr
