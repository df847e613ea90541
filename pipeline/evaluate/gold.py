"""Gold documents: the release as it was published and the facts that people marked in it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.document import Item
from pipeline.evaluate.standoff import texts_of, with_text
from pipeline.fact import FACT_TYPES, BaseFact, Date, Figure, Official, Partnership, Statement
from pipeline.failure import Failure


class GoldError(Failure):
    """A gold file that cannot be used; the message names file and remedy."""


@dataclass(frozen=True)
class GoldDocument:
    """One gold document; `facts` are plain dictionaries, a name slot may be a list of accepted forms."""

    doc_id: str
    text: str
    title: str | None
    published: dt.date | None
    url: str | None
    facts: tuple[dict[str, Any], ...]
    path: Path

    def item(self) -> Item:
        """The document as the pipeline takes it."""
        return Item(
            origin=str(self.path),
            kind="record",
            text=self.text,
            doc_id=self.doc_id,
            title=self.title,
            published=self.published,
            url=self.url,
        )


_SLOTS: dict[str, frozenset[str]] = {
    kind.model_fields["type"].default: frozenset(kind.model_fields) - frozenset(BaseFact.model_fields) | {"evidence"}
    for kind in (Official, Partnership, Figure, Date, Statement)
}
"""What a fact of each type may say in gold: its slots, its type and its evidence."""


def _document(raw: dict[str, Any], path: Path | str) -> GoldDocument:
    """`path`: the file, with the line where it holds a document a line."""
    try:
        text = raw["text"]
        for fact in raw["facts"]:
            if fact["type"] not in FACT_TYPES:
                raise GoldError(f"{path}: {fact['type']!r} is no fact type. Choose one of: {', '.join(FACT_TYPES)}.")
            if unknown := sorted(set(fact) - _SLOTS[fact["type"]]):
                known = ", ".join(sorted(_SLOTS[fact["type"]] - {"type", "evidence"}))
                raise GoldError(f"{path}: {fact['type']} has no slot {unknown[0]!r}. Its slots are {known}.")
            if not fact["evidence"]:
                raise GoldError(f"{path}: {fact['type']} without evidence. Say in which passage it stands.")
            for evidence in fact["evidence"]:
                if text[evidence["start"] : evidence["end"]] != evidence["text"]:
                    raise GoldError(
                        f"{path}: the evidence {evidence['text'][:60]!r} does not stand at "
                        f"{evidence['start']}:{evidence['end']}. Mend its offsets (code points of the text)."
                    )
        published = raw.get("published")
        return GoldDocument(
            doc_id=str(raw["doc_id"]),
            text=text,
            title=raw.get("title"),
            published=dt.date.fromisoformat(published) if published else None,
            url=raw.get("url"),
            facts=tuple(raw["facts"]),
            path=Path(path),
        )
    except ValueError as error:
        raise GoldError(f"{path}: {error}. Write the day of publication as 2025-08-21.") from error
    except (KeyError, TypeError) as error:
        raise GoldError(
            f"{path}: not a gold document ({error} is missing or misshapen). See docs/evaluation.md."
        ) from error


def load(paths: list[Path], texts: list[Path] | None = None) -> list[GoldDocument]:
    """Gold documents from .json/.jsonl files and folders of them, sorted by path. GoldError where one is unusable.

    `texts`: files and folders with the texts of stand-off gold (`pipeline/evaluate/standoff.py`).
    """
    for path in texts or []:
        if not path.exists():
            raise GoldError(f"{path}: no such file or folder. Say with --texts where the texts of the gold lie.")
    known = texts_of(texts) if texts else {}
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(p for p in path.rglob("*") if p.suffix in (".json", ".jsonl"))
        elif path.is_file():
            files.append(path)
        else:
            raise GoldError(f"{path}: no such file or folder. Give a folder of gold documents, such as corpus/gold.")
    documents = []
    for file in {file.resolve(): file for file in files}.values():  # a folder and a file in it may both be named
        try:
            content = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise GoldError(f"{file}: not a text in UTF-8. Save it as UTF-8.") from error
        for raw, place in _parsed(content, file):
            documents.append(_document(with_text(raw, known, file) if "text_hash" in raw else raw, place))
    if not documents:
        raise GoldError(f"{', '.join(map(str, paths))}: no gold document there (.json or .jsonl).")
    return documents


def _parsed(content: str, file: Path) -> Iterator[tuple[dict[str, Any], Path | str]]:
    """Each document of a file with the place it stands at: the file, or FILE:LINE in JSON lines."""
    pieces = list(enumerate(content.splitlines(), 1)) if file.suffix == ".jsonl" else [(0, content)]
    for number, piece in pieces:
        if number and not piece.strip():
            continue
        try:
            parsed = json.loads(piece)
        except json.JSONDecodeError as error:
            raise GoldError(f"{file}:{number or error.lineno}: not valid JSON: {error.msg}.") from error
        for raw in parsed if isinstance(parsed, list) else [parsed]:
            yield raw, f"{file}:{number}" if number else file
