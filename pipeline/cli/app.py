"""The Typer application: commands in the order of a day's work, exit codes 0 (done), 1 (not done), 2 (misused)."""

from __future__ import annotations

import sys

import typer

from pipeline.cli import (
    analyse,
    benchmark,
    calibrate,
    clean,
    decisions,
    evaluate,
    evaluate_statements,
    explain,
    export,
    extract,
    ingest,
    models,
    query,
    report,
    review,
    rules,
    show,
    sources,
)

app = typer.Typer(
    name="run_pipeline.py",
    help="Facts from the press releases of Indonesian ministries, each with the passage behind it.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _module in (
    ingest, extract, show, query, explain, review, decisions, export, report,
    clean, sources, evaluate, evaluate_statements, calibrate, rules, models, analyse, benchmark,
):  # fmt: skip
    _module.register(app)


def main() -> None:
    """Run the command line; expected failures print one plain line on stderr and exit with 1."""
    from pipeline.cli.output import Failure, complain

    try:
        app()
    except Failure as failure:
        complain(str(failure))
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
