"""Patterns whose words are data: every list that a pattern names is there, and its forms are read as they are meant."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import Field

import pipeline.extract
import pipeline.recognise
import pipeline.resolve
from pipeline.document import Frozen
from pipeline.recognise.wording import Worded, alternatives, expressions, without_home
from pipeline.rulebook import RuleError


def _modules() -> Iterator[ModuleType]:
    for package in (pipeline.recognise, pipeline.resolve, pipeline.extract):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(info.name)


PATTERNS = {
    f"{m.__name__}.{name}": value for m in _modules() for name, value in vars(m).items() if isinstance(value, Worded)
}


class Partings(Frozen):
    """A list inside a vocabulary."""

    soon: tuple[str, ...] = ("sampai jumpa",)


class Greetings(Frozen):
    """A vocabulary for the tests."""

    hello: tuple[str, ...] = ("halo", "halo semua", "hai.")
    by_hour: dict[str, int] = Field(default={"selamat pagi": 6, "selamat malam": 19})
    polite: str = "permisi"
    partings: Partings = Partings()


class Others(Frozen):
    """A vocabulary that is asked after it."""

    hello: tuple[str, ...] = ("hei",)
    farewell: tuple[str, ...] = ("dadah",)


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_finds_its_lists(name: str) -> None:
    assert isinstance(PATTERNS[name].pattern, re.Pattern)


def test_the_longest_form_counts_and_blanks_are_free() -> None:
    found = Worded(r"(?<!\w){hello}", Greetings).search("Ia berkata: halo  semua, selamat pagi.")
    assert found is not None
    assert found[0] == "halo  semua"


def test_a_form_is_no_pattern() -> None:
    assert re.fullmatch(alternatives(["hai."]), "haix") is None


def test_numbers_of_repetition_are_no_lists() -> None:
    assert Worded(r"{hello} \d{1,2}", Greetings).fullmatch("hai. 12") is not None


@pytest.mark.parametrize(
    ("skeleton", "said"),
    [("{by_hour}", "selamat malam"), ("{polite}", "permisi"), ("{partings.soon}", "sampai jumpa")],
)
def test_a_word_a_table_and_a_list_inside_count_as_lists(skeleton: str, said: str) -> None:
    assert Worded(skeleton, Greetings).fullmatch(said) is not None


def test_the_first_vocabulary_that_has_the_list_gives_it() -> None:
    assert Worded("{hello}, {farewell}", Greetings, Others).fullmatch("halo, dadah") is not None
    assert Worded("{hello}, {farewell}", Greetings, Others).fullmatch("hei, dadah") is None


def test_a_skeleton_in_a_file_is_filled_as_one_in_code(tmp_path: Path) -> None:
    file = tmp_path / "expressions.yaml"
    file.write_text(
        """
        greeted: {meaning: whoever is greeted, pattern: ['{hello},[ ]', '(\\w+)']}
        called: {meaning: whoever is called, case: true, pattern: ['{partings.soon} ([A-Z]\\w+)']}
        """
    )
    expression = expressions(file, Greetings)
    assert expression("greeted").fullmatch("Halo semua, Wati") is not None
    assert expression("called").fullmatch("sampai jumpa wati") is None
    assert expression("called").fullmatch("sampai jumpa Wati") is not None


@pytest.mark.parametrize("pattern", [["(open"], []])
def test_a_skeleton_in_a_file_that_is_no_pattern_is_refused(pattern: list[str], tmp_path: Path) -> None:
    file = tmp_path / "expressions.yaml"
    file.write_text(json.dumps({"greeted": {"meaning": "whoever is greeted", "pattern": pattern}}))
    with pytest.raises(RuleError, match="greeted"):
        expressions(file, Greetings)("greeted")


def test_a_list_that_nobody_has_is_told() -> None:
    with pytest.raises(KeyError, match="farewell"):
        Worded("{farewell}", Greetings).search("dadah")


@pytest.mark.parametrize(
    "name", ["Kementerian Kelautan RI", "Kementerian Kelautan Republik Indonesia", "Kementerian Kelautan"]
)
def test_a_body_is_the_same_with_its_state(name: str) -> None:
    assert without_home(name) == "Kementerian Kelautan"
