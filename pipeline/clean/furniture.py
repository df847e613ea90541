"""Which lines of a text are page furniture: a line classifier whose rules are data (`rules/clean/furniture.yaml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pipeline.document import Block
from pipeline.rulebook import RULES, Regex, Rule, RuleSet, load_rules

PATH = RULES / "clean" / "furniture.yaml"
_TAIL = 120
"""Code points at the end of a line in which `part: end` is looked for."""
_PROSE = 60
_COUNTERS = 3
"""More lone numbers than this in one stretch are a column of a table."""
_ENDS_SENTENCE = re.compile(r"""[.!?…][)"”’'»\]]*$|[.!?…]["”’]?\s*\([^()]{2,60}\)$""")


class FurnitureRule(Rule):
    """One kind of furniture; the fields are explained at the top of the rule file."""

    pattern: Regex
    part: Literal["line", "end", "passage", "number"] = "line"
    place: Literal["any", "head", "foot", "edge"] = "any"
    reach: Literal["line", "rest"] = "line"
    longest: int = Field(default=320, ge=10, le=1000)


@dataclass(frozen=True)
class Line:
    """A line that is not blank, without its outer blanks: offsets into the text."""

    start: int
    end: int
    text: str

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph of running text."""
        return len(self.text) >= _PROSE and (len(self.text) >= 160 or bool(_ENDS_SENTENCE.search(self.text[-80:])))


LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


def lines(text: str) -> list[Line]:
    """The lines of a text that have anything in them."""
    found = []
    for match in LINE.finditer(text):
        raw = match.group()
        if stripped := raw.strip():
            start = match.start() + len(raw) - len(raw.lstrip())
            found.append(Line(start, start + len(stripped), stripped))
    return found


@functools.cache
def rules() -> tuple[FurnitureRule, ...]:
    """The rules in the order in which they are tried."""
    return load_rules(PATH, FurnitureRule)


@functools.cache
def _compiled(part: str) -> tuple[tuple[FurnitureRule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rule.pattern)) for rule in rules() if rule.part == part)


def furniture(found: Sequence[Line]) -> Iterator[Block]:
    """Furniture blocks among these lines, in order: whole lines, or passages at the end or inside of lines."""
    prose = [number for number, line in enumerate(found) if line.prose]
    head = prose[0] if prose else len(found)
    foot = prose[-1] if prose else -1
    counters = _counters(found, head, foot)
    number = 0
    while number < len(found):
        line = found[number]
        places = {"any"}
        if number < head:
            places |= {"head", "edge"}
        if number > foot:
            places |= {"foot", "edge"}
        rule = counters.get(number) or _whole(line, places)
        if rule is not None and rule.reach == "rest":
            last = _rest(found, number)
            for later in found[number : last + 1]:
                yield Block(start=later.start, end=later.end, kind="furniture", rule=rule.id)
            number = last + 1
            continue
        if rule is not None:
            yield Block(start=line.start, end=line.end, kind="furniture", rule=rule.id)
        else:
            yield from _passages(line)
        number += 1


def _whole(line: Line, places: set[str]) -> FurnitureRule | None:
    """The first rule for which the whole line is furniture."""
    length = len(line.text)
    for rule, pattern in _compiled("line"):
        if length <= rule.longest and rule.place in places and pattern.fullmatch(line.text):
            return rule
    return None


def _passages(line: Line) -> Iterator[Block]:
    """Passages of furniture inside a line that is otherwise text."""
    found: list[Block] = []
    if "(" in line.text or "[" in line.text:
        for rule, pattern in _compiled("passage"):
            for match in pattern.finditer(line.text):
                found.append(_block(line, match.start(), match.end(), rule))
    if line.text.endswith((")", ").")):
        tail = max(0, len(line.text) - _TAIL)
        for rule, pattern in _compiled("end"):
            for match in pattern.finditer(line.text, tail):
                if match.end() == len(line.text):
                    found.append(_block(line, match.start(), match.end(), rule))
    end = -1
    for block in sorted(found, key=lambda b: b.start):
        if block.start >= end:
            yield block
            end = block.end


def _block(line: Line, start: int, end: int, rule: FurnitureRule) -> Block:
    while line.text[start].isspace():
        start += 1
    return Block(start=line.start + start, end=line.start + end, kind="furniture", rule=rule.id)


def _rest(found: Sequence[Line], number: int) -> int:
    """The last line that belongs to the list of other articles under this heading: up to the next prose."""
    last = number
    while last + 1 < len(found) and not found[last + 1].prose:
        last += 1
    return last


def _counters(found: Sequence[Line], head: int, foot: int) -> dict[int, FurnitureRule]:
    """Lone numbers that count the page, not the world: few, in the head or foot, or alone between two paragraphs."""
    marked: dict[int, FurnitureRule] = {}
    for rule, pattern in _compiled("number"):
        lone = [n for n, line in enumerate(found) if len(line.text) <= 12 and pattern.fullmatch(line.text)]
        above = [n for n in lone if n < head]
        below = [n for n in lone if n > foot and n >= head]
        for group in (above, below):
            if len(group) <= _COUNTERS:
                marked.update(dict.fromkeys(group, rule))
        for n in lone:
            if head < n < foot and found[n - 1].prose and found[n + 1].prose:
                marked[n] = rule
    return marked


def rule_sets() -> list[RuleSet]:
    """The rules of this room for `rules check`."""
    return [RuleSet(PATH, rules(), fired)]


def fired(sentence: str) -> set[str]:
    """The rules that mark something in these lines."""
    return {block.rule for block in furniture(lines(sentence)) if block.rule}
