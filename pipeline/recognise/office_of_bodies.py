"""Titles that belong to the body named after them: Kepala Badan X, Ketua Umum Y, Redaktur z.id, Minister of Z."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from pipeline.recognise import gazetteer
from pipeline.recognise.areas import HOME, state_at
from pipeline.recognise.lexicon import NAME, domain_word, namelike
from pipeline.recognise.mentions import OrganisationMention, Signal
from pipeline.recognise.names import name_titles
from pipeline.recognise.office_parts import OF, PAREN, Context, Found, body_names, in_full, placed, skip
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import COMMA, Bodies, carved
from pipeline.recognise.phrase_starts import opens_office, ranked_name
from pipeline.recognise.phrase_tails import FOR_STATES, with_tail
from pipeline.recognise.phrases import Item, Phrase, read
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head, heads, written_out
from pipeline.recognise.wording import Worded, common, without_home

ROMAN = re.compile(r"[ \t\u00a0]+((?:[IVX]+|\d{1,2}))(?![\w])")
"""The number of a commission or of a deputy."""
_LETTER = re.compile(rf"(?:{ROMAN.pattern}|[ ]([A-E])(?=[ ]))")
"""The same of a commission of a local parliament, some of which go by letters: Ketua Komisi B."""


@functools.cache
def _body_nouns() -> frozenset[str]:
    return frozenset(heads().body_nouns) | frozenset(heads().own_bodies)


def body(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Head + body: the position is the head, unless the phrase keeps a unit of its own before the body."""
    text = context.text
    whole = _body_in_head(context, head, end, limit) or _definite(context, head, end, limit)
    whole = whole or _called_by_address(context, head, end, limit)
    if whole is not None:
        return whole
    if head.position in heads().of_groups:
        return _of_group(context, head, end, limit)
    if head.position in office_words().missions:
        return _of_mission(context, head, end, limit)
    position, at = _with_number(text, head, end, limit)
    field = _FIELD.match(text, at, limit)
    at = field.end() if field else at
    if at == end and (commission := _commission(context, head, end, limit)) is not None:
        return commission
    kept = _kept(text, at, limit) if head.position in heads().plain else None
    if kept:
        return _of_kept(context, f"{position} {kept[0]}", at, kept[1], limit)
    short = PAREN.match(text, at, limit)
    if short and short[1].isupper() and OF.match(text, short.end(), limit):
        at = short.end()
    of = OF.match(text, at, limit)
    if of and head.position in heads().of_matters:
        return _minister_of(context, head, of.end(), limit)
    if of:
        at = of.end()
        state = state_at(text, at, limit)
        if state and context.bodies.at(at) is None:
            return Found(
                position, state[0], f"{terms().government} {state[1]}" if state[1] != HOME else HOME, (state[1],)
            )
    phrase = read(text, at, limit, context.bodies, least=int(head.position in heads().needs_body))
    if of and phrase.items and phrase.body is not None and phrase.body.rule == "office.acronym":
        return Found(position, phrase.end, " ".join(text[at : phrase.end].split()))
    return _of_phrase(context, head, position, at, phrase, limit)


_FIELD = Worded(
    r"[ \t\u00a0]+{field}[ \t\u00a0]+[a-z][a-z \u00a0-]{2,40}?(?=[ \t\u00a0]+(?:{at}|{whence})[ \t\u00a0]+[A-Z])",
    common,
    office_words,
)
"""A field of work between a title and its body: Dosen bidang kimia di Universitas X."""


def _of_group(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Ketua | Kelompok Tani Sumber Makmur: the kind of the group begins its name."""
    first, _, kind = head.position.partition(" ")
    phrase = read(context.text, end, limit, context.bodies, least=1)
    if not phrase.items:
        return None
    name = f"{kind} {phrase.words(context.text)}"
    return Found(first, phrase.end, name, (phrase.words(context.text),))


def _of_mission(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Perwakilan | UNICEF untuk Indonesia: who represents a body in a state, not somebody who comes from it."""
    text = context.text
    body = context.bodies.at(skip(text, end, limit))
    if body is None or body.kind in ("region", "state"):
        return None
    reach = FOR_STATES.match(text, body.end, limit)
    if reach is None:
        return None
    name, variants = body_names(body, text)
    return Found(head.position, reach.end(), name, variants)


def _with_number(text: str, head: Head, end: int, limit: int) -> tuple[str, int]:
    """Ketua Komisi | VI: the title with its number, and where it ends."""
    number = (_LETTER if head.position.endswith("Komisi") else ROMAN).match(text, end, limit)
    if number and head.position.endswith(heads().numbered):
        return f"{head.position} {number[0].strip()}", number.end()
    return head.position, end


def _called_by_address(context: Context, head: Head, end: int, limit: int) -> Found | None:
    site = _SITE.match(context.text, end, limit)
    return Found(head.position, site.end(), site["site"]) if site is not None else None


def _of_kept(context: Context, position: str, at: int, after: int, limit: int) -> Found:
    """Kepala Kantor Wilayah | Kemenag Sumbar: what follows a unit that stays with the title."""
    text = context.text
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


_SITE = re.compile(r"[ ](?P<site>[A-Za-z0-9-]{2,30}(?:\.(?:[a-z]{2,3}|news)){1,2})(?=[ ]?[,(]|[ ][A-Z])")
"""A medium or a company that is called by its address: Redaktur beritalaut.id."""


def _body_in_head(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Anggota | Dewan Pendidikan Jawa Timur: the last words of the head begin the name of the body."""
    words = head.position.split()
    for number in range(1, len(words)):
        first, last = " ".join(words[:number]), " ".join(words[number:])
        inside = context.bodies.at(end - len(last))
        if inside is not None and inside.end > end and context.text.endswith(last, end - len(last), end):
            break
    else:
        return None
    if last == "Komisi":
        return None
    name, variants = body_names(inside, context.text)
    if inside.rule == "organisation.english_suffix":  # Direktur Regional | Grab Holdings
        first, name, variants = head.position, name.removeprefix(last).strip(), ()
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
        return Found(
            first,
            stop,
            f"{name}{tail}" if tail.split()[:1] and tail.split()[0] in common().meant_for else name,
            (*variants, name),
        )
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


_DEFINITE = Worded(
    r"[ ]+(?P<noun>(?i:{nouns_alone}))(?:[ ]{pointing})?(?=[ ]?,[ ](?:[A-Z]|{academic})|[ ]?\()",
    common,
    office_words,
    name_titles,
)


def _minister_of(context: Context, head: Head, at: int, limit: int) -> Found | None:
    """Minister of Manpower [of] Singapore."""
    text = context.text
    body_here = context.bodies.at(at)
    if body_here is not None and body_here.kind not in ("region", "state") and " of the Republic" not in body_here.name:
        name, variants = body_names(body_here, text)
        return Found(head.position, with_tail(text, body_here.end, limit), name, variants)
    alone = state_at(text, at, limit)
    if alone is not None:
        return Found(head.position, alone[0], alone[1], (f"{terms().government} {alone[1]}",))
    phrase = read(text, at, limit, Bodies(()), least=1)
    items = list(phrase.items)
    stop, country = phrase.end, None
    for number, item in enumerate(items):
        form = _REPUBLIC.match(text, item.start, limit)
        found = state_at(text, form.end() if form else item.start, limit) if number else None
        if found:
            country, stop, items = found[1], found[0], items[:number]
            break
    while items and items[-1].joiner:
        items.pop()
    if not items:
        return None
    matter = " ".join(text[items[0].start : items[-1].end].split())
    name = f"{terms().government} {country}" if country else f"Ministry of {matter}"
    variants = (f"Ministry of {matter}", country) if country else ()
    return Found(f"{head.position} of {matter}", stop, name, variants)


_REPUBLIC = Worded(r"(?:of )?(?:{articles} )?{english_forms_of_state} of (?:{articles} )?", common)
_FOREIGN = Worded(r"{english_units} of ", office_words)


def _of_phrase(context: Context, head: Head, position: str, at: int, phrase: Phrase, limit: int) -> Found | None:
    """The title with what was read behind it: a body, words that name one, or nothing."""
    prefix = _prefix_of(head)
    words = " ".join(part for part in (prefix, phrase.words(context.text)) if part)
    position = terms().head if prefix else position
    if phrase.body is not None:
        return _at_body(context, position, words, phrase, phrase.body, limit)
    if not words:
        return Found(position, at) if position != head.position else None
    return _at_words(context, position, words, phrase, limit)


def _own_words(words: str) -> bool:
    """Whether the words themselves say that they name a body."""
    first, last = words.split()[0], words.split()[-1]
    return first in _body_nouns() or (first.isupper() and len(first) > 2) or last in office_words().english_units


_ACRONYM_OF_UNIT = re.compile(r"B[ABILPRS][A-Za-z]{1,8}[A-Z]|P[Uu][Ss][A-Za-z]{2,9}")
"""A body of a ministry, or a centre of it, by its acronym: Kepala | BPPSDMP Kementan."""


def _at_body(
    context: Context, position: str, words: str, phrase: Phrase, here: OrganisationMention, limit: int
) -> Found:
    """The title at a known body: an organ of it, a part of another, its seat, or a unit that stays in the title."""
    text = context.text
    name, variants = body_names(here, text)
    form = " ".join(text[here.start : here.end].split())
    if words in heads().organs:
        stop = placed(text, phrase.end, limit)
        where = text[phrase.end : stop]
        return Found(position, stop, f"{words} {form}{where}", (f"{words} {name}{where}", f"{name}{where}", *variants))
    if phrase.parent is not None and not words and here.name.startswith("Fakultas "):
        above, others = body_names(phrase.parent, text)
        return Found(position, phrase.end, above, (*others, here.name))
    if phrase.parent is not None and not words and here.kind == "other":
        return Found(position, phrase.end, " ".join(text[here.start : phrase.parent.end].split()), (name, *variants))
    if not words or words in office_words().local_bodies:
        return _seated(context, position, words, phrase, here, limit)
    within = association(context, phrase)
    if within is not None:
        return Found(position, phrase.end, *within)
    inside = f"{words} {form}"
    plain = position.startswith(heads().plain)
    acronym = words.isupper() and len(words) > 2 and not plain
    if plain and here.kind == "ministry" and _ACRONYM_OF_UNIT.fullmatch(words):
        return Found(position, phrase.end, inside, (words, name, *variants))
    foreign = _FOREIGN.match(text, here.start) is not None
    if (_own_words(words) or foreign) and (foreign or acronym or here.kind in ("region", "state")):
        return Found(position, phrase.end, written_out(inside), (words,))
    return Found(f"{position} {words}", phrase.end, name, (*variants, inside))


def _seated(
    context: Context, position: str, words: str, phrase: Phrase, here: OrganisationMention, limit: int
) -> Found:
    """The title at a body with the place behind it; Kantor and Dinas before it are a part of its name."""
    text = context.text
    name, variants = body_names(here, text)
    stop = placed(text, phrase.end, limit)
    if words and not name.startswith(words):
        form = " ".join(text[here.start : stop].split())
        full = f"{name} {text[phrase.end : stop].strip()}".strip() if words == "Kantor" else form
        name, variants = f"{words} {full}", (f"{words} {form}", name, *variants)
    return Found(position, stop, name, variants)


def _at_words(context: Context, position: str, words: str, phrase: Phrase, limit: int) -> Found | None:
    """The title at a body that only the words behind it name; None where they rather begin something else."""
    text = context.text
    if words.startswith("Bidang "):
        return Found(f"{position} {words}", phrase.end)
    own = _own_words(words)
    if not own and position in heads().plain and _ranked_after_comma(text, phrase.end, limit):
        return Found(f"{position} {words}", phrase.end)  # Kepala Operasi Damai Cartenz, Kombes Ani
    if not own and _names_no_body(text, position, words, phrase, limit):
        return None
    if position.startswith(heads().of_police):
        words = f"{position.split(f'{terms().head} ')[-1]} {words}"
        own = True
    stop = placed(text, phrase.end, limit) if own and phrase.aliases else phrase.end
    words = " ".join([words, *text[phrase.end : stop].split()])
    bare = without_home(words)
    row = gazetteer.institution_named(words, context.document.published) or (
        gazetteer.institution_named(bare, context.document.published) if bare != words else None
    )
    if row is not None:
        return Found(position, stop, row.name, (*row.variants, words))
    doubt = () if own else (Signal("office.unknown_body", -0.08, f"No gazetteer knows {words}."),)
    said = written_out(words)
    name = in_full(said) if said.startswith(office_words().local_bodies) else said
    return Found(position, stop, name, tuple(dict.fromkeys(form for form in (said, words) if form != name)), doubt)


def _ranked_after_comma(text: str, end: int, limit: int) -> bool:
    """Whether a comma and a rank or an honorific with a name follow."""
    comma = COMMA.match(text, end, limit)
    return comma is not None and ranked_name(text, comma.end(), limit)


def _names_no_body(text: str, position: str, words: str, phrase: Phrase, limit: int) -> bool:
    """Whether strange words behind a title are rather a name, another office, or a matter."""
    if position in heads().of_known_bodies:
        return True
    if phrase.items and opens_office(text, phrase.items[0].start, limit):
        return True
    if position == terms().head and not words[0].isupper():
        return True
    return position in heads().of_speaking_bodies and _whole_name(text, phrase.items, limit)


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
    local = inside.startswith(office_words().part_of_name)
    kept = whole[0] != terms().head or inside in heads().kept_with_position or not local
    return "" if kept else inside


def _kept(text: str, at: int, limit: int) -> tuple[str, int] | None:
    """ "Kantor Wilayah", "Kanreg VIII" right after Kepala: the words written out and their end."""
    forms = office_words().short_offices | {name: name for name in heads().kept_with_position}
    for form in sorted(forms, key=len, reverse=True):
        match = re.compile(r"[ \t\u00a0]+" + r"[ \t\u00a0]+".join(form.split()) + r"(?![^\W_])").match(text, at, limit)
        if match:
            roman = ROMAN.match(text, match.end(), limit)
            name = forms[form]
            return (f"{name} {roman[1]}", roman.end()) if roman else (name, match.end())
    return None


def association(context: Context, phrase: Phrase) -> tuple[str, tuple[str, ...]] | None:
    """Dharma Wanita Persatuan (DWP) | Kemnaker: an association within a body, by its name and with the body."""
    words = phrase.words(context.text)
    if phrase.body is None or not words.startswith(office_words().associations) or len(words.split()) < 2:
        return None
    body = " ".join(re.sub(r"\([^()]*\)", " ", context.text[phrase.body.start : phrase.body.end]).split())
    names = (f"{words} {phrase.body.name}", words, *phrase.aliases, *(f"{short} {body}" for short in phrase.aliases))
    return f"{words} {body}", tuple(dict.fromkeys(name for name in names if name != f"{words} {body}"))
