"""Titles that go on behind a bracket within them: Ketua Masyarakat Transportasi Indonesia (MTI) | Lampung, Ani."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.recognise import gazetteer
from pipeline.recognise.lexicon import AMBIGUOUS, PLACE, UNKNOWN, namelike
from pipeline.recognise.names import prefix_pattern
from pipeline.recognise.office_parts import Context, Found, body_names, skip
from pipeline.recognise.office_tails import words_from
from pipeline.recognise.phrase_starts import name_after_comma, opens_office
from pipeline.recognise.phrase_tails import PAREN
from pipeline.recognise.phrases import Phrase, read
from pipeline.recognise.titles import Head

_SHORT = re.compile(r"\([^\W\d_][\w./ -]{0,30}\)\Z")


def over_bracket(context: Context, head: Head, found: Found, limit: int) -> Found:
    """The title with the rest of its field, of the body's name or its region behind a bracket, before a name."""
    text = context.text
    if head.kind not in ("unit", "body", "alone"):
        return found
    paren = PAREN.match(text, found.end, limit) if text[found.end - 1] != ")" else None
    end = paren.end() if paren else found.end
    if not _SHORT.search(text, max(0, end - 34), end):
        return found
    phrase = read(text, end, limit, context.bodies)
    if (
        phrase.end == end
        or _closed(context, found)
        or not _no_name(text, phrase, limit)
        or not _before_name(text, phrase.end, limit)
    ):
        return found
    words = phrase.words(text)
    body = phrase.parent or phrase.body
    if found.organisation is None:
        apart = all(item.value == PLACE for item in phrase.items)
        position = found.position if apart else f"{found.position} {words}"
        name, variants = body_names(body, text) if body else (None, ())
        return replace(found, position=position, end=phrase.end, organisation=name, variants=variants)
    more = " ".join(re.sub(r"\([^()]*\)", " ", text[end : phrase.end]).split())
    above = (body.name, *body.variants) if body else ()
    short = text[text.rfind("(", 0, end) + 1 : end - 1].strip()
    parts = (" ".join(more.split()[:number]) for number in range(1, len(more.split()) + 1))
    forms = (*(f"{short} {part}" for part in parts), found.organisation, *found.variants, *above)
    return replace(found, end=phrase.end, organisation=f"{found.organisation} {more}", variants=forms)


def _closed(context: Context, found: Found) -> bool:
    """Whether the bracket ends the name of a body that is known: what goes on is no part of it."""
    body = found.organisation
    return body is not None and gazetteer.institution_named(body, context.document.published) is not None


def _no_name(text: str, phrase: Phrase, limit: int) -> bool:
    """Whether what was read begins like no name of a person, and holds no other title."""
    if any(opens_office(text, item.start, limit) for item in phrase.items):
        return False
    return phrase.body is not None or phrase.items[0].joiner or phrase.items[0].value < AMBIGUOUS


def _before_name(text: str, end: int, limit: int) -> bool:
    """Whether a name follows: after a comma, with its title, or two words at least that no comma and name follow."""
    if name_after_comma(text, end, limit):
        return True
    at = skip(text, end, limit)
    if at == end:
        return False
    if prefix_pattern().match(text, at, limit):
        return True
    words = words_from(text, end, limit)
    if not words or name_after_comma(text, words[-1].end(1), limit):
        return False
    first = words[0][1]
    return len(words) > 1 and (len(first) == 1 or namelike(first) >= UNKNOWN)
