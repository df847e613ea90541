from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli.progress import expected, progress
from pipeline.engine.version import fingerprint


def test_documents_are_counted_at_a_glance(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.jsonl").write_text("{}\n{}\n{}\n")
    (tmp_path / "picture.png").write_text("x")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "c.html").write_text("x")
    assert expected([str(tmp_path)]) == 5
    assert expected([str(tmp_path / "b.jsonl"), str(tmp_path / "a.txt")]) == 4


def test_what_cannot_be_counted_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_text("x")
    assert expected([str(tmp_path)]) is None
    assert expected(["https://example.org/feed"]) is None
    assert expected(["-"]) is None


def test_nothing_is_shown_where_nobody_watches(capfd: pytest.CaptureFixture[str]) -> None:
    with progress("reading", []) as advance:
        advance()
    assert capfd.readouterr() == ("", "")


def test_the_fingerprint_tells_analysers_apart_and_is_stable() -> None:
    assert fingerprint("blank") == fingerprint("blank")
    assert fingerprint("blank") != fingerprint("fast")
