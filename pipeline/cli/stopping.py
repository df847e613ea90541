"""Ctrl-C, made polite."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from typing import Any

from pipeline.cli.output import remark


class Stopping:
    """Ctrl-C, made polite: the first lets the documents in hand be finished and stored, the second ends at once."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self) -> bool:
        """Whether somebody asked to stop."""
        return self.asked

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take SIGINT and SIGTERM as requests to stop while the block runs."""
        before = {s: signal.signal(s, self._asked) for s in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _asked(self, number: int, frame: Any) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        remark("Stopping: the documents in hand are being finished. Once more to stop at once.")
