"""The options of `ingest`, in the groups in which its help shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_WEB = "Sites and addresses"
_LIMITS = "What one document may cost"
_CLUSTER = "Many machines (docs/distributed.md)"

Places = Annotated[
    list[str] | None, typer.Argument(help="Files, folders, patterns, addresses, feeds, sitemaps, or - for stdin.")
]

Site = Annotated[
    list[str] | None,
    typer.Option("--source", help="A site in corpus/sources.yaml; may be repeated.", rich_help_panel=_WEB),
]
EverySite = Annotated[bool, typer.Option("--all", help="Every site in corpus/sources.yaml.", rich_help_panel=_WEB)]
Most = Annotated[
    int, typer.Option("--most", min=1, help="Newest releases to read of each site or feed.", rich_help_panel=_WEB)
]
Fetched = Annotated[
    Path | None,
    typer.Option("--fetched", help="Where fetched pages are archived (corpus/fetched).", rich_help_panel=_WEB),
]
Contact = Annotated[
    str,
    typer.Option(
        "--contact", help="Your address, told to the sites.", envvar="SARIFAKTA_CONTACT", rich_help_panel=_WEB
    ),
]
Loopback = Annotated[bool, typer.Option("--loopback", hidden=True)]

Jobs = Annotated[int, typer.Option("--jobs", min=0, help="Processes that read; 0: one for each core.")]
Analyser = Annotated[str, typer.Option("--analyser", help="blank, fast, accurate or stanza:PATH (docs/models.md).")]
Resume = Annotated[bool, typer.Option("--resume/--no-resume", help="Pass over what has not changed since it was read.")]
Retry = Annotated[bool, typer.Option("--retry", help="Try documents again that failed before.")]
CommitEvery = Annotated[
    int, typer.Option("--commit-every", min=1, help="Documents that are made safe together; more is hardly faster.")
]
Wait = Annotated[float, typer.Option("--wait", min=0, help="Seconds to wait for a database in use.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")]

TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=0.1, help="Seconds that reading it may take.", rich_help_panel=_LIMITS)
]
MemoryLimit = Annotated[
    int, typer.Option("--memory-limit", min=50, help="Megabytes that reading it may take.", rich_help_panel=_LIMITS)
]
MaxMegabytes = Annotated[
    float, typer.Option("--max-megabytes", min=0.001, help="Size that it may have.", rich_help_panel=_LIMITS)
]

Engine = Annotated[
    str, typer.Option("--engine", help="process (this machine) or dask (a cluster).", rich_help_panel=_CLUSTER)
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", help="Address of the Dask scheduler; none: a local one.", rich_help_panel=_CLUSTER),
]
Shards = Annotated[
    Path | None, typer.Option("--shards", help="Folder that all machines share.", rich_help_panel=_CLUSTER)
]
