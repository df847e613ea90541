"""Quotations whose marks are missing, too many or apart from each other, mended before sentences are read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.cues import verbs, words
from pipeline.recognise.mentions import QuoteMention

_WORD = re.compile(r"\w+(?:[-'’`/.&]\w+)*|\S", re.UNICODE)
_SENTENCE_END = re.compile(r"[\w)]{3}[.!?]\s+(?=[A-Z])")
_SWALLOWED = re.compile(r"(?:[,.!?]|(?=[”\"]))[”\"]?\s+([a-z]{3,})\b")
"""A word in lower case behind a mark: a cue that a quotation without its closing mark has swallowed."""
_OPENING = 14
"""Words of a sentence among which its verb of saying stands."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The quotations, the paragraphs [start, end), and where closing marks stand that close none."""

    quotes: list[QuoteMention]
    paragraphs: list[tuple[int, int]]
    strays: frozenset[int]


def mended(text: str, quotes: Sequence[QuoteMention], paragraphs: Sequence[tuple[int, int]]) -> Mended:
    """What these quotations, none within another, and paragraphs are once their marks are mended."""
    marked = [quote for quote in quotes if not _opens_with_cue(text, quote)]
    narrowed = [_narrowed(text, _cut_at_cue(text, quote)) for quote in marked]
    strays = frozenset(quote.inner_end for quote in narrowed if _told(text, quote))
    kept, bounds = _joined([quote for quote in narrowed if quote.inner_end not in strays], paragraphs)
    return Mended(kept, bounds, strays)


def _joined(
    quotes: Sequence[QuoteMention], lines: Sequence[tuple[int, int]]
) -> tuple[list[QuoteMention], list[tuple[int, int]]]:
    """Quotations and paragraphs, where one pair of marks opens in a paragraph and closes in the next put together."""
    kept: list[QuoteMention] = []
    bounds = list(lines)
    for quote in quotes:
        before = kept[-1] if kept else None
        if before is not None and before.rule == "quote.unclosed" and quote.rule == "quote.unopened":
            at = max(bisect_right(bounds, quote.start, key=lambda bound: bound[0]) - 1, 0)
            first, last = bounds[at - 1], bounds[at]
            if at and first[0] <= before.start and before.inner_end >= first[1] - 2 and quote.start <= last[0] + 1:
                kept[-1] = replace(before, rule="quote.paired", inner_end=quote.inner_end, end=quote.end)
                bounds[at - 1 : at + 1] = [(first[0], last[1])]
                continue
        kept.append(quote)
    return kept, bounds


def _cut_at_cue(text: str, quote: QuoteMention) -> QuoteMention:
    """A quotation without its closing mark ends where its own cue begins (“Kami siap, kata Ratna di Kendal. …)."""
    if quote.rule != "quote.unclosed":
        return quote
    for match in _SWALLOWED.finditer(text, quote.inner_start, quote.inner_end):
        word, follows = match[1], text[match.end() : match.end() + 12].split()
        named = bool(follows) and (follows[0][0].isupper() or follows[0].strip(",.") in words().pronouns)
        if verbs().goes_on(word) or (verbs().after_quote(word) and named):
            inner = match.start() + (text[match.start()] in ",.!?")
            return replace(quote, inner_end=inner, end=match.start(1))
    return quote


def _narrowed(text: str, quote: QuoteMention) -> QuoteMention:
    """A quotation without its opening mark begins behind the last sentence before that tells who says something."""
    if quote.rule != "quote.unopened":
        return quote
    ends = [m.end() for m in _SENTENCE_END.finditer(text, quote.inner_start, quote.inner_end)]
    starts = [quote.inner_start, *ends]
    told = [e for s, e in zip(starts, ends, strict=False) if any(verbs().takes(w) for w in text[s:e].split())]
    return replace(quote, start=told[-1], inner_start=told[-1]) if told else quote


def _told(text: str, quote: QuoteMention) -> bool:
    """Whether what a closing mark alone makes a quotation is told by the writer (Ia mengatakan harga naik,” …)."""
    run = _WORD.findall(text[quote.inner_start : quote.inner_end])[:_OPENING]
    if quote.rule != "quote.unopened" or words().first_person.intersection(w.lower() for w in run):
        return False
    for index, word in enumerate(run):
        before = next((w for w in reversed(run[:index]) if w.lower() not in words().adverbs), "")
        if verbs().takes(word) and (before[:1].isupper() or before.lower() in words().pronouns):
            return True
    return False


def _opens_with_cue(text: str, quote: QuoteMention) -> bool:
    """Whether a closing mark too many makes a quotation of what tells who said the one before (…,” kata Ratna.”)."""
    word = _WORD.match(text, quote.inner_start)
    return quote.rule == "quote.unopened" and word is not None and verbs().after_quote(word[0])
