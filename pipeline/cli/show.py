"""The command `show`: a first look at a database, a table per fact type."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import out, printable

COLUMNS = {
    "officials": "person, position, organization, published",
    "partnerships": "array_to_string(parties, ' – ') AS parties, form, stage, topic",
    "figures": "struct_pack(comparator, value, value_max) AS value, unit, measure, place, period, status",
    "dates": "value, role, expression, doc_id",
    "statements": "speaker, kind, text, published",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show")(show)


def show(
    db: Database = DEFAULT,
    rows: Annotated[int, typer.Option(min=1, help="Rows per table.")] = 8,
) -> None:
    """Print a table per fact type, the surest facts first.

    Example: python run_pipeline.py show --db outputs/facts.duckdb --rows 20
    """
    from rich.table import Table

    with reading(db) as connection:
        for view, columns in COLUMNS.items():
            total = connection.execute(f"SELECT count(*) FROM {view}").fetchall()[0][0]
            found = connection.execute(f"SELECT {columns} FROM {view} ORDER BY confidence DESC, fact_id LIMIT {rows}")
            table = Table(title=f"{view} ({total})", title_justify="left")
            cells = [[_cell(value) for value in row] for row in found.fetchall()]
            # A column without anything in it takes room that the others need on a narrow terminal.
            names = [column[0] for column in found.description or ()]
            filled = [i for i in range(len(names)) if not cells or any(r[i] for r in cells)]
            for i in filled:
                narrow = _narrow(cells, i)
                table.add_column(names[i], overflow="fold", no_wrap=narrow, min_width=None if narrow else 8)
            for row in cells:
                table.add_row(*(row[i] for i in filled))
            out.print(table)


def _cell(value: Any) -> str:
    from rich.markup import escape

    from pipeline.review.cards import amount

    if value is None:
        return ""
    if isinstance(value, dict):  # a figure: < 2.1, 5–10
        sign = "" if value["comparator"] in ("=", "range") else f"{value['comparator']}\u00a0"
        return sign + "–".join(amount(v) for v in (value["value"], value["value_max"]) if v is not None)
    if isinstance(value, int | float):
        return amount(value)
    words = printable(str(value))
    return escape(words if len(words) <= 90 else words[:88] + "…")


def _narrow(cells: list[list[str]], column: int) -> bool:
    """Whether a column holds short words (a value, a date, a role) that are not to be torn."""
    return all(len(row[column]) <= 21 and " " not in row[column] for row in cells)
