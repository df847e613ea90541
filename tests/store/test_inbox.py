"""The file of documents on their way into the tables: what is whole comes back, once, and only to its database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.store.connection import connect
from pipeline.store.inbox import Entry, Inbox, beside
from pipeline.store.rows import FORM, pack
from pipeline.store.writer import Store
from tests.store.helpers import made


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


def test_a_block_of_zeros_behind_a_power_failure_ends_the_reading(tmp_path: Path) -> None:
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
