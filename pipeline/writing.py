"""Files that are there whole or not at all: written beside their place and moved into it."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


@contextlib.contextmanager
def whole(path: Path, newline: str | None = None) -> Iterator[TextIO]:
    """A text file to write in UTF-8 that takes its place when the block ends; its folder is made.

    Where writing fails (the disk is full, somebody interrupts it), what was there before stays as it was. What is no
    file (a pipe, /dev/stdout) is written to as it is. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    target = path.resolve()
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("w", encoding="utf-8", newline=newline) as stream:
            yield stream
        return
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("x", encoding="utf-8", newline=newline) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException as error:
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename in (None, str(beside)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def write_whole(path: Path, text: str) -> None:
    """Write a whole file at once, as `whole` does."""
    with whole(path) as stream:
        stream.write(text)
