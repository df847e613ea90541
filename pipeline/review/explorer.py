"""The read-only explorer."""

from __future__ import annotations

from starlette.routing import Route


def routes() -> list[Route]:
    """The routes of the explorer."""
    return []
