"""Every rule earns its place: with the rule taken out, at least one of its own examples is no longer found."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import offices, organisations, people
from pipeline.recognise.mentions import OrganisationMention
from pipeline.resolve import careers, holdings
from pipeline.resolve.persons import Persons

ANALYSER = analyser("blank")


@cache
def read(text: str) -> tuple[Document, Doc, tuple[OrganisationMention, ...]]:
    document = Document(doc_id="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    doc = ANALYSER(document)
    return document, doc, organisations.find(document, doc)


def holders(
    text: str, active: tuple[holdings.OfficialRule, ...], monkeypatch: pytest.MonkeyPatch
) -> list[tuple[str, str]]:
    """Names and positions that these rules join, with those of whom the sentence before speaks."""
    document, doc, bodies = read(text)
    titles = offices.find(document, doc, bodies)
    names = people.find(document, doc, titles, bodies)
    with monkeypatch.context() as patched:
        patched.setattr(holdings, "rules", lambda: active)
        patched.setattr(careers, "rules", lambda: active)
        found = Persons(document, doc, names, titles, bodies).all
    return sorted((person.name, held.office.position) for person in found for held in person.holdings)


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
def test_official_rule_taken_out(rule: holdings.OfficialRule, monkeypatch: pytest.MonkeyPatch) -> None:
    every = holdings.rules()
    rest = tuple(r for r in every if r.id != rule.id)
    assert any(holders(text, every, monkeypatch) != holders(text, rest, monkeypatch) for text in rule.match)


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
