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


class NameSettings(Frozen):
    """Networks of names (`models/accurate.yaml`, section `graph.names`)."""

    seeds: tuple[int, ...]
    """One network each."""
    course: Course
    idner_times: int = Field(default=4, ge=1)
    """How often idner-news-2k is read in a round."""
    nergrit_share: float = Field(default=0.35, ge=0, le=1)
    spaced_share: float = Field(default=0.5, ge=0, le=1)
    """Share of the sentences with a blank between all tokens."""
    exchange_share: float = Field(default=0.1, ge=0, le=1)
    """Share of the names that are exchanged for others of their label and collection."""
    smoothing: float = Field(default=0.0, ge=0, lt=1)
    """Share of each label that is spread over all: without it the network is surer than it should be."""
    lean: dict[Literal["PER", "ORG", "LOC", "O"], float] = Field(default_factory=dict)
    """How much the finished analyser leans on the names of the fast one (natural logarithm); O: on no name."""


class GraphSettings(Frozen):
    """`models/accurate.yaml`, section `graph`."""

    shape: GraphShape = GraphShape()
    seeds: tuple[int, ...] = (31,)
    """One network each."""
    forms: int = Field(default=8000, ge=10)
    """Forms to guess among in pretraining."""
    hidden_share: float = Field(default=0.17, gt=0, lt=1)
    """Share of the words that are hidden in pretraining."""
    pretraining: Course | None = None
    trees: Course
    smoothing: float = Field(default=0.0, ge=0, lt=1)
    """Share of each tag, feature and relation that is spread over all, and of heads less, when trees are learnt."""
    names: NameSettings | None = None
    """Networks of names on the same pretrained encoder."""
    silver: SilverTrees | None = None
    """The networks also learn from trees on which a network that learnt before them and the fast analyser agree."""
    average: float = Field(default=0.998, ge=0, lt=1)
    """How much of the averaged weights stays at a step."""
    lean: dict[Literal["head", "relation", "tag", "feats"], float] = Field(default_factory=dict)
    """How much the finished analyser leans on what the fast one read."""
