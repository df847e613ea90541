"""WARC archives: what was fetched, byte for byte, so that a run can be repeated without the network."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from pipeline.document import Item, Problem
from pipeline.sources.decoding import decode, shown
from pipeline.sources.limits import Limits
from pipeline.sources.problems import problem, too_large

_MANY = 10_000


def address_id(url: str, source: str | None = None) -> str:
    """The document id of an address: the source or host, and a hash; the same for every revision of the page."""
    try:
        host = (urlsplit(url).hostname or "page").removeprefix("www.")
    except ValueError:
        host = "page"
    return f"{source or host}-{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()[:10]}"


def page(
    body: bytes,
    url: str,
    origin: str,
    content_type: str = "",
    source: str | None = None,
    published: dt.date | None = None,
) -> Iterator[Item | Problem]:
    """The item of one fetched body, HTML or plain text; a type that holds no text is a problem."""
    mime, _, parameters = content_type.lower().partition(";")
    charset = parameters.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    mime = mime.strip()
    looks_html = body[:1024].lstrip()[:1] == b"<"
    if mime not in {"text/html", "application/xhtml+xml", "text/plain", "", "application/octet-stream"}:
        yield problem(origin, f"{url} is {mime}, not a page.", "Only HTML and text are read.")
        return
    text, note = decode(body, html=True, declared=charset)
    if not text.strip():
        yield problem(origin, f"{url} answered with an empty page.", "Try later.")
        return
    if note:
        yield problem(origin, f"Broken encoding: {note}", kept=True)
    yield Item(
        origin=origin,
        kind="text" if mime == "text/plain" and not looks_html else "html",
        text=text,
        doc_id=address_id(url, source),
        published=published,
        url=url,
        source=source,
    )


def warc_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """The pages of a .warc or .warc.gz in their order; feeds, robots.txt and error answers are passed over."""
    origin = shown(path)
    pages = 0
    with path.open("rb") as stream:
        try:
            for record in _records(stream):
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                if not _is_page(record, url):
                    continue
                pages += 1
                place = f"{origin}#{record.rec_headers.get_header('WARC-Record-ID') or pages}"
                body = record.content_stream().read(limits.document + 1)
                if len(body) > limits.document:
                    yield too_large(place, len(body), limits.document)
                    continue
                if _cut(record):
                    raise EOFError("the last record is cut off")
                source = record.rec_headers.get_header("WARC-Sarifakta-Source")
                day = record.rec_headers.get_header("WARC-Sarifakta-Published")
                kind = (record.http_headers and record.http_headers.get_header("Content-Type")) or ""
                yield from page(body, url, place, kind, source, dt.date.fromisoformat(day) if day else None)
        except Exception as error:
            # A damaged archive makes warcio stumble in many ways, AttributeError among them; none of them is ours.
            why = (str(error).strip() or repr(error)).splitlines()[0][:120].rstrip(".")
            yield problem(
                origin,
                f"The archive is damaged after {pages} page(s): {why}.",
                "Fetch again; the pages before the fault were read.",
            )
            return
    if not pages:
        yield problem(origin, "The archive holds no page.", "Look whether the fetching failed.")


def _records(stream: BinaryIO) -> Iterator[Any]:
    """The records of an archive that may hold a page; warcio's remarks about damage stay off the terminal."""
    from warcio.archiveiterator import ArchiveIterator

    found = iter(ArchiveIterator(stream))
    while True:
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(found, None)
        if record is None:
            return
        if record.rec_type in {"response", "resource"}:
            yield record


def _is_page(record: Any, url: str) -> bool:
    """Whether a record holds a page or text that was answered with 200."""
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") if headers else record.content_type) or ""
    status = headers.get_statuscode() if headers else "200"
    wanted = kind.lower().startswith(("text/html", "application/xhtml", "text/plain"))
    return status == "200" and wanted and not url.split("?")[0].endswith("/robots.txt")


def _cut(record: Any) -> bool:
    """Whether the archive ended before the record did (a compressed archive that was cut off ends without a word)."""
    while record.raw_stream.read(1 << 16):
        pass
    return int(getattr(record.raw_stream, "limit", 0)) > 0


def new_file(folder: Path, stem: str, suffix: str) -> tuple[Path, BinaryIO]:
    """A new file of its own in `folder`, opened for writing: `stem` and a counter if others came first.

    Two writers that begin in the same instant get two files; nothing is ever overwritten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(_MANY):
        path = folder / (f"{stem}{suffix}" if number == 0 else f"{stem}-{number}{suffix}")
        try:
            return path, path.open("xb")
        except FileExistsError:
            continue
    raise OSError(f"{folder}: there are already {_MANY} files called {stem}*{suffix}. Move the old ones away.")


class Archive:
    """Writes exchanges into one .warc.gz of its own under `folder`; the file is made with the first exchange."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path: Path | None = None
        self._stream: BinaryIO | None = None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Flush to the disk and close."""
        if self._stream is not None:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()
            self._stream = None

    def add(
        self,
        url: str,
        status: int,
        reason: str,
        headers: list[tuple[str, str]],
        body: bytes,
        own: Mapping[str, str] | None = None,
    ) -> tuple[Path, int]:
        """Write one answer (body as it reads after transfer and content decoding); gives the file and its place there.

        `own` are further WARC headers, such as the source and the publication date its feed gave.
        """
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter

        if self._stream is None:
            stem = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S")
            self.path, self._stream = new_file(self.folder, stem, ".warc.gz")
        place = self._stream.tell()
        writer = WARCWriter(self._stream, gzip=True)
        # The body is stored decoded, so the headers that describe the transfer would no longer be true.
        dropped = {"content-encoding", "transfer-encoding", "content-length"}
        kept = [(_one_line(k), _one_line(v)) for k, v in headers if k.lower() not in dropped]
        kept.append(("Content-Length", str(len(body))))
        http = StatusAndHeaders(f"{status} {_one_line(reason)}", kept, protocol="HTTP/1.1")
        extra = {_one_line(k): _one_line(v) for k, v in (own or {}).items()}
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(body), http_headers=http, warc_headers_dict=extra
        )
        writer.write_record(record)
        self._stream.flush()
        assert self.path is not None
        return self.path, place


def record_at(path: Path, place: int) -> bytes:
    """The body of the answer that begins at this byte of an archive."""
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as stream:
        stream.seek(place)
        for record in ArchiveIterator(stream):
            body: bytes = record.content_stream().read()
            return body
    raise OSError(f"{path} has no record at byte {place}. Remove the file; its pages will be fetched again.")


def _one_line(value: str) -> str:
    return " ".join(value.split())
