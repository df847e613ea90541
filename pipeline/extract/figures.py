"""Facts of the type figure."""

from __future__ import annotations

from pipeline.fact import Figure
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Figure]:
    """The figure facts of one document, in order of their evidence."""
    return []
