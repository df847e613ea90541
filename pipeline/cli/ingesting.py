"""What the command `ingest` does, its options put together by what they are about."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli import shortcut
from pipeline.cli.output import remark, tell
from pipeline.cli.progress import progress
from pipeline.cli.stopping import Stopping
from pipeline.failure import Failure

if TYPE_CHECKING:
    from pipeline.document import Problem
    from pipeline.engine.ingestion import Event, Ingestion, Reader
    from pipeline.engine.supervisor import Limits, Watch
    from pipeline.store.writer import Store


@dataclass(frozen=True)
class Sought:
    """What is to be read: files and addresses, sites by name or all of them, and how they are fetched."""

    places: list[str]
    names: list[str]
    everything: bool
    most: int
    folder: Path | None
    contact: str
    loopback: bool
    megabytes: float


@dataclass(frozen=True)
class Means:
    """What reads it: the analyser, the processes, what one document may cost, the cluster if there is one."""

    analyser: str
    jobs: int
    limits: Limits
    engine: str
    scheduler: str | None
    shards: Path | None


@dataclass(frozen=True)
class Stored:
    """Where the facts go, and what is done about documents that are there already."""

    db: Path
    resume: bool
    retry: bool
    commit_every: int
    wait: float

    def store(self, analyser: str) -> Store:
        """The database, opened when something is written."""
        from pipeline.engine.version import fingerprint
        from pipeline.store.writer import Store

        return Store(
            self.db,
            version=fingerprint(analyser),
            analyser=analyser,
            command=" ".join(sys.argv),
            commit_every=self.commit_every,
            wait=self.wait,
            tell=remark,
        )


def ingested(
    sought: Sought, means: Means, stored: Stored, stopping: Stopping, say: Callable[[dict[str, Any]], None]
) -> dict[str, Any]:
    """Read and store; the summary, which is said before Ctrl-C ends the command again."""
    from pipeline.engine.ingestion import Ingestion

    entries = _opened(sought, means.limits.seconds)
    stampable = stored.resume and not (stored.retry or sought.names or sought.everything)
    inputs = shortcut.content(sought.places) if stampable else None
    watches: list[Watch] = []
    reader = _reader(means, stopping, watches)
    store = stored.store(means.analyser)
    began = time.perf_counter()  # waiting for the database is not reading
    told: list[str] = []
    with stopping.listening():
        with contextlib.closing(store), progress("reading", [*sought.places, *sought.names]) as advance:

            def note(event: Event, problem: Problem | None) -> None:
                advance()
                if problem is not None:
                    told.append(tell(problem))

            work = Ingestion(store, reader, resume=stored.resume, retry=stored.retry, events=note)
            status = _run(work, entries, stopping)
        summary = _summary(work, status, time.perf_counter() - began, watches)
        quiet = status == "finished" and not summary["problems"] and not work.passed_over
        if inputs and quiet and sys.argv[1:2] == ["ingest"]:
            shortcut.leave(sys.argv[2:], sought.places, inputs, means.analyser, summary, told)
        say(summary)
    return summary


def _opened(sought: Sought, seconds: float) -> Iterator[Any]:
    """What is to be read in so many seconds each; names that are in no catalogue are told before anything is opened."""
    from pipeline.sources import Limits, is_address
    from pipeline.sources import open as open_sources
    from pipeline.sources.limits import within

    places, names, everything = sought.places, sought.names, sought.everything
    if not (places or names or everything):
        raise typer.BadParameter("Name files, folders or addresses, or choose sites with --source or --all.")
    limits = within(seconds, Limits(document=int(sought.megabytes * 1e6)))
    if not (names or everything or any(map(is_address, places))):
        return open_sources(places, limits=limits)
    from pipeline.sources.catalogue import catalogue, source
    from pipeline.sources.fetching import Manners

    catalogue()
    for name in names:
        source(name)
    manners = Manners(contact=sought.contact, loopback=sought.loopback, pause=0.0 if sought.loopback else 1.0)
    return open_sources(places, names, everything, limits, sought.folder, manners=manners, most=sought.most)


def _run(work: Ingestion, entries: Iterator[Any], stopping: Stopping) -> str:
    from pipeline.engine.finishing import finish
    from pipeline.engine.supervisor import PoolError
    from pipeline.store.connection import StoreError

    try:
        work.run(entries)
        finish(work.store)
        status = "interrupted" if stopping() else "finished"
        work.store.finish_run("interrupted" if stopping() else "finished")
        return status
    except KeyboardInterrupt:
        work.store.finish_run("interrupted")
        return "interrupted"
    except (PoolError, StoreError):
        with contextlib.suppress(Exception):  # where the disk is full this cannot be noted either
            work.store.finish_run("failed")
        raise


def _reader(means: Means, stopping: Stopping, watches: list[Watch]) -> Reader:
    """What reads documents: a pool of processes on this machine, or a cluster."""
    from pipeline.engine.ingestion import pooled

    limits, jobs = means.limits, means.jobs
    if means.engine != "dask" and (means.scheduler or means.shards):
        raise typer.BadParameter("--scheduler and --shards are for a cluster. Add --engine dask, or leave them out.")
    if means.engine == "process":
        return pooled(means.analyser, jobs=jobs, limits=limits, stopping=stopping, watches=watches)
    if means.engine != "dask":
        raise typer.BadParameter(f"There is no engine {means.engine!r}. Choose process or dask.", param_hint="--engine")
    try:
        from pipeline.engine.cluster import Cluster
    except ImportError as error:
        raise Failure("--engine dask needs an extra. Install it: pip install -e '.[distributed]'.") from error
    return Cluster(
        means.analyser, scheduler=means.scheduler, jobs=jobs, limits=limits, shards=means.shards, stopping=stopping
    )


def _summary(work: Ingestion, status: str, seconds: float, watches: list[Watch]) -> dict[str, Any]:
    counts = work.store.counts
    done = counts.new + counts.changed + counts.reread
    return {
        "status": status,
        "run_id": work.store.run_id or None,
        "documents": {
            "new": counts.new,
            "changed": counts.changed,
            "reread": counts.reread,
            "unchanged": counts.unchanged,
            "passed_over": work.passed_over,
        },
        "problems": counts.problems,
        "facts": counts.facts,
        "seconds": round(seconds, 3),
        "documents_per_second": round(done / seconds, 1) if done else None,
        "stages": {stage: round(spent, 3) for stage, spent in counts.seconds.items()},
        "worker_megabytes": round(max((w.peak for w in watches), default=0) / 1e6) or None,
    }
