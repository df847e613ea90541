"""The commands `sources list` and `sources check`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import err, out

if TYPE_CHECKING:
    from pipeline.sources.catalogue import Source
    from pipeline.sources.checking import Check


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(
        help="The sites of ministries and agencies that releases can be fetched from.", no_args_is_help=True
    )
    group.command("list")(list_sources)
    group.command("check")(check)
    app.add_typer(group, name="sources")


Catalogue = Annotated[Path | None, typer.Option("--catalogue", help="Another file than corpus/sources.yaml.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")]


def list_sources(file: Catalogue = None, as_json: AsJson = False) -> None:
    """Show the sites in corpus/sources.yaml.

    Example: python run_pipeline.py sources list
    """
    from rich.table import Table

    known = _catalogue(file)
    if as_json:
        for entry in known:
            sys.stdout.write(entry.model_dump_json() + "\n")
        return
    table = Table(title=f"{len(known)} sources")
    for column in ("id", "name", "way in"):
        table.add_column(column, overflow="fold")
    for entry in known:
        table.add_row(entry.id, entry.name, "\n".join(f"{way}: {url}" for way, url in entry.ways))
    out.print(table)


def check(
    names: Annotated[list[str] | None, typer.Argument(help="Ids of sources; none: all of them.")] = None,
    file: Catalogue = None,
    as_json: AsJson = False,
    folder: Annotated[Path | None, typer.Option(help="Where fetched bytes are archived.")] = None,
    loopback: Annotated[bool, typer.Option(hidden=True)] = False,
) -> None:
    """Ask each site which way in answers and how many releases it names. Exit code 1 where any leads to none.

    Example: python run_pipeline.py sources check kemnaker bkn
    """
    from pipeline.sources.catalogue import PATH, source
    from pipeline.sources.checking import checks
    from pipeline.sources.fetching import FOLDER, Manners

    known = _catalogue(file)
    chosen = tuple(source(name, file or PATH) for name in names) if names else known
    dumb = 0
    manners = Manners(attempts=1, loopback=loopback, pause=0.0 if loopback else 1.0)
    for result in checks(chosen, folder or FOLDER, manners):
        dumb += not result.answers
        if as_json:
            sys.stdout.write(json.dumps(dataclasses.asdict(result), ensure_ascii=False, default=str) + "\n")
        else:
            _show(result)
    if not as_json:
        err.print(f"{len(chosen) - dumb} of {len(chosen)} sources answer", markup=False)
    if dumb:
        raise typer.Exit(1)


def _catalogue(file: Path | None) -> tuple[Source, ...]:
    from pipeline.sources.catalogue import PATH, catalogue

    return catalogue(file or PATH)


def _show(result: Check) -> None:
    sign = "ok " if result.answers else "-- "
    newest = f", newest {result.newest}" if result.newest else ""
    what = f"{result.releases} releases by {result.way}{newest}" if result.answers else "nothing"
    sys.stdout.write(f"{sign} {result.source:18} {what}\n")
    for words in result.problems:
        sys.stdout.write(f"       {words}\n")
    sys.stdout.flush()
