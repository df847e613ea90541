"""How fast, how large, and where the time goes: measured in fresh processes, compared within one run."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.document import Item
from pipeline.failure import Failure

ROOT = Path(__file__).resolve().parents[2]


class MeasureError(Failure):
    """What was to be measured does not run; the message says why."""


@dataclass
class Measured:
    """One analyser on one set of documents, in one process that reads and stores one after the other."""

    analyser: str
    documents: int = 0
    words: int = 0
    facts: int = 0
    startup: float = 0.0
    """Seconds from the start of the interpreter's work until the first document can be read."""
    seconds: float = 0.0
    """Seconds for all documents, storing included."""
    stages: dict[str, float] = field(default_factory=dict)
    """Seconds by stage, `store` among them."""
    megabytes: float = 0.0
    """Peak memory of the process."""

    def share(self, stage: str) -> float:
        """The share of a stage in the time of all stages, 0 to 1."""
        total = sum(self.stages.values())
        return self.stages.get(stage, 0.0) / total if total else 0.0


def items(sources: Sequence[str], most: int) -> list[Item]:
    """At most so many documents of these sources."""
    from pipeline.sources import open as open_sources

    return list(islice((entry for entry in open_sources(sources) if isinstance(entry, Item)), most))


def stages(analyser: str, found: Sequence[Item]) -> Measured:
    """Read and store these documents in a fresh process. MeasureError where the analyser is missing."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(theirs, analyser, list(found)), daemon=True)
    process.start()
    theirs.close()
    try:
        outcome = ours.recv()
    except EOFError as error:
        raise MeasureError(f"The process that measures {analyser} ended without a result.") from error
    finally:
        process.join()
    if isinstance(outcome, str):
        raise MeasureError(outcome)
    measured: Measured = outcome
    return measured


def _measure(pipe: Any, analyser: str, found: list[Item]) -> None:
    import resource

    began = time.perf_counter()
    try:
        from pipeline.engine.finishing import finish
        from pipeline.engine.worker import sheet_task
        from pipeline.store.rows import unpack
        from pipeline.store.writer import Store

        task = sheet_task(analyser)
        task(Item(origin="warm-up", kind="text", text="Menteri itu hadir.", doc_id="warm-up"))
    except Exception as error:
        pipe.send(str(error))
        return
    measured = Measured(analyser, documents=len(found), startup=time.perf_counter() - began)
    with tempfile.TemporaryDirectory(prefix="sarifakta-") as folder:
        began = time.perf_counter()
        with Store(Path(folder) / "facts.duckdb") as store:
            for item in found:
                packed = task(item)
                sheet = unpack(packed)
                measured.words += int(sheet.document[-1])
                store.write(sheet, packed)
            before = time.perf_counter()
            finish(store)
            measured.stages = dict(store.counts.seconds)
            measured.stages["store"] += time.perf_counter() - before
            measured.facts = store.counts.facts
        measured.seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    measured.megabytes = peak / (1e6 if sys.platform == "darwin" else 1e3)
    pipe.send(measured)


def commands(sources: Sequence[str], analyser: str, jobs: int) -> dict[str, float]:
    """Seconds of whole commands: `ingest` in one process, in `jobs`, and once more with nothing changed."""
    with tempfile.TemporaryDirectory(prefix="sarifakta-") as folder:
        one, many = Path(folder) / "one.duckdb", Path(folder) / "many.duckdb"
        return {
            "one process": _ingest(sources, analyser, one, 1),
            f"{jobs} processes": _ingest(sources, analyser, many, jobs),
            "unchanged": min(_ingest(sources, analyser, many, jobs) for _ in range(3)),
        }


def _ingest(sources: Sequence[str], analyser: str, db: Path, jobs: int) -> float:
    words = [sys.executable, str(ROOT / "run_pipeline.py"), "ingest", *sources, "--db", str(db)]
    words += ["--analyser", analyser, "--jobs", str(jobs), "--json"]
    began = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"})
    seconds = time.perf_counter() - began
    if not done.stdout.startswith("{"):
        raise MeasureError(f"ingest failed: {done.stderr.strip()[-300:]}")
    json.loads(done.stdout)
    return seconds
