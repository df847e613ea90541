"""Checkpoints of a training: weights, running averages and moments, so that a cut costs nothing."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language


def _names(nlp: Language) -> dict[tuple[int, str], tuple[str, int, str]]:
    """(node id, parameter) -> (component, place of the node, parameter): ids change from process to process."""
    return {
        (node.id, name): (pipe, place, name)
        for pipe, component in nlp.pipeline
        if hasattr(component, "model")
        for place, node in enumerate(component.model.walk())
        for name in node.param_names
    }


def save_labels(nlp: Language, folder: Path) -> None:
    """Write the labels of the components: a network that goes on keeps them and their order whatever the data say."""
    for name, component in nlp.pipeline:
        labels: Any = getattr(component, "label_data", None)
        if name != "tok2vec" and labels:
            srsly.write_json(folder / f"{name}.labels.json", labels)


def restore_labels(nlp: Language, folder: Path) -> None:
    """Let `initialize` take the labels of the training that goes on, if there is one."""
    if not (folder / "checkpoint.pickle").exists():
        return
    for name in nlp.pipe_names:
        path = folder / f"{name}.labels.json"
        if path.exists():
            reader = {"@readers": "spacy.read_labels.v1", "path": str(path)}
            nlp.config["initialize"]["components"][name] = {"labels": reader}


@dataclass
class Progress:
    """Where a training is: steps done, best score, the round of the data and the step it began after, figures."""

    step: int = 0
    best: float = -1.0
    round: int = 0
    round_began: int = 0
    log: list[dict[str, Any]] = field(default_factory=list)


def save(nlp: Language, optimizer: Any, progress: Progress, folder: Path) -> None:
    """Write the state; the old one stays until the new one is whole."""
    names = _names(nlp)
    state = {
        "progress": progress,
        "weights": {
            names[node.id, name]: node.get_param(name)
            for _, component in nlp.pipeline
            if hasattr(component, "model")
            for node in component.model.walk()
            for name in node.param_names
            if node.has_param(name)
        },
        "moments": {
            field: {names[key]: value for key, value in getattr(optimizer, field).items() if key in names}
            for field in ("mom1", "mom2", "averages", "nr_update", "last_seen")
            if getattr(optimizer, field, None) is not None
        },
    }
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / "checkpoint.partial"
    with partial.open("wb") as stream:
        pickle.dump(state, stream, protocol=pickle.HIGHEST_PROTOCOL)
    partial.replace(folder / "checkpoint.pickle")


def load(nlp: Language, optimizer: Any, folder: Path) -> Progress:
    """Put the last state back and say where it was; the beginning where there is none.

    The file is a pickle: load none that somebody else wrote.
    """
    path = folder / "checkpoint.pickle"
    if not path.exists():
        return Progress()
    with path.open("rb") as stream:
        state = pickle.load(stream)
    keys = {name: key for key, name in _names(nlp).items()}
    nodes = {
        node.id: node for _, component in nlp.pipeline if hasattr(component, "model") for node in component.model.walk()
    }
    for name, value in state["weights"].items():
        node_id, parameter = keys[name]
        nodes[node_id].set_param(parameter, value)
    for kind, values in state["moments"].items():
        mapping = getattr(optimizer, kind)
        for name, value in values.items():
            mapping[keys[name]] = value
    progress: Progress = state["progress"]
    return progress


def put_in_place(partial: Path, target: Path, kept: Sequence[str]) -> None:
    """Make the finished folder `partial` the folder `target`, with the files of these names that lay in the old one."""
    for name in kept:
        if (target / name).exists():
            shutil.copy2(target / name, partial / name)
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    partial.rename(target)
    shutil.rmtree(old, ignore_errors=True)
