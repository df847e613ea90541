"""Word vectors for the networks of the accurate analyser, over small letters.

They are trained on the news and releases with floret's library in its mode for plain fastText: a row for each word that
is common enough, and pieces of words behind it. Only the rows of words are kept.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydantic import Field

from pipeline.document import Frozen
from pipeline.language.vectors import skipgrams, text_corpus


class PretrainSettings(Frozen):
    """How the vectors are trained (`models/accurate.yaml`, section `vectors`)."""

    dim: int = Field(default=100, ge=4)
    pieces: int = Field(default=300_000, ge=100)
    minn: int = 4
    maxn: int = 6
    epochs: int = Field(default=5, ge=1)
    min_count: int = Field(default=4, ge=1)
    rate: float = Field(default=0.05, gt=0)


def lower_corpus(source: Path, target: Path) -> None:
    """The corpus in small letters."""
    partial = target.with_suffix(".partial")
    with source.open(encoding="utf-8") as lines, partial.open("w", encoding="utf-8") as stream:
        stream.writelines(line.lower() for line in lines)
    partial.replace(target)


def train_words(data: Path, work: Path, settings: PretrainSettings) -> Path:
    """Train the vectors in `work` unless they are there; `vectors.npz`: `words` (n,) and `data` (n, dim) float32."""
    target = work / "vectors.npz"
    if target.exists():
        return target
    corpus, lower = text_corpus(data, work), work / "corpus.lower.txt"
    if not lower.exists():
        lower_corpus(corpus, lower)
    chosen = {"bucket": settings.pieces, "minn": settings.minn, "maxn": settings.maxn, "lr": settings.rate}
    chosen |= {"dim": settings.dim, "epoch": settings.epochs, "minCount": settings.min_count}
    model = skipgrams(lower, "fasttext", **chosen)
    words = [word for word in model.get_words() if word != "</s>"]
    rows = np.stack([model.get_word_vector(word) for word in words]).astype(np.float32)
    partial = work / "vectors.partial.npz"
    np.savez(partial, words=np.array(words), data=rows)
    partial.replace(target)
    return target


def write_pretrain(vectors: Path, target: Path) -> Path:
    """The vectors as Stanza keeps them: a dict of `vocab` and `emb` (n + 4, dim); four rows are for padding."""
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab

    table = np.load(vectors)
    words = [str(word) for word in table["words"]]
    pretrain = Pretrain(str(target), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words)
    rows = torch.from_numpy(table["data"].astype(np.float32))
    # Rows of length 1 on average, so that the networks need not learn how long they are.
    rows = rows / rows.norm(dim=1).mean()
    pretrain._emb = torch.cat([torch.zeros(len(pretrain._vocab) - len(words), rows.shape[1]), rows])
    pretrain.save(str(target))
    return target
