"""Every question of docs/cookbook.md is asked of the sample corpus, and the answer on the page must be the answer.

After a change of extraction or questions, `COOKBOOK=write python -m pytest tests/store/test_cookbook.py` writes the
answers anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "cookbook.md"
ENTRY = re.compile(
    r"^### (?P<question>.+?)\n(?P<middle>.*?)```sql\n(?P<sql>.*?)```\n(?:\n```text\n(?P<answer>.*?)```\n)?", re.M | re.S
)
QUESTIONS = list(ENTRY.finditer(PAGE.read_text(encoding="utf-8")))


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cookbook") / "facts.duckdb"
    run("ingest", "corpus/samples", "--db", str(path), "--jobs", "1")
    return path


def answers(db: Path) -> list[str]:
    from pipeline.store.query import run as ask
    from pipeline.store.snapshot import open_for_reading

    found = []
    with open_for_reading(db) as connection:
        for entry in QUESTIONS:
            answer = ask(connection, entry["sql"])
            rows = [[_cell(value) for value in row] for row in answer.rows]
            widths = [max(len(c) for c in column) for column in zip(answer.columns, *rows, strict=True)]
            lines = [answer.columns, ["-" * w for w in widths], *rows]
            found.append("".join(_line(line, widths) for line in lines))
    return found


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " | ".join(map(_cell, value))
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else str(value)


def _line(cells: list[str] | tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(c.ljust(w) for c, w in zip(cells, widths, strict=True)).rstrip() + "\n"


def test_every_question_has_its_answer(db: Path) -> None:
    found = answers(db)
    if os.environ.get("COOKBOOK") == "write":
        page = PAGE.read_text(encoding="utf-8")
        for entry, answer in zip(reversed(QUESTIONS), reversed(found), strict=True):
            text = f"### {entry['question']}\n{entry['middle']}```sql\n{entry['sql']}```\n\n```text\n{answer}```\n"
            page = page[: entry.start()] + text + page[entry.end() :]
        PAGE.write_text(page, encoding="utf-8")
        return
    wrong = [q["question"] for q, a in zip(QUESTIONS, found, strict=True) if q["answer"] != a]
    assert wrong == [], "run with COOKBOOK=write, and read what changed"


def test_there_are_at_least_25_questions_and_most_have_rows() -> None:
    assert len(QUESTIONS) >= 25
    empty = [q["question"] for q in QUESTIONS if q["answer"] is not None and q["answer"].count("\n") <= 2]
    assert len(empty) <= 4, empty
