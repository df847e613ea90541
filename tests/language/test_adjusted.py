"""Tokens that depend on where a sentence ends and on how a text was made. All texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.language.adjusted import last_stops, stops_apart, unbroken
from pipeline.language.blank import Blank
from pipeline.language.conllu import Sentence, Word
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_fast import prepare_trees
from pipeline.language.trees import to_sentences

NLP = blank_pipeline()


def sentences(text: str) -> list[str]:
    doc = Blank()(Document(doc_id="t", text=text))
    assert doc.text == text
    return [" ".join(t.text for t in s if not t.is_space) for s in doc.sents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat membahas tiga hal. Pertama, soal irigasi.",
         ["Rapat membahas tiga hal .", "Pertama , soal irigasi ."]),
        ("Lihat hal. 12 buku itu.", ["Lihat hal. 12 buku itu ."]),
        ("Suhu turun di bawah 2 C. Petani resah.", ["Suhu turun di bawah 2 C .", "Petani resah ."]),
        ("Panen cabai, bawang, dll. Kegiatan ditutup.", ["Panen cabai , bawang , dll .", "Kegiatan ditutup ."]),
        ("Saham dimiliki PT Laut Biru Tbk.\nHarga tetap.", ["Saham dimiliki PT Laut Biru Tbk .", "Harga tetap ."]),
    ],
)  # fmt: skip
def test_the_stop_of_a_sentence_stands_alone_behind_an_abbreviation(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("text", ["Sekretaris Prof.", "Rina Astuti, S.H., M.Si.", "Pembicara Bima Arya Jr."])
def test_titles_degrees_and_names_keep_their_stop_at_the_end_of_a_line(text: str) -> None:
    assert sentences(text)[0].endswith(text.rpartition(" ")[2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skor 2-2 di Bird's Nest", "skor 2-2 di Bird's Nest"),
        ("Kitab 19:4-6 : itu", "Kitab 19:4-6 : itu"),
        ("memuji kebesaran-Nya dan kepada-Ku ?", "memuji kebesaran- Nya dan kepada- Ku ?"),
        ("seluas 12 km&amp;sup2; itu &amp;nbsp; ya", "seluas 12 km&amp;sup2 ; itu &amp;nbsp ; ya"),
        ("yang lainnya, meskipun rumahnya jauh", "yang lainnya , meskipun rumah nya jauh"),
        ("habis (2-1), \"ya\"", "habis ( 2-1 ) , \" ya \""),
        ("SORONG- Bupati", "SORONG - Bupati"),
    ],
)  # fmt: skip
def test_in_a_text_of_tokens_what_is_written_together_is_one(text: str, expected: str) -> None:
    doc = unbroken(NLP.make_doc(text))
    assert doc.text == text
    assert " ".join(t.text for t in doc) == expected


def test_a_clitic_behind_a_hyphen_belongs_to_the_word_before_it() -> None:
    (sentence,) = to_sentences(unbroken(NLP.make_doc("Ia memuji kebesaran-Nya .")))
    assert sentence.joined == [(3, 4, "kebesaran-Nya")]


def test_runs_of_stops_fall_apart_in_a_text_of_tokens_but_for_three() -> None:
    assert [t.text for t in stops_apart(NLP.make_doc("Ya.. lalu.... lain..."))] == [
        *("Ya", ".", ".", "lalu", ".", ".", ".", ".", "lain", "..."),
    ]  # fmt: skip


@given(st.text(alphabet="aKu-&;.'s 2nya\n", max_size=40))
@settings(derandomize=True, deadline=None, max_examples=200)
def test_adjusted_tokens_give_the_text_back(text: str) -> None:
    doc = NLP.make_doc(text)
    for adjusted in (unbroken(doc), stops_apart(doc), last_stops(doc, [0, len(text) // 2])):
        assert adjusted.text == text
        assert all(text[t.idx : t.idx + len(t)] == t.text for t in adjusted)


def tree(text: str, *words: str) -> Sentence:
    """A flat tree over words of the text in order."""
    out, at = [], 0
    for number, form in enumerate(words):
        start = text.index(form, at)
        at = start + len(form)
        out.append(Word(form, "_", "NOUN", "_", "_", 1 if number else 0, "flat" if number else "root", start, at))
    return Sentence(text, out, [])


def test_older_trees_are_learnt_from_on_the_tokens_that_such_texts_get() -> None:
    text = "Skor 2-2 lainnya"
    old = prepare_trees([], [tree(text, "Skor", "2-2", "lainnya")])
    new = prepare_trees([tree(text, "Skor", "2-2", "lainnya")], [])
    assert [w.form for w in old[0].words] == ["Skor", "2-2", "lainnya"]
    assert [w.form for w in new[0].words] == ["Skor", "2", "-", "2", "lain", "nya"]
