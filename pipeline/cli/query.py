"""The command `query`."""

from __future__ import annotations

import csv
import json
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import err, out, printable, remark

if TYPE_CHECKING:
    from pipeline.store.query import Answer


class Format(StrEnum):
    """How the answer is written."""

    table = "table"
    csv = "csv"
    json = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query")(query)


def query(
    sql: Annotated[str, typer.Argument(help="One SQL statement, or - to read it from stdin.")],
    db: Database = DEFAULT,
    form: Annotated[Format, typer.Option("--format", help="table, csv or json.")] = Format.table,
    rows: Annotated[int | None, typer.Option(min=1, help="At most so many rows; a table shows 1000.")] = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="Stop the query after so many seconds.")] = 60.0,
) -> None:
    """Ask the database in SQL. It can only be read: no writing, no files, no network, no settings.

    Each type of fact has a view: officials, partnerships, figures, dates, statements. docs/cookbook.md answers over
    thirty questions with them.

    Example: python run_pipeline.py query "SELECT person, position FROM officials ORDER BY person"

    What the columns mean: python run_pipeline.py query "SELECT column_name, comment FROM duckdb_columns() WHERE
    table_name = 'figures'"
    """
    from pipeline.store.query import lock_down, run

    # Bytes as they came, whatever the locale made of them.
    said = sys.stdin.buffer.read() if sql == "-" else os.fsencode(sql)
    sql = said.decode("utf-8-sig", "replace")
    if rows is None and form is Format.table:
        rows = 1000
    with reading(db) as connection:
        lock_down(connection)
        answer = run(connection, sql, rows=rows, seconds=seconds)
    WRITERS[form](answer)
    if answer.more:
        err.print(f"Only the first {rows} rows are shown; ask for more with --rows.")


def _table(answer: Answer) -> None:
    """A table; where its columns would be narrower than their words, one record below the other."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if answer.rows and sum(2 + _widest_word(answer, i) for i in range(len(answer.columns))) > out.width:
        _records(answer)
        return
    table = Table(box=box.SIMPLE_HEAD)
    numeric = [
        any(r[i] is not None for r in answer.rows)
        and all(r[i] is None or (isinstance(r[i], int | float) and not isinstance(r[i], bool)) for r in answer.rows)
        for i in range(len(answer.columns))
    ]
    for column, right in zip(answer.columns, numeric, strict=True):
        table.add_column(Text(column), justify="right" if right else "left", overflow="fold")
    for row in answer.rows:
        table.add_row(*(Text(printable(shown(value))) for value in row))
    out.print(table)


def _widest_word(answer: Answer, column: int) -> int:
    """Signs that the longest word of a column takes (ids and names stay whole), at most 24."""
    cells = [answer.columns[column], *(shown(row[column])[:2000] for row in answer.rows[:200])]
    return max((min(len(word), 24) for cell in cells for word in cell.split()), default=0)


def _records(answer: Answer) -> None:
    """Every row as lines of column and value, a blank line between two rows."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for number, row in enumerate(answer.rows):
        if number:
            table.add_row()
        for column, value in zip(answer.columns, row, strict=True):
            table.add_row(Text(printable(column)), Text(printable(shown(value))))
    out.print(table)
    remark("Too many columns for this window: each row stands as a record. Ask for fewer, or use --format csv.")


def shown(value: object) -> str:
    """A value as a table shows it: lists joined, nothing for NULL, whole and large numbers in full."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(shown, value))
    if isinstance(value, float):
        if abs(value) < 1e21 and value.is_integer():
            return f"{value:.0f}"
        return f"{value:.2f}" if 1e9 <= abs(value) < 1e21 else f"{value:.10g}"
    return str(value)


def _csv(answer: Answer) -> None:
    from pipeline.store.export import safe_cell

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([safe_cell(c) for c in answer.columns])
    writer.writerows([safe_cell(v) for v in row] for row in answer.rows)


def _json(answer: Answer) -> None:
    from pipeline.store.query import json_value

    records = [{c: json_value(v) for c, v in zip(answer.columns, row, strict=True)} for row in answer.rows]
    json.dump(records, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


WRITERS = {Format.table: _table, Format.csv: _csv, Format.json: _json}
