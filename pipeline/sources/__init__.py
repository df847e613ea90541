"""Where documents come from: files, records, archives, addresses, feeds; everything becomes an Item or a Problem."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.document import Item, Problem
from pipeline.sources.files import read
from pipeline.sources.limits import LIMITS, Limits

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.sources.fetching import Manners

__all__ = ["LIMITS", "Limits", "is_address", "open", "read"]


def is_address(place: str) -> bool:
    """Whether this names something to fetch rather than a file."""
    return "://" in place[:40]


def open(
    places: Sequence[str],
    sources: Sequence[str] = (),
    everything: bool = False,
    limits: Limits = LIMITS,
    folder: Path | None = None,
    manners: Manners | None = None,
    most: int | None = None,
) -> Iterator[Item | Problem]:
    """Everything these places hold, in their order: files, folders, globs, `-`, web addresses, feeds, sitemaps.

    `sources` are ids of the catalogue (`corpus/sources.yaml`), read after the places; `everything` reads them all.
    `folder` is where fetched bytes are archived, `most` how many releases of one feed or site are read. RuleError
    where a source is not in the catalogue. Nothing of the web is imported where only files are named.
    """
    for web, group in itertools.groupby(places, is_address):
        if web:
            yield from _fetched(list(group), (), False, limits, folder, manners, most)
        else:
            yield from read(list(group), limits)
    if sources or everything:
        yield from _fetched([], sources, everything, limits, folder, manners, most)


def _fetched(
    addresses: Sequence[str],
    sources: Sequence[str],
    everything: bool,
    limits: Limits,
    folder: Path | None,
    manners: Manners | None,
    most: int | None,
) -> Iterator[Item | Problem]:
    from pipeline.sources.catalogue import catalogue, source
    from pipeline.sources.fetching import FOLDER
    from pipeline.sources.web import MOST, items

    chosen = catalogue() if everything else tuple(source(name) for name in sources)
    return items([*addresses, *chosen], limits, folder or FOLDER, manners, most or MOST)
