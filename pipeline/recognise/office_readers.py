"""One reader per kind of title: what it takes after the head, the full position, the body that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.recognise import gazetteer
from pipeline.recognise.areas import HOME, area_at, state_at
from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import PLACE, domain_word, namelike
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.office_envoys import diplomat
from pipeline.recognise.office_of_bodies import association, body
from pipeline.recognise.office_parts import (
    PAREN,
    Context,
    Found,
    body_names,
    known_body,
    known_title,
    ministry_above,
    placed,
    skip,
)
from pipeline.recognise.office_realms import government, region, state
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import KNOWN_BODY, REGIONAL, Bodies
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import Item, Phrase, domain_acronyms, enumeration, read
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import (
    MINISTER,
    Head,
    Kind,
    folded,
    heads,
    index,
    portfolio_pattern,
    portfolios,
    written_out,
)
from pipeline.recognise.wording import Worded, common


def minister(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Menteri + portfolio [+ (abbreviation)] [+ country]."""
    text = context.text
    short = PAREN.match(text, end, limit)
    short = short if short and _SHORT_MINISTER.match(short[1]) else None
    if short or head.position.endswith(_COORDINATING):
        found = _with_portfolio_apart(context, head, short.end() if short else end, limit)
        if short or found is not None:
            return found
    at = skip(text, end, limit)
    pattern, forms = portfolio_pattern()
    match = pattern.match(text, at, limit)
    title = head.position
    named: Found | None
    if match and _goes_on_abroad(text, end, match.end(), limit):
        match = None
    if match and text[match.start()].isupper() and enumeration(text, match.end(), limit, context.bodies) is None:
        row = forms[" ".join(match[0].casefold().replace("’", "'").split())]
        position = f"{title} {' '.join(match[0].split())}" if "/" in match[0] else row.title(title)
        ministry, variants = known_body(context, row.ministry)
        if ministry == row.ministry and row.ministry != f"{terms().ministry} {row.portfolio}":
            variants = (*variants, f"{terms().ministry} {row.portfolio}")
        named = Found(position, match.end(), ministry, variants)
    elif (own := context.bodies.at(at)) is not None and own.kind not in REGIONAL:
        ministry, variants = body_names(own, text)
        named = Found(_titled_by(title, ministry), with_tail(text, own.end, limit), ministry, variants)
    else:
        named = _of_strange_portfolio(context, title, end, limit)
    return _with_country(text, _with_agency(context, named, limit), limit) if named is not None else None


def _with_agency(context: Context, found: Found, limit: int) -> Found:
    """Menteri Lingkungan Hidup | /Badan Pengendalian Lingkungan Hidup: the agency that a minister leads as well."""
    agency = context.bodies.at(found.end + 1) if context.text[found.end : found.end + 1] == "/" else None
    if agency is None or agency.kind not in ("agency", "ministry"):
        return found
    return replace(found, end=with_tail(context.text, agency.end, limit))


_COORDINATING = "Koordinator"
_SHORT_MINISTER = Worded(r"{minister_stems}[a-z]*\Z", office_words)


def _with_portfolio_apart(context: Context, head: Head, at: int, limit: int) -> Found | None:
    """Menteri Koordinator (Menko) | Bidang Pangan, Menko | Bidang Pangan: a portfolio that begins with Koordinator."""
    text = context.text
    start = skip(text, at, limit)
    pattern, forms = portfolio_pattern()
    coordinating = head.position.endswith(_COORDINATING)
    before = f"{_COORDINATING} " if coordinating else ""
    match = pattern.match(f"{before}{text[start:limit]}")
    if match is None:
        return None
    row = forms[" ".join(match[0].casefold().replace("’", "'").split())]
    name, variants = known_body(context, row.ministry)
    title = head.position.removesuffix(f" {_COORDINATING}") if coordinating else head.position
    found = Found(row.title(title), start + match.end() - len(before), name, variants)
    return _with_country(text, found, limit)


def _of_strange_portfolio(context: Context, title: str, end: int, limit: int) -> Found | None:
    """Menteri | Urusan Laut: a portfolio that no vocabulary has, up to the country that may follow it."""
    text = context.text
    phrase = read(text, end, limit, context.bodies)
    if not phrase.words(text) or (len(phrase.items) == 1 and not _portfolio_like(text, phrase, limit)):
        return None
    if phrase.items[0].text in office_words().fields:
        return None
    items = list(phrase.items)
    last = items[-1].end
    for number in range(1, len(items)):
        country = state_at(text, items[number].start, limit)
        if country and country[0] == last:
            items = items[:number]
            break
    words = " ".join(text[items[0].start : items[-1].end].split())
    return Found(f"{title} {words}", items[-1].end, f"{terms().ministry} {words}")


def _with_country(text: str, found: Found, limit: int) -> Found:
    """The title with its abbreviation in brackets and the country behind it."""
    stop = found.end
    paren = PAREN.match(text, stop, limit)
    if paren and paren[1][0].isupper() and len(paren[1].split()) <= 4:
        stop = paren.end()
    state = state_at(text, skip(text, stop, limit), limit)
    if state is None:
        return replace(found, end=stop)
    if state[1] == HOME:
        return replace(found, end=state[0])
    name, variants = f"{found.organisation} {state[1]}", (f"{terms().government} {state[1]}", state[1])
    return replace(found, end=state[0], organisation=name, variants=variants)


_AND_MORE = Worded(r"[ ](?:{ands}|&)[ ](?=[A-Z])", common)


def _goes_on_abroad(text: str, end: int, known: int, limit: int) -> bool:
    """Menteri Pertanian | dan Pedesaan Vietnam: a known portfolio with more behind it, before another state."""
    if _AND_MORE.match(text, known, limit) is None:
        return False
    items = read(text, end, limit, Bodies(()), least=1).items
    beyond = [item.start for item in items if item.start > known] + (
        [skip(text, items[-1].end, limit)] if items else []
    )
    states = [state[1] for at in beyond if (state := state_at(text, at, limit)) is not None]
    return bool(states) and states[0] != HOME


def _titled_by(title: str, ministry: str) -> str:
    """Wakil Menteri | Kemnaker: the title with the portfolio of the ministry that is named instead."""
    row = next((row for row in portfolios() if row.ministry == ministry), None)
    return row.title(title) if row is not None else title


def _portfolio_like(text: str, phrase: Phrase, limit: int) -> bool:
    """One unknown word after Menteri is a portfolio where it is formed like one or a country follows."""
    item = phrase.items[-1]
    return domain_word(item.text) or state_at(text, skip(text, item.end, limit), limit) is not None


def fixed(context: Context, head: Head, end: int, limit: int) -> Found:
    """Menaker, Kapolri: the office is known; RI or a foreign country may follow."""
    name, variants = known_body(context, head.organisation or "")
    return _with_country(context.text, Found(head.position, end, name, variants), limit)


_LARGE_REGION = Worded(r"[ ](?P<level>{large_regions})[ ](?=[A-Z])", levels)


def unit(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Head + specialisation [+ body]."""
    text = context.text
    whole = _unit_by_itself(context, head, end, limit) or _nested(context, head, end, limit)
    if whole is not None:
        return whole
    least = int(head.position.endswith((*office_words().units, *office_words().whole_units)))
    phrase = read(text, end, limit, context.bodies, least=least)
    words = phrase.words(text)
    if phrase.body is not None:
        return _unit_at_body(context, head, end, phrase, phrase.body, limit)
    if not words or (head.position in heads().honouring and phrase.items[0].value > 0):
        return None
    company = head.position in heads().of_companies and words.split()[-1] in heads().company_tails
    if company and len(phrase.items) > 1:
        return Found(head.position, phrase.end, words)
    if head.position in heads().of_acronyms and _acronym_and_place(phrase.items):
        return Found(head.position, phrase.end, words)
    position = f"{head.position} {words}"
    if position.startswith(heads().of_regions) and (place := _LARGE_REGION.search(text, end, phrase.end)) is not None:
        area = area_at(text, place.start("level"), limit, "")
        if area is not None and area.region is not None:
            name, variants = government(area)
            return Found(" ".join(f"{head.position}{text[end : place.start()]}".split()), area.end, name, variants)
    return (
        _ministry_last(context, position, phrase)
        or _region_last(text, head, end, phrase)
        or Found(position, phrase.end)
    )


_REGION_LAST = Worded(r"[ ](?P<level>{regions})[ ](?=[A-Z])", levels)


def _region_last(text: str, head: Head, end: int, phrase: Phrase) -> Found | None:
    """Kepala Seksi Kesejahteraan Sosial | Kelurahan Dembe: the region that ends the title is its body."""
    places = list(_REGION_LAST.finditer(text, end, phrase.end))
    if not places or "(" in text[end : phrase.end]:
        return None
    where = " ".join(text[places[-1].start() : phrase.end].split())
    field = " ".join(text[end : places[-1].start()].split())
    if field.endswith((*common().ands, *common().at, *office_words().regional_secretariats)):
        return None
    if head.position in heads().of_acronyms and field.isupper() and len(field) > 2 and field not in domain_acronyms():
        return Found(head.position, phrase.end, f"{field} {where}")
    position = f"{head.position} {field}".strip()
    if places[-1]["level"] in levels().small_regions:
        return Found(position, phrase.end, where, (f"{terms().government} {where}",))
    area = area_at(text, places[-1].start("level"), phrase.end, "")
    if area is None or area.region is None or area.end != phrase.end:
        return None
    name, variants = government(area)
    return Found(position, phrase.end, name, variants)


def _acronym_and_place(items: Sequence[Item]) -> bool:
    """Whether the words are an acronym that names no matter, and a place or a number behind it: SPPG Toboali 2."""
    first = items[0].text
    if len(items) < 2 or len(first) < 4 or not first.isupper() or first in domain_acronyms():
        return False
    rest = items[1:]
    strange = any(item.joiner or domain_word(item.text) for item in rest)
    return not strange and any(item.value == PLACE or item.text.isdigit() for item in rest)


def _unit_by_itself(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """A clan, a secretary whose body begins in the head itself, a title that only one body has."""
    text = context.text
    clan = _CLAN.match(text, end, limit) if head.position == "Kepala Suku" else None
    if clan is not None:
        body = f"{head.position.split()[-1]} {clan['clan']}"
        return Found(f"{head.position} {clan['clan']}", _home_of(text, clan.end(), limit), body, (clan["clan"],))
    if (drive := _DRIVE.match(text, end, limit)) and head.position == "Ketua Tim":
        stop = placed(text, drive.end(), limit)
        return Found("Ketua", stop, " ".join(f"Tim{text[end:stop]}".split()))
    first, _, last = head.position.rpartition(" ")
    whole = context.bodies.at(end - len(last)) if head.position in heads().secretaries else None
    known_by = whole is not None and (whole.rule == KNOWN_BODY or whole.name.startswith(office_words().own_units))
    own = whole is not None and (first not in heads().plain or known_by)
    if whole is not None and own and whole.end > end:
        name, variants = body_names(whole, text)
        return Found(first, with_tail(text, whole.end, limit), name, variants)
    known = known_title(head.position, text, end, limit)
    if known > end and head.position == "Direktur Jenderal":
        beyond = read(text, known, limit, context.bodies)
        if beyond.body is None and (not beyond.items or namelike(beyond.items[0].text) > 0):
            return Found(f"{head.position} {' '.join(text[end:known].split())}", known)
    return None


def _home_of(text: str, end: int, limit: int) -> int:
    """Where the regions end that stand behind a clan: Kepala Suku Awi | Distrik Senggi Papua."""
    while (area := area_at(text, skip(text, end, limit), limit, "")) is not None and (area.region or area.told):
        end = area.end
    return end


def _unit_at_body(
    context: Context, head: Head, end: int, phrase: Phrase, here: OrganisationMention, limit: int
) -> Found | None:
    """The head of a unit whose phrase ends with a body: its own, that of an association, or the one above."""
    text = context.text
    words = phrase.words(text)
    name, variants = body_names(here, text)
    rest = read(text, phrase.end, limit, Bodies(())) if not words else None
    if rest is not None and len(rest.items) > 1 and rest.items[0].text == "Bidang":
        return Found(f"{head.position} {rest.words(text)}", rest.end, name, variants)
    if head.position in heads().directors and not words:
        return body(context, head, end, limit)
    position = f"{head.position} {words}".strip()
    if not words and head.position.endswith("Dekan"):
        faculty = _FACULTY.match(text, here.start, phrase.end)
        position = f"{position} {faculty[1]}" if faculty else position
    within = association(context, phrase) if head.position.startswith("Penas") else None
    if within is not None:
        return Found(head.position, phrase.end, *within)
    above = ministry_above(context, here)
    if phrase.parent is None and above is not None:
        return Found(position, phrase.end, above.name, (*above.variants, name, *variants))
    if phrase.parent is not None:
        part = (name, *variants)
        if words and here.kind in ("other", "state"):
            position = f"{position} {' '.join(text[here.start : here.end].split())}"
        name, variants = body_names(phrase.parent, text)
        variants = (*variants, *part)
    return Found(position, phrase.end, name, variants)


_DRIVE = Worded(r"[ ]{drive}(?:[ ]{family_welfare}(?![^\W_]))?(?:[ ]\({family_welfare}\))?", office_words)
"""Behind Ketua Tim: the drive for family welfare is a body with its region."""
_CLAN = Worded(
    r"[ ](?P<clan>(?!{local_bodies})(?:{first_words_of_clans}[ ])?[A-Z][\w'’-]+"
    r"(?:(?:[ ][A-Z][\w'’-]+){0,2}(?=,[ ][A-Z]))?)",
    office_words,
)
"""What a clan is called: all up to a comma, else one word, behind some first words another one."""


def _ministry_last(context: Context, position: str, phrase: Phrase) -> Found | None:
    """Sekretaris Inspektorat Jenderal | Kemhan: the short name of a ministry ends the title."""
    last = phrase.items[-1].text if phrase.items and not phrase.aliases else ""
    if len(phrase.items) > 1 and len(last) > 3 and last.isupper() and last not in domain_acronyms():
        named = _ministry_of(context, last)
        if named is not None:
            return Found(position.removesuffix(last).strip(), phrase.end, *named)
    row = gazetteer.institution_named(last, context.document.published) if last.startswith("Kem") else None
    if row is None or row.kind != "ministry" or last in row.name.split():
        return None
    return Found(position.removesuffix(last).strip(), phrase.end, row.name, row.variants)


_FACULTY = Worded(r"({faculties}[ \t]+[^,\n]{3,60}?)[ \t]+(?={schools}|U[A-Z]{2})", office_words)
_MINISTER = Worded(r"[ \t\u00a0]+(?:{minister}|{minister_stems}[a-zA-Z]\w*)(?![^\W_])", heads, office_words)


def _nested(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Staf Ahli Menteri Pertahanan Bidang Politik: the minister's title stands inside; his ministry is the body."""
    if not head.position.startswith(heads().of_ministers):
        return None
    text = context.text
    match = _MINISTER.match(text, end, limit)
    if match is None:
        return None
    first = skip(text, end, limit)
    inner: Found | None = None
    for row in index().get(re.split(r"[^a-zà-ÿ]", text[first : first + 40].casefold())[0], ()):
        words = text[first : first + len(" ".join(row.words))]
        if row.kind in ("minister", "fixed") and folded(words) == row.words:
            inner = READERS[row.kind](context, row, first + len(words), limit)
            inner = inner or Found(row.position, first + len(words))
            break
    if inner is None:
        return None
    paren = PAREN.match(text, first + len(MINISTER), limit)
    if paren and paren[1].isupper():
        inner = _portfolio_behind(context, paren.end(), limit) or inner
    field = _FIELD.match(text, inner.end, limit)
    if field:
        rest = read(text, field.end(), limit, context.bodies, least=1)
        if rest.items:
            return Found(
                f"{head.position} {inner.position} bidang {rest.words(text)}",
                rest.end,
                inner.organisation,
                inner.variants,
            )
    rest = read(text, inner.end, limit, context.bodies)
    bidang = rest.words(text) if rest.items and rest.items[0].text == "Bidang" else ""
    stop = rest.end if bidang else inner.end
    position = " ".join(part for part in (head.position, inner.position, bidang) if part)
    organisation, variants = inner.organisation, inner.variants
    if bidang and rest.body is not None:
        organisation, variants = body_names(rest.body, text)
    elif not bidang and rest.body is not None and not rest.items:
        stop = rest.end
    return Found(position, stop, organisation, variants)


_FIELD = Worded(r"[ \t]*,?[ \t]+{field}(?=[ ][A-Z])", office_words)


def _portfolio_behind(context: Context, at: int, limit: int) -> Found | None:
    """Menteri (SKM) | Pendidikan Tinggi: the portfolio behind a bracket."""
    pattern, forms = portfolio_pattern()
    match = pattern.match(context.text, skip(context.text, at, limit), limit)
    if match is None:
        return None
    row = forms[" ".join(match[0].casefold().replace("’", "'").split())]
    name, variants = known_body(context, row.ministry)
    return Found(row.title(MINISTER), match.end(), name, variants)


def alone(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Sekretaris Jenderal [+ (Sekjen)] [+ body]."""
    text = context.text
    stop = end
    inside = text.rfind("Kementerian", end - len(head.position), end) if "Kementerian" in head.position else -1
    ministry = context.bodies.at(inside) if inside >= 0 else None
    pattern, forms = portfolio_pattern()
    joined = f"Koordinator {text[skip(text, end, limit) : limit]}"
    match = pattern.match(joined) if head.position.endswith("Kementerian Koordinator") and ministry is None else None
    if match:
        row = forms[" ".join(match[0].casefold().split())]
        name, variants = known_body(context, row.ministry)
        return Found(head.position, skip(text, end, limit) + match.end() - len("Koordinator "), name, variants)
    if ministry is not None and ministry.end > end:
        name, variants = body_names(ministry, text)
        return Found(head.position, with_tail(text, ministry.end, limit), name, variants)
    paren = PAREN.match(text, stop, limit)
    if paren and len(paren[1].split()) <= 3:
        stop = paren.end()
    phrase = read(text, stop, limit, context.bodies)
    if phrase.body is not None and not phrase.items:
        name, variants = body_names(phrase.body, text)
        return Found(head.position, phrase.end, name, variants)
    words = phrase.words(text)
    if words and not phrase.body:
        short = _ministry_of(context, words)
        if short is not None:
            return Found(head.position, phrase.end, short[0], (*short[1], words))
        return Found(head.position, phrase.end, written_out(words), (words,))
    if words and phrase.body:
        name, variants = body_names(phrase.body, text)
        return Found(f"{head.position} {words}", phrase.end, name, variants)
    return Found(head.position, stop) if stop > end else None


def _ministry_of(context: Context, words: str) -> tuple[str, tuple[str, ...]] | None:
    """Sekretaris Kementerian | PPPA: the ministry of a portfolio that is named alone."""
    pattern, forms = portfolio_pattern()
    if pattern.fullmatch(words) is None:
        return None
    return known_body(context, forms[" ".join(folded(words))].ministry)


READERS: dict[Kind, Callable[[Context, Head, int, int], Found | None]] = {
    "minister": minister,
    "unit": unit,
    "alone": alone,
    "body": body,
    "region": region,
    "state": state,
    "diplomat": diplomat,
    "fixed": fixed,
}
