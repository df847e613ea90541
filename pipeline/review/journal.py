"""The journal of decisions: an append-only file beside the database, one JSON object a line, on disk before the answer.

It is a file of its own, and not a table, for two reasons: a reviewer can decide while another process writes to the
database, and no re-run, revision or new rule can ever touch what a person decided.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from pipeline.document import Frozen
from pipeline.fact import FactType, content_hash
from pipeline.failure import Failure

Verdict = Literal["accepted", "rejected", "corrected", "skipped", "undone"]


class JournalError(Failure):
    """A journal that cannot be read or written; the message names file, line and remedy."""


class Decision(Frozen):
    """What one reviewer said of one fact at one time."""

    decision_id: str
    fact_key: str
    """Stable key of the fact: document, type, normalised slots, sentence; not the run."""
    doc_id: str
    type: FactType
    verdict: Verdict
    reviewer: str = Field(min_length=1, max_length=80)
    at: dt.datetime
    """When, in UTC."""
    reason: str = Field(default="", max_length=500)
    slots: dict[str, Any]
    """The slots as the reviewer saw them."""
    corrected: dict[str, Any] | None = None
    """The slots as they should be (verdict corrected)."""
    start: int
    end: int
    passage: str
    """text[start:end] of the document as the reviewer saw or corrected it."""
    sentence: str = ""
    undoes: str | None = None
    """The decision taken back (verdict undone)."""


def journal_of(db: Path) -> Path:
    """Where the journal of this database lies."""
    return db.with_name(db.name + ".decisions.jsonl")


def decision(**fields: Any) -> Decision:
    """A new decision with its id (a hash of what, who and when)."""
    at = fields.pop("at", None) or dt.datetime.now(dt.UTC)
    decision_id = content_hash(fields["fact_key"], fields["verdict"], fields["reviewer"], at.isoformat())
    return Decision(decision_id=decision_id, at=at, **fields)


def append(path: Path, decisions: Iterable[Decision]) -> None:
    """Write decisions at the end, whole lines under a lock, and wait until the disk has them."""
    lines = "".join(d.model_dump_json() + "\n" for d in decisions)
    if not lines:
        return
    try:
        with path.open("ab") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            if stream.tell() and not _ends_with_newline(path):
                stream.write(b"\n")  # an earlier writer was killed within its line; its rest is told by `read`
            stream.write(lines.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise JournalError(f"{path}: cannot be written: {error.strerror}. The decision is not saved.") from error


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


@dataclass(frozen=True)
class Journal:
    """The decisions of a file in the order they were taken, and the lines that are none."""

    decisions: tuple[Decision, ...]
    damaged: tuple[int, ...] = ()
    """1-based numbers of lines that could not be read (a killed writer, an editor); they are kept in the file."""


def read(path: Path) -> Journal:
    """Every decision in the file; an absent file is an empty journal."""
    if not path.exists():
        return Journal(())
    found: dict[str, Decision] = {}
    damaged = []
    try:
        content = path.read_bytes()
    except OSError as error:
        raise JournalError(f"{path}: cannot be read: {error.strerror}.") from error
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            entry = Decision.model_validate_json(line)
        except ValidationError:
            damaged.append(number)
            continue
        found.setdefault(entry.decision_id, entry)
    return Journal(tuple(found.values()), tuple(damaged))


@dataclass(frozen=True)
class Standing:
    """What holds for one fact after all decisions: each reviewer's last word."""

    fact_key: str
    by_reviewer: dict[str, Decision]

    @property
    def conflict(self) -> bool:
        """Whether reviewers disagree: on the verdict, or on the correction."""
        words = {(d.verdict, content_hash(d.corrected)) for d in self.by_reviewer.values()}
        return len(words) > 1

    @property
    def last(self) -> Decision:
        """The latest decision that stands."""
        return max(self.by_reviewer.values(), key=lambda d: d.at)


def standing(decisions: Iterable[Decision]) -> dict[str, Standing]:
    """Fact key -> what holds for it; undone and skipped decisions hold nothing."""
    ordered = sorted(decisions, key=lambda d: d.at)
    undone = {d.undoes for d in ordered if d.verdict == "undone"}
    by_fact: dict[str, dict[str, Decision]] = {}
    for entry in ordered:
        if entry.verdict in ("undone", "skipped") or entry.decision_id in undone:
            continue
        by_fact.setdefault(entry.fact_key, {})[entry.reviewer] = entry
    return {key: Standing(key, words) for key, words in by_fact.items()}
