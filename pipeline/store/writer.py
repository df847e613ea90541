"""Facts into the database: one transaction a document, nothing twice, old facts marked as superseded."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import platform
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

import duckdb

from pipeline.document import Problem
from pipeline.fact import content_hash
from pipeline.store.connection import StoreError, connect, explained
from pipeline.store.rows import DOCUMENT_COLUMNS, FACT_COLUMNS, Row, Sheet

Outcome = Literal["new", "changed", "reread", "unchanged"]
State = tuple[str, str, int, int]
"""What is known of a document: source hash, version, revision, reading."""


class Unstorable(StoreError):
    """A document that cannot be stored; the others are not affected."""


_APPENDED: dict[str, tuple[str, ...]] = {
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


def utc_now() -> dt.datetime:
    """Now, in UTC, as the tables keep it."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)


@dataclass
class Counts:
    """What a run did."""

    new: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    problems: int = 0
    facts: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    """Seconds by stage over all documents, `store` among them."""


class Store:
    """The database while a run writes to it. A context manager; leaving it closes the run."""

    def __init__(
        self,
        path: Path | str,
        *,
        version: str = "",
        analyser: str = "",
        command: str = "",
        commit_every: int = 1,
        wait: float = 0.0,
        on_wait: Callable[[str], None] | None = None,
    ) -> None:
        """Open or make the database; StoreError (Busy) where that fails."""
        self.path = Path(path)
        self.connection = connect(path, wait=wait, on_wait=on_wait)
        self.version = version
        self.counts = Counts()
        self._commit_every = max(1, commit_every)
        self._batch: list[tuple[Sheet, State | None, set[str], Counts]] = []
        self._began = time.perf_counter()
        self._appenders = {
            table: self.connection.appender(table, columns=list(columns)) for table, columns in _APPENDED.items()
        }
        rows = self.connection.execute(
            "SELECT doc_id, arg_max(source_hash, reading), arg_max(version, reading), arg_max(revision, reading), "
            "max(reading) FROM readings GROUP BY doc_id"
        ).fetchall()
        self._known: dict[str, State] = {r[0]: (r[1], r[2], r[3], r[4]) for r in rows}
        self._earlier = {
            (r[0], r[1])
            for r in self.connection.execute(
                "SELECT DISTINCT doc_id, source_hash FROM readings WHERE reading > 1 OR doc_id IN "
                "(SELECT doc_id FROM readings WHERE reading > 1)"
            ).fetchall()
        }
        self._failed = {
            (r[0], r[1])
            for r in self.connection.execute(
                "SELECT source_hash, version FROM problems WHERE source_hash IS NOT NULL AND NOT kept"
            ).fetchall()
        }
        self._entities = {r[0] for r in self.connection.execute("SELECT entity_id FROM entities").fetchall()}
        if self.connection.execute("SELECT 1 FROM runs WHERE status = 'running'").fetchone():
            # We hold the database, so nobody else is running: that run was killed.
            self.connection.execute("UPDATE runs SET status = 'killed' WHERE status = 'running'")
        self.run_id = ""
        self._run = (command, analyser)

    # -- the run -------------------------------------------------------------------------------------------------

    def begin_run(self) -> None:
        """Note that a run has begun. Called by the first write: a run that has nothing to write leaves no trace."""
        if self.run_id:
            return
        started, (command, analyser) = utc_now(), self._run
        host, pid = platform.node(), os.getpid()
        self.run_id = content_hash(started.isoformat(), host, pid)
        self.connection.execute(
            "INSERT INTO runs (run_id, command, analyser, version, pid, host, started_at, status) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'running')",
            [self.run_id, command, analyser, self.version, pid, host, started],
        )
        self.set_note("finished", "no")

    def finish_run(self, status: Literal["finished", "interrupted", "failed"] = "finished") -> None:
        """Commit what is pending and note how the run ended; a run that wrote nothing leaves no trace."""
        self.commit()
        if not self.run_id:
            return
        c = self.counts
        self.connection.execute(
            "UPDATE runs SET finished_at = ?, status = ?, documents_new = ?, documents_changed = ?, "
            "documents_reread = ?, documents_unchanged = ?, problems = ?, facts = ?, seconds = ? WHERE run_id = ?",
            [utc_now(), status, c.new, c.changed, c.reread, c.unchanged, c.problems, c.facts,
             round(time.perf_counter() - self._began, 3), self.run_id],
        )  # fmt: skip

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                self.finish_run()
            elif kind is KeyboardInterrupt:
                self.finish_run("interrupted")
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the database; what was not committed is lost."""
        self._appenders.clear()
        self.connection.close()

    # -- what is there already -----------------------------------------------------------------------------------

    def known(self, doc_id: str, source: str) -> bool:
        """Whether the last reading of this document was of this very input by this very version."""
        found = self._known.get(doc_id)
        return found is not None and found[0] == source and found[1] == self.version

    def older(self, doc_id: str, source: str) -> bool:
        """Whether this input is an earlier revision of a document that has changed since."""
        found = self._known.get(doc_id)
        return found is not None and found[0] != source and (doc_id, source) in self._earlier

    def failed(self, source: str) -> bool:
        """Whether this very input could not be read by this very version before."""
        return (source, self.version) in self._failed

    def note(self, name: str) -> str | None:
        """A property of the database that a run noted."""
        found = self.connection.execute("SELECT value FROM meta WHERE name = ?", [name]).fetchone()
        return str(found[0]) if found else None

    def set_note(self, name: str, value: str) -> None:
        """Note a property of the database."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [name, value])

    # -- writing -------------------------------------------------------------------------------------------------

    def write(self, sheet: Sheet) -> Outcome:
        """Store one document with its facts in one transaction (or one of `commit_every` documents).

        Unstorable where its evidence does not stand in the text or the database does not take it: then nothing of
        this document is stored, and all of the others. Another StoreError (a full disk) ends the run.
        """
        began = time.perf_counter()
        _verify(sheet)
        self.begin_run()
        try:
            outcome = self._attempt(sheet)
        except (duckdb.ConversionException, duckdb.InvalidInputException, UnicodeError) as error:
            others = self._rollback()
            for other in others:
                self._attempt(other)
            raise Unstorable(f"The database does not take it: {str(error)[:300]}") from error
        except duckdb.Error as error:
            self._rollback()
            raise explained(error, self.path) from error
        except BaseException:
            self._rollback()
            raise
        seconds = self.counts.seconds
        for stage, spent in sheet.seconds.items():
            seconds[stage] = seconds.get(stage, 0.0) + spent
        seconds["store"] = seconds.get("store", 0.0) + time.perf_counter() - began
        return outcome

    def _attempt(self, sheet: Sheet) -> Outcome:
        if not self._batch:
            self.connection.begin()
        state = self._known.get(sheet.doc_id)
        fresh = {row[0] for row in sheet.entities} - self._entities
        counts = replace(self.counts)
        self._batch.append((sheet, state, fresh, counts))
        outcome = self._write(sheet)
        if len(self._batch) >= self._commit_every:
            self.commit()
        return outcome

    def commit(self) -> None:
        """Make what was written durable; StoreError where the disk does not take it."""
        if not self._batch:
            return
        try:
            self.connection.commit()
        except duckdb.Error as error:
            self._rollback()
            raise explained(error, self.path) from error
        self._batch.clear()

    def _rollback(self) -> list[Sheet]:
        """Take back the open transaction, here too; the documents of it but for the last one, which failed."""
        batch, self._batch = self._batch, []
        for appender in self._appenders.values():
            appender.clear()
        with contextlib.suppress(duckdb.Error):  # the transaction may already be gone
            self.connection.rollback()
        for sheet, state, fresh, counts in reversed(batch):
            if state is None:
                self._known.pop(sheet.doc_id, None)
            else:
                self._known[sheet.doc_id] = state
            self._entities -= fresh
            counts.seconds = self.counts.seconds
            self.counts = counts
        return [sheet for sheet, *_ in batch[:-1]]

    def _append(self, table: str, rows: Iterable[Row]) -> None:
        self._appenders[table].append_rows(rows)
        self._appenders[table].flush()

    def _write(self, sheet: Sheet) -> Outcome:
        now, doc_id = utc_now(), sheet.doc_id
        known = self._known.get(doc_id)
        revision, reading = (known[2], known[3] + 1) if known else (1, 1)
        outcome: Outcome = "new"
        if known:
            outcome = "reread" if self._same_content(doc_id, revision, sheet.content_hash) else "changed"
            revision += outcome == "changed"
        kept: set[str] = set()
        if outcome == "changed":
            self.connection.execute(
                "UPDATE documents SET superseded_at = ? WHERE doc_id = ? AND superseded_at IS NULL", [now, doc_id]
            )
            self._supersede(doc_id, reading, now, kept)
        elif outcome == "reread":
            kept = self._still_found(sheet)
            self._supersede(doc_id, reading, now, kept)
            self.connection.execute("DELETE FROM sentences WHERE doc_id = ? AND revision = ?", [doc_id, revision])
        if outcome != "reread":
            self._append("documents", [(*sheet.document, revision, self.run_id, now)])
            if sheet.signature:
                self._append("signatures", [(doc_id, revision, sheet.signature)])
        facts = [row for row in sheet.facts if row[0] not in kept]
        self._append("readings", [(
            doc_id, reading, revision, sheet.source_hash, self.version, self.run_id, now, len(sheet.facts),
            json.dumps({stage: round(spent, 6) for stage, spent in sheet.seconds.items()}),
        )])  # fmt: skip
        self._append("sentences", [(*row, doc_id, revision) for row in sheet.sentences])
        if facts:
            self._append("facts", [(*row, revision, reading, self.run_id, now) for row in facts])
            self._append("evidence", [(*row, reading) for row in sheet.evidence if row[0] not in kept])
        links = [(*row, doc_id, reading) for row in sheet.fact_entities if row[0] not in kept]
        if links:
            fresh = [(*row, self.run_id) for row in sheet.entities if row[0] not in self._entities]
            if fresh:
                self._append("entities", fresh)
            self._append("fact_entities", links)
        if sheet.entity_names and outcome == "new":
            self._append("entity_names", [(*row, doc_id) for row in sheet.entity_names])
        self._entities.update(row[0] for row in sheet.entities)
        self._known[doc_id] = (sheet.source_hash, self.version, revision, reading)
        setattr(self.counts, outcome, getattr(self.counts, outcome) + 1)
        self.counts.facts += len(facts)
        return outcome

    def _same_content(self, doc_id: str, revision: int, digest: str) -> bool:
        found = self.connection.execute(
            "SELECT content_hash FROM documents WHERE doc_id = ? AND revision = ?", [doc_id, revision]
        ).fetchone()
        return found is not None and found[0] == digest

    def _still_found(self, sheet: Sheet) -> set[str]:
        """Ids of the facts that hold and that this reading found just as they are stored."""
        stored = self.connection.execute(
            "SELECT fact_id, fact_key, rule, confidence, reasons::VARCHAR FROM facts "
            "WHERE doc_id = ? AND superseded_at IS NULL AND reading > 0",
            [sheet.doc_id],
        ).fetchall()
        at = [FACT_COLUMNS.index(c) for c in ("fact_id", "fact_key", "rule", "confidence", "reasons")]
        found = {tuple(row[i] for i in at) for row in sheet.facts}
        return {row[0] for row in stored if tuple(row) in found}

    def _supersede(self, doc_id: str, reading: int, now: dt.datetime, kept: set[str]) -> None:
        self.connection.execute(
            "UPDATE facts SET superseded_at = ?, superseded_by = ? "
            "WHERE doc_id = ? AND superseded_at IS NULL AND reading > 0 AND NOT list_contains(?::VARCHAR[], fact_id)",
            [now, reading, doc_id, sorted(kept)],
        )

    def problem(self, problem: Problem, *, source: str | None = None) -> None:
        """Record what went wrong; the same problem met again only gets a new last run. Committed at once."""
        self.counts.problems += not problem.kept
        self.commit()
        self.begin_run()
        now = utc_now()
        key = content_hash(problem.origin, problem.line, problem.stage, problem.message, source)
        values: list[Any] = [
            key, problem.origin, problem.line, problem.doc_id, problem.stage, problem.message, problem.remedy,
            problem.kept, source, self.version, self.run_id, now, self.run_id, now,
        ]  # fmt: skip
        try:
            self.connection.execute(
                f"INSERT INTO problems VALUES ({', '.join('?' * len(values))}) ON CONFLICT DO UPDATE SET "
                "last_run = excluded.last_run, last_at = excluded.last_at, version = excluded.version",
                values,
            )
        except duckdb.Error as error:
            raise explained(error, self.path) from error
        if source and not problem.kept:
            self._failed.add((source, self.version))


def _verify(sheet: Sheet) -> None:
    text = sheet.text
    for fact_id, _, start, end, words in sheet.evidence:
        if text[start:end] != words or start >= end:
            raise Unstorable(f"The evidence of fact {fact_id} does not stand at [{start}, {end}): {words[:60]!r}.")
