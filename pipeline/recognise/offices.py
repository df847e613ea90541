"""Recognises offices."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import OfficeMention, OrganisationMention


def find(document: Document, doc: Doc, organisations: Sequence[OrganisationMention]) -> tuple[OfficeMention, ...]:
    """The offices of the document in order of their start."""
    return ()
