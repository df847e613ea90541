"""The saved news pages: how much of the expected text comes out, and every headline and date. Prints both figures."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pipeline.clean import clean
from pipeline.clean.page import body
from pipeline.document import Document, Item

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "html"
FLOOR = 0.985

pytestmark = pytest.mark.skipif(
    not (FOLDER / "expected.json").exists(), reason="the saved pages are not here (../shared/data/html)"
)


def token_f1(gold: str, found: str) -> float:
    """F1 over words as a bag, without case."""
    a, b = (Counter(re.findall(r"\w+", text.casefold())) for text in (gold, found))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


@pytest.fixture(scope="module")
def pages() -> list[tuple[dict[str, Any], str, Document]]:
    expected = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
    made = []
    for entry in expected:
        source = (FOLDER / entry["file"]).read_text(encoding="utf-8")
        item = Item(origin=entry["file"], kind="html", text=source, doc_id=entry["file"], url=entry["url"])
        made.append((entry, source, clean(item)))
    return made


def test_the_text_of_the_saved_pages_comes_out(
    pages: list[tuple[dict[str, Any], str, Document]], capsys: pytest.CaptureFixture[str]
) -> None:
    own = [token_f1(entry["text"], document.text) for entry, _, document in pages]
    alone = [token_f1(entry["text"], body(source)) for entry, source, _ in pages]
    with capsys.disabled():
        print(
            f"\ntoken F1 on {len(pages)} saved pages: {sum(own) / len(own):.3f} (trafilatura alone {sum(alone) / len(alone):.3f})"
        )
    assert sum(own) / len(own) >= FLOOR
    assert min(own) >= 0.95


def test_every_headline_and_date_is_right(pages: list[tuple[dict[str, Any], str, Document]]) -> None:
    wrong = [
        (entry["file"], document.title, document.published)
        for entry, _, document in pages
        if document.title != entry["title"] or str(document.published) != entry["date"][:10]
    ]
    assert wrong == []


def test_every_sign_of_the_saved_pages_can_be_found_in_its_source(
    pages: list[tuple[dict[str, Any], str, Document]],
) -> None:
    for _, source, document in pages:
        assert document.offsets
        for start, place, length in document.offsets:
            own, there = document.text[start : start + length], source[place : place + length]
            assert len(own) == length
            assert (
                there.startswith("&")
                or " ".join(own.split()) == " ".join(there.split())
                or own.split() == there.split()
                or "&" in there
            )
