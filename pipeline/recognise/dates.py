"""Recognises dates."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import DateMention


def find(document: Document, doc: Doc) -> tuple[DateMention, ...]:
    """The dates of the document in order of their start."""
    return ()
