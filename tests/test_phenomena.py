"""A gate over passages that show one phenomenon each: the share without any difference, by type and level."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from pipeline.fact import FACT_TYPES
from tests.phenomena import FOLDER, PARTS, differences, passages


def test_every_passage_has_an_id_of_its_own_and_a_phenomenon() -> None:
    found = [passage for part in PARTS for passage in passages(part)]
    assert len({p.id for p in found}) == len(found)
    assert all(p.phenomenon and set(p.types) <= set(FACT_TYPES) for p in found)


@pytest.mark.parametrize("part", PARTS)
def test_the_share_of_passages_without_a_difference_stays_above_its_floor(part: str) -> None:
    floors = yaml.safe_load((FOLDER / part / "floors.yaml").read_text("utf-8"))
    clean: Counter[str] = Counter()
    total: Counter[str] = Counter()
    report = []
    for passage in passages(part):
        for (kind, level), wrong in differences(passage).items():
            name = f"{kind}.{level}"
            total[name] += 1
            clean[name] += not wrong
            if wrong and level == "full":
                report += [f"{passage.id} ({passage.phenomenon}):", *(f"    {line}" for line in wrong)]
    print("\n".join(report))
    shares = {name: clean[name] / total[name] for name in sorted(total)}
    for name, share in shares.items():
        print(f"{name}: {clean[name]} of {total[name]} = {share:.3f}")
    assert {name for name, floor in floors.items() if shares[name] < floor} == set()
