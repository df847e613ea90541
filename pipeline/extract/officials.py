"""Facts of the type official."""

from __future__ import annotations

from pipeline.fact import Official
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Official]:
    """The official facts of one document, in order of their evidence."""
    return []
