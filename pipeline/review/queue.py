"""Which fact a reviewer sees next: the one whose decision is worth most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.confidence.scoring import threshold
from pipeline.fact import FACT_TYPES, FactType
from pipeline.review.journal import Decision, standing
from pipeline.review.library import Library

TYPE_WEIGHT: dict[FactType, float] = {
    "partnership": 1.0,
    "official": 0.9,
    "figure": 0.8,
    "statement": 0.6,
    "date": 0.4,
}
"""How much a wrong fact of the type costs the people who read the tables, by our own judgement."""


@dataclass(frozen=True)
class Filter:
    """What a reviewer wants to see; None means any."""

    type: str | None = None
    source: str | None = None
    rule: str | None = None
    since: str | None = None
    until: str | None = None
    doc_id: str | None = None
    everything: bool = False
    """Also facts that are sure enough to be accepted without review."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in the queue."""

    fact_key: str
    fact_id: str
    type: FactType
    doc_id: str
    source: str
    published: str
    rule: str
    confidence: float
    start: int
    doubtful: bool
    value: float

    def passes(self, wanted: Filter) -> bool:
        """Whether the filter lets it through."""
        return (
            (wanted.everything or self.doubtful)
            and (not wanted.type or wanted.type == self.type)
            and (not wanted.source or wanted.source == self.source)
            and (not wanted.rule or wanted.rule == self.rule)
            and (not wanted.doc_id or wanted.doc_id == self.doc_id)
            and (not wanted.since or (bool(self.published) and self.published >= wanted.since))
            and (not wanted.until or (bool(self.published) and self.published <= wanted.until))
        )


def value(confidence: float, fact_type: FactType, same_rule: int, total: int) -> float:
    """Expected value of a decision: uncertainty (0 sure, 1 even odds) × rarity of the rule × weight of the type."""
    uncertainty = 1 - abs(2 * confidence - 1)
    rarity = 1 + math.log(max(total, 1) / max(same_rule, 1))
    return uncertainty * rarity * TYPE_WEIGHT[fact_type]


class Queue:
    """The facts of a database in the order of their worth, less those already decided."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._version: tuple[Any, ...] = ()
        self._entries: list[Entry] = []
        self._by_key: dict[str, Entry] = {}
        self._through: dict[Filter, dict[str, Entry]] = {}
        self._choices: dict[str, list[str]] = {}

    def entries(self) -> list[Entry]:
        """Every fact that holds by the rules, most valuable decision first; made again when the database changes."""
        version = self.library.version
        if version != self._version:
            self._load()
            self._version = version
        return self._entries

    def entry(self, fact_key: str) -> Entry | None:
        """The fact with this key."""
        self.entries()
        return self._by_key.get(fact_key)

    def _load(self) -> None:
        cursor = self.library.cursor(decided=False)
        try:
            rows = cursor.execute(
                "SELECT f.fact_key, f.fact_id, f.type, f.doc_id, coalesce(d.source, ''), "
                "coalesce(d.published::VARCHAR, ''), f.rule, f.confidence, f.start_char FROM facts f "
                "JOIN documents d ON d.doc_id = f.doc_id AND d.revision = f.revision "
                "WHERE f.superseded_at IS NULL AND f.reading > 0"
            ).fetchall()
        finally:
            cursor.close()
        by_rule = Counter(row[6] for row in rows)
        limits = {kind: threshold(kind) for kind in FACT_TYPES}
        entries = []
        for key, fact_id, kind, doc_id, source, published, rule, confidence, start in rows:
            worth = value(confidence, kind, by_rule[rule], len(rows))
            doubtful = confidence < limits[kind]
            entries.append(
                Entry(key, fact_id, kind, doc_id, source, published, rule, confidence, start, doubtful, worth)
            )
        entries.sort(key=lambda e: (-e.value, e.doc_id, e.start))
        self._entries = entries
        self._by_key = {e.fact_key: e for e in entries}
        self._through.clear()
        self._choices = {
            "type": list(FACT_TYPES),
            "source": sorted({e.source for e in entries if e.source}),
            "rule": sorted(by_rule),
        }

    def through(self, wanted: Filter) -> dict[str, Entry]:
        """The facts that the filter lets through, by key, in order; kept until the database or the filter changes."""
        self.entries()
        if wanted not in self._through:
            if len(self._through) > 20:
                self._through.clear()
            self._through[wanted] = {e.fact_key: e for e in self._entries if e.passes(wanted)}
        return self._through[wanted]

    def next(
        self, reviewer: str, wanted: Filter, decisions: Sequence[Decision], after: str | None = None
    ) -> Entry | None:
        """The most valuable fact that the filter lets through and nobody has decided; skipped ones come last."""
        held = standing(decisions)
        skipped = {d.fact_key: d.at for d in decisions if d.verdict == "skipped" and d.reviewer == reviewer}
        first_skipped: Entry | None = None
        for key, entry in self.through(wanted).items():
            if key in held or key == after:
                continue
            if key not in skipped:
                return entry
            if first_skipped is None or skipped[key] < skipped[first_skipped.fact_key]:
                first_skipped = entry
        return first_skipped

    def progress(self, wanted: Filter, decisions: Sequence[Decision]) -> dict[str, int]:
        """How many facts the filter lets through, and how many of them are decided."""
        through = self.through(wanted)
        return {"total": len(through), "decided": sum(key in through for key in standing(decisions))}

    def choices(self) -> dict[str, list[str]]:
        """What the filters offer."""
        self.entries()
        return self._choices
