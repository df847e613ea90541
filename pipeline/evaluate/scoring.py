"""Precision, recall and F1 per fact type, their macro mean, calibration, and the errors one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.matching import FactDict, core, full, maximum_matching
from pipeline.fact import FACT_TYPES

LEVELS: dict[str, Callable[[FactDict, FactDict], bool]] = {"core": core, "full": full}


@dataclass(slots=True)
class Score:
    """Counts under one measure over all documents, and what they make."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of the found facts that are right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold facts that were found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True)
class Error:
    """One fact that was missed (in gold alone) or is too much (found alone), at the full level."""

    doc_id: str
    missed: bool
    fact: FactDict
    near: FactDict | None = None
    """The found fact with the same core, where only the full match fails."""


@dataclass
class Result:
    """What an evaluation gives. `judged`: (confidence, right at core level) of every found fact."""

    documents: int
    scores: dict[str, Score]
    errors: list[Error] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)

    def macro(self, level: str) -> float:
        """Mean of the F1 of the five types."""
        return sum(self.scores[f"{t}.{level}"].f1 for t in FACT_TYPES) / len(FACT_TYPES)

    def as_json(self) -> dict[str, Any]:
        """Plain figures for scripts."""
        rows: dict[str, Any] = {
            name: {"p": s.precision, "r": s.recall, "f1": s.f1, "gold": s.gold, "pred": s.found}
            for name, s in self.scores.items()
        }
        for level in LEVELS:
            rows[f"macro.{level}"] = {"f1": self.macro(level)}
        return {"docs": self.documents, "scores": rows, "calibration": calibration(self.judged)}


def _pairs(gold: Sequence[FactDict], found: Sequence[FactDict], level: str) -> dict[int, int]:
    same = LEVELS[level]
    return maximum_matching([[j for j, f in enumerate(found) if same(g, f)] for g in gold])


def evaluate(gold: Sequence[GoldDocument], found: Mapping[str, Sequence[FactDict]]) -> Result:
    """Score facts by document id against gold. A document without facts counts as empty."""
    counts: dict[str, list[int]] = {f"{t}.{level}": [0, 0, 0] for level in LEVELS for t in FACT_TYPES}
    result = Result(len(gold), {})
    for document in gold:
        for kind in FACT_TYPES:
            marked = [f for f in document.facts if f["type"] == kind]
            given = [f for f in found.get(document.doc_id, ()) if f["type"] == kind]
            matched = {level: _pairs(marked, given, level) for level in LEVELS}
            for level, pairs in matched.items():
                for i, n in enumerate((len(pairs), len(marked), len(given))):
                    counts[f"{kind}.{level}"][i] += n
            result.judged += [(float(f.get("confidence", 0)), j in matched["core"]) for j, f in enumerate(given)]
            near = {i: given[j] for j, i in matched["core"].items()}
            hit = set(matched["full"].values())
            result.errors += [
                Error(document.doc_id, True, g, near.get(i)) for i, g in enumerate(marked) if i not in hit
            ]
            result.errors += [Error(document.doc_id, False, f) for j, f in enumerate(given) if j not in matched["full"]]
    result.scores = {name: Score(*n) for name, n in counts.items()}
    return result


def calibration(judged: Sequence[tuple[float, bool]], bins: int = 10) -> dict[str, Any] | None:
    """Expected calibration error over equal bins, and the share acceptable at 95 % and 99 % precision."""
    if not judged:
        return None
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in judged:
        groups[min(int(confidence * bins), bins - 1)].append((confidence, right))
    error = sum(abs(sum(c for c, _ in g) - sum(r for _, r in g)) for g in groups.values()) / len(judged)
    ranked = sorted(judged, key=lambda pair: -pair[0])
    coverage = {}
    for wanted in (0.95, 0.99):
        hits = best = 0
        for k, (confidence, right) in enumerate(ranked, 1):
            hits += right
            last_of_its_confidence = k == len(ranked) or ranked[k][0] < confidence
            if hits / k >= wanted and last_of_its_confidence:
                best = k
        coverage[f"coverage_at_{wanted * 100:.0f}"] = best / len(ranked)
    rows = [
        {
            "bin": b / bins,
            "n": len(g),
            "confidence": sum(c for c, _ in g) / len(g),
            "precision": sum(r for _, r in g) / len(g),
        }
        for b, g in sorted(groups.items())
    ]
    return {"ece": error, "facts": len(judged), **coverage, "bins": rows}


def right_ones(document: GoldDocument, found: Sequence[FactDict]) -> list[bool]:
    """For each found fact of one document whether it is matched by a gold fact (core match, maximum matching)."""
    right = [False] * len(found)
    for kind in FACT_TYPES:
        places = [i for i, f in enumerate(found) if f["type"] == kind]
        pairs = _pairs([f for f in document.facts if f["type"] == kind], [found[i] for i in places], "core")
        for j in pairs:
            right[places[j]] = True
    return right
