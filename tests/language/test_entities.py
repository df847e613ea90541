"""Names after the network: bodies with their short form, nothing across lines. All texts are invented."""

from __future__ import annotations

import pytest

from pipeline.language.entities import tidy
from pipeline.language.tokens import blank_pipeline

NLP = blank_pipeline()


def tidied(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    doc = NLP.make_doc(text)
    spans = []
    for name, label in names:
        at = text.index(name)
        spans.append(doc.char_span(at, at + len(name), label=label))
    doc.ents = [s for s in spans if s is not None]
    assert len(doc.ents) == len(names)
    tidy(doc)
    return [(e.text, e.label_) for e in doc.ents]


def test_a_body_and_its_short_form_are_one_name() -> None:
    text = "Badan Pangan Nusantara (BPN) berdiri di Kendal."
    expected = [("Badan Pangan Nusantara (BPN)", "ORG"), ("Kendal", "LOC")]
    assert tidied(text, ("Badan Pangan Nusantara", "ORG"), ("Kendal", "LOC")) == expected
    both = (("Badan Pangan Nusantara", "ORG"), ("BPN", "ORG"), ("Kendal", "LOC"))
    assert tidied(text, *both) == expected


def test_a_short_form_of_two_words_belongs_to_it_too() -> None:
    text = "Lembaga Gula Nasional (LG Nasional) libur."
    assert tidied(text, ("Lembaga Gula Nasional", "ORG")) == [("Lembaga Gula Nasional (LG Nasional)", "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Rini Sari Dewi (RSD) pulang.", "Rini Sari Dewi", "PER"),
        ("Badan Pangan Nusantara (lembaga baru) berdiri.", "Badan Pangan Nusantara", "ORG"),
        ("Badan Pangan Nusantara (Kendal) berdiri.", "Badan Pangan Nusantara", "ORG"),
        ("Badan Pangan Nusantara (12/3) berdiri.", "Badan Pangan Nusantara", "ORG"),
        ("Badan Pangan Nusantara (BPN berdiri.", "Badan Pangan Nusantara", "ORG"),
        ("Polri (RI) berdiri.", "Polri", "ORG"),
        ("Badan Pangan Nusantara (", "Badan Pangan Nusantara", "ORG"),
    ],
)
def test_what_is_no_short_form_stays_outside(text: str, name: str, label: str) -> None:
    assert tidied(text, (name, label)) == [(name, label)]


def test_no_name_runs_from_line_to_line() -> None:
    assert tidied("Balai Kota\nKendal ramai", ("Kota\nKendal", "LOC")) == []


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Lahir (di Kendal, Jawa) tahun lalu.", "Jawa)", ["Jawa"]),
        ("Ia (Rini Sari) pulang.", "(Rini Sari", ["Rini Sari"]),
        ("Ia (Rini Sari) pulang.", "(Rini Sari)", ["(Rini Sari)"]),
        ("Balai Gula (BG) libur.", "Balai Gula (BG", ["Balai Gula (BG)"]),
        ("Balai Gula (BG dan lain-lain) libur.", "Balai Gula (BG", ["Balai Gula (BG"]),
        ("Ia pulang ) lalu pergi.", ")", []),
        ("Ia memakai ` dan ` lagi.", "`", []),
    ],
)
def test_a_bracket_stays_with_its_other_half(text: str, name: str, kept: list[str]) -> None:
    assert [found for found, _ in tidied(text, (name, "LOC"))] == kept
