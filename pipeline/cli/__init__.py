"""The command line. One module per command; each has `register(app)` and imports what it needs when it runs."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys

__all__ = ["main"]


INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def main() -> None:
    """Run the command line; Ctrl-C ends it without a traceback, wherever it comes (`ingest` takes it as a request)."""
    _encode_everything(sys.stdout, sys.stderr)
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _encode_everything(*streams: object) -> None:
    """Answers can be written under any locale: to files and pipes as UTF-8, and a terminal shows what it can."""
    for stream in streams:
        if not isinstance(stream, io.TextIOWrapper) or codecs.lookup(stream.encoding).name == "utf-8":
            continue
        if stream.isatty() or "PYTHONIOENCODING" in os.environ:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


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
