"""Facts of the type date: every mention with its value and the role it plays in the text."""

from __future__ import annotations

import datetime as dt

from pipeline.document import Document
from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.extract.date_roles import PATTERNS, RECENT_DAYS, covers, holding, role, role_rules, surroundings
from pipeline.extract.date_words import expression
from pipeline.fact import Date
from pipeline.recognise import dates
from pipeline.recognise.date_anchor import dateline
from pipeline.recognise.date_grammar import grammar
from pipeline.resolve.reading import Reading
from pipeline.rulebook import RuleSet

_DAYS = ("date.numeric_full", "date.day_month_year", "date.numeric_in_brackets", "date.numeric_day_month")
_REACH = 240
"""Code points before a day in which these words are looked for."""
_WEEK = 7
_YEAR = 366
_EXAMPLE_DAY = dt.date(2025, 6, 17)


def extract(reading: Reading) -> list[Date]:
    """The date facts of one document, in order of their evidence; the rule of a fact is that of the grammar."""
    rules = {rule.id: rule for rule in grammar().rules}
    anchor = _day_of(reading)
    facts = []
    seen = surroundings(reading.text, reading.dates, reading.sentence_at, anchor)
    for mention, around in zip(reading.dates, seen, strict=True):
        chosen, signals = role(around)
        why = reasons(rules[mention.rule], (*mention.signals, *signals))
        facts.append(
            Date(
                value=mention.value,
                role=chosen,
                evidence=(passage(reading.text, mention.start, mention.end),),
                rule=mention.rule,
                confidence=raw_confidence(why),
                reasons=why,
            )
        )
    return facts


def _day_of(reading: Reading) -> dt.date | None:
    """The day the text speaks from: its dateline, else publication, else its occasions, else its first absolute day.

    A day with a weekday is an occasion. A release may be put online long after its event: where every occasion (every
    day that something was held on, where none has a weekday) lies more than a month before publication, the first of
    them, to the week, is the day of the text. Without publication it is the last occasion within a month of the first.
    """
    published, first = reading.document.published, None
    occasions: list[dt.date] = []
    held: list[dt.date] = []
    others: list[dt.date] = []
    for mention in reading.dates:
        days = covers(mention.value) if mention.value and mention.rule in _DAYS else None
        if days is None:
            continue
        if dateline(reading.text, mention.start, mention.end):
            return days[0]
        if mention.rule != "date.numeric_in_brackets":
            first = first or days[0]
        lead = max(0, mention.start - _REACH)
        if expression("weekday").search(reading.text, mention.start, mention.end):
            if published or not expression("ahead").search(reading.text, lead, mention.start):
                occasions.append(days[0])
        elif expression("held").search(reading.text, lead, mention.start) and not expression("gone_by").search(
            reading.text[mention.start : mention.end]
        ):
            held.append(days[0])
        else:
            others.append(days[0])
    if published is None:
        return _latest(occasions, RECENT_DAYS) if occasions else first
    told = occasions or held
    if not told:
        return published
    late = all((published - day).days > RECENT_DAYS for day in (occasions or held + others))
    return _latest(told, _WEEK) if late and (published - told[0]).days <= _YEAR else published


def _latest(days: list[dt.date], reach: int) -> dt.date:
    """The last of these days that lies at most `reach` days after the first in the text."""
    return max(day for day in days if 0 <= (day - days[0]).days <= reach)


def fired(sentence: str) -> set[str]:
    """Ids of the role rules that hold for a date of this sentence (as if published on 17 June 2025)."""
    document = Document(doc_id="example", text=sentence, published=_EXAMPLE_DAY)
    return {
        rule.id
        for around in surroundings(
            sentence, dates.mentions(document, grammar()), lambda _: (0, len(sentence)), _EXAMPLE_DAY
        )
        for rule in holding(around)
    }


def rule_sets() -> list[RuleSet]:
    """The rules for roles with the way to try them, for `rules check`."""
    return [RuleSet(PATTERNS, role_rules(), fired)]
