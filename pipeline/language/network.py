"""The spaCy pipelines of the fast analyser before training: a shared tok2vec for syntax, one of its own for names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language

from pipeline.language import layers as layers  # registers the architecture
from pipeline.language.fast_settings import Part
from pipeline.language.tokens import blank_pipeline
from pipeline.language.vectors import VectorSettings, load_vectors

COLLECTIONS = 4
"""Ways of marking names that the network can tell apart; the first is the one it follows when it is not told."""


def _tok2vec(part: Part, vectors: bool, collections: int) -> dict[str, Any]:
    return {
        "@architectures": "sarifakta.Tok2VecInContext.v1",
        "width": part.width,
        "collections": collections,
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": part.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(part.embed_rows),
            "include_static_vectors": vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": part.width,
            "depth": part.depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener(part: Part) -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": part.width, "upstream": "tok2vec"}


def _transitions(part: Part, state: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": part.parser_hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


def _with_vectors(vectors: Path | None, settings: VectorSettings) -> Language:
    nlp = blank_pipeline()
    if vectors is not None:
        nlp.vocab.vectors = load_vectors(vectors, nlp.vocab.strings, settings)
    return nlp


def syntax_pipeline(part: Part, vectors: Path | None, settings: VectorSettings) -> Language:
    """tok2vec, morphologizer (UPOS and features), trainable lemmatizer and parser (which also ends sentences)."""
    nlp = _with_vectors(vectors, settings)
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(part, vectors is not None, 0)})
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": _listener(part)}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("trainable_lemmatizer", name="lemmatizer", config={"model": tagger, "top_k": 3, "min_tree_freq": 2})
    nlp.add_pipe("parser", config={"model": _transitions(part, "parser", _listener(part)), "min_action_freq": 20})
    return nlp


def names_pipeline(part: Part, vectors: Path | None, settings: VectorSettings) -> Language:
    """Named entities with a network of their own."""
    nlp = _with_vectors(vectors, settings)
    tok2vec = _tok2vec(part, vectors is not None, COLLECTIONS)
    nlp.add_pipe("ner", config={"model": _transitions(part, "ner", tok2vec)})
    return nlp
