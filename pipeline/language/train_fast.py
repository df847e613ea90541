"""Training of the fast analyser: data read where they lie, steps that go on after a cut, averaged weights."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, Optimizer, fix_random_seed, prefer_gpu

from pipeline.document import Document
from pipeline.language import boundaries, checkpoints, conllu
from pipeline.language.adjusted import last_stops, unbroken
from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast_settings import FastSettings, Part
from pipeline.language.modernising import modernise
from pipeline.language.network import syntax_pipeline
from pipeline.language.ops import unify
from pipeline.language.scoring import conll_scores
from pipeline.language.sentences import starts
from pipeline.language.tokens import blank_pipeline
from pipeline.language.treebank import Lexicon, join_reduplications, plain_relation, retokenise, usable
from pipeline.language.trees import to_doc, to_sentences

Report = Callable[[str, int, int, dict[str, float]], None]
"""Called with (part, step, steps, figures) as training goes on."""


@dataclass(frozen=True)
class Trees:
    """The trees to learn from and those to measure on."""

    train: list[Sentence]
    gsd_dev: list[Sentence]
    csui_aside: list[Sentence]


def data_file(path: Path) -> Path:
    """The path; AnalyserError where no file is there."""
    if not path.exists():
        raise AnalyserError(f"{path} is not there. Say where the data lie: --from PATH.")
    return path


def read_trees(data: Path, settings: FastSettings) -> Trees:
    """Current trees (PUD, CSUI without the part set aside) and the 2017 ones brought to their guidelines."""
    folder = data / "treebank"
    pud = list(conllu.read(data_file(folder / "id_pud-ud-all.conllu")))
    csui = list(conllu.read(data_file(folder / "id_csui-ud-train.conllu")))
    dev = list(conllu.read(data_file(folder / "id_gsd-ud-dev.conllu")))
    old = list(conllu.read(data_file(folder / "id_gsd-ud-train.2017.conllu")))
    cut = len(csui) - settings.data.csui_set_aside
    return Trees(prepare_trees(pud + csui[:cut] * settings.data.csui_times, old), dev, csui[cut:])


def train_boundaries(data: Path, work: Path, settings: FastSettings) -> Path:
    """Fit the model of sentence boundaries on the texts of the trees; the path of its weights, made anew each time."""
    folder = data / "treebank"
    pud = list(conllu.read(data_file(folder / "id_pud-ud-all.conllu")))
    csui = list(conllu.read(data_file(folder / "id_csui-ud-train.conllu")))
    old = list(conllu.read(data_file(folder / "id_gsd-ud-train.2017.conllu")))
    rows: list[list[int]] = []
    answers: list[bool] = []
    for trees, times in (
        (old, 1),
        (csui[: len(csui) - settings.data.csui_set_aside], settings.boundaries.csui_times),
        (pud, 1),
    ):
        text, gold = joined(trees)
        features, true = boundaries.examples(text, gold, list(starts(Document(doc_id="treebank", text=text))))
        rows += features * times
        answers += true * times
    work.mkdir(parents=True, exist_ok=True)
    return boundaries.save(boundaries.fit(rows, answers, settings.boundaries), work)


def joined(trees: list[Sentence]) -> tuple[str, list[int]]:
    """(the sentences joined by blanks as the shared task gives a treebank, where each begins)."""
    begins: list[int] = []
    at = 0
    for tree in trees:
        begins.append(at)
        at += len(tree.text) + 1
    return " ".join(tree.text for tree in trees), begins


def prepare_trees(current: list[Sentence], old: list[Sentence]) -> list[Sentence]:
    """Trees on our tokens with the relations we keep; the old ones modernised, with lemmas that current trees have."""
    nlp = blank_pipeline()

    def tokens(text: str) -> list[tuple[int, int]]:
        return [(t.idx, t.idx + len(t)) for t in last_stops(nlp.make_doc(text), ()) if not t.is_space]

    def old_tokens(text: str) -> list[tuple[int, int]]:
        return [(t.idx, t.idx + len(t)) for t in last_stops(unbroken(nlp.make_doc(text)), ()) if not t.is_space]

    lexicon = Lexicon.of(current)
    lemmas = {(w.form.lower(), w.upos): w.lemma for s in current for w in s.words}
    out: list[Sentence] = []
    for sentence, is_old in [*((s, False) for s in current), *((join_reduplications(s), True) for s in old)]:
        tree = retokenise(sentence, old_tokens if is_old else tokens)
        if tree is None:
            continue
        if is_old:
            modernise(tree, lexicon)
            for word in tree.words:
                word.lemma = _lemma_of_gsd(word, lemmas)
        for word in tree.words:
            word.deprel = plain_relation(word.deprel)
        if usable(tree):
            out.append(tree)
    return out


def _lemma_of_gsd(word: Word, known: dict[tuple[str, str], str]) -> str:
    """A lemma in the manner of GSD (names in small letters, `dia` for `nya`), "_" where nothing is known."""
    low = word.form.lower()
    if word.lemma != "_" and low not in ("nya", "ia"):
        return word.lemma
    if low == "nya" and word.upos != "PRON":
        return low
    if low in ("nya", "ia"):
        return "dia"
    if word.upos in ("PROPN", "PUNCT", "NUM", "X", "SYM", "ADP", "DET", "SCONJ", "CCONJ", "PART", "ADV", "AUX"):
        return low
    return known.get((low, word.upos), "_").lower()


def grouped(trees: list[Sentence], sizes: tuple[int, int], rng: random.Random) -> list[list[Sentence]]:
    """Runs of neighbouring sentences, as they would stand in a text, in random order; sizes are drawn evenly."""
    groups, at = [], -rng.randrange(sizes[1])
    while at < len(trees):
        size = rng.randint(*sizes)
        if trees[max(at, 0) : max(at + size, 0)]:
            groups.append(trees[max(at, 0) : at + size])
        at += size
    rng.shuffle(groups)
    return groups


def _batches(examples: list[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def tree_examples(nlp: Language, trees: list[Sentence], settings: FastSettings, rng: random.Random) -> list[Example]:
    """One round of examples for the parser and taggers."""
    examples = []
    for group in grouped(trees, settings.data.group, rng):
        gold = to_doc(nlp.vocab, group)
        spaces = [bool(t.whitespace_) for t in gold]
        predicted = type(gold)(nlp.vocab, words=[t.text for t in gold], spaces=spaces)
        examples.append(Example(predicted, gold))
    return examples


def learn_rate(step: int, part: Part) -> float:
    """Warm up over a fiftieth of the steps, then fall in a straight line to a twentieth."""
    warm = max(1, part.steps // 50)
    share = min(1.0, step / warm) if step < warm else 1.0 - 0.95 * (step - warm) / max(1, part.steps - warm)
    return part.learn_rate * max(0.05, share)


def train(
    nlp: Language,
    name: str,
    part: Part,
    work: Path,
    start: Callable[[], list[Example]],
    round_of: Callable[[random.Random], list[Example]],
    measure: Callable[[Language], dict[str, float]],
    report: Report,
    prepare: Callable[[Language], None] | None = None,
) -> Path:
    """Train until `part.steps`, going on from the last checkpoint; the folder of the best averaged weights.

    `measure` gives figures of which the first decides which weights are the best; `prepare` may put weights into the
    network before its first step.
    """
    folder = work / name
    folder.mkdir(parents=True, exist_ok=True)
    fix_random_seed(part.seed)
    checkpoints.restore_labels(nlp, folder)
    nlp.initialize(start)
    if prepare is not None:
        prepare(nlp)
    checkpoints.save_labels(nlp, folder)
    # Layers are made at several places and times; from here on all compute alike.
    unify(nlp)
    optimizer = Adam(part.learn_rate, beta1=0.9, beta2=0.999, eps=1e-8, L2=0.01, grad_clip=1.0, use_averages=True)
    progress = checkpoints.load(nlp, optimizer, folder)
    at = progress.round_began
    while progress.step < part.steps:
        examples = round_of(random.Random(part.seed * 1000 + progress.round))
        for batch in _batches(examples, part.batch_words):
            at += 1
            if at <= progress.step:
                continue
            figures = _step(nlp, batch, optimizer, part, at)
            progress.step = at
            if at % part.every == 0 or at >= part.steps:
                figures = _kept(nlp, optimizer, progress, folder, measure)
            report(name, at, part.steps, figures)
            if at >= part.steps:
                break
        progress.round += 1
        progress.round_began = at
    return folder / "best"


def _step(nlp: Language, batch: list[Example], optimizer: Optimizer, part: Part, at: int) -> dict[str, float]:
    """One update of the weights, the same whenever it is done; the losses."""
    optimizer.learn_rate = learn_rate(at, part)
    losses: dict[str, float] = {}
    fix_random_seed(part.seed * 100_003 + at)
    nlp.update(batch, drop=part.dropout, sgd=optimizer, losses=losses)
    return {f"loss {k}": v for k, v in losses.items()}


def _kept(
    nlp: Language,
    optimizer: Optimizer,
    progress: checkpoints.Progress,
    folder: Path,
    measure: Callable[[Language], dict[str, float]],
) -> dict[str, float]:
    """Measure the averaged weights, keep them where they are the best so far, and write a checkpoint; the figures."""
    with nlp.use_params(optimizer.averages):
        figures = measure(nlp)
        decisive = next(iter(figures.values()))
        if decisive > progress.best:
            progress.best = decisive
            nlp.to_disk(folder / "best", exclude=["vocab"])
            nlp.vocab.strings.to_disk(folder / "best" / "strings.json")
    progress.log.append({"step": progress.step, **figures})
    checkpoints.save(nlp, optimizer, progress, folder)
    return figures


def syntax_figures(nlp: Language, gold: list[Sentence]) -> dict[str, float]:
    """F1 in percent from raw text, the sentences joined by blanks as in the shared task."""
    doc = nlp(" ".join(s.text for s in gold))
    return {name: 100 * score.f1 for name, score in conll_scores(gold, to_sentences(doc)).items()}


def silver_trees(work: Path, bank: str = "csui") -> list[Sentence]:
    """Trees that the accurate analyser's training left beside this one's, without lemmas; none where there are none.

    Only those in the manner of one treebank: news look alike in whatever manner they were read, so what differs could
    not be learnt.
    """
    path = work.parent / "accurate" / "silver.conllu"
    trees = [s for s in conllu.read(path) if s.words[0].xpos == bank] if path.exists() else []
    for tree in trees:
        for word in tree.words:
            word.lemma, word.deprel = "_", plain_relation(word.deprel)
    return trees


def train_syntax(data: Path, work: Path, settings: FastSettings, vectors: Path | None, report: Report) -> Path:
    """Train tags, features, lemmas and trees."""
    trees = read_trees(data, settings)
    silver = silver_trees(work) if settings.data.silver_trees else []
    prefer_gpu()
    nlp = syntax_pipeline(settings.syntax, vectors, settings.vectors)

    def measure(pipeline: Language) -> dict[str, float]:
        gsd, csui = syntax_figures(pipeline, trees.gsd_dev), syntax_figures(pipeline, trees.csui_aside)
        columns = ("Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")
        both = {f"{c} {n}": round(f[c], 2) for c in columns for n, f in (("GSD", gsd), ("CSUI", csui))}
        return {"decisive": gsd["LAS"] + csui["LAS"] + 0.3 * (gsd["Sentences"] + csui["Sentences"]), **both}

    def round_of(rng: random.Random) -> list[Example]:
        more = rng.sample(silver, min(len(silver), settings.data.silver_trees)) if silver else []
        return tree_examples(nlp, [*trees.train, *more], settings, rng)

    return train(
        nlp,
        "syntax",
        settings.syntax,
        work,
        lambda: round_of(random.Random(settings.syntax.seed)),
        round_of,
        measure,
        report,
    )
