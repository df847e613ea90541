"""Offices that no title says: of who chairs a body (diketuai X), of a deputy (wakilnya), of several (tiga rektor)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Document
from pipeline.recognise.areas import area_at
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.office_parts import Context, body_names
from pipeline.recognise.office_realms import government, level_of
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import REGIONAL
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head, folded, heads, starting
from pipeline.recognise.wording import Worded, common

_HEADED = Worded(
    r"(?<![^\W_])(?P<verb>{headed})(?:[ ]{agents})?(?=[ ][^\W\d_])",
    office_words,
)
_HEADS = Worded(r"(?<![^\W_])(?P<verb>{heading})[ ](?=[A-Z])", office_words)
_JOINT = Worded(r"(?:[ ]?,)?(?:[ ](?:{who}|{time_of_state}))*[ ]\Z", common, office_words)
"""Between a body and the verb that says who heads it: Asosiasi X, yang kini | diketuai."""
_TEAM = Worded(
    r"(?<![^\W_])(?P<team>{teams}(?:[ ](?!{who}[ ]|{time_of_state}[ ])[^\W\d_][\w-]*){0,6})(?:[ ]?,)?"
    r"(?:[ ](?:{who}|{time_of_state}))*[ ]\Z",
    common,
    office_words,
)
"""A team or board that no vocabulary of bodies has, right before the verb."""


def find(context: Context, taken: Sequence[OfficeMention], rule: str) -> Iterator[OfficeMention]:
    """The offices that verbs say, none over one of `taken`."""
    spans = [(m.start, m.end) for m in taken]
    for mention in (
        *_passive(context, rule),
        *_active(context, rule),
        *_deputies(context, taken, rule),
        *_counted(context, rule),
    ):
        if not any(start < mention.end and mention.start < end for start, end in spans):
            yield mention


def _furniture(document: Document, match: re.Match[str]) -> bool:
    return document.furniture(match.start(), match.end())


def _passive(context: Context, rule: str) -> Iterator[OfficeMention]:
    """Asosiasi X yang | diketuai | Ani: the verb stands for the title."""
    text = context.text
    for match in _HEADED.finditer(text):
        if _furniture(context.document, match):
            continue
        position = office_words().headed[match["verb"].casefold()]
        joint = _JOINT.search(text, max(0, match.start() - 30), match.start())
        body = next(iter(context.bodies.before(joint.start(), within=60)), None) if joint else None
        if joint is not None and body is not None and with_tail(text, body.end, joint.start()) == joint.start():
            if body.kind not in REGIONAL:
                name, variants = body_names(body, text)
                yield OfficeMention(match.start(), match.end(), rule, position, name, variants)
            continue
        team = _TEAM.search(text, max(0, match.start() - 90), match.start())
        if team is not None:
            words = team["team"].split()
            name = " ".join(words)
            named = words[-1] not in common().pointing and len(words) > 1
            yield OfficeMention(
                match.start(), match.end(), rule, position, f"{name[0].upper()}{name[1:]}" if named else None
            )


def _active(context: Context, rule: str) -> Iterator[OfficeMention]:
    """Ani | mengetuai | Asosiasi X: the body stands for the title, the verb before it joins it to its holder."""
    for match in _HEADS.finditer(context.text):
        body = context.bodies.at(match.end())
        if body is None or body.kind in REGIONAL or _furniture(context.document, match):
            continue
        name, variants = body_names(body, context.text)
        position = office_words().heading[match["verb"].casefold()]
        yield OfficeMention(
            body.start, with_tail(context.text, body.end, len(context.text)), rule, position, name, variants
        )


def _deputies(context: Context, taken: Sequence[OfficeMention], rule: str) -> Iterator[OfficeMention]:
    """Bupati X Ani dan | wakilnya, Budi: the deputy of the office right before."""
    for match in _DEPUTY.finditer(context.text):
        before = [o for o in taken if o.end <= match.start() and match.start() - o.end <= _NEAR]
        between = context.text[before[-1].end : match.start()] if before else "."
        if re.search(r"[.!?\n]", between) or not before[-1].organisation:
            continue
        office = before[-1]
        if office.position in heads().region or office.position.split()[0] in heads().chairs:
            position = f"{terms().deputy} {office.position}"
            body, variants = office.organisation, office.organisation_variants
            yield OfficeMention(match.start("deputy"), match.end(), rule, position, body, variants)


_DEPUTY = Worded(
    r"[ ](?:{ands}|{together})[ ](?P<deputy>(?i:{deputies}){owner})(?=,?[ ][A-Z])",
    common,
    office_words,
)
_NEAR = 90
"""How far before its deputy an office may end, in code points."""


def _counted(context: Context, rule: str) -> Iterator[OfficeMention]:
    """Tiga rektor hadir, yakni Ani (| ITB |), Budi (| Unhas |): each body in brackets stands for the title there."""
    text = context.text
    for match in _COUNTED.finditer(text):
        head = _head_at(text, match.start("head"))
        if head is None or _furniture(context.document, match):
            continue
        kind = match["head"].split()[1:2] if head.position == terms().head else [""]
        if not kind:
            continue
        member = _MEMBER.match(text, match.end())
        while member is not None:
            found = _in_brackets(context, head, member.end())
            if found is None or not found[1].startswith(kind[0].capitalize()):
                break
            stop, name, variants = found
            yield OfficeMention(member.end(), stop, rule, head.position, name, variants)
            member = _MEMBER.match(text, stop + 1)


def _head_at(text: str, start: int) -> Head | None:
    """The title of a region, a body or a unit that stands here without what it deals with."""
    first = re.split(r"[^a-z]", text[start : start + 30].casefold())[0]
    for head in starting(text, start, first, len(text)):
        end = start + len(" ".join(head.words))
        if folded(text[start:end]) == head.words and not text[end : end + 1].isalnum():
            vague = head.position in (*heads().chairs, *heads().many)
            return head if head.kind in ("region", "body", "unit") and not vague else None
    return None


def _in_brackets(context: Context, head: Head, at: int) -> tuple[int, str, tuple[str, ...]] | None:
    """Where the body that fills the brackets from `at` on ends, and its names; the government of a region."""
    text = context.text
    level = level_of(head.position)
    area = area_at(text, at, at + 60, level) if level else None
    if area is not None and text[area.end : area.end + 1] == ")":
        return area.end, *government(area)
    body = None if level else context.bodies.at(at)
    if body is None or body.kind in REGIONAL or text[body.end : body.end + 1] != ")":
        return None
    return body.end, *body_names(body, text)


_COUNTED = Worded(
    r"(?<![^\W_])(?:(?i:{counted})|\d{1,2})[ ](?P<head>[^\W\d_][^.!?;:()\n]{3,120}?)"
    r"(?:,?[ ](?:{namely}|{each})(?:[ ]{each})?|:)[ ]",
    common,
    office_words,
)
_MEMBER = Worded(
    r"(?:[ ]?[,;][ ]?(?:{ands}[ ])?|[ ]{ands}[ ])?[A-Z][\w.'’-]*(?:,?[ ][A-Z][\w.'’-]*){0,7},?[ ]\([ ]?", common
)
"""A name in a row of such, up to the bracket behind it."""
