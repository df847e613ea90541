from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Problem
from pipeline.store import writer
from pipeline.store.connection import Busy, StoreError, connect
from pipeline.store.inbox import beside
from pipeline.store.rows import pack, unpack
from pipeline.store.writer import Store, Unstorable
from tests.store.helpers import TEXT, made

ROOT = Path(__file__).resolve().parents[2]


def rows(db: Path, sql: str) -> list[tuple[Any, ...]]:
    with connect(db, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def ingest(db: Path, *sheets: Any, version: str = "1", **options: Any) -> list[str]:
    with Store(db, version=version, **options) as store:
        return [store.write(s) for s in sheets if not store.known(s.doc_id, s.source_hash)]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.duckdb"


def test_one_document_fills_every_table(db: Path) -> None:
    assert ingest(db, made(TEXT + " Kementerian Kelautan bekerja sama dengan Pemerintah Kabupaten Karang.")) == ["new"]
    assert rows(db, "SELECT person, position, organization, title FROM officials") == [
        ("Raden Sastro", "Menteri Kelautan", "Kementerian Kelautan", "Dermaga baru")
    ]
    assert rows(db, "SELECT value, measure FROM figures") == [(120.0, "kapal")]
    assert rows(db, "SELECT expression, value FROM dates") == [("3 Maret 2025", "2025-03-03")]
    assert rows(db, "SELECT speaker, text, kind FROM statements") == [
        ("Raden Sastro", "Nelayan kini lebih aman,", "direct")
    ]
    assert rows(db, "SELECT parties, form FROM partnerships") == [
        (["Kementerian Kelautan", "Pemerintah Kabupaten Karang"], "cooperation")
    ]
    assert sorted(rows(db, "SELECT kind, name FROM entities")) == [
        ("organisation", "Kementerian Kelautan"),
        ("organisation", "Pemerintah Kabupaten Karang"),
        ("person", "Raden Sastro"),
    ]
    wrong = "SELECT count(*) FROM evidence e JOIN facts f USING (fact_id) JOIN documents d USING (doc_id) "
    assert rows(db, wrong + "WHERE substring(d.text, e.start_char + 1, e.end_char - e.start_char) != e.text") == [(0,)]
    assert rows(db, "SELECT status, documents_new, facts FROM runs") == [("finished", 1, 5)]


def test_the_same_input_twice_adds_nothing(db: Path) -> None:
    ingest(db, made())
    before = {t: rows(db, f"SELECT * FROM {t} ORDER BY ALL") for t in ("documents", "facts", "evidence", "runs")}
    assert ingest(db, made()) == []
    assert before == {t: rows(db, f"SELECT * FROM {t} ORDER BY ALL") for t in before}


def test_a_changed_document_becomes_a_revision_and_its_old_facts_are_superseded(db: Path) -> None:
    ingest(db, made())
    assert ingest(db, made(TEXT.replace("120", "150"))) == ["changed"]
    assert rows(db, "SELECT value FROM figures") == [(150.0,)]
    assert rows(db, "SELECT revision, superseded_at IS NULL FROM documents ORDER BY 1") == [(1, False), (2, True)]
    assert rows(db, "SELECT count(*) FROM facts WHERE superseded_at IS NOT NULL AND superseded_by = 2") == [(4,)]
    assert rows(db, "SELECT count(*) FROM current_facts") == [(4,)]
    changed = rows(db, "SELECT change, type, before->>'value', after->>'value' FROM changes")
    assert changed == [("altered", "figure", "120", "150")]


def test_changes_tell_what_was_gained_and_lost(db: Path) -> None:
    ingest(db, made())
    ingest(db, made(TEXT.replace("Dermaga itu menampung 120 kapal. ", "") + " Bersama Kementerian Kelautan."))
    assert rows(db, "SELECT change, type FROM changes") == [("lost", "figure")]
    ingest(db, made(TEXT))
    found = rows(db, "SELECT change, type FROM changes ORDER BY changed_at")
    assert found == [("lost", "figure"), ("gained", "figure")]


def test_new_rules_read_again_and_keep_what_they_find_just_so(db: Path) -> None:
    ingest(db, made())
    fewer = made()
    fewer = dataclasses.replace(fewer, facts=fewer.facts[1:])
    assert ingest(db, fewer, version="2") == ["reread"]
    assert rows(db, "SELECT count(*) FROM documents") == [(1,)]
    assert rows(db, "SELECT count(*), count(superseded_at) FROM facts") == [(4, 1)]
    assert rows(db, "SELECT count(*) FROM sentences") == [(len(fewer.sentences),)]
    assert ingest(db, fewer, version="2") == []
    assert ingest(db, made(), version="3") == ["reread"]
    assert rows(db, "SELECT count(*) FROM current_facts") == [(4,)]


def test_evidence_that_does_not_stand_in_the_text_is_refused(db: Path) -> None:
    sheet = made()
    moved = [(i, n, s + 1, e + 1, t) for i, n, s, e, t in sheet.evidence]
    with Store(db) as store:
        with pytest.raises(Unstorable, match="does not stand"):
            store.write(dataclasses.replace(sheet, evidence=moved))
        store.write(made(doc_id="kkp-2"))
    assert rows(db, "SELECT doc_id FROM documents") == [("kkp-2",)]


def test_a_document_the_database_refuses_takes_no_other_with_it(db: Path) -> None:
    good = [made(doc_id=f"kkp-{n}") for n in range(5)]
    bad = made(doc_id="kkp-bad")
    bad = dataclasses.replace(bad, document=(*bad.document[:2], "no date at all", *bad.document[3:]))
    with Store(db, commit_every=10) as store:
        store.write(good[0])
        store.write(good[1])
        store.write(bad)
        for sheet in good[2:]:
            store.write(sheet)
        store.settle()
        assert store.counts.new == 5
        assert store.counts.problems == 1
    assert rows(db, "SELECT doc_id, stage FROM problems") == [("kkp-bad", "store")]
    assert rows(db, "SELECT doc_id FROM documents ORDER BY 1") == [(f"kkp-{n}",) for n in range(5)]
    assert rows(db, "SELECT count(*) FROM current_facts") == [(20,)]
    assert rows(db, "SELECT count(*) FROM entities") == [(2,)]


def test_what_was_not_committed_is_gone_and_the_next_run_does_it(db: Path) -> None:
    store = Store(db, commit_every=100)
    store.write(made())
    store.close()
    assert rows(db, "SELECT count(*) FROM facts") == [(0,)]
    assert ingest(db, made()) == ["new"]
    assert rows(db, "SELECT status FROM runs ORDER BY started_at") == [("killed",), ("finished",)]


def test_what_a_killed_run_left_in_the_inbox_is_settled_first(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "SETTLE_SECONDS", float("inf"))  # on a slow machine, too
    ingest(db, made())
    store = Store(db, version="1")
    store.write(made(TEXT.replace("120", "150")))
    store.write(made(doc_id="kkp-2"))
    store.write(made(TEXT.replace("120", "150"), doc_id="kkp-2"))
    store.write(made(doc_id="kkp-3"))
    store.close()
    assert rows(db, "SELECT doc_id FROM documents ORDER BY ALL") == [("kkp-1",), ("kkp-1",), ("kkp-2",)]
    with Store(db, version="1") as store:
        assert store.known("kkp-3", made(doc_id="kkp-3").source_hash)
    assert not beside(db).exists()
    assert rows(db, "SELECT doc_id, revision FROM documents ORDER BY ALL") == [
        ("kkp-1", 1),
        ("kkp-1", 2),
        ("kkp-2", 1),
        ("kkp-2", 2),
        ("kkp-3", 1),
    ]
    assert rows(db, "SELECT doc_id, value FROM figures ORDER BY ALL") == [
        ("kkp-1", 150),
        ("kkp-2", 150),
        ("kkp-3", 120),
    ]


def test_a_sheet_survives_packing() -> None:
    sheet = made(TEXT * 3, published="2025-03-03")
    again = unpack(pack(sheet))
    assert pack(again) == pack(sheet)
    assert again.document[2] == sheet.document[2]
    assert again.signature == sheet.signature
    assert again.signature


def test_half_a_surrogate_pair_is_stored_as_a_replacement_character(db: Path) -> None:
    assert ingest(db, made("Nilai \ud83d aneh. " + TEXT)) == ["new"]
    assert rows(db, "SELECT text[7] FROM documents") == [("\ufffd",)]
    assert rows(db, "SELECT count(*) FROM current_facts") == [(4,)]


def test_problems_are_told_once_and_remembered(db: Path) -> None:
    problem = Problem(origin="a.txt", stage="sources", message="It is empty.", remedy="Fill it.", line=3)
    for _ in range(2):
        with Store(db) as store:
            store.problem(problem, source="abc")
            assert store.failed("abc")
    assert rows(db, "SELECT origin, line, stage, message, remedy, kept FROM problems") == [
        ("a.txt", 3, "sources", "It is empty.", "Fill it.", False)
    ]


def test_revisions_of_one_archive_are_not_taken_for_news(db: Path) -> None:
    first, second = made(), made(TEXT.replace("120", "150"))
    ingest(db, first, second)
    with Store(db, version="1") as store:
        assert store.older(first.doc_id, first.source_hash)
        assert not store.older(second.doc_id, second.source_hash)


def test_a_full_disk_is_told_and_what_was_stored_is_safe(db: Path) -> None:
    # A limit on the size of files refuses writes just as a full disk does.
    code = (
        "import sys, resource\n"
        "from pipeline.store.connection import StoreError\n"
        "from pipeline.store.writer import Store\n"
        "from tests.store.helpers import TEXT, made\n"
        "store = Store(sys.argv[1], version='1')\n"
        "store.write(made(doc_id='first'))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))\n"
        "try:\n"
        "    for n in range(100): store.write(made(TEXT + ' Kapal nelayan.' * 10_000, doc_id=f'large-{n}'))\n"
        "except StoreError as error: print(n, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(db)], capture_output=True, text=True, timeout=180, check=False, cwd=ROOT
    )
    assert "the disk is full" in done.stdout, done.stderr
    stored = int(done.stdout.split()[0])
    assert ingest(db, made(doc_id="first")) == []
    assert rows(db, "SELECT count(*) >= 1 FROM documents") == [(True,)]
    assert rows(db, "SELECT count(*) FROM documents")[0][0] <= stored + 1
    more = [made(TEXT + " Kapal nelayan." * 10_000, doc_id=f"large-{n}") for n in range(20)]
    ingest(db, *more)
    assert rows(db, "SELECT count(*) FROM current_documents") == [(21,)]


def test_a_database_in_use_names_the_process_that_holds_it(db: Path, tmp_path: Path) -> None:
    with Store(db):
        code = (
            "import sys; from pathlib import Path\n"
            "from pipeline.store.connection import Busy, connect\n"
            "told = []\n"
            "try: connect(Path(sys.argv[1]), wait=0.2, on_wait=told.append)\n"
            "except Busy as busy: print(busy.pid, len(told), busy)\n"
        )
        asked = subprocess.run(
            [sys.executable, "-c", code, str(db)], capture_output=True, text=True, timeout=180, check=True
        )
    assert asked.stdout.startswith(f"{os.getpid()} 1 ")
    assert f"process {os.getpid()}" in asked.stdout
    assert issubclass(Busy, StoreError)


@pytest.mark.parametrize(
    ("content", "words"), [("this is a letter" * 500, "not a database"), (None, "cannot be opened")]
)
def test_a_path_that_is_no_database_is_told_plainly(tmp_path: Path, content: str | None, words: str) -> None:
    path = tmp_path / "x.duckdb"
    if content is None:
        path.mkdir()
    else:
        path.write_text(content)
    with pytest.raises(StoreError, match=words):
        connect(path)


def test_a_folder_that_cannot_be_made_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="folder cannot be made"):
        connect(tmp_path / "file" / "facts.duckdb")
