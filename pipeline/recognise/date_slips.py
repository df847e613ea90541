"""Slips of the writer: figures in the other order, half a month. A date whose year is written stays as written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pipeline.recognise.date_grammar import Match
from pipeline.recognise.date_values import Meaning, Point
from pipeline.recognise.mentions import Signal

_FAR = 150
"""Days from the anchor beyond which a day with a weekday and no year is doubted."""
_BEHIND, _AHEAD = 31, 7
"""Days behind and ahead of the anchor within which a release speaks of the day that it reports."""


def in_reach(day: dt.date, anchor: dt.date, behind: int = _BEHIND, ahead: int = _AHEAD) -> bool:
    """Whether a release of the anchor day would report this day."""
    return -ahead <= (anchor - day).days <= behind


def mended(match: Match, point: Point, found: Meaning, anchor: dt.date | None) -> Meaning:
    """The meaning; where the day lies far away and a frequent slip explains one close by with that weekday, that one.

    The day as written stays among the candidates.
    """
    if anchor is None or point.weekday is None or point.day is None or point.month is None or found.value is None:
        return found
    if point.year is not None or match.kind("n") != "dm":
        return found
    if abs((dt.date.fromisoformat(found.value[:10]) - anchor).days) <= _FAR:
        return found
    meant = [replace(point, day=point.month, month=point.day)]
    # of 10, 11 and 12 the second figure is dropped
    meant += [replace(point, month=month) for month in (10, 11, 12) if point.month == 1]
    words = "the figures stand in the other order, or one of them is missing"
    dated = [p.at(year) for p in meant for year in (anchor.year - 1, anchor.year)]
    near = [p for p in dated if p.real and in_reach(p.first(), anchor)]
    near = [p for p in near if p.first().isoweekday() == point.weekday]
    if len(near) != 1:
        return found
    value = near[0].iso()
    signal = Signal("date.slip", -0.2, f"{found.value} is far from {anchor} and {value} is that weekday: {words}")
    return Meaning(value, (value, *found.candidates), (signal,))
