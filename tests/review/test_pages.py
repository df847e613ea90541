"""The pages as HTTP answers: decisions, undo, conflicts, restart, safety. The browser is in test_browser."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from pipeline.review.cards import amount, shape
from pipeline.review.journal import journal_of, read
from tests.review.support import Server, releases, store


def client(server: Server, reviewer: str | None = None) -> httpx.Client:
    cookies = {"reviewer": reviewer} if reviewer else None
    return httpx.Client(base_url=server.url, headers={"Origin": server.url}, cookies=cookies, timeout=120)


def test_the_most_valuable_doubt_comes_first_and_each_decision_brings_the_next(server: Server, db: Path) -> None:
    with client(server) as page:
        answer = page.get("/api/next").json()
        seen = []
        while answer["card"]:
            seen.append(answer["card"]["type"])
            answer = page.post(
                "/api/decide", json={"fact_key": answer["card"]["fact_key"], "verdict": "accepted", "filter": {}}
            ).json()
    assert seen[0] == "partnership"
    assert len(seen) == 6  # the sure official does not come
    assert answer["progress"] == {"total": 6, "decided": 6}
    assert len(read(journal_of(db)).decisions) == 6


def test_a_rejection_keeps_its_reason_and_undo_brings_the_fact_back(server: Server, db: Path) -> None:
    with client(server) as page:
        key = page.get("/api/next").json()["card"]["fact_key"]
        page.post("/api/decide", json={"fact_key": key, "verdict": "rejected", "reason": "salah pihak"})
        assert read(journal_of(db)).decisions[-1].reason == "salah pihak"
        back = page.post("/api/undo", json={}).json()
        assert back["card"]["fact_key"] == key
        assert back["progress"]["decided"] == 0
        assert page.post("/api/undo", json={}).json()["notice"] == "There is nothing to undo."


def test_a_correction_overrides_slots_and_passage_in_the_tables(server: Server) -> None:
    with client(server) as page:
        card = page.get("/api/next?type=figure&source=kkp").json()["card"]
        while card["doc_id"] != "kkp-1":
            card = page.post("/api/decide", json={"fact_key": card["fact_key"], "verdict": "skipped",
                                                  "filter": {"type": "figure"}}).json()["card"]  # fmt: skip
        slots = {s["name"]: s["value"] for s in card["slots"]} | {"measure": "nelayan", "value": "1250,5"}
        start = card["start_char"]
        done = page.post(
            "/api/decide",
            json={
                "fact_key": card["fact_key"],
                "verdict": "corrected",
                "slots": slots,
                "start": start,
                "end": start + 5,
            },
        )
        assert done.status_code == 200, done.text
        rows = page.get("/explore/sql", params={"q": "SELECT value, measure, passage, review FROM current_facts "
                        "WHERE type = 'figure' AND doc_id = 'kkp-1'", "format": "json"}).json()  # fmt: skip
    assert rows == [{"value": 1250.5, "measure": "nelayan", "passage": "1.200", "review": "correction"}]


def corrected(page: httpx.Client, db: Path, kind: str, **typed: str) -> dict[str, Any]:
    """The slots of a correction in which a reviewer typed these; the other fields as the card shows them."""
    card = page.get("/api/next", params={"type": kind, "until": "2025-02-10"}).json()["card"]
    slots = {s["name"]: s["value"] for s in card["slots"]} | typed
    done = page.post("/api/decide", json={"fact_key": card["fact_key"], "verdict": "corrected", "slots": slots})
    if done.status_code != 200:
        return {"error": done.json()["error"]}
    slots = read(journal_of(db)).decisions[-1].corrected or {}
    page.post("/api/undo", json={})
    return slots


def test_numbers_marked_in_the_source_are_read_as_they_are_written_there(server: Server, db: Path) -> None:
    with client(server) as page:
        for typed, number in (("1.250", 1250), ("1.200.000,5", 1200000.5), ("2,5", 2.5), ("2.5", 2.5), ("1250", 1250)):
            assert corrected(page, db, "figure", value=typed)["value"] == number
        assert corrected(page, db, "figure", value="Rp1,2 triliun")["error"].startswith(
            "not a decision: value: 'Rp1,2 "
        )


def test_a_number_nobody_touched_stays_what_it_was(server: Server, db: Path) -> None:
    document, facts = releases()[0]
    fine = [f.model_copy(update={"value": 1.234}) for f in facts if f.type == "figure"]
    store(db, [(document, fine)], version="2")
    with client(server) as page:
        assert corrected(page, db, "figure", measure="nelayan")["value"] == 1.234


def test_a_date_of_a_correction_is_one_that_queries_find(server: Server, db: Path) -> None:
    with client(server) as page:
        for typed in (
            "2025-02-03",
            "2025-02",
            "2025",
            "2025-Q1",
            "2025-02-03/2025-02-05",
            "2025-02-03T10:00",
            "2025-02-03TMO",
        ):
            assert corrected(page, db, "date", value=typed)["value"] == typed
        for typed in ("3/2/2025", "Senin (3/2/2025)", "besok"):
            assert "2025-03-12" in corrected(page, db, "date", value=typed)["error"]


def test_a_fact_that_went_while_its_card_was_open_makes_way_for_the_next(server: Server, db: Path) -> None:
    with client(server) as page:
        card = page.get("/api/next").json()["card"]
        document, facts = releases()[0]
        store(db, [(document, [f for f in facts if f.type == "statement"])], version="2")
        for verdict in ("accepted", "skipped"):
            answer = page.post("/api/decide", json={"fact_key": card["fact_key"], "verdict": verdict})
            assert answer.status_code == 200
            assert "no longer holds" in answer.json()["notice"]
            assert answer.json()["card"]["fact_key"] != card["fact_key"]
        assert read(journal_of(db)).decisions == ()
        linked = page.get("/api/next", params={"key": card["fact_key"]}).json()
        assert linked["card"] is not None
        assert "no longer holds" in linked["notice"]


def test_undo_of_a_decision_whose_fact_went_says_so_and_goes_on(server: Server, db: Path) -> None:
    with client(server) as page:
        card = page.get("/api/next").json()["card"]
        page.post("/api/decide", json={"fact_key": card["fact_key"], "verdict": "skipped"})
        document, facts = releases()[0]
        store(db, [(document, [f for f in facts if f.type == "statement"])], version="2")
        answer = page.post("/api/undo", json={}).json()
    assert answer["notice"].startswith("Taken back: skipped. The fact no longer holds")
    assert answer["card"] is not None


def test_a_correction_that_is_no_fact_is_refused_in_words(server: Server, db: Path) -> None:
    with client(server) as page:
        card = page.get("/api/next?type=official").json()["card"]
        refused = page.post(
            "/api/decide", json={"fact_key": card["fact_key"], "verdict": "corrected", "slots": {"person": ""}}
        )
        assert refused.status_code == 400
        assert "person" in refused.json()["error"]
        outside = {"fact_key": card["fact_key"], "verdict": "accepted", "start": 5, "end": 10**9}
        assert page.post("/api/decide", json=outside).status_code == 400
    assert read(journal_of(db)).decisions == ()


@pytest.mark.parametrize("body", [b"", b"{", b"[]"])
def test_a_request_that_holds_nothing_is_refused(server: Server, body: bytes) -> None:
    with client(server) as page:
        for address in ("/api/decide", "/api/undo"):
            assert page.post(address, content=body).status_code == 400


def test_two_reviewers_who_disagree_make_a_conflict_until_one_gives_way(server: Server) -> None:
    with client(server, "Ani") as ani, client(server, "Budi") as budi:
        key = ani.get("/api/next").json()["card"]["fact_key"]
        ani.post("/api/decide", json={"fact_key": key, "verdict": "accepted"})
        budi.post("/api/decide", json={"fact_key": key, "verdict": "rejected", "reason": "bukan"})
        page = ani.get("/review/conflicts").text
        assert "reviewers disagree" in page
        assert "accepted by Ani" in page
        assert "rejected by Budi" in page
        budi.post("/api/decide", json={"fact_key": key, "verdict": "accepted"})
        assert "by Ani" not in ani.get("/review/conflicts").text


def test_a_decision_on_a_passage_that_changed_is_a_conflict_that_can_be_withdrawn(server: Server, db: Path) -> None:
    with client(server) as page:
        card = page.get("/api/next?type=statement").json()["card"]
        page.post("/api/decide", json={"fact_key": card["fact_key"], "verdict": "accepted"})
        changed, facts = releases()[0]
        text = changed.text.replace("tidak kalah", "lebih baik")
        store(db, [(changed.model_copy(update={"text": text}), facts[:1])], version="2")
        answer = page.get("/review/conflicts").text
        assert "the passage has changed" in answer.split("<table>")[1]
        decision = read(journal_of(db)).decisions[-1].decision_id
        page.post("/review/withdraw", data={"decision_id": decision}, follow_redirects=True)
        assert "<table>" not in page.get("/review/conflicts").text


def test_accepted_and_rejected_facts_outlive_new_rules(server: Server, db: Path) -> None:
    with client(server) as page:
        keys = {k: page.get(f"/api/next?type={k}").json()["card"]["fact_key"] for k in ("partnership", "date")}
        page.post("/api/decide", json={"fact_key": keys["partnership"], "verdict": "accepted"})
        page.post("/api/decide", json={"fact_key": keys["date"], "verdict": "rejected"})
        document, facts = releases()[0]
        again = [f.model_copy(update={"rule": "date.other"}) for f in facts if f.type == "date"]
        store(db, [(document, again)], version="2")  # the new rules find the date again, and no partnership
        query = "SELECT type, review FROM current_facts WHERE doc_id = 'kkp-1'"
        rows = page.get("/explore/sql", params={"q": query, "format": "json"}).json()
    assert rows == [{"type": "partnership", "review": "accepted"}]


def test_nothing_is_lost_when_the_server_is_killed_after_answering(db: Path) -> None:
    first = Server(db)
    with client(first) as page:
        key = page.get("/api/next").json()["card"]["fact_key"]
        assert page.post("/api/decide", json={"fact_key": key, "verdict": "accepted"}).status_code == 200
    first.kill()
    again = Server(db)
    try:
        with client(again) as page:
            answer = page.get("/api/next").json()
            assert answer["progress"]["decided"] == 1
            assert answer["card"]["fact_key"] != key
    finally:
        again.stop()


def test_filters_narrow_the_queue(server: Server) -> None:
    with client(server) as page:
        assert page.get("/api/next?type=date").json()["progress"]["total"] == 1
        assert page.get("/api/next?since=2025-02-20").json()["progress"]["total"] == 1
        assert page.get("/api/next?rule=official.title_name").json()["progress"]["total"] == 1
        assert page.get("/api/next?rule=official.title_name&everything=1").json()["progress"]["total"] == 2
        assert page.get("/api/next?source=nobody").json()["card"] is None


def test_a_write_from_another_origin_or_host_is_refused(server: Server, db: Path) -> None:
    body = {"fact_key": "x", "verdict": "accepted"}
    port = server.url.rsplit(":", 1)[1]
    with httpx.Client(base_url=server.url, timeout=120) as page:
        assert page.post("/api/decide", json=body).status_code == 403
        assert page.post("/api/decide", json=body, headers={"Origin": "https://evil.example"}).status_code == 403
        assert page.get("/review", headers={"Host": f"evil.example:{port}"}).status_code == 403
    assert not journal_of(db).exists()


def test_every_page_has_a_strict_policy_and_hostile_texts_are_escaped(server: Server) -> None:
    pages = (
        "/review", "/review/conflicts", "/explore", "/explore/search?q=script", "/explore/measures",
        "/explore/document/aneh%2F..%2F%3Cb%3E1%3C%2Fb%3E", "/review/document/aneh%2F..%2F%3Cb%3E1%3C%2Fb%3E",
        "/explore/figures?measure=script", "/explore/sql?q=SELECT+title+FROM+current_documents",
    )  # fmt: skip
    with client(server) as page:
        for address in pages:
            answer = page.get(address)
            assert answer.status_code == 200, address
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert "<script>window" not in answer.text, address
            assert "<img src=x" not in answer.text, address
            assert 'href="javascript:' not in answer.text, address


def test_a_megabyte_line_is_cut_around_the_passage(server: Server) -> None:
    with client(server) as page:
        card = page.get("/api/next?since=2025-02-20").json()["card"]
    assert card["cut"]
    assert len(json.dumps(card)) < 40_000


def test_sql_page_refuses_files_writes_and_endless_queries(server: Server) -> None:
    with client(server) as page:
        files = page.get("/explore/sql", params={"q": "SELECT * FROM read_text('/etc/hostname')"}).text
        assert "may not reach files" in files
        assert "reading only" in page.get("/explore/sql", params={"q": "DELETE FROM facts"}).text
        assert "One statement" in page.get("/explore/sql", params={"q": "SELECT 1; SELECT 2"}).text
        rows = page.get("/explore/sql", params={"q": "SELECT * FROM range(5000)", "format": "json"}).json()
        assert len(rows) == 1000


def test_downloads_do_not_run_as_formulas(tmp_path: Path) -> None:
    from pipeline.review.explorer import as_file

    body = bytes(as_file([{"a": "=1+1", "b": -2, "c": ["x", "y"]}], "csv").body).decode()
    assert "'=1+1" in body
    assert ",-2," in body


def test_downloads_of_a_document_are_linked_whatever_its_name(server: Server, db: Path) -> None:
    store(db, [(d.model_copy(update={"doc_id": "Rilis 7/2025? #é"}), f) for d, f in releases()[:1]])
    with client(server) as page:
        shown = page.get("/explore/document/Rilis%207%2F2025%3F%20%23%C3%A9")
        assert shown.status_code == 200
        links = {html.unescape(link) for link in re.findall(r'href="([^"]*format=json)"', shown.text)}
        assert links
        assert all(page.get(link).json() for link in links)


def test_ingest_writes_while_the_server_reads(server: Server, db: Path) -> None:
    with client(server) as page:
        before = page.get("/api/next?everything=1").json()["progress"]["total"]
        more = [(d.model_copy(update={"doc_id": "kkp-2"}), f) for d, f in releases()[:1]]
        store(db, more)
        assert page.get("/api/next?everything=1").json()["progress"]["total"] == before + 6


def test_no_database_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no such database"):
        Server(tmp_path / "none.duckdb")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (131_800_000_000_000.0, "131,800,000,000,000"),
        (2.1, "2.1"),
        (0.97183, "0.97183"),
        (-5, "-5"),
        (0.00001, "1e-05"),
    ],
)
def test_amounts_are_written_out(value: float, words: str) -> None:
    assert amount(value) == words


def test_words_of_a_table_stay_whole() -> None:
    assert [shape(v) for v in ("2025-09-22/2025-09-26", 5, None, "Wali Kota", "kata " * 20)] == [
        "word", "number", "word", "", "long",
    ]  # fmt: skip
