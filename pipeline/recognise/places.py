"""Recognises places."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import PlaceMention


def find(document: Document, doc: Doc) -> tuple[PlaceMention, ...]:
    """The places of the document in order of their start."""
    return ()
