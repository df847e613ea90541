from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.engine.finishing import finish
from pipeline.store.connection import connect
from pipeline.store.copies import HASHES, clusters, likeness, pairs, signature
from pipeline.store.writer import Store
from tests.store.helpers import TEXT, made

_WORDS = [a + b + c for a in "bkdlmnprst" for b in ("a", "i", "u", "e") for c in ("kal", "tan", "ri", "mpu", "ng")]


def release(seed: int, words: int = 200) -> str:
    return " ".join(random.Random(seed).choices(_WORDS, k=words))


def alike(one: str, other: str) -> float:
    first, second = signature(one), signature(other)
    assert first is not None
    assert second is not None
    return likeness(first, second)


def test_a_text_is_like_itself_whatever_its_case_and_punctuation() -> None:
    text = release(1)
    assert alike(text, text.upper().replace(" ", ", ")) == 1.0


def test_one_changed_figure_leaves_a_near_copy() -> None:
    text = release(1)
    assert alike(text + " sebanyak 120 kapal " + text[:200], text + " sebanyak 150 kapal " + text[:200]) > 0.9


def test_different_texts_are_not_alike() -> None:
    assert alike(release(1), release(2)) < 0.1


def test_the_estimate_is_near_the_true_share() -> None:
    for seed, kept in ((3, 150), (4, 100), (5, 50)):
        one, other = release(seed).split(), release(seed + 10).split()
        mixed = one[:kept] + other[kept:]
        first, second = ({tuple(t[i : i + 3]) for i in range(len(t) - 2)} for t in (one, mixed))
        assert abs(alike(" ".join(one), " ".join(mixed)) - len(first & second) / len(first | second)) < 0.15


def test_short_texts_are_not_compared() -> None:
    assert signature("Nelayan kini lebih aman.") is None


def test_pairs_are_those_of_comparing_each_with_each() -> None:
    texts = [release(n // 3) + " " + release(100 + n, 30) for n in range(30)]
    table = np.array([np.frombuffer(signature(t) or b"", np.uint32) for t in texts]).reshape(30, HASHES)
    found = {(a, b) for a, b, _ in pairs(table, np.ones(30, dtype=bool))}
    each = {(a, b) for a in range(30) for b in range(a + 1, 30) if (table[a] == table[b]).mean() >= 0.6}
    assert found == each
    assert len(each) >= 20


def test_clusters_join_what_is_linked_by_way_of_others() -> None:
    assert clusters([("b", "c"), ("a", "b"), ("x", "y")]) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with connect(db, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def ingest(db: Path, *sheets: Any) -> None:
    with Store(db) as store:
        for sheet in sheets:
            store.write(sheet)
        finish(store)


def test_near_copies_are_clustered_kept_and_counted_once(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    body = TEXT + " " + release(1)
    ingest(
        db,
        made(body, "kkp-1", source="kkp", published="2025-03-03"),
        made(body + " Baca juga.", "antara-1", source="antara", published="2025-03-04"),
        made(TEXT + " " + release(2), "setkab-1", source="setkab", published="2025-03-05"),
    )
    with_sites = "SELECT cluster, place, doc_id, documents FROM copies ORDER BY place"
    assert rows(db, with_sites) == [("antara-1", 1, "kkp-1", 2), ("antara-1", 2, "antara-1", 2)]
    assert rows(db, "SELECT count(*) FROM current_documents") == [(3,)]
    found = rows(db, "SELECT DISTINCT documents, independent_sources, sites FROM fact_sources WHERE type = 'figure'")
    assert found == [(3, 2, ["kkp", "setkab"])]


def test_independent_sites_are_counted_apart(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    first = made(TEXT + " " + release(1), "kkp-1", source="kkp")
    second = made(TEXT + " " + release(2), "x-2", source=None, url="https://setkab.example/2")
    ingest(db, first)
    ingest(db, second)
    found = rows(db, "SELECT DISTINCT documents, independent_sources, sites FROM fact_sources WHERE type = 'official'")
    assert found == [(2, 2, ["kkp", "setkab.example"])]


def test_a_revision_leaves_its_former_cluster(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    ingest(db, made(release(1), "a"), made(release(1) + " lagi", "b"))
    assert rows(db, "SELECT count(*) FROM copies") == [(2,)]
    ingest(db, made(release(9), "b"))
    assert rows(db, "SELECT count(*) FROM copies") == [(0,)]
    ingest(db, made(release(9) + " pula", "c"))
    assert rows(db, "SELECT doc_id FROM copies ORDER BY 1") == [("b",), ("c",)]
