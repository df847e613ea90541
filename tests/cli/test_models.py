"""The command `models` as it is used; no training, no network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.language.test_download import publish, server
from tests.language.tiny import write_tiny

ROOT = Path(__file__).resolve().parents[2]
__all__ = ["server"]


def run(*arguments: str, expect: int = 0) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "models", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == expect, done.stdout + done.stderr
    return done.stdout, done.stderr


def test_info_prints_the_cards() -> None:
    out, _ = run("info")
    for words in ("models train fast", "models train accurate", "CC BY-SA", "On disk"):
        assert words in out


def test_info_of_a_model_that_does_not_exist() -> None:
    assert "fast, accurate" in run("info", "slow", expect=1)[1]


def test_train_names_the_data_that_are_missing(tmp_path: Path) -> None:
    for name in ("fast", "accurate"):
        _, err = run("train", name, "--from", str(tmp_path), "--work", str(tmp_path / "w"), expect=1)
        assert "is not there" in err
        assert "--from" in err
        assert "Traceback" not in err


def test_train_names_parts_and_models_that_do_not_exist(tmp_path: Path) -> None:
    assert "vectors, syntax, names" in run("train", "fast", "--only", "tags", "--work", str(tmp_path), expect=1)[1]
    assert "fast, accurate" in run("train", "slow", expect=1)[1]


def test_evaluate_prints_and_writes_every_column(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    out, _ = run("evaluate", "blank", "--from", str(data), "--write", str(tmp_path / "r.json"))
    assert "GSD dev" in out
    assert "Words 100.00" in out
    figures = json.loads((tmp_path / "r.json").read_text())
    assert set(figures) == {
        "GSD dev", "CSUI set aside", "idner-news-2k dev", "idner-news-2k dev, spaced", "NERGrit valid",
    }  # fmt: skip
    assert figures["idner-news-2k dev"]["NER"] == 0.0


def test_evaluate_names_the_data_that_are_missing(tmp_path: Path) -> None:
    assert "--from" in run("evaluate", "blank", "--from", str(tmp_path), expect=1)[1]


def test_download_fetches_from_a_file_server(server: tuple[Path, str], tmp_path: Path) -> None:
    root, base = server
    out, err = run("download", "--to", str(tmp_path / "m"), "--url", publish(root, base))
    assert "3 files" in out
    assert "stanza:" in out
    assert "gsd.pt" in err


def test_download_without_a_server_fails_in_plain_words(tmp_path: Path) -> None:
    _, err = run("download", "--to", str(tmp_path / "m"), "--url", "http://127.0.0.1:9/r.json", expect=1)
    assert "could not be fetched" in err
    assert "Traceback" not in err


@pytest.mark.skipif(
    not (ROOT / "models" / "fast" / "config.cfg").exists(), reason="the fast model is not in models/fast"
)
def test_the_committed_model_is_within_its_size() -> None:
    files = [p for p in (ROOT / "models").rglob("*") if p.is_file()]
    assert sum(p.stat().st_size for p in files) < 90_000_000
