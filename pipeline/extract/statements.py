"""Facts of the type statement: what somebody said, quoted or reported, under the full name of the speaker."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Set
from weakref import WeakKeyDictionary

from pipeline.document import Document
from pipeline.extract import clauses
from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.extract.cues import FOLDER
from pipeline.extract.found import Found
from pipeline.extract.listed import Listed
from pipeline.extract.quoted import UNKNOWN, Quoted
from pipeline.extract.reported import Reported
from pipeline.extract.speakers import Speakers
from pipeline.fact import Evidence, Statement
from pipeline.language import Analyser, analyser
from pipeline.recognise.lexicon import namelike
from pipeline.resolve.reading import Reading
from pipeline.rulebook import Rule, RuleSet, load_rules

PATH = FOLDER / "patterns.yaml"
_NEAR = 6
"""Code points between the parts of a quotation that runs over paragraphs: line ends and a repeated mark."""


@functools.cache
def rules() -> Mapping[str, Rule]:
    """The rules of this room by id."""
    return {rule.id: rule for rule in load_rules(PATH, Rule)}


_found: WeakKeyDictionary[Reading, list[Statement]] = WeakKeyDictionary()
"""Partnerships ask who speaks before it is the turn of the statements."""


def extract(reading: Reading) -> list[Statement]:
    """The statement facts of one document, in order of their evidence; a document is gone through once."""
    if reading not in _found:
        _found[reading] = find(reading, rules())
    return list(_found[reading])


def find(reading: Reading, active: Mapping[str, Rule]) -> list[Statement]:
    """The statements that these rules find."""
    speakers = Speakers(reading)
    quoted, reported = Quoted(reading.text, speakers), Reported(reading.text, speakers)
    listed = Listed(reading.text, speakers)
    found: list[Found] = []
    going_on: Found | None = None
    for paragraph in clauses.read(reading):
        opening = len(found)
        for sentence in paragraph.sentences:
            direct = quoted.read(sentence)
            found += direct
            found += reported.read(sentence, direct)
            found += reported.nested(direct)
        reported.turn()
        if items := listed.read(paragraph, found[opening:]):
            found = [f for f in found if not listed.fragment(f)] + items
        going_on = _carried_back(found, opening, going_on)
    found = _named_later(found, {m.name for m in speakers.people})
    facts = [_fact(reading.text, f, active[f.rule]) for f in found if f.rule in active]
    return sorted(facts, key=lambda f: f.span)


def _carried_back(found: list[Found], opening: int, before: Found | None) -> Found | None:
    """A quotation that runs over paragraphs is named at its end: its open part gets the speaker of the next one.

    `found[opening:]` are the statements of this paragraph, `before` the open quotation that ended the last one. Returns
    the open quotation that ends this one.
    """
    here = found[opening:]
    if not here:
        return None
    if before is not None and here[0].rule.startswith("statement.quote") and here[0].start - before.end <= _NEAR:
        index = found.index(before)
        found[index] = dataclasses.replace(before, speaker=here[0].speaker)
    last = found[-1]
    unclosed = any(s.name == "quote.unclosed" for s in last.signals)
    return last if unclosed and last.rule == "statement.quote_alone" else None


def _named_later(found: list[Found], people: Set[str]) -> list[Found]:
    """Before anybody is named, a quotation without a speaker is the words of the person who speaks next."""
    first = next((i for i, f in enumerate(found) if not any(s.name == UNKNOWN for s in f.signals)), len(found))
    name = found[first].speaker if first < len(found) else None
    if name is None or not (name in people or namelike(name.split()[0]) > 0):
        return found
    return [dataclasses.replace(f, speaker=name) for f in found[:first]] + found[first:]


def _fact(text: str, found: Found, rule: Rule) -> Statement:
    content = passage(text, found.start, found.end)
    evidence: tuple[Evidence, ...] = (content,)
    if found.cue and found.cue_start < found.cue_end:
        evidence = (content, passage(text, found.cue_start, found.cue_end))
    why = reasons(rule, found.signals)
    return Statement(
        evidence=evidence,
        rule=rule.id,
        confidence=raw_confidence(why),
        reasons=why,
        speaker=found.speaker,
        kind="direct" if rule.id.startswith("statement.quote") or rule.id == "statement.cue_quote" else "indirect",
        text=content.text,
        cue=found.cue,
    )


@functools.cache
def _analyser() -> Analyser:
    return analyser("blank")


def fired(sentence: str, active: Mapping[str, Rule] | None = None) -> set[str]:
    """Ids of the rules that find a statement in this text."""
    document = Document(doc_id="rule", text=sentence)
    reading = Reading(document, _analyser()(document))
    return {fact.rule for fact in find(reading, rules() if active is None else active)}


def rule_sets() -> list[RuleSet]:
    """What `rules check` tries."""
    return [RuleSet(PATH, tuple(rules().values()), fired)]
