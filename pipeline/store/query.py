"""Other people's SQL, safely: read-only, no files, no settings, limits on time and rows."""

from __future__ import annotations

import datetime as dt
import decimal
import math
import threading
from dataclasses import dataclass
from typing import Any

import duckdb

from pipeline.store.connection import StoreError

_SAFE = (
    "SET enable_external_access = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET memory_limit = '{memory}'",
    "SET lock_configuration = true",
)


@dataclass(frozen=True)
class Answer:
    """The rows of a query."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    more: bool
    """Whether rows were left out at the limit."""


class QueryError(StoreError):
    """A query that cannot be run or that ran past its limits; the message says which."""


def lock_down(connection: duckdb.DuckDBPyConnection, memory: str = "1GB") -> None:
    """Take from this connection's database all access to files, network, extensions and settings, for good."""
    for statement in _SAFE:
        connection.execute(statement.format(memory=memory))


def run(connection: duckdb.DuckDBPyConnection, sql: str, *, rows: int | None = None, seconds: float = 60.0) -> Answer:
    """The answer to one statement, at most `rows` rows of it; QueryError after `seconds`.

    The connection must be read-only and locked down (`lock_down`); the database itself then refuses to write.
    """
    late = threading.Event()

    def stop() -> None:
        late.set()
        connection.interrupt()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1:
            said = (
                f"this is {len(statements)}." if statements else "this is none: SELECT * FROM officials would be one."
            )
            raise QueryError(f"One statement at a time, please; {said}")
        cursor = connection.execute(statements[0])
        columns = _told_apart([d[0] for d in cursor.description or ()])
        found = cursor.fetchall() if rows is None else cursor.fetchmany(rows + 1)
    except duckdb.Error as error:
        if late.is_set():
            raise QueryError(
                f"The query took longer than {seconds:g} seconds and was stopped. Ask for less."
            ) from error
        raise QueryError(_plain(str(error))) from error
    finally:
        timer.cancel()
    return Answer(columns, found if rows is None else found[:rows], rows is not None and len(found) > rows)


def _told_apart(names: list[str]) -> tuple[str, ...]:
    """The names of columns, each once: a second `title` is `title_1`, as in a table made of the query."""
    told: list[str] = []
    for name in names:
        number, called = 0, name
        while called in told or (number and called in names):
            number += 1
            called = f"{name}_{number}"
        told.append(called)
    return tuple(told)


def _plain(words: str) -> str:
    if "read-only" in words.lower() or "read only" in words.lower():
        return "The database is open for reading only; a query cannot change it."
    if "file system" in words.lower() or "external access" in words.lower() or "disabled" in words.lower():
        return f"A query may not reach files, the network or settings. ({words.splitlines()[0]})"
    if "Out of Memory" in words:
        return "The query needs more memory than it may have. Ask for less at once."
    return words


def json_value(value: Any) -> Any:
    """A value as JSON takes it: dates in ISO form, blobs in hexadecimal, null for what is no finite number."""
    if isinstance(value, float | decimal.Decimal) and not math.isfinite(value):
        return None
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, dict):
        return {str(k): json_value(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(v) for v in value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return str(value)
