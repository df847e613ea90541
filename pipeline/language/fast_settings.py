"""Settings of the fast analyser's training: `models/fast.yaml`, checked on load."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language.boundaries import BoundarySettings
from pipeline.language.pretraining import PretrainSettings
from pipeline.language.silver import SilverSettings
from pipeline.language.vectors import VectorSettings
from pipeline.rulebook import RULES, load_model

MODELS = RULES.parent / "models"
SETTINGS = MODELS / "fast.yaml"


class Part(Frozen):
    """One network and its training."""

    seed: int
    steps: int = Field(ge=0)
    width: int = Field(ge=8)
    depth: int = Field(ge=1)
    embed_rows: tuple[int, int, int, int]
    """Rows of the hash tables for norm, prefix, suffix and shape."""
    parser_hidden: int = Field(ge=8)
    dropout: float = Field(ge=0, lt=1)
    learn_rate: float = Field(gt=0)
    batch_words: int = Field(ge=50)
    every: int = Field(ge=1)
    """Steps between two evaluations; a checkpoint is written with each."""


class DataSettings(Frozen):
    """What is set aside and how texts are made of sentences."""

    csui_set_aside: int = Field(ge=0)
    """The last sentences of CSUI train, never trained on."""
    group: tuple[int, int]
    """Least and greatest number of sentences in a training text of the parser."""
    csui_times: int = Field(ge=1)
    silver_trees: int = Field(default=0, ge=0)
    """Silver trees in each round, drawn anew, of those that the training of the accurate analyser made."""
    idner_times: int = Field(ge=1)
    nergrit_share: float = Field(ge=0, le=1)
    """Share of NERGrit in each round, drawn anew."""
    spaced_share: float = Field(ge=0, le=1)
    """Share of the sentences for names that are written with a blank between all tokens."""
    exchange_share: float = Field(ge=0, le=1)
    """Share of the names that are exchanged for others of their label in each round."""


class FastSettings(Frozen):
    """All of `models/fast.yaml`."""

    vectors: VectorSettings
    boundaries: BoundarySettings
    syntax: Part
    pretraining: PretrainSettings
    silver: SilverSettings
    names: Part
    data: DataSettings


def load_settings(path: Path = SETTINGS) -> FastSettings:
    """The settings; RuleError names file and line of a mistake."""
    return load_model(path, FastSettings)
