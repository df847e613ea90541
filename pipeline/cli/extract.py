"""The command `extract`: documents in, one JSON object per document out."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.output import document_as_json, tell, tell_unread
from pipeline.writing import whole

if TYPE_CHECKING:
    from pipeline.engine.pipeline import Extraction


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract")(extract)


def as_json(extraction: Extraction) -> dict[str, Any]:
    """One document and its facts, as the fact model writes them."""
    facts = [fact.model_dump(mode="json") for fact in extraction.facts]
    return {**document_as_json(extraction.document), "facts": facts}


def extract(
    paths: Annotated[list[str], typer.Argument(help="Files (.txt .html .json .jsonl …), folders, or - for stdin.")],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "blank",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of stdout.")] = None,
) -> None:
    """Print the facts of each document as one line of JSON, in the order of the input.

    A document that cannot be read is told on stderr and passed over; the exit code is 1 where any was.

    Example: python run_pipeline.py extract corpus/samples -o outputs/facts.jsonl
    """
    from pipeline.document import Problem
    from pipeline.engine.pool import extract_all
    from pipeline.sources.files import read

    problems = 0
    with whole(output) if output else contextlib.nullcontext(sys.stdout) as stream:
        for outcome in extract_all(read(paths), analyser=analyser, jobs=jobs):
            if isinstance(outcome, Problem):
                problems += not outcome.kept
                tell(outcome)
            else:
                stream.write(json.dumps(as_json(outcome), ensure_ascii=False) + "\n")
    if problems:
        tell_unread(problems)
        raise typer.Exit(1)
