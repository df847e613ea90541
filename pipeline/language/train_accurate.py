"""Training of the accurate analyser: our trees and names in Stanza's formats, Stanza's own trainers, part by part.

A part that is done is not trained again, so a training that was cut goes on with the part it was in; the parser goes on
from its last checkpoint, the other parts begin anew. Stanza takes a GPU by itself where there is one.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language import conllu
from pipeline.language.accurate_data import write_data
from pipeline.language.accurate_vectors import PretrainSettings, train_words, write_pretrain
from pipeline.language.analyser import AnalyserError
from pipeline.language.fast import Fast
from pipeline.language.fast_settings import MODELS, FastSettings
from pipeline.language.graph_settings import GraphSettings
from pipeline.language.stanza_adapter import READERS
from pipeline.language.stanza_models import INSTALL, PARTS, PRETRAIN
from pipeline.language.train_fast import Report
from pipeline.language.vectors import write_corpus
from pipeline.rulebook import load_model

SETTINGS = MODELS / "accurate.yaml"
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
TRAINED = (*PARTS, GRAPH)
"""What can be trained: Stanza's parts and our own networks."""
Option = str | int | float | bool
Run = Callable[[list[str]], None]
_STEP = re.compile(r"\bstep\s+(\d+)\s*/\s*(\d+)", re.IGNORECASE)
_SCORE = re.compile(r"\bdev[_ ]score\s*[=:]\s*([\d.]+)", re.IGNORECASE)


class AccurateSettings(Frozen):
    """`models/accurate.yaml`: vectors, rounds of the names, and the options of Stanza's trainers, part by part."""

    seed: int
    tags: Literal["stanza", "fast"] = "stanza"
    """Whose parts of speech, features and lemmas the finished analyser takes."""
    trees: dict[Literal["head", "relation"], float] | None = None
    """How much the parser leans on the trees of the fast analyser (`reparsing.py`); wants `tags: fast`."""
    names: dict[Literal["PER", "ORG", "LOC"], float] | None = None
    """How much the tagger of names leans on those of the fast analyser, label by label; wants `tags: fast`."""
    readers: tuple[int, ...] = ()
    """Seeds of readers of the fast analyser (`silver.readers` of its settings) that vote with it on the names."""
    vectors: PretrainSettings | None = None
    """None: the networks learn without word vectors."""
    name_times: tuple[int, int] = (3, 2)
    """Rounds of idner-news-2k and of NERGrit; from the second on a share of the names is exchanged."""
    exchange_share: float = Field(default=0.3, ge=0, le=1)
    options: dict[str, dict[str, Option]] = Field(default_factory=dict)
    """As they stand on the command line of Stanza's trainers."""
    graph: GraphSettings | None = None
    """Our own networks for tags and trees, which read in the place of Stanza's; they want `tags: fast` and vectors."""
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
    only: Iterable[str] = TRAINED,
    report: Callable[[str], None] = lambda _: None,
    show: Report | None = None,
    run: Run | None = None,
) -> Path:
    """Train the parts that are not yet in `work` and write `accurate.json` beside them; the folder."""
    folder = write_data(data, work, fast, settings.name_times, settings.exchange_share, settings.seed)
    if run is None and (find_spec("stanza") is None or find_spec("torch") is None):
        raise AnalyserError(INSTALL)
    wanted = [part for part in TRAINED if part in only]
    if settings.vectors is not None and any(part in (*WITH_VECTORS, GRAPH) for part in wanted):
        report("vectors: training" if not (work / "vectors.npz").exists() else "vectors: there already")
        table = train_words(data, work, settings.vectors)
        if not (work / PRETRAIN).exists():
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
    if "ner" in wanted and settings.readers and settings.tags == "fast":
        report("readers of names: training")
        _train_readers(data, work, fast, settings, show)
    write_list(work, settings)
    return work


def _train_readers(
    data: Path, work: Path, fast: FastSettings, settings: AccurateSettings, show: Report | None
) -> None:  # fmt: skip
    """Train the readers that vote on names, in the folder beside ours where the fast analyser is trained."""
    from pipeline.language.packing import pack_names
    from pipeline.language.train_names import train_readers

    theirs = work.parent / "fast"
    table = theirs / "vectors.npz"
    vectors = table if table.exists() else None
    for seed, best in train_readers(
        data, theirs, fast, settings.readers, vectors, show or (lambda *_: None)
    ).items():  # fmt: skip
        pack_names(best, work / READERS / str(seed))


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
    """Write what tells which files make the model and how they are read: `accurate.json`, and Stanza's own list."""
    files = {part: f"{part}.pt" for part in PARTS} | {"pretrain": PRETRAIN}
    described: dict[str, Any] = {
        "files": {part: name for part, name in files.items() if (work / name).exists()},
        "tokens": "ours",
        "xpos": "treebank",
        "tags": settings.tags,
    }
    if settings.graph and settings.tags == "fast":
        trees = [f"graph{seed}.pt" for seed in settings.graph.seeds]
        if trees := [name for name in trees if (work / name).exists()]:
            described |= {"graph": trees, "lean": settings.graph.lean}
        names = [f"names{seed}.pt" for seed in settings.graph.names.seeds] if settings.graph.names else []
        if settings.graph.names and (names := [name for name in names if (work / name).exists()]):
            described |= {"graph_names": names, "lean_names": settings.graph.names.lean}
    if settings.tags == "fast":
        described |= {"trees": settings.trees} if settings.trees else {}
        described |= {"names": settings.names} if settings.names else {}
    (work / "accurate.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")
    # Stanza wants a list of resources in the folder it loads from; ours has none but itself.
    (work / "resources.json").write_text("{}\n", encoding="utf-8")
