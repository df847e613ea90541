"""Patterns whose words are data: the skeleton stands in code, and {names} in it are lists of vocabularies."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from functools import cached_property

from pipeline.document import Frozen
from pipeline.rulebook import RULES, alternatives, load_model

_LIST = re.compile(r"\{([a-z_]+)\}")


class Worded:
    """A pattern that is filled from its vocabularies and compiled when it is first used.

    `{name}` in the skeleton is any form of the list `name`, asked of the vocabularies in order; KeyError where none has
    a list of that name. It offers what a compiled pattern does.
    """

    def __init__(self, skeleton: str, *vocabularies: Callable[[], Frozen], flags: int = 0) -> None:
        self._skeleton, self._vocabularies, self._flags = skeleton, vocabularies, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(_LIST.sub(lambda name: alternatives(self._list(name[1])), self._skeleton), self._flags)

    def _list(self, name: str) -> Iterable[str]:
        for vocabulary in self._vocabularies:
            found: Iterable[str] | None = getattr(vocabulary(), name, None)
            if found is not None:
                return found
        raise KeyError(f"No vocabulary has a list {name!r}.")

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As of the compiled pattern."""
        return self.pattern.match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As of the compiled pattern."""
        return self.pattern.search

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As of the compiled pattern."""
        return self.pattern.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterable[re.Match[str]]]:
        """As of the compiled pattern."""
        return self.pattern.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As of the compiled pattern."""
        return self.pattern.sub


class Common(Frozen):
    """`rules/phrases/words.yaml`: words that several rooms read between and inside names."""

    ands: tuple[str, ...]
    ors: tuple[str, ...]
    until: tuple[str, ...]
    english_ands: tuple[str, ...]
    together: tuple[str, ...]
    who: tuple[str, ...]
    namely: tuple[str, ...]
    at: tuple[str, ...]
    whence: tuple[str, ...]
    towards: tuple[str, ...]
    inside: tuple[str, ...]
    english_at: tuple[str, ...]
    meant_for: tuple[str, ...]
    english_for: tuple[str, ...]
    articles: tuple[str, ...]
    also: tuple[str, ...]
    quarters: tuple[str, ...]
    town_parts: tuple[str, ...]
    first: tuple[str, ...]
    ordinal: tuple[str, ...]
    owner: tuple[str, ...]
    connectors: tuple[str, ...]
    of_headlines: tuple[str, ...]
    home_bare: tuple[str, ...]
    leagues: tuple[str, ...]
    parts_of_world: tuple[str, ...]
    terms: tuple[str, ...]
    branches: tuple[str, ...]
    legal_forms: tuple[str, ...]
    listed: tuple[str, ...]
    short_forms: tuple[str, ...]
    pointing: tuple[str, ...]
    home: tuple[str, ...]
    forms_of_state: tuple[str, ...]
    english_forms_of_state: tuple[str, ...]


@functools.cache
def common() -> Common:
    """The words that several rooms read, loaded once."""
    return load_model(RULES / "phrases" / "words.yaml", Common)


_HOME_LAST = Worded(r"\s+{home}$", common)


def without_home(name: str) -> str:
    """The name of a body without "RI" behind it."""
    return _HOME_LAST.sub("", name)
