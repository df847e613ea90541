"""Every rule earns its place: with the rule taken out, at least one of its own examples is no longer found."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import offices, organisations, people
from pipeline.recognise.mentions import OrganisationMention
from pipeline.resolve import holdings

ANALYSER = analyser("blank")


@cache
def read(text: str) -> tuple[Document, Doc, tuple[OrganisationMention, ...]]:
    document = Document(doc_id="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    doc = ANALYSER(document)
    return document, doc, organisations.find(document, doc)


def holders(text: str, active: tuple[holdings.OfficialRule, ...]) -> list[tuple[str, str]]:
    """Names and positions that these rules join."""
    document, doc, bodies = read(text)
    titles = offices.find(document, doc, bodies)
    names = people.find(document, doc, titles, bodies)
    found = holdings.pairings(text, names, titles, bodies, active)
    return sorted((pair.person.name, pair.office.position) for pair in found)


def titles(text: str, active: dict[str, offices.OfficeRule]) -> list[tuple[int, int, str, str | None]]:
    """Offices that these kinds of titles give."""
    found = offices.find(*read(text), active)
    return [(m.start, m.end, m.position, m.organisation) for m in found]


def names(text: str, active: dict[str, people.PeopleRule]) -> list[tuple[int, int, str]]:
    """Names that these rules give."""
    document, doc, bodies = read(text)
    found = people.find(document, doc, offices.find(document, doc, bodies), bodies, active)
    return [(m.start, m.end, m.name) for m in found]


@pytest.mark.parametrize("rule", holdings.rules(), ids=lambda rule: rule.id)
def test_official_rule_taken_out(rule: holdings.OfficialRule) -> None:
    every = holdings.rules()
    rest = tuple(r for r in every if r.id != rule.id)
    assert any(holders(example, every) != holders(example, rest) for example in rule.match)


@pytest.mark.parametrize("rule", offices.rules().values(), ids=lambda rule: rule.id)
def test_office_rule_taken_out(rule: offices.OfficeRule) -> None:
    every = offices.rules()
    rest = {kind: r for kind, r in every.items() if r.id != rule.id}
    assert any(titles(example, every) != titles(example, rest) for example in rule.match)


@pytest.mark.parametrize("rule", people.rules().values(), ids=lambda rule: rule.id)
def test_people_rule_taken_out(rule: people.PeopleRule) -> None:
    every = people.rules()
    rest = {kind: r for kind, r in every.items() if r.id != rule.id}
    assert any(names(example, every) != names(example, rest) for example in rule.match)
