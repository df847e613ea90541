"""Facts into the database: each document whole or not at all, nothing twice, and the work of a killed run finished."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

import duckdb

from pipeline.document import Problem
from pipeline.fact import content_hash
from pipeline.store.connection import StoreError, connect, plainly
from pipeline.store.inbox import Entry, Inbox, beside, real
from pipeline.store.rows import FORM, Sheet, pack, unpack
from pipeline.store.settling import Arrival, Outcome, Settler
from pipeline.store.transaction import transaction

State = tuple[str, str, int, int]
"""What is known of a document: source hash, version, revision, reading."""
SETTLE_DOCUMENTS = 200
SETTLE_SECONDS = 2.0
"""After so many documents, or so long, what is in the inbox is moved into the tables."""
CHECKPOINT_BYTES = 16_000_000
"""Size of the write-ahead log from which on it is worked into the database file."""


REFUSALS = (duckdb.ConversionException, duckdb.InvalidInputException, duckdb.ConstraintException, UnicodeError)
"""What the database raises when it does not take a value, whatever the state of the disk."""


class Unstorable(StoreError):
    """A document that cannot be stored; the others are not affected."""


def utc_now() -> dt.datetime:
    """Now, in UTC, as the tables keep it."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)


@dataclass
class Counts:
    """What a run did."""

    new: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    problems: int = 0
    facts: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """Seconds by stage over all documents, `store` among them."""


class Store:
    """The database while a run writes to it. A context manager; leaving it closes the run."""

    def __init__(
        self,
        path: Path | str,
        *,
        version: str = "",
        analyser: str = "",
        command: str = "",
        commit_every: int = 1,
        wait: float = 0.0,
        tell: Callable[[str], None] = lambda words: None,
    ) -> None:
        """Open or make the database; StoreError (Busy) where that fails.

        `tell` gets a line on who holds it while this waits, and on what an ended run left in the inbox.
        """
        self.path = Path(path)
        self.connection = connect(path, wait=wait, on_wait=tell)
        self.version = version
        self.counts = Counts()
        self.run_id = ""
        self._run = (command, analyser)
        self._commit_every = max(1, commit_every)
        self._began = self._settled = time.perf_counter()
        self._known: dict[str, State] = {}
        self._earlier: set[tuple[str, str]] = set()
        self._failed: set[tuple[str, str]] = set()
        self._inbox: dict[str, Arrival] = {}
        try:
            with plainly(self.path):
                self.connection.execute("SET threads = 1")  # appending gains nothing from more, the readers need them
                self.connection.execute("SET wal_autocheckpoint = '1TB'")  # `settle` does it, when the disk is in step
                self._remember()
                self._number = int(self.note("settled") or 0)
                self._settler = Settler(self.connection, utc_now)
                self._file = Inbox(beside(self.path), self._identity())
                if self._file.path.exists():
                    self._recover(tell)
        except BaseException:
            with contextlib.suppress(AttributeError):
                del self._settler  # its appenders must not outlive the connection
            self.connection.close()
            raise

    def _remember(self) -> None:
        """What the database knows already."""
        rows = self.connection.execute(
            "SELECT doc_id, arg_max(source_hash, reading), arg_max(version, reading), arg_max(revision, reading), "
            "max(reading) FROM readings GROUP BY doc_id"
        ).fetchall()
        self._known = {r[0]: (r[1], r[2], r[3], r[4]) for r in rows}
        self._earlier = {
            (r[0], r[1])
            for r in self.connection.execute(
                "SELECT DISTINCT doc_id, source_hash FROM readings WHERE reading > 1 OR doc_id IN "
                "(SELECT doc_id FROM readings WHERE reading > 1)"
            ).fetchall()
        }
        self._failed = {
            (r[0], r[1])
            for r in self.connection.execute(
                "SELECT source_hash, version FROM problems WHERE source_hash IS NOT NULL AND NOT kept"
            ).fetchall()
        }
        if self.connection.execute("SELECT 1 FROM runs WHERE status = 'running'").fetchall():
            # We hold the database, so nobody else is running: that run was killed.
            self.connection.execute("UPDATE runs SET status = 'killed' WHERE status = 'running'")

    # -- the run -------------------------------------------------------------------------------------------------

    def begin_run(self) -> None:
        """Note that a run has begun. Called by the first write: a run that has nothing to write leaves no trace."""
        if self.run_id:
            return
        started, (command, analyser) = utc_now(), self._run
        host, pid = platform.node(), os.getpid()
        run_id = content_hash(started.isoformat(), host, pid)
        with plainly(self.path):
            self.connection.execute(
                "INSERT INTO runs (run_id, command, analyser, version, pid, host, started_at, status) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 'running')",
                [run_id, command, analyser, self.version, pid, host, started],
            )
            self.run_id = run_id
            self.set_note("finished", "no")

    def finish_run(self, status: Literal["finished", "interrupted", "failed"] = "finished") -> None:
        """Settle what is pending and note how the run ended; a run that wrote nothing leaves no trace."""
        self.settle()
        if not self.run_id:
            return
        c = self.counts
        with plainly(self.path):
            self.connection.execute(
                "UPDATE runs SET finished_at = ?, status = ?, documents_new = ?, documents_changed = ?, "
                "documents_reread = ?, documents_unchanged = ?, problems = ?, facts = ?, seconds = ? WHERE run_id = ?",
                [utc_now(), status, c.new, c.changed, c.reread, c.unchanged, c.problems, c.facts,
                 round(time.perf_counter() - self._began, 3), self.run_id],
            )  # fmt: skip

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                self.finish_run()
            elif kind is KeyboardInterrupt:
                self.finish_run("interrupted")
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the database; what was not committed is lost."""
        self._file.close()
        del self._settler
        self.connection.close()

    # -- what is there already -----------------------------------------------------------------------------------

    def known(self, doc_id: str, source: str) -> bool:
        """Whether the last reading of this document was of this very input by this very version."""
        found = self._known.get(doc_id)
        return found is not None and found[0] == source and found[1] == self.version

    def older(self, doc_id: str, source: str) -> bool:
        """Whether this input is an earlier revision of a document that has changed since."""
        found = self._known.get(doc_id)
        return found is not None and found[0] != source and (doc_id, source) in self._earlier

    def failed(self, source: str) -> bool:
        """Whether this very input could not be read by this very version before."""
        return (source, self.version) in self._failed

    def note(self, name: str) -> str | None:
        """A property of the database that a run noted."""
        found = self.connection.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchall()
        return str(found[0][0]) if found else None

    def set_note(self, name: str, value: str) -> None:
        """Note a property of the database."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [name, value])

    # -- writing -------------------------------------------------------------------------------------------------

    def write(self, sheet: Sheet, packed: str | None = None) -> Outcome:
        """Store one document with its facts, whole or not at all, in a step of its own (or one of `commit_every`).

        The step adds it to the inbox, a file beside the database, by a single write; every two seconds, and at the end,
        what is there is moved into the tables, many documents in one transaction. If the process dies in between, the
        next one that opens the database for writing does that first.

        Unstorable where its evidence does not stand in the text. Another StoreError (a full disk) ends the run.
        """
        began = time.perf_counter()
        _verify(sheet)
        self.begin_run()
        if sheet.doc_id in self._inbox:
            self.settle()
        with plainly(self.path):
            outcome, revision, reading = self._judged(sheet)
        self._number += 1
        self._file.put(Entry(self._number, self.run_id, self.version, FORM, packed or pack(sheet)))
        if len(self._file) >= self._commit_every:
            with plainly(self.path):
                self._file.flush()
        self._known[sheet.doc_id] = (sheet.source_hash, self.version, revision, reading)
        self._inbox[sheet.doc_id] = Arrival(sheet, outcome, revision, reading, self.run_id, self.version, self._number)
        setattr(self.counts, outcome, getattr(self.counts, outcome) + 1)
        if len(self._inbox) >= SETTLE_DOCUMENTS or time.perf_counter() - self._settled > SETTLE_SECONDS:
            self.settle()
        seconds = self.counts.seconds
        for stage, spent in sheet.seconds.items():
            seconds[stage] = seconds.get(stage, 0.0) + spent
        seconds["store"] = seconds.get("store", 0.0) + time.perf_counter() - began
        return outcome

    def settle(self) -> None:
        """Move what is in the inbox into the tables, in one transaction. StoreError where the disk does not take it.

        A document that the tables refuse becomes a problem; the others are not affected.
        """
        with plainly(self.path):
            self._file.flush()
            if self._inbox:
                self._empty()
                self._file.clear()
            place = real(self.path)
            log = place.with_name(place.name + ".wal")
            if log.exists() and log.stat().st_size > CHECKPOINT_BYTES:
                self.connection.checkpoint()
        self._settled = time.perf_counter()

    def _empty(self) -> None:
        try:
            self._move(self._pending())
        except REFUSALS:
            for arrival in self._pending():
                self._alone(arrival)
        self._inbox.clear()

    def _pending(self) -> list[Arrival]:
        """What the tables do not have yet: an interrupt may have come right behind their transaction."""
        settled = int(self.note("settled") or 0)
        return [arrival for arrival in self._inbox.values() if arrival.number > settled]

    def _move(self, arrivals: list[Arrival]) -> None:
        if not arrivals:
            return
        try:
            with transaction(self.connection):
                facts = self._settler.settle(arrivals)
                self.set_note("settled", str(arrivals[-1].number))  # so that the file beside it is never read twice
        except BaseException:
            with contextlib.suppress(duckdb.Error):  # the database may be past using, on a full disk
                self._settler.forget()
            raise
        self.counts.facts += facts

    def _alone(self, arrival: Arrival) -> None:
        try:
            self._move([arrival])
        except REFUSALS as error:
            doc_id = arrival.sheet.doc_id
            self.set_note("settled", str(arrival.number))
            self._known.pop(doc_id, None)
            setattr(self.counts, arrival.outcome, getattr(self.counts, arrival.outcome) - 1)
            problem = Problem(
                origin=str(arrival.sheet.document[7] or doc_id),
                stage="store",
                message=f"The database does not take it: {str(error)[:300]}",
                remedy="The document was passed over; please report it.",
                doc_id=doc_id,
            )
            self._record(problem, arrival.sheet.source_hash)

    def _identity(self) -> str:
        """What tells this database from every other one, also from one that had its name before."""
        found = self.note("database")
        if found is None:
            found = content_hash(utc_now().isoformat(), platform.node(), os.getpid(), str(self.path))
            self.set_note("database", found)
        return found

    def _recover(self, tell: Callable[[str], None]) -> None:
        """Settle what a killed run left in the inbox; what this version cannot read any more is read anew."""
        number = 0
        for entry in self._file.entries():
            if entry.number <= self._number or entry.form != FORM:
                continue
            self._number = entry.number
            number += 1
            sheet = unpack(entry.packed)
            if sheet.doc_id in self._inbox:
                self._empty()
            outcome, revision, reading = self._judged(sheet)
            self._known[sheet.doc_id] = (sheet.source_hash, entry.version, revision, reading)
            self._inbox[sheet.doc_id] = Arrival(
                sheet, outcome, revision, reading, entry.run_id, entry.version, entry.number
            )
        if self._inbox:
            self._empty()
        left, name = self._file, self._file.path
        self._file.discard()
        self.counts = Counts()
        if number:
            tell(f"{name}: documents that an ended run had read, stored now: {number}.")
        if left.damaged:
            tell(f"{name}: damaged entries, left out (their documents are read again): {left.damaged}.")
        if left.foreign:
            tell(f"{name}: entries of another database that had this name, left out: {left.foreign}.")

    def _judged(self, sheet: Sheet) -> tuple[Outcome, int, int]:
        """What this document is now, its revision and its reading."""
        known = self._known.get(sheet.doc_id)
        if known is None:
            return "new", 1, 1
        same = self._same_content(sheet.doc_id, known[2], sheet.content_hash)
        return ("reread" if same else "changed"), known[2] + (not same), known[3] + 1

    def _same_content(self, doc_id: str, revision: int, digest: str) -> bool:
        found = self.connection.execute(
            "SELECT content_hash FROM documents WHERE doc_id = ? AND revision = ?", [doc_id, revision]
        ).fetchall()
        return bool(found) and found[0][0] == digest

    def problem(self, problem: Problem, *, source: str | None = None) -> None:
        """Record what went wrong; the same problem met again only gets a new last run. Committed at once."""
        self.begin_run()
        self._record(problem, source)

    def _record(self, problem: Problem, source: str | None) -> None:
        self.counts.problems += not problem.kept
        now = utc_now()
        key = content_hash(problem.origin, problem.line, problem.stage, problem.message, source)
        values: list[Any] = [
            key, problem.origin, problem.line, problem.doc_id, problem.stage, problem.message, problem.remedy,
            problem.kept, source, self.version, self.run_id, now, self.run_id, now,
        ]  # fmt: skip
        with plainly(self.path):
            self.connection.execute(
                f"INSERT INTO problems VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO UPDATE SET "
                "last_run = excluded.last_run, last_at = excluded.last_at, version = excluded.version",
                values,
            )
        if source and not problem.kept:
            self._failed.add((source, self.version))


def _verify(sheet: Sheet) -> None:
    text = sheet.text
    for fact_id, _, start, end, words in sheet.evidence:
        if text[start:end] != words or start >= end:
            raise Unstorable(f"The evidence of fact {fact_id} does not stand at [{start}, {end}): {words[:60]!r}.")
