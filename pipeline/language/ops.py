"""Matrix products by NumPy's BLAS. Thinc's own take ten times as long on some processors; the results are the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from thinc.api import NumpyOps, get_current_ops, set_current_ops


class BlasOps(NumpyOps):  # type: ignore[misc]
    """Thinc's operations on the processor with the products of NumPy."""

    name = "numpy"
    xp = np

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """x @ y, either transposed if asked; into `out` where it is given."""
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


@contextmanager
def blas() -> Iterator[None]:
    """Networks made in this block compute with BlasOps; on a GPU nothing changes."""
    before = get_current_ops()
    if before.name == "numpy":
        set_current_ops(BlasOps())
    try:
        yield
    finally:
        set_current_ops(before)
