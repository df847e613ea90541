"""The day of a moment: what feeds, records and pages say about when a release came out, as a date in Jakarta."""

from __future__ import annotations

import datetime as dt
import functools
import re

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

JAKARTA = dt.timezone(dt.timedelta(hours=7))


class DateWords(Frozen):
    """The vocabulary `rules/clean/dates.yaml`."""

    months: dict[int, tuple[str, ...]]
    not_published: frozenset[str]


@functools.cache
def date_words() -> DateWords:
    """The vocabulary, loaded once."""
    return load_model(RULES / "clean" / "dates.yaml", DateWords)


@functools.cache
def _date_pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    numbers = {name: number for number, names in date_words().months.items() for name in names}
    names = "|".join(sorted(numbers, key=len, reverse=True))
    return re.compile(
        rf"(?i)(?<![\d/.-])(?:(?P<iso>(?:19|20)\d\d[-/](?:0?\d|1[0-2])[-/][0-3]?\d)(?!\d)"
        rf"|(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[\s.-]+(?P<month>{names})\.?,?[\s-]+(?P<year>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<month2>{names})\.?\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<d>[0-3]?\d)[/.-](?P<m>[01]?\d)[/.-](?P<y>(?:19|20)\d\d)(?!\d))"
    ), numbers


def date_in(text: str) -> dt.date | None:
    """The first calendar day written in this text, day before month as in Indonesia."""
    pattern, months = _date_pattern()
    for found in pattern.finditer(text):
        part = found.groupdict()
        try:
            if part["iso"]:
                year, month, day = map(int, re.split("[-/]", part["iso"]))
            elif part["month"]:
                year, month, day = int(part["year"]), months[part["month"].lower()], int(part["day"])
            elif part["month2"]:
                year, month, day = int(part["year2"]), months[part["month2"].lower()], int(part["day2"])
            else:
                year, month, day = int(part["y"]), int(part["m"]), int(part["d"])
            return dt.date(year, month, day)
        except ValueError:
            continue
    return None


def day_of(moment: dt.datetime) -> dt.date:
    """The day of a moment, in Jakarta where it names its zone: 23.30 in UTC is the next morning there."""
    return (moment.astimezone(JAKARTA) if moment.tzinfo else moment).date()


def day(value: str | None) -> dt.date | None:
    """The day of an ISO 8601 date or time, an RFC 822 time, or a date as people write it; None where there is none."""
    if not value:
        return None
    value = value.strip()
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        import email.utils

        try:
            moment = email.utils.parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError):
            return date_in(value)
    try:
        found = day_of(moment)
    except (OverflowError, ValueError):
        return None
    return found if 1900 <= found.year < 2100 else None  # programs write 0001-01-01 for a day they do not know
