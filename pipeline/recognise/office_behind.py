"""Titles behind the name of their holder: no other name follows, so all capitals up to the next sign name the body."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import NAME, PLACE, UNKNOWN, namelike, never
from pipeline.recognise.names import WORD, name_titles, prefix_pattern
from pipeline.recognise.office_parts import Context, Found, body_names
from pipeline.recognise.office_realms import level_of
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import KNOWN_BODY
from pipeline.recognise.phrase_starts import opens_office
from pipeline.recognise.titles import Head
from pipeline.recognise.wording import Worded, common

_CAPACITY = Worded(r"(?<![^\W_]){capacities}[ ](?:{one}[ ])?\Z", office_words)
_SOURCE = Worded(r"[ ]?,?[ ]{capacities}[ ](?:{one}[ ])?\Z", office_words)
"""Between a body and the title of whoever comes from it: Ani dari Yayasan X | selaku | ketua."""
_SMALL_FIELD = Worded(r"[ ]{small_fields}(?![^\W_])", office_words)
_FROM = Worded(r"(?<![^\W_])(?:{whence}|{envoys})[ ]\Z", common, office_words)
_APPOSED = Worded(
    r"(?:(?<=[\s“\"(])|\A)(?P<name>[A-Z][\w'’-]*\.?(?:[ ](?:[A-Z][\w'’-]*\.?|{descent})){1,5})"
    r"(?:,[ ]?[A-Z][\w.]{0,6}){0,4}[ ]?[,–—-][ ]\Z",
    name_titles,
)
"""A name with its degrees and a comma."""
_OPEN_KINDS = ("region", "body", "unit", "alone")
"""Titles whose reader looks for the end of a name that no vocabulary has."""
_REST = re.compile(rf"[ ](?P<words>(?=[A-Z]){WORD}(?:[ ](?=[A-Z]){WORD}){{0,2}})(?=[ ]?[,.;:)(\n]|[ ]+[a-z]|\Z)")
_REST_BEFORE_SIGN = re.compile(r"[ ]?(?:[,.;:)(\n]|\Z)")


def _named_before(text: str, start: int, last: int) -> bool:
    """Whether the holder of the title at `start` is named right before it; `last` is where the title before ends."""
    if _CAPACITY.search(text, max(0, start - 40), start):
        return True
    found = _APPOSED.search(text, max(last, start - 100), start)
    if found is None or (last and not text[last : found.start("name")].strip(" ,")):
        return False
    words = [w for w in re.findall(WORD, found["name"]) if len(w) > 1]
    values = [namelike(w) for w in words if w[0].isupper()]
    if len(values) < len(words) or len(values) < 2 or any(never(w) for w in words) or values[0] == PLACE:
        return False
    return max(values) >= NAME or min(values) >= UNKNOWN


def whole(context: Context, head: Head, start: int, last: int, found: Found, limit: int) -> Found:
    """The title with the words behind it that are no name, since its holder stands before it.

    "Mara Doli, Kepala Desa Bandar | Tarutung," and "dipercaya sebagai Direktur PDAM Tirta | Wolo." A body of the
    gazetteer and a large region are whole already.
    """
    text = context.text
    if found.organisation is None or text[found.end - 1] == ")" or head.kind not in _OPEN_KINDS:
        return found
    rest = _REST.match(text, found.end, limit)
    if rest is None or not _open(context, head, start, found) or not _named_before(text, start, last):
        return found
    words = rest["words"].split()
    values = [namelike(word) for word in words]
    ends = [w for w in words if not (w in common().quarters and w != words[0])]
    strange = any(not w[0].isupper() or never(w) or w in name_titles().short_ranks for w in ends)
    if strange or opens_office(text, rest.start("words"), limit) or prefix_pattern().match(text, rest.start("words")):
        return found
    if len(words) > 1 and values[0] >= NAME:
        return found
    if values[0] >= NAME and _REST_BEFORE_SIGN.match(text, rest.end(), limit) is None:
        return found
    added = rest["words"]
    variants = tuple(f"{v} {added}" for v in found.variants)
    return replace(found, end=rest.end(), organisation=f"{found.organisation} {added}", variants=variants)


def _open(context: Context, head: Head, start: int, found: Found) -> bool:
    """Whether the name of the body or of the small region may go on."""
    if head.kind == "region":
        return levels().small(level_of(head.position))
    own = context.bodies.over(start, found.end)
    return own is None or own.rule != KNOWN_BODY or own.kind == "company"


def source(context: Context, head: Head, start: int, end: int, read: Found | None) -> Found | None:
    """The title with the body from which its holder comes, before it: Ani dari | Yayasan X | selaku ketua."""
    joint = _SOURCE.search(context.text, max(0, start - 40), start)
    if joint is None or (read is not None and read.organisation is not None):
        return None
    body = next(iter(context.bodies.before(joint.start(), within=0)), None)
    if body is None or not _FROM.search(context.text, 0, body.start):
        return None
    name, variants = body_names(body, context.text)
    if read is not None:
        return replace(read, organisation=name, variants=variants)
    field = _SMALL_FIELD.match(context.text, end)
    position = f"{head.position} {field[0].strip().title()}" if field else head.position
    return Found(position, field.end() if field else end, name, variants)
