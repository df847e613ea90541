"""The Typer application: commands in the order of a day's work, exit codes 0 (done), 1 (not done), 2 (misused)."""

from __future__ import annotations

import os
import sys

import typer
from typer.models import CommandInfo, TyperInfo

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
from pipeline.cli.output import complain
from pipeline.failure import Failure

app = typer.Typer(
    name="run_pipeline.py",
    help="Facts from the press releases of Indonesian ministries, each with the passage behind it.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

PANELS = {
    "From releases to facts": (ingest, extract),
    "Ask, check, decide, take along": (show, query, explain, review, decisions, export, report),
    "Where releases come from": (sources, clean),
    "Rules and models: measured, made": (evaluate, evaluate_statements, calibrate, rules, models, analyse, benchmark),
}
"""The groups of commands that `--help` shows."""

for _panel, _modules in PANELS.items():
    for _module in _modules:
        _module.register(app)
    _all: list[CommandInfo | TyperInfo] = [*app.registered_commands, *app.registered_groups]
    for _made in _all:
        _made.rich_help_panel = _made.rich_help_panel or _panel


def main() -> None:
    """Run the command line; expected failures print one plain line on stderr and exit with 1."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where a full disk or a closed pipe is told in one line
    except Failure as failure:
        complain(str(failure))
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:
        what = f"{error.filename or 'The output'}: {error.strerror or error}"
        complain(f"{what}. Look at the path, its rights and the room on the disk, and try again.")
        os._exit(1)  # what is left in the buffer of stdout has no room either, and Python would say so at length
