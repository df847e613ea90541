"""How much one input may be before it is refused, in one place, so that every reader refuses in the same words."""

from __future__ import annotations

from dataclasses import dataclass


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
