"""Data for named entities: three label sets brought to PER, ORG and LOC, tokens made text again."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LABELS = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANISATION": "ORG", "ORGANIZATION": "ORG",
    "LOC": "LOC", "PLACE": "LOC", "LOCATION": "LOC", "GPE": "LOC",
}  # fmt: skip
_CLOSING = frozenset({",", ".", ";", ":", "!", "?", ")", "]", "%", "”", "’", "''", "...", "…"})
_OPENING = frozenset({"(", "[", "“", "‘", "``"})


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence of tokens with its entities as (first token, after the last token, PER | ORG | LOC)."""

    tokens: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]


class NameDataError(ValueError):
    """A file of tagged tokens that cannot be read; the message names file and line."""


def entities(tags: Iterable[str]) -> tuple[tuple[int, int, str], ...]:
    """Entities of IOB tags (B-PER I-PER) or bare labels (PERSON PERSON); labels that are not mapped are left out."""
    found: list[tuple[int, int, str]] = []
    before = "O"
    for index, tag in enumerate(tags):
        prefix, _, label = tag.rpartition("-")
        mapped = LABELS.get(label.upper())
        if mapped:
            goes_on = before == label and prefix != "B" and found and found[-1][1] == index
            if goes_on:
                found[-1] = (found[-1][0], index + 1, mapped)
            else:
                found.append((index, index + 1, mapped))
        before = label if mapped else "O"
    return tuple(found)


def read(path: Path) -> list[Tagged]:
    """Sentences of a file: one token a line, its tag in the last column, an empty line between sentences."""
    sentences: list[Tagged] = []
    tokens: list[str] = []
    tags: list[str] = []
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate([*stream, "\n"], 1):
            line = line.rstrip("\n")
            if not line.strip():
                if tokens:
                    sentences.append(Tagged(tuple(tokens), entities(tags)))
                tokens, tags = [], []
                continue
            cells = line.split("\t") if "\t" in line else line.split(" ")
            if len(cells) < 2:
                raise NameDataError(f"{path}:{number}: a token without a tag.")
            tokens.append(cells[0])
            tags.append(cells[-1])
    return sentences


def detokenise(tokens: tuple[str, ...]) -> list[bool]:
    """Whether a blank follows each token in ordinary writing."""
    spaces = [True] * len(tokens)
    quoted = False
    for index, token in enumerate(tokens):
        if token in _CLOSING and index:
            spaces[index - 1] = False
        elif token in _OPENING:
            spaces[index] = False
        elif token == '"':
            if quoted and index:
                spaces[index - 1] = False
            elif not quoted:
                spaces[index] = False
            quoted = not quoted
        elif token in ("-", "/") and 0 < index < len(tokens) - 1 and _glued(tokens[index - 1], tokens[index + 1]):
            spaces[index - 1] = spaces[index] = False
    if spaces:
        spaces[-1] = False
    return spaces


def _glued(before: str, after: str) -> bool:
    """Whether a hyphen between the two is written without blanks: ke-19, anak-anak, 10-12, K-Mart, but not A - B."""
    low, following = before.lower(), after.lower()
    return (
        low in ("ke", "se", "non", "pra", "pasca", "anti", "antar", "multi", "sub", "semi", "al")
        or following[:3] == low[:3]
        or (low[-1:].isdigit() and following[:1].isdigit())
        or following in ("nya", "an", "ku", "mu")
        or len(before) == 1
    )


def as_text(sentence: Tagged, spaced: bool = False) -> tuple[str, list[tuple[int, int, str]]]:
    """Text and entities in code points: as it would be written, or with a blank between all tokens."""
    after = [True] * len(sentence.tokens) if spaced else detokenise(sentence.tokens)
    starts: list[int] = []
    text = ""
    for token, space in zip(sentence.tokens, after, strict=True):
        starts.append(len(text))
        text += token + (" " if space else "")
    ends = [start + len(token) for start, token in zip(starts, sentence.tokens, strict=True)]
    return text.rstrip(), [(starts[a], ends[b - 1], label) for a, b, label in sentence.entities]


def pools(sentences: list[Tagged]) -> dict[str, list[tuple[str, ...]]]:
    """The names of each label, as often as they stand in the sentences."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for sentence in sentences:
        for start, end, label in sentence.entities:
            found.setdefault(label, []).append(sentence.tokens[start:end])
    return found


def exchanged(sentence: Tagged, names: dict[str, list[tuple[str, ...]]], rng: random.Random, share: float) -> Tagged:
    """The sentence with a share of its names exchanged for others of their label, so that words around them count."""
    tokens: list[str] = []
    entities: list[tuple[int, int, str]] = []
    at = 0
    for start, end, label in sentence.entities:
        tokens += sentence.tokens[at:start]
        name = rng.choice(names[label]) if rng.random() < share and label in names else sentence.tokens[start:end]
        entities.append((len(tokens), len(tokens) + len(name), label))
        tokens += name
        at = end
    tokens += sentence.tokens[at:]
    return Tagged(tuple(tokens), tuple(entities))


def training_texts(
    sentences: list[Tagged], rng: random.Random, spaced_share: float, exchange_share: float = 0.0
) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """One round of texts, each in one of the two ways of writing, a share of the names exchanged."""
    names = pools(sentences)
    return [
        as_text(exchanged(sentence, names, rng, exchange_share), rng.random() < spaced_share) for sentence in sentences
    ]
