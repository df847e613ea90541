"""What the graph network sees of a sentence: rows of words, of their pieces, of their shape; the labels to learn.

Nothing here needs PyTorch but `Batch` and `batch_of`, which make tensors.
"""

from __future__ import annotations

import random
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language.conllu import Sentence, Word

SHAPES = 64
BANKS = ("gsd", "csui", "pud")
"""Treebanks that the network tells apart: row 1, 2, 3; row 0 is for none."""
MASK = "\u2581"
"""A word that is hidden in pretraining."""


class GraphShape(Frozen):
    """Sizes of the network."""

    word_dim: int = Field(default=100, ge=1)
    piece_dim: int = Field(default=80, ge=1)
    pieces: int = Field(default=20_000, ge=10)
    """Rows for pieces of words, shared by hash."""
    hidden: int = Field(default=256, ge=1)
    """Of each direction of the LSTM."""
    layers: int = Field(default=3, ge=1)
    arc_dim: int = Field(default=256, ge=1)
    relation_dim: int = Field(default=80, ge=1)
    tag_dim: int = Field(default=128, ge=1)
    dropout: float = Field(default=0.33, ge=0, lt=1)
    word_dropout: float = Field(default=0.15, ge=0, lt=1)


@lru_cache(maxsize=100_000)
def pieces(form: str, rows: int) -> tuple[int, ...]:
    """Rows (1 .. rows - 1) of the pieces of a word in small letters: all of 3 and 4, edges of 1, 2 and 5, the whole."""
    low = f"<{form.lower()}>"
    found = {low}
    for size in (3, 4):
        found.update(low[i : i + size] for i in range(len(low) - size + 1))
    for size in (2, 5, 6):
        found.add(low[:size])
        found.add(low[-size:])
    return tuple(1 + zlib.crc32(piece.encode()) % (rows - 1) for piece in sorted(found))


def shape(form: str, glued: bool) -> int:
    """A row for capitals, figures and marks of a word, runs counted once, and whether it is written on to the last."""
    marks: list[str] = []
    for c in form[:12]:
        mark = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not marks or marks[-1] != mark:
            marks.append(mark)
    long = "X" if len(form) > 1 and form.isupper() else ""
    return zlib.crc32(("".join(marks) + long + ("+" if glued else "")).encode()) % SHAPES


@dataclass(frozen=True)
class Labels:
    """The choices of the network and the words that have a row of their own."""

    words: list[str]
    tags: list[str]
    feats: list[str]
    relations: list[str]
    forms: list[str]
    """Forms to guess among in pretraining."""

    @classmethod
    def of(cls, trees: Iterable[Sentence], forms: Sequence[str] = ()) -> Labels:
        """Read off the trees; words that stand there twice."""
        trees = list(trees)
        words = Counter(w.form.lower() for s in trees for w in s.words)
        feats = Counter(w.feats for s in trees for w in s.words)
        return cls(
            sorted(word for word, count in words.items() if count >= 2),
            sorted({w.upos for s in trees for w in s.words}),
            sorted(f for f, count in feats.items() if count >= 5),
            sorted({w.deprel for s in trees for w in s.words}),
            list(forms),
        )


class _Tensors:
    __slots__: tuple[str, ...] = ()

    def to(self, device: Any) -> Self:
        """The same with all tensors on this device."""
        out = copy(self)
        for name in self.__slots__:
            if hasattr(value := getattr(self, name), "to"):
                setattr(out, name, value.to(device))
        return out


@dataclass(slots=True)
class Batch(_Tensors):
    """Sentences side by side; every tensor is (sentences, words) unless it says otherwise."""

    lengths: list[int]
    words: Any
    vectors: Any
    shapes: Any
    forms: Any
    """Place of the word among the distinct forms of the batch."""
    bag: Any
    """Rows of the pieces of the distinct forms, laid end to end, and where each begins: (rows,), (forms,)."""
    bag_begins: Any
    banks: Any
    """(sentences,)"""
    hidden: Any
    """Whether the word is hidden (pretraining), else None."""


@dataclass(slots=True)
class Gold(_Tensors):
    """What is to be learnt; -1 where nothing is known. Heads: 0 is the root."""

    tags: Any
    feats: Any
    heads: Any
    relations: Any


class Reader:
    """Makes tensors of sentences. `vectors`: words in small letters -> row of the vectors (0: none)."""

    def __init__(self, labels: Labels, vectors: dict[str, int], rows: int) -> None:
        self.labels = labels
        self.vectors = vectors
        self.rows = rows
        self._words = {word: row for row, word in enumerate(labels.words, 1)}
        self._tags = {tag: n for n, tag in enumerate(labels.tags)}
        self._feats = {feats: n for n, feats in enumerate(labels.feats)}
        self._relations = {relation: n for n, relation in enumerate(labels.relations)}

    def batch(
        self,
        sentences: Sequence[Sequence[Word]],
        banks: Sequence[int],
        rng: random.Random | None = None,
        drop: float = 0.0,
        hidden: Sequence[Sequence[int]] | None = None,
    ) -> Batch:
        """Tensors of these words; with `rng` a share `drop` of the words loses its row of its own."""
        import torch

        longest = max(len(words) for words in sentences)
        empty = [[0] * longest for _ in sentences]
        columns = [[list(row) for row in empty] for _ in range(4)]
        distinct: dict[str, int] = {}
        for place, words in enumerate(sentences):
            last = -1
            for at, word in enumerate(words):
                low = word.form.lower()
                dropped = rng is not None and rng.random() < drop
                columns[0][place][at] = 0 if dropped else self._words.get(low, 0)
                columns[1][place][at] = self.vectors.get(low, 0)
                columns[2][place][at] = shape(word.form, word.start == last)
                columns[3][place][at] = distinct.setdefault(low, len(distinct))
                last = word.end
        bag: list[int] = []
        begins = []
        for low in distinct:
            begins.append(len(bag))
            bag += pieces(low, self.rows)
        mask = None
        if hidden is not None:
            mask = torch.zeros(len(sentences), longest, dtype=torch.bool)
            for place, indices in enumerate(hidden):
                mask[place, list(indices)] = True
        known, vectors, shapes, forms = (torch.tensor(column) for column in columns)
        lengths = [len(words) for words in sentences]
        parts = (torch.tensor(bag), torch.tensor(begins))
        return Batch(lengths, known, vectors, shapes, forms, *parts, torch.tensor(banks), mask)

    def gold(self, sentences: Sequence[Sequence[Word]]) -> Gold:
        """The labels of these words."""
        import torch

        longest = max(len(words) for words in sentences)
        columns = [[[-1] * longest for _ in sentences] for _ in range(4)]
        for place, words in enumerate(sentences):
            for at, word in enumerate(words):
                columns[0][place][at] = self._tags.get(word.upos, -1)
                columns[1][place][at] = self._feats.get(word.feats, -1)
                columns[2][place][at] = word.head
                columns[3][place][at] = self._relations.get(word.deprel, -1)
        return Gold(*(torch.tensor(column) for column in columns))


def in_batches(lengths: Sequence[int], words: int, rng: random.Random | None = None) -> list[list[int]]:
    """Indices of sentences in batches of about so many words, of like length; in random order with `rng`."""
    order = list(range(len(lengths)))
    if rng is not None:
        rng.shuffle(order)
    # Chunks of many batches keep the order random while like lengths stand together.
    chunk = max(1, len(order)) if rng is None else 2000
    out: list[list[int]] = []
    for begin in range(0, len(order), chunk):
        batch: list[int] = []
        for index in sorted(order[begin : begin + chunk], key=lambda i: lengths[i]):
            if batch and (len(batch) + 1) * lengths[index] > words:
                out.append(batch)
                batch = []
            batch.append(index)
        out += [batch] if batch else []
    if rng is not None:
        rng.shuffle(out)
    return out
