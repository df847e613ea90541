"""Addresses, robots.txt: small parts with many cases."""

from __future__ import annotations

import ipaddress

import pytest

from pipeline.sources.addresses import RefusedError, address, canonical, forbidden
from pipeline.sources.robots import parse


@pytest.mark.parametrize(
    "url",
    ["", "kemnaker.go.id", "/a", "file:///etc/passwd", "ftp://a.id/", "javascript:alert(1)", "http://", "https:///a", "http://a b/",
     "http://a.id:99999/", "http://user@a.id/", "http://a.id/\nx", "http://a.id/\x00x", "http://[::1", "data:text/html,x",
     "http://" + "a" * 5000 + ".id/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(RefusedError) as caught:
        address(url)
    assert caught.value.message


def test_an_address_is_taken_apart_and_made_whole() -> None:
    made = address("/berita/ñandú é?q=a b&x=%20#atas", base="HTTPS://Www.Kemnaker.go.id:443/lama/x")
    assert made.url == "https://www.kemnaker.go.id/berita/%C3%B1and%C3%BA%20%C3%A9?q=a%20b&x=%20"
    assert (made.scheme, made.host, made.port, made.authority) == (
        "https",
        "www.kemnaker.go.id",
        443,
        "www.kemnaker.go.id",
    )


def test_names_in_other_scripts_become_ascii() -> None:
    assert address("http://bücher.example/").host == "xn--bcher-kva.example"


def test_the_same_page_has_one_canonical_address() -> None:
    urls = [
        "https://a.go.id/b?id=3&utm_source=x#top",
        "HTTPS://A.go.id/b?utm_medium=y&id=3",
        "https://a.go.id:443/b?id=3&fbclid=z",
    ]
    assert {canonical(url) for url in urls} == {"https://a.go.id/b?id=3"}


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
     "2002:0a00:0001::1", "64:ff9b::a00:1", "192.0.2.1", "198.18.0.1", "2001:db8::1"],
)  # fmt: skip
def test_no_special_address_passes(number: str) -> None:
    assert forbidden(ipaddress.ip_address(number), loopback=False)


def test_public_addresses_pass_and_loopback_only_when_allowed() -> None:
    for number in ("93.184.216.34", "103.10.10.10", "2606:4700::1111"):
        assert forbidden(ipaddress.ip_address(number), loopback=False) is None
    assert forbidden(ipaddress.ip_address("127.0.0.1"), loopback=True) is None
    assert forbidden(ipaddress.ip_address("::ffff:127.0.0.1"), loopback=True) is None
    assert forbidden(ipaddress.ip_address("10.0.0.1"), loopback=True)


ROBOTS = """
# semua
User-agent: *
Disallow: /admin
Allow: /admin/berita
Disallow: /*.pdf$
Disallow: /cari*hasil
Crawl-delay: 3

User-agent: BotLain
User-agent: Sarifakta
Disallow: /rahasia

Sitemap: https://a.go.id/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/", True), ("/admin", False), ("/admin/x", False), ("/admin/berita/1", True), ("/a.pdf", False), ("/a.pdf?x=1", True),
     ("/cari/x/hasil/2", False), ("/cari/x", True), ("/rahasia", True), ("/%61dmin", False)],
)  # fmt: skip
def test_the_longest_rule_decides_for_everybody(path: str, allowed: bool) -> None:
    assert parse(ROBOTS, "LainLagi").allows(path) is allowed


def test_a_group_of_our_own_replaces_that_for_everybody() -> None:
    rules = parse(ROBOTS, "Sarifakta")
    assert rules.allows("/admin")
    assert not rules.allows("/rahasia/x")
    assert rules.delay is None
    assert rules.sitemaps == ("https://a.go.id/sitemap.xml",)
    assert parse(ROBOTS, "LainLagi").delay == 3.0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bukan robots",
        "<html>404</html>",
        "Disallow: /",
        "User-agent:\nDisallow: /",
        "User-agent: *\nDisallow:",
        "User-agent: *\nCrawl-delay: x",
    ],
)
def test_robots_that_say_nothing_allow_everything(text: str) -> None:
    rules = parse(text, "Sarifakta")
    assert rules.allows("/a")
    assert rules.delay is None


def test_patterns_made_to_be_slow_are_not() -> None:
    rules = parse("User-agent: *\n" + "Disallow: /" + "*a" * 2000 + "$\n", "Sarifakta")
    assert rules.allows("/" + "a" * 1999)
    assert not rules.allows("/" + "a" * 4000)
