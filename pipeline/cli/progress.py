"""Progress on a terminal: how many, how fast, how long still; nothing at all where nobody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

_LINES = {".jsonl", ".ndjson"}
_READ = {".txt", ".text", ".html", ".htm", ".xhtml", ".json", *_LINES}


class Advance(Protocol):
    """Told of every input dealt with."""

    def __call__(self, steps: int = 1) -> None:
        """So many more are done."""
        ...


def expected(sources: Sequence[str]) -> int | None:
    """How many documents these sources will give, where that can be told at a glance; None otherwise."""
    total = 0
    for source in sources:
        path = Path(source)
        try:
            if path.is_dir():
                for folder, folders, names in os.walk(path):
                    folders[:] = [f for f in folders if not f.startswith(".")]
                    for name in names:
                        count = _in_file(Path(folder, name))
                        if count is None:
                            return None
                        total += count
            elif path.is_file():
                count = _in_file(path)
                if count is None:
                    return None
                total += count
            else:
                return None
        except OSError:
            return None
    return total


def _in_file(path: Path) -> int | None:
    suffix = path.suffix.lower()
    if suffix in _LINES:
        with path.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b"")) or 1
    if suffix in _READ:
        return 1
    return None if suffix in {".csv", ".tsv", ".parquet", ".gz", ".warc"} else 0


@contextmanager
def progress(words: str, sources: Sequence[str]) -> Iterator[Advance]:
    """A bar on stderr with rate and remaining time while the block runs; silent where stderr is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda steps=1: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    from pipeline.cli.output import err

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(words, total=expected(sources), rate="")

        def advance(steps: int = 1) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=steps, rate=f"{speed:.1f}/s" if speed else "")

        yield advance
