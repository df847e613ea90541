"""UTF-16 without a byte order mark, as editors and database tools of Windows leave it, told from binary data."""

from __future__ import annotations

import array
import gzip
import io
import json
import random
import sqlite3
import struct
import sys
import wave
import zlib
from pathlib import Path

import pytest

from pipeline.sources import read
from pipeline.sources.archive import page
from tests.cli.releases import run
from tests.sources.test_files import split, write

SENTENCE = "Menteri Kelautan Raden Sastro meresmikan dermaga “Karang Jaya” – Rp 12,5 miliar – pada 3 Maret 2025."
LONG = "\r\n".join(f"{n}. {SENTENCE} Bupati Karang, Siti Ā’ini, hadir; suhu 31 °C." for n in range(1, 400))
CODES = ("utf-16-le", "utf-16-be")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "text", ["Siap.", "Dermaga dibuka.", SENTENCE, SENTENCE + "\n\n" + SENTENCE, LONG], ids=lambda t: f"{len(t)} signs"
)
def test_a_text_is_read_to_the_sign_whatever_its_length(tmp_path: Path, code: str, text: str) -> None:
    ((item,), problems) = split(read([write(tmp_path / "siaran.txt", text.encode(code))]))
    assert (item.text, problems) == (text, [])


@pytest.mark.parametrize("code", CODES)
def test_a_page_is_read_whatever_charset_it_declares(tmp_path: Path, code: str) -> None:
    source = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Dermaga</title></head><p>{SENTENCE}</p></html>'
    ((item,), problems) = split(read([write(tmp_path / "siaran.html", source.encode(code))]))
    assert (item.kind, item.text, problems) == ("html", source, [])


@pytest.mark.parametrize("code", CODES)
def test_a_table_is_read_row_by_row(tmp_path: Path, code: str) -> None:
    rows = "".join(f'{n};"{SENTENCE}"\r\n' for n in range(300))
    items, problems = split(read([write(tmp_path / "siaran.csv", ("doc_id;text\r\n" + rows).encode(code))]))
    assert ([i.doc_id for i in items], {i.text for i in items}) == ([str(n) for n in range(300)], {SENTENCE})
    assert problems == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_records_are_read(tmp_path: Path, code: str, name: str) -> None:
    lines = "\n".join(json.dumps({"doc_id": str(n), "text": SENTENCE}, ensure_ascii=False) for n in range(3))
    items, problems = split(read([write(tmp_path / name, lines.encode(code))]))
    assert ([i.doc_id for i in items], items[0].text, problems) == (["0", "1", "2"], SENTENCE, [])


@pytest.mark.parametrize("code", ["utf-16-le", "utf-16-be", "utf-16"])
def test_records_through_standard_input_are_read(tmp_path: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [{"doc_id": "a", "text": SENTENCE}, {"doc_id": "b", "text": SENTENCE}]
    for given in ("\n".join(json.dumps(r, ensure_ascii=False) for r in records), json.dumps(records)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode(code))))
        items, problems = split(read(["-"]))
        assert ([i.doc_id for i in items], items[0].text, problems) == (["a", "b"], SENTENCE, [])


@pytest.mark.parametrize("code", CODES)
def test_a_fetched_page_whose_header_says_utf8_is_read_as_what_it_is(code: str) -> None:
    (item,) = page(
        f"<html><p>{SENTENCE}</p></html>".encode(code), "https://kkp.example/a", "a", "text/html; charset=utf-8"
    )
    assert SENTENCE in getattr(item, "text", "")


def test_facts_come_out_of_such_a_file_as_out_of_any_other(tmp_path: Path) -> None:
    found = []
    for code in ("utf-8", *CODES):
        path = write(tmp_path / "siaran.txt", (SENTENCE + "\n").encode(code))
        found.append(json.loads(run("extract", path).stdout))
    assert found[0]["facts"]
    assert found[0] == found[1] == found[2]


# -- what is no text stays refused -----------------------------------------------------------------------------------


def _sound() -> bytes:
    """A quiet tone: small numbers of 16 bits, whose upper bytes are zero."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(b"".join(struct.pack("<h", 60 + n % 40) for n in range(4000)))
    return kept.getvalue()


def _picture() -> bytes:
    """A grey PNG of 16 bits a point."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    lines = b"".join(b"\0" + bytes(random.Random(n).randbytes(64)) for n in range(32))
    header = struct.pack(">IIBBBBB", 32, 32, 16, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def _database() -> bytes:
    kept = sqlite3.connect(":memory:")
    kept.execute("PRAGMA encoding = 'UTF-16le'")
    kept.execute("CREATE TABLE t (a TEXT)")
    kept.executemany("INSERT INTO t VALUES (?)", [(SENTENCE,)] * 50)
    kept.commit()
    return kept.serialize()


_LETTERS = random.Random(3)
BINARIES = {
    "gzip": gzip.compress(LONG.encode()),
    "gzip of UTF-16": gzip.compress(LONG.encode("utf-16-le")),
    "the middle of a gzip": gzip.compress(LONG.encode())[20:],
    "PNG": _picture(),
    "the points of a PNG": _picture()[8:],
    "WAV": _sound(),
    "the samples of a WAV": _sound()[44:],
    "SQLite in UTF-16": _database(),
    "a program": Path(sys.executable).resolve().read_bytes()[:200_000],
    "zeros": bytes(5000),
    "small numbers of 16 bits": array.array("H", range(3000)).tobytes(),
    "random letters of 16 bits": array.array("H", [_LETTERS.randint(32, 126) for _ in range(3000)]).tobytes(),
    "numbers of 32 bits": array.array("I", range(3000)).tobytes(),
    "floats": array.array("d", [n / 3 for n in range(3000)]).tobytes(),
    "chance": random.Random(5).randbytes(5000),
    "a text with a binary tail": SENTENCE.encode("utf-16-le") * 100 + bytes(500),
    "UTF-8 with a zero in it": SENTENCE.encode() + b"\0" + SENTENCE.encode(),
    "strings ended by zeros": "\0".join([SENTENCE] * 9).encode("utf-16-le"),
}


@pytest.mark.parametrize("kind", BINARIES)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv", "a.json"])
def test_binary_data_is_refused_under_any_name_and_the_others_are_read(tmp_path: Path, kind: str, name: str) -> None:
    write(tmp_path / name, BINARIES[kind])
    write(tmp_path / "b.txt", SENTENCE)
    (item,), (problem,) = split(read([tmp_path]))
    assert item.text == SENTENCE
    assert not problem.kept
    assert "not text" in problem.message


def test_the_command_line_reads_the_one_and_refuses_the_other(tmp_path: Path) -> None:
    write(tmp_path / "siaran.txt", SENTENCE.encode("utf-16-be"))
    write(tmp_path / "gambar.txt", BINARIES["PNG"])
    done = run("ingest", tmp_path, "--db", tmp_path / "facts.duckdb", "--jobs", "1", "--json", code=1)
    assert json.loads(done.stdout)["documents"]["new"] == 1
    assert "gambar.txt: It is a PNG picture, not text." in done.stderr
