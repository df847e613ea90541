"""Money that one party gives or lends another."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.constructions import Constructions, Found
from pipeline.extract.cooperation import Cue
from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.extract.rows import Row


class Funding(Constructions):
    """The constructions in one document in which money goes from one to another."""

    def is_document(self, cue: Cue) -> bool:
        """Whether the word for money names a document or an act of two (perjanjian pinjaman, berinvestasi bersama)."""
        if cue.kind == "verb" or expression("document").match(self.text, cue.start, cue.end):
            return True
        return bool(expression("signs").search(self.text, max(0, cue.start - 80), cue.start))

    def _helped(self, cue: Cue, start: int) -> Found | None:
        """A mendukung B melalui CUE."""
        for match in expression("help").finditer(self.text, start, cue.start):
            theirs = expression("theirs").match(self.text, match.end(), cue.start)
            subject = self.subject(start, match.start())
            row = self.rows.read(theirs.end() if theirs else match.end(), cue.start)
            if subject and row and expression("by_money").fullmatch(self.text[row.reach : cue.start]):
                return self.made("funded", cue, [subject, row], subject.end)
        return None

    def _whose(self, cue: Cue, stop: int) -> Row | None:
        """CUE A kepada B, CUE diberikan A kepada B: the one who gives it."""
        given = expression("given_by").search(self.text, cue.end, min(stop, cue.end + 60))
        if given:
            return self.rows.read(given.end(), stop)
        row = self.rows.read(cue.end + 1, stop) if self.text[cue.end : cue.end + 1] == " " else None
        return row if row and expression("given_to").match(self.text, row.reach, stop) else None

    def _opening(self, cue: Cue, origin: Row, start: int) -> list[Row] | None:
        """Berkat CUE dari A, B membangun …: the one at the end of the opening phrase and the subject behind it."""
        if len(origin.parties) != 2 or not expression("opens_with_money").match(self.text[start : cue.start]):
            return None
        giver, taker = origin.parties
        if self.text[giver.end : taker.start].strip() != "," or taker.source not in ("body", "office"):
            return None
        return [replace(origin, parties=(giver,), end=giver.end), replace(origin, parties=(taker,), start=taker.start)]

    def _financed(self, cue: Cue, start: int, end: int) -> Found | None:
        """A mendanai X B; X B didanai oleh A."""
        subject = self.subject(start, cue.start)
        if subject is None or len(self.text[subject.end : cue.start]) > 60:
            return None
        active = expression("finances").match(self.text, cue.start, end)
        passive = expression("financed").match(self.text, cue.start, end)
        if active:
            theirs = expression("theirs").match(self.text, active.end(), end)
            row = self.rows.read(theirs.end() if theirs else active.end(), self.limit(cue.end, end))
        else:
            row = self.rows.read(passive.end(), self.limit(cue.end, end)) if passive else None
        return self.made("funded", cue, [subject, row], subject.end) if row else None

    def funded(self, cue: Cue, start: int, end: int) -> Found | None:
        """A memberi CUE kepada B, CUE dari A untuk B."""
        stop = self.limit(cue.end, end, 260)
        source = self.subject(start, cue.start)
        left = self.text[source.end : cue.start] if source else ""
        gives = self.text[cue.start : cue.end].casefold() in vocabulary().donating
        helped = self._helped(cue, start) or self._financed(cue, start, end)
        if helped or pattern("financing").match(self.text, cue.start):
            return helped
        paid = expression("with_money").search(left) and expression("from").match(self.text, cue.end + 1, stop)
        if source and not gives and cue.kind != "verb" and not paid and not expression("give").search(left):
            source = None
        origin = next(
            (r for m in expression("from").finditer(self.text, cue.end, stop) if (r := self.rows.read(m.end(), stop))),
            None,
        )
        if origin is None and source and expression("gets").search(left):
            beside = self.rows.read(cue.end + 1, stop, places=False)  # memperoleh pinjaman ADB
            origin = beside if beside and beside.parties[0].source == "body" else None
        if origin is None and source is None:
            origin = self._whose(cue, stop)
        if origin and source is None and (opening := self._opening(cue, origin, start)):
            return replace(self.made("funded", cue, opening, self.clause(cue, start)), aside=True)
        target = next(
            (r for m in expression("to").finditer(self.text, cue.end, stop) if (r := self.rows.read(m.end(), stop))),
            None,
        )
        if target is None and source:
            inside = (
                self.rows.read(m.end(), stop, places=False) for m in expression("at").finditer(self.text, cue.end, stop)
            )
            target = next((r for r in inside if r and all(p.source == "body" for p in r.parties)), None)
        ends = [r for r in (source, origin, target) if r]
        if len(ends) < 2:
            return None
        return self.made("funded", cue, ends, source.end if source else self.clause(cue, start))
