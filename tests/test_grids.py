"""A gate over sentences nobody wrote down: the share right of each grid (corpus/grids) stays above its floor."""

from __future__ import annotations

import pytest
import yaml

from pipeline.fact import FACT_TYPES, FactType
from tests.grids import FOLDER, draws, shares

NUMBER = 160


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_the_share_of_drawn_sentences_that_are_right_stays_above_its_floor(kind: FactType) -> None:
    floors = yaml.safe_load((FOLDER / "floors.yaml").read_text("utf-8"))[kind]
    reached = shares(kind, NUMBER)
    assert {level: share for level, share in reached.items() if share < floors[level]} == {}


def test_the_same_seed_draws_the_same_sentences() -> None:
    first, again = ([draw.passage.text for draw in draws("statement", 20)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 20
