"""Fetching models, against a file server on this machine."""

from __future__ import annotations

import functools
import hashlib
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.language import AnalyserError
from pipeline.language.download import download, wanted


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    root = tmp_path / "served"
    root.mkdir()
    handler = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as service:
        thread = threading.Thread(target=service.serve_forever, daemon=True)
        thread.start()
        yield root, f"http://127.0.0.1:{service.server_address[1]}"
        service.shutdown()
        thread.join(30)


def publish(root: Path, base: str, **changed: str) -> str:
    """Serve small models; the address of the list of resources."""
    files = {"tokenize/gsd": b"tokens", "pos/gsd_x": b"tags" * 1000, "pretrain/words": b"vectors"}
    sums = {name: changed.get(name.split("/")[0]) or hashlib.md5(data).hexdigest() for name, data in files.items()}
    for name, data in files.items():
        path = root / "v1.15.0" / f"{name}.pt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    language = {
        "tokenize": {"gsd": {"md5": sums["tokenize/gsd"]}},
        "pos": {"gsd_x": {"md5": sums["pos/gsd_x"], "dependencies": [{"model": "pretrain", "package": "words"}]}},
        "pretrain": {"words": {"md5": sums["pretrain/words"]}},
        "default_processors": {"tokenize": "gsd", "pos": "gsd_x"},
    }
    resources = {"url": base + "/v{resources_version}/{filename}", "id": language}
    (root / "resources.json").write_text(json.dumps(resources), encoding="utf-8")
    return f"{base}/resources.json"


def test_models_and_what_they_depend_on_are_fetched(server: tuple[Path, str], tmp_path: Path) -> None:
    root, base = server
    seen: list[str] = []
    files = download(tmp_path / "m", publish(root, base), lambda name, got, total: seen.append(name))
    assert [str(f.relative_to(tmp_path / "m")) for f in files] == [
        "id/tokenize/gsd.pt", "id/pretrain/words.pt", "id/pos/gsd_x.pt",
    ]  # fmt: skip
    assert files[0].read_bytes() == b"tokens"
    assert (tmp_path / "m" / "resources.json").exists()
    assert "gsd_x.pt" in seen


def test_files_that_are_right_are_not_fetched_again(server: tuple[Path, str], tmp_path: Path) -> None:
    root, base = server
    url = publish(root, base)
    download(tmp_path / "m", url)
    (root / "v1.15.0" / "pos" / "gsd_x.pt").unlink()
    assert len(download(tmp_path / "m", url)) == 3


def test_a_file_with_another_sum_is_not_kept(server: tuple[Path, str], tmp_path: Path) -> None:
    root, base = server
    with pytest.raises(AnalyserError, match="MD5"):
        download(tmp_path / "m", publish(root, base, tokenize="0" * 32))
    assert not list((tmp_path / "m").rglob("*.pt*"))


def test_a_server_that_has_nothing(server: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="could not be fetched"):
        download(tmp_path / "m", server[1] + "/nothing.json")


def test_what_is_no_list_of_resources(server: tuple[Path, str], tmp_path: Path) -> None:
    root, base = server
    (root / "page.html").write_text("<html>")
    with pytest.raises(AnalyserError, match="no list of resources"):
        download(tmp_path / "m", f"{base}/page.html")
    with pytest.raises(AnalyserError, match="no Indonesian"):
        wanted({"en": {}})


def test_plain_http_from_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="https"):
        download(tmp_path, "http://models.example/resources.json")
