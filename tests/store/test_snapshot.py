from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipeline.store.connection import StoreError, connect
from pipeline.store.snapshot import copy_once, open_for_reading
from pipeline.store.writer import Store
from tests.store.helpers import made

ROOT = Path(__file__).resolve().parents[2]

_WRITER = """
import sys
from pipeline.store import writer
from tests.store.helpers import TEXT, made
writer.CHECKPOINT_BYTES = 100_000  # often, so that snapshots are taken across checkpoints
writer.SETTLE_DOCUMENTS = 5
with writer.Store(sys.argv[1], version="1", wait=120) as store:
    for n in range(250):
        store.write(made(TEXT + f" Nomor {n}." * 50, doc_id=f"kkp-{n}"))
"""


def whole(connection: duckdb.DuckDBPyConnection) -> int:
    """Documents in it, after making sure that each has all its facts, evidence and sentences."""
    torn = connection.execute(
        "SELECT count(*) FROM readings r WHERE r.facts != (SELECT count(*) FROM facts f WHERE f.doc_id = r.doc_id) "
        "OR NOT EXISTS (FROM sentences s WHERE s.doc_id = r.doc_id) "
        "OR NOT EXISTS (FROM documents d WHERE d.doc_id = r.doc_id)"
    ).fetchone()
    assert torn == (0,)
    found = connection.execute("SELECT count(*) FROM documents").fetchone()
    assert found
    return int(found[0])


def test_snapshots_of_a_database_being_written_are_whole(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    Store(db).close()
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(db)], cwd=ROOT)
    seen = []
    while writer.poll() is None:
        try:
            with open_for_reading(db) as connection:
                seen.append(whole(connection))
        except StoreError:
            continue  # a checkpoint came in between every time; better none than a torn one
    assert writer.returncode == 0
    with open_for_reading(db) as connection:
        seen.append(whole(connection))
    assert seen == sorted(seen)
    assert seen[-1] == 250


def test_a_copy_across_a_checkpoint_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "facts.duckdb"
    with Store(db) as store:
        store.write(made())
    import pipeline.store.snapshot as module

    copy = module.shutil.copyfile

    def slow(source: Path, target: Path) -> None:
        copy(source, target)
        with connect(db) as connection:
            connection.execute("CREATE TABLE later AS SELECT 1")
            connection.execute("CHECKPOINT")

    monkeypatch.setattr(module.shutil, "copyfile", slow)
    assert not copy_once(db, tmp_path / "copy.duckdb")


def test_there_is_no_snapshot_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such database"), open_for_reading(tmp_path / "none.duckdb"):
        pass
