"""What the commands with a database share: its option, errors as plain failures, a view of it while another writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import Failure, remark

if TYPE_CHECKING:
    import duckdb

DEFAULT = Path("outputs/facts.duckdb")

Database = Annotated[Path, typer.Option("--db", help="The database, a DuckDB file.")]


@contextmanager
def plain_failures() -> Iterator[None]:
    """Errors of the store become failures that print one line."""
    from pipeline.store.connection import StoreError

    try:
        yield
    except StoreError as error:
        raise Failure(str(error)) from error


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection; while another process writes, to a snapshot of what it has committed."""
    from pipeline.store.snapshot import open_for_reading

    with plain_failures(), open_for_reading(path, tell=remark) as connection:
        yield connection
