"""Manners, memory and limits of fetching, against a real server that misbehaves."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import zlib
from pathlib import Path

import pytest

from pipeline.sources.addresses import FetchError, RefusedError
from pipeline.sources.fetching import Fetcher
from pipeline.sources.files import read
from tests.sources.server import Handler, Site, manners, names

PAGE = (
    "<html><body><h1>Balai Dibuka</h1><p>Kementerian membuka balai latihan kerja di Tual pekan ini.</p></body></html>"
)


def fetcher(folder: Path, sleeps: list[float] | None = None, **more: object) -> Fetcher:
    kept: list[float] = [] if sleeps is None else sleeps
    return Fetcher(folder, manners(**more), sleep=kept.append, clock=lambda: 0.0)


def refused(made: Fetcher, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        made.get(url)
    assert caught.value.message.endswith(".")
    return caught.value


def test_a_page_is_fetched_archived_and_read_again_offline(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    with fetcher(tmp_path) as made:
        answer = made.get(f"{site.url}/a#oben", source="kemnaker")
    assert answer.body.decode() == PAGE
    assert answer.changed
    (archive,) = tmp_path.glob("*.warc.gz")
    (item,) = list(read([archive]))
    assert getattr(item, "text", None) == PAGE
    assert getattr(item, "url", None) == f"{site.url}/a"
    assert getattr(item, "doc_id", "").startswith("kemnaker-")


def test_we_say_who_we_are(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    with fetcher(tmp_path, contact="https://a.example/kontak") as made:
        made.get(f"{site.url}/a")
    (headers,) = site.asked("/a")
    assert headers["user-agent"].startswith("Sarifakta/")
    assert "https://a.example/kontak" in headers["user-agent"]


def test_an_unchanged_page_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    def route(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"v1"':
            handler.send_response(304)
            handler.send_header("Connection", "close")
            handler.end_headers()
        else:
            handler.answer(200, PAGE.encode(), ETag='"v1"', Last_Modified="Mon, 03 Feb 2025 03:00:00 GMT")

    site.routes["/a"] = route
    with fetcher(tmp_path) as made:
        first = made.get(f"{site.url}/a")
    with fetcher(tmp_path) as made:
        second = made.get(f"{site.url}/a")
    assert (first.changed, second.changed) == (True, False)
    assert second.body == first.body
    assert second.content_type == first.content_type
    assert site.asked("/a")[1]["if-modified-since"] == "Mon, 03 Feb 2025 03:00:00 GMT"
    assert len(list(tmp_path.glob("*.warc.gz"))) == 1


def test_the_same_bytes_are_not_archived_twice_and_new_ones_are(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    with fetcher(tmp_path) as made:
        assert made.get(f"{site.url}/a").changed
        assert not made.get(f"{site.url}/a?utm_source=x").changed
        site.serve("/a", PAGE.replace("Tual", "Sorong"))
        assert made.get(f"{site.url}/a").changed
    (archive,) = tmp_path.glob("*.warc.gz")
    assert len(list(read([archive]))) == 2


def test_a_lost_archive_is_fetched_again(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE, ETag='"v1"')
    with fetcher(tmp_path) as made:
        made.get(f"{site.url}/a")
    for archive in tmp_path.glob("*.warc.gz"):
        archive.unlink()
    with fetcher(tmp_path) as made:
        assert made.get(f"{site.url}/a").changed
    assert "if-none-match" not in site.asked("/a")[1]


def test_a_damaged_archive_is_fetched_again(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE, ETag='"v1"')
    with fetcher(tmp_path) as made:
        made.get(f"{site.url}/a")
    (archive,) = tmp_path.glob("*.warc.gz")
    archive.write_bytes(b"rusak" + archive.read_bytes()[5:])
    with fetcher(tmp_path) as made:
        answer = made.get(f"{site.url}/a")
    assert answer.changed
    assert answer.body.decode() == PAGE
    assert "if-none-match" not in site.asked("/a")[1]


def test_robots_are_obeyed_and_asked_once(site: Site, tmp_path: Path) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /intern\nAllow: /intern/siaran\n", "text/plain")
    site.serve("/intern/a", PAGE)
    site.serve("/intern/siaran/a", PAGE)
    with fetcher(tmp_path) as made:
        assert "robots.txt" in refused(made, f"{site.url}/intern/a").message
        made.get(f"{site.url}/intern/siaran/a")
    assert site.asked("/intern/a") == []
    assert len(site.asked("/robots.txt")) == 1


def test_without_robots_everything_is_allowed_and_with_broken_ones_nothing(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    with fetcher(tmp_path) as made:
        made.get(f"{site.url}/a")
    site.serve("/robots.txt", "", status=500)
    with fetcher(tmp_path) as made:
        assert "robots.txt" in refused(made, f"{site.url}/a").message
    assert len(site.asked("/a")) == 1


def test_crawl_delay_and_pauses_are_kept_and_absurd_ones_refused(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", "text/plain")
    sleeps: list[float] = []
    with fetcher(tmp_path, sleeps, pause=2.0) as made:
        made.get(f"{site.url}/a")
        made.get(f"{site.url}/a?x=1")
    assert sleeps == [7.0, 7.0]
    site.serve("/robots.txt", "User-agent: Sarifakta\nCrawl-delay: 9000\n", "text/plain")
    with fetcher(tmp_path) as made:
        assert "9000" in refused(made, f"{site.url}/a").message


def test_one_connection_at_a_time(site: Site, tmp_path: Path) -> None:
    for number in range(6):
        site.serve(f"/{number}", PAGE)
    with fetcher(tmp_path) as made:
        for number in range(6):
            made.get(f"{site.url}/{number}")
    assert site.most_active == 1


def test_a_passing_failure_is_tried_again_later_and_later(site: Site, tmp_path: Path) -> None:
    answers = [503, 429, 200]

    def route(handler: Handler) -> None:
        status = answers.pop(0)
        handler.answer(status, PAGE.encode(), **({"Retry_After": "5"} if status == 429 else {}))

    site.routes["/a"] = route
    sleeps: list[float] = []
    with fetcher(tmp_path, sleeps, backoff=2.0) as made:
        assert made.get(f"{site.url}/a").body.decode() == PAGE
    assert sleeps == [2.0, 5.0]


def test_after_so_many_attempts_it_is_left_for_another_day(site: Site, tmp_path: Path) -> None:
    site.serve("/a", "", status=503)
    with fetcher(tmp_path, attempts=3) as made:
        error = refused(made, f"{site.url}/a")
    assert error.passing
    assert "503" in error.message
    assert len(site.asked("/a")) == 3


@pytest.mark.parametrize(
    ("status", "word"), [(404, "not exist"), (403, "let us in"), (410, "gone"), (401, "password"), (418, "418")]
)
def test_a_lasting_failure_is_not_tried_again(site: Site, tmp_path: Path, status: int, word: str) -> None:
    site.serve("/a", "", status=status)
    with fetcher(tmp_path) as made:
        assert word in refused(made, f"{site.url}/a").message
    assert len(site.asked("/a")) == 1


def test_a_connection_that_breaks_is_tried_again(site: Site, tmp_path: Path) -> None:
    broken = [True]

    def route(handler: Handler) -> None:
        if broken:
            broken.clear()
            handler.connection.shutdown(socket.SHUT_RDWR)
        else:
            handler.answer(200, PAGE.encode())

    site.routes["/a"] = route
    with fetcher(tmp_path) as made:
        assert made.get(f"{site.url}/a").body.decode() == PAGE


def test_a_page_cut_short_is_no_page(site: Site, tmp_path: Path) -> None:
    site.routes["/a"] = lambda h: h.answer(200, PAGE.encode(), Content_Length="9999")
    site.routes["/b"] = lambda h: h.answer(200, gzip.compress(PAGE.encode() * 50)[:-20], Content_Encoding="gzip")
    with fetcher(tmp_path) as made:
        assert refused(made, f"{site.url}/a").passing
        assert refused(made, f"{site.url}/b").passing
    assert not list(tmp_path.glob("*.warc.gz"))


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate", "identity", "chunked"])
def test_every_usual_packing_is_unpacked(site: Site, tmp_path: Path, encoding: str) -> None:
    body = (PAGE * 3000).encode()

    def route(handler: Handler) -> None:
        if encoding == "chunked":
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.send_header("Connection", "close")
            handler.end_headers()
            for at in range(0, len(body), 50_000):
                piece = body[at : at + 50_000]
                handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            handler.wfile.write(b"0\r\n\r\n")
            return
        raw = zlib.compressobj(wbits=-15)
        packed = {
            "gzip": gzip.compress(body),
            "deflate": zlib.compress(body),
            "raw deflate": raw.compress(body) + raw.flush(),
            "identity": body,
        }[encoding]
        handler.answer(200, packed, Content_Encoding=encoding.split()[-1])

    site.routes["/a"] = route
    with fetcher(tmp_path) as made:
        assert made.get(f"{site.url}/a").body == body


def test_a_page_above_the_limit_is_refused_however_it_is_packed(site: Site, tmp_path: Path) -> None:
    site.serve("/plain", b"x" * 300_000)
    site.serve("/bomb", gzip.compress(b"\0" * 60_000_000), Content_Encoding="gzip")
    site.serve("/brotli", b"??", Content_Encoding="br")
    site.serve("/broken", b"no gzip", Content_Encoding="gzip")
    with fetcher(tmp_path, body=100_000, attempts=1) as made:
        assert "0.1 MB" in refused(made, f"{site.url}/plain").message
        assert "unpacked" in refused(made, f"{site.url}/bomb").message
        assert "br" in refused(made, f"{site.url}/brotli").message
        assert "damaged" in refused(made, f"{site.url}/broken").message


def test_a_page_that_drips_for_ever_is_cut_off(site: Site, tmp_path: Path) -> None:
    def route(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Connection", "close")
        handler.end_headers()
        while not handler.server.stopping.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    site.routes["/a"] = route
    with fetcher(tmp_path, total=5, attempts=1) as made:
        assert "longer than 5 seconds" in refused(made, f"{site.url}/a").message


def test_a_server_that_never_answers_is_cut_off(site: Site, tmp_path: Path) -> None:
    site.routes["/a"] = lambda handler: handler.server.stopping.wait(60) and None
    with fetcher(tmp_path, total=5, attempts=1) as made:
        assert "longer than 5 seconds" in refused(made, f"{site.url}/a").message


def test_nobody_there_is_said_plainly(tmp_path: Path) -> None:
    with socket.socket() as deaf, fetcher(tmp_path, attempts=1) as made:
        deaf.bind(("127.0.0.1", 0))  # taken, so that nobody else can answer there, and never listening
        assert "does not answer" in refused(made, f"http://127.0.0.1:{deaf.getsockname()[1]}/a").message


def test_redirects_are_followed_counted_and_never_in_a_circle(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    for number in range(9):
        site.serve(f"/{number}", "", status=302, Location=f"/{number + 1}")
    site.serve("/9", "", status=301, Location="/a")
    site.serve("/loop", "", status=302, Location="/loop2")
    site.serve("/loop2", "", status=302, Location="/loop")
    with fetcher(tmp_path) as made:
        answer = made.get(f"{site.url}/9")
        assert (answer.url, answer.final_url) == (f"{site.url}/9", f"{site.url}/a")
        assert "redirects" in refused(made, f"{site.url}/0").message
        assert "circle" in refused(made, f"{site.url}/loop").message


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://a.example/x", "gopher://127.0.0.1/", "http://10.0.0.1/", "http://169.254.169.254/latest",
     "http://192.168.1.1/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/", "http://100.64.0.1/", "//172.16.0.1/x",
     "http://user:secret@a.example/"],
)  # fmt: skip
def test_a_redirect_leads_to_no_private_machine_and_no_file(site: Site, tmp_path: Path, target: str) -> None:
    site.serve("/a", "", status=302, Location=target)
    with fetcher(tmp_path) as made, pytest.raises(RefusedError):
        made.get(f"{site.url}/a")


def test_this_machine_is_refused_unless_it_is_allowed(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    port = site.server_address[1]
    with fetcher(tmp_path, loopback=False) as made:
        for host in (
            "127.0.0.1",
            "localhost",
            "127.1",
            "2130706433",
            "0x7f000001",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "127.0.0.1.",
        ):
            refused(made, f"http://{host}:{port}/a")
    assert site.seen == []


def test_a_name_that_stands_for_a_private_machine_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, a_test=["10.1.2.3"], b_test=["93.184.216.34", "192.168.0.7"], c_test=["169.254.169.254"])
    with fetcher(tmp_path) as made:
        for host in ("a.test", "b.test", "c.test"):
            assert host in refused(made, f"http://{host}/").message


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = names(monkeypatch, rilis_test=["127.0.0.1"])
    site.serve("/a", PAGE)
    port = site.server_address[1]
    with fetcher(tmp_path) as made:
        made.get(f"http://rilis.test:{port}/a")
    assert made.requests == len(asked) == 2  # robots.txt and the page: the name is resolved once for each
    assert site.asked("/a")[0]["host"] == f"rilis.test:{port}"


def test_an_etag_is_not_told_to_another_site(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, satu_test=["127.0.0.1"], dua_test=["127.0.0.1"])
    port = site.server_address[1]
    site.serve("/a", PAGE, ETag='"v1"')
    with fetcher(tmp_path) as made:
        made.get(f"http://satu.test:{port}/a")
        site.serve("/a", "", status=302, Location=f"http://dua.test:{port}/b")
        site.serve("/b", PAGE)
        made.get(f"http://satu.test:{port}/a")
    assert "if-none-match" not in site.asked("/b")[0]


def test_a_server_without_tls_is_an_error_and_not_read(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE)
    with fetcher(tmp_path, attempts=1) as made:
        refused(made, f"https://127.0.0.1:{site.server_address[1]}/a")
    assert not list(tmp_path.glob("*.warc.gz"))


def test_a_certificate_nobody_signed_is_an_error(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
               "-keyout", str(key), "-out", str(certificate)]  # fmt: skip
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError):
        pytest.skip("openssl is not here to make a certificate")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            try:
                connection, _ = listening.accept()
                connection.settimeout(60)
                context.wrap_socket(connection, server_side=True).close()
            except OSError:
                pass

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        with fetcher(tmp_path / "fetched", attempts=1) as made:
            error = refused(made, f"https://127.0.0.1:{listening.getsockname()[1]}/")
        thread.join(60)
    assert "TLS" in error.message
    assert not error.passing


def test_no_address_escapes_the_archive(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "fetched"
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/x", "/a%00b", "/" + "x" * 600, "/con:aux?*|"):
        site.routes[path] = lambda handler: handler.answer(200, PAGE.encode())
        with fetcher(folder) as made:
            try:
                made.get(site.url + path)
            except FetchError:
                continue
    assert {p.name for p in tmp_path.iterdir()} == {"fetched"}
    assert all(p.name.startswith((".memory.sqlite", "20")) for p in folder.iterdir())


def test_headers_cannot_be_smuggled_into_the_archive(site: Site, tmp_path: Path) -> None:
    site.serve("/a", PAGE, X_Odd="satu dua")
    with fetcher(tmp_path) as made:
        made.get(f"{site.url}/a", source="a\r\nWARC-Type: evil")
    (archive,) = tmp_path.glob("*.warc.gz")
    assert b"\nWARC-Type: evil" not in gzip.decompress(archive.read_bytes())
