"""Feeds, sitemaps and lists: addresses with their dates, and no entity is ever expanded."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest

from pipeline.sources.addresses import FetchError
from pipeline.sources.feeds import day, feed, listing

BASE = "https://a.go.id/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Siaran Pers</title>
<item><title>Balai &amp;amp; Asrama Dibuka</title><link>https://a.go.id/b/1?utm_source=rss</link><pubDate>Mon, 03 Feb 2025 18:30:00 +0000</pubDate></item>
<item><title><![CDATA[Kuota <b>Naik</b>]]></title><link>/b/2</link><dc:date>2025-02-05T08:00:00+07:00</dc:date></item>
<item><title>Tanpa tautan</title></item>
<item><title>Aneh</title><link>javascript:alert(1)</link></item>
<item><title>Lewat guid</title><guid>https://a.go.id/b/3</guid></item>
</channel></rss>"""


def test_rss_gives_addresses_titles_and_days_in_jakarta_newest_first() -> None:
    made = feed(RSS.encode(), BASE)
    assert made is not None
    assert made.kind == "rss"
    assert made.passed_over == 1
    assert [(e.url, e.title, e.published) for e in made.entries] == [
        ("https://a.go.id/b/2", "Kuota <b>Naik</b>", dt.date(2025, 2, 5)),
        ("https://a.go.id/b/1?utm_source=rss", "Balai & Asrama Dibuka", dt.date(2025, 2, 4)),
        ("https://a.go.id/b/3", "Lewat guid", None),
    ]


def test_atom_takes_the_alternate_link_and_the_day_of_publication() -> None:
    source = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link rel="self" href="/api/1"/><link href="/b/1"/>
    <updated>2025-03-01T00:00:00Z</updated><published>2025-02-03T01:00:00Z</published></entry></feed>"""
    made = feed(source.encode(), BASE)
    assert made is not None
    assert [(made.kind, e.url, e.published) for e in made.entries] == [
        ("atom", "https://a.go.id/b/1", dt.date(2025, 2, 3))
    ]


def test_sitemaps_keep_their_dates_and_prefer_that_of_publication() -> None:
    source = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://a.go.id/b/1</loc><lastmod>2025-02-01</lastmod></url>
    <url><loc>https://a.go.id/b/2</loc><lastmod>2025-06-01</lastmod><news:news><news:publication_date>2025-02-03</news:publication_date><news:title>Dua</news:title></news:news></url>
    <url><loc>https://a.go.id/b/3</loc></url></urlset>"""
    for data in (source.encode(), gzip.compress(source.encode())):
        made = feed(data, BASE)
        assert made is not None
        assert [(e.url[-1], e.published and e.published.isoformat()) for e in made.entries] == [
            ("2", "2025-02-03"),
            ("1", "2025-02-01"),
            ("3", None),
        ]


def test_an_index_of_sitemaps_is_told_from_a_sitemap() -> None:
    made = feed(
        b"<sitemapindex><sitemap><loc>https://a.go.id/s1.xml.gz</loc><lastmod>2025-02-01</lastmod></sitemap></sitemapindex>",
        BASE,
    )
    assert made is not None
    assert (made.kind, len(made.entries)) == ("index", 1)


@pytest.mark.parametrize(
    "data", [b"", b"<html><body>x</body></html>", b"bukan xml", b"{}", b"<?xml version='1.0'?><svg/>"]
)
def test_what_is_no_feed_is_none(data: bytes) -> None:
    assert feed(data, BASE) is None


def bomb() -> str:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "haha">{levels}]><rss><channel><item><link>https://a.go.id/&l9;</link></item></channel></rss>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_expanded(encoding: str, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("sangat-rahasia")
    reader = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><channel><item><title>&x;</title><link>https://a.go.id/1</link></item></channel></rss>'
    for source in (bomb(), reader):
        try:
            made = feed(source.encode(encoding), BASE)
        except FetchError:
            continue
        assert made is None or "rahasia" not in str(made)


def test_a_packed_bomb_is_refused() -> None:
    with pytest.raises(FetchError):
        feed(gzip.compress(b"<urlset>" + b" " * 70_000_000), BASE)


def test_damaged_xml_gives_what_can_be_read_or_a_plain_error() -> None:
    made = feed(RSS[: RSS.index("<item><title>Tanpa")].encode(), BASE)
    assert made is not None
    assert len(made.entries) == 2
    with pytest.raises(FetchError):
        feed(b"<?xml version='1.0'?>", BASE)


def test_a_list_gives_the_links_that_match_in_their_order() -> None:
    page = """<base href="/publikasi/"><a href="rilis/satu?utm_source=x">1</a><a class=x href='https://a.go.id/publikasi/rilis/dua#k'>2</a>
    <a href=rilis/satu>1</a><a href="/tentang">x</a><a href="mailto:a@b">m</a><a href="http://[">?</a><a href="rilis/a&amp;b">3</a>"""
    made = listing(page, "https://a.go.id/berita", r"/rilis/")
    assert [e.url for e in made.entries] == [
        "https://a.go.id/publikasi/rilis/satu?utm_source=x", "https://a.go.id/publikasi/rilis/dua", "https://a.go.id/publikasi/rilis/a&b",
    ]  # fmt: skip
    assert made.passed_over == 1


@pytest.mark.parametrize(
    "page", ["<a " * 100_000, "<a href=" * 100_000, '<a href="' * 100_000, "<a href='x'>" * 60_000]
)
def test_a_list_made_to_be_slow_is_not(page: str) -> None:
    listing(page, BASE, "zzz")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("Mon, 03 Feb 2025 23:30:00 GMT", "2025-02-04"), ("2025-02-03T23:30:00Z", "2025-02-04"), ("2025-02-03", "2025-02-03"),
     ("2025-02-03T10:00:00", "2025-02-03"), ("2025-02-03 aneh", "2025-02-03"), ("kemarin", None), ("", None), (None, None),
     ("9999-12-31T23:59:59Z", None), ("0001-01-01T00:00:00+14:00", "0000")],
)  # fmt: skip
def test_days_of_feeds(value: str | None, expected: str | None) -> None:
    found = day(value)
    assert found is None or expected == "0000" or found.isoformat() == expected
    assert expected is not None or found is None
