"""Reading while another process writes: a consistent copy of the database file, taken without disturbing the writer."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.store.connection import Busy, StoreError, connect
from pipeline.store.inbox import Inbox, beside, real

_HEADERS = 3 * 4096
"""The main header and the two database headers, one of which every checkpoint rewrites."""


def _headers(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_HEADERS)


def _log(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def copy_once(path: Path, target: Path) -> bool:
    """Copy database and write-ahead log; False where a checkpoint came in between and the copy must be thrown away.

    Between two checkpoints the blocks that the headers lead to are never written, and the log only grows; so a copy
    is whole if the headers and the beginning of the log are the same before and after. A torn last entry of the log
    belongs to a transaction that was not committed; opening the copy leaves it out.
    """
    log, before = _log(path), _headers(path)
    logged = log.stat().st_size if log.exists() else 0
    shutil.copyfile(path, target)
    if log.exists():
        try:
            shutil.copyfile(log, _log(target))
        except FileNotFoundError:
            return False
    after = log.stat().st_size if log.exists() else 0
    odd = list(path.parent.glob(path.name + ".wal.*"))
    return not odd and after >= logged and _headers(path) == before


@contextmanager
def snapshot(path: Path, *, tries: int = 20) -> Iterator[Path]:
    """A private copy of the database as last committed, gone afterwards. StoreError where none could be had."""
    folder = Path(tempfile.mkdtemp(prefix="sarifakta-"))
    target = folder / path.name
    try:
        for attempt in range(tries):
            try:
                if copy_once(real(path), target) and _opens(target):
                    break
            except OSError as error:
                raise StoreError(
                    f"{path}: no copy could be made: {error.strerror}. Free some room in {folder}."
                ) from error
            for leftover in (target, _log(target)):
                leftover.unlink(missing_ok=True)
            time.sleep(0.05 * (attempt + 1))
        else:
            raise StoreError(f"{path} is being rewritten all the time. Try again when the other process has ended.")
        yield target
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _opens(copy: Path) -> bool:
    try:
        duckdb.connect(str(copy)).close()
    except duckdb.Error:
        return False
    return True


@contextmanager
def open_for_reading(
    path: Path, *, tell: Callable[[str], None] = lambda words: None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the database, or to a snapshot of it while another process holds it.

    `tell` gets a line where that is so, and where documents of an ended run are not in the tables yet. StoreError where
    there is no database, none that can be read, or none that has the tables which the block asks for.
    """
    path = Path(path)
    if not path.exists():
        raise StoreError(f"{path}: no such database. Make it with: python run_pipeline.py ingest FOLDER --db {path}")
    try:
        connection = connect(path, read_only=True)
    except Busy as busy:
        tell(f"{busy.args[0].split('. ')[0]}; reading what it has stored so far.")
        with snapshot(path) as copy:
            connection = connect(copy, read_only=True, named=path)
            try:
                with _tables_of_ours(path):
                    yield connection
            finally:
                connection.close()
        return
    try:
        if number := unsettled(path, connection):
            tell(f"{path}: documents of an ended run that are not in the tables yet (ingest stores them): {number}.")
        with _tables_of_ours(path):
            yield connection
    finally:
        connection.close()


@contextmanager
def _tables_of_ours(path: Path) -> Iterator[None]:
    """A table or column that the database lacks becomes a StoreError: who reads cannot make it."""
    try:
        yield
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise StoreError(
            f"{path} lacks a table or column ({str(error).splitlines()[0]}). It was made by another program, or by an "
            "older version of this one: then ingest brings it up to date. Else name another file with --db."
        ) from error


def unsettled(path: Path, connection: duckdb.DuckDBPyConnection) -> int:
    """How many documents lie in the inbox that the tables of this database do not have."""
    inbox = Inbox(beside(path), "")
    try:
        if not inbox.path.exists():
            return 0
        notes = dict(connection.execute("SELECT name, value FROM meta").fetchall())
        inbox.owner, settled = notes.get("database", ""), int(notes.get("settled") or 0)
        return sum(entry.number > settled for entry in inbox.entries())
    except (OSError, duckdb.Error):
        return 0  # who reads can do nothing about it; the next ingest tells
