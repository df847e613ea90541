"""Inputs into the database: what is new or has changed is read by the pool and stored, everything else passed over."""

from __future__ import annotations

import contextlib
import gc
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pipeline.document import Item, Problem
from pipeline.store.rows import DOCUMENT_COLUMNS, Sheet, source_hash, unpack
from pipeline.store.writer import Store, Unstorable

if TYPE_CHECKING:
    from pipeline.engine.supervisor import Done, Limits, Watch

_LANGUAGE, _BLOCKS = DOCUMENT_COLUMNS.index("language"), DOCUMENT_COLUMNS.index("blocks")
Event = Literal["new", "changed", "reread", "unchanged", "passed_over", "problem"]
Reader = Callable[[Iterator[Item]], "Iterator[Done | Problem]"]
"""Reads items, in order, somewhere: in a pool, in a cluster."""


@dataclass
class Ingestion:
    """One run of ingestion. `events` is told what became of each input."""

    store: Store
    read: Reader
    resume: bool = True
    """Whether to pass over what has not changed."""
    retry: bool = False
    """Whether to try again what failed before (it is known to harm: it costs its limits each time)."""
    events: Callable[[Event, Problem | None], None] = lambda event, problem: None
    passed_over: int = 0
    _late: dict[str, list[Item]] = field(default_factory=dict)
    _in_hand: dict[str, str] = field(default_factory=dict)
    """Source hash of each document that is being read, the last one where there are several revisions."""

    def run(self, entries: Iterable[Item | Problem]) -> None:
        """Read and store all of it. StoreError where the database cannot go on."""
        todo = self._to_read(entries)
        first = next(todo, None)
        if first is not None:  # no worker is asked for, and no model loaded, where nothing has changed
            _import_ahead()
            with _seldom_collecting():
                for done in self.read(itertools.chain([first], todo)):
                    self._take(done)
        self.store.settle()

    def _to_read(self, entries: Iterable[Item | Problem]) -> Iterator[Item]:
        """The items that have to be read; problems are recorded on the way."""
        for entry in entries:
            if isinstance(entry, Problem):
                self._problem(entry)
                continue
            source = source_hash(entry)
            in_hand = self._in_hand.get(entry.doc_id)
            stored = self.resume and in_hand is None  # else what the database says of it is about to change
            if in_hand == source:
                self._unchanged()
            elif stored and self.store.known(entry.doc_id, source):
                self._late.pop(entry.doc_id, None)  # an archive tells its earlier revisions again: nothing new
                self._unchanged()
            elif not self.retry and self.store.failed(source):
                self.passed_over += 1
                self.events("passed_over", None)
            elif stored and self.store.older(entry.doc_id, source):
                self._late.setdefault(entry.doc_id, []).append(entry)
            else:
                self._in_hand[entry.doc_id] = source
                yield entry
        for items in self._late.values():  # pages that have gone back to what they were: the last word counts
            yield items[-1]

    def _unchanged(self) -> None:
        self.store.counts.unchanged += 1
        self.events("unchanged", None)

    def _take(self, done: Done | Problem) -> None:
        if isinstance(done, Problem):
            self._problem(done)
            return
        source = source_hash(done.item)
        if self._in_hand.get(done.item.doc_id) == source:
            del self._in_hand[done.item.doc_id]
        if isinstance(done.result, Problem):
            self._problem(done.result, source)
            return
        try:
            sheet = unpack(done.result)
            self.events(self.store.write(sheet, done.result), None)
            self._remark(done.item, sheet)
        except Unstorable as error:
            problem = Problem(
                origin=done.item.origin,
                stage="store",
                message=str(error),
                remedy="The document was passed over; please report it.",
                doc_id=done.item.doc_id,
            )
            self._problem(problem, source)

    def _remark(self, item: Item, sheet: Sheet) -> None:
        """Tell of a document that was stored and that few facts are to be expected of: foreign, or without a text."""
        from pipeline.clean.cleaner import remarks  # not needed where nothing is read

        kinds = {block[2] for block in json.loads(sheet.document[_BLOCKS])}
        for warning in remarks(sheet.document[_LANGUAGE], kinds, item.origin, item.doc_id):
            self._problem(warning)

    def _problem(self, problem: Problem, source: str | None = None) -> None:
        self.store.problem(problem, source=source)
        self.events("problem", problem)


def _import_ahead() -> None:
    """What storing needs once something was read: imported while the workers load, and not while they wait for us."""
    import pipeline.clean
    import pipeline.store.copies
    import pipeline.store.linking  # noqa: F401


@contextlib.contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Sheets are thousands of small lists and no garbage: looking through them as often as usual is in vain."""
    before = gc.get_threshold()
    gc.set_threshold(20_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def pooled(
    analyser: str, *, jobs: int, limits: Limits, stopping: Callable[[], bool], watches: list[Watch] | None = None
) -> Reader:
    """A reader over a supervised pool of processes; `watches` gets what the supervisor notices."""

    def read(items: Iterator[Item]) -> Iterator[Done | Problem]:
        from pipeline.engine.supervisor import Supervisor
        from pipeline.engine.worker import sheet_task

        pool = Supervisor(sheet_task, analyser, jobs=jobs, limits=limits, stopping=stopping)
        if watches is not None:
            watches.append(pool.watch)
        return pool.run(items)

    return read
