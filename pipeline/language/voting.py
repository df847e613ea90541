"""Several readers of names, one reading: what most of them mark.

Networks that began from different random numbers make different errors; where one stands alone it is mostly wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.language.entities import tidy
from pipeline.language.fast import chunks
from pipeline.language.names import LABELS
from pipeline.language.ops import unify

Name = tuple[int, int, str]
"""First token, after the last token, label."""


def voted(readings: Sequence[Iterable[Name]]) -> list[Name]:
    """The names that more than half of the readings have, in order.

    Where more than half have a name but draw its edges or its label differently, the first reading that has one there
    is followed.
    """
    whole = [list(reading) for reading in readings]
    votes = Counter(name for reading in whole for name in reading)
    chosen = [name for name, number in votes.items() if 2 * number > len(whole)]
    for name in (name for reading in whole for name in reading):
        supporters = sum(any(_overlap(name, other) for other in reading) for reading in whole)
        if 2 * supporters > len(whole) and not any(_overlap(name, other) for other in chosen):
            chosen.append(name)
    return sorted(chosen)


def _overlap(one: Name, other: Name) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class Readers:
    """Networks of names beside that of the fast analyser, over its words and sentences."""

    def __init__(self, readers: Sequence[Language]) -> None:
        self._readers = list(readers)

    @classmethod
    def load(cls, folder: Path) -> Readers:
        """The networks in the folders of this folder, in the order of their names; none where it is not there."""
        readers = []
        for path in sorted(folder.glob("*/config.cfg")):
            # Their words and vectors come with the Doc they read.
            nlp = spacy.load(path.parent, exclude=["vocab"])
            unify(nlp)
            readers.append(nlp)
        return cls(readers)

    def vote(self, doc: Doc) -> None:
        """Replace `doc.ents` by what more than half of all readers mark, the one that made `doc.ents` among them."""
        if not self._readers or not len(doc):
            return
        for label in set(LABELS.values()):
            doc.vocab.strings.add(label)
        flags = np.asarray([int(bool(t.is_sent_start)) for t in doc])
        pieces = chunks(flags)
        readings = [_names(doc), *(list(self._read(nlp, doc, pieces)) for nlp in self._readers)]
        doc.ents = tuple(Span(doc, begin, end, label=label) for begin, end, label in voted(readings))

    def _read(self, nlp: Language, doc: Doc, pieces: list[tuple[int, int]]) -> Iterator[Name]:
        for begin, end in pieces:
            # A Doc of its own, because a name that stands in one already would be kept.
            part = Doc(
                doc.vocab,
                words=[t.text for t in doc[begin:end]],
                spaces=[bool(t.whitespace_) for t in doc[begin:end]],
                sent_starts=[bool(t.is_sent_start) for t in doc[begin:end]],
            )
            for _, component in nlp.pipeline:
                part = component(part)
            tidy(part)
            yield from ((begin + first, begin + last, label) for first, last, label in _names(part))


def _names(doc: Doc) -> list[Name]:
    return [(e.start, e.end, e.label_) for e in doc.ents]
