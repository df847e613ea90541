"""The command `explain`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import out, printable

if TYPE_CHECKING:
    from rich.text import Text

    from pipeline.store.reader import Explained


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain")(explain)


def explain(
    fact_id: Annotated[str, typer.Argument(help="Id of the fact, or enough of its beginning.")],
    db: Database = DEFAULT,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as one JSON object.")] = False,
) -> None:
    """Show why a fact is there: the passage highlighted in its sentences, the rule, the reasons.

    Example: python run_pipeline.py explain 3f9a2b6c --db outputs/facts.duckdb
    """
    from pipeline.store.reader import explain as look_up

    with reading(db) as connection:
        found = look_up(connection, fact_id)
    if as_json:
        sys.stdout.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")
        return
    _show(found)


def _show(found: Explained) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    out.print(Text(f"{found.type} {found.fact_id}", style="bold"))
    slots = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name, value in found.slots.items():
        if value is not None:
            slots.add_row(
                Text(name, style="dim"), Text(printable("; ".join(value) if isinstance(value, list) else str(value)))
            )
    out.print(slots)
    out.print()
    for number, passage in enumerate(found.passages):
        out.print(_passage(found, passage, "bold black on yellow" if number == 0 else "black on cyan"), soft_wrap=True)
        out.print()
    about = [found.title, found.published, found.url or found.origin, f"document {found.doc_id}"]
    out.print(Text(printable(" · ".join(part for part in about if part)), style="dim"), soft_wrap=True)
    out.print()
    out.print(Text(f"rule {found.rule}, confidence {found.confidence:.2f}"))
    reasons = Table(box=box.SIMPLE_HEAD)
    for column in ("weight", "signal", "why"):
        reasons.add_column(column, justify="right" if column == "weight" else "left")
    for signal, weight, words in found.reasons:
        reasons.add_row(f"{weight:+.2f}", Text(signal), Text(printable(words)))
    out.print(reasons)
    if found.review:
        out.print(Text(f"Reviewed: {found.review}."))
    if found.superseded_at:
        out.print(Text(f"No longer holds since {found.superseded_at} UTC: the document or the rules have changed."))


def _passage(found: Explained, passage: tuple[int, int], style: str) -> Text:
    """The passage in its surroundings; between brackets too, for terminals without colour."""
    from rich.text import Text

    from pipeline.store.reader import context

    first, last = context(found, passage)
    start, end = passage
    shown = Text("… " if first > 0 else "")
    shown.append(printable(found.text[first:start]))
    shown.append("[" + printable(found.text[start:end]) + "]", style=style)
    shown.append(printable(found.text[end:last]))
    return shown.append(" …" if last < len(found.text) else "")
