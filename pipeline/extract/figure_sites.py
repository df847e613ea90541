"""Where a house stands, by its name: di Universitas Jember, di Aula KBRI Paris, di Polda Jawa Barat."""

from __future__ import annotations

import functools

from pipeline.extract.figure_vocabulary import expression
from pipeline.recognise import gazetteer
from pipeline.rulebook import word_list

_LONGEST = 4
"""Words of the name of a place."""


@functools.cache
def _places(doubtful: bool = False) -> frozenset[str]:
    """The names of regions and foreign places as they are written, those that are also plain words left out."""
    unsure = set() if doubtful else {word.lower() for word in word_list("places/doubtful.txt")}
    names: set[str] = set()
    for region in gazetteer.regions():
        names |= {region.name, region.bare, *(region.variants if region.kind == "province" else ())}
    for area in gazetteer.areas():
        names |= {area.name, *area.variants} if area.kind == "city" else set()
    return frozenset(_folded(n) for n in names if n.lower() not in unsure and len(n) > 3)


def _folded(name: str) -> str:
    """A name without its hyphens and capitals inside: Pare-Pare is Parepare."""
    return name[0] + name[1:].replace("-", "").lower()


def site_of(name: str, *, doubtful: bool = False) -> str | None:
    """The place at the end of the name of a house or body; None where it tells none.

    With `doubtful`, also a name that is a plain word elsewhere, as it may end the name of an authority: Polres Sikka.
    """
    mission = expression("mission").search(name)
    if mission:
        return mission[1]
    words = name.split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        tail = " ".join(words[-length:])
        if _folded(tail) in _places(doubtful):
            return tail
    return None
