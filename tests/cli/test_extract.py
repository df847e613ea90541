"""`extract`: one JSON object per document, facts as the fact model has them, order kept, problems told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.shared import ROOT

TEXT = "Menteri Koperasi Ratih Anggraini meresmikan 12 gerai di Sleman, Senin (3/3/2025).\r\n\r\nBaca juga: Harga Beras\r\n"


def run(*arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "extract", *arguments],
        capture_output=True, text=True, cwd=ROOT, timeout=300, input=text,
    )  # fmt: skip


def records(path: Path, *entries: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entries), encoding="utf-8")
    return path


def test_a_record_keeps_its_text_and_order_and_its_facts_stand_in_it(tmp_path: Path) -> None:
    entries = [{"doc_id": f"d{n}", "text": TEXT + "é\u00a0🙂 " * n, "published": "2025-03-04"} for n in (3, 1, 2)]
    done = run(str(records(tmp_path / "r.jsonl", *entries)), "--jobs", "2")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["doc_id"] for d in found] == ["d3", "d1", "d2"]
    assert [d["text"] for d in found] == [e["text"] for e in entries]
    for document in found:
        assert set(document) == {"doc_id", "title", "published", "url", "text", "facts"}
        assert document["facts"]
        for fact in document["facts"]:
            assert fact["fact_id"]
            assert fact["rule"]
            assert 0 <= fact["confidence"] <= 1
            assert fact["reasons"]
            for evidence in fact["evidence"]:
                assert document["text"][evidence["start"] : evidence["end"]] == evidence["text"]
                assert "Baca juga" not in evidence["text"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    path = records(tmp_path / "r.jsonl", {"doc_id": "a", "text": TEXT})
    assert run(str(path)).stdout == run(str(path)).stdout


def test_stdin_and_an_output_file(tmp_path: Path) -> None:
    target = tmp_path / "o.jsonl"
    done = run("-", "-o", str(target), text=json.dumps({"doc_id": "a", "text": TEXT}) + "\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(target.read_text(encoding="utf-8"))["doc_id"] == "a"


def test_a_broken_line_is_told_with_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    path = records(tmp_path / "r.jsonl", {"doc_id": "a", "text": TEXT})
    path.write_text(path.read_text(encoding="utf-8") + '{"doc_id": "b", "text": "te', encoding="utf-8")
    done = run(str(path))
    assert done.returncode == 1
    assert f"{path}:2" in done.stderr
    assert json.loads(done.stdout)["doc_id"] == "a"
