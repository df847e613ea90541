"""Whom the phrase of a speaker names, where it ends, and who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.clauses import Token, after_dateline, has_predicate, is_verb, skip_connectors
from pipeline.extract.cues import days, expression, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_names import Names
from pipeline.extract.speaker_openings import SITE, Openings
from pipeline.extract.speaker_phrases import apposed_name, core_end, stand_in
from pipeline.recognise.mentions import Signal
from pipeline.resolve.reading import Reading

TELLING = frozenset({"person", "role", "pronoun"})
"""Kinds of speaker that are one person, whose phrase ends where it is known to."""
_FULL_STOP = re.compile(r"(?<=[a-z]{2})[.!?][”\"]?(?:\s|\Z)")
"""The end of a sentence: no initial, no degree stands before it."""
_NEAR = 300
"""Code points before `artikel tersebut` within which the site is named where it stands."""
UNNAMED = Signal("statement.speaker_unnamed", -0.15, "the text does not name the speaker")
_CUT_OFF = Signal("statement.speaker_cut_off", -0.2, "the name is what no title has at its end")
_CARRIED = Signal("statement.speaker_carried", -0.05, "the speaker is the one of the sentence before")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker phrase at [start, end) of the document and the name it stands for; None where it names nobody."""

    start: int
    end: int
    name: str | None
    kind: str
    """`person`, `role` (a title without a name), `noun` (any other), `body`, `group`, `document`, `pronoun`."""
    signals: tuple[Signal, ...] = ()
    passing: bool = False
    """Whether somebody else is the subject of the sentence, and goes on."""


class Identifying:
    """Names the speakers of one document and remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.names = Names(reading)
        self.people = self.names.people
        self.openings = Openings(reading, self.names)
        self._name_ends = frozenset(m.end for m in self.people)
        self.current: str | None = None
        """The name of whoever spoke, or was spoken of as the subject, last."""
        self._current_kind = "person"
        self._last_person: str | None = None

    def heads(self, row: Sequence[Token], at: int) -> str | None:
        """What kind of speaker phrase begins at this token: see `Speaker.kind`; None where none does."""
        return self.openings.kind(row, at)

    def named(self, row: Sequence[Token], start: int, end: int, kind: str) -> Speaker:
        """The speaker phrase of these tokens with the name it stands for."""
        first, last = row[start].start, row[end - 1].end
        if kind == "pronoun":
            return Speaker(first, last, self.carried(first), kind, (_CARRIED,))
        if row[start].low in words().representatives and (name := self.names.spokesman(row, start, end)):
            return Speaker(first, last, name, "person")
        if kind == "epithet":
            return self._otherwise_called(row, start, end)
        core = core_end(row, start, end)
        name = None
        closed = row[end - 1].end in self._name_ends or any(t.text == "," for t in row[start:end])
        if kind == "group" and row[start].low not in words().plurals and closed:
            name = self.names.person(row, start, end) or self.names.trailing(row, start, core, kind)
        name = name or self.names.introduced(row, start, end)
        if name is None and kind in ("person", "role"):
            apposed = apposed_name(row, start, end) if kind == "person" else 0
            name = self.names.person(row, start, apposed or core) or (
                None if apposed else self.names.person(row, start, end)
            )
            if name is None and apposed:
                name = self.names.fullest(self.reading.text[first : row[apposed - 1].end])
            name = name or self.names.trailing(row, start, core, kind)
        if name is None and row[start].low in words().both:
            name = self._first_of_two(first)
        if name:
            return Speaker(first, last, name, "person")
        if kind == "role":
            known = self.names.of_role(row, start, core)
            if known:
                return Speaker(first, last, known, "person")
            pointed = self.pointed(row, start, core)
            if pointed is None and (name := self.names.only_holder(row, start, core)):
                return Speaker(first, last, name, "person", (_CARRIED,))
            if pointed is None and (name := self.names.cut_off(row, start, core)):
                return Speaker(first, last, name, "person", (_CUT_OFF,))
            return pointed or Speaker(first, last, None, kind, (UNNAMED,))
        if kind == "document" and row[start + 1 : end] and row[start + 1].low in words().pointers:
            sites = SITE.findall(self.reading.text, max(0, first - _NEAR), first)
            source = sites[-1] if sites else self.current if self._current_kind == "body" else None
            return Speaker(first, last, source, kind, (_CARRIED,) if source else (UNNAMED,))
        if kind in ("body", "document") and (body := self.names.of_body(row, start, core, kind)):
            return Speaker(first, last, body, kind)
        return Speaker(first, last, None, kind, (UNNAMED,))

    def phrase_end(self, row: Sequence[Token], at: int) -> int:
        """The index after the phrase: at a full stop, a quotation, an aside, or a comma that no name follows."""
        vocabulary = words()
        index, depth = at, 0
        while index < len(row) and index - at < 60:
            token = row[index]
            depth += (token.text == "(") - (token.text == ")")
            if token.kind == "quote":
                break
            if depth <= 0 and index > at:
                aside = token.low in vocabulary.asides and token.low not in grammar().attributive
                if aside and not self._seat(row, at, index):
                    break
                if (
                    token.text in (";", ":", "–", "—")
                    or token.low in words().openers
                    or (token.text in ".!?" and index == len(row) - 1)
                ):
                    break
                if token.text == "," and not self._goes_on(row, at, index):
                    break
                if is_verb(token) and row[index - 1].low not in grammar().relative:
                    break
            index += 1
        return index

    def _seat(self, row: Sequence[Token], at: int, index: int) -> bool:
        """Whether a place of the title follows, and then its name (Kepala Balai POM di Kota Palu Farida Lasut)."""
        near = self.people[bisect_left(self.names.starts, row[at].start) :][:1]
        if row[index].low not in grammar().locatives or not near or near[0].start <= row[index].end:
            return False
        between = [t for t in row[index + 1 : index + 8] if t.start < near[0].start]
        behind = row[index + 1 + len(between) :]
        return all(t.capital for t in between) and bool(behind) and near[0].start <= behind[0].start

    def _goes_on(self, row: Sequence[Token], at: int, comma: int) -> bool:
        """Whether the phrase goes on after this comma: a name after its title, a title after its name."""
        offset = row[comma].start
        if row[at].low in words().pronouns:
            return False
        near = bisect_left(self.names.starts, offset) - 1
        if near >= 0 and self.people[near].end > offset:
            return True
        before = bisect_left(self.reading.offices, offset, key=lambda o: o.start)
        if any(o.end > offset for o in self.reading.offices[max(0, before - 4) : before]):
            return True
        if comma + 1 >= len(row) or row[comma + 1].kind != "word" or row[comma + 1].low in days():
            return False
        segment = [row[comma + 1]]
        for token in row[comma + 2 : comma + 30]:
            if token.text in (",", ".", ";") or token.kind == "quote" or token.low in words().asides:
                break
            segment.append(token)
        kind, small = self.heads(row, comma + 1), grammar()
        if self.names.person(row, at, comma):
            return kind == "role" and not has_predicate(segment)
        if kind == "person":
            return True
        listed = any(t.low in small.joining for t in segment) and segment[-1].low in words().pointers and kind is None
        names = [t for t in segment if t.text != "."][: -1 if listed else None]
        proper = all(t.capital or t.low in small.joining | small.patronymics for t in names)
        return proper and len(names) <= (8 if listed else 5)

    def _otherwise_called(self, row: Sequence[Token], start: int, end: int) -> Speaker:
        """Whom another word means: who is named beside it, but not beside kin (adik Ratna ini), else who spoke last."""
        first, last = row[start].start, row[end - 1].end
        inner = None if row[start].low in words().kin else self.names.person(row, start, end)
        inner = inner or (None if self.carried(first) else self.names.only_holder(row, start, end))
        return Speaker(first, last, inner or self.carried(first), "person" if inner else "pronoun", (_CARRIED,))

    def pointed(self, row: Sequence[Token], start: int, end: int) -> Speaker | None:
        """`politikus itu`, `menteri tersebut`: the last speaker under another name."""
        epithet = row[start].low in words().epithets
        if not epithet and not any(t.low in words().demonstratives for t in row[start + 1 : end]):
            return None
        name = self.carried(row[start].start) or self.names.only_holder(row, start, end)
        return Speaker(row[start].start, row[end - 1].end, name, "pronoun", (_CARRIED,)) if name else None

    def _first_of_two(self, offset: int) -> str | None:
        """The first of the two people whom the sentence before names together, and nobody else (Keduanya …)."""
        near = [m for m in self.people if offset - _NEAR < m.start and m.end <= offset]
        if len(near) < 2 or len({self.names.name_of(m) for m in near}) != 2:
            return None
        one, other = near[-2:]
        between, behind = self.reading.text[one.end : other.name_start], self.reading.text[other.end : offset]
        joined = expression("joined").search(between) and not _FULL_STOP.search(between)
        return self.names.name_of(one) if joined and len(_FULL_STOP.findall(behind)) <= 1 else None

    def carried(self, offset: int) -> str | None:
        """Whom a pronoun or a form with -nya at this offset means."""
        if self.current and self._current_kind != "body":
            return self.current
        if self.current is None and self._current_kind in ("role", "noun"):
            return None  # whoever spoke last has a title and no name: nobody else is meant
        person = self.reading.persons.antecedent(offset)
        return self.names.fullest(person.name) if person else self._last_person or self.current

    def heard(self, speaker: Speaker | None) -> None:
        """Remember who spoke."""
        if speaker is not None and speaker.kind != "pronoun" and not speaker.passing:
            self.current, self._current_kind = speaker.name, speaker.kind
            if speaker.kind == "person":
                self._last_person = speaker.name

    def seen(self, row: Sequence[Token]) -> None:
        """Remember the person who is the subject of a sentence without a statement, unless it counts who was there."""
        at = skip_connectors(row, after_dateline(row))
        if at < len(row) and row[at].low in words().attending:
            return
        before = at
        for start in [at, *(i + 1 for i, t in enumerate(row[:60]) if t.text == "," and i >= at)]:
            if start >= len(row):
                return
            if row[at].low not in words().adjuncts and any(is_verb(t) for t in row[before:start]):
                return
            kind = self.heads(row, start)
            if kind is None and start == at and row[start].capital and self.current is None:
                comma = next((i for i in range(start + 1, min(start + 30, len(row))) if row[i].text == ","), 0)
                comma = next((i for i in range(comma + 1, min(comma + 30, len(row))) if row[i].text == ","), 0)
                kind = "person" if comma and apposed_name(row, start, comma + 1) else None
            if kind in ("person", "role"):
                end = self.phrase_end(row, start)
                deputy = stand_in(row, start, min(end + 3, len(row) - 1))
                if deputy is not None:
                    start, end = deputy, self.phrase_end(row, deputy)
                    kind = self.heads(row, deputy) or "person"
                speaker = self.named(row, start, max(end, start + 1), kind)
                if speaker.name and end < len(row):
                    self.heard(speaker)
                return
            if kind is not None:
                return
            before = start
