"""Training of the networks of names: marked sentences, our tokens, the pretrained encoder, averaged weights.

idner-news-2k is read in every round, of NERGrit a share; each sentence tells whose manner it follows. A training that
was cut goes on from its last checkpoint.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from spacy.language import Language
from torch.nn import functional

from pipeline.language import graph_store, names
from pipeline.language.conllu import Word
from pipeline.language.graph_names import MANNERS, NameNetworks, NamesNetwork, bare, tags_of
from pipeline.language.graph_settings import GraphSettings, NameSettings
from pipeline.language.scoring import entity_scores
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_graph import Prepared, Report, Training, narrow, rounds
from pipeline.language.train_names import Tagged

IDNER, NERGRIT = 1, 2
"""Rows of `MANNERS`."""
assert len(MANNERS) == NERGRIT


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence to learn from: its words, the numbers of their tags, and the row of its collection."""

    words: list[Word]
    tags: list[int]
    manner: int


def marked(nlp: Language, text: str, spans: Sequence[tuple[int, int, str]], manner: int) -> Marked | None:
    """The text in our tokens; None where a name does not begin and end with tokens. spans: in code points."""
    words = [Word(t.text, start=t.idx, end=t.idx + len(t)) for t in nlp.make_doc(text) if not t.is_space]
    begins = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at for at, word in enumerate(words, 1)}
    if not words or any(a not in begins or b not in ends for a, b, _ in spans):
        return None
    return Marked(words, tags_of([(begins[a], ends[b], label) for a, b, label in spans], len(words)), manner)


def round_of(nlp: Language, tagged: Tagged, settings: NameSettings, rng: random.Random) -> list[Marked]:
    """What one round reads, in random order. Names are exchanged within a collection only."""
    some = rng.sample(tagged.nergrit, round(len(tagged.nergrit) * settings.nergrit_share))
    found = []
    for sentences, manner in ((tagged.idner * settings.idner_times, IDNER), (some, NERGRIT)):
        texts = names.training_texts(sentences, rng, settings.spaced_share, settings.exchange_share)
        found += [one for text, spans in texts if (one := marked(nlp, text, spans, manner))]
    rng.shuffle(found)
    return found


def figures(networks: NameNetworks, nlp: Language, tagged: Tagged) -> dict[str, float]:
    """F1 in percent by exact span, each sentence as one."""
    sets = {
        "idner": (tagged.idner_dev, IDNER, False),
        "idner spaced": (tagged.idner_dev, IDNER, True),
        "nergrit": (tagged.nergrit_valid, NERGRIT, False),
    }
    out = {}
    for name, (sentences, manner, spaced) in sets.items():
        texts = [names.as_text(sentence, spaced) for sentence in sentences]
        found = []
        for text, _ in texts:
            doc = nlp.make_doc(text)
            for token in doc:
                token.is_sent_start = token.i == 0
            networks.mark(doc, manner)
            found.append([(e.start_char, e.end_char, e.label_) for e in doc.ents])
        out[name] = 100 * entity_scores([spans for _, spans in texts], found)["NER"].f1
    return out


def train_names_network(
    prepared: Prepared, tagged: Tagged, folder: Path, settings: GraphSettings, chosen: NameSettings, seed: int,
    report: Report,
) -> Path:  # fmt: skip
    """Train one network; the path of its best averaged weights."""
    nlp = blank_pipeline()
    labels, reader = prepared.labels, prepared.reader
    torch.manual_seed(seed)
    network = NamesNetwork(settings.shape, len(labels.words), len(labels.forms), prepared.table)
    prepared.start(network)
    training = Training(network, chosen.course, settings.average, folder, f"names{seed}")
    items: Callable[[random.Random], list[Marked]] = lambda rng: round_of(nlp, tagged, chosen, rng)  # noqa: E731
    for some in rounds(items, lambda one: len(one.words), chosen.course, seed, training.step):
        torch.manual_seed(seed * 100_019 + training.step)
        rng = random.Random(seed * 100_019 + training.step)
        batch = reader.batch(
            [one.words for one in some], [one.manner for one in some], rng, settings.shape.word_dropout
        ).to(network.device)
        longest = batch.words.shape[1]
        wanted = torch.tensor([one.tags + [-1] * (longest - len(one.tags)) for one in some], device=network.device)
        network.train()
        with narrow():
            scores = network.name_scores(batch, batch.banks)
            loss = functional.cross_entropy(
                scores.flatten(0, 1), wanted.flatten(), ignore_index=-1, label_smoothing=chosen.smoothing
            )
        training.update(loss)
        parts = {"loss": float(loss.detach())}
        if training.step % chosen.course.every == 0 or training.step == chosen.course.steps:
            parts = figures(NameNetworks([training.averaged()], [reader]), nlp, tagged)
            parts["decisive"] = parts["idner"] + parts["idner spaced"]
            if parts["decisive"] > training.best:
                training.best = parts["decisive"]
                graph_store.save(training.best_path, training.averages, settings.shape, bare(labels))
            training.keep()
        report(f"names{seed}", training.step, chosen.course.steps, parts)
    return training.best_path


def train_names_networks(
    prepared: Prepared, tagged: Tagged, work: Path, settings: GraphSettings, report: Report
) -> list[Path]:
    """Train the networks of names that are not yet in `work`; their paths."""
    paths = []
    for seed in settings.names.seeds if settings.names else ():
        done = work / f"names{seed}.done"
        if settings.names and not done.exists():
            train_names_network(prepared, tagged, work, settings, settings.names, seed, report)
            done.touch()
        paths.append(work / f"names{seed}.pt")
    return paths
