"""Training of the names: hidden words first, then, if so asked, plain sentences of a teacher, then the network."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed, prefer_gpu

from pipeline.language import names, silver
from pipeline.language.accurate import Accurate
from pipeline.language.analyser import Analyser
from pipeline.language.entities import tidy
from pipeline.language.fast_settings import FastSettings, Part
from pipeline.language.layers import COLLECTION
from pipeline.language.network import names_pipeline
from pipeline.language.pretraining import give, pretrain
from pipeline.language.scoring import entity_scores
from pipeline.language.train_fast import Report, data_file, train
from pipeline.language.vectors import write_corpus

TAUGHT = "taught"
"""The folder of the second network in the work folder; that of the first is `names`."""
_OTHER = 1
"""The number of NERGrit among the collections; idner-news-2k, whose way of marking the model follows, is 0."""


@dataclass(frozen=True)
class Tagged:
    """The sentences to learn from and those to measure on."""

    idner: list[names.Tagged]
    nergrit: list[names.Tagged]
    idner_dev: list[names.Tagged]
    nergrit_valid: list[names.Tagged]


def read_names(data: Path) -> Tagged:
    """idner-news-2k and NERGrit."""
    folder = data / "ner"
    files = ("idner2k_train", "nergrit_train", "idner2k_dev", "nergrit_valid")
    return Tagged(*(names.read(data_file(folder / f"{name}.txt")) for name in files))


def name_examples(nlp: Language, texts: list[silver.Marked], collection: int = 0) -> list[Example]:
    """Examples for the names; entities that our tokens cross are left open."""
    examples = []
    for text, spans in texts:
        doc = nlp.make_doc(text)
        if collection:
            doc.user_data[COLLECTION] = collection
        examples.append(Example.from_dict(doc, {"entities": list(spans)}))
    return examples


def name_figures(nlp: Language, sentences: list[names.Tagged], spaced: bool = False) -> dict[str, float]:
    """F1 in percent by exact span from raw text, each sentence for itself."""
    texts = [names.as_text(s, spaced) for s in sentences]
    found = []
    for doc in nlp.pipe(t for t, _ in texts):
        tidy(doc)
        found.append([(e.start_char, e.end_char, e.label_) for e in doc.ents])
    return {k: 100 * v.f1 for k, v in entity_scores([spans for _, spans in texts], found).items()}


def train_names(
    data: Path,
    work: Path,
    settings: FastSettings,
    vectors: Path | None,
    report: Report,
    teacher: Callable[[], Analyser] = Accurate,
) -> Path:
    """Train PER, ORG and LOC on idner-news-2k and NERGrit, then, if so set, a second network that has a teacher, too.

    The folder of the best weights of the last one. The teacher may lean on the first one: it never learnt from it.
    """
    tagged = read_names(data)
    prefer_gpu()
    prepare = _prepared(data, work, settings, vectors, report)
    best = _train("names", settings.names, tagged, [], work, settings, vectors, prepare, report)
    if settings.silver.a_round:
        marked = _silver(data, work, settings.silver, tagged, teacher, report)
        longer = settings.names.model_copy(update={"steps": settings.silver.steps})
        best = _train(TAUGHT, longer, tagged, marked, work, settings, vectors, prepare, report)
    return best


def _prepared(
    data: Path, work: Path, settings: FastSettings, vectors: Path | None, report: Report
) -> Callable[[Language], None] | None:
    """What puts pretrained weights into a network; None where the settings ask for no pretraining."""
    if not settings.pretraining.steps:
        return None
    work.mkdir(parents=True, exist_ok=True)
    corpus = work / "corpus.txt"
    if not corpus.exists():
        write_corpus(data, corpus)
    fix_random_seed(settings.pretraining.seed)
    nlp = names_pipeline(settings.names, vectors, settings.vectors)
    nlp.initialize()
    weights = pretrain(nlp, "pretraining", corpus, work, settings.names.width, settings.pretraining, report)
    return lambda pipeline: give(pipeline, weights)


def _silver(
    data: Path,
    work: Path,
    chosen: silver.SilverSettings,
    tagged: Tagged,
    teacher: Callable[[], Analyser],
    report: Report,
) -> list[silver.Marked]:
    """Plain sentences that the teacher marks, none of those to learn from or to measure on; kept in the work folder."""
    path = work / "silver.jsonl"
    if not path.exists():
        known = frozenset(
            "".join(names.as_text(s)[0].split())
            for sentences in (tagged.idner, tagged.idner_dev, tagged.nergrit, tagged.nergrit_valid)
            for s in sentences
        )
        plain = silver.plain_sentences(data, chosen.sentences, chosen.seed, known)
        work.mkdir(parents=True, exist_ok=True)
        shown = progress(plain, lambda done: report("silver", done, len(plain), {}))
        silver.save(silver.balanced(silver.marked(teacher(), shown), chosen.empty_share), path)
    return silver.load(path)


def progress(items: Sequence[str], report: Callable[[int], None]) -> Iterator[str]:
    """The items, telling after each how many are done."""
    for done, item in enumerate(items, 1):
        yield item
        report(done)


def _train(
    name: str,
    part: Part,
    tagged: Tagged,
    marked: list[silver.Marked],
    work: Path,
    settings: FastSettings,
    vectors: Path | None,
    prepare: Callable[[Language], None] | None,
    report: Report,
) -> Path:
    """Train one network of names; the folder of its best weights."""
    nlp = names_pipeline(part, vectors, settings.vectors)

    def round_of(rng: random.Random) -> list[Example]:
        # Names are exchanged within a collection: the two draw the line of a name differently.
        share, exchange = settings.data.spaced_share, settings.data.exchange_share
        texts = names.training_texts(tagged.idner * settings.data.idner_times, rng, share, exchange)
        texts += rng.sample(marked, min(len(marked), settings.silver.a_round))
        examples = name_examples(nlp, texts)
        other = rng.sample(tagged.nergrit, round(len(tagged.nergrit) * settings.data.nergrit_share))
        examples += name_examples(nlp, names.training_texts(other, rng, share, exchange), _OTHER)
        rng.shuffle(examples)
        return examples

    def measure(pipeline: Language) -> dict[str, float]:
        a, b = name_figures(pipeline, tagged.idner_dev), name_figures(pipeline, tagged.nergrit_valid)
        c = name_figures(pipeline, tagged.idner_dev, spaced=True)
        return {
            "decisive": a["NER"] + c["NER"],
            "NER idner": a["NER"],
            "NER idner spaced": c["NER"],
            "NER nergrit": b["NER"],
            **{f"{k} idner": v for k, v in a.items() if k != "NER"},
        }

    first = random.Random(part.seed)
    return train(nlp, name, part, work, lambda: round_of(first), round_of, measure, report, prepare)
