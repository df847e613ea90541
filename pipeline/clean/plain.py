"""What a plain text says of itself: the headline above it, and the day on a line of its own or in the dateline."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence

from pipeline.clean.furniture import LINE
from pipeline.document import Block
from pipeline.sources.days import date_in

_HEAD_LINES = 6
"""How far down a line with the day may stand."""
_DATELINE = re.compile(r"^[A-Z][\w .'’-]{1,40}?[,(]\s*(?P<day>[^–—]{6,40}?)\)?\s*(?:[A-Z]\w+\s*)?[–—-]\s")
_DIGITS_AND_SIGNS = re.compile(r"[\d\s/.,:|()–-]+")


def headline(text: str, blocks: Sequence[Block]) -> str | None:
    """The first block that is not furniture, where it is a headline."""
    first = next((b for b in blocks if b.kind != "furniture"), None)
    return text[first.start : first.end].strip() if first and first.kind == "headline" else None


def published(text: str) -> dt.date | None:
    """The day on a short line of its own near the top, else that of the dateline; None where the text has neither."""
    lines = list(_head(text))
    for line in lines[:_HEAD_LINES]:
        day = date_in(line)
        words = _DIGITS_AND_SIGNS.sub(" ", line).split()
        if day and len(line) <= 70 and len(words) <= 6 and not line.rstrip().endswith("."):
            return day
    for line in lines[:_HEAD_LINES]:
        opening = _DATELINE.match(line)
        if opening and (day := date_in(opening["day"])):
            return day
    return None


def _head(text: str) -> Iterator[str]:
    for found in itertools.islice(LINE.finditer(text), 4 * _HEAD_LINES):
        if line := found.group()[:400].strip():
            yield line
