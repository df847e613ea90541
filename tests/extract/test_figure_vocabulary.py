"""The words of figures and numbers as data: each is read somewhere, none is kept twice, every expression compiles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Frozen
from pipeline.extract import figure_vocabulary, figures
from pipeline.extract.figure_vocabulary import FigureWords, Grammar, StatusWords
from pipeline.recognise import units
from pipeline.recognise.number_grammar import NumberWords
from pipeline.recognise.units import Comparators, Exclusions
from pipeline.rulebook import RULES, read_yaml
from tests.extract.test_figures import extracted

MODELS: dict[str, type[Frozen]] = {
    "figure/words.yaml": FigureWords,
    "figure/grammar.yaml": Grammar,
    "figure/status.yaml": StatusWords,
    "numbers/comparators.yaml": Comparators,
    "numbers/exclusions.yaml": Exclusions,
    "numbers/words.yaml": NumberWords,
}
SOURCES = "\n".join(
    path.read_text("utf-8")
    for module in (figures, units)
    for name in ("figure*.py", "number*.py", "quantities.py", "units.py")
    for path in Path(module.__file__ or "").parent.glob(name)
)
READ = re.sub(r"(?m)^    \w+: (?:frozenset|tuple|dict|str\b|int\b).*$", "", SOURCES)
EXPRESSIONS = {room: read_yaml(RULES / room / "expressions.yaml") for room in ("figure", "numbers")}
FIELDS = [(file, name) for file, model in MODELS.items() for name in model.model_fields]


def lists(file: str) -> dict[str, list[str]]:
    """The lists of words of a vocabulary by name."""
    content: dict[str, Any] = read_yaml(RULES / file)
    return {name: [str(word) for word in words] for name, words in content.items() if isinstance(words, list)}


@pytest.mark.parametrize(("file", "name"), FIELDS, ids=lambda part: str(part).rsplit("/")[-1])
def test_every_list_is_read(file: str, name: str) -> None:
    assert re.search(rf"\.{name}\b", READ) or f"{{{name}}}" in str(EXPRESSIONS)


@pytest.mark.parametrize("file", MODELS)
def test_no_list_says_a_word_twice(file: str) -> None:
    twice = {name: sorted({w for w in words if words.count(w) > 1}) for name, words in lists(file).items()}
    assert {name: words for name, words in twice.items() if words} == {}


def test_no_two_lists_are_the_same() -> None:
    seen: dict[frozenset[str], str] = {}
    for file in MODELS:
        for name, words in lists(file).items():
            known = seen.setdefault(frozenset(words), f"{file}: {name}")
            assert len(words) == 1 or known == f"{file}: {name}"


@pytest.mark.parametrize(
    ("room", "vocabularies"),
    [
        ("figure", [FigureWords, Grammar, StatusWords, Comparators]),
        ("numbers", [Comparators, Exclusions, NumberWords]),
    ],
)
def test_an_expression_knows_which_list_it_names(room: str, vocabularies: list[type[Frozen]]) -> None:
    named = re.findall(r"\{([a-z_]+)\}", str(EXPRESSIONS[room]))
    homes = {name: [v for v in vocabularies if name in v.model_fields] for name in named}
    assert [name for name, found in homes.items() if len(found) > 1] == []


@pytest.mark.parametrize(("room", "name"), [(room, name) for room, names in EXPRESSIONS.items() for name in names])
def test_every_expression_is_used(room: str, name: str) -> None:
    assert f'"{name}"' in SOURCES
    module: Any = figure_vocabulary if room == "figure" else units
    assert module.expression(name).pattern


def test_apparent_power_is_no_currency() -> None:
    assert [f.value for f in extracted("Gardu itu berkapasitas 60 MVA.")] == [60]
    assert [f.unit for f in extracted("Gardu itu berkapasitas 1,255 MVA.")] == ["MVA"]


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Dinas membuka rute baru. Jaraknya mencapai 40 kilometer.", "Jarak"),
        ("Dinas membeli dua mesin. Kapasitasnya naik menjadi 900 liter.", "Kapasitas"),
        ("Koperasi itu tumbuh. Omzetnya mencapai Rp9 miliar.", "Omzet"),
    ],
)
def test_its_size_is_named_without_the_enclitic(sentence: str, measure: str) -> None:
    assert [f.measure for f in extracted(sentence)][-1] == measure


def test_one_of_several_is_no_count_but_a_problem_of_two_is() -> None:
    assert extracted("Salah satu unit perahu rusak.") == []
    assert [f.value for f in extracted("Panitia menangani masalah dua unit perahu.")] == [2]
