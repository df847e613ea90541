"""What was fetched before, and where its bytes lie: ETag, Last-Modified, archive and place, per canonical address."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import dataclass
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS fetched (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    content_type TEXT NOT NULL,
    final_url TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    archive TEXT NOT NULL,
    place INTEGER NOT NULL,
    fetched_at TEXT NOT NULL,
    checked_at TEXT NOT NULL
)
"""


@dataclass(frozen=True)
class Known:
    """The last good answer of an address."""

    url: str
    etag: str | None
    last_modified: str | None
    content_type: str
    final_url: str
    sha256: str
    archive: str
    """Name of the archive file in the folder."""
    place: int
    """Byte at which its record begins there."""
    fetched_at: str
    checked_at: str


class Memory:
    """The table of addresses in `folder/.memory.sqlite`; several processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(
            folder / ".memory.sqlite", timeout=60, isolation_level=None, check_same_thread=False
        )
        self._connection.execute(_SCHEMA)

    def close(self) -> None:
        """Close the table."""
        self._connection.close()

    def get(self, url: str) -> Known | None:
        """What is known of this canonical address."""
        row = self._connection.execute("SELECT * FROM fetched WHERE url = ?", (url,)).fetchone()
        return Known(*row) if row else None

    def put(self, known: Known) -> None:
        """Remember this answer instead of the one before."""
        values = (
            known.url, known.etag, known.last_modified, known.content_type, known.final_url, known.sha256,
            known.archive, known.place, known.fetched_at, known.checked_at,
        )  # fmt: skip
        self._connection.execute("INSERT OR REPLACE INTO fetched VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def checked(self, url: str) -> None:
        """Note that the site said just now that nothing has changed."""
        self._connection.execute("UPDATE fetched SET checked_at = ? WHERE url = ?", (now(), url))


def now() -> str:
    """This second in UTC, ISO 8601."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
