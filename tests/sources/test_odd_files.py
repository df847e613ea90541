"""Files as other programs leave them: odd charsets, tables from spreadsheets, moments with zones, lists over lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.sources import read
from tests.sources.test_files import TEXT, only_problem, split, write


@pytest.mark.parametrize("charset", ["rot13", "hex", "idna", "undefined", "unicode_escape", "no-such-thing"])
def test_a_page_that_names_a_charset_no_page_is_written_in_is_read_all_the_same(tmp_path: Path, charset: str) -> None:
    page = f'<meta charset="{charset}"><p>Balai di \\x41mbon “siap”.</p>'
    write(tmp_path / "a.html", page.encode("cp1252"))
    write(tmp_path / "b.txt", TEXT)
    items, problems = split(read([tmp_path]))
    assert [i.text for i in items] == [page, TEXT]
    assert [p.kept for p in problems] == [True]
    assert "Windows-1252" in problems[0].message


def test_a_table_saved_as_unicode_text_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """Excel's "Unicode Text" is UTF-16 with tabs and a byte order mark."""
    for encoding in ("utf-16", "utf-32", "utf-8-sig"):
        table = write(tmp_path / f"{encoding}.csv", 'doc_id\ttext\r\na\t"Balai “baru”\r\ndibuka."\r\n'.encode(encoding))
        ((item,), problems) = split(read([table]))
        assert (item.doc_id, item.text, problems) == ("a", "Balai “baru”\r\ndibuka.", [])


def test_columns_are_found_whatever_their_case_and_a_column_of_pages_is_read_as_html(tmp_path: Path) -> None:
    ((item,), problems) = split(read([write(tmp_path / "a.csv", "Doc_ID; Text ;Published\nb;Balai.;2025-05-06\n")]))
    assert (item.doc_id, item.text, str(item.published), problems) == ("b", "Balai.", "2025-05-06", [])
    ((item,), problems) = split(read([write(tmp_path / "h.csv", "doc_id,html\nh,<p>Balai.</p>\n")]))
    assert (item.kind, problems) == ("html", [])


def test_rows_of_nothing_but_delimiters_are_no_documents(tmp_path: Path) -> None:
    ((item,), problems) = split(read([write(tmp_path / "a.csv", "doc_id,text,url\na,Balai.,\n,,\n,,\n")]))
    assert (item.doc_id, problems) == ("a", [])


def test_a_header_that_is_not_utf8_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", b"\xe9\xff;\xff\n1;2\n")
    write(tmp_path / "b.txt", TEXT)
    (item,), (problem,) = split(read([tmp_path]))
    assert item.text == TEXT
    assert problem.message.encode("utf-8")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-05-06T23:30:00Z", "2025-05-07"),
        ("2025-05-06T23:30:00", "2025-05-06"),
        ("2025-05-07T01:30:00+09:00", "2025-05-06"),
        ("Tue, 06 May 2025 18:00:00 +0000", "2025-05-07"),
    ],
)
def test_a_moment_counts_as_its_day_in_jakarta(tmp_path: Path, written: str, day: str) -> None:
    ((item,), problems) = split(read([write(tmp_path / "a.json", json.dumps({"text": "A.", "published": written}))]))
    assert (str(item.published), problems) == (day, [])


def test_a_list_over_many_lines_is_read_although_it_is_called_jsonl(tmp_path: Path) -> None:
    records = [{"doc_id": "a", "text": "A."}, {"doc_id": "b", "text": "B."}]
    items, problems = split(read([write(tmp_path / "a.jsonl", json.dumps(records, indent=2))]))
    assert ([i.doc_id for i in items], problems) == (["a", "b"], [])
    lines = "".join(json.dumps(r) + "\n" for r in records)
    items, problems = split(read([write(tmp_path / "b.jsonl", lines.encode("utf-16"))]))
    assert ([i.doc_id for i in items], problems) == (["a", "b"], [])


def test_two_records_on_one_line_are_not_called_cut_off(tmp_path: Path) -> None:
    problem = only_problem(write(tmp_path / "a.jsonl", '{"text": "A."}\r{"text": "B."}'))
    assert "cut off" not in problem.message
    assert "one record a line" in problem.remedy


def test_a_text_that_is_no_text_is_named_as_what_it_is(tmp_path: Path) -> None:
    assert "`text` of the record is a number" in only_problem(write(tmp_path / "a.json", '{"text": 5}')).message
    assert "`text` of the record is a list" in only_problem(write(tmp_path / "b.json", '{"text": ["A."]}')).message


def test_a_link_that_leads_nowhere_is_called_that(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "link" in only_problem(tmp_path / "a.txt").message


def test_rich_text_is_not_taken_for_text(tmp_path: Path) -> None:
    assert "RTF" in only_problem(write(tmp_path / "a.txt", r"{\rtf1\ansi\pard Balai dibuka.}")).message


def test_a_row_whose_text_spills_over_the_columns_is_told_and_not_cut_short(tmp_path: Path) -> None:
    content = "doc_id,text\na,Menteri, Yassierli, hadir.\nb,Balai dibuka.\nc,Balai ditutup.,,\n"
    items, (problem,) = split(read([write(tmp_path / "a.csv", content)]))
    assert [(i.doc_id, i.text) for i in items] == [("b", "Balai dibuka."), ("c", "Balai ditutup.")]
    assert (problem.line, problem.kept) == (2, False)
    assert "quotation marks" in problem.remedy


def test_a_feed_in_a_file_is_no_release(tmp_path: Path) -> None:
    feed = write(tmp_path / "feed.xml", "<rss><channel><item><link>https://example.org/1</link></item></channel></rss>")
    assert "address" in only_problem(feed).message


def test_an_id_stands_in_one_line(tmp_path: Path) -> None:
    """A line end or a zero in an id could be named neither in an address nor on a command line."""
    ids = ["a\nb", "a\tb\x00c", "\x00", "Rilis 7/2025", "é\u2028"]
    lines = "".join(json.dumps({"doc_id": name, "text": f"Balai {n}."}) + "\n" for n, name in enumerate(ids))
    items, _ = split(read([write(tmp_path / "a.jsonl", lines)]))
    assert [i.doc_id for i in items if not i.doc_id.startswith("doc-")] == ["a b", "a b c", "Rilis 7/2025", "é"]
    assert len(items) == len(ids)
