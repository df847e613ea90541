"""Parts of a company or agency behind its name: General Manager PLN | Unit Induk Distribusi Bengkulu, KAI | Daop 8."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recognise.lexicon import NAME, PLACE, UNKNOWN, namelike, never, numeral
from pipeline.recognise.names import WORD, prefix_pattern
from pipeline.recognise.office_parts import Context, Found
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_starts import name_after_comma
from pipeline.recognise.wording import Worded

_PART = Worded(r"[ ]{parts_of_companies}(?![^\W_])", office_words)
_NEXT = re.compile(rf"[ ](?P<word>\d{{1,3}}|{WORD})(?![^\W_])")
_KINDS = ("company", "agency", "other", "university")


def branch(context: Context, start: int, found: Found, limit: int) -> Found:
    """The title at the part of its body that is named behind the body; [start, found.end) is the title so far."""
    text = context.text
    own = context.bodies.over(start, found.end)
    if found.organisation is None or own is None or own.end != found.end or own.kind not in _KINDS:
        return found
    part = _PART.match(text, found.end, limit)
    end = _end(text, part.end(), limit) if part else found.end
    if part is None or end == part.end():
        return found
    said = " ".join(text[own.start : end].split())
    name = f"{found.organisation}{text[found.end : end]}"
    return replace(found, end=end, organisation=said, variants=(" ".join(name.split()), *found.variants))


def _end(text: str, at: int, limit: int) -> int:
    """Where the name of the part ends: at its place or number, else before a name or at a comma."""
    end, strange = at, 0
    while (word := _NEXT.match(text, end, limit)) is not None:
        said = word["word"]
        if not (said[0].isupper() or said.isdigit()) or prefix_pattern().match(text, word.start("word"), limit):
            break
        value = namelike(said) if not (said.isdigit() or numeral(said)) else 0.0
        closed = end == at and value >= NAME and name_after_comma(text, word.end(), limit)  # Cabang | Bima, Ani
        if (value >= NAME and not closed) or (never(said) and value == 0.0):
            break
        end, strange = word.end(), strange + (value >= UNKNOWN)
        if value == PLACE:
            return end
    if strange and not name_after_comma(text, end, limit):
        return at
    return end
