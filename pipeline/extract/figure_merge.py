"""A figure stated twice, in the headline and in the body, is one fact with several passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.extract.figure_draft import Draft

_COMPARED = 12
"""Groups of the same value that a draft is compared with; a text repeating one number endlessly stays linear."""


def merged(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Groups of drafts that mean the same, in order of their first passage."""
    groups: list[list[Draft]] = []
    by_value: dict[tuple[object, object, str], list[list[Draft]]] = defaultdict(list)
    for draft in drafts:
        same = by_value[(draft.value, draft.number.value_max, draft.unit)]
        home = next((group for group in same[-_COMPARED:] if all(_same(d, draft) for d in (group[0], group[-1]))), None)
        if home is None:
            home = []
            groups.append(home)
            same.append(home)
        home.append(draft)
    return groups


def _same(one: Draft, two: Draft) -> bool:
    """Whether two drafts of one value mean the same thing."""
    if _differ(one.label, two.label):
        return False
    if not (one.headline or two.headline) and (_elsewhere(one, two) or _other_time(one.period, two.period)):
        return False
    if one.rule == "figure.labelled_parenthesis" and two.rule == one.rule and one.label != two.label:
        return False
    return _alike(one.measure, two.measure) and _bounds(one, two)


def _differ(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and one != two


def _elsewhere(one: Draft, two: Draft) -> bool:
    return _differ(one.place, two.place) and "Indonesia" not in (one.place, two.place)


def _other_time(one: str | None, two: str | None) -> bool:
    """Whether two periods exclude each other: the day of an event inside a month or beside one does not."""
    if one is None or two is None or one.startswith(two) or two.startswith(one):
        return False
    return not any("/" not in value and len(value) >= 10 for value in (one, two))


def _bounds(one: Draft, two: Draft) -> bool:
    first, second = one.number.comparator, two.number.comparator
    return first == second or "=" in (first, second)


def _alike(one: str | None, two: str | None) -> bool:
    if not one or not two:
        return True
    first, second = set(_content(one)), set(_content(two))
    if not first or not second:
        return True
    shared = len(first & second)
    return shared == min(len(first), len(second)) or 2 * shared >= len(first) + len(second) - shared


def _content(measure: str) -> list[str]:
    return [w for w in measure.lower().replace("(", " ").replace(")", " ").split() if len(w) > 2]
