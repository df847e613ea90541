"""The command `report`: one self-contained page with tables and plots."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.output import Failure, remark


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    db: Annotated[Path, typer.Option(help="The database to report on.")] = Path("outputs/facts.duckdb"),
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")] = Path("outputs/report.html"),
) -> None:
    """Write a report of the database as one HTML page that needs nothing else.

    Example: python run_pipeline.py report --db outputs/facts.duckdb -o outputs/report.html
    """
    from pipeline.review.report import render
    from pipeline.store.connection import StoreError
    from pipeline.store.snapshot import open_for_reading

    try:
        with open_for_reading(db, wait=10, on_wait=remark) as connection:
            page = render(connection, db.name, dt.datetime.now(dt.UTC))
        output.write_text(page, encoding="utf-8")
    except StoreError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise Failure(f"{output}: cannot be written: {error.strerror}.") from error
    remark(f"report written to {output}")
