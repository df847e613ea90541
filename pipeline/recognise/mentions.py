"""Mentions: what the recognisers find in one text, as plain values with offsets in code points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Signal:
    """Something noticed on the way that speaks for or against what was found (see `pipeline.fact.Reason`)."""

    name: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch [start, end) of the text that was recognised, the rule that found it, and its signals."""

    start: int
    end: int
    rule: str
    signals: tuple[Signal, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A temporal expression. `value` is TIMEX3 / ISO 8601; None where it does not resolve."""

    value: str | None
    kind: Literal["absolute", "partial", "relative", "range", "time"]
    candidates: tuple[str, ...] = ()
    """Every reading considered, the chosen one first."""


@dataclass(frozen=True, slots=True)
class NumberMention(Mention):
    """A quantity in digits or words: [start, end) covers number, scale, currency sign and unit, not the noun."""

    value: float | int
    value_max: float | int | None = None
    comparator: Literal["=", "~", ">", ">=", "<", "<=", "range"] = "="
    unit: str = "count"
    """ISO 4217 code, `percent`, a unit such as `ha`, or `count`."""


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    """A person's name. [start, end) is the name with titles and degrees; `name` is the name without them."""

    name: str
    name_start: int
    name_end: int


@dataclass(frozen=True, slots=True)
class OrganisationMention(Mention):
    """A body: ministry, agency, government, company, association, university, state acting as such."""

    name: str
    """Canonical full name (Kementerian Ketenagakerjaan)."""
    variants: tuple[str, ...] = ()
    """Other names of it: acronym, the form in the text."""
    kind: Literal["ministry", "agency", "region", "state", "company", "university", "other"] = "other"


@dataclass(frozen=True, slots=True)
class PlaceMention(Mention):
    """A place: country, province, regency, city, Japanese prefecture."""

    name: str
    kind: Literal["country", "province", "regency", "city", "prefecture", "other"] = "other"


@dataclass(frozen=True, slots=True)
class OfficeMention(Mention):
    """A title of office, with the body it belongs to where the phrase or the gazetteer says so."""

    position: str
    """Full title, expanded (Menteri Ketenagakerjaan for Menaker), without a separable organisation."""
    organisation: str | None = None
    """Canonical name of the body."""
    organisation_variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteMention(Mention):
    """A quoted passage. [start, end) includes the marks; the words stand at [inner_start, inner_end)."""

    inner_start: int
    inner_end: int
    closed: bool = True
