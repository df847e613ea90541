"""The commands `sources list` and `sources check`, as a person types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.sources.server import running

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "sources", *arguments],
        capture_output=True, text=True, encoding="utf-8", timeout=180, cwd=ROOT, check=False,
    )  # fmt: skip


def test_the_list_names_every_site() -> None:
    done = run("list", "--json")
    entries = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(entries) >= 24
    assert "kemnaker" in {entry["id"] for entry in entries}
    assert done.returncode == 0


def test_check_tells_which_answer(tmp_path: Path) -> None:
    with running() as site:
        site.serve("/", '<a href="/b/1">Satu</a><a href="/b/2">Dua</a>')
        entry = "{{id: {0}, name: Kementerian Uji, institution: kemnaker, language: id, listing: '{1}', links: '/b/[0-9]+'}}"
        file = tmp_path / "sources.yaml"
        lines = [entry.format("baik", site.url + "/"), entry.format("mati", site.url + "/nix")]
        file.write_text("sources:\n" + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
        done = run("check", "--catalogue", str(file), "--folder", str(tmp_path / "f"), "--loopback")
    assert "ok  baik" in done.stdout
    assert "2 releases by listing" in done.stdout
    assert "--  mati" in done.stdout
    assert "404" in done.stdout
    assert "1 of 2" in done.stderr
    assert done.returncode == 1


def test_without_a_network_every_error_is_plain(tmp_path: Path) -> None:
    entry = "{id: sepi, name: Kementerian Uji, institution: kemnaker, language: id, listing: 'https://tidak-ada.invalid/', links: '/b/'}"
    file = tmp_path / "sources.yaml"
    file.write_text(f"sources:\n  - {entry}\n", encoding="utf-8")
    done = run("check", "--catalogue", str(file), "--folder", str(tmp_path / "f"))
    assert "cannot be resolved" in done.stdout
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


def test_an_unknown_source_is_answered_with_those_there_are() -> None:
    done = run("check", "tidak-ada")
    assert "Choose one of" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
