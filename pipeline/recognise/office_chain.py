"""Titles that go up the ladder of units: "Kepala Bidang X, Direktorat Y, Kementerian Z, Nama", "pada Bidang Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recognise.lexicon import NAME, namelike
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.names import WORD, prefix_pattern
from pipeline.recognise.office_parts import Context, Found, body_names, ministry_above
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import COMMA, REGIONAL, UNIT
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import read
from pipeline.recognise.titles import Head
from pipeline.recognise.wording import Worded, common

_IN = Worded(r"[ \t\u00a0]+(?:{at}|{whence}|{inside})[ \t\u00a0]+(?=[A-Z])", common)
_BESIDE = re.compile(r"[ \t\u00a0]+(?=[A-Z])")
_ABROAD = "office.unit_abroad"
_UNIT_ABROAD = Worded(
    rf"(?:[A-Z]{WORD}[ ])"
    r"(?:(?:{english_at}|{english_for}|{english_ands}|{articles}|&|[A-Z][\w-]*|\([A-Z0-9-]+\))[ ])*?"
    r"{english_units}(?:[ ]\([A-Z0-9-]+\))?(?:[ ](?:of[ ](?:{articles}[ ])?)?[A-Z][\w-]+){0,4}(?=[ ]?,)",
    common,
    office_words,
)
"""A unit under an English name, closed by a comma: Civil Service Commission of Timor Leste."""
_NAME_BEFORE = Worded(r"[ \t\u00a0]*,?[ \t\u00a0]*(?:{namely}[ \t\u00a0]+)?(?P<word>" + WORD + ")", common)


def name_next(text: str, end: int, limit: int, right_away: bool) -> bool:
    """Whether a name follows, after a comma or (behind a body) right away."""
    match = _NAME_BEFORE.match(text, end, limit)
    if match is None or not ("," in match[0] or right_away):
        return False
    if prefix_pattern().match(text, match.start("word"), limit):
        return True
    return match["word"][0].isupper() and namelike(match["word"]) >= (0.3 if "," in match[0] else NAME)


def chained(context: Context, head: Head, found: Found, limit: int) -> Found:
    """The title with the units above it and the body at the top, where a name follows them or "pada" leads to them."""
    text = context.text
    if head.kind == "body" and found.organisation is None:
        first = COMMA.match(text, found.end, limit)
        if first is None or not _UNIT_ABROAD.match(text, first.end(), limit):
            return found
    bodies: list[OrganisationMention] = []
    end, comma = found.end, False
    for number in range(4):
        link = COMMA.match(text, end, limit) or _IN.match(text, end, limit) or _BESIDE.match(text, end, limit)
        if link is None:
            break
        step = _step(context, link, limit, bool(number))
        if step is None or (step[1] is None and found.organisation is not None):
            break
        comma = comma or "," in link[0]
        end, body = step
        bodies += [body] if body else []
    if end == found.end or (not bodies and not comma):
        return found
    if comma and not name_next(text, end, limit, bool(bodies)):
        return found
    if not bodies or (found.organisation is not None and head.kind == "body" and bodies[-1].rule != _ABROAD):
        return replace(found, end=end)
    top = bodies[-1]
    name, variants = body_names(top, text)
    above = ministry_above(context, top)
    if above is not None:
        name, variants = above.name, (*above.variants, name, *variants)
    parts = tuple(" ".join(text[b.start : b.end].split()) for b in bodies[:-1])
    return replace(found, end=end, organisation=name, variants=(*variants, *parts))


def _step(
    context: Context, link: re.Match[str], limit: int, deep: bool
) -> tuple[int, OrganisationMention | None] | None:
    """The end of the unit or body behind the link, and the body if one ends it."""
    text, at = context.text, link.end()
    body = context.bodies.at(at)
    abroad = _UNIT_ABROAD.match(text, at, limit) if "," in link[0] else None
    if abroad is not None and (body is None or body.end < abroad.end()):
        name = " ".join(abroad[0].split())
        return abroad.end(), OrganisationMention(at, abroad.end(), _ABROAD, name)
    unit = UNIT.match(text, at, limit)
    if body is not None and body.kind not in REGIONAL and body.end <= limit and ("," in link[0] or deep):
        end = with_tail(text, body.end, limit)
        return end, body
    if unit is None or (not deep and "," not in link[0] and not link[0].strip()):
        return None
    phrase = read(text, unit.end(), limit, context.bodies, least=1)
    if not phrase.items and phrase.body is None:
        return None
    if phrase.body is not None and phrase.body.kind in REGIONAL:
        return None
    return phrase.end, phrase.parent or phrase.body
