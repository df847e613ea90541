"""Facts of the type partnership."""

from __future__ import annotations

from pipeline.fact import Partnership
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Partnership]:
    """The partnership facts of one document, in order of their evidence."""
    return []
