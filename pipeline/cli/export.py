"""The command `export`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import remark


class Kind(StrEnum):
    """A kind of file."""

    parquet = "parquet"
    csv = "csv"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export")(export)


def export(
    to: Annotated[Path, typer.Option("--to", help="Folder to write into.")],
    db: Database = DEFAULT,
    form: Annotated[
        list[Kind] | None, typer.Option("--format", help="parquet, csv or jsonl; may be repeated; none: all three.")
    ] = None,
    only: Annotated[list[str] | None, typer.Option("--only", help="Only this table or view; may be repeated.")] = None,
) -> None:
    """Write the database as Parquet, CSV and JSON Lines: every view, and evidence, entities, runs and problems.

    All of them are written, or none if something fails.

    While another process writes, what it has stored so far is exported. In CSV, text that a spreadsheet would run as a
    formula gets a leading apostrophe.

    Example: python run_pipeline.py export --db outputs/facts.duckdb --to outputs/export
    """
    from pipeline.store.export import KINDS
    from pipeline.store.export import export as write

    kinds = tuple(k for k in KINDS if form is None or k in {f.value for f in form})
    with reading(db) as connection:
        counts = write(connection, to, kinds, only or ())
    remark(f"{to}: {', '.join(f'{name} {count}' for name, count in counts.items())} rows as {', '.join(kinds)}.")
