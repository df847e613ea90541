"""The accurate analyser: what lies in its folder, long sentences, what becomes of the fast analyser's Doc."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.language import AnalyserError, analyser
from pipeline.language.accurate import FOLDER, LIST, Accurate, Described, described, retold, shortened
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast import Fast
from pipeline.language.trees import to_sentences

MODEL = Described(vectors="vectors.pt", trees=("graph1.pt",), names=("names1.pt",))


def test_a_folder_that_is_not_complete_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="models train accurate"):
        described(tmp_path)
    (tmp_path / LIST).write_text(MODEL.model_dump_json(), encoding="utf-8")
    (tmp_path / "graph1.pt").touch()
    with pytest.raises(AnalyserError, match=r"not complete; missing: vectors\.pt, names1\.pt"):
        Accurate(tmp_path)


def test_a_sentence_without_end_is_read_in_pieces_that_are_trees() -> None:
    words = [Word(f"w{n}", head=n - 1) for n in range(1, 12)]
    pieces = shortened(Sentence("", words, [(4, 5, "w4w5")]), most=4)
    assert [[w.form for w in p.words] for p in pieces] == [
        ["w1", "w2", "w3", "w4", "w5"], ["w6", "w7", "w8", "w9"], ["w10", "w11"],
    ]  # fmt: skip
    assert [[w.head for w in p.words] for p in pieces] == [[0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1]]
    assert pieces[0].joined == [(4, 5, "w4w5")]
    assert [w.head for w in words] == list(range(11)), "the sentence itself is left alone"


TEXT = "  Rini melihatnya.\n\nIa\u00a0pulang ke rumahmu!\n"


def test_a_doc_that_is_retold_keeps_its_tokens_lemmas_and_names_and_has_the_new_trees() -> None:
    doc = Fast()(Document(doc_id="t", text=TEXT))
    sentences = to_sentences(doc)
    for sentence in sentences:
        for number, word in enumerate(sentence.words, 1):
            word.upos, word.feats, word.head, word.deprel = "X", "_", number - 1, "dep"
    told = retold(doc, sentences)
    assert told.text == TEXT
    assert [(t.text, t.idx, t.lemma_) for t in told] == [(t.text, t.idx, t.lemma_) for t in doc]
    assert [(e.text, e.label_) for e in told.ents] == [(e.text, e.label_) for e in doc.ents]
    assert {t.pos_ for t in told if not t.is_space} == {"X"}
    words = [t for t in told if not t.is_space]
    assert [w.text for w in words if w.dep_ == "ROOT"] == ["Rini", "Ia"]
    assert [w.head.text for w in words[:3]] == ["Rini", "Rini", "melihat"]
    assert [(s.text, s.joined) for s in to_sentences(told)] == [(s.text, s.joined) for s in sentences]


@pytest.mark.parametrize("text", ["", "\n\n", "  Rini melihatnya.\nIa\u00a0pulang ke rumahmu!\n"])
def test_tokens_and_sentences_are_those_of_the_fast_analyser(text: str) -> None:
    accurate = _committed()
    document = Document(doc_id="t", text=text)
    doc, fast = accurate(document), Fast()(document)
    assert doc.text == text
    assert [(t.text, t.idx) for t in doc] == [(t.text, t.idx) for t in fast]
    assert [s.text for s in to_sentences(doc)] == [s.text for s in to_sentences(fast)]


def _committed() -> Accurate:
    pytest.importorskip("stanza")
    pytest.importorskip("torch")
    if not (FOLDER / LIST).exists():
        pytest.skip("the accurate model has no weights here")
    return Accurate()


def test_the_model_that_comes_with_the_project_is_complete() -> None:
    if not (FOLDER / LIST).exists():
        pytest.skip("the accurate model has no weights here")
    assert described(FOLDER).trees


def test_the_model_that_comes_with_the_project_reads_a_release() -> None:
    _committed()
    text = "JAKARTA - Menteri Rini Sari membuka pameran di Solo, Senin. Ia menyerahkan 20 alat kepada petani."
    doc = analyser("accurate")(Document(doc_id="t", text=text))
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert [t.text for t in doc if t.dep_ == "ROOT"][-1] == "menyerahkan"
    assert "Rini Sari" in {e.text for e in doc.ents if e.label_ == "PER"}
    assert next(t for t in doc if t.text == "pameran").pos_ == "NOUN"
