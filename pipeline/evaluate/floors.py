"""Accuracy floors: per gold set, figures that an evaluation may not fall below; they go up, and down by a flag only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.scoring import LEVELS, Result
from pipeline.fact import FACT_TYPES
from pipeline.failure import Failure
from pipeline.writing import write_whole


class FloorsError(Failure):
    """A floors file that cannot be used."""


def corpus_hash(gold: Sequence[GoldDocument]) -> str:
    """16 hexadecimal digits of the gold itself: texts and facts, whatever the folder is called."""
    digest = hashlib.blake2b(digest_size=8)
    for document in sorted(gold, key=lambda d: d.doc_id):
        record = [document.doc_id, document.text, document.facts]
        digest.update(json.dumps(record, ensure_ascii=False, sort_keys=True).encode())
    return digest.hexdigest()


def figures(result: Result) -> dict[str, float]:
    """F1 by type and level, and the macro means, cut (never rounded up) to three decimals."""
    values = {name: score.f1 for name, score in result.scores.items()}
    values |= {f"macro.{level}": result.macro(level) for level in LEVELS}
    return {name: int(value * 1000 + 1e-9) / 1000 for name, value in values.items()}


def read(path: Path) -> dict[str, Any]:
    """The floors by corpus hash."""
    if not path.exists():
        return {}
    try:
        floors: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return floors
    except json.JSONDecodeError as error:
        raise FloorsError(f"{path}:{error.lineno}: not valid JSON: {error.msg}.") from error


def below(path: Path, gold: Sequence[GoldDocument], result: Result) -> list[str]:
    """The figures that fell below their floor, in words. FloorsError where the gold set has no floors."""
    entry = read(path).get(corpus_hash(gold))
    if entry is None:
        raise FloorsError(f"{path}: no floors for this gold set ({corpus_hash(gold)}). Set them with --raise-floors.")
    reached = figures(result)
    return [
        f"{name}: {reached.get(name, 0.0):.3f} is below its floor {floor:.3f}"
        for name, floor in entry["f1"].items()
        if reached.get(name, 0.0) < floor
    ]


def move(
    path: Path, gold: Sequence[GoldDocument], result: Result, name: str, *, lower: bool = False
) -> dict[str, float]:
    """Set the floors to what was reached: each goes up; down only where `lower`. Returns the new floors."""
    floors = read(path)
    key = corpus_hash(gold)
    former = floors.get(key, {}).get("f1", {})
    reached = figures(result)
    new = {k: v if lower else max(v, former.get(k, 0.0)) for k, v in reached.items()}
    ordered = [f"{t}.{level}" for t in FACT_TYPES for level in LEVELS] + [f"macro.{level}" for level in LEVELS]
    stale = [k for k, entry in floors.items() if entry["gold"] == name and k != key]
    for other in stale:
        del floors[other]
    floors[key] = {"gold": name, "documents": len(gold), "f1": {k: new[k] for k in ordered}}
    write_whole(path, json.dumps(floors, indent=1, ensure_ascii=False) + "\n")
    return new
