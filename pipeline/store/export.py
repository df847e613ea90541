"""The database as files for other programs: Parquet, CSV and JSON Lines, all of them or none."""

from __future__ import annotations

import csv
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import duckdb

from pipeline.store.connection import StoreError, full
from pipeline.store.query import json_value

Kind = Literal["parquet", "csv", "jsonl"]
KINDS: tuple[Kind, ...] = ("parquet", "csv", "jsonl")

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet runs."""
_ROWS = 5000


def safe_cell(value: Any) -> Any:
    """A CSV cell that no spreadsheet runs as a formula: text that begins like one gets a leading apostrophe."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else None
    if text is None:
        plain = json_value(value)
        text = plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)
    return "'" + text if text.startswith(FORMULA) else text


def exported(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The tables and views that are exported: every view that people read, and evidence, entities, runs, problems."""
    views = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1").fetchall()
    return [name for (name,) in views] + ["evidence", "entities", "fact_entities", "runs", "problems"]


def export(
    connection: duckdb.DuckDBPyConnection, folder: Path, kinds: Sequence[Kind] = KINDS, names: Sequence[str] = ()
) -> dict[str, int]:
    """Write tables and views into `folder` as NAME.parquet, NAME.csv and NAME.jsonl; name -> number of rows.

    All of it is written beside the folder first and then moved into it, so a failure leaves what was there before.
    The connection should be to a quiet database (a read-only one or a snapshot). Raises StoreError.
    """
    there = exported(connection)
    for name in names:
        if name not in there:
            raise StoreError(f"There is no table or view {name!r} to export. Choose among: {', '.join(there)}.")
    folder = folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".export-", dir=folder))
        try:
            counts = {name: _one(connection, name, made, kinds) for name in names or there}
            for path in sorted(made.iterdir()):
                path.replace(folder / path.name)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written: {error.strerror}. Nothing there was changed.") from error
    except duckdb.Error as error:
        why = "the disk is full" if full(error) else str(error)
        raise StoreError(f"{folder}: nothing was exported: {why}. Nothing there was changed.") from error
    return counts


def _one(connection: duckdb.DuckDBPyConnection, name: str, folder: Path, kinds: Sequence[Kind]) -> int:
    if "parquet" in kinds:
        target = str(folder / f"{name}.parquet").replace("'", "''")
        connection.execute(f"COPY (SELECT * FROM {name} ORDER BY ALL) TO '{target}' (FORMAT parquet)").fetchall()
    counted = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
    if "csv" in kinds:
        _csv(connection, name, folder / f"{name}.csv")
    if "jsonl" in kinds:
        _jsonl(connection, name, folder / f"{name}.jsonl")
    return int(counted[0]) if counted else 0


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> Iterator[tuple[list[tuple[Any, ...]], list[str]]]:
    cursor = connection.execute(f"SELECT * FROM {name} ORDER BY ALL")
    columns = [d[0] for d in cursor.description or ()]
    json_columns = [i for i, d in enumerate(cursor.description or ()) if str(d[1]) == "JSON"]
    while rows := cursor.fetchmany(_ROWS):
        if json_columns:
            rows = [tuple(_parsed(v) if i in json_columns else v for i, v in enumerate(row)) for row in rows]
        yield rows, columns
    yield [], columns


def _parsed(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _csv(connection: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        begun = False
        for rows, columns in _rows(connection, name):
            if not begun:
                writer.writerow(columns)
                begun = True
            writer.writerows([safe_cell(v) for v in row] for row in rows)


def _jsonl(connection: duckdb.DuckDBPyConnection, name: str, path: Path) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for rows, columns in _rows(connection, name):
            for row in rows:
                record = {c: json_value(v) for c, v in zip(columns, row, strict=True)}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
