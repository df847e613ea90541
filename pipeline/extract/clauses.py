"""Sentences of a paragraph as tokens in which every quotation is one opaque piece, and small questions about them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import Literal

from pipeline.extract import marks
from pipeline.extract.cues import connectors, expression, verbs, words
from pipeline.extract.grammar import grammar
from pipeline.recognise.mentions import QuoteMention
from pipeline.recognise.quotes import outermost, paragraphs
from pipeline.resolve.reading import Reading

_TOKEN = re.compile(r"\w+(?:[-'’`/.&]\w+)*|\S", re.UNICODE)
_QUOTE_ENDS = frozenset("”\"’'»")
_FULL_STOP = re.compile(r"[a-z]{3}[.!?]\s*\Z")
"""The end of a sentence right before a quotation, which need not stand apart from it (… di desa.”Panen naik,” …)."""
_NEAR = 40
"""Code points before a quotation, or a sentence, that say whether one ends there."""
LONGEST = 600
"""Tokens of one sentence that are read; a longer one (a table in one line, a broken text) is cut there."""


@dataclass(slots=True)
class Token:
    """A word, a punctuation mark or a whole quotation at [start, end) of the document."""

    start: int
    end: int
    text: str
    low: str
    kind: Literal["word", "mark", "quote"]

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter or a digit-free acronym."""
        return self.kind == "word" and self.text[0].isupper()


@dataclass(slots=True)
class Sentence:
    """One sentence: its place, its tokens, the quotations in it."""

    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    quotes: list[QuoteMention] = field(default_factory=list)


@dataclass(slots=True)
class Paragraph:
    """One paragraph and its sentences."""

    start: int
    end: int
    sentences: list[Sentence]


def read(reading: Reading) -> list[Paragraph]:
    """The paragraphs of a document; furniture is left out. Two that one pair of marks holds together are one."""
    found = []
    mended = marks.mended(reading.text, outermost(reading.quotes), list(paragraphs(reading.document)))
    quotes = mended.quotes
    starts = [q.start for q in quotes]
    names = [(m.start, m.end) for m in reading.people]
    bounds = [start for start, _ in reading.sentences if not _inside(names, start)]
    for start, end in mended.paragraphs:
        inside = quotes[bisect_left(starts, start) : bisect_left(starts, end)]
        cuts = bounds[bisect_left(bounds, start + 1) : bisect_left(bounds, end)]
        found.append(Paragraph(start, end, _sentences(reading.text, start, end, cuts, inside)))
        for sentence in found[-1].sentences if mended.strays else ():
            stray = next((mark for mark in mended.strays if sentence.start < mark < sentence.end), sentence.end)
            sentence.tokens = [t for t in sentence.tokens if t.start < stray]
    return found


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether the offset lies within one of these spans: no sentence begins inside a name (Kombes Pol. Yohana)."""
    index = bisect_left(spans, (offset, 0)) - 1
    return index >= 0 and spans[index][0] < offset < spans[index][1]


def _sentences(text: str, start: int, end: int, cuts: Sequence[int], quotes: Sequence[QuoteMention]) -> list[Sentence]:
    """Cut at the sentence starts that do not fall into a quotation or before its attribution."""
    kept, index = [start], 0
    opened = (q.start for q in quotes if _FULL_STOP.search(text, max(start, q.start - _NEAR), q.start))
    for cut in sorted({*cuts, *opened}):
        while index < len(quotes) and quotes[index].end <= cut:
            index += 1
        if index < len(quotes) and quotes[index].start < cut:
            continue
        if text[cut].islower() or text[cut] in ",.;:)":
            continue
        before = text[max(start, cut - _NEAR) : cut].rstrip()[-1:]
        if before in (",", ":") or (before in _QUOTE_ENDS and expression("attribution").match(text, cut, end)):
            continue
        kept.append(cut)
    found, index = [], 0
    for first, last in zip(kept, [*kept[1:], end], strict=True):
        while index < len(quotes) and quotes[index].end <= first:
            index += 1
        inside, at = [], index
        while at < len(quotes) and quotes[at].start < last:
            inside.append(quotes[at])
            at += 1
        found.append(Sentence(first, last, tokens(text, first, last, inside), inside))
    return found


def tokens(text: str, start: int, end: int, quotes: Sequence[QuoteMention]) -> list[Token]:
    """Words and marks of [start, end); each quotation is one token of kind `quote`."""
    found: list[Token] = []
    position = start
    for quote in quotes:
        _words(text, position, min(quote.start, end), found)
        found.append(Token(quote.start, quote.end, "“”", "“”", "quote"))
        position = quote.end
    _words(text, position, end, found)
    return found[:LONGEST]


def _words(text: str, start: int, end: int, found: list[Token]) -> None:
    if start >= end or len(found) >= LONGEST:
        return
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        kind: Literal["word", "mark"] = "word" if word[0].isalnum() or word[0] == "_" else "mark"
        found.append(Token(match.start(), match.end(), word, word.lower(), kind))
        if len(found) >= LONGEST:
            return


def skip_connectors(row: Sequence[Token], at: int = 0) -> int:
    """The index after the openings of the sentence that stand before its subject (Sementara itu, …)."""
    moved = True
    while moved and at < len(row):
        moved = False
        if at and row[at].low == ",":
            at += 1
            moved = True
            if at == len(row):
                break
        for opening in connectors().get(row[at].low, ()):
            if all(at + i < len(row) and row[at + i].low == word for i, word in enumerate(opening)):
                at += len(opening)
                moved = True
                break
    return at


def skip_adverbs(row: Sequence[Token], at: int) -> int:
    """The index after the adverbs that stand here."""
    while at < len(row) and row[at].low in words().adverbs:
        at += 1
    return at


def after_dateline(row: Sequence[Token]) -> int:
    """The index after `JAKARTA, 6 Mei 2025 –`, `[video.1]` and the like where a paragraph begins; 0 without them."""
    if tag := next((i for i, t in enumerate(row[:3]) if t.text == "["), -1) + 1:
        close = next((i for i in range(tag, min(tag + 6, len(row))) if row[i].text == "]"), 0)
        return close + 1 if close and row[tag].low.split(".")[0] in words().media else 0
    for index, token in enumerate(row[:24]):
        if token.text in ("–", "—", "-", "--") and 0 < index < len(row) - 1:
            if joins(row, index) and joins(row, index + 2):
                return 0
            follows = row[index + 1]
            if follows.text in ("-", "–", "—"):
                continue
            if follows.kind == "word" and follows.text[0].islower():
                return 0
            before = row[:index]
            site = index == 1 and "." in before[0].text
            if site or (
                before[0].capital and all(t.capital or t.kind != "word" or t.text[0].isdigit() for t in before)
            ):
                return index + 1
            return 0
    return 0


def joins(row: Sequence[Token], at: int) -> bool:
    """Whether the dash at `row[at]` stands without blanks between two names (Indonesia–Malaysia)."""
    closed = 0 < at < len(row) - 1 and row[at - 1].end == row[at].start and row[at].end == row[at + 1].start
    return closed and row[at].text == "–" and row[at - 1].capital and row[at + 1].capital


def is_verb(token: Token) -> bool:
    """Whether the word looks like a verb by its prefix; lower case only."""
    return (
        token.kind == "word"
        and token.text[0].islower()
        and expression("verb_shape").match(token.low) is not None
        and token.low not in words().no_verbs
        and not (grammar().stem(token.low) and token.low.startswith(grammar().accidental_prefixes))
    )


def has_predicate(row: Sequence[Token]) -> bool:
    """Whether a stretch of words is a clause rather than a noun phrase: a predicate outside every relative clause."""
    vocabulary, small = words(), grammar()
    relative = pending = ranging = passive = False
    previous = ""
    for at, token in enumerate(row[:60], 1):
        low = token.low
        ranging = ranging or (previous in small.origins and (low in small.formerly or token.text[0].isdigit()))
        if ranging and low in small.becoming:
            pass  # dari 4 kali menjadi 12 kali: how far something goes
        elif low in small.relative:
            relative = pending = True
        elif token.kind == "mark":
            if token.text in ",;":
                relative = pending = False
        elif low in words().copulas:
            if previous not in small.relative:
                return True
        elif low in vocabulary.bare_verbs and previous in vocabulary.compounding:
            pass  # jadwal masuk: what kind of noun it is
        elif low in vocabulary.predicates and not (low in small.middles and previous in small.locatives):
            if not pending:
                return True
        elif low in vocabulary.conditions_of and previous in small.within:
            if not relative and at > 2 and row[at - 3].low in vocabulary.completing:
                return True
        elif low in vocabulary.scanty:
            if not pending and at < len(row) and row[at].text[0].isdigit():
                return True
        elif low in vocabulary.behind_pointed and previous in vocabulary.demonstratives:
            return True
        elif low in vocabulary.adjectives:
            if not relative and (previous in vocabulary.completing or small.stem(previous) is not None):
                return True
            pending = False
        elif is_verb(token):
            if not relative and previous not in vocabulary.nonfinite:
                return True
            passive = low.startswith(small.passive_prefix) if pending else passive
            pending = False
        elif low not in vocabulary.adverbs:
            pending = False
            relative = relative and not (passive and low in vocabulary.demonstratives)  # yang digagas warga itu | …
        previous = low
    return False


def _reason(row: Sequence[Token], beyond: Set[str]) -> bool:
    """Whether behind the recipient stands what the praise is for (atas kerjanya, yang telah bekerja)."""
    for index, token in enumerate(row[:25]):
        if token.kind == "quote" or token.text in ".;":
            return False
        behind = row[index + 1].low if index + 1 < len(row) else ""
        if token.low in beyond or (beyond and token.low in grammar().relative and behind in grammar().perfect):
            return True
    return False


def _thanked(row: Sequence[Token]) -> int:
    """The index behind thanks that further praise follows ((ucapan) terima kasih dan apresiasi atas …); 0 without."""
    last = next((i for i, t in enumerate(row[:5]) if t.low not in words().thanks), 0)
    return last + 1 if row[last].low in grammar().joining and last + 1 < len(row) else 0


def admits(row: Sequence[Token], at: int) -> bool:
    """Whether a verb of denying is itself denied here (tidak menampik, tak memungkiri): then its subject says so."""
    return at > 0 and row[at].low in verbs().denying and row[at - 1].low in grammar().negations


def is_content_noun(verb: str, row: Sequence[Token]) -> bool:
    """Whether the words after this verb begin with a noun that is content itself (pentingnya …, apresiasi atas …)."""
    if not row or row[0].kind != "word":
        return False
    if row[0].low in words().thanks:
        row = row[_thanked(row) :]
    for group in verbs().nouns:
        if verb in group.verbs and row[0].low in group.heads:
            reach = next((i for i, t in enumerate(row[1:9], 1) if t.low in words().recipients or t.kind != "word"), 9)
            if any(t.low in group.unless for t in row[1 : reach + 1]):
                return False
            if not group.followed or any(t.low in group.followed for t in row[1 : reach + 1]):
                return True
            return row[min(reach, len(row) - 1)].low in grammar().addressing and _reason(row[reach:], group.beyond)
    return False
