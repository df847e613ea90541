"""What begins at a place behind a title: another office, or somebody's name with what stands before it."""

from __future__ import annotations

import functools
import re

from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import namelike
from pipeline.recognise.names import WORD, prefix_pattern, suffix_pattern
from pipeline.recognise.titles import index
from pipeline.recognise.wording import Worded, common

TOKEN = Worded(
    rf"(?P<word>{{dotted}}|[A-Z]{{2,5}}\d[A-Z]{{0,4}}(?![^\W_])|{WORD})|(?P<amp>&)|(?P<numeral>\d{{1,4}}(?:[./-]\d{{1,4}})?)(?![^\W_])",
    levels,
)
"""A word, an ampersand or a number inside a title."""
_COMMA_NAME = Worded(r"(?:[ \t]*\([^()\n]{1,60}\))?[ \t]*,[ \t]*{namely}?[ \t]*(?=[^\W\d_])", common)


def opens_office(text: str, at: int, limit: int) -> bool:
    """Whether a form of the vocabulary of titles stands at this place."""
    token = TOKEN.match(text, at, limit)
    if token is None:
        return False
    rows = index().get(re.split(r"['’-]", token[0].casefold())[0], ())
    folded = text[at : at + 60].casefold()
    return any(_form(head.words).match(folded) for head in rows)


@functools.cache
def _form(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"[ \t]+".join(map(re.escape, words)) + r"(?![^\W_])")


def name_after_comma(text: str, end: int, limit: int) -> bool:
    """Whether a comma and what looks like a name follow."""
    match = _COMMA_NAME.match(text, end, limit)
    if match is None or suffix_pattern().match(text, end, limit):
        return False
    ranked = ranked_name(text, match.end(), limit) and titled_name(text, match.end(), limit)  # Kapten Ani is no office
    if not ranked and opens_office(text, match.end(), limit):
        return False
    if prefix_pattern().match(text, match.end(), limit):
        return True
    token = re.compile(WORD).match(text, match.end(), limit)
    return bool(token and token[0][0].isupper() and namelike(token[0]) > -1.5)


def titled_name(text: str, at: int, limit: int) -> bool:
    """Whether a rank or an honorific and a name begin here."""
    titles = prefix_pattern().match(text, at, limit)
    if titles is None or (at and text[at - 1].isalnum()):
        return False
    token = re.compile(rf"{WORD}|[A-Z](?=[. ])").match(text, titles.end(), limit)
    return bool(token) and token is not None and token[0][0].isupper() and namelike(token[0]) > -1.5


def ranked_name(text: str, at: int, limit: int) -> bool:
    """Whether more than a mere "H." stands before the name that begins here: whatever stood before it is the title."""
    titles = prefix_pattern().match(text, at, limit)
    return titles is not None and len(re.sub(r"[^A-Za-z]", "", titles[0])) > 2
