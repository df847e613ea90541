"""Sentences with their facts marked inline, as the tests write them.

    <official person="Yassierli" position="Menteri Ketenagakerjaan">Menteri Ketenagakerjaan Yassierli</official>
    berbicara pada <date value="2025-05-06" role="event">Selasa (6/5/2025)</date>.

A tag is a fact type, its attributes are slots, its content is the first evidence. Tags nest; `<o/>`-style empty tags
do not exist. In an attribute `|` separates list items (parties) and `null` is None; numbers are numbers where the
slot is one. A slot that is not written is not compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pipeline.fact import FACT_TYPES, AnyFact

_TAG = re.compile(r"<(/?)(" + "|".join(FACT_TYPES) + r")((?:\s+[a-z_]+=\"[^\"]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z_]+)=\"([^\"]*)\"")
_NUMERIC = {"value", "value_max"}


@dataclass(frozen=True)
class Marked:
    """One fact as marked: its type, the slots that were written, and where its content stands in the bare text."""

    type: str
    slots: dict[str, Any]
    start: int
    end: int


def _value(kind: str, slot: str, raw: str) -> Any:
    if raw == "null":
        return None
    if slot == "parties":
        return tuple(sorted(part.strip() for part in raw.split("|")))
    if kind == "figure" and slot in _NUMERIC:
        return float(raw)
    return raw


def parse(marked: str) -> tuple[str, list[Marked]]:
    """The bare text and the facts marked in it. ValueError where tags do not close in order."""
    text, facts, open_tags, position = "", [], [], 0
    for tag in _TAG.finditer(marked):
        text += marked[position : tag.start()]
        position = tag.end()
        if not tag[1]:
            open_tags.append((tag[2], tag[3], len(text)))
            continue
        if not open_tags or open_tags[-1][0] != tag[2]:
            raise ValueError(f"</{tag[2]}> closes nothing in: {marked}")
        kind, attributes, start = open_tags.pop()
        slots = {name: _value(kind, name, raw) for name, raw in _ATTRIBUTE.findall(attributes)}
        facts.append(Marked(kind, slots, start, len(text)))
    if open_tags:
        raise ValueError(f"<{open_tags[-1][0]}> is not closed in: {marked}")
    return text + marked[position:], facts


def _agrees(gold: Marked, fact: AnyFact) -> bool:
    slots = fact.slots()
    for name, wanted in gold.slots.items():
        found = slots.get(name)
        if name == "parties":
            found = tuple(sorted(found or ()))
        elif name in _NUMERIC and isinstance(found, int | float):
            found = float(found)
        if found != wanted:
            return False
    start, end = fact.span
    return start < gold.end and gold.start < end


def differences(marked: list[Marked], facts: list[AnyFact]) -> list[str]:
    """What is missing and what is too much, in words; empty where the facts are just those marked."""
    left, missing = list(facts), []
    for gold in marked:
        hit = next((f for f in left if f.type == gold.type and _agrees(gold, f)), None)
        if hit is None:
            missing.append(f"missing {gold.type} {gold.slots}")
        else:
            left.remove(hit)
    return missing + [f"not marked: {f.type} {f.slots()} at {f.evidence[0].text!r} by {f.rule}" for f in left]
