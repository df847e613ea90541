"""The words around dates that are no part of them: `rules/dates/context.yaml`."""

from __future__ import annotations

import functools

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.recognise.date_lexer import lexicon
from pipeline.rulebook import RULES, load_model


class DateWords(Frozen):
    """What each list is for stands beside it in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    since: tuple[str, ...]
    of_time: tuple[str, ...]
    from_then: tuple[str, ...]
    ahead: tuple[str, ...]
    foreseen: tuple[str, ...]
    over: tuple[str, ...]
    balance: tuple[str, ...]
    falls: tuple[str, ...]
    about: tuple[str, ...]
    release: tuple[str, ...]
    outlets: tuple[str, ...]

    @property
    def edges(self) -> tuple[str, ...]:
        """The words for a part of a longer time: awal, akhir."""
        return lexicon().words["edge"]

    @property
    def until(self) -> tuple[str, ...]:
        """The words between the two ends of a range: hingga, s.d."""
        return lexicon().words["to"]

    @property
    def gone(self) -> tuple[str, ...]:
        """The words that say of a time that it is over: lalu, silam, kemarin."""
        words = lexicon().words
        return (*words["last"], *words["kemarin"])

    @property
    def yesterday(self) -> tuple[str, ...]:
        """The words for yesterday, which also mean lately."""
        return lexicon().words["kemarin"]


@functools.cache
def date_words() -> DateWords:
    """The lists, loaded once."""
    return load_model(RULES / "dates" / "context.yaml", DateWords)
