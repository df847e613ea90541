"""What runs in a worker process: items come in through a pipe, results go out; its limits end it, not the run."""

from __future__ import annotations

import contextlib
import functools
import os
import queue
import resource
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from pipeline.document import Item

if TYPE_CHECKING:
    from pipeline.engine.pipeline import Pipeline

Task = Callable[[Item], Any]
"""What is done with one item; the result must pickle."""
Factory = Callable[[str], Task]
"""Makes the task in the worker, from the name of the analyser; a top-level function, so that it pickles."""


@functools.cache
def loaded(analyser: str) -> Pipeline:
    """The pipeline of this process; a worker has it from the process it was forked of."""
    from pipeline.engine.pipeline import Pipeline

    return Pipeline(analyser)


def extraction_task(analyser: str) -> Task:
    """Item -> Extraction."""
    return loaded(analyser)


def sheet_task(analyser: str) -> Task:
    """Item -> packed Sheet: the rows to store, so that the process with the database only has to append them."""
    from pipeline.store.rows import pack, sheet, source_hash

    pipeline = loaded(analyser)

    def task(item: Item) -> str:
        found = pipeline(item)
        began = time.perf_counter()
        made = sheet(found.document, found.sentences, found.facts, source=source_hash(item), seconds=found.seconds)
        made.seconds["rows"] = time.perf_counter() - began
        return pack(made)

    return task


def resident() -> int:
    """Memory of this process in bytes, as the system counts it."""
    try:
        with open("/proc/self/statm") as stream:
            return int(stream.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _limit_memory(megabytes: int) -> None:
    """Private memory beyond what is in use now plus `megabytes` raises MemoryError, where the system can do that."""
    with contextlib.suppress(ValueError, OSError):
        used = _private()
        resource.setrlimit(resource.RLIMIT_DATA, (used + megabytes * 1_000_000, resource.RLIM_INFINITY))


def _private() -> int:
    with open("/proc/self/status") as stream:
        return next(int(line.split()[1]) * 1024 for line in stream if line.startswith("VmData"))


def _receive(connection: Connection, inbox: queue.SimpleQueue[Item | None]) -> None:
    """Always ready to take in, so that two large messages in opposite directions never wait for each other."""
    try:
        while True:
            item = connection.recv()
            inbox.put(item)
            if item is None:
                return
    except (EOFError, OSError):
        os._exit(0)  # the supervisor is gone: whatever is in hand is of no use to anyone


def work(connection: Connection, factory: Factory, analyser: str, megabytes: int) -> None:
    """The life of a worker. Sends ("ready", bytes), then for each item ("done", result, bytes) or ("failed", ...)."""
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # the supervisor is gone, and nobody to tell
        _live(connection, factory, analyser, megabytes)


def _live(connection: Connection, factory: Factory, analyser: str, megabytes: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the supervisor, which lets us finish
    with contextlib.suppress(AttributeError, OSError):
        os.nice(1)
    try:
        task = factory(analyser)
    except Exception as error:
        connection.send(("unfit", type(error).__name__, str(error)))
        return
    inbox: queue.SimpleQueue[Item | None] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, inbox), daemon=True).start()
    _limit_memory(megabytes)
    connection.send(("ready", resident()))
    while (item := inbox.get()) is not None:
        reply: tuple[Any, ...]
        try:
            reply = ("done", task(item), resident())
        except MemoryError:
            reply = ("failed", "memory", f"It needs more than {megabytes} MB of memory.", resident())
        except RecursionError:
            reply = ("failed", "RecursionError", "It is nested too deeply.", resident())
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{os.path.basename(where.filename)}:{where.lineno}"
            reply = (
                "failed",
                type(error).__name__,
                f"{type(error).__name__}: {str(error)[:300]} ({place}).",
                resident(),
            )
        connection.send(reply)
        del item, reply
    connection.close()
