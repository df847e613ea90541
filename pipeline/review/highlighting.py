"""A text cut at the borders of its facts, so that overlapping and nested facts can all be shown."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 400_000
"""Characters of a document that are shown; the rest is said to be left out."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text and the facts that cover it, the shortest first."""

    text: str
    types: tuple[str, ...]
    facts: tuple[str, ...]
    begins: tuple[str, ...]
    """Facts that begin here: where a link to the fact leads."""


def segments(text: str, facts: Sequence[dict[str, Any]]) -> list[Segment]:
    """The text as segments between the borders of the facts (start_char, end_char in code points)."""
    shown = text[:LONGEST]
    spans = [(f["start_char"], min(f["end_char"], len(shown)), f) for f in facts if f["start_char"] < len(shown)]
    borders = sorted({0, len(shown), *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    starting: dict[int, list[tuple[int, dict[str, Any]]]] = {}
    for start, end, fact in spans:
        starting.setdefault(start, []).append((end, fact))
    parts: list[Segment] = []
    active: list[tuple[int, int, dict[str, Any]]] = []
    for start, end in itertools.pairwise(borders):
        active = [a for a in active if a[1] > start]
        active += [(start, until, fact) for until, fact in starting.get(start, ())]
        covering = sorted(active, key=lambda a: a[1] - a[0])
        parts.append(
            Segment(
                shown[start:end],
                tuple(dict.fromkeys(a[2]["type"] for a in covering)),
                tuple(a[2]["fact_id"] for a in covering),
                tuple(fact["fact_id"] for _, fact in starting.get(start, ())),
            )
        )
    if len(text) > LONGEST:
        parts.append(Segment(f"\n… {len(text) - LONGEST} more characters are not shown.", (), (), ()))
    return parts
