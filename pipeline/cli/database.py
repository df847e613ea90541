"""What the commands with a database share: its option, a view of it while another writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import remark

if TYPE_CHECKING:
    import duckdb

DEFAULT = Path("outputs/facts.duckdb")

Database = Annotated[Path, typer.Option("--db", help="The database, a DuckDB file.")]


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection; while another process writes, to a snapshot of what it has committed."""
    from pipeline.store.snapshot import open_for_reading

    with open_for_reading(path, tell=remark) as connection:
        yield connection
