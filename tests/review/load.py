"""How the pages answer with 100 000 facts: python -m tests.review.load [FACTS]. Prints the median per page; no test."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import httpx

from pipeline.document import Document
from pipeline.fact import identified
from pipeline.store.rows import sheet
from pipeline.store.writer import Store
from tests.review.support import TEXT, Server, releases

PAGES = (
    "/review", "/api/next", "/api/next?type=date", "/review/document/r-7", "/review/conflicts", "/explore",
    "/explore/search?q=maluku", "/explore/search?q=1234", "/explore/officials", "/explore/official?name=Dian+Latuconsina+7",
    "/explore/institutions", "/explore/institution?name=Pemerintah+Provinsi+Maluku+7", "/explore/network",
    "/explore/timeline", "/explore/measures", "/explore/figures?measure=nelayan+dilatih+7", "/explore/sources",
    "/explore/changes", "/explore/document/r-7", "/explore/sql?q=SELECT+count(*)+FROM+current_facts",
)  # fmt: skip


def fill(path: Path, facts: int) -> None:
    _, examples = releases()[0]
    with Store(path, version="1", commit_every=500) as store:
        for n in range(facts // len(examples) + 1):
            document = Document(doc_id=f"r-{n}", text=TEXT, title=f"Rilis {n}", source=f"situs{n % 9}")
            own = []
            for fact in examples:
                update: dict[str, object] = {"confidence": 0.5 + (n * 7 % 49) / 100}
                if fact.type == "official":
                    update |= {"person": f"{fact.person} {n % 900}", "organization": f"{fact.organization} {n % 300}"}
                if fact.type == "figure":
                    update |= {"value": n, "measure": f"{fact.measure} {n % 200}"}
                if fact.type == "statement":
                    update |= {"speaker": f"{fact.speaker} {n % 900}"}
                if fact.type == "partnership":
                    update |= {"parties": tuple(f"{p} {n % 300}" for p in fact.parties)}
                own.append(identified(fact.model_copy(update=update), document.doc_id))
            store.write(sheet(document, [(0, len(TEXT))], own, source=str(n)))


def main() -> None:
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "facts.duckdb"
        fill(db, facts)
        server = Server(db)
        try:
            with httpx.Client(base_url=server.url, headers={"Origin": server.url}, timeout=120) as client:
                for page in PAGES:
                    seconds = []
                    for _ in range(9):
                        began = time.perf_counter()
                        client.get(page).raise_for_status()
                        seconds.append(time.perf_counter() - began)
                    print(
                        f"{statistics.median(seconds) * 1000:7.0f} ms median, first {seconds[0] * 1000:7.0f} ms  {page}"
                    )
                seconds = []
                card = client.get("/api/next").json()["card"]
                for _ in range(30):
                    began = time.perf_counter()
                    body = {"fact_key": card["fact_key"], "verdict": "accepted", "filter": {}}
                    card = client.post("/api/decide", json=body).json()["card"]
                    seconds.append(time.perf_counter() - began)
                print(f"{statistics.median(seconds) * 1000:7.0f} ms median for a decision and the next card")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
