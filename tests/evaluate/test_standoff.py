"""Stand-off gold: facts without the words of the text, whole again where the text is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli.app import app
from pipeline.evaluate.gold import GoldDocument, load
from pipeline.evaluate.standoff import StandOffError
from tests.shared import ROOT

GOLD = ROOT / "corpus" / "gold"


def stand_off(tmp_path: Path) -> Path:
    folder = tmp_path / "annotated"
    result = CliRunner().invoke(app, ["evaluate", str(GOLD), "--docs", "kemnaker", "--stand-off", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


def texts(tmp_path: Path, documents: list[GoldDocument], ending: str = "") -> Path:
    path = tmp_path / "texts.jsonl"
    records = [{"doc_id": d.doc_id, "title": d.title, "text": d.text + ending} for d in documents]
    path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records), encoding="utf-8")
    return path


def test_gold_comes_back_whole_where_its_texts_are(tmp_path: Path) -> None:
    whole = [d for d in load([GOLD]) if "kemnaker" in d.doc_id]
    again = load([stand_off(tmp_path)], [texts(tmp_path, whole)])
    assert [(d.doc_id, d.text, d.facts) for d in again] == [(d.doc_id, d.text, d.facts) for d in whole]


def test_no_passage_of_the_text_is_written(tmp_path: Path) -> None:
    (file, *_) = sorted(stand_off(tmp_path).iterdir())
    written = file.read_text(encoding="utf-8")
    texts = [d.text for d in load([GOLD]) if d.doc_id == file.stem]
    runs = {" ".join(words[i : i + 5]) for words in map(str.split, texts) for i in range(len(words) - 4)}
    assert runs
    assert [run for run in runs if run in written] == []


def test_without_the_texts_the_remedy_is_told(tmp_path: Path) -> None:
    with pytest.raises(StandOffError, match=r"kemnaker-001.*--texts"):
        load([stand_off(tmp_path)])


def test_another_text_of_the_same_name_is_refused(tmp_path: Path) -> None:
    whole = load([GOLD])
    with pytest.raises(StandOffError, match="not the one that was annotated"):
        load([stand_off(tmp_path)], [texts(tmp_path, whole, ending=" Tambahan.")])


def test_a_text_that_is_not_among_those_named_is_told_so(tmp_path: Path) -> None:
    other = [d for d in load([GOLD]) if "bkn" in d.doc_id]
    with pytest.raises(StandOffError, match=r"kemnaker-001 is none of the 2 that --texts names"):
        load([stand_off(tmp_path)], [texts(tmp_path, other)])
