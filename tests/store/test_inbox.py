"""The file of documents on their way into the tables: what is whole comes back, once, and only to its database."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.store import writer
from pipeline.store.connection import StoreError, connect
from pipeline.store.inbox import Entry, Inbox, beside
from pipeline.store.rows import FORM, pack
from pipeline.store.snapshot import open_for_reading
from pipeline.store.writer import Store
from tests.store.helpers import TEXT, made

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine, too, nothing leaves the inbox before it is asked to."""
    monkeypatch.setattr(writer, "SETTLE_SECONDS", float("inf"))


def entry(number: int, packed: str = '["Kapal é"]') -> Entry:
    return Entry(number, "run", "version", "form", packed)


def filled(path: Path, *entries: Entry, owner: str = "us") -> Inbox:
    inbox = Inbox(path, owner)
    for each in entries:
        inbox.put(each)
        inbox.flush()
    inbox.close()
    return inbox


def documents(db: Path) -> list[tuple[Any, ...]]:
    with connect(db, read_only=True) as connection:
        return connection.execute("SELECT doc_id, revision FROM documents ORDER BY ALL").fetchall()


def killed(db: Path, *names: str) -> bytes:
    """A database whose writer ended with these documents in the inbox; what the inbox holds."""
    store = Store(db, version="1")
    for name in names:
        store.write(made(doc_id=name))
    store.close()
    return beside(db).read_bytes()


def test_what_was_put_comes_back_in_its_order(tmp_path: Path) -> None:
    entries = [entry(n, f'["Dermaga {n}\\n"]') for n in range(3)]
    assert list(filled(tmp_path / "inbox", *entries).entries()) == entries


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_torn_end_is_left_out_and_what_stands_before_it_is_kept(tmp_path: Path, cut: int) -> None:
    inbox = filled(tmp_path / "inbox", entry(1), entry(2))
    inbox.path.write_bytes(inbox.path.read_bytes()[: -1 - cut])
    assert [e.number for e in inbox.entries()] == [1]


def test_no_bit_that_flips_changes_an_entry_or_takes_those_that_are_whole_with_it(tmp_path: Path) -> None:
    entries = [entry(n) for n in range(4)]
    inbox = filled(tmp_path / "inbox", *entries)
    content = inbox.path.read_bytes()
    for at in range(len(content)):
        flipped = bytearray(content)
        flipped[at] ^= 1 << at % 8
        inbox.path.write_bytes(flipped)
        found = list(inbox.entries())
        assert [e for e in entries if e in found] == found
        assert len(found) >= (2 if content[at] == ord("\n") else 3)
        assert inbox.damaged or len(found) == 4


def test_however_short_it_is_cut_what_is_left_whole_is_read(tmp_path: Path) -> None:
    entries = [entry(n) for n in range(3)]
    inbox = filled(tmp_path / "inbox", *entries)
    content = inbox.path.read_bytes()
    for size in range(len(content) + 1):
        inbox.path.write_bytes(content[:size])
        found = list(inbox.entries())
        assert found == entries[: len(found)]
        assert len(found) >= content[:size].count(b"\n")


def test_a_block_of_zeros_behind_a_power_failure_is_left_out(tmp_path: Path) -> None:
    inbox = filled(tmp_path / "inbox", entry(1), entry(2))
    content = inbox.path.read_bytes()
    inbox.path.write_bytes(content[:-20] + bytes(20))
    assert [e.number for e in inbox.entries()] == [1]
    inbox.path.write_bytes(content + bytes(4096))
    assert [e.number for e in inbox.entries()] == [1, 2]


def test_entries_of_another_database_are_not_ours(tmp_path: Path) -> None:
    filled(tmp_path / "inbox", entry(1), owner="others")
    assert list(Inbox(tmp_path / "inbox", "us").entries()) == []


def test_an_emptied_inbox_leaves_no_file(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path / "inbox", "us")
    inbox.put(entry(1))
    inbox.flush()
    inbox.clear()
    inbox.close()
    assert not inbox.path.exists()


def test_what_the_tables_have_already_is_not_taken_twice(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    left = killed(db, "kkp-1", "kkp-2")
    with Store(db, version="1"):
        pass
    assert documents(db) == [("kkp-1", 1), ("kkp-2", 1)]
    beside(db).write_bytes(left)  # as after a death between the tables' transaction and the emptying of the file
    with Store(db, version="1"):
        pass
    assert documents(db) == [("kkp-1", 1), ("kkp-2", 1)]
    with connect(db, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM readings").fetchall() == [(2,)]
    assert not beside(db).exists()


def test_a_new_database_takes_nothing_from_the_inbox_of_the_one_before(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    killed(db, "kkp-1")
    db.unlink()
    db.with_name(db.name + ".wal").unlink(missing_ok=True)
    with Store(db, version="1") as store:
        store.write(made(doc_id="kkp-2"))
    assert documents(db) == [("kkp-2", 1)]


def test_a_sheet_of_another_form_is_left_to_be_read_anew(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    with Store(db) as store:
        owner = store.note("database")
    assert owner
    old, new = Entry(1, "r", "1", "old", "[]"), Entry(2, "r", "1", FORM, pack(made(doc_id="kkp-2")))
    filled(beside(db), old, new, owner=owner)
    with Store(db):
        pass
    assert documents(db) == [("kkp-2", 1)]


def test_what_was_in_the_inbox_is_told_to_who_stores_and_to_who_reads(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    left = killed(db, "kkp-1", "kkp-2", "kkp-3")
    lines = left.splitlines(keepends=True)
    beside(db).write_bytes(lines[0] + lines[1].replace(b"Karang", b"Karung") + lines[2])
    told: list[str] = []
    with open_for_reading(db, tell=told.append) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchall() == [(0,)]
    assert [t.rsplit(": ")[-1] for t in told] == ["2."]
    told.clear()
    with Store(db, version="1", tell=told.append):
        pass
    assert documents(db) == [("kkp-1", 1), ("kkp-3", 1)]
    assert [t.partition(": ")[2] for t in told] == [
        "documents that an ended run had read, stored now: 2.",
        "damaged entries, left out (their documents are read again): 1.",
    ]
    told.clear()
    with open_for_reading(db, tell=told.append):
        assert told == []


def test_an_inbox_of_another_database_is_told_and_left_out(tmp_path: Path) -> None:
    db, other = tmp_path / "facts.duckdb", tmp_path / "other.duckdb"
    left = killed(other, "kkp-1")
    killed(db, "kkp-2")
    beside(db).write_bytes(left)
    told: list[str] = []
    with open_for_reading(db, tell=told.append):
        assert told == []
    with Store(db, version="1", tell=told.append):
        pass
    assert documents(db) == []
    assert ["another database" in t for t in told] == [True]
    with Store(other, version="1"):
        pass
    assert documents(other) == [("kkp-1", 1)]


def test_a_copy_without_the_inbox_knows_nothing_of_what_was_not_settled(tmp_path: Path) -> None:
    db, copy = tmp_path / "facts.duckdb", tmp_path / "copy.duckdb"
    with Store(db, version="1") as store:
        store.write(made(doc_id="kkp-1"))
    killed(db, "kkp-2")
    for suffix in ("", ".wal"):
        if db.with_name(db.name + suffix).exists():
            copy.with_name(copy.name + suffix).write_bytes(db.with_name(db.name + suffix).read_bytes())
    for path, there in ((copy, False), (db, True)):
        with Store(path, version="1") as store:
            assert store.known("kkp-2", made(doc_id="kkp-2").source_hash) is there


def test_an_inbox_that_cannot_be_read_is_told_plainly(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    beside(db).mkdir()
    with pytest.raises(StoreError, match=r"cannot be opened .*inbox"):
        Store(db)
    with open_for_reading(db, tell=pytest.fail):
        pass
    beside(db).rmdir()
    with Store(db) as store:
        store.write(made())


def test_a_database_behind_a_link_is_the_same_by_both_names(tmp_path: Path) -> None:
    folder, link = tmp_path / "real place", tmp_path / "link.duckdb"
    folder.mkdir()
    link.symlink_to(folder / "facts.duckdb")
    killed(link, "kkp-1")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.duckdb", "real place"]
    with Store(folder / "facts.duckdb", version="1") as store:
        assert store.known("kkp-1", made(doc_id="kkp-1").source_hash)
    assert documents(link) == [("kkp-1", 1)]


class Interrupted:
    """A connection at whose first commit somebody presses Ctrl-C, before or behind it."""

    def __init__(self, connection: Any, error: BaseException, *, behind: bool) -> None:
        self._connection, self._error, self._behind, self._done = connection, error, behind, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def commit(self) -> None:
        first, self._done = not self._done, True
        if self._behind or not first:
            self._connection.commit()
        if first:
            raise self._error


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("Query interrupted")])  # as DuckDB tells it
def test_an_interrupt_while_the_tables_take_it_neither_loses_nor_doubles(
    tmp_path: Path, behind: bool, error: BaseException
) -> None:
    db, whole = tmp_path / "facts.duckdb", tmp_path / "whole.duckdb"
    store = Store(db, version="1")
    store.write(made())
    store.write(made(doc_id="kkp-2"))
    store.connection = Interrupted(store.connection, error, behind=behind)  # type: ignore[assignment]
    with pytest.raises(KeyboardInterrupt):
        store.settle()
    store.write(made(doc_id="kkp-3"))
    store.finish_run("interrupted")
    store.close()
    with Store(whole, version="1") as undisturbed:
        for name in ("kkp-1", "kkp-2", "kkp-3"):
            undisturbed.write(made(doc_id=name))

    def content(path: Path) -> list[Any]:
        with connect(path, read_only=True) as connection:
            return [
                connection.execute(f"SELECT {columns} ORDER BY ALL").fetchall()
                for columns in (
                    "doc_id, revision FROM documents",
                    "fact_id, doc_id FROM facts",
                    "entity_id, name FROM entities",
                    "doc_id, reading FROM readings",
                    "message FROM problems",
                )
            ]

    assert content(db) == content(whole)
    assert not beside(db).exists()


def test_a_document_of_the_inbox_that_the_tables_refuse_takes_no_other_with_it(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    store = Store(db, version="1")
    store.write(made(doc_id="kkp-1"))
    bad = made(TEXT, doc_id="kkp-bad")
    bad.sentences[0] = (*bad.sentences[0][:1], "no number", *bad.sentences[0][2:])
    store.write(bad)
    store.write(made(doc_id="kkp-2"))
    store.close()
    with Store(db, version="1"):
        pass
    assert documents(db) == [("kkp-1", 1), ("kkp-2", 1)]
    with connect(db, read_only=True) as connection:
        assert connection.execute("SELECT doc_id, stage FROM problems").fetchall() == [("kkp-bad", "store")]


def test_the_log_of_a_database_that_was_replaced_is_told_with_what_to_do(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        "from pipeline.store.writer import Store\n"
        "from tests.store.helpers import made\n"
        "store = Store(sys.argv[1], version='1')\n"
        "store.write(made())\n"
        "os._exit(9)\n"
    )
    db, other = tmp_path / "facts.duckdb", tmp_path / "other.duckdb"
    subprocess.run([sys.executable, "-c", code, str(db)], cwd=ROOT, timeout=180, check=False)
    assert db.with_name(db.name + ".wal").exists()
    with Store(other) as store:
        store.write(made(doc_id="kkp-2"))
    other.replace(db)
    with pytest.raises(StoreError, match=r"is of another database.*Move it"):
        Store(db)
    db.with_name(db.name + ".wal").unlink()
    with Store(db, version="1") as store:
        assert not store.known("kkp-1", made().source_hash)
    assert documents(db) == [("kkp-2", 1)]


def test_a_folder_that_takes_no_files_is_told_plainly(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    with Store(db) as store:
        store.write(made())
    db.with_name(db.name + ".wal").mkdir()  # as where the folder is read-only: the log cannot be made
    with pytest.raises(StoreError, match=r"facts\.duckdb"):
        Store(db).write(made(doc_id="kkp-2"))


def test_a_full_disk_while_what_was_left_is_stored_is_told_and_loses_nothing(tmp_path: Path) -> None:
    # A limit on the size of files refuses writes just as a full disk does.
    db = tmp_path / "facts.duckdb"
    store = Store(db, version="1")
    for n in range(8):
        store.write(made(TEXT + " Kapal nelayan." * 20_000, doc_id=f"kkp-{n}"))
    store.close()
    code = (
        "import sys, resource\n"
        "from pipeline.store.connection import StoreError\n"
        "from pipeline.store.writer import Store\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))\n"
        "try: Store(sys.argv[1], version='1')\n"
        "except StoreError as error: print(error)\n"
    )
    before = beside(db).read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", code, str(db)], capture_output=True, text=True, timeout=180, check=False, cwd=ROOT
    )
    assert beside(db).exists(), done.stdout
    assert "the disk is full" in done.stdout, done.stderr
    assert beside(db).read_bytes() == before
    with Store(db, version="1"):
        pass
    assert documents(db) == [(f"kkp-{n}", 1) for n in range(8)]
