"""What may follow the name of a body and belongs to it: a bracket, RI, a quarter, the states it works for, a term."""

from __future__ import annotations

import re

from pipeline.recognise.names import WORD

PAREN = re.compile(r"[ \t\u00a0]*\(([^()\n]{1,70})\)")
_REPUBLIC = re.compile(r"[ \t\u00a0]*(?:Republik Indonesia|RI|Indonesia)(?![^\W_])")
_TERM = re.compile(
    r"[ \t\u00a0]+(?:(?:[Tt]ahun|[Pp]eriode|[Mm]asa [Bb]akti)[ ])?(?:19|20)\d{2}(?:[ ]?[-–/][ ]?(?:19|20)?\d{2})?"
    r"(?=[ ]?,)"
)
"""The year or term of an office behind its body: Ketua ASEAN 2025, Ketua PMI periode 2024-2029."""
_QUARTER = re.compile(
    r"[ \t\u00a0]*,?[ \t]*(?:Wilayah[ \t]+(?:[IVX]+|\d+)|"
    r"Barat|Timur|Utara|Selatan|Tengah|Pusat|Raya|Tbk\.?|\(?Persero\)?)(?![^\W_])"
)
_FOR_STATES = re.compile(
    r"[ \t\u00a0]+(?:untuk|for)[ \t\u00a0]+"
    r"(?:Indonesia|ASEAN|UNESCO|PBB|Asia(?:[ ](?:Tenggara|Timur|Selatan|Pasifik))?|Pasifik)"
    rf"(?:,?[ \t]+(?:dan|and)[ \t]+{WORD}(?:[ \t]+[A-Z]\w+)?)?"
)


def may_be_skipped(content: str) -> bool:
    """An abbreviation or another form of the title, not a name and not a remark."""
    words = content.split()
    return 0 < len(words) <= 5 and content[0].isupper() and not content.isdigit() and ":" not in content


def with_tail(text: str, end: int, limit: int) -> int:
    """The end of a body's name with "(Kemnaker)", "RI" after it."""
    for pattern in (_QUARTER, PAREN, _REPUBLIC, PAREN, _FOR_STATES, _TERM):
        match = pattern.match(text, end, limit)
        if match and (pattern is not PAREN or may_be_skipped(match[1])):
            end = match.end()
    return end
