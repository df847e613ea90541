"""The phrases with gaps of which the constructions of cooperation are built: regular expressions that are data."""

from __future__ import annotations

import functools
import re

from pydantic import Field, RootModel, field_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model


class Expression(Frozen):
    """One regular expression in pieces, what it finds, and whether capitals matter to it."""

    meaning: str = Field(min_length=5)
    pattern: tuple[str, ...] = Field(min_length=1)
    case: bool = False

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pieces: tuple[str, ...]) -> tuple[str, ...]:
        try:
            re.compile("".join(pieces))
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from error
        return pieces


class Expressions(RootModel[dict[str, Expression]]):
    """The content of `rules/partnership/expressions.yaml` by name."""


@functools.cache
def expressions() -> dict[str, Expression]:
    """All phrases by name."""
    return load_model(RULES / "partnership" / "expressions.yaml", Expressions).root


@functools.cache
def phrase(name: str) -> re.Pattern[str]:
    """The phrase of this name, compiled."""
    expression = expressions()[name]
    return re.compile("".join(expression.pattern), 0 if expression.case else re.IGNORECASE)
