"""Tokens that depend on more than the letters between two blanks: on where sentences end, on how a text was made.

The older Indonesian treebanks are texts put together from tokens (`boundaries.of_tokens`): hyphens and the like without
blanks beside them never part two of them, nor does the mark of the English genitive, while stops stand alone. In every
other text a hyphen may (2024-2026), and an abbreviation keeps its stop, unless that ends the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from pipeline.language.clitics import clitic, older_whole
from pipeline.language.sentences import rules

_ABBREVIATION = re.compile(r"[^\W\d_]{1,5}\.").fullmatch
_SHORT = re.compile(r"(?<![^\W_])([^\W\d_]{1,5})\.$")
_STOPS = re.compile(r"\.\.|\.{4,}").fullmatch
_INNER = frozenset("-&;")
_GENITIVE = frozenset({"'s", "’s"})


def _doc(doc: Doc, words: list[str], spaces: list[bool]) -> Doc:
    return Doc(doc.vocab, words=words, spaces=spaces) if len(words) != len(doc) else doc


def stops_apart(doc: Doc) -> Doc:
    """The Doc with the stops of abbreviations (Dr., R.) and of runs (but of three) as tokens of their own."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        cut = [token.text]
        if _ABBREVIATION(token.text):
            cut = [token.text[:-1], "."]
        elif _STOPS(token.text):
            cut = list(token.text)
        words += cut
        spaces += [False] * (len(cut) - 1) + [bool(token.whitespace_)]
    return _doc(doc, words, spaces)


def unbroken(doc: Doc) -> Doc:
    """The Doc of a text put together from tokens, with what is written together (2-2, Bird's) as one token again.

    But a clitic behind a hyphen stays apart (kepada- Ku).
    """
    words: list[str] = []
    spaces: list[bool] = []
    held = False
    """Whether the last word ends in a mark that was hung on it."""
    texts = [token.text for token in doc]
    for token, following in zip(doc, [*texts, ""][1:], strict=True):
        glued = bool(words) and not spaces[-1]
        inside = token.text in _INNER and not token.whitespace_ and following[:1].isalnum()
        inside = inside and (token.text == "&" or (glued and words[-1][-1:].isalnum()))
        behind = held and clitic(words[-1] + token.text) != len(token)
        whole = glued and (token.text in _GENITIVE or older_whole(words[-1] + token.text))
        if glued and (behind or whole or (inside and words[-1][-1:].isalnum())):
            words[-1] += token.text
            spaces[-1] = bool(token.whitespace_)
        else:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
        held = inside
    return _doc(doc, words, spaces)


def last_stops(doc: Doc, begins: Iterable[int]) -> Doc:
    """The Doc with the stop that ends a sentence as a token of its own even behind an abbreviation (banyak hal.).

    begins: offsets at which sentences begin. Where one ends behind an abbreviation that never ends one (a heading, a
    line), the stop is the abbreviation's.
    """
    text = doc.text
    ends = set()
    for begin in (*begins, len(text)):
        end = begin
        while end and text[end - 1].isspace():
            end -= 1
        word = _SHORT.search(text[max(0, end - 8) : end])
        if word and not any(word[1].lower() in kept for kept in (rules().ends_names, rules().abbreviations)):
            ends.add(end)
    if not ends:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        ending = token.idx + len(token) in ends and _ABBREVIATION(token.text)
        words += [token.text[:-1], "."] if ending else [token.text]
        spaces += [False] * bool(ending) + [bool(token.whitespace_)]
    return _doc(doc, words, spaces)
