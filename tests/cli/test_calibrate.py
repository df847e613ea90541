"""`calibrate` as a newcomer uses it: what little gold teaches does not replace what much gold has taught."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.confidence.model import MODEL, load
from tests.cli.releases import run
from tests.shared import ROOT


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("bkn-001.json", "bkn-002.json"):
        shutil.copy(ROOT / "corpus" / "gold" / name, folder)
    return folder


def test_a_model_of_fewer_facts_does_not_replace_the_one_in_use(gold: Path) -> None:
    before = MODEL.read_bytes()
    told = run("calibrate", gold, code=1).stderr
    assert MODEL.read_bytes() == before
    assert "left as it is" in told
    assert "-o FILE" in told


def test_it_is_written_where_one_says(gold: Path, tmp_path: Path) -> None:
    run("calibrate", gold, "-o", tmp_path / "model.yaml")
    assert load(tmp_path / "model.yaml").rules
