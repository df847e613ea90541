"""What every extractor needs to make a fact: verbatim evidence and reasons from signals."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.fact import Evidence, Reason
from pipeline.recognise.mentions import Signal
from pipeline.rulebook import Rule


def passage(text: str, start: int, end: int) -> Evidence:
    """The passage at [start, end) without surrounding blanks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(start=start, end=end, text=text[start:end])


def reasons(rule: Rule, signals: Iterable[Signal] = ()) -> tuple[Reason, ...]:
    """The rule's own base first, then what each signal adds or takes."""
    base = Reason(signal="rule", weight=rule.confidence, words=rule.description)
    return (base, *(Reason(signal=s.name, weight=s.weight, words=s.words) for s in signals))


def raw_confidence(found: Iterable[Reason]) -> float:
    """Base and contributions added up, within 0.01 and 0.99; calibration comes later."""
    return round(min(0.99, max(0.01, sum(r.weight for r in found))), 4)
