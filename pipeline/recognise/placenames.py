"""Reads the name of a place at one position of a line: with its kind in front, or bare and known to the gazetteer."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pipeline.recognise import gazetteer
from pipeline.recognise.gazetteer import PhraseIndex
from pipeline.recognise.levels import levels
from pipeline.recognise.words import Line, fold
from pipeline.rulebook import RULES, Rule, load_rules, word_list

PATTERNS = RULES / "places" / "patterns.yaml"
PlaceKind = Literal["country", "province", "regency", "city", "prefecture", "other"]


class PlaceRule(Rule):
    """A rule for places: kinds of region that announce a name, words that unmake or allow one."""

    heads: dict[str, PlaceKind] = Field(default_factory=dict)
    not_after: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the gazetteer: canonical form, kind, and whether it is also an ordinary word or personal name."""

    canonical: str
    kind: PlaceKind
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that stands in words [start, end) of a line."""

    start: int
    end: int
    name: str
    kind: PlaceKind
    rule: str
    doubtful: bool = False


@functools.cache
def rules() -> dict[str, PlaceRule]:
    """The rules for places by id."""
    return {rule.id: rule for rule in load_rules(PATTERNS, PlaceRule)}


@functools.cache
def _heads() -> dict[str, tuple[str, PlaceKind]]:
    return {fold(word): (word, kind) for word, kind in rules()["places.headed"].heads.items()}


@functools.cache
def _not_after() -> frozenset[str]:
    return frozenset(rules()["places.headed"].not_after)


def _bare_entries() -> dict[tuple[str, PlaceKind], Name]:
    """Every bare name with its kind; a regency and a city of one name keep it as written (Bandung)."""
    unsure = {fold(w) for w in word_list("places/doubtful.txt")}
    found: dict[tuple[str, PlaceKind], Name] = {}

    def add(form: str, canonical: str, kind: PlaceKind) -> None:
        found.setdefault((form, kind), Name(canonical, kind, fold(form) in unsure))

    for country in gazetteer.countries():
        for form in (country.name, *country.variants):
            add(form, country.name, "country")
    for region in gazetteer.regions():
        if region.kind == "province":
            for form in (region.name, *region.variants):
                add(form, region.name, "province")
    bare = [r.bare for r in gazetteer.regions() if r.kind != "province"]
    for region in gazetteer.regions():
        if region.kind != "province":
            twice = bare.count(region.bare) > 1
            for form in (region.bare, *region.variants):
                add(form, region.bare if twice else region.name, region.kind)
    for prefecture in gazetteer.prefectures():
        add(prefecture.name, f"Prefektur {prefecture.name}", "prefecture")
    for area in gazetteer.areas():
        for form in (area.name, *area.variants):
            add(form, area.name, "city" if area.kind == "city" else "other")
    return found


@functools.cache
def index() -> PhraseIndex[Name]:
    """Every bare name, whatever its kind."""
    return PhraseIndex((form, name) for (form, _), name in _bare_entries().items())


@functools.cache
def index_of(kind: PlaceKind) -> PhraseIndex[Name]:
    """The bare names of one kind."""
    return PhraseIndex((form, name) for (form, of), name in _bare_entries().items() if of == kind)


def _full(head: str, kind: PlaceKind, name: str) -> str:
    """The canonical name of a headed place."""
    name = levels().bare(name)
    if kind == "province":
        return name
    return f"{levels().of[kind].name if kind in ('regency', 'city') else head} {name}"


def named(line: Line, start: int, kind: PlaceKind) -> tuple[int, str] | None:
    """A gazetteer name of this kind at the index: its end and canonical form."""
    if start >= len(line.words):
        return None
    end, names = index_of(kind).longest(line, start)
    if not names and kind in ("regency", "city"):
        end, names = index_of("city" if kind == "regency" else "regency").longest(line, start)
    if not names:
        end, names = index_of(kind).begun(line, start)
    return (end, names[0].canonical) if names else None


def after_head(line: Line, start: int, kind: PlaceKind, head: str) -> tuple[int, str] | None:
    """The name that a kind of region announces: from the gazetteer, else up to two capitalised words."""
    if line.words[start : start + 1] == ["("] and line.words[start + 2 : start + 3] == [")"]:
        start += 3  # Prefektur (Provinsi) Mie
    if line.folded[start : start + 1] == ["administrasi"]:
        start += 1
    known = named(line, start, kind)
    if known:
        return known[0], _full(head, kind, known[1])
    end = start
    while end < start + 2 and line.capital(end) and line.words[end].isalpha() and line.folded[end] not in _heads():
        end += 1
    return (end, f"{head} {' '.join(line.words[start:end])}") if end > start else None


def headed(line: Line, start: int) -> Hit | None:
    """A place with its kind in front at the index (Kota Bekasi); None after Wali, Balai … and where no name follows."""
    found = _heads().get(line.folded[start])
    if found is None or (start and line.folded[start - 1] in _not_after()):
        return None
    head, kind = found
    rest = start + 1
    if head == "Kab" and line.words[rest : rest + 1] == ["."]:
        rest += 1
    name = after_head(line, rest, kind, "Kabupaten" if head == "Kab" else head) if rest < len(line.words) else None
    return Hit(start, name[0], name[1], kind, "places.headed") if name else None


def read(line: Line, start: int) -> Hit | None:
    """The place at the index, headed or bare; a doubtful bare name is marked so."""
    hit = headed(line, start)
    if hit:
        return hit
    end, names = index().longest(line, start)
    if not names:
        return None
    order: tuple[PlaceKind, ...] = ("country", "province", "city", "regency", "other", "prefecture")
    name = min(names, key=lambda n: order.index(n.kind))
    return Hit(start, end, name.canonical, name.kind, "places.named", name.doubtful)
