"""Titles written without capitals: the capitals of their body and a name behind it say that they are titles."""

from __future__ import annotations

from pipeline.recognise.areas import area_at
from pipeline.recognise.levels import levels
from pipeline.recognise.office_chain import name_next
from pipeline.recognise.office_parts import Context, Found, body_names
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import REGIONAL, carved
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head
from pipeline.recognise.wording import Worded, common

_FIELD = Worded(
    r"(?P<field>(?:[ ](?!(?:{who}|{meant_for}|{at}|{whence}|{towards}|{together}|{namely}|{pointing}|{of_headlines}|"
    r"{among_themselves})(?![^\W_])|{active_stems})[a-z]{2,}){1,6})[ ](?=[A-Z])",
    common,
    office_words,
)
"""The small words between a title and its body: kepala bidang | hubungan masyarakat | Polda X."""
_CALLED = Worded(r"[ ](?P<noun>{nouns_alone})[ ](?P<name>[A-Z][\w'’-]*(?:[ ][A-Z][\w'’-]*){0,3})(?=,)", office_words)
"""A kind of body written small and what it is called, up to a comma."""


def small(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """kabid humas | Polda X, kadis pendidikan | Kabupaten Y: where a name follows the body; None elsewhere."""
    text = context.text
    field = _FIELD.match(text, end, limit) if head.kind in ("unit", "body") else None
    if field is None:
        return None
    words = " ".join(w if w in common().ands else w.capitalize() for w in field["field"].split())
    first, _, inside = head.position.partition(" ")
    local = f"{inside} {words}".strip() if first == terms().head else ""
    own = local.startswith(office_words().local_bodies)
    body = carved(text, context.bodies.at(field.end()), limit)
    if body is not None and body.kind not in REGIONAL:
        stop = with_tail(text, body.end, limit)
        name, variants = body_names(body, text)
        if own:
            found = Found(first, stop, f"{local} {name}", (local,))
        else:
            found = Found(f"{head.position} {words}", stop, name, variants)
        return found if name_next(text, stop, limit, right_away=True) else None
    called = _CALLED.match(text, field.start("field"), limit) if head.kind == "body" else None
    if called is not None:  # ketua | koperasi Sinar Fajar, Ani
        name = f"{called['noun'].capitalize()} {called['name']}"
        return Found(head.position, called.end(), name) if name_next(text, called.end(), limit, False) else None
    area = area_at(text, field.end(), limit, "") if own else None
    if area is None or not (area.region or (area.told and not levels().small(area.level))):
        return None
    where = " ".join(text[field.end() : area.end].split())
    return Found(first, area.end, f"{local} {where}", (local,)) if name_next(text, area.end, limit, True) else None
