"""Vectors that are looked up once are those of the table behind."""

from __future__ import annotations

from typing import Any

import numpy as np
import spacy

from pipeline.language.fast import FOLDER
from pipeline.language.remembered import Remembered


class Counting:
    """The vectors of the fast model, telling which forms were asked for."""

    def __init__(self, vectors: Any) -> None:
        self._vectors = vectors
        self.asked: list[int] = []
        self.shape = vectors.shape

    def get_batch(self, keys: Any) -> Any:
        self.asked += [int(key) for key in keys]
        return self._vectors.get_batch(keys)


def test_a_form_is_looked_up_once_and_has_the_vector_it_had() -> None:
    vocab = spacy.load(FOLDER, exclude=["ner", "ner_untaught", "parser"]).vocab
    texts = ["Menteri", "bertemu", "Menteri", "Pertanian"], [f"kata{n}" for n in range(1500)], ["bertemu", "petani"]
    behind = Counting(vocab.vectors)
    remembered = Remembered(behind)
    for words in texts:
        keys = np.array([vocab.strings.add(word) for word in words], dtype=np.uint64)
        np.testing.assert_array_equal(remembered.get_batch(keys), vocab.vectors.get_batch(keys))
    assert len(behind.asked) == len(set(behind.asked)) == 3 + 1500 + 1


def test_no_form_has_no_vector() -> None:
    vocab = spacy.load(FOLDER, exclude=["ner", "ner_untaught", "parser"]).vocab
    assert Remembered(vocab.vectors).get_batch(np.array([], dtype=np.uint64)).shape == (0, vocab.vectors.shape[1])
