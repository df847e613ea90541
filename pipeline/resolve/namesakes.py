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
    by_word: dict[str, set[int]] = {}
    ordered = sorted(dict.fromkeys(names), key=lambda n: (-sum(len(p) > 1 for p in parts(n)), -len(n)))
    few = len(ordered) <= MANY
    heads = _Heads()
    for name in ordered:
        words = [w for w in parts(name) if len(w) > 1]
        near = set(range(len(groups))) if few else set[int]().union(*(by_word.get(w, ()) for w in words))
        near = heads.like(name, near)
        fitting = [g for g in map(groups.__getitem__, near) if within(name, g[0]) and not conflict(name, g[0])]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            heads.add(name, len(groups))
            for word in words:
                sharing = by_word.setdefault(word, set())
                if len(sharing) < MANY:
                    sharing.add(len(groups))
            groups.append([name])
    return groups


@functools.lru_cache(maxsize=8192)
def _spellings(word: str) -> tuple[str, ...]:
    """The word and, of a longer one, what is left without one letter: two that are one letter apart share one."""
    without = {word[:i] + word[i + 1 :] for i in range(len(word))} if len(word) >= 4 else ()
    return (word, *without)


class _Heads:
    """The fullest names of groups by the spellings of their words, so that few have to be compared word by word."""

    def __init__(self) -> None:
        self._by_spelling: dict[str, set[int]] = {}
        self._by_letter: dict[str, set[int]] = {}
        """By the first letters of all words."""
        self._by_initial: dict[str, set[int]] = {}

    def add(self, name: str, number: int) -> None:
        """The fullest name of the group of this number."""
        for word in parts(name):
            self._by_letter.setdefault(word[0], set()).add(number)
            if len(word) == 1:
                self._by_initial.setdefault(word, set()).add(number)
            for spelling in _spellings(word):
                self._by_spelling.setdefault(spelling, set()).add(number)

    def like(self, name: str, near: set[int]) -> set[int]:
        """Those of the groups whose names have for every word of this one a word that may be the same."""
        for word in sorted(parts(name), key=len, reverse=True):
            if len(word) == 1:
                near = near & self._by_letter.get(word, set())
                continue
            alike = near & self._by_initial.get(word[0], set())
            for spelling in _spellings(word):
                alike |= near & self._by_spelling.get(spelling, set())
            near = alike
        return near
