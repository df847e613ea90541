"""Several slow streams read at the same time and told as one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from pipeline.document import Item, Problem
from pipeline.sources.problems import problem

T = TypeVar("T")
Entry = Item | Problem
Walk = Callable[[T, Callable[[float], object]], Iterator[Entry]]
"""Makes the stream of one group; it is given a function to sleep with that wakes when everything is to end."""

_WAITING = 100


class _Readers(Generic[T]):
    """Threads that take one group after another and tell its entries, until there are no more or all is over."""

    def __init__(self, groups: Sequence[T], walk: Walk[T]) -> None:
        self._walk = walk
        self._waiting: queue.SimpleQueue[T] = queue.SimpleQueue()
        for group in groups:
            self._waiting.put(group)
        self.found: queue.Queue[Entry | None] = queue.Queue(_WAITING)
        """What was told; None where a thread has come to its end."""
        self.over = threading.Event()

    def start(self, number: int) -> None:
        """Let so many threads read."""
        for _ in range(number):
            threading.Thread(target=self._work, daemon=True).start()

    def _tell(self, entry: Entry | None) -> None:
        while not self.over.is_set():
            try:
                self.found.put(entry, timeout=0.5)
                return
            except queue.Full:
                continue

    def _work(self) -> None:
        while not self.over.is_set():
            try:
                group = self._waiting.get_nowait()
            except queue.Empty:
                break
            try:
                self._read(group)
            except Exception as error:
                # A fault in reading one site must not silence the others, nor leave the listener waiting.
                words = f"{type(error).__name__}: {error}."
                self._tell(problem(str(group), words, "Please report it."))
        self._tell(None)

    def _read(self, group: T) -> None:
        for entry in self._walk(group, self.over.wait):
            self._tell(entry)
            if self.over.is_set():
                break


def side_by_side(groups: Sequence[T], walk: Walk[T], parallel: int) -> Iterator[Entry]:
    """The entries of all groups as they come, up to `parallel` groups at a time; each keeps its own order.

    Whoever stops listening ends the reading: nobody goes on fetching for a run that is over.
    """
    readers = _Readers(groups, walk)
    running = min(parallel, len(groups))
    readers.start(running)
    try:
        while running:
            entry = readers.found.get()
            if entry is None:
                running -= 1
            else:
                yield entry
    finally:
        readers.over.set()
