"""The accurate model made small enough to commit: tables in eight bits, nothing that only training needs."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.language.accurate import LIST, Described
from pipeline.language.checkpoints import put_in_place


def pack_accurate(work: Path, target: Path) -> Path:
    """The networks in `work` packed into `target`, which is replaced as a whole but for its card and results."""
    from pipeline.language.graph_store import pack, save_vectors
    from pipeline.language.train_graph import vector_table

    listed = Described.model_validate_json((work / LIST).read_text(encoding="utf-8"))
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for name in (*listed.trees, *listed.names):
        pack(work / name, partial / name)
    save_vectors(partial / listed.vectors, *vector_table(work / "vectors.npz"))
    shutil.copy2(work / LIST, partial / LIST)
    put_in_place(partial, target, ("CARD.md", "results.json"))
    return target
