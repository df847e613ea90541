"""Of which state a body is: what "pihak Jepang" can mean, and when two ministries meet for their states."""

from __future__ import annotations

import functools
import re

from pydantic import Field

from pipeline.document import Frozen
from pipeline.extract.parties import Party
from pipeline.recognise import gazetteer
from pipeline.rulebook import RULES, Forms, load_table


class Nationality(Frozen):
    """How names of bodies tell the state with this ISO 3166 code, beside its Indonesian names (Dutch, Netherlands)."""

    iso2: str = Field(pattern=r"^[A-Z]{2}$")
    forms: Forms = Field(min_length=1)


@functools.cache
def _states() -> tuple[re.Pattern[str], dict[str, str]]:
    """One expression for all forms of all states, the longest first, and the id of the state by form."""
    ids: dict[str, str] = {}
    for country in gazetteer.countries():
        for form in (country.name, *country.variants):
            if len(form) > 3:
                ids.setdefault(form.casefold(), f"state-{country.iso2.lower()}")
    for row in load_table(RULES / "partnership" / "nationalities.csv", Nationality):
        for form in row.forms:
            ids.setdefault(form.casefold(), f"state-{row.iso2.lower()}")
    longest = sorted(ids, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), ids


@functools.cache
def _english() -> frozenset[str]:
    """The forms of states in the names of bodies that are not their Indonesian names."""
    forms = {form for row in load_table(RULES / "partnership" / "nationalities.csv", Nationality) for form in row.forms}
    return frozenset(forms - {country.name for country in gazetteer.countries()})


def in_english(name: str) -> bool:
    """Whether a state is named as bodies of it are in English (Japan Coast Guard)."""
    return name in _english()


@functools.cache
def public() -> frozenset[str]:
    """The ids of the ministries and agencies of Indonesia."""
    return frozenset(r.id for r in gazetteer.institutions() if r.kind in ("ministry", "agency")) | {"pemerintah-pusat"}


def state_of(party: Party) -> str | None:
    """The id of the state that the party is or whose name its own name holds; None where it tells none."""
    if party.id.startswith("state-"):
        return party.id
    if party.id in public():
        return "state-id"
    pattern, ids = _states()
    for name in (party.name, *party.variants):
        named = pattern.search(name.casefold())
        if named:
            return ids[named.group()]
    return None
