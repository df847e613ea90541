"""The pairs and partners that a word of cooperation goes on to behind the first."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.constructions import Constructions, Found
from pipeline.extract.cooperation import INSTRUMENTS, Cue
from pipeline.extract.cooperation_words import beside, expression
from pipeline.extract.parties import distinct
from pipeline.extract.rows import Row


class Continuing(Constructions):
    """The constructions in one document by which a cooperation that was found has more parties, or is several."""

    def further(self, found: Found, end: int) -> Iterator[Found]:
        """MoU antara A dan B, serta antara C dan D: the pairs behind the first."""
        at = max(found.end, found.cue.end)
        for _ in range(12):
            match = expression("further").match(self.text, at, end)
            row = (
                self.rows.read(match.end(), self.limit(match.end(), end), connect=beside(), plain=True)
                if match
                else None
            )
            if row is None or len(distinct(row.parties)) < 2:
                return
            more = self.made("between", found.cue, [row], found.clause)
            yield replace(more, parties=distinct(row.parties), forms=found.forms, start=row.start, end=row.end)
            at = row.end

    def further_pairs(self, found: Found, end: int) -> Iterator[Found]:
        """Kerja sama A–B, A–C: the pairs behind the first, each of the first party and another."""
        first, at = found.parties[0], found.end
        for _ in range(8):
            match = expression("further_pair").match(self.text, at, end)
            one = self.parties.at(match.end()) if match else None
            two = self.rows.parties.at(one.end + 1) if one and one.id == first.id else None
            if one is None or two is None or two.id == first.id or self.text[one.end] not in "-–—/":
                return
            yield replace(found, parties=(first, two), start=one.start, end=two.end)
            at = two.end

    def further_partner(self, found: Found, end: int) -> Iterator[Found]:
        """A bersinergi dengan B untuk …, dengan C untuk …, dan dengan D untuk …: further cooperations of A."""
        rows: list[Row] = []
        at, sure = found.end, expression("each_listed").search(self.text, found.cue.end, found.end) is not None
        for _ in range(8):
            last = expression("further_with").match(self.text, at, end)
            match = last or expression("further_comma").match(self.text, at, end)
            row = self.rows.read(match.end(), self.limit(match.end(), end), plain=sure) if match else None
            if row is None or any(p.id == found.parties[0].id for p in row.parties):
                break
            rows.append(row)
            at, sure = row.end, sure or last is not None
        for row in rows if sure else ():
            parties = distinct((found.parties[0], *row.parties))
            yield replace(found, parties=parties, start=row.start, end=row.end)

    def agent(self, cue: Cue, row: Row, end: int) -> Row | None:
        """CUE dengan B akan diperluas A."""
        done = expression("done_by_agent").match(self.text, row.reach, end) if cue.kind == "noun" else None
        return self.rows.read(done.end(), self.limit(done.end(), end)) if done else None

    def apart(self, found: Found) -> list[Found]:
        """Three papers of their own (nota kesepahaman masing-masing dengan B, C, dan D): each with one partner."""
        if pairs := self._in_pairs(found):
            return pairs
        first, others = found.parties[0], found.parties[1:]
        between = self.text[found.cue.end : others[0].start]
        own = found.rule == "partnership.with" and found.forms[0] in INSTRUMENTS and first.end <= found.cue.start
        if not own or len(others) < 2 or not expression("each_with").search(between):
            return [found]
        return [replace(found, parties=(first, p), start=min(found.start, p.start), end=p.end) for p in others]

    def _in_pairs(self, found: Found) -> list[Found]:
        """Diteken A dengan B serta C dengan D: each pair for itself; nothing where the row is one of all."""
        parties = found.parties
        if len(parties) < 4 or len(parties) % 2:
            return []
        joints = [self.text[one.end : two.start] for one, two in itertools.pairwise(parties)]
        paired = [expression("pair_joint").search(j) is not None and len(j) < 20 for j in joints]
        if paired != [i % 2 == 0 for i in range(len(joints))]:
            return []
        pairs = zip(parties[::2], parties[1::2], strict=True)
        return [
            replace(found, parties=(a, b), start=min(found.start, a.start) if not i else a.start, end=b.end)
            for i, (a, b) in enumerate(pairs)
        ]
