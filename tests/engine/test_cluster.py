"""A real cluster of processes on this machine, documents that kill its workers, and a worker that is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="the extra `distributed` is not installed")

from pipeline.document import Item, Problem
from pipeline.engine.cluster import Cluster
from pipeline.engine.ingestion import Ingestion, pooled
from pipeline.engine.supervisor import Done, Limits, PoolError
from pipeline.store.connection import connect
from pipeline.store.writer import Store
from tests.cli.releases import record
from tests.engine.poison import item, task, unfit


def told(done: Done | Problem) -> str:
    assert isinstance(done, Done)
    return done.result.message if isinstance(done.result, Problem) else str(done.result)


def test_a_failing_document_fails_alone_and_a_deadly_one_too() -> None:
    texts = [f"text {n}" for n in range(30)]
    texts[4] = "raise"
    texts[13] = "crash"
    cluster = Cluster(factory=task, jobs=2, chunk=5)
    found = [told(d) for d in cluster(iter([item(t, str(n)) for n, t in enumerate(texts)]))]
    assert found[4].startswith("ValueError: a strange document")
    assert found[13] == "Reading it ended the process: signal SIGSEGV."
    others = [n for n in range(30) if n not in (4, 13)]
    assert [found[n] for n in others] == [texts[n].upper() for n in others]


def test_a_document_that_never_ends_is_stopped_at_the_limit() -> None:
    cluster = Cluster(factory=task, jobs=1, chunk=3, limits=Limits(seconds=5))
    found = [told(d) for d in cluster(iter([item("a", "1"), item("loop", "2"), item("c", "3")]))]
    assert found[0] == "A"
    assert "5 seconds" in found[1]
    assert found[2] == "C"


def test_workers_that_cannot_start_end_the_run_with_their_reason() -> None:
    with pytest.raises(PoolError, match="no such analyser"):
        list(Cluster(factory=unfit, jobs=1)(iter([item("a")])))


def test_the_result_equals_that_of_one_machine_also_when_a_worker_is_killed(tmp_path: Path) -> None:
    items = [Item(origin="x", kind="record", **record(n)) for n in range(1, 41)]
    single = pooled("blank", jobs=1, limits=Limits(), stopping=lambda: False)
    with Store(tmp_path / "single.duckdb") as store:
        Ingestion(store, single).run(items)

    cluster = Cluster(jobs=2, chunk=3)

    def killing(entries: Iterator[Item]) -> Iterator[Done | Problem]:
        for number, done in enumerate(cluster(entries)):
            if number == 2:
                assert cluster.client is not None
                os.kill(next(iter(cluster.client.run(os.getpid).values())), signal.SIGKILL)
            yield done

    with Store(tmp_path / "cluster.duckdb") as store:
        Ingestion(store, killing).run(items)
    for sql in (
        "SELECT doc_id, revision, text FROM documents ORDER BY ALL",
        "SELECT fact_id, fact_key, slots, rule, confidence, reasons FROM facts ORDER BY ALL",
        "SELECT * FROM evidence ORDER BY ALL",
    ):
        found = []
        for name in ("single", "cluster"):
            with connect(tmp_path / f"{name}.duckdb", read_only=True) as connection:
                found.append(connection.execute(sql).fetchall())
        assert found[0] == found[1]
        assert found[0]


def test_shards_are_gone_afterwards(tmp_path: Path) -> None:
    assert [told(d) for d in Cluster(factory=task, jobs=1, shards=tmp_path)(iter([item("a")]))] == ["A"]
    assert list(tmp_path.iterdir()) == []
