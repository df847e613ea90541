"""The vocabulary of saying as look-up tables: which word reports, and what it takes as its content."""

from __future__ import annotations

import functools
from typing import Literal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.extract.grammar import grammar
from pipeline.recognise.date_lexer import lexicon
from pipeline.recognise.wording import expressions
from pipeline.rulebook import RULES, load_model

FOLDER = RULES / "statement"
Takes = Literal["any", "clause", "urge", "that", "pause"]
BOUND: frozenset[Takes] = frozenset({"that", "pause"})
"""With these a verb reports only behind a conjunction, or a comma: without one it does something else."""


class ContentNouns(Frozen):
    """Nouns that are themselves what these verbs report (menegaskan pentingnya …)."""

    verbs: frozenset[str]
    heads: frozenset[str]
    followed: frozenset[str] = Field(default=frozenset(), alias="with")
    """Words one of which must follow the noun; empty where none must."""
    beyond: frozenset[str] = frozenset()
    """Words one of which may follow behind a recipient instead (apresiasi kepada nelayan atas …)."""
    unless: frozenset[str] = frozenset()
    """Words behind these with which it is a mere formula (rasa syukur atas terselenggaranya …)."""


class Light(Frozen):
    """Verb + noun + conjunction that together report (menyampaikan harapan agar …)."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    asking: frozenset[str]
    """Nouns with which untuk opens the content where somebody is addressed (pesan kepada nelayan untuk …)."""
    stressing: frozenset[str]
    """Nouns of stress, whose content pada opens, too (memberi penekanan pada …)."""
    openers: frozenset[str]
    stressed: frozenset[str]
    addressing: frozenset[str]
    ordering: frozenset[str]
    """Of these the ones that are orders: with them untuk opens the content in any case (memberi arahan untuk …)."""


class Verbs(Frozen):
    """`rules/statement/verbs.yaml`."""

    quote: frozenset[str]
    quoting: frozenset[str]
    voicing: frozenset[str]
    inserted: frozenset[str]
    nouns_too: frozenset[str]
    only_with_nya: frozenset[str]
    active: dict[Takes, frozenset[str]]
    only_that: frozenset[str]
    only_urge: frozenset[str]
    passive: frozenset[str]
    hoped: frozenset[str]
    adrift: frozenset[str]
    believed: frozenset[str]
    personal: frozenset[str]
    believing: frozenset[str]
    impersonal: frozenset[str]
    nouns: tuple[ContentNouns, ...]
    proposing: frozenset[str]
    judging: frozenset[str]
    demanding: frozenset[str]
    agreeing: frozenset[str]
    supposing: frozenset[str]
    naming: frozenset[str]
    opening: frozenset[str]
    brief: frozenset[str]
    conveying: frozenset[str]
    detailing: frozenset[str]
    disclosing: frozenset[str]
    stressing: frozenset[str]
    insisting: frozenset[str]
    praising: frozenset[str]
    praying: frozenset[str]
    advising: frozenset[str]
    denying: frozenset[str]
    confessing: frozenset[str]
    light: Light
    topics: frozenset[str]
    weighing: str
    never_nouns: frozenset[str]

    def takes(self, word: str) -> frozenset[Takes]:
        """What this form takes as its content; empty where it is no verb of saying."""
        return _table().get(word, frozenset())

    def after_quote(self, word: str) -> bool:
        """Whether the word may follow a quotation as its verb: a stem, or a stem with -nya."""
        return word in self.quote or self.goes_on(word)

    def rather_noun(self, word: str) -> bool:
        """Whether the bare stem behind a quotation is a verb only before whoever speaks (tekan Ratna; contoh lain)."""
        return word in self.only_with_nya and word not in self.never_nouns

    def goes_on(self, word: str) -> bool:
        """Whether the word is a stem with -nya: the last speaker goes on (ujarnya, but not tanya)."""
        return grammar().theirs(word, self.quote) and word not in self.quote

    def inside(self, word: str) -> bool:
        """Whether the word may stand inside or behind a reported clause without quotation marks."""
        stem = grammar().stem(word)
        if stem is not None:
            return stem in self.inserted
        return word in self.inserted and word not in self.only_with_nya


class Words(Frozen):
    """`rules/statement/words.yaml`."""

    pronouns: frozenset[str]
    subjects: frozenset[str]
    """Of the pronouns those that are only subjects: they begin one wherever no preposition stands before them."""
    first_person: frozenset[str]
    adverbs: frozenset[str]
    aspects: frozenset[str]
    """Of the adverbs those that belong to what is said where they stand behind the verb (mengaku sempat ragu)."""
    blockers: frozenset[str]
    coordinators: frozenset[str]
    alongside: frozenset[str]
    connectors: tuple[str, ...]
    adjuncts: frozenset[str]
    settings: frozenset[str]
    """Of the adjuncts those that tell where, when or on what occasion something was said."""
    asides: frozenset[str]
    governors: frozenset[str]
    no_verbs: frozenset[str]
    predicates: frozenset[str]
    adjectives: frozenset[str]
    behind_pointed: frozenset[str]
    """Words that are predicates behind a noun that is pointed at (kasus itu terkait dengan …)."""
    behind_adjectives: frozenset[str]
    """Words that may go on behind an adjective that is the predicate (stok aman hingga Lebaran)."""
    completing: frozenset[str]
    conditions_of: frozenset[str]
    """Nouns that make a predicate behind dalam (warga itu dalam keadaan selamat)."""
    nonfinite: frozenset[str]
    role_heads: frozenset[str]
    professions: frozenset[str]
    honorifics: frozenset[str]
    org_heads: frozenset[str]
    representatives: frozenset[str]
    institutions: dict[str, tuple[str, ...]]
    """How the names of bodies of a kind begin, by the words for the kind (kampus: Universitas …)."""
    groups: frozenset[str]
    both: frozenset[str]
    plurals: frozenset[str]
    documents: frozenset[str]
    outlooks: frozenset[str]
    no_speakers: frozenset[str]
    epithets: frozenset[str]
    articles: frozenset[str]
    """Of the epithets those that need no pointer behind them."""
    borne: frozenset[str]
    kin: frozenset[str]
    attending: frozenset[str]
    greetings: frozenset[str]
    thanks: frozenset[str]
    handed: frozenset[str]
    counting: frozenset[str]
    listing: frozenset[str]
    specifying: frozenset[str]
    specified: frozenset[str]
    singling: frozenset[str]
    unceasing: frozenset[str]
    views: frozenset[str]
    sources: frozenset[str]
    finding: frozenset[str]
    tidings: frozenset[str]
    searches: frozenset[str]
    channels: frozenset[str]
    accounts: frozenset[str]
    account: frozenset[str]
    speeches: frozenset[str]
    reading: frozenset[str]
    media: frozenset[str]
    reads_out: frozenset[str]
    speech_kinds: frozenset[str]
    speech_attributes: frozenset[str]
    document_attributes: frozenset[str]
    no_cues: frozenset[str]
    introducers: frozenset[str]
    that_point: frozenset[str]
    pointers: frozenset[str]
    besides: frozenset[str]
    scanty: frozenset[str]
    turns: frozenset[str]
    comparing: frozenset[str]
    thus: frozenset[str]
    taking_up: frozenset[str]
    alike: frozenset[str]
    things: frozenset[str]
    ruling: frozenset[str]
    regions: frozenset[str]
    announcing: frozenset[str]
    called: frozenset[str]
    nicknamed: frozenset[str]
    nicknaming: frozenset[str]
    nickname: frozenset[str]
    compounding: frozenset[str]
    bare_verbs: frozenset[str]
    messages: frozenset[str]
    selves: frozenset[str]
    asked_for: frozenset[str]
    supports: frozenset[str]
    unbelieved: frozenset[str]
    conditions: frozenset[str]
    duties: frozenset[str]
    detaching: frozenset[str]
    reasons: frozenset[str]
    before_nouns: frozenset[str]
    closing: frozenset[str]
    namely: frozenset[str]
    demonstratives: frozenset[str]
    capacities: frozenset[str]
    represented: frozenset[str]
    sides: frozenset[str]
    excellencies: frozenset[str]
    recipients: frozenset[str]
    told_of: frozenset[str]
    copulas: frozenset[str]
    courses: frozenset[str]
    days: frozenset[str]

    @functools.cached_property
    def roles(self) -> frozenset[str]:
        """What somebody may be named by before, or without, a name."""
        return self.role_heads | self.professions

    @functools.cached_property
    def openers(self) -> frozenset[str]:
        """Conjunctions that open the content and do not belong to it."""
        return grammar().complementizers | grammar().wishes | self.conditions


@functools.cache
def verbs() -> Verbs:
    """The verbs of saying."""
    return load_model(FOLDER / "verbs.yaml", Verbs)


@functools.cache
def words() -> Words:
    """The words around them."""
    return load_model(FOLDER / "words.yaml", Words)


@functools.cache
def days() -> frozenset[str]:
    """What opens the day on which something was said, at the end of a sentence."""
    return words().days | lexicon().weekdays.keys()


expression = expressions(FOLDER / "expressions.yaml", words, grammar, verbs, lexicon)
"""The expressions of `rules/statement/expressions.yaml` by name."""


@functools.cache
def connectors() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Openings of a sentence before its subject as tuples of words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(words().connectors, key=len, reverse=True):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(phrases) for first, phrases in found.items()}


@functools.cache
def _table() -> dict[str, frozenset[Takes]]:
    found: dict[str, set[Takes]] = {}
    for takes, forms in verbs().active.items():
        for form in forms:
            found.setdefault(form, set()).add(takes)
    for form in verbs().only_that:
        found[form] = {"that"}
    for form in verbs().only_urge:
        found[form] = {"urge"}
    return {form: frozenset(takes) for form, takes in found.items()}
