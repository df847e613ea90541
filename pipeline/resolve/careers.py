"""Offices of whom the text spoke before: "Ia pernah menjabat …", "Sebelumnya menduduki jabatan …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.recognise.mentions import OfficeMention
from pipeline.resolve.holdings import OFFICE, Skeleton, need_of, patterns_of, rules


@dataclass(frozen=True, slots=True)
class Claim:
    """An office in [start, end) that whoever was spoken of before `start` holds or held."""

    office: OfficeMention
    start: int
    end: int
    rule: str
    pointed: bool = False
    """Whether the office only points at the person: "ujar Ketua Kadin itu"."""


def claims(bones: Skeleton, taken: Collection[int]) -> Iterator[Claim]:
    """The claims of the text in order of the rules; `taken` are the starts of offices that have a name beside them."""
    used = set(taken)
    for rule in rules():
        if rule.subject == "named" or not need_of(rule).search(bones.text):
            continue
        for pattern in patterns_of(rule):
            for match in pattern.finditer(bones.text):
                places = [match.start("offices") + m.start() for m in re.finditer(OFFICE, match["offices"])]
                offices = [o for p in places if isinstance(o := bones.signs.get(p), OfficeMention)]
                if not offices or any(o.start in used for o in offices):
                    continue
                used.update(o.start for o in offices)
                begin = match.start() + len(match[0]) - len(match[0].lstrip(" \t\u00a0,"))
                start = bones.offset(begin)
                pointed = rule.subject == "pointed"
                for office in offices:
                    yield Claim(office, office.start if pointed else start, office.end, rule.id, pointed)
