"""Stanza's models made small enough to commit: half precision, no state of an optimiser, no paths of the training.

Stanza reads half precision by itself into its single precision networks; the vectors are widened by the adapter.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.language.checkpoints import put_in_place
from pipeline.language.stanza_adapter import READERS
from pipeline.language.stanza_models import PARTS, PRETRAIN

_DROPPED = frozenset({"optimizer_state_dict", "scheduler_state_dict", "dev_score_history"})


def halved(value: Any) -> Any:
    """The value with all its single precision tensors in half precision; dicts, lists and tuples keep their kind."""
    import torch

    if isinstance(value, torch.Tensor):
        return value.half() if value.dtype == torch.float32 else value
    if isinstance(value, Mapping):
        return type(value)((key, halved(item)) for key, item in value.items())  # type: ignore[call-arg]
    if type(value) in (list, tuple):
        return type(value)(halved(item) for item in value)
    return value


def _without_paths(config: Any) -> Any:
    """Options of the training without the folders it ran in."""
    if not isinstance(config, dict):
        return config
    return {k: Path(v).name if isinstance(v, str) and "/" in v else v for k, v in config.items()}


def pack_file(source: Path, target: Path) -> None:
    """One of Stanza's files, packed."""
    import torch

    checkpoint = torch.load(source, map_location="cpu", weights_only=True)
    if isinstance(checkpoint, dict):
        checkpoint = {k: v for k, v in checkpoint.items() if k not in _DROPPED}
        for name in ("config", "args"):
            if name in checkpoint:
                checkpoint[name] = _without_paths(checkpoint[name])
    torch.save(halved(checkpoint), target, _use_new_zipfile_serialization=False)


def pack_stanza(work: Path, target: Path) -> Path:
    """The trained parts in `work` packed into `target`, which is replaced as a whole but for its card and results."""
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for name in [f"{part}.pt" for part in PARTS] + [PRETRAIN]:
        if (work / name).exists():
            pack_file(work / name, partial / name)
    described = json.loads((work / "accurate.json").read_text(encoding="utf-8"))
    if networks := [*described.get("graph", []), *described.get("graph_names", [])]:
        from pipeline.language.graph_store import pack

        for name in networks:
            pack(work / name, partial / name)
    for name in ("accurate.json", "resources.json"):
        shutil.copy2(work / name, partial / name)
    if (work / READERS).exists():
        shutil.copytree(work / READERS, partial / READERS)
    put_in_place(partial, target, ("CARD.md", "results.json"))
    return target
