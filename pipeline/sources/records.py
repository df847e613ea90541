"""Records (.json, .jsonl, .csv, .parquet) -> items whose text stands to the code point, in their order."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Literal

from pipeline.document import Item, Problem
from pipeline.sources.days import day as day_in
from pipeline.sources.days import day_of
from pipeline.sources.decoding import decode, marked, mend_surrogates, shown, unmarked
from pipeline.sources.limits import Limits, megabytes
from pipeline.sources.problems import empty, problem, too_large

FORM = '{"doc_id": …, "text": …, "title": …, "published": "2025-05-06", "url": …}'

_SAMPLE = 16_384

_KINDS = {
    list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false", type(None): "null",
}  # fmt: skip
"""What JSON may hold instead of an object, in words."""


def short_hash(text: str) -> str:
    """Ten hexadecimal digits that stand for this content."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:10]


def one_line(doc_id: str) -> str:
    """An id that stands in a line, an address and a file name of a table: control signs and line ends are blanks."""
    if doc_id.isprintable():
        return doc_id
    return " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in doc_id).split())


def record(
    entry: Any, origin: str, line: int | None, limits: Limits, stem: str | None = None
) -> Iterator[Item | Problem]:
    """The item of one record (a mapping with `text` or `html`), preceded by what was odd about it.

    `stem` is its id where it says none.
    """

    def odd(message: str, remedy: str = "", kept: bool = False) -> Problem:
        return problem(origin, message, remedy, line=line, doc_id=doc_id, kept=kept)

    doc_id: str | None = None
    if not isinstance(entry, Mapping):
        yield odd(
            f"This is {_KINDS.get(type(entry), 'something')}, not a record.", f"Write one object per document: {FORM}"
        )
        return
    given = entry.get("doc_id")
    doc_id = str(given).strip() if given not in (None, "") else stem
    kind: Literal["html", "record"] = (
        "html" if isinstance(entry.get("html"), str) and not isinstance(entry.get("text"), str) else "record"
    )
    text = entry.get("html") if kind == "html" else entry.get("text")
    if not isinstance(text, str) or not text.strip():
        yield odd(*_without_text(entry, text))
        return
    if len(text) > limits.document:
        yield too_large(origin, len(text), limits.document, line)
        return
    text, halves = mend_surrogates(text)
    if halves:
        yield odd(f"{halves} half character(s) (surrogates) in the text; each stands as U+FFFD.", kept=True)
    doc_id = mend_surrogates(doc_id)[0] if doc_id else f"doc-{short_hash(text)}"
    published, wrong = day(entry.get("published"))
    if wrong:
        yield odd(
            f"The publication date {wrong!r} is not a date; the document goes on without one.",
            "Write it as 2025-05-06 or 6 Mei 2025.",
            kept=True,
        )
    yield Item(
        origin=origin,
        kind=kind,
        text=text,
        doc_id=doc_id,
        title=_string(entry.get("title")),
        published=published,
        url=_string(entry.get("url")),
        source=_string(entry.get("source")),
    )


def _without_text(entry: Mapping[Any, Any], text: Any) -> tuple[str, str]:
    """What is wrong with a record without words, and its remedy."""
    if isinstance(text, str):
        return "The text of the record is empty.", "Remove the record or fetch the release again."
    for name in ("text", "html"):
        if entry.get(name) is not None:
            kind = _KINDS.get(type(entry[name]), "an object")
            return f"The `{name}` of the record is {kind}, not a text.", f"Write it as one text: {FORM}"
    have = _names([name for name, value in entry.items() if value is not None])
    return f"The record has no text (it has: {have}).", f"Each record needs `text`: {FORM}"


def _names(names: Iterable[object]) -> str:
    """The first names of a record or table, each cut: a line without names may be a whole release."""
    short = [f"{name[:30]}…" if len(name) > 31 else name for name in map(str, names)]
    return ", ".join(short[:8]) or "nothing"


def _string(value: Any) -> str | None:
    if value is None or isinstance(value, dict | list):
        return None
    text = mend_surrogates(str(value))[0].strip()
    return text or None


def day(value: Any) -> tuple[dt.date | None, str | None]:
    """(date, None) for a date or moment, in Jakarta's days; (None, what it says) for anything else but nothing."""
    if value is None or value == "":
        return None, None
    if isinstance(value, dt.datetime):
        return day_of(value), None
    if isinstance(value, dt.date):
        return value, None
    found = day_in(str(value))
    return found, None if found else str(value)[:60]


def json_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """A .json file: one record, or a list of them."""
    origin = shown(path)
    size = path.stat().st_size
    if size > limits.container:
        message = f"It has {megabytes(size)}; a .json file is read whole and may have {megabytes(limits.container)}."
        yield problem(origin, message, "Write it as .jsonl, one record a line.")
        return
    yield from json_text(path.read_bytes(), origin, limits, shown(path.stem))


def json_text(data: bytes, origin: str, limits: Limits, stem: str) -> Iterator[Item | Problem]:
    """The records of one JSON value."""
    text, note = decode(data)
    if note:
        yield problem(origin, note, "Save it as UTF-8.", kept=True)
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        if line is not None and line > 1 and text.count("\n") >= 1 and _first_line_parses(text):
            yield from jsonl_lines(iter(text.encode("utf-8").splitlines(keepends=True)), origin, limits)
            return
        yield problem(
            origin,
            f"It is not valid JSON: {_fault(error)}.",
            "Compare the brackets and quotation marks near this line, or fetch the file again.",
            line=line,
        )
        return
    if isinstance(value, dict) and isinstance(value.get("documents"), list):
        value = value["documents"]
    if not isinstance(value, list):
        yield from record(value, origin, None, limits, stem)
        return
    for number, entry in enumerate(value, 1):
        yield from record(entry, f"{origin}#{number}", None, limits)


def _fault(error: json.JSONDecodeError | RecursionError) -> str:
    """What is wrong with the JSON; Python's own words go on with a place, which is told elsewhere."""
    return getattr(error, "msg", "nested too deeply").removesuffix(" at").removesuffix(" starting")


def _first_line_parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text.split("\n", 1)[0]), dict)
    except (json.JSONDecodeError, RecursionError):
        return False


def jsonl_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """A .jsonl file, line by line; memory stays at one line. A list written over many lines is read as .json is."""
    with path.open("rb") as stream:
        opening = stream.readline(100).removeprefix(b"\xef\xbb\xbf").strip()
        stream.seek(0)
        if opening in {b"[", b"{"} or marked(opening) or unmarked(stream.read(_SAMPLE)):
            yield from json_file(path, limits)
            return
        stream.seek(0)
        yield from jsonl_lines(_bounded_lines(stream, 4 * limits.document), shown(path), limits)


def _bounded_lines(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines of a stream; a line above the limit comes as its first `limit` + 1 bytes without the rest."""
    while line := stream.readline(limit + 1):
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
        yield line


def jsonl_lines(lines: Iterator[bytes], origin: str, limits: Limits) -> Iterator[Item | Problem]:
    """The record of every line; a line that does not parse is a problem with its number, and the next goes on."""
    records = 0
    for number, raw in enumerate(lines, 1):
        line = raw[3:] if number == 1 and raw.startswith(b"\xef\xbb\xbf") else raw
        if not line.strip():
            continue
        records += 1
        if len(line) > 4 * limits.document:
            yield too_large(origin, len(line), limits.document, number)
            continue
        text, note = decode(line)
        if note:
            message = f"Broken encoding: {note}"
            yield problem(origin, message, "Save it as UTF-8.", line=number, kept=True)
        try:
            entry = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            yield problem(origin, *_wrong(error, last=not raw.endswith(b"\n")), line=number)
            continue
        yield from record(entry, origin, number, limits)
    if not records:
        yield empty(origin)


def _wrong(error: json.JSONDecodeError | RecursionError, last: bool) -> tuple[str, str]:
    """What is wrong with a line of a .jsonl file, and its remedy."""
    if _fault(error) == "Extra data":
        return "The line goes on after its record.", "Write one record a line, each ended by a line feed."
    if last:
        return "The last line is cut off; its record is lost.", (
            "Fetch or write the file again; the records before it were read."
        )
    return f"The line is not valid JSON: {_fault(error)}.", "Mend the line; the other records were read."


def csv_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """A .csv file with a header that names at least `text`; comma, semicolon or tab."""
    origin = shown(path)
    # A stray quotation mark swallows rows until the field limit: that bounds memory and names the row it began in.
    csv.field_size_limit(limits.document)
    with path.open("rb") as begin:
        sample = begin.read(_SAMPLE)
    mark = marked(sample)
    encoding = unmarked(sample) or "utf-8-sig" if mark in {None, "utf-8"} else str(mark)[:6]
    errors = "surrogateescape" if encoding == "utf-8-sig" else "strict"
    with path.open(encoding=encoding, errors=errors, newline="") as stream:
        head = stream.readline(100_000)
        if not head.strip():
            yield empty(origin)
            return
        stream.seek(0)
        reader = csv.DictReader(stream, delimiter=max(",;\t", key=head.count), strict=True)
        begins = 2
        try:
            if not _columns(reader):
                have = _names(reader.fieldnames or ())
                remedy = "Name the columns in the first line, with commas, semicolons or tabs between them: "
                columns = "doc_id,title,published,url,text"
                yield problem(origin, f"It has no column `text` (it has: {have}).", remedy + columns, line=1)
                return
            for row in reader:
                yield from _row(row, origin, begins, limits)
                begins = reader.line_num + 1
        except csv.Error as error:
            yield problem(
                origin,
                f"Unbalanced quotation marks: the row that begins here has no end ({error}).",
                'Close the field with " and double every " inside it; the rows before it were read.',
                line=begins,
            )


def _columns(reader: csv.DictReader[str]) -> bool:
    """Whether the table has a column that holds documents; `Text` and ` text ` are one too."""
    names = list(reader.fieldnames or ())
    if not {"text", "html"} & set(names):
        names = [name.strip().lower() for name in names]
        reader.fieldnames = names
    return bool({"text", "html"} & set(names))


def _row(row: Mapping[Any, Any], origin: str, line: int, limits: Limits) -> Iterator[Item | Problem]:
    """The item of one row of a table."""
    fields = {k: v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)}
    if not any(value.strip() for value in fields.values()):
        return  # a row of nothing but delimiters, as spreadsheets leave them behind
    extra = [cell for cell in row.get(None) or () if cell.strip()]
    if extra:
        message = f"The row has {len(extra)} more field(s) than the header: its text would be cut short."
        yield problem(origin, message, "Put a text that holds the delimiter in quotation marks.", line=line)
        return
    mended = {k: _unescape(v) for k, v in fields.items()}
    if any(note for _, note in mended.values()):
        message = "Broken encoding: the row is not UTF-8; it was read as Windows-1252."
        yield problem(origin, message, "Save it as UTF-8.", line=line, kept=True)
    yield from record({k: v for k, (v, _) in mended.items()}, origin, line, limits)


def _unescape(value: str) -> tuple[str, bool]:
    """A CSV field whose bytes were not UTF-8, read again."""
    try:
        value.encode("utf-8")
        return value, False
    except UnicodeEncodeError:
        return value.encode("utf-8", "surrogateescape").decode("cp1252", "replace"), True


def parquet_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """A .parquet file with a column `text`, batch by batch."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    origin = shown(path)
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            wanted = [n for n in ("doc_id", "title", "published", "url", "source", "text", "html") if n in names]
            if "text" not in names and "html" not in names:
                yield problem(
                    origin,
                    f"It has no column `text` (it has: {_names(names)}).",
                    "Write the table with the columns doc_id, title, published, url, text.",
                )
                return
            number = 0
            for batch in file.iter_batches(batch_size=256, columns=wanted):
                for entry in batch.to_pylist():
                    number += 1
                    yield from record(entry, f"{origin}#{number}", None, limits)
            if not number:
                yield empty(origin)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield problem(
            origin,
            f"It cannot be read as Parquet: {str(error).splitlines()[0]}",
            "Write the file again; the records before the fault were read.",
        )
