"""Where documents come from: files, records, archives, addresses, feeds; everything becomes an Item or a Problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.document import Item, Problem
from pipeline.sources.files import read
from pipeline.sources.limits import LIMITS, Limits

__all__ = ["LIMITS", "Limits", "open", "read"]


def open(places: Sequence[str], limits: Limits = LIMITS) -> Iterator[Item | Problem]:
    """Everything these places hold, in their order: files, folders, globs and `-`."""
    yield from read(places, limits)
