"""Stand-off gold: facts marked in a text that is kept elsewhere, as offsets into it.

A release that may not be copied can still be annotated. Its gold names the document, a hash of its text and the facts;
a passage is `{"start", "end"}` without its words, and so is every slot that is longer than a name. Whoever
has the texts gets whole gold documents again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pipeline.document import Item
from pipeline.failure import Failure

LONG = 5
"""A slot of at least so many words is written as a place in the text, not in words."""


class StandOffError(Failure):
    """Stand-off gold and texts that do not go together; the message says which document and the remedy."""


def text_hash(text: str) -> str:
    """16 hexadecimal digits that tell one text from another."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def texts_of(paths: list[Path]) -> dict[str, Item]:
    """The documents with a text in these files and folders, by id."""
    from pipeline.sources.files import read

    items = (entry for entry in read([str(path) for path in paths]) if isinstance(entry, Item))
    return {item.doc_id: item for item in items if item.text is not None}


def without_text(gold: dict[str, Any]) -> dict[str, Any]:
    """A gold document without any sentence of its text."""
    text: str = gold["text"]
    return {
        "doc_id": gold["doc_id"],
        "text_hash": text_hash(text),
        "facts": [_without_words(fact, text) for fact in gold["facts"]],
    }


def with_text(raw: dict[str, Any], texts: dict[str, Item], path: Path) -> dict[str, Any]:
    """The whole gold document. StandOffError where its text is not among `texts` or is another one."""
    item = texts.get(str(raw["doc_id"]))
    if item is None or item.text is None:
        where = f"is none of the {len(texts)} that --texts names" if texts else "is kept elsewhere"
        raise StandOffError(
            f"{path}: the text of {raw['doc_id']} {where}. Say with --texts in which file or folder it lies."
        )
    if text_hash(item.text) != raw["text_hash"]:
        raise StandOffError(f"{path}: the text of {raw['doc_id']} in {item.origin} is not the one that was annotated.")
    return {
        "doc_id": raw["doc_id"],
        "title": item.title,
        "published": item.published and item.published.isoformat(),
        "url": item.url,
        "text": item.text,
        "facts": [_whole(fact, item.text) for fact in raw["facts"]],
    }


def _without_words(fact: dict[str, Any], text: str) -> dict[str, Any]:
    evidence = [{"start": e["start"], "end": e["end"]} for e in fact["evidence"]]
    first = evidence[0]["start"]
    slots = {key: _place(value, text, first) for key, value in fact.items() if key != "evidence"}
    return {**slots, "evidence": evidence}


def _place(value: Any, text: str, start: int) -> Any:
    """A long wording as its place in the text, at `start` or behind it first; anything else as it is."""
    if isinstance(value, list):
        return [_place(form, text, start) for form in value]
    if not isinstance(value, str) or len(value.split()) < LONG:
        return value
    at = text.find(value, start)
    at = at if at >= 0 else text.find(value)
    return {"start": at, "end": at + len(value)} if at >= 0 else value


def _with_words(value: Any, text: str) -> Any:
    """The same with each place filled in: evidence keeps its offsets, a slot becomes its words."""
    if isinstance(value, list):
        return [_with_words(part, text) for part in value]
    return text[value["start"] : value["end"]] if isinstance(value, dict) else value


def _whole(fact: dict[str, Any], text: str) -> dict[str, Any]:
    evidence = [{**place, "text": _with_words(place, text)} for place in fact["evidence"]]
    return {**{key: _with_words(value, text) for key, value in fact.items()}, "evidence": evidence}
