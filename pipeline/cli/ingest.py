"""The command `ingest`."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli import ingest_options as options
from pipeline.cli import shortcut
from pipeline.cli.database import DEFAULT, Database
from pipeline.cli.output import remark, tell
from pipeline.cli.progress import progress
from pipeline.failure import Failure

if TYPE_CHECKING:
    from pipeline.document import Problem
    from pipeline.engine.ingestion import Event, Ingestion, Reader
    from pipeline.engine.supervisor import Limits, Watch


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ingest")(ingest)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Stopping:
    """Ctrl-C, made polite: the first lets the documents in hand be finished and stored, the second ends at once."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self) -> bool:
        """Whether somebody asked to stop."""
        return self.asked

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Take SIGINT and SIGTERM as requests to stop while the block runs."""
        before = {s: signal.signal(s, self._asked) for s in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _asked(self, number: int, frame: Any) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        remark("Stopping: the documents in hand are being finished. Once more to stop at once.")


def ingest(
    places: options.Places = None,
    source: options.Site = None,
    everything: options.EverySite = False,
    most: options.Most = 30,
    fetched: options.Fetched = None,
    contact: options.Contact = "",
    loopback: options.Loopback = False,
    db: Database = DEFAULT,
    jobs: options.Jobs = 0,
    analyser: options.Analyser = "blank",
    engine: options.Engine = "process",
    scheduler: options.Scheduler = None,
    shards: options.Shards = None,
    resume: options.Resume = True,
    retry: options.Retry = False,
    time_limit: options.TimeLimit = 120.0,
    memory_limit: options.MemoryLimit = 2000,
    max_megabytes: options.MaxMegabytes = 10.0,
    commit_every: options.CommitEvery = 1,
    wait: options.Wait = 600.0,
    as_json: options.AsJson = False,
) -> None:
    """Read releases and store their facts; what is there already and has not changed is passed over.

    A document that cannot be read is recorded in the table problems, and the exit code is 1. Ctrl-C finishes the
    documents in hand; the next run goes on where this one stopped, however it ended.

    Example: python run_pipeline.py ingest corpus/samples --db outputs/facts.duckdb

    Example: python run_pipeline.py ingest --source kemnaker --contact https://example.org/me
    """
    from pipeline.engine.ingestion import Ingestion
    from pipeline.engine.supervisor import Limits
    from pipeline.engine.version import fingerprint
    from pipeline.store.writer import Store

    places, names = places or [], source or []
    entries = _opened(places, names, everything, most, fetched, contact, loopback, max_megabytes)
    stampable = resume and not (retry or names or everything)
    inputs = shortcut.content(places) if stampable else None
    stopping = Stopping()
    watches: list[Watch] = []
    limits = Limits(seconds=time_limit, megabytes=memory_limit)
    reader = _reader(engine, scheduler, shards, analyser, jobs or cores(), limits, stopping, watches)
    store = Store(
        db,
        version=fingerprint(analyser),
        analyser=analyser,
        command=" ".join(sys.argv),
        commit_every=commit_every,
        wait=wait,
        tell=remark,
    )
    began = time.perf_counter()  # waiting for the database is not reading
    told: list[str] = []
    with stopping.listening():
        with contextlib.closing(store), progress("reading", [*places, *names]) as advance:

            def note(event: Event, problem: Problem | None) -> None:
                advance()
                if problem is not None:
                    told.append(tell(problem))

            work = Ingestion(store, reader, resume=resume, retry=retry, events=note)
            status = _run(work, entries, stopping)
        summary = _summary(work, status, time.perf_counter() - began, watches)
        quiet = status == "finished" and not summary["problems"] and not work.passed_over
        if inputs and quiet and sys.argv[1:2] == ["ingest"]:
            shortcut.leave(sys.argv[2:], places, inputs, analyser, summary, told)
        if as_json:
            sys.stdout.write(json.dumps(summary, ensure_ascii=False) + "\n")
        else:
            _print(summary, db)
        sys.stdout.flush()
    if status == "interrupted" or summary["problems"]:
        raise typer.Exit(1)


def _opened(
    places: list[str],
    names: list[str],
    everything: bool,
    most: int,
    folder: Path | None,
    contact: str,
    loopback: bool,
    megabytes: float,
) -> Iterator[Any]:
    """What is to be read; names that are in no catalogue are told before anything is opened."""
    from pipeline.sources import Limits, is_address
    from pipeline.sources import open as open_sources

    if not (places or names or everything):
        raise typer.BadParameter("Name files, folders or addresses, or choose sites with --source or --all.")
    limits = Limits(document=int(megabytes * 1e6))
    if not (names or everything or any(map(is_address, places))):
        return open_sources(places, limits=limits)
    from pipeline.sources.catalogue import catalogue, source
    from pipeline.sources.fetching import Manners

    catalogue()
    for name in names:
        source(name)
    manners = Manners(contact=contact, loopback=loopback, pause=0.0 if loopback else 1.0)
    return open_sources(places, names, everything, limits, folder, manners=manners, most=most)


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


def _reader(
    engine: str,
    scheduler: str | None,
    shards: Path | None,
    analyser: str,
    jobs: int,
    limits: Limits,
    stopping: Stopping,
    watches: list[Watch],
) -> Reader:
    """What reads documents: a pool of processes on this machine, or a cluster."""
    from pipeline.engine.ingestion import pooled

    if engine == "process":
        return pooled(analyser, jobs=jobs, limits=limits, stopping=stopping, watches=watches)
    if engine != "dask":
        raise typer.BadParameter(f"There is no engine {engine!r}. Choose process or dask.", param_hint="--engine")
    try:
        from pipeline.engine.cluster import Cluster
    except ImportError as error:
        raise Failure("--engine dask needs an extra. Install it: pip install -e '.[distributed]'.") from error
    return Cluster(analyser, scheduler=scheduler, jobs=jobs, limits=limits, shards=shards, stopping=stopping)


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


def _print(summary: dict[str, Any], db: Path) -> None:
    documents, seconds = summary["documents"], summary["seconds"]
    parts = [f"{documents['new']} new", f"{documents['changed']} changed"]
    if documents["reread"]:
        parts.append(f"{documents['reread']} read again (rules, code or models have changed)")
    parts.append(f"{documents['unchanged']} unchanged")
    if documents["passed_over"]:
        parts.append(f"{documents['passed_over']} passed over as before (--retry to try them again)")
    rate = f", {summary['documents_per_second']} documents a second" if summary["documents_per_second"] else ""
    remark(f"{db}: {', '.join(parts)}; {summary['facts']} facts stored in {seconds:.1f} s{rate}.")
    if summary["problems"]:
        number = summary["problems"]
        remark(f"{number} input{'s' * (number > 1)} could not be read: see the table problems.")
    if summary["status"] == "interrupted":
        remark("Stopped before the end; the same command goes on from here.")
