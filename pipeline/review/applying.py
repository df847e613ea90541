"""Decisions put into a database: rejected facts disappear, corrected ones give way, accepted ones stay for good.

The journal is the truth; what this writes (table `decisions`, facts of reading 0) can be thrown away and made again.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import duckdb

from pipeline.fact import FACT, AnyFact, Evidence, Reason, identified
from pipeline.review.journal import Decision, Standing, standing
from pipeline.store.keys import fact_key
from pipeline.store.rows import FACT_COLUMNS, fact_row
from pipeline.store.transaction import transaction

REVIEW_RULE = "review.decision"
REVIEW_READING = 0
"""Facts that stand because a person said so belong to reading 0 of their document."""


@dataclass
class Applied:
    """How many facts stand as which, after all decisions."""

    accepted: int = 0
    rejected: int = 0
    corrected: int = 0
    conflicts: int = 0


@dataclass(frozen=True)
class _Text:
    """The current revision of a document, with its sentences."""

    revision: int
    text: str
    sentences: list[tuple[int, int, int]]

    def sentence(self, offset: int) -> tuple[int, str]:
        """Number and words of the sentence that holds this offset."""
        for number, start, end in reversed(self.sentences):
            if start <= offset:
                return number, self.text[start:end]
        return 0, self.text

    def find(self, decision: Decision) -> tuple[int, int] | None:
        """Where the passage of the decision stands now: at its place, else once in its sentence, else nowhere."""
        words = decision.passage
        if self.text[decision.start : decision.end] == words and decision.sentence in self.sentence(decision.start)[1]:
            return decision.start, decision.end
        at = self.text.find(decision.sentence) if decision.sentence else -1
        inside = decision.sentence.find(words)
        if at < 0 or inside < 0:
            return None
        return at + inside, at + inside + len(words)


def apply(connection: duckdb.DuckDBPyConnection, decisions: Iterable[Decision]) -> Applied:
    """Make the database say what reviewers decided; one transaction, whatever was applied before is replaced."""
    held = standing(decisions)
    applied = Applied()
    with transaction(connection):
        connection.execute("DELETE FROM decisions")
        connection.execute("DELETE FROM evidence WHERE reading = ?", [REVIEW_READING])
        connection.execute("DELETE FROM facts WHERE reading = ?", [REVIEW_READING])
        texts = _texts(connection, {s.last.doc_id for s in held.values()})
        found = {
            row[0]
            for row in connection.execute("SELECT fact_key FROM facts WHERE superseded_at IS NULL").fetchall()
        }  # fmt: skip
        rows: dict[str, list[Any]] = {}
        for key, words in held.items():
            _one(connection, key, words, texts.get(words.last.doc_id), found, rows, applied)
        if rows:
            connection.executemany(f"INSERT INTO decisions VALUES ({', '.join('?' * 11)})", list(rows.values()))
    return applied


def _texts(connection: duckdb.DuckDBPyConnection, doc_ids: set[str]) -> dict[str, _Text]:
    texts = {}
    for doc_id in doc_ids:
        row = connection.execute(
            "SELECT revision, text FROM documents WHERE doc_id = ? AND superseded_at IS NULL", [doc_id]
        ).fetchone()
        if row:
            sentences = connection.execute(
                "SELECT number, start_char, end_char FROM sentences WHERE doc_id = ? AND revision = ? ORDER BY number",
                [doc_id, row[0]],
            ).fetchall()
            texts[doc_id] = _Text(row[0], row[1], sentences)
    return texts


def _one(
    connection: duckdb.DuckDBPyConnection,
    key: str,
    words: Standing,
    text: _Text | None,
    found: set[str],
    rows: dict[str, list[Any]],
    applied: Applied,
) -> None:
    last = words.last
    if words.conflict:
        applied.conflicts += 1
        rows[key] = _row(key, "conflict", last, "reviewers disagree")
        return
    if last.verdict == "rejected":
        applied.rejected += 1
        rows[key] = _row(key, "rejected", last)
        return
    place = text.find(last) if text else None
    if text is None or place is None:
        applied.conflicts += 1
        rows[key] = _row(key, "conflict", last, "the passage has changed" if text else "the document is not here")
        return
    if last.verdict == "accepted" and key in found:
        applied.accepted += 1
        rows[key] = _row(key, "accepted", last)
        return
    number, sentence = text.sentence(place[0])
    fact = _fact(last, *place)
    own_key = fact_key(last.doc_id, last.type, fact.slots(), sentence)
    if last.verdict == "corrected":
        applied.corrected += 1
        rows[key] = _row(key, "corrected", last)
        rows[own_key] = _row(own_key, "correction", last, slots=last.corrected)
    else:
        applied.accepted += 1
        rows[own_key] = _row(own_key, "accepted", last)
    if own_key not in found:
        _insert(connection, fact, last.doc_id, text.revision, number, sentence)
        found.add(own_key)


def _row(key: str, verdict: str, d: Decision, conflict: str | None = None, slots: Any = None) -> list[Any]:
    words = json.dumps(slots or d.slots, ensure_ascii=False)
    at = d.at.astimezone(dt.UTC).replace(tzinfo=None)
    return [key, verdict, d.reviewer, at, d.reason, conflict, d.doc_id, d.type, words, d.passage, d.decision_id]


def _fact(d: Decision, start: int, end: int) -> AnyFact:
    verb = "corrected" if d.verdict == "corrected" else "accepted"
    reason = Reason(signal="rule", weight=1.0, words=f"{verb} by {d.reviewer}" + (f": {d.reason}" if d.reason else ""))
    fact = FACT.validate_python(
        {
            **(d.corrected or d.slots),
            "type": d.type,
            "rule": REVIEW_RULE,
            "confidence": 1.0,
            "reasons": (reason,),
            "evidence": (Evidence(start=start, end=end, text=d.passage),),
        }
    )
    return identified(fact, d.doc_id)


def _insert(
    connection: duckdb.DuckDBPyConnection, fact: AnyFact, doc_id: str, revision: int, number: int, sentence: str
) -> None:
    columns = (*FACT_COLUMNS, "revision", "reading", "run_id", "stored_at")
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    values = [*fact_row(fact, doc_id, number, sentence), revision, REVIEW_READING, "review", now]
    marks = ", ".join("?" * len(columns))
    connection.execute(f"INSERT INTO facts ({', '.join(columns)}) VALUES ({marks})", values)
    evidence = fact.evidence[0]
    connection.execute(
        "INSERT INTO evidence VALUES (?, ?, 0, ?, ?, ?)",
        [fact.fact_id, REVIEW_READING, evidence.start, evidence.end, evidence.text],
    )
