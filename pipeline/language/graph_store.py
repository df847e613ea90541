"""Networks on the disk: sizes, labels and weights, whole after training, small enough to commit when packed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from pipeline.language.analyser import AnalyserError
from pipeline.language.graph_words import GraphShape, Labels

_PRETRAINING = "guess."
"""What only pretraining needs."""


def narrowed(weights: Mapping[str, Any]) -> dict[str, Any]:
    """Weights for the disk: tables as eight-bit numbers with the size of each row, the rest in half precision.

    What only pretraining needs is left out.
    """
    out: dict[str, Any] = {}
    for name, value in weights.items():
        if name.startswith(_PRETRAINING):
            continue
        if value.dim() < 2:
            out[name] = value.half()
            continue
        rows = value.abs().amax(-1, keepdim=True).clamp(min=1e-8) / 127
        out[name] = ((value / rows).round().to(torch.int8), rows)
    return out


def widened(weights: Mapping[str, Any]) -> dict[str, Any]:
    """Weights in single precision, however they were kept."""
    return {
        name: value[0].float() * value[1] if isinstance(value, tuple) else value.float()
        for name, value in weights.items()
    }


def save(path: Path, network_state: Mapping[str, Any], size: GraphShape, labels: Labels) -> None:
    """Write a network: its sizes, labels and weights."""
    choices = {name: list(values) for name, values in vars(labels).items()}
    kept = {"shape": size.model_dump(), "labels": choices, "model": dict(network_state)}
    torch.save(kept, path, _use_new_zipfile_serialization=False)


def pack(source: Path, target: Path) -> None:
    """A network made small enough to commit."""
    kept = torch.load(source, map_location="cpu", weights_only=True)
    labels = Labels(**(kept["labels"] | {"forms": []}))
    save(target, narrowed(kept["model"]), GraphShape(**kept["shape"]), labels)


def load(path: Path) -> tuple[GraphShape, Labels, dict[str, Any]]:
    """Sizes, labels and weights of a network, however it was kept."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    return GraphShape(**kept["shape"]), Labels(**kept["labels"]), widened(kept["model"])


def fill(network: Any, weights: Mapping[str, Any], path: Path) -> None:
    """Put the weights into the network; AnalyserError where they are not those of such a network."""
    needed = {name: value for name, value in weights.items() if not name.startswith(_PRETRAINING)}
    lost, unknown = network.load_state_dict(needed, strict=False)
    lost = [name for name in lost if not name.startswith(_PRETRAINING)]
    if unknown or lost:
        raise AnalyserError(f"{path} does not fit the network: {', '.join([*unknown, *lost][:5])}")


def save_vectors(path: Path, words: Mapping[str, int], rows: Any) -> None:
    """Write vectors: words in small letters -> row (1, 2, ...; row 0 is none), and the rows in eight bits."""
    kept = {"words": sorted(words, key=lambda word: words[word]), "rows": narrowed({"rows": rows[1:]})["rows"]}
    torch.save(kept, path, _use_new_zipfile_serialization=False)


def load_vectors(path: Path) -> tuple[dict[str, int], Any]:
    """(word -> row, (rows, dim)), as they were saved."""
    kept = torch.load(path, map_location="cpu", weights_only=True)
    rows = widened({"rows": kept["rows"]})["rows"]
    words = {word: row for row, word in enumerate(kept["words"], 1)}
    return words, torch.cat([torch.zeros(1, rows.shape[1]), rows])
