"""Every command explains itself, and what is misused ends with exit code 2 and a hint."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.shared import ROOT

COMMANDS = (
    "ingest", "extract", "show", "query", "explain", "review", "decisions", "decisions export", "decisions import",
    "decisions apply", "export", "report", "clean", "sources", "analyse", "evaluate", "evaluate-statements", "calibrate",
    "rules", "rules check", "rules list", "models", "models info", "models train", "models download", "benchmark",
)  # fmt: skip


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches(command: str) -> None:
    done = run(*command.split(), "--help")
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout
    assert len(done.stdout) > 300


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("evaluate",), ("query",), ("ingest",), ("evaluate", "corpus/gold", "--errors", "x")]
)
def test_misuse_ends_with_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr


def test_an_unknown_analyser_or_missing_gold_is_one_plain_line() -> None:
    done = run("extract", "corpus/samples", "--analyser", "quick")
    assert done.returncode == 1
    assert "error:" in done.stderr
    assert "Traceback" not in done.stderr
    done = run("evaluate", "nowhere")
    assert done.returncode == 1
    assert "no such file or folder" in done.stderr
