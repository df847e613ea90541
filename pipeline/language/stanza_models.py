"""A Stanza pipeline over the models of a folder: its official ones, or parts that were trained here."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.language.accurate import check_installed
from pipeline.language.analyser import AnalyserError
from pipeline.language.stanza_entries import Entry

PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
NEEDED = ("tokenize", "pos", "lemma", "depparse")
"""Stanza's parser is not loaded without the parts before it."""
LIST = "stanza.json"
PRETRAIN = "pretrain.pt"
"""Word vectors, one file for all parts that read them."""


def _listed(folder: Path) -> dict[str, Any]:
    """What `stanza.json` says of the models of this folder; nothing where there is none."""
    path = folder / LIST
    listed: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return listed


def model_options(folder: Path) -> dict[str, Any]:
    """The options with which Stanza loads the models of this folder; AnalyserError where they are not complete.

    Two layouts are known: ours (`stanza.json` beside the files it names) and Stanza's own (`resources.json`).
    """
    own, official = folder / LIST, folder / "resources.json"
    if own.exists():
        files: dict[str, str] = _listed(folder)["files"]
        missing = [name for name in files.values() if not (folder / name).exists()]
        missing += [f"the part {part}" for part in NEEDED if part not in files]
        if missing:
            raise AnalyserError(f"The model in {folder} is not complete; missing: {', '.join(missing)}.")
        options: dict[str, Any] = {f"{part}_model_path": str(folder / files[part]) for part in PARTS if part in files}
        if PRETRAIN in files.values():
            # Stanza asks for them part by part; the list of names may be of several models, the others one.
            vectors = str(folder / PRETRAIN)
            options |= {f"{part}_pretrain_path": vectors for part in ("pos", "depparse", "ner") if part in files}
        processors = ",".join(part for part in PARTS if part in files)
        # Without `dir` Stanza looks for a list of resources in the home of the user.
        return {"dir": str(folder), "processors": processors, "allow_unknown_language": True, **options}
    if official.exists():
        present = [p for p in PARTS if any((folder / "id" / p).glob("*.pt"))]
        if "tokenize" in present:
            return {"dir": str(folder), "processors": ",".join(present)}
        raise AnalyserError(
            f"There are no Indonesian models in {folder}. Fetch them: run_pipeline.py models download --to {folder}"
        )
    raise AnalyserError(
        f"There is no Stanza model in {folder}. Fetch the official one (python run_pipeline.py models download) and "
        "use --analyser stanza:PATH, or train one: python run_pipeline.py models train accurate --only stanza"
    )


def majority(treebanks: Iterable[str | None]) -> str | None:
    """The treebank that most words of a document were taken for."""
    counts = Counter(t for t in treebanks if t)
    return counts.most_common(1)[0][0] if counts else None


class Models:
    """Stanza's pipeline over the models of a folder.

    Where the tagger tells the treebank of each word in its XPOS, the whole document votes on it before the parser
    reads it: the treebanks do not agree on some relations, and a sentence alone does not show whose manner it has.
    """

    def __init__(self, pipeline: Any, votes: bool = False) -> None:
        self._pipeline = pipeline
        self._votes = votes
        """Whether XPOS is the treebank."""
        loaded = [part for part in PARTS if part in pipeline.processors]
        self._cutting = [part for part in loaded if part in ("tokenize", "mwt")]
        self._tagging = [part for part in loaded if part in ("pos", "lemma")]
        self._rest = [part for part in loaded if part in ("depparse", "ner")]

    def read(self, texts: list[str]) -> list[list[list[Entry]]]:
        """The texts of one document, cut and analysed."""
        import stanza

        documents = self._pipeline([stanza.Document([], text=t) for t in texts], processors=self._cutting)
        if self._tagging:
            documents = self._pipeline(documents, processors=self._tagging)
        words = [word for d in documents for s in d.sentences for word in s.words]
        if self._votes:
            treebank = majority(word.xpos for word in words)
            for word in words:
                word.xpos = treebank
        if self._rest:
            documents = self._pipeline(documents, processors=self._rest)
        if self._votes:
            for word in words:
                word.xpos = None
        return [document.to_dict() for document in documents]


def load_models(folder: Path) -> Models:
    """The models of this folder. AnalyserError says what is missing."""
    options = model_options(folder)
    check_installed()
    import stanza

    pipeline = stanza.Pipeline(lang="id", download_method=None, verbose=False, tokenize_no_ssplit=False, **options)
    return Models(pipeline, _listed(folder).get("xpos") == "treebank")
