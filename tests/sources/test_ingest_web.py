"""From a site to the database and back again: `ingest` with addresses and sources, as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb

from tests.sources.server import running

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<html><head><title>{title} - Kementerian Uji</title></head><body><h1>{title}</h1><p>3 Februari 2025</p>
<p>JAKARTA - Kementerian Ketenagakerjaan membuka balai latihan kerja di Tual dan menerima {number} peserta pada Senin (3/2/2025).</p>
<p>Baca juga: <a href="/x">Panen Raya di Sigi</a></p><p>Balai itu dilengkapi asrama, bengkel las, dan dapur umum bagi semua peserta.</p></body></html>"""


def ingest(*arguments: str) -> tuple[subprocess.CompletedProcess[str], dict[str, object]]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "ingest", "--json", "--jobs", "1", *arguments],
        capture_output=True, text=True, encoding="utf-8", timeout=300, cwd=ROOT, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done, json.loads(done.stdout) if done.stdout else {}


def test_a_feed_is_ingested_changed_and_repeated_offline(tmp_path: Path) -> None:
    archive, db = tmp_path / "fetched", tmp_path / "f.duckdb"
    with running() as site:
        entries = "".join(f"<item><title>Balai {n} Dibuka</title><link>{site.url}/b/{n}</link></item>" for n in (1, 2))
        site.serve("/feed", f"<rss><channel>{entries}</channel></rss>", "application/rss+xml")
        for number in (1, 2):
            site.serve(
                f"/b/{number}", PAGE.format(title=f"Balai {number} Dibuka", number=120 + number), ETag=f'"{number}"'
            )
        options = [f"{site.url}/feed", "--loopback", "--fetched", str(archive), "--db", str(db)]
        done, first = ingest(*options)
        assert done.returncode == 0
        site.serve("/b/2", PAGE.format(title="Balai 2 Dibuka", number=480))
        _, second = ingest(*options)
    counts = [[s["documents"][key] for key in ("new", "changed", "unchanged", "reread")] for s in (first, second)]  # type: ignore[index]
    # Whoever mends a rule while this runs has the documents read again; they are unchanged all the same.
    assert [(new, changed, same + again) for new, changed, same, again in counts] == [(2, 0, 0), (0, 1, 1)]
    connection = duckdb.connect(str(db), read_only=True)
    try:
        rows = connection.execute(
            "SELECT url, title, published::VARCHAR, text, offset_map IS NOT NULL FROM documents WHERE superseded_at IS NULL ORDER BY url"
        ).fetchall()
    finally:
        connection.close()
    assert [(r[0][-4:], r[1], r[2], r[4]) for r in rows] == [
        ("/b/1", "Balai 1 Dibuka", "2025-02-03", True),
        ("/b/2", "Balai 2 Dibuka", "2025-02-03", True),
    ]
    assert "480 peserta" in rows[1][3]
    _, offline = ingest(str(archive), "--db", str(tmp_path / "g.duckdb"))
    assert offline["documents"]["new"] == 2  # type: ignore[index]


def test_a_dead_site_is_a_problem_and_an_unknown_source_a_plain_word(tmp_path: Path) -> None:
    with running() as site:
        done, found = ingest(
            f"{site.url}/nix", "--loopback", "--fetched", str(tmp_path / "f"), "--db", str(tmp_path / "f.duckdb")
        )
    assert found["problems"] == 1
    assert "404" in done.stderr
    assert done.returncode == 1
    done, _ = ingest("--source", "tidak-ada", "--db", str(tmp_path / "g.duckdb"))
    assert "Choose one of" in done.stderr
    assert done.returncode == 1
    done, _ = ingest("--db", str(tmp_path / "g.duckdb"))
    assert done.returncode == 2
