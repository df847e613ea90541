"""The commands `decisions export`, `decisions import` and `decisions apply`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import remark
from pipeline.failure import Failure


def register(app: typer.Typer) -> None:
    """Add the commands."""
    decisions = typer.Typer(no_args_is_help=True, help="What reviewers decided: out, in, and into the tables.")
    decisions.command("export")(export)
    decisions.command("import")(import_)
    decisions.command("apply")(apply)
    app.add_typer(decisions, name="decisions")


def export(
    db: Database = DEFAULT,
    csv: Annotated[Path | None, typer.Option(help="Write every decision to this CSV file.")] = None,
    gold: Annotated[Path | None, typer.Option(help="Write reviewed facts as gold documents to this folder.")] = None,
) -> None:
    """Write decisions as plain CSV, or as gold documents that `evaluate` and `calibrate` read.

    Example: python run_pipeline.py decisions export --csv outputs/decisions.csv --gold outputs/gold
    """
    from pipeline.review.exchange import export_csv, export_gold

    if not csv and not gold:
        raise typer.BadParameter("Say where to: --csv FILE, --gold FOLDER, or both.")
    if csv:
        remark(f"{export_csv(db, csv)} decisions written to {csv}")
    if gold:
        remark(f"{export_gold(db, gold)} gold documents written to {gold}")


def import_(
    source: Annotated[Path, typer.Argument(help="A CSV file written by export.")], db: Database = DEFAULT
) -> None:
    """Add the decisions of a CSV file; those already there are left alone.

    Example: python run_pipeline.py decisions import outputs/decisions.csv --db other.duckdb
    """
    from pipeline.review.exchange import import_csv

    if db.exists():
        with reading(db):
            pass  # decisions that cannot be applied to it are not put beside it
    try:
        added, there = import_csv(db, source)
    except OSError as error:
        raise Failure(f"{source}: cannot be read: {error.strerror}. Name a file written by export.") from error
    except UnicodeDecodeError as error:
        raise Failure(f"{source}: not a text in UTF-8. Name a file written by export.") from error
    remark(f"{added} decisions added, {there} were there already")
    if db.exists():
        apply(db)


def apply(db: Database = DEFAULT) -> None:
    """Put the decisions into the tables, so that SQL sees them (`ingest` does it too).

    Example: python run_pipeline.py decisions apply --db outputs/facts.duckdb
    """
    from pipeline.review.applying import apply as apply_decisions
    from pipeline.review.journal import journal_of, read
    from pipeline.store.connection import connect

    if not db.exists():
        raise Failure(f"{db}: no such database. Make it with: python run_pipeline.py ingest FOLDER --db {db}")
    journal = read(journal_of(db))
    with connect(db, wait=60, on_wait=remark) as connection:
        applied = apply_decisions(connection, journal.decisions)
    for line in journal.damaged:
        remark(f"{journal_of(db)}:{line}: not a whole decision (a writer was killed there); passed over")
    remark(
        f"{applied.accepted} accepted, {applied.rejected} rejected, {applied.corrected} corrected, "
        f"{applied.conflicts} in conflict"
    )
