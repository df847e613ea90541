"""English titles whose body or state stands before them: World Bank Vice President, US Treasury Secretary."""

from __future__ import annotations

import re

from pipeline.recognise.areas import HOME, state_at
from pipeline.recognise.office_parts import Context, Found, body_names
from pipeline.recognise.office_words import office_words
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head
from pipeline.recognise.wording import Worded

_ENGLISH = Worded(r"(?:.*[ ])?{english_titles}", office_words)
"""Titles that are no words of Indonesian: only these stand behind their body."""
_ADJECTIVE = Worded(r"(?:{english_adjectives}[ ])*\Z", office_words)
_STATE = re.compile(r"(?<![\w'’-])[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,2}[ ]\Z")


def preposed(context: Context, head: Head, start: int, end: int) -> Found | None:
    """The title with the body or the state right before it (an adjective between), where it is an English one."""
    if not _ENGLISH.fullmatch(head.position):
        return None
    text = context.text
    adjective = _ADJECTIVE.search(text, max(0, start - 40), start)
    at = adjective.start() if adjective else start
    if at < 2 or text[at - 1] != " ":
        return None
    body = next(iter(context.bodies.before(at, within=1)), None)
    if body is not None and body.kind not in ("region", "state"):
        name, variants = body_names(body, text)
        return Found(head.position, end, name, variants)
    words = _STATE.search(text, max(0, at - 40), at)
    for begin in (m.start() + words.start() for m in re.finditer(r"(?<![^ ])[A-Z]", words[0])) if words else ():
        short = office_words().short_states.get(text[begin : at - 1])
        state = (at - 1, short) if short else state_at(text, begin, at)
        if state is not None and state[0] == at - 1:
            return Found(
                head.position, end, state[1], () if state[1] == HOME else (f"{terms().government} {state[1]}",)
            )
    return None
