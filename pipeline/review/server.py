"""The local web server: the review page and the read-only explorer, for one database, on 127.0.0.1."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.review import explorer, review_pages
from pipeline.review.cards import amount, in_words, shape
from pipeline.review.journal import JournalError
from pipeline.review.library import Library
from pipeline.review.queue import Queue
from pipeline.store.connection import StoreError

HERE = Path(__file__).parent

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuses requests for another host name (DNS rebinding) and writes from another origin; sets the page's policy."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through or answer it with 403."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)
        if refusal:
            await PlainTextResponse(refusal, status_code=403)(scope, receive, send)
            return

        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = MutableHeaders(scope=message)
                found["Content-Security-Policy"] = POLICY
                found["X-Content-Type-Options"] = "nosniff"
                found["Referrer-Policy"] = "no-referrer"
                found["Cross-Origin-Resource-Policy"] = "same-origin"
                found.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, with_policy)

    def _refusal(self, method: str, headers: Headers) -> str | None:
        host = headers.get("host", "").rsplit(":", 1)[0]
        if host not in self.hosts:
            return "This server answers to 127.0.0.1 and localhost only."
        if method in ("GET", "HEAD"):
            return None
        origin = headers.get("origin")
        if origin is None or origin.split("://", 1)[-1] != headers.get("host"):
            return "A decision must come from the page itself (Origin)."
        return None


async def failed(request: Request, error: Exception) -> Response:
    """Expected failures (locked database, unwritable journal) in one plain sentence."""
    return JSONResponse({"error": str(error)}, status_code=503)


def make_app(db: Path, *, reviewer: str = "reviewer", hosts: frozenset[str] | None = None) -> Starlette:
    """The application for one database. `reviewer` is the name offered to who has not given one."""
    library = Library(db)
    templates = Jinja2Templates(directory=str(HERE / "templates"))
    templates.env.filters |= {"slots": in_words, "amount": amount, "shape": shape}

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        library.close()

    async def home(request: Request) -> Response:
        return RedirectResponse("/review")

    routes: list[Any] = [
        Route("/", home),
        *review_pages.routes(),
        *explorer.routes(),
        Mount("/static", StaticFiles(directory=str(HERE / "static")), name="static"),
    ]
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers={StoreError: failed, JournalError: failed})
    app.state.library = library
    app.state.queue = Queue(library)
    app.state.templates = templates
    app.state.reviewer = reviewer
    app.add_middleware(Guard, hosts=hosts or frozenset({"127.0.0.1", "localhost"}))
    return app
