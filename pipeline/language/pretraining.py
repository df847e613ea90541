"""Pretraining: before it sees a label, a network guesses hidden words of plain texts from those around them.

A few tens of thousands of labelled words teach little about words; millions without labels tell what stands where.
The guess is among the commonest forms and, for all others, among kinds of words (rare and capitalised, a number …).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import srsly
from pydantic import Field
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Adam, Linear, Maxout, Model, chain, fix_random_seed

from pipeline.document import Frozen
from pipeline.language import checkpoints
from pipeline.language.ops import unify

Report = Callable[[str, int, int, dict[str, float]], None]
HIDDEN = "\u2581"
"""What stands for a word that must be guessed."""
_LONGEST = 120
_KINDS = 6
_PARTS = ("words", "mix", "encode")


class PretrainSettings(Frozen):
    """How a network is pretrained (`models/fast.yaml`, section `pretraining`)."""

    seed: int
    steps: int = Field(ge=0)
    forms: int = Field(ge=10)
    """Forms to guess among."""
    hidden_share: float = Field(gt=0, lt=1)
    batch_words: int = Field(ge=50)
    learn_rate: float = Field(gt=0)
    every: int = Field(ge=1)
    """Steps between two checkpoints."""


def kind(word: str) -> int:
    """The kind of a word that is not among the commonest: 0 .. _KINDS - 1."""
    if word[:1].isdigit():
        return 0
    if not any(c.isalpha() for c in word):
        return 1
    if len(word) > 1 and word.isupper():
        return 2
    if word[:1].isupper():
        return 3
    return 4 if "-" in word else 5


def paragraphs(corpus: Path, seed: int) -> list[list[str]]:
    """The lines of the corpus, each once, of eight words and more, cut to at most 120 words, in random order."""
    lines = list(dict.fromkeys(corpus.read_text(encoding="utf-8").splitlines()))
    random.Random(seed).shuffle(lines)
    out = []
    for line in lines:
        words = line.split(" ")
        if len(words) >= 8:
            out += [words[i : i + _LONGEST] for i in range(0, len(words), _LONGEST)]
    return out


def common_forms(texts: list[list[str]], number: int) -> dict[str, int]:
    """The commonest forms with their class."""
    counted = Counter(word for words in texts for word in words)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return {word: place for place, (word, _) in enumerate(ranked[:number])}


def _batches(texts: list[list[str]], words: int) -> Iterator[list[list[str]]]:
    while True:
        batch: list[list[str]] = []
        size = 0
        for text in texts:
            batch.append(text)
            size += len(text)
            if size >= words:
                yield batch
                batch, size = [], 0
        if not texts:
            return


def hide(
    batch: list[list[str]], share: float, forms: list[str], rng: random.Random
) -> tuple[list[list[str]], list[int]]:
    """(the texts with a share of their words hidden, the places of these words in the texts laid end to end).

    Of ten words to guess eight are hidden, one is another word and one stands as it is: a network that met only
    hidden words would not know what to do with those it can see.
    """
    out, places = [], []
    at = 0
    for words in batch:
        shown = list(words)
        for index in range(len(words)):
            if rng.random() < share:
                places.append(at + index)
                chance = rng.random()
                if chance < 0.8:
                    shown[index] = HIDDEN
                elif chance < 0.9:
                    shown[index] = rng.choice(forms)
        out.append(shown)
        at += len(words)
    return out, places


def network(nlp: Language) -> Model[list[Doc], Any]:
    """The tok2vec of the pipeline that can be pretrained: the one whose words, mix and encoding are marked."""
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if all(node.has_ref(part) for part in _PARTS):
                return node  # type: ignore[no-any-return]
    raise ValueError("No component has a tok2vec that can be pretrained.")


def give(nlp: Language, path: Path) -> None:
    """Put pretrained weights into an initialised pipeline."""
    parts = srsly.msgpack_loads(path.read_bytes())
    node = network(nlp)
    for part in _PARTS:
        node.get_ref(part).from_bytes(parts[part])


def pretrain(
    nlp: Language, name: str, corpus: Path, work: Path, width: int, settings: PretrainSettings, report: Report
) -> Path:
    """Pretrain the tok2vec of an initialised pipeline; the path of its weights. Goes on where it was cut."""
    target = work / f"{name}.msg"
    if target.exists():
        return target
    texts = paragraphs(corpus, settings.seed)
    classes = common_forms(texts, settings.forms)
    forms = list(classes)
    fix_random_seed(settings.seed)
    tok2vec = network(nlp)
    guess: Model[Any, Any] = chain(
        Maxout(nO=width, nI=width, nP=2, normalize=True, dropout=0.0), Linear(nO=len(forms) + _KINDS, nI=width)
    )
    guess.initialize()
    both: Any = SimpleNamespace(
        pipeline=[("tok2vec", SimpleNamespace(model=tok2vec)), ("guess", SimpleNamespace(model=guess))]
    )
    unify(both)
    optimizer = Adam(settings.learn_rate, L2=0.0, grad_clip=1.0, use_averages=False)
    progress = checkpoints.load(both, optimizer, work / name)
    seen: list[float] = []
    for step, batch in enumerate(_batches(texts, settings.batch_words), 1):
        if step > settings.steps:
            break
        if step <= progress.step:
            continue
        share = min(step / 200, 1.0 - 0.95 * step / settings.steps)
        optimizer.learn_rate = settings.learn_rate * max(share, 0.01)
        shown, places = hide(batch, settings.hidden_share, forms, random.Random(settings.seed * 100_003 + step))
        truth = np.asarray([classes.get(w, len(forms) + kind(w)) for words in batch for w in words])[places]
        seen.append(_step(nlp, tok2vec, guess, optimizer, shown, np.asarray(places), truth))
        progress.step = step
        report(name, step, settings.steps, {"guessed": 100 * sum(seen[-100:]) / len(seen[-100:])})
        if step % settings.every == 0:
            checkpoints.save(both, optimizer, progress, work / name)
    parts = {part: tok2vec.get_ref(part).to_bytes() for part in _PARTS}
    partial = target.with_suffix(".partial")
    partial.write_bytes(srsly.msgpack_dumps(parts))
    partial.replace(target)
    return target


def _step(
    nlp: Language,
    tok2vec: Model[list[Doc], Any],
    guess: Model[Any, Any],
    optimizer: Any,
    shown: list[list[str]],
    places: np.ndarray[Any, Any],
    truth: np.ndarray[Any, Any],
) -> float:
    """One update; the share of the hidden words that were guessed."""
    docs = [Doc(nlp.vocab, words=words) for words in shown]
    rows, back = tok2vec.begin_update(docs)
    scores, back_guess = guess.begin_update(np.concatenate(rows)[places])
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    scores /= scores.sum(axis=1, keepdims=True)
    right = float((scores.argmax(axis=1) == truth).mean())
    scores[np.arange(len(truth)), truth] -= 1.0
    gradient = np.zeros((sum(map(len, shown)), rows[0].shape[1]), dtype="float32")
    gradient[places] = back_guess(scores / len(truth) * 100)
    back(np.split(gradient, np.cumsum([len(words) for words in shown])[:-1]))
    tok2vec.finish_update(optimizer)
    guess.finish_update(optimizer)
    return right
