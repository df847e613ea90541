"""What goes down the way: items as they arrive, documents as they are read, problems as they happen."""

from __future__ import annotations

import bisect
import datetime as dt
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

BlockKind = Literal["headline", "paragraph", "item", "row", "furniture"]


class Frozen(BaseModel):
    """A value that does not change once made and knows every one of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Problem(Frozen):
    """Something that went wrong with one input, in words for the person who runs the pipeline."""

    origin: str
    """The file, address or record it happened in."""
    stage: str
    """The room that noticed: sources, clean, language, extract, store …"""
    message: str
    """What happened, one plain sentence."""
    remedy: str = ""
    """What the reader can do about it."""
    line: int | None = None
    """1-based line in the file, where there is one."""
    doc_id: str | None = None
    kept: bool = False
    """True where the document was kept all the same (a warning)."""


class Item(Frozen):
    """One input before cleaning: a record whose text stands, plain text, or a page of HTML."""

    origin: str
    kind: Literal["record", "text", "html"]
    text: str
    """The text of a record or file, or the source of the page."""
    doc_id: str
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    source: str | None = None
    """Short id of the publishing site (kemnaker), where known."""


class Block(Frozen):
    """A stretch of lines of one kind; blocks are in order and do not overlap; offsets are code points of the text."""

    start: int
    end: int
    kind: BlockKind
    rule: str | None = None
    """The rule that marked it (furniture)."""


class Document(Frozen):
    """One release as the extractors read it. `text` never changes; every offset counts its code points."""

    doc_id: str
    text: str
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    language: str | None = None
    """ISO 639-1 code as far as it could be told."""
    origin: str | None = None
    blocks: tuple[Block, ...] = ()
    offsets: tuple[tuple[int, int, int], ...] | None = Field(default=None, repr=False)
    """Offset map (start in text, start in the fetched source, length), None where the text is the source."""
    notes: tuple[str, ...] = ()
    """What the cleaner decided and why (for example, visible date preferred to metadata)."""

    @cached_property
    def _furniture(self) -> tuple[list[int], list[int]]:
        marked = [b for b in self.blocks if b.kind == "furniture" and b.end > b.start]
        return [b.start for b in marked], [b.end for b in marked]

    def furniture(self, start: int, end: int) -> bool:
        """Whether [start, end) touches page furniture."""
        starts, ends = self._furniture
        index = bisect.bisect_left(starts, end)
        return index > 0 and ends[index - 1] > start
