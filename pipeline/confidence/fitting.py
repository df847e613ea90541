"""Judged facts -> confidence model: ridge logistic regression whose weights are pulled to their hand-set priors.

With few judged facts behind a rule or signal its number stays where it was set by hand; with many it goes where they
say. Cross-validation is over documents, since the facts of one document share their errors.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.confidence.model import (
    ConfidenceModel,
    Learned,
    TypeModel,
    contributions,
    logistic,
    prior,
    signal_key,
)
from pipeline.fact import FACT_TYPES, AnyFact, FactType

PRIOR_STRENGTH = {"intercept": 4.0, "rule": 1.0, "signal": 1.0}
"""How strongly a weight is held to its prior (inverse variance in log-odds)."""

FOLDS = 10

LEAST_SURE = 0.85
"""No fact of a lower confidence is ever accepted without review, however right such facts have been so far."""


@dataclass(frozen=True)
class Judged:
    """One fact before scoring (weights as set by hand), and whether it was right."""

    doc_id: str
    fact: AnyFact
    right: bool


def _features(judged: Judged) -> list[tuple[str, float]]:
    """(name, prior mean) of each weight that adds to the fact's log-odds."""
    kind = judged.fact.type
    named = [(f"intercept {kind}", 0.0)]
    for reason in judged.fact.reasons:
        name = f"rule {judged.fact.rule}" if reason.signal == "rule" else f"signal {signal_key(kind, reason.signal)}"
        named.append((name, prior(reason)))
    return named


def fit(facts: Sequence[Judged]) -> ConfidenceModel:
    """The model for these facts: Newton steps on the penalised likelihood (thresholds are left at 'accept none')."""
    rows = [_features(f) for f in facts]
    means: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for name, mean in row:
            means[name].append(mean)
    names = sorted(means)
    column = {name: i for i, name in enumerate(names)}
    centre = np.array([float(np.mean(means[n])) for n in names])
    strength = np.array([PRIOR_STRENGTH[n.split()[0]] for n in names])
    design = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, _ in row:
            design[i, column[name]] = 1.0
    right = np.array([float(f.right) for f in facts])
    weights = _newton(design, right, centre, strength)
    for i, name in enumerate(names):
        if name.startswith("signal") and centre[i] < 0:
            weights[i] = min(weights[i], 0.0)  # a doubt never speaks for a fact, whatever few examples say
    return _as_model(names, weights, design, right)


def _newton(
    x: NDArray[np.float64], y: NDArray[np.float64], centre: NDArray[np.float64], strength: NDArray[np.float64]
) -> NDArray[np.float64]:
    def objective(w: NDArray[np.float64]) -> float:
        z = x @ w
        likelihood = float(y @ z - np.logaddexp(0, z).sum())
        return likelihood - 0.5 * float(strength @ (w - centre) ** 2)

    weights = centre.copy()
    best = objective(weights)
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (y - p) - strength * (weights - centre)
        curvature = (x.T * (p * (1 - p))) @ x + np.diag(strength)
        step = np.linalg.solve(curvature, gradient)
        while np.abs(step).max() > 1e-8 and (reached := objective(weights + step)) < best:
            step = step / 2  # a full Newton step may leap over the top where the prior is far from the facts
        if np.abs(step).max() <= 1e-8:
            break
        weights, best = weights + step, reached
    return weights


def _as_model(
    names: list[str], weights: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> ConfidenceModel:
    rules, signals, types = {}, {}, {}
    for i, name in enumerate(names):
        part, _, key = name.partition(" ")
        learned = Learned(log_odds=round(float(weights[i]), 3), facts=int(x[:, i].sum()), right=int(x[:, i] @ y))
        if part == "rule":
            rules[key] = learned
        elif part == "signal":
            signals[key] = learned
        else:
            types[key] = TypeModel(intercept=learned.log_odds, threshold=1.01)
    return ConfidenceModel.model_validate({"rules": rules, "signals": signals, "types": types})


def probability(judged: Judged, model: ConfidenceModel) -> float:
    """The model's confidence in one judged fact."""
    return logistic(sum(r.weight for r in contributions(judged.fact, model)))


def cross_validated(facts: Sequence[Judged], folds: int = FOLDS) -> list[float]:
    """For each fact the confidence by a model that has not seen its document; documents are dealt out by hash."""

    def fold(doc_id: str) -> int:
        return int(hashlib.blake2b(doc_id.encode(), digest_size=4).hexdigest(), 16) % folds

    confidences = [0.0] * len(facts)
    for k in range(folds):
        held_out = [i for i, f in enumerate(facts) if fold(f.doc_id) == k]
        training = [f for f in facts if fold(f.doc_id) != k]
        if held_out and training:
            model = fit(training)
            for i in held_out:
                confidences[i] = probability(facts[i], model)
    return confidences


def calibration_error(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error over equal bins (0 to 1); 0 for no facts."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for c, r in zip(confidences, right, strict=True):
        groups[min(int(c * bins), bins - 1)].append((c, r))
    gaps = (abs(sum(c for c, _ in g) - sum(r for _, r in g)) for g in groups.values())
    return sum(gaps) / len(confidences) if confidences else 0.0


def lower_bound(right: int, total: int, z: float = 1.0) -> float:
    """Wilson lower bound of a share, one standard error by default: few facts prove little."""
    if total == 0:
        return 0.0
    p = right / total
    spread = z * ((p * (1 - p) + z * z / (4 * total)) / total) ** 0.5
    return float((p + z * z / (2 * total) - spread) / (1 + z * z / total))


def with_thresholds(
    model: ConfidenceModel, facts: Sequence[Judged], confidences: Sequence[float], precision: float = 0.95
) -> ConfidenceModel:
    """The model with, per type, the lowest threshold whose facts are right at this precision (cross-validated).

    None lies below LEAST_SURE. A type whose facts cannot be shown to reach it (Wilson lower bound within two points of
    it) is never accepted automatically.
    """
    types: dict[FactType, TypeModel] = dict(model.types)
    for kind in FACT_TYPES:
        pairs = sorted(
            ((c, f.right) for c, f in zip(confidences, facts, strict=True) if f.fact.type == kind), reverse=True
        )
        best: tuple[float, float, float] | None = None
        hits = 0
        for n, (confidence, right) in enumerate(pairs, 1):
            hits += right
            if confidence < LEAST_SURE:
                break
            last_of_its_kind = n == len(pairs) or pairs[n][0] < confidence
            if last_of_its_kind and hits / n >= precision and lower_bound(hits, n) >= precision - 0.02:
                best = (confidence, hits / n, n / len(pairs))
        former = types.get(kind, TypeModel(intercept=0.0, threshold=1.01))
        update = {"threshold": 1.01, "expected_precision": None, "accepted": 0.0}
        if best:
            cut = int(best[0] * 1000) / 1000
            update = {"threshold": cut, "expected_precision": round(best[1], 3), "accepted": round(best[2], 3)}
        types[kind] = former.model_copy(update=update)
    return model.model_copy(update={"types": types})
