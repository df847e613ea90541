"""A sentence as a document, for the examples of rules."""

from __future__ import annotations

import functools

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Block, Document


@functools.cache
def _blank() -> Language:
    return spacy.blank("id")


def trial(sentence: str) -> tuple[Document, Doc]:
    """The document of one sentence, and its tokens."""
    blocks = (Block(start=0, end=len(sentence), kind="paragraph"),)
    return Document(doc_id="example", text=sentence, blocks=blocks), _blank()(sentence)
