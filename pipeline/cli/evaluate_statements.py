"""The command `evaluate-statements`: quotations, people and roles measured against a labelled newspaper corpus."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.output import out
from pipeline.failure import Failure
from pipeline.writing import write_whole


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate-statements")(evaluate_statements)


def evaluate_statements(
    corpus: Annotated[Path, typer.Argument(help="A corpus of tokens with BILOU labels, one a line.")],
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "blank",
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures to this file.")] = None,
) -> None:
    """Measure quotations, and the people and roles found, against a labelled newspaper corpus.

    Example: python run_pipeline.py evaluate-statements pfsa_dev.bilou.txt
    """
    from rich.table import Table

    from pipeline.evaluate.statements_corpus import load, measure
    from pipeline.language import analyser as analyser_of

    try:
        articles = load(corpus)
    except UnicodeDecodeError as error:
        raise Failure(f"{corpus}: not a text in UTF-8.") from error
    result = measure(articles, analyser_of(analyser))
    table = Table(title=f"{result.articles} articles", box=None, pad_edge=False)
    for name in ("", "P", "R", "F1", "corpus", "found"):
        table.add_column(name, justify="left" if not name else "right")
    for name, count in (
        ("statement, the same words", result.exact),
        ("statement, token F1 >= 0.8", result.overlap),
        ("  up to the last label", result.annotated),
    ):
        table.add_row(
            name, f"{count.precision:.3f}", f"{count.recall:.3f}", f"{count.f1:.3f}", str(count.gold), str(count.found)
        )
    for name, count in (("PERSON", result.person), ("ROLE", result.role), ("CUE", result.cue)):
        table.add_row(f"{name} found", "", f"{count.recall:.3f}", "", str(count.gold), str(count.found))
    out.print(table)
    if json_file:
        write_whole(json_file, json.dumps(asdict(result), indent=1))
