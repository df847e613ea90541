"""Where workers come from: a process that has loaded everything they need, begun early, of which each is a fork."""

from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.context import BaseContext

ANALYSER = "SARIFAKTA_NURSERY"
"""Environment variable that tells the nursery which analyser to load."""


def begin(analyser: str) -> None:
    """Start the nursery if there is none yet. Returns at once: it loads by itself, and ends with this process."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # as many threads as processes is enough
    os.environ[ANALYSER] = analyser
    if not _possible():
        return
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload(["__main__", "pipeline.engine.preload"])
    # Ctrl-C is for this process: what is begun while it is ignored ignores it from its first moment on.
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, heard)


def context() -> BaseContext:
    """How workers are begun: as forks of the nursery; on a system without fork each loads for itself."""
    return multiprocessing.get_context("forkserver" if _possible() else "spawn")


def _possible() -> bool:
    return "forkserver" in multiprocessing.get_all_start_methods()


def wanted(words: list[str]) -> str | None:
    """The analyser that workers of this command line will need, None where it has no workers here.

    Told before the arguments are checked: the nursery loads while this process still reads them and opens the database.
    """
    if words[:1] != ["ingest"] or len(words) < 2 or "-h" in words or "--help" in words:
        return None
    options = dict(zip(words, [*words[1:], ""], strict=True))
    options |= dict(word.split("=", 1) for word in words if word.startswith("--") and "=" in word)
    if options.get("--engine", "process") != "process":
        return None
    return options.get("--analyser", "blank")
