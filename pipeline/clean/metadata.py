"""What a page says of itself: headline, visible date before metadata, author, site, address."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pipeline.clean.article import Zones, block_of, prose, words
from pipeline.clean.embedded import loaded, written
from pipeline.clean.markup import Element, Page
from pipeline.document import Item
from pipeline.sources.days import date_in, date_words

_SPACE = re.compile(r"\s+")
_SIGNS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00ad": ""})
_JAKARTA = dt.timezone(dt.timedelta(hours=7))
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "publishdate",
    "content_publishdate",
    "pubdate",
    "publish_date",
    "published_time",
    "og:published_time",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "date",
    "parsely-pub-date",
    "datecreated",
    "article:published",
)


@dataclass(frozen=True)
class About:
    """Headline, date, author, site and address of a page, and what had to be decided."""

    title: str | None = None
    published: dt.date | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    body: str | None = None
    """The text of the article as the structured data give it, tags and character references resolved."""
    claims: tuple[str, ...] = ()
    """The headlines that feed, metadata and structured data give, for comparison (`plain`)."""
    notes: tuple[str, ...] = ()


@functools.cache
def _byline() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a line with the name of who wrote the text looks like, and what ends the name in it."""
    begins, ends = "|".join(words().bylines), "|".join(words().byline_ends)
    line = re.compile(rf"(?i)^[|•·\s]*(?:{begins})\s*[:|]+\s*(?P<name>[^\W\d][\w .,'’&/-]{{1,60}})")
    return line, re.compile(rf"\s*(?:[|•]|\s-\s|\b(?:{ends})\b)")


@functools.cache
def _site() -> re.Pattern[str]:
    """What tells the name of a site from a headline."""
    begins, inside = "|".join(words().site_begins), "|".join(words().site_words)
    return re.compile(rf"(?i)^(?:{begins})\b|\b(?:{inside})\b|\.\w{{2,4}}$")


def about(page: Page, source: str, item: Item) -> About:
    """What the page says; the feed or list that led to it (`item`) is asked where the page is silent."""
    meta = _metas(page)
    linked = list(_linked_data(page))
    claims = [c for c in (item.title, meta.get("og:title"), _name(_first(linked, "headline"))) if c]
    claims += [c for c in (meta.get("twitter:title"), page.title) if c]
    title, place = _title(page, meta, claims)
    published, notes = _published(page, meta, linked, place, source, item.published)
    site = meta.get("og:site_name") or _name(_first(linked, "publisher"))
    address = item.url or _address(meta.get("canonical")) or _address(meta.get("og:url"))
    if not site and (readable := _address(address)):
        site = (urlsplit(readable).hostname or "").removeprefix("www.") or None
    stated = tuple(map(plain, claims))
    return About(title, published, _author(page, meta, linked, site), site, address, _body(linked), stated, notes)


def _metas(page: Page) -> dict[str, str]:
    """Metadata by name in lower case; the first of each name counts."""
    found: dict[str, str] = {}
    for attributes in page.metas:
        content = attributes.get("content") or attributes.get("href") or attributes.get("datetime") or ""
        if not content.strip():
            continue
        for key in ("property", "name", "itemprop", "rel"):
            if name := attributes.get(key, "").strip().lower():
                found.setdefault(name, content.strip())
    return found


def _linked_data(page: Page) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that describe an article (or anything with a headline or date)."""
    for script in page.scripts[:20]:
        value = loaded(script)
        waiting = [] if value is None else [value]
        for _ in range(200):
            if not waiting:
                break
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting.extend(value[:50])
            elif isinstance(value, dict):
                if not {"headline", "datePublished", "articleBody"}.isdisjoint(value):
                    yield value
                waiting.extend(value[k] for k in ("@graph", "mainEntity") if k in value)


def _first(linked: list[dict[str, Any]], key: str) -> Any:
    return next((entry[key] for entry in linked if entry.get(key)), None)


def _name(value: Any) -> str | None:
    """The name in a JSON-LD person or organisation, however it is written."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) and value.strip() else None


def _body(linked: list[dict[str, Any]]) -> str | None:
    """The articleBody of JSON-LD, line by line."""
    return written(_first(linked, "articleBody"))


def _address(value: str | None) -> str | None:
    """A web address that can be read as one, or None."""
    if not value or not value.startswith(("http://", "https://")) or len(value) >= 2000:
        return None
    try:
        return value if urlsplit(value).hostname else None
    except ValueError:
        return None


def plain(text: str) -> str:
    """Text for comparison: one kind of quotation mark and dash, single blanks, no case."""
    return _SPACE.sub(" ", text.translate(_SIGNS)).strip().casefold()


def _title(page: Page, meta: dict[str, str], claims: list[str]) -> tuple[str | None, int | None]:
    """The headline as it stands on the page where metadata agree with it, and the number of its stretch."""
    stated = [plain(claim) for claim in claims]
    best: tuple[int, int, int] | None = None
    for number, stretch in enumerate(page.stretches):
        if not 8 <= len(stretch.text) <= 300:
            continue
        text = plain(stretch.text)
        heading = len(stretch.element.name) == 2 and stretch.element.name in {"h1", "h2", "h3"}
        inside = [claim for claim in stated if claim.startswith(text) or claim.endswith(text)]
        if not inside or 2 * len(text) < min(map(len, inside)):
            continue
        key = (len(text), int(heading) * (4 - int(stretch.element.name[1])) if heading else 0, -number)
        if best is None or key > best:
            best = key
    if best is not None:
        number = -best[2]
        return page.stretches[number].text, number
    if claims:
        return _without_site(_SPACE.sub(" ", claims[0]).strip(), meta.get("og:site_name")), None
    headings = [n for n, s in enumerate(page.stretches) if s.element.name == "h1"]
    if len(headings) == 1:
        return page.stretches[headings[0]].text, headings[0]
    return None, None


def _without_site(title: str, site: str | None) -> str:
    """The title of a page without the name of its site at the end (or, if it is known, at the beginning)."""
    for joint in words().joints:
        head, found, tail = title.rpartition(joint)
        if found and joint != ": " and len(tail) < 80 and (len(head) > 2 * len(tail) or _site().search(tail)):
            return head.strip()
        head, found, tail = title.partition(joint)
        if found and site and plain(head) == plain(site):
            return tail.strip()
    return title


def _published(
    page: Page,
    meta: dict[str, str],
    linked: list[dict[str, Any]],
    place: int | None,
    source: str,
    given: dt.date | None,
) -> tuple[dt.date | None, tuple[str, ...]]:
    """The day beside the headline before that of the metadata, the feed and the rest of the page."""
    visible = _visible(page, place)
    origin = "the metadata"
    claims = [_first(linked, "datePublished"), *(meta.get(name) for name in _DATE_NAMES)]
    stated = next((day for claim in claims if isinstance(claim, str) and (day := _stamp(claim))), None)
    if stated is None:
        # The day of a sitemap may be that of a change, so what feeds and lists say comes last.
        stated, origin = given, "the feed or list"
    if visible is not None:
        if stated is not None and stated != visible:
            note = f"Publication date {visible}: it stands beside the headline; {origin} say {stated}."
            return visible, (note,)
        return visible, ()
    if stated is not None:
        return stated, ()
    return _guessed(source)


def _stamp(value: str) -> dt.date | None:
    """The day of a time stamp, in Jakarta where it names its zone; of any other text, the day written in it."""
    value = value.strip()[:40]
    try:
        moment = dt.datetime.fromisoformat(value[:-1] + "+00:00" if value.endswith("Z") else value)
        return (moment.astimezone(_JAKARTA) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return date_in(value)


def _visible(page: Page, place: int | None) -> dt.date | None:
    """The day written beside the headline: in the stretches below it up to the text, or just above it."""
    if place is None:
        return None
    zones = Zones()
    below = []
    for stretch in page.stretches[place + 1 : place + 12]:
        if prose(stretch):
            break
        below.append(stretch)
    above = page.stretches[max(0, place - 3) : place][::-1]
    for stretch in [*below, *above]:
        text = stretch.text
        if len(text) > 120 or 2 * stretch.linked > len(text) or zones.outside(stretch.element):
            continue
        if not _together(page.stretches[place].element, stretch.element):
            continue
        if any(word in text.lower() for word in date_words().not_published):
            text = re.split("(?i)" + "|".join(date_words().not_published), text)[0]
        if day := date_in(text):
            return day
    return None


def _together(headline: Element, other: Element) -> bool:
    """Whether they stand in one part of the page; the head of a page shows the date of today."""
    around = list(headline.ancestors())
    for at in other.ancestors():
        if at in around:
            return at.name not in {"html", "body"} or at is block_of(headline).parent
        if at.name == "header":
            return False
    return False


def _guessed(source: str) -> tuple[dt.date | None, tuple[str, ...]]:
    """What htmldate makes of the page, said to be a guess."""
    if len(source) > 3_000_000:
        return None, ()
    from htmldate import find_date

    try:
        found = find_date(source, original_date=True, extensive_search=False, max_date=dt.datetime.now())
    except Exception:
        # htmldate is a heap of heuristics over broken pages; whatever it stumbles over, there is no date then.
        return None, ()
    if not isinstance(found, str):
        return None, ()
    return dt.date.fromisoformat(found[:10]), (
        "Publication date found in the source of the page, not beside the headline.",
    )


def _author(page: Page, meta: dict[str, str], linked: list[dict[str, Any]], site: str | None) -> str | None:
    """Who wrote it: a byline on the page, then what the metadata say unless that is the site itself or an address."""
    line, end = _byline()
    for stretch in page.stretches:
        if len(stretch.text) < 90 and (found := line.match(stretch.text)):
            name = end.split(found["name"])[0].strip(" ,.-/")
            if name:
                return name
    for claim in (_name(_first(linked, "author")), meta.get("author"), meta.get("article:author")):
        if claim and "://" not in claim and plain(claim) != plain(site or "") and len(claim) < 100:
            return claim
    return None
