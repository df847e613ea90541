"""Measuring an analyser on the development data: CoNLL 2018 columns from raw text, names by exact span."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.language import conllu, names
from pipeline.language.analyser import Analyser, AnalyserError
from pipeline.language.conllu import Sentence
from pipeline.language.fast_settings import FastSettings
from pipeline.language.scoring import Score, conll_scores, entity_scores
from pipeline.language.trees import to_sentences

Scores = dict[str, Score]


def raw_text(sentences: Iterable[Sentence]) -> str:
    """The text of a treebank as the shared task gives it: sentences joined by a blank."""
    return " ".join(s.text for s in sentences)


def _document(text: str) -> Document:
    return Document(doc_id="evaluation", text=text)


def syntax_scores(analyser: Analyser, gold: list[Sentence]) -> Scores:
    """All columns of the shared task."""
    return conll_scores(gold, to_sentences(analyser(_document(raw_text(gold)))))


def name_spans(doc: Doc) -> list[tuple[int, int, str]]:
    """The entities as (start, end, label) in code points."""
    return [(e.start_char, e.end_char, e.label_) for e in doc.ents]


def name_scores(analyser: Analyser, sentences: list[names.Tagged], spaced: bool = False) -> Scores:
    """NER and each label; every sentence is read for itself, as written or with a blank between all tokens."""
    texts = [names.as_text(s, spaced) for s in sentences]
    return entity_scores([spans for _, spans in texts], [name_spans(analyser(_document(text))) for text, _ in texts])


def evaluate(analyser: Analyser, data: Path, settings: FastSettings) -> dict[str, Scores]:
    """Scores on GSD dev, the part of CSUI train that is set aside, idner-news-2k dev and NERGrit valid."""
    folder, tagged = data / "treebank", data / "ner"
    paths = {
        "GSD dev": folder / "id_gsd-ud-dev.conllu",
        "CSUI set aside": folder / "id_csui-ud-train.conllu",
        "idner-news-2k dev": tagged / "idner2k_dev.txt",
        "NERGrit valid": tagged / "nergrit_valid.txt",
    }
    for path in paths.values():
        if not path.exists():
            raise AnalyserError(f"{path} is not there. Say where the data lie: --from PATH.")
    csui = list(conllu.read(paths["CSUI set aside"]))[-settings.data.csui_set_aside :]
    idner = names.read(paths["idner-news-2k dev"])
    return {
        "GSD dev": syntax_scores(analyser, list(conllu.read(paths["GSD dev"]))),
        "CSUI set aside": syntax_scores(analyser, csui),
        "idner-news-2k dev": name_scores(analyser, idner),
        "idner-news-2k dev, spaced": name_scores(analyser, idner, spaced=True),
        "NERGrit valid": name_scores(analyser, names.read(paths["NERGrit valid"])),
    }


def table(scores: dict[str, Scores]) -> list[tuple[str, str, float]]:
    """(data, column, F1 in percent to two places), in order."""
    return [
        (data, column, round(100 * score.f1, 2))
        for data, columns in scores.items()
        for column, score in columns.items()
    ]
