"""Whom a title means that heads no office (Romo, Uskup, Raja): whose name it is in, or behind it where it stood."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from pipeline.extract.cues import words
from pipeline.recognise.mentions import PersonMention
from pipeline.recognise.names import name_titles

_SEAT = re.compile(r"(?:[ \t]+[A-Z][\w'’-]*){0,4},?[ \t]+")
"""The words of a title behind its first one, up to a name: Uskup | Manado, | Mgr Benediktus …"""


def bearers(text: str, people: Sequence[PersonMention], offices: Set[int], start: int, end: int) -> list[PersonMention]:
    """The people who bear the word at [start, end) in or before their name, else those named before behind it.

    `offices`: where offices begin, of which the word is not the first one. A profession is borne by many.
    """
    word = text[start:end]
    if not word.isalpha() or not word[0].isupper():
        return []
    own = [p for p in people if " " in p.name and word in text[p.start : p.name_end].split()]
    titles = name_titles()
    if own or (word.lower() in words().professions and word not in (*titles.religious, *titles.ranks)):
        return own
    before = list(takewhile(lambda person: person.start < start, people))
    stood = {m.end() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text[:start]) if m.start() not in offices}
    return [p for p in before if any(_SEAT.fullmatch(text, at, p.start) for at in stood if at < p.start)]
