"""A handful of invented trees, tagged sentences and plain texts in the layout of the training data."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

SUBJECTS = ["Rini", "Budi", "Bupati", "Petani", "Nelayan", "Guru"]
VERBS = ["membaca", "menulis", "membeli", "menjual", "melihat"]
OBJECTS = ["buku", "surat", "beras", "ikan", "rumah"]


def _tree(number: int, lemmas: bool) -> str:
    subject, verb, thing = SUBJECTS[number % 6], VERBS[number % 5], OBJECTS[number % 4]
    upos = "PROPN" if subject in ("Rini", "Budi") else "NOUN"
    lemma = (subject.lower(), verb[3:], thing) if lemmas else ("_", "_", "_")
    return (
        f"# sent_id = {number}\n# text = {subject} {verb} {thing}.\n"
        f"1\t{subject}\t{lemma[0]}\t{upos}\t_\t_\t2\tnsubj\t_\t_\n"
        f"2\t{verb}\t{lemma[1]}\tVERB\t_\t{'Voice=Act' if lemmas else '_'}\t0\troot\t_\t_\n"
        f"3\t{thing}\t{lemma[2]}\tNOUN\t_\t{'Number=Sing' if lemmas else '_'}\t2\tobj\t_\tSpaceAfter=No\n"
        f"4\t.\t{'.' if lemmas else '_'}\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
    )


def _names(number: int, label: str, separator: str) -> str:
    person, place = SUBJECTS[number % 2], ("Solo", "Ambon", "Garut")[number % 3]
    rows = [(person, f"B-{label}"), ("tinggal", "O"), ("di", "O"), (place, "B-PLACE"), (".", "O")]
    return "\n".join(f"{token}{separator}{tag}" for token, tag in rows) + "\n\n"


def _article(number: int) -> str:
    subject, place = SUBJECTS[number % 2], ("Solo", "Ambon", "Garut", "Tegal")[number % 4]
    told = f"{subject} {number} kali pergi ke {place} untuk membeli beras dan ikan segar."
    return json.dumps(
        {"title": f"Pasar {place}", "body": f"{told}\nWarga lain tidak ikut pergi ke pasar itu sama sekali."}
    )


def write_tiny(folder: Path) -> Path:
    """Write all files of trees, names and texts; the folder."""
    trees, names = folder / "treebank", folder / "ner"
    trees.mkdir(parents=True)
    names.mkdir()
    for name, count, lemmas in (
        ("id_pud-ud-all", 12, True), ("id_csui-ud-train", 120, True), ("id_gsd-ud-dev", 5, True), ("id_gsd-ud-train.2017", 12, False),
    ):  # fmt: skip
        (trees / f"{name}.conllu").write_text("".join(_tree(n, lemmas) for n in range(count)), encoding="utf-8")
    for name, label, separator in (
        ("idner2k_train", "PER", " X "), ("idner2k_dev", "PER", " X "), ("nergrit_train", "PERSON", "\t"), ("nergrit_valid", "PERSON", "\t"),
    ):  # fmt: skip
        (names / f"{name}.txt").write_text("".join(_names(n, label, separator) for n in range(12)), encoding="utf-8")
    (folder / "text").mkdir()
    with gzip.open(folder / "text" / "news.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.write("".join(_article(n) + "\n" for n in range(40)))
    with gzip.open(folder / "text" / "extra_sentences.txt.gz", "wt", encoding="utf-8") as stream:
        stream.write("Guru Rini menulis surat panjang kepada Bupati di Tegal.\n")
    return folder
