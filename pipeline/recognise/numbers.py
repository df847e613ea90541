"""Recognises numbers."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import DateMention, NumberMention


def find(document: Document, doc: Doc, dates: Sequence[DateMention]) -> tuple[NumberMention, ...]:
    """The numbers of the document in order of their start."""
    return ()
