"""Patterns whose words are data: skeletons in code or in an `expressions.yaml`, where {names} are lists of words."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from pydantic import Field, RootModel, field_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, compiles, load_model

Vocabulary: TypeAlias = Callable[[], Frozen]
"""What gives a vocabulary, loaded when it is first asked for."""
_LIST = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)\}")


def alternatives(forms: Iterable[str]) -> str:
    """A regular expression for any of the forms, the longest first; a blank stands for any run of blanks."""
    groups: dict[str, list[str]] = {}
    for form in sorted(set(forms), key=len, reverse=True):  # by their first letter: most places fit none
        groups.setdefault(form[:1].lower(), []).append(re.escape(form).replace(r"\ ", r"[ \t\xa0]+"))
    return "(?:" + "|".join("(?:" + "|".join(group) + ")" for group in groups.values()) + ")"


class Worded:
    """A pattern that is filled from its vocabularies and compiled when it is first used.

    `{name}` in the skeleton is any form of the list `name`, `{outer.name}` of that list inside another, asked of the
    vocabularies in order; KeyError where none has it. Of a table the keys are meant. It offers what a compiled pattern
    does.
    """

    def __init__(self, skeleton: str, *vocabularies: Vocabulary, flags: int = 0) -> None:
        self._skeleton, self._vocabularies, self._flags = skeleton, vocabularies, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(_LIST.sub(lambda name: alternatives(self._forms(name[1])), self._skeleton), self._flags)

    def _forms(self, name: str) -> Iterable[str]:
        for vocabulary in self._vocabularies:
            found: object = vocabulary()
            for part in name.split("."):
                found = found.get(part) if isinstance(found, Mapping) else getattr(found, part, None)
            if isinstance(found, str):
                return (found,)
            if isinstance(found, Iterable):
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


class Expression(Frozen):
    """A skeleton in an `expressions.yaml`, in pieces: what it finds, and whether capitals matter to it."""

    meaning: str = Field(min_length=5)
    pattern: tuple[str, ...] = Field(min_length=1)
    case: bool = False

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pieces: tuple[str, ...]) -> tuple[str, ...]:
        compiles("".join(pieces))
        return pieces


class _Expressions(RootModel[dict[str, Expression]]):
    """The content of an `expressions.yaml` by name."""


def expressions(path: Path, *vocabularies: Vocabulary) -> Callable[[str], re.Pattern[str]]:
    """The expressions of a file by name, each filled from the vocabularies when it is first asked for."""
    written = functools.cache(lambda: load_model(path, _Expressions).root)

    @functools.cache
    def expression(name: str) -> re.Pattern[str]:
        found = written()[name]
        flags = 0 if found.case else re.IGNORECASE
        return Worded("".join(found.pattern), *vocabularies, flags=flags).pattern

    return expression


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
