"""Every rule earns its place: with it switched off, its own examples no longer all come out by it or as they did."""

from __future__ import annotations

import pytest

from pipeline.extract import cooperation_words, partnerships
from pipeline.extract.registry import check_examples
from pipeline.fact import Partnership
from pipeline.recognise import bodynames, organisations, places
from pipeline.recognise.trial import trial
from pipeline.resolve.reading import Reading

RULES = sorted(partnerships.rules())


def found(sentence: str, without: str = "") -> list[Partnership]:
    return partnerships.extract(Reading(*trial(sentence)), partnerships.rules().keys() - {without})


@pytest.mark.parametrize("rule_set", [*organisations.rule_sets(), *places.rule_sets(), *partnerships.rule_sets()])
def test_rules_fire_in_their_examples_and_nowhere_else(rule_set: object) -> None:
    assert check_examples(rule_set) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("name", RULES)
def test_examples_are_lost_without_their_rule(name: str) -> None:
    examples = partnerships.rules()[name].match
    with_rule = [sum(f.rule == name for f in found(example)) for example in examples]
    without = [sum(f.rule == name for f in found(example, without=name)) for example in examples]
    assert all(with_rule)
    assert not any(without)


@pytest.mark.parametrize("name", sorted(bodynames.rules()))
def test_names_of_bodies_are_lost_without_their_rule(name: str) -> None:
    def fired(sentence: str, active: set[str]) -> set[str]:
        return {mention.rule for mention in organisations.find(*trial(sentence), active=active)}

    everything = set(bodynames.rules())
    examples = bodynames.rules()[name].match
    assert all(name in fired(example, everything) for example in examples)
    assert not any(name in fired(example, everything - {name}) for example in examples)


@pytest.mark.parametrize("name", RULES)
def test_facts_change_without_the_rule(name: str) -> None:
    """Some example yields other facts: no rule merely repeats another."""

    def slots(facts: list[Partnership]) -> list[dict[str, object]]:
        return [f.slots() | {"rule": f.rule, "start": f.span[0]} for f in facts]

    examples = partnerships.rules()[name].match
    assert any(slots(found(example)) != slots(found(example, without=name)) for example in examples)


def test_verbs_of_events_are_built_from_acts_and_things() -> None:
    assert cooperation_words.pattern("event_verbs").fullmatch("menghentikan layanan")
    assert not cooperation_words.pattern("event_verbs").fullmatch("menghentikan kapal")
