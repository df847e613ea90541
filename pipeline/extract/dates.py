"""Facts of the type date."""

from __future__ import annotations

from pipeline.fact import Date
from pipeline.resolve.reading import Reading


def extract(reading: Reading) -> list[Date]:
    """The date facts of one document, in order of their evidence."""
    return []
