"""Several readers of names, one reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Span
from thinc.api import fix_random_seed

from pipeline.language.fast_settings import load_settings
from pipeline.language.network import names_pipeline
from pipeline.language.packing import pack_names
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_names import name_examples
from pipeline.language.voting import Name, Readers, voted
from tests.language.test_train_fast import TINY

RINI: Name = (0, 1, "PER")
SOLO: Name = (3, 4, "LOC")


def test_a_name_that_one_reader_has_alone_falls() -> None:
    assert voted([[RINI, SOLO], [RINI], [RINI]]) == [RINI]


def test_a_name_that_two_of_three_have_stands_whoever_they_are() -> None:
    assert voted([[], [SOLO, RINI], [RINI, SOLO]]) == [RINI, SOLO]


@pytest.mark.parametrize("other", [(0, 2, "PER"), (0, 1, "ORG")])
def test_where_edges_or_label_differ_the_first_reader_is_followed(other: Name) -> None:
    assert voted([[RINI], [other], []]) == [RINI]
    assert voted([[], [other], [RINI]]) == [other]
    assert voted([[RINI], [other], [other]]) == [other]


def test_names_never_overlap() -> None:
    long: Name = (0, 5, "ORG")
    assert voted([[RINI, SOLO], [long], [long]]) == [long]
    assert voted([[RINI, SOLO], [long], [(3, 5, "LOC")]]) == [RINI, SOLO]


def test_one_reader_alone_is_followed() -> None:
    assert voted([[RINI]]) == [RINI]


def test_packed_readers_vote_on_the_names_of_a_doc(tmp_path: Path) -> None:
    chosen = load_settings()
    part = chosen.names.model_copy(update=TINY)
    for seed in (1, 2):
        fix_random_seed(seed)
        nlp = names_pipeline(part, None, chosen.vectors)
        examples = name_examples(nlp, [("Rini di Solo.", [(0, 4, "PER"), (8, 12, "LOC")])])
        optimizer = nlp.initialize(lambda examples=examples: examples)  # type: ignore[misc]
        for _ in range(60):
            nlp.update(examples, sgd=optimizer)
        nlp.to_disk(tmp_path / f"best-{seed}", exclude=["vocab"])
        pack_names(tmp_path / f"best-{seed}", tmp_path / "readers" / str(seed))
    doc = blank_pipeline().make_doc("Rini di Solo.")
    doc.ents = [Span(doc, 1, 2, label="ORG")]
    Readers.load(tmp_path / "readers").vote(doc)
    assert [(e.text, e.label_) for e in doc.ents] == [("Rini", "PER"), ("Solo", "LOC")]


def test_without_readers_names_stay_as_they_are(tmp_path: Path) -> None:
    doc = blank_pipeline().make_doc("Rini di Solo.")
    doc.ents = [Span(doc, 1, 2, label="ORG")]
    Readers.load(tmp_path / "none").vote(doc)
    assert [e.text for e in doc.ents] == ["di"]
