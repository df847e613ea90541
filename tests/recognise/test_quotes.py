"""Quotations by their marks: each sentence shows one phenomenon; the quoted words are written beside it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.document import Block, Document
from pipeline.extract.registry import check_examples
from pipeline.recognise import quotes


def found(text: str, *blocks: Block) -> list[str]:
    """The quoted words in order; a passage with a doubtful end or beginning carries a question mark."""
    document = Document(doc_id="t", text=text, blocks=blocks)
    mentions = quotes.find(document, Doc(Vocab()))
    for m in mentions:
        assert m.start <= m.inner_start < m.inner_end <= m.end
    return [text[m.inner_start : m.inner_end] + ("" if m.closed else " (?)") for m in mentions]


CASES: dict[str, tuple[str, list[str]]] = {
    "curly_marks": ("“Air sungai jernih,” kata Sari.", ["Air sungai jernih,"]),
    "straight_marks": ('"Air sungai jernih," kata Sari.', ["Air sungai jernih,"]),
    "low_opening_mark": ("„Air sungai jernih”, kata Sari.", ["Air sungai jernih"]),
    "guillemets": ("«Air sungai jernih», kata Sari.", ["Air sungai jernih"]),
    "typewriter_marks": ("``Air sungai jernih,'' kata Sari.", ["Air sungai jernih,"]),
    "single_curly_marks": ("Lomba ‘Sungai Jernih’ dibuka.", ["Sungai Jernih"]),
    "single_straight_marks": ("Lomba 'Sungai Jernih' dibuka.", ["Sungai Jernih"]),
    "two_quotations_in_one_paragraph": ("“Satu,” kata Sari. “Dua,” kata Beni.", ["Satu,", "Dua,"]),
    "interrupted_quotation": ("“Kami siap,” kata Sari, “dan tetap jaga.”", ["Kami siap,", "dan tetap jaga."]),
    "straight_mark_opens_curly_closes": ('"Kami siap jaga,” kata Sari.', ["Kami siap jaga,"]),
    "curly_opens_straight_closes": ('“Kami siap jaga," kata Sari.', ["Kami siap jaga,"]),
    "closing_mark_opens": ("”Kami siap jaga,” kata Sari.", ["Kami siap jaga,"]),
    "opening_mark_closes": ("“Kami siap jaga,“ kata Sari.", ["Kami siap jaga,"]),
    "single_inside_double": ("“Ia bilang ‘siap’ tadi,” kata Sari.", ["Ia bilang ‘siap’ tadi,", "siap"]),
    "double_inside_double": ("“Ia bilang “siap” tadi,” kata Sari.", ["Ia bilang “siap” tadi,", "siap"]),
    "straight_inside_curly": ('“Ia bilang "siap" tadi,” kata Sari.', ['Ia bilang "siap" tadi,', "siap"]),
    "unclosed_ends_with_its_paragraph": ("“Kami siap jaga.\nAcara usai.", ["Kami siap jaga. (?)"]),
    "unclosed_does_not_swallow_the_next_paragraph": (
        "“Kami siap jaga.\n“Kami pulang,” kata Sari.",
        ["Kami siap jaga. (?)", "Kami pulang,"],
    ),
    "unclosed_ends_at_the_next_opening_mark": (
        "“Kami siap, kata Beni. “Kami pulang,” kata Sari.",
        ["Kami siap, kata Beni. (?)", "Kami pulang,"],
    ),
    "unopened_begins_with_its_paragraph": ("Kami siap jaga,” kata Sari.", ["Kami siap jaga, (?)"]),
    "unopened_begins_with_the_sentence_after_a_quotation": (
        "“Satu,” kata Sari. Dua lagi,” kata Beni.",
        ["Satu,", "Dua lagi, (?)"],
    ),
    "several_paragraphs_repeat_the_opening_mark": (
        "“Kami siap jaga.\n\n“Kami juga pulang,” kata Sari.",
        ["Kami siap jaga. (?)", "Kami juga pulang,"],
    ),
    "apostrophe_in_a_name_is_no_mark": ("Abdul Mu'in dan Ma’ruf hadir Jum'at.", []),
    "leading_apostrophe_is_no_mark": ("Kader ‘Aisyiyah dan '98 hadir.", []),
    "inches_are_no_mark": ('Layar 14" dan 21" dibeli.', []),
    "mark_within_brackets": ("Program (“Sungai Jernih”) dimulai.", ["Sungai Jernih"]),
    "mark_after_a_dash": ("Kendal – “Kami siap,” kata Sari.", ["Kami siap,"]),
    "empty_quotation": ("Kolom “” dikosongkan.", []),
    "stray_closing_mark": (".”*** (Penulis: Sari)", []),
    "line_goes_on_in_lower_case": ("“Kami siap\nmenjaga sungai,” kata Sari.", ["Kami siap\nmenjaga sungai,"]),
    "windows_line_ends": ("“Satu,” kata Sari.\r\n“Dua,” kata Beni.", ["Satu,", "Dua,"]),
    "emoji_beside_a_mark": ("“Kami siap 😀,” kata Sari 😀", ["Kami siap 😀,"]),
    "no_text": ("", []),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_marks(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_furniture_holds_no_quotation() -> None:
    text = "“Baca juga ini”\n“Kami siap,” kata Sari."
    assert found(text, Block(start=0, end=15, kind="furniture")) == ["Kami siap,"]


def test_furniture_at_the_end_of_a_line_is_cut_off() -> None:
    text = "“Kami siap,” kata Sari. (Humas “Kendal”)"
    assert found(text, Block(start=24, end=len(text), kind="furniture")) == ["Kami siap,"]


def test_a_missing_mark_lowers_the_confidence() -> None:
    document = Document(doc_id="t", text="“Kami siap jaga")
    (mention,) = quotes.find(document, Doc(Vocab()))
    assert [s.name for s in mention.signals] == ["quote.unclosed"]
    assert all(s.weight < 0 for s in mention.signals)


def test_outermost_leaves_out_what_is_nested() -> None:
    document = Document(doc_id="t", text="“Ia bilang ‘siap’ tadi,” kata Sari. “Ya,” kata Beni.")
    kept = quotes.outermost(quotes.find(document, Doc(Vocab())))
    assert [document.text[m.inner_start : m.inner_end] for m in kept] == ["Ia bilang ‘siap’ tadi,", "Ya,"]


@pytest.mark.parametrize("piece", ["“kata ", "” ", '"', "'", "‘a ", "“‘", "``", "a”b“"])
def test_ten_thousand_marks_are_read_once(piece: str) -> None:
    document = Document(doc_id="t", text=piece * 10_000)
    for m in quotes.find(document, Doc(Vocab())):
        assert 0 <= m.start < m.end <= len(document.text)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(alphabet="ab A.,\n“”‘’\"'«»„``", max_size=80))
def test_any_jumble_of_marks_gives_passages_in_order_within_their_line(text: str) -> None:
    mentions = quotes.find(Document(doc_id="t", text=text), Doc(Vocab()))
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for m in mentions:
        assert 0 <= m.start <= m.inner_start < m.inner_end <= m.end <= len(text)
    kept = quotes.outermost(mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(kept))


def test_examples_of_every_rule() -> None:
    assert [failure for s in quotes.rule_sets() for failure in check_examples(s)] == []


@pytest.mark.parametrize("rule", sorted(quotes.rules()))
def test_without_the_rule_its_examples_fail(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left = {name: r for name, r in quotes.rules().items() if name != rule}
    examples = quotes.rules()[rule].match
    monkeypatch.setattr(quotes, "rules", lambda: left)
    assert not all(rule in quotes.fired(example) for example in examples)
