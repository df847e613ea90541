"""Grids (corpus/grids): templates crossed with fillers, so that a sentence nobody wrote down tests a rule.

    python -m tests.grids statement --draws 1000

draws sentences of one type at random and prints for each template and each filler how often the pipeline differs from
what the template says: the worst rows show which mechanism to mend. Fillers are invented and in no vocabulary.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.evaluate.inline import parse
from pipeline.fact import FACT_TYPES, FactType
from tests.phenomena import Passage, differences, fact_of

FOLDER = Path(__file__).resolve().parents[1] / "corpus" / "grids"
_FIELD = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


@dataclass(frozen=True)
class Draw:
    """One sentence of a grid, and what was chosen for it: the template and the filler of each slot."""

    passage: Passage
    chosen: tuple[str, ...]


def _filled(template: str, fillers: dict[str, dict[str, str]]) -> str:
    """The template with `{slot}` and `{slot.attribute}` put in; a filler may hold fields itself."""
    text = template
    while _FIELD.search(text):
        text = _FIELD.sub(lambda m: fillers[m[1]].get(m[2] or "text", "null"), text)
    # A sentence begins with a capital letter, whatever stands first.
    return re.sub(r"((?:^|[.] )(?:<[^>]*>|[“\"])*)([a-z])", lambda m: m[1] + m[2].upper(), text)


def draws(kind: FactType, number: int, seed: int = 7) -> Iterator[Draw]:
    """`number` sentences of this type's grid, the same ones for the same seed."""
    grid: dict[str, Any] = yaml.safe_load((FOLDER / f"{kind}.yaml").read_text("utf-8"))
    slots = {
        name: [value if isinstance(value, dict) else {"text": str(value)} for value in values]
        for name, values in grid["slots"].items()
    }
    chance = random.Random(f"{kind} {seed}")
    for count in range(number):
        template = grid["templates"][count % len(grid["templates"])]
        fillers = {name: chance.choice(values) for name, values in slots.items()}
        marked = _filled(template, fillers)
        text, marks = parse(marked)
        used = {field[1] for field in _FIELD.finditer(template)}
        used |= {inner[1] for name in used for inner in _FIELD.finditer(fillers[name]["text"])}
        gold = tuple(fact_of(m, text) for m in marks if m.type == kind)
        passage = Passage(f"{kind}-{count}", template, grid["published"], text, (kind,), gold)
        yield Draw(passage, (template, *(f"{name} = {fillers[name]['text']}" for name in sorted(used))))


def shares(kind: FactType, number: int) -> dict[str, float]:
    """The share of sentences without any difference, by level."""
    right: Counter[str] = Counter()
    for draw in draws(kind, number):
        for (_, level), wrong in differences(draw.passage).items():
            right[level] += not wrong
    return {level: right[level] / number for level in ("core", "full")}


def main() -> None:
    """Print the failing sentences' choices, worst first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=FACT_TYPES)
    parser.add_argument("--draws", type=int, default=500)
    parser.add_argument("--level", choices=("core", "full"), default="full")
    parser.add_argument("--examples", type=int, default=10, help="failing sentences to print")
    arguments = parser.parse_args()
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    shown = 0
    for draw in draws(arguments.kind, arguments.draws):
        wrong = differences(draw.passage)[arguments.kind, arguments.level]
        tried.update(draw.chosen)
        failed.update(draw.chosen if wrong else ())
        if wrong and shown < arguments.examples:
            shown += 1
            print(draw.passage.text, *(f"    {line}" for line in wrong), sep="\n")
    for choice in sorted(tried, key=lambda c: -failed[c] / tried[c]):
        if failed[choice]:
            print(f"{failed[choice] / tried[choice]:6.0%} {failed[choice]:4} of {tried[choice]:4}  {choice}")
    print(shares(arguments.kind, arguments.draws))


if __name__ == "__main__":
    main()
