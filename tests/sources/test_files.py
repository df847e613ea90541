"""Files, folders, globs and standard input: what can be read is read to the code point, the rest is a problem in words."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from pipeline.document import Item, Problem
from pipeline.sources import Limits, read
from pipeline.sources.limits import visible, within

TEXT = "Balai latihan dibuka di Tual.\nWarga datang sejak pagi."


def split(found: Iterable[Item | Problem]) -> tuple[list[Item], list[Problem]]:
    both = list(found)
    return [x for x in both if isinstance(x, Item)], [x for x in both if isinstance(x, Problem)]


def only_problem(*paths: str | Path, limits: Limits | None = None) -> Problem:
    """The one problem of an input nothing can be read from, said plainly with file and remedy."""
    items, problems = split(read(paths, limits or Limits()))
    assert items == []
    (problem,) = problems
    assert problem.origin
    assert problem.message.endswith(".")
    assert problem.remedy
    assert not problem.kept
    return problem


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_a_text_file_is_an_item_named_like_the_file(tmp_path: Path) -> None:
    ((item,), problems) = split(read([write(tmp_path / "rilis-1.txt", TEXT)]))
    assert (item.kind, item.doc_id, item.text, problems) == ("text", "rilis-1", TEXT, [])


def test_html_keeps_its_source_and_reads_the_charset_it_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1252"></head><body>Menteri berkata “siap”</body></html>'
    ((item,), problems) = split(read([write(tmp_path / "a.htm", page.encode("cp1252"))]))
    assert (item.kind, item.text, problems) == ("html", page, [])


def test_records_keep_their_text_and_order_to_the_code_point(tmp_path: Path) -> None:
    texts = ["\ufeffSatu\r\n", "  dua\u2028\u00a0", "tiga \U0001f600\tﬁ", "e\u0301mpat\x00"]
    lines = [json.dumps({"doc_id": str(9 - n), "text": t}, ensure_ascii=n % 2 == 0) for n, t in enumerate(texts)]
    (items, problems) = split(read([write(tmp_path / "a.jsonl", "\n".join(lines) + "\n")]))
    assert [(i.doc_id, i.text) for i in items] == [(str(9 - n), t) for n, t in enumerate(texts)]
    assert problems == []
    assert {i.kind for i in items} == {"record"}


def test_a_json_file_holds_one_record_or_a_list(tmp_path: Path) -> None:
    entry = {
        "text": TEXT,
        "title": "T",
        "published": "2025-05-06",
        "url": "https://a.go.id/1",
        "source": "a",
        "more": [1],
    }
    write(tmp_path / "one.json", json.dumps(entry))
    write(tmp_path / "two.json", json.dumps([{"doc_id": "x", "text": "A."}, {"text": "B."}]))
    items, problems = split(read([tmp_path]))
    assert [i.doc_id for i in items][:2] == ["one", "x"]
    assert items[2].doc_id.startswith("doc-")
    assert str(items[0].published) == "2025-05-06"
    assert (items[0].title, items[0].url, items[0].source) == ("T", "https://a.go.id/1", "a")
    assert problems == []


def test_a_table_of_records_is_read_from_csv_with_any_delimiter(tmp_path: Path) -> None:
    for delimiter in ",;\t":
        stream = io.StringIO()
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerows([["doc_id", "text", "published"], ["a", 'Kata "dia",\nlalu; pergi\t.', "2025-01-02"]])
        ((item,), problems) = split(read([write(tmp_path / "t.csv", stream.getvalue())]))
        assert (item.doc_id, item.text, str(item.published)) == ("a", 'Kata "dia",\nlalu; pergi\t.', "2025-01-02")
        assert problems == []


def test_parquet_is_read_batch_by_batch(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table(
        {"doc_id": [str(n) for n in range(600)], "text": [f"Nomor {n}." for n in range(600)], "x": [1] * 600}
    )
    pq.write_table(table, tmp_path / "t.parquet")
    items, problems = split(read([tmp_path / "t.parquet"]))
    assert [i.text for i in items] == [f"Nomor {n}." for n in range(600)]
    assert problems == []


def test_a_folder_is_read_by_name_and_recursively_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.html", ".hidden.txt", ".git/c.txt"):
        write(tmp_path / name, f"<p>{name}</p>")
    items, problems = split(read([tmp_path]))
    assert [i.doc_id for i in items] == ["b", "y", "z"]
    assert problems == []


def test_globs_are_expanded_and_a_file_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a" / "1.txt", "A.")
    write(tmp_path / "a" / "b" / "2.txt", "B.")
    items, problems = split(read([f"{tmp_path}/**/*.txt", tmp_path / "a", f"{tmp_path}/a/1.txt"]))
    assert [i.doc_id for i in items] == ["1", "2"]
    assert problems == []
    assert "pattern" in only_problem(f"{tmp_path}/*.nix").message


def test_a_folder_of_which_nothing_is_read_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "rilis.pdf", b"%PDF-1.7")
    (problem,) = read([tmp_path])
    assert isinstance(problem, Problem)
    assert not problem.kept
    assert ".pdf 1" in problem.message


def test_other_kinds_in_a_folder_are_counted_in_one_warning(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.pdf", "d.jpg"):
        write(tmp_path / name, "x")
    items, (problem,) = split(read([tmp_path]))
    assert len(items) == 1
    assert problem.kept
    assert ".pdf 2" in problem.message


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t ", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a.txt", b"\x00\x01\x02" * 50, "binary"),
        ("a.html", bytes(range(1, 32)) * 40, "binary"),
        ("a.jsonl", b"\x1f\x8b\x08\x00abc", "Unpack it"),
        ("a.json", b"[[1]]", "This is a list, not a record"),
        ("a.jsonl", b'{"text": "a\tb"}\n', "Invalid control character."),
        ("a.json", b'{"text": "A"', "JSON"),
        ("a.json", b"[" * 100_000, "JSON"),
        ("a.json", b"3", "a number"),
        ("a.json", b'{"teks": "A"}', "no text"),
        ("a.json", b'{"text": ""}', "empty"),
        ("a.json", b'{"text": 7}', "is a number, not a text"),
        ("a.csv", b"id,isi\n1,A\n", "no column"),
        ("a.parquet", b"PAR1 not really", "Parquet"),
        ("a.warc", b"WARC/1.0\r\nbroken", "archive"),
        ("a.warc.gz", b"no gzip at all", "archive"),
    ],
)
def test_what_cannot_be_read_is_said_plainly(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    problem = only_problem(write(tmp_path / name, content))
    assert word in f"{problem.message} {problem.remedy}"
    assert name in problem.origin


def test_missing_files_and_empty_folders_are_problems(tmp_path: Path) -> None:
    assert "no such" in only_problem(tmp_path / "nix.txt").message
    assert "no file" in only_problem(tmp_path).message
    assert only_problem("a\0b").message


def test_a_bad_file_does_not_stop_the_batch(tmp_path: Path) -> None:
    paths = [write(tmp_path / "1.txt", b"\0" * 99), write(tmp_path / "2.txt", ""), write(tmp_path / "3.txt", TEXT)]
    items, problems = split(read([*paths, tmp_path / "nix"]))
    assert [i.doc_id for i in items] == ["3"]
    assert len(problems) == 3


def test_a_document_above_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    big = tmp_path / "big.html"
    with big.open("wb") as stream:
        stream.truncate(40_000_000)
    problem = only_problem(big)
    assert "40.0 MB" in problem.message
    assert "Split" in problem.remedy


def test_a_record_above_the_limit_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    limits = Limits(document=1000)
    lines = [json.dumps({"doc_id": "a", "text": "x" * 2000}), json.dumps({"doc_id": "b", "text": "B."}),
             json.dumps({"doc_id": "c", "text": "x" * 9000}), json.dumps({"doc_id": "d", "text": "D."})]  # fmt: skip
    items, problems = split(read([write(tmp_path / "a.jsonl", "\n".join(lines))], limits))
    assert [i.doc_id for i in items] == ["b", "d"]
    assert [p.line for p in problems] == [1, 3]


def test_a_truncated_last_line_names_its_number_and_loses_nothing_else(tmp_path: Path) -> None:
    good = json.dumps({"doc_id": "a", "text": TEXT})
    items, (problem,) = split(read([write(tmp_path / "a.jsonl", good + "\n" + good[:20])]))
    assert [i.text for i in items] == [TEXT]
    assert problem.line == 2
    assert "cut off" in problem.message
    assert problem.remedy


def test_a_broken_line_in_the_middle_is_passed_over(tmp_path: Path) -> None:
    lines = ['{"doc_id": "a", "text": "A."}', '{"doc_id": "b" "text"}', "[1]", '{"doc_id": "c", "text": "C."}', ""]
    items, problems = split(read([write(tmp_path / "a.jsonl", "\n".join(lines))]))
    assert [i.doc_id for i in items] == ["a", "c"]
    assert [p.line for p in problems] == [2, 3]


def test_broken_encoding_is_read_with_a_note(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Menteri berkata “siap”. Café".encode("cp1252"))
    write(tmp_path / "b.txt", "Rakyat “sé” ".encode() * 3 + b"rusak \xff di sini")
    items, problems = split(read([tmp_path]))
    assert items[0].text == "Menteri berkata “siap”. Café"
    assert items[1].text.endswith("rusak � di sini")
    assert all(p.kept and "Broken encoding" in p.message for p in problems)
    assert len(problems) == 2


def test_byte_order_marks_are_obeyed(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        ((item,), problems) = split(read([write(tmp_path / "a.txt", TEXT.encode(encoding))]))
        assert (item.text, problems) == (TEXT, [])


def test_half_characters_in_json_become_one_sign_each(tmp_path: Path) -> None:
    ((item,), (problem,)) = split(read([write(tmp_path / "a.json", '{"doc_id": "a", "text": "A\\ud83dB"}')]))
    assert item.text == "A�B"
    assert problem.kept


def test_a_table_without_names_above_it_is_told_in_a_line_one_can_read(tmp_path: Path) -> None:
    problem = only_problem(write(tmp_path / "t.csv", f'Judul,2025-05-06,"{TEXT * 50}"\n'))
    assert "no column `text`" in problem.message
    assert len(problem.message) < 200


def test_what_a_record_without_text_has_is_what_stands_in_it(tmp_path: Path) -> None:
    assert "(it has: data)" in only_problem(write(tmp_path / "a.json", '{"data": [1]}')).message
    assert "(it has: doc_id)" in only_problem(write(tmp_path / "b.jsonl", '{"doc_id": "b", "text": null}')).message


def test_unbalanced_quotes_in_a_table_name_the_row_they_begin_in(tmp_path: Path) -> None:
    content = 'doc_id,text\na,"Baik."\nb,"Tidak ditutup\nc,Hilang\n'
    items, (problem,) = split(read([write(tmp_path / "a.csv", content)]))
    assert [i.doc_id for i in items] == ["a"]
    assert "quotation" in problem.message
    assert problem.line == 3


def test_the_same_id_twice_is_two_documents_or_one(tmp_path: Path) -> None:
    lines = [{"doc_id": "a", "text": "A."}, {"doc_id": "a", "text": "B."}, {"doc_id": "a", "text": "A."}]
    items, problems = split(read([write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines)))]))
    assert [i.text for i in items] == ["A.", "B."]
    assert len({i.doc_id for i in items}) == 2
    assert items[0].doc_id == "a"
    assert all(p.kept for p in problems)
    assert len(problems) == 2


def test_files_of_the_same_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt", "A.")
    write(tmp_path / "b" / "x.txt", "B.")
    items, problems = split(read([tmp_path]))
    assert [i.text for i in items] == ["A.", "B."]
    assert len({i.doc_id for i in items}) == 2
    assert len(problems) == 1


def test_an_unreadable_folder_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "ok" / "a.txt", "A.")
    write(tmp_path / "zu" / "b.txt", "B.")
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("zu"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    items, (problem,) = split(read([tmp_path]))
    assert [i.doc_id for i in items] == ["a"]
    assert "Permission denied" in problem.message
    assert problem.origin.endswith("zu")


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt", "A.")

    def refusing(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refusing)
    assert "permission" in only_problem(path).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not a file" in only_problem(tmp_path / "a.txt").message


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (b'{"doc_id": "a", "text": "A."}\n{"doc_id": "b", "text": "B."}\n', ["record", "record"]),
        (b'[{"text": "A."}, {"text": "B."}]', ["record", "record"]),
        (b'{\n "text": "A."\n}', ["record"]),
        (b"  <html><p>A.</p></html>", ["html"]),
        (TEXT.encode(), ["text"]),
        (b"", []),
    ],
)
def test_standard_input_is_told_by_its_beginning(
    content: bytes, kinds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stdin:
        buffer = io.BytesIO(content)

    monkeypatch.setattr(sys, "stdin", Stdin)
    items, problems = split(read(["-"]))
    assert [i.kind for i in items] == kinds
    assert len(problems) == (0 if kinds else 1)


def test_pages_come_out_of_a_compressed_archive_with_their_address(tmp_path: Path) -> None:
    from pipeline.sources.archive import Archive

    page = b"<html><body><p>Balai dibuka.</p></body></html>"
    with Archive(tmp_path) as archive:
        for url, status, kind in [
            ("https://a.go.id/robots.txt", 200, "text/plain"),
            ("https://a.go.id/1", 200, "text/html; charset=utf-8"),
            ("https://a.go.id/2", 404, "text/html"),
            ("https://a.go.id/feed", 200, "application/rss+xml"),
        ]:
            archive.add(url, status, "OK", [("Content-Type", kind), ("Content-Encoding", "gzip")], page,
                        {"WARC-Sarifakta-Source": "a", "WARC-Sarifakta-Published": "2025-05-06"})  # fmt: skip
        assert archive.path is not None
        path = archive.path
    ((item,), problems) = split(read([path]))
    assert (item.url, item.kind, item.text.encode(), item.source) == ("https://a.go.id/1", "html", page, "a")
    assert str(item.published) == "2025-05-06"
    assert item.doc_id.startswith("a-")
    assert problems == []
    plain = write(tmp_path / "plain.warc", gzip.decompress(path.read_bytes()))
    assert [i.url for i in split(read([plain]))[0]] == ["https://a.go.id/1"]


def test_a_cut_archive_gives_what_it_has_and_a_problem(tmp_path: Path) -> None:
    from pipeline.sources.archive import Archive

    with Archive(tmp_path) as archive:
        for number in range(3):
            body = Random(number).randbytes(4000).hex().encode()
            archive.add(f"https://a.go.id/{number}", 200, "OK", [("Content-Type", "text/html")], b"<p>" + body)
        assert archive.path is not None
    whole = archive.path.read_bytes()
    archive.path.write_bytes(whole[: len(whole) * 2 // 3 + 500])
    items, problems = split(read([archive.path]))
    assert len(items) == 2
    assert [p for p in problems if "damaged" in p.message]


def test_two_writers_in_the_same_instant_get_two_files(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from pipeline.sources.archive import new_file

    def make(_: int) -> Path:
        path, stream = new_file(tmp_path, "20250101T000000", ".warc.gz")
        stream.close()
        return path

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(make, range(60)))
    assert len(set(made)) == 60
    assert all(p.exists() for p in made)


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes are a Linux matter")
def test_a_file_name_that_is_no_utf8_can_be_shown_and_stored(tmp_path: Path) -> None:
    name = os.fsencode(str(tmp_path)) + b"/a\xff.txt"
    try:
        with open(name, "wb") as stream:
            stream.write(TEXT.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    ((item,), _) = split(read([tmp_path]))
    assert item.origin.encode("utf-8")
    assert item.doc_id.encode("utf-8")


@pytest.mark.parametrize("packing", ["gzip", "chunked", "gzip and chunked", "plain"])
def test_archives_of_other_programs_are_read_as_they_were_sent(tmp_path: Path, packing: str) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    page = "<html><body><p>Balai dibuka di “Tual”.</p></body></html>".encode()
    headers = [("Content-Type", "text/html; charset=utf-8")]
    body = page
    if "gzip" in packing:
        body = gzip.compress(page)
        headers.append(("Content-Encoding", "gzip"))
    if "chunked" in packing:
        body = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
        headers.append(("Transfer-Encoding", "chunked"))
    with (tmp_path / "other.warc.gz").open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        writer.write_record(writer.create_warcinfo_record("other.warc.gz", {"software": "lain"}))
        http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        for number in range(2):
            writer.write_record(
                writer.create_warc_record(
                    f"https://a.go.id/{number}", "response", payload=io.BytesIO(body), http_headers=http
                )
            )
    items, problems = split(read([tmp_path / "other.warc.gz"]))
    assert [(i.url, i.text.encode()) for i in items] == [(f"https://a.go.id/{n}", page) for n in range(2)]
    assert problems == []


SENTENCE = "Camat Larantuka meninjau jembatan gantung yang diperbaiki warga. "


def test_a_page_with_more_text_than_can_be_read_in_its_time_is_refused_before_it_is_read(tmp_path: Path) -> None:
    limits = within(10, Limits(document=60_000_000))
    page = "<html><body>" + f"<p>{SENTENCE}</p>\n" * (limits.text // len(SENTENCE) + 40_000) + "</body></html>"
    found = only_problem(write(tmp_path / "besar.html", page), limits=limits)
    assert "of text" in found.message
    assert "--time-limit" in found.remedy
    text = only_problem(write(tmp_path / "besar.txt", SENTENCE * (limits.text // len(SENTENCE) + 1)), limits=limits)
    assert "of text" in text.message


def test_a_page_that_is_large_by_its_pictures_and_scripts_is_read(tmp_path: Path) -> None:
    picture = '<img src="data:image/png;base64,' + "iVBORw0KGgo" * 1_200_000 + '">'
    script = "<script>var a = " + "[1, 2, 3]," * 300_000 + "</script>"
    page = f"<html><body><h1>Jembatan Larantuka</h1>{picture}{script}<p>{SENTENCE}</p></body></html>"
    items, problems = split(read([write(tmp_path / "gambar.html", page)], within(120, Limits(document=60_000_000))))
    assert not problems
    assert [item.doc_id for item in items] == ["gambar"]


def test_more_time_is_room_for_more_text() -> None:
    assert within(120).text < within(600).text
    assert within(1).text == within(10).text == Limits().text


@pytest.mark.parametrize(
    ("source", "size"),
    [
        ("<p>Warga <b>desa</b></p>", 9),
        ("<p>Warga</p><script>var a = 1;</script><STYLE>p {}</STYLE> desa", 9),
        ("<p>Warga</p><script>var a = 1; <p>desa</p>", 5),
        ("< " * 100_000, 100_000),
        ("<script>" * 100_000, 0),
    ],
    ids=["tags", "scripts", "no-end", "signs", "openings"],
)
def test_text_of_a_page_is_what_is_no_tag_script_or_blank(source: str, size: int) -> None:
    assert visible(source) == size
