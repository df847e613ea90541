"""The day that a record says it was published: what is read, and what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.sources import read
from tests.sources.test_files import split, write


def test_a_date_that_is_none_is_left_out_with_a_word(tmp_path: Path) -> None:
    ((item,), (problem,)) = split(read([write(tmp_path / "a.json", '{"text": "A.", "published": "kemarin"}')]))
    assert item.published is None
    assert "kemarin" in problem.message
    assert problem.kept


@pytest.mark.parametrize(
    "words",
    [
        "6 Mei 2025",
        "Selasa, 6 Mei 2025 10:00 WIB",
        "06/05/2025",
        "2025/05/06",
        "6 May 2025",
        "Tue, 06 May 2025 03:00:00 +0000",
    ],
)
def test_a_date_of_a_record_may_be_written_as_people_do(tmp_path: Path, words: str) -> None:
    entry = json.dumps({"text": "A.", "published": words})
    ((item,), problems) = split(read([write(tmp_path / "a.jsonl", entry)]))
    assert (str(item.published), problems) == ("2025-05-06", [])


@pytest.mark.parametrize(
    "words", ["31/02/2025", "2025-13-45", "0001-01-01T00:00:00", "9999-12-31", "03-03-26", "1772496000", "pekan lalu"]
)
def test_a_date_of_a_record_that_is_on_no_calendar_is_told(tmp_path: Path, words: str) -> None:
    entry = json.dumps({"text": "A.", "published": words})
    ((item,), (problem,)) = split(read([write(tmp_path / "a.jsonl", entry)]))
    assert item.published is None
    assert words in problem.message


def test_time_stamps_count_as_their_day(tmp_path: Path) -> None:
    ((item,), problems) = split(
        read([write(tmp_path / "a.json", '{"text": "A.", "published": "2025-05-06T09:00:00+07:00"}')])
    )
    assert (str(item.published), problems) == ("2025-05-06", [])
