"""Decisions leave as gold documents and plain CSV, and come back from CSV."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.review.journal import Decision, JournalError, append, journal_of, read, standing
from pipeline.store.export import FORMULA
from pipeline.store.snapshot import open_for_reading
from pipeline.writing import whole, write_whole

COLUMNS = tuple(Decision.model_fields)


def export_csv(db: Path, target: Path) -> int:
    """Every decision as a row; objects as JSON; a cell that a spreadsheet would run gets a leading apostrophe."""
    decisions = read(journal_of(db)).decisions
    with whole(target, newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for entry in decisions:
            plain = entry.model_dump(mode="json")
            writer.writerow([_cell(plain[name]) for name in COLUMNS])
    return len(decisions)


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    words = "" if value is None else str(value)
    return "'" + words if words.startswith((*FORMULA, "'")) else words


def import_csv(db: Path, source: Path) -> tuple[int, int]:
    """Add the decisions of a file that `export_csv` wrote: (added, already there). JournalError names a line."""
    journal = journal_of(db)
    known = {d.decision_id for d in read(journal).decisions}
    fresh: list[Decision] = []
    seen = 0
    with source.open(encoding="utf-8-sig", newline="") as stream:  # a spreadsheet puts a mark before it, and semicolons
        head = stream.readline()
        stream.seek(0)
        reader = csv.DictReader(stream, delimiter=max(",;\t", key=head.count))
        missing = set(COLUMNS) - set(reader.fieldnames or ())
        if missing:
            names = ", ".join(sorted(missing))
            raise JournalError(f"{source}:1: the columns {names} are missing. Name a file written by export.")
        for row in reader:
            try:
                entry = Decision.model_validate({name: _value(name, row[name]) for name in COLUMNS})
            except (ValidationError, json.JSONDecodeError) as error:
                raise JournalError(
                    f"{source}:{reader.line_num}: not a decision: {error}. Nothing was imported."
                ) from error
            seen += entry.decision_id in known
            if entry.decision_id not in known:
                fresh.append(entry)
                known.add(entry.decision_id)
    append(journal, fresh)
    return len(fresh), seen


def _value(name: str, raw: str) -> Any:
    words = raw[1:] if raw.startswith("'") else raw
    if name in ("slots", "corrected"):
        return json.loads(words) if words else None
    if not words and name in ("undoes",):
        return None
    return words


def export_gold(db: Path, folder: Path) -> int:
    """Gold documents of the reviewed facts, as `evaluate` reads them: one file per document with accepted facts.

    Only documents all of whose current facts are decided are complete gold; the others carry `"complete": false`.
    """
    held = standing(read(journal_of(db)).decisions)
    with open_for_reading(db) as connection:
        rows = connection.execute(
            "SELECT d.doc_id, d.title, d.published::VARCHAR, d.url, d.text, f.fact_key, f.type, f.slots::VARCHAR, "
            "f.start_char, f.end_char, f.passage FROM facts f JOIN documents d ON d.doc_id = f.doc_id "
            "AND d.revision = f.revision WHERE f.superseded_at IS NULL AND f.reading > 0 "
            "ORDER BY d.doc_id, f.start_char"
        ).fetchall()
    documents: dict[str, dict[str, Any]] = {}
    for doc_id, title, published, url, text, key, kind, slots, start, end, passage in rows:
        document = documents.setdefault(
            doc_id,
            {"doc_id": doc_id, "title": title, "published": published, "url": url, "text": text, "facts": [],
             "complete": True},
        )  # fmt: skip
        words = held.get(key)
        if words is None or words.conflict:
            document["complete"] = False
            continue
        last = words.last
        if last.verdict == "rejected":
            continue
        place = (start, end, passage)
        if last.verdict == "corrected" and text[last.start : last.end] == last.passage:
            place = (last.start, last.end, last.passage)
        evidence = [{"start": place[0], "end": place[1], "text": place[2]}]
        document["facts"].append({"type": kind, **(last.corrected or json.loads(slots)), "evidence": evidence})
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for doc_id, document in documents.items():
        if document["facts"] or document["complete"]:
            name = "".join(c if c.isalnum() or c in "-_." else "_" for c in doc_id)[:120]
            path = folder / f"{name}.json"
            write_whole(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
            written += 1
    return written
