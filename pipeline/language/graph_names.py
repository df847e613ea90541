"""Networks of names on the encoder of the graph networks: a tag for every word, and the best path through the tags.

Several networks read together, and they lean on the names that the words bring along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from spacy.tokens import Doc, Span
from torch import nn

from pipeline.language import graph_store
from pipeline.language.conllu import Word
from pipeline.language.entities import tidy
from pipeline.language.graph_encoder import Encoder
from pipeline.language.graph_trees import BATCH_WORDS
from pipeline.language.graph_words import Batch, GraphShape, Labels, Reader, in_batches

TAGS = ("O", *(f"{kind}-{label}" for label in ("PER", "ORG", "LOC") for kind in "BIES"))
NUMBERS = {tag: number for number, tag in enumerate(TAGS)}
MANNERS = ("idner-news-2k", "NERGrit")
"""Collections, which do not agree on what a name is: row 1 and 2 of the table that holds treebanks for trees."""
_NEVER = -1e4
Array = np.ndarray[Any, np.dtype[np.float64]]


class NamesNetwork(Encoder):
    """See the module. `words`: how many words have a row of their own, `forms`: of the pretraining."""

    def __init__(self, size: GraphShape, words: int, forms: int, vectors: Any) -> None:
        super().__init__(size, words, forms, vectors)
        self.name = nn.Sequential(nn.Linear(self.wide, size.tag_dim), nn.ReLU(), nn.Dropout(size.dropout))
        self.names = nn.Linear(size.tag_dim, len(TAGS))

    def name_scores(self, batch: Batch, manners: Any) -> Any:
        """(sentences, words, tags). manners: (sentences,), rows of the collections whose manner to follow."""
        _, upper = self.encode(batch, manners)
        return self.names(self.name(upper[:, 1:]))


def _follows() -> Array:
    """(tags, tags): 0 where the second may come behind the first, else far below."""
    table = np.full((len(TAGS), len(TAGS)), _NEVER)
    for one, first in enumerate(TAGS):
        for other, second in enumerate(TAGS):
            if (first[0] in "OES" and second[0] in "OBS") or (
                first[0] in "BI" and second[0] in "IE" and first[2:] == second[2:]
            ):
                table[one, other] = 0.0
    return table


_FOLLOWS = _follows()
_BEGINS = np.array([0.0 if tag[0] in "OBS" else _NEVER for tag in TAGS])
_ENDS = np.array([0.0 if tag[0] in "OES" else _NEVER for tag in TAGS])


def best_path(scores: Array) -> list[int]:
    """The tags with the highest sum that make whole names. scores: (words, tags)."""
    at, came = _BEGINS + scores[0], []
    for row in scores[1:]:
        sums = at[:, None] + _FOLLOWS
        came.append(sums.argmax(0))
        at = sums.max(0) + row
    tag = int((at + _ENDS).argmax())
    path = [tag]
    for before in reversed(came):
        tag = int(before[tag])
        path.append(tag)
    return path[::-1]


def tags_of(spans: Iterable[tuple[int, int, str]], length: int) -> list[int]:
    """Numbers of the tags of words. spans: (first word, after the last, label)."""
    tags = [0] * length
    for begin, end, label in spans:
        for at in range(begin, end):
            kind = "S" if end - begin == 1 else "B" if at == begin else "E" if at == end - 1 else "I"
            tags[at] = NUMBERS[f"{kind}-{label}"]
    return tags


def spans_of(path: Sequence[int]) -> list[tuple[int, int, str]]:
    """(first word, after the last, label) of the names on a path."""
    found, begin = [], 0
    for at, number in enumerate(path):
        kind, _, label = TAGS[number].partition("-")
        begin = at if kind in "BS" else begin
        if kind in "ES":
            found.append((begin, at + 1, label))
    return found


class NameNetworks:
    """Networks that read together.

    lean: how much (natural logarithm) a tag that is given is raised, by its label: PER, ORG, LOC, and O for no name.
    """

    def __init__(
        self, networks: Sequence[NamesNetwork], readers: Sequence[Reader], lean: Mapping[Any, float] | None = None
    ) -> None:
        self._networks = [(network.eval(), reader) for network, reader in zip(networks, readers, strict=True)]
        self._lean = np.array([(lean or {}).get(tag.rpartition("-")[2], 0.0) for tag in TAGS])

    def scores(self, sentences: Sequence[Sequence[Word]], manner: int = 1) -> list[Array]:
        """Mean log probabilities for each sentence: (words, tags)."""
        out: list[Array] = [np.zeros((0, len(TAGS)))] * len(sentences)
        with torch.no_grad():
            for indices in in_batches([len(s) for s in sentences], BATCH_WORDS):
                some = [sentences[i] for i in indices]
                total: Any = 0.0
                for network, reader in self._networks:
                    batch = reader.batch(some, [manner] * len(some)).to(network.device)
                    total = total + torch.log_softmax(network.name_scores(batch, batch.banks), -1)
                total = (total / len(self._networks)).cpu().double().numpy()
                for place, index in enumerate(indices):
                    out[index] = total[place, : len(sentences[index])]
        return out

    def mark(self, doc: Doc, manner: int = 1) -> None:
        """Replace `doc.ents` by what is read, leaning on those that are there; sentences are those of the Doc."""
        runs = [[t.i for t in s if not t.is_space] for s in doc.sents] if len(doc) else []
        runs = [run for run in runs if run]
        sentences = [[Word(doc[i].text, start=doc[i].idx, end=doc[i].idx + len(doc[i])) for i in run] for run in runs]
        given = np.array(
            tags_of(((e.start, e.end, e.label_) for e in doc.ents if f"S-{e.label_}" in NUMBERS), len(doc))
        )
        found = []
        for run, scores in zip(runs, self.scores(sentences, manner), strict=True):
            raised = scores.copy()
            raised[np.arange(len(run)), given[run]] += self._lean[given[run]]
            found += [(run[a], run[b - 1] + 1, label) for a, b, label in spans_of(best_path(raised))]
        doc.ents = tuple(Span(doc, begin, end, label=label) for begin, end, label in found)
        tidy(doc)


def load_names(paths: Sequence[Path], words: dict[str, int], vectors: Any, lean: Mapping[Any, float]) -> NameNetworks:
    """The networks in these files. words: small letters -> row of the vectors."""
    networks, readers = [], []
    for path in paths:
        size, labels, weights = graph_store.load(path)
        network = NamesNetwork(size, len(labels.words), len(labels.forms), vectors)
        graph_store.fill(network, weights, path)
        networks.append(network)
        readers.append(Reader(labels, words, size.pieces))
    return NameNetworks(networks, readers, lean)


def bare(labels: Labels) -> Labels:
    """The part of the labels that a network of names needs: its words."""
    return Labels(labels.words, [], [], [], [])
