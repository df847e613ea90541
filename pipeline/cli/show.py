"""The command `show`: a first look at a database, a table per fact type."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.output import Failure, out, remark

COLUMNS = {
    "officials": "person, position, organization, published",
    "partnerships": "array_to_string(parties, ' – ') AS parties, form, stage, topic",
    "figures": "value, value_max, unit, comparator, measure, place, period, status",
    "dates": "value, role, expression, doc_id",
    "statements": "speaker, kind, text, published",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show")(show)


def show(
    db: Annotated[Path, typer.Option(help="The database to look into.")] = Path("outputs/facts.duckdb"),
    rows: Annotated[int, typer.Option(min=1, help="Rows per table.")] = 8,
) -> None:
    """Print a table per fact type, the surest facts first.

    Example: python run_pipeline.py show --db outputs/facts.duckdb --rows 20
    """
    from rich.table import Table

    from pipeline.store.connection import StoreError
    from pipeline.store.snapshot import open_for_reading

    try:
        with open_for_reading(db, wait=10, on_wait=remark) as connection:
            for view, columns in COLUMNS.items():
                total = connection.execute(f"SELECT count(*) FROM {view}").fetchall()[0][0]
                found = connection.execute(
                    f"SELECT {columns} FROM {view} ORDER BY confidence DESC, fact_id LIMIT {rows}"
                )
                table = Table(title=f"{view} ({total})", title_justify="left", pad_edge=False)
                for column in found.description or ():
                    table.add_column(column[0], overflow="fold")
                for row in found.fetchall():
                    table.add_row(*(_cell(value) for value in row))
                out.print(table)
    except StoreError as error:
        raise Failure(str(error)) from error


def _cell(value: object) -> str:
    from rich.markup import escape

    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.12g}"
    words = str(value)
    return escape(words if len(words) <= 90 else words[:88] + "…")
