"""The words around people and their offices in a sentence: `rules/official/words.yaml`."""

from __future__ import annotations

import functools

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model


class HoldingWords(Frozen):
    """What each list is for stands beside it in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    not_verbs: tuple[str, ...]
    beside: tuple[str, ...]
    attended: tuple[str, ...]
    in_passing: tuple[str, ...]
    before_verb: tuple[str, ...]
    verb_stems: tuple[str, ...]
    no_openers: tuple[str, ...]


@functools.cache
def holding_words() -> HoldingWords:
    """The lists, loaded once."""
    return load_model(RULES / "official" / "words.yaml", HoldingWords)
