"""The committed model on invented releases, and its scores where the development data lie beside the project."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.document import Block, Document
from pipeline.language import analyser, conllu, names
from pipeline.language.analyser import Analyser
from pipeline.language.evaluation import name_scores, syntax_scores
from pipeline.language.fast import FOLDER, hang_marks
from pipeline.language.packing import results, size

pytestmark = pytest.mark.skipif(not (FOLDER / "config.cfg").exists(), reason="the fast model is not in models/fast")
DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
here = pytest.mark.skipif(not (DATA / "treebank").exists(), reason="the development data are not in ../shared/data")

RELEASE = (
    "Gubernur Lantik Pengurus Koperasi\n\nSEMARANG, Humas – Gubernur Jawa Tengah Rini Sari melantik pengurus koperasi, "
    "Selasa (3/2/2026).\n“Kami akan membantunya,” ujar Rini. Acara itu dihadiri Kementerian Koperasi.\n- Bibit padi\n- Pupuk"
)


@cache
def fast() -> Analyser:
    return analyser("fast")


def test_a_release_is_read_with_sentences_tags_trees_and_names() -> None:
    doc = fast()(Document(doc_id="t", text=RELEASE))
    assert doc.text == RELEASE
    assert [s.text.strip() for s in doc.sents] == [
        "Gubernur Lantik Pengurus Koperasi",
        "SEMARANG, Humas – Gubernur Jawa Tengah Rini Sari melantik pengurus koperasi, Selasa (3/2/2026).",
        "“Kami akan membantunya,” ujar Rini.",
        "Acara itu dihadiri Kementerian Koperasi.",
        "- Bibit padi",
        "- Pupuk",
    ]
    words = {t.text: t for t in doc}
    assert words["melantik"].pos_ == "VERB"
    assert words["melantik"].lemma_ == "lantik"
    assert words["dihadiri"].morph.get("Voice") == ["Pass"]
    assert words["koperasi"].head.text == "pengurus"
    assert words["nya"].pos_ == "PRON"
    assert ("Rini Sari", "PER") in {(e.text, e.label_) for e in doc.ents}
    assert {e.label_ for e in doc.ents} <= {"PER", "ORG", "LOC"}


def test_no_sentence_or_name_crosses_a_block() -> None:
    edge = RELEASE.index("Acara")
    blocks = (Block(start=0, end=edge, kind="paragraph"), Block(start=edge, end=len(RELEASE), kind="furniture"))
    doc = fast()(Document(doc_id="t", text=RELEASE, blocks=blocks))
    for span in (*doc.sents, *doc.ents):
        assert not span.start_char < edge < span.start_char + len(span.text.rstrip())


@given(st.text(max_size=60))
@settings(derandomize=True, deadline=None, max_examples=25)
def test_any_text_comes_back_with_exact_offsets(text: str) -> None:
    doc = fast()(Document(doc_id="t", text=text))
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_marks_hang_by_the_tree_and_commas_stay() -> None:
    #       0       1    2       3       4    5          6    7    8
    words = ["Rini", "(", "Solo", ")", "pergi", "  ", "besok", ",", "."]
    heads = [4, 4, 0, 4, 4, 4, 4, 4, 2]
    deps = ["nsubj", "punct", "appos", "punct", "ROOT", "", "advmod", "punct", "punct"]
    doc = Doc(Vocab(), words=words, heads=heads, deps=deps)
    hang_marks(doc)
    assert [(t.text, t.head.text) for t in doc if t.dep_ == "punct"] == [
        ("(", "Solo"), (")", "Solo"), (",", "pergi"), (".", "pergi"),
    ]  # fmt: skip
    hang_marks(Doc(Vocab()))


def test_it_is_small_and_has_a_card_with_its_figures() -> None:
    assert size(FOLDER) < 30_000_000
    card = (FOLDER / "CARD.md").read_text(encoding="utf-8")
    figures = results(FOLDER)
    assert f"{figures['GSD dev']['LAS']:.1f}" in card
    assert f"{figures['idner-news-2k dev']['NER']:.1f}" in card


@here
def test_it_reads_unseen_sentences_about_as_well_as_its_card_says() -> None:
    gold = list(conllu.read(DATA / "treebank" / "id_gsd-ud-dev.conllu"))[:60]
    scores = syntax_scores(fast(), gold)
    assert scores["Words"].f1 > 0.97
    assert scores["UPOS"].f1 > 0.87
    assert scores["LAS"].f1 > 0.65
    assert name_scores(fast(), names.read(DATA / "ner" / "idner2k_dev.txt")[:60])["NER"].f1 > 0.7
