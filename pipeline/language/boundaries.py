"""Where sentences end in running text without paragraphs: a logistic model over the words around each stop.

A press release has lines and paragraphs, and the rules of `sentences.py` decide there. A treebank comes as a single
line of many thousand letters, with the habits of its makers: the older Indonesian ones leave sentences together where a
capitalised word stands before the stop ("… Tentara Nasional Indonesia. Kapal ini …"). Such lines, and no others, are
decided by this model, which knows what the rules would say and learns when to follow them. Features are hashed, so the
weights are a list of numbers without any words.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from pipeline.document import Frozen

Array = np.ndarray[Any, Any]
FILE = "boundaries.npz"
BUCKETS = 1 << 16
LEAST_STOPS = 60
"""A line with fewer places to decide about is a paragraph and left to the rules."""
_STOP = re.compile(r"(?P<stop>[.!?…]{1,6})(?P<close>[\"”’')\]]{0,4})\s{1,20}(?=\S)")
_WORD = re.compile(r"\w+|[^\w\s]")
_ROMAN = re.compile(r"[IVXLC]{2,}").fullmatch
_BACK, _AHEAD, _SENTENCE = 90, 110, 1000
_SPACED_HYPHENS = 1 / 4000


class BoundarySettings(Frozen):
    """How the model is fitted (`models/fast.yaml`, section `boundaries`)."""

    rounds: int = Field(ge=1)
    least_seen: int = Field(ge=1)
    """Features seen less often are not used."""
    penalty: float = Field(ge=0)
    """Of the squared weights: the greater, the more the model keeps to what it has seen often."""
    csui_times: int = Field(ge=1)


@dataclass(frozen=True)
class Place:
    """A place where a sentence may begin, and what stands around it."""

    start: int
    """Offset of the first letter behind the stop and its blanks."""
    stop_at: int
    stop: str
    close: str


def places(text: str, begin: int, end: int) -> list[Place]:
    """All places between the offsets that the model may be asked about."""
    return [Place(m.end(), m.start(), m["stop"], m["close"]) for m in _STOP.finditer(text, begin, end)]


def spaced(text: str, begin: int, end: int) -> bool:
    """Whether hyphens stand between blanks (home - base): the mark of a text put together from tokens."""
    return text.count(" - ", begin, end) > (end - begin) * _SPACED_HYPHENS


def of_tokens(text: str) -> bool:
    """Whether the text is one long line put together from tokens, as the older treebanks are."""
    return "\n" not in text and spaced(text, 0, len(text)) and len(places(text, 0, len(text))) >= LEAST_STOPS


def shape(word: str) -> str:
    """How a word is written, in one word."""
    if not word:
        return "none"
    if word.isdigit():
        return "number"
    if not word[0].isalnum():
        return "mark" + word[0]
    if len(word) == 1:
        return "letter" if word.isupper() else "small letter"
    if _ROMAN(word):
        return "roman"
    if word.isupper():
        return "capitals"
    if word[0].isupper():
        return "capitalised"
    return "mixed" if any(c.isdigit() for c in word) else "small"


def features(text: str, place: Place, sentence: int, ruled: bool, register: str) -> list[str]:
    """What the model sees: the words before and behind the stop, what they share, and what the rules say."""
    before = _WORD.findall(text[max(0, place.stop_at - _BACK) : place.stop_at])[-3:]
    behind = _WORD.findall(text[place.start : place.start + _AHEAD])[:14]
    if "." in behind:
        behind = behind[: behind.index(".")]
    third, second, last = ["", "", "", *before][-3:]
    one, two, three = (w.lower() for w in [*behind, "", "", ""][:3])
    first_shape, next_shape = shape((behind or [""])[0]), shape([*behind, "", ""][1])
    so_far = text[max(sentence, place.stop_at - _SENTENCE) : place.stop_at]
    words = _WORD.findall(so_far)
    known, names = {w.lower() for w in words if len(w) > 3}, {w for w in words if w[0].isupper() and len(w) > 1}
    shared = min(len({w.lower() for w in behind if len(w) > 4} & known), 3)
    shared_names = min(len({w for w in behind if w[0].isupper() and len(w) > 2} & names), 2)
    kind, rule = shape(last), "yes" if ruled else "no"
    length = min((1 + so_far.count(" ")).bit_length(), 7)
    opened = max(-1, min(1, so_far.count("(") - so_far.count(")")))
    parts = (
        ("rule", rule), ("rule", rule, register), ("rule", rule, kind), ("kind", kind), ("kind", kind, register),
        ("stop", place.stop), ("close", place.close), ("marks", place.stop, place.close),
        ("last", last.lower()), ("length of last", min(len(last), 6)), ("second", shape(second)),
        ("last two", kind, shape(second)), ("last three", kind, shape(third)),
        ("one", one), ("first", first_shape), ("first", first_shape, kind), ("two", two), ("next", next_shape),
        ("three", three), ("one two", one, two), ("one", one, kind, register), ("two", two, kind, register),
        ("three", three, kind), ("first next", first_shape, next_shape),
        ("length", length), ("length", length, kind), ("opened", opened), ("quoted", so_far.count('"') % 2),
        ("shared", shared, kind), ("shared names", shared_names, kind),
        ("shared", min(shared, 2), kind, register), ("shared names", shared_names, kind, register),
    )  # fmt: skip
    return ["|".join(map(str, part)) for part in parts]


def hashed(names: Iterable[str]) -> list[int]:
    """The places of the features among the weights."""
    return [zlib.crc32(name.encode()) % BUCKETS for name in names]


class Boundaries:
    """The fitted model."""

    def __init__(self, weights: Array) -> None:
        self._weights: dict[int, float] = {int(i): float(weights[i]) for i in np.flatnonzero(weights)}

    @classmethod
    def load(cls, folder: Path) -> Boundaries | None:
        """The model in this folder, None where there is none."""
        if not (folder / FILE).exists():
            return None
        weights = np.zeros(BUCKETS, dtype=np.float16)
        with np.load(folder / FILE, allow_pickle=False) as stored:
            weights[stored["places"]] = stored["weights"]
        return cls(weights)

    def starts(self, text: str, begin: int, end: int, ruled: list[int]) -> list[int]:
        """Where sentences begin between the offsets, given where the rules let them begin; `ruled` for a paragraph."""
        open_places = places(text, begin, end)
        if len(open_places) < LEAST_STOPS:
            return ruled
        register = "spaced" if spaced(text, begin, end) else "plain"
        by_rule = set(ruled)
        decided = {p.start for p in open_places}
        out = [s for s in ruled if s not in decided]
        sentence = begin
        for place in open_places:
            names = features(text, place, sentence, place.start in by_rule, register)
            if sum(self._weights.get(i, 0.0) for i in hashed(names)) > 0:
                out.append(place.start)
                sentence = place.start
        return sorted(out)


def examples(text: str, gold: list[int], ruled: list[int]) -> tuple[list[list[int]], list[bool]]:
    """(features, whether a sentence begins) for each place of a text whose sentences are known."""
    register = "spaced" if spaced(text, 0, len(text)) else "plain"
    true, by_rule = set(gold), set(ruled)
    rows, answers = [], []
    sentence = 0
    for place in places(text, 0, len(text)):
        rows.append(hashed(features(text, place, sentence, place.start in by_rule, register)))
        answers.append(place.start in true)
        if place.start in true:
            sentence = place.start
    return rows, answers


def fit(rows: list[list[int]], answers: list[bool], settings: BoundarySettings) -> Array:
    """Weights that make the answers likely, by full-batch steps with moments."""
    index = np.asarray(rows)
    truth = np.asarray(answers, dtype=np.float64)
    # A feature seen once or twice would only learn these places by heart.
    heard = np.bincount(index.ravel(), minlength=BUCKETS) >= settings.least_seen
    weights = np.zeros(BUCKETS)
    mean, square = np.zeros(BUCKETS), np.zeros(BUCKETS)
    for step in range(1, settings.rounds + 1):
        likely = 1.0 / (1.0 + np.exp(-np.clip(weights[index].sum(axis=1), -30, 30)))
        error = np.repeat((likely - truth)[:, None], index.shape[1], axis=1)
        gradient = np.bincount(index.ravel(), weights=error.ravel(), minlength=BUCKETS) + settings.penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = 0.05 * (1 - step / (settings.rounds + 1))
        weights -= rate * (mean / (1 - 0.9**step)) * heard / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights.astype(np.float16)


def save(weights: Array, folder: Path) -> Path:
    """Write the weights that are not nought; the path of the file."""
    filled = np.flatnonzero(weights).astype(np.uint16)
    np.savez_compressed(folder / FILE, places=filled, weights=weights[filled])
    return folder / FILE


def sentence_f1(text: str, gold: list[int], found: list[int]) -> float:
    """F1 in percent of sentences with both edges right."""
    true, ours = (set(pairwise([*sorted(set(s)), len(text) + 1])) for s in (gold, found))
    return 200 * len(true & ours) / max(1, len(true) + len(ours))
