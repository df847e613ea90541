"""The gate: accuracy may not fall below the floors kept in tests/floors.json."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate.floors import below, corpus_hash
from pipeline.evaluate.floors import read as kept
from pipeline.evaluate.gold import load
from pipeline.evaluate.scoring import evaluate
from tests.inline import pipeline
from tests.shared import ROOT, SHARED, needs_shared

FLOORS = ROOT / "tests" / "floors.json"


RELEASES = SHARED / "data" / "releases" / "releases.jsonl"


def found(folder: Path, texts: list[Path] | None = None) -> tuple[list[Any], Any]:
    gold = load([folder], texts)
    facts = {d.doc_id: [f.model_dump(mode="json") for f in pipeline()(d.item()).facts] for d in gold}
    return gold, evaluate(gold, facts)


def test_the_sample_corpus_stands_at_its_floors() -> None:
    gold, result = found(ROOT / "corpus" / "gold")
    assert below(FLOORS, gold, result) == []


@needs_shared
def test_the_development_gold_stands_at_its_floors() -> None:
    gold, result = found(SHARED / "gold" / "dev")
    if corpus_hash(gold) not in kept(FLOORS):
        pytest.skip("this is not the development gold that the floors were measured on")
    assert below(FLOORS, gold, result) == []


@needs_shared
@pytest.mark.skipif(not RELEASES.exists(), reason="the annotated releases do not lie beside this checkout")
@pytest.mark.parametrize("part", ["seen", "read", "unseen"])
def test_the_annotated_releases_stand_at_their_floors(part: str) -> None:
    gold, result = found(ROOT / "corpus" / "annotated" / part, [RELEASES])
    assert below(FLOORS, gold, result) == []


@pytest.mark.parametrize("sample", sorted((ROOT / "corpus" / "gold").glob("*.json")), ids=lambda p: p.stem)
def test_a_sample_reads_as_its_gold_says(sample: Path) -> None:
    from pipeline.clean import clean
    from pipeline.sources.files import read

    gold = load([sample])[0]
    source = next((ROOT / "corpus" / "samples").glob(f"{sample.stem}.*"))
    (item,) = read([source])
    document = clean(item)  # type: ignore[arg-type]
    assert document.text == gold.text
    if source.suffix == ".html":
        assert (document.title, document.published) == (gold.title, gold.published)
