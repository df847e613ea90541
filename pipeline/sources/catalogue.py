"""The sites of ministries and agencies we know how to read: `corpus/sources.yaml`."""

from __future__ import annotations

import csv
import functools
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, Regex, RuleError, load_model

PATH = Path(__file__).resolve().parents[2] / "corpus" / "sources.yaml"
_INSTITUTIONS = RULES / "gazetteer" / "institutions.csv"


@functools.cache
def _institutions() -> frozenset[str]:
    """The ids of the gazetteer's bodies."""
    with _INSTITUTIONS.open(encoding="utf-8-sig", newline="") as stream:
        return frozenset(row["id"] for row in csv.DictReader(stream))


class Source(Frozen):
    """One site: where its releases are announced, and which addresses are releases."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")
    name: str = Field(min_length=4)
    institution: str = Field(pattern=r"^[a-z][a-z0-9-]{1,60}$")
    """Id of the institution in the gazetteer."""
    language: str = Field(pattern=r"^[a-z]{2}$")
    feed: str | None = None
    """Address of an RSS or Atom feed."""
    sitemap: str | None = None
    listing: str | None = None
    """A page that lists the latest releases."""
    links: Regex = Field(min_length=3)
    """Regular expression that the address of a release matches."""
    note: str = ""

    @field_validator("feed", "sitemap", "listing")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and (urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).hostname):
            raise ValueError("not a web address")
        return value

    @field_validator("institution")
    @classmethod
    def _is_known(cls, value: str) -> str:
        if value not in _institutions():
            raise ValueError(f"no body in {_INSTITUTIONS.relative_to(RULES.parent)} has the id {value!r}")
        return value

    @model_validator(mode="after")
    def _has_a_way_in(self) -> Source:
        if not self.ways:
            raise ValueError("needs a feed, a sitemap or a listing")
        return self

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """(kind, address) of everything that leads to releases, best first."""
        found = (("feed", self.feed), ("listing", self.listing), ("sitemap", self.sitemap))
        return tuple((kind, url) for kind, url in found if url)


class Catalogue(Frozen):
    """The whole file."""

    sources: tuple[Source, ...] = Field(min_length=1)

    @field_validator("sources")
    @classmethod
    def _ids_are_unique(cls, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        ids = [entry.id for entry in sources]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"the id {twice[0]} is used twice")
        return sources


@functools.cache
def catalogue(path: Path = PATH) -> tuple[Source, ...]:
    """Every source in the order of the file. RuleError names file and line of what is wrong."""
    return load_model(path, Catalogue).sources


def source(name: str, path: Path = PATH) -> Source:
    """The source with this id; RuleError says which there are."""
    for entry in catalogue(path):
        if entry.id == name:
            return entry
    known = ", ".join(entry.id for entry in catalogue(path))
    raise RuleError(f"There is no source {name!r} in {path.name}. Choose one of: {known}.")
