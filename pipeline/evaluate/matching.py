"""When a predicted fact counts as a gold one: the core and full matches of the fact model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

FactDict = dict[str, Any]

_QUOTES = {ord(mark): None for mark in "\"'“”‘’«»„‟`´"}
_TRIMMED = ".,;:!?()[]{}…-/"


def normalised(value: object) -> str:
    """Casefolded, quotation marks dropped, dashes alike, punctuation trimmed from each word, blanks collapsed."""
    text = str(value or "").translate(_QUOTES).casefold()
    text = text.replace("\u00a0", " ").replace("–", "-").replace("—", "-")
    return " ".join(w for w in (word.strip(_TRIMMED) for word in re.split(r"\s+", text)) if w)


def token_f1(left: object, right: object) -> float:
    """F1 of the shared words; two empty texts agree."""
    a, b = normalised(left).split(), normalised(right).split()
    if not a or not b:
        return float(a == b)
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b))


def _forms(name: Any) -> list[str]:
    return [f for f in (name if isinstance(name, list | tuple) else [name]) if f]


def same_name(gold: object, found: object, at_least: float = 0.8) -> bool:
    """Equal to one of the accepted forms, or sharing enough words with one; nothing equals nothing."""
    accepted, given = _forms(gold), _forms(found)
    if not accepted or not given:
        return not accepted and not given
    return any(normalised(a) == normalised(b) or token_f1(a, b) >= at_least for a in accepted for b in given)


def maximum_matching(edges: Sequence[Sequence[int]]) -> dict[int, int]:
    """Maximum bipartite matching (augmenting paths); edges[i] lists the partners of i. Returns partner -> i."""
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j in seen:
                continue
            seen.add(j)
            if j not in owner or place(owner[j], seen):
                owner[j] = i
                return True
        return False

    for i in range(len(edges)):
        place(i, set())
    return owner


def _same_number(gold: Any, found: Any) -> bool:
    if gold is None or found is None:
        return gold is None and found is None
    return abs(float(gold) - float(found)) <= 1e-6 * max(1.0, abs(float(gold)))


def _overlap(gold: FactDict, found: FactDict) -> bool:
    g, f = gold["evidence"][0], found["evidence"][0]
    return bool(g["start"] < f["end"] and f["start"] < g["end"])


def _same_parties(gold: Sequence[Any], found: Sequence[Any]) -> bool:
    if len(gold) != len(found):
        return False
    pairs = maximum_matching([[j for j, f in enumerate(found) if same_name(g, f)] for g in gold])
    return len(pairs) == len(gold)


_CORE: dict[str, Callable[[FactDict, FactDict], bool]] = {
    "official": lambda g, f: same_name(g["person"], f.get("person")) and same_name(g["position"], f.get("position")),
    "partnership": lambda g, f: _same_parties(g["parties"], f.get("parties") or []),
    "figure": lambda g, f: (
        _same_number(g["value"], f.get("value"))
        and _same_number(g["value_max"], f.get("value_max"))
        and normalised(g["unit"]) == normalised(f.get("unit"))
    ),
    "date": lambda g, f: _overlap(g, f) and g["value"] == f.get("value"),
    "statement": lambda g, f: g["kind"] == f.get("kind") and token_f1(g["text"], f.get("text")) >= 0.8,
}


def _same_meaning(gold: FactDict, found: FactDict) -> bool:
    measures = [token_f1(a, b) for a in _forms(gold["measure"]) for b in _forms(found.get("measure"))]
    return (
        max(measures, default=0.0) >= 0.5
        and gold["comparator"] == found.get("comparator")
        and gold["status"] == found.get("status")
        and (not gold["place"] or same_name(gold["place"], found.get("place"), 0.5))
        and (not gold["period"] or gold["period"] == found.get("period"))
    )


_FULL: dict[str, Callable[[FactDict, FactDict], bool]] = {
    "official": lambda g, f: same_name(g["organization"], f.get("organization")),
    "partnership": lambda g, f: g["form"] == f.get("form") and g["stage"] == f.get("stage"),
    "figure": _same_meaning,
    "date": lambda g, f: g["role"] == f.get("role"),
    "statement": lambda g, f: same_name(g["speaker"], f.get("speaker")),
}


def core(gold: FactDict, found: FactDict) -> bool:
    """The core match of two facts of one type."""
    return _CORE[gold["type"]](gold, found)


def full(gold: FactDict, found: FactDict) -> bool:
    """The core match and what the full match adds."""
    return core(gold, found) and _FULL[gold["type"]](gold, found)
