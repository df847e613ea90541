"""The command line. One module per command; each has `register(app)` and imports what it needs when it runs."""

from __future__ import annotations

import contextlib
import sys

__all__ = ["main"]


INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def main() -> None:
    """Run the command line; Ctrl-C ends it without a traceback, wherever it comes (`ingest` takes it as a request)."""
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run() -> None:
    """Run a command; an `ingest` with nothing to do is answered without loading it."""
    from pipeline.cli.shortcut import nothing_to_do

    if nothing_to_do(sys.argv[1:]):
        return
    from pipeline.engine import nursery

    if (analyser := nursery.wanted(sys.argv[1:])) is not None:
        with contextlib.suppress(OSError):  # whoever needs a worker tells
            nursery.begin(analyser)
    from pipeline.cli.app import main as run

    run()
