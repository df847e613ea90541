"""The day a document counts from: publication, else its dateline, else its event."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.document import Document
from pipeline.recognise.date_build import read_point
from pipeline.recognise.date_grammar import Match
from pipeline.recognise.date_lexer import Lexed
from pipeline.recognise.date_slips import mended
from pipeline.recognise.date_values import Anchor, Point, resolve
from pipeline.recognise.date_words import date_words
from pipeline.recognise.wording import Worded, common

_BEFORE = Worded(
    r"[^\w\n]*(?:(?=[A-Z])(?i:{release})[^\w\n]*)?"
    r"(?:(?:[A-Z][\w.’'-]*|{at}|{ands}|{english_at})(?:[ /]+|,\s*|\s*[-–—(|]\s*)){1,6}"
    r"\(?(?:[A-Z][\w. ]{1,25}\)\s*[-–—,]?\s*\(?)?$",
    common,
    date_words,
)
_AFTER = re.compile(r"\)?[ \t]*(?:(?:[A-Z]\w{1,20}[ \t]+){0,3}[-–—]|[:|])(?![ \t]*\d)|\)?[ \t]*(?:\n|$)")
"""What follows the date of a dateline; the name of the medium may stand before the dash."""
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.’'-]*[ ,/]+){1,5}\(?")
_OPENING = re.compile(r"\)?[.,]?[ \t]+[A-Z][a-z]")
"""A place in capitals at the head of the text, and a sentence that begins right behind the day: no dash is needed."""
_LONGEST_PREFIX = 70
_YEAR = 366
"""Days before publication within which a dateline is believed: releases are put online late."""
_MONTH = 31
"""Days before publication within which a release has something to tell, if it is put online in time."""
_NEAR = 7
"""Days before publication within which a day in the text is the occasion of the release."""


def dateline(text: str, start: int, end: int) -> bool:
    """Whether the date at [start, end) stands in a dateline: place, date and a dash, or a line that says no more."""
    line = text.rfind("\n", max(0, start - _LONGEST_PREFIX - 1), start) + 1
    if start - line > _LONGEST_PREFIX:
        return False
    if not _AFTER.match(text, end):
        return line == 0 and bool(_CAPITALS.fullmatch(text, line, start)) and bool(_OPENING.match(text, end))
    if not _BEFORE.fullmatch(text, line, start):
        return False
    # where the line ends with the date, only `Place, date` is a dateline: a table row may read `Tanggal Setelmen 5 Mei`
    return text[end : end + 1] not in ("\n", "") or text[line:start].rstrip().endswith(",")


def extent(lexed: Lexed, match: Match) -> tuple[int, int]:
    """Code points of a match without brackets that have no partner."""
    first, last = match.first, match.last
    while True:
        start, end = lexed.lexemes[first].start, lexed.lexemes[last - 1].end
        kinds = [lexeme.kind for lexeme in lexed.lexemes[first:last]]
        opened, closed = kinds.count("open"), kinds.count("close")
        if opened > closed and kinds[0] == "open":
            first += 1
        elif closed > opened and kinds[-1] == "close":
            last -= 1
        elif opened > closed and (at := first + len(kinds) - 1 - kinds[::-1].index("open")) > first:
            # a bracket opened inside that closes later, after more words: the expression still is the whole
            return start, max(end, lexed.lexemes[at].end)
        else:
            return start, end


class Furniture:
    """The furniture of a document, asked in logarithmic time."""

    def __init__(self, document: Document) -> None:
        blocks = sorted((b.start, b.end) for b in document.blocks if b.kind == "furniture")
        self._starts, self._ends = [b[0] for b in blocks], [b[1] for b in blocks]

    def touches(self, start: int, end: int) -> bool:
        """Whether [start, end) touches furniture; the last block before `end` decides (none overlap)."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._ends[at] > start


def anchor(document: Document, lexed: Lexed, matches: Sequence[Match], furniture: Furniture) -> Anchor:
    """The days to count from. A day of the text that is within a week of publication is the day of `hari ini`."""
    whole: list[tuple[Match, dt.date]] = []
    open_datelines: list[Point] = []
    written: dt.date | None = None
    for match in matches:
        if match.rule.build != "point" or (point := read_point(match)) is None or point.day is None or not point.real:
            continue
        start, end = extent(lexed, match)
        if furniture.touches(start, end):
            continue
        lined = dateline(document.text, start, end)
        if point.year is None:
            if lined:
                open_datelines.append(point)
            continue
        told_day = _told(match, point, document.published) or point.first()
        whole.append((match, told_day))
        if lined and written is None:
            written = told_day
    event = next((day for match, day in whole if match.value("wd") is not None), whole[0][1] if whole else None)
    day = document.published or written or event
    if document.published is not None:
        told = [written] if written is not None else _occasions(matches, day)
        day = _late(document.published, told, [day for _, day in whole]) or day
    if written is None and open_datelines and day is not None:
        found = resolve(open_datelines[0], day)
        written = dt.date.fromisoformat(found.value) if found and found.value else None
    return Anchor(day, _speech(document.published, written, event, _occasions(matches, day)), written or day)


def _late(published: dt.date, told: Sequence[dt.date], days: Sequence[dt.date]) -> dt.date | None:
    """The first occasion of a release put online long after it: nothing it tells lies in the month before."""
    if not told or not all(_MONTH < (published - day).days <= _YEAR for day in told):
        return None
    return None if any(0 <= (published - day).days <= _MONTH for day in days) else told[0]


def _occasions(matches: Sequence[Match], day: dt.date | None) -> list[dt.date]:
    """Days with a weekday beside them: the occasions that a release reports."""
    found = []
    for match in matches:
        if match.rule.build == "point" and match.value("wd") is not None:
            point = read_point(match)
            if point is not None and point.day is not None and (told := _told(match, point, day)) is not None:
                found.append(told)
    return found


def _told(match: Match, point: Point, anchor: dt.date | None) -> dt.date | None:
    """The day of a point, slips of the writer mended."""
    meaning = resolve(point, anchor)
    value = mended(match, point, meaning, anchor).value if meaning is not None else None
    return dt.date.fromisoformat(value) if value is not None else None


def _speech(
    published: dt.date | None, written: dt.date | None, event: dt.date | None, occasions: Sequence[dt.date]
) -> dt.date | None:
    """What `hari ini` means: the dateline, else the only occasion shortly before publication, else publication."""
    if published is None:
        return written or event
    if written is not None and 0 <= (published - written).days <= _YEAR:
        return written
    near = {day for day in occasions if 0 <= (published - day).days <= _NEAR}
    return near.pop() if len(near) == 1 else published
