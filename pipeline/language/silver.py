"""Silver data for names: plain sentences that a better analyser marked, for the fast one to learn from.

The teacher knows more, and over tens of thousands of sentences the pupil meets names that no marked text holds.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from pydantic import Field

from pipeline.document import Document, Frozen
from pipeline.language.analyser import Analyser
from pipeline.language.sentences import starts
from pipeline.language.vectors import texts

Span = tuple[int, int, str]
Marked = tuple[str, list[Span]]
_SHORTEST, _LONGEST = 30, 300
_TOGETHER = 40
_GAP = "\n\n"


class SilverSettings(Frozen):
    """How silver data are made and used (`models/fast.yaml`, section `silver`)."""

    seed: int
    sentences: int = Field(ge=0)
    """Plain sentences that the teacher is shown."""
    empty_share: float = Field(ge=0, le=1)
    """Sentences without a name for each sentence with one, at most."""
    a_round: int = Field(ge=0)
    """Silver sentences in each round of the training, drawn anew; 0: none are made, and no second network."""
    steps: int = Field(ge=0)
    """Steps of the network that learns from them."""


def plain_sentences(data: Path, number: int, seed: int, but: frozenset[str] = frozenset()) -> list[str]:
    """Whole sentences of the news and releases with a capital letter inside, in random order, none of those in `but`.

    `but` holds sentences to measure on, without blanks, so that they are not met in another guise.
    """
    found: dict[str, None] = {}
    for text in texts(data):
        found.update(dict.fromkeys(s for s in _whole(text) if "".join(s.split()) not in but))
    ordered = list(found)
    random.Random(seed).shuffle(ordered)
    return ordered[:number]


def _whole(text: str) -> Iterator[str]:
    begins = list(starts(Document(doc_id="silver", text=text)))
    for begin, end in zip(begins, [*begins[1:], len(text)], strict=True):
        sentence = text[begin:end].strip()
        named = any(word[:1].isupper() for word in sentence.split()[1:])
        whole = sentence[-1:] in '.!?”"' and "\n" not in sentence
        if _SHORTEST <= len(sentence) <= _LONGEST and named and whole and not sentence.isupper():
            yield sentence


def marked(teacher: Analyser, sentences: Iterable[str]) -> Iterator[Marked]:
    """The sentences with the names that the teacher finds, who reads some tens as the paragraphs of one text.

    Networks read many sentences at once several times faster than one after the other.
    """
    rest = iter(sentences)
    while some := list(islice(rest, _TOGETHER)):
        doc = teacher(Document(doc_id="silver", text=_GAP.join(some)))
        found = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        at = 0
        for text in some:
            yield text, [(a - at, b - at, label) for a, b, label in found if at <= a and b <= at + len(text)]
            at += len(text) + len(_GAP)


def balanced(marked: Iterable[Marked], empty_share: float) -> list[Marked]:
    """At most so many sentences without a name for each sentence with one; their order stays."""
    out: list[Marked] = []
    named = empty = 0
    for text, spans in marked:
        if spans:
            named += 1
        elif empty + 1 > empty_share * named:
            continue
        else:
            empty += 1
        out.append((text, spans))
    return out


def save(marked: list[Marked], path: Path) -> None:
    """One JSON line a sentence; the file is there whole or not at all."""
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as stream:
        for text, spans in marked:
            stream.write(json.dumps([text, spans], ensure_ascii=False) + "\n")
    partial.replace(path)


def load(path: Path) -> list[Marked]:
    """The sentences that `save` wrote."""
    with path.open(encoding="utf-8") as stream:
        read = [json.loads(line) for line in stream]
    return [(text, [(start, end, label) for start, end, label in spans]) for text, spans in read]
