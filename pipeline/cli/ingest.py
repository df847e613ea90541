"""The command `ingest`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import typer

from pipeline.cli import ingest_options as options
from pipeline.cli.database import DEFAULT, Database
from pipeline.cli.output import remark
from pipeline.cli.stopping import Stopping


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ingest")(ingest)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
    from pipeline.cli import ingesting
    from pipeline.engine.supervisor import Limits

    sought = ingesting.Sought(places or [], source or [], everything, most, fetched, contact, loopback, max_megabytes)
    limits = Limits(seconds=time_limit, megabytes=memory_limit)
    means = ingesting.Means(analyser, jobs or cores(), limits, engine, scheduler, shards)
    stored = ingesting.Stored(db, resume=resume, retry=retry, commit_every=commit_every, wait=wait)
    summary = ingesting.ingested(sought, means, stored, Stopping(), lambda summary: _tell(summary, db, as_json))
    if summary["status"] == "interrupted" or summary["problems"]:
        raise typer.Exit(1)


def _tell(summary: dict[str, Any], db: Path, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(summary, ensure_ascii=False) + "\n")
    else:
        _print(summary, db)
    sys.stdout.flush()


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
