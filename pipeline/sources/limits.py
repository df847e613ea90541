"""How much one input may be before it is refused, in one place, so that every reader refuses in the same words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes. An input above its limit is a problem, not a wait."""

    document: int = 10_000_000
    """One text, page or record. The longest release known has under 200 kB; a book has about 2 MB."""
    text: int = 10_000_000
    """What can be read of it, markup apart, in characters: two minutes of reading. Larger pages are mostly pictures."""
    container: int = 500_000_000
    """One .json file, which has to be read whole (.jsonl, .csv, .parquet and .warc are read piece by piece)."""


LIMITS = Limits()
PACE = 85_000
"""Characters of text that are read in a second, on a slow machine."""
_TAG_OR_BLANKS = re.compile(r"<[^<>]*>|\s+")
_HIDING = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_SHOWING = re.compile(r"</(?:script|style)[^<>]*>?", re.IGNORECASE)


def within(seconds: float, limits: Limits = LIMITS) -> Limits:
    """These limits with as much text as can be read in this time."""
    return replace(limits, text=max(LIMITS.text, int(seconds * PACE)))


def visible(source: str) -> int:
    """How many characters of a page are text, blanks apart: an estimate in one pass, whatever the page is."""
    size = at = 0
    while hiding := _HIDING.search(source, at):
        size += len(_TAG_OR_BLANKS.sub("", source[at : hiding.start()]))
        showing = _SHOWING.search(source, hiding.end())
        if showing is None:
            return size  # a script without an end hides the rest
        at = showing.end()
    return size + len(_TAG_OR_BLANKS.sub("", source[at:]))


def megabytes(size: int) -> str:
    """A size for people: `40.0 MB`."""
    return f"{size / 1_000_000:.1f} MB"
