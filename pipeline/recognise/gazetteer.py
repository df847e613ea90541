"""The gazetteers under `rules/gazetteer`: bodies, regions, countries, prefectures, areas, each valid in time."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pydantic import Field, model_validator

from pipeline.document import Frozen
from pipeline.recognise.levels import levels
from pipeline.recognise.words import Line, fold, split
from pipeline.rulebook import RULES, Forms, RuleError, load_table

FOLDER = RULES / "gazetteer"
BodyKind = Literal["ministry", "agency", "region", "state", "company", "university", "other"]
RegionKind = Literal["province", "regency", "city"]


class Dated(Frozen):
    """A row that holds from one day to another, both included; a blank end is open."""

    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until lies before valid_from")
        return self

    def holds(self, day: dt.date | None) -> bool:
        """Whether the row is valid on the day; without a day, whether it still is."""
        if day is None:
            return self.valid_until is None
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class Institution(Dated):
    """One body: canonical name, acronyms and other forms, its years, the body it came out of."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    variants: Forms = ()
    kind: BodyKind
    predecessor: str | None = None


class Region(Dated):
    """A province, regency or city of Indonesia under its official code (32, 32.04)."""

    code: str = Field(pattern=r"^\d\d(\.\d\d)?$")
    name: str
    variants: Forms = ()
    kind: RegionKind

    @property
    def bare(self) -> str:
        """The name without Kabupaten, Kota, Administrasi."""
        return levels().bare(self.name)


class Country(Frozen):
    """A country under its ISO 3166 code, with the Indonesian name first."""

    iso2: str = Field(pattern=r"^[A-Z]{2}$")
    name: str
    variants: Forms = ()


class Prefecture(Frozen):
    """A prefecture of Japan."""

    iso: str = Field(pattern=r"^JP-\d\d$")
    name: str


class Area(Frozen):
    """A well-known place that is no state and no region of Indonesia: island, continent, area, foreign city."""

    name: str
    kind: Literal["island", "continent", "area", "city"]
    variants: Forms = ()


P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Form(Generic[P]):
    """One way of writing a name: its words, folded for the look-up and as written for the check of capitals."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    payload: P

    def stands(self, line: Line, index: int, kinds: Collection[str] = ()) -> bool:
        """Whether the form stands at this index, capitals where the name has them, short acronyms letter for letter.

        A name of several words may have its first one small where that is a kind: kementerian Agama.
        """
        stop = index + len(self.folded)
        if stop > len(line.words) or tuple(line.folded[index:stop]) != self.folded:
            return False
        alone = len(self.words) == 1
        for wanted, found in zip(self.words, line.words[index:stop], strict=True):
            if wanted == found or not wanted[0].isupper():
                continue
            if not found[0].isupper() and not (wanted is self.words[0] and not alone and wanted in kinds):
                return False
            odd = wanted.isupper() or not wanted[1:].islower()
            if odd and len(wanted) <= (4 if alone else 3):
                return False
        return True


_KIND = 6
"""With how many names a first word is taken for a kind of body or place."""


class PhraseIndex(Generic[P]):
    """Names by their first word: the look-up costs one dictionary access for a word that begins none."""

    def __init__(self, entries: Iterable[tuple[str, P]]) -> None:
        self._forms: dict[str, list[Form[P]]] = {}
        for name, payload in entries:
            words = tuple(split(name))
            form = Form(words, tuple(fold(w) for w in words), payload)
            self._forms.setdefault(form.folded[0], []).append(form)
        self._kinds = frozenset(f[0].words[0] for f in self._forms.values() if len({g.words for g in f}) >= _KIND)
        for forms in self._forms.values():
            forms.sort(key=lambda f: -len(f.words))

    def longest(self, line: Line, index: int) -> tuple[int, list[P]]:
        """The end of the longest name that stands at this index and all it may mean; (index, []) where none does."""
        length, found = 0, []
        for form in self._forms.get(line.folded[index], ()):
            if length and len(form.words) < length:
                break
            if form.stands(line, index, self._kinds):
                length = len(form.words)
                found.append(form.payload)
        return index + length, found

    def begun(self, line: Line, index: int) -> tuple[int, list[P]]:
        """As `longest`, of names of which only the first word has its capital (Pesisir barat)."""
        forms = self._forms.get(line.folded[index], ()) if line.words[index][0].isupper() else ()
        said = [f for f in forms if tuple(line.folded[index : index + len(f.folded)]) == f.folded]
        longest = max((len(f.words) for f in said), default=0)
        return index + longest, [f.payload for f in said if len(f.words) == longest > 1]

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._forms


def _table(name: str, model: type[P]) -> tuple[P, ...]:
    return load_table(FOLDER / name, model)  # type: ignore[type-var]


@functools.cache
def institutions() -> tuple[Institution, ...]:
    """The bodies; RuleError where an id is used twice or a predecessor does not exist."""
    rows: tuple[Institution, ...] = _table("institutions.csv", Institution)
    ids = [row.id for row in rows]
    for row in rows:
        if ids.count(row.id) > 1:
            raise RuleError(f"{FOLDER / 'institutions.csv'}: the id {row.id} is used twice. Rename one.")
        if row.predecessor and row.predecessor not in ids:
            raise RuleError(f"{FOLDER / 'institutions.csv'}: {row.id}: no body has the id {row.predecessor}. Mend it.")
    return rows


@functools.cache
def regions() -> tuple[Region, ...]:
    """The provinces, regencies and cities of Indonesia."""
    return _table("regions.csv", Region)


@functools.cache
def countries() -> tuple[Country, ...]:
    """The countries under their Indonesian names."""
    return _table("countries.csv", Country)


@functools.cache
def prefectures() -> tuple[Prefecture, ...]:
    """The prefectures of Japan."""
    return _table("jp_prefectures.csv", Prefecture)


@functools.cache
def areas() -> tuple[Area, ...]:
    """Islands, continents, areas and foreign cities that releases name."""
    return _table("areas.csv", Area)


@functools.cache
def institution_index() -> PhraseIndex[Institution]:
    """Every form of every body."""
    return PhraseIndex((form, row) for row in institutions() for form in (row.name, *row.variants))


def chosen(rows: Iterable[Institution], day: dt.date | None) -> Institution:
    """The body that a form means on this day: one that holds then, else the one nearest in time."""
    listed = list(rows)
    holding = [r for r in listed if r.holds(day)]
    if not holding and day is not None:
        return min(listed, key=lambda r: _days_away(r, day))
    return max(holding or listed, key=lambda r: r.valid_from or dt.date.min)


def _days_away(row: Institution, day: dt.date) -> int:
    ends = [abs((end - day).days) for end in (row.valid_from, row.valid_until) if end]
    return min(ends, default=0)


@functools.cache
def institution_by_id() -> dict[str, Institution]:
    """The bodies by id."""
    return {row.id: row for row in institutions()}


def predecessors(row: Institution) -> Iterator[Institution]:
    """The bodies it came out of, the nearest first."""
    while row.predecessor:
        row = institution_by_id()[row.predecessor]
        yield row


def institution_named(name: str, day: dt.date | None = None) -> Institution | None:
    """The body with this name or form, as of the day; None where the gazetteer has none."""
    words = split(name)
    if not words:
        return None
    line = Line(words, [fold(w) for w in words], [0] * len(words), [0] * len(words))
    end, rows = institution_index().longest(line, 0)
    return chosen(rows, day) if rows and end == len(words) else None
