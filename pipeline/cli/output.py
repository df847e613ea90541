"""How commands talk: results on stdout, everything else on stderr, failures in one plain line."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape

err = Console(stderr=True, highlight=False)
out = Console(highlight=False)


class Failure(Exception):
    """An expected failure: what happened and what to do, for the person at the terminal. Exit code 1."""


def complain(message: str) -> None:
    """An error line on stderr."""
    err.print(f"[bold red]error:[/] {escape(message)}", soft_wrap=True)


def remark(message: str) -> None:
    """A line on stderr that is not an error."""
    err.print(escape(message), soft_wrap=True)
