"""Recognises quotes."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import QuoteMention


def find(document: Document, doc: Doc) -> tuple[QuoteMention, ...]:
    """The quotes of the document in order of their start."""
    return ()
