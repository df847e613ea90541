"""A sentence as a document, for the examples of rules."""

from __future__ import annotations

import functools
from collections.abc import Callable

from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import analyser


@functools.cache
def _blank() -> Callable[[Document], Doc]:
    return analyser("blank")


def trial(sentence: str) -> tuple[Document, Doc]:
    """The document of one sentence or two, and its tokens and sentences."""
    blocks = (Block(start=0, end=len(sentence), kind="paragraph"),)
    document = Document(doc_id="example", text=sentence, blocks=blocks)
    return document, _blank()(document)
