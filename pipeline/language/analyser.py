"""The seam: `analyser(name)` gives a callable from Document to Doc. Names: blank, fast, accurate, stanza:PATH."""

from __future__ import annotations

from typing import Protocol

from spacy.tokens import Doc

from pipeline.document import Document


class AnalyserError(RuntimeError):
    """An analyser that cannot be had; the message says what to install or where to look."""


class Analyser(Protocol):
    """Document -> Doc whose tokens and sentences carry offsets into `document.text`."""

    name: str

    def __call__(self, document: Document) -> Doc:
        """Analyse one document. No sentence crosses a block."""
        ...


def analyser(name: str = "blank") -> Analyser:
    """The analyser of this name; AnalyserError says what is missing."""
    if name == "blank":
        from pipeline.language.blank import Blank

        return Blank()
    raise AnalyserError(f"There is no analyser {name!r}. Choose one of: blank.")
