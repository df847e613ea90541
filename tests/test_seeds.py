"""The five articles the project was started from: officials, dates and figures exactly, and the partnerships named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pipeline.evaluate.gold import load
from pipeline.evaluate.matching import core, same_name
from pipeline.evaluate.scoring import evaluate
from tests.inline import pipeline
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared
SEEDS = ["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"]
PARTNERSHIPS = [
    (["KemenP2MI", "Kementerian Pelindungan Pekerja Migran Indonesia"], ["Pemerintah Prefektur Mie"], "cooperation", "explored"),
    (["Kementerian Ketenagakerjaan"], ["Pemerintah Prefektur Kumamoto"], "cooperation", "explored"),
    (["Kementerian Pelindungan Pekerja Migran Indonesia"], ["Pemerintah Provinsi DKI Jakarta"], "mou", "signed"),
    (["Kementerian Ketenagakerjaan"], ["Japan Chamber of Commerce and Industry", "JCCI"], "cooperation", "active"),
]  # fmt: skip


def gold(seed: str) -> Any:
    return load([SHARED / "gold" / "dev" / f"{seed}.json"])[0]


def facts(seed: str) -> list[dict[str, Any]]:
    return [f.model_dump(mode="json") for f in pipeline()(gold(seed).item()).facts]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", ["official", "date", "figure"])
def test_all_are_found_and_nothing_else(seed: str, kind: str) -> None:
    document = gold(seed)
    found = [f for f in facts(seed) if f["type"] == kind]
    marked = [f for f in document.facts if f["type"] == kind]
    missed = [m for m in marked if not any(core(m, f) for f in found)]
    extra = [f for f in found if not any(core(m, f) for m in marked)]
    assert missed == [], json.dumps(missed, ensure_ascii=False)
    assert extra == [], json.dumps(extra, ensure_ascii=False)
    assert evaluate([document], {document.doc_id: found}).scores[f"{kind}.core"].f1 in (0.0, 1.0)


@pytest.mark.parametrize(("one", "other", "form", "stage"), PARTNERSHIPS)
def test_a_named_partnership_is_found(one: list[str], other: list[str], form: str, stage: str) -> None:
    found = [f for seed in SEEDS for f in facts(seed) if f["type"] == "partnership"]
    assert any(
        (f["form"], f["stage"]) == (form, stage)
        and any(same_name(one, p) for p in f["parties"])
        and any(same_name(other, p) for p in f["parties"])
        for f in found
    ), [(f["parties"], f["form"], f["stage"]) for f in found]


def test_three_parties_of_one_partnership() -> None:
    found = [f for seed in SEEDS for f in facts(seed) if f["type"] == "partnership" and len(f["parties"]) == 3]
    assert any(
        f["stage"] == "active" and all(any(w in p for p in f["parties"]) for w in ("Ketenagakerjaan", "Miyagi", "Mie"))
        for f in found
    )


@pytest.mark.parametrize("furniture", ["217", "5 hours ago 1", "MEMBACA Scholz", "Baca juga", "(dek/wnv)"])
def test_furniture_yields_nothing(furniture: str) -> None:
    for seed in SEEDS:
        text = gold(seed).text
        start = text.find(furniture)
        while start >= 0:
            for fact in facts(seed):
                for evidence in fact["evidence"]:
                    assert not (evidence["start"] < start + len(furniture) and start < evidence["end"]), fact
            start = text.find(furniture, start + 1)


def test_a_weekday_without_any_date_stays_unresolved() -> None:
    (found,) = [f for f in facts("seed-003") if f["type"] == "date"]
    assert found["value"] is None


def test_two_orders_of_a_name_are_one_person() -> None:
    for seed in SEEDS:
        people = {f["person"] for f in facts(seed) if f["type"] == "official"}
        assert not {"Ichimi Katsuyuki", "Katsuyuki Ichimi"} <= people
