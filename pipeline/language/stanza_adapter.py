"""The accurate analyser: a Stanza pipeline or networks of our own; what they read becomes a spaCy Doc.

Stanza is the extra `accurate`. What it gives is taken as plain dicts, so mapping works without.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language.blank import mark_sentences
from pipeline.language.boundaries import Boundaries
from pipeline.language.fast import Fast
from pipeline.language.fast_settings import MODELS
from pipeline.language.sentences import starts, stretches
from pipeline.language.stanza_entries import Entry, entries, to_doc
from pipeline.language.stanza_models import Own, load_models, sentences_of
from pipeline.language.tokens import blank_pipeline
from pipeline.language.voting import Readers

FOLDER = MODELS / "accurate"
READERS = "readers"
"""Folder of the networks that vote with the fast model on names (`voting.py`)."""
Reader = Callable[[list[str]], list[list[list[Entry]]]]
"""Texts -> for each text its sentences, for each sentence its tokens as Stanza's `to_dict` has them."""
Annotator = Callable[[str, list[list[Entry]]], list[list[Entry]]]
"""A text and its sentences of tokens -> these with tags, trees and names."""


class Stanza:
    """Stanza behind the seam. `read` can be given, which tests do; else the models of `folder` are loaded.

    Our own models read our own tokens and sentences, which are right more often than Stanza's are; other models cut
    the text themselves.
    """

    def __init__(self, name: str = "accurate", folder: Path = FOLDER, read: Reader | None = None) -> None:
        self.name = name
        self._nlp = blank_pipeline()
        self._annotate: Annotator | None = None
        self._boundaries: Boundaries | None = None
        self._tags: Fast | None = None
        self._own: Own | None = None
        self._voters = Readers(())
        if read is None:
            models = load_models(folder)
            read = models.read
            if models.described.get("tokens") == "ours":
                self._annotate = models.annotate
                self._own = models.own
                self._boundaries = Boundaries.load(MODELS / "fast")
                self._tags = Fast() if models.described.get("tags") == "fast" else None
                # They read over the words and vectors of the fast analyser.
                self._voters = Readers.load(folder / READERS) if self._tags else self._voters
        self._read = read

    def __call__(self, document: Document) -> Doc:
        """Analyse one document."""
        if len(self._nlp.vocab) > 400_000:
            self._nlp = blank_pipeline()
        if self._annotate is not None:
            cut = self._tags(document) if self._tags else self._cut(document)
            self._voters.vote(cut)
            whole = (self._own.read if self._own is not None else sentences_of)(cut)
            cut_already = entries(whole, self._tags is not None)
            return to_doc(self._nlp.vocab, document.text, [(0, self._annotate(document.text, cut_already))])
        spans = list(stretches(document))
        texts = [document.text[a:b] for a, b in spans]
        read = self._read(texts) if texts else []
        return to_doc(self._nlp.vocab, document.text, [(a, r) for (a, _), r in zip(spans, read, strict=True)])

    def _cut(self, document: Document) -> Doc:
        """Our own tokens and sentences."""
        doc = self._nlp.make_doc(document.text)
        mark_sentences(doc, list(starts(document, self._boundaries)))
        return doc
