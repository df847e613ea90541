"""Sentences in running text without paragraphs: a model decides there, and nowhere else. All texts are invented."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.document import Document
from pipeline.language.adjusted import stops_apart
from pipeline.language.boundaries import (
    BUCKETS,
    FILE,
    LEAST_STOPS,
    Boundaries,
    BoundarySettings,
    examples,
    features,
    fit,
    of_tokens,
    places,
    save,
    sentence_f1,
    shape,
)
from pipeline.language.fast import FOLDER
from pipeline.language.fast_settings import load_settings
from pipeline.language.sentences import starts
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_fast import joined, read_trees, train_boundaries
from tests.language.tiny import write_tiny

FITTING = BoundarySettings(rounds=100, penalty=0.1, least_seen=2, csui_times=1)


def running(number: int) -> tuple[str, list[int]]:
    """A line whose sentences end after small words and go on after names, and where they begin."""
    sentences = [f"Kapal ke-{n} itu milik Nusa Jaya. Kapal ini berlayar pagi." for n in range(number)]
    begins = [sum(len(s) + 1 for s in sentences[:n]) for n in range(number)]
    return " ".join(sentences), begins


def ruled(text: str) -> list[int]:
    return list(starts(Document(doc_id="t", text=text)))


@pytest.fixture(scope="module")
def learnt() -> Boundaries:
    text, gold = running(80)
    return Boundaries(fit(*examples(text, gold, ruled(text)), FITTING))


def test_the_model_learns_where_the_makers_of_a_text_go_on_after_a_name(learnt: Boundaries) -> None:
    text, gold = running(50)
    assert len(ruled(text)) == 100
    found = learnt.starts(text, 0, len(text), ruled(text))
    assert found == gold
    assert sentence_f1(text, gold, found) == 100


def test_a_paragraph_is_left_to_the_rules(learnt: Boundaries) -> None:
    text, _ = running(LEAST_STOPS // 2 - 2)
    assert list(starts(Document(doc_id="t", text=text), learnt)) == ruled(text)


def test_a_long_release_of_short_lines_is_left_to_the_rules(learnt: Boundaries) -> None:
    text = "\n".join([running(2)[0]] * 100)
    assert list(starts(Document(doc_id="t", text=text), learnt)) == ruled(text)


def test_places_stand_behind_stops_and_blanks() -> None:
    text = "Panen naik.  Harga turun!” Mengapa? 3,5 ton.Itu saja"
    assert [text[p.start :][:5] for p in places(text, 0, len(text))] == ["Harga", "Menga", "3,5 t"]


def test_features_are_the_same_in_number_everywhere() -> None:
    text = "A. b"
    numbers = {len(features(text, p, 0, True, "plain")) for t in (text, running(3)[0]) for p in places(t, 0, len(t))}
    assert len(numbers) == 1


def test_abbreviations_lose_their_stop_in_a_long_line_of_tokens_only() -> None:
    text, _ = running(60)
    assert not of_tokens(text)
    tokenised = text.replace("Kapal ke-", "Dr. Budi naik kapal ke - ")
    assert of_tokens(tokenised)
    assert not of_tokens(tokenised[:500])
    assert not of_tokens(tokenised + "\nBudi pulang.")
    doc = blank_pipeline().make_doc("Dr. Budi R. Santoso, M.Si. pulang.  Ia")
    apart = stops_apart(doc)
    assert apart.text == doc.text
    assert [t.text for t in apart][:6] == ["Dr", ".", "Budi", "R", ".", "Santoso"]
    assert all(doc.text[t.idx : t.idx + len(t)] == t.text for t in apart)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("", "none"), ("12", "number"), ("“", "mark“"), ("A", "letter"), ("a", "small letter"), ("XII", "roman"),
     ("TNI", "capitals"), ("Bali", "capitalised"), ("b2b", "mixed"), ("ikan", "small")],
)  # fmt: skip
def test_how_words_are_written(word: str, kind: str) -> None:
    assert shape(word) == kind


def test_weights_come_back_from_disk_and_are_numbers_only(tmp_path: Path) -> None:
    weights = np.zeros(BUCKETS, dtype=np.float16)
    weights[[3, BUCKETS - 1]] = [0.5, -2]
    save(weights, tmp_path)
    with np.load(tmp_path / FILE) as stored:
        assert {name: stored[name].dtype.kind for name in stored.files} == {"places": "u", "weights": "f"}
    again = Boundaries.load(tmp_path)
    assert again is not None
    assert again._weights == {3: 0.5, BUCKETS - 1: -2.0}
    assert Boundaries.load(tmp_path / "none") is None


def test_the_model_is_a_step_of_the_training(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    path = train_boundaries(data, tmp_path / "work", load_settings())
    assert path.name == FILE
    assert train_boundaries(data, tmp_path / "work", load_settings()).read_bytes() == path.read_bytes()


def test_sentences_joined_begin_where_it_is_said(tmp_path: Path) -> None:
    text, begins = joined(read_trees(write_tiny(tmp_path / "data"), load_settings()).gsd_dev)
    assert all(text[b].isupper() for b in begins)
    assert len(begins) == 5


def test_the_committed_model_is_small() -> None:
    assert (FOLDER / FILE).stat().st_size < 30_000
