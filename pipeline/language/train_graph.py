"""Training of the graph networks: pretraining on plain text, trees, silver trees; averaged weights, checkpoints.

A training that was cut goes on from its last checkpoint: weights, averages, moments, the place in the data.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch

from pipeline.language import conllu
from pipeline.language.analyser import Analyser
from pipeline.language.conllu import Sentence, Word
from pipeline.language.graph_encoder import Encoder
from pipeline.language.graph_network import GraphNetwork
from pipeline.language.graph_settings import Course, GraphSettings
from pipeline.language.graph_store import save
from pipeline.language.graph_trees import Networks, load_networks
from pipeline.language.graph_words import BANKS, Labels, Reader, in_batches
from pipeline.language.pretraining import common_forms, kind, paragraphs
from pipeline.language.silver_trees import with_silver, write_silver

Report = Callable[[str, int, int, dict[str, float]], None]
Item = TypeVar("Item")


def banks_of(sentences: Sequence[Sentence]) -> list[int]:
    """The number of the treebank of each sentence, which its XPOS tells; 0 where it tells none."""
    return [BANKS.index(s.words[0].xpos) + 1 if s.words[0].xpos in BANKS else 0 for s in sentences]


def vector_table(path: Path) -> tuple[dict[str, int], Any]:
    """(word -> row, (rows, dim)) of `vectors.npz`, the rows of length 1 on average, row 0 for none."""
    kept = np.load(path)
    rows = torch.from_numpy(kept["data"].astype(np.float32))
    rows = rows / rows.norm(dim=1).mean()
    words = {str(word): row for row, word in enumerate(kept["words"], 1)}
    return words, torch.cat([torch.zeros(1, rows.shape[1]), rows])


def rate_at(step: int, course: Course) -> float:
    """Warm up over a fiftieth of the steps, then fall in a straight line to a fiftieth of the rate."""
    warm = max(1, course.steps // 50)
    if step < warm:
        return course.rate * (step + 1) / warm
    return course.rate * max(0.02, 1.0 - (step - warm) / max(1, course.steps - warm))


def device() -> Any:
    """Where networks are trained: on a GPU where PyTorch sees one (CUDA_VISIBLE_DEVICES= hides it), else here."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def narrow() -> Any:
    """Matrices in bfloat16 on the processor. What lies on a GPU stays in single precision.

    There PyTorch would compute LSTMs in float16, whatever it is told, in which small gradients vanish.
    """
    return torch.autocast("cpu", dtype=torch.bfloat16)


class Training:
    """A network in training, its averages and where it is. The network is moved to where training is done.

    A checkpoint may be of another device: it is read on the processor, and what is in it goes where the network is.
    """

    def __init__(self, network: Encoder, course: Course, average: float, folder: Path, name: str) -> None:
        self.network, self.course, self.average = network.to(device()), course, average
        self.path = folder / f"{name}.checkpoint.pt"
        self.best_path = folder / f"{name}.pt"
        self.optimizer = torch.optim.Adam(network.parameters(), lr=course.rate, betas=(0.9, 0.95), eps=1e-8)
        self.averages = {key: value.detach().clone() for key, value in network.state_dict().items()}
        self.step, self.best = 0, -1.0
        if self.path.exists():
            kept = torch.load(self.path, map_location="cpu", weights_only=True)
            network.load_state_dict(kept["model"])
            self.optimizer.load_state_dict(kept["optimizer"])
            self.averages = {key: value.to(network.device) for key, value in kept["averages"].items()}
            self.step, self.best = kept["step"], kept["best"]

    def update(self, loss: Any) -> None:
        """One step down the gradient."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate_at(self.step, self.course)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        keep = min(self.average, self.step / (self.step + 10))
        with torch.no_grad():
            for key, value in self.network.state_dict().items():
                self.averages[key].lerp_(value, 1 - keep)

    def keep(self) -> None:
        """Write the checkpoint; the old one stays until the new one is whole."""
        partial = self.path.with_suffix(".partial")
        torch.save(
            {
                "model": self.network.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "averages": self.averages,
                "step": self.step,
                "best": self.best,
            },
            partial,
        )
        partial.replace(self.path)

    def averaged(self) -> Any:
        """A network of the same kind with the averaged weights."""
        network = copy.deepcopy(self.network)
        network.load_state_dict(self.averages)
        return network.eval()


def rounds(
    items: Callable[[random.Random], Sequence[Item]], length: Callable[[Item], int], course: Course, seed: int,
    done: int,
) -> Iterator[list[Item]]:  # fmt: skip
    """Batches of what `items` gives for a round, round after round; the first `done` batches are left out."""
    at, number = 0, 0
    while at < course.steps:
        rng = random.Random(seed * 1000 + number)
        chosen = items(rng)
        for indices in in_batches([length(item) for item in chosen], course.batch_words, rng):
            at += 1
            if at > course.steps:
                return
            if at > done:
                yield [chosen[i] for i in indices]
        number += 1


def spaced(forms: Sequence[str]) -> list[Word]:
    """Words of these forms with a blank between them."""
    return [Word(form, start=2 * at, end=2 * at + 1) for at, form in enumerate(forms)]


def pretrain(
    network: Encoder, reader: Reader, corpus: Path, folder: Path, name: str, settings: GraphSettings, seed: int,
    report: Report,
) -> None:  # fmt: skip
    """Let the network guess hidden words of plain text."""
    course = settings.pretraining
    if course is None:
        return
    training = Training(network, course, settings.average, folder, name)
    if training.step < course.steps:
        texts = paragraphs(corpus, seed)[: course.steps * course.batch_words // 12]
        forms = {form: place for place, form in enumerate(reader.labels.forms)}
        network.train()
        for some in rounds(lambda _: texts, len, course, seed, training.step):
            torch.manual_seed(seed * 100_003 + training.step)
            rng = random.Random(seed * 100_003 + training.step)
            sentences = [spaced(forms_of) for forms_of in some]
            hidden = [[at for at in range(len(s)) if rng.random() < settings.hidden_share] for s in sentences]
            batch = reader.batch(sentences, [0] * len(sentences), hidden=hidden)
            wanted = torch.full(batch.words.shape, -1)
            for place, (words, chosen) in enumerate(zip(sentences, hidden, strict=True)):
                for at in chosen:
                    wanted[place, at] = forms.get(words[at].form, len(forms) + kind(words[at].form))
            if not (wanted >= 0).any():
                wanted[0, 0] = forms.get(sentences[0][0].form, len(forms))
            with narrow():
                loss = network.guess_loss(batch.to(network.device), wanted.to(network.device))
            training.update(loss)
            if training.step % course.every == 0 or training.step == course.steps:
                training.keep()
            report(name, training.step, course.steps, {"loss": float(loss.detach())})
    network.load_state_dict(training.averages)


def accuracy(networks: Networks, gold: Sequence[Sentence]) -> dict[str, float]:
    """Percent of words with the right tag, head, and head and relation (without subtypes), on the words as given."""
    read = [[Word(w.form, start=w.start, end=w.end) for w in s.words] for s in gold]
    networks.annotate(read)
    pairs = [(a, b) for words, s in zip(read, gold, strict=True) for a, b in zip(words, s.words, strict=True)]
    right = [(a.upos == b.upos, a.head == b.head, a.deprel.split(":")[0] == b.deprel.split(":")[0]) for a, b in pairs]
    share = 100 / max(1, len(pairs))
    return {
        "LAS": share * sum(head and relation for _, head, relation in right),
        "UAS": share * sum(head for _, head, _ in right),
        "UPOS": share * sum(tag for tag, _, _ in right),
    }


@dataclass(frozen=True)
class Prepared:
    """What all networks begin with: labels, the maker of tensors, rows of the vectors, the pretrained encoder."""

    labels: Labels
    reader: Reader
    table: Any
    encoder: dict[str, Any]

    def start(self, network: Encoder) -> None:
        """Give the network the encoder; what is read from its rows is left as it is."""
        network.load_state_dict({name: self.encoder.get(name, own) for name, own in network.state_dict().items()})


def prepare(
    trees: Sequence[Sentence], vectors: Path, corpus: Path, folder: Path, settings: GraphSettings, report: Report
) -> Prepared:
    """Pretrain the encoder, or take the one that is in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    words, table = vector_table(vectors)
    forms: list[str] = []
    if settings.pretraining is not None:
        forms = list(common_forms(paragraphs(corpus, 0), settings.forms))
    labels = Labels.of(trees, forms)
    reader = Reader(labels, words, settings.shape.pieces)
    torch.manual_seed(settings.seeds[0])
    encoder = Encoder(settings.shape, len(labels.words), len(labels.forms), table)
    pretrain(encoder, reader, corpus, folder, "graph.pretrained", settings, settings.seeds[0], report)
    return Prepared(labels, reader, table, encoder.state_dict())


def train_network(
    prepared: Prepared, trees: Sequence[Sentence], dev: Sequence[Sequence[Sentence]], folder: Path,
    settings: GraphSettings, seed: int, report: Report, silver: Sequence[Sentence] = (),
) -> Path:  # fmt: skip
    """Train one network; the path of its best averaged weights.

    trees, dev, silver: XPOS of the words is the treebank; dev: sets to measure on, each read as one text.
    """
    torch.manual_seed(seed)
    network = GraphNetwork(settings.shape, prepared.labels, prepared.table)
    prepared.start(network)
    training = Training(network, settings.trees, settings.average, folder, f"graph{seed}")
    for some in tree_rounds(trees, silver, settings, seed, training.step):
        parts = _tree_step(network, training, prepared.reader, some, settings, seed)
        if training.step % settings.trees.every == 0 or training.step == settings.trees.steps:
            networks = Networks([training.averaged()], prepared.reader)
            measured = [accuracy(networks, some) for some in dev]
            parts = {f"{k} {n}": v for n, m in enumerate(measured, 1) for k, v in m.items()}
            parts["decisive"] = sum(m["LAS"] + 0.5 * m["UPOS"] for m in measured) / max(1, len(measured))
            if parts["decisive"] > training.best:
                training.best = parts["decisive"]
                save(training.best_path, training.averages, settings.shape, prepared.labels)
            training.keep()
        report(f"graph{seed}", training.step, settings.trees.steps, parts)
    return training.best_path


def tree_rounds(
    trees: Sequence[Sentence], silver: Sequence[Sentence], settings: GraphSettings, seed: int, done: int
) -> Iterator[list[Sentence]]:
    """Batches of trees, in each round with others of the silver ones."""
    a_round = settings.silver.a_round if settings.silver else 0

    def of_round(rng: random.Random) -> list[Sentence]:
        return with_silver(trees, silver, a_round, rng)

    return rounds(of_round, lambda s: len(s.words), settings.trees, seed, done)


def _tree_step(
    network: GraphNetwork, training: Training, reader: Reader, some: list[Sentence], settings: GraphSettings, seed: int
) -> dict[str, float]:
    """One step over some trees; the parts of its loss."""
    torch.manual_seed(seed * 100_019 + training.step)
    rng = random.Random(seed * 100_019 + training.step)
    sentences = [sentence.words for sentence in some]
    # Now and then it is not told whose manner to follow.
    told = banks_of(some)
    batch = reader.batch(sentences, told, rng, settings.shape.word_dropout).to(network.device)
    read_as = torch.tensor([bank if rng.random() > 0.1 else 0 for bank in told], device=network.device)
    network.train()
    with narrow():
        loss, parts = network.loss(batch, reader.gold(sentences).to(network.device), read_as, settings.smoothing)
    training.update(loss)
    return parts


def train_networks(
    prepared: Prepared, trees: Sequence[Sentence], dev: Sequence[Sentence], data: Path, work: Path,
    settings: GraphSettings, first: Callable[[], Analyser], report: Report,
) -> list[Path]:  # fmt: skip
    """Train all networks of trees that are not yet in `work`; their paths.

    trees, dev: XPOS of the words is the treebank; data: where the plain texts for silver trees lie; first: makes the
    analyser that reads these beside the first network.
    """
    apart: dict[str, list[Sentence]] = {}
    for sentence in dev:
        apart.setdefault(sentence.words[0].xpos, []).append(sentence)

    def learn(seed: int, silver: Sequence[Sentence] = ()) -> None:
        train_network(prepared, trees, list(apart.values()), work, settings, seed, report, silver)
        (work / f"graph{seed}.done").touch()

    missing = [seed for seed in settings.seeds if not (work / f"graph{seed}.done").exists()]
    silver: list[Sentence] = []
    if missing and settings.silver is not None:
        teacher = work / f"graph{settings.silver.seed}.pt"
        if not teacher.with_suffix(".done").exists():
            learn(settings.silver.seed)
        networks = load_networks([teacher], prepared.reader.vectors, prepared.table, settings.lean).to(device())
        left_out = {"".join(s.text.split()) for s in dev}

        def annotate(sentences: Sequence[Sentence], bank: int) -> None:
            networks.annotate([s.words for s in sentences], bank)

        target = work / "silver.conllu"
        silver = list(
            conllu.read(write_silver(data, target, left_out, first(), annotate, settings.silver, settings.silver.seed))
        )
    for seed in missing:
        learn(seed, silver)
    return [work / f"graph{seed}.pt" for seed in settings.seeds]
