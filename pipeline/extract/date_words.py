"""The words around a date as data: phrases by name, in which `<weekdays>` stands for a list of the rooms of dates."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from pipeline.recognise.date_lexer import lexicon
from pipeline.recognise.date_words import date_words
from pipeline.rulebook import RULES, Expressions, load_model


@functools.cache
def expressions() -> Expressions:
    """All phrases by name."""
    return load_model(RULES / "date" / "expressions.yaml", Expressions)


@functools.cache
def phrase(name: str) -> re.Pattern[str]:
    """The phrase of this name, compiled."""
    return expressions().compiled(name, _words)


def _words(name: str) -> Iterable[str]:
    around: Iterable[str] | None = getattr(date_words(), name, None)
    if around is not None:
        return around
    return lexicon().weekdays if name == "weekdays" else lexicon().words[name]
