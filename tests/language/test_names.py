"""Tagged tokens of three label sets, and the texts made of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from pipeline.language.names import NameDataError, Tagged, as_text, entities, exchanged, pools, read, training_texts


def test_three_label_sets_become_one() -> None:
    assert entities(["B-PERSON", "I-PERSON", "O", "B-PLACE"]) == ((0, 2, "PER"), (3, 4, "LOC"))
    assert entities(["B-ORG", "B-ORG", "I-ORG"]) == ((0, 1, "ORG"), (1, 3, "ORG"))
    assert entities(["ORGANIZATION", "ORGANIZATION", "TIME", "LOCATION"]) == ((0, 2, "ORG"), (3, 4, "LOC"))
    assert entities(["QUANTITY", "O", "I-PER"]) == ((2, 3, "PER"),)


def test_files_with_blanks_or_tabs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rini PROPN B-PER\npergi VERB O\n\nke\tO\nSolo\tB-PLACE\n", encoding="utf-8")
    assert read(path) == [Tagged(("Rini", "pergi"), ((0, 1, "PER"),)), Tagged(("ke", "Solo"), ((1, 2, "LOC"),))]
    path.write_text("Rini\n", encoding="utf-8")
    with pytest.raises(NameDataError, match=r"a\.txt:1"):
        read(path)


def test_tokens_are_written_as_text() -> None:
    tokens = ("“", "Maju", ",", "”", "kata", "Rini", "(", "40", ")", "abad", "ke", "-", "9", "A", "-", "Budi", ".")
    assert as_text(Tagged(tokens, ()))[0] == "“Maju,” kata Rini (40) abad ke-9 A-Budi."
    assert as_text(Tagged(("Rini", "-", "Budi"), ()))[0] == "Rini - Budi"
    assert as_text(Tagged(("anak", "-", "anak"), ()))[0] == "anak-anak"
    assert as_text(Tagged(('"', "Maju", '"', "kata", "dia"), ()))[0] == '"Maju" kata dia'


def test_offsets_of_names_in_both_ways_of_writing() -> None:
    tagged = Tagged(("Ir.", "Rini", "Sari", ",", "Solo", "."), ((1, 3, "PER"), (4, 5, "LOC")))
    for spaced in (False, True):
        text, spans = as_text(tagged, spaced)
        assert [(text[a:b], label) for a, b, label in spans] == [("Rini Sari", "PER"), ("Solo", "LOC")]


def test_exchanged_names_keep_their_label_and_place() -> None:
    sentences = [
        Tagged(("Rini", "ke", "Solo"), ((0, 1, "PER"), (2, 3, "LOC"))),
        Tagged(("Joko", "Eko"), ((0, 2, "PER"),)),
    ]
    found = pools(sentences)
    assert found["PER"] == [("Rini",), ("Joko", "Eko")]
    out = exchanged(sentences[0], {"PER": [("Joko", "Eko")]}, random.Random(1), 1.0)
    assert out == Tagged(("Joko", "Eko", "ke", "Solo"), ((0, 2, "PER"), (3, 4, "LOC")))
    assert exchanged(sentences[0], found, random.Random(1), 0.0) == sentences[0]


def test_training_texts_are_the_same_for_the_same_seed() -> None:
    sentences = [Tagged(("Rini", ",", "Solo"), ((0, 1, "PER"), (2, 3, "LOC")))] * 20
    rounds = [training_texts(sentences, random.Random(5), 0.5, 0.5) for _ in range(2)]
    assert rounds[0] == rounds[1]
    assert {text for text, _ in rounds[0]} == {"Rini, Solo", "Rini , Solo"}
