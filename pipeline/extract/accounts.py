"""Accounts of the net that speak: tulis akun Instagram Dinas Pasar, kata pemilik akun @pasar, tulis @pasar."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.clauses import Token
from pipeline.extract.cues import words

_HANDLE = "@"


def account(row: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The tokens [start, end) that name the account whose phrase begins at `row[at]`; None where none does."""
    start = at
    while start < len(row) and row[start].low in words().accounts:
        start += 1
    named = start > at and any(t.low in words().account for t in row[at:start])
    if start < len(row) and row[start].text == _HANDLE:
        return start, _glued(row, start)
    while named and start < len(row) and row[start].low in words().channels:
        start += 1
    if start < len(row) and row[start].text == _HANDLE:
        return start, _glued(row, start)
    end = start
    while named and end < len(row) and row[end].capital:
        end += 1
    return (start, end) if end > start else None


def _glued(row: Sequence[Token], start: int) -> int:
    """The index behind a handle, which goes on as long as no blank stands in it; its full stop is left out."""
    end = start + 1
    while end < len(row) and row[end].start == row[end - 1].end and row[end].text not in ',;:)”"':
        end += 1
    return end - (end - start > 2 and row[end - 1].text == ".")
