"""What the other words and dates of a text tell of a date: its year, its direction, the time it is counted from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.recognise.date_values import covers, shifted
from pipeline.recognise.date_words import date_words
from pipeline.recognise.mentions import DateMention, Signal
from pipeline.recognise.wording import Worded, common

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SINCE = Worded(r"{since}\s+(?:{of_time}\s+)?$", date_words, flags=re.IGNORECASE)
_AHEAD = Worded(r"\b{ahead}\b[^.!?;\n”\"]{0,80}$", date_words, flags=re.IGNORECASE)
_FORESEEN = Worded(r"\b{foreseen}\b[^.!?;\n]{0,100}$", date_words, flags=re.IGNORECASE)
_FALLS = Worded(r"\b{falls}\s+(?:{at}\s+)?(?:{of_time}\s+)?$", common, date_words, flags=re.IGNORECASE)
_BALANCE = Worded(r"\b{balance}\s+(?:(?:{of_time}|{edges})\s+)?$", date_words, flags=re.IGNORECASE)
_OVER = Worded(r"\b{over}\b[^.!?;\n]{0,80}$", date_words, flags=re.IGNORECASE)
_OVER_BEHIND = Worded(r"(?:(?!\b{ahead}\b)[^.!?;\n]){0,60}?\b{over}\b", date_words, flags=re.IGNORECASE)
_GONE = Worded(r"\b{gone}\b", date_words, flags=re.IGNORECASE)
_INFERRED = "date.year_inferred"
_WEEKDAYS = ("date.weekday", "date.weekday_after_noun", "date.sunday_relative")
_MONTH = re.compile(r"\d{4}-\d\d")
_MONTH_LIST = "date.month_list"
_MONTHS_ALONE = ("date.month_alone", "date.month_named", "date.month_after_noun", "date.month_in_brackets", _MONTH_LIST)
_COUNTED = re.compile(r"(?P<count>[-+]?\d+)(?P<unit>day|week|month|quarter|half|year|decade|century)(?P<part>T..)?")
"""A candidate that is still to be counted from another time of the text: -1year."""
_GRAINS = {
    "day": re.compile(r"\d{4}-\d\d-\d\d(?:T[^/]*)?"),
    "week": re.compile(r"\d{4}-W\d\d"),
    "month": _MONTH,
    "quarter": re.compile(r"\d{4}-Q\d"),
    "half": re.compile(r"\d{4}-H\d"),
    "year": re.compile(r"(?:1[89]|2[01])\d\d(?:-(?:\d\d|[QH]\d))?|\d{4}(?:-\d\d)?/\d{4}(?:-\d\d)?"),
}
"""Values that a unit is counted from; a year also from the month or quarter that the text speaks of."""
_SOON = 31
"""Days ahead within which a release speaks of a day to come as it does of the day that it reports."""
_NEAR, _TOPIC = 400, 1500
"""Code points back to the time counted from; a year stays the topic longer than a month."""


def told_by_text(text: str, found: Sequence[DateMention], anchor: dt.date | None) -> tuple[DateMention, ...]:
    """The mentions with what the text around them tells; what counts from a time that is not there is left out."""
    found = list(_counted(text, found, anchor))
    years = _years_of_months(found)
    return tuple(_since(text, _turned(text, _coming(text, _of_year(text, m, years)), anchor)) for m in found)


def _counted(text: str, found: Sequence[DateMention], anchor: dt.date | None) -> Iterable[DateMention]:
    """Tahun sebelumnya, keesokan harinya: counted from the last time of that grain before them."""
    before: list[DateMention] = []
    told: dict[str, DateMention] = {}
    for mention in found:
        open_value = mention.candidates[0] if mention.value is None and mention.candidates else ""
        if open_value.startswith("XXXX-") and mention.rule == "date.month_that_year":
            if (known := _of_that_year(mention, before)) is not None:
                before.append(known)
                yield known
            continue
        code = _COUNTED.fullmatch(open_value)
        if code is None:
            before.append(mention)
            yield mention
            continue
        unit, count = code["unit"], int(code["count"])
        source = _source(before, mention, unit, anchor)
        day = (
            _last_day(source)
            if source is not None
            else anchor
            if count < 0 and (unit == "year" or count < -1)
            else None
        )
        value = shifted(day, unit, count) if day is not None else None
        again = told.get(open_value)
        if value is None and again is not None and mention.start - again.end <= _NEAR:
            value, source = again.value, again
        elif value is not None:
            value += code["part"] or ""
        if value is None:
            continue
        words = f"counted from the mention at {source.start}" if source is not None else "counted from publication"
        signal = Signal("date.counted_from_text", -0.06 if source is not None else -0.12, words)
        told[open_value] = replace(mention, value=value, candidates=(value,), signals=(*mention.signals, signal))
        yield told[open_value]


def _of_that_year(mention: DateMention, before: list[DateMention]) -> DateMention | None:
    """The mention in the year of the last time before it."""
    for other in reversed(before):
        if mention.start - other.end > _NEAR:
            return None
        if (day := _last_day(other)) is not None and day < dt.date.max:
            value = mention.candidates[0].replace("XXXX", f"{day.year:04d}")
            signal = Signal("date.counted_from_text", -0.06, f"of the year of the mention at {other.start}")
            return replace(mention, value=value, candidates=(value,), signals=(*mention.signals, signal))
    return None


def _source(before: list[DateMention], mention: DateMention, unit: str, anchor: dt.date | None) -> DateMention | None:
    """The last time of this grain before the mention; a year far behind only if it stands close."""
    grain = _GRAINS.get(unit)
    if grain is None:
        return None
    for other in reversed(before):
        distance = mention.start - other.end
        if distance > (_TOPIC if unit == "year" else _NEAR):
            return None
        if other.value is None or not grain.fullmatch(other.value):
            continue
        day = _last_day(other)
        if day is not None and (distance <= _NEAR or anchor is None or abs(day.year - anchor.year) <= 1):
            return other
    return None


def _last_day(mention: DateMention) -> dt.date | None:
    days = covers(mention.value) if mention.value else None
    return days[1] if days else None


def _years_of_months(found: Iterable[DateMention]) -> dict[str, set[str]]:
    """Month -> the years that the text writes beside it (`Februari 2025`, `Februari dan Maret 2025`)."""
    years: dict[str, set[str]] = {}
    for mention in found:
        written = mention.rule == "date.month_year" or (mention.rule == _MONTH_LIST and not _inferred(mention))
        if written and mention.value and _MONTH.fullmatch(mention.value):
            years.setdefault(mention.value[5:], set()).add(mention.value[:4])
    return years


def _inferred(mention: DateMention) -> bool:
    """Whether no year is written, and the nearest was taken."""
    return any(signal.name == _INFERRED for signal in mention.signals)


def _of_year(text: str, mention: DateMention, years: dict[str, set[str]]) -> DateMention:
    """A month alone is of the only year that the text gives that month elsewhere, unless `akan` stands before it."""
    if mention.rule not in _MONTHS_ALONE or mention.value is None or not _MONTH.fullmatch(mention.value):
        return mention
    if mention.rule == _MONTH_LIST and not _inferred(mention):
        return mention
    told = years.get(mention.value[5:], set())
    value = f"{next(iter(told))}{mention.value[4:]}" if len(told) == 1 else mention.value
    if value == mention.value or value not in mention.candidates:
        return mention
    if _AHEAD.search(text, max(0, mention.start - 100), mention.start):
        return mention
    signal = Signal("date.year_of_the_month", 0.02, f"the text writes {value[:4]} beside this month")
    others = (one for one in mention.candidates if one != value)
    return replace(mention, value=value, candidates=(value, *others), signals=(*mention.signals, signal))


def _coming(text: str, mention: DateMention) -> DateMention:
    """A weekday alone behind `akan` is the coming one, not the last."""
    if mention.rule not in _WEEKDAYS or mention.value is None or len(mention.candidates) < 2:
        return mention
    lead = max(0, mention.start - 100)
    if not _AHEAD.search(text, lead, mention.start) and not _FORESEEN.search(text, lead, mention.start):
        return mention
    past, *others = mention.candidates
    coming = next((day for day in others if _DAY.fullmatch(day) and day > mention.value[:10]), None)
    if coming is None:
        return mention
    value = coming + mention.value[10:] if "/" not in mention.value else coming
    return replace(mention, value=value, candidates=(value, past, *(day for day in others if day != coming)))


def _turned(text: str, mention: DateMention, anchor: dt.date | None) -> DateMention:
    """A time without its year lies behind or ahead as the words around it say, however near the other year may be."""
    days = covers(mention.value) if mention.value else None
    if days is None or anchor is None or not _inferred(mention):
        return mention
    if _GONE.search(text, mention.start, mention.end):
        return mention
    ahead = _AHEAD.search(text, max(0, mention.start - 100), mention.start)
    if (anchor - days[1]).days > _SOON and (ahead or _FALLS.search(text, max(0, mention.start - 30), mention.start)):
        chosen = next((one for one in mention.candidates if (told := covers(one)) and told[0] > anchor), None)
    elif days[0] > anchor and not ahead and _told_as_over(text, mention, (days[0] - anchor).days):
        chosen = next((one for one in mention.candidates if (told := covers(one)) and told[0] <= anchor), None)
    else:
        return mention
    if chosen is None:
        return mention
    others = (one for one in mention.candidates if one != chosen)
    return replace(mention, value=chosen, candidates=(chosen, *others))


def _told_as_over(text: str, mention: DateMention, days_ahead: int) -> bool:
    """Whether the text tells of a time as of one that is over: `per April`, `tercatat`, a far day behind a comma."""
    if mention.rule == "date.numeric_in_brackets":
        return days_ahead > _SOON and text[: mention.start].endswith(", ")
    if _BALANCE.search(text, max(0, mention.start - 30), mention.start):
        return True
    if _FORESEEN.search(text, max(0, mention.start - 120), mention.start):
        return False
    around = _OVER.search(text, max(0, mention.start - 100), mention.start) or _OVER_BEHIND.match(text, mention.end)
    return around is not None and days_ahead > _SOON


def _since(text: str, mention: DateMention) -> DateMention:
    """The mention, with the open range among its candidates where `sejak` stands before it."""
    if (
        mention.value is None
        or "/" in mention.value
        or not _SINCE.search(text, max(0, mention.start - 30), mention.start)
    ):
        return mention
    first, *others = mention.candidates or (mention.value,)
    return replace(mention, candidates=(first, f"{mention.value}/..", *others))
