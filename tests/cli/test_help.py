"""Every command explains itself, and what is misused ends with exit code 2 and a hint."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from pipeline.cli.app import app
from tests.cli.releases import run


def commands(group: object, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in getattr(group, "commands", {}).items():
        below = list(commands(command, (*before, name)))
        yield from below or [(*before, name)]


COMMANDS = list(commands(get_command(app)))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_shows_an_example_of_each_command(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200"})
    assert done.exit_code == 0, done.output
    assert f"Example: python run_pipeline.py {' '.join(words)}" in done.output


def test_help_names_every_command_in_a_group() -> None:
    shown = run("--help").stdout
    assert {words[0] for words in COMMANDS} <= set(shown.split())
    assert "From releases to facts" in shown


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("evaluate",), ("query",), ("ingest",), ("evaluate", "corpus/gold", "--errors", "x")]
)
def test_misuse_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, code=2).stderr


def test_an_unknown_analyser_or_missing_gold_is_one_plain_line() -> None:
    told = run("extract", "corpus/samples", "--analyser", "quick", code=1).stderr
    assert "error:" in told
    assert "Traceback" not in told
    assert "no such file or folder" in run("evaluate", "nowhere", code=1).stderr
