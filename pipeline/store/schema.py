"""schema.sql and views.sql put into a database, their remarks as comments on tables, views and columns."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb

from pipeline.store.transaction import transaction

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


def _mark(sql: str) -> str:
    return hashlib.blake2b(sql.encode(), digest_size=8).hexdigest()


def _make_tables(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Make the tables and columns that the database lacks, with their comments; what is there stays."""
    model = duckdb.connect(":memory:")
    wanted: dict[str, list[tuple[str, str]]] = {}
    for statement in statements(sql):
        if statement.startswith("CREATE"):
            model.execute(statement)
            connection.execute(statement.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1))
    columns = "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
    for table, column, kind in model.execute(columns).fetchall():
        wanted.setdefault(table, []).append((column, kind))
    model.close()
    there = {(table, column) for table, column, _ in connection.execute(columns).fetchall()}
    for table, found in wanted.items():
        for column, kind in found:
            if (table, column) not in there:
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for statement in statements(sql):
        if statement.startswith("COMMENT"):
            connection.execute(statement)


def _noted(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """What the database says of itself; nothing in one that has just been made, or that another program made."""
    if connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'meta'").fetchone():
        return dict(connection.execute("SELECT name, value FROM meta").fetchall())
    return {}


def newer(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The schema version of a database that a newer program wrote (or one that counts otherwise); None for all others.

    What its columns mean is not known here, so reading it would be guessing.
    """
    try:
        version = str(_noted(connection).get("schema_version") or SCHEMA_VERSION)
    except duckdb.Error:
        return None  # a table of another program; whoever asks for one of ours hears it from the database
    return None if version.isdecimal() and int(version) <= int(SCHEMA_VERSION) else version


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring tables and views up to date with schema.sql and views.sql; all or nothing; StoreError if it is too old."""
    tables = (HERE / "schema.sql").read_text(encoding="utf-8")
    views = (HERE / "views.sql").read_text(encoding="utf-8")
    marks = {"schema_version": SCHEMA_VERSION, "schema": _mark(tables), "views": _mark(views)}
    known = _noted(connection)
    if marks.items() <= known.items():
        return
    if known.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise duckdb.IOException(
            f"made by an older version of this program (schema {known['schema_version']}, now {SCHEMA_VERSION}). "
            "Ingest the releases into a new file; decisions are kept beside it and can be exported."
        )
    with transaction(connection):
        for (view,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            connection.execute(f"DROP VIEW {view}")  # a table cannot be altered while a view leans on it
        if known.get("schema") != marks["schema"]:
            _make_tables(connection, tables)
        for statement in statements(views):
            connection.execute(statement)
        _inherited(connection)
        for name, value in marks.items():
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [name, value])
