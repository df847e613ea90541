"""A figure stated twice, in the headline and in the body, is one fact with several passages."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_regions import same_region
from pipeline.extract.figure_vocabulary import NATION, grammar, words

_COMPARED = 12
"""Groups of the same value that a draft is compared with; a text repeating one number endlessly stays linear."""


def merged(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Groups of drafts that mean the same, in order of their first passage."""
    groups: list[list[Draft]] = []
    by_value: dict[tuple[object, object, str], list[list[Draft]]] = defaultdict(list)
    for draft in drafts:
        same = by_value[(draft.value, draft.number.value_max, draft.unit)]
        home = next((group for group in same[-_COMPARED:] if _belongs(draft, group)), None)
        if home is None:
            home = []
            groups.append(home)
            same.append(home)
        home.append(draft)
    return groups


def _belongs(draft: Draft, group: Sequence[Draft]) -> bool:
    """Whether a draft excludes none of a group (its first and last few) and says the same as one of them."""
    looked = [*group[:2], *group[2:][-4:]]
    if not all(_same(d, draft) for d in looked):
        return False
    if (
        _distinctive(draft)
        or _named_again(draft)
        or _headlined(draft, looked)
        or any(_alike(d.measure, draft.measure) for d in looked)
    ):
        return True
    draft.echo = _large(draft, looked)
    return draft.echo


def _headlined(draft: Draft, looked: Sequence[Draft]) -> bool:
    """Whether headline and body tell of one amount of money or size, not a round one: Jembatan Senilai Rp98,7 M."""
    own = f"{draft.value:.6f}".replace(".", "").strip("0-")
    return draft.unit != "count" and len(own) >= 2 and any(d.headline != draft.headline for d in looked)


def _named_again(draft: Draft) -> bool:
    """`sepuluh tim terbaik ini`: a count that points back is of what was counted before, by whatever name."""
    if draft.phrase is None or draft.unit != "count" or draft.phrase.start < draft.number.end:
        return False
    behind = next((t.low for t in draft.view.after if t.start >= draft.phrase.end), "")
    return behind in grammar().this


def _large(draft: Draft, looked: Sequence[Draft]) -> bool:
    """Whether it is a count of thousands, not a round one, said again in another sentence: 10.300 nama."""
    own = f"{draft.value:.0f}".rstrip("0")
    counted = draft.unit == "count" and draft.value >= 1000 and float(draft.value).is_integer()
    return counted and len(own) >= 3 and all(d.view.sentence != draft.view.sentence for d in looked)


def _distinctive(draft: Draft) -> bool:
    """Whether a number has so many digits of its own that no two things in one text share it by chance."""
    own = f"{draft.value:.6f}".rstrip("0").replace(".", "").strip("0-")
    return len(own) >= 4


def _same(one: Draft, two: Draft) -> bool:
    """Whether nothing sets two drafts of one value apart: whose they are, where, when, how bounded."""
    if _differ(one.label, two.label) or one.other != two.other:
        return False
    if not (one.headline or two.headline) and (_elsewhere(one, two) or _other_time(one.period, two.period)):
        return False
    if one.rule == "figure.labelled_parenthesis" and two.rule == one.rule and one.label != two.label:
        return False
    return _bounds(one, two)


def _differ(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and one != two


def _elsewhere(one: Draft, two: Draft) -> bool:
    return (
        _differ(one.place, two.place) and not same_region(one.place, two.place) and NATION not in (one.place, two.place)
    )


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
    own, other = first - _vague(), second - _vague()
    if own and other and not own & other and not (_short(one) & second or _short(two) & first):
        return False  # harga beras naik, harga tembaga naik
    if _short(one) & second or _short(two) & first:
        return True
    shared = len(first & second)
    return shared == min(len(first), len(second)) or 2 * shared >= len(first) + len(second) - shared


@functools.cache
def _vague() -> frozenset[str]:
    """Words of a measure that many things share: what moves, prices, amounts."""
    return words().movement | words().dimensions | words().counts | words().growth


def _short(measure: str) -> set[str]:
    """The acronym in parentheses: Aparatur Sipil Negara (ASN)."""
    return {m.lower() for m in re.findall(r"\(([A-Z][A-Za-z0-9]{1,9})\)", measure)}


def _content(measure: str) -> list[str]:
    return [
        w.lower()
        for w in measure.replace("(", " ").replace(")", " ").split()
        if (len(w) > 2 or w.isupper()) and w.lower() not in words().adjectives
    ]
