"""The command `clean`, as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<html><head><title>Balai Dibuka di Tual - Kemnaker</title></head><body><h1>Balai Dibuka di Tual</h1><p>3 Februari 2025</p>
<p>Kementerian membuka balai latihan kerja di Tual dan mengundang warga untuk mendaftar mulai pekan ini.</p>
<p>Baca juga: <a href=x>Panen Raya</a></p><p>Balai itu menampung 480 peserta dan dilengkapi asrama serta bengkel las.</p></body></html>"""


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "clean", *arguments],
        input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=180, cwd=ROOT, check=False,
    )  # fmt: skip


def test_a_page_becomes_one_line_of_json(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(PAGE, encoding="utf-8")
    done = run(str(tmp_path / "p.html"))
    (line,) = done.stdout.splitlines()
    entry = json.loads(line)
    assert list(entry) == ["doc_id", "title", "published", "url", "text"]
    assert (entry["doc_id"], entry["title"], entry["published"]) == ("p", "Balai Dibuka di Tual", "2025-02-03")
    assert entry["text"].startswith("Kementerian membuka balai")
    assert done.returncode == 0


def test_what_cannot_be_read_is_told_on_stderr_and_the_rest_is_printed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    done = run(str(tmp_path), "nirgends.html")
    assert [json.loads(line)["doc_id"] for line in done.stdout.splitlines()] == ["b"]
    assert "a.html: It is empty." in done.stderr
    assert "nirgends.html" in done.stderr
    assert done.returncode == 1


def test_blocks_are_shown_with_the_rule_of_the_furniture() -> None:
    done = run("-", "--blocks", stdin=PAGE)
    assert "furniture.read_also" in done.stdout
    assert "paragraph" in done.stdout


ENGLISH = (
    "The ministry has opened three training centres in the east of the country, and it said that they will be ready "
    "for the first group of students by the end of this month. These centres were built with help from the provinces."
)


def test_an_english_release_is_told_wherever_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    for command in (["clean"], ["extract"], ["ingest", "--jobs", "1", "--db", str(tmp_path / "f.duckdb")]):
        done = subprocess.run(
            [sys.executable, str(ROOT / "run_pipeline.py"), command[0], str(tmp_path / "en.txt"), *command[1:]],
            capture_output=True, text=True, encoding="utf-8", timeout=300, cwd=ROOT, check=False,
        )  # fmt: skip
        assert "reads as English" in done.stderr, command
        assert "Traceback" not in done.stderr, command
        assert done.returncode == 0, command
