"""One reader per kind of title: what it takes after the head, the full position, the body that it names."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence

from pipeline.recognise import gazetteer
from pipeline.recognise.areas import HOME, state_at
from pipeline.recognise.lexicon import NAME, domain_word, namelike
from pipeline.recognise.mentions import Signal
from pipeline.recognise.office_parts import (
    OF,
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
from pipeline.recognise.office_realms import diplomat, region, state
from pipeline.recognise.phrase_bodies import Bodies, carved
from pipeline.recognise.phrase_starts import opens_office
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import Item, Phrase, enumeration, read
from pipeline.recognise.titles import Head, Kind, heads, portfolio_pattern, written_out

_ROMAN = re.compile(r"[ \t\u00a0]+((?:[IVX]+|\d{1,2}))(?![\w])")


def minister(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Menteri + portfolio [+ (abbreviation)] [+ country]."""
    text = context.text
    at = skip(text, end, limit)
    pattern, forms = portfolio_pattern()
    match = pattern.match(text, at, limit)
    title = head.position
    if title == "Menteri Koordinator" and not match:
        match = pattern.match(text, end - len("Koordinator"), limit)
        title = "Menteri"
    if match and text[match.start()].isupper() and enumeration(text, match.end(), limit, context.bodies) is None:
        row = forms[" ".join(match[0].casefold().replace("’", "'").split())]
        position, stop = row.title(title), match.end()
        if "/" in match[0]:
            position = f"{title} {' '.join(match[0].split())}"
        ministry, variants = known_body(context, row.ministry)
        if ministry == row.ministry and row.ministry != f"Kementerian {row.portfolio}":
            variants = (*variants, f"Kementerian {row.portfolio}")
    else:
        phrase = read(text, end, limit, context.bodies)
        words = phrase.words(text)
        if not words or (len(phrase.items) == 1 and not _portfolio_like(text, phrase, limit)):
            return None
        if words.startswith(("Bidang ", "Urusan ")):
            return None
        items = list(phrase.items)
        last = items[-1].end
        for number in range(1, len(items)):
            country = state_at(text, items[number].start, limit)
            if country and country[0] == last:
                items = items[:number]
                break
        words = " ".join(text[items[0].start : items[-1].end].split())
        position, stop = f"{title} {words}", items[-1].end
        ministry, variants = f"Kementerian {words}", ()
    paren = PAREN.match(text, stop, limit)
    if paren and paren[1][0].isupper() and len(paren[1].split()) <= 4:
        stop = paren.end()
    state = state_at(text, skip(text, stop, limit), limit)
    if state:
        stop = state[0]
        if state[1] != HOME:
            ministry, variants = f"{ministry} {state[1]}", (f"Pemerintah {state[1]}", state[1])
    return Found(position, stop, ministry, variants)


def _portfolio_like(text: str, phrase: Phrase, limit: int) -> bool:
    """One unknown word after Menteri is a portfolio where it is formed like one or a country follows."""
    item = phrase.items[-1]
    return domain_word(item.text) or state_at(text, skip(text, item.end, limit), limit) is not None


def fixed(context: Context, head: Head, end: int, limit: int) -> Found:
    """Menaker, Kapolri: the office is known; RI or a foreign country may follow."""
    text = context.text
    name, variants = known_body(context, head.organisation or "")
    paren = PAREN.match(text, end, limit)
    if paren and paren[1][0].isupper() and len(paren[1].split()) <= 4:
        end = paren.end()
    state = state_at(text, skip(text, end, limit), limit)
    if state:
        end = state[0]
        if state[1] != HOME:
            name, variants = f"{name} {state[1]}", (f"Pemerintah {state[1]}", state[1])
    return Found(head.position, end, name, variants)


def unit(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Head + specialisation [+ body]."""
    text = context.text
    clan = _CLAN.match(text, end, limit) if head.position == "Kepala Suku" else None
    if clan is not None:
        return Found(f"{head.position} {clan['clan']}", clan.end())
    least = int(head.position.endswith(("Bidang", "Biro", "Pusat", "Seksi", "Bagian", "Jenderal", "Fakultas")))
    whole = context.bodies.at(end - len(head.position.split()[-1])) if head.position.startswith("Sekretaris ") else None
    if whole is not None and whole.end > end:
        name, variants = body_names(whole, text)
        return Found("Sekretaris", with_tail(text, whole.end, limit), name, variants)
    known = known_title(head.position, text, end, limit)
    if known > end and head.position == "Direktur Jenderal":
        beyond = read(text, known, limit, context.bodies)
        if beyond.body is None and (not beyond.items or namelike(beyond.items[0].text) > 0):
            return Found(f"{head.position} {' '.join(text[end:known].split())}", known)
    nested = _nested(context, head, end, limit)
    if nested is not None:
        return nested
    phrase = read(text, end, limit, context.bodies, least=least)
    words = phrase.words(text)
    if not words and phrase.body is None:
        return None
    rest = read(text, phrase.end, limit, Bodies(())) if not words and phrase.body is not None else None
    if rest is not None and len(rest.items) > 1 and rest.items[0].text == "Bidang" and phrase.body is not None:
        name, variants = body_names(phrase.body, text)
        return Found(f"{head.position} {rest.words(text)}", rest.end, name, variants)
    if head.position in ("Direktur", "Wakil Direktur") and phrase.body and not words:
        return body(context, head, end, limit)
    position = f"{head.position} {words}".strip()
    if phrase.body is not None and not words and head.position.endswith("Dekan"):
        faculty = _FACULTY.match(text, phrase.body.start, phrase.end)
        position = f"{position} {faculty[1]}" if faculty else position
    company = head.position in heads().of_companies and bool(words) and words.split()[-1] in heads().company_tails
    if phrase.body is None and company and len(phrase.items) > 1:
        return Found(head.position, phrase.end, words)
    if phrase.body is None:
        return _ministry_last(context, position, phrase) or Found(position, phrase.end)
    if (within := _association(context, phrase)) is not None and head.position.startswith("Penas"):
        return Found(head.position, phrase.end, *within)
    name, variants = body_names(phrase.body, text)
    above = ministry_above(context, phrase.body)
    if phrase.parent is None and above is not None:
        return Found(position, phrase.end, above.name, (*above.variants, name, *variants))
    if phrase.parent is not None:
        part = (name, *variants)
        if words and phrase.body.kind in ("other", "state"):
            position = f"{position} {' '.join(text[phrase.body.start : phrase.body.end].split())}"
        name, variants = body_names(phrase.parent, text)
        variants = (*variants, *part)
    return Found(position, phrase.end, name, variants)


_CLAN = re.compile(
    r"[ ](?P<clan>(?!Dinas)[A-Z][\w'’-]+(?:(?:[ ][A-Z][\w'’-]+){0,2}(?=,[ ][A-Z])|"
    r"(?<=Dayak|Besar)[ ][A-Z][\w'’-]+|(?<=Anak)[ ]Dalam)?)"
)
"""What a clan is called: all up to a comma, else one word (Dayak and Besar are followed by another)."""
_ASSOCIATIONS = ("Dharma", "Darma", "Koperasi", "Paguyuban", "Ikatan", "Persatuan", "Serikat", "Forum")


def _association(context: Context, phrase: Phrase) -> tuple[str, tuple[str, ...]] | None:
    """Dharma Wanita Persatuan (DWP) | Kemnaker: an association within a body, by its name and with the body."""
    words = phrase.words(context.text)
    if phrase.body is None or not words.startswith(_ASSOCIATIONS) or len(words.split()) < 2:
        return None
    body = " ".join(re.sub(r"\([^()]*\)", " ", context.text[phrase.body.start : phrase.body.end]).split())
    names = (f"{words} {phrase.body.name}", words, *phrase.aliases, *(f"{short} {body}" for short in phrase.aliases))
    return f"{words} {body}", tuple(dict.fromkeys(name for name in names if name != f"{words} {body}"))


def _ministry_last(context: Context, position: str, phrase: Phrase) -> Found | None:
    """Sekretaris Inspektorat Jenderal | Kemhan: the short name of a ministry ends the title."""
    last = phrase.items[-1].text if phrase.items and not phrase.aliases else ""
    row = gazetteer.institution_named(last, context.document.published) if last.startswith("Kem") else None
    if row is None or row.kind != "ministry" or last in row.name.split():
        return None
    return Found(position.removesuffix(last).strip(), phrase.end, row.name, row.variants)


_FACULTY = re.compile(
    r"((?:Fakultas|Sekolah)[ \t]+[^,\n]{3,60}?)[ \t]+(?=Universitas|Institut|Politeknik|UIN|IAIN|U[A-Z]{2})"
)
_MINISTER = re.compile(r"[ \t\u00a0]+(?:Menteri|Wakil Menteri|Menko|Wamen\w*|Men[a-zA-Z]{2,}\w*)(?![^\W_])")


def _nested(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Staf Ahli Menteri Pertahanan Bidang Politik: the minister's title stands inside; his ministry is the body."""
    if not head.position.startswith(
        ("Staf", "Tenaga Ahli", "Asisten", "Penasihat", "Penasehat", "Utusan", "Juru Bicara")
    ):
        return None
    text = context.text
    match = _MINISTER.match(text, end, limit)
    if match is None:
        return None
    from pipeline.recognise.titles import folded, index

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
    paren = PAREN.match(text, first + len("Menteri"), limit)
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


_FIELD = re.compile(r"[ \t]*,?[ \t]+bidang(?=[ ][A-Z])")


def _portfolio_behind(context: Context, at: int, limit: int) -> Found | None:
    """Menteri (SKM) | Pendidikan Tinggi: the portfolio behind a bracket."""
    pattern, forms = portfolio_pattern()
    match = pattern.match(context.text, skip(context.text, at, limit), limit)
    if match is None:
        return None
    row = forms[" ".join(match[0].casefold().replace("’", "'").split())]
    name, variants = known_body(context, row.ministry)
    return Found(row.title("Menteri"), match.end(), name, variants)


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
        return Found(head.position, phrase.end, written_out(words), (words,))
    if words and phrase.body:
        name, variants = body_names(phrase.body, text)
        return Found(f"{head.position} {words}", phrase.end, name, variants)
    return Found(head.position, stop) if stop > end else None


@functools.cache
def _body_nouns() -> frozenset[str]:
    return frozenset(heads().body_nouns) | frozenset(heads().own_bodies)


def body(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Head + body: the position is the head, unless the phrase keeps a unit of its own before the body."""
    text = context.text
    longer = _body_in_head(context, head, end, limit) or _definite(context, head, end, limit)
    if longer is not None:
        return longer
    site = _SITE.match(text, end, limit)
    if site is not None:
        return Found(head.position, site.end(), site["site"])
    position, at = head.position, end
    roman = _ROMAN.match(text, at, limit)
    if roman and head.position.endswith(("Komisi", "Rektor", "Ketua", "Anggota")):
        position, at = f"{position} {roman[1]}", roman.end()
    if roman is None and (commission := _commission(context, head, end, limit)) is not None:
        return commission
    kept = _kept(text, at, limit) if head.position in ("Kepala", "Wakil Kepala") else None
    if kept:
        position, after = f"{position} {kept[0]}", kept[1]
        whole = carved(text, context.bodies.at(skip(text, at, limit)), limit)
        if whole is not None and whole.end > after:
            name, variants = body_names(whole, text)
            return Found(position, with_tail(text, whole.end, limit), name, variants)
        phrase = read(text, after, limit, context.bodies)
        if phrase.body is None:
            words = " ".join(text[skip(text, at, limit) : phrase.end].split())
            return Found(position, phrase.end, written_out(words), (words,)) if phrase.items else Found(position, after)
        name, variants = body_names(phrase.body, text)
        return Found(position, placed(text, phrase.end, limit), name, variants)
    short = PAREN.match(text, at, limit)
    if short and short[1].isupper() and OF.match(text, short.end(), limit):
        at = short.end()
    of = OF.match(text, at, limit)
    if of and head.position in (
        "Minister",
        "Deputy Minister",
        "Vice Minister",
        "Secretary",
        "Deputy Secretary",
        "Assistant Secretary",
        "Under Secretary",
    ):
        return _minister_of(context, head, of.end(), limit)
    if of:
        at = of.end()
        state = state_at(text, at, limit)
        if state and context.bodies.at(at) is None:
            return Found(position, state[0], f"Pemerintah {state[1]}" if state[1] != HOME else HOME, (state[1],))
    phrase = read(text, at, limit, context.bodies, least=int(head.position in heads().needs_body))
    if of and phrase.items and phrase.body is not None and phrase.body.rule == "office.acronym":
        return Found(position, phrase.end, " ".join(text[at : phrase.end].split()))
    return _of_phrase(context, head, position, at, phrase, limit)


_SITE = re.compile(
    r"[ ](?P<site>[A-Za-z0-9-]{2,30}\.(?:id|com|net|org|tv|news|co\.id|or\.id|go\.id|ac\.id))(?=[ ]?[,(]|[ ][A-Z])"
)
"""A medium or a company that is called by its address: Redaktur beritalaut.id."""


def _body_in_head(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Anggota | Dewan Pendidikan Jawa Timur: the last word of the head begins the name of the body."""
    first, _, last = head.position.rpartition(" ")
    inside = context.bodies.at(end - len(last)) if first else None
    if last == "Komisi" or inside is None or inside.end <= end or not context.text.endswith(last, end - len(last), end):
        return None
    name, variants = body_names(inside, context.text)
    return Found(first, with_tail(context.text, inside.end, limit), name, variants)


def _commission(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Ketua | Komisi Informasi Pusat: a commission that is called by words and no number is a body of its own."""
    first, _, last = head.position.rpartition(" ")
    if last != "Komisi" or not context.text.endswith(last, 0, end):
        return None
    inside = context.bodies.at(end - len(last))
    if inside is not None and inside.end > end:
        name, variants = body_names(inside, context.text)
        stop = with_tail(context.text, inside.end, limit)
        tail = context.text[inside.end : stop]
        return Found(first, stop, f"{name}{tail}" if tail.startswith(" untuk ") else name, (*variants, name))
    phrase = read(context.text, end, limit, context.bodies)
    if not phrase.items:
        return None
    return Found(first, phrase.end, " ".join(context.text[end - len(last) : phrase.end].split()))


def _definite(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Ketua koperasi, Sekretaris dinas: the only body of that kind that the text has named before."""
    match = _DEFINITE.match(context.text, end, limit)
    if match is None:
        return None
    noun = match["noun"].capitalize()
    named = {m.name: m for m in context.bodies.ordered if m.end <= end and m.name.startswith(noun + " ")}
    if len(named) != 1:
        return None
    name, variants = body_names(next(iter(named.values())), context.text)
    return Found(head.position, match.end(), name, variants)


_DEFINITE = re.compile(
    r"[ ]+(?P<noun>(?:[Kk]operasi|[Yy]ayasan|[Dd]inas|[Bb]adan|[Bb]alai|[Uu]niversitas|[Pp]oliteknik|"
    r"[Ii]nstitut|[Aa]sosiasi|[Ff]ederasi|[Kk]omunitas|[Ff]orum|[Pp]artai|[Ll]embaga|[Pp]aguyuban|[Ss]erikat|[Ii]katan|[Hh]impunan|[Bb]ank))"
    r"(?:[ ](?:itu|tersebut|ini|setempat))?(?=[ ]?,[ ](?:[A-Z]|dr|drg)|[ ]?\()"
)


def _minister_of(context: Context, head: Head, at: int, limit: int) -> Found | None:
    """Minister of Manpower [of] Singapore."""
    text = context.text
    body_here = context.bodies.at(at)
    if body_here is not None and body_here.kind not in ("region", "state"):
        name, variants = body_names(body_here, text)
        return Found(head.position, with_tail(text, body_here.end, limit), name, variants)
    alone = state_at(text, at, limit)
    if alone is not None:
        return Found(head.position, alone[0], alone[1], (f"Pemerintah {alone[1]}",))
    phrase = read(text, at, limit, Bodies(()), least=1)
    items = list(phrase.items)
    stop, country = phrase.end, None
    for number, item in enumerate(items):
        found = state_at(text, item.start, limit) if number else None
        if found:
            country, stop, items = found[1], found[0], items[:number]
            break
    while items and items[-1].joiner:
        items.pop()
    if not items:
        return None
    matter = " ".join(text[items[0].start : items[-1].end].split())
    name = f"Pemerintah {country}" if country else f"Ministry of {matter}"
    variants = (f"Ministry of {matter}", country) if country else ()
    return Found(f"{head.position} of {matter}", stop, name, variants)


_FOREIGN = ("Department of", "Ministry of", "Agency of", "Institute of", "Office of", "Bureau of", "Authority of")


_UNITS_ABROAD = ("Unit", "Department", "Division", "Office", "Bureau", "Section", "Directorate", "Centre", "Center")


def _of_phrase(context: Context, head: Head, position: str, at: int, phrase: Phrase, limit: int) -> Found | None:
    text = context.text
    words = phrase.words(text)
    words = " ".join(part for part in (_prefix_of(head), words) if part)
    position = "Kepala" if _prefix_of(head) else position
    if phrase.body is not None and words in heads().organs:
        name, variants = body_names(phrase.body, text)
        form = f"{words} {' '.join(text[phrase.body.start : phrase.body.end].split())}"
        stop = placed(text, phrase.end, limit)
        where = text[phrase.end : stop]
        return Found(position, stop, form + where, (f"{words} {name}{where}", f"{name}{where}", *variants))
    part_of = phrase.parent if phrase.body is not None and phrase.body.name.startswith("Fakultas ") else None
    if part_of is not None and phrase.body is not None and not words:
        name, variants = body_names(part_of, text)
        return Found(position, phrase.end, name, (*variants, phrase.body.name))
    if phrase.body is not None and phrase.parent is not None and phrase.body.kind == "other" and not words:
        name, variants = body_names(phrase.body, text)
        whole = " ".join(text[phrase.body.start : phrase.parent.end].split())
        return Found(position, phrase.end, whole, (name, *variants))
    if phrase.body is not None and (not words or words in ("Kantor", "Dinas", "Badan", "Balai")):
        name, variants = body_names(phrase.body, text)
        stop = placed(text, phrase.end, limit)
        if words and not name.startswith(words):
            form = " ".join(text[phrase.body.start : stop].split())
            full = f"{name} {text[phrase.end : stop].strip()}".strip() if words == "Kantor" else form
            name, variants = f"{words} {full}", (f"{words} {form}", name, *variants)
        return Found(position, stop, name, variants)
    if not words:
        return Found(position, at) if position != head.position else None
    first = words.split()[0]
    own = first in _body_nouns() or (first.isupper() and len(first) > 2) or words.split()[-1] in _UNITS_ABROAD
    if phrase.body is not None and (within := _association(context, phrase)) is not None:
        return Found(position, phrase.end, *within)
    if phrase.body is not None:
        name, variants = body_names(phrase.body, text)
        inside = f"{words} {' '.join(text[phrase.body.start : phrase.body.end].split())}"
        acronym = words.isupper() and len(words) > 2 and not position.startswith(("Kepala", "Wakil Kepala"))
        foreign = text.startswith(_FOREIGN, phrase.body.start)
        if (own or foreign) and (foreign or acronym or phrase.body.kind in ("region", "state")):
            return Found(position, phrase.end, written_out(inside), (words,))
        return Found(f"{position} {words}", phrase.end, name, (*variants, inside))
    if not own and position in ("Anggota", "Sekretaris", "Jaksa", "Pimpinan", "Head", "President"):
        return None
    if not own and phrase.items and opens_office(text, phrase.items[0].start, limit):
        return None
    if not own and position == "Kepala" and not words[0].isupper():
        return None
    if not own and position in _OF_KNOWN_BODIES and _whole_name(text, phrase.items, limit):
        return None
    if position.startswith(("Kepala Kepolisian", "Wakil Kepala Kepolisian", "Kepala Kejaksaan")):
        words = f"{position.split('Kepala ')[-1]} {words}"
        own = True
    stop = placed(text, phrase.end, limit) if own and phrase.aliases else phrase.end
    words = " ".join([words, *text[phrase.end : stop].split()])
    bare = re.sub(r"[ ](?:RI|Republik Indonesia)$", "", words)
    row = gazetteer.institution_named(words, context.document.published) or (
        gazetteer.institution_named(bare, context.document.published) if bare != words else None
    )
    if row is not None:
        return Found(position, stop, row.name, (*row.variants, words))
    doubt = () if own else (Signal("office.unknown_body", -0.08, f"No gazetteer knows {words}."),)
    return Found(position, stop, written_out(words), (words,) if written_out(words) != words else (), doubt)


_OF_KNOWN_BODIES = ("Rektor", "Wakil Rektor", "Dekan", "Panglima", "Kepala Sekolah", "Kepala Madrasah", "Hakim Agung")
"""Heads of bodies that say what they are: a row of capitals that begins with a name is a name."""


def _whole_name(text: str, items: Sequence[Item], limit: int) -> bool:
    """Rektor | Agung Sakti Pribadi: a known name and words of the language up to the end of the capitals."""
    words = [item.text for item in items]
    if not 2 <= len(words) <= 4 or namelike(words[0]) < NAME or any(w.isupper() or domain_word(w) for w in words):
        return False
    return not any(item.joiner for item in items) and not re.compile(r"[ ]+[A-Z]").match(text, items[-1].end, limit)


def _prefix_of(head: Head) -> str:
    """The first words of the body that stand in the head itself: Dinas of Kadis."""
    whole = head.position.split()
    inside = " ".join(whole[1:])
    kept = whole[0] != "Kepala" or inside in heads().kept_with_position or not inside.startswith(("Dinas", "Kantor"))
    return "" if kept else inside


def _kept(text: str, at: int, limit: int) -> tuple[str, int] | None:
    """ "Kantor Wilayah", "Kanreg VIII" right after Kepala: the words written out and their end."""
    forms = {"Kanwil": "Kantor Wilayah", "Kanreg": "Kantor Regional", "Kacab": "Kantor Cabang"}
    forms |= {name: name for name in heads().kept_with_position}
    for form in sorted(forms, key=len, reverse=True):
        match = re.compile(r"[ \t\u00a0]+" + r"[ \t\u00a0]+".join(form.split()) + r"(?![^\W_])").match(text, at, limit)
        if match:
            roman = _ROMAN.match(text, match.end(), limit)
            name = forms[form]
            return (f"{name} {roman[1]}", roman.end()) if roman else (name, match.end())
    return None


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
