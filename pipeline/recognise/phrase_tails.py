"""What may follow the name of a body and belongs to it: a bracket, RI, a quarter, the states it works for, a term."""

from __future__ import annotations

import re

from pipeline.recognise.names import WORD
from pipeline.recognise.wording import Worded, common

PAREN = re.compile(r"[ \t\u00a0]*\(([^()\n]{1,70})\)")
_REPUBLIC = Worded(r"[ \t\u00a0]*(?:{home}|{home_bare})(?![^\W_])", common)
_TERM = Worded(r"[ \t\u00a0]+(?:(?i:{terms})[ ])?(?:19|20)\d{2}(?:[ ]?[-–/][ ]?(?:19|20)?\d{2})?(?=[ ]?,)", common)
"""The year or term of an office behind its body: Ketua ASEAN 2025, Ketua PMI periode 2024-2029."""
_QUARTER = Worded(
    r"[ \t\u00a0]*,?[ \t]*"
    r"(?:{branches}[ \t]+(?:[IVX]+|\d+)|{quarters}|{town_parts}|{listed}\.?|\(?{legal_forms}\)?)(?![^\W_])",
    common,
)
_SHORT = Worded(r"(?<![^\W_]){short_forms}\Z", common)
_DOT = re.compile(r"\.(?=[ \t\u00a0]*,?[ \t\u00a0]+[^\W\d_])")
"""The dot of a company's form, before a name: PT Laut Tbk. Ani."""
FOR_STATES = Worded(
    r"[ \t\u00a0]+(?:{meant_for}|{english_for})[ \t\u00a0]+(?:{home_bare}|{leagues}|{parts_of_world})"
    r"(?:,?[ \t]+(?:{ands}|{english_ands})[ \t]+" + WORD + r"(?:[ \t]+[A-Z]\w+)?)?",
    common,
)


def may_be_skipped(content: str) -> bool:
    """An abbreviation or another form of the title, not a name and not a remark."""
    words = content.split()
    return 0 < len(words) <= 5 and content[0].isupper() and not content.isdigit() and ":" not in content


def with_tail(text: str, end: int, limit: int) -> int:
    """The end of a body's name with "(Kemnaker)", "RI" after it."""
    for pattern in (_QUARTER, PAREN, _REPUBLIC, PAREN, FOR_STATES, _TERM):
        match = pattern.match(text, end, limit)
        if match and (pattern is not PAREN or may_be_skipped(match[1])):
            end = match.end()
    dot = _DOT.match(text, end, limit)
    return dot.end() if dot and _SHORT.search(text, max(0, end - 6), end) else end
