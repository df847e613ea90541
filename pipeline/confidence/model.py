"""The confidence model: a handful of log-odds that a person can read and add up.

A fact's confidence is the logistic function of a sum: the log-odds of its rule, plus one weight for each signal noticed
on the way. What the rules were given by hand (`confidence` of a rule, `weight` of a signal) is where learning starts;
`fitting` moves each number as far as judged facts speak for it, and no further.
"""

from __future__ import annotations

import functools
import math
from pathlib import Path

from pydantic import Field

from pipeline.document import Frozen
from pipeline.fact import AnyFact, FactType, Reason
from pipeline.rulebook import RULES, load_model

MODEL = RULES / "confidence" / "model.yaml"

LOG_ODDS_PER_WEIGHT = 8.0
"""A hand-set signal weight of 0.1 begins as 0.8 log-odds: from 0.90 to about 0.80 for a doubt of that size."""


class Learned(Frozen):
    """One learned number and the facts behind it."""

    log_odds: float
    facts: int
    right: int


class TypeModel(Frozen):
    """What belongs to one fact type as a whole."""

    intercept: float
    """Added to every fact of the type, log-odds."""
    threshold: float = Field(ge=0, le=1.01)
    """Facts at or above it are accepted without review; 1.01 accepts none."""
    expected_precision: float | None = None
    """Precision of the facts at or above the threshold, cross-validated; None where it accepts none."""
    accepted: float = 0.0
    """Share of the type's facts at or above the threshold, cross-validated."""


class ConfidenceModel(Frozen):
    """Rules, signals and types with their log-odds."""

    rules: dict[str, Learned] = Field(default_factory=dict)
    signals: dict[str, Learned] = Field(default_factory=dict)
    types: dict[FactType, TypeModel] = Field(default_factory=dict)


def logistic(x: float) -> float:
    """Log-odds -> probability, safe at both ends."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def log_odds(p: float) -> float:
    """Probability -> log-odds, with 0 and 1 held off by a thousandth."""
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))


def signal_key(fact_type: str, signal: str) -> str:
    """Signals are learned per fact type: `statement:quote.unclosed`."""
    return f"{fact_type}:{signal}"


def prior(reason: Reason) -> float:
    """The log-odds a reason starts with: its rule's prior probability, or its signal's hand-set weight."""
    return log_odds(reason.weight) if reason.signal == "rule" else LOG_ODDS_PER_WEIGHT * reason.weight


@functools.cache
def load(path: Path = MODEL) -> ConfidenceModel:
    """The model in use; an empty one (everything at its prior) where the file is absent."""
    return load_model(path, ConfidenceModel) if path.exists() else ConfidenceModel()


def contributions(fact: AnyFact, model: ConfidenceModel) -> tuple[Reason, ...]:
    """The fact's reasons with log-odds as weights; they add up to the log-odds of its confidence."""
    kind = model.types.get(fact.type)
    weighed = []
    for reason in fact.reasons:
        if reason.signal == "rule":
            learned = model.rules.get(fact.rule)
            weight = (learned.log_odds if learned else prior(reason)) + (kind.intercept if kind else 0.0)
        else:
            learned = model.signals.get(signal_key(fact.type, reason.signal))
            weight = learned.log_odds if learned else prior(reason)
        weighed.append(Reason(signal=reason.signal, weight=round(weight, 3), words=reason.words))
    return tuple(weighed)
