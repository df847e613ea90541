"""What rules do to the names that the network found.

Nothing across lines, no bracket without its other half, a body and its short form as one name.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

_SHORT = re.compile(r"[A-Z][\w/-]{0,14}").fullmatch
_LONGEST = 3


def tidy(doc: Doc) -> None:
    """Change `doc.ents` in place."""
    kept: list[Span] = []
    for found in doc.ents:
        name = balanced(doc, found)
        if name is None or "\n" in name.text or (kept and name.start < kept[-1].end):
            continue
        kept.append(with_short_form(doc, name))
    if kept != list(doc.ents):
        doc.ents = tuple(kept)


def balanced(doc: Doc, name: Span) -> Span | None:
    """The name with both brackets or with neither; None where no letter or figure is left.

    A bracket at the edge whose other half is outside goes; one opened inside is closed if that is the next token.
    """
    begin, end = name.start, name.end
    if doc[end - 1].text == ")" and not any(t.text == "(" for t in doc[begin:end]):
        end -= 1
    if begin < end and doc[begin].text == "(" and not any(t.text == ")" for t in doc[begin:end]):
        begin += 1
    opened = [t.text for t in doc[begin:end] if t.text in ("(", ")")]
    if opened[-1:] == ["("] and end < len(doc) and doc[end].text == ")":
        end += 1
    if not any(c.isalnum() for c in doc[begin:end].text):
        return None
    return name if (begin, end) == (name.start, name.end) else Span(doc, begin, end, label=name.label)


def with_short_form(doc: Doc, name: Span) -> Span:
    """The name of a body with the short form in brackets behind it: Bursa Efek Indonesia (BEI).

    In idner-news-2k, whose way of marking the model follows, both are one name nine times of ten.
    """
    begin = name.end
    if name.label_ != "ORG" or len(name) < 2 or begin + 2 >= len(doc) or doc[begin].text != "(":
        return name
    for close in range(begin + 2, min(begin + 2 + _LONGEST, len(doc))):
        if doc[close].text == ")":
            words = [t.text for t in doc[begin + 1 : close]]
            capitals = sum(c.isupper() for c in "".join(words))
            if capitals > 1 and all(map(_SHORT, words)) and not any(t.is_sent_start for t in doc[begin : close + 1]):
                return Span(doc, name.start, close + 1, label=name.label)
            return name
    return name
