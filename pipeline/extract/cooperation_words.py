"""The words of cooperation as data: lists of words, and phrases with gaps of which the constructions are built."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from pydantic import Field, RootModel, field_validator, model_validator

from pipeline.document import Frozen
from pipeline.fact import Form
from pipeline.rulebook import RULES, load_model


class Stages(Frozen):
    """Words that tell the stage, by what they tell."""

    ended: tuple[str, ...]
    denied: tuple[str, ...]
    not_denied: tuple[str, ...]
    repeated: tuple[str, ...]
    claimed: tuple[str, ...]
    not_yet: tuple[str, ...]
    signed: tuple[str, ...]
    explored: tuple[str, ...]
    active: tuple[str, ...]
    planned: tuple[str, ...]
    prepared: tuple[str, ...]
    strengthened: tuple[str, ...]
    ready: tuple[str, ...]
    wished: tuple[str, ...]
    possible: tuple[str, ...]


class Vocabulary(Frozen):
    """The vocabulary of `rules/partnership/vocabulary.yaml`."""

    nouns: dict[Form, tuple[str, ...]]
    verbs: dict[Form, tuple[str, ...]]
    partner_verbs: tuple[str, ...]
    invite_verbs: tuple[str, ...]
    not_nouns: tuple[str, ...]
    event_verbs: tuple[str, ...]
    """With `event_acts` × `event_things` (memperpanjang program, menghentikan layanan …) once it is loaded."""
    event_acts: tuple[str, ...]
    event_things: tuple[str, ...]
    shared_verbs: tuple[str, ...]
    program_verbs: tuple[str, ...]
    ceremonies: tuple[str, ...]
    praising: frozenset[str]
    staging_verbs: tuple[str, ...]
    holding_verbs: tuple[str, ...]
    agreed_verbs: tuple[str, ...]
    agreed_things: tuple[str, ...]
    made_together: tuple[str, ...]
    partner_nouns: tuple[str, ...]
    list_openers: tuple[str, ...]
    stages: Stages
    before_party: tuple[str, ...]
    generic_actors: tuple[str, ...]
    clause_bounds: tuple[str, ...]
    prepositions: tuple[str, ...]
    topic_openers: tuple[str, ...]
    both: tuple[str, ...]
    meeting: tuple[str, ...]
    saying: tuple[str, ...]

    @model_validator(mode="before")
    @classmethod
    def _acts_on_things(cls, data: dict[str, list[str]]) -> dict[str, object]:
        pairs = [f"{act} {thing}" for act in data["event_acts"] for thing in data["event_things"]]
        return {**data, "event_verbs": [*data["event_verbs"], *pairs]}


@functools.cache
def vocabulary() -> Vocabulary:
    """The words of cooperation."""
    return load_model(RULES / "partnership" / "vocabulary.yaml", Vocabulary)


def alternatives(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, the longest first; a blank stands for any run of blanks."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"[ \t\xa0]+") for p in ordered) + ")"


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """The phrases of one list of the vocabulary (`both`, `stages.signed`) as whole words."""
    return re.compile(rf"(?<![\w-]){alternatives(_words(name))}(?![\w-])", re.IGNORECASE)


def _words(name: str) -> tuple[str, ...]:
    node: object = vocabulary()
    for part in name.split("."):
        node = getattr(node, part)
    assert isinstance(node, tuple)
    return node


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


_LIST = re.compile(r"<([a-z_]+(?:\.[a-z_]+)?)>")


@functools.cache
def phrase(name: str) -> re.Pattern[str]:
    """The phrase of this name, compiled; `<both>`, `<stages.signed>` in it stand for the words of that list."""
    expression = expressions()[name]
    written = _LIST.sub(lambda m: alternatives(_words(m[1])), "".join(expression.pattern))
    return re.compile(written, 0 if expression.case else re.IGNORECASE)
