"""Passages about one phenomenon each (corpus/phenomena): how they are read and where the pipeline differs from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.document import Item
from pipeline.evaluate.inline import Marked, parse
from pipeline.evaluate.matching import FactDict, core, full, maximum_matching
from pipeline.fact import FACT_TYPES
from tests.inline import pipeline

PARTS = ("", "seen", "unseen")
"""Parts of the folder: written beside the rules; written by who knew only the fact model, and mended on; not mended on."""
FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "phenomena"


def _full(gold: FactDict, found: FactDict) -> bool:
    """As the scorer matches; a date whose role is open (not written) agrees with any."""
    return full({**gold, "role": gold.get("role") or found.get("role")}, found)


LEVELS: dict[str, Callable[[FactDict, FactDict], bool]] = {"core": core, "full": _full}

_NAMES = {"person", "position", "organization", "speaker", "place", "measure"}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "official": {"organization": None},
    "partnership": {"topic": None, "date": None},
    "figure": {"value_max": None, "comparator": "=", "status": "actual", "place": None, "period": None},
    "date": {},
    "statement": {"speaker": None, "cue": None},
}


@dataclass(frozen=True)
class Passage:
    """One passage: its bare text, what it shows, and its gold for the types it is gold for."""

    id: str
    phenomenon: str
    published: dt.date | None
    text: str
    types: tuple[str, ...]
    gold: tuple[FactDict, ...]


def _forms(value: Any) -> Any:
    """`;` separates the forms of a name that count as right."""
    return [part.strip() for part in value.split(";")] if isinstance(value, str) and ";" in value else value


def fact_of(mark: Marked, text: str) -> FactDict:
    """A fact as gold data has it, from its mark in the text."""
    words = text[mark.start : mark.end]
    evidence = [{"start": mark.start, "end": mark.end, "text": words}]
    fact: FactDict = {**_DEFAULTS[mark.type], "type": mark.type, "evidence": evidence}
    for slot, value in mark.slots.items():
        fact[slot] = _forms(value) if slot in _NAMES else value
    if mark.type == "partnership":
        fact["parties"] = [_forms(party) for party in mark.slots["parties"]]
    if mark.type == "statement":
        fact.setdefault("text", words)
    return fact


def passages(part: str = "") -> list[Passage]:
    """All passages of the folder, or of a part of it, in the order of their ids."""
    found = []
    for path in sorted((FOLDER / part).glob("*.yaml")):
        if path.stem == "floors":
            continue
        for entry in yaml.safe_load(path.read_text("utf-8")):
            text, marks = parse(entry["text"])
            types = tuple(entry.get("types") or (path.stem,))
            gold = tuple(fact_of(m, text) for m in marks if m.type in types)
            day = entry["published"]
            published = day if isinstance(day, dt.date) else None
            found.append(Passage(entry["id"], entry["phenomenon"], published, text, types, gold))
    return found


def _in_words(fact: FactDict) -> str:
    slots = {k: v for k, v in fact.items() if k not in {"type", "evidence"} and v is not None}
    return f"{fact['type']} {slots} at {fact['evidence'][0]['text']!r}"


def differences(passage: Passage) -> dict[tuple[str, str], list[str]]:
    """By (type, level), what is missing and what is too much in one passage."""
    item = Item(
        origin="test", kind="record", text=passage.text, doc_id=passage.id, published=passage.published, title=None
    )
    facts = []
    for fact in pipeline()(item).facts:
        evidence = [{"start": e.start, "end": e.end, "text": e.text} for e in fact.evidence]
        facts.append({**fact.slots(), "type": fact.type, "evidence": evidence, "rule": fact.rule})
    out: dict[tuple[str, str], list[str]] = {}
    for kind in FACT_TYPES:
        if kind not in passage.types:
            continue
        gold = [f for f in passage.gold if f["type"] == kind]
        found = [f for f in facts if f["type"] == kind]
        for level, same in LEVELS.items():
            pairs = maximum_matching([[j for j, f in enumerate(found) if same(g, f)] for g in gold])
            hit = set(pairs.values())
            out[kind, level] = [f"missing {_in_words(g)}" for i, g in enumerate(gold) if i not in hit] + [
                f"too much {_in_words(f)}" for j, f in enumerate(found) if j not in pairs
            ]
    return out
