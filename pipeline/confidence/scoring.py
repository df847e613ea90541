"""Fact -> fact with its calibrated confidence and the reasons that add up to it."""

from __future__ import annotations

from pipeline.confidence.model import ConfidenceModel, contributions, load, logistic
from pipeline.fact import AnyFact, FactType


def score(fact: AnyFact, model: ConfidenceModel | None = None) -> AnyFact:
    """The fact with the probability that a reviewer would accept it; its reasons' weights become log-odds."""
    reasons = contributions(fact, model or load())
    confidence = round(logistic(sum(r.weight for r in reasons)), 4) if reasons else fact.confidence
    return fact.model_copy(update={"confidence": confidence, "reasons": reasons})


def threshold(fact_type: FactType) -> float:
    """The confidence from which facts of this type are accepted without review (0.9 before calibration)."""
    kind = load().types.get(fact_type)
    return kind.threshold if kind else 0.9
