"""From the inbox into the tables: many documents at once, each as its revision, old facts marked as superseded."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import duckdb

from pipeline.store.rows import DOCUMENT_COLUMNS, FACT_COLUMNS, Row, Sheet

Outcome = Literal["new", "changed", "reread", "unchanged"]

APPENDED: dict[str, tuple[str, ...]] = {
    "documents": (*DOCUMENT_COLUMNS, "revision", "run_id", "stored_at"),
    "readings": (
        "doc_id", "reading", "revision", "source_hash", "version", "run_id", "read_at", "facts", "seconds",
    ),
    "sentences": ("number", "start_char", "end_char", "text", "doc_id", "revision"),
    "facts": (*FACT_COLUMNS, "revision", "reading", "run_id", "stored_at"),
    "evidence": ("fact_id", "number", "start_char", "end_char", "text", "reading"),
    "entities": ("entity_id", "kind", "name", "first_run"),
    "fact_entities": ("fact_id", "slot", "entity_id", "name", "doc_id", "reading"),
    "signatures": ("doc_id", "revision", "signature"),
    "entity_names": ("entity_id", "name", "doc_id"),
}  # fmt: skip


@dataclass(frozen=True)
class Arrival:
    """A document in the inbox, with what it is: its revision and reading."""

    sheet: Sheet
    outcome: Outcome
    revision: int
    reading: int
    run_id: str
    version: str
    number: int
    """Its number in the inbox."""


@dataclass
class Settler:
    """Moves arrivals into the tables of one connection, inside whatever transaction is open."""

    connection: duckdb.DuckDBPyConnection
    now: Callable[[], dt.datetime]
    _entities: set[str] = field(default_factory=set)
    """Ids of the entities that are stored."""
    _appenders: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.forget()

    def settle(self, arrivals: Sequence[Arrival]) -> int:
        """Move these (at most one for a document); the number of facts that are new. Raises what the database does."""
        now = self.now()
        kept = self._make_room([a for a in arrivals if a.outcome != "new"], now)
        rows: dict[str, list[Row]] = {table: [] for table in APPENDED}
        fresh: set[str] = set()
        for arrival in arrivals:
            self._one(arrival, now, kept, rows, fresh)
        for table, found in rows.items():
            if found:
                self._append(table, found)
        self._entities |= fresh
        return len(rows["facts"])

    def forget(self) -> None:
        """After a transaction that failed: what was appended but not flushed, and entities that are not stored."""
        for appender in self._appenders.values():
            appender.clear()
        self._entities = {r[0] for r in self.connection.execute("SELECT entity_id FROM entities").fetchall()}

    def _append(self, table: str, rows: Sequence[Row]) -> None:
        if table not in self._appenders:
            self._appenders[table] = self.connection.appender(table, columns=list(APPENDED[table]))
        self._appenders[table].append_rows(rows)
        self._appenders[table].flush()

    def _make_room(self, known: Sequence[Arrival], now: dt.datetime) -> set[str]:
        """Supersede what no longer holds of documents that were stored before; ids of the facts that stay as they are.

        Each statement goes over its table once for all documents together: one by one, new rules would take hours.
        """
        changed = [a.sheet.doc_id for a in known if a.outcome == "changed"]
        reread = [a for a in known if a.outcome == "reread"]
        if not known:
            return set()
        kept = self._still_found(reread) if reread else set()
        self.connection.execute(
            "UPDATE facts SET superseded_at = ?, superseded_by = a.reading "
            "FROM (SELECT unnest(?::VARCHAR[]) AS doc_id, unnest(?::INTEGER[]) AS reading) a "
            "WHERE facts.doc_id = a.doc_id AND facts.superseded_at IS NULL AND facts.reading > 0 "
            "AND facts.fact_id NOT IN (SELECT unnest(?::VARCHAR[]))",
            [now, [a.sheet.doc_id for a in known], [a.reading for a in known], sorted(kept)],
        )
        if changed:
            self.connection.execute(
                "UPDATE documents SET superseded_at = ? "
                "WHERE superseded_at IS NULL AND doc_id IN (SELECT unnest(?::VARCHAR[]))",
                [now, changed],
            )
        if reread:
            self.connection.execute(
                "DELETE FROM sentences "
                "USING (SELECT unnest(?::VARCHAR[]) AS doc_id, unnest(?::INTEGER[]) AS revision) a "
                "WHERE sentences.doc_id = a.doc_id AND sentences.revision = a.revision",
                [[a.sheet.doc_id for a in reread], [a.revision for a in reread]],
            )
        return kept

    def _one(
        self, arrival: Arrival, now: dt.datetime, kept: set[str], rows: dict[str, list[Row]], fresh: set[str]
    ) -> None:
        sheet, revision, reading, run_id = arrival.sheet, arrival.revision, arrival.reading, arrival.run_id
        doc_id = sheet.doc_id
        if arrival.outcome != "reread":
            rows["documents"].append((*sheet.document, revision, run_id, now))
            if sheet.signature:
                rows["signatures"].append((doc_id, revision, sheet.signature))
        seconds = json.dumps({stage: round(spent, 6) for stage, spent in sheet.seconds.items()})
        rows["readings"].append(
            (doc_id, reading, revision, sheet.source_hash, arrival.version, run_id, now, len(sheet.facts), seconds)
        )
        rows["sentences"] += [(*row, doc_id, revision) for row in sheet.sentences]
        rows["facts"] += [(*row, revision, reading, run_id, now) for row in sheet.facts if row[0] not in kept]
        rows["evidence"] += [(*row, reading) for row in sheet.evidence if row[0] not in kept]
        rows["fact_entities"] += [(*row, doc_id, reading) for row in sheet.fact_entities if row[0] not in kept]
        for row in sheet.entities:
            if row[0] not in self._entities and row[0] not in fresh:
                fresh.add(row[0])
                rows["entities"].append((*row, run_id))
        if arrival.outcome == "new":
            rows["entity_names"] += [(*row, doc_id) for row in sheet.entity_names]

    def _still_found(self, reread: Sequence[Arrival]) -> set[str]:
        """Ids of the facts that hold and that these readings found just as they are stored."""
        stored = self.connection.execute(
            "SELECT fact_id, fact_key, claim, rule, confidence, reasons::VARCHAR FROM facts "
            "WHERE superseded_at IS NULL AND reading > 0 AND doc_id IN (SELECT unnest(?::VARCHAR[]))",
            [[a.sheet.doc_id for a in reread]],
        ).fetchall()
        at = [FACT_COLUMNS.index(c) for c in ("fact_id", "fact_key", "claim", "rule", "confidence", "reasons")]
        found = {tuple(row[i] for i in at) for a in reread for row in a.sheet.facts}
        return {row[0] for row in stored if tuple(row) in found}
