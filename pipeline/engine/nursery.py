"""Where workers come from: a process that has loaded everything they need, begun early, of which each is a fork."""

from __future__ import annotations

import os
from multiprocessing import forkserver

ANALYSER = "SARIFAKTA_NURSERY"
"""Environment variable that tells the nursery which analyser to load."""


def begin(analyser: str) -> None:
    """Start the nursery if there is none yet. Returns at once: it loads by itself, and ends with this process."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # as many threads as processes is enough
    os.environ[ANALYSER] = analyser
    forkserver.set_forkserver_preload(["__main__", "pipeline.engine.preload"])
    forkserver.ensure_running()


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
