"""All of it or nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import duckdb


@contextlib.contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Commit what the block does; where it fails or is interrupted, undo it and pass the reason on.

    That nothing is left to undo (an interrupt can end the transaction itself) must not hide the reason.
    """
    try:
        connection.begin()
        yield
        connection.commit()
    except BaseException:
        with contextlib.suppress(duckdb.Error):
            connection.rollback()
        raise
