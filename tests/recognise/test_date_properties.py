"""Every day of ten years written in every format reads as itself; neighbours of the turn of the year keep their year."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.recognise import dates
from pipeline.recognise.date_grammar import grammar

MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
FIRST, LAST = dt.date(2017, 1, 1), dt.date(2026, 12, 31)
DAYS = [FIRST + dt.timedelta(n) for n in range((LAST - FIRST).days + 1)]

FORMATS: dict[str, Callable[[dt.date], str]] = {
    "words": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "words_zero": lambda d: f"{d.day:02d} {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
    "weekday_words": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "hari_tanggal": lambda d: f"hari {WEEKDAYS[d.weekday()]} tanggal {d.day} {MONTHS[d.month - 1]} {d.year}",
    "short_month": lambda d: f"{d.day} {SHORT[d.month - 1]} {d.year}",
    "english": lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    "weekday_figures": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day}/{d.month}/{d.year})",
    "weekday_figures_zero": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day:02d}/{d.month:02d}/{d.year})",
    "slashes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "hyphens": lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
    "dots": lambda d: f"{d.day}.{d.month}.{d.year}",
    "iso": lambda d: d.isoformat(),
    "two_digit_year": lambda d: f"{d.day}/{d.month}/{d.year % 100:02d}",
}
WITHOUT_YEAR: dict[str, Callable[[dt.date], str]] = {
    "words": lambda d: f"{d.day} {MONTHS[d.month - 1]}",
    "weekday_words": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]}",
    "weekday_figures": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day}/{d.month})",
    "brackets": lambda d: f"({d.day:02d}/{d.month:02d})",
}


def values(text: str, published: dt.date | None = None) -> list[str | None]:
    return [m.value for m in dates.mentions(Document(doc_id="t", text=text, published=published), grammar())]


@pytest.mark.parametrize("form", FORMATS)
def test_every_day_of_ten_years(form: str) -> None:
    text = "\n".join(f"Loket di Tegal dibuka {FORMATS[form](day)} oleh bupati." for day in DAYS)
    assert values(text) == [day.isoformat() for day in DAYS]


@pytest.mark.parametrize("form", WITHOUT_YEAR)
@pytest.mark.parametrize("distance", [-120, -1, 0, 1, 120])
def test_every_day_of_ten_years_without_its_year(form: str, distance: int) -> None:
    for day in DAYS[::7] if distance else DAYS:
        text = f"Loket di Tegal dibuka {WITHOUT_YEAR[form](day)} oleh bupati."
        assert values(text, day + dt.timedelta(distance)) == [day.isoformat()], text


@pytest.mark.parametrize("year", range(2017, 2027))
def test_the_turn_of_the_year_both_ways(year: int) -> None:
    eve, new_year = dt.date(year, 12, 31), dt.date(year + 1, 1, 1)
    assert values("Pasar tutup 31 Desember.", new_year) == [eve.isoformat()]
    assert values("Pasar buka 1 Januari.", eve) == [new_year.isoformat()]
    assert values("Ia tiba kemarin.", new_year) == [eve.isoformat()]
    assert values("Ia tiba besok.", eve) == [new_year.isoformat()]
    assert values("Ekspor bulan lalu naik.", new_year) == [f"{year}-12"]
    assert values("Ekspor bulan depan naik.", eve) == [f"{year + 1}-01"]
    assert values("Ekspor kuartal lalu naik.", new_year) == [f"{year}-Q4"]
    assert values("Libur 30 Desember – 2 Januari.", new_year) == [f"{year}-12-30/{year + 1}-01-02"]
    assert values(f"Libur 30 Desember – 2 Januari {year + 1}.", eve) == [f"{year}-12-30/{year + 1}-01-02"]
    assert values(f"Libur 30 Desember {year} – 2 Januari.", eve) == [f"{year}-12-30/{year + 1}-01-02"]
    assert values(f"Panen November–Februari {year + 1}.", eve) == [f"{year}-11/{year + 1}-02"]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.dates(FIRST, LAST), st.integers(0, 60))
def test_a_range_of_days_keeps_both_ends(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(length)
    wanted = first.isoformat() if length == 0 else f"{first.isoformat()}/{last.isoformat()}"
    assert values(f"Pameran {FORMATS['words'](first)} s.d. {FORMATS['words'](last)} ramai.") == [wanted]
    assert values(f"Pameran {WITHOUT_YEAR['words'](first)} hingga {FORMATS['words'](last)} ramai.") == [wanted]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.dates(FIRST, LAST), st.sampled_from(WEEKDAYS))
def test_weekdays_are_found_in_their_week(anchor: dt.date, weekday: str) -> None:
    def one(phrase: str) -> dt.date:
        (value,) = values(f"Sidang itu digelar {phrase} di Tegal.", anchor)
        return dt.date.fromisoformat(value or "")

    number = WEEKDAYS.index(weekday)
    prefix = "hari " if weekday == "Minggu" else ""
    last, coming = one(f"{prefix}{weekday} lalu"), one(f"{prefix}{weekday} depan")
    assert last.weekday() == coming.weekday() == number
    assert 1 <= (anchor - last).days <= 7
    assert 1 <= (coming - anchor).days <= 7
    of_last_week = one(f"{prefix}{weekday} pekan lalu")
    assert of_last_week.isocalendar()[:2] == (anchor - dt.timedelta(7)).isocalendar()[:2]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(alphabet="0123456789/-.,() \nadfhijklmnrstuSJMT'’–", max_size=80))
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text: str) -> None:
    found = dates.mentions(Document(doc_id="t", text=text, published=dt.date(2025, 6, 17)), grammar())
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(m.value is None or m.candidates[0] == m.value for m in found)


def test_dateparser_agrees_on_single_days() -> None:
    from dateparser.date import DateDataParser

    parser = DateDataParser(languages=["id"], settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"})
    for day in DAYS[::53]:
        text = FORMATS["words"](day)
        theirs = parser.get_date_data(text).date_obj
        assert theirs is not None
        assert values(f"Loket dibuka {text}.") == [theirs.date().isoformat()]
