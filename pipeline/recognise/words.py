"""The words of a document line by line, light enough for every name finder to walk over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from pipeline.document import Document

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LINE = re.compile(r"[^\r\n\v\f\u2028\u2029\x85]+")
_APOSTROPHES = str.maketrans("‘’`´ʻʼ", "''''''")


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or sentence-free stretch): its words, as written and folded, with offsets into the document."""

    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def capital(self, index: int) -> bool:
        """Whether the word at this index exists and begins with a capital letter."""
        return 0 <= index < len(self.words) and self.words[index][0].isupper()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def opens_sentence(self, index: int) -> bool:
        """Whether this word is the first of the line or follows a mark that ends a sentence or opens a quotation."""
        return index <= 0 or self.words[index - 1] in _OPENERS


_OPENERS = frozenset(".!?…:\"“”‘«'–—-")


def fold(word: str) -> str:
    """The form under which words are looked up: casefolded, one kind of apostrophe."""
    return word.casefold() if word.isalnum() else word.translate(_APOSTROPHES).casefold()


Folded: TypeAlias = Annotated[frozenset[str], AfterValidator(lambda words: frozenset(map(fold, words)))]
"""Words of a vocabulary as they are looked up."""


def split(text: str) -> list[str]:
    """The words of a name, cut exactly as the words of a document are."""
    return _WORD.findall(text)


def line_of(text: str, start: int, end: int) -> Line:
    """The words of text[start:end] as one line."""
    found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    words = [w for w, _, _ in found]
    return Line(words, [fold(w) for w in words], [s for _, s, _ in found], [e for _, _, e in found])


_last: tuple[Document | None, tuple[Line, ...]] = (None, ())


def lines(document: Document) -> tuple[Line, ...]:
    """The lines of the document that are not furniture, in order; lines without a word are left out."""
    global _last  # several rooms ask for the lines of the document in hand, one after the other
    known, found = _last
    if known is not document:
        found = tuple(_lines(document))
        _last = (document, found)
    return found


def _lines(document: Document) -> Iterator[Line]:
    text = document.text
    spans = (
        [(b.start, b.end) for b in document.blocks if b.kind != "furniture"] if document.blocks else [(0, len(text))]
    )
    for begin, stop in spans:
        for match in _LINE.finditer(text, begin, stop):
            line = line_of(text, match.start(), match.end())
            if line.words:
                yield line
