"""schema.sql and views.sql put into a database, their remarks as comments on tables, views and columns."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
SCHEMA_VERSION = "1"

_STATEMENT = re.compile(
    r"(?:^-- (?P<words>[^\n]+)\n)?^CREATE (?:OR REPLACE )?(?P<kind>TABLE|VIEW|MACRO) (?P<name>\w+).*?;[^\S\n]*$",
    re.MULTILINE | re.DOTALL,
)
_TABLE_COLUMN = re.compile(r"^\s+(\w+) [^\n]*?-- (.+)$", re.MULTILINE)
_VIEW_COLUMN = re.compile(r"^[^\n]*?(\w+),?\s+-- (.+)$", re.MULTILINE)


def _quoted(words: str) -> str:
    return "'" + words.strip().replace("'", "''") + "'"


def statements(sql: str) -> Iterator[str]:
    """The statements of the file, each followed by its comments as COMMENT ON statements."""
    for found in _STATEMENT.finditer(sql):
        kind, name = found["kind"], found["name"]
        body = found[0][found[0].index("CREATE") :]
        yield body
        if kind == "MACRO":
            continue
        if found["words"]:
            yield f"COMMENT ON {kind} {name} IS {_quoted(found['words'])}"
        for column, words in (_TABLE_COLUMN if kind == "TABLE" else _VIEW_COLUMN).findall(body):
            yield f"COMMENT ON COLUMN {name}.{column} IS {_quoted(words)}"


def _inherited(connection: duckdb.DuckDBPyConnection) -> None:
    """Columns that a view takes over with `*` get the comment of the table's column of the same name."""
    bare = connection.execute(
        "SELECT v.table_name, v.column_name, t.comment FROM duckdb_columns() v "
        "JOIN duckdb_views() w ON w.view_name = v.table_name AND NOT w.internal "
        "JOIN duckdb_columns() t ON t.column_name = v.column_name AND t.table_name = 'facts' "
        "WHERE v.comment IS NULL AND t.comment IS NOT NULL"
    ).fetchall()
    for view, column, words in bare:
        connection.execute(f"COMMENT ON COLUMN {view}.{column} IS {_quoted(words)}")


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make tables in a new database, and views anew whenever views.sql has changed; all or nothing."""
    views = (HERE / "views.sql").read_text(encoding="utf-8")
    mark = hashlib.blake2b(views.encode(), digest_size=8).hexdigest()
    known = connection.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta'").fetchone()
    fresh = not known or not known[0]
    if not fresh:
        found = connection.execute("SELECT value FROM meta WHERE name = 'views'").fetchone()
        if found and found[0] == mark:
            return
    connection.begin()
    try:
        if fresh:
            for statement in statements((HERE / "schema.sql").read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [SCHEMA_VERSION])
        for statement in statements(views):
            connection.execute(statement)
        _inherited(connection)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('views', ?)", [mark])
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
