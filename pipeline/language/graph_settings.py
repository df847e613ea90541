"""Settings of the graph networks' training: `models/accurate.yaml`, section `graph`. They need no PyTorch."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language.graph_words import GraphShape
from pipeline.language.silver_trees import SilverTrees


class Course(Frozen):
    """One course of training."""

    steps: int = Field(ge=0)
    batch_words: int = Field(default=1000, ge=10)
    rate: float = Field(default=0.002, gt=0)
    every: int = Field(default=300, ge=1)
    """Steps between two checkpoints (and measurements)."""


class GraphSettings(Frozen):
    """`models/accurate.yaml`, section `graph`."""

    shape: GraphShape = GraphShape()
    seeds: tuple[int, ...] = (31,)
    """One network each."""
    forms: int = Field(default=8000, ge=10)
    """Forms to guess among in pretraining."""
    pretraining: Course | None = None
    trees: Course
    silver: SilverTrees | None = None
    """The second network and those after it also learn from trees that the first and the fast analyser agree on."""
    average: float = Field(default=0.998, ge=0, lt=1)
    """How much of the averaged weights stays at a step."""
    lean: dict[Literal["head", "relation", "tag", "feats"], float] = Field(default_factory=dict)
    """How much the finished analyser leans on what the fast one read."""
