"""Facts of the type figure: a quantity with what is counted, where, when and how sure."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from pipeline.document import Document
from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_drafter import Drafter
from pipeline.extract.figure_merge import merged
from pipeline.extract.figure_vocabulary import FIGURE
from pipeline.fact import Figure, Status
from pipeline.language import Analyser, analyser
from pipeline.resolve.reading import Reading
from pipeline.rulebook import Rule, RuleSet, load_rules


@functools.cache
def rules() -> dict[str, Rule]:
    """The rules of this room by id."""
    return {rule.id: rule for rule in load_rules(FIGURE / "patterns.yaml", Rule)}


def extract(reading: Reading) -> list[Figure]:
    """The figure facts of one document, in order of their evidence."""
    active = rules()
    drafts = Drafter(reading).drafts()
    groups = merged([d for d in drafts if d.rule in active])
    return [_figure(reading, group, active) for group in groups]


def _figure(reading: Reading, group: Sequence[Draft], active: dict[str, Rule]) -> Figure:
    """One fact of all the places that state it; the first carries it."""
    main = max(group, key=lambda d: (not d.headline, not d.echo, d.measured, -d.number.start))
    ordered = [main, *(d for d in group if d is not main)]
    rule = active[main.rule]
    found = reasons(rule, [*main.number.signals, *main.signals])
    number = main.number
    return Figure(
        evidence=tuple(passage(reading.text, *d.evidence) for d in ordered),
        rule=rule.id,
        confidence=raw_confidence(found),
        reasons=found,
        value=main.value,
        value_max=number.value_max,
        comparator=next((d.number.comparator for d in ordered if d.number.comparator != "="), "="),
        unit=main.unit,
        measure=main.measure,
        place=next((d.place for d in ordered if d.place), None),
        period=next((d.period for d in ordered if d.period), None),
        status=_status(main, ordered),
        subject=next((d.subject for d in ordered if d.subject), None),
    )


def _status(main: Draft, group: Sequence[Draft]) -> Status:
    """What the passage says that carries the fact; a plan or guess that the text told first goes on in its details."""
    first = min((d for d in group if not d.headline), key=lambda d: d.number.start, default=main)
    return first.status if main.status == "actual" else main.status


def fired(sentence: str) -> set[str]:
    """The ids of the rules that make a figure of a sentence."""
    return {fact.rule for fact in extract(read_example(sentence))}


@functools.cache
def _blank() -> Analyser:
    return analyser("blank")


def read_example(sentence: str) -> Reading:
    """A sentence as the reading of a document, for the examples of rules."""
    document = Document(doc_id="example", text=sentence)
    return Reading(document, _blank()(document))


def rule_sets() -> list[RuleSet]:
    """The figure rules with the way to try them."""
    return [RuleSet(FIGURE / "patterns.yaml", tuple(rules().values()), fired)]
