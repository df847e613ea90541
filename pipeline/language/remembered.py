"""Words that are embedded once.

What the first layers of a network make of a word depends on the word alone (hashed features, the mean of floret's rows
for its pieces), and most words of a document stood in another before it. So their rows are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model
from thinc.types import Floats2d

Floats = list[Floats2d]
MOST = 16_384
"""Forms kept for a network, 512 bytes each where a row has 128 numbers; more begin anew. A document has far fewer."""
_BATCH = 64
"""Forms are embedded so many at once, at least: a product of few rows is rounded otherwise than one of many, and what a
form is to the network must not depend on the document that brought it."""


def remember(nlp: Language) -> None:
    """Let every tok2vec of the pipeline (`layers.py`) remember what it embeds. The pipeline reads only, from now on."""
    for _, component in nlp.pipeline:
        model: Any = getattr(component, "model", None)
        for node in list(model.walk()) if model else ():
            if node.has_ref("embed"):
                embed = node.get_ref("embed")
                model.replace_node(embed, remembering(embed))


def remembering(embed: Model[list[Doc], Floats], most: int = MOST) -> Model[list[Doc], Floats]:
    """A layer that gives what `embed` gives, and asks it once for each form: docs -> one (tokens, width) each."""
    return Model("remembering", _read, layers=[embed], attrs={"rows": _Rows(embed, most)})


def _read(
    model: Model[list[Doc], Floats], docs: list[Doc], is_train: bool
) -> tuple[Floats, Callable[[Floats], list[Doc]]]:
    if is_train:
        raise ValueError("A network that remembers its words cannot learn. Load it anew.")
    rows: _Rows = model.attrs["rows"]
    return [rows.of(doc) for doc in docs], lambda _: []


class _Rows:
    def __init__(self, embed: Model[list[Doc], Floats], most: int) -> None:
        self._embed, self._most = embed, most
        self._places: dict[int, int] = {}
        self._rows: Any = None

    def of(self, doc: Doc) -> Any:
        """(tokens, width), single precision."""
        unique, inverse = np.unique(doc.to_array([ORTH]).reshape(-1), return_inverse=True)
        forms = unique.tolist()
        if len(forms) > self._most:
            return self._embed.predict([doc])[0]
        new = [form for form in forms if form not in self._places]
        if len(self._places) + len(new) > self._most:
            self._places.clear()
            new = forms
        if new or self._rows is None:
            self._keep(doc.vocab, new)
        places = np.fromiter(map(self._places.__getitem__, forms), dtype=np.int64, count=len(forms))
        return self._rows[places[inverse]]

    def _keep(self, vocab: Vocab, new: list[int]) -> None:
        words = [vocab.strings[form] for form in new]
        rows = self._embed.predict([Doc(vocab, words=words + [" "] * (_BATCH - len(words)))])[0][: len(new)]
        if self._rows is None:
            # Zeros take no memory before something else is written over them.
            self._rows = np.zeros((self._most, rows.shape[1]), dtype=np.float32)
        known = len(self._places)
        self._rows[known : known + len(new)] = rows
        self._places.update(zip(new, range(known, known + len(new)), strict=True))
