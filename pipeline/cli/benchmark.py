"""The command `benchmark`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import out, remark
from pipeline.failure import Failure

if TYPE_CHECKING:
    from pipeline.engine.measuring import Measured


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("benchmark")(benchmark)


def benchmark(
    sources: Annotated[list[str] | None, typer.Argument(help="Documents to read; none: corpus/samples.")] = None,
    analyser: Annotated[str, typer.Option(help="Analysers to compare, separated by commas.")] = "blank",
    documents: Annotated[int, typer.Option(min=1, help="At most so many documents by stage.")] = 200,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to compare with one.")] = 2,
    commands: Annotated[bool, typer.Option(help="Also time whole ingest commands (over all documents).")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as one JSON object.")] = False,
) -> None:
    """Measure speed, start-up, memory and the share of each stage, and compare analysers, processes and a second run.

    Figures of different machines do not compare; the ratios within one run do.

    Example: python run_pipeline.py benchmark corpus/samples --analyser blank
    """
    from pipeline.engine.measuring import ROOT, MeasureError, items, stages
    from pipeline.engine.measuring import commands as time_commands

    places = sources or [str(ROOT / "corpus" / "samples")]
    found = items(places, documents)
    if not found:
        raise Failure(f"There is nothing to read in {', '.join(places)}. Name a folder with releases.")
    names = [name.strip() for name in analyser.split(",") if name.strip()]
    measured: list[Measured] = []
    for name in names:
        remark(f"reading {len(found)} documents with {name} …")
        try:
            measured.append(stages(name, found))
        except MeasureError as error:
            remark(f"{name}: {error}")
    if not measured:
        raise Failure("No analyser could be measured.")
    timed: dict[str, float] = {}
    if commands:
        remark(f"whole commands with {measured[0].analyser} …")
        timed = time_commands(places, measured[0].analyser, jobs)
    if as_json:
        figures = {"analysers": [asdict(m) for m in measured], "commands": timed}
        sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    else:
        _print(measured, timed)
    if len(measured) < len(names):
        raise typer.Exit(1)


def _print(measured: list[Measured], timed: dict[str, float]) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("")
    for m in measured:
        table.add_column(m.analyser, justify="right")
    rows = [
        ("documents", [f"{m.documents}" for m in measured]),
        ("facts", [f"{m.facts}" for m in measured]),
        ("documents a second, one process", [f"{m.documents / m.seconds:.1f}" for m in measured]),
        ("words a second", [f"{m.words / m.seconds:,.0f}" for m in measured]),
        ("start-up, seconds", [f"{m.startup:.2f}" for m in measured]),
        ("peak memory, MB", [f"{m.megabytes:.0f}" for m in measured]),
        ("time against the first", [f"{m.seconds / measured[0].seconds:.2f}" for m in measured]),
    ]
    for stage in dict.fromkeys(s for m in measured for s in m.stages):
        rows.append((f"share of {stage}", [f"{m.share(stage):.1%}" for m in measured]))
    for label, cells in rows:
        table.add_row(label, *cells)
    out.print(table)
    if timed:
        one, many, again = timed.values()
        whole = Table(box=box.SIMPLE_HEAD)
        for column in ("whole command", "seconds", "ratio"):
            whole.add_column(column, justify="left" if column == "whole command" else "right")
        labels = list(timed)
        whole.add_row(f"ingest, {labels[0]}", f"{one:.2f}", "1.0")
        whole.add_row(f"ingest, {labels[1]}", f"{many:.2f}", f"{one / many:.2f} times as fast")
        whole.add_row("ingest again, nothing changed", f"{again:.2f}", f"{many / again:.0f} times as fast")
        out.print(whole)
