"""The measurement against a labelled corpus, on a corpus of our own of two articles, and on the shared one if it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli.app import app
from pipeline.evaluate.statements_corpus import CorpusError, load, measure, running_text
from pipeline.language import analyser

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "statements" / "pfsa_dev.bilou.txt"

FIRST = """
KENDAL O
, O
KABAR O
— O
Tanggul B-ISSUE
itu I-ISSUE
kuat L-ISSUE
. O
” B-STATEMENT

Warga I-STATEMENT
ikut I-STATEMENT
membangun I-STATEMENT
tanggul I-STATEMENT
ini I-STATEMENT
, I-STATEMENT
” L-STATEMENT
kata U-CUE
Bupati U-ROLE
Darto B-PERSON
Wibowo L-PERSON
. O
"""
SECOND = """
BOYOLALI O
, O
KABAR O
— O
Harga U-ISSUE
susu O
naik O
. O

Ia O
berkata O
, O
“ B-STATEMENT
Kami I-STATEMENT
sangat I-STATEMENT
senang I-STATEMENT
. I-STATEMENT
” L-STATEMENT
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.txt"
    path.write_text(FIRST.strip() + "\n\n" + SECOND.strip() + "\n", encoding="utf-8")
    return path


def test_a_dateline_begins_an_article(corpus: Path) -> None:
    assert [a.tokens[0] for a in load(corpus)] == ["KENDAL", "BOYOLALI"]


def test_a_second_issue_begins_an_article_without_dateline(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("Satu U-ISSUE\n. O\n\nDua U-ISSUE\n. O\n", encoding="utf-8")
    assert [a.tokens for a in load(path)] == [["Satu", "."], ["Dua", "."]]


def test_every_token_stands_where_its_offset_says(corpus: Path) -> None:
    for article in load(corpus):
        for token, start in zip(article.tokens, article.starts, strict=True):
            assert article.text[start : start + len(token)] == token


def test_marks_lean_to_the_words_they_enclose() -> None:
    text, _ = running_text(["Ia", "hadir", ".", "”", "Kami", "siap", ",", "”", "kata", "Sari", "(", "50", ")", "."])
    assert text == "Ia hadir. ”Kami siap,” kata Sari (50)."


def test_spans_cross_sentences(corpus: Path) -> None:
    (span,) = load(corpus)[0].spans("STATEMENT")
    assert (span.first, span.last) == (8, 16)


def test_what_is_measured(corpus: Path) -> None:
    result = measure(load(corpus), analyser("blank"))
    assert result.articles == 2
    assert (result.exact.gold, result.exact.hits) == (2, 2)
    assert result.overlap.f1 == result.annotated.f1 == 1.0
    assert (result.person.gold, result.role.gold, result.cue.gold) == (1, 1, 1)


def test_a_line_that_is_no_token_and_label_is_named(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("Satu O\nDua\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"corpus\.txt:2: expected a token and a BILOU label"):
        load(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="no sentences"):
        load(path)


def test_the_command_prints_the_table_and_writes_the_figures(corpus: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate-statements", str(corpus), "--json", str(tmp_path / "out.json")])
    assert result.exit_code == 0, result.output
    assert "PERSON found" in result.output
    assert (tmp_path / "out.json").exists()


def test_the_command_names_a_missing_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate-statements", str(tmp_path / "none.txt")])
    assert result.exit_code != 0


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled newspaper corpus is not here (../shared/data/statements)")
def test_statement_spans_of_the_newspaper_corpus() -> None:
    result = measure(load(SHARED)[:60], analyser("blank"))
    assert result.exact.recall >= 0.95
    assert result.exact.f1 >= 0.85
