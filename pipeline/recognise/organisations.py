"""Recognises organisations: gazetteer names, heads and their names, governments, acronyms that the text defines."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise import acronyms, bodynames, placenames
from pipeline.recognise.areas import HOME, HOME_BARE
from pipeline.recognise.bodynames import Found, Head, slice_of, vocabulary
from pipeline.recognise.gazetteer import Institution
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.terms import terms
from pipeline.recognise.wording import common
from pipeline.recognise.words import Line, fold, lines
from pipeline.rulebook import RuleSet


def find(document: Document, doc: Doc, active: Collection[str] | None = None) -> tuple[OrganisationMention, ...]:
    """The organisations of the document in order of their start; none overlaps another.

    `name` is the canonical name (Kementerian Ketenagakerjaan for Kemnaker), `variants` the other forms, what the text
    says among them. A mention covers "RI" and an acronym in brackets behind the name. `active` limits the rules (all of
    them by default).
    """
    day, text = document.published, document.text
    read = [(line, _in_line(line, text, day)) for line in lines(document)]
    defined = acronyms.table(f for _, found in read for f in found)
    mentions: list[OrganisationMention] = []
    for line, found in read:
        if defined:
            found = acronyms.add(line, found, defined)
        for body in found:
            mentions.append(_mention(line, body, text))
    kept = mentions if active is None else [m for m in mentions if m.rule in active]
    return tuple(sorted(kept, key=lambda m: m.start))


def _mention(line: Line, body: Found, text: str) -> OrganisationMention:
    start, end = line.starts[body.start], line.ends[body.end - 1]
    said = " ".join(text[start:end].split())
    variants = dict.fromkeys((*body.variants, *body.acronyms, said))
    variants.pop(body.name, None)
    return OrganisationMention(start, end, body.rule, body.name, tuple(variants), body.kind)


def _in_line(line: Line, text: str, day: dt.date | None) -> list[Found]:
    found: list[Found] = []
    loud = sum(w.isalpha() for w in line.words) > 3 and all(w.isupper() for w in line.words if w.isalpha())
    index = 0
    while index < len(line.words):
        body = (
            _at(line, text, index, day, loud) if line.words[index][0].isalpha() or line.words[index] in "'‘’" else None
        )
        if body is None:
            run = acronyms.english(line, text, index) if line.capital(index) and not loud else None
            body = run
        if body is None:
            index += 1
        else:
            found.append(body)
            index = body.end
    return found if loud else acronyms.spelled_out(line, text, found)


def _at(line: Line, text: str, index: int, day: dt.date | None, loud: bool) -> Found | None:
    """The body whose name begins at the index."""
    row = bodynames.known(line, index, day)
    if row and line.folded[row[0] - 1] == "nations" and acronyms.names_kind(line, row[0]):
        row = None  # United Nations Office for Project Services is not the United Nations
    if row and line.words[index] == "PT" and line.capital(row[0]) and not loud and not _behind_office(line, index):
        row = None  # PT Pertamina Geothermal Energy is not PT Pertamina
    end, heads = bodynames.heads().longest(line, index)
    if row and heads and end > row[0]:
        row = None  # Dewan Perwakilan Rakyat Daerah is not Dewan Perwakilan Rakyat
    if row:
        return _known(line, text, index, row[0], row[1])
    if loud:
        return None
    if index and line.folded[index - 1] in _folded("before_portfolio"):
        return None  # Menteri Koperasi X: a portfolio, not a body
    if index and line.folded[index - 1] in _folded("before_state"):
        return None  # Republik Federasi X, Amerika Serikat: a state
    for head in heads:
        body = _government(line, text, index, end, head) if head.region else _headed(line, text, index, end, head)
        if body:
            return body
    return None


def _behind_office(line: Line, start: int) -> bool:
    """Whether a title stands just before (Direktur Utama PT X): then a name of a person may follow."""
    return any(word in bodynames.titles() for word in line.folded[max(0, start - 7) : start])


@functools.cache
def _folded(kind: str) -> frozenset[str]:
    """A list of the vocabulary as words are looked up."""
    forms: tuple[str, ...] = getattr(vocabulary(), kind)
    return frozenset(fold(form) for form in forms)


def _known(line: Line, text: str, start: int, end: int, row: Institution) -> Found:
    """A gazetteer body with what follows it: RI, the acronym in brackets, the region of a branch, a state."""
    said = slice_of(line, text, start, end)
    rest = bodynames.owner(line, end)
    bracket = bodynames.parenthesis(line, rest)
    if bracket and not _own_acronym(row, bracket[1]):
        bracket = None
    if bracket:
        rest = bodynames.owner(line, bracket[0])
    short = (bracket[1],) if bracket else ()
    name, kind, variants = row.name, row.kind, (*row.variants, f"{row.name} Republik Indonesia")
    if row.kind != "ministry":
        variants = row.variants
    if row.kind == "other" and line.folded[rest : rest + 1] and line.folded[rest] in _folded("home_abroad"):
        rest += 1  # the branch here of a body from abroad
    branches = row.kind in ("ministry", "agency") or row.name.startswith(vocabulary().with_branches)
    hit = placenames.read(line, rest) if rest < len(line.words) and branches else None
    local = row.kind != "ministry" or row.name in vocabulary().offices_by_region
    if hit and hit.kind == "country" and row.kind == "ministry":
        if hit.name != "Indonesia":  # another state has a ministry of the same name
            ours = said if " " in said else row.name
            name, variants, short = f"{ours} {hit.name}", (f"{row.name} {hit.name}", f"{said} {hit.name}"), ()
        rest = hit.end
    elif hit and hit.kind == "country" and row.kind == "agency" and " " in said and rest == end:
        if hit.name != "Indonesia" and hit.name not in row.name:  # Arsip Nasional Belanda is not ours
            name, variants, rest = f"{said} {hit.name}", (), hit.end
    elif hit and (hit.rule == "places.headed" or (local and not hit.doubtful)) and hit.kind in (
        "province", "regency", "city",
    ):  # fmt: skip
        rest = bodynames.numbered(line, hit.end)
        where = slice_of(line, text, hit.start, rest)
        halves = (half for half in row.name.split("/") if acronyms.spells(said, half.split()))
        name, variants = f"{next(halves, row.name)} {where}", (f"{said} {where}",)  # BPN Provinsi Bali
        if hit.rule != "places.headed" and row.name in vocabulary().offices_by_region:
            office = said if "/" in row.name else row.name
            office = office if hit.kind != "province" else f"Kantor Wilayah {office} Provinsi"
            name, variants = f"{office} {hit.name}", (*variants, name)
    return Found(start, rest, name, kind, "organisation.known", variants, short)


def _own_acronym(row: Institution, short: str) -> bool:
    """Whether the short name in brackets is one of this body, not of a longer name that ends in it."""
    if short in row.variants or (row.kind == "ministry" and short.startswith("K")):
        return True
    return any(acronyms.spells(short, form.replace("/", " ").split()) for form in (row.name, *row.variants))


def _government(line: Line, text: str, start: int, end: int, head: Head) -> Found | None:
    """The government of a region or state; None where no place follows."""
    label = vocabulary().expansions.get(head.text, head.text)
    region = head.region
    if end >= len(line.words) or region is None:
        return None
    if region == "country":
        return _state(line, text, start, end, label)
    if region == "other":
        hit = placenames.read(line, end)
        if hit is None and label in vocabulary().of_any_place and line.capital(end):
            hit = placenames.Hit(end, end + 1, line.words[end], "other", "places.headed")
        if hit is None or hit.kind == "country":
            return None
        if label == "Pemerintah Daerah":
            return replace(_of_place(line, text, hit), start=start)
        name = f"{label} {hit.name.removeprefix('Desa ')}"
        return Found(start, hit.end, name, "region", "organisation.region_government")
    place = placenames.after_head(line, end, region, label.removeprefix(f"{terms().government} "))
    if place is None:
        return None
    name = f"{label} {levels().bare(place[1])}"
    return Found(start, place[0], name, "region", "organisation.region_government", region_forms(name))


def region_forms(name: str) -> tuple[str, ...]:
    """Other forms of a regional government: Pemprov X, X for Pemerintah Provinsi X."""
    for kind in ("province", "regency", "city", "prefecture"):
        level = levels().of[kind]
        rest = name.removeprefix(f"{level.government} ")
        if rest != name:
            return (*(f"{short} {rest}" for short in level.short[:1]), f"{level.name} {rest}", rest)
    return ()


def _of_place(line: Line, text: str, hit: placenames.Hit) -> Found:
    name = government_of(hit.name, hit.kind)
    return Found(hit.start, hit.end, name, "region", "organisation.region_government", region_forms(name))


def government_of(place: str, kind: str) -> str:
    """The government of a place under its full name: Pemerintah Provinsi Banten for Banten; a state keeps its name."""
    level = levels().of.get(kind)
    return f"{level.government} {levels().bare(place)}" if level is not None else place


def _state(line: Line, text: str, start: int, end: int, label: str) -> Found | None:
    """Pemerintah Jepang, Pemerintah RI; also Pemerintah Jakarta and Pemerintah Kumamoto for a region."""
    rest = bodynames.owner(line, end)
    if rest > end and label == terms().government:
        name = f"{terms().government} {HOME_BARE}"
        ours = (HOME_BARE, HOME, f"{terms().government} {HOME}")
        return Found(start, rest, name, "state", "organisation.state_government", ours)
    hit = placenames.read(line, end)
    if hit is None or (hit.doubtful and hit.kind != "country") or (hit.kind == "other" and label != terms().kingdom):
        return None
    if hit.kind == "country":
        official = terms().government if label == terms().kingdom else label
        forms = (hit.name, f"{label} {hit.name}")
        return Found(start, hit.end, f"{official} {hit.name}", "state", "organisation.state_government", forms)
    if label != terms().government or hit.kind == "other":
        return None
    return replace(_of_place(line, text, hit), start=start)


def _headed(line: Line, text: str, start: int, end: int, head: Head) -> Found | None:
    """A head word and the name it announces."""
    rule = head.rule
    bracket_first = bodynames.parenthesis(line, end)
    if bracket_first:  # Dinas Pendidikan is a name, "Badan (…)" is none, Satuan Tugas (Satgas) X is one
        named = any(h.text == bracket_first[1] for h in bodynames.heads().longest(line, end + 1)[1])
        if not named and not (_behind_office(line, start) and fold(bracket_first[1]) in bodynames.titles()):
            return None  # Kepala Dinas (Kadis) Perhubungan: the short title within
        end = bracket_first[0]
    office = _behind_office(line, start)
    stop = bodynames.tail(line, end, rule, behind_office=office)
    if stop == end:
        return None
    if not bracket_first and rule.generic_name(" ".join(line.folded[start:stop]).replace(" / ", "/")):
        return None
    if rule.kind == "university" and line.words[end : end + 1] == ["Negeri"] and stop == end + 1:
        return None
    said = slice_of(line, text, start, stop)
    name = vocabulary().expansions.get(head.text, head.text) + said[len(slice_of(line, text, start, end)) :]
    province = placenames.read(line, end) if head.text in vocabulary().expansions else None
    if province and province.end == stop and province.kind == "province" and province.rule == "places.named":
        name = f"{vocabulary().expansions[head.text]} {province.name}"  # Polda NTB
    name = _seat_of_ministry(line, end, stop, name) or name
    short: tuple[str, ...] = ()
    rest = bodynames.owner(line, stop)
    bracket = bodynames.parenthesis(line, rest)
    if bracket and fold(bracket[1]).rstrip(".") in (fold(form) for form in common().legal_forms):
        listed = line.words[bracket[0] : bracket[0] + 1]
        rest = bracket[0] + bool(listed and fold(listed[0]) in (fold(form) for form in common().listed))
        bracket = bodynames.parenthesis(line, rest)
    if bracket:
        short, rest = (bracket[1],), bodynames.owner(line, bracket[0])
        hit = placenames.read(line, rest) if rest < len(line.words) else None
        local = rule.kind in ("agency", "university") or (rule.kind == "other" and hit and hit.rule == "places.headed")
        if hit and not hit.doubtful and local and hit.kind != "country":
            where = slice_of(line, text, hit.start, hit.end)
            return Found(start, hit.end, f"{name} {where}", rule.kind, rule.id, (f"{short[0]} {where}",), short)
        whole = bodynames.known(line, rest, None) if rule.kind == "other" and rest < len(line.words) else None
        if whole and whole[1].kind == "university":  # Ikatan Alumni (IKA) Universitas X
            name = f"{name} {slice_of(line, text, rest, whole[0])}"
            forms = tuple(f"{short[0]} {form}" for form in (whole[1].name, *whole[1].variants))
            own = bodynames.parenthesis(line, whole[0])
            return Found(start, own[0] if own else whole[0], name, rule.kind, rule.id, forms, forms)
    return Found(start, rest, name, rule.kind, rule.id, (said,), short)


def _seat_of_ministry(line: Line, end: int, stop: int, name: str) -> str | None:
    """The full name of a ministry's office in a province: Kanwil | Kemenag Sumbar; None where it is none."""
    body = bodynames.known(line, end, None) if name.startswith(vocabulary().seats_of_ministries) else None
    hit = placenames.read(line, body[0]) if body and body[1].kind == "ministry" and body[0] < stop else None
    if body is None or "/" in body[1].name or hit is None or hit.kind != "province" or hit.end != stop:
        return None
    province = f"Provinsi {hit.name}" if body[1].name in vocabulary().offices_by_region else hit.name
    head = next(s for s in vocabulary().seats_of_ministries if name.startswith(s))
    return f"{head} {body[1].name} {province}"


def _fired(sentence: str) -> Iterable[str]:
    from pipeline.recognise.trial import trial

    document, doc = trial(sentence)
    return {mention.rule for mention in find(document, doc)}


def rule_sets() -> list[RuleSet]:
    """The rules for organisations and the way to try them."""
    return [RuleSet(bodynames.PATTERNS, tuple(bodynames.rules().values()), _fired)]
