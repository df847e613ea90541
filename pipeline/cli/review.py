"""The command `review`: a local web page to decide on doubtful facts and to explore the sure ones."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from pipeline.cli.database import DEFAULT, Database, reading
from pipeline.cli.output import remark
from pipeline.failure import Failure


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("review")(review)


def review(
    db: Database = DEFAULT,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 takes any free one.")] = 8420,
    reviewer: Annotated[str | None, typer.Option(help="Your name on decisions (default: your login).")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in a browser.")] = True,
) -> None:
    """Open the review page: one doubtful fact at a time beside its source; keys a r c s u decide.

    Decisions are appended to DB.decisions.jsonl before the page answers; stop with Ctrl-C at any time.

    Example: python run_pipeline.py review --db outputs/facts.duckdb
    """
    import socket
    import webbrowser

    import uvicorn

    from pipeline.review.server import make_app

    with reading(db):
        pass  # tells of documents that wait to be stored; the page shows what the tables have
    app = make_app(db, reviewer=reviewer or _login())
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen(128)  # before the address is told: whoever calls at once waits instead of being refused
    except OSError as error:
        raise Failure(
            f"port {port} cannot be had: {error.strerror}. Choose another with --port, or 0 for any."
        ) from error
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/review"
    remark(f"review page: {url}  (Ctrl-C ends it)")
    if browser:
        webbrowser.open(url)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "reviewer"
