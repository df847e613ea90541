"""The extractors by fact type, in the order in which they run, and every rule set that `rules check` tries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import ModuleType

from pipeline.clean import furniture
from pipeline.extract import dates, figures, officials, partnerships, statements
from pipeline.fact import AnyFact, FactType
from pipeline.recognise import dates as date_expressions
from pipeline.recognise import numbers, offices, organisations, people, places, quotes
from pipeline.resolve.reading import Reading
from pipeline.rulebook import RuleSet, line_of

Extractor = Callable[[Reading], Sequence[AnyFact]]

EXTRACTORS: dict[FactType, Extractor] = {
    "official": officials.extract,
    "partnership": partnerships.extract,
    "figure": figures.extract,
    "date": dates.extract,
    "statement": statements.extract,
}

ROOMS: tuple[ModuleType, ...] = (
    furniture,
    offices,
    people,
    officials,
    quotes,
    statements,
    organisations,
    places,
    partnerships,
    date_expressions,
    dates,
    numbers,
    figures,
)
"""The modules that offer `rule_sets() -> list[RuleSet]`: one line a room."""


def rule_sets() -> list[RuleSet]:
    """Every rule set of every room, loaded. RuleError names the first file and line that is wrong."""
    return [s for room in ROOMS for s in room.rule_sets()]


def check_examples(rule_set: RuleSet) -> list[str]:
    """What is wrong with the examples of a rule set, one line each; empty where all do as they should."""
    failures = []
    for number, rule in enumerate(rule_set.rules):
        for expected, examples in ((True, rule.match), (False, rule.no_match)):
            for example in examples:
                if (rule.id in set(rule_set.fired(example))) != expected:
                    wrong = "does not match" if expected else "must not match"
                    place = f"{rule_set.path}:{line_of(rule_set.path, (number,))}"
                    failures.append(f"{place}: {rule.id} {wrong}: {example}")
    return failures
