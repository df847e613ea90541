"""Which sources of the catalogue answer, and what they yield."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pipeline.sources.addresses import FetchError
from pipeline.sources.catalogue import Source
from pipeline.sources.fetching import Fetcher, Manners
from pipeline.sources.web import look

_AT_ONCE = 6


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
    """Ask every source by each of its ways until one leads to releases; several at once, told in their order."""

    def check(source: Source) -> Check:
        try:
            with Fetcher(folder, manners) as fetcher:
                return _check(fetcher, source)
        except (OSError, sqlite3.Error) as error:
            return Check(source.id, False, problems=(f"The archive {folder} cannot be written: {error}.",))

    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        yield from pool.map(check, sources)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


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
