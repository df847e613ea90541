"""Invented releases in any number, and the command line as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

_TEXT = (
    "Jakarta, {day} Maret 2025 – Menteri Kelautan Raden Sastro meresmikan dermaga nomor {n} di Pulau Karang, Selasa.\n"
    "Dermaga itu menampung {n}00 kapal nelayan dan menelan biaya Rp {n} miliar.\n"
    '"Dermaga ke-{n} membuat nelayan lebih aman," kata Raden Sastro.\n'
    "Kementerian Kelautan bekerja sama dengan Pemerintah Kabupaten Karang untuk merawat dermaga itu."
)


def record(n: int, text: str | None = None) -> dict[str, Any]:
    return {
        "doc_id": f"kkp-{n:04d}",
        "title": f"Dermaga nomor {n} dibuka",
        "published": f"2025-03-{n % 28 + 1:02d}",
        "text": text or _TEXT.format(n=n, day=n % 28 + 1),
    }


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    return path


def command(*words: str | Path) -> list[str]:
    return [sys.executable, str(ROOT / "run_pipeline.py"), *map(str, words)]


def run(*words: str | Path, code: int | None = 0, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command(*words), capture_output=True, text=True, timeout=300, cwd=ROOT, input=stdin, check=False
    )
    if code is not None:
        assert done.returncode == code, done.stderr[-2000:]
    return done
