"""The role of a date: rules of `rules/date` vote by what the date is, how it stands and which words are around it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, field_validator

from pipeline.extract.date_words import expression
from pipeline.fact import Role
from pipeline.recognise.date_anchor import dateline
from pipeline.recognise.date_values import covers as covers
from pipeline.recognise.mentions import DateMention, Signal
from pipeline.rulebook import RULES, Rule, compiles, load_macros, load_rules, with_macros

PATTERNS: Path = RULES / "date" / "patterns.yaml"
_MACROS = PATTERNS.with_name("macros.yaml")
Grain = Literal["day", "time", "days", "week", "month", "quarter", "year", "decade", "range"]
Relation = Literal["today", "recent", "past", "current", "future", "unknown"]
Form = Literal[
    "dateline",
    "line",
    "weekday",
    "deictic",
    "relative",
    "item",
    "labelled",
    "attribute",
    "plain",
    "edge",
    "last",
    "gone",
    "fiscal",
    "long",
    "short",
    "earlier",
    "coming",
    "old",
    "far",
    "stale",
    "bare",
    "press",
]
_BEFORE, _AFTER = 240, 180
"""Code points of the sentence that are looked at on either side."""
RECENT_DAYS, _LONG_DAYS = 31, 14
_ROWS = {
    "date.day_list",
    "date.day_list_figures",
    "date.day_month_list",
    "date.month_list",
    "date.year_list",
    "date.quarter_list",
}
"""Rules of the grammar for several times that share their surroundings."""
_JOINED = 14
"""Code points at most between two members of a row."""
_STALE_DAYS = 8
"""Days behind from which a day without its weekday is hardly the one that a release reports."""
_BEFORE_OCCASION = 2
"""Days before the first occasion of the text from which a day is called earlier."""
_FAR_YEARS = 3
"""Years ahead from which a year is a goal rather than the time of a budget or a forecast."""
_AHEAD_OF_ALL, _BEHIND_ALL = 2030, 2020
"""A year that lies ahead of a text that says nothing of its day, and the first year that may not lie behind it."""
_OLD_YEARS = 2
"""Years behind from which a year is history: budgets, intakes and programmes are of last year, this one or the next."""
_LINE_END = re.compile(r"[\s.)|]*(?:[|•·]\s*[\w .]{0,30})?")
"""What may follow a date that has its line to itself: nothing, or a column with a word or two (`| Siaran Pers`)."""
_ITEM = re.compile(r"(?:^|\n)[ \t]*(?:[*•\-–▪·]|\d{1,2}[.)]|[a-z][.)])[ \t]*$")
_ITEM_AFTER = re.compile(r"[ \t]*[:–-]")
_LABEL = re.compile(r"[^\n:.;!?]{3,60}:[ \t]*")
"""A line up to its colon: `Batas pendaftaran:`."""
_MEDIUM = "date.role_medium"
_ORDER: tuple[Role, ...] = ("publication", "statement", "plan", "period", "event", "past")
"""Which role wins where two weigh the same."""


class RoleRule(Rule):
    """One rule: every condition that is written must hold, then its weight goes to its role."""

    role: Role
    weight: float = Field(gt=0, le=5)
    grain: tuple[Grain, ...] = ()
    relation: tuple[Relation, ...] = ()
    form: tuple[Form, ...] = ()
    rules: tuple[str, ...] = ()
    """Rules of the grammar that found the expression."""
    not_rules: tuple[str, ...] = ()
    before: str | None = None
    not_before: str | None = None
    after: str | None = None
    not_after: str | None = None
    near: str | None = None
    not_near: str | None = None

    @field_validator("before", "not_before", "after", "not_after", "near", "not_near")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        return None if pattern is None else compiles(with_macros(pattern, load_macros(_MACROS)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules look at: the kind of value, its relation to the anchor, its forms, the words on both sides."""

    grain: Grain
    relation: Relation
    forms: frozenset[Form]
    rule: str
    before: str
    after: str

    @property
    def near(self) -> str:
        """The sentence around the date, a bar where the date stands."""
        return f"{self.before} | {self.after}"


@dataclass(frozen=True)
class _Compiled:
    rule: RoleRule
    holds: Callable[[Surroundings], bool]


@cache
def role_rules() -> tuple[RoleRule, ...]:
    """The rules of `rules/date/patterns.yaml`, checked."""
    return load_rules(PATTERNS, RoleRule)


@cache
def _compiled() -> tuple[_Compiled, ...]:
    return tuple(_Compiled(rule, _condition(rule)) for rule in role_rules())


def _condition(rule: RoleRule) -> Callable[[Surroundings], bool]:
    """The conditions of a rule as one test, the cheap ones first."""
    patterns = [
        (name, re.compile(pattern, re.IGNORECASE), wanted)
        for name, pattern, wanted in (
            ("before", rule.before, True), ("not_before", rule.not_before, False), ("after", rule.after, True),
            ("not_after", rule.not_after, False), ("near", rule.near, True), ("not_near", rule.not_near, False),
        )
        if pattern is not None
    ]  # fmt: skip

    forms = frozenset(rule.form)

    def holds(around: Surroundings) -> bool:
        if (rule.grain and around.grain not in rule.grain) or (rule.relation and around.relation not in rule.relation):
            return False
        if (forms and not around.forms & forms) or (rule.rules and around.rule not in rule.rules):
            return False
        if around.rule in rule.not_rules:
            return False
        return all(
            (pattern.search(getattr(around, name.removeprefix("not_"))) is not None) is wanted
            for name, pattern, wanted in patterns
        )

    return holds


def grain_of(value: str | None) -> Grain:
    """How fine a value is."""
    if value is None:
        return "day"
    if "/" in value:
        return "days" if re.match(r"\d{4}-\d\d-\d\d", value) and re.search(r"/\d{4}-\d\d-\d\d", value) else "range"
    if "T" in value:
        return "time"
    if "W" in value:
        return "week"
    if "Q" in value or "H" in value:
        return "quarter"
    return {10: "day", 7: "month", 4: "year"}.get(len(value), "decade")  # type: ignore[return-value]


def relation_of(value: str | None, anchor: dt.date | None) -> Relation:
    """Where a value lies as seen from the anchor: today, at most a month back, further back, around it, ahead."""
    days = covers(value) if value else None
    if days is not None and anchor is None and days[0].year >= _AHEAD_OF_ALL:
        return "future"
    if days is not None and anchor is None and days[1].year < _BEHIND_ALL:
        return "past"
    if days is None or anchor is None:
        return "unknown"
    if days[0] > anchor:
        return "future"
    if days == (anchor, anchor):
        return "today"
    if days[1] >= anchor:
        return "current"
    return "recent" if (anchor - days[1]).days <= RECENT_DAYS else "past"


def _forms(text: str, mention: DateMention, grain: Grain) -> Iterable[Form]:
    """How the date stands in its line and what words it has."""
    words = text[mention.start : mention.end]
    line = text[max(0, mention.start - _BEFORE) : mention.start].rpartition("\n")[2]
    rest = text[mention.end : mention.end + 40].partition("\n")[0]
    if grain in ("day", "time") and dateline(text, mention.start, mention.end):
        yield "dateline"
    if grain in ("day", "time") and not line.strip() and _LINE_END.fullmatch(rest) and len(words) < len(text.strip()):
        yield "line"
    yield "weekday" if expression("weekday").search(words) else "bare"
    if mention.rule in ("date.today", "date.yesterday_tomorrow", "date.part_of_today"):
        yield "deictic"
    elif mention.kind == "relative":
        yield "relative"
    if _ITEM.search("\n" + line) and _ITEM_AFTER.match(rest):
        yield "item"
    if _LABEL.fullmatch(line) and _LINE_END.fullmatch(expression("zone").sub("", rest)):
        yield "labelled"
    if expression("edge").match(words):
        yield "edge"
    elif expression("loose").search(line):
        yield "plain"
    else:
        yield "attribute"
    if expression("last").search(words):
        yield "last"
    if expression("gone_by").search(words):
        yield "gone"
    if expression("fiscal").match(words):
        yield "fiscal"
    if expression("coming").search(words):
        yield "coming"
    days = covers(mention.value) if grain == "days" and mention.value else None
    if days is not None:
        yield "long" if (days[1] - days[0]).days > _LONG_DAYS else "short"


def _distance(value: str | None, anchor: dt.date | None, relation: Relation, weekday: bool) -> Iterable[Form]:
    """How far the time lies behind or ahead: history, a goal of years to come, a plain day of more than a week ago."""
    days = covers(value) if value else None
    if days is None:
        return
    if relation == "past" and (anchor is None or days[1].year <= anchor.year - _OLD_YEARS):
        yield "old"
    if relation == "future" and (anchor is None or days[0].year >= anchor.year + _FAR_YEARS):
        yield "far"
    if anchor is not None and relation == "recent" and not weekday and (anchor - days[1]).days >= _STALE_DAYS:
        yield "stale"


def _rows(mentions: Sequence[DateMention]) -> list[tuple[DateMention, tuple[int, int]]]:
    """Each mention with the code points of the row it is a member of (8, 9, dan 11 Juli), else its own."""
    found: list[tuple[DateMention, tuple[int, int]]] = []
    row: list[DateMention] = []
    for mention, after in zip_longest(mentions, mentions[1:]):
        row.append(mention)
        near = after is not None and after.rule == mention.rule and after.start - mention.end <= _JOINED
        if not (near and mention.rule in _ROWS):
            found += [(member, (row[0].start, mention.end)) for member in row]
            row = []
    return found


def surroundings(
    text: str, mentions: Sequence[DateMention], sentence_at: Callable[[int], tuple[int, int]], anchor: dt.date | None
) -> list[Surroundings]:
    """Everything the rules ask about each mention of a text; `sentence_at` gives the sentence around an offset."""
    found: list[Surroundings] = []
    # what a release reports is the occasion itself, what an article reports is what somebody said there
    press: set[Form] = {"press"} if expression("press").search(text) else set()
    occasion: dt.date | None = None
    today_told = False
    for mention, row in _rows(mentions):
        grain = grain_of(mention.value)
        sentence = sentence_at(row[0])
        start = max(sentence[0], row[0] - _BEFORE)
        end = min(max(sentence[1], row[1]), row[1] + _AFTER)
        relation = relation_of(mention.value, anchor)
        forms = press.union(_forms(text, mention, grain))
        days = covers(mention.value) if mention.value and grain in ("day", "time", "days") else None
        forms.update(_distance(mention.value, anchor, relation, "weekday" in forms))
        if days and occasion and "long" not in forms and (occasion - days[1]).days >= _BEFORE_OCCASION:
            forms.add("earlier")
        if today_told and "deictic" in forms and relation == "recent":
            forms.add("earlier")
        today_told = today_told or (mention.rule == "date.today" and relation == "today")
        around = Surroundings(grain, relation, frozenset(forms), mention.rule, text[start : row[0]], text[row[1] : end])
        reported = "weekday" in forms and not forms & {"dateline", "line"}
        if occasion is None and days and reported and relation in ("today", "recent") and not _told_only(around):
            occasion = days[0]
        found.append(around)
    return found


def _told_only(around: Surroundings) -> bool:
    """Whether something was only said on this day, in writing or to the press: what it tells of may lie before."""
    return any(one.rule.id == _MEDIUM and one.holds(around) for one in _compiled())


def holding(around: Surroundings) -> list[RoleRule]:
    """The rules whose conditions hold."""
    return [one.rule for one in _compiled() if one.holds(around)]


def heaviest(rules: Iterable[RoleRule]) -> Role:
    """The role with the most weight among these rules; event where there are none."""
    votes = dict.fromkeys(get_args(Role), 0.0)
    for rule in rules:
        votes[rule.role] += rule.weight
    if not any(votes.values()):
        return "event"
    return max(_ORDER, key=lambda name: (votes[name], -_ORDER.index(name)))


def role(around: Surroundings) -> tuple[Role, tuple[Signal, ...]]:
    """The heaviest role, and what spoke for and against it."""
    rules = holding(around)
    best = heaviest(rules)
    signals = [
        Signal(rule.id, round(0.01 * rule.weight if rule.role == best else -0.02 * rule.weight, 3), rule.description)
        for rule in rules
    ]
    return best, tuple(signals)
