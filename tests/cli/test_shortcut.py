from __future__ import annotations

from pathlib import Path

from pipeline.cli.shortcut import content, database_of


def test_the_content_of_folders_is_told_by_every_byte_and_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    before = content([str(tmp_path)])
    assert before == content([str(tmp_path)])
    (tmp_path / "a.txt").write_text("two")
    assert content([str(tmp_path)]) != before
    (tmp_path / "a.txt").write_text("one")
    assert content([str(tmp_path)]) == before
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert content([str(tmp_path)]) != before


def test_what_is_not_all_in_files_has_no_content_to_compare(tmp_path: Path) -> None:
    for place in ("-", "https://example.org/feed", str(tmp_path / "none"), "*.txt"):
        assert content([place]) is None


def test_the_database_is_found_in_the_arguments() -> None:
    assert database_of(["in", "--db", "a.duckdb"]) == "a.duckdb"
    assert database_of(["in", "--db=b.duckdb", "--json"]) == "b.duckdb"
    assert database_of(["in"]) == "outputs/facts.duckdb"
