"""Training of the accurate analyser: our trees and names in Stanza's formats, Stanza's own trainers, part by part.

A part that is done is not trained again, so a training that was cut goes on with the part it was in. Stanza takes a GPU
by itself where there is one; on a CPU the tagger and parser take days.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from pydantic import Field

from pipeline.document import Frozen
from pipeline.language import conllu, names
from pipeline.language.analyser import AnalyserError
from pipeline.language.conllu import Sentence
from pipeline.language.fast_settings import MODELS, FastSettings
from pipeline.language.stanza_adapter import INSTALL, PARTS
from pipeline.language.train_fast import read_trees
from pipeline.rulebook import load_model

SETTINGS = MODELS / "accurate.yaml"
MODULES = {
    "tokenize": "stanza.models.tokenizer",
    "mwt": "stanza.models.mwt_expander",
    "pos": "stanza.models.tagger",
    "lemma": "stanza.models.lemmatizer",
    "depparse": "stanza.models.parser",
    "ner": "stanza.models.ner_tagger",
}
PARAGRAPH = 5
Run = Callable[[list[str]], None]


class AccurateSettings(Frozen):
    """`models/accurate.yaml`: the options of Stanza's trainers, part by part, as they stand on its command line."""

    seed: int
    options: dict[str, dict[str, str | int | float | bool]] = Field(default_factory=dict)


def load_settings(path: Path = SETTINGS) -> AccurateSettings:
    """The settings; RuleError names file and line of a mistake."""
    return load_model(path, AccurateSettings)


def character_labels(sentences: Iterable[Sentence], paragraph: int = 0) -> tuple[str, str]:
    """(text, labels) for the tokeniser: 0 inside, 1 end of a token, 2 of a sentence, 3 of a joined token, 4 of both.

    `paragraph` is how many sentences make one; 0: all of them make one.
    """
    text: list[str] = []
    labels: list[str] = []
    for index, sentence in enumerate(sentences):
        if text:
            breaks = paragraph > 0 and index % paragraph == 0
            text.append("\n\n" if breaks else " ")
            labels.append("\n\n" if breaks else "0")
        line = " ".join(sentence.text.split())
        marks = ["0"] * len(line)
        joined = {number: (last, form) for number, last, form in sentence.joined}
        number, at = 1, 0
        while number <= len(sentence.words):
            last, form = joined.get(number, (number, sentence.words[number - 1].form))
            at = line.index(form, at) + len(form)
            marks[at - 1] = "3" if last > number else "1"
            number = last + 1
        if at:
            marks[at - 1] = {"1": "2", "3": "4"}[marks[at - 1]]
        text.append(line)
        labels.append("".join(marks))
    return "".join(text) + "\n", "".join(labels) + "\n"


def joined_counts(sentences: Iterable[Sentence]) -> list[tuple[tuple[str, list[str]], int]]:
    """((joined form, its words), how often), the most frequent first, as the tokeniser wants them."""
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for sentence in sentences:
        for first, last, form in sentence.joined:
            counts[form, tuple(w.form for w in sentence.words[first - 1 : last])] += 1
    return [((form, list(parts)), count) for (form, parts), count in counts.most_common()]


def tagged_json(sentences: Iterable[names.Tagged]) -> list[list[dict[str, str]]]:
    """Sentences for the tagger of names: one dict a token, BIO tags."""
    out = []
    for sentence in sentences:
        tags = ["O"] * len(sentence.tokens)
        for start, end, label in sentence.entities:
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        out.append([{"text": token, "ner": tag} for token, tag in zip(sentence.tokens, tags, strict=True)])
    return out


def write_data(data: Path, work: Path, fast: FastSettings) -> Path:
    """Write what the trainers read into `work/data`; the folder."""
    trees = read_trees(data, fast)
    folder = work / "data"
    folder.mkdir(parents=True, exist_ok=True)
    for split, sentences in (("train", trees.train), ("dev", trees.gsd_dev + trees.csui_aside)):
        conllu.write(sentences, folder / f"{split}.conllu")
        # The tokeniser learns the edges of paragraphs; it is measured on one line, as in the shared task.
        text, labels = character_labels(sentences, PARAGRAPH if split == "train" else 0)
        (folder / f"{split}.txt").write_text(text, encoding="utf-8")
        (folder / f"{split}.toklabels").write_text(labels, encoding="utf-8")
        (folder / f"{split}-mwt.json").write_text(
            json.dumps(joined_counts(sentences), ensure_ascii=False), encoding="utf-8"
        )
        ner = [data / "ner" / f"idner2k_{split}.txt"]
        ner += [data / "ner" / "nergrit_train.txt"] if split == "train" else []
        tagged = [s for path in ner for s in names.read(path)]
        (folder / f"{split}-ner.json").write_text(json.dumps(tagged_json(tagged), ensure_ascii=False), encoding="utf-8")
    # Lemmas are learnt from the trees that have them.
    conllu.write([s for s in trees.train if all(w.lemma != "_" for w in s.words)], folder / "train-lemma.conllu")
    return folder


def command(part: str, folder: Path, work: Path, settings: AccurateSettings) -> list[str]:
    """The command line that trains one part."""
    arguments: dict[str, str | int | float | bool] = {"mode": "train", "shorthand": "id_sarifakta"}
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
    arguments |= {"seed": settings.seed, "save_dir": str(work), "save_name": f"{part}.partial.pt"}
    arguments |= settings.options.get(part, {})
    line = [sys.executable, "-m", MODULES[part]]
    for name, value in arguments.items():
        if value is True:
            line.append(f"--{name}")
        elif value is not False:
            line += [f"--{name}", str(value)]
    return line


def _run(line: list[str]) -> None:
    done = subprocess.run(line, check=False)
    if done.returncode:
        raise AnalyserError(f"Stanza's trainer {line[2]} ended with {done.returncode}; its messages stand above.")


def train_accurate(
    data: Path,
    work: Path,
    fast: FastSettings,
    settings: AccurateSettings,
    only: Iterable[str] = PARTS,
    report: Callable[[str], None] = lambda _: None,
    run: Run | None = None,
) -> Path:
    """Train the parts that are not yet in `work` and write `accurate.json` beside them; the folder."""
    folder = write_data(data, work, fast)
    if run is None and (find_spec("stanza") is None or find_spec("torch") is None):
        raise AnalyserError(INSTALL)
    for part in PARTS:
        done = work / f"{part}.pt"
        if part not in only or done.exists():
            report(f"{part}: there already" if done.exists() else f"{part}: left out")
            continue
        report(f"{part}: training")
        (run or _run)(command(part, folder, work, settings))
        partial = work / f"{part}.partial.pt"
        if not partial.exists():
            raise AnalyserError(f"Stanza's trainer left no {partial}.")
        partial.replace(done)
    files = {part: f"{part}.pt" for part in PARTS if (work / f"{part}.pt").exists()}
    (work / "accurate.json").write_text(json.dumps({"files": files}, indent=1), encoding="utf-8")
    # Stanza wants a list of resources in the folder it loads from; ours has none but itself.
    (work / "resources.json").write_text("{}", encoding="utf-8")
    return work
