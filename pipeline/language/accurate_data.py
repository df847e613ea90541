"""Our trees and names in the formats of Stanza's trainers.

The column XPOS, which we have no use for, carries the treebank of a sentence: the treebanks disagree (a noun behind a
noun is `compound` in GSD, `nmod` in CSUI and PUD), the tagger learns to tell them apart, and the parser is told which.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.language import conllu, names
from pipeline.language.conllu import Sentence
from pipeline.language.fast_settings import FastSettings
from pipeline.language.train_fast import read_trees

PARAGRAPH = 5
"""Sentences in a paragraph of the tokeniser's training text."""
NO_TAG = "-"
"""The tag of a token in the label set that its corpus does not have; nothing is learnt from it."""


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


def mark_treebanks(sentences: Iterable[Sentence], treebanks: dict[str, set[str]], other: str) -> None:
    """Write the treebank of each sentence, known by its text, into the XPOS of its words."""
    for sentence in sentences:
        treebank = next((name for name, texts in treebanks.items() if sentence.text in texts), other)
        for word in sentence.words:
            word.xpos = treebank


def tagged_json(sentences: Iterable[names.Tagged], label_set: int = 0, sets: int = 2) -> list[list[dict[str, object]]]:
    """Sentences for the tagger of names: one dict a token, BIO tags in the place of the label set of their corpus."""
    out: list[list[dict[str, object]]] = []
    for sentence in sentences:
        tags = ["O"] * len(sentence.tokens)
        for start, end, label in sentence.entities:
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        rows: list[dict[str, object]] = []
        for token, tag in zip(sentence.tokens, tags, strict=True):
            columns = [NO_TAG] * sets
            columns[label_set] = tag
            rows.append({"text": token, "multi_ner": columns})
        out.append(rows)
    return out


def name_rounds(sentences: list[names.Tagged], rounds: int, share: float, rng: random.Random) -> list[names.Tagged]:
    """The sentences as they are and, in further rounds, with a share of their names exchanged for others."""
    pools = names.pools(sentences)
    further = [names.exchanged(s, pools, rng, share) for _ in range(rounds - 1) for s in sentences]
    return sentences + further


def _write_names(data: Path, folder: Path, rounds: tuple[int, int], share: float, seed: int) -> None:
    """idner-news-2k is the first label set, NERGrit the second: they do not agree on what a name is."""
    rng = random.Random(seed)
    train: list[list[dict[str, object]]] = []
    for label_set, (corpus, times) in enumerate(zip(("idner2k", "nergrit"), rounds, strict=True)):
        read = names.read(data / "ner" / f"{corpus}_train.txt")
        train += tagged_json(name_rounds(read, times, share, rng), label_set)
    dev = tagged_json(names.read(data / "ner" / "idner2k_dev.txt"))
    for split, sentences in (("train", train), ("dev", dev)):
        (folder / f"{split}-ner.json").write_text(json.dumps(sentences, ensure_ascii=False), encoding="utf-8")


def write_data(
    data: Path,
    work: Path,
    fast: FastSettings,
    name_times: tuple[int, int] = (3, 2),
    exchange: float = 0.3,
    seed: int = 0,
) -> Path:
    """Write what the trainers read into `work/data`; the folder. Files already there are made anew, and the same."""
    trees = read_trees(data, fast)
    folder = work / "data"
    folder.mkdir(parents=True, exist_ok=True)
    dev = trees.gsd_dev + trees.csui_aside
    treebanks = {
        name: {s.text for s in conllu.read(data / "treebank" / f"{file}.conllu")}
        for name, file in (("pud", "id_pud-ud-all"), ("csui", "id_csui-ud-train"))
    }
    for split, sentences in (("train", trees.train), ("dev", dev)):
        mark_treebanks(sentences, treebanks, "gsd")
        conllu.write(sentences, folder / f"{split}.conllu")
        # The tokeniser learns the edges of paragraphs; it is measured on one line, as in the shared task.
        text, labels = character_labels(sentences, PARAGRAPH if split == "train" else 0)
        (folder / f"{split}.txt").write_text(text, encoding="utf-8")
        (folder / f"{split}.toklabels").write_text(labels, encoding="utf-8")
        (folder / f"{split}-mwt.json").write_text(
            json.dumps(joined_counts(sentences), ensure_ascii=False), encoding="utf-8"
        )
    # Lemmas are learnt from the trees that have them.
    conllu.write([s for s in trees.train if all(w.lemma != "_" for w in s.words)], folder / "train-lemma.conllu")
    _write_names(data, folder, name_times, exchange, seed)
    return folder
