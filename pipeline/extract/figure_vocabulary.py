"""The words around a quantity as data: what they mean, how they join, and the phrases that are built of them."""

from __future__ import annotations

import functools

from pipeline.document import Frozen
from pipeline.recognise.units import comparators
from pipeline.recognise.wording import expressions
from pipeline.rulebook import RULES, load_model

FIGURE = RULES / "figure"
NATION, WORLD = "Indonesia", "global"
"""The places of what is told of the whole nation or world."""


class FigureWords(Frozen):
    """The vocabulary `rules/figure/words.yaml`."""

    soft: frozenset[str]
    hard: frozenset[str]
    and_: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    adjectives: frozenset[str]
    between_nouns: frozenset[str]
    verbs: frozenset[str]
    ter_verbs: frozenset[str]
    not_verbs: frozenset[str]
    verbs_in_names: frozenset[str]
    qualifying_verbs: frozenset[str]
    homonyms: frozenset[str]
    unchanging: frozenset[str]
    compounds: tuple[str, ...]
    denying: frozenset[str]
    tied: frozenset[str]
    links: frozenset[str]
    amounts: frozenset[str]
    worth: frozenset[str]
    subject_verbs: frozenset[str]
    standing_at: frozenset[str]
    level_nouns: frozenset[str]
    wholes: frozenset[str]
    out_of: frozenset[str]
    heads: frozenset[str]
    rest: frozenset[str]
    extenders: frozenset[str]
    equivalents: frozenset[str]
    movement: frozenset[str]
    changes: frozenset[str]
    growth: frozenset[str]
    recording: frozenset[str]
    balances: frozenset[str]
    degrees: frozenset[str]
    superlatives: frozenset[str]
    measurable: frozenset[str]
    multiples: tuple[str, ...]
    points: frozenset[str]
    dimensions: frozenset[str]
    sized: frozenset[str]
    bands: frozenset[str]
    spans: frozenset[str]
    accounts: frozenset[str]
    money_nouns: frozenset[str]
    prices: frozenset[str]
    before_prices: frozenset[str]
    priced: frozenset[str]
    whole_nouns: frozenset[str]
    judged: frozenset[str]
    counts: frozenset[str]
    classifiers: frozenset[str]
    nouns_too: frozenset[str]
    cases: frozenset[str]
    containers: frozenset[str]
    capacities: frozenset[str]
    households: tuple[str, ...]
    souls: frozenset[str]
    contents: frozenset[str]
    origins: frozenset[str]
    home_and_abroad: frozenset[str]
    levels: frozenset[str]
    ages: frozenset[str]
    parts_of_units: frozenset[str]
    scores: frozenset[str]
    claims: frozenset[str]
    judging: frozenset[str]
    happening: frozenset[str]
    disasters: frozenset[str]
    collective: frozenset[str]
    handing: frozenset[str]
    stative: frozenset[str]
    having: frozenset[str]
    possessing: frozenset[str]
    governing: frozenset[str]
    existence: frozenset[str]
    no_predicates: frozenset[str]
    making: frozenset[str]
    telling: frozenset[str]
    giving: frozenset[str]
    regional: frozenset[str]
    locative: frozenset[str]
    striking: frozenset[str]
    filling: frozenset[str]
    nationwide: tuple[str, ...]
    worldwide: tuple[str, ...]
    ends_of_nation: frozenset[str]
    abroad: frozenset[str]
    pointed_places: frozenset[str]
    own_places: frozenset[str]
    tiers: frozenset[str]
    venues: frozenset[str]
    houses: frozenset[str]
    facilities: frozenset[str]
    spots: frozenset[str]
    heads_of_regions: frozenset[str]
    we: frozenset[str]
    temporal: frozenset[str]
    periods: frozenset[str]
    yearly: frozenset[str]
    holders: frozenset[str]
    causes: frozenset[str]
    occasions: frozenset[str]
    attending: frozenset[str]
    held: frozenset[str]
    saying: frozenset[str]
    place_columns: frozenset[str]
    vague_heads: frozenset[str]
    reckoned: frozenset[str]


@functools.cache
def words() -> FigureWords:
    """The words, read once."""
    return load_model(FIGURE / "words.yaml", FigureWords)


class StatusWords(Frozen):
    """The vocabulary `rules/figure/status.yaml`."""

    weak: tuple[str, ...]
    supposed: tuple[str, ...]
    target: tuple[str, ...]
    estimate: tuple[str, ...]
    done: tuple[str, ...]
    plans: frozenset[str]
    allotments: frozenset[str]
    allotting: frozenset[str]
    used: frozenset[str]
    commitments: frozenset[str]
    promising: frozenset[str]
    qualities: frozenset[str]
    proposed: frozenset[str]
    enabling: frozenset[str]
    mere_ability: frozenset[str]
    abilities: frozenset[str]
    projected: frozenset[str]
    projections: frozenset[str]
    budgets: frozenset[str]
    recut: frozenset[str]


@functools.cache
def status_words() -> StatusWords:
    """The cues of plans and guesses, read once."""
    return load_model(FIGURE / "status.yaml", StatusWords)


class Grammar(Frozen):
    """The function words of `rules/figure/grammar.yaml`."""

    of: str
    at: str
    to: str
    hailing: str
    by: str
    with_: str
    which: str
    that: str
    or_: str
    becoming: str
    through: str
    respectively: str
    more: str
    most: str
    will: str
    for_: str
    staying: str
    manner: str
    own: str
    active_prefix: str
    passive_prefix: str
    stative_prefix: str
    intransitive_prefix: str
    all_over: str
    joining: frozenset[str]
    joining_groups: frozenset[str]
    this: frozenset[str]
    pointing_here: frozenset[str]
    copulas: frozenset[str]
    namely: frozenset[str]
    comprising: frozenset[str]
    announcing: tuple[str, ...]
    among: tuple[str, ...]
    remainder: frozenset[str]
    negations: frozenset[str]
    denial: str
    instead: frozenset[str]
    not_alone: frozenset[str]
    comparing: frozenset[str]
    times: frozenset[str]
    contrast: frozenset[str]
    of_whole: frozenset[str]
    locational: frozenset[str]
    beneficiary: frozenset[str]
    receiving: frozenset[str]
    recipients: frozenset[str]
    regarding: frozenset[str]
    prepositions: frozenset[str]
    whence: frozenset[str]
    by_way: frozenset[str]
    under_over: tuple[str, ...]
    downward_upward: tuple[str, ...]
    bounding: tuple[str, ...]
    until_short: frozenset[str]
    reaching: frozenset[str]
    together: frozenset[str]
    stressing: frozenset[str]
    agreeing: frozenset[str]
    each: frozenset[str]
    already: frozenset[str]
    come_about: frozenset[str]
    now: tuple[str, ...]
    formerly: frozenset[str]
    before_dates: frozenset[str]
    dating: frozenset[str]
    span_joints: frozenset[str]
    compared_spans: frozenset[str]
    compared_with: frozenset[str]
    comparing_on: frozenset[str]
    circumstances: frozenset[str]
    amounting: frozenset[str]
    averages: frozenset[str]
    scopes: dict[str, str]
    kinds_of_regions: dict[str, str]
    standing_for_number: frozenset[str]
    composed: tuple[str, ...]


@functools.cache
def grammar() -> Grammar:
    """The function words, read once."""
    return load_model(FIGURE / "grammar.yaml", Grammar)


expression = expressions(FIGURE / "expressions.yaml", words, grammar, status_words, comparators)
"""The expressions of `rules/figure/expressions.yaml` by name."""
