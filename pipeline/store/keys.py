"""Keys that survive new runs and new rules: what a decision about a fact holds on to."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from pipeline.fact import content_hash

_BLANKS = re.compile(r"\s+")


@functools.lru_cache(maxsize=1024)
def _folded(value: str) -> str:
    folded = _BLANKS.sub(" ", unicodedata.normalize("NFKC", value)).casefold()
    return folded.strip(" .,;:!?()[]\"'“”‘’")


def normalised(value: Any) -> Any:
    """A slot as it is compared: text without case, odd blanks, outer punctuation; lists sorted; numbers as floats."""
    if isinstance(value, str):
        return _folded(value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, list | tuple):
        return sorted(normalised(v) for v in value)
    return value


@functools.lru_cache(maxsize=256)
def sentence_hash(sentence: str) -> str:
    """Fingerprint of the words of a sentence, blind to blanks and case."""
    return content_hash(normalised(sentence))


def fact_key(doc_id: str, fact_type: str, slots: dict[str, Any], sentence: str) -> str:
    """The stable key of a fact: document, type, normalised slots and the words of the sentence it stands in.

    It stays the same when the passage moves, when another rule finds the fact, and when the confidence changes; it
    changes when a slot or the sentence does.
    """
    return content_hash(
        doc_id, fact_type, {k: normalised(v) for k, v in slots.items() if v is not None}, sentence_hash(sentence)
    )


_CLAIMED: dict[str, tuple[str, ...]] = {
    "official": ("person", "position"),
    "partnership": ("parties", "form"),
    "figure": ("value", "value_max", "unit", "measure", "period"),
    "statement": ("speaker", "text"),
}


def claim(fact_type: str, slots: dict[str, Any]) -> str | None:
    """What the fact claims, whichever document says it: a hash of the slots that make it one claim; None for dates.

    The date of a happening is no claim of its own: without the happening it says nothing.
    """
    if fact_type not in _CLAIMED:
        return None
    return content_hash(fact_type, {slot: normalised(slots.get(slot)) for slot in _CLAIMED[fact_type]})
