"""What goes with a number: scales, currencies, units and comparators, as vocabularies and the patterns made of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pipeline.document import Frozen
from pipeline.recognise.number_grammar import vocabulary
from pipeline.recognise.wording import alternatives, expressions
from pipeline.rulebook import RULES, load_model, load_table

NUMBERS = RULES / "numbers"
Bound: TypeAlias = Literal["=", "~", ">", ">=", "<", "<=", "range"]
_AROUND = "().,:;[]\"'“”‘’"
_SIGNS = frozenset("<>±≈~≥≤=#@-+")
_BLANK = r"[ \u00a0]"
WINDOW = 48
"""Characters before a number that can hold a comparator, a currency or an excluding word."""


class Currency(Frozen):
    """One form of a currency in `currencies.csv`."""

    form: str
    code: str
    where: Literal["before", "after", "both"]


class Unit(Frozen):
    """One form of a unit in `units.csv`."""

    form: str
    unit: str
    case: Literal["any", "exact"] = "any"
    whole: bool = False
    """Whether it counts things, so that there are no thousandths of it."""


class Comparators(Frozen):
    """The vocabulary `comparators.yaml`."""

    before: dict[Bound, tuple[str, ...]]
    after: dict[Bound, tuple[str, ...]]
    until: tuple[str, ...]
    ceiling: tuple[str, ...]
    between: tuple[str, ...]
    rising: tuple[str, ...]
    more: frozenset[str]
    compared: tuple[str, ...]
    bound_counters: tuple[str, ...]


class Exclusions(Frozen):
    """The vocabulary `exclusions.yaml`."""

    identifiers: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    months: tuple[str, ...]
    naming: tuple[str, ...]
    counters: tuple[str, ...]
    kinds: tuple[str, ...]
    scores: tuple[str, ...]
    determiners: frozenset[str]
    only: frozenset[str]
    not_only: frozenset[str]
    lasting: frozenset[str]
    idiom_after: tuple[str, ...]
    quantity: tuple[str, ...]
    levels: frozenset[str]
    times: frozenset[str]
    amounting: frozenset[str]
    one_of: frozenset[str]
    towns: tuple[str, ...]
    joining: tuple[str, ...]


def _bare(word: str) -> str:
    """A word without the marks around it; a mark alone stays."""
    return word.strip(_AROUND) or word


@dataclass(frozen=True)
class Ending:
    """A pattern for the end of a window, tried only where the last word is one that it can end in."""

    pattern: re.Pattern[str]
    lasts: frozenset[str]

    def search(self, window: str) -> re.Match[str] | None:
        """The match at the end of the window."""
        last = window.rsplit(None, 1)[-1].lower() if window.strip() else ""
        if _bare(last) in self.lasts or last[-1:] in _SIGNS:
            return self.pattern.search(window)
        return None


@dataclass(frozen=True)
class Surroundings:
    """The compiled patterns: those named `*_before` are searched in the window that ends at the number."""

    currency_before: re.Pattern[str]
    currency_after: re.Pattern[str]
    currency_ahead: re.Pattern[str]
    unit_any: re.Pattern[str]
    unit_exact: re.Pattern[str]
    scale: re.Pattern[str]
    money_scale: re.Pattern[str]
    comparator_before: Ending
    comparator_after: re.Pattern[str]
    until_before: Ending
    identifier_before: Ending
    excluded_before: Ending
    excluded_after: re.Pattern[str]
    naming_before: Ending
    kind_before: Ending
    score_before: Ending
    quantity_before: Ending
    month_before: Ending
    codes: dict[str, str]
    units: dict[str, str]
    exact_units: dict[str, str]
    physical: frozenset[str]
    """Units of size, mass, power … (neither shares nor money)."""
    whole: frozenset[str]
    """Units of things that are counted."""
    bounds: dict[str, Bound]
    bounds_after: dict[str, Bound]


def plain(form: str) -> str:
    """A form as it is looked up: lower case, single blanks."""
    return " ".join(form.lower().split())


def _end(words: Iterable[str], tail: str = r"[ \u00a0]*$", fillers: Iterable[str] = ()) -> Ending:
    known = tuple(words)
    pattern = re.compile(rf"(?<![\w/-])({alternatives(known)}){tail}", re.IGNORECASE)
    return Ending(pattern, frozenset(_bare(w.split()[-1].lower()) for w in (*known, *fillers)))


@functools.cache
def exclusions() -> Exclusions:
    """The words that make a number no quantity."""
    return load_model(NUMBERS / "exclusions.yaml", Exclusions)


@functools.cache
def comparators() -> Comparators:
    """The words that bound a number."""
    return load_model(NUMBERS / "comparators.yaml", Comparators)


expression = expressions(NUMBERS / "expressions.yaml", comparators, exclusions, vocabulary)
"""The expressions of `rules/numbers/expressions.yaml` by name."""


@functools.cache
def currencies() -> frozenset[str]:
    """The codes of all currencies."""
    return frozenset(surroundings().codes.values())


@functools.cache
def surroundings() -> Surroundings:
    """All patterns, compiled once."""
    money = load_table(NUMBERS / "currencies.csv", Currency)
    units = load_table(NUMBERS / "units.csv", Unit)
    compare, out, known = comparators(), exclusions(), vocabulary()
    bounds = {plain(word): bound for bound, words in compare.before.items() for word in words}
    bounds_after = {plain(word): bound for bound, words in compare.after.items() for word in words}
    before = [c.form for c in money if c.where != "after"]
    after = [c.form for c in money if c.where != "before"]
    loose = [u for u in units if u.case == "any"]
    exact = [u for u in units if u.case == "exact"]
    filler = rf"(?:,?{_BLANK}+{alternatives(compare.between)})?"
    return Surroundings(
        currency_before=re.compile(rf"(?<!\w)({alternatives(before)}){_BLANK}{{0,2}}$", re.IGNORECASE),
        currency_after=re.compile(rf"{_BLANK}?({alternatives(after)})(?!\w)", re.IGNORECASE),
        currency_ahead=re.compile(rf"{alternatives(before)}{_BLANK}?\d", re.IGNORECASE),
        unit_any=re.compile(rf"{_BLANK}{{0,2}}({alternatives(u.form for u in loose)})(?![\w])", re.IGNORECASE),
        unit_exact=re.compile(rf"{_BLANK}?({alternatives(u.form for u in exact)})(?![\w])"),
        scale=re.compile(rf"{_BLANK}{{0,3}}({alternatives(all_scales())})(?:-?{known.tens})?(?!\w)", re.IGNORECASE),
        money_scale=re.compile(rf"{_BLANK}?({alternatives([*known.money_scales, *known.foreign_money_scales])})(?!\w)"),
        comparator_before=_end(bounds, rf"\)?{filler}{_BLANK}*$", compare.between),
        comparator_after=re.compile(rf"{_BLANK}*({alternatives(bounds_after)})(?!\w)", re.IGNORECASE),
        until_before=_end(compare.until, rf"{filler}{_BLANK}*$", compare.between),
        identifier_before=_end(out.identifiers, rf"{_BLANK}*[.:]?{_BLANK}*$"),
        excluded_before=_end(out.before, rf"{_BLANK}*[.]?{_BLANK}*$"),
        excluded_after=re.compile(rf"{_BLANK}*(?:-|–)?({alternatives(out.after)})(?!\w)", re.IGNORECASE),
        naming_before=_end(out.naming, rf"{_BLANK}+[\"'“‘]?$"),
        kind_before=_end(out.kinds),
        score_before=_end(out.scores),
        quantity_before=_end(out.quantity, rf"{_BLANK}+$"),
        month_before=_end(out.months, rf"{_BLANK}+$"),
        codes={plain(c.form): c.code for c in money},
        units={plain(u.form): u.unit for u in loose},
        exact_units={u.form: u.unit for u in exact},
        physical=frozenset(u.unit for u in units) - {"percent", "permille", "bps"},
        whole=frozenset(u.unit for u in units if u.whole),
        bounds=bounds,
        bounds_after=bounds_after,
    )


@functools.cache
def all_scales() -> dict[str, int]:
    """Every scale word after digits, lower case."""
    known = vocabulary()
    return {**known.scales, **known.digit_scales, **known.english_scales}
