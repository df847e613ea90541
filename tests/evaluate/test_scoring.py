"""Scores: what counts as found, what the figures are, and that they are those of the reference scorer."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate.floors import FloorsError, below, corpus_hash, figures, move
from pipeline.evaluate.gold import GoldDocument, GoldError, load
from pipeline.evaluate.matching import core, full, maximum_matching, same_name, token_f1
from pipeline.evaluate.scoring import calibration, evaluate, right_ones
from tests.shared import ROOT, SHARED, needs_shared

GOLD = ROOT / "corpus" / "gold"
REFERENCE = SHARED / "tools" / "score_facts.py"


def official(person: Any, position: Any, organization: Any = None, **more: Any) -> dict[str, Any]:
    evidence = [{"start": 0, "end": 5, "text": "xxxxx"}]
    return {"type": "official", "person": person, "position": position, "organization": organization,
            "evidence": evidence, **more}  # fmt: skip


def document(*facts: dict[str, Any], doc_id: str = "d") -> GoldDocument:
    return GoldDocument(doc_id, "xxxxx yyyyy", None, None, None, facts, Path("d.json"))


def test_a_variant_counts_as_right() -> None:
    gold = official(
        ["Pramono Anung Wibowo", "Pramono Anung"], "Gubernur", ["Pemerintah Provinsi DKI Jakarta", "Jakarta"]
    )
    assert core(gold, official("pramono  anung", "Gubernur,"))
    assert full(gold, official("Pramono Anung", "Gubernur", "Jakarta"))
    assert not full(gold, official("Pramono Anung", "Gubernur", "Bandung"))
    assert not core(gold, official("Pramono", "Gubernur"))


def test_names_share_enough_words() -> None:
    assert same_name("Direktur Jenderal Bina Marga", "Dirjen Bina Marga", at_least=0.5)
    assert same_name(None, None)
    assert not same_name("A", None)
    assert token_f1("a b", "a c") == 0.5


def test_a_figure_matches_within_a_millionth_and_by_unit() -> None:
    evidence = [{"start": 0, "end": 5, "text": "xxxxx"}]
    gold = {"type": "figure", "value": 2.5e12, "value_max": None, "unit": "IDR", "measure": ["anggaran", "dana"],
            "comparator": "=", "status": "actual", "place": None, "period": None, "evidence": evidence}  # fmt: skip
    found = {**gold, "value": 2_500_000_000_000, "measure": "dana"}
    assert full(gold, found)
    assert not core(gold, {**found, "unit": "USD"})
    assert not core(gold, {**found, "value_max": 3})
    assert not full(gold, {**found, "status": "target"})


def test_one_gold_fact_matches_one_found_fact_at_most() -> None:
    gold = document(official("A B", "Menteri"), official("C D", "Menteri"))
    result = evaluate([gold], {"d": [official("A B", "Menteri"), official("A B", "Menteri")]})
    score = result.scores["official.core"]
    assert (score.hits, score.gold, score.found) == (1, 2, 2)
    assert right_ones(gold, [official("A B", "Menteri"), official("X Y", "Menteri")]) == [True, False]


def test_matching_is_maximum_not_greedy() -> None:
    assert len(maximum_matching([[0, 1], [0]])) == 2


def test_calibration_of_a_forecaster_who_is_right_as_often_as_said() -> None:
    judged = [(0.85, i % 20 < 17) for i in range(200)]
    measured = calibration(judged)
    assert measured is not None
    assert measured["ece"] < 1e-9


def test_gold_whose_offsets_are_wrong_is_refused_by_name(tmp_path: Path) -> None:
    bad = {"doc_id": "d", "title": None, "published": None, "url": None, "text": "abc",
           "facts": [{"type": "date", "value": None, "role": "event", "evidence": [{"start": 0, "end": 2, "text": "bc"}]}]}  # fmt: skip
    (tmp_path / "d.json").write_text(json.dumps(bad), encoding="utf-8")
    with pytest.raises(GoldError, match=r"d\.json.*does not stand"):
        load([tmp_path])
    with pytest.raises(GoldError, match="no such file"):
        load([tmp_path / "none"])


def test_floors_only_go_up_unless_told(tmp_path: Path) -> None:
    gold = [document(official("A B", "Menteri"), official("C D", "Menteri"))]
    path = tmp_path / "floors.json"
    all_right = evaluate(gold, {"d": [official("A B", "Menteri"), official("C D", "Menteri")]})
    half = evaluate(gold, {"d": [official("A B", "Menteri")]})
    with pytest.raises(FloorsError, match="--raise-floors"):
        below(path, gold, half)
    move(path, gold, half, "own")
    assert below(path, gold, all_right) == []
    move(path, gold, all_right, "own")
    move(path, gold, half, "own")
    assert any("official.core" in line for line in below(path, gold, half))
    move(path, gold, half, "own", lower=True)
    assert below(path, gold, half) == []


def test_a_changed_gold_set_has_no_floors(tmp_path: Path) -> None:
    gold, other = [document(official("A B", "Menteri"))], [document(official("A B", "Wakil Menteri"))]
    assert corpus_hash(gold) != corpus_hash(other)
    path = tmp_path / "floors.json"
    move(path, gold, evaluate(gold, {}), "own")
    with pytest.raises(FloorsError):
        below(path, other, evaluate(other, {}))


@needs_shared
@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not here (../shared/tools/score_facts.py)")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_figures_are_those_of_the_reference_scorer(seed: int) -> None:
    reference = _reference()
    folder = SHARED / "gold" / "dev"
    gold = load([folder])
    draw = random.Random(seed)
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in gold:
        kept = [dict(f, confidence=round(draw.random(), 3)) for f in entry.facts if draw.random() < 0.8]
        for fact in kept:
            slot = draw.choice([k for k in fact if k not in ("type", "evidence", "confidence")])
            if draw.random() < 0.3 and isinstance(fact[slot], str | int | float):
                fact[slot] = str(fact[slot]) + "x" if isinstance(fact[slot], str) else fact[slot] + 1
        found[entry.doc_id] = kept
    ours = evaluate(gold, found).as_json()
    theirs = reference.score(reference.read(folder), {k: {"facts": v} for k, v in found.items()})
    for name, row in theirs["scores"].items():
        for figure, value in row.items():
            assert ours["scores"][name][figure] == pytest.approx(value, abs=5e-4), (name, figure)
    assert ours["calibration"]["ece"] == pytest.approx(theirs["calibration"]["ece"], abs=5e-4)
    assert ours["calibration"]["coverage_at_95"] == pytest.approx(theirs["calibration"]["coverage_at_95"], abs=5e-4)


def _reference() -> Any:
    spec = importlib.util.spec_from_file_location("score_facts", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_figures_are_cut_not_rounded_up() -> None:
    gold = load([GOLD])
    result = evaluate(gold, {d.doc_id: list(d.facts) for d in gold})
    assert set(figures(result).values()) == {1.0}
