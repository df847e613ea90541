"""The day of a moment: what feeds and records say about when a release came out, as a date in Jakarta."""

from __future__ import annotations

import datetime as dt

JAKARTA = dt.timezone(dt.timedelta(hours=7))


def day_of(moment: dt.datetime) -> dt.date:
    """The day of a moment, in Jakarta where it names its zone: 23.30 in UTC is the next morning there."""
    return (moment.astimezone(JAKARTA) if moment.tzinfo else moment).date()


def day(value: str | None) -> dt.date | None:
    """The day of an ISO 8601 date or time or of an RFC 822 time; None where these words are none."""
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
            try:
                return dt.date.fromisoformat(value[:10])
            except ValueError:
                return None
    try:
        return day_of(moment)
    except (OverflowError, ValueError):
        return None
