"""The text as a reader sees it: without signs that take no room, letters and their accents joined.

Word processors and web editors leave soft hyphens, zero-width blanks and marks of reading direction inside names and
numbers, programs the codes by which a terminal changes its colour. Nobody sees them, but they tear words apart: a body
loses half its name, 1.250 becomes 250, the end of a colour is read as 0 metres. A document keeps
every sign; what reads it reads the visible text, and every place found there has its place in the document.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from array import array
from dataclasses import dataclass

from pipeline.document import Document

_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_CONTROL = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # a colour or a place on the screen: ESC [ 31 m
    r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)"  # a link or the title of the window
    r"|[\x00-\x08\x0e-\x1b\x7f]"
)
"""What tells a terminal something; blanks and line ends are none of it."""
_NO_ROOM = re.compile(rf"{_CONTROL}|[{_UNSEEN}]")
_ODD = re.compile(rf"{_NO_ROOM.pattern}|(?P<letter>[^\W\d_\u0300-\u036f][\u0300-\u036f]+)")
"""A sign that takes no room, or a letter with accents of their own."""


@dataclass(frozen=True)
class Visible:
    """What can be seen of a document. `document` has the visible text; its blocks lie as they did."""

    document: Document
    starts: array[int]
    """For each sign of the visible text, where it begins in the text of the document …"""
    ends: array[int]
    """… and where it ends there; a letter with accents is one sign here and several there."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the document that shows as [start, end), which is not empty."""
        return self.starts[start], self.ends[end - 1]


def visible(document: Document) -> Visible | None:
    """The visible text of a document; None where that is the text itself, as nearly always."""
    text = document.text
    if not _ODD.search(text):
        return None
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    at = 0
    for odd in _ODD.finditer(text):
        begin, end = odd.span()
        pieces.append(text[at:begin])
        starts.extend(range(at, begin))
        ends.extend(range(at + 1, begin + 1))
        if odd["letter"]:
            joined = unicodedata.normalize("NFC", odd.group())
            pieces.append(joined)
            starts.extend([begin] * len(joined))
            ends.extend([end] * len(joined))
        at = end
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    blocks = [
        block.model_copy(update={"start": first, "end": last})
        for block in document.blocks
        if (first := bisect.bisect_left(starts, block.start)) < (last := bisect.bisect_left(starts, block.end))
    ]
    seen = {"text": "".join(pieces), "title": _seen(document.title), "blocks": tuple(blocks), "offsets": None}
    return Visible(document.model_copy(update=seen), starts, ends)


def _seen(words: str | None) -> str | None:
    return words and unicodedata.normalize("NFC", _NO_ROOM.sub("", words))
