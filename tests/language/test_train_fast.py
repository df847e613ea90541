"""Training in miniature: a few steps on a handful of trees, cut and gone on with, packed and loaded."""

from __future__ import annotations

import pickle
import random
import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import AnalyserError, conllu, fast
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast import UNTAUGHT, Fast
from pipeline.language.fast_settings import FastSettings, load_settings
from pipeline.language.layers import beside_mean
from pipeline.language.ops import BlasOps
from pipeline.language.packing import pack, size
from pipeline.language.train_fast import grouped, learn_rate, read_trees, silver_trees, train_syntax
from pipeline.language.train_names import train_names
from pipeline.language.vectors import VectorSettings, read_floret, train_vectors
from tests.language.tiny import write_tiny

TINY = {"width": 16, "depth": 1, "embed_rows": (50, 50, 50, 50), "parser_hidden": 16, "batch_words": 200, "every": 2}


def settings(steps: int) -> FastSettings:
    whole = load_settings()
    return whole.model_copy(
        update={
            "vectors": VectorSettings(dim=8, rows=100),
            "syntax": whole.syntax.model_copy(update={**TINY, "steps": steps}),
            "names": whole.names.model_copy(update={**TINY, "steps": steps}),
            "pretraining": whole.pretraining.model_copy(update={"steps": 0}),
            "silver": whole.silver.model_copy(update={"a_round": 0}),
        }
    )


def quiet(*_: object) -> None:
    pass


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny(tmp_path_factory.mktemp("tiny") / "data")


@pytest.fixture(scope="module")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vectors") / "vectors.npz"
    np.savez(path, data=np.random.default_rng(1).normal(size=(100, 8)).astype(np.float16))
    return path


@pytest.fixture(scope="module")
def model(data: Path, vectors: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packed model that was trained for four steps; its second network of names learnt otherwise."""
    work, target = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("model") / "fast"
    chosen = settings(4)
    syntax = train_syntax(data, work, chosen, vectors, quiet)
    names = train_names(data, work, chosen, vectors, quiet)
    other = chosen.model_copy(update={"names": chosen.names.model_copy(update={"seed": 5, "learn_rate": 1e-9})})
    untaught = train_names(data, work / "other", other, vectors, quiet)
    pack(syntax, {"ner": names, UNTAUGHT: untaught}, vectors, chosen.vectors, target, {"name": "tiny"})
    return target


def test_the_last_sentences_of_csui_are_set_aside(data: Path) -> None:
    chosen = load_settings()
    trees = read_trees(data, chosen)
    assert len(trees.csui_aside) == chosen.data.csui_set_aside
    assert len(trees.gsd_dev) == 5
    # 12 of PUD, the rest of CSUI as often as the settings say, 12 of 2017.
    assert len(trees.train) == 24 + (120 - chosen.data.csui_set_aside) * chosen.data.csui_times


def test_groups_hold_every_sentence_once_in_order(data: Path) -> None:
    trees = read_trees(data, load_settings()).train
    groups = grouped(trees, (3, 8), random.Random(1))
    assert sorted(id(s) for g in groups for s in g) == sorted(id(s) for s in trees)
    assert all(len(g) <= 8 for g in groups)


def test_the_rate_warms_up_and_falls() -> None:
    part = settings(100).syntax
    rates = [learn_rate(step, part) for step in (1, 2, 50, 100)]
    assert rates[0] < rates[1]
    assert rates[1] > rates[2] > rates[3] > 0


def test_a_cut_training_ends_within_a_step_of_the_whole_one(data: Path, vectors: Path, tmp_path: Path) -> None:
    whole, chosen = tmp_path / "whole", settings(4)
    train_syntax(data, whole, chosen, vectors, quiet)

    def cut(part: str, step: int, *_: object) -> None:
        if step == 3:
            raise KeyboardInterrupt

    torn = tmp_path / "torn"
    with pytest.raises(KeyboardInterrupt):
        train_syntax(data, torn, chosen, vectors, cut)
    train_syntax(data, torn, chosen, vectors, quiet)
    states = [pickle.loads((f / "syntax" / "checkpoint.pickle").read_bytes()) for f in (whole, torn)]
    assert [s["progress"].step for s in states] == [4, 4]
    assert states[0]["moments"].keys() == states[1]["moments"].keys()
    for key, value in states[0]["weights"].items():
        np.testing.assert_allclose(value, states[1]["weights"][key], atol=2e-3)


def test_missing_data_are_named(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match=r"treebank.*--from"):
        train_syntax(tmp_path, tmp_path / "w", settings(1), None, quiet)
    with pytest.raises(AnalyserError, match=r"idner2k_train.*--from"):
        train_names(tmp_path, tmp_path / "w", settings(1), None, quiet)
    with pytest.raises(AnalyserError, match=r"news\.jsonl\.gz.*--from"):
        train_vectors(tmp_path, tmp_path, VectorSettings())


def test_a_floret_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.floret"
    path.write_text("3 2 2 4 5 2166136261 < >\n0 1.0 2.0\n1 0.5 0.5\n2 -1 0\n", encoding="utf-8")
    assert read_floret(path).tolist() == [[1.0, 2.0], [0.5, 0.5], [-1.0, 0.0]]


def test_the_packed_model_is_small_and_loads_like_any_other(model: Path) -> None:
    assert size(model) < 1_000_000
    nlp = spacy.load(model)
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "lemmatizer", "parser", "ner", "single_precision"]
    assert nlp.vocab.vectors.data.dtype == np.float32
    kinds = {
        n.get_param(p).dtype
        for _, c in nlp.pipeline
        if hasattr(c, "model")
        for n in c.model.walk()
        for p in n.param_names
    }
    assert kinds == {np.dtype(np.float32)}


def named(doc: Doc) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.label_) for e in doc.ents]


def test_names_are_read_by_the_network_that_was_asked_for(model: Path) -> None:
    document = Document(
        doc_id="t", text="Rini dan Budi dari Bank Maju pergi ke Solo, lalu Kementerian Laut di Jakarta. " * 4
    )
    taught, untaught = (named(Fast(model, name)(document)) for name in ("ner", UNTAUGHT))
    assert named(Fast(model)(document)) == taught
    assert taught
    assert untaught
    assert taught != untaught


def test_a_model_with_one_network_of_names_reads_with_that(model: Path, tmp_path: Path) -> None:
    nlp = spacy.load(model, exclude=[UNTAUGHT])
    nlp.to_disk(tmp_path / "one")

    document = Document(doc_id="t", text="Rini dan Budi dari Bank Maju pergi ke Solo. " * 4)
    assert named(Fast(tmp_path / "one", UNTAUGHT)(document)) == named(Fast(model)(document))


def test_the_packed_model_holds_no_word_of_the_texts(model: Path) -> None:
    strings = (model / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert "Nelayan" not in strings
    assert "nsubj" in strings


def test_the_packed_model_does_not_tell_where_it_was_trained(model: Path, tmp_path: Path) -> None:
    nlp = spacy.load(model, exclude=["ner", "single_precision"])
    labels = {"@readers": "spacy.read_labels.v1", "path": str(tmp_path / "parser.labels.json")}
    nlp.config["initialize"]["components"]["parser"] = {"labels": labels}  # as in a training that was gone on with
    nlp.to_disk(tmp_path / "syntax")
    pack(tmp_path / "syntax", {}, None, settings(1).vectors, tmp_path / "packed", {})
    assert str(tmp_path) not in (tmp_path / "packed" / "config.cfg").read_text(encoding="utf-8")


def test_the_fast_analyser_gives_exact_offsets_and_keeps_blocks(model: Path) -> None:
    read = Fast(model)
    text = "Kabar utama hari ini\n\nRini membaca buku. Budi menulis surat.  Guru\tmembeli beras"
    blocks = (Block(start=22, end=40, kind="paragraph"), Block(start=40, end=len(text), kind="paragraph"))
    doc = read(Document(doc_id="t", text=text, blocks=blocks))
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert all(t.pos_ for t in doc)
    for sentence in doc.sents:
        inside = sentence.text.strip()
        start = sentence.start_char + sentence.text.index(inside) if inside else sentence.start_char
        assert not any(start < edge < start + len(inside) for edge in (22, 40))


def test_texts_longer_than_a_network_should_read_at_once(model: Path) -> None:
    read = Fast(model)
    text = "Rini membaca buku. Budi menulis surat.\n" * 700
    doc = read(Document(doc_id="t", text=text))
    assert doc.text == text
    assert len(list(doc.sents)) >= 1400
    assert read(Document(doc_id="t", text="kata " * 5000)).text == "kata " * 5000


def test_the_vocabulary_is_begun_anew_when_it_has_grown(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Fast(model)
    read(Document(doc_id="t", text="Rini membaca buku."))
    monkeypatch.setattr(fast, "_VOCABULARY", 0)
    again = read(Document(doc_id="t", text="Rini membaca buku."))
    assert "buku" in again.vocab.strings
    monkeypatch.setattr(fast, "_VOCABULARY", 60_000)
    third = read(Document(doc_id="t", text="Budi menulis surat."))
    assert third.vocab is again.vocab
    assert "surat" in third.vocab.strings


@pytest.mark.parametrize("text", ["", " ", "\n", "a", "\u200b", "..."])
def test_texts_of_almost_nothing(model: Path, text: str) -> None:
    assert Fast(model)(Document(doc_id="t", text=text)).text == text


def test_a_model_that_is_not_there(tmp_path: Path, model: Path) -> None:
    with pytest.raises(AnalyserError, match="models train fast"):
        Fast(tmp_path)
    shutil.copytree(model, tmp_path / "copy")
    assert Fast(tmp_path / "copy").name == "fast"


def test_products_are_those_of_thinc() -> None:
    a, b = np.arange(12, dtype="f").reshape(3, 4), np.arange(8, dtype="f").reshape(2, 4)
    out = np.zeros((3, 2), dtype="f")
    BlasOps().gemm(a, b, out=out, trans2=True)
    np.testing.assert_allclose(out, a @ b.T)
    np.testing.assert_allclose(BlasOps().gemm(a, a, trans1=True), a.T @ a)


def test_every_row_stands_beside_the_mean_and_gradients_come_back() -> None:
    layer = beside_mean(2)
    rows = np.asarray([[1.0, 2.0], [3.0, 4.0]], dtype="f")
    (wide,), back = layer([rows], is_train=True)
    assert wide.tolist() == [[1.0, 2.0, 2.0, 3.0], [3.0, 4.0, 2.0, 3.0]]
    (gradient,) = back([np.ones((2, 4), dtype="f")])
    assert gradient.tolist() == [[2.0, 2.0], [2.0, 2.0]]
    assert layer.predict([np.zeros((0, 2), dtype="f")])[0].shape == (0, 4)


def test_silver_trees_of_one_manner_are_taken_without_lemmas(tmp_path: Path) -> None:
    work = tmp_path / "fast"
    assert silver_trees(work) == []
    (tmp_path / "accurate").mkdir()
    made = []
    for bank, name in (("csui", "Rini"), ("gsd", "Budi")):
        words = [
            Word(name, name, "PROPN", bank, "_", 2, "nsubj", 0, 4),
            Word("pergi", "pergi", "VERB", bank, "_", 0, "root", 5, 10),
        ]
        made.append(Sentence(f"{name} pergi", words))
    conllu.write(made, tmp_path / "accurate" / "silver.conllu")
    (taken,) = silver_trees(work)
    assert [(w.form, w.lemma, w.deprel) for w in taken.words] == [("Rini", "_", "nsubj"), ("pergi", "_", "root")]
