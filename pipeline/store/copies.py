"""Near copies: releases that share most of their word triples, found by MinHash, clustered and never dropped.

With one figure changed two releases still have nearly the same fingerprint, so likeness proves nothing about the facts;
it only tells how many sources are independent.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    import duckdb
    from numpy.typing import NDArray

    Signatures = NDArray[np.uint32]

HASHES = 128
BANDS = 32
"""Bands of four: documents that share 0.6 of their triples meet in some band with a chance of 99 %."""
ALIKE = 0.6
"""Share of common word triples from which on two documents count as copies."""
SHORTEST = 20
"""Words that a document must have to be compared; titles and captions are alike by accident."""

_WORD = re.compile(r"\w+")
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


@functools.cache
def _hashing() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Factors and offsets of the hash functions, the same in every process."""
    random = np.random.Generator(np.random.PCG64(20250506))
    factors = random.integers(1, 2**63, HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return factors, random.integers(0, 2**63, HASHES, dtype=np.uint64)


def signature(text: str) -> bytes | None:
    """The MinHash of the word triples of a text, 4 * HASHES bytes; None for a text too short to be compared."""
    words = _WORD.findall(text.casefold())
    if len(words) < SHORTEST:
        return None
    encoded = "\n".join(words).encode("utf-8", "replace").split(b"\n")
    hashes = np.fromiter(map(crc32, encoded), dtype=np.uint64, count=len(words))
    triples = np.unique(hashes[:-2] * _MIX[0] + hashes[1:-1] * _MIX[1] + hashes[2:] * _MIX[2])
    factors, offsets = _hashing()
    least = np.full(HASHES, np.iinfo(np.uint32).max, dtype=np.uint32)
    for part in range(0, len(triples), 4096):  # a book must not take a table of HASHES times its length
        values = (triples[part : part + 4096, None] * factors + offsets) >> np.uint64(32)
        least = np.minimum(least, values.min(axis=0).astype(np.uint32))
    return least.tobytes()


def likeness(one: bytes, other: bytes) -> float:
    """The estimated share of common word triples, 0 to 1."""
    return float(np.mean(np.frombuffer(one, np.uint32) == np.frombuffer(other, np.uint32)))


def pairs(signatures: Signatures, fresh: NDArray[np.bool_]) -> Iterator[tuple[int, int, float]]:
    """Pairs (row, other row, likeness) of rows that are alike and of which one is fresh; each once, row < other."""
    seen: set[tuple[int, int]] = set()
    width = HASHES // BANDS
    for band in range(BANDS):
        part = signatures[:, band * width : (band + 1) * width].astype(np.uint64)
        keys = (part * np.resize(_MIX, width)).sum(axis=1, dtype=np.uint64)
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        twin = np.flatnonzero(ordered[1:] == ordered[:-1])  # few, so the loop is over these and not over all keys
        for first in twin[np.concatenate(([True], ordered[twin[1:]] != ordered[twin[:-1]]))[: len(twin)]]:
            group = order[first : np.searchsorted(ordered, ordered[first], side="right")]
            if not fresh[group].any():
                continue
            for row in group[fresh[group]]:
                others = np.array([o for o in group if o != row and _pair(row, o) not in seen])
                if not len(others):
                    continue
                seen.update(_pair(row, o) for o in others)
                alike = (signatures[others] == signatures[row]).mean(axis=1)
                for other, value in zip(others[alike >= ALIKE], alike[alike >= ALIKE], strict=True):
                    yield (*_pair(row, other), float(value))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (int(one), int(other)) if one < other else (int(other), int(one))


def clusters(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Document -> its cluster, named after the smallest id in it, for every document that is linked to another."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in links:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return {name: root(name) for name in list(parent)}


def update(connection: duckdb.DuckDBPyConnection) -> int:
    """Compare documents that were not compared yet with all others; the number of them. One transaction."""
    from pipeline.store.transaction import transaction

    pending = connection.execute(
        "SELECT s.doc_id, s.revision FROM signatures s JOIN documents d USING (doc_id, revision) "
        "LEFT JOIN compared c USING (doc_id, revision) WHERE d.superseded_at IS NULL AND c.doc_id IS NULL"
    ).fetchall()
    if not pending:
        return 0
    rows = connection.execute(
        "SELECT doc_id, signature FROM signatures JOIN documents USING (doc_id, revision) "
        "WHERE superseded_at IS NULL ORDER BY doc_id"
    ).fetchall()
    names = [name for name, _ in rows]
    table = np.frombuffer(b"".join(s for _, s in rows), dtype=np.uint32).reshape(len(rows), HASHES)
    new = {name for name, _ in pending}
    fresh = np.fromiter((name in new for name in names), dtype=bool, count=len(names))
    found = [(names[a], names[b], round(value, 3)) for a, b, value in pairs(table, fresh)]
    with transaction(connection):
        connection.execute(
            "DELETE FROM near_copies WHERE list_contains($new::VARCHAR[], doc_id) "
            "OR list_contains($new::VARCHAR[], other_id)",
            {"new": sorted(new)},
        )
        connection.execute("DELETE FROM compared WHERE list_contains(?::VARCHAR[], doc_id)", [sorted(new)])
        _append(connection, "near_copies", found)
        linked = connection.execute("SELECT doc_id, other_id FROM near_copies").fetchall()
        _append(connection, "compared", pending)
        connection.execute("DELETE FROM clusters")
        _append(connection, "clusters", sorted(clusters(linked).items()))
    return len(pending)


def _append(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    with connection.appender(table) as appender:
        appender.append_rows(rows)
