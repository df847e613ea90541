"""The line that announces a list says where and when its items hold: `Realisasi tanam Kabupaten Ende, Juli 2025:`."""

from __future__ import annotations

import re

from pipeline.extract.figure_context import Context
from pipeline.extract.figure_vocabulary import NATION, expression, words
from pipeline.extract.figure_words import View
from pipeline.recognise.mentions import DateMention, PlaceMention

_ITEM = re.compile(r"[ \t]*(?:[-–•*▪●]|\d{1,2}[.)]|[a-z][.)])[ \t]*\S")
_YEAR = re.compile(r"(?:Tahun|tahun)\s+((?:19|20)\d\d)\W*$")
_ROW = re.compile(r"\t|\|")
"""What parts the cells of a row of a table."""
_KEYED = re.compile(r"[^\W\d_][^:\n]{1,50}:[ \t]*\S")
"""A line of a data sheet: Luas lahan: 12 ha."""
_CAPTION = 14
"""Words of the line above a table that says what it is of."""
_LONGEST = 240
"""Characters of a line that announces a list; a longer one is a paragraph of its own."""
_ITEM_LENGTH = 110
"""Characters of an item; a longer one is told by itself, with a place and time of its own."""
_ITEMS = 15
"""Lines that are looked at upwards for it."""


def announced(context: Context, view: View) -> tuple[str | None, str | None]:
    """Place and period of the line above the list that the number is in; nothing where it names several."""
    line = _head(context.text, view.number.start)
    if line is None:
        return None, None
    start, end, sheet = line
    named = {place for place in (_name(context, i) for i in context.places.within(start, end)) if place is not None}
    dates = [context.dates.mentions[i] for i in context.dates.within(start, end)]
    known = [d for d in dates if isinstance(d, DateMention) and d.value]
    place = next(iter(named)) if len(named) == 1 else None if named else _house(context.text[start:end])
    year = _YEAR.search(context.text, start, end)
    if not known and year is not None:
        return place, year[1]
    told = len(known) == 1 and not (sheet and context.times.one_day(known[0]))
    return place, context.times.value(known[0], known) if told else None


def _house(line: str) -> str | None:
    """The house that a data sheet is of: Profil Pelabuhan Kejawanan."""
    found = expression("facility").search(line)
    return found[1] if found is not None else None


def _name(context: Context, index: int) -> str | None:
    """The region of this index behind a preposition or a plain noun; the nation is where every list is."""
    place = context.places.mentions[index]
    if not isinstance(place, PlaceMention) or place.name == NATION:
        return None
    before = context.text[max(0, place.start - 24) : place.start]
    noun = before.split()[-1:] or [""]
    kind = context.text[place.start : place.end].split()[0].lower() in words().own_places
    said = kind or context.locative(place.start) or (noun[0].islower() and noun[0].isalpha())
    return context.as_written(place) if said else None


def _head(text: str, offset: int) -> tuple[int, int, bool] | None:
    """The line above the items around this place of the text, and whether they are those of a data sheet.

    Above items of a list it ends in a colon, above a table or a data sheet it is a heading.
    """
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    own = text[begin : end if end >= 0 else len(text)]
    if len(own) > _ITEM_LENGTH:
        return None
    kind = next((k for k in (_ITEM, _KEYED, _ROW) if (k.search(own) if k is _ROW else k.match(own))), None)
    if kind is None:
        return None
    for _ in range(_ITEMS):
        if begin < 2:
            return None
        above = text.rfind("\n", 0, begin - 1) + 1
        line = text[above : begin - 1].rstrip()
        if line and not (kind.search(line) if kind is _ROW else kind.match(line)):
            if kind is not _ITEM:
                plain = len(line.split()) <= _CAPTION and line[-1] not in ".,;!?"
                return (above, above + len(line), kind is _KEYED) if plain else None
            start = above + line.rfind(". ") + 1
            return (start, above + len(line), False) if line.endswith(":") and len(line) < _LONGEST else None
        begin = above
    return None
