"""A misbehaving site for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sources.server import Site, running


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as made:
        yield made
