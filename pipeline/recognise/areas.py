"""Regions and states named after a title: what level they are of, their official names, slips of spelling mended."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from pipeline.recognise import gazetteer
from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import PLACE, namelike
from pipeline.recognise.names import WORD, one_letter_apart
from pipeline.recognise.phrase_bodies import Bodies
from pipeline.recognise.phrases import read
from pipeline.recognise.wording import Worded, common

HOME = "Republik Indonesia"
HOME_BARE = "Indonesia"
HOME_SHORT = ("RI", HOME_BARE)
"""The home state: its name, and how it is called in short."""

LEVEL = Worded(r"(?P<level>{regions})[ \t\u00a0]+", levels)
"""The word for a region before its name: Kabupaten | Garut."""


@functools.cache
def _regions() -> dict[str, list[gazetteer.Region]]:
    table: dict[str, list[gazetteer.Region]] = {}
    for row in gazetteer.regions():
        for form in {row.name.strip(), row.bare.strip(), *row.variants}:
            table.setdefault(form.casefold(), []).append(row)
    return table


@functools.cache
def _abroad() -> dict[str, str]:
    return {p.name.casefold(): p.name for p in gazetteer.prefectures()}


@functools.cache
def _far() -> dict[str, str]:
    """Well-known cities and areas abroad that have heads of their own: Wali Kota New York, Gubernur California."""
    return {form.casefold(): a.name for a in gazetteer.areas() if a.kind == "city" for form in (a.name, *a.variants)}


@functools.cache
def _states() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in gazetteer.countries():
        for form in (row.name, *row.variants):
            table.setdefault(form.casefold(), row.name)
    table |= dict.fromkeys((*(form.casefold() for form in common().home), HOME_BARE.casefold()), HOME)
    return table


@dataclass(frozen=True, slots=True)
class Area:
    """A region or state named after a title."""

    end: int
    level: str
    """The code of its level (province, regency, city, village …) or empty."""
    name: str
    """Bare name; of a known region the official one."""
    region: gazetteer.Region | None = None
    start: int = -1
    """Where the name begins, where the whole text was looked through."""
    told: bool = False
    """Whether the word for its level stands before the name."""


_LONGEST = re.compile(rf"{WORD}\.?(?:[ \t\u00a0]+{WORD}){{0,5}}")


def _longest(table: dict[str, object], text: str, start: int, limit: int) -> tuple[int, object] | None:
    run = _LONGEST.match(text, start, limit)
    if run is None or not run[0][0].isupper():
        return None
    ends = [m.end() for m in re.finditer(WORD, run[0])]
    for end in reversed(ends):
        key = " ".join(run[0][:end].split()).casefold()
        if key in table:
            return start + end, table[key]
    return None


OWN_LEVELS = ("province", "regency", "city")
"""The levels of which the gazetteer knows every region."""
_QUARTER = Worded(r"[ ](?:{quarters}|{town_parts})(?![^\W_])", common)
"""Part of the name of a district within a region: Camat Tegal Timur."""


def area_at(text: str, start: int, limit: int, wanted: str) -> Area | None:
    """The region named at `start` after a head of the level `wanted` (province, city, village …)."""
    match = LEVEL.match(text, start, limit)
    if match is None:
        return _named(text, start, limit, "", wanted)
    found = _named(text, match.end(), limit, levels().by_form[" ".join(match["level"].casefold().split())], wanted)
    return found and replace(found, told=True)


def _named(text: str, at: int, limit: int, level: str, wanted: str) -> Area | None:
    """The region whose name begins here, behind the word for its level or, where that is empty, as it is wanted."""
    hit = _longest(_regions(), text, at, limit)  # type: ignore[arg-type]
    if hit and level in ("", *OWN_LEVELS):
        rows: list[gazetteer.Region] = hit[1]  # type: ignore[assignment]
        quarter = _QUARTER.match(text, hit[0], limit) if not level and levels().small(wanted) else None
        if quarter:
            return Area(quarter.end(), wanted, f"{rows[0].bare.strip()}{quarter[0]}", None)
        kind = level or (wanted if wanted in OWN_LEVELS else "")
        fitting = [r for r in rows if r.kind == kind] or ([] if kind else rows)
        if fitting:
            return Area(hit[0], level or wanted or fitting[0].kind, fitting[0].bare.strip(), fitting[0])
        if not level and rows:
            return Area(hit[0], wanted, rows[0].bare.strip(), None)
    if level in OWN_LEVELS:
        slip = _misspelt(text, at, limit, level)
        if slip:
            return Area(slip[0], level, slip[1].bare.strip(), slip[1])
    abroad = _longest(_abroad(), text, at, limit)  # type: ignore[arg-type]
    if abroad and level in ("", "prefecture", "province") and wanted in ("", "province"):
        return Area(abroad[0], "prefecture", str(abroad[1]))
    far = _longest(_far(), text, at, limit) if not level else None  # type: ignore[arg-type]
    if far:
        return Area(far[0], wanted, str(far[1]))
    first = re.compile(WORD).match(text, at, limit)
    if not level and first and first[0][0].isupper() and namelike(first[0]) == PLACE:
        return Area(first.end(), wanted, first[0])
    if level:
        run = read(text, at, limit, Bodies(()), least=1)
        if run.items:
            return Area(run.items[-1].end, level, run.words(text))
    return None


@functools.cache
def _cities() -> frozenset[str]:
    return frozenset(form for area in gazetteer.areas() if area.kind == "city" for form in (area.name, *area.variants))


def city(word: str) -> bool:
    """Whether the word is the name of a well-known city abroad."""
    return word in _cities()


@functools.cache
def _provinces() -> tuple[re.Pattern[str], dict[str, gazetteer.Region]]:
    rows = {form: r for r in gazetteer.regions() if r.kind == "province" for form in {r.bare.strip(), *r.variants}}
    forms = sorted((form for form in rows if len(form) > 3), key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, forms)) + r")(?![^\W_])"), rows


def provinces_in(text: str) -> tuple[Area, ...]:
    """Every mention of a province of Indonesia, in order."""
    pattern, rows = _provinces()
    return tuple(
        Area(m.end(), "province", rows[m[0]].bare.strip(), rows[m[0]], m.start()) for m in pattern.finditer(text)
    )


def _misspelt(text: str, at: int, limit: int, kind: str) -> tuple[int, gazetteer.Region] | None:
    """A region of the kind whose name differs in one letter (Kalimatan Tengah)."""
    run = _LONGEST.match(text, at, limit)
    if run is None:
        return None
    words = run[0].split()
    for length in range(min(4, len(words)), 0, -1):
        form = " ".join(words[:length])
        if len(form) < 7 or form not in run[0]:
            continue
        near = [
            r for r in gazetteer.regions() if r.kind == kind and one_letter_apart(form.casefold(), r.bare.casefold())
        ]
        if len(near) == 1:
            return at + len(form), near[0]
    return None


_FORM_OF_STATE = Worded(r"(?:{forms_of_state}|{english_forms_of_state}[ ]of(?:[ ]{articles})?)[ \t\u00a0]+", common)


def state_at(text: str, start: int, limit: int) -> tuple[int, str] | None:
    """The state named at `start`: its end and Indonesian name (Republik Indonesia for RI)."""
    form = _FORM_OF_STATE.match(text, start, limit)
    if form:
        inner = _longest(_states(), text, form.end(), limit)  # type: ignore[arg-type]
        if inner:
            return inner[0], str(inner[1])
    hit = _longest(_states(), text, start, limit)  # type: ignore[arg-type]
    return (hit[0], str(hit[1])) if hit else None
