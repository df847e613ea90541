"""Signs nobody sees: names and numbers are read as they look, and every fact points to its own signs all the same."""

from __future__ import annotations

import unicodedata

import pytest

from pipeline.clean.visible import visible
from pipeline.document import Block, Document, Item
from pipeline.fact import AnyFact
from tests.inline import pipeline

TEXT = (
    "Balai Kerja Dibuka\n\nMenteri Ketenagakerjaan, Yassierli, membuka balai di Sabang. "
    "Sebanyak 1.250 peserta hadir pada Selasa (6/5/2025).\n"
)


def facts(text: str) -> list[AnyFact]:
    """What is read in this text; each passage stands where it says."""
    found = pipeline()(Item(origin="a.txt", kind="text", text=text, doc_id="a"))
    assert found.document.text == text
    for fact in found.facts:
        assert all(text[e.start : e.end] == e.text for e in fact.evidence)
    assert all(text[start:end].strip() for start, end in found.sentences)
    return list(found.facts)


def slots(text: str) -> list[dict[str, object]]:
    return [{"type": f.type, **f.slots()} for f in facts(text)]


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"])
@pytest.mark.parametrize(
    ("word", "torn"),
    [
        ("Yassierli", "Yassi{}erli"),
        ("Yassierli", "{}Yassierli{}"),
        ("1.250", "1.{}250"),
        ("1.250", "{}1.250{}"),
        ("Ketenagakerjaan", "Ketenaga{}kerjaan"),
        ("6/5/2025", "6/{}5/2025"),
    ],
)
def test_a_sign_that_takes_no_room_changes_no_fact(sign: str, word: str, torn: str) -> None:
    assert slots(TEXT.replace(word, torn.replace("{}", sign))) == slots(TEXT)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("\x1b[0m", id="colour"),
        pytest.param("\x1b[1;38;5;208m", id="colour_of_many_numbers"),
        pytest.param("\x1b[2K", id="line"),
        pytest.param("\x1b]8;;https://contoh.go.id\x1b\\", id="link"),
        pytest.param("\x1b]0;Rilis\x07", id="window"),
        pytest.param("\x00", id="nul"),
        pytest.param("\x08", id="backspace"),
    ],
)
@pytest.mark.parametrize("word", ["Yassierli", "1.250 peserta", "Balai Kerja Dibuka", "hadir"])
def test_what_tells_a_terminal_something_changes_no_fact(code: str, word: str) -> None:
    assert slots(TEXT.replace(word, f"{code}{word}{code}")) == slots(TEXT)


def test_the_end_of_a_colour_is_no_figure() -> None:
    found = [f for f in facts("Sawah itu panen \x1b[32m40 ton\x1b[0m padi.\x1b[0m\n") if f.type == "figure"]
    assert [(f.slots()["value"], f.evidence[0].text) for f in found] == [(40, "40 ton\x1b[0m padi")]


def test_what_only_looks_like_a_colour_is_read_as_it_stands() -> None:
    assert visible(Document(doc_id="a", text="Pagar [32m] di tepi jalan,\tlihat [0m].\r\n\x0c")) is None


def test_the_passage_holds_the_signs_as_they_stand() -> None:
    passages = [f.evidence[0].text for f in facts(TEXT.replace("Yassierli", "\u200fYassi\u200berli\u200f"))]
    assert "Menteri Ketenagakerjaan, \u200fYassi\u200berli" in passages


def test_accents_that_stand_alone_are_read_with_their_letter() -> None:
    text = TEXT.replace("Yassierli", "José Andrés")
    apart = unicodedata.normalize("NFD", text)
    assert len(apart) > len(text)
    assert slots(apart) == slots(text)
    passages = [f.evidence[0].text for f in facts(apart)]
    assert unicodedata.normalize("NFD", "Menteri Ketenagakerjaan, José Andrés") in passages


def test_a_text_of_nothing_visible_has_no_facts() -> None:
    assert facts("\u200b\u200c\ufeff\u2060\n") == []


def test_blocks_lie_as_they_did() -> None:
    text = "\u200bSatu\u200b\n\u200b\nDua\u0301 \u200b"
    blocks = (Block(start=0, end=6, kind="headline"), Block(start=7, end=8, kind="paragraph"),
              Block(start=9, end=15, kind="furniture"))  # fmt: skip
    seen = visible(Document(doc_id="a", text=text, blocks=blocks))
    assert seen is not None
    shown = seen.document
    assert [(shown.text[b.start : b.end], b.kind) for b in shown.blocks] == [
        ("Satu", "headline"),
        ("Duá ", "furniture"),
    ]
    assert text[slice(*seen.place(6, 9))] == "Dua\u0301"


def test_nearly_every_text_is_what_is_seen() -> None:
    assert visible(Document(doc_id="a", text="Kafé “Senja” – 1\u00a0250 orang")) is None
