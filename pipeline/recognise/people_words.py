"""The words around names of people: `rules/people/words.yaml`."""

from __future__ import annotations

import functools

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model


class PeopleWords(Frozen):
    """What each list is for stands beside it in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    standing: tuple[str, ...]
    new_or_old: tuple[str, ...]
    installed: tuple[str, ...]
    called: tuple[str, ...]
    capacity: tuple[str, ...]
    holding: tuple[str, ...]
    time_of_office: tuple[str, ...]
    besides: tuple[str, ...]
    recipients: tuple[str, ...]
    new_holder: tuple[str, ...]
    old_holder: tuple[str, ...]
    of_bodies: frozenset[str]
    signed: tuple[str, ...]
    signing_for: frozenset[str]


@functools.cache
def people_words() -> PeopleWords:
    """The lists, loaded once."""
    return load_model(RULES / "people" / "words.yaml", PeopleWords)
