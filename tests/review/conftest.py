"""A database of invented releases and a server on it, for every test of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.support import Server, releases, store


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.duckdb"
    store(path, releases())
    return path


@pytest.fixture
def server(db: Path) -> Iterator[Server]:
    running = Server(db)
    yield running
    running.stop()
