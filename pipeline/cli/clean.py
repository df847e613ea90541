"""The command `clean`: what a page says, without the page around it."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import document_as_json, printable, remark, tell, tell_unread

if TYPE_CHECKING:
    from pipeline.document import Document


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("clean")(clean)


def clean(
    paths: Annotated[list[str], typer.Argument(help="Files (.html .txt .jsonl .warc.gz …), folders, or - for stdin.")],
    blocks: Annotated[
        bool, typer.Option("--blocks", help="Show the blocks, furniture with its rule, instead.")
    ] = False,
) -> None:
    """Print the text of each page as one line of JSON: doc_id, title, published, url, text.

    What had to be decided (a date that contradicts another, a guessed encoding) is told on stderr. An input that
    cannot be read is told there too and passed over; the exit code is 1 where any was.

    Example: python run_pipeline.py clean corpus/samples/kemnaker-002.html
    """
    from pipeline.clean import clean as clean_item
    from pipeline.clean import problems
    from pipeline.document import Problem
    from pipeline.sources.files import read

    failed = 0
    for entry in read(paths):
        if isinstance(entry, Problem):
            failed += not entry.kept
            tell(entry)
            continue
        document = clean_item(entry)
        for problem in problems(document):
            tell(problem)
        for note in document.notes:
            remark(f"{entry.origin}: {note}")
        if blocks:
            _show(document)
        else:
            sys.stdout.write(json.dumps(document_as_json(document), ensure_ascii=False) + "\n")
    sys.stdout.flush()
    if failed:
        tell_unread(failed)
        raise typer.Exit(1)


def _show(document: Document) -> None:
    """The blocks of a document, one a line, for people."""
    lines = [f"# {document.doc_id}: {document.title or 'no title'} ({document.published or 'no date'})"]
    for block in document.blocks:
        kind = (block.rule or "furniture") if block.kind == "furniture" else block.kind
        lines.append(f"{kind:32} {' '.join(document.text[block.start : block.end].split())}")
    sys.stdout.write("".join(printable(line) + "\n" for line in lines))
