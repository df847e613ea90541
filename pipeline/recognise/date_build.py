"""What an expression means: a match of the grammar and an anchor day -> TIMEX3 values, candidates and signals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from pipeline.recognise.date_grammar import Match
from pipeline.recognise.date_slips import in_reach, mended
from pipeline.recognise.date_spelling import month_of
from pipeline.recognise.date_values import Anchor, Meaning, Point, day_name, resolve, shifted
from pipeline.recognise.mentions import Signal

_DIRECTION = {"last": -1, "kemarin": -1, "next": 1, "nanti": 1, "this": 0}
_IN_A_YEAR = {"month": 12, "quarter": 4, "half": 2}
_LATER_HOURS = {"TMO": 0, "TAF": 12, "TEV": 12, "TNI": 12}


def read_point(match: Match, prefix: str = "", anchor: Anchor | None = None) -> Point | None:
    """The point in the slots that begin with this prefix; None where figures make no date."""
    day, month, year = (match.number(prefix + slot) for slot in ("d", "m", "y"))
    weekday = match.number("wd") if not prefix else None
    direction = _DIRECTION.get(match.kind("dir") or "")
    if match.value("yr") is None and "yr" in match.slots and anchor is not None and anchor.day is not None:
        year, direction = anchor.day.year + (direction or 0), None
    elif prefix == "a_":
        direction = None
    if prefix + "today" in match.slots:
        if anchor is None or anchor.speech is None:
            return None
        return Point(anchor.speech.year, anchor.speech.month, anchor.speech.day)
    figures, swapped = match.value(prefix + "n"), False
    if isinstance(figures, tuple):
        if match.kind(prefix + "n") == "ymd":
            year, month, day = figures
        elif len(figures) == 3:
            day, month, year = figures
        else:
            day, month = figures
        if month > 12 and day <= 12:
            day, month, swapped = month, day, True
    return Point(year, month, day, weekday, direction, swapped)


def _part(match: Match, value: str) -> str:
    """The value with the part of the day that the match names."""
    part = match.value("p")
    return f"{value}{part}" if isinstance(part, str) and value[-3:-2] == "-" and len(value) == 10 else value


def _point(match: Match, anchor: Anchor) -> list[Meaning]:
    point = read_point(match, anchor=anchor)
    if point is not None and point.direction is None and match.before == "ever":
        point = replace(point, direction=-1)  # what has lasted sejak Juni began before today
    if point is None or (found := resolve(point, anchor.day)) is None:
        return []
    found = mended(match, point, found, anchor.day)
    return [replace(found, value=found.value and _part(match, found.value))]


def _foreign(match: Match, anchor: Anchor) -> list[Meaning]:
    day, word, year = match.number("d"), match.value("fm"), match.number("y")
    if day is None or year is None or not isinstance(word, str) or (month := month_of(day, word, year)) is None:
        return []
    signal = Signal("date.unusual_spelling", -0.05, f"{word} is month {month} in another spelling")
    found = resolve(Point(year, month, day, match.number("wd")), anchor.day)
    return [replace(found, signals=(*found.signals, signal))] if found else []


def _range(match: Match, anchor: Anchor) -> list[Meaning]:
    start, end = read_point(match, "a_", anchor), read_point(match, "b_", anchor)
    if start is None or end is None:
        return []
    if start.month is None and end.month is not None and start.day is not None:
        start = replace(start, month=end.month)
    signals: tuple[Signal, ...] = ()
    candidates: tuple[str, ...] = ()
    if start.year is None and end.year is None:
        if (found := resolve(end, anchor.day)) is None:
            return []
        if found.value is None:
            return [Meaning(None, (f"{start.iso()}/{end.iso()}",), found.signals)]
        end, signals, candidates = end.at(int(found.value[:4])), found.signals, found.candidates
    if start.year is None and end.year is not None:
        start = start.at(end.year)
        if _order(start) > _order(end) and end.month is not None and start.month != end.month:
            start = start.at(end.year - 1)
    elif end.year is None and start.year is not None:
        end = end.at(start.year)
        if _order(start) > _order(end):
            end = end.at(start.year + 1)
    if "yr" in match.slots and start.year is not None and _order(start) > _order(end):
        start = start.at(start.year - 1)  # November–Februari tahun lalu
    if not (start.real and end.real) or _order(start) > _order(end):
        return []
    value = start.iso() if start == replace(end, direction=None) else f"{start.iso()}/{end.iso()}"
    others = tuple(f"{c[:4]}…/{c}" for c in candidates[1:])
    return [Meaning(value, (value, *others), signals)]


def _order(point: Point) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0


def _items(match: Match, kinds: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """Start, end and value of the lexemes of these classes in the list."""
    return [(x.start, x.end, x.value) for x in match.slots["items"] if x.kind in kinds and isinstance(x.value, int)]


def _listed(match: Match, anchor: Anchor, points: list[tuple[int, int, Point]]) -> list[Meaning]:
    """One meaning for each point of a list; the year written once holds for all."""
    year = match.number("y")
    found = []
    last = points[-1][0] if points else 0
    for start, end, point in points:
        if start == last:  # the month and year that all share stand with the last
            end = max([end, *(match.slots[slot][0].end for slot in ("m", "y") if match.slots.get(slot))])
        meaning = resolve(point.at(year) if year is not None else point, anchor.day)
        if meaning is None:
            return []
        found.append(replace(meaning, extent=(start, end)))
    return found


def _days(match: Match, anchor: Anchor) -> list[Meaning]:
    month = match.number("m")
    days = _items(match, ("n12", "n24", "n31"))
    return _listed(match, anchor, [(start, end, Point(None, month, day)) for start, end, day in days])


def _day_figures(match: Match, anchor: Anchor) -> list[Meaning]:
    last = read_point(match)
    if last is None:
        return []
    days = [(s, e, replace(last, day=day, weekday=None)) for s, e, day in _items(match, ("n12", "n24", "n31"))]
    figures = match.slots["n"][0]
    return _listed(match, anchor, [*days, (figures.start, figures.end, replace(last, weekday=None))])


def _months(match: Match, anchor: Anchor) -> list[Meaning]:
    return _listed(match, anchor, [(s, e, Point(None, month)) for s, e, month in _items(match, ("month",))])


def _day_months(match: Match, anchor: Anchor) -> list[Meaning]:
    found = _items(match, ("n12", "n24", "n31", "month", "mon"))
    pairs = zip(found[::2], found[1::2], strict=True)
    return _listed(match, anchor, [(day[0], month[1], Point(None, month[2], day[2])) for day, month in pairs])


def _years(match: Match, anchor: Anchor) -> list[Meaning]:
    return [Meaning(str(year), (str(year),), (), (s, e)) for s, e, year in _items(match, ("year",))]


def _schoolyear(match: Match, anchor: Anchor) -> list[Meaning]:
    years = match.value("ys")
    return [Meaning(f"{years[0]}/{years[1]}", (f"{years[0]}/{years[1]}",))] if isinstance(years, tuple) else []


def _parted(unit: str, number: int, year: int | None, direction: int | None, anchor: Anchor) -> Meaning | None:
    """A quarter or half: without a year the last one that has begun by the anchor."""
    letter, most = ("Q", 4) if unit == "quarter" else ("H", 2)
    if not 1 <= number <= most:
        return None
    if year is not None:
        return Meaning(f"{year}-{letter}{number}", (f"{year}-{letter}{number}",))
    if anchor.day is None:
        return Meaning(None, (f"XXXX-{letter}{number}",), (Signal("date.no_anchor", -0.3, "no year and no anchor"),))
    if direction is not None:
        value = f"{anchor.day.year + direction}-{letter}{number}"
        return Meaning(value, (value,))
    begins = dt.date(anchor.day.year, (number - 1) * 12 // most + 1, 1)
    chosen = anchor.day.year if begins <= anchor.day else anchor.day.year - 1
    candidates = tuple(f"{y}-{letter}{number}" for y in (chosen, 2 * anchor.day.year - chosen - 1))
    return Meaning(candidates[0], tuple(dict.fromkeys(candidates)), (Signal("date.year_inferred", -0.08, "no year"),))


def _part_unit(match: Match) -> tuple[str, int | None]:
    for slot, unit in (("qc", "quarter"), ("hc", "half")):
        if (number := match.number(slot)) is not None:
            return unit, number
    return ("quarter" if match.kind("u") == "u_quarter" else "half"), match.number("q")


def _direction(match: Match) -> int | None:
    return _DIRECTION.get(match.kind("dir") or "")


def _quarter(match: Match, anchor: Anchor) -> list[Meaning]:
    unit, number = _part_unit(match)
    found = _parted(unit, number, match.number("y"), _direction(match), anchor) if number else None
    return [found] if found else []


def _report_code(match: Match, anchor: Anchor) -> list[Meaning]:
    value = str(match.value("code"))
    return [Meaning(value, (value,))]


def _quarters(match: Match, anchor: Anchor) -> list[Meaning]:
    unit, _ = _part_unit(match)
    found = []
    items = _items(match, ("roman", "ordinal", "ordinal_word"))
    unit_word, year_word = match.slots["u"][0], match.slots.get("y")
    for start, end, number in items:
        if start == items[0][0]:
            start = unit_word.start
        elif start == items[-1][0] and year_word:
            end = year_word[0].end
        if (one := _parted(unit, number, match.number("y"), _direction(match), anchor)) is None:
            return []
        found.append(replace(one, extent=(start, end)))
    return found


def _quarter_range(match: Match, anchor: Anchor) -> list[Meaning]:
    unit, _ = _part_unit(match)
    ends = [_parted(unit, match.number(s) or 0, match.number("y"), None, anchor) for s in ("a_q", "b_q")]
    if ends[0] is None or ends[1] is None or ends[0].value is None or ends[1].value is None:
        return []
    if ends[0].value >= ends[1].value:
        return []
    value = f"{ends[0].value}/{ends[1].value}"
    return [Meaning(value, (value,), ends[1].signals)]


def _decade(match: Match, anchor: Anchor) -> list[Meaning]:
    return [Meaning(str(match.value("dec")), (str(match.value("dec")),))]


def _century(match: Match, anchor: Anchor) -> list[Meaning]:
    number = match.number("q") or 0
    return [Meaning(f"{number - 1:02d}", (f"{number - 1:02d}",))] if 1 < number <= 22 else []


def _unit_of(match: Match, slot: str) -> str:
    kind = match.kind(slot) or ""
    if kind == "one_unit":
        return str(match.value(slot))
    if kind in ("tahun", "tahun_cap"):
        return "year"
    return "week" if kind in ("minggu", "minggu_cap", "weekend") else kind.removeprefix("u_")


def _shift(match: Match, anchor: dt.date | None, unit: str, count: int) -> list[Meaning]:
    if anchor is None:
        return [Meaning(None, (), (Signal("date.no_anchor", -0.3, "there is no day to count from"),))]
    value = shifted(anchor, unit, count)
    return [Meaning(value, (value,))] if value else []


def _ago(match: Match, anchor: Anchor) -> list[Meaning]:
    slot, count = ("one", 1) if "one" in match.slots else ("unit", match.number("c") or 0)
    unit = _unit_of(match, slot)
    return _shift(match, anchor.speech if unit == "day" else anchor.day, unit, -count)


def _ahead(match: Match, anchor: Anchor) -> list[Meaning]:
    slot, count = ("one", 1) if "one" in match.slots else ("unit", match.number("c") or 0)
    unit = _unit_of(match, slot)
    return _shift(match, anchor.speech if unit == "day" else anchor.day, unit, count)


def _unit(match: Match, anchor: Anchor) -> list[Meaning]:
    unit = "week" if "wkd" in match.slots else _unit_of(match, "u")
    return _shift(match, anchor.day, unit, _DIRECTION[match.kind("rel") or "this"])


def _edge_year(match: Match, anchor: Anchor) -> list[Meaning]:
    return _shift(match, anchor.day, _unit_of(match, "unit"), 0)


def _weekday(match: Match, anchor: Anchor) -> list[Meaning]:
    weekday = match.number("wd")
    if weekday is None:
        return []
    if anchor.day is None:
        signal = Signal("date.no_anchor", -0.2, "a weekday alone, and no day to count from")
        return [Meaning(None, (f"XXXX-WXX-{weekday}",), (signal,))]
    today = anchor.day
    monday = today - dt.timedelta(today.weekday())
    direction = match.kind("dir")
    back = today - dt.timedelta((today.isoweekday() - weekday) % 7)
    forth = today + dt.timedelta((weekday - today.isoweekday()) % 7)
    if "wk" in match.slots:
        days = [monday + dt.timedelta(weekday - 1, weeks=_DIRECTION[direction or "this"])]
    elif direction in ("last", "kemarin"):
        days = [back if back < today else today - dt.timedelta(7)]
    elif direction in ("next", "nanti"):
        days = [forth if forth > today else today + dt.timedelta(7)]
    elif direction == "this":
        days = [monday + dt.timedelta(weekday - 1)]
    else:
        days = [back, forth if forth > today else today + dt.timedelta(7)]
    signals = () if direction else (Signal("date.weekday_alone", -0.1, f"the {day_name(weekday)} before {today}"),)
    return [Meaning(_part(match, days[0].isoformat()), tuple(d.isoformat() for d in days), signals)]


def _day_word(match: Match, anchor: Anchor) -> list[Meaning]:
    count = match.number("w")
    count = -1 if count is None else count
    found = _shift(match, anchor.speech, "day", count)
    return [replace(m, value=m.value and _part(match, m.value)) for m in found]


def _today(match: Match, anchor: Anchor) -> list[Meaning]:
    found = _shift(match, anchor.speech, "day", 0)
    weekday = match.number("wd")
    if weekday and anchor.speech and anchor.speech.isoweekday() != weekday:
        near = anchor.speech + dt.timedelta((weekday - anchor.speech.isoweekday() + 3) % 7 - 3)
        value = near.isoformat()
        signal = Signal("date.today_by_weekday", -0.1, f"hari ini is a {day_name(weekday)}, so it is {value}")
        found = [Meaning(value, (value, anchor.speech.isoformat()), (signal,))]
    return [replace(m, value=m.value and _part(match, m.value)) for m in found]


def _part_of_day(match: Match, anchor: Anchor) -> list[Meaning]:
    part, how = match.value("p"), match.kind("how")
    # tadi malam is the night before; said of the morning it is this one
    before = how == "tadi" and part == "TNI"
    if "night" in match.slots:
        part, before = "TNI", True
    found = _shift(match, anchor.speech, "day", -1 if before else 0)
    return [replace(m, value=m.value and f"{m.value}{part}") for m in found]


def _day_of_month(match: Match, anchor: Anchor) -> list[Meaning]:
    if anchor.day is None:
        return _shift(match, None, "day", 0)
    direction, day = _DIRECTION[match.kind("rel") or "this"], match.number("d") or 1
    month = shifted(anchor.day, "month", direction) or ""
    if "mo" not in match.slots:
        # tanggal 12 lalu may be of this month or of the one before, tanggal 12 nanti of this or the next
        this_month = anchor.day.day > day if direction < 0 else anchor.day.day <= day
        month = shifted(anchor.day, "month", 0 if this_month else direction) or ""
    point = Point(int(month[:4]), int(month[5:]), day)
    found = resolve(point, anchor.day)
    return [found] if found else []


def clock_time(match: Match, slot: str) -> tuple[int, int] | None:
    """Hour and minute in a slot, the part of the day counted in (jam 7 malam is 19:00)."""
    value = match.value(slot)
    if value is None:
        return None
    hour, minute = (value[0], value[1]) if isinstance(value, tuple) else (int(value), 0)
    part = match.value("p")
    if isinstance(part, str) and 0 < hour < 12 and not (part == "TAF" and hour in (10, 11)):
        # eleven at night is 23:00, one to four `malam` is still the small hours
        hour += 0 if part == "TNI" and hour < 5 else _LATER_HOURS[part]
    return hour if (hour, minute) == (24, 0) else hour % 24, minute


def _clock(match: Match, anchor: Anchor) -> list[Meaning]:
    """The time alone; the day is put to it where the mentions are joined."""
    start, end = clock_time(match, "a_t"), clock_time(match, "b_t")
    if start is None:
        return []
    value = f"T{start[0]:02d}:{start[1]:02d}"
    if end is not None:
        value += f"/T{end[0]:02d}:{end[1]:02d}"
    return [Meaning(value, (value,))]


def _weekdays(match: Match, anchor: Anchor) -> list[Meaning]:
    first, last = match.number("a_wd") or 1, match.number("b_wd") or 1
    if anchor.day is None or first >= last:
        return []
    monday = anchor.day + dt.timedelta(-anchor.day.weekday(), weeks=_DIRECTION[match.kind("dir") or "this"])
    value = f"{monday + dt.timedelta(first - 1)}/{monday + dt.timedelta(last - 1)}"
    return [Meaning(value, (value,))]


def _until_now(match: Match, anchor: Anchor) -> list[Meaning]:
    point = read_point(match)
    found = resolve(replace(point, direction=-1), anchor.day) if point is not None else None
    if found is None or found.value is None:
        return []
    return [replace(found, value=f"{found.value}/..", candidates=(f"{found.value}/..", found.value))]


def _counted(match: Match, anchor: Anchor) -> list[Meaning]:
    """Tahun sebelumnya: only the text tells from where; the first candidate says what is to be counted."""
    kind = match.kind("by")
    of_day = kind in ("next_day", "same_day", "harinya", "pod_of_it")
    unit = "day" if of_day else _unit_of(match, "one" if "one" in match.slots else "u")
    count = {"before_word": -1, "same_day": 0, "harinya": 0, "pod_of_it": 0}.get(kind or "", 1)
    if "same" in match.slots:
        count = -_IN_A_YEAR[unit]
    part = match.value("by") if kind == "pod_of_it" else match.value("p")
    return [Meaning(None, (f"{count}{unit}{part or ''}",))]


def _of_that_year(match: Match, anchor: Anchor) -> list[Meaning]:
    """Mei tahun itu: the year is the last that the text names."""
    months = [month for slot in ("a_m", "m") if (month := match.number(slot)) is not None]
    return [Meaning(None, ("/".join(f"XXXX-{month:02d}" for month in months),))]


def _day_slip(match: Match, anchor: Anchor) -> list[Meaning]:
    """Selasa (19/2023): the month was left out; it is the one in which the weekday agrees, close to the anchor."""
    day, year, weekday = match.number("d"), match.number("y"), match.number("wd")
    if anchor.day is None or day is None or year is None:
        return []
    points = (Point(year, month, day, weekday) for month in range(1, 13))
    near = [p for p in points if p.real and p.first().isoweekday() == weekday and in_reach(p.first(), anchor.day)]
    if len(near) != 1:
        return []
    signal = Signal("date.slip", -0.2, f"the month is left out; in month {near[0].month} it is that weekday")
    value = _part(match, near[0].iso())
    return [Meaning(value, (value,), (signal,))]


def _block(match: Match, anchor: Anchor) -> list[Meaning]:
    return []


BUILDERS: dict[str, Callable[[Match, Anchor], list[Meaning]]] = {
    "point": _point, "foreign": _foreign, "range": _range, "days": _days, "day_figures": _day_figures,
    "months": _months,
    "day_months": _day_months, "years": _years, "schoolyear": _schoolyear, "quarter": _quarter, "quarters": _quarters,
    "report_code": _report_code,
    "quarter_range": _quarter_range, "decade": _decade, "century": _century, "ago": _ago, "ahead": _ahead,
    "unit": _unit, "edge_year": _edge_year, "weekday": _weekday, "day_word": _day_word, "today": _today,
    "part_of_day": _part_of_day, "day_of_month": _day_of_month, "weekdays": _weekdays, "until_now": _until_now,
    "clock": _clock, "block": _block, "counted": _counted, "of_that_year": _of_that_year, "day_slip": _day_slip,
}  # fmt: skip
"""The name of a build in the patterns -> the function that reads the value from a match."""


def meanings(match: Match, anchor: Anchor) -> list[Meaning]:
    """What the match means, one meaning for each date in it; empty where it means nothing."""
    return BUILDERS[match.rule.build](match, anchor)
