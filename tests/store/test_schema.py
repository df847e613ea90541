from __future__ import annotations

from pathlib import Path

from pipeline.store.connection import connect
from pipeline.store.schema import statements


def test_every_table_view_and_column_has_a_comment(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.duckdb")
    bare = connection.execute(
        "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal "
        "UNION ALL SELECT table_name FROM duckdb_tables() WHERE comment IS NULL "
        "UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal"
    ).fetchall()
    assert bare == []


def test_every_view_can_be_read(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.duckdb")
    views = [r[0] for r in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()]
    assert {"officials", "partnerships", "figures", "dates", "statements", "changes"} <= set(views)
    for view in views:
        assert connection.execute(f"SELECT * FROM {view}").fetchall() == []


def test_a_remark_becomes_a_comment() -> None:
    sql = "-- What it's for.\nCREATE TABLE t (\n    a INTEGER,  -- It's the first\n    b DOUBLE, -- Second\n);\n"
    found = list(statements(sql))
    assert found[1:] == [
        "COMMENT ON TABLE t IS 'What it''s for.'",
        "COMMENT ON COLUMN t.a IS 'It''s the first'",
        "COMMENT ON COLUMN t.b IS 'Second'",
    ]


def test_an_older_database_gets_the_tables_and_columns_it_lacks(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.duckdb")
    connection.execute("DROP VIEW current_documents")
    connection.execute("DROP TABLE problems")
    connection.execute("ALTER TABLE runs DROP COLUMN seconds")
    connection.execute("UPDATE meta SET value = 'old' WHERE name = 'schema'")
    connection.close()
    connection = connect(tmp_path / "a.duckdb")
    assert connection.execute("SELECT count(*) FROM problems").fetchone() == (0,)
    assert connection.execute("SELECT count(seconds) FROM runs").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM current_documents").fetchone() == (0,)
