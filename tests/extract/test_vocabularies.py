"""The vocabularies of the extractors: every list and expression is read somewhere, and no list says a word twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.extract import cooperation_words, cues, date_words, statements
from pipeline.extract.cooperation_words import vocabulary
from pipeline.extract.grammar import Grammar
from pipeline.extract.joint_work import JointWork
from pipeline.extract.officials import Shortening
from pipeline.rulebook import RULES, read_yaml

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(statements.__file__).parent.glob("*.py"))
ROOMS = {"statement": cues, "date": date_words, "partnership": cooperation_words}
FILES = [
    "statement/grammar.yaml", "statement/words.yaml", "statement/verbs.yaml", "partnership/vocabulary.yaml",
    "official/shortening.yaml",
]  # fmt: skip


def lists(value: Any, name: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a vocabulary with its name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{name}.{key}")
    elif isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield name, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from lists(inner, f"{name}.{number}")


@pytest.mark.parametrize("file", FILES)
def test_no_list_says_a_word_twice(file: str) -> None:
    twice = {
        name: sorted({w for w in words if words.count(w) > 1}) for name, words in lists(read_yaml(RULES / file), "")
    }
    assert {name: words for name, words in twice.items() if words} == {}


@pytest.mark.parametrize(
    ("room", "name"), [(room, name) for room in ROOMS for name in read_yaml(RULES / room / "expressions.yaml")]
)
def test_every_expression_is_used(room: str, name: str) -> None:
    assert f'"{name}"' in SOURCES
    assert ROOMS[room].expression(name).pattern


@pytest.mark.parametrize("name", sorted({*Grammar.model_fields, *cues.Words.model_fields, *Shortening.model_fields}))
def test_every_list_is_used(name: str) -> None:
    expressions = str(read_yaml(RULES / "statement" / "expressions.yaml"))
    assert f".{name}" in SOURCES or f"{{{name}}}" in SOURCES + expressions


def test_the_enclitic_makes_a_word_somebody_s() -> None:
    assert cues.verbs().goes_on("ujarnya")
    assert not cues.verbs().goes_on("tanyanya ")
    assert not cues.verbs().goes_on("biasanya")


def test_days_of_the_week_are_those_of_the_lexicon() -> None:
    assert cues.days() >= {"senin", "jum'at", "minggu", "kemarin"}
    assert date_words.expression("weekday").search("Jum’at, 5 Juni")
    assert not date_words.expression("weekday").search("seminggu lagi")


def test_what_a_construction_needs_stands_in_all_the_words_it_looks_for() -> None:
    needed = vocabulary().needed
    assert all(callable(getattr(JointWork, name)) for name in needed)
    looked_for = {
        "side_to_side": ["bersama dengan", "bersama-sama", "bareng"],
        "agreed": ["sepakat", "bersepakat dengan", "menyepakati", "sepakati"],
        "both_hold": vocabulary().both,
        "partner_list": vocabulary().partner_nouns,
        "besides": ["selain", "di samping", "tak hanya", "bukan cuma", "tidak sekadar"],
    }
    missed = {name: [w for w in words if not any(n in w for n in needed[name])] for name, words in looked_for.items()}
    assert {name: words for name, words in missed.items() if words} == {}
