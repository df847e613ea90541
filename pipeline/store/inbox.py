"""Documents on their way into the tables: a file beside the database, to which each is added whole by one write.

A process that is killed loses nothing of it, since the system has it. Each entry is a line of its own that begins with
the digest of the rest: a line that is torn (a power failure, a full disk) or damaged is left out, the others stand.
Which entries the tables have already, the database knows itself.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path


@dataclass(frozen=True)
class Entry:
    """A document in the inbox: its number, the run and version that read it, the form of the sheet, and the sheet."""

    number: int
    run_id: str
    version: str
    form: str
    packed: str
    """JSON in one line."""


def real(database: Path) -> Path:
    """The file itself, where the path is a link to it: what lies beside it is found by whatever name it is opened."""
    return Path(os.path.realpath(database))


def beside(database: Path) -> Path:
    """Where the inbox of this database is."""
    database = real(database)
    return database.with_name(database.name + ".inbox")


def _digest(line: bytes) -> bytes:
    return blake2b(line, digest_size=8).hexdigest().encode()


@dataclass
class Inbox:
    """The file, open for writing while something is in it. OSError where the disk does not take it."""

    path: Path
    owner: str
    """Id of the database: entries of another one, which was deleted or replaced, are not taken for its own."""
    damaged: int = 0
    """Lines that `entries` left out because they are not as they were written."""
    foreign: int = 0
    """Entries of another database that `entries` left out."""
    _waiting: list[bytes] = field(default_factory=list)
    _file: int | None = None

    def put(self, entry: Entry) -> None:
        """Add an entry; it is safe after the next `flush`."""
        head = json.dumps([self.owner, entry.number, entry.run_id, entry.version, entry.form])
        line = b"%b\t%b" % (head.encode(), entry.packed.encode())
        self._waiting.append(b"%b\t%b\n" % (_digest(line), line))

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
        """What is in the file, whole and of this database, in the order of arrival; the rest is counted."""
        self.damaged = self.foreign = 0
        if not self.path.exists():
            return
        with self.path.open("rb") as stream:
            for line in stream:
                digest, _, content = line.removesuffix(b"\n").partition(b"\t")
                if digest != _digest(content):
                    self.damaged += 1
                    continue
                head, _, body = content.partition(b"\t")
                owner, number, run_id, version, form = json.loads(head)
                if owner == self.owner:
                    yield Entry(number, run_id, version, form, body.decode())
                else:
                    self.foreign += 1

    def discard(self) -> None:
        """Remove the file, whatever is in it."""
        self.path.unlink(missing_ok=True)
