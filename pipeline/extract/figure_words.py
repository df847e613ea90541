"""The words around a quantity: tokens of a window of the text, each with what it does to the phrase."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from pipeline.document import Frozen
from pipeline.recognise.mentions import Mention, NumberMention
from pipeline.resolve.reading import Reading
from pipeline.rulebook import RULES, load_model

FIGURE = RULES / "figure"
BEFORE, AFTER = 420, 320
"""Characters of a sentence that are looked at on either side of a number; longer sentences are cut there."""
ENDLESS = 200_000
"""Characters of a sentence that is read as a whole; of a longer one every number gets a reading of its own."""
Kind: TypeAlias = Literal[
    "word", "soft", "hard", "and", "relative", "determiner", "auxiliary", "verb", "mark", "number", "date"
]
_TOKEN = re.compile(r"[^\W_][\w'’./&+-]*[\w]|[^\W_]|\S")
_ENUMERATOR = re.compile(r"(?:[ivx]{1,4}|[a-h])$")
_VERBAL = re.compile(r"(?:me(?:m|n|ng|ny|r|l|w|y)|di|ber)[a-z]{3,}$|(?:mem|men|meng|meny)[a-z]{3,}(?:kan|i|nya)$")


_SPANS = frozenset(("year", "quarter", "month", "week"))
"""Behind a change, `year on year` says with what it is compared."""
_UNTIL = frozenset(("hingga", "sampai", "sejak", "per"))
"""Before a date they belong to it: nilai tukar hingga 25 Juli 2025 stabil."""


class FigureWords(Frozen):
    """The vocabulary `rules/figure/words.yaml`."""

    tied: frozenset[str]
    worth: frozenset[str]
    wholes: frozenset[str]
    subject_verbs: frozenset[str]
    dimensions: frozenset[str]
    accounts: frozenset[str]
    judging: frozenset[str]
    sized: frozenset[str]
    judged: frozenset[str]
    whole_nouns: frozenset[str]
    sharing: frozenset[str]
    venues: frozenset[str]
    claims: frozenset[str]
    adjectives: frozenset[str]
    degrees: frozenset[str]
    growth: frozenset[str]
    recording: frozenset[str]
    soft: frozenset[str]
    hard: frozenset[str]
    and_: frozenset[str]
    relative: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    links: frozenset[str]
    amounts: frozenset[str]
    movement: frozenset[str]
    changes: frozenset[str]
    counts: frozenset[str]
    classifiers: frozenset[str]
    temporal: frozenset[str]
    verbs: frozenset[str]
    ter_verbs: frozenset[str]
    not_verbs: frozenset[str]
    held: frozenset[str]
    pointed_places: frozenset[str]
    own_places: frozenset[str]
    we: frozenset[str]
    heads_of_regions: frozenset[str]
    nationwide: tuple[str, ...]
    worldwide: tuple[str, ...]
    regional: frozenset[str]
    attending: frozenset[str]
    locative: frozenset[str]
    rest: frozenset[str]
    heads: frozenset[str]
    superlatives: frozenset[str]
    origins: frozenset[str]
    money_nouns: frozenset[str]
    causes: frozenset[str]
    stative: frozenset[str]
    having: frozenset[str]
    contents: frozenset[str]
    making: frozenset[str]
    cases: frozenset[str]
    priced: frozenset[str]
    occasions: frozenset[str]
    spans: frozenset[str]
    abroad: frozenset[str]
    compounds: tuple[str, ...]


@functools.cache
def words() -> FigureWords:
    """The words, read once."""
    return load_model(FIGURE / "words.yaml", FigureWords)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark at [start, end) of the text."""

    start: int
    end: int
    low: str
    kind: Kind
    capital: bool

    @property
    def nominal(self) -> bool:
        """Whether it can be part of a noun phrase."""
        return self.kind == "word"


@functools.cache
def _closed() -> dict[str, Kind]:
    known = words()
    table: dict[str, Kind] = {}
    groups: tuple[tuple[frozenset[str], Kind], ...] = (
        (known.verbs | known.ter_verbs, "verb"),
        (known.determiners, "determiner"),
        (known.auxiliaries, "auxiliary"),
        (known.soft, "soft"),
        (known.hard, "hard"),
        (known.and_, "and"),
        (known.relative, "relative"),
    )
    for group, kind in groups:
        table.update(dict.fromkeys(group, kind))
    return table


@functools.lru_cache(maxsize=20000)
def kind_of(low: str, capital: bool) -> Kind:
    """What a word does, by the closed lists, else by its prefix."""
    closed = _closed().get(low)
    if closed is not None and not (capital and closed == "verb" and low in ("masuk", "bangun", "buka")):
        return closed
    if not capital and low not in words().not_verbs and _VERBAL.match(low):
        return "verb"
    return "word"


@functools.cache
def _compounds() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The compounds by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for compound in words().compounds:
        parts = tuple(compound.split())
        table[parts[0]] = (*table.get(parts[0], ()), parts)
    return table


def _compound(tokens: Sequence[Token], at: int) -> int:
    """How many words a compound that begins here has, though one of them looks like another kind (wajib pajak); else 0.

    What somebody is unable to do is no compound: warga tidak mampu membayar.
    """
    for parts in _compounds().get(tokens[at].low, ()):
        end = at + len(parts)
        if tuple(t.low for t in tokens[at:end]) != parts:
            continue
        denied = parts[0] in ("tidak", "kurang", "belum")
        if not denied or (at > 0 and tokens[at - 1].kind == "word" and not _said(tokens, end)):
            return len(parts)
    return 0


def _said(tokens: Sequence[Token], at: int) -> bool:
    """Whether an active verb stands here, of which the word before it is only the auxiliary."""
    return at < len(tokens) and tokens[at].kind == "verb" and tokens[at].low.startswith(("me", "ber"))


def _title_case(raw: Sequence[str]) -> bool:
    """Whether nearly every word has a capital, as in a headline: capitals then say nothing about names."""
    long = [word for word in raw if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


class Spans:
    """Mentions in order, asked which one covers or follows a place of the text."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda m: m.start)
        self.starts = [m.start for m in self.mentions]

    def at(self, offset: int) -> int | None:
        """The index of the mention that covers the offset."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and self.mentions[index].end > offset else None

    def within(self, start: int, end: int) -> range:
        """Indices of the mentions that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class View:
    """The sentence around one number: tokens before it (the nearest last) and after it (the nearest first)."""

    number: NumberMention
    sentence: int
    """Where the sentence begins; in an endless sentence the view itself begins later, at `start`."""
    start: int
    end: int
    before: Sequence[Token]
    after: Sequence[Token]


class Windows:
    """Cuts the text of one reading into views, each sentence read once."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.reading = reading
        self.numbers = Spans(reading.numbers)
        self.dates = Spans(reading.dates)
        self._cached: tuple[int, int, list[Token], list[int]] = (-1, -1, [], [])

    def view(self, number: NumberMention) -> View:
        """What stands around the number in its sentence."""
        start, end = self.reading.sentence_at(number.start)
        start = start if start <= number.start else number.start
        end = max(end, number.end)
        sentence, stop = start, end
        if end - start > 2 * (BEFORE + AFTER):
            start, end = max(start, number.start - BEFORE), min(end, number.end + AFTER)
        if stop - sentence > ENDLESS:
            sentence, stop = start, end
        tokens, begins = self._tokens(sentence, stop)
        low, high = bisect_left(begins, start), bisect_left(begins, end)
        before = tokens[low : bisect_left(begins, number.start)]
        after = tokens[bisect_left(begins, number.end) : high]
        return View(number, sentence, start, end, before, after)

    def _tokens(self, start: int, end: int) -> tuple[list[Token], list[int]]:
        if self._cached[:2] != (start, end):
            found = list(_TOKEN.finditer(self.text, start, end))
            title = _title_case([m[0] for m in found])
            tokens = [self._token(m, title or i == 0) for i, m in enumerate(found)]
            for i in range(len(tokens) - 1):
                if length := _compound(tokens, i):
                    tokens[i : i + length] = [replace(t, kind="word") for t in tokens[i : i + length]]
                elif tokens[i].low == "tetap" and self._stays(tokens[i + 1]):
                    tokens[i] = replace(tokens[i], kind="auxiliary")
                elif tokens[i].low in _SPANS and [t.low for t in tokens[i + 1 : i + 2]] in (["over"], ["on"], ["to"]):
                    tokens[i : i + 3] = [replace(t, kind="determiner") for t in tokens[i : i + 3]]
                elif tokens[i].low == "secara" and tokens[i + 1].kind == "word":
                    tokens[i : i + 2] = [replace(t, kind="auxiliary") for t in tokens[i : i + 2]]
                elif tokens[i].low == "s.d" and i + 2 < len(tokens) and tokens[i + 2].kind == "date":
                    tokens[i : i + 2] = [replace(t, kind="date") for t in tokens[i : i + 2]]
                elif tokens[i].low in _UNTIL and tokens[i + 1].kind == "date":
                    tokens[i] = replace(tokens[i], kind="date")
                if tokens[i].low == "sampai" and tokens[i + 1].low == "dengan":
                    if i + 2 < len(tokens) and self._times(tokens, i + 2):
                        tokens[i : i + 2] = [replace(t, kind="date") for t in tokens[i : i + 2]]
                elif tokens[i].low == "per" and tokens[i + 1].low == "kapita":
                    tokens[i] = replace(tokens[i], kind="word")
                elif tokens[i].low.isdigit() and tokens[i + 1].low in words().temporal and tokens[i].kind == "word":
                    tokens[i : i + 2] = [replace(t, kind="date") for t in tokens[i : i + 2]]
            self._cached = (start, end, tokens, [t.start for t in tokens])
        return self._cached[2:]

    @staticmethod
    def _stays(following: Token) -> bool:
        """Whether "tetap" before this word says that something stays so (tetap tumbuh), no kind (pegawai tetap)."""
        return following.kind in ("verb", "auxiliary", "soft") or following.low in words().degrees

    @staticmethod
    def _times(tokens: Sequence[Token], at: int) -> bool:
        """Whether a date stands here, the word for its length before it or not (bulan Maret)."""
        return any(t.kind == "date" for t in tokens[at : at + 2]) and tokens[at].kind in ("date", "word")

    def _enumerates(self, start: int, end: int, low: str) -> bool:
        """Whether it only numbers a clause: (iii) rasio …"""
        return (
            len(low) <= 4
            and self.text[end : end + 1] == ")"
            and bool(_ENUMERATOR.match(low))
            and (start > 0 and self.text[start - 1] in "( ")
        )

    def _token(self, match: re.Match[str], title: bool) -> Token:
        raw = match[0]
        start, end, low = match.start(), match.end(), raw.lower()
        capital = raw[0].isupper() and (not title or (raw.isupper() and len(raw) > 1))
        if self.numbers.at(start) is not None:
            return Token(start, end, low, "number", capital)
        if self.dates.at(start) is not None:
            return Token(start, end, low, "date", capital)
        if len(raw) == 4 and raw.isdigit() and raw[:2] in ("19", "20"):
            return Token(start, end, low, "date", False)
        if (not raw[0].isalnum() and raw not in ("&", "/")) or self._enumerates(start, end, low):
            return Token(start, end, low, "mark", False)
        return Token(start, end, low, kind_of(low, capital), capital)
