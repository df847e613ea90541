"""The steps before the names in miniature: hidden words, a teacher, collections that mark differently."""

from __future__ import annotations

import pickle
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import Model, fix_random_seed

from pipeline.document import Document
from pipeline.language import silver
from pipeline.language import train_names as train_names_module
from pipeline.language.fast_settings import FastSettings, load_settings
from pipeline.language.layers import COLLECTION
from pipeline.language.network import names_pipeline
from pipeline.language.pretraining import HIDDEN, common_forms, give, hide, kind, network, paragraphs, pretrain
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_fast import Report
from pipeline.language.train_names import name_examples, train_names
from tests.language.test_train_fast import TINY, quiet
from tests.language.tiny import write_tiny


def settings(pretraining: int = 0, silver: int = 0) -> FastSettings:
    whole = load_settings()
    early = {"steps": pretraining, "forms": 20, "batch_words": 60, "every": 2}
    return whole.model_copy(
        update={
            "names": whole.names.model_copy(update={**TINY, "steps": 2}),
            "data": whole.data.model_copy(update={"nergrit_share": 0.5}),
            "pretraining": whole.pretraining.model_copy(update=early),
            "silver": whole.silver.model_copy(
                update={"sentences": 20, "empty_share": 1.0, "a_round": silver, "steps": 2}
            ),
        }
    )


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny(tmp_path_factory.mktemp("tiny") / "data")


class Teacher:
    """Marks every word of its list as a place, and counts what it reads."""

    name = "teacher"

    def __init__(self, *words: str) -> None:
        self._words = words
        self.read = 0

    def __call__(self, document: Document) -> Doc:
        self.read += 1
        doc = blank_pipeline().make_doc(document.text)
        doc.ents = [Span(doc, t.i, t.i + 1, label="LOC") for t in doc if t.text in self._words]
        return doc


def test_all_steps_are_made_once_and_gone_on_with(data: Path, tmp_path: Path) -> None:
    teacher = Teacher("Solo")
    chosen = settings(pretraining=4, silver=20)
    reads = []
    for _ in range(2):
        best = train_names(data, tmp_path, chosen, None, quiet, lambda: teacher)
        assert best == tmp_path / "taught" / "best"
        reads.append(teacher.read)
        assert all((tmp_path / name).exists() for name in ("pretraining.msg", "silver.jsonl", "names/best"))
    assert reads[0] == reads[1] > 0, "the second time nothing is read again"


def test_the_sentences_of_the_teacher_join_every_round_of_the_second_network_alone(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    before: list[int] = []

    def watched(nlp: Language, texts: list[silver.Marked], collection: int = 0) -> list[Any]:
        shown.append(len(texts))
        return name_examples(nlp, texts, collection)

    def teacher() -> Teacher:
        before.extend(shown)
        shown.clear()
        return Teacher("Solo")

    monkeypatch.setattr(train_names_module, "name_examples", watched)
    train_names(data, tmp_path, settings(silver=3), None, quiet, teacher)
    assert max(shown) == max(before) + 3


def test_the_reading_of_the_teacher_is_shown(data: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def report(part: str, step: int, steps: int, _: dict[str, float]) -> None:
        if part == "silver":
            told.append((step, steps))

    train_names(data, tmp_path, settings(silver=3), None, report, lambda: Teacher("Solo"))
    assert told == [(n, 20) for n in range(1, 21)]


def test_without_silver_sentences_there_is_no_teacher(data: Path, tmp_path: Path) -> None:
    def none() -> Teacher:
        raise AssertionError("no teacher is asked for")

    train_names(data, tmp_path, settings(), None, quiet, none)
    assert [p.name for p in tmp_path.iterdir()] == ["names"]


def test_pretrained_weights_stand_in_the_network_of_the_names(data: Path, tmp_path: Path) -> None:
    chosen = settings(pretraining=3)
    train_names(data, tmp_path, chosen, None, quiet)
    first, second = (names_pipeline(chosen.names, None, chosen.vectors) for _ in range(2))
    for nlp in (first, second):
        nlp.initialize()
        give(nlp, tmp_path / "pretraining.msg")
    a, b = (network(nlp).get_ref("encode").to_bytes() for nlp in (first, second))
    assert a == b


def test_a_cut_pretraining_ends_as_the_whole_one(data: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.txt"
    corpus.write_text(
        "".join(f"Rini {n} kali pergi ke Solo untuk membeli beras\n" for n in range(60)), encoding="utf-8"
    )
    chosen = settings(pretraining=6)

    def run(work: Path, report: Report = quiet) -> None:
        work.mkdir(exist_ok=True)
        fix_random_seed(3)
        nlp = names_pipeline(chosen.names, None, chosen.vectors)
        nlp.initialize()
        pretrain(nlp, "early", corpus, work, chosen.names.width, chosen.pretraining, report)

    def cut(part: str, step: int, *_: object) -> None:
        if step == 5:
            raise KeyboardInterrupt

    whole, torn = tmp_path / "whole", tmp_path / "torn"
    run(whole)
    with pytest.raises(KeyboardInterrupt):
        run(torn, cut)
    run(torn)
    states = [pickle.loads((f / "early" / "checkpoint.pickle").read_bytes()) for f in (whole, torn)]
    assert [s["progress"].step for s in states] == [6, 6]
    for key, value in states[0]["weights"].items():
        np.testing.assert_allclose(value, states[1]["weights"][key], atol=1e-4)


def test_of_ten_words_to_guess_eight_are_hidden() -> None:
    batch = [["Rini", "pergi", "ke", "Solo"]] * 500
    shown, places = hide(batch, 0.5, ["ke"], random.Random(1))
    flat = [w for words in shown for w in words]
    hidden = sum(w == HIDDEN for w in flat)
    assert 0.75 < hidden / len(places) < 0.85
    assert all(flat[i] == batch[0][i % 4] for i in set(range(2000)) - set(places))


def test_forms_are_ranked_and_rare_words_have_a_kind() -> None:
    assert common_forms([["di", "Solo", "di"], ["di", "Solo", "ke"]], 2) == {"di": 0, "Solo": 1}
    assert [kind(w) for w in ("12", "—", "TNI", "Solo", "buku-buku", "buku")] == [0, 1, 2, 3, 4, 5]


def test_paragraphs_come_once_and_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_text(
        "a b\n" + "satu dua tiga empat lima enam tujuh delapan\n" * 3 + "kata " * 249 + "kata\n", encoding="utf-8"
    )
    assert sorted(map(len, paragraphs(path, 1))) == [8, 10, 120, 120]


def _model(nlp: Language) -> Model[Any, Any]:
    component: Any = nlp.get_pipe("ner")
    model: Model[Any, Any] = component.model
    return model


def test_a_text_that_says_whose_it_is_is_read_in_another_way(data: Path) -> None:
    chosen = settings()
    nlp = names_pipeline(chosen.names, None, chosen.vectors)
    examples = name_examples(nlp, [("Rini di Solo.", [(0, 4, "PER")])])
    nlp.initialize(lambda: examples)
    tok2vec: Any = next(n for n in _model(nlp).walk() if n.name == "of_collection")
    tok2vec.set_param("E", np.ones_like(tok2vec.get_param("E")))
    plain, told = Doc(nlp.vocab, ["Rini", "di", "Solo"]), Doc(nlp.vocab, ["Rini", "di", "Solo"])
    told.user_data[COLLECTION] = 1
    (a, b), back = tok2vec.begin_update([plain, told])
    np.testing.assert_allclose(a + 1, b, rtol=1e-5)
    back([np.zeros_like(a), np.ones_like(b)])
    assert tok2vec.get_grad("E")[1].tolist() == [3.0] * 16
    assert not tok2vec.get_grad("E")[0].any()


def test_what_the_teacher_finds_is_kept_with_its_places() -> None:
    texts = ["Ia di Solo.", "Ia di rumah."] * 50
    found = list(silver.marked(Teacher("Solo"), texts))
    assert found == [("Ia di Solo.", [(6, 10, "LOC")]), ("Ia di rumah.", [])] * 50


def test_sentences_without_names_are_few() -> None:
    named: silver.Marked = ("Ia di Solo.", [(6, 10, "LOC")])
    empty: silver.Marked = ("Ia pergi.", [])
    assert silver.balanced([empty, named, named, empty, empty], 0.5) == [named, named, empty]


def test_silver_comes_back_from_disk(tmp_path: Path) -> None:
    marked: list[silver.Marked] = [("Ia di Solo.", [(6, 10, "LOC")]), ("Ia pergi.", [])]
    silver.save(marked, tmp_path / "s.jsonl")
    assert silver.load(tmp_path / "s.jsonl") == marked


def test_plain_sentences_are_whole_named_and_not_those_to_measure_on(data: Path) -> None:
    found = silver.plain_sentences(data, 100, 1)
    assert found == silver.plain_sentences(data, 100, 1)
    assert "Rini 0 kali pergi ke Solo untuk membeli beras dan ikan segar." in found
    assert not any(s.startswith("Warga lain") for s in found)
    but = frozenset({"Rini0kalipergikeSolountukmembeliberasdanikansegar."})
    assert len(silver.plain_sentences(data, 100, 1, but)) == len(found) - 1
