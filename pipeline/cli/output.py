"""How commands talk: results on stdout, everything else on stderr, failures in one plain line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape

if TYPE_CHECKING:
    from pipeline.document import Document, Problem

err = Console(stderr=True, highlight=False)
out = Console(highlight=False)


_STEERING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """Text without characters that steer a terminal or turn the reading direction: releases are other people's."""
    return "".join(c if c in "\n\t" or (c.isprintable() and c not in _STEERING) else "\ufffd" for c in text)


def complain(message: str) -> None:
    """An error line on stderr."""
    err.print(f"[bold red]error:[/] {escape(printable(message))}", soft_wrap=True)


def remark(message: str) -> None:
    """A line on stderr that is not an error."""
    err.print(escape(printable(message)), soft_wrap=True)


def tell(problem: Problem) -> str:
    """One problem on stderr, and as it was told: where, what, what to do."""
    where = f"{problem.origin}:{problem.line}" if problem.line else problem.origin
    line = f"{where}: {problem.message} {problem.remedy}".rstrip()
    remark(line)
    return line


def tell_unread(number: int) -> None:
    """The last word of a command that had to pass over so many inputs."""
    remark(f"{number} input{'s' * (number > 1)} could not be read.")


def document_as_json(document: Document) -> dict[str, Any]:
    """A cleaned document for other programs."""
    return {
        "doc_id": document.doc_id,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "text": document.text,
    }
