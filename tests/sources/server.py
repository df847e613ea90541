"""A web server on this machine that misbehaves as told."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from pipeline.sources.fetching import Manners
from pipeline.sources.wire import WireLimits

Route = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Looks its answer up in the routes of the site; what is not there is 404."""

    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.seen.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            self.server.active += 1
            self.server.most_active = max(self.server.most_active, self.server.active)
        try:
            route = self.server.routes.get(self.path.split("?")[0])
            if route is None:
                self.answer(404, b"nicht da")
            else:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    route(self)
        finally:
            self.close_connection = True
            with self.server.lock:
                self.server.active -= 1

    def answer(self, status: int, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        """A whole answer; `Content_Length` and the like overwrite."""
        given = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.send_response(status)
        for name, value in given.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Site(ThreadingHTTPServer):
    """The server and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.routes: dict[str, Route] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.active = 0
        self.most_active = 0
        self.stopping = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def asked(self, path: str) -> list[dict[str, str]]:
        """The headers of every request for this path."""
        return [headers for at, headers in self.seen if at.split("?")[0] == path]

    def serve(
        self, path: str, body: bytes | str, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
    ) -> None:
        """Answer this path with this body from now on."""
        data = body.encode("utf-8") if isinstance(body, str) else body
        self.routes[path] = lambda handler: handler.answer(status, data, kind, **headers)


@contextlib.contextmanager
def running() -> Iterator[Site]:
    """A site for the length of a block."""
    site = Site()
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopping.set()
        site.shutdown()
        site.server_close()
        thread.join(30)


def manners(**more: Any) -> Manners:
    """Manners for tests: this machine allowed, no pauses, generous time."""
    wire = WireLimits(connect=20, total=more.pop("total", 30), body=more.pop("body", 2_000_000))
    return Manners(**{"loopback": True, "pause": 0.0, "backoff": 0.0, "wire": wire, **more})


def names(monkeypatch: pytest.MonkeyPatch, **addresses: list[str]) -> list[str]:
    """Let these host names (`a_test` for a.test) stand for these network addresses; gives the list of names asked for."""
    real = socket.getaddrinfo
    known = {name.replace("_", "."): found for name, found in addresses.items()}
    asked: list[str] = []

    def resolve(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        if host in known:
            asked.append(host)
            return [entry for number in known[host] for entry in real(number, port, *args, **kwargs)]
        return real(host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked
