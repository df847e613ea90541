"""Matrix products by NumPy's BLAS. Thinc's own take ten times as long on some processors; the results are the same."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps


class BlasOps(NumpyOps):  # type: ignore[misc]
    """Thinc's operations on the processor with the products of NumPy."""

    name = "numpy"
    xp = np

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """x @ y, either transposed if asked; into `out` where it is given."""
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


def unify(nlp: Language) -> None:
    """Let every layer of the pipeline that computes on the processor use BlasOps."""
    ops = BlasOps()
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if node.ops.name == "numpy":
                node.ops = ops
