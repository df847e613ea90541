"""The grammar of time expressions: patterns over word classes, written as data, matched as regular expressions.

A pattern is a line of class names and macros: `wday? d:day m:month_any ( comma? y:year )?`. `name:` puts what follows
into a slot, `( a | b )`, `?`, `*` and `{m,n}` are as in regular expressions, `!x` means that x must not follow,
`<x` that it must not stand before. Where a slot `span` is written, it alone is the expression; the rest is context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import count
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from pipeline.document import Frozen
from pipeline.recognise.date_lexer import Lexed, Lexeme, Value, lexicon
from pipeline.rulebook import RULES, Rule, RuleError, load_model, load_rules

PATTERNS: Path = RULES / "dates" / "patterns.yaml"
MACROS: Path = RULES / "dates" / "macros.yaml"
Build = Literal[
    "point",
    "foreign",
    "range",
    "days",
    "day_figures",
    "months",
    "day_months",
    "years",
    "schoolyear",
    "quarter",
    "report_code",
    "quarters",
    "quarter_range",
    "decade",
    "century",
    "ago",
    "ahead",
    "unit",
    "edge_year",
    "weekday",
    "weekdays",
    "day_word",
    "today",
    "part_of_day",
    "day_of_month",
    "until_now",
    "clock",
    "counted",
    "of_that_year",
    "day_slip",
    "block",
]
_PART = re.compile(r"\s*(?:(?P<slot>[a-z_]+):|(?P<name>[a-z_][a-z_0-9]*)|(?P<op>[()|?*!<]|\{\d+,\d+\}))")


class DateRule(Rule):
    """One rule of the grammar: the pattern, the way its value is built, and the kind of expression."""

    pattern: str = Field(min_length=1)
    build: Build
    kind: Literal["absolute", "partial", "relative", "range", "time"] = "absolute"
    needs_day: bool = False
    """Only a part of an expression: counts where a day stands beside it (malam)."""
    context_counts: bool = False
    """Against other rules the whole match counts as its length, not the slot `span` alone."""


class Macros(Frozen):
    """Named parts of patterns."""

    macros: Mapping[str, str]


@dataclass(frozen=True)
class Match:
    """Where a rule matched: lexemes [first, last) are the expression; slots hold lexemes."""

    rule: DateRule
    first: int
    last: int
    slots: Mapping[str, tuple[Lexeme, ...]]
    before: str | None = None
    """The class of the lexeme before the expression."""

    def value(self, slot: str) -> Value:
        """The value of the first lexeme of a slot, None where the slot is empty."""
        found = self.slots.get(slot)
        return found[0].value if found else None

    def number(self, slot: str) -> int | None:
        """The same as a number."""
        found = self.value(slot)
        return found if isinstance(found, int) else None

    def kind(self, slot: str) -> str | None:
        """The class of the first lexeme of a slot."""
        found = self.slots.get(slot)
        return found[0].kind if found else None


class _Piece(NamedTuple):
    """A part of a pattern as a regular expression, and sets of letters of each of which any match holds one."""

    pattern: str
    needed: tuple[frozenset[str], ...] = ()


class _Compiler:
    """One pattern to a regular expression over the letters of the classes."""

    def __init__(
        self, pattern: str, macros: Mapping[str, str], origin: str, groups: Iterator[int] | None = None
    ) -> None:
        # a slot may be filled in several alternatives, a group of `re` only once: each gets a number behind its name
        self.groups = groups if groups is not None else count()
        self.parts: list[tuple[str, str]] = []
        self.macros, self.origin, at = macros, origin, 0
        self.pattern = pattern.strip()
        while at < len(self.pattern):
            part = _PART.match(self.pattern, at)
            if part is None:
                raise RuleError(
                    f"{origin}: cannot read the pattern at {self.pattern[at : at + 20]!r}. Mend the pattern."
                )
            self.parts.append((part.lastgroup or "", part[part.lastgroup or 0]))
            at = part.end()
        self.at = 0

    def compile(self) -> _Piece:
        found = self._alternatives()
        if self.at < len(self.parts):
            raise RuleError(f"{self.origin}: a bracket too many in {self.pattern!r}. Balance the brackets.")
        return found

    def _peek(self) -> tuple[str, str]:
        return self.parts[self.at] if self.at < len(self.parts) else ("end", "")

    def _alternatives(self) -> _Piece:
        found = [self._sequence()]
        while self._peek() == ("op", "|"):
            self.at += 1
            found.append(self._sequence())
        either = all(piece.needed for piece in found)
        needed = frozenset().union(*(min(piece.needed, key=len) for piece in found)) if either else None
        return _Piece("|".join(piece.pattern for piece in found), (needed,) if needed else ())

    def _sequence(self) -> _Piece:
        found = []
        while self._peek() not in (("op", "|"), ("op", ")"), ("end", "")):
            found.append(self._item())
        return _Piece("".join(piece.pattern for piece in found), tuple(one for piece in found for one in piece.needed))

    def _item(self) -> _Piece:
        kind, part = self._peek()
        self.at += 1
        if kind == "slot":
            name = f"{part}__{next(self.groups)}"
            atom, needed = self._atom()
            return self._repeated(_Piece(f"(?P<{name}>{atom})", needed))
        if (kind, part) == ("op", "!"):
            return _Piece(f"(?!{self._atom().pattern})")
        if (kind, part) == ("op", "<"):
            return _Piece(f"(?<!{self._atom().pattern})")
        self.at -= 1
        return self._repeated(self._atom())

    def _atom(self) -> _Piece:
        kind, part = self._peek()
        self.at += 1
        if (kind, part) == ("op", "("):
            inner = self._alternatives()
            if self._peek() != ("op", ")"):
                raise RuleError(f"{self.origin}: a bracket is not closed in {self.pattern!r}. Balance the brackets.")
            self.at += 1
            return _Piece(f"(?:{inner.pattern})", inner.needed)
        if kind != "name":
            raise RuleError(f"{self.origin}: {part!r} stands where a class is expected in {self.pattern!r}.")
        if part in self.macros:
            inner = _Compiler(self.macros[part], self.macros, f"{self.origin}, macro {part}", self.groups).compile()
            return _Piece(f"(?:{inner.pattern})", inner.needed)
        letters = lexicon().letters
        if part not in letters:
            raise RuleError(f"{self.origin}: there is no class or macro {part!r}. Known: {', '.join(sorted(letters))}.")
        return _Piece(letters[part], (frozenset(letters[part]),))

    def _repeated(self, piece: _Piece) -> _Piece:
        kind, part = self._peek()
        if kind == "op" and (part in "?*" or part[0] == "{"):
            self.at += 1
            return _Piece(piece.pattern + part, () if part in "?*" or part.startswith("{0,") else piece.needed)
        return piece


class _Compiled(NamedTuple):
    """A rule with its pattern, the letters that a text must have for it, and the groups of its slot `span`."""

    rule: DateRule
    pattern: re.Pattern[str]
    needed: tuple[frozenset[str], ...]
    spans: tuple[str, ...]


def _compiled(rule: DateRule, macros: Mapping[str, str]) -> _Compiled:
    piece = _Compiler(rule.pattern, macros, f"{PATTERNS}: {rule.id}").compile()
    pattern = re.compile(piece.pattern)
    return _Compiled(rule, pattern, piece.needed, tuple(n for n in pattern.groupindex if n.startswith("span__")))


@dataclass(frozen=True)
class Grammar:
    """All rules in order with their compiled patterns."""

    compiled: tuple[_Compiled, ...]

    @cached_property
    def rules(self) -> tuple[DateRule, ...]:
        """The rules in order."""
        return tuple(one.rule for one in self.compiled)

    def without(self, rule_id: str) -> Grammar:
        """The grammar with one rule taken out (to see what depends on it)."""
        return Grammar(tuple(one for one in self.compiled if one.rule.id != rule_id))

    def matches(self, lexed: Lexed) -> list[Match]:
        """The longest matches that do not overlap, in order; where two are equally long the earlier rule wins."""
        found: list[tuple[int, int, int, int, re.Match[str]]] = []
        letters = set(lexed.code)
        for number, one in enumerate(self.compiled):
            if any(letters.isdisjoint(needed) for needed in one.needed):
                continue
            for hit in one.pattern.finditer(lexed.code):
                first, last = max((hit.span(name) for name in one.spans), default=hit.span())
                first, last = (first, last) if first >= 0 else hit.span()
                if first < last:
                    length = hit.end() - hit.start() if one.rule.context_counts else last - first
                    found.append((-length, number, first, last, hit))
        taken = bytearray(len(lexed.lexemes))
        kept: list[Match] = []
        for _, number, first, last, hit in sorted(found, key=lambda f: f[:3]):
            if not any(taken[first:last]):
                taken[first:last] = b"\1" * (last - first)
                before = lexed.lexemes[first - 1].kind if first else None
                kept.append(Match(self.rules[number], first, last, dict(_slots(hit, lexed.lexemes)), before))
        return sorted(kept, key=lambda m: m.first)


def _slots(hit: re.Match[str], lexemes: Sequence[Lexeme]) -> Iterator[tuple[str, tuple[Lexeme, ...]]]:
    for name in hit.re.groupindex:
        start, end = hit.span(name)
        if start >= 0:
            yield name.split("__")[0], tuple(lexemes[start:end])


@cache
def grammar() -> Grammar:
    """The grammar of `rules/dates`, checked and compiled."""
    macros = load_model(MACROS, Macros).macros
    return Grammar(tuple(_compiled(rule, macros) for rule in load_rules(PATTERNS, DateRule)))
