"""Who held which office when: `rules/gazetteer/office_holders.csv`, each row valid from one day to another.

`heads_abroad.csv` has the heads of other states, for presidents and prime ministers whose state a text does not say.
"""

from __future__ import annotations

import datetime as dt
import functools

from pydantic import model_validator

from pipeline.document import Frozen
from pipeline.rulebook import RULES, Forms, load_table


class Holder(Frozen):
    """A person in an office; a blank start or end is open."""

    position: str
    organisation: str
    name: str
    aliases: Forms = ()
    """Other names: nicknames, older spellings."""
    start: dt.date | None = None
    end: dt.date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Holder:
        if self.start and self.end and self.end < self.start:
            raise ValueError("end lies before start")
        return self

    def held(self, day: dt.date) -> bool:
        """Whether the person held the office on this day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@functools.cache
def holders() -> tuple[Holder, ...]:
    """Every row of the table."""
    return load_table(RULES / "gazetteer" / "office_holders.csv", Holder)


@functools.cache
def heads_abroad() -> tuple[Holder, ...]:
    """Those who lead or led another state."""
    return load_table(RULES / "gazetteer" / "heads_abroad.csv", Holder)


@functools.cache
def _by_position() -> dict[str, tuple[Holder, ...]]:
    table: dict[str, list[Holder]] = {}
    for row in holders():
        table.setdefault(row.position.casefold(), []).append(row)
    return {position: tuple(rows) for position, rows in table.items()}


def holder(position: str, day: dt.date | None) -> Holder | None:
    """Who held the office on the day; None without a day, without a row, or where two rows fit."""
    if day is None:
        return None
    rows = [row for row in _by_position().get(position.casefold(), ()) if row.held(day)]
    return rows[0] if len({row.name for row in rows}) == 1 else None


@functools.cache
def _in_words() -> tuple[tuple[Holder, frozenset[str], tuple[frozenset[str], ...]], ...]:
    """Every row with the words of the name and those of each other name, folded."""
    return tuple(
        (row, frozenset(row.name.casefold().split()), tuple(frozenset(a.casefold().split()) for a in row.aliases))
        for row in holders()
    )


def offices_of(name: str, day: dt.date | None = None) -> tuple[Holder, ...]:
    """The offices of a person by name (the shorter name within the longer one), on the day if one is given."""
    words = {w for w in name.casefold().split() if len(w.strip(".")) > 1}
    found = []
    for row, full, aliases in _in_words():
        called = words <= full or full <= words or words in aliases
        if called and (day is None or row.held(day)):
            found.append(row)
    return tuple(found)
