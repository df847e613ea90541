"""Which sources of the catalogue answer, and what they yield."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.sources.addresses import FetchError
from pipeline.sources.catalogue import Source
from pipeline.sources.fetching import Fetcher, Manners
from pipeline.sources.web import look


@dataclass(frozen=True)
class Check:
    """What one source answered."""

    source: str
    answers: bool
    way: str | None = None
    """The first way that leads to releases."""
    releases: int = 0
    newest: dt.date | None = None
    problems: tuple[str, ...] = ()


def checks(sources: Iterable[Source], folder: Path, manners: Manners) -> Iterator[Check]:
    """Ask every source by each of its ways until one leads to releases."""
    with Fetcher(folder, manners) as fetcher:
        for source in sources:
            yield _check(fetcher, source)


def _check(fetcher: Fetcher, source: Source) -> Check:
    problems: list[str] = []
    for way, url in source.ways:
        try:
            found = look(fetcher, url, source, way)
        except FetchError as error:
            problems.append(f"{way}: {error.message} {error.remedy}".rstrip())
            continue
        if found.entries:
            newest = max((entry.published for entry in found.entries if entry.published), default=None)
            return Check(source.id, True, way, len(found.entries), newest, tuple(problems))
        problems.append(f"{way}: {url} names no address that matches {source.links}.")
    return Check(source.id, False, problems=tuple(problems))
