"""What the graph networks see of words, and silver trees; nothing here needs PyTorch."""

from __future__ import annotations

import random

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.blank import Blank
from pipeline.language.conllu import Sentence, Word
from pipeline.language.graph_words import SHAPES, Labels, in_batches, pieces, shape
from pipeline.language.silver_trees import SilverTrees, agreed, agreement, with_silver
from pipeline.language.trees import to_sentences


def sentence(*rows: str) -> Sentence:
    """Rows of `form upos head deprel`."""
    words, at = [], 0
    for row in rows:
        form, upos, head, deprel = row.split()
        words.append(Word(form, "_", upos, "_", "_", int(head), deprel, at, at + len(form)))
        at += len(form) + 1
    return Sentence(" ".join(w.form for w in words), words)


def test_words_that_share_letters_share_pieces_and_capitals_change_none() -> None:
    assert pieces("membaca", 1000) == pieces("Membaca", 1000)
    assert set(pieces("membaca", 10_000)) & set(pieces("membacakan", 10_000))
    assert all(0 < row < 50 for row in pieces("perpustakaan", 50))


def test_the_shape_tells_capitals_figures_and_what_is_written_on_to_a_word() -> None:
    assert shape("Rini", glued=False) == shape("Bandung", glued=False)
    assert len({shape("Rini", False), shape("KPK", False), shape("rini", False), shape("12", False)}) == 4
    assert shape("nya", glued=True) != shape("nya", glued=False)
    assert 0 <= shape("M.Si.", glued=False) < SHAPES


def test_labels_are_read_off_the_trees_and_rare_words_have_no_row() -> None:
    trees = [sentence("Rini PROPN 2 nsubj", "pergi VERB 0 root"), sentence("Ia PRON 2 nsubj", "Pergi VERB 0 root")]
    labels = Labels.of(trees)
    assert labels.words == ["pergi"]
    assert labels.tags == ["PRON", "PROPN", "VERB"]
    assert labels.relations == ["nsubj", "root"]


def test_batches_hold_every_sentence_once_and_sentences_of_like_length() -> None:
    lengths = [3, 30, 4, 28, 5, 31, 3, 4]
    for rng in (None, random.Random(4)):
        batches = in_batches(lengths, 60, rng)
        assert sorted(i for batch in batches for i in batch) == list(range(8))
        assert all(len(batch) * max(lengths[i] for i in batch) <= 60 for batch in batches)


def test_agreement_is_the_share_of_like_heads() -> None:
    one = sentence("Rini PROPN 2 nsubj", "membeli VERB 0 root", "beras NOUN 2 obj", "merah ADJ 3 amod")
    other = sentence("Rini PROPN 2 nsubj", "membeli VERB 0 root", "beras NOUN 2 obj", "merah ADJ 2 xcomp")
    assert agreement(one, one) == 1.0
    assert agreement(one, other) == 0.75
    assert agreement(one, sentence("Rini PROPN 0 root")) == 0.0


class _Chain:
    """Reads every word as hanging on the one before it."""

    name = "chain"

    def __init__(self) -> None:
        self._blank = Blank()

    def __call__(self, document: Document) -> Doc:
        return self._blank(document)


def test_only_sentences_that_both_read_alike_become_silver_and_treebanks_take_turns() -> None:
    texts = ["Rini membeli beras merah.", "Budi pergi.", "Petani itu menanam padi lagi."]
    settings = SilverTrees(seed=1, sentences=10, agree=0.9, a_round=2, banks=(2,))

    def annotate(sentences: object, bank: int) -> None:
        for read in sentences:  # type: ignore[attr-defined]
            for word in read.words:
                word.upos = "NOUN"
            if "padi" in read.text:
                read.words[-1].head = 1

    made = list(agreed(texts, _Chain(), annotate, settings))
    assert [s.text for s in made] == ["Rini membeli beras merah.", "Budi pergi."]
    assert {w.xpos for s in made for w in s.words} == {"csui"}
    assert {w.upos for s in made for w in s.words} == {"NOUN"}
    assert to_sentences(_Chain()(Document(doc_id="t", text=texts[0])))[0].words[0].upos != "NOUN"


def test_silver_trees_are_drawn_anew_in_each_round() -> None:
    gold = [sentence("Ia PRON 0 root")]
    silver = [sentence(f"kata{n} NOUN 0 root") for n in range(40)]
    rounds = [{s.text for s in with_silver(gold, silver, 5, random.Random(n))} for n in range(2)]
    assert all(len(r) == 6 and "Ia" in r for r in rounds)
    assert rounds[0] != rounds[1]
    assert with_silver(gold, [], 5, random.Random(1)) == gold
