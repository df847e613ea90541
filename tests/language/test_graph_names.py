"""Networks of names: paths of tags, marking a Doc, training with checkpoints, reading behind the seam."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from spacy.tokens import Span

from pipeline.language import names
from pipeline.language.graph_settings import Course, GraphSettings, NameSettings
from pipeline.language.graph_words import GraphShape, Labels, Reader
from pipeline.language.tokens import blank_pipeline

torch = pytest.importorskip("torch")
torch.set_num_threads(1)  # small networks: threads would only wait for each other

from pipeline.language import graph_names, graph_store, train_graph, train_graph_names  # noqa: E402
from pipeline.language.graph_names import NUMBERS, TAGS, NameNetworks, NamesNetwork  # noqa: E402
from pipeline.language.train_names import Tagged  # noqa: E402

SMALL = GraphShape(word_dim=8, piece_dim=8, pieces=60, hidden=8, layers=2, tag_dim=8)
SENTENCES = [
    names.Tagged(("Rini", "Astuti", "tiba", "di", "Kota", "Bima", "."), ((0, 2, "PER"), (4, 6, "LOC"))),
    names.Tagged(("Perum", "Bulog", "menjual", "beras", "."), ((0, 2, "ORG"),)),
    names.Tagged(("Harga", "beras", "naik", "."), ()),
]
TAGGED = Tagged(SENTENCES * 4, SENTENCES * 2, SENTENCES, SENTENCES)
CHOSEN = NameSettings(seeds=(7,), course=Course(steps=6, batch_words=30, every=2), idner_times=1)


@pytest.fixture(autouse=True)
def _on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A GPU does not give the same numbers twice."""
    monkeypatch.setattr(train_graph, "device", lambda: torch.device("cpu"))


def scores(*words: dict[str, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Log scores of words: what is named, and far less for all other tags."""
    table = np.full((len(words), len(TAGS)), -9.0)
    for row, named in zip(table, words, strict=True):
        for tag, score in named.items():
            row[NUMBERS[tag]] = score
    return table


def test_a_path_never_begins_a_name_that_it_does_not_end() -> None:
    path = graph_names.best_path(scores({"B-PER": -0.1, "O": -1}, {"O": -0.1, "E-PER": -0.5}, {"I-LOC": 0, "O": -3}))
    assert [TAGS[number] for number in path] == ["B-PER", "E-PER", "O"]
    random_scores = np.random.default_rng(3).normal(size=(200, len(TAGS)))
    path = graph_names.best_path(random_scores)
    assert graph_names.tags_of(graph_names.spans_of(path), len(path)) == path


def reading(lean: float = 0.0) -> NameNetworks:
    torch.manual_seed(4)
    labels = Labels(["di", "beras"], [], [], [], [])
    networks = [NamesNetwork(SMALL, len(labels.words), 0, torch.zeros(1, 4)) for _ in range(2)]
    return NameNetworks(
        networks, [Reader(labels, {}, SMALL.pieces)] * 2, dict.fromkeys(("PER", "ORG", "LOC", "O"), lean)
    )


def test_a_great_weight_leaves_the_names_that_were_there() -> None:
    nlp = blank_pipeline()
    doc = nlp("Rini Astuti tiba di Kota Bima.\n\nIa menemui Perum Bulog.")
    for token in doc:
        token.is_sent_start = token.text in ("Rini", "Ia")
    doc.ents = [Span(doc, 0, 2, "PER"), Span(doc, 4, 6, "LOC"), Span(doc, 10, 12, "ORG")]
    before = [(e.text, e.label_) for e in doc.ents]
    reading(lean=500).mark(doc)
    assert [(e.text, e.label_) for e in doc.ents] == before == [
        ("Rini Astuti", "PER"), ("Kota Bima", "LOC"), ("Perum Bulog", "ORG")
    ]  # fmt: skip


def test_nothing_and_blanks_alone_have_no_names() -> None:
    nlp = blank_pipeline()
    for text in ("", "  \n "):
        doc = nlp(text)
        for token in doc:
            token.is_sent_start = token.i == 0
        reading().mark(doc)
        assert doc.ents == ()


def test_a_sentence_to_learn_from_has_our_tokens_and_one_with_a_torn_name_is_left_out() -> None:
    nlp = blank_pipeline()
    one = train_graph_names.marked(nlp, "Rini tiba di rumahnya.", [(0, 4, "PER")], 1)
    assert one is not None
    assert [word.form for word in one.words] == ["Rini", "tiba", "di", "rumah", "nya", "."]
    assert [TAGS[tag] for tag in one.tags] == ["S-PER", "O", "O", "O", "O", "O"]
    assert train_graph_names.marked(nlp, "Rini tiba.", [(0, 3, "PER")], 1) is None


def test_a_round_holds_all_of_one_collection_and_a_share_of_the_other() -> None:
    chosen = CHOSEN.model_copy(update={"idner_times": 2, "nergrit_share": 0.5})
    found = train_graph_names.round_of(blank_pipeline(), TAGGED, chosen, random.Random(1))
    assert [one.manner for one in found].count(train_graph_names.IDNER) == 24
    assert [one.manner for one in found].count(train_graph_names.NERGRIT) == 3


def _trained(folder: Path, stop: int | None = None) -> Path:
    """Train a small network, cut at a step if `stop` says so."""
    folder.mkdir(exist_ok=True)
    settings = GraphSettings(shape=SMALL, trees=CHOSEN.course, names=CHOSEN)
    labels = Labels(["di", "beras"], [], [], [], [])
    torch.manual_seed(1)
    prepared = train_graph.Prepared(labels, Reader(labels, {}, SMALL.pieces), torch.zeros(1, 4), {})

    def report(name: str, step: int, steps: int, figures: dict[str, float]) -> None:
        if stop == step:
            raise KeyboardInterrupt

    return train_graph_names.train_names_networks(prepared, TAGGED, folder, settings, report)[0]


def test_a_training_of_names_that_was_cut_ends_with_the_weights_of_one_that_was_not(tmp_path: Path) -> None:
    whole = torch.load(_trained(tmp_path / "whole"), weights_only=True)
    with pytest.raises(KeyboardInterrupt):
        _trained(tmp_path / "cut", stop=3)
    cut = torch.load(_trained(tmp_path / "cut"), weights_only=True)
    for name, value in whole["model"].items():
        assert torch.allclose(value, cut["model"][name], atol=1e-6), name


def test_packed_networks_of_names_read_as_they_did(tmp_path: Path) -> None:
    source = _trained(tmp_path)
    graph_store.pack(source, tmp_path / "packed.pt")
    docs = []
    for path in (source, tmp_path / "packed.pt"):
        doc = blank_pipeline()("Rini Astuti tiba di Kota Bima.")
        for token in doc:
            token.is_sent_start = token.i == 0
        graph_names.load_names([path], {}, torch.zeros(1, 4), {}).mark(doc)
        docs.append([(e.text, e.label_) for e in doc.ents])
    assert docs[0] == docs[1]
    assert (tmp_path / "packed.pt").stat().st_size < source.stat().st_size
