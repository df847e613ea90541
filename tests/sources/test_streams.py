"""Several hosts read at the same time and told as one stream."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.document import Item, Problem
from pipeline.sources.streams import side_by_side
from pipeline.sources.web import items
from tests.sources.server import Site, manners, names


def item(name: str) -> Item:
    return Item(origin=name, kind="text", text=name, doc_id=name)


def walk(group: str, sleep: Callable[[float], object]) -> Iterator[Item | Problem]:
    if group == "x":
        raise ValueError("kaputt")
    for number in range(300):
        yield item(f"{group}{number}")


def test_every_stream_comes_whole_and_in_its_own_order() -> None:
    found = [entry.origin for entry in side_by_side(["a", "b", "c"], walk, 2)]
    assert len(found) == 900
    for group in "abc":
        assert [name for name in found if name[0] == group] == [f"{group}{number}" for number in range(300)]


def test_a_stream_that_fails_is_a_problem_and_the_others_go_on() -> None:
    found = list(side_by_side(["a", "x", "b"], walk, 3))
    (problem,) = [entry for entry in found if isinstance(entry, Problem)]
    assert "kaputt" in problem.message
    assert len(found) == 601


def test_who_stops_listening_ends_the_reading() -> None:
    ended = threading.Event()

    def endless(group: str, sleep: Callable[[float], object]) -> Iterator[Item | Problem]:
        try:
            while True:
                yield item(group)
        finally:
            ended.set()

    stream = side_by_side(["a", "b"], endless, 2)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert ended.wait(60)


def test_two_hosts_are_read_at_once_and_each_by_one_connection(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, satu_test=["127.0.0.1"], dua_test=["127.0.0.1"])
    port = site.server_address[1]
    for number in range(5):
        site.serve(f"/{number}", f"<p>Balai nomor {number} dibuka di Tual.</p>")
    places = [f"http://{host}.test:{port}/{number}" for number in range(5) for host in ("satu", "dua")]
    found = list(items(places, folder=tmp_path, manners=manners(attempts=1)))
    assert sorted(getattr(entry, "url", "") for entry in found) == sorted(places)
    for host in ("satu", "dua"):
        own = [entry.url for entry in found if isinstance(entry, Item) and entry.url and f"//{host}" in entry.url]
        assert own == [place for place in places if f"//{host}" in place]
    assert site.most_active <= 2
    assert 1 <= len(list(tmp_path.glob("*.warc.gz"))) <= 2
