"""Several slow streams read at the same time and told as one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from pipeline.document import Item, Problem
from pipeline.sources.problems import problem

T = TypeVar("T")
Entry = Item | Problem
Walk = Callable[[T, Callable[[float], object]], Iterator[Entry]]
"""Makes the stream of one group; it is given a function to sleep with that wakes when everything is to end."""

_WAITING = 100


def side_by_side(groups: Sequence[T], walk: Walk[T], parallel: int) -> Iterator[Entry]:
    """The entries of all groups as they come, up to `parallel` groups at a time; each keeps its own order.

    Whoever stops listening ends the reading: nobody goes on fetching for a run that is over.
    """
    waiting: queue.SimpleQueue[T] = queue.SimpleQueue()
    for group in groups:
        waiting.put(group)
    found: queue.Queue[Entry | None] = queue.Queue(_WAITING)
    over = threading.Event()

    def told(entry: Entry | None) -> None:
        while not over.is_set():
            try:
                found.put(entry, timeout=0.5)
                return
            except queue.Full:
                continue

    def work() -> None:
        while not over.is_set():
            try:
                group = waiting.get_nowait()
            except queue.Empty:
                break
            try:
                for entry in walk(group, over.wait):
                    told(entry)
                    if over.is_set():
                        break
            except Exception as error:
                # A fault in reading one site must not silence the others, nor leave the listener waiting.
                words = f"{type(error).__name__}: {error}."
                told(problem(str(group), words, "Please report it."))
        told(None)

    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(parallel, len(groups)))]
    for thread in threads:
        thread.start()
    running = len(threads)
    try:
        while running:
            entry = found.get()
            if entry is None:
                running -= 1
            else:
                yield entry
    finally:
        over.set()
