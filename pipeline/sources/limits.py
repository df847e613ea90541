"""How much one input may be before it is refused, in one place, so that every reader refuses in the same words."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.document import Problem


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes. An input above its limit is a problem, not a wait."""

    document: int = 10_000_000
    """One text, page or record. The longest release known has under 200 kB; a book has about 2 MB."""
    container: int = 500_000_000
    """One .json file, which has to be read whole (.jsonl, .csv, .parquet and .warc are read piece by piece)."""


LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size for people: `40.0 MB`."""
    return f"{size / 1_000_000:.1f} MB"


def too_large(origin: str, size: int, limit: int, line: int | None = None) -> Problem:
    """The problem of an input above its limit."""
    return Problem(
        origin=origin,
        stage="sources",
        message=f"It has {megabytes(size)}; one document may have at most {megabytes(limit)}.",
        remedy="Split it into one file per release.",
        line=line,
    )
