"""In which language a text is: a count of small words, enough to tell English releases from Indonesian ones."""

from __future__ import annotations

import functools
import re
from collections import Counter

from pydantic import Field, model_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

_WORD = re.compile(r"[A-Za-z]+")
_SAMPLE = 12_000


class SmallWords(Frozen):
    """The vocabulary `rules/clean/language.yaml`."""

    id: frozenset[str] = Field(min_length=20)
    en: frozenset[str] = Field(min_length=20)
    names: dict[str, str]
    least: int = Field(ge=1)
    share: float = Field(gt=0.5, le=1)

    @model_validator(mode="after")
    def _apart(self) -> SmallWords:
        if both := self.id & self.en:
            raise ValueError(f"in both lists: {', '.join(sorted(both))}")
        return self


@functools.cache
def small_words() -> SmallWords:
    """The vocabulary, loaded once."""
    return load_model(RULES / "clean" / "language.yaml", SmallWords)


def language(text: str) -> str | None:
    """`id` or `en`, by the small words at the beginning of the text; None where they do not tell."""
    words = small_words()
    counts: Counter[str] = Counter()
    for word, number in Counter(_WORD.findall(text[:_SAMPLE].lower())).items():
        if word in words.id:
            counts["id"] += number
        elif word in words.en:
            counts["en"] += number
    if counts.total() < words.least:
        return None
    first, number = counts.most_common(1)[0]
    return first if number >= words.share * counts.total() else None


def language_notes(tongue: str | None) -> tuple[str, ...]:
    """A note where the language is not the one the rules are for."""
    if tongue in (None, "id"):
        return ()
    name = small_words().names.get(tongue or "", tongue)
    return (f"The text reads as {name}; the rules are for Indonesian, so few facts will be found.",)
