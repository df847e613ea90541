"""Text -> blocks: headlines, paragraphs, list items, table rows, furniture. Nothing is cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.clean.furniture import Line, furniture, lines
from pipeline.document import Block, BlockKind

_ITEM = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–—•*▪■●◦‣>»·]{1,2})\s+\S|[•▪■●◦‣]\S")
_ROW = re.compile(r"\||[^|]*\|[^|]*\||[^\t]*\t[^\t]*\S|.*\S\s{3,}\S.*\s{3,}\S")
_NUMBER = re.compile(r"[-+]?[\d.,]+\s?%?")
_DATELINE = re.compile(r"[(\[]?[A-Z][\w .,/()-]{1,60}?\s*(?:[-–—:]+|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}(?:\s.{0,20})?)")
_HEADLINE = 220
_SUBHEADING = 90
_HEADLINES = 3


def blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a text in order; blank lines belong to none.

    A line is a block. A passage of furniture inside a line splits its paragraph in two.
    """
    found = lines(text)
    marked = list(furniture(found))
    kinds = _kinds(found, {(b.start, b.end) for b in marked}, title)
    made: list[Block] = []
    at = 0
    for line, kind in zip(found, kinds, strict=True):
        start = line.start
        while at < len(marked) and marked[at].start < line.end:
            piece = marked[at]
            made.extend(_part(text, start, piece.start, kind))
            made.append(piece)
            start = piece.end
            at += 1
        made.extend(_part(text, start, line.end, kind))
    return tuple(made)


def _part(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """The stretch without its outer blanks, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Block(start=start, end=end, kind=kind)


def _kinds(found: Sequence[Line], whole: set[tuple[int, int]], title: str | None) -> list[BlockKind]:
    """The kind of each line, furniture apart."""
    kinds: list[BlockKind] = []
    headlines = 0
    begun = False
    for number, line in enumerate(found):
        kind: BlockKind = "paragraph"
        if (line.start, line.end) in whole:
            kinds.append(kind)
            continue
        if _ITEM.match(line.text):
            kind = "item"
        elif _NUMBER.fullmatch(line.text) or (not line.prose and _ROW.match(line.text)):
            kind = "row"
        elif not begun and headlines < _HEADLINES and (_same(line, title) or _heads(found, number)):
            kind, headlines = "headline", headlines + 1
        elif begun and _is_headline(line, _SUBHEADING) and number + 1 < len(found) and found[number + 1].prose:
            kind = "headline"
        else:
            begun = True
        kinds.append(kind)
    return kinds


def _same(line: Line, title: str | None) -> bool:
    return title is not None and line.text.casefold() == title.strip().casefold()


def _is_headline(line: Line, longest: int) -> bool:
    """Whether the line is short, begins like a title and does not end like a sentence or a dateline."""
    text = line.text
    return (
        2 < len(text) <= longest
        and not text[0].islower()
        and text[-1] not in '.,;:!…”"'
        and " " in text
        and not _DATELINE.fullmatch(text)
    )


def _heads(found: Sequence[Line], number: int) -> bool:
    """Whether the line is a headline: a paragraph has to follow soon (a lone line is text)."""
    follows = any(line.prose for line in found[number + 1 : number + 8])
    return follows and _is_headline(found[number], _HEADLINE)
