"""Cooperation in other nouns than its own: an effort or a study of A with B, what two are asked to settle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.constructions import Constructions, Found
from pipeline.extract.cooperation import Cue
from pipeline.extract.cooperation_words import beside, expression, pattern
from pipeline.extract.parties import distinct
from pipeline.extract.rows import Row
from pipeline.fact import Form

EFFORT = "partnership.effort"
"""The rule for efforts; the noun itself (komitmen, tekad) does not tell how far the cooperation is."""


class SharedEffort(Constructions):
    """The constructions in one document in which two share an effort."""

    def efforts(self, start: int, end: int) -> Iterator[Found]:
        """Langkah A bersama B, komitmen antara A dan B, upaya bersama A dan B; a study of two is a programme."""
        if not self._says("says_shared", start, end):
            return
        for name, form in _NOUNS:
            for match in expression(name).finditer(self.text, start, end):
                stop = self.limit(match.end(), end, 420)
                row = self._doing(match, start, stop) or self._sharing(match, stop)
                if row:
                    cue = Cue(match.start(), match.end(), "noun", form)
                    yield self.made("effort", cue, [row], self._clause_of(match.start(), start))

    def _says(self, word: str, start: int, end: int) -> bool:
        """Whether the sentence has the word, without which the costlier look is in vain."""
        return expression(word).search(self.text, start, end) is not None

    def _doing(self, noun: re.Match[str], start: int, stop: int) -> Row | None:
        """A melakukan langkah konkret bersama B: the one who does it and those beside."""
        if not expression("beside_noun").search(noun.group()) or not expression("deed").search(
            self.text[start : noun.start()]
        ):
            return None
        row, subject = self.rows.read(noun.end(), stop, places=False), self.subject(start, noun.start())
        if row is None or subject is None or row.parties[0].start > noun.end() + 24:
            return None
        parties = distinct((*subject.parties, *row.parties))
        return replace(row, parties=parties, start=subject.start) if len(parties) > 1 else None

    def _sharing(self, noun: re.Match[str], stop: int) -> Row | None:
        """Those behind the noun who share it: joined by "bersama", or by anything where the noun says "bersama"."""
        between = expression("effort_between").match(self.text, noun.end(), stop)
        row = self.rows.read(between.end() if between else noun.end(), stop, connect=beside())
        if row is None or len(distinct(row.parties)) < 2 or row.parties[0].start > noun.end() + 24:
            return None
        if any(p.source == "place" and not _public(p.id) for p in row.parties):
            return None
        one, two = row.parties[:2]
        shared = between or expression("shared_noun").search(noun.group())
        joined = expression("beside_it").match(self.text, one.end, two.start)
        return row if shared or joined else None

    def teams(self, start: int, end: int) -> Iterator[Found]:
        """Tim peneliti dari A dan B; riset ini melibatkan A, B dan C: those who run it together."""
        for name in ("team_of", "involving") if self._says("says_involving", start, end) else ("team_of",):
            for match in expression(name).finditer(self.text, start, end):
                stop = self.limit(match.end(), end, 420)
                row = self.rows.read(self._begin(match, stop), stop, connect=beside(), places=False)
                if row is None or len(distinct(row.parties)) < 2 or any(p.source != "body" for p in row.parties[1:]):
                    continue
                if not expression("last_of_two").search(self.text, row.parties[-2].end, row.parties[-1].start):
                    continue  # a name with a dash in it
                cue = Cue(match.start(), match.end(), "verb", "program")
                yield self.made("effort", cue, [row], self._clause_of(match.start(), start))

    def _begin(self, team: re.Match[str], stop: int) -> int:
        """Where the row begins: the people of the team may be part of the first party (peneliti dari Universitas X)."""
        over = (p.start for p in self.parties.within(team.start(), stop) if p.start < team.end() < p.end)
        return next(over, team.end())

    def named_programme(self, start: int, end: int) -> Iterator[Found]:
        """Program beasiswa A-B: a programme that bears the names of those who run it."""
        for one in self.parties.within(start, end):
            if one.source != "body" or self.text[one.end : one.end + 1] not in ("-", "–"):
                continue
            named = expression("programme_of").search(self.text, max(start, one.start - 80), one.start)
            if named is None:
                continue
            row = self.rows.read(one.end + 1, end, plain=True, places=False)
            two = row.parties[0] if row and row.start == one.end + 1 else None
            if two and two.name and two.id != one.id and (two.source == "body" or self._stands_alone(two.name)):
                cue = Cue(named.start(), named.end(), "noun", "program")
                yield self.made("pair", cue, [one, two], named.start())

    def _stands_alone(self, name: str) -> bool:
        """Whether the name stands somewhere in the text without another joined to it by a dash."""
        return re.search(rf"(?<![\w–-]){re.escape(name)}(?![\w–-])", self.text) is not None

    def _clause_of(self, offset: int, start: int) -> int:
        bounds = [m.end() for m in expression("clause_begins").finditer(self.text[start:offset])]
        return start + (bounds[-1] if bounds else 0)

    def asked(self, start: int, end: int) -> Iterator[Found]:
        """A, B dan C diminta membahas skema; A dan B perlu duduk bersama: cooperation that is asked for."""
        for match in expression("asked_jointly").finditer(self.text, start, end):
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            if subject is None or len(distinct(subject.parties)) < 2:
                continue
            begin = expression("auxiliary").match(self.text, subject.reach, end)
            if begin and begin.end() == match.start():
                cue = Cue(match.start(), match.end(), "verb", "cooperation")
                yield self.made("asked", cue, [subject], subject.end)

    def crafted(self, start: int, end: int) -> Iterator[Found]:
        """X yang kami rancang bersama B: the speaker's body and B."""
        if not self._says("says_together", start, end):
            return
        for match in expression("crafted_with").finditer(self.text, start, end):
            speaker = self.encounters.speaker(match.start())
            row = self.rows.read(match.end(), self.limit(match.end(), end), connect=beside(), places=False)
            if row and speaker and speaker.id not in {p.id for p in row.parties}:
                held = expression("held_by_us").search(match.group())
                cue = Cue(match.start(), match.end(), "verb", "program" if held else "cooperation")
                yield self.made("made_together", cue, [speaker, row], match.start())

    def made_by(self, start: int, end: int) -> Iterator[Found]:
        """Modul itu disusun A bersama B: made by two."""
        for match in pattern("made_together").finditer(self.text, start, end):
            by = expression("by_whom").match(self.text, match.end(), end)
            row = self.rows.read(by.end(), self.limit(by.end(), end), connect=beside()) if by else None
            if by is None or row is None or row.start > by.end() + 2 or len(distinct(row.parties)) < 2:
                continue
            one, two = row.parties[:2]
            told = by.end() > match.end() + 1 or expression("beside_it").match(self.text, one.end, two.start)
            joint = self.text[row.parties[-2].end : row.parties[-1].start]
            if (
                not told
                or not expression("last_of_two").search(joint)
                or expression("law").search(self.text, start, match.start())
            ):
                continue
            if all(p.source == "body" or _public(p.id) for p in row.parties):
                held = expression("running").match(self.text, match.start(), end)
                cue = Cue(match.start(), match.end(), "verb", "program" if held else "cooperation")
                yield self.made("made_together", cue, [row], match.start())

    def event_between(self, start: int, end: int) -> Iterator[Found]:
        """Kelas silang antara A, B dan C: an event or a programme that two or more have in common."""
        if not self._says("says_between", start, end):
            return
        for match in expression("event_between").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end, 420), connect=beside(), plain=True)
            known = row is not None and row.plain < len(row.parties)
            if row and known and len(distinct(row.parties)) > 1 and all(_acting(p.source, p.id) for p in row.parties):
                cue = Cue(match.start(), match.end(), "noun", "program")
                yield self.made("between", cue, [row], self._clause_of(match.start(), start))


_NOUNS: tuple[tuple[str, Form], ...] = (("effort", "cooperation"), ("study", "program"))


def _public(identifier: str) -> bool:
    return identifier.startswith(("state-", "region-"))


def _acting(source: str, identifier: str) -> bool:
    return source in ("body", "plain") or identifier.startswith("state-")
