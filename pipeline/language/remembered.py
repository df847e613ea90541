"""Vectors that are looked up once.

floret has no row for a word: its vector is the mean of the rows of all its pieces, each found by a hash. The tok2vec of
the trees and that of the names ask for the same words, and the next document for most of them again.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.vectors import BaseVectors


class Remembered(BaseVectors):  # type: ignore[misc]
    """The vectors of another table, in single precision; what was asked for stays in memory (384 bytes a form)."""

    def __init__(self, vectors: Any) -> None:
        self._vectors = vectors
        self._places: dict[int, int] = {}
        self._rows = np.zeros((1024, vectors.shape[1]), dtype=np.float32)

    def get_batch(self, keys: Any) -> np.ndarray[Any, np.dtype[np.float32]]:
        """(number of keys, width). keys: hashes of strings."""
        unique, inverse = np.unique(np.asarray(keys, dtype=np.uint64), return_inverse=True)
        forms = unique.tolist()
        if new := [form for form in forms if form not in self._places]:
            self._keep(new)
        places = np.fromiter(map(self._places.__getitem__, forms), dtype=np.int64, count=len(forms))
        return self._rows[places[inverse]]

    def _keep(self, new: list[int]) -> None:
        known = len(self._places)
        if known + len(new) > len(self._rows):
            larger = np.zeros((2 * (known + len(new)), self._rows.shape[1]), dtype=np.float32)
            larger[:known] = self._rows[:known]
            self._rows = larger
        self._rows[known : known + len(new)] = self._vectors.get_batch(np.array(new, dtype=np.uint64))
        self._places.update(zip(new, range(known, known + len(new)), strict=True))

    def __getitem__(self, key: Any) -> Any:
        return self._vectors[key]

    def __contains__(self, key: Any) -> bool:
        return key in self._vectors

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, width) of the table behind."""
        rows, width = self._vectors.shape
        return rows, width

    @property
    def vectors_length(self) -> int:
        """The width."""
        return self.shape[1]
