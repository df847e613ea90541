"""The encoder of the graph networks: words in, a row of numbers for each word out, through layers of LSTM.

It can be pretrained on plain text; what is read from its rows (tags and trees, names) is for those built on it.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import nn
from torch.nn import functional

from pipeline.language.graph_words import BANKS, SHAPES, Batch, GraphShape

KINDS = 6
"""Kinds of words to guess in pretraining beside the forms."""
Tensor = Any


class Encoder(nn.Module):  # type: ignore[misc, unused-ignore]
    """See the module.

    words, forms: how many words have a row of their own, how many there are to guess among; vectors: (rows, dim), not
    learnt and not saved with the network.
    """

    _vectors: Tensor

    def __init__(self, size: GraphShape, words: int, forms: int, vectors: Tensor) -> None:
        super().__init__()
        self.size = size
        self.register_buffer("_vectors", vectors, persistent=False)
        self.word = nn.Embedding(words + 1, size.word_dim)
        nn.init.zeros_(self.word.weight)
        self.vector = nn.Linear(vectors.shape[1], size.word_dim, bias=False)
        self.piece = nn.EmbeddingBag(size.pieces, size.piece_dim, mode="mean")
        self.shape = nn.Embedding(SHAPES, 24)
        self.bank = nn.Embedding(len(BANKS) + 1, 24)
        seen = 2 * size.word_dim + size.piece_dim + 24
        self.root = nn.Parameter(torch.zeros(seen))
        self.mask = nn.Parameter(torch.zeros(seen))
        self.wide = wide = 2 * size.hidden
        # Two one-way LSTMs, the second over the words turned round, instead of a two-way one over packed sequences,
        # which PyTorch computes four times as slowly on a processor.
        self.ways = nn.ModuleList(
            nn.ModuleList(
                nn.LSTM(seen + 24 if layer == 0 else wide, size.hidden, batch_first=True) for _ in range(2)
            )
            for layer in range(size.layers)
        )  # fmt: skip
        self.guess = nn.Sequential(nn.Linear(wide, 128), nn.ReLU(), nn.Linear(128, forms + KINDS))

    @property
    def device(self) -> Any:
        """Where the weights lie, and batches must."""
        return self.root.device

    def plain(self, batch: Batch) -> Tensor:
        """What vectors and pieces say of each word for itself: (sentences, words, word_dim + piece_dim)."""
        vectors = self.vector(functional.embedding(batch.vectors, self._vectors))
        bags = self.piece(batch.bag, batch.bag_begins)[batch.forms]
        return torch.cat([vectors, bags], -1)

    def inputs(self, batch: Batch) -> Tensor:
        """(sentences, 1 + words, dim) with the root first."""
        seen = torch.cat([self.word(batch.words), self.plain(batch), self.shape(batch.shapes)], -1)
        if batch.hidden is not None:
            seen = torch.where(batch.hidden.unsqueeze(2), self.mask, seen)
        root = self.root.expand(seen.shape[0], 1, -1)
        return torch.cat([root, seen], 1)

    def dropped(self, x: Tensor) -> Tensor:
        """The same units of all words of a sentence dropped."""
        if not self.training or not self.size.dropout:
            return x
        keep = 1 - self.size.dropout
        return x * (torch.rand(x.shape[0], 1, x.shape[2], device=x.device) < keep).to(x) / keep

    def encode(self, batch: Batch, banks: Tensor) -> tuple[Tensor, Tensor]:
        """(the layer below the highest, the highest): (sentences, 1 + words, wide) each."""
        seen = self.inputs(batch)
        x = torch.cat([self.dropped(seen), self.bank(banks).unsqueeze(1).expand(-1, seen.shape[1], -1)], -1)
        last = torch.tensor(batch.lengths, device=x.device).unsqueeze(1)
        places = torch.arange(x.shape[1], device=x.device)
        turned = torch.where(places <= last, last - places, places).unsqueeze(2)

        def turn(rows: Tensor) -> Tensor:
            return torch.gather(rows, 1, turned.expand(-1, -1, rows.shape[2]))

        lower = x
        for layer, way in enumerate(self.ways):
            forth, back = cast("nn.ModuleList", way)
            x = self.dropped(torch.cat([forth(x)[0], turn(back(turn(x))[0])], -1))
            if layer < max(1, len(self.ways) - 1):
                lower = x
        return lower, x

    def guess_loss(self, batch: Batch, wanted: Tensor) -> Tensor:
        """Pretraining: the loss of guessing `wanted` (sentences, words), -1 where nothing is to be guessed."""
        _, upper = self.encode(batch, torch.zeros_like(batch.banks))
        known = wanted >= 0
        loss: Tensor = functional.cross_entropy(self.guess(upper[:, 1:][known]), wanted[known])
        return loss
