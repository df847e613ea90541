"""Graph networks reading: what they think of words, averaged, leaning on other readers, and the best tree of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pipeline.language import graph_store
from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence, Word
from pipeline.language.graph_network import GraphNetwork
from pipeline.language.graph_words import BANKS, Reader, in_batches
from pipeline.language.treebank import attach_punctuation

BATCH_WORDS = 1500
ROOT = "root"
Weights = Mapping[Any, float]
"""`head`, `relation`, `tag`, `feats`: how much (natural logarithms) what the words bring along is raised."""


def best_tree(arcs: np.ndarray[Any, Any]) -> list[int]:
    """Heads (0: the root) of the best tree with one root. arcs: (words, 1 + words)."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    if len(arcs) == 1:
        return [0]
    square = np.full((len(arcs) + 1, len(arcs) + 1), -1e4)
    square[1:] = np.maximum(arcs, -1e4)
    return [int(head) for head in chuliu_edmonds_one_root(square)[1:]]


class Networks:
    """Networks of one set of labels that read together."""

    def __init__(self, networks: Sequence[GraphNetwork], reader: Reader, lean: Weights | None = None) -> None:
        self.networks = [network.eval() for network in networks]
        self.reader = reader
        self.labels = reader.labels
        self.lean = lean or {}

    @property
    def device(self) -> Any:
        """Where the networks compute."""
        return self.networks[0].device

    def to(self, device: Any) -> Networks:
        """Move the networks to a device."""
        for network in self.networks:
            network.to(device)
        return self

    def bank(self, sentences: Sequence[Sequence[Word]]) -> int:
        """The treebank in whose manner a text is written, as the networks vote over all of its sentences: 1, 2, ..."""
        votes: Any = 0
        with torch.no_grad():
            for indices in in_batches([len(s) for s in sentences], BATCH_WORDS):
                batch = self.reader.batch([sentences[i] for i in indices], [0] * len(indices)).to(self.device)
                for network in self.networks:
                    votes = votes + torch.log_softmax(network.which_scores(batch), -1).sum(0)
        return 1 + int(votes.argmax())

    def annotate(self, sentences: Sequence[list[Word]], bank: int | None = None) -> None:
        """Write tags, features, heads and relations into the words; lean on those that they have by `lean`."""
        if not sentences:
            return
        bank = self.bank(sentences) if bank is None else bank
        with torch.no_grad():
            for indices in in_batches([len(s) for s in sentences], BATCH_WORDS):
                self._read([sentences[i] for i in indices], bank)
        for words in sentences:
            # Where a mark hangs follows from the tree of the words. With commas only GSD keeps to this.
            attach_punctuation(Sentence("", words), frozenset() if BANKS[bank - 1] == "gsd" else frozenset({","}))

    def _read(self, sentences: list[list[Word]], bank: int) -> None:
        batch = self.reader.batch(sentences, [bank] * len(sentences)).to(self.device)
        given = self.reader.gold(sentences).to(self.device)
        size = len(self.networks)
        uppers = []
        tags = feats = arcs = torch.zeros(())
        for network in self.networks:
            lower, upper = network.encode(batch, batch.banks)
            uppers.append(upper)
            some_tags, some_feats = network.tag_scores(lower)
            tags = tags + torch.softmax(some_tags, -1) / size
            feats = feats + torch.softmax(some_feats, -1) / size
            arcs = arcs + torch.softmax(network.arc_scores(upper, batch.lengths), -1) / size
        tags, feats, arcs = (
            _raised(shares.log(), places, self.lean.get(name, 0.0))
            for shares, places, name in (
                (tags, given.tags, "tag"), (feats, given.feats, "feats"), (arcs, given.heads, "head")
            )
        )  # fmt: skip
        tags, feats = (x.argmax(-1).cpu().tolist() for x in (tags, feats))
        for place, words in enumerate(sentences):
            # One sentence at a time: a table of all relations of all pairs of its words.
            count = len(words)
            heads, relations = self._graph(
                [upper[place : place + 1, : count + 1] for upper in uppers],
                arcs[place, :count, : count + 1], given.heads[place, :count], given.relations[place, :count],
            )  # fmt: skip
            for at, word in enumerate(words):
                word.upos, word.feats = self.labels.tags[tags[place][at]], self.labels.feats[feats[place][at]]
                word.head = heads[at]
                word.deprel = self.labels.relations[relations[at]] if word.head else ROOT

    def _graph(self, uppers: list[Any], arcs: Any, heads: Any, relations: Any) -> tuple[list[int], list[int]]:
        """Heads and relations of one sentence: the best tree where an arc is as good as with its best relation.

        uppers: of each network (1, 1 + words, wide); arcs: (words, 1 + words); heads, relations: as given, (words,).
        """
        shares: Any = 0.0
        for network, upper in zip(self.networks, uppers, strict=True):
            shares = shares + torch.softmax(network.all_relation_scores(upper)[0], -1) / len(uppers)
        if ROOT in self.labels.relations:
            # What hangs on the root has this relation, and nothing else has.
            shares[:, :, self.labels.relations.index(ROOT)] = 0.0
        best = shares.amax(-1)
        best[:, 0] = 1.0
        chosen = torch.tensor(best_tree((arcs + best.log()).cpu().double().numpy()), device=arcs.device)
        scores = shares[torch.arange(len(chosen), device=arcs.device), chosen].log()
        # What is given says something of the relation only where it is one to the same head.
        same = (relations >= 0) & (heads == chosen)
        scores = _raised(scores, torch.where(same, relations, -1), self.lean.get("relation", 0.0))
        return chosen.cpu().tolist(), scores.argmax(-1).cpu().tolist()


def _raised(scores: Any, given: Any, by: float) -> Any:
    """`scores` with `by` added to the given choice of each word; -1 is none. (..., words, choices)"""
    known = (given >= 0) & (given < scores.shape[-1])
    places = given.clamp(0, scores.shape[-1] - 1).unsqueeze(-1)
    return scores.scatter_add(-1, places, (known * by).unsqueeze(-1).to(scores))


def load_networks(
    paths: Iterable[Path], vectors: dict[str, int], table: Any, lean: Weights | None = None
) -> Networks:  # fmt: skip
    """The networks of these files over one table of vectors: words in small letters -> row, (rows, dim).

    All have the labels of the first.
    """
    networks: list[GraphNetwork] = []
    reader: Reader | None = None
    for path in paths:
        size, labels, weights = graph_store.load(path)
        network = GraphNetwork(size, labels, table)
        graph_store.fill(network, weights, path)
        networks.append(network)
        reader = reader or Reader(labels, vectors, size.pieces)
    if reader is None:
        raise AnalyserError("There is no network to load.")
    return Networks(networks, reader, lean)
