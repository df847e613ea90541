"""The fast analyser: our spaCy pipeline, with sentences by rules and, in lines without end, by a small model."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.attrs import DEP, HEAD, IS_SPACE, IS_UPPER, LENGTH, SENT_START
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.util import load_config

from pipeline.document import Document
from pipeline.language import packing as packing  # registers what the model is made of
from pipeline.language.adjusted import last_stops, stops_apart, unbroken
from pipeline.language.analyser import AnalyserError
from pipeline.language.blank import sentence_flags
from pipeline.language.boundaries import Boundaries, of_tokens
from pipeline.language.conllu import Sentence, Word
from pipeline.language.entities import tidy
from pipeline.language.fast_settings import MODELS
from pipeline.language.ops import unify
from pipeline.language.remembered import remember
from pipeline.language.sentences import starts, unwrapped
from pipeline.language.side_by_side import SideBySide
from pipeline.language.treebank import attach_punctuation

FOLDER = MODELS / "fast"
UNTAUGHT = "ner_untaught"
"""Names by a network that learnt from marked texts alone, and nothing from the accurate analyser, which leans on it."""
PUNCT = "punct"
COMMA = frozenset({","})
_VOCABULARY = 60_000
"""Forms kept before the model is loaded anew (half a second): memory stays flat over any number of documents."""
_CHUNK = 4_000
"""Tokens read at once: a network over a whole book would fill the memory."""


class Fast:
    """Tokens, sentences, UPOS, features, lemmas, dependencies and PER / ORG / LOC.

    names: the component that reads names, `ner` or `UNTAUGHT`; where the model has one only, that one.
    """

    name = "fast"

    def __init__(self, folder: Path = FOLDER, names: str = "ner") -> None:
        self._folder = folder
        self._names = names
        self._load()
        self._boundaries = Boundaries.load(folder)

    def _load(self) -> None:
        if not (self._folder / "config.cfg").exists():
            raise AnalyserError(
                f"The fast model is not in {self._folder}. It belongs to the project: restore it with git or train it: "
                "python run_pipeline.py models train fast"
            )
        listed = load_config(self._folder / "config.cfg")["nlp"]["pipeline"]
        left_out = UNTAUGHT if self._names == "ner" or UNTAUGHT not in listed else "ner"
        nlp = spacy.load(self._folder, exclude=[left_out])
        for name in nlp.disabled:
            nlp.enable_pipe(name)
        unify(nlp)
        remember(nlp)
        by_step = [
            component for _, component in nlp.pipeline if isinstance(component, DependencyParser | EntityRecognizer)
        ]
        self._steps: list[Any] = [component for _, component in nlp.pipeline if component not in by_step]
        self._steps.append(SideBySide(by_step))
        self._nlp = nlp

    def __call__(self, document: Document) -> Doc:
        """Analyse one document."""
        if len(self._nlp.vocab) > _VOCABULARY:
            del self._nlp, self._steps  # before the new one is loaded: two at once would be the peak of memory
            gc.collect()  # a pipeline holds on to itself in circles
            self._load()
        doc = self._nlp.make_doc(document.text)
        if not len(doc):
            return doc
        if of_tokens(unwrapped(document.text)):
            doc = stops_apart(unbroken(doc))
        begins = list(starts(document, self._boundaries))
        doc = last_stops(doc, begins)
        flags = sentence_flags(doc, begins)
        if len(doc) <= _CHUNK:
            return self._read(doc, flags)
        read = []
        for begin, end in chunks(flags):
            words = [t.text for t in doc[begin:end]]
            part = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc[begin:end]])
            read.append(self._read(part, flags[begin:end]))
        return Doc.from_docs(read, ensure_whitespace=False)

    def _read(self, doc: Doc, flags: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Doc:
        """Run the components over a Doc whose sentence starts are given."""
        flags[0] = 1
        doc.from_array([SENT_START], flags.reshape(-1, 1).astype(np.uint64))  # type: ignore[arg-type]
        for step in self._steps:
            doc = step(doc)
        for place in np.flatnonzero((doc.to_array([IS_UPPER, LENGTH]) > (0, 1)).all(axis=1)):
            # Edit trees learnt on small letters leave odd capitals in words written in capitals: jAKARTA.
            token = doc[int(place)]
            if token.lemma_[:1].islower() and not token.lemma_.islower():
                token.lemma_ = token.lemma_.lower()
        hang_marks(doc)
        tidy(doc)
        return doc


def chunks(flags: np.ndarray[tuple[int], np.dtype[np.int64]]) -> list[tuple[int, int]]:
    """Runs of at most _CHUNK tokens, cut where a sentence begins as far as there is one; 1 in `flags` begins one."""
    begins = np.flatnonzero(flags == 1)
    out: list[tuple[int, int]] = []
    begin = 0
    while len(flags) - begin > _CHUNK:
        place = int(np.searchsorted(begins, begin + _CHUNK, side="right")) - 1
        end = int(begins[place]) if place >= 0 and begins[place] > begin else begin + _CHUNK
        out.append((begin, end))
        begin = end
    out.append((begin, len(flags)))
    return out


def hang_marks(doc: Doc) -> None:
    """Hang stops, brackets and the like where the tree of the words says; commas stay, for the treebanks disagree."""
    strings = doc.vocab.strings
    kinds = {strings[relation]: relation for relation in (PUNCT, "dep")}
    table = doc.to_array([DEP, HEAD, IS_SPACE]).astype(np.int64).tolist()
    texts = [token.text for token in doc]
    deps = [kinds.get(row[0] % 2**64, "") for row in table]
    if not any(dep == PUNCT and text != "," for dep, text in zip(deps, texts, strict=True)):
        return
    for sentence in doc.sents:
        inside = [i for i in range(sentence.start, sentence.end) if not table[i][2]]
        number = {i: n for n, i in enumerate(inside, 1)}
        # The head of the root is the root itself.
        before = [number.get(i + table[i][1], 0) if table[i][1] else 0 for i in inside]
        words = [Word(texts[i], head=head, deprel=deps[i]) for i, head in zip(inside, before, strict=True)]
        attach_punctuation(Sentence("", words), COMMA)
        for i, word, old in zip(inside, words, before, strict=True):
            if word.head != old and word.head:
                doc[i].head = doc[inside[word.head - 1]]
