"""Feeds, lists and sources -> items; one bad page never stops the rest."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import pipeline.sources as sources
from pipeline.document import Item, Problem
from pipeline.rulebook import RuleError
from pipeline.sources.catalogue import PATH, Source, catalogue, source
from pipeline.sources.checking import checks
from pipeline.sources.web import items
from tests.sources.server import Site, manners


def page(number: int) -> str:
    return f"<html><body><h1>Balai Nomor {number} Dibuka</h1><p>Kementerian membuka balai nomor {number} di Tual pekan ini.</p></body></html>"


def rss(site: Site, *numbers: int) -> str:
    entries = "".join(
        f"<item><title>Balai {n}</title><link>{site.url}/b/{n}</link><pubDate>Mon, {n:02} Feb 2025 08:00:00 +0700</pubDate></item>"
        for n in numbers
    )
    return f'<?xml version="1.0"?><rss><channel>{entries}</channel></rss>'


def all_of(*places: Source | str, folder: Path, most: int = 30) -> tuple[list[Item], list[Problem]]:
    found = list(items(places, folder=folder, manners=manners(attempts=1), most=most))
    return [x for x in found if isinstance(x, Item)], [x for x in found if isinstance(x, Problem)]


def a_source(site: Site, **ways: str) -> Source:
    return Source(id="uji", name="Kementerian Uji", institution="kemnaker", language="id", links=r"/b/\d+",
                  **{way: site.url + path for way, path in ways.items()})  # type: ignore[arg-type]  # fmt: skip


def test_a_feed_gives_its_pages_newest_first_with_title_and_date(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, 3, 5, 4), "application/rss+xml")
    for number in (3, 4, 5):
        site.serve(f"/b/{number}", page(number))
    found, problems = all_of(f"{site.url}/feed", folder=tmp_path, most=2)
    assert [(i.title, str(i.published), i.kind) for i in found] == [
        ("Balai 5", "2025-02-05", "html"),
        ("Balai 4", "2025-02-04", "html"),
    ]
    assert problems == []


def test_a_second_run_gives_the_same_items_and_a_changed_page_under_the_same_id(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, 3, 4), "application/rss+xml")
    site.serve("/b/3", page(3), ETag='"x"')
    site.serve("/b/4", page(4))
    first, _ = all_of(f"{site.url}/feed", folder=tmp_path)
    second, _ = all_of(f"{site.url}/feed", folder=tmp_path)
    assert second == first
    site.serve("/b/4", page(44))
    third, _ = all_of(f"{site.url}/feed", folder=tmp_path)
    assert [i.doc_id for i in third] == [i.doc_id for i in first]
    assert [a.text == b.text for a, b in zip(first, third, strict=True)] == [False, True]


def test_what_was_fetched_can_be_read_again_without_the_network(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, 3, 4), "application/rss+xml")
    site.serve("/b/3", page(3))
    site.serve("/b/4", page(4))
    online, _ = all_of(a_source(site, feed="/feed"), folder=tmp_path)
    offline = [x for x in sources.read([tmp_path]) if isinstance(x, Item)]
    assert [(i.doc_id, i.text, i.url, i.published, i.source) for i in offline] == [
        (i.doc_id, i.text, i.url, i.published, i.source) for i in online
    ]


def test_a_page_that_fails_is_a_problem_and_the_next_is_read(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, 3, 4, 5), "application/rss+xml")
    site.serve("/b/3", page(3))
    site.serve("/b/5", b"%PDF-1.7", "application/pdf")
    found, problems = all_of(f"{site.url}/feed", folder=tmp_path)
    assert [i.title for i in found] == ["Balai 3"]
    assert [p.origin.rsplit("/", 1)[0] != "" and p.message != "" for p in problems] == [True, True]


def test_a_site_that_breaks_down_is_left_for_another_day(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, *range(1, 10)), "application/rss+xml")
    for number in range(1, 10):
        site.serve(f"/b/{number}", "", status=503)
    found, problems = all_of(f"{site.url}/feed", folder=tmp_path)
    assert found == []
    assert len(problems) == 4
    assert "6 more" in problems[-1].message


def test_a_source_falls_back_from_its_feed_to_its_list(site: Site, tmp_path: Path) -> None:
    site.serve("/", f'<a href="/b/1">Satu</a><a href="/tentang">x</a><a href="{site.url}/b/2">Dua</a>')
    site.serve("/b/1", page(1))
    site.serve("/b/2", page(2))
    found, problems = all_of(a_source(site, feed="/feed", listing="/"), folder=tmp_path)
    assert [i.url for i in found] == [f"{site.url}/b/1", f"{site.url}/b/2"]
    assert {i.source for i in found} == {"uji"}
    assert [p.kept for p in problems] == [True]


def test_a_source_whose_pattern_matches_nothing_says_so(site: Site, tmp_path: Path) -> None:
    site.serve("/", '<a href="/x/1">Satu</a>')
    found, problems = all_of(a_source(site, listing="/"), folder=tmp_path)
    assert found == []
    assert "matches" in problems[0].message
    assert "sources.yaml" in problems[0].remedy
    assert not problems[0].kept


def test_an_index_of_packed_sitemaps_leads_to_pages(site: Site, tmp_path: Path) -> None:
    site.serve(
        "/sitemap.xml",
        f"<sitemapindex><sitemap><loc>{site.url}/s1.xml.gz</loc></sitemap><sitemap><loc>{site.url}/nix.xml</loc></sitemap></sitemapindex>",
        "text/xml",
    )
    site.serve(
        "/s1.xml.gz",
        gzip.compress(f"<urlset><url><loc>{site.url}/b/7</loc><lastmod>2025-02-07</lastmod></url></urlset>".encode()),
        "application/x-gzip",
    )
    site.serve("/b/7", page(7))
    found, problems = all_of(a_source(site, sitemap="/sitemap.xml"), folder=tmp_path)
    assert [(i.url, str(i.published)) for i in found] == [(f"{site.url}/b/7", "2025-02-07")]
    assert problems == []


def test_a_single_page_and_a_dead_address_are_both_told(site: Site, tmp_path: Path) -> None:
    site.serve("/b/1", page(1))
    found, problems = all_of(f"{site.url}/b/1", f"{site.url}/nix", "ftp://a.example/x", folder=tmp_path)
    assert [i.text for i in found] == [page(1)]
    assert sorted(p.origin for p in problems) == ["ftp://a.example/x", f"{site.url}/nix"]


def test_files_addresses_and_sources_come_in_one_stream(site: Site, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Balai dibuka.")
    site.serve("/b/1", page(1))
    found = list(sources.open([str(tmp_path / "a.txt"), f"{site.url}/b/1"], folder=tmp_path / "f", manners=manners()))
    assert [type(x).__name__ for x in found] == ["Item", "Item"]
    with pytest.raises(RuleError, match="Choose one of"):
        list(sources.open([], sources=["tidak-ada"], folder=tmp_path / "f"))


def test_an_archive_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a file")
    (problem,) = list(items(["http://127.0.0.1:9/"], folder=tmp_path / "f", manners=manners()))
    assert isinstance(problem, Problem)
    assert problem.remedy


def test_checking_says_which_sources_answer_and_what_they_yield(site: Site, tmp_path: Path) -> None:
    site.serve("/feed", rss(site, 3, 4), "application/rss+xml")
    good, bad = checks([a_source(site, feed="/feed"), a_source(site, listing="/nix")], tmp_path, manners(attempts=1))
    assert (good.answers, good.way, good.releases, str(good.newest)) == (True, "feed", 2, "2025-02-04")
    assert not bad.answers
    assert "404" in bad.problems[0]


def test_the_catalogue_lists_the_sites_we_read() -> None:
    known = catalogue()
    assert len(known) >= 24
    assert all(url.startswith("https://") for entry in known for _, url in entry.ways)
    assert source("kemnaker").institution == "kemnaker"


def test_every_source_belongs_to_an_institution_of_the_gazetteer() -> None:
    table = PATH.parents[1] / "rules" / "gazetteer" / "institutions.csv"
    if not table.exists():
        pytest.skip("the gazetteer of institutions is not here")
    known = {line.split(",", 1)[0] for line in table.read_text(encoding="utf-8").splitlines()}
    assert [entry.id for entry in catalogue() if entry.institution not in known] == []


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("{id: a1, name: Nama, institution: kemnaker, language: id, links: 'x/y/'}", "needs a feed"),
        ("{id: a1, name: Nama, institution: kemnaker, language: id, links: '(', feed: 'https://a.id/'}", "at least 3"),
        (
            "{id: a1, name: Nama, institution: kemnaker, language: id, links: '(abc', feed: 'https://a.id/'}",
            "regular expression",
        ),
        ("{id: a1, name: Nama, institution: kemnaker, language: id, links: 'abc', feed: 'file:///x'}", "web address"),
        (
            "{id: a1, name: Nama, institution: kemnaker, language: id, links: 'abc', feed: 'https://a.id/', umpan: x}",
            "umpan",
        ),
        ("{id: a1, name: Nama, institution: kemnakr, language: id, links: 'abc', feed: 'https://a.id/'}", "no body"),
    ],
)
def test_a_wrong_entry_names_file_line_and_what_is_wrong(tmp_path: Path, entry: str, word: str) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text(f"# kepala\nsources:\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"sources\.yaml:3") as caught:
        catalogue(file)
    assert word in str(caught.value)
