"""A file that cannot be written to its end leaves the one that was there."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest

from pipeline.store.writer import Store
from pipeline.writing import whole, write_whole
from tests.cli.releases import ROOT, command, record, run, write
from tests.store.helpers import made

ROOM = 4096
"""Bytes that a file may have where the disk is as good as full."""


def with_little_room(*words: str | Path) -> subprocess.CompletedProcess[str]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))

    return subprocess.run(
        command(*words), capture_output=True, text=True, cwd=ROOT, timeout=300, check=False, preexec_fn=limit
    )


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_report_that_has_no_room_leaves_the_page_that_was_there(tmp_path: Path) -> None:
    db, pages = tmp_path / "facts.duckdb", tmp_path / "pages"
    with Store(db) as store:
        store.write(made())
    pages.mkdir()
    page = pages / "report.html"
    page.write_text("<html>the page of last month</html>", encoding="utf-8")
    done = with_little_room("report", "--db", db, "-o", page)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert str(page) in done.stderr
    assert page.read_text(encoding="utf-8") == "<html>the page of last month</html>"
    assert left(pages) == ["report.html"]
    run("report", "--db", db, "-o", page)
    assert "last month" not in page.read_text(encoding="utf-8")


def test_facts_that_have_no_room_leave_those_that_were_there(tmp_path: Path) -> None:
    facts = tmp_path / "facts" / "may.jsonl"
    run("extract", write(tmp_path / "one.jsonl", [record(1)]), "-o", facts)
    before = facts.read_text(encoding="utf-8")
    many = write(tmp_path / "many.jsonl", [record(n) for n in range(40)])
    done = with_little_room("extract", many, "-o", facts)
    assert done.returncode == 1
    assert facts.read_text(encoding="utf-8") == before
    assert left(facts.parent) == ["may.jsonl"]


def stopped_while_writing(path: Path) -> None:
    with whole(path) as stream:
        stream.write("after")
        raise KeyboardInterrupt


def test_whoever_stops_writing_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    write_whole(path, "before")
    with pytest.raises(KeyboardInterrupt):
        stopped_while_writing(path)
    assert path.read_text(encoding="utf-8") == "before"
    assert left(tmp_path) == ["facts.csv"]


def test_a_new_file_stands_behind_its_link_with_the_rights_of_the_old_one(tmp_path: Path) -> None:
    path, link = tmp_path / "real" / "facts.csv", tmp_path / "link.csv"
    write_whole(path, "before")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, "after")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "after"
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    write_whole(Path("/dev/null"), "gone")
    assert not Path("/dev/null").is_file()
