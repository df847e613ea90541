"""The graph network: parts of speech, features and the graph of a sentence from one bidirectional LSTM.

The graph parser is that of Dozat and Manning (2017): every word scores every other as its head, and every relation with
the head it has. The network reads no tags but makes them, so it learns with what it will meet. It is told the treebank
whose manner it shall follow, and can tell from the words which that is. It can be pretrained on plain text.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import nn
from torch.nn import functional

from pipeline.language.graph_words import BANKS, SHAPES, Batch, Gold, GraphShape, Labels

KINDS = 6
"""Kinds of words to guess in pretraining beside the forms."""
Tensor = Any


class GraphNetwork(nn.Module):  # type: ignore[misc, unused-ignore]
    """See the module. `vectors`: (rows, dim), not learnt and not saved with the network."""

    def __init__(self, size: GraphShape, labels: Labels, vectors: Tensor) -> None:
        super().__init__()
        self.size = size
        self._vectors = vectors
        self.word = nn.Embedding(len(labels.words) + 1, size.word_dim)
        nn.init.zeros_(self.word.weight)
        self.vector = nn.Linear(vectors.shape[1], size.word_dim, bias=False)
        self.piece = nn.EmbeddingBag(size.pieces, size.piece_dim, mode="mean")
        self.shape = nn.Embedding(SHAPES, 24)
        self.bank = nn.Embedding(len(BANKS) + 1, 24)
        seen = 2 * size.word_dim + size.piece_dim + 24
        self.which = nn.Linear(size.word_dim + size.piece_dim, len(BANKS))
        self.root = nn.Parameter(torch.zeros(seen))
        self.mask = nn.Parameter(torch.zeros(seen))
        wide = 2 * size.hidden
        # Two one-way LSTMs, the second over the words turned round, instead of a two-way one over packed sequences,
        # which PyTorch computes four times as slowly on a processor.
        self.ways = nn.ModuleList(
            nn.ModuleList(
                nn.LSTM(seen + 24 if layer == 0 else wide, size.hidden, batch_first=True) for _ in range(2)
            )
            for layer in range(size.layers)
        )  # fmt: skip
        self.tag = nn.Sequential(nn.Linear(wide, size.tag_dim), nn.ReLU(), nn.Dropout(size.dropout))
        self.tags = nn.Linear(size.tag_dim, len(labels.tags))
        self.feats = nn.Linear(size.tag_dim, len(labels.feats))
        self.arc = nn.ModuleList(nn.Linear(wide, size.arc_dim) for _ in range(2))
        self.arcs = nn.Parameter(torch.zeros(size.arc_dim + 1, size.arc_dim))
        self.relation = nn.ModuleList(nn.Linear(wide, size.relation_dim) for _ in range(2))
        edge = size.relation_dim + 1
        self.relations = nn.Parameter(torch.randn(edge, len(labels.relations) * edge) * 0.01)
        self.guess = nn.Sequential(nn.Linear(wide, 128), nn.ReLU(), nn.Linear(128, len(labels.forms) + KINDS))

    def inputs(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """((sentences, 1 + words, dim) with the root first, (sentences, banks): scores of the treebanks)."""
        vectors = self.vector(functional.embedding(batch.vectors, self._vectors))
        bags = self.piece(batch.bag, batch.bag_begins)[batch.forms]
        plain = torch.cat([vectors, bags], -1)
        lengths = torch.tensor(batch.lengths)
        there = (torch.arange(plain.shape[1]) < lengths.unsqueeze(1)).unsqueeze(2)
        # Summed, not averaged: the more words, the surer.
        which = self.which((plain.detach() * there).sum(1))
        seen = torch.cat([self.word(batch.words), plain, self.shape(batch.shapes)], -1)
        if batch.hidden is not None:
            seen = torch.where(batch.hidden.unsqueeze(2), self.mask, seen)
        root = self.root.expand(seen.shape[0], 1, -1)
        return torch.cat([root, seen], 1), which

    def _dropped(self, x: Tensor) -> Tensor:
        """The same units of all words of a sentence dropped."""
        if not self.training or not self.size.dropout:
            return x
        keep = 1 - self.size.dropout
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) < keep).to(x) / keep

    def encode(self, batch: Batch, banks: Tensor) -> tuple[Tensor, Tensor]:
        """(what tags are read from, what the graph is read from): (sentences, 1 + words, wide) each."""
        seen, _ = self.inputs(batch)
        x = torch.cat([self._dropped(seen), self.bank(banks).unsqueeze(1).expand(-1, seen.shape[1], -1)], -1)
        last = torch.tensor(batch.lengths).unsqueeze(1)
        places = torch.arange(x.shape[1])
        turned = torch.where(places <= last, last - places, places).unsqueeze(2)

        def turn(rows: Tensor) -> Tensor:
            return torch.gather(rows, 1, turned.expand(-1, -1, rows.shape[2]))

        lower = x
        for layer, way in enumerate(self.ways):
            forth, back = cast("nn.ModuleList", way)
            x = self._dropped(torch.cat([forth(x)[0], turn(back(turn(x))[0])], -1))
            if layer < max(1, len(self.ways) - 1):
                lower = x
        return lower, x

    def tag_scores(self, lower: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of parts of speech and of features: (sentences, words, choices)."""
        hidden = self.tag(lower[:, 1:])
        return self.tags(hidden), self.feats(hidden)

    def arc_scores(self, upper: Tensor, lengths: list[int]) -> Tensor:
        """(sentences, words, 1 + words): how well each place, the root first, is the head of each word."""
        word, head = (self._dropped(functional.relu(layer(upper))) for layer in self.arc)
        word = torch.cat([word[:, 1:], torch.ones_like(word[:, 1:, :1])], -1)
        scores = word @ self.arcs @ head.transpose(1, 2) / self.size.arc_dim**0.5
        places = torch.arange(scores.shape[2])
        never = (places > torch.tensor(lengths).unsqueeze(1)).unsqueeze(1)
        never = never | (places == places[1:].unsqueeze(1)).unsqueeze(0)
        return scores.masked_fill(never, float("-inf"))

    def relation_scores(self, upper: Tensor, heads: Tensor) -> Tensor:
        """(sentences, words, relations): scores of the relations of each word with its head (0: the root)."""
        word, head = (self._dropped(functional.relu(layer(upper))) for layer in self.relation)
        chosen = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        word = torch.cat([word[:, 1:], torch.ones_like(word[:, 1:, :1])], -1)
        chosen = torch.cat([chosen, torch.ones_like(chosen[:, :, :1])], -1)
        crossed = (word @ self.relations).reshape(*word.shape[:2], -1, chosen.shape[2])
        return (crossed @ chosen.unsqueeze(3)).squeeze(3)

    def loss(self, batch: Batch, gold: Gold, banks: Tensor) -> tuple[Tensor, dict[str, float]]:
        """The loss a word, and its parts."""
        _, which = self.inputs(batch)
        lower, upper = self.encode(batch, banks)
        tags, feats = self.tag_scores(lower)
        arcs = self.arc_scores(upper, batch.lengths)
        relations = self.relation_scores(upper, gold.heads.clamp(min=0))
        known = gold.heads >= 0
        parts = {
            "tags": functional.cross_entropy(tags.flatten(0, 1), gold.tags.flatten(), ignore_index=-1),
            "feats": 0.5 * functional.cross_entropy(feats.flatten(0, 1), gold.feats.flatten(), ignore_index=-1),
            "arcs": functional.cross_entropy(arcs[known], gold.heads[known]),
            "relations": functional.cross_entropy(
                relations.flatten(0, 1), gold.relations.flatten(), ignore_index=-1
            ),
        }  # fmt: skip
        told = batch.banks > 0
        if told.any():
            parts["which"] = 0.1 * functional.cross_entropy(which[told], batch.banks[told] - 1)
        return sum(parts.values()), {name: float(value.detach()) for name, value in parts.items()}

    def guess_loss(self, batch: Batch, wanted: Tensor) -> Tensor:
        """Pretraining: the loss of guessing `wanted` (sentences, words), -1 where nothing is to be guessed."""
        _, upper = self.encode(batch, torch.zeros_like(batch.banks))
        known = wanted >= 0
        loss: Tensor = functional.cross_entropy(self.guess(upper[:, 1:][known]), wanted[known])
        return loss
