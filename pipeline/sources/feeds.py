"""RSS, Atom, sitemaps and listing pages -> the addresses they name, with their dates. No entity is ever expanded."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.sources.addresses import FetchError, RefusedError, address, canonical
from pipeline.sources.days import day
from pipeline.sources.wire import gunzip

_MOST = 50_000
_UNPACKED = 50_000_000
_LINK = re.compile(
    r"""<a\b[^<>]{0,2000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))""", re.I
)
_BASE = re.compile(r"""<base\b[^<>]{0,500}?\bhref\s*=\s*["']([^"']{1,500})""", re.I)


@dataclass(frozen=True)
class Entry:
    """A page that a feed, sitemap or list names."""

    url: str
    title: str | None = None
    published: dt.date | None = None
    """The day the feed gives, in Jakarta; of a sitemap, the day of the last change where it gives no other."""


@dataclass(frozen=True)
class Feed:
    """What a document of addresses holds."""

    kind: str
    """rss, atom, sitemap, index (a sitemap of sitemaps) or list."""
    entries: tuple[Entry, ...]
    """The pages, newest first where dates tell; for an index, the sitemaps."""
    passed_over: int = 0
    """Entries whose address is none that may be fetched."""


def feed(data: bytes, url: str) -> Feed | None:
    """The feed or sitemap in these bytes; None where it is no XML of either kind. FetchError where it is damaged."""
    if data[:2] == b"\x1f\x8b":
        data = gunzip(data, _UNPACKED)
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head.startswith(
        (b"<?xml", b"<rss", b"<feed", b"<urlset", b"<sitemapindex", b"<rdf", b"<!doctype rss", b"<!--")
    ):
        return None
    if b"<!ENTITY" in data or "<!ENTITY".encode("utf-16-le") in data or "<!ENTITY".encode("utf-16-be") in data:
        raise RefusedError(f"{url} declares entities of its own.", "No feed needs them; it was not read.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FetchError(f"{url} is damaged XML: {error}.", "Tell the site.") from error
    if root is None:
        raise FetchError(f"{url} is damaged XML.", "Tell the site.")
    name = _local(root)
    if name in {"rss", "RDF", "rdf"}:
        return _made("rss", _rss(root), url)
    if name == "feed":
        return _made("atom", _atom(root), url)
    if name in {"urlset", "sitemapindex"}:
        return _made("sitemap" if name == "urlset" else "index", _sitemap(root), url)
    return None


def listing(page: str, url: str, pattern: str, most: int = 200) -> Feed:
    """The links of a listing page whose address matches `pattern` (a regular expression, searched), in their order."""
    wanted = re.compile(pattern)
    base = _BASE.search(page[:20_000])
    start = html.unescape(base.group(1)) if base else url
    entries: dict[str, Entry] = {}
    passed = 0
    for number, found in enumerate(_LINK.finditer(page)):
        if number > 20_000 or len(entries) >= most:
            break
        target = html.unescape(found.group(1) or found.group(2) or found.group(3)).strip()
        try:
            own = address(target, base=address(start, base=url).url).url
        except RefusedError:
            passed += not target.startswith(("#", "javascript:", "mailto:", "tel:", "data:"))
            continue
        if wanted.search(own):
            entries.setdefault(canonical(own), Entry(own))
    return Feed("list", tuple(entries.values()), passed)


def _made(kind: str, found: Iterator[tuple[str, str | None, str | None]], url: str) -> Feed:
    """The feed with its addresses made whole and its dates read; newest first (a stable order without dates)."""
    entries: dict[str, Entry] = {}
    passed = 0
    for number, (link, title, date) in enumerate(found):
        if number >= _MOST:
            break
        try:
            own = address(link, base=url).url
        except RefusedError:
            passed += 1
            continue
        words = " ".join(html.unescape(title).split()) if title else None
        entries.setdefault(canonical(own), Entry(own, words or None, day(date)))
    ordered = sorted(entries.values(), key=lambda e: e.published or dt.date.min, reverse=True)
    return Feed(kind, tuple(ordered), passed)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _texts(element: etree._Element) -> dict[str, str]:
    """The text of the direct children by local name; the first of each name counts."""
    found: dict[str, str] = {}
    for child in element:
        text = "".join(t for t in child.itertext() if isinstance(t, str)).strip()
        found.setdefault(_local(child), text)
    return found


def _rss(root: etree._Element) -> Iterator[tuple[str, str | None, str | None]]:
    for item in root.iter():
        if _local(item) == "item":
            texts = _texts(item)
            link = texts.get("link") or (texts.get("guid", "") if texts.get("guid", "").startswith("http") else "")
            if link:
                yield link, texts.get("title"), texts.get("pubDate") or texts.get("date")


def _atom(root: etree._Element) -> Iterator[tuple[str, str | None, str | None]]:
    for entry in root:
        if _local(entry) != "entry":
            continue
        links = [child for child in entry if _local(child) == "link" and child.get("href")]
        chosen = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
        if chosen is not None:
            texts = _texts(entry)
            yield str(chosen.get("href")), texts.get("title"), texts.get("published") or texts.get("updated")


def _sitemap(root: etree._Element) -> Iterator[tuple[str, str | None, str | None]]:
    for place in root:
        if _local(place) not in {"url", "sitemap"}:
            continue
        texts = _texts(place)
        news: dict[str, str] = {}
        for child in place:
            if _local(child) == "news":
                news = _texts(child)
        if texts.get("loc"):
            yield texts["loc"], news.get("title"), news.get("publication_date") or texts.get("lastmod")
