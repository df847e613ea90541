"""Which names mean one person: parts, order, initials, slips of spelling."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable

from pipeline.recognise.names import WORD, name_titles, one_letter_apart

_PART = re.compile(rf"{WORD}|[^\W\d_]")


MANY = 150
"""Up to this many names every pair is compared, slips of spelling included; beyond, only names that share a word."""


@functools.lru_cache(maxsize=8192)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded; initials are single letters."""
    words = [p.casefold().replace("’", "'").replace("‘", "'").replace("`", "'") for p in _PART.findall(name)]
    return tuple(words[1:] if len(words) > 1 and words[0] in name_titles().nicknames else words)


def _near(first: str, second: str) -> bool:
    """Equal, or one letter apart in words of five letters or more."""
    return first == second or (min(len(first), len(second)) >= 5 and one_letter_apart(first, second))


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


def grouped(names: Iterable[str], conflict: Callable[[str, str], bool] = lambda short, full: False) -> list[list[str]]:
    """The names in groups of one person each, fuller names first.

    A name that fits two groups stays alone; so does one of which `conflict(short, full)` says that it is somebody else.
    """
    groups: list[list[str]] = []
    by_word: dict[str, list[list[str]]] = {}
    ordered = sorted(dict.fromkeys(names), key=lambda n: (-sum(len(p) > 1 for p in parts(n)), -len(n)))
    few = len(ordered) <= MANY
    for name in ordered:
        words = [w for w in parts(name) if len(w) > 1]
        near = groups if few else {id(g): g for w in words for g in by_word.get(w, ())[:MANY]}.values()
        fitting = [g for g in near if within(name, g[0]) and not conflict(name, g[0])]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            group = [name]
            groups.append(group)
            for word in words:
                by_word.setdefault(word, []).append(group)
    return groups
