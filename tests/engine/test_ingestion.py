from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Item, Problem
from pipeline.engine.ingestion import Ingestion
from pipeline.engine.supervisor import Done
from pipeline.engine.worker import sheet_task
from pipeline.store.connection import connect
from pipeline.store.rows import pack, source_hash
from pipeline.store.writer import Store
from tests.store.helpers import TEXT, made


def item(text: str = TEXT, doc_id: str = "kkp-1") -> Item:
    return Item(origin="pages.warc", kind="text", text=text, doc_id=doc_id)


def reader(items: Iterator[Item]) -> Iterator[Done | Problem]:
    """Reads without any rule: the facts are those that the helper puts in."""
    for entry in items:
        if entry.text == "poison":
            problem = Problem(
                origin=entry.origin, stage="extract", message="It ended the process.", doc_id=entry.doc_id
            )
            yield Done(entry, problem)
            continue
        yield Done(entry, pack(dataclasses.replace(made(entry.text, entry.doc_id), source_hash=source_hash(entry))))


def untouched(items: Iterator[Item]) -> Iterator[Done | Problem]:
    pytest.fail("nothing should have been read")
    yield from ()


def run(db: Path, *items: Item | Problem, read: Any = reader, **options: Any) -> Ingestion:
    with Store(db, version=options.pop("version", "1")) as store:
        work = Ingestion(store, read, **options)
        work.run(items)
    return work


def revisions(db: Path) -> list[tuple[Any, ...]]:
    with connect(db, read_only=True) as connection:
        return connection.execute("SELECT doc_id, revision FROM documents ORDER BY ALL").fetchall()


OLD, NEW = item(), item(TEXT.replace("120", "150"))


def test_an_archive_with_two_revisions_is_read_once(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    run(db, OLD, NEW)
    assert revisions(db) == [("kkp-1", 1), ("kkp-1", 2)]
    again = run(db, OLD, NEW, read=untouched)
    assert again.store.counts.unchanged == 1
    assert revisions(db) == [("kkp-1", 1), ("kkp-1", 2)]


def test_a_page_that_two_archives_hold_is_read_once(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"

    def ahead(items: Iterator[Item]) -> Iterator[Done | Problem]:
        yield from reader(iter(list(items)))  # as a pool does: the second copy comes before the first is stored

    first = run(db, OLD, item(), read=ahead)
    assert (first.store.counts.new, first.store.counts.unchanged, first.store.counts.reread) == (1, 1, 0)
    assert run(db, NEW, OLD, read=ahead).store.counts.changed == 2
    assert revisions(db) == [("kkp-1", 1), ("kkp-1", 2), ("kkp-1", 3)]


def test_a_page_that_goes_back_to_what_it_was_is_a_new_revision(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    run(db, OLD)
    run(db, NEW)
    run(db, OLD)
    assert revisions(db) == [("kkp-1", 1), ("kkp-1", 2), ("kkp-1", 3)]
    with connect(db, read_only=True) as connection:
        assert connection.execute("SELECT value FROM figures").fetchall() == [(120.0,)]


def test_a_document_that_failed_is_passed_over_until_something_changes(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    poison = item("poison", "kkp-bad")
    first = run(db, poison, OLD)
    assert (first.store.counts.problems, first.store.counts.new) == (1, 1)
    second = run(db, poison, OLD, read=untouched)
    assert (second.passed_over, second.store.counts.problems) == (1, 0)
    assert run(db, poison, retry=True).store.counts.problems == 1
    assert run(db, poison, version="2").store.counts.problems == 1


def test_without_resume_everything_is_read_again_and_nothing_is_added(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    run(db, OLD)
    again = run(db, OLD, resume=False)
    assert again.store.counts.reread == 1
    assert again.store.counts.facts == 0
    assert revisions(db) == [("kkp-1", 1)]


@pytest.mark.parametrize(
    ("kind", "text", "word"),
    [
        ("html", "<html><body><div id=app></div><script>draw({'text': 'Balai dibuka.'})</script></body></html>", "No text"),
        ("text", "\u200b\n", "Nothing but"),
        ("html", "<html><body><p>Baca juga: Balai Dibuka</p></body></html>", "furniture"),
    ],
    ids=["drawn by a script", "nothing visible", "furniture alone"],
)  # fmt: skip
def test_a_document_without_a_text_is_stored_and_told(tmp_path: Path, kind: Any, text: str, word: str) -> None:
    task = sheet_task("blank")
    empty = Item(origin="halaman.html", kind=kind, text=text, doc_id="kkp-1")
    told: list[Problem] = []
    work = run(
        tmp_path / "facts.duckdb",
        empty,
        read=lambda items: (Done(entry, task(entry)) for entry in items),
        events=lambda event, problem: told.append(problem) if problem else None,
    )
    assert work.store.counts.new == 1
    (problem,) = told
    assert (problem.origin, problem.doc_id, problem.kept) == ("halaman.html", "kkp-1", True)
    assert word in problem.message
    assert problem.remedy
