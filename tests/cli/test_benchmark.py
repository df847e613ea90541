from __future__ import annotations

import json
from pathlib import Path

from tests.cli.releases import record, run, write


def test_stages_add_up_and_storing_is_among_them(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(n) for n in range(1, 6)])
    found = json.loads(run("benchmark", source, "--no-commands", "--json").stdout)
    (blank,) = found["analysers"]
    assert blank["documents"] == 5
    assert blank["words"] > 100
    assert {"clean", "language", "store", "date"} <= blank["stages"].keys()
    assert 0 < sum(blank["stages"].values()) <= blank["seconds"] * 1.5
    assert blank["megabytes"] > 10


def test_whole_commands_are_compared(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(n) for n in range(1, 4)])
    told = run("benchmark", source).stdout
    assert "times as fast" in told
    assert "share of store" in told


def test_an_analyser_that_is_missing_is_told_and_the_others_are_measured(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(1)])
    done = run("benchmark", source, "--no-commands", "--analyser", "blank,no-such-analyser", code=1)
    assert "no-such-analyser" in done.stderr
    assert "documents a second" in done.stdout


def test_nothing_to_read_fails_plainly(tmp_path: Path) -> None:
    assert "nothing to read" in run("benchmark", tmp_path, code=1).stderr
