"""The command `analyse`: what an analyser sees in a text, as CoNLL-U."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.failure import Failure


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("analyse")(analyse)


def analyse(
    paths: Annotated[list[Path], typer.Argument(help="Text files, read as they stand; - for stdin.")],
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "fast",
) -> None:
    """Print sentences, words, tags, trees and names as CoNLL-U; offsets in MISC count code points of the file.

    Example: python run_pipeline.py analyse corpus/samples/kemhan-001.txt --analyser blank
    """
    from pipeline.document import Document
    from pipeline.language import analyser as load
    from pipeline.language.conllu import lines
    from pipeline.language.trees import to_sentences, with_offsets_and_names

    texts = [(str(path), _read(path)) for path in paths]
    read = load(analyser)
    for name, text in texts:
        doc = read(Document(doc_id=name, text=text))
        if len(texts) > 1:
            sys.stdout.write(f"# newdoc id = {name}\n")
        for sentence in with_offsets_and_names(to_sentences(doc), doc):
            for line in lines(sentence):
                sys.stdout.write(line + "\n")


def _read(path: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise Failure(f"{path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise Failure(f"{path} is not UTF-8 (byte {error.start}). Convert it: iconv -t UTF-8 {path}") from error
