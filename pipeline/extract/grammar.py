"""The small words and the affixes of a sentence, by what they do, as sets to look words up in."""

from __future__ import annotations

import functools
from collections.abc import Set

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model


class Grammar(Frozen):
    """`rules/statement/grammar.yaml`."""

    enclitic: str
    active_prefixes: tuple[str, ...]
    passive_prefix: str
    accidental_prefixes: tuple[str, ...]
    abstract_affixes: tuple[tuple[str, str], ...]
    headship: str
    relative: frozenset[str]
    complementizers: frozenset[str]
    wishes: frozenset[str]
    purposive: frozenset[str]
    joining: frozenset[str]
    contrasting: frozenset[str]
    becoming: frozenset[str]
    formerly: frozenset[str]
    perfect: frozenset[str]
    obliging: frozenset[str]
    finite: frozenset[str]
    negations: frozenset[str]
    even: frozenset[str]
    comparatives: frozenset[str]
    predicatives: frozenset[str]
    manner: frozenset[str]
    agents: frozenset[str]
    origins: frozenset[str]
    locatives: frozenset[str]
    middles: frozenset[str]
    goals: frozenset[str]
    through: frozenset[str]
    addressing: frozenset[str]
    reaching: frozenset[str]
    standing_in: frozenset[str]
    sourcing: frozenset[str]
    according: frozenset[str]
    regarding: frozenset[str]
    within: frozenset[str]
    based: frozenset[str]
    during: frozenset[str]
    attributive: frozenset[str]
    patronymics: frozenset[str]
    name_joints: frozenset[str]
    agent_joints: frozenset[str]

    def stem(self, word: str) -> str | None:
        """The word without its enclitic (ujarnya: ujar); None where it has none."""
        return word.removesuffix(self.enclitic) if word.endswith(self.enclitic) else None

    def abstract(self, word: str) -> bool:
        """Whether the word has the shape of a noun of doing or being (pembangunan, keterlibatan)."""
        return any(word.startswith(before) and word.endswith(behind) for before, behind in self.abstract_affixes)

    def theirs(self, word: str, stems: Set[str]) -> bool:
        """Whether the word is one of these with the enclitic."""
        return self.stem(word) in stems

    @functools.cached_property
    def purposes(self) -> frozenset[str]:
        """What opens the content of a wish or an order."""
        return self.wishes | self.purposive


@functools.cache
def grammar() -> Grammar:
    """The vocabulary, loaded once."""
    return load_model(RULES / "statement" / "grammar.yaml", Grammar)
