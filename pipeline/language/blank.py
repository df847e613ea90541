"""The analyser without a model: our tokens over spaCy's blank `id` vocabulary, sentences by rules."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.adjusted import last_stops
from pipeline.language.sentences import starts
from pipeline.language.tokens import blank_pipeline

_VOCABULARY = 400_000
"""Forms kept before the vocabulary is begun anew: memory stays flat over any number of documents."""


def sentence_flags(doc: Doc, offsets: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """For each token 1 where a sentence begins at one of the offsets, else -1, as spaCy's SENT_START has it."""
    flags = np.full(len(doc), -1, dtype=np.int64)
    places = doc.to_array("IDX") if len(doc) else np.zeros(0, dtype=np.uint64)
    edges: list[int] = places.astype(np.int64).tolist()
    for offset in offsets:
        index = bisect_left(edges, offset)
        if index < len(edges) and edges[index] == offset:
            flags[index] = 1
    if len(doc):
        flags[0] = 1
    return flags


def mark_sentences(doc: Doc, offsets: list[int]) -> None:
    """Begin a sentence at the token at each offset, and nowhere else."""
    if len(doc):
        flags = sentence_flags(doc, offsets)
        doc.from_array([SENT_START], flags.reshape(-1, 1).astype(np.uint64))  # type: ignore[arg-type]


class Blank:
    """Tokens and sentences. Starts in milliseconds; linear in the length of the text."""

    name = "blank"

    def __init__(self) -> None:
        self._nlp: Language = blank_pipeline()

    def __call__(self, document: Document) -> Doc:
        """Tokens and sentences of the document."""
        if len(self._nlp.vocab) > _VOCABULARY:
            self._nlp = blank_pipeline()
        begins = list(starts(document))
        doc = last_stops(self._nlp.make_doc(document.text), begins)
        mark_sentences(doc, begins)
        return doc
