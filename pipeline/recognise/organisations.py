"""Recognises organisations."""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import OrganisationMention


def find(document: Document, doc: Doc) -> tuple[OrganisationMention, ...]:
    """The organisations of the document in order of their start."""
    return ()
