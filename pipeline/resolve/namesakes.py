"""Which names mean one person: parts, order, initials, slips of spelling."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from pipeline.recognise.names import WORD

_PART = re.compile(rf"{WORD}|[^\W\d_]")


@functools.lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded; initials are single letters."""
    return tuple(p.casefold().replace("’", "'").replace("‘", "'").replace("`", "'") for p in _PART.findall(name))


def _near(first: str, second: str) -> bool:
    """Equal, or one letter apart in words of five letters or more."""
    if first == second:
        return True
    if min(len(first), len(second)) < 5 or abs(len(first) - len(second)) > 1:
        return False
    if len(first) == len(second):
        different = [i for i in range(len(first)) if first[i] != second[i]]
        if len(different) == 1:
            return True
        return len(different) == 2 and different[1] == different[0] + 1 and sorted(first) == sorted(second)
    shorter, longer = sorted((first, second), key=len)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _same_part(first: str, second: str) -> bool:
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return _near(first, second)


def within(short: str, full: str) -> bool:
    """Whether every word of the shorter name has its own word in the fuller one, in any order."""
    left = list(parts(full))
    words = parts(short)
    if not words or len(words) > len(left) or all(len(w) == 1 for w in words):
        return False
    exact = 0
    for word in sorted(words, key=len, reverse=True):
        hit = next((i for i, other in enumerate(left) if other == word), None)
        if hit is not None and len(word) > 1:
            exact += 1
        if hit is None:
            hit = next((i for i, other in enumerate(left) if _same_part(word, other)), None)
        if hit is None:
            return False
        left.pop(hit)
    if len(words) == 1:
        return exact == 1 or len(parts(full)) == 1
    return exact >= 1


def fullest(names: Iterable[str]) -> str:
    """The form with the most words; among those the one with fewest initials, then the longest, then the first."""
    ordered = list(dict.fromkeys(names))
    return max(
        ordered,
        key=lambda n: (
            sum(len(p) > 1 for p in parts(n)),
            len(parts(n)),
            -sum(c.isupper() for c in n) > -8,
            -ordered.index(n),
        ),
    )


def grouped(names: Iterable[str]) -> list[list[str]]:
    """The names in groups of one person each, fuller names first; a name that fits two groups stays alone."""
    groups: list[list[str]] = []
    ordered = sorted(dict.fromkeys(names), key=lambda n: (-sum(len(p) > 1 for p in parts(n)), -len(n)))
    for name in ordered:
        fitting = [g for g in groups if within(name, g[0])]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            groups.append([name])
    return groups
