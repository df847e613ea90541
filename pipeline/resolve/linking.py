"""One id for one body or person across documents: gazetteer ids where a name is known, else hashes of the name."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable

from pipeline.fact import content_hash
from pipeline.recognise import gazetteer
from pipeline.recognise.bodynames import vocabulary
from pipeline.recognise.holders import holder, holders
from pipeline.recognise.levels import levels
from pipeline.recognise.terms import terms
from pipeline.recognise.wording import Worded, common, without_home
from pipeline.recognise.words import fold

_EXTRAS = Worded(
    r"\({legal_forms}\)|\b(?:{listed}|{legal_forms}|{home}|{articles})\b|^{limited}\b\.?",
    common,
    vocabulary,
    flags=re.IGNORECASE,
)
_GOVERNMENT = Worded(r"^(?:{governments}|{short_governments}|{sides})\s+", vocabulary, levels, flags=re.IGNORECASE)


def _day(day: dt.date | str | None) -> dt.date | None:
    if not isinstance(day, str):
        return day
    try:
        return dt.date.fromisoformat(day[:10])
    except ValueError:
        return None


def normalised(name: str) -> str:
    """The name without legal forms, marks and capitals, blanks collapsed: two spellings of one body agree in it."""
    plain = _EXTRAS.sub(" ", fold(name))
    return " ".join(re.findall(r"[^\W_]+", plain)) or fold(name)


@functools.cache
def _places() -> dict[str, str]:
    """Folded names of states and regions with their ids; a bare name that several regions share is left out."""
    found: dict[str, str] = {}
    for country in gazetteer.countries():
        for form in (country.name, *country.variants, f"{terms().republic} {country.name}"):
            found.setdefault(fold(form), f"state-{country.iso2.lower()}")
    bare = [fold(r.bare) for r in gazetteer.regions()]
    for region in gazetteer.regions():
        place_id = f"region-{region.code}"
        for form in (region.name, *region.variants):
            found.setdefault(fold(form), place_id)
            if region.kind == "province":
                found.setdefault(fold(f"{levels().of[region.kind].name} {form}"), place_id)
            else:
                found.setdefault(fold(f"{levels().of[region.kind].name} {region.bare}"), place_id)
        if bare.count(fold(region.bare)) == 1:
            found.setdefault(fold(region.bare), place_id)
    for prefecture in gazetteer.prefectures():
        for form in (f"{terms().prefecture} {prefecture.name}", prefecture.name):
            found.setdefault(fold(form), f"region-{prefecture.iso.lower()}")
    return found


def place_id(name: str) -> str | None:
    """The id of the state or region whose government the name means (Pemprov Jakarta: region-31), if it is one."""
    text = " ".join(name.split())
    label = levels().by_short.get(fold(text.split(" ")[0])) if text else None
    rest = _GOVERNMENT.sub("", text)
    for form in (f"{label} {rest}" if label else rest, rest):
        found = _places().get(fold(form))
        if found:
            return found
    return None


@functools.lru_cache(maxsize=65_536)
def _body_id(name: str, day: dt.date | None) -> str:
    row = gazetteer.institution_named(name, day) or gazetteer.institution_named(without_home(name), day)
    if row:
        return row.id
    return place_id(name) or f"body-{content_hash(normalised(name))}"


def body_id(name: str, day: dt.date | str | None = None) -> str:
    """The id of a body by any of its names, as of the day (BP2MI: bp2mi in 2023, kp2mi since October 2024).

    Gazetteer bodies have their gazetteer id, governments the id of state or region, all others a hash of the name.
    """
    return _body_id(" ".join(name.split()), _day(day))


def predecessor_ids(identifier: str) -> tuple[str, ...]:
    """The ids of the bodies that a gazetteer body came out of, the nearest first."""
    row = gazetteer.institution_by_id().get(identifier)
    return tuple(r.id for r in gazetteer.predecessors(row)) if row else ()


def years(identifier: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of a gazetteer body; None where open or unknown."""
    row = gazetteer.institution_by_id().get(identifier)
    return (row.valid_from, row.valid_until) if row else (None, None)


def same_person(one: str, other: str) -> bool:
    """Whether one name contains the other word for word (Pramono Anung, Pramono Anung Wibowo), in any order."""
    first, second = _name_words(one), _name_words(other)
    small, large = sorted((first, second), key=len)
    return bool(small) and small <= large and (len(small) > 1 or small == large)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"[^\W\d_]+", fold(name)) if len(w) > 1)


def name_id(name: str) -> str:
    """The id of a person: a hash of the words of the name in any order (Ichimi Katsuyuki is Katsuyuki Ichimi).

    A name that is part of just one name in the table of office holders has the id of the fuller one (Pramono Anung,
    Pramono Anung Wibowo).
    """
    return _name_id(" ".join(name.split()))


@functools.lru_cache(maxsize=65_536)
def _name_id(name: str) -> str:
    words = _name_words(_held_name(name) or name)
    return f"person-{content_hash(*sorted(words) or [fold(name)])}"


def _held_name(name: str) -> str | None:
    """The one office holder who is called so; None where none or several are."""
    words = _name_words(name)
    if len(words) < 2:
        return None
    called = {
        held
        for word in words
        for form, held in _held_forms().get(word, ())
        if len(form) > 1 and (form <= words or words <= form)
    }
    return called.pop() if len(called) == 1 else None


@functools.cache
def _held_forms() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """The forms of office holders' names by each of their words: (words of the form, name in the table)."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for row in holders():
        for form in (row.name, *row.aliases):
            words = _name_words(form)
            for word in words:
                found.setdefault(word, []).append((words, row.name))
    return {word: tuple(forms) for word, forms in found.items()}


def person_id(name: str, offices: Iterable[str] = (), day: dt.date | str | None = None) -> str:
    """The id of a person by name; a part of the name suffices beside an office of the table.

    `offices` are full titles (Menteri Ketenagakerjaan).
    """
    when = _day(day)
    for office in offices:
        held = holder(office, when)
        if held and _name_words(name) <= _name_words(held.name):
            return name_id(held.name)
    return name_id(name)


def linked(name: str, known: Iterable[str]) -> str | None:
    """The one known name that means the same person; None where none or several do."""
    found = {k for k in known if same_person(name, k)}
    if len(found) > 1:
        longest = max(found, key=len)
        found = {longest} if all(same_person(k, longest) for k in found) else set()
    return found.pop() if len(found) == 1 else None
