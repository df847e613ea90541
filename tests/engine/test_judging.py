"""Facts with a verdict: right where gold has them, and as the rules made them."""

from __future__ import annotations

import dataclasses

from pipeline.engine.judging import judged_by
from pipeline.evaluate.gold import load
from tests.inline import pipeline
from tests.shared import ROOT


def test_a_fact_that_gold_lacks_is_judged_wrong() -> None:
    (gold,) = load([ROOT / "corpus" / "gold" / "kemnaker-001.json"])
    right = judged_by([gold], "blank")
    assert {j.right for j in right if j.fact.type == "official"} == {True}
    bare = dataclasses.replace(gold, facts=tuple(f for f in gold.facts if f["type"] != "official"))
    wrong = judged_by([bare], "blank")
    assert {j.right for j in wrong if j.fact.type == "official"} == {False}


def test_judged_facts_have_the_weights_set_by_hand() -> None:
    (gold,) = load([ROOT / "corpus" / "gold" / "kemnaker-001.json"])
    scored = {f.fact_id: f.confidence for f in pipeline()(gold.item()).facts}
    judged = {j.fact.fact_id: j.fact.confidence for j in judged_by([gold], "blank")}
    assert judged.keys() == scored.keys()
    assert judged != scored
