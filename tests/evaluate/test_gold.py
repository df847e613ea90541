"""Gold that cannot be used is told with its file, its line where it has lines, and what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate.gold import GoldError, load

FACT = {"type": "date", "value": "2025", "role": "event", "evidence": [{"start": 6, "end": 10, "text": "2025"}]}
GOOD: dict[str, Any] = {"doc_id": "a", "text": "Tahun 2025.", "published": "2025-01-02", "facts": [FACT]}


def wrong_gold(tmp_path: Path, **changed: Any) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n" + json.dumps({**GOOD, **changed}) + "\n", encoding="utf-8")
    return path


def test_gold_in_json_lines_is_read_a_document_a_line(tmp_path: Path) -> None:
    assert [d.doc_id for d in load([wrong_gold(tmp_path, doc_id="b")])] == ["a", "b"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = wrong_gold(tmp_path, doc_id="b")
    assert [d.doc_id for d in load([tmp_path, file, tmp_path / ".." / tmp_path.name])] == ["a", "b"]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"facts": [{**FACT, "type": "data"}]}, "'data' is no fact type. Choose one of: official,"),
        ({"facts": [{**FACT, "evidence": [{"start": 0, "end": 4, "text": "2025"}]}]}, "does not stand at 0:4"),
        ({"published": "2 Januari 2025"}, "Write the day of publication as 2025-08-21"),
        ({"facts": [{"type": "date"}]}, "'evidence' is missing or misshapen"),
        ({"facts": [{**FACT, "evidence": []}]}, "date without evidence. Say in which passage"),
        ({"facts": [{**FACT, "rol": "event"}]}, "date has no slot 'rol'. Its slots are role, value."),
    ],
    ids=["unknown type", "wrong offset", "unreadable day", "no evidence", "empty evidence", "misspelt slot"],
)
def test_a_wrong_document_is_told_with_file_line_and_remedy(tmp_path: Path, changed: Any, told: str) -> None:
    with pytest.raises(GoldError) as error:
        load([wrong_gold(tmp_path, **changed)])
    assert f"{tmp_path / 'gold.jsonl'}:3: " in str(error.value)
    assert told in str(error.value)


@pytest.mark.parametrize("name", ["gold.json", "gold.jsonl"])
def test_gold_saved_on_windows_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n")
    assert [d.doc_id for d in load([tmp_path / name])] == ["a"]


def test_a_torn_line_is_told_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOOD) + '\n{"doc_id":\n', encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold.jsonl:2: not valid JSON"):
        load([path])


def test_texts_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"nowhere.jsonl: no such file or folder. Say with --texts"):
        load([wrong_gold(tmp_path)], [tmp_path / "nowhere.jsonl"])
