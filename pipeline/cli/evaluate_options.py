"""The options of `evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Gold = Annotated[list[Path], typer.Argument(help="Gold documents: .json, .jsonl or folders, e.g. corpus/gold.")]
Errors = Annotated[str | None, typer.Option(help="List the errors of this fact type.", metavar="TYPE")]
JsonFile = Annotated[Path | None, typer.Option("--json", help="Write the figures to this file.")]
Floors = Annotated[Path | None, typer.Option(help="Fail (exit 1) where a figure is below this file's floor.")]
RaiseFloors = Annotated[bool, typer.Option(help="Raise the floors to what was reached.")]
LowerFloors = Annotated[bool, typer.Option(help="Set the floors to what was reached, even down.")]
Analyser = Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")]
Docs = Annotated[str, typer.Option(help="Only documents whose id contains this.")]
Texts = Annotated[
    list[Path] | None, typer.Option(help="Where the texts of stand-off gold lie (see docs/evaluation.md).")
]
StandOff = Annotated[
    Path | None, typer.Option(help="Write the gold as stand-off files, without its texts, into this folder.")
]
