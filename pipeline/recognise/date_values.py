"""Points of the calendar as far as they are written, and what they mean seen from an anchor day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.recognise.date_lexer import lexicon
from pipeline.recognise.mentions import Signal


class Anchor(NamedTuple):
    """The days from which a document counts; None where it names none."""

    day: dt.date | None
    """The day of publication, else the dateline, else the event."""
    speech: dt.date | None
    """The day that `hari ini` means."""
    told: dt.date | None = None
    """The day from which the writer counts `kemarin`: the dateline, else publication."""


@dataclass(frozen=True)
class Meaning:
    """One resolved expression; `extent` are its lexemes where they differ from those of the match."""

    value: str | None
    candidates: tuple[str, ...] = ()
    signals: tuple[Signal, ...] = ()
    extent: tuple[int, int] | None = None
    """Code points [start, end), where only a part of the match carries this value."""


@dataclass(frozen=True)
class Point:
    """A day, month or year as far as it is written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int | None = None
    """-1 lalu, 1 mendatang, 0 ini."""
    swapped: bool = field(default=False)
    """Month and day stood the other way round (5/13/2025)."""

    @property
    def real(self) -> bool:
        """Whether there is such a day (29 February of some year counts where the year is open)."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month or 1)[1]

    def iso(self) -> str:
        """The value as far as it is known: 2025-05-06, 2025-05, 2025."""
        year = f"{self.year:04d}" if self.year is not None else "XXXX"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])

    def at(self, year: int) -> Point:
        """The same in this year."""
        return replace(self, year=year)

    def first(self) -> dt.date:
        """The first day it covers; the year must be known."""
        return dt.date(self.year or 1, self.month or 1, self.day or 1)


def day_name(weekday: int) -> str:
    """The Indonesian name of a weekday by its ISO number, Monday is 1."""
    return lexicon().weekday_names[weekday - 1]


def weekday_of(day: dt.date) -> str:
    """The Indonesian name of its weekday."""
    return day_name(day.isoweekday())


def _middle(point: Point) -> dt.date:
    """A day in the middle of what the point covers, for distances."""
    return dt.date(point.year or 1, point.month or 7, point.day or 15)


_FRESH, _SOON = 14, 7
"""Days behind and ahead of the anchor within which a wrong weekday is a slip, and not that day of another year."""


def years_for(point: Point, anchor: dt.date) -> list[int]:
    """The years a point without a year can mean, best first: weekday agrees (or close by), direction fits, nearest."""

    def rank(year: int) -> tuple[bool, bool, int]:
        there = point.at(year)
        disagrees = point.weekday is not None and point.day is not None and there.first().isoweekday() != point.weekday
        disagrees = disagrees and not -_SOON <= (anchor - there.first()).days <= _FRESH
        if point.day is None:
            start = (there.first().year, there.first().month)
            behind, ahead = start > (anchor.year, anchor.month), start < (anchor.year, anchor.month)
        else:
            behind, ahead = there.first() > anchor, there.first() < anchor
        wrong = behind if point.direction == -1 else ahead if point.direction == 1 else False
        return disagrees, wrong, abs((_middle(there) - anchor).days)

    near = range(anchor.year - 1, anchor.year + 2)
    years = [year for year in near if 1 <= year <= 9999 and point.at(year).real]
    if not years:
        years = [year for year in range(anchor.year - 4, anchor.year + 5) if 1 <= year <= 9999 and point.at(year).real]
    return sorted(years, key=rank)


def resolve(point: Point, anchor: dt.date | None) -> Meaning | None:
    """The meaning of one point; None where there is no such day."""
    if not point.real:
        return None
    signals: list[Signal] = []
    if point.swapped:
        signals.append(Signal("date.month_first", -0.1, "the month stands before the day"))
    if point.year is not None:
        candidates = [point.iso()]
        if point.day is not None and point.weekday is not None:
            day = point.first()
            if day.isoweekday() == point.weekday:
                signals.append(Signal("date.weekday_agrees", 0.02, f"{point.iso()} is a {weekday_of(day)}"))
            else:
                signals.append(
                    Signal("date.weekday_contradicts", -0.25, f"{point.iso()} is a {weekday_of(day)}, the text says "
                           f"{day_name(point.weekday)}")
                )  # fmt: skip
                candidates += [point.at(y).iso() for y in _agreeing(point)]
        return Meaning(candidates[0], tuple(candidates), tuple(signals))
    if anchor is None:
        signals.append(Signal("date.no_anchor", -0.3, "the text names no year and no day to count from"))
        return Meaning(None, (point.iso(),), tuple(signals))
    years = years_for(point, anchor)
    if not years:
        return None
    best = point.at(years[0])
    if point.weekday is not None and point.day is not None:
        agrees = best.first().isoweekday() == point.weekday
        nearest = min(years, key=lambda y: abs((_middle(point.at(y)) - anchor).days))
        if not agrees:
            words = f"{best.iso()} is a {weekday_of(best.first())}, the text says {day_name(point.weekday)}"
            signals.append(Signal("date.weekday_contradicts", -0.25, words))
        elif nearest != best.year:
            signals.append(Signal("date.year_by_weekday", -0.1, f"only in {best.year} it is that weekday"))
        else:
            signals.append(Signal("date.weekday_agrees", 0.02, f"{best.iso()} is a {weekday_of(best.first())}"))
    else:
        signals.append(Signal("date.year_inferred", -0.04, f"the year is counted from {anchor.isoformat()}"))
    return Meaning(best.iso(), tuple(point.at(y).iso() for y in years), tuple(signals))


def _agreeing(point: Point) -> list[int]:
    """The years beside the written one in which the weekday is right."""
    year = point.year or 1
    near = [y for y in (year - 1, year + 1) if 1 <= y <= 9999 and point.at(y).real]
    return [y for y in near if point.at(y).first().isoweekday() == point.weekday]


def shifted(day: dt.date, unit: str, count: int) -> str | None:
    """The unit that lies `count` units from the one that holds the day; None beyond the calendar."""
    try:
        if unit == "day":
            return (day + dt.timedelta(count)).isoformat()
        if unit == "week":
            year, week, _ = (day + dt.timedelta(weeks=count)).isocalendar()
            return f"{year:04d}-W{week:02d}"
        if unit in ("month", "quarter", "half"):
            size = {"month": 1, "quarter": 3, "half": 6}[unit]
            index = (day.year * 12 + day.month - 1) // size + count
            year, part = divmod(index, 12 // size)
            letter = {"month": "", "quarter": "Q", "half": "H"}[unit]
            return f"{year:04d}-{letter}{part + 1}" if letter else f"{year:04d}-{part + 1:02d}"
        if unit == "year":
            return f"{dt.date(day.year + count, 1, 1).year:04d}"
        if unit == "decade":
            return str(day.year // 10 + count)
        return f"{day.year // 100 + count:02d}"
    except (OverflowError, ValueError):
        return None


def covers(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a TIMEX3 value; None for what has no such days (an open year)."""
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = covers(first), covers(last) if last != ".." else (dt.date.max, dt.date.max)
        return (start[0], end[1]) if start and end else None
    try:
        if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", value):
            day = dt.date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
            day = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return day, day + dt.timedelta(6)
        if found := re.fullmatch(r"(\d{4})-(?:([QH])(\d)|(\d\d))", value):
            size = {"Q": 3, "H": 6}.get(found[2] or "", 1)
            month = (int(found[3] or found[4]) - 1) * size + 1
            after = dt.date(int(found[1]) + (month + size > 12), (month + size - 1) % 12 + 1, 1)
            return dt.date(int(found[1]), month, 1), after - dt.timedelta(1)
        if re.fullmatch(r"\d{2,4}", value):
            size = 10 ** (4 - len(value))
            return dt.date(int(value) * size, 1, 1), dt.date(int(value) * size + size - 1, 12, 31)
    except ValueError:
        return None
    return None
