"""Sentences that are read side by side have the trees and names that spaCy gives them one after the other."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.fast import FOLDER
from pipeline.language.side_by_side import SideBySide

SENTENCES = (
    "Bupati Sumedang Rina Wulandari menyerahkan 250 ekor kambing kepada peternak di Tanjungsari .",
    "Ia didampingi Kepala Dinas Peternakan Jawa Barat Agus Salim .",
    "\n",
    "Bantuan itu berasal dari Kementerian Pertanian .",
    "Selesai",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(FOLDER)


def doc(nlp: Language, sentences: tuple[str, ...]) -> Doc:
    words = [sentence.split(" ") for sentence in sentences]
    starts: list[bool | int | None] = [number == 0 for sentence in words for number, _ in enumerate(sentence)]
    return Doc(nlp.vocab, words=[word for sentence in words for word in sentence], sent_starts=starts)


def read(sentences: tuple[str, ...]) -> Doc:
    nlp = spacy.load(FOLDER)
    beside = SideBySide([nlp.get_pipe("parser"), nlp.get_pipe("ner")])
    return beside(nlp.get_pipe("tok2vec")(doc(nlp, sentences)))


def told(read: Doc) -> list[tuple[str, str, str, str]]:
    return [(t.text, t.head.text, t.dep_, t.ent_type_) for t in read]


@pytest.mark.parametrize("number", range(1, len(SENTENCES) + 1))
def test_trees_and_names_are_those_of_spacy(plain: Language, number: int) -> None:
    alone = plain(doc(plain, SENTENCES[:number]))
    beside = read(SENTENCES[:number])
    assert told(beside) == told(alone)
    assert [(e.start, e.end, e.label_) for e in beside.ents] == [(e.start, e.end, e.label_) for e in alone.ents]
    assert [s.start for s in beside.sents] == [s.start for s in alone.sents]


def test_neither_trees_nor_names_leave_their_sentence() -> None:
    beside = read(SENTENCES * 3)
    for sentence in beside.sents:
        assert all(token.head in sentence for token in sentence)
    assert beside.ents
    assert all(name.sent.start <= name.start and name.end <= name.sent.end for name in beside.ents)


def test_what_reads_side_by_side_does_not_learn() -> None:
    nlp = spacy.load(FOLDER)
    names: Any = nlp.get_pipe("ner")
    SideBySide([names])
    with pytest.raises(ValueError, match="cannot learn"):
        names.model.get_ref("tok2vec").layers[0]([nlp.make_doc("Rina")], is_train=True)
