"""What lies in the folder of an accurate analyser: parts of Stanza, networks of our own, and how they are read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence
from pipeline.language.reparsing import lean, lean_names
from pipeline.language.stanza_entries import Entry, shortened
from pipeline.language.trees import to_sentences, with_offsets_and_names

PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
NEEDED = ("tokenize", "pos", "lemma", "depparse")
"""Stanza's parser is not loaded without the parts before it."""
PRETRAIN = "pretrain.pt"
"""Word vectors, one file for all parts and networks that read them."""
INSTALL = "The accurate analyser needs Stanza and PyTorch. Install them: pip install -e '.[accurate]'"


def _own(folder: Path) -> dict[str, Any]:
    """What `accurate.json` says of the models of this folder; nothing where there is none."""
    path = folder / "accurate.json"
    described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return described


def _parts(described: dict[str, Any]) -> tuple[str, ...]:
    """The parts of Stanza that read: where networks of ours make tags and trees, at most the names are Stanza's."""
    if not described.get("graph") or described.get("tokens") != "ours":
        return PARTS
    return () if described.get("graph_names") else ("tokenize", "ner")


def model_options(folder: Path) -> dict[str, Any]:
    """The options with which Stanza loads the models of this folder; AnalyserError where they are not complete.

    Two layouts are known: ours (`accurate.json` beside the files it names) and Stanza's own (`resources.json`).
    """
    own, official = folder / "accurate.json", folder / "resources.json"
    if own.exists():
        described = _own(folder)
        files: dict[str, str] = described["files"]
        wanted = _parts(described)
        missing = [
            n
            for n in (*files.values(), *described.get("graph", []), *described.get("graph_names", []))
            if not (folder / n).exists()
        ]
        missing += [f"the part {part}" for part in NEEDED if part in wanted and part not in files]
        if missing:
            raise AnalyserError(f"The model in {folder} is not complete; missing: {', '.join(missing)}.")
        options: dict[str, Any] = {
            f"{part}_model_path": str(folder / name) for part, name in files.items() if part in wanted
        }
        if PRETRAIN in files.values():
            # Stanza asks for them part by part; the list of names may be of several models, the others one.
            vectors = str(folder / PRETRAIN)
            reading = [part for part in ("pos", "depparse", "ner") if part in files and part in wanted]
            options |= {f"{part}_pretrain_path": vectors for part in reading}
        processors = ",".join(p for p in wanted if p in files)
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
        "use --analyser stanza:PATH, restore ours with git, or train it: python run_pipeline.py models train accurate"
    )


def majority(treebanks: Iterable[str | None]) -> str | None:
    """The treebank that most words of a document were taken for."""
    counts = Counter(t for t in treebanks if t)
    return counts.most_common(1)[0][0] if counts else None


def sentences_of(doc: Doc) -> list[Sentence]:
    """The sentences of a Doc with the offsets and names of their words."""
    return with_offsets_and_names(to_sentences(doc), doc) if len(doc) else []


@dataclass(frozen=True, slots=True)
class Own:
    """Our own networks, which read over the words, trees and names of the fast analyser and lean on these."""

    trees: Any
    """`graph_trees.Networks`"""
    names: Any = None
    """`graph_names.NameNetworks`"""

    @classmethod
    def load(cls, folder: Path, described: dict[str, Any], words: dict[str, int], vectors: Any) -> Own:
        """The networks that `accurate.json` names. words: small letters -> row of `vectors`."""
        from pipeline.language.graph_names import load_names
        from pipeline.language.graph_trees import load_networks

        trees = load_networks([folder / name for name in described["graph"]], words, vectors, described.get("lean"))
        names = [folder / name for name in described.get("graph_names", [])]
        return cls(trees, load_names(names, words, vectors, described.get("lean_names", 0.0)) if names else None)

    def read(self, doc: Doc) -> list[Sentence]:
        """The sentences of a Doc that the fast analyser read, with our own names, tags and trees."""
        if self.names is not None:
            self.names.mark(doc)
        pieces = [piece for sentence in sentences_of(doc) for piece in shortened(sentence)]
        self.trees.annotate([piece.words for piece in pieces])
        return pieces


class Models:
    """Stanza's pipeline over the models of a folder.

    Where the tagger tells the treebank of each word in its XPOS, the whole document votes on it before the parser
    reads it: the treebanks do not agree on some relations, and a sentence alone does not show whose manner it has.
    """

    def __init__(self, pipeline: Any, described: dict[str, Any], own: Own | None = None) -> None:
        self._pipeline = pipeline
        self.described = described
        self.own = own
        loaded = [part for part in PARTS if pipeline is not None and part in pipeline.processors]
        self._cutting = [part for part in loaded if part in ("tokenize", "mwt")]
        self._tagging = [part for part in loaded if part in ("pos", "lemma")]
        self._rest = [part for part in loaded if part in ("depparse", "ner")]
        if (trees := described.get("trees")) and "depparse" in loaded:
            lean(pipeline.processors["depparse"].trainer.model, trees["head"], trees["relation"])
        if "names" in described and "ner" in loaded:
            lean_names(pipeline.processors["ner"].trainer.model, described["names"])

    def read(self, texts: list[str]) -> list[list[list[Entry]]]:
        """The texts of one document, cut by Stanza and analysed."""
        import stanza

        return self._analyse(self._pipeline([stanza.Document([], text=t) for t in texts], processors=self._cutting))

    def annotate(self, text: str, sentences: list[list[Entry]]) -> list[list[Entry]]:
        """A text that is cut already, analysed; as it is where no part of Stanza reads."""
        if self._pipeline is None:
            return sentences
        import stanza

        return self._analyse([stanza.Document(sentences, text=text)])[0] if sentences else []

    def _analyse(self, documents: Any) -> list[list[list[Entry]]]:
        words = [word for d in documents for s in d.sentences for word in s.words]
        given = [(word.upos, word.feats, word.lemma) for word in words]
        tagged = bool(given) and all(upos for upos, _, _ in given)
        votes = self.described.get("xpos") == "treebank"
        wanted = [part for part in self._tagging if not tagged or (part == "pos" and votes)]
        if wanted:
            documents = self._pipeline(documents, processors=wanted)
        if tagged:
            for word, (upos, feats, lemma) in zip(words, given, strict=True):
                word.upos, word.feats, word.lemma = upos, feats, lemma
        if votes:
            treebank = majority(word.xpos for word in words)
            for word in words:
                word.xpos = treebank
        if self._rest:
            documents = self._pipeline(documents, processors=self._rest)
        if votes:
            for word in words:
                word.xpos = None
        return [document.to_dict() for document in documents]


def load_models(folder: Path) -> Models:
    """The models of this folder. AnalyserError says what is missing."""
    options, described = model_options(folder), _own(folder)
    if find_spec("stanza") is None or find_spec("torch") is None:
        raise AnalyserError(INSTALL)
    import stanza
    import torch
    from stanza.models.common.foundation_cache import FoundationCache

    # Documents are small: threads would wait for each other, and more processes (--jobs) use the cores better.
    torch.set_num_threads(1)
    cache = FoundationCache()
    own = None
    if described and (folder / PRETRAIN).exists():
        # They lie on disk in half precision, which a processor cannot multiply quickly or at all.
        vectors = cache.load_pretrain(str(folder / PRETRAIN))
        vectors._emb = vectors.emb.float()
        if _parts(described) != PARTS:
            own = Own.load(folder, described, vectors.vocab._unit2id, vectors._emb)
    pipeline = None
    if options["processors"]:
        pipeline = stanza.Pipeline(
            lang="id",
            download_method=None,
            verbose=False,
            tokenize_no_ssplit=False,
            foundation_cache=cache,
            **options,
        )
    return Models(pipeline, described, own)
