"""Documents on their way into the tables: a file beside the database, to which each is added whole by one write.

A process that is killed loses nothing of it, since the system has it; a torn end (a power failure, a full disk) is told
by its length and its digest and left out. Which entries the tables have already, the database knows itself.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Entry:
    """A document in the inbox: its number, the run and version that read it, the form of the sheet, and the sheet."""

    number: int
    run_id: str
    version: str
    form: str
    packed: str


def beside(database: Path) -> Path:
    """Where the inbox of this database is."""
    return database.with_name(database.name + ".inbox")


@dataclass
class Inbox:
    """The file, open for writing while something is in it. OSError where the disk does not take it."""

    path: Path
    owner: str
    """Id of the database: entries of another one, which was deleted or replaced, are not taken for its own."""
    _waiting: list[bytes] = field(default_factory=list)
    _file: int | None = None

    def put(self, entry: Entry) -> None:
        """Add an entry; it is safe after the next `flush`."""
        body = entry.packed.encode()
        digest = blake2b(body, digest_size=8).hexdigest()
        head = json.dumps([self.owner, entry.number, entry.run_id, entry.version, entry.form, len(body), digest])
        self._waiting.append(b"%b\n%b\n" % (head.encode(), body))

    def __len__(self) -> int:
        """Entries that were not flushed."""
        return len(self._waiting)

    def flush(self) -> None:
        """Write what was put: all of it or, where the disk does not take it, nothing."""
        if not self._waiting:
            return
        if self._file is None:
            self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
        before = os.fstat(self._file).st_size
        left = memoryview(b"".join(self._waiting))
        try:
            while left:
                left = left[os.write(self._file, left) :]
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, before)
            raise
        self._waiting.clear()

    def clear(self) -> None:
        """Forget all of it: the tables have it."""
        self._waiting.clear()
        if self._file is not None:
            os.ftruncate(self._file, 0)

    def close(self) -> None:
        """Close the file, and remove it where nothing is in it; what was not flushed is lost."""
        if self._file is not None:
            left = os.fstat(self._file).st_size
            os.close(self._file)
            self._file = None
            if not left:
                self.path.unlink(missing_ok=True)

    def entries(self) -> Iterator[Entry]:
        """What is in the file and whole, in the order of arrival."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return
        at = 0
        while (end := content.find(b"\n", at)) >= 0:
            head = _head(content[at:end])
            if head is None:
                return
            owner, number, run_id, version, form, length, digest = head
            body = content[end + 1 : end + 1 + length]
            if len(body) < length or blake2b(body, digest_size=8).hexdigest() != digest:
                return
            if owner == self.owner:
                yield Entry(number, run_id, version, form, body.decode())
            at = end + 1 + length + 1

    def discard(self) -> None:
        """Remove the file, whatever is in it."""
        self.path.unlink(missing_ok=True)


def _head(line: bytes) -> list[Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, list) and len(found) == 7 and isinstance(found[5], int) else None
