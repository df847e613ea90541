"""Training of the accurate analyser: our own networks; on demand, parts of a Stanza pipeline by Stanza's own trainers.

What is done is not trained again, so a training that was cut goes on: our networks and Stanza's parser from their last
checkpoint, Stanza's other parts anew. Both use a GPU where there is one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language import conllu
from pipeline.language.accurate import LIST, Described, check_installed
from pipeline.language.accurate_data import write_data
from pipeline.language.accurate_vectors import PretrainSettings, train_words, write_pretrain
from pipeline.language.analyser import AnalyserError
from pipeline.language.fast import Fast
from pipeline.language.fast_settings import MODELS, FastSettings
from pipeline.language.graph_settings import GraphSettings
from pipeline.language.stanza_models import LIST as STANZA_LIST
from pipeline.language.stanza_models import PARTS, PRETRAIN
from pipeline.language.train_fast import Report
from pipeline.language.vectors import write_corpus
from pipeline.rulebook import load_model

SETTINGS = MODELS / "accurate.yaml"
VECTORS = "vectors.pt"
MODULES = {
    "tokenize": ("stanza.models.tokenizer",),
    "mwt": ("stanza.models.mwt_expander",),
    "pos": ("pipeline.language.falling", "pos"),
    "lemma": ("stanza.models.lemmatizer",),
    "depparse": ("stanza.models.parser",),
    "ner": ("stanza.models.ner_tagger",),
}
FURTHER = {"ner": ("pipeline.language.falling", "ner")}
"""Trainers that go on with the best network of the first run, with a rate that falls to the end."""
WITH_VECTORS = ("pos", "depparse", "ner")
GRAPH = "graph"
TRAINED = (GRAPH, *PARTS)
"""What can be trained: our own networks, and Stanza's parts."""
Option = str | int | float | bool
Run = Callable[[list[str]], None]
_STEP = re.compile(r"\bstep\s+(\d+)\s*/\s*(\d+)", re.IGNORECASE)
_SCORE = re.compile(r"\bdev[_ ]score\s*[=:]\s*([\d.]+)", re.IGNORECASE)


class AccurateSettings(Frozen):
    """`models/accurate.yaml`: vectors, our own networks, and the options of Stanza's trainers, part by part."""

    seed: int
    vectors: PretrainSettings | None = None
    """None: the networks learn without word vectors."""
    name_times: tuple[int, int] = (3, 2)
    """Rounds of idner-news-2k and of NERGrit; from the second on a share of the names is exchanged."""
    exchange_share: float = Field(default=0.3, ge=0, le=1)
    options: dict[str, dict[str, Option]] = Field(default_factory=dict)
    """As they stand on the command line of Stanza's trainers."""
    graph: GraphSettings | None = None
    """Our own networks; they want vectors."""
    further: dict[Literal["ner"], dict[str, Option]] = Field(default_factory=dict)
    """Options of a second run, which goes on with the best network of the first; beside those of the first."""


def load_settings(path: Path = SETTINGS) -> AccurateSettings:
    """The settings; RuleError names file and line of a mistake."""
    return load_model(path, AccurateSettings)


def command(part: str, folder: Path, work: Path, settings: AccurateSettings, further: bool = False) -> list[str]:
    """The command line that trains one part, or goes on with it."""
    arguments: dict[str, Option] = {"mode": "train", "shorthand": "id_sarifakta"}
    if part not in ("lemma", "ner"):
        # These two take the language from the shorthand and refuse the option.
        arguments["lang"] = "id"
    if part == "tokenize":
        arguments |= {
            "txt_file": str(folder / "train.txt"),
            "label_file": str(folder / "train.toklabels"),
            "dev_txt_file": str(folder / "dev.txt"),
            "dev_label_file": str(folder / "dev.toklabels"),
            "dev_conll_gold": str(folder / "dev.conllu"),
            "mwt_json_file": str(folder / "dev-mwt.json"),
        }
    elif part == "ner":
        arguments |= {"train_file": str(folder / "train-ner.json"), "eval_file": str(folder / "dev-ner.json")}
    else:
        train = "train-lemma.conllu" if part == "lemma" else "train.conllu"
        arguments |= {"train_file": str(folder / train), "eval_file": str(folder / "dev.conllu")}
        arguments |= {"output_file": str(work / f"{part}.dev.conllu")}
        if part == "mwt":
            arguments["gold_file"] = str(folder / "dev.conllu")
    if part in WITH_VECTORS:
        vectors = settings.vectors is not None
        arguments |= {"wordvec_pretrain_file": str(work / PRETRAIN)} if vectors else {"no_pretrain": True}
    arguments |= {"seed": settings.seed, "save_dir": str(work), "save_name": f"{part}.partial.pt"}
    arguments |= settings.options.get(part, {})
    if further and part == "ner":
        arguments |= {"finetune": True} | settings.further["ner"]
    line = [sys.executable, "-m", *(FURTHER if further else MODULES)[part]]
    for name, value in arguments.items():
        if value is True:
            line.append(f"--{name}")
        elif value is not False:
            line += [f"--{name}", str(value)]
    return line


def progress(line: str) -> tuple[int, int] | None:
    """(step, steps) where a line of a trainer's log tells them."""
    found = _STEP.search(line)
    return (int(found[1]), int(found[2])) if found else None


def dev_score(line: str) -> float | None:
    """The score on the development data in percent where a line of a trainer's log tells it."""
    found = _SCORE.search(line)
    if not found:
        return None
    score = float(found[1].rstrip("."))
    return score if score > 1 else 100 * score


def run_trainer(line: list[str], part: str, log: Path, show: Report | None = None) -> None:
    """Run one of Stanza's trainers to its end; its messages go to `log`, steps and scores to `show`.

    AnalyserError tells the last messages when it fails.
    """
    last: deque[str] = deque(maxlen=8)
    step, steps = 0, 1
    with (
        log.open("a", encoding="utf-8") as stream,
        subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
        ) as trainer,
    ):
        try:
            for message in trainer.stdout or ():
                stream.write(message)
                stream.flush()
                last.append(message.rstrip())
                step, steps = progress(message) or (step, steps)
                score = dev_score(message)
                if show and (score is not None or progress(message)):
                    show(part, step, steps, {"decisive": score, "dev": score} if score is not None else {})
        except BaseException:
            trainer.terminate()
            raise
    if trainer.returncode:
        raise AnalyserError(f"Stanza's trainer {line[2]} ended with {trainer.returncode}:\n" + "\n".join(last))


def train_accurate(
    data: Path,
    work: Path,
    fast: FastSettings,
    settings: AccurateSettings,
    only: Iterable[str] = (GRAPH,),
    report: Callable[[str], None] = lambda _: None,
    show: Report | None = None,
    run: Run | None = None,
) -> Path:
    """Train what is asked for and not yet in `work`, and write lists of what is there beside it; the folder."""
    folder = write_data(data, work, fast, settings.name_times, settings.exchange_share, settings.seed)
    if run is None:
        check_installed()
    wanted = [part for part in TRAINED if part in only]
    if settings.vectors is not None and any(part in (*WITH_VECTORS, GRAPH) for part in wanted):
        report("vectors: training" if not (work / "vectors.npz").exists() else "vectors: there already")
        table = train_words(data, work, settings.vectors)
        if any(part in WITH_VECTORS for part in wanted) and not (work / PRETRAIN).exists():
            write_pretrain(table, work / PRETRAIN)
    for part in PARTS:
        done = work / f"{part}.pt"
        if part not in wanted or done.exists():
            report(f"{part}: there already" if done.exists() else f"{part}: left out")
            continue
        report(f"{part}: training")
        for further in (False, True) if part in settings.further else (False,):
            line = command(part, folder, work, settings, further)
            if run is not None:
                run(line)
            else:
                run_trainer(line, part, work / f"{part}.log", show)
        partial = work / f"{part}.partial.pt"
        if not partial.exists():
            raise AnalyserError(f"Stanza's trainer left no {partial}.")
        partial.replace(done)
    if GRAPH in wanted and settings.graph is not None and settings.vectors is not None:
        report(f"{GRAPH}: training")
        _train_graph(data, folder, work, settings.graph, show)
    write_list(work, settings)
    return work


def _train_graph(
    data: Path, folder: Path, work: Path, settings: GraphSettings, show: Report | None
) -> None:  # fmt: skip
    """Train our own networks, those that are not done yet: trees, then names."""
    from pipeline.language.train_graph import prepare, train_networks
    from pipeline.language.train_graph_names import train_names_networks
    from pipeline.language.train_names import read_names

    if not (work / "corpus.txt").exists():
        write_corpus(data, work / "corpus.txt")
    trees, dev = (list(conllu.read(folder / f"{split}.conllu")) for split in ("train", "dev"))
    report = show or (lambda *_: None)
    prepared = prepare(trees, work / "vectors.npz", work / "corpus.txt", work, settings, report)
    train_networks(prepared, trees, dev, data, work, settings, Fast, report)
    train_names_networks(prepared, read_names(data), work, settings, report)


def write_list(work: Path, settings: AccurateSettings) -> None:
    """Write what is there: our own networks into `accurate.json`, Stanza's parts into `stanza.json`."""
    parts = {part: f"{part}.pt" for part in PARTS if (work / f"{part}.pt").exists()}
    if parts:
        vectors = {"pretrain": PRETRAIN} if (work / PRETRAIN).exists() else {}
        listed = {"files": parts | vectors, "xpos": "treebank"}
        (work / STANZA_LIST).write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")
        # Stanza wants a list of resources in the folder it loads from; ours has none but itself.
        (work / "resources.json").write_text("{}\n", encoding="utf-8")
    if settings.graph is None or settings.graph.names is None:
        return
    described = Described(
        vectors=VECTORS,
        trees=tuple(f"graph{seed}.pt" for seed in settings.graph.seeds),
        names=tuple(f"names{seed}.pt" for seed in settings.graph.names.seeds),
        lean=settings.graph.lean,
        lean_names=settings.graph.names.lean,
    )
    if all((work / name).exists() for name in (*described.trees, *described.names)):
        (work / LIST).write_text(described.model_dump_json(indent=1) + "\n", encoding="utf-8")
