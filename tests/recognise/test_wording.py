"""Patterns whose words are data: every list that a pattern names is there, and its forms are read as they are meant."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import pipeline.recognise
import pipeline.resolve
from pipeline.document import Frozen
from pipeline.recognise.wording import Worded, without_home
from pipeline.rulebook import alternatives


def _modules() -> Iterator[ModuleType]:
    for package in (pipeline.recognise, pipeline.resolve):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(info.name)


PATTERNS = {
    f"{m.__name__}.{name}": value for m in _modules() for name, value in vars(m).items() if isinstance(value, Worded)
}


class Greetings(Frozen):
    """A vocabulary for the tests."""

    hello: tuple[str, ...] = ("halo", "halo semua", "hai.")


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


def test_a_list_that_nobody_has_is_told() -> None:
    with pytest.raises(KeyError, match="farewell"):
        Worded("{farewell}", Greetings).search("dadah")


@pytest.mark.parametrize(
    "name", ["Kementerian Kelautan RI", "Kementerian Kelautan Republik Indonesia", "Kementerian Kelautan"]
)
def test_a_body_is_the_same_with_its_state(name: str) -> None:
    assert without_home(name) == "Kementerian Kelautan"
