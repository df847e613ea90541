"""Static vectors: floret on the news and releases, stored as a small spaCy table in half precision.

floret hashes words and pieces of words into a few ten thousand rows, so every word has a vector, misspelt ones too. It
is needed to train them (`pip install -e '.[train]'`), not to use them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import Field
from spacy.strings import StringStore
from spacy.vectors import Vectors

from pipeline.document import Frozen
from pipeline.language.analyser import AnalyserError
from pipeline.language.tokens import blank_pipeline


class VectorSettings(Frozen):
    """How the vectors are trained (`models/fast.yaml`, section `vectors`)."""

    dim: int = Field(default=96, ge=8)
    rows: int = Field(default=50_000, ge=100)
    hashes: int = Field(default=2, ge=1, le=4)
    minn: int = 4
    maxn: int = 5
    epochs: int = 5
    min_count: int = 5


def texts(data: Path) -> Iterator[str]:
    """The raw texts under `data/text`, articles first; those wholly in small letters are left out."""
    with gzip.open(data / "text" / "news.jsonl.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            if "lowercased" not in record.get("flags", ()):
                yield f"{record.get('title') or ''}\n{record.get('body') or ''}"
    with gzip.open(data / "text" / "extra_sentences.txt.gz", "rt", encoding="utf-8") as stream:
        yield from stream


def write_corpus(data: Path, target: Path) -> int:
    """The texts as tokens separated by blanks, one line a line of text, as floret wants them; the number of tokens."""
    nlp = blank_pipeline()
    count = 0
    partial = target.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as stream:
        for text in texts(data):
            for line in text.splitlines():
                words = [t.text for t in nlp.make_doc(line[:20_000]) if not t.is_space]
                if len(words) > 3:
                    count += len(words)
                    stream.write(" ".join(words) + "\n")
            if len(nlp.vocab) > 500_000:
                nlp = blank_pipeline()
    partial.replace(target)
    return count


def text_corpus(data: Path, work: Path) -> Path:
    """The plain texts as one file in `work`, written unless it is there; AnalyserError where the data are not there."""
    for name in ("news.jsonl.gz", "extra_sentences.txt.gz"):
        if not (data / "text" / name).exists():
            raise AnalyserError(f"{data / 'text' / name} is not there. Say where the data lie: --from PATH.")
    corpus = work / "corpus.txt"
    if not corpus.exists():
        work.mkdir(parents=True, exist_ok=True)
        write_corpus(data, corpus)
    return corpus


def skipgrams(corpus: Path, mode: Literal["floret", "fasttext"], **options: float) -> Any:
    """A model of floret's trained on a file of texts; with one thread, so that two trainings give the same."""
    if find_spec("floret") is None:
        raise AnalyserError("Vectors are trained with floret. Install it: pip install -e '.[train]'")
    import floret

    return floret.train_unsupervised(str(corpus), model="skipgram", mode=mode, thread=1, verbose=1, **options)


def train_vectors(data: Path, work: Path, settings: VectorSettings) -> Path:
    """Train the vectors in `work` unless they are there; the path of the table (`vectors.npz`)."""
    target = work / "vectors.npz"
    if target.exists():
        return target
    chosen = {"bucket": settings.rows, "hashCount": settings.hashes, "minn": settings.minn, "maxn": settings.maxn}
    chosen |= {"dim": settings.dim, "epoch": settings.epochs, "minCount": settings.min_count}
    model = skipgrams(text_corpus(data, work), "floret", **chosen)
    table = work / "vectors.floret"
    model.save_floret_vectors(str(table))
    rows = read_floret(table)
    np.savez(target, data=rows.astype(np.float16))
    table.unlink()
    return target


def read_floret(path: Path) -> np.ndarray:
    """The rows of a floret table as float32 (rows, dim)."""
    with path.open(encoding="utf-8") as stream:
        rows, dim = (int(n) for n in stream.readline().split()[:2])
        table = np.zeros((rows, dim), dtype=np.float32)
        for line in stream:
            index, *values = line.rstrip().split(" ")
            table[int(index)] = np.asarray(values, dtype=np.float32)
    return table


def load_vectors(path: Path, strings: StringStore, settings: VectorSettings) -> Vectors:
    """The table as spaCy vectors. Rows are float32 in memory: a product with half precision would be slow on a CPU."""
    rows = np.load(path)["data"].astype(np.float32)
    return Vectors(
        strings=strings,
        data=rows,
        mode="floret",
        minn=settings.minn,
        maxn=settings.maxn,
        hash_count=settings.hashes,
        hash_seed=2166136261,
        bow="<",
        eow=">",
    )
