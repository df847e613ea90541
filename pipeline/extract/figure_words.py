"""The words around a quantity: tokens of a window of the text, each with what it does to the phrase."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.recognise.mentions import Mention, NumberMention
from pipeline.resolve.reading import Reading

BEFORE, AFTER = 420, 320
"""Characters of a sentence that are looked at on either side of a number; longer sentences are cut there."""
ENDLESS = 200_000
"""Characters of a sentence that is read as a whole …"""
STRETCH = 50_000
"""… and of the stretches in which a longer one is read."""
Kind: TypeAlias = Literal[
    "word", "soft", "hard", "and", "relative", "determiner", "auxiliary", "verb", "mark", "number", "date"
]
_TOKEN = re.compile(r"[^\W_](?:[\w'’./&+-]|(?<=[^\W\d_])–(?=[^\W\d_]))*[\w]|[^\W_]|\S")
"""A word, a name of two joined by a dash (Tolitoli–Buol), or a mark."""
_ENUMERATOR = re.compile(r"(?:[ivx]{1,4}|[a-h])$")


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
        (known.determiners | grammar().compared_spans, "determiner"),
        (known.auxiliaries, "auxiliary"),
        (known.soft, "soft"),
        (known.hard, "hard"),
        (known.and_, "and"),
        (frozenset((grammar().which,)), "relative"),
    )
    for group, kind in groups:
        table.update(dict.fromkeys(group, kind))
    return table


@functools.lru_cache(maxsize=20000)
def kind_of(low: str, capital: bool) -> Kind:
    """What a word does, by the closed lists, else by its prefix."""
    closed = _closed().get(low)
    if closed is not None and not (capital and closed == "verb" and low in words().verbs_in_names):
        return closed
    if not capital and low not in words().not_verbs and expression("verbal").match(low):
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
        denied = parts[0] in words().denying
        if not denied or (at > 0 and tokens[at - 1].kind == "word" and not _said(tokens, end)):
            return len(parts)
    return 0


def _said(tokens: Sequence[Token], at: int) -> bool:
    """Whether an active verb stands here, of which the word before it is only the auxiliary."""
    return (
        at < len(tokens)
        and tokens[at].kind == "verb"
        and tokens[at].low.startswith((grammar().active_prefix, grammar().intransitive_prefix))
    )


def opens(tokens: Sequence[Token], at: int, phrases: Iterable[str]) -> int:
    """How many tokens one of the phrases has that begins here; 0 where none does."""
    for words_of in map(str.split, phrases):
        if [t.low for t in tokens[at : at + len(words_of)]] == words_of:
            return len(words_of)
    return 0


def closes(tokens: Sequence[Token], phrases: Iterable[str]) -> int:
    """How many tokens one of the phrases has that ends with the last of them; 0 where none does."""
    for words_of in map(str.split, phrases):
        if [t.low for t in tokens[-len(words_of) :]] == words_of:
            return len(words_of)
    return 0


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
        first = sentence
        if stop - sentence > ENDLESS:
            stretch = number.start - number.start % STRETCH
            first, stop = max(sentence, stretch - BEFORE), min(stop, stretch + STRETCH + 2 * AFTER)
            sentence = start
        tokens, begins = self._tokens(first, max(stop, end))
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
                elif tokens[i].low == grammar().staying and self._stays(tokens[i + 1]):
                    tokens[i] = replace(tokens[i], kind="auxiliary")
                elif tokens[i].low in grammar().compared_with and tokens[i + 1].low in grammar().comparing_on:
                    tokens[i : i + 3] = [replace(t, kind="determiner") for t in tokens[i : i + 3]]
                elif tokens[i].low == grammar().manner and tokens[i + 1].kind == "word":
                    tokens[i : i + 2] = [replace(t, kind="auxiliary") for t in tokens[i : i + 2]]
                elif tokens[i].low in grammar().until_short and i + 2 < len(tokens) and tokens[i + 2].kind == "date":
                    tokens[i : i + 2] = [replace(t, kind="date") for t in tokens[i : i + 2]]
                elif tokens[i].low in grammar().dating and tokens[i + 1].kind == "date":
                    tokens[i] = replace(tokens[i], kind="date")
                if opens(tokens, i, grammar().bounding):
                    if i + 2 < len(tokens) and self._times(tokens, i + 2):
                        tokens[i : i + 2] = [replace(t, kind="date") for t in tokens[i : i + 2]]
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
