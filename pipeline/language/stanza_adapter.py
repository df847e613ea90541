"""Stanza behind the seam: what its models read becomes a spaCy Doc.

Stanza is the extra `accurate`. What it gives is taken as plain dicts, so mapping works without.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.sentences import stretches
from pipeline.language.stanza_entries import Entry, to_doc
from pipeline.language.stanza_models import load_models
from pipeline.language.tokens import blank_pipeline

Reader = Callable[[list[str]], list[list[list[Entry]]]]
"""Texts -> for each text its sentences, for each sentence its tokens as Stanza's `to_dict` has them."""
_VOCABULARY = 400_000
"""Forms kept before the vocabulary is begun anew: memory stays flat over any number of documents."""


class Stanza:
    """A Stanza pipeline that cuts the text itself. `read` can be given, which tests do; else `folder` is loaded."""

    def __init__(self, name: str, folder: Path | None = None, read: Reader | None = None) -> None:
        self.name = name
        self._nlp = blank_pipeline()
        self._read = read or load_models(folder or Path()).read

    def __call__(self, document: Document) -> Doc:
        """Analyse one document."""
        if len(self._nlp.vocab) > _VOCABULARY:
            self._nlp = blank_pipeline()
        spans = list(stretches(document))
        texts = [document.text[a:b] for a, b in spans]
        read = self._read(texts) if texts else []
        return to_doc(self._nlp.vocab, document.text, [(a, r) for (a, _), r in zip(spans, read, strict=True)])
