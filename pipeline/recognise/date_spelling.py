"""Single days whose month our vocabulary does not know (31 Mac 2025, 5 Juillet 2024), read by dateparser."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache
from typing import Any

_LANGUAGES = ["id", "ms", "en", "nl", "fr", "de"]
_SETTINGS = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}


@cache
def _parser() -> Any:
    # imported late: few texts have such a spelling, and loading it costs as much as reading many of them
    from dateparser.date import DateDataParser

    return DateDataParser(languages=_LANGUAGES, settings=_SETTINGS)


@lru_cache(maxsize=4096)
def month_of(day: int, word: str, year: int) -> int | None:
    """The month that this word names between a day and a year; None where it names none.

    dateparser also reads `12 Hari 2025` as twelve days from now: only an answer with that very day and year counts.
    """
    found = _parser().get_date_data(f"{day} {word} {year}").date_obj
    if not isinstance(found, dt.datetime) or (found.day, found.year) != (day, year):
        return None
    return found.month
