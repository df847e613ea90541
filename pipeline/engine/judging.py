"""Facts with a verdict, for calibration: from gold documents, and from a list of verdicts that quotes no text.

A list of verdicts (`corpus/judged/*.csv`) names documents and keys of facts only, so it can be kept where the texts
themselves may not; whoever has the texts gets the facts again by reading them.
"""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.confidence.fitting import Judged
from pipeline.document import Item
from pipeline.engine.pipeline import Extraction, Pipeline
from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.scoring import right_ones
from pipeline.fact import AnyFact
from pipeline.store.keys import fact_key

COLUMNS = ("doc_id", "fact_key", "type", "right")


class VerdictsError(ValueError):
    """A list of verdicts that cannot be used."""


def unscored(analyser: str) -> Pipeline:
    """A pipeline that leaves facts as the rules made them, which is what learning starts from."""
    return Pipeline(analyser, scorer=lambda fact: fact)


def keyed(extraction: Extraction) -> Iterator[tuple[str, AnyFact]]:
    """Each fact of a document with the key by which the database knows it."""
    text = extraction.document.text
    starts = [start for start, _ in extraction.sentences]
    for fact in extraction.facts:
        at = max(bisect_right(starts, fact.span[0]) - 1, 0)
        start, end = extraction.sentences[at] if starts else (0, len(text))
        yield fact_key(extraction.document.doc_id, fact.type, fact.slots(), text[start:end]), fact


def from_gold(documents: Sequence[GoldDocument], pipeline: Pipeline) -> Iterator[tuple[str, Judged]]:
    """The facts found in gold documents, each with its key and whether gold has it (core match)."""
    for document in documents:
        pairs = list(keyed(pipeline(document.item())))
        right = right_ones(document, [fact.model_dump(mode="json") for _, fact in pairs])
        for (key, fact), verdict in zip(pairs, right, strict=True):
            yield key, Judged(document.doc_id, fact, verdict)


def write_verdicts(path: Path, judged: Iterable[tuple[str, Judged]]) -> int:
    """Keep verdicts without the texts; returns how many."""
    rows = sorted((j.doc_id, key, j.fact.type, int(j.right)) for key, j in judged)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return len(rows)


def from_verdicts(path: Path, items: Iterable[Item], pipeline: Pipeline) -> list[Judged]:
    """The facts of these texts that the list has a verdict on; facts that the rules no longer find are left out."""
    verdicts: dict[str, bool] = {}
    documents: set[str] = set()
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise VerdictsError(f"{path}:1: expected the columns {', '.join(COLUMNS)}.")
        for row in reader:
            if row["right"] not in ("0", "1"):
                raise VerdictsError(f"{path}:{reader.line_num}: right is {row['right']!r}; write 0 or 1.")
            verdicts[row["fact_key"]] = row["right"] == "1"
            documents.add(row["doc_id"])
    return [
        Judged(item.doc_id, fact, verdicts[key])
        for item in items
        if item.doc_id in documents
        for key, fact in keyed(pipeline(item))
        if key in verdicts
    ]
