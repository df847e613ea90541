"""Sentences of a document that are read side by side.

spaCy's parser and its names go through a document word by word: each step is a product of a single row, and most of
its time goes into the call. Here the sentences are known before, and no tree and no name leaves its sentence; so all
sentences of a document take their steps at once, each of them a row of one product. What a network knows of a word it
still knows from the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc, Span
from thinc.api import Model


class SideBySide:
    """The components of a pipeline that go word by word, `parser` and `ner`. They read like this from now on."""

    def __init__(self, components: Iterable[Any]) -> None:
        self._components = []
        for component in components:
            # What comes before the steps, the words, is read with the document; the steps find it with their sentence.
            words = component.model.get_ref("tok2vec").layers[0]
            component.model.replace_node(words, Model("of_tensor", _of_tensor))
            self._components.append((words, component))

    def __call__(self, doc: Doc) -> Doc:
        """Write trees and names into a Doc that has sentences."""
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        edges = [(sentence.start, sentence.end) for sentence in doc.sents]
        parts = [
            Doc(doc.vocab, words[start:end], spaces[start:end], sent_starts=[n == start for n in range(start, end)])
            for start, end in edges
        ]
        for tok2vec, component in self._components:
            rows = tok2vec.predict([doc])[0]
            for part, (start, end) in zip(parts, edges, strict=True):
                part.tensor = rows[start:end]
            component.set_annotations(parts, component.predict(parts))
        trees: Any = np.concatenate([part.to_array([HEAD, DEP]) for part in parts])
        doc.from_array([HEAD, DEP], trees)
        doc.set_ents(
            [
                Span(doc, start + name.start, start + name.end, label=name.label)
                for part, (start, _) in zip(parts, edges, strict=True)
                for name in part.ents
            ]
        )
        return doc


def _of_tensor(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Any, Any]:
    """docs -> what was put down as their tensors, one (tokens, width) each."""
    if is_train:
        raise ValueError("A component that reads sentences side by side cannot learn. Load it anew.")
    return [doc.tensor for doc in docs], lambda _: []
