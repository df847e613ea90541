"""Opening the database: made on first use, one writer at a time, and messages that say who holds it."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from pipeline.failure import Failure
from pipeline.store.inbox import real
from pipeline.store.schema import SCHEMA_VERSION, newer, prepare

_HELD_BY = re.compile(r"\(PID (\d+)\)")


class StoreError(Failure):
    """The database cannot do what was asked; the message says what to do about it."""


class Busy(StoreError):
    """Another process holds the database."""

    def __init__(self, path: Path, pid: int | None) -> None:
        self.pid = pid
        super().__init__(f"{path} is held by {describe(pid)}. Wait until it is done, or end it, and try again.")


def describe(pid: int | None) -> str:
    """The process in words: its id and what it was started as, as far as the system tells."""
    if pid is None:
        return "another process"
    try:
        import psutil

        words = " ".join(psutil.Process(pid).cmdline())
    except Exception:  # the process may be gone or belong to somebody else; its id is enough then
        words = ""
    return f"process {pid}" + (f" ({words[:120]})" if words else "")


def full(error: Exception) -> bool:
    """Whether the disk had no room."""
    signs = ("No space left", "File too large", "Disk quota exceeded", "not enough space")
    return any(sign in str(error) for sign in signs)


def explained(error: Exception, path: Path) -> StoreError:
    """An error of the database or the system as a message with a remedy."""
    words = str(error)
    if "Conflicting lock" in words or "already open" in words:
        held = _HELD_BY.search(words)
        return Busy(path, int(held[1]) if held else None)
    if full(error):
        return StoreError(f"{path}: the disk is full. Make room and run the command again; what was stored is safe.")
    if "WAL does not match" in words:
        return StoreError(
            f"{path}: the log beside it ({path}.wal) is of another database, which lay here before. Move it back to "
            "that one, with its inbox, or away, and try again."
        )
    if "not a valid DuckDB database" in words or "in-memory database in read-only mode" in words:
        return StoreError(f"{path} is not a database of this program. Name another file with --db, or move this one.")
    if "does not exist" in words and "read-only" in words:
        return StoreError(f"{path}: no such database. Make it with: python run_pipeline.py ingest FOLDER --db {path}")
    if "Permission denied" in words and path.is_file() and os.access(path, os.R_OK):
        return StoreError(
            f"{path} can be read but not written: no permission. Give yourself the right to write the file and its "
            "folder (a log and documents on their way in lie beside it), or name another database with --db."
        )
    if "Permission denied" in words or "Is a directory" in words or "No such file or directory" in words:
        return StoreError(
            f"{path}: cannot be opened ({words.removeprefix('IO Error: ')}). Check the path and its rights."
        )
    if "Out of Memory" in words or "out of memory" in words:
        return StoreError(
            f"{path}: the query needs more memory than it may have. Ask for less at once. ({words[:200]})"
        )
    return StoreError(f"{path}: {words}")


@contextlib.contextmanager
def plainly(path: Path) -> Iterator[None]:
    """What the database or the system raises while the block runs becomes a StoreError with a remedy.

    Ctrl-C inside a statement, which DuckDB turns into an error of its own, becomes KeyboardInterrupt again.
    """
    try:
        yield
    except (duckdb.Error, OSError) as error:
        raise explained(error, path) from error
    except RuntimeError as error:
        if str(error) == "Query interrupted":
            raise KeyboardInterrupt from error
        raise


def _opened(
    path: Path,
    read_only: bool,
    wait: float,
    on_wait: Callable[[str], None] | None,
    config: dict[str, str | bool | int | float | list[str]],
) -> duckdb.DuckDBPyConnection:
    """The connection, as soon as nobody else holds the database, within `wait` seconds."""
    until: float | None = None
    told = False
    while True:
        try:
            # Under a link's name the log would lie beside the link, and be missed under the file's own name.
            return duckdb.connect(str(real(path)), read_only=read_only, config=config)
        except duckdb.Error as error:
            cause = explained(error, path)
            if until is None:  # from the first refusal on: looking for the database may itself take a while
                until = time.monotonic() + wait
            if not isinstance(cause, Busy) or time.monotonic() >= until:
                raise cause from error
            if on_wait and not told:
                on_wait(f"{path} is held by {describe(cause.pid)}; waiting up to {wait:.0f} seconds for it.")
                told = True
            time.sleep(min(0.2, max(0.01, until - time.monotonic())))


def connect(
    path: Path | str,
    *,
    read_only: bool = False,
    wait: float = 0.0,
    on_wait: Callable[[str], None] | None = None,
    config: dict[str, str | bool | int | float | list[str]] | None = None,
    named: Path | None = None,
) -> duckdb.DuckDBPyConnection:
    """A connection to the database at `path`; a missing one is made unless `read_only`.

    While another process holds it, tries again for up to `wait` seconds; `on_wait` is told once who holds it.
    `named` is what messages call it, where `path` is a copy. Raises Busy after that, StoreError for everything else
    that hinders: a database of a newer program among it, of which not a byte is changed.
    """
    path = Path(path)
    if not read_only:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: its folder cannot be made: {error.strerror}. Check the path.") from error
    connection = _opened(path, read_only, wait, on_wait, config or {})
    try:
        if version := newer(connection):
            if not read_only:  # else closing it would work its log into the file
                connection.execute("PRAGMA disable_checkpoint_on_shutdown")
            connection.close()
            raise StoreError(
                f"{named or path} was written by a newer version of this program (schema {version}; this one knows up "
                f"to {SCHEMA_VERSION}). Nothing was changed. Update the program, or name another file with --db."
            )
        if not read_only:
            prepare(connection)
    except duckdb.Error as error:
        connection.close()
        raise explained(error, path) from error
    return connection
