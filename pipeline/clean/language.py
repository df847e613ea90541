"""In which language a text is: a count of small words, enough to tell Indonesian from its neighbours and English."""

from __future__ import annotations

import functools
import re
from collections import Counter

from pydantic import Field, model_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 12_000


class Near(Frozen):
    """A language with the small words of Indonesian, told by words that are written otherwise there."""

    marks: frozenset[str] = Field(min_length=10)
    instead: frozenset[str] = Field(min_length=10)
    """What Indonesian says for them."""
    different: int = Field(ge=2)
    times: float = Field(ge=1)

    def is_of(self, counts: Counter[str]) -> bool:
        """Whether so many different marks are there, and so much oftener than what Indonesian says."""
        marks = [number for word, number in counts.items() if word in self.marks]
        instead = sum(number for word, number in counts.items() if word in self.instead)
        return len(marks) >= self.different and sum(marks) >= self.times * instead


class SmallWords(Frozen):
    """The vocabulary `rules/clean/language.yaml`."""

    words: dict[str, frozenset[str]]
    near: dict[str, Near]
    names: dict[str, str]
    least: int = Field(ge=1)
    share: float = Field(gt=0.5, le=1)

    @model_validator(mode="after")
    def _apart(self) -> SmallWords:
        heard = Counter(word for words in self.words.values() for word in words)
        if both := sorted(word for word, number in heard.items() if number > 1):
            raise ValueError(f"in two lists: {', '.join(both)}")
        if nameless := {*self.words, *self.near} - self.names.keys():
            raise ValueError(f"without a name: {', '.join(sorted(nameless))}")
        return self

    @functools.cached_property
    def languages(self) -> dict[str, str]:
        """The language of each small word."""
        return {word: tongue for tongue, words in self.words.items() for word in words}


@functools.cache
def small_words() -> SmallWords:
    """The vocabulary, loaded once."""
    return load_model(RULES / "clean" / "language.yaml", SmallWords)


def language(text: str) -> str | None:
    """The ISO 639 code of the language, by the small words at the beginning; None where they do not tell.

    `id`, `en`, `jv`, `su`, and `ms` where a text with the words of Indonesian is written as in Malaysia.
    """
    vocabulary = small_words()
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    small: Counter[str] = Counter()
    for word, number in counts.items():
        if tongue := vocabulary.languages.get(word):
            small[tongue] += number
    if small.total() < vocabulary.least:
        return None
    first, number = small.most_common(1)[0]
    if number < vocabulary.share * small.total():
        return None
    near = (tongue for tongue, words in vocabulary.near.items() if words.is_of(counts))
    return next(near, first) if first == "id" else first


def language_notes(tongue: str | None) -> tuple[str, ...]:
    """A note where the language is not the one the rules are for."""
    if tongue in (None, "id"):
        return ()
    name = small_words().names.get(tongue or "", tongue)
    return (f"The text reads as {name}; the rules are for Indonesian, so few facts will be found.",)
