"""Facts of the type statement."""

from __future__ import annotations

from pipeline.fact import Statement
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Statement]:
    """The statement facts of one document, in order of their evidence."""
    return []
