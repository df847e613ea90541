"""Checkpoints of a training: weights, running averages and moments, so that a cut costs nothing."""

from __future__ import annotations

import pickle
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


def save(nlp: Language, optimizer: Any, step: int, best: float, folder: Path, log: list[dict[str, Any]]) -> None:
    """Write the state after `step`; the old one stays until the new one is whole."""
    names = _names(nlp)
    state = {
        "step": step,
        "best": best,
        "log": log,
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


def load(nlp: Language, optimizer: Any, folder: Path) -> tuple[int, float, list[dict[str, Any]]]:
    """Put the last state back: (step, best score, log), or (0, -1, []) where there is none.

    The file is a pickle: load none that somebody else wrote.
    """
    path = folder / "checkpoint.pickle"
    if not path.exists():
        return 0, -1.0, []
    with path.open("rb") as stream:
        state = pickle.load(stream)
    keys = {name: key for key, name in _names(nlp).items()}
    nodes = {
        node.id: node for _, component in nlp.pipeline if hasattr(component, "model") for node in component.model.walk()
    }
    for name, value in state["weights"].items():
        node_id, parameter = keys[name]
        nodes[node_id].set_param(parameter, value)
    for field, values in state["moments"].items():
        mapping = getattr(optimizer, field)
        for name, value in values.items():
            mapping[keys[name]] = value
    return state["step"], state["best"], state["log"]
