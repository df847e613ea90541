"""The seam: `analyser(name)` gives a callable from Document to Doc. Names: blank, fast, accurate, stanza:PATH."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.failure import Failure

NAMES = ("blank", "fast", "accurate", "stanza:PATH")


class AnalyserError(Failure):
    """An analyser that cannot be had; the message says what to install or where to look."""


class Analyser(Protocol):
    """Document -> Doc whose tokens and sentences carry offsets into `document.text`."""

    name: str

    def __call__(self, document: Document) -> Doc:
        """Analyse one document. No sentence crosses a block."""
        ...


def analyser(name: str = "blank") -> Analyser:
    """The analyser of this name; AnalyserError says what is missing."""
    kind, _, path = name.partition(":")
    if name == "blank":
        from pipeline.language.blank import Blank

        return Blank()
    if name == "fast":
        from pipeline.language.fast import Fast

        return Fast()
    if name == "accurate":
        from pipeline.language.accurate import Accurate

        return Accurate()
    if kind == "stanza" and path:
        from pipeline.language.stanza_adapter import Stanza

        return Stanza(name, Path(path))
    raise AnalyserError(f"There is no analyser {name!r}. Choose one of: {', '.join(NAMES)}.")
