"""The inline mark-up in which tests are written."""

from __future__ import annotations

import pytest

from pipeline.evaluate.inline import differences, parse
from pipeline.fact import Date, Evidence


def test_tags_nest_and_leave_the_bare_text() -> None:
    text, facts = parse(
        'Ia <statement kind="indirect" cue="yakin">yakin <date value="2025-05-06" role="plan">6 Mei</date> cerah</statement>.'
    )
    assert text == "Ia yakin 6 Mei cerah."
    assert [(f.type, text[f.start : f.end]) for f in facts] == [("date", "6 Mei"), ("statement", "yakin 6 Mei cerah")]


def test_null_numbers_and_lists_in_attributes() -> None:
    _, facts = parse('<figure value="1200" value_max="null">1.200</figure> <partnership parties="B|A">x</partnership>')
    assert facts[0].slots == {"value": 1200.0, "value_max": None}
    assert facts[1].slots == {"parties": ("A", "B")}


@pytest.mark.parametrize("broken", ["<date>x", "x</date>", "<date><figure>x</date></figure>"])
def test_tags_must_close_in_order(broken: str) -> None:
    with pytest.raises(ValueError, match="clos"):
        parse(broken)


def test_differences_name_what_is_missing_and_what_is_too_much() -> None:
    _, marked = parse('pada <date value="2025" role="event">2025</date>')
    found = Date(
        evidence=(Evidence(start=0, end=4, text="pada"),), rule="date.x", confidence=0.5, value="2024", role="event"
    )
    words = differences(marked, [found])
    assert len(words) == 2
    assert words[0].startswith("missing date")
    assert "date.x" in words[1]
