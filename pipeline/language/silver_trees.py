"""Silver trees: plain sentences of the news and releases that a graph network and the fast analyser read alike.

Two readers that work by other means, one by transitions and one over the graph, are right where they agree more often
than where they do not. What they agree on is learnt beside the trees that people made.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import Field

from pipeline.document import Document, Frozen
from pipeline.language import conllu
from pipeline.language.analyser import Analyser
from pipeline.language.conllu import Sentence
from pipeline.language.graph_words import BANKS
from pipeline.language.silver import plain_sentences
from pipeline.language.trees import to_sentences

Annotate = Callable[[Sequence[Sentence], int], None]
"""Writes tags and trees into sentences, in the manner of this treebank (1, 2, ...)."""
_BATCH = 200


class SilverTrees(Frozen):
    """How silver trees are made and used (`models/accurate.yaml`, section `graph.silver`)."""

    seed: int
    """Of the network that reads them, which learns before the others and from marked trees alone; it is not packed."""
    sentences: int = Field(ge=0)
    """Plain sentences that are read."""
    agree: float = Field(default=0.85, ge=0, le=1)
    """Share of the heads on which the readers must agree."""
    longest: int = Field(default=45, ge=2)
    """Words of a sentence, at most."""
    a_round: int = Field(ge=0)
    """Silver sentences in each round of the training, drawn anew."""
    banks: tuple[int, ...] = (1, 2)
    """Treebanks in whose manner the sentences are read, in turn."""


def agreement(one: Sentence, other: Sentence) -> float:
    """Share of the words for which both have the same head; 0 where the words differ."""
    if [(w.start, w.end) for w in one.words] != [(w.start, w.end) for w in other.words]:
        return 0.0
    return sum(a.head == b.head for a, b in zip(one.words, other.words, strict=True)) / max(1, len(one.words))


def agreed(
    sentences: Iterable[str], first: Analyser, second: Annotate, settings: SilverTrees
) -> Iterator[Sentence]:  # fmt: skip
    """The sentences that both read alike, as the second reads them; XPOS tells the treebank, lemmas are the first's."""
    waiting: list[str] = []
    turn = 0

    def judged(batch: list[str]) -> Iterator[Sentence]:
        bank = settings.banks[turn % len(settings.banks)]
        read = [to_sentences(first(Document(doc_id="silver", text=text))) for text in batch]
        whole = [r[0] for r in read if len(r) == 1 and 3 <= len(r[0].words) <= settings.longest]
        theirs = [s.copy() for s in whole]
        second(theirs, bank)
        for mine, other in zip(whole, theirs, strict=True):
            if agreement(mine, other) >= settings.agree:
                for word in other.words:
                    word.xpos = BANKS[bank - 1]
                yield other

    for sentence in sentences:
        waiting.append(sentence)
        if len(waiting) == _BATCH:
            yield from judged(waiting)
            waiting, turn = [], turn + 1
    if waiting:
        yield from judged(waiting)


def write_silver(
    data: Path, target: Path, measured: Iterable[str], first: Analyser, second: Annotate, settings: SilverTrees,
    seed: int,
) -> Path:  # fmt: skip
    """Write silver trees unless they are there; sentences of `measured` (without blanks) are left out."""
    if not target.exists():
        plain = plain_sentences(data, settings.sentences, seed, frozenset(measured))
        partial = target.with_suffix(".partial")
        conllu.write(agreed(plain, first, second, settings), partial)
        partial.replace(target)
    return target


def with_silver(
    trees: Sequence[Sentence], silver: Sequence[Sentence], a_round: int, rng: random.Random
) -> list[Sentence]:  # fmt: skip
    """The trees and so many silver ones, drawn anew."""
    return [*trees, *rng.sample(silver, min(a_round, len(silver)))]
