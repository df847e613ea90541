"""Where sentences begin in a press release: rules as data (`rules/sentences/press.yaml`), in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Protocol

from pydantic import Field

from pipeline.document import Document, Frozen
from pipeline.rulebook import RULES, load_model

PRESS = RULES / "sentences" / "press.yaml"
_LOOK_BACK = 40
_WRAPPED_LINES = 12
_WIDTHS = (60, 100)


class SentenceRules(Frozen):
    """`rules/sentences/press.yaml`."""

    terminators: str = Field(min_length=1)
    closers: str = Field(min_length=1)
    openers: str = Field(min_length=1)
    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    numbered: frozenset[str]
    pairs: frozenset[str]
    may_end: frozenset[str]
    ends_names: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]
    bullets: str = Field(min_length=1)


@cache
def rules() -> SentenceRules:
    """The rules, read once."""
    return load_model(PRESS, SentenceRules)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """(end of a sentence up to the next word, the word before a full stop, beginning of an item)."""
    data = rules()
    marks, closing, opening = (re.escape(s) for s in (data.terminators, data.closers, data.openers))
    # At most 6 marks, 4 closing and 4 opening ones: what is longer is decoration and must not cost time.
    end = re.compile(
        rf"(?P<stop>[{marks}]{{1,6}})(?P<close>[{closing}]{{0,4}})(?P<blank>[^\S\n]*)(?P<next>[{opening}`]{{0,4}}[^\W_])"
    )
    before = re.compile(r"[\w.&'’/-]*$")
    item = re.compile(rf"\s*(?:[{re.escape(data.bullets)}]+\s|\(?(?:\d{{1,2}}|[a-zA-Z])[.)]\s)")
    return end, before, item


@cache
def _initials() -> Callable[[str], re.Match[str] | None]:
    """Letters with stops between them, the last one's apart: D.W of Agus D.W. Saputra."""
    return re.compile(r"(?:[A-Z]\.){1,3}[A-Z]").fullmatch


@cache
def _roman() -> Callable[[str], re.Match[str] | None]:
    return re.compile(r"[IVXLC]{1,6}").fullmatch


def _last_word(window: str, word: re.Match[str] | None) -> str:
    """The word before the word that ends the window, in small letters without its stop."""
    words = window[: word.start() if word else len(window)].split()
    return words[-1].rstrip(".").lower() if words else ""


def _new_word(text: str, at: int) -> str:
    """The word that begins at `at`, at most 40 letters of it."""
    found = re.compile(r"[^\W_]{1,40}").match(text, at)
    return found.group() if found else ""


def _ends(text: str, found: re.Match[str], begin: int) -> bool:
    """Whether a sentence ends at this mark. `begin` is where the sentence began."""
    data = rules()
    stop, close = found["stop"], found["close"]
    letter = found.end("next") - 1
    word = _new_word(text, letter)
    opened = found["next"][:-1]
    if word[:1].islower():
        return False
    if not found["blank"] and not _glued(text, found, word):
        return False
    if close and any(c in "\"”’'»" for c in close) and word.lower() in data.speech:
        return False
    if close in (")", "]") and found["blank"] == "":
        return False
    if stop != ".":
        return True
    window = text[max(begin, found.start() - _LOOK_BACK) : found.start()]
    matched = _patterns()[1].search(window)
    previous = matched.group().lstrip("'’/-&.") if matched else ""
    low = previous.lower()
    starts = word in data.starters or bool(opened and opened[-1] in '"“‘«' and not close)
    if low in data.abbreviations and not close:
        return False
    if low in data.before_numbers and word[:1].isdigit():
        return False
    if f"{low} {word.lower()}" in data.pairs:
        return False
    if low in data.may_end:
        return starts or (low in ("dll", "dsb", "dst", "tsb", "wib", "wita", "wit") and word[:1].isupper())
    if len(previous) == 1 and previous.isalpha():
        # The letter of a year or an amount (1444 H/2023 M., Rp2,5 T.) is no initial.
        return starts or bool(re.search(r"\d\s?[A-Z]$", window))
    if _initials()(previous) or (_roman()(previous) and _last_word(window, matched) in data.numbered):
        return starts
    if previous.isdigit() and len(previous) <= 2 and _only_number(text, begin, found.start(), previous):
        return False
    if word[:1].isdigit():
        # "Rp. 5.000" is an abbreviation; "… tahun itu. 25 peserta hadir" begins with a number.
        return len(previous) > 3 and not previous[-1:].isdigit() and bool(found["blank"])
    return True


def _glued(text: str, found: re.Match[str], word: str) -> bool:
    """Whether a sentence begins right behind the mark (`selesai.Menteri`), unlike in a web address or acronym."""
    before = text[max(0, found.start() - 2) : found.start()]
    whole = len(word) > 1 and word[:1].isupper() and word[1:].islower()
    if found["close"]:
        return whole and any(c in '"”' for c in found["close"])
    return whole and len(before) == 2 and ((before.isalpha() and before.islower()) or before[-1] == ")")


def _only_number(text: str, begin: int, end: int, number: str) -> bool:
    """Whether the sentence so far is but a number: that of an item in a list."""
    return end - begin <= len(number) + 4 and text[begin:end].strip(" (-•") == number


def unwrapped(text: str) -> str:
    """The text with blanks for the line breaks of a program that wraps lines at a width; as long as it was.

    In such a text (mail, raw treebanks) nearly every line that another follows is as full as its width allows.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if len(lines) < _WRAPPED_LINES or not _WIDTHS[0] <= width <= _WIDTHS[1]:
        return text
    full = [
        bool(line) and bool(after.strip()) and len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width - 2
        for line, after in pairwise(lines)
    ]
    followed = sum(bool(line) and bool(after.strip()) for line, after in pairwise(lines))
    if sum(full) < _WRAPPED_LINES - 1 or sum(full) < 0.8 * followed:
        return text
    return "".join(line + (" " if joined else "\n") for line, joined in zip(lines, full, strict=False)) + lines[-1]


def stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence leaves: lines, hard line breaks mended; never across a block."""
    text = unwrapped(document.text)
    edges = {b.start for b in document.blocks} | {b.end for b in document.blocks}
    _, _, item = _patterns()
    start = end = -1
    for line in re.finditer(r"[^\n]+", text):
        if not line.group().strip():
            continue
        goes_on = (
            start >= 0
            and line.start() == end + 1
            and line.start() not in edges
            and end not in edges
            and end - text.rfind("\n", 0, end) > 45
            and text[end - 1] not in rules().terminators + ":;"
            and text[end - 2 : end].strip()[-1:].isalnum() | (text[end - 1] in ",-")
            and line.group().lstrip()[:1].islower()
            and not item.match(line.group())
        )
        if goes_on:
            end = line.end()
            continue
        if start >= 0:
            yield from _cut(start, end, edges)
        start, end = line.start(), line.end()
    if start >= 0:
        yield from _cut(start, end, edges)


def _cut(start: int, end: int, edges: set[int]) -> Iterator[tuple[int, int]]:
    """The stretch, cut at the edges of blocks that lie inside it."""
    if len(edges) < end - start:
        inside = sorted(e for e in edges if start < e < end)
    else:
        inside = [e for e in range(start + 1, end) if e in edges]
    for edge in [*inside, end]:
        yield start, edge
        start = edge


class Learned(Protocol):
    """What decides in place of the rules where a stretch is too long to be a paragraph (`boundaries.py`)."""

    def starts(self, text: str, begin: int, end: int, ruled: list[int]) -> list[int]:
        """Where sentences begin between the offsets, given where the rules let them begin."""
        ...


def starts(document: Document, learned: Learned | None = None) -> Iterable[int]:
    """Offsets at which a sentence begins, in order; each is the place of a character that is no blank."""
    text = unwrapped(document.text)
    for begin, end in stretches(document):
        ruled = list(_starts(text, begin, end))
        yield from learned.starts(text, ruled[0], end, ruled) if learned and ruled else ruled


def _starts(text: str, begin: int, end: int) -> Iterator[int]:
    """By the rules alone, in one stretch."""
    end_of, _, _ = _patterns()
    first = begin
    while first < end and text[first].isspace():
        first += 1
    if first == end:
        return
    yield first
    at = begin = first
    while found := end_of.search(text, at, end):
        if _ends(text, found, begin):
            begin = found.start("next")
            yield begin
        at = max(found.end("close"), found.start() + 1)
