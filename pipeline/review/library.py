"""The database as the pages read it: a private copy, refreshed when the file changes, with every decision applied.

The server never holds the database itself, so `ingest` can write at any time; and a decision is seen at once, since it
comes from the journal.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from pipeline.review.applying import apply
from pipeline.review.journal import Decision, append, journal_of, read
from pipeline.store.connection import StoreError, connect
from pipeline.store.inbox import real
from pipeline.store.query import lock_down
from pipeline.store.snapshot import snapshot

Rows = list[dict[str, Any]]


class Library:
    """One database and its journal, for any number of threads."""

    def __init__(self, db: Path) -> None:
        """StoreError where there is no database at this path."""
        if not db.exists():
            raise StoreError(f"{db}: no such database. Make it with: python run_pipeline.py ingest FOLDER --db {db}")
        self.db = db
        self.journal = journal_of(db)
        self._lock = threading.RLock()
        self._folder = Path(tempfile.mkdtemp(prefix="sarifakta-pages-"))
        self._serial = 0
        self._copy = self._folder
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._sandbox: duckdb.DuckDBPyConnection | None = None
        self._sandboxed: tuple[Any, ...] = ()
        self._seen: tuple[Any, ...] = ()
        self._applied: tuple[Any, ...] = ()
        self._cached: tuple[tuple[Any, ...], tuple[Decision, ...]] = ((), ())

    # -- decisions -----------------------------------------------------------------------------------------------

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision in the journal, in the order they were taken; read again only when the file has changed."""
        with self._lock:
            mark = _stamp(self.journal)
            if self._cached[0] != mark:
                self._cached = (mark, read(self.journal).decisions)
            return self._cached[1]

    def decide(self, *decisions: Decision) -> None:
        """Append decisions; they are on disk when this returns. JournalError where they cannot be."""
        with self._lock:
            append(self.journal, decisions)

    # -- facts ---------------------------------------------------------------------------------------------------

    @property
    def version(self) -> tuple[Any, ...]:
        """Changes whenever the database file does."""
        file = real(self.db)
        return _stamp(file, file.with_name(file.name + ".wal"))

    def cursor(self, *, decided: bool = True) -> duckdb.DuckDBPyConnection:
        """A cursor on the current copy, with every decision applied if `decided`; the caller closes it."""
        with self._lock:
            version = self.version
            if self._connection is None or version != self._seen:
                self._refresh(version)
            journal = _stamp(self.journal)
            if decided and journal != self._applied and self._connection is not None:
                apply(self._connection, self.decisions())
                self._applied = journal
            assert self._connection is not None
            return self._connection.cursor()

    def rows(self, sql: str, parameters: Sequence[Any] = (), *, decided: bool = True) -> Rows:
        """The answer to a query as dictionaries."""
        cursor = self.cursor(decided=decided)
        try:
            cursor.execute(sql, list(parameters))
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        finally:
            cursor.close()

    def sandbox(self) -> duckdb.DuckDBPyConnection:
        """A cursor on a read-only copy that SQL typed by anyone may run on; the caller closes it."""
        with self._lock:
            self.cursor().close()
            mark = (self._seen, self._applied)
            if self._sandbox is None or mark != self._sandboxed:
                assert self._connection is not None
                self._connection.execute("CHECKPOINT")
                if self._sandbox is not None:
                    self._sandbox.close()
                self._serial += 1
                copy = self._folder / f"sql-{self._serial}.duckdb"
                shutil.copyfile(self._copy, copy)
                self._sandbox = connect(copy, read_only=True)
                lock_down(self._sandbox)
                self._sandboxed = mark
            return self._sandbox.cursor()

    def _refresh(self, version: tuple[Any, ...]) -> None:
        self._serial += 1
        copy = self._folder / f"copy-{self._serial}.duckdb"
        with snapshot(self.db) as taken:
            for suffix in ("", ".wal"):
                part = taken.with_name(taken.name + suffix)
                if part.exists():
                    shutil.move(part, copy.with_name(copy.name + suffix))
        fresh = connect(copy, named=self.db)
        former, self._connection = self._connection, fresh
        outdated, self._copy = self._copy, copy
        self._seen, self._applied = version, ()
        if former is not None:
            former.close()
            for old in self._folder.glob(f"{outdated.name}*"):
                old.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the copy."""
        with self._lock:
            for connection in (self._connection, self._sandbox):
                if connection is not None:
                    connection.close()
            self._connection = self._sandbox = None
            shutil.rmtree(self._folder, ignore_errors=True)


def _stamp(*paths: Path) -> tuple[Any, ...]:
    marks: list[Any] = []
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            marks.append(None)
        else:
            marks.append((status.st_mtime_ns, status.st_size))
    return tuple(marks)
