"""One request over one connection to one checked machine, within limits of time, size and inflation."""

from __future__ import annotations

import contextlib
import functools
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from pipeline.sources.addresses import Address, FetchError, resolve
from pipeline.sources.limits import megabytes

_CHUNK = 65_536


@dataclass(frozen=True)
class WireLimits:
    """Seconds and bytes that one answer may take."""

    connect: float = 15.0
    total: float = 60.0
    body: int = 5_000_000
    """Bytes after decompression."""


@dataclass(frozen=True)
class Reply:
    """An answer with its body as it reads after decompression; header names in lower case."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


@functools.cache
def tls() -> ssl.SSLContext:
    """Certificates are checked, always: against those of the system and those of certifi."""
    context = ssl.create_default_context()
    with contextlib.suppress(ImportError):
        import certifi

        context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def ask(place: Address, headers: Mapping[str, str], limits: WireLimits, loopback: bool = False) -> Reply:
    """GET this address and nothing else: no redirects, no proxies, no retries. FetchError says what went wrong.

    The name is resolved once, its addresses are checked, and the connection goes to the checked address, so that a
    name server that answers differently a moment later gains nothing.
    """
    numbers = resolve(place, loopback)
    try:
        connection = _connected(place, numbers, limits)
    except ssl.SSLError as error:
        raise _tls_error(place, error) from error
    except (HTTPError, OSError) as error:
        raise _unreachable(place, error) from error
    try:
        with _deadline(connection, limits.total):
            connection.request(
                "GET",
                place.target,
                headers={"Host": place.authority, "Accept-Encoding": "gzip", "Connection": "close", **headers},
                preload_content=False,
                decode_content=False,
            )
            response = connection.getresponse()
            body = b"" if response.status in {204, 304} else _body(response, place, limits)
            pairs = tuple((key.lower(), value) for key, value in response.headers.items())
            return Reply(response.status, response.reason or "", pairs, body)
    except _Expired as error:
        words = f"{place.url} took longer than {limits.total:g} seconds."
        raise FetchError(words, "Try later.", passing=True) from error
    except ssl.SSLError as error:
        raise _tls_error(place, error) from error
    except (HTTPError, HTTPException, OSError, ValueError, EOFError) as error:
        raise _unreachable(place, error) from error
    finally:
        connection.close()


def _connected(place: Address, numbers: Sequence[str], limits: WireLimits) -> HTTPConnection:
    """A connection to the first of the checked addresses that takes one."""
    failed: Exception = OSError("the name has no address")
    for number in numbers[:3]:
        connection = _connection(place, number, limits)
        try:
            with _deadline(connection, limits.connect):
                connection.connect()
            return connection
        except _Expired:
            failed = TimeoutError(f"no connection within {limits.connect:g} seconds")
        except (HTTPError, OSError) as error:
            failed = error
        connection.close()
    raise failed


def _unreachable(place: Address, error: Exception) -> FetchError:
    """A connection that could not be made or broke, in plain words."""
    if isinstance(error.__cause__, ssl.SSLError) or "CERTIFICATE" in str(error) or "SSL" in type(error).__name__:
        return _tls_error(place, error)
    found = re.search(r"\] (?P<words>[A-Z][\w ]+)", str(error))
    words = found["words"].lower() if found else str(error).split(": ", 1)[-1][:120].rstrip(".") or type(error).__name__
    return FetchError(f"{place.host} does not answer properly: {words}.", "Try later.", passing=True)


def _tls_error(place: Address, error: Exception) -> FetchError:
    return FetchError(
        f"The TLS connection to {place.host} cannot be trusted: {str(error)[:160]}.",
        "Nothing was read. Tell the site; its certificate has to be put right.",
    )


def _connection(place: Address, number: str, limits: WireLimits) -> HTTPConnection:
    """A connection to the checked address that speaks, and checks certificates, in the name of the host."""
    if place.scheme == "https":
        trust = tls()
        return HTTPSConnection(
            number,
            place.port,
            timeout=limits.connect,
            ssl_context=trust,
            server_hostname=place.host,
            cert_reqs=trust.verify_mode,
        )
    return HTTPConnection(number, place.port, timeout=limits.connect)


class _Expired(Exception):
    """The time of the whole request is over."""


@contextlib.contextmanager
def _deadline(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """Cut the connection when the time is over, however slowly it drips (a time-out per read would never come)."""
    expired = threading.Event()

    def cut() -> None:
        expired.set()
        sock = connection.sock
        if sock is not None:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if expired.is_set():
            raise _Expired from error
        raise
    finally:
        timer.cancel()
    if expired.is_set():
        raise _Expired


def _body(response: BaseHTTPResponse, place: Address, limits: WireLimits) -> bytes:
    """The body, inflated piece by piece and never beyond the limit."""
    encoding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if encoding not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        raise FetchError(f"{place.url} is packed with {encoding}, which was not asked for.", "Tell the site.")
    plain = encoding in {"identity", ""}
    inflater = None if plain else _Inflater(encoding)
    pieces: list[bytes] = []
    size = 0
    raw = response  # read1 returns what has come; read would wait until its whole amount is there
    began = time.monotonic()
    while piece := raw.read1(_CHUNK, decode_content=False):
        if time.monotonic() - began > limits.total:
            raise _Expired
        for part in [piece] if inflater is None else inflater.feed(piece):
            size += len(part)
            if size > limits.body:
                kind = "" if plain else " when unpacked"
                raise FetchError(
                    f"{place.url} has more than {megabytes(limits.body)}{kind}.", "It is no release; leave it out."
                )
            pieces.append(part)
    declared = response.headers.get("Content-Length")
    if inflater is not None and not inflater.done:
        raise FetchError(f"{place.url} broke off in the middle.", "Try later.", passing=True)
    if plain and declared and declared.isdigit() and size < int(declared):
        raise FetchError(f"{place.url} broke off after {size} of {declared} bytes.", "Try later.", passing=True)
    return b"".join(pieces)


class _Inflater:
    """gzip or deflate, a bounded piece at a time."""

    def __init__(self, encoding: str) -> None:
        self._deflate = encoding == "deflate"
        self._stream = zlib.decompressobj(zlib.MAX_WBITS if self._deflate else 16 + zlib.MAX_WBITS)
        self._begun = False

    @property
    def done(self) -> bool:
        """Whether the packed data came to their end (or never began)."""
        return self._stream.eof or not self._begun

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The unpacked pieces of these bytes."""
        if not self._begun and self._deflate and data and data[0] & 0x0F != 8:
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers leave the zlib header out
        self._begun = True
        try:
            while not self._stream.eof:
                piece = self._stream.decompress(data, _CHUNK)
                yield piece
                data = self._stream.unconsumed_tail
                if not data and len(piece) < _CHUNK:
                    break
        except zlib.error as error:
            raise FetchError("The packed answer is damaged.", "Try later.", passing=True) from error


def gunzip(data: bytes, limit: int) -> bytes:
    """The content of a .gz file (a packed sitemap), never beyond `limit` bytes."""
    size = 0
    pieces = []
    for piece in _Inflater("gzip").feed(data):
        size += len(piece)
        if size > limit:
            raise FetchError(f"It has more than {megabytes(limit)} when unpacked.", "It is no sitemap; leave it out.")
        pieces.append(piece)
    return b"".join(pieces)
