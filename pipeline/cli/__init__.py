"""The command line. One module per command; each has `register(app)` and imports what it needs when it runs."""

from __future__ import annotations

import contextlib
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; an `ingest` with nothing to do is answered without loading it."""
    from pipeline.cli.shortcut import nothing_to_do

    if nothing_to_do(sys.argv[1:]):
        return
    from pipeline.engine import nursery

    if (analyser := nursery.wanted(sys.argv[1:])) is not None:
        with contextlib.suppress(OSError):  # whoever needs a worker tells
            nursery.begin(analyser)
    from pipeline.cli.app import main as run

    run()
