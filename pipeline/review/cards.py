"""A fact as the review page shows it: slots, reasons, and its source cut around the passage."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal
from numbers import Number
from typing import Any, get_args

from pipeline.fact import FACT, Comparator, FactType, Form, Role, Stage, Status
from pipeline.review.journal import Decision, standing
from pipeline.review.library import Library

WINDOW = 6000
"""Characters of source shown on each side of the passage; a document of megabytes must not choke the page."""

CHOICES: dict[str, tuple[str, ...]] = {
    "form": get_args(Form),
    "stage": get_args(Stage),
    "comparator": get_args(Comparator),
    "status": get_args(Status),
    "role": get_args(Role),
    "kind": ("direct", "indirect"),
}
SLOTS: dict[FactType, tuple[str, ...]] = {
    "official": ("person", "position", "organization"),
    "partnership": ("parties", "form", "stage", "topic", "date"),
    "figure": ("value", "value_max", "comparator", "unit", "measure", "place", "period", "status", "subject"),
    "date": ("value", "role"),
    "statement": ("speaker", "kind", "text", "cue"),
}
REJECTIONS = (
    "not stated in the text",
    "wrong person or body",
    "wrong number or date",
    "not a fact of this type",
    "page furniture",
    "already there",
)
_NUMERIC = {("figure", "value"), ("figure", "value_max")}
_IN_TIME = {("date", "value"), ("figure", "period"), ("partnership", "date")}
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ISO = re.compile(r"(?:\d{3}|\.\.|[PX])[0-9A-Z:/.+-]*")
"""What the dates of facts look like: 2025, 2025-03-12, 2025-Q1, 2025-W08, 2025-01/2025-06, 2025-02-24TMO, 2030/.."""


def card(library: Library, fact_key: str) -> dict[str, Any] | None:
    """The current fact with this key as plain JSON; None where it no longer holds."""
    found = library.rows(
        "SELECT f.fact_id, f.fact_key, f.type, f.doc_id, f.slots::VARCHAR AS slots, f.passage, "
        "f.start_char, f.end_char, f.sentence, f.rule, f.confidence, f.reasons::VARCHAR AS reasons, "
        "d.title, d.published::VARCHAR AS published, "
        "d.source, d.url, d.revision, length(d.text) AS length, "
        "substr(d.text, greatest(f.start_char - ?, 0) + 1, least(f.start_char, ?)) AS before, "
        "substr(d.text, f.end_char + 1, ?) AS after "
        "FROM facts f JOIN documents d ON d.doc_id = f.doc_id AND d.revision = f.revision "
        "WHERE f.fact_key = ? AND f.superseded_at IS NULL ORDER BY f.reading DESC LIMIT 1",
        [WINDOW, WINDOW, WINDOW, fact_key],
        decided=False,
    )
    if not found:
        return None
    fact = found[0]
    slots = json.loads(fact.pop("slots"))
    kind: FactType = fact["type"]
    fact["slots"] = [_slot(kind, name, slots.get(name)) for name in SLOTS[kind]]
    fact["reasons"] = [{"signal": s, "weight": w, "words": x} for s, w, x in json.loads(fact["reasons"] or "[]")]
    fact["window_start"] = max(fact["start_char"] - WINDOW, 0)
    fact["cut"] = fact["window_start"] > 0 or fact["end_char"] + WINDOW < fact["length"]
    held = standing(library.decisions()).get(fact_key)
    fact["opinions"] = [
        {"reviewer": d.reviewer, "verdict": d.verdict, "reason": d.reason}
        for d in (held.by_reviewer.values() if held else ())
    ]
    return fact


def _slot(kind: FactType, name: str, value: Any) -> dict[str, Any]:
    shown = " | ".join(value) if isinstance(value, list) else "" if value is None else value
    return {"name": name, "value": str(shown), "choices": CHOICES.get(name, ())}


def slots_from_form(kind: FactType, form: Mapping[str, str], shown: Mapping[str, str]) -> dict[str, Any]:
    """The slots as a reviewer typed them: empty is None, `|` separates parties, numbers are numbers.

    What differs from `shown` (the card's own words) was typed or marked in the source, so its numbers are written as in
    Indonesian: 1.200 is 1200. ValueError (also pydantic's) where the slots are no fact of this type.
    """
    slots: dict[str, Any] = {}
    for name in SLOTS[kind]:
        raw = form.get(name, "").strip()
        if name == "parties":
            slots[name] = [part.strip() for part in raw.split("|") if part.strip()]
        elif not raw:
            slots[name] = None
        elif (kind, name) in _NUMERIC:
            slots[name] = _number(name, raw, typed=raw != shown.get(name))
        elif (kind, name) in _IN_TIME and raw != shown.get(name) and not _ISO.fullmatch(raw):
            raise ValueError(
                f"{name}: {raw[:60]!r} is no date of the calendar. Write 2025-03-12, 2025-03, 2025 or 2025-Q1"
            )
        else:
            slots[name] = raw
    sample = {"start": 0, "end": 1, "text": "x"}
    FACT.validate_python({**slots, "type": kind, "rule": "review.form", "confidence": 1.0, "evidence": [sample]})
    return slots


def _number(name: str, raw: str, typed: bool) -> int | float:
    """A number with the Indonesian signs (1.200.000,5) where a person typed it; ValueError names the field."""
    if typed and _THOUSANDS.fullmatch(raw):
        raw = raw.replace(".", "")
    try:
        number = float(raw.replace(",", "."))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(f"{name}: {raw[:60]!r} is no number. Write it in digits: 1200, 1.200 or 2,5")
    return int(number) if number.is_integer() else number


def last_of(reviewer: str, decisions: tuple[Decision, ...]) -> Decision | None:
    """The reviewer's latest decision that is not yet undone (skips included)."""
    undone = {d.undoes for d in decisions if d.verdict == "undone"}
    for entry in reversed(decisions):
        if entry.reviewer == reviewer and entry.verdict != "undone" and entry.decision_id not in undone:
            return entry
    return None


def in_words(slots: str) -> str:
    """Slots (JSON) as a person reads them: `person: A · position: B`, empty ones left out, cut at 400 characters."""
    parts = []
    for name, value in json.loads(slots).items():
        if value is not None:
            parts.append(f"{name}: {' – '.join(value) if isinstance(value, list) else value}")
    words = " · ".join(parts)
    return words if len(words) <= 400 else words[:399] + "…"


def amount(value: float | Decimal) -> str:
    """A number as a person reads it: `18,400,000,000`, `2.1`; never as a power of ten, at most six decimals."""
    if not math.isfinite(value):
        return str(value)
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.6f}".rstrip("0").rstrip(".") if abs(float(value)) >= 0.001 else f"{value:.6g}"


def shape(value: object) -> str:
    """How a cell of a table is set (a class of the style sheet): `number`, `word` (never broken), `long` or nothing."""
    if isinstance(value, Number) and not isinstance(value, bool):
        return "number"
    words = "" if value is None else str(value)
    if len(words) <= 40 and " " not in words:
        return "word"
    return "long" if len(words) > 40 else ""
