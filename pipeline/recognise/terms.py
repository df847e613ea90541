"""The words that canonical names of bodies and positions are made of: `rules/phrases/terms.yaml`."""

from __future__ import annotations

import functools

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model


class Terms(Frozen):
    """The Indonesian word for each term."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    government: str
    ministry: str
    embassy: str
    kingdom: str
    republic: str
    secretariat: str
    prefecture: str
    head: str
    deputy: str


@functools.cache
def terms() -> Terms:
    """The words, loaded once."""
    return load_model(RULES / "phrases" / "terms.yaml", Terms)
