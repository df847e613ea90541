"""A database of invented releases with facts set by hand, and a real review server on it."""

from __future__ import annotations

import datetime as dt
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from pipeline.document import Document
from pipeline.fact import FACT, Evidence, Reason, identified
from pipeline.store.rows import sheet
from pipeline.store.writer import Store

ROOT = Path(__file__).resolve().parents[2]


def fact(body: str, fact_type: str, passage: str, confidence: float, rule: str, /, **slots: Any) -> Any:
    start = body.index(passage)
    return FACT.validate_python(
        {
            **slots,
            "type": fact_type,
            "rule": rule,
            "confidence": confidence,
            "reasons": (Reason(signal="rule", weight=1.5, words="a title of office before a name"),),
            "evidence": (Evidence(start=start, end=start + len(passage), text=passage),),
        }
    )


TEXT = (
    "Kementerian Kelautan dan Perikanan dan Pemprov Maluku menjajaki kerja sama budidaya rumput laut.\n\n"
    "Gubernur Maluku Dian Latuconsina bertemu Menteri Kelautan dan Perikanan Arman Yusuf di Ambon, Senin (3/2/2025). "
    "Sebanyak 1.200 nelayan dilatih pada 2025.\n\n"
    "“Rumput laut kita tidak kalah,” kata Dian."
)


def releases() -> list[tuple[Document, list[Any]]]:
    body, region = "Kementerian Kelautan dan Perikanan", "Pemerintah Provinsi Maluku"
    facts = [
        fact(TEXT, "partnership", "menjajaki kerja sama budidaya rumput laut", 0.55, "partnership.explores",
             parties=(body, region), form="cooperation", stage="explored", topic="budidaya rumput laut"),
        fact(TEXT, "official", "Gubernur Maluku Dian Latuconsina", 0.62, "official.title_name",
             person="Dian Latuconsina", position="Gubernur", organization=region),
        fact(TEXT, "official", "Menteri Kelautan dan Perikanan Arman Yusuf", 0.97, "official.title_name",
             person="Arman Yusuf", position="Menteri Kelautan dan Perikanan", organization=body),
        fact(TEXT, "date", "Senin (3/2/2025)", 0.7, "date.event", value="2025-02-03", role="event"),
        fact(TEXT, "figure", "1.200 nelayan", 0.5, "figure.counted",
             value=1200, unit="count", measure="nelayan dilatih", period="2025"),
        fact(TEXT, "statement", "Rumput laut kita tidak kalah,", 0.6, "statement.cue_after",
             speaker="Dian Latuconsina", kind="direct", text="Rumput laut kita tidak kalah,", cue="kata"),
    ]  # fmt: skip
    first = Document(
        doc_id="kkp-1", text=TEXT, title="KKP dan Maluku Jajaki Kerja Sama", published=dt.date(2025, 2, 4), source="kkp",
        url="https://kkp.go.id/a",
    )  # fmt: skip
    nasty = 'Nilai <script>window.hacked=1</script> \u202eterbalik\u202c "><img src=x onerror="window.hacked=1"> 77 kapal.\n'
    long = nasty + "panjang " * 120_000
    second = Document(
        doc_id="aneh/../<b>1</b>", text=long, title="</title><script>window.hacked=1</script>",
        published=dt.date(2025, 3, 1), source="kkp", url="javascript:window.hacked=1",
    )  # fmt: skip
    odd = [
        fact(long, "figure", '"><img src=x onerror="window.hacked=1"> 77 kapal', 0.52, "figure.counted",
             value=77, unit="count", measure="<script>window.hacked=1</script> kapal")
    ]  # fmt: skip
    return [(first, facts), (second, odd)]


def store(path: Path, documents: list[tuple[Document, list[Any]]], version: str = "1") -> None:
    with Store(path, version=version) as target:
        for document, facts in documents:
            sentences = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text)]
            ready = [identified(f, document.doc_id) for f in facts]
            target.write(sheet(document, sentences, ready, source=document.text[:50] + version))


class Server:
    """`run_pipeline.py review` as a process of its own."""

    def __init__(self, db: Path, reviewer: str = "Sari") -> None:
        command = [sys.executable, str(ROOT / "run_pipeline.py"), "review", "--db", str(db), "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--no-browser", "--reviewer", reviewer], stderr=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "COLUMNS": "200"},
        )  # fmt: skip
        assert self.process.stderr is not None
        self.told: list[str] = []
        for line in self.process.stderr:
            self.told.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found:
                self.url = found[0]
                break
        else:
            raise AssertionError("".join(self.told))
        threading.Thread(target=self.told.extend, args=(self.process.stderr,), daemon=True).start()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=60)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.kill()
