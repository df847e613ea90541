"""One fact with everything behind it: passages, sentence, document, rule, reasons, what happened to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import duckdb

from pipeline.store.connection import StoreError


@dataclass(frozen=True)
class Explained:
    """A fact as stored, for a person to judge."""

    fact_id: str
    type: str
    slots: dict[str, Any]
    rule: str
    confidence: float
    reasons: list[tuple[str, float, str]]
    """signal, weight, words"""
    passages: list[tuple[int, int]]
    """Offsets of the evidence in `text`, the first carries the fact."""
    text: str
    sentences: list[tuple[int, int]]
    doc_id: str
    revision: int
    title: str | None
    published: str | None
    url: str | None
    origin: str | None
    fact_key: str
    superseded_at: str | None
    review: str | None
    """What a reviewer decided, if one did."""


def explain(connection: duckdb.DuckDBPyConnection, fact_id: str) -> Explained:
    """The fact with this id (or the only one whose id begins so), its latest state. StoreError where there is none."""
    row = connection.execute(
        "SELECT f.fact_id, f.type, f.slots, f.rule, f.confidence, f.reasons, f.doc_id, f.revision, f.reading, "
        "f.fact_key, f.superseded_at, d.text, d.title, d.published, d.url, d.origin, r.verdict, r.reviewer "
        "FROM facts f JOIN documents d ON d.doc_id = f.doc_id AND d.revision = f.revision "
        "LEFT JOIN decisions r ON r.fact_key = f.fact_key "
        "WHERE f.fact_id = ? ORDER BY f.superseded_at IS NULL DESC, f.reading DESC LIMIT 1",
        [_whole_id(connection, fact_id)],
    ).fetchone()
    assert row is not None
    (found, kind, slots, rule, confidence, reasons, doc_id, revision, reading, key, superseded, text, *rest) = row
    title, published, url, origin, verdict, reviewer = rest
    passages = connection.execute(
        "SELECT start_char, end_char FROM evidence WHERE fact_id = ? AND reading = ? ORDER BY number", [found, reading]
    ).fetchall()
    sentences = connection.execute(
        "SELECT start_char, end_char FROM sentences WHERE doc_id = ? AND revision = ? ORDER BY number",
        [doc_id, revision],
    ).fetchall()
    return Explained(
        fact_id=found,
        type=kind,
        slots=json.loads(slots),
        rule=rule,
        confidence=confidence,
        reasons=[(s, w, words) for s, w, words in json.loads(reasons)],
        passages=[(s, e) for s, e in passages],
        text=text,
        sentences=[(s, e) for s, e in sentences],
        doc_id=doc_id,
        revision=revision,
        title=title,
        published=published.isoformat() if published else None,
        url=url,
        origin=origin,
        fact_key=key,
        superseded_at=superseded.isoformat(sep=" ", timespec="seconds") if superseded else None,
        review=f"{verdict} by {reviewer}" if verdict else None,
    )


def _whole_id(connection: duckdb.DuckDBPyConnection, beginning: str) -> str:
    """The id of the only fact whose id begins so."""
    ids = connection.execute(
        "SELECT DISTINCT fact_id FROM facts WHERE starts_with(fact_id, ?) LIMIT 3", [beginning.strip().lower()]
    ).fetchall()
    if not ids or not beginning.strip():
        raise StoreError(f"There is no fact {beginning!r}. The views show ids: SELECT fact_id, * FROM officials.")
    if len(ids) > 1:
        raise StoreError(f"Several facts begin with {beginning!r}. Give more of the id.")
    return str(ids[0][0])


def context(explained: Explained, passage: tuple[int, int], around: int = 1) -> tuple[int, int]:
    """The stretch of text to show around a passage: its sentences and `around` more on each side, 600 characters."""
    start, end = passage
    touched = [i for i, (s, e) in enumerate(explained.sentences) if s < end and start < e]
    if not touched:
        return max(0, start - 200), min(len(explained.text), end + 200)
    first = explained.sentences[max(0, touched[0] - around)][0]
    last = explained.sentences[min(len(explained.sentences) - 1, touched[-1] + around)][1]
    return max(min(first, start), start - 600), min(max(last, end), end + 600)
