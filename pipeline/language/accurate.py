"""The accurate analyser: networks of our own read again what the fast analyser read, and lean on it.

Tokens, sentences and lemmas are those of the fast analyser; names, tags and trees come from the networks
(`graph_names.py`, `graph_trees.py`). They need the extra `accurate`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from pydantic import Field
from spacy.tokens import Doc, Span

from pipeline.document import Document, Frozen
from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence
from pipeline.language.fast import UNTAUGHT, Fast
from pipeline.language.fast_settings import MODELS
from pipeline.language.trees import to_sentences

FOLDER = MODELS / "accurate"
LIST = "accurate.json"
INSTALL = "The accurate analyser needs Stanza and PyTorch. Install them: pip install -e '.[accurate]'"
LONGEST = 200
"""Words of a sentence that are read at once; longer ones, tables mostly, are read in pieces."""


class Described(Frozen):
    """`accurate.json`: the files of the model and how much the networks lean on the fast analyser."""

    vectors: str
    trees: tuple[str, ...] = Field(min_length=1)
    names: tuple[str, ...] = Field(min_length=1)
    lean: dict[Literal["head", "relation", "tag", "feats"], float] = Field(default_factory=dict)
    lean_names: dict[Literal["PER", "ORG", "LOC", "O"], float] = Field(default_factory=dict)

    @property
    def files(self) -> tuple[str, ...]:
        """All files that must be there."""
        return (self.vectors, *self.trees, *self.names)


def described(folder: Path) -> Described:
    """What the folder holds; AnalyserError where it is not complete."""
    path = folder / LIST
    if not path.exists():
        raise AnalyserError(
            f"There is no accurate model in {folder}. Restore it with git, or train it: "
            "python run_pipeline.py models train accurate"
        )
    found = Described.model_validate_json(path.read_text(encoding="utf-8"))
    if missing := [name for name in found.files if not (folder / name).exists()]:
        raise AnalyserError(f"The model in {folder} is not complete; missing: {', '.join(missing)}.")
    return found


def check_installed() -> None:
    """AnalyserError says what to install where the extra is not there."""
    if find_spec("stanza") is None or find_spec("torch") is None:
        raise AnalyserError(INSTALL)


class Accurate:
    """Names, UPOS, features and dependencies by networks over the words of the fast analyser."""

    name = "accurate"

    def __init__(self, folder: Path = FOLDER) -> None:
        listed = described(folder)
        check_installed()
        import torch

        from pipeline.language.graph_names import load_names
        from pipeline.language.graph_store import load_vectors
        from pipeline.language.graph_trees import load_networks

        # Documents are small: threads would wait for each other, and more processes (--jobs) use the cores better.
        torch.set_num_threads(1)
        words, vectors = load_vectors(folder / listed.vectors)
        self._names = load_names([folder / name for name in listed.names], words, vectors, listed.lean_names)
        self._trees = load_networks([folder / name for name in listed.trees], words, vectors, listed.lean)
        self._fast = Fast(names=UNTAUGHT)

    def __call__(self, document: Document) -> Doc:
        """Analyse one document."""
        doc = self._fast(document)
        if not len(doc):
            return doc
        self._names.mark(doc)
        pieces = [piece for sentence in to_sentences(doc) for piece in shortened(sentence)]
        self._trees.annotate([piece.words for piece in pieces])
        return retold(doc, pieces)


def shortened(sentence: Sentence, most: int = LONGEST) -> list[Sentence]:
    """The sentence in pieces of at most about `most` words, each a tree: a parser's graph grows with the square."""
    if len(sentence.words) <= most:
        return [sentence]
    inside = {place for first, last, _ in sentence.joined for place in range(first, last)}
    pieces, begin = [], 0
    while begin < len(sentence.words):
        end = min(begin + most, len(sentence.words))
        while end in inside:
            end += 1
        words = [replace(word) for word in sentence.words[begin:end]]
        root = next((n for n, word in enumerate(words, 1) if not begin < word.head <= end), 1)
        for number, word in enumerate(words, 1):
            word.head = word.head - begin if begin < word.head <= end else root
            word.head = 0 if number == root else word.head
        joined = [(a - begin, b - begin, form) for a, b, form in sentence.joined if begin < a <= end]
        pieces.append(Sentence(sentence.text, words, joined))
        begin = end
    return pieces


def retold(doc: Doc, sentences: Sequence[Sentence]) -> Doc:
    """A Doc with the tokens, lemmas and names of `doc` and the sentences, tags and trees of `sentences`."""
    at = {token.idx: token.i for token in doc}
    # Blanks hang on the token before them.
    heads = [max(0, i - 1) if token.is_space else i for i, token in enumerate(doc)]
    deps = ["dep"] * len(doc)
    pos = ["SPACE"] * len(doc)
    morphs = [""] * len(doc)
    begins = {0}
    for sentence in sentences:
        begins.add(at[sentence.words[0].start])
        for word in sentence.words:
            i = at[word.start]
            heads[i] = at[sentence.words[word.head - 1].start] if word.head else i
            deps[i] = word.deprel if word.head else "ROOT"
            pos[i] = word.upos
            morphs[i] = word.feats if word.feats != "_" else ""
    out = Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        heads=heads,
        deps=deps,
        pos=pos,
        morphs=morphs,
        lemmas=[t.lemma_ for t in doc],
        sent_starts=[i in begins for i in range(len(doc))],
    )
    out.ents = tuple(Span(out, e.start, e.end, label=e.label_) for e in doc.ents)
    return out
