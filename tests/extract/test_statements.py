"""Statements whatever the text: evidence, confidence, furniture, broken and jumbled words, the examples of the rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Document
from pipeline.extract import statements
from pipeline.extract.registry import check_examples
from pipeline.fact import Statement
from pipeline.resolve.reading import Reading
from tests.inline import pipeline


def flat(marked: str) -> str:
    """The case without the indentation and line breaks of this file; blank lines and real ends of line stay."""
    if marked.startswith("\n"):
        paragraphs = marked.strip().split("\n\n")
        return "\n\n".join(" ".join(p.split()) for p in paragraphs)
    return marked


def facts(text: str, *blocks: Block) -> list[Statement]:
    document = Document(doc_id="t", text=text, blocks=blocks)
    return statements.extract(Reading(document, pipeline().analyser(document)))


def test_furniture_yields_no_statement() -> None:
    text = "Baca juga: Bupati Darto mengatakan bahwa tanggul aman\nBupati Darto Wibowo mengatakan bahwa air surut."
    found = facts(text, Block(start=0, end=text.index("\n"), kind="furniture"))
    assert [f.text for f in found] == ["air surut"]


def test_a_headline_may_hold_a_statement() -> None:
    text = "Bupati Darto Wibowo: “Tanggul ini tidak akan dibongkar!”"
    found = facts(text, Block(start=0, end=len(text), kind="headline"))
    assert [f.text for f in found] == ["Tanggul ini tidak akan dibongkar!"]


def test_a_missing_mark_lowers_the_confidence() -> None:
    (whole,) = facts("“Kapal ini aman dan nyaman,” kata Menteri Ratna Dewi.")
    (broken,) = facts("“Kapal ini aman dan nyaman, kata Menteri Ratna Dewi.")
    assert broken.confidence < whole.confidence
    assert "quote.unclosed" in {r.signal for r in broken.reasons}


def test_evidence_is_verbatim_and_names_the_cue() -> None:
    text = "Menteri Perhubungan Ratna Dewi mengatakan bahwa jalur baru dibuka tahun depan."
    (fact,) = facts(text)
    assert [text[e.start : e.end] for e in fact.evidence] == [e.text for e in fact.evidence]
    assert fact.evidence[0].text == fact.text == "jalur baru dibuka tahun depan"
    assert "mengatakan" in fact.evidence[1].text


@pytest.mark.parametrize("piece", ["“kata ", "“A,” kata B. ", "Ia mengatakan bahwa ", "kata, menurut, ", "”", "( dan "])
def test_repeated_pieces_are_read(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    for fact in facts(text):
        assert text[fact.span[0] : fact.span[1]] == fact.evidence[0].text


WORDS = [
    "kata",
    "katanya",
    "ujar",
    "Menurut",
    "menurutnya",
    "Bagi",
    "Berdasarkan",
    "proyeksi",
    "Dilansir",
    "dari",
    "Hal",
    "itu",
    "disampaikan",
    "Demikian",
    "oleh",
    "Dikatakan",
    "bahwa",
    "agar",
    "untuk",
    ",",
    ".",
    ":",
    "(",
    ")",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "–",
    "Kendal",
    "Bupati",
    "Darto",
    "Ia",
    "mengatakan",
    "menegaskan",
    "pentingnya",
    "mengajak",
    "berharap",
    "memberikan",
    "penekanan",
    "pada",
    "diyakini",
    "yang",
    "dalam",
    "Kementerian",
    "Perhubungan",
    "dan",
    "seraya",
    "tanggul",
    "aman",
]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_jumble_of_words_gives_verbatim_statements(jumble: list[str]) -> None:
    text = " ".join(jumble)
    for fact in facts(text):
        assert fact.text.strip()
        assert all(text[e.start : e.end] == e.text for e in fact.evidence)


def test_examples_of_every_rule() -> None:
    assert [failure for s in statements.rule_sets() for failure in check_examples(s)] == []


@pytest.mark.parametrize("rule", sorted(statements.rules()))
def test_without_the_rule_its_examples_fail(rule: str) -> None:
    left = {name: r for name, r in statements.rules().items() if name != rule}
    examples = statements.rules()[rule].match
    assert not all(rule in statements.fired(example, left) for example in examples)
