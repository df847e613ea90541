"""Verdicts without texts: kept as keys, found again by reading the same texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.engine.judging import VerdictsError, from_gold, from_verdicts, unscored, write_verdicts
from pipeline.evaluate.gold import load
from tests.shared import ROOT

GOLD = ROOT / "corpus" / "gold"


def test_verdicts_come_back_by_reading_the_texts_again(tmp_path: Path) -> None:
    documents, pipeline = load([GOLD])[:4], unscored("blank")
    pairs = list(from_gold(documents, pipeline))
    path = tmp_path / "judged.csv"
    assert write_verdicts(path, pairs) == len(pairs) > 20
    assert documents[0].text[:40] not in path.read_text(encoding="utf-8")
    again = from_verdicts(path, (d.item() for d in documents), pipeline)
    assert sorted((j.doc_id, j.fact.fact_id, j.right) for j in again) == sorted(
        (j.doc_id, j.fact.fact_id, j.right) for _, j in pairs
    )


def test_a_list_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n", encoding="utf-8")
    with pytest.raises(VerdictsError, match="columns"):
        from_verdicts(path, [], unscored("blank"))
    path.write_text("doc_id,fact_key,type,right\nd,k,date,maybe\n", encoding="utf-8")
    with pytest.raises(VerdictsError, match=r"x\.csv:2"):
        from_verdicts(path, [], unscored("blank"))
