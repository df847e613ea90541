"""The command `report`: one self-contained page with tables and plots."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import remark
from pipeline.writing import write_whole


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    db: Database = DEFAULT,
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")] = Path("outputs/report.html"),
) -> None:
    """Write a report of the database as one HTML page that needs nothing else.

    Example: python run_pipeline.py report --db outputs/facts.duckdb -o outputs/report.html
    """
    from pipeline.review.report import render

    with reading(db) as connection:
        page = render(connection, db.name, dt.datetime.now(dt.UTC))
    write_whole(output, page)
    remark(f"report written to {output}")
