"""Addresses, feeds, sitemaps and sites of the catalogue -> items, fetched with manners and archived."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from pipeline.document import Item, Problem
from pipeline.sources.addresses import FetchError
from pipeline.sources.archive import page
from pipeline.sources.catalogue import Source
from pipeline.sources.decoding import decode
from pipeline.sources.feeds import Entry, Feed, feed, listing
from pipeline.sources.fetching import FOLDER, Answer, Fetcher, Manners
from pipeline.sources.limits import LIMITS, Limits
from pipeline.sources.problems import problem
from pipeline.sources.streams import side_by_side

MOST = 30
_SITEMAPS = 3
_FAILURES = 3
"""So many pages of one site in a row that cannot be had, and the rest of the site is left for another day."""


@dataclass(frozen=True)
class Found:
    """What one way into a site led to."""

    way: str
    url: str
    entries: tuple[Entry, ...] = ()
    page: Answer | None = None
    """The answer itself where it is a release and no list."""


def items(
    places: Iterable[Source | str],
    limits: Limits = LIMITS,
    folder: Path = FOLDER,
    manners: Manners | None = None,
    most: int = MOST,
    parallel: int = 4,
) -> Iterator[Item | Problem]:
    """The newest `most` releases of each place: a source of the catalogue, or an address of a page, feed or sitemap.

    Places on one host keep their order and share one connection; up to `parallel` hosts are read at the same time.
    """
    manners = manners or Manners()
    manners = replace(manners, wire=replace(manners.wire, body=limits.document))
    groups: dict[str, list[Source | str]] = {}
    for place in places:
        groups.setdefault(_host(place), []).append(place)

    def walk(group: Sequence[Source | str], sleep: Callable[[float], object]) -> Iterator[Item | Problem]:
        return _walk(group, folder, manners, most, sleep)

    if len(groups) < 2 or parallel < 2:
        for group in groups.values():
            yield from walk(group, time.sleep)
    else:
        yield from side_by_side(list(groups.values()), walk, parallel)


def _host(place: Source | str) -> str:
    url = place.ways[0][1] if isinstance(place, Source) else place
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _walk(
    places: Sequence[Source | str], folder: Path, manners: Manners, most: int, sleep: Callable[[float], object]
) -> Iterator[Item | Problem]:
    """The items of places on one host, one after the other."""
    try:
        fetcher = Fetcher(folder, manners, sleep)
    except (OSError, sqlite3.Error) as error:
        yield problem(
            str(folder),
            f"The archive of fetched pages cannot be opened: {error}.",
            "Give yourself the right to write there, or make room on the disk.",
        )
        return
    with fetcher:
        for place in places:
            yield from _safely(fetcher, place, most)


def _safely(fetcher: Fetcher, place: Source | str, most: int) -> Iterator[Item | Problem]:
    """The items of one place; a full disk or a broken memory is a problem of this place, not the end of the run."""
    origin = place if isinstance(place, str) else place.id
    try:
        yield from _source(fetcher, place, most) if isinstance(place, Source) else _address(fetcher, place, most)
    except (OSError, sqlite3.Error) as error:
        yield problem(origin, f"What was fetched cannot be kept: {error}.", "Look at the disk under corpus/fetched.")


def _address(fetcher: Fetcher, url: str, most: int) -> Iterator[Item | Problem]:
    try:
        found = look(fetcher, url)
    except FetchError as error:
        yield problem(url, error.message, error.remedy)
        return
    if found.page is not None:
        yield from _item(found.page, None, Entry(url))
        return
    if not found.entries:
        yield problem(url, f"The {found.way} names no page.", "Look at it in a browser.")
    yield from _pages(fetcher, found.entries[:most], None)


def _source(fetcher: Fetcher, source: Source, most: int) -> Iterator[Item | Problem]:
    """The newest releases of a source, by the first of its ways that leads to any."""
    failed: list[Problem] = []
    for way, url in source.ways:
        try:
            found = look(fetcher, url, source, way)
        except FetchError as error:
            failed.append(problem(f"{source.id}: {url}", error.message, error.remedy))
            continue
        if found.entries:
            yield from (found.model_copy(update={"kept": True}) for found in failed)
            yield from _pages(fetcher, found.entries[:most], source.id)
            return
        words = f"The {way} names no address that matches {source.links}."
        failed.append(problem(f"{source.id}: {url}", words, "Mend the entry in corpus/sources.yaml."))
    yield from failed


def look(fetcher: Fetcher, url: str, source: Source | None = None, way: str = "") -> Found:
    """What stands behind an address: a page, or the entries of a feed, sitemap or list."""
    answer = fetcher.get(url, source.id if source else None)
    made = feed(answer.body, answer.final_url)
    if made is None and way == "listing" and source is not None:
        text = decode(answer.body, html=True)[0]
        made = listing(text, answer.final_url, source.links)
    if made is None and way:
        raise FetchError(f"{url} is no feed or sitemap.", "Mend the entry in corpus/sources.yaml.")
    if made is None:
        return Found("page", url, page=answer)
    if made.kind == "index":
        made = _below(fetcher, made)
    entries = made.entries
    if source is not None:
        wanted = re.compile(source.links)
        entries = tuple(entry for entry in entries if wanted.search(entry.url))
    return Found(made.kind, url, entries)


def _below(fetcher: Fetcher, index: Feed) -> Feed:
    """The pages of the newest sitemaps of an index; those that cannot be had are passed over unless none can."""
    entries: list[Entry] = []
    last: FetchError | None = None
    for place in index.entries[:_SITEMAPS]:
        try:
            answer = fetcher.get(place.url)
            made = feed(answer.body, answer.final_url)
        except FetchError as error:
            last = error
            continue
        if made is not None and made.kind == "sitemap":
            entries += made.entries
    if not entries and last is not None:
        raise last
    dated = sorted(entries, key=lambda e: str(e.published or ""), reverse=True)
    return Feed("sitemap", tuple(dated))


def _pages(fetcher: Fetcher, entries: Sequence[Entry], source: str | None) -> Iterator[Item | Problem]:
    failures = 0
    for number, entry in enumerate(entries, 1):
        try:
            answer = fetcher.get(entry.url, source, entry.published)
        except FetchError as error:
            yield problem(entry.url, error.message, error.remedy)
            failures += error.passing
            if failures >= _FAILURES and number < len(entries):
                words = f"{failures} pages could not be had; {len(entries) - number} more were left for another day."
                yield problem(source or entry.url, words, "Try later.")
                return
            continue
        failures = 0
        yield from _item(answer, source, entry)


def _item(answer: Answer, source: str | None, entry: Entry) -> Iterator[Item | Problem]:
    """The item of a fetched page, with the title and date that its feed gave."""
    for made in page(answer.body, answer.url, answer.origin, answer.content_type, source, entry.published):
        yield made.model_copy(update={"title": entry.title}) if isinstance(made, Item) and entry.title else made
