"""Who speaks: the subject before a verb of saying, or the phrase after it, and the person or body it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.accounts import account
from pipeline.extract.clauses import (
    Token,
    admits,
    after_dateline,
    has_predicate,
    is_content_noun,
    is_verb,
    skip_connectors,
)
from pipeline.extract.cues import days, expression, verbs, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_names import Names
from pipeline.extract.speaker_openings import SITE, Openings
from pipeline.extract.speaker_phrases import (
    apposed_name,
    bare_name,
    clean,
    core_end,
    in_series,
    stand_in,
    unknown_body,
)
from pipeline.recognise.lexicon import namelike
from pipeline.recognise.mentions import Signal
from pipeline.resolve.reading import Reading

TELLING = frozenset({"person", "role", "pronoun"})
"""Kinds of speaker that are one person, whose phrase ends where it is known to."""
WINDOW = 90
"""Tokens before a verb among which its subject is sought."""

_FULL_STOP = re.compile(r"(?<=[a-z]{2})[.!?][”\"]?(?:\s|\Z)")
"""The end of a sentence: no initial, no degree stands before it."""
_NEAR = 300
"""Code points before `artikel tersebut` within which the site is named where it stands."""
_UNNAMED = Signal("statement.speaker_unnamed", -0.15, "the text does not name the speaker")
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


class Speakers:
    """Finds and names speakers in one document and remembers who spoke last."""

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

    # --- the phrase -----------------------------------------------------------------------------------------------

    def heads(self, row: Sequence[Token], at: int) -> str | None:
        """What kind of speaker phrase begins at this token: see `Speaker.kind`; None where none does."""
        return self.openings.kind(row, at)

    def subject(self, row: Sequence[Token], cue: int, begin: int = 0) -> Speaker | None:
        """The speaker phrase that is the subject of the verb at `row[cue]`; None where the subject cannot speak."""
        vocabulary = words()
        at = cue - 1
        while at >= begin and row[at].low in vocabulary.adverbs and row[at].low not in vocabulary.besides:
            at -= 1
        if at - 1 >= begin and row[at].low in vocabulary.unceasing and row[at - 1].low in grammar().negations:
            at -= 2
        elif at > begin and admits(row, cue):
            at -= 1
        while at >= begin and row[at].low in vocabulary.adverbs and row[at].low not in vocabulary.besides:
            at -= 1
        if at < begin:
            return None
        linked = vocabulary.coordinators | vocabulary.alongside
        coordinated = row[at].low in linked or row[at + 1].low in grammar().even or in_series(row, at, cue)
        named = row[at].capital and at > begin  # who is called Guna or Demi does not block
        if not coordinated and row[at].low in vocabulary.blockers and not named:
            return self._before_relative(row, at, cue)
        begin = max(begin, cue - WINDOW)
        if coordinated and (inner := self._in_relative(row, begin, at, cue)):
            return inner
        deputy = stand_in(row, begin, at)
        starts = self.openings.of_subject(row, begin, cue)
        for start in starts if deputy is None else [deputy, *starts]:
            kind = self.heads(row, start)
            if kind in (None, "group"):
                kind = self._epithet(row, start, at) or kind or bare_name(row, start, at + 1)
                kind = kind or ("person" if start == at and row[at].text in self.names.said_by else None)
                kind = kind or unknown_body(row, start, cue)
                kind = "person" if self.names.introduced(row, start, at + 1) else kind
                kind = kind or self._led_up_to(row, start, at) or self._set_off(row, starts[0], start, at)
            if kind is None or not (coordinated or start == deputy or clean(row, start, at + 1)):
                continue
            last = min(at + 1, max(start + 1, self._phrase_end(row, start))) if coordinated else at + 1
            last -= row[at].text == "," and all(t.capital for t in row[start:at])
            found = self.named(row, start, last, kind)
            if row[start].low in vocabulary.representatives and any(
                t.low in vocabulary.namely for t in row[start : at + 1]
            ):
                found = self._delegate(row, start, at) or found
            return self._explained(row, starts[0], start, found) if found.name is None else found
        return None

    def _epithet(self, row: Sequence[Token], start: int, last: int) -> str | None:
        """`person` where another word for somebody known is pointed at (gadis yang akrab disapa Wati ini, …)."""
        pointed = last > start and (row[last].low in words().demonstratives or row[start].low in words().articles)
        return "epithet" if pointed and row[start].low in words().epithets else None

    def _led_up_to(self, row: Sequence[Token], start: int, last: int) -> str | None:
        """`person` where capitals that are no title anybody knows lead up to a name (Sales Manager Evan Dirga …)."""
        near = bisect_left(self.names.starts, row[last].start + 1) - 1
        person = self.people[near] if near >= 0 else None
        if person is None or person.end != row[last].end or person.start <= row[start].start or " " not in person.name:
            return None
        joints = grammar().name_joints
        return "person" if row[start].capital and all(t.capital or t.low in joints for t in row[start:last]) else None

    def _set_off(self, row: Sequence[Token], first: int, start: int, last: int) -> str | None:
        """`person` where commas set off an unknown name behind who that is (pedagang pasar, Hawa Tuan, mengeluh)."""
        run = row[start:last]
        apart = first < start - 1 and row[start - 1].text == "," and row[last].text == ","
        if not apart or not 2 <= len(run) <= 4 or not all(t.capital for t in run):
            return None
        if any(run[0].start <= place.start < run[-1].end for place in self.reading.places):
            return None
        noun = row[first].low not in words().adjuncts and not any(map(is_verb, row[first:start]))
        return "person" if noun and sum(namelike(t.text) for t in run) > -2 and namelike(run[-1].text) > 0 else None

    def _delegate(self, row: Sequence[Token], start: int, last: int) -> Speaker | None:
        """The person who is the delegation (Delegasi Malaysia, yakni direktur pelabuhan, Siti Maryam menilai …)."""
        before = bisect_left(self.names.starts, row[last].end) - 1
        if before < 0 or self.people[before].end < row[last].end or self.people[before].start < row[start].start:
            return None
        return Speaker(row[start].start, row[last].end, self.names.name_of(self.people[before]), "person")

    def _explained(self, row: Sequence[Token], first: int, start: int, found: Speaker) -> Speaker:
        """The name that a nameless phrase explains (Sulastri, salah satu pedagang mengatakan …)."""
        plain = found.kind in ("role", "noun") and 0 < start - first <= 5 and row[start - 1].text == ","
        if not plain or bare_name(row, first, start - 1) != "person":
            return found
        name = self.names.fullest(self.reading.text[row[first].start : row[start - 2].end])
        return Speaker(row[first].start, found.end, name, "person")

    def _in_relative(self, row: Sequence[Token], begin: int, last: int, cue: int) -> Speaker | None:
        """`… dari Deri Yusuf, yang memuji warga serta menegaskan bahwa …`: whom the relative clause is about."""
        that = next(
            (i for i in range(last, begin, -1) if row[i].low in grammar().relative or row[i].text == ","), begin
        )
        if row[that].low not in grammar().relative or row[that - 1].text != "," or not is_verb(row[that + 1]):
            return None
        return self._before_relative(row, that, cue)

    def _before_relative(self, row: Sequence[Token], that: int, cue: int) -> Speaker | None:
        """`… dari Deri Yusuf (analis) yang menyatakan bahwa …`: the person directly before the relative clause."""
        if row[that].low not in grammar().relative or cue + 1 >= len(row):
            return None
        agent = grammar().stem(row[cue + 1].low) is not None or any(t.low in grammar().agents for t in row[:that])
        noun = agent and is_content_noun(row[cue].low, row[cue + 1 :])
        told = any(t.low in verbs().passive for t in row[:that])
        said = row[cue].low in verbs().personal and row[that - 1].end in self._name_ends
        said = said and has_predicate(row[cue + 1 :]) and not is_content_noun(row[cue].low, row[cue + 1 :])
        wished = row[cue + 1].low in grammar().wishes and "urge" in verbs().takes(row[cue].low)
        opened = row[cue + 1].low in grammar().complementizers or wished
        if not opened and not noun and not told and not said:
            return None
        last = that - 1
        if last >= 0 and row[last].text == ",":
            last -= 1
            # Between two commas stands who the person is: Siti Aminah, peneliti dari Tenau, yang …
            comma = next((i for i in range(last, max(last - WINDOW, 0), -1) if row[i].text == ","), None)
            if comma and row[comma - 1].end in self._name_ends and not any(map(is_verb, row[comma + 1 : last])):
                last = comma - 1
        if last >= 0 and row[last].text == ")":
            last = next((i for i in range(last, -1, -1) if row[i].text == "("), 0) - 1
        if last < 0:
            return None
        near = bisect_left(self.names.starts, row[last].end) - 1
        if near < 0 or self.people[near].end < row[last].start:
            return self._governed_body(row, last) if opened else None
        person = self.people[near]
        name = self.names.name_of(person)
        return Speaker(person.start, person.end, name, "person", passing=self._in_passing(row, person.start, name))

    def _in_passing(self, row: Sequence[Token], offset: int, name: str) -> bool:
        """Whether the sentence is about somebody else than whom it names here (Ia mengutip Ratna yang mengatakan …)."""
        first = skip_connectors(row, after_dateline(row))
        kind = self.heads(row, first) if first < len(row) and row[first].start < offset else None
        if kind not in TELLING:
            return False
        return kind == "pronoun" or self.named(row, first, self._phrase_end(row, first), kind).name not in (None, name)

    def _governed_body(self, row: Sequence[Token], last: int) -> Speaker | None:
        """The body behind a preposition that ends at `row[last]` (saran dari Komisi Irigasi, yang menyatakan …)."""
        for start in range(last, max(last - WINDOW, 0), -1):
            if self.heads(row, start) == "body" and row[start - 1].low in words().governors:
                found = self.named(row, start, last + 1, "body")
                return found if found.name and clean(row, start, last + 1) else None
        return None

    # --- the name -------------------------------------------------------------------------------------------------

    def after(self, row: Sequence[Token], at: int) -> Speaker | None:
        """The speaker phrase that begins at `row[at]`, after the verb (kata Menteri …); None where none does."""
        vocabulary = words()
        while at < len(row) and (row[at].low in grammar().agents or row[at].low in vocabulary.adverbs):
            at += 1
        if (holder := account(row, at)) is not None:
            start, end = row[holder[0]].start, row[holder[1] - 1].end
            body = self.names.body(start, end)
            return Speaker(row[at].start, end, body or self.reading.text[start:end], "body")
        if at >= len(row) or row[at].kind != "word":
            return None
        kind = self.heads(row, at)
        if kind is None:
            if not row[at].capital:
                return self._unknown_role(row, at)
            kind = "person"
        return self.named(row, at, self._phrase_end(row, at), kind)

    def near(self, row: Sequence[Token], at: int) -> Speaker | None:
        """A speaker with a name who ends where the clause goes on without a comma (kata Ratna pasar itu …)."""
        kind = self.heads(row, at)
        if kind not in ("person", "role") and row[at : at + 1] and row[at].low not in words().subjects:
            return None
        end = at + 1
        people = self.people[bisect_left(self.names.starts, row[at].start) :][:1]
        if people and people[0].start == row[at].start:
            while end < len(row) and row[end].start < people[0].end:
                end += 1
        else:
            while kind == "role" and end < len(row) and row[end].capital:
                end += 1
        found = self.named(row, at, end, kind) if kind else None
        return found if found and found.name else None

    def _unknown_role(self, row: Sequence[Token], at: int) -> Speaker | None:
        """A common noun with a name behind it (kata pemilik warung itu, Armand)."""
        end = self._phrase_end(row, at)
        kin = row[at].low in words().kin and any(t.low in words().demonstratives for t in row[at:end])
        if kin and (pointed := self._pointed(row, at, end)) is not None:
            return pointed
        name = self.names.introduced(row, at, end) or self.names.person(row, at, end)
        if name:
            return Speaker(row[at].start, row[end - 1].end, name, "person")
        if end > at and row[at].text.isalpha() and not is_verb(row[at]) and row[at].low not in words().blockers:
            return self._pointed(row, at, end) or Speaker(row[at].start, row[end - 1].end, None, "noun", (_UNNAMED,))
        return None

    def _pointed(self, row: Sequence[Token], start: int, end: int) -> Speaker | None:
        """`politikus itu`, `menteri tersebut`: the last speaker under another name."""
        epithet = row[start].low in words().epithets
        if not epithet and not any(t.low in words().demonstratives for t in row[start + 1 : end]):
            return None
        name = self.carried(row[start].start) or self.names.only_holder(row, start, end)
        return Speaker(row[start].start, row[end - 1].end, name, "pronoun", (_CARRIED,)) if name else None

    def _phrase_end(self, row: Sequence[Token], at: int) -> int:
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
            pointed = self._pointed(row, start, core)
            if pointed is None and (name := self.names.only_holder(row, start, core)):
                return Speaker(first, last, name, "person", (_CARRIED,))
            if pointed is None and (name := self.names.cut_off(row, start, core)):
                return Speaker(first, last, name, "person", (_CUT_OFF,))
            return pointed or Speaker(first, last, None, kind, (_UNNAMED,))
        if kind == "document" and row[start + 1 : end] and row[start + 1].low in words().pointers:
            sites = SITE.findall(self.reading.text, max(0, first - _NEAR), first)
            source = sites[-1] if sites else self.current if self._current_kind == "body" else None
            return Speaker(first, last, source, kind, (_CARRIED,) if source else (_UNNAMED,))
        if kind in ("body", "document") and (body := self.names.of_body(row, start, core, kind)):
            return Speaker(first, last, body, kind)
        return Speaker(first, last, None, kind, (_UNNAMED,))

    def _otherwise_called(self, row: Sequence[Token], start: int, end: int) -> Speaker:
        """Whom another word means: who is named beside it, but not beside kin (adik Ratna ini), else who spoke last."""
        first, last = row[start].start, row[end - 1].end
        inner = None if row[start].low in words().kin else self.names.person(row, start, end)
        inner = inner or (None if self.carried(first) else self.names.only_holder(row, start, end))
        return Speaker(first, last, inner or self.carried(first), "person" if inner else "pronoun", (_CARRIED,))

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

    # --- who was last ---------------------------------------------------------------------------------------------

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
                end = self._phrase_end(row, start)
                deputy = stand_in(row, start, min(end + 3, len(row) - 1))
                if deputy is not None:
                    start, end = deputy, self._phrase_end(row, deputy)
                    kind = self.heads(row, deputy) or "person"
                speaker = self.named(row, start, max(end, start + 1), kind)
                if speaker.name and end < len(row):
                    self.heard(speaker)
                return
            if kind is not None:
                return
            before = start
