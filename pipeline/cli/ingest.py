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
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli import shortcut
from pipeline.cli.database import DEFAULT, Database, plain_failures
from pipeline.cli.output import Failure, err, remark
from pipeline.cli.progress import progress

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
    sources: Annotated[
        list[str] | None, typer.Argument(help="Files, folders, patterns, addresses, feeds, sitemaps, or - for stdin.")
    ] = None,
    source: Annotated[list[str] | None, typer.Option(help="A site in corpus/sources.yaml; may be repeated.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every site in corpus/sources.yaml.")] = False,
    most: Annotated[int, typer.Option(min=1, help="Newest releases to read of each site or feed.")] = 30,
    fetched: Annotated[Path | None, typer.Option(help="Where fetched pages are archived (corpus/fetched).")] = None,
    contact: Annotated[str, typer.Option(help="Your address, told to the sites.", envvar="SARIFAKTA_CONTACT")] = "",
    loopback: Annotated[bool, typer.Option(hidden=True)] = False,
    db: Database = DEFAULT,
    jobs: Annotated[int, typer.Option(min=0, help="Processes that read; 0: one for each core.")] = 0,
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "blank",
    engine: Annotated[str, typer.Option(help="process (this machine) or dask (a cluster).")] = "process",
    scheduler: Annotated[str | None, typer.Option(help="Address of the Dask scheduler; none: a local one.")] = None,
    shards: Annotated[Path | None, typer.Option(help="Folder that all machines of the cluster share.")] = None,
    resume: Annotated[bool, typer.Option(help="Pass over what has not changed since it was read.")] = True,
    retry: Annotated[bool, typer.Option(help="Try documents again that failed before.")] = False,
    time_limit: Annotated[float, typer.Option(min=0.1, help="Seconds that one document may take.")] = 120.0,
    memory_limit: Annotated[int, typer.Option(min=50, help="Megabytes that one document may take.")] = 2000,
    max_megabytes: Annotated[float, typer.Option(min=0.001, help="Size that one document may have.")] = 10.0,
    commit_every: Annotated[int, typer.Option(min=1, help="Documents that are made safe together.")] = 1,
    wait: Annotated[float, typer.Option(min=0, help="Seconds to wait for a database in use.")] = 600.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")] = False,
) -> None:
    """Read releases and store their facts; what is there already and has not changed is passed over.

    A document that cannot be read is recorded in the table problems, and the exit code is 1. Ctrl-C finishes the
    documents in hand; the next run goes on where this one stopped, however it ended.

    Example: python run_pipeline.py ingest corpus/samples --db outputs/facts.duckdb
    """
    from pipeline.engine.ingestion import Ingestion, pooled
    from pipeline.engine.supervisor import Limits
    from pipeline.engine.version import fingerprint
    from pipeline.store.writer import Store

    places = sources or []
    stampable = resume and not (retry or source or everything)
    inputs = shortcut.content(places) if stampable else None
    told_lines: list[str] = []
    entries = _opened(places, source or [], everything, most, fetched, contact, loopback, max_megabytes)
    began = time.perf_counter()
    stopping = Stopping()
    watches: list[Watch] = []
    processes = jobs or cores()
    limits = Limits(seconds=time_limit, megabytes=memory_limit)
    if engine == "dask":
        reader = _cluster(scheduler, shards, analyser, processes, limits, stopping)
    elif engine == "process":
        reader = pooled(analyser, jobs=processes, limits=limits, stopping=stopping, watches=watches)
    else:
        raise typer.BadParameter(f"There is no engine {engine!r}. Choose process or dask.", param_hint="--engine")
    with plain_failures():
        store = Store(
            db,
            version=fingerprint(analyser),
            analyser=analyser,
            command=" ".join(sys.argv),
            commit_every=commit_every,
            wait=wait,
            tell=remark,
        )
        with stopping.listening():
            with contextlib.closing(store), progress("reading", [*places, *(source or [])]) as advance:

                def told(event: Event, problem: Problem | None) -> None:
                    advance()
                    if problem is not None:
                        told_lines.append(tell(problem))

                work = Ingestion(store, reader, resume=resume, retry=retry, events=told)
                status = _run(work, entries, stopping)
            summary = _summary(work, status, time.perf_counter() - began, watches)
            quiet = status == "finished" and not summary["problems"] and not work.passed_over
            if inputs and quiet and sys.argv[1:2] == ["ingest"]:
                shortcut.leave(sys.argv[2:], places, inputs, analyser, summary, told_lines)
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
    from pipeline.rulebook import RuleError
    from pipeline.sources.catalogue import catalogue, source
    from pipeline.sources.fetching import Manners

    try:
        catalogue()
        for name in names:
            source(name)
    except RuleError as error:
        raise Failure(str(error)) from error
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
    except PoolError as error:
        work.store.finish_run("failed")
        raise Failure(str(error)) from error
    except StoreError:
        with contextlib.suppress(Exception):  # where the disk is full this cannot be noted either
            work.store.finish_run("failed")
        raise


def _cluster(
    scheduler: str | None, shards: Path | None, analyser: str, jobs: int, limits: Limits, stopping: Stopping
) -> Reader:
    try:
        from pipeline.engine.cluster import Cluster
    except ImportError as error:
        raise Failure("--engine dask needs an extra. Install it: pip install 'sarifakta[distributed]'.") from error
    return Cluster(analyser, scheduler=scheduler, jobs=jobs, limits=limits, shards=shards, stopping=stopping)


def tell(problem: Problem) -> str:
    """One problem on stderr, and as it was told: where, what, what to do."""
    where = f"{problem.origin}:{problem.line}" if problem.line else problem.origin
    line = f"{where}: {problem.message} {problem.remedy}".rstrip()
    err.print(line, markup=False, soft_wrap=True)
    return line


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
