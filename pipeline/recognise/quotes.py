"""Quoted passages: marks paired by glyph and by the side they lean to, reset at every paragraph.

Press releases mix “ ” „ « » " `` '' and ‘ ’ ', forget the closing mark, face marks the wrong way and use the same glyph
for apostrophes. A mark is therefore read by its shape and by what stands beside it; what stays open at the end of the
paragraph is kept and marked as doubtful, so that one odd mark never costs more than its own paragraph.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.document import Document
from pipeline.recognise.mentions import QuoteMention, Signal
from pipeline.rulebook import RULES as FOLDER
from pipeline.rulebook import Rule, RuleSet, load_rules

PATH = FOLDER / "quotes" / "patterns.yaml"
_MARK = re.compile(r"``|''|[“”„‟«»\"″＂‘’‚‛'`´]")
_OPENING = frozenset({"“", "„", "‟", "«", "``"})
_CLOSING = frozenset({"”", "»", "''"})
_SINGLE = frozenset("‘’‚‛'`´")
_BEFORE_OPENING = frozenset("([{<—–-/:“‘„«\"'|*")
_AFTER_CLOSING = frozenset(".,;:!?)]}>…—–-/”’»\"'*")
_WORD = re.compile(r"[^\W_]")
_LINE = re.compile(r"[^\n]+")
_TERMINAL = frozenset('.!?…:;"”’»)')
_DEPTH = 3
"""Quotations nest at most this deep; a deeper opening mark means that an earlier one was never closed."""
_LONGEST_SINGLE = 400
_SENTENCE_END = re.compile(r"[.!?…][)\]]*\s+")

_UNCLOSED = Signal("quote.unclosed", -0.2, "the closing mark is missing")
_UNOPENED = Signal("quote.unopened", -0.25, "the opening mark is missing")
_FACING = Signal("quote.facing", -0.05, "a mark faces the wrong way")


@functools.cache
def rules() -> dict[str, Rule]:
    """The rules of this room by id."""
    return {rule.id: rule for rule in load_rules(PATH, Rule)}


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    facing: bool


@dataclass(slots=True)
class _Pair:
    start: int
    inner_start: int
    inner_end: int
    end: int
    rule: str
    signals: tuple[Signal, ...] = ()


def _visible(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches of every line that are not furniture."""
    furniture = [(b.start, b.end) for b in document.blocks if b.kind == "furniture"]
    index = 0
    for line in _LINE.finditer(document.text):
        start, end = line.span()
        while index < len(furniture) and furniture[index][1] <= start:
            index += 1
        at = index
        while start < end:
            hidden = furniture[at] if at < len(furniture) and furniture[at][0] < end else None
            if hidden is None:
                yield start, end
                break
            if start < hidden[0]:
                yield start, hidden[0]
            start, at = max(start, hidden[1]), at + 1


def _last(text: str, stretch: tuple[int, int]) -> str:
    """The last character that is no blank."""
    end = stretch[1]
    while end > stretch[0] and text[end - 1].isspace():
        end -= 1
    return text[end - 1]


def _goes_on(text: str, held: tuple[int, int], start: int, first: int) -> bool:
    """Whether the line at `start` belongs to the paragraph held: lower case, or a quotation after a colon."""
    gap = text[held[1] : start]
    if gap.strip() or gap.count("\n") > 2:
        return False
    before = _last(text, held)
    if before == ":":
        return _MARK.match(text, first) is not None
    return gap.count("\n") == 1 and text[first].islower() and before not in _TERMINAL


def paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    """Start and end of every paragraph that is not furniture; a line that goes on in lower case is not a new one."""
    text = document.text
    held: tuple[int, int] | None = None
    for start, end in _visible(document):
        words = _WORD.search(text, start, end)
        if words is None and not _MARK.search(text, start, end):
            continue
        first = start
        while first < end and text[first].isspace():
            first += 1
        goes_on = held is not None and _goes_on(text, held, start, first)
        if held and not goes_on:
            yield held
        held = (held[0] if held and goes_on else start, end)
    if held:
        yield held


def _lean(text: str, start: int, end: int, first: int, last: int) -> str:
    """`open`, `close` or `both`: the side of the mark at [start, end) on which words stand."""
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    left = before.isspace() or before in _BEFORE_OPENING
    right = after.isspace() or after in _AFTER_CLOSING
    if left and not right:
        return "open"
    return "close" if right and not left else "both"


class _Paragraph:
    """Pairs the marks of one paragraph."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self.text, self.first, self.last = text, first, last
        self.stack: list[_Open] = []
        self.single: _Open | None = None
        self.pairs: list[_Pair] = []

    def read(self) -> list[_Pair]:
        for match in _MARK.finditer(self.text, self.first, self.last):
            start, end = match.span()
            lean = _lean(self.text, start, end, self.first, self.last)
            if match[0] in _SINGLE:
                self._single(start, end, lean)
            else:
                self._double(match[0], start, end, lean)
        self._leftovers()
        return sorted(self.pairs, key=lambda p: (p.start, -p.end))

    def _single(self, start: int, end: int, lean: str) -> None:
        """Apostrophes stand within or before a word; a quotation needs a mark on both outer sides."""
        if lean == "open":
            self.single = _Open(start, end, False)
        elif lean == "close" and self.single and start - self.single.start <= _LONGEST_SINGLE:
            opened, self.single = self.single, None
            self.pairs.append(_Pair(opened.start, opened.end, start, end, "quote.single"))

    def _double(self, glyph: str, start: int, end: int, lean: str) -> None:
        if glyph in _OPENING:
            opens = not (lean == "close" and self.stack)
        elif glyph in _CLOSING:
            opens = lean == "open" or (lean == "both" and not self.stack)
        else:
            opens = lean == "open" or (lean == "both" and not self.stack)
        facing = (glyph in _OPENING and not opens) or (glyph in _CLOSING and opens)
        if opens:
            if len(self.stack) == _DEPTH:
                self._unclosed(self.stack.pop(0), start)
            self.stack.append(_Open(start, end, facing))
        elif self.stack:
            opened = self.stack.pop()
            if self.single and self.single.start > opened.start:
                self.single = None
            turned = facing or opened.facing
            self.pairs.append(
                _Pair(
                    opened.start,
                    opened.end,
                    start,
                    end,
                    "quote.facing" if turned else "quote.paired",
                    (_FACING,) if turned else (),
                )
            )
        elif not (start > self.first and self.text[start - 1].isdigit()):
            self._unopened(start, end)

    def _unopened(self, start: int, end: int) -> None:
        """From the paragraph, or the sentence after the last quotation, to this closing mark."""
        begin = self.first
        if self.pairs:
            begin = max(p.end for p in self.pairs[-2:])
            boundary = _SENTENCE_END.search(self.text, begin, start)
            begin = boundary.end() if boundary else begin
        while begin < start and self.text[begin].isspace():
            begin += 1
        if _WORD.search(self.text, begin, start):
            self.pairs.append(_Pair(begin, begin, start, end, "quote.unopened", (_UNOPENED,)))

    def _unclosed(self, opened: _Open, limit: int) -> None:
        end = limit
        while end > opened.end and self.text[end - 1].isspace():
            end -= 1
        if _WORD.search(self.text, opened.end, end):
            self.pairs.append(_Pair(opened.start, opened.end, end, end, "quote.unclosed", (_UNCLOSED,)))

    def _leftovers(self) -> None:
        """What is still open ends at the next opening mark that begins a sentence, else with the paragraph."""
        starts = sorted({p.start for p in self.pairs} | {o.start for o in self.stack})
        for opened in self.stack:
            limit = self.last
            for start in starts:
                if start > opened.start and self._begins_sentence(start):
                    limit = start
                    break
            self._unclosed(opened, limit)

    def _begins_sentence(self, start: int) -> bool:
        before = start - 1
        while before >= self.first and (self.text[before].isspace() or self.text[before] in ")]"):
            before -= 1
        return before < self.first or self.text[before] in ".!?…"


def find(document: Document, doc: Doc) -> tuple[QuoteMention, ...]:
    """Quoted passages in order, nested ones after the one that holds them; offsets in code points of the text."""
    active = rules()
    return tuple(
        QuoteMention(
            pair.start,
            pair.end,
            pair.rule,
            pair.inner_start,
            pair.inner_end,
            closed=pair.rule not in ("quote.unclosed", "quote.unopened"),
            signals=pair.signals,
        )
        for first, last in paragraphs(document)
        for pair in _Paragraph(document.text, first, last).read()
        if pair.rule in active and pair.inner_start < pair.inner_end
    )


def outermost(mentions: Iterable[QuoteMention]) -> list[QuoteMention]:
    """The quotations that stand in no other one, in order; of two that overlap the first counts."""
    kept: list[QuoteMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def fired(sentence: str) -> set[str]:
    """Ids of the rules that find a passage in this text."""
    document = Document(doc_id="rule", text=sentence)
    return {mention.rule for mention in find(document, Doc(Vocab()))}


def rule_sets() -> list[RuleSet]:
    """What `rules check` tries."""
    return [RuleSet(PATH, tuple(rules().values()), fired)]
