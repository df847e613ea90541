"""Recognises people."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, PersonMention


def find(
    document: Document, doc: Doc, offices: Sequence[OfficeMention], organisations: Sequence[OrganisationMention]
) -> tuple[PersonMention, ...]:
    """The people of the document in order of their start."""
    return ()
