"""Facts of the type date."""

from __future__ import annotations

from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.fact import Date
from pipeline.recognise.date_grammar import grammar
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Date]:
    """The date facts of one document, in order of their evidence."""
    rules = {rule.id: rule for rule in grammar().rules}
    facts = []
    for mention in reading.dates:
        why = reasons(rules[mention.rule], mention.signals)
        facts.append(
            Date(
                value=mention.value,
                role="event",
                evidence=(passage(reading.text, mention.start, mention.end),),
                rule=mention.rule,
                confidence=raw_confidence(why),
                reasons=why,
            )
        )
    return facts
