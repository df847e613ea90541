"""The command `ingest`."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, plain_failures
from pipeline.cli.output import remark


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ingest")(ingest)


def ingest(
    sources: Annotated[list[str], typer.Argument(help="Files, folders, patterns, or - for stdin.")],
    db: Database = DEFAULT,
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "blank",
) -> None:
    """Read releases and store their facts; what is there already and has not changed is passed over.

    Example: python run_pipeline.py ingest corpus/samples --db outputs/facts.duckdb
    """
    from pipeline.document import Problem
    from pipeline.engine.pipeline import Pipeline
    from pipeline.engine.version import fingerprint
    from pipeline.sources import open as open_sources
    from pipeline.store.rows import sheet, source_hash
    from pipeline.store.writer import Store

    with plain_failures(), Store(db, version=fingerprint(analyser), analyser=analyser, on_wait=remark) as store:
        pipeline: Pipeline | None = None
        for item in open_sources(sources):
            if isinstance(item, Problem):
                store.problem(item)
                remark(f"{item.origin}: {item.message} {item.remedy}")
                continue
            source = source_hash(item)
            if store.known(item.doc_id, source):
                store.counts.unchanged += 1
                continue
            pipeline = pipeline or Pipeline(analyser)
            found = pipeline(item)
            store.write(sheet(found.document, found.sentences, found.facts, source=source, seconds=found.seconds))
        remark(str(store.counts))
