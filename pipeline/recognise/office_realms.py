"""Readers of titles that belong to a region or a state: governors, presidents, envoys."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recognise.areas import HOME, HOME_SHORT, Area, area_at, state_at
from pipeline.recognise.levels import levels
from pipeline.recognise.names import WORD
from pipeline.recognise.number_grammar import vocabulary as number_words
from pipeline.recognise.office_parts import PAREN, Context, Found, body_names, skip
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import COMMA, Bodies, carved
from pipeline.recognise.phrase_starts import name_after_comma
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import read
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head, heads
from pipeline.recognise.wording import Worded, common

_TO_COMMA = re.compile(rf"(?:[ ](?=[A-Z]){WORD}){{1,2}}(?=,)")
_ORDINAL = Worded(
    r"[ \t\u00a0]+(?:{ordinal}-\d+(?:[ ]{ands}[ ]{ordinal}-\d+)?|{first}|{ordinal}{digits})(?!\w)", common, number_words
)
_FEDERATION = Worded(r"[ ](?!{no_bodies})([A-Z]{3,8})(?=[ ]?,[ ]|[ ][A-Z][a-z])", office_words)
"""A body that nobody knows, by its acronym: Presiden FIFA Gianni Infantino."""
_THRONE = Worded(r"(?:[ ](?:[A-Z][\w'’-]+|[IVX]+)){1,4}[ ](?:{whence}|{english_at})[ ](?=[A-Z])", common)
"""A name and what it reigns over: Raja | Felipe VI dari | Spanyol."""


def level_of(position: str) -> str:
    """The level of a head of a region; of a secretary it is what the phrase says, a province otherwise."""
    return levels().by_head.get(position, "")


def government(area: Area) -> tuple[str, tuple[str, ...]]:
    """The government of a region and its shorter names."""
    level = levels().of.get(area.level)
    label = level.government if level else terms().government
    variants = [f"{short} {area.name}" for short in level.short[:1]] if level else []
    variants += [f"{label.removeprefix(terms().government + ' ')} {area.name}", area.name]
    return f"{label} {area.name}", tuple(variants)


def region(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Gubernur + region; the government of the region is the organisation."""
    text = context.text
    at = skip(text, end, limit)
    paren = PAREN.match(text, end, limit)
    if paren and len(paren[1].split()) <= 2:
        end, at = paren.end(), skip(text, paren.end(), limit)
    position = head.position
    body_here = context.bodies.at(at)
    if body_here is not None and body_here.kind not in ("region", "state"):
        name, variants = body_names(body_here, text)
        return Found(position, body_here.end, name, variants)
    if body_here is not None and text.startswith("Pem", at):
        name, variants = body_names(body_here, text)
        return Found(position, body_here.end, name, variants)
    level = level_of(position)
    found = area_at(text, at, limit, level)
    if found is None and levels().small(level):
        run = re.compile(rf"{WORD}(?:[ \t]+[^\W\d_a-z][\w'’]*)?").match(text, at, limit)
        phrase = read(text, end, limit, Bodies(()), least=1)
        if run and " " not in run[0] and run[0][0].isupper() and not phrase.items:
            found = Area(run.end(), level, run[0])
        if phrase.items and not phrase.items[0].joiner:
            found = Area(phrase.items[-1].end, level, phrase.words(text))
    if found is None:
        return Found(position, end) if paren else None
    if found.region is None and levels().small(level):
        longer = _TO_COMMA.match(text, found.end, limit)
        comma = longer and COMMA.match(text, longer.end(), limit)
        above = comma and area_at(text, comma.end(), limit, "")
        if longer and ((above and above.told) or name_after_comma(text, longer.end(), limit)):  # Dusun Wae | Rebo, Ani
            found = replace(found, end=longer.end(), name=f"{found.name}{longer[0]}")
    name, variants = government(found)
    stop = found.end
    abroad = re.compile(r",?[ \t\u00a0]+").match(text, stop, limit)
    country = state_at(text, abroad.end(), limit) if abroad else None
    if country and country[1] != HOME and found.region is None:
        stop = country[0]
    return Found(position, stop, name, variants)


def state(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Presiden [ke-7] [RI]: the organisation is the state."""
    text = context.text
    paren = PAREN.match(text, end, limit)
    end = paren.end() if paren and paren[1].isupper() else end
    ordinal = _ORDINAL.match(text, end, limit)
    stop = ordinal.end() if ordinal else end
    found = state_at(text, skip(text, stop, limit), limit)
    royal = head.position in heads().royal
    if found:
        name = found[1]
        behind = None if ordinal else _ORDINAL.match(text, found[0], limit)  # Presiden RI | ke-7
        stop = behind.end() if behind else found[0]
        return Found(head.position, stop, name, HOME_SHORT if name == HOME else (f"{terms().government} {name}",))
    if royal:
        throne = _THRONE.match(text, end, limit)
        realm = state_at(text, throne.end(), limit) if throne else None
        return Found(head.position, end, realm[1], (f"{terms().kingdom} {realm[1]}",)) if realm else None
    other = carved(text, context.bodies.at(skip(text, stop, limit)), limit)
    if other is not None and head.position == "Presiden":
        name, variants = body_names(other, text)
        return Found(head.position, with_tail(text, other.end, limit), name, variants)
    federation = _FEDERATION.match(text, stop, limit) if head.position == "Presiden" else None
    if federation is not None:
        return Found(head.position, federation.end(), federation[1])
    return Found(head.position, stop, HOME, HOME_SHORT) if ordinal else None
