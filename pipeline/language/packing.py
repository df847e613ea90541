"""Weights on disk: one directory that `spacy.load` reads, numbers in half precision, no words of the training texts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.util import load_model_from_path

from pipeline.language import layers as layers  # registers the architecture of tok2vec
from pipeline.language import tokens as tokens  # registers the tokeniser
from pipeline.language.boundaries import FILE as BOUNDARIES
from pipeline.language.checkpoints import put_in_place
from pipeline.language.vectors import VectorSettings, load_vectors


@Language.factory("sarifakta_single_precision")
def single_precision(nlp: Language, name: str) -> SinglePrecision:
    """The component under the name by which configurations ask for it."""
    return SinglePrecision(nlp)


class SinglePrecision(Pipe):
    """The last component. It does nothing to a Doc: when read from disk it makes all weights single precision again."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Any) -> Any:
        """The Doc as it came."""
        return doc

    def to_disk(self, path: Path | str, **_: Any) -> None:
        """Nothing to write."""

    def from_disk(self, path: Path | str, **_: Any) -> SinglePrecision:
        """Bring the weights of the other components, read before this one, to float32."""
        widen(self._nlp)
        return self

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to write."""
        return b""

    def from_bytes(self, _bytes: bytes, **_kwargs: Any) -> SinglePrecision:
        """As from_disk."""
        widen(self._nlp)
        return self


def widen(nlp: Language) -> None:
    """All parameters and vectors as float32: products in half precision are slow on a CPU or not there at all."""
    for _, component in nlp.components:
        for node in component.model.walk() if hasattr(component, "model") else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == np.float16:
                    node.set_param(name, node.get_param(name).astype(np.float32))
    if nlp.vocab.vectors.data.dtype == np.float16:
        nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(np.float32)


def _halved(value: Any) -> Any:
    if isinstance(value, np.ndarray) and value.dtype == np.float32:
        return value.astype(np.float16)
    if isinstance(value, dict):
        return {k: _halved(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_halved(v) for v in value]
    return value


def _needed_strings(nlp: Language) -> list[str]:
    """The strings that labels and lemma rules refer to; words of the training texts are not among them."""
    numbers: set[int] = set()

    def collect(value: Any) -> None:
        if isinstance(value, int):
            numbers.add(value)
        elif isinstance(value, dict):
            for item in value.values():
                collect(item)
        elif isinstance(value, list | tuple):
            for item in value:
                collect(item)

    kept: set[str] = set()
    for _, component in nlp.components:
        for label in getattr(component, "labels", ()) or ():
            kept.add(str(label))
            kept.update(part for feature in str(label).split("|") for part in feature.split("="))
        if hasattr(component, "trees"):
            collect(srsly.msgpack_loads(component.trees.to_bytes()))
    known: Any = nlp.vocab.strings
    kept.update(nlp.vocab.strings[number] for number in numbers if number > 1000 and number in known)
    return sorted(s for s in kept if s)


def _part(folder: Path, vectors: Path | None, settings: VectorSettings) -> Language:
    nlp = load_model_from_path(folder)
    if (folder / "strings.json").exists():
        nlp.vocab.strings.from_disk(folder / "strings.json")
    if vectors is not None:
        nlp.vocab.vectors = load_vectors(vectors, nlp.vocab.strings, settings)
    return nlp


def pack(
    syntax: Path, names: Mapping[str, Path], vectors: Path | None, settings: VectorSettings, target: Path,
    meta: dict[str, Any],
) -> None:  # fmt: skip
    """Put the trained parts together in `target`, which is replaced as a whole.

    names: the networks of names by the component each becomes; all but `ner` are disabled.
    """
    nlp = _part(syntax, vectors, settings)
    for name, folder in names.items():
        # The parts were trained over the same vectors, which are stored once.
        nlp.add_pipe("ner", name=name, source=_part(folder, vectors, settings))
        if name != "ner":
            nlp.disable_pipe(name)
    nlp.add_pipe("sarifakta_single_precision", name="single_precision", last=True)
    nlp.meta.update(meta)
    nlp.config["initialize"]["components"] = {}  # where the labels lay when it was trained: of no use to anyone later
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    nlp.to_disk(partial)
    _halve(partial)
    vectors = partial / "vocab" / "vectors"
    if vectors.exists():
        with vectors.open("rb") as stream:
            rows = np.load(stream)
        with vectors.open("wb") as stream:
            np.save(stream, rows.astype(np.float16))
    srsly.write_json(partial / "vocab" / "strings.json", _needed_strings(nlp))
    (partial / "vocab" / "lookups.bin").unlink(missing_ok=True)
    put_in_place(partial, target, ("CARD.md", "results.json", BOUNDARIES))


def _halve(folder: Path) -> None:
    for path in folder.glob("*/model"):
        path.write_bytes(srsly.msgpack_dumps(_halved(srsly.msgpack_loads(path.read_bytes()))))


def size(folder: Path) -> int:
    """Bytes of all files below the folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def results(folder: Path) -> dict[str, Any]:
    """What was measured when the model was made (`results.json`), empty where nothing was written."""
    path = folder / "results.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
