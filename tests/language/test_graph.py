"""The graph networks: scores, trees, training with checkpoints, packing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.document import Document
from pipeline.language import conllu
from pipeline.language.accurate import Accurate
from pipeline.language.accurate_packing import pack_accurate
from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast import Fast
from pipeline.language.fast_settings import load_settings
from pipeline.language.graph_settings import Course, GraphSettings, NameSettings
from pipeline.language.graph_words import GraphShape, Labels, Reader
from pipeline.language.silver_trees import SilverTrees
from pipeline.language.train_accurate import AccurateSettings, train_accurate
from tests.language.test_graph_words import sentence
from tests.language.tiny import write_tiny

torch = pytest.importorskip("torch")
torch.set_num_threads(1)  # small networks: threads would only wait for each other

from pipeline.language import graph_store, graph_trees, train_graph  # noqa: E402
from pipeline.language.graph_network import GraphNetwork  # noqa: E402

SMALL = GraphShape(word_dim=8, piece_dim=8, pieces=50, hidden=8, layers=2, arc_dim=8, relation_dim=6, tag_dim=8)
TREES = [
    sentence("Rini PROPN 2 nsubj", "membeli VERB 0 root", "beras NOUN 2 obj"),
    sentence("Budi PROPN 2 nsubj", "menjual VERB 0 root", "ikan NOUN 2 obj", "segar ADJ 3 amod"),
] * 6  # fmt: skip
COURSE = Course(steps=6, batch_words=20, every=3)


@pytest.fixture(autouse=True)
def _on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A GPU does not give the same numbers twice."""
    monkeypatch.setattr(train_graph, "device", lambda: torch.device("cpu"))


def marked(trees: list[Sentence], bank: str = "gsd") -> list[Sentence]:
    out = [tree.copy() for tree in trees]
    for tree in out:
        for word in tree.words:
            word.xpos = bank
    return out


def networks(lean: dict[str, float] | None = None) -> graph_trees.Networks:
    torch.manual_seed(2)
    labels = Labels.of(TREES)
    return graph_trees.Networks(
        [GraphNetwork(SMALL, labels, torch.zeros(1, 4)) for _ in range(2)], Reader(labels, {}, SMALL.pieces), lean
    )


def test_what_is_read_is_a_tree_with_one_root_whatever_the_weights() -> None:
    read = [tree.copy().words for tree in TREES[:3]]
    networks().annotate(read)
    for words in read:
        assert sum(word.head == 0 for word in words) == 1
        assert all((word.deprel == "root") is (word.head == 0) for word in words)
        for word in words:
            at, steps = word.head, 0
            while at and steps <= len(words):
                at, steps = words[at - 1].head, steps + 1
            assert at == 0


def test_a_sentence_is_read_alike_alone_and_beside_a_longer_one() -> None:
    reader = networks()
    together = [tree.copy().words for tree in TREES[:2]]
    alone = [tree.copy().words for tree in TREES[:2]]
    reader.annotate(together, bank=1)
    for words in alone:
        reader.annotate([words], bank=1)
    assert [[(w.head, w.deprel, w.upos) for w in words] for words in together] == [
        [(w.head, w.deprel, w.upos) for w in words] for words in alone
    ]


def test_a_great_weight_leaves_tags_heads_and_relations_to_the_giver() -> None:
    read = [tree.copy().words for tree in TREES[:2]]
    networks({"head": 50, "relation": 50, "tag": 50, "feats": 50}).annotate(read)
    assert [[(w.upos, w.head, w.deprel) for w in words] for words in read] == [
        [(w.upos, w.head, w.deprel) for w in tree.words] for tree in TREES[:2]
    ]


def test_nothing_to_read_is_left_alone() -> None:
    networks().annotate([])
    one = [Word("Rini", start=0, end=4)]
    networks().annotate([one])
    assert (one[0].head, one[0].deprel) == (0, "root")


def test_the_best_tree_has_one_root() -> None:
    scores = np.array([[5.0, -9, 1, -9], [5.0, 1, -9, 0], [1.0, 0, 2, -9]])
    pytest.importorskip("stanza")
    heads = graph_trees.best_tree(scores)
    assert sum(head == 0 for head in heads) == 1
    assert heads[2] == 2


def test_of_two_heads_alike_that_is_taken_to_which_a_relation_is_sure() -> None:
    labels = Labels.of(TREES)
    table = torch.zeros(1, 3, 4, len(labels.relations))
    table[0, 2, 2, labels.relations.index("obj")] = 9.0
    table[0, 0, 2, labels.relations.index("root")] = 5.0

    class Sure(GraphNetwork):
        def all_relation_scores(self, upper: Any) -> Any:
            return table

    reader = graph_trees.Networks([Sure(SMALL, labels, torch.zeros(1, 4))], Reader(labels, {}, SMALL.pieces))
    arcs = torch.full((3, 4), -9.0)
    arcs[1, 0] = arcs[0, 2] = arcs[2, 1] = arcs[2, 2] = 0.0
    nothing = torch.full((3,), -1)
    heads, relations = reader._graph([torch.zeros(1, 4, 1)], arcs, nothing, nothing)
    assert heads == [2, 0, 2]
    assert labels.relations[relations[2]] == "obj"
    # Only the word that hangs on the root is called so.
    assert labels.relations[relations[0]] != "root"


def test_relations_with_all_heads_are_those_with_each() -> None:
    network = networks().networks[0]
    upper = torch.randn(2, 4, network.wide)
    table = network.all_relation_scores(upper)
    for head in range(4):
        assert torch.allclose(table[:, :, head], network.relation_scores(upper, torch.full((2, 3), head)), atol=1e-5)


def test_weights_survive_packing_to_a_hundredth_of_their_row() -> None:
    weights = {"a": torch.randn(5, 9), "b": torch.randn(7), "guess.0.weight": torch.ones(2, 2)}
    back = graph_store.widened(graph_store.narrowed(weights))
    assert set(back) == {"a", "b"}
    for name, value in back.items():
        assert float((value - weights[name]).abs().max()) <= float(weights[name].abs().max()) / 100


def sureness(smoothing: float) -> tuple[float, float]:
    """Log scores of the right tags and of the right heads, on average, after learning a few sentences by heart."""
    own = networks()
    network, reader = own.networks[0].train(), own.reader
    trees = [tree.words for tree in TREES[:2]]
    batch, gold = reader.batch(trees, [1, 1]), reader.gold(trees)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
    for _ in range(150):
        loss, _parts = network.loss(batch, gold, batch.banks, smoothing)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        lower, upper = network.eval().encode(batch, batch.banks)
        known = gold.heads >= 0
        tags = torch.log_softmax(network.tag_scores(lower)[0], -1)[known].gather(1, gold.tags[known].unsqueeze(1))
        heads = torch.log_softmax(network.arc_scores(upper, batch.lengths), -1)[known]
        return float(tags.mean()), float(heads.gather(1, gold.heads[known].unsqueeze(1)).mean())


def test_smoothed_a_network_is_less_sure_of_what_it_learnt_and_still_learns_it() -> None:
    plain, smoothed = sureness(0.0), sureness(0.3)
    for sure, unsure in zip(plain, smoothed, strict=True):
        assert np.log(0.5) < unsure < sure


def test_a_network_comes_back_from_the_disk_and_a_foreign_one_is_refused(tmp_path: Path) -> None:
    own = networks()
    paths = [tmp_path / "one.pt", tmp_path / "packed.pt"]
    graph_store.save(paths[0], own.networks[0].state_dict(), SMALL, own.labels)
    graph_store.pack(*paths)
    read = [[tree.copy().words for tree in TREES[:2]] for _ in paths]
    for path, words in zip(paths, read, strict=True):
        graph_trees.load_networks([path], {}, torch.zeros(1, 4)).annotate(words, bank=1)
    assert [[w.upos for w in words] for words in read[0]] == [[w.upos for w in words] for words in read[1]]
    state = {name: value for name, value in own.networks[0].state_dict().items() if name != "arcs"}
    graph_store.save(paths[0], state, SMALL, own.labels)
    with pytest.raises(AnalyserError, match="arcs"):
        graph_trees.load_networks(paths[:1], {}, torch.zeros(1, 4))
    with pytest.raises(AnalyserError, match="no network"):
        graph_trees.load_networks([], {}, torch.zeros(1, 4))


def _vectors(folder: Path) -> tuple[Path, Path]:
    vectors, corpus = folder / "vectors.npz", folder / "corpus.txt"
    np.savez(vectors, words=np.array(["beras", "ikan"]), data=np.ones((2, 4), np.float32))
    corpus.write_text("Rini membeli beras di pasar besar itu lagi .\nBudi menjual ikan segar di tepi laut biru .\n")
    return vectors, corpus


def _trained(folder: Path, stop: int | None = None) -> Path:
    """Train a small network, cut at a step if `stop` says so."""
    folder.mkdir(exist_ok=True)
    settings = GraphSettings(shape=SMALL, forms=10, pretraining=Course(steps=3, batch_words=20, every=1), trees=COURSE)

    def report(name: str, step: int, steps: int, figures: dict[str, float]) -> None:
        if stop is not None and "pretrained" not in name and step == stop:
            raise KeyboardInterrupt

    trees = marked(TREES)
    prepared = train_graph.prepare(trees, *_vectors(folder), folder, settings, report)
    return train_graph.train_network(prepared, trees, [trees[:2]], folder, settings, 5, report)


def test_a_training_that_was_cut_ends_with_the_weights_of_one_that_was_not(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    whole = torch.load(_trained(tmp_path / "whole"), weights_only=True)
    with pytest.raises(KeyboardInterrupt):
        _trained(tmp_path / "cut", stop=4)
    cut = torch.load(_trained(tmp_path / "cut"), weights_only=True)
    assert whole["labels"] == cut["labels"]
    for name, value in whole["model"].items():
        assert torch.allclose(value, cut["model"][name], atol=1e-6), name


def test_the_command_trains_networks_with_silver_trees_and_the_analyser_reads_with_them(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    from pipeline.language.accurate_vectors import PretrainSettings

    settings = AccurateSettings(
        seed=3,
        vectors=PretrainSettings(dim=4, pieces=100, epochs=1, min_count=1),
        graph=GraphSettings(
            shape=SMALL, seeds=(1, 2), trees=COURSE, lean={"head": 1.0},
            silver=SilverTrees(seed=9, sentences=20, agree=0.0, a_round=4),
            names=NameSettings(seeds=(5,), course=COURSE, lean={"PER": 500, "ORG": 500, "LOC": 500, "O": 500}),
        ),
    )  # fmt: skip
    data, work = write_tiny(tmp_path / "data"), tmp_path / "work"
    work.mkdir()
    _vectors(work)
    (work / "corpus.txt").unlink()
    train_accurate(data, work, load_settings(), settings)
    assert {s.words[0].xpos for s in conllu.read(work / "silver.conllu")} <= {"gsd", "csui", "pud"}
    assert all((work / f"graph{seed}.done").exists() for seed in (9, 1, 2))
    packed = pack_accurate(work, tmp_path / "accurate")
    assert {p.name for p in packed.glob("graph*")} == {"graph1.pt", "graph2.pt"}
    accurate = Accurate(packed)
    doc = accurate(Document(doc_id="t", text="Rini membaca buku. Budi menulis surat."))
    assert doc.text == "Rini membaca buku. Budi menulis surat."
    assert [t.dep_ for t in doc].count("ROOT") == 2
    assert all(t.pos_ for t in doc)
    # So great a weight leaves the names to the fast analyser, on which the networks lean.
    text = "Presiden Joko Widodo tiba di Surabaya."
    docs = [read(Document(doc_id="t", text=text)) for read in (accurate, Fast())]
    found = [[(e.text, e.label_) for e in doc.ents] for doc in docs]
    assert found[0] == found[1] == [("Joko Widodo", "PER"), ("Surabaya", "LOC")]


def test_vectors_come_back_from_the_disk(tmp_path: Path) -> None:
    rows = torch.cat([torch.zeros(1, 4), torch.randn(2, 4)])
    graph_store.save_vectors(tmp_path / "v.pt", {"ikan": 2, "beras": 1}, rows)
    words, back = graph_store.load_vectors(tmp_path / "v.pt")
    assert words == {"beras": 1, "ikan": 2}
    assert torch.allclose(back, rows, atol=0.02)


def test_marks_hang_by_the_tree_and_commas_only_in_the_manner_of_gsd() -> None:
    rows = ("Rini PROPN 4 nsubj", ", PUNCT 4 punct", "tadi ADV 4 advmod", "pergi VERB 0 root", "( PUNCT 1 punct",
            "lagi ADV 4 advmod", ") PUNCT 1 punct")  # fmt: skip
    labels = Labels.of([sentence(*rows)])
    lean = {"head": 50.0, "relation": 50.0, "tag": 50.0, "feats": 50.0}
    network = GraphNetwork(SMALL, labels, torch.zeros(1, 4))
    reader = graph_trees.Networks([network], Reader(labels, {}, SMALL.pieces), lean)
    for bank, comma in ((1, 1), (2, 4)):
        read = sentence(*rows)
        reader.annotate([read.words], bank=bank)
        assert [w.head for w in read.words if w.deprel == "punct"] == [comma, 6, 6]
