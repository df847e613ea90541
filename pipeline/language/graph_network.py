"""The graph network: parts of speech, features and the graph of a sentence from one bidirectional LSTM.

The graph parser is that of Dozat and Manning (2017): every word scores every other as its head, and every relation with
the head it has. The network reads no tags but makes them, so it learns with what it will meet. It is told the treebank
whose manner it shall follow, and can tell from the words which that is. It can be pretrained on plain text.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn import functional

from pipeline.language.graph_encoder import Encoder
from pipeline.language.graph_words import BANKS, Batch, Gold, GraphShape, Labels

Tensor = Any
HEADS_SMOOTHED = 0.3
"""Heads are smoothed by this share of what labels are: among the words of a sentence most are out of the question."""


class GraphNetwork(Encoder):
    """See the module. `vectors`: (rows, dim), not learnt and not saved with the network."""

    def __init__(self, size: GraphShape, labels: Labels, vectors: Tensor) -> None:
        super().__init__(size, len(labels.words), len(labels.forms), vectors)
        wide = self.wide
        self.which = nn.Linear(size.word_dim + size.piece_dim, len(BANKS))
        self.tag = nn.Sequential(nn.Linear(wide, size.tag_dim), nn.ReLU(), nn.Dropout(size.dropout))
        self.tags = nn.Linear(size.tag_dim, len(labels.tags))
        self.feats = nn.Linear(size.tag_dim, len(labels.feats))
        self.arc = nn.ModuleList(nn.Linear(wide, size.arc_dim) for _ in range(2))
        self.arcs = nn.Parameter(torch.zeros(size.arc_dim + 1, size.arc_dim))
        self.relation = nn.ModuleList(nn.Linear(wide, size.relation_dim) for _ in range(2))
        edge = size.relation_dim + 1
        self.relations = nn.Parameter(torch.randn(edge, len(labels.relations) * edge) * 0.01)

    def which_scores(self, batch: Batch) -> Tensor:
        """Scores of the treebanks for each sentence: (sentences, banks)."""
        plain = self.plain(batch)
        lengths = torch.tensor(batch.lengths, device=plain.device)
        there = (torch.arange(plain.shape[1], device=plain.device) < lengths.unsqueeze(1)).unsqueeze(2)
        # Summed, not averaged: the more words, the surer.
        return self.which((plain.detach() * there).sum(1))

    def tag_scores(self, lower: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of parts of speech and of features: (sentences, words, choices)."""
        hidden = self.tag(lower[:, 1:])
        return self.tags(hidden), self.feats(hidden)

    def arc_scores(self, upper: Tensor, lengths: list[int]) -> Tensor:
        """(sentences, words, 1 + words): how well each place, the root first, is the head of each word."""
        word, head = (self.dropped(functional.relu(layer(upper))) for layer in self.arc)
        word = torch.cat([word[:, 1:], torch.ones_like(word[:, 1:, :1])], -1)
        scores = word @ self.arcs @ head.transpose(1, 2) / self.size.arc_dim**0.5
        places = torch.arange(scores.shape[2], device=scores.device)
        never = (places > torch.tensor(lengths, device=scores.device).unsqueeze(1)).unsqueeze(1)
        never = never | (places == places[1:].unsqueeze(1)).unsqueeze(0)
        return scores.masked_fill(never, float("-inf"))

    def relation_scores(self, upper: Tensor, heads: Tensor) -> Tensor:
        """(sentences, words, relations): scores of the relations of each word with its head (0: the root)."""
        crossed, head = self._crossed(upper)
        chosen = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        return (crossed @ chosen.unsqueeze(3)).squeeze(3)

    def all_relation_scores(self, upper: Tensor) -> Tensor:
        """(sentences, words, 1 + words, relations): the same with every place as the head, the root first."""
        crossed, head = self._crossed(upper)
        scores = crossed.flatten(1, 2) @ head.transpose(1, 2)
        return scores.reshape(*crossed.shape[:3], -1).transpose(2, 3)

    def _crossed(self, upper: Tensor) -> tuple[Tensor, Tensor]:
        """To be multiplied: (sentences, words, relations, dim) of words and (sentences, 1 + words, dim) of heads."""
        word, head = (self.dropped(functional.relu(layer(upper))) for layer in self.relation)
        word, head = (torch.cat([x, torch.ones_like(x[:, :, :1])], -1) for x in (word[:, 1:], head))
        return (word @ self.relations).reshape(*word.shape[:2], -1, head.shape[2]), head

    def loss(
        self, batch: Batch, gold: Gold, banks: Tensor, smoothing: float = 0.0
    ) -> tuple[Tensor, dict[str, float]]:  # fmt: skip
        """The loss a word, and its parts. smoothing: share of each label that is spread over all others."""
        lower, upper = self.encode(batch, banks)
        tags, feats = self.tag_scores(lower)
        arcs = self.arc_scores(upper, batch.lengths)
        relations = self.relation_scores(upper, gold.heads.clamp(min=0))
        known = gold.heads >= 0

        def labels(scores: Tensor, wanted: Tensor) -> Tensor:
            return functional.cross_entropy(
                scores.flatten(0, 1), wanted.flatten(), ignore_index=-1, label_smoothing=smoothing
            )

        parts = {
            "tags": labels(tags, gold.tags),
            "feats": 0.5 * labels(feats, gold.feats),
            "arcs": _heads_loss(arcs[known], gold.heads[known], HEADS_SMOOTHED * smoothing),
            "relations": labels(relations, gold.relations),
        }
        told = batch.banks > 0
        if told.any():
            which = self.which_scores(batch)
            parts["which"] = 0.1 * functional.cross_entropy(which[told], batch.banks[told] - 1)
        return sum(parts.values()), {name: float(value.detach()) for name, value in parts.items()}


def _heads_loss(scores: Tensor, heads: Tensor, smoothing: float) -> Tensor:
    """Cross entropy of heads, (words, places) and (words,), a share spread over the places that can be heads."""
    if not smoothing:
        return functional.cross_entropy(scores, heads)
    logs = torch.log_softmax(scores.float(), -1)
    there = torch.isfinite(logs)
    spread = logs.masked_fill(~there, 0.0).sum(1) / there.sum(1)
    right = logs.gather(1, heads.unsqueeze(1)).squeeze(1)
    return -((1 - smoothing) * right + smoothing * spread).mean()
