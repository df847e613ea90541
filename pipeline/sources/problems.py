"""What is wrong with an input, in the same words whichever reader notices it."""

from __future__ import annotations

from pipeline.document import Item, Problem
from pipeline.sources.decoding import shown
from pipeline.sources.limits import PACE, Limits, megabytes, visible


def problem(
    origin: str,
    message: str,
    remedy: str = "",
    *,
    line: int | None = None,
    doc_id: str | None = None,
    kept: bool = False,
) -> Problem:
    """A problem of this room; `line` is 1-based, `kept` tells that the document goes on all the same."""
    return Problem(
        origin=shown(origin),
        stage="sources",
        message=shown(message),
        remedy=remedy,
        line=line,
        doc_id=shown(doc_id) if doc_id is not None else None,
        kept=kept,
    )


def empty(origin: str) -> Problem:
    """The problem of an input with nothing in it."""
    return problem(origin, "It is empty.", "Fetch or save it again, or leave it out.")


def too_long(item: Item, limits: Limits) -> Problem | None:
    """The problem of an item with more text than can be read in the time it has; None where it has not."""
    if len(item.text) <= limits.text:
        return None
    size = visible(item.text) if item.kind == "html" else len(item.text)
    if size <= limits.text:
        return None
    message = (
        f"It has {megabytes(size)} of text, about {size // PACE} seconds of reading; it may take {limits.text // PACE}."
    )
    remedy = "Split it into one file per release, or give it longer with --time-limit."
    return problem(item.origin, message, remedy, doc_id=item.doc_id)


def too_large(origin: str, size: int, limit: int, line: int | None = None) -> Problem:
    """The problem of an input of `size` bytes above its limit."""
    message = f"It has {megabytes(size)}; one document may have at most {megabytes(limit)}."
    remedy = "Split it into one file per release, or allow more with --max-megabytes."
    return problem(origin, message, remedy, line=line)
