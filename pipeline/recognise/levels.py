"""Levels of regions, from the province to the hamlet: how each is called, who governs it, who heads it."""

from __future__ import annotations

import functools

from pydantic import Field

from pipeline.document import Frozen
from pipeline.rulebook import RULES, Forms, load_table

_LARGE = ("province", "regency", "city", "prefecture", "federal_state")
"""The levels above a district."""


class Level(Frozen):
    """One level; its code is, for a large one, that of `RegionKind` and `PlaceKind`."""

    level: str = Field(pattern=r"^[a-z_]+$")
    name: str
    forms: Forms = ()
    """Other ways to write it: Prov., Propinsi."""
    government: str
    short: Forms = ()
    """Short forms of the government, the usual one first: Pemkot, Pemko."""
    heads: Forms = ()
    """Titles of who heads such a region or stands beside its head."""


class Levels(Frozen):
    """The levels of `rules/gazetteer/levels.csv`, the largest first, and lists of their words."""

    of: dict[str, Level]
    regions: tuple[str, ...]
    """Every word for a region."""
    large_regions: tuple[str, ...]
    small_regions: tuple[str, ...]
    """Words for regions up to a district."""
    dotted: tuple[str, ...]
    """Of the words for a region those that end in a dot: Kab."""
    by_form: dict[str, str]
    """Every word for a region, casefolded, with its level."""
    short_governments: tuple[str, ...]
    by_short: dict[str, str]
    """Short forms of governments, casefolded, with the word for the region: pemprov, Provinsi."""
    by_head: dict[str, str]
    """Titles with the level that they head."""

    def small(self, level: str) -> bool:
        """Whether it is a level up to the district."""
        return level in self.of and level not in _LARGE

    def bare(self, name: str) -> str:
        """The name of a region without the word for what it is."""
        word = next((w for w in self.large_regions if name.startswith(w) and name.startswith(" ", len(w))), None)
        return name if word is None else name[len(word) + 1 :]


@functools.cache
def levels() -> Levels:
    """The levels, loaded once."""
    rows = load_table(RULES / "gazetteer" / "levels.csv", Level)
    words = {form: row.level for row in rows for form in (row.name, *row.forms)}
    longest = sorted(words, key=len, reverse=True)
    return Levels(
        of={row.level: row for row in rows},
        regions=tuple(longest),
        large_regions=tuple(word for word in longest if words[word] in _LARGE),
        small_regions=tuple(word for word in longest if words[word] not in _LARGE),
        dotted=tuple(word for word in longest if word.endswith(".")),
        by_form={form.casefold(): level for form, level in words.items()},
        short_governments=tuple(short for row in rows for short in row.short),
        by_short={short.casefold(): row.name for row in rows for short in row.short},
        by_head={head: row.level for row in rows for head in row.heads},
    )
