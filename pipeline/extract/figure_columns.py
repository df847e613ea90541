"""What stands above a column of a table: heading, time, unit and caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.figure_vocabulary import expression, status_words, words
from pipeline.extract.figure_words import Spans
from pipeline.recognise.mentions import DateMention
from pipeline.recognise.units import all_scales, plain, surroundings

_NOTE = re.compile(r"\s*\(([^()\n]{1,40})\)\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 14
"""Words of a line that is taken for the caption of the table below it."""
_AMOUNT = re.compile(r"\d")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """What the heading of a column and the caption of its table say of every number in it."""

    heading: str | None = None
    period: str | None = None
    unit: str | None = None
    scale: int = 1
    planned: bool = False
    """Whether the heading says that its numbers are planned (Target 2025)."""
    places: bool = False
    """Whether the labels of the rows are names of places, as the first heading says (Kabupaten, Pelabuhan)."""


NO_COLUMN = Column()


class Columns:
    """Reads headings and captions of the tables of one text."""

    def __init__(self, text: str, dates: Spans) -> None:
        self.text = text
        self.dates = dates

    def is_header(self, cells: Sequence[Span]) -> bool:
        """Whether a line of these cells is the head of a table: words and times, no amounts."""
        said = [self.text[slice(*cell)] for cell in cells]
        if said and self._time(cells[0]) is not None:
            return False
        plain_words = all(self._time(c) is not None or not _AMOUNT.search(t) for c, t in zip(cells, said, strict=True))
        return plain_words or all(not t[0].isdigit() and not re.search(r"\d{2,}[.,]?\d*$", t) for t in said)

    def read(self, header: Sequence[Span], column: int, line: int) -> Column:
        """What is said above the cells of a column; `line` is where the line of the header begins."""
        corner = self.text[slice(*header[0])].lower().split()
        places = bool(corner) and any(word in words().place_columns for part in corner for word in part.split("/"))
        said = self.text[slice(*header[column])]
        period = self._time(header[column])
        heading, unit, scale = self._measured(said)
        heading = self._untimed(heading) if period is not None else heading
        caption = self._caption(line)
        above, its_unit, by = self._measured(self.text[slice(*caption)])
        if heading is None or (len(heading.split()) == 1 and heading.lower() in words().counts | words().vague_heads):
            heading = self._untimed(above) or heading
        unit, scale = (unit, scale) if unit is not None else (its_unit, by)
        planned = not status_words().plans.isdisjoint(said.lower().split())
        return Column(heading, period or self._last_date(caption), unit, scale, planned, places)

    def _time(self, cell: Span) -> str | None:
        """The time that is all a heading says (2024, Semester I 2025); of `Target 2025` the year at its end."""
        said = self.text[slice(*cell)].strip()
        if _YEAR.fullmatch(said):
            return said
        date = self._last_date(cell)
        last = said.split()[-1:]
        return date or (last[0] if last and _YEAR.fullmatch(last[0]) and len(said.split()) < 4 else None)

    def _last_date(self, span: Span) -> str | None:
        """The value of the last date in a stretch."""
        found = [self.dates.mentions[i] for i in self.dates.within(*span)]
        return next((d.value for d in reversed(found) if isinstance(d, DateMention) and d.value), None)

    @staticmethod
    def _untimed(said: str | None) -> str | None:
        """What is measured, without the time behind it: Jumlah koperasi | per 30 Juni 2025."""
        return expression("timed").sub("", said or "").strip() or None

    def _caption(self, line: int) -> Span:
        """The line above the head of a table, where it is short and no sentence."""
        end = line - 1
        while end > 0 and self.text[end - 1] == "\n":
            end -= 1
        if end < 1:
            return 0, 0
        begin = self.text.rfind("\n", 0, end) + 1
        said = self.text[begin:end].rstrip()
        if len(said.split()) > _LONGEST or said[-1:] in (".", ";", ",") or "|" in said or "\t" in said:
            return 0, 0
        opening = expression("caption").match(said)
        return begin + (opening.end() if opening else 0), begin + len(said.rstrip(" :"))

    @staticmethod
    def _measured(said: str) -> tuple[str | None, str | None, int]:
        """What is measured, its unit and the scale: `Produksi kopi (ribu ton)`."""
        note = _NOTE.search(said)
        if note is None:
            return (said.strip() or None, None, 1)
        unit, scale = _unit(note[1])
        if unit is None:
            return said.strip(), None, 1
        return said[: note.start()].strip() or None, unit, scale


def _unit(said: str) -> tuple[str | None, int]:
    """The unit that is written in brackets and what it is to be multiplied with: Rp miliar, dalam ribu ton, orang."""
    known, scale, unit = surroundings(), 1, None
    for word in (w for w in said.replace(".", " ").split() if plain(w) not in words().reckoned):
        form = plain(word)
        if form in all_scales():
            scale *= all_scales()[form]
        elif form in known.codes:
            unit = known.codes[form]
        elif form in known.units:
            unit = known.units[form]
        elif word in known.exact_units:
            unit = known.exact_units[word]
        elif form in words().classifiers:
            unit = "count"
        else:
            return None, 1
    return unit or ("count" if scale > 1 else None), scale
