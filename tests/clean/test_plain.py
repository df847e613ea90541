"""Headline and day of a plain text."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.clean import clean
from pipeline.document import Item

BODY = "Pemerintah Kota Ternate membangun 40 rumah bagi nelayan di pesisir timur kota itu.\n"


def read(text: str) -> tuple[str | None, dt.date | None]:
    document = clean(Item(origin="r.txt", kind="text", text=text, doc_id="r"))
    return document.title, document.published


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Ternate Bangun Rumah Nelayan\nSelasa, 5 Agustus 2025 | Siaran Pers\n\n", dt.date(2025, 8, 5)),
        ("Ternate Bangun Rumah Nelayan\n\n12/03/2025 14:20 WIB\n\n", dt.date(2025, 3, 12)),
        ("Ternate Bangun Rumah Nelayan\n\nTernate, 4 Februari 2025 – ", dt.date(2025, 2, 4)),
        ("Ternate Bangun Rumah Nelayan\n\nTernate (4 Februari 2025) - ", dt.date(2025, 2, 4)),
        ("Ternate Bangun Rumah Nelayan\n\n", None),
        ("Ternate Bangun Rumah Nelayan\n\nPada 4 Februari 2025 wali kota datang. ", None),
    ],
)
def test_the_day_stands_on_its_own_line_or_in_the_dateline(head: str, day: dt.date | None) -> None:
    assert read(head + BODY) == ("Ternate Bangun Rumah Nelayan", day)


def test_a_record_says_itself_what_it_is() -> None:
    item = Item(origin="r.jsonl", kind="record", text="Judul Berita\nSelasa, 5 Agustus 2025\n\n" + BODY, doc_id="r")
    assert (clean(item).title, clean(item).published) == (None, None)


def test_a_text_of_one_endless_line_is_no_trouble() -> None:
    assert read("Ternate " * 200_000) == (None, None)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_headline_and_day_are_found_whatever_ends_a_line(end: str) -> None:
    text = f"Ternate Bangun Rumah Nelayan\nSelasa, 5 Agustus 2025\n\n{BODY}".replace("\n", end)
    assert read(text) == ("Ternate Bangun Rumah Nelayan", dt.date(2025, 8, 5))
