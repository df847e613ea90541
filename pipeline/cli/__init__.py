"""The command line. One module per command; each has `register(app)` and imports what it needs when it runs."""

from __future__ import annotations

from pipeline.cli.app import main

__all__ = ["main"]
