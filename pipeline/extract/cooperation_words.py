"""The words of cooperation as data: lists of words, and expressions of which the constructions are built."""

from __future__ import annotations

import functools
import re

from pydantic import model_validator

from pipeline.document import Frozen
from pipeline.fact import Form
from pipeline.recognise.wording import Worded, expressions
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


class Names(Frozen):
    """Words of which the names of public bodies are built."""

    home: str
    government: str
    ministry: str
    minister: str


class Vocabulary(Frozen):
    """The vocabulary of `rules/partnership/vocabulary.yaml`."""

    nouns: dict[Form, tuple[str, ...]]
    verbs: dict[Form, tuple[str, ...]]
    partner_verbs: tuple[str, ...]
    invite_verbs: tuple[str, ...]
    not_nouns: tuple[str, ...]
    work_agreements: frozenset[str]
    accords: frozenset[str]
    named_accords: dict[str, tuple[str, ...]]
    party_acronyms: frozenset[str]
    joint_statements: frozenset[str]
    event_verbs: tuple[str, ...]
    """With `event_acts` × `event_things` (memperpanjang program, menghentikan layanan …) once it is loaded."""
    event_nouns: tuple[str, ...]
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
    doing_verbs: tuple[str, ...]
    made_together: tuple[str, ...]
    kinds_of_members: tuple[str, ...]
    effort_nouns: tuple[str, ...]
    effort_words: tuple[str, ...]
    study_nouns: tuple[str, ...]
    joint_teams: tuple[str, ...]
    involving_events: tuple[str, ...]
    common_events: tuple[str, ...]
    talking_verbs: tuple[str, ...]
    partner_nouns: tuple[str, ...]
    list_openers: tuple[str, ...]
    further_openers: tuple[str, ...]
    stages: Stages
    before_party: tuple[str, ...]
    generic_actors: tuple[str, ...]
    clause_bounds: tuple[str, ...]
    prepositions: tuple[str, ...]
    topic_openers: tuple[str, ...]
    both: tuple[str, ...]
    meeting: tuple[str, ...]
    saying: tuple[str, ...]
    joining: tuple[str, ...]
    row_joints: tuple[str, ...]
    standing: frozenset[str]
    topic_ends: tuple[str, ...]
    unnamed_partners: frozenset[str]
    whole_nation: frozenset[str]
    single_speakers: frozenset[str]
    sides: tuple[str, ...]
    delegations: tuple[str, ...]
    common_acronyms: tuple[str, ...]
    kinds_of_bodies: tuple[str, ...]
    units: dict[str, tuple[str, ...]]
    """How the names of bodies begin that are named behind a unit of theirs, by how its name begins."""
    no_chapters: frozenset[str]
    """Acronyms that are no bodies of the region behind them."""
    levels: frozenset[str]
    kinds_of_levels: dict[str, str]
    """The kind of region by the word for its level (kab, kota)."""
    role_verbs: tuple[str, ...]
    donating: frozenset[str]
    financing: tuple[str, ...]
    relations_close: tuple[str, ...]
    names: Names
    embassies: tuple[str, ...]
    states_too: tuple[str, ...]
    executive: tuple[str, ...]
    public: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    """How the names of bodies begin, by the word for their kind."""
    units_of_heads: dict[str, str]
    free_before: frozenset[str]
    """Words and marks after which the name of a place may be a subject."""
    demonstratives: frozenset[str]
    agents: frozenset[str]
    through: frozenset[str]
    speaking_for: frozenset[str]
    in_company: frozenset[str]
    not_verbs: frozenset[str]
    seats: frozenset[str]
    occasions: tuple[str, ...]
    clause_openers: tuple[str, ...]
    small_in_headlines: frozenset[str]
    acronyms: dict[str, str]
    needed: dict[str, tuple[str, ...]]
    """Words (or parts) in small letters without one of which a construction of `joint_work` has nothing to find."""
    enclitic: str
    """What makes a noun somebody's: it is no part of the word."""

    @model_validator(mode="before")
    @classmethod
    def _acts_on_things(cls, data: dict[str, list[str]]) -> dict[str, object]:
        pairs = [f"{act} {thing}" for act in data["event_acts"] for thing in data["event_things"]]
        return {**data, "event_verbs": [*data["event_verbs"], *pairs]}


@functools.cache
def vocabulary() -> Vocabulary:
    """The words of cooperation."""
    return load_model(RULES / "partnership" / "vocabulary.yaml", Vocabulary)


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """The phrases of one list of the vocabulary (`both`, `stages.signed`) as whole words."""
    return Worded(rf"(?<![\w-]){{{name}}}(?![\w-])", vocabulary, flags=re.IGNORECASE).pattern


expression = expressions(RULES / "partnership" / "expressions.yaml", vocabulary)
"""The expressions of `rules/partnership/expressions.yaml` by name."""


def capitals(text: str) -> bool:
    """Whether the words are written as in a headline."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    content = [w for w in words[1:] if len(w) > 4 and w not in vocabulary().small_in_headlines]
    if not all(w[0].isupper() for w in content):
        return False
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.75 * len(words)


def beside() -> str:
    """The pattern of what joins parties in a row besides "dan" and commas."""
    return expression("beside").pattern
