"""Who speaks: the subject before a verb of saying, or the phrase after it, and the person or body it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.clauses import Token, after_dateline, has_predicate, is_content_noun, is_verb, skip_connectors
from pipeline.extract.cues import verbs, words
from pipeline.extract.speaker_phrases import (
    apposed_name,
    bare_name,
    clean,
    core_end,
    names_a_body,
    short_titles,
    stand_in,
    written_out,
)
from pipeline.recognise.lexicon import namelike
from pipeline.recognise.mentions import PersonMention, Signal
from pipeline.resolve.reading import Reading

WINDOW = 90
"""Tokens before a verb among which its subject is sought."""
_TITLES = 60
"""Titles before a short one among which it is sought."""

_PROPER = re.compile(r"\s[A-Z]")
_COMPLETE = frozenset({"sama", "itu", "ini", "tersebut", "lanjut", "jauh", "lain", ","})
"""Words that end an adjunct: a body behind them is the subject, no attribute (sektor pertahanan Indonesia)."""

_UNNAMED = Signal("statement.speaker_unnamed", -0.15, "the text does not name the speaker")
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


class Speakers:
    """Finds and names speakers in one document and remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.people = reading.people
        self._people_starts = [m.start for m in self.people]
        self._name_starts = frozenset(self._people_starts) | {m.name_start for m in self.people}
        self._office_starts = {m.start for m in reading.offices}
        self._offices = sorted((m.start, m.end) for m in reading.offices)
        self._short_titles = short_titles(reading.text, self._offices)
        self._body_starts = {m.start for m in reading.organisations}
        self._body_starts |= {
            p.start for p in reading.places if p.kind == "country" and not _PROPER.match(reading.text, p.end)
        }
        self._entities = {m.start: p.name for p in reading.persons.all for m in p.mentions}
        bodies = sorted((m.start, m.end, b.name) for b in reading.bodies.all for m in b.mentions)
        self._bodies = bodies
        self._body_order = [b[0] for b in bodies]
        self._fullest: dict[str, str] = {}
        self.current: str | None = None
        """The name of whoever spoke, or was spoken of as the subject, last."""
        self._current_kind = "person"
        self._last_person: str | None = None

    # --- the phrase -----------------------------------------------------------------------------------------------

    def heads(self, row: Sequence[Token], at: int) -> str | None:
        """What kind of speaker phrase begins at this token: see `Speaker.kind`; None where none does."""
        vocabulary = words()
        if at >= len(row):
            return None
        token = row[at]
        if token.kind != "word":
            return None
        low = token.low
        if low in vocabulary.pronouns:
            return "pronoun"
        if low in vocabulary.groups:
            return "group"
        if low in vocabulary.documents:
            return "document"
        if token.start in self._name_starts:
            return "person"
        if token.text in self._short_titles:
            return "role"
        if low in vocabulary.org_heads or token.start in self._body_starts:
            return "body"
        if low.strip(".") in vocabulary.role_heads or token.start in self._office_starts:
            return "role"
        if low in vocabulary.representatives:
            return "body"
        if not token.capital:
            return None
        if low.strip(".") in vocabulary.honorifics:
            return "person"
        return None

    def subject(self, row: Sequence[Token], cue: int, begin: int = 0) -> Speaker | None:
        """The speaker phrase that is the subject of the verb at `row[cue]`; None where the subject cannot speak."""
        vocabulary = words()
        at = cue - 1
        while at >= begin and row[at].low in vocabulary.adverbs:
            at -= 1
        if at < begin:
            return None
        coordinated = row[at].low in vocabulary.coordinators or row[at + 1].low == "bahkan"
        if not coordinated and row[at].low in vocabulary.blockers:
            return self._before_relative(row, at, cue)
        begin = max(begin, cue - WINDOW)
        deputy = stand_in(row, begin, at)
        starts = self._starts(row, begin, cue)
        for start in starts if deputy is None else [deputy, *starts]:
            kind = self.heads(row, start)
            kind = kind or bare_name(row, start, at + 1)
            if kind is None or not (coordinated or start == deputy or clean(row, start, at + 1)):
                continue
            return self.named(row, start, at + 1, kind)
        return None

    def _before_relative(self, row: Sequence[Token], that: int, cue: int) -> Speaker | None:
        """`… dari Deri Yusuf (analis) yang menyatakan bahwa …`: the person directly before the relative clause."""
        if row[that].low != "yang" or cue + 1 >= len(row):
            return None
        noun = row[cue + 1].low.endswith("nya") and is_content_noun(row[cue].low, row[cue + 1 :])
        if row[cue + 1].low != "bahwa" and not noun:
            return None
        last = that - 1
        if last >= 0 and row[last].text == ",":
            last -= 1
        if last >= 0 and row[last].text == ")":
            last = next((i for i in range(last, -1, -1) if row[i].text == "("), 0) - 1
        if last < 0:
            return None
        near = bisect_left(self._people_starts, row[last].end) - 1
        if near < 0 or self.people[near].end < row[last].start:
            return None
        person = self.people[near]
        return Speaker(person.start, person.end, self._name_of(person), "person")

    def _starts(self, row: Sequence[Token], begin: int, cue: int) -> list[int]:
        """Where a subject may begin: after the openings of the sentence, after each comma, after an adjunct."""
        vocabulary = words()
        first = begin
        if begin == 0:
            first = skip_connectors(row, after_dateline(row))
        starts = [first] if first < cue else []
        if first < cue and row[first].low in vocabulary.views | vocabulary.that_point:
            starts += [i + 1 for i in range(first + 1, min(first + 4, cue - 1)) if row[i].low == "dari"]
        opening = row[first].low if first < cue else ""
        depth = 0
        for index in range(first, cue - 1):
            token = row[index]
            depth += (token.text == "(") - (token.text == ")")
            if token.kind == "quote" or (depth <= 0 and token.text in (",", ";", ":", "–", "—", ")")):
                after = index + 1
                while after < cue and (row[after].low in vocabulary.coordinators or row[after].text in (",", "-")):
                    after += 1
                after = skip_connectors(row, after) if after < cue else after
                if after < cue and after not in starts:
                    starts.append(after)
            elif token.low in vocabulary.coordinators and row[index + 1].low in vocabulary.pronouns:
                starts.append(index + 1)
        if opening in vocabulary.adjuncts:
            governed = True
            for index in range(first + 1, cue):
                token = row[index]
                low = token.low
                free = not governed and row[index - 1].text != "("
                kind = self.heads(row, index) if free and token.capital and index not in starts else None
                if kind and (kind != "body" or row[index - 1].low in _COMPLETE):
                    starts.append(index)
                governed = low in vocabulary.governors or (governed and token.capital) or token.text in "(/"
        return starts

    # --- the name -------------------------------------------------------------------------------------------------

    def after(self, row: Sequence[Token], at: int) -> Speaker | None:
        """The speaker phrase that begins at `row[at]`, after the verb (kata Menteri …); None where none does."""
        vocabulary = words()
        while at < len(row) and (row[at].low in ("oleh",) or row[at].low in vocabulary.adverbs):
            at += 1
        if at >= len(row) or row[at].kind != "word":
            return None
        kind = self.heads(row, at)
        if kind is None:
            if not row[at].capital:
                return self._unknown_role(row, at)
            kind = "person"
        return self.named(row, at, self._phrase_end(row, at), kind)

    def _unknown_role(self, row: Sequence[Token], at: int) -> Speaker | None:
        """A common noun with a name behind it (kata pemilik warung itu, Armand)."""
        end = self._phrase_end(row, at)
        name = self._person(row, at, end)
        if name:
            return Speaker(row[at].start, row[end - 1].end, name, "person")
        if end > at and row[at].text.isalpha() and not is_verb(row[at]) and row[at].low not in words().blockers:
            return self._pointed(row, at, end) or Speaker(row[at].start, row[end - 1].end, None, "noun", (_UNNAMED,))
        return None

    def _pointed(self, row: Sequence[Token], start: int, end: int) -> Speaker | None:
        """`politikus itu`, `menteri tersebut`: the last speaker under another name."""
        epithet = row[start].low in words().epithets
        if not epithet and not any(t.low in ("itu", "tersebut", "ini") for t in row[start + 1 : end]):
            return None
        name = self.carried(row[start].start)
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
                if token.low in vocabulary.asides and token.low not in ("dari", "selaku", "pada"):
                    break
                if (
                    token.text in (";", ":", "–", "—")
                    or token.low in verbs().openers
                    or (token.text in ".!?" and index == len(row) - 1)
                ):
                    break
                if token.text == "," and not self._goes_on(row, at, index):
                    break
                if is_verb(token) and row[index - 1].low != "yang":
                    break
            index += 1
        return index

    def _goes_on(self, row: Sequence[Token], at: int, comma: int) -> bool:
        """Whether the phrase goes on after this comma: a name after its title, a title after its name."""
        offset = row[comma].start
        if row[at].low in words().pronouns:
            return False
        if any(o.start < offset < o.end for o in self.reading.offices):
            return True
        if comma + 1 >= len(row) or row[comma + 1].kind != "word":
            return False
        segment = [row[comma + 1]]
        for token in row[comma + 2 : comma + 30]:
            if token.text in (",", ".", ";") or token.kind == "quote" or token.low in words().asides:
                break
            segment.append(token)
        kind = self.heads(row, comma + 1)
        if self._person(row, at, comma):
            return kind == "role" and not has_predicate(segment)
        if kind == "person":
            return True
        names = [t for t in segment if t.text != "."]
        return all(t.capital or t.low == "dan" for t in names) and len(names) <= 5

    def named(self, row: Sequence[Token], start: int, end: int, kind: str) -> Speaker:
        """The speaker phrase of these tokens with the name it stands for."""
        first, last = row[start].start, row[end - 1].end
        if kind == "pronoun":
            return Speaker(first, last, self.carried(first), kind, (_CARRIED,))
        core = core_end(row, start, end)
        name = None
        if kind in ("person", "role"):
            apposed = apposed_name(row, start, end) if kind == "person" else 0
            name = self._person(row, start, apposed or core) or (None if apposed else self._person(row, start, end))
            if name is None and apposed:
                name = self.fullest(self.reading.text[first : row[apposed - 1].end])
            name = name or self._trailing_name(row, start, core, kind)
        if name:
            return Speaker(first, last, name, "person")
        if kind == "role":
            entity = self.reading.persons.at(first, row[core - 1].end)
            if entity:
                return Speaker(first, last, entity.name, "person")
            known = self._by_a_part(row, start, core)
            if known:
                return Speaker(first, last, known, "person")
            known = self._by_its_short_form(row[start].start, row[core - 1].end)
            known = known or self._by_an_earlier_title(row[start].start, row[core - 1].end)
            if known:
                return Speaker(first, last, known, "person")
            pointed = self._pointed(row, start, core)
            return pointed or Speaker(first, last, None, kind, (_UNNAMED,))
        if kind in ("body", "document"):
            begin = start if kind == "body" else start + 1
            while kind == "document" and begin < core and row[begin].low in ("dari", "oleh", "terbaru", "resmi"):
                begin += 1
            body = self._body(row[begin].start, row[core - 1].end) if begin < core else None
            if body is None and begin < core:
                entity_body = self.reading.bodies.at(row[begin].start, row[core - 1].end)
                body = entity_body.name if entity_body else None
            if body and (kind == "body" or not body.lower().startswith(row[start].low)):
                return Speaker(first, last, body, kind)
            run = begin
            while run < core and names_a_body(row, run, begin):
                run += 1
            while run > begin and not row[run - 1].capital and row[run - 1].low in ("dan", "untuk", "of", "and"):
                run -= 1
            pointing = run < core and row[run].low in words().pointers
            if run > begin and not pointing:
                return Speaker(first, last, self.reading.text[row[begin].start : row[run - 1].end], kind)
        return Speaker(first, last, None, kind, (_UNNAMED,))

    def _by_a_part(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The one person of the document whose name has a word of this phrase (Dirjen Najib)."""
        parts = {t.text for t in row[start + 1 : end] if t.capital and len(t.text) > 3}
        parts = {p for p in parts if p.lower() not in words().role_heads | words().org_heads}
        names = {self.fullest(m.name) for m in self.people if parts & set(m.name.split())} if parts else set()
        return names.pop() if len(names) == 1 else None

    def _by_its_short_form(self, start: int, end: int) -> str | None:
        """The person behind `Kepala Biro Informasi (Karo Info) …`, where only `Karo Info` stands here."""
        text = self.reading.text
        defined = text.find(f"({text[start:end]})")
        if defined < 0:
            return None
        after = defined + end - start + 2
        index = bisect_left(self._people_starts, after)
        if index == len(self.people) or self.people[index].name_start - after > 60:
            return None
        person = self.people[index]
        if any(c in text[after : person.start] for c in ".;\n"):
            return None
        return self._name_of(person)

    def _by_an_earlier_title(self, start: int, end: int) -> str | None:
        """The last person before whose title began with these words (Kabid for Kabid Pasar, Ratna Dewi)."""
        text = self.reading.text
        short = text[start:end].casefold() + " "
        before = bisect_left(self._offices, (start, 0))
        for begin, stop in reversed(self._offices[max(0, before - _TITLES) : before]):
            if not text[begin:stop].casefold().startswith(short):
                continue
            index = bisect_left(self._people_starts, stop)
            near = self.people[max(0, index - 1) : index + 1]
            person = next((p for p in near if 0 <= p.name_start - stop <= 2), None)
            if person is not None:
                return self._name_of(person)
        return None

    def carried(self, offset: int) -> str | None:
        """Whom a pronoun or a form with -nya at this offset means."""
        if self.current and self._current_kind != "body":
            return self.current
        person = self.reading.persons.antecedent(offset)
        return person.name if person else self._last_person or self.current

    def _person(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The full name of the first person mentioned among these tokens."""
        if end <= start:
            return None
        first, last = row[start].start, row[end - 1].end
        low, high = bisect_left(self._people_starts, first), bisect_left(self._people_starts, last)
        found = list(self.people[low:high])
        if len(found) > 1 and found[0].start != first:
            commas = [t.start for t in row[start:end] if t.text == ","]
            apposed = [p for p in found if any(0 <= p.start - c <= 2 for c in commas)]
            found = apposed or found
        return self._name_of(found[0]) if found else None

    def _name_of(self, person: PersonMention) -> str:
        """The name under which the document knows this person."""
        name = self._entities.get(person.start) or person.name
        return (
            self.fullest(name)
            if name == person.name and (" " not in name or person.start not in self._entities)
            else name
        )

    def _body(self, start: int, end: int) -> str | None:
        """The name of the first body mentioned within these offsets."""
        index = bisect_left(self._body_order, start)
        if index and self._bodies[index - 1][1] > start:
            index -= 1
        found = self._bodies[index] if index < len(self._bodies) else None
        return found[2] if found and found[0] < end else None

    def fullest(self, name: str) -> str:
        """The longest name of the document whose words include these; a first name alone also by what follows it."""
        known = self._fullest.get(name)
        if known is None:
            parts = set(name.lower().split())
            longer = {m.name for m in self.people if parts < set(m.name.lower().split())}
            if not longer and len(parts) == 1 and len(name) > 2:
                longer = set(written_out(self.reading.text, name))
            known = self._fullest[name] = max(sorted(longer), key=len, default=name)
        return known

    def _trailing_name(self, row: Sequence[Token], start: int, end: int, kind: str) -> str | None:
        """A name that no recogniser knew: the capitalised words behind the last comma, or the whole phrase."""
        bracket = next((i for i in range(start, end) if row[i].text == "("), end)
        inner = row[bracket + 1 : next((i for i in range(bracket, end) if row[i].text == ")"), bracket)]
        if kind == "role" and 2 <= len(inner) <= 4 and all(t.capital and self.heads([t], 0) is None for t in inner):
            return self.fullest(self.reading.text[inner[0].start : inner[-1].end])
        commas = [i for i in range(start, end) if row[i].text == ","]
        begin = commas[-1] + 1 if commas else start
        if not commas and kind == "role":
            return self._name_at_the_end(row, start, end)
        run: list[Token] = []
        for token in row[begin:end]:
            if token.text == "(":
                break
            if token.text == "." or (token.low.strip(".") in words().honorifics and not run):
                continue
            if not token.capital:
                if token.kind == "mark" or token.low in words().adverbs:
                    continue
                return None
            run.append(token)
        if not run or len(run) > 5 or run[0].low in words().role_heads or run[0].low in words().org_heads:
            return self._name_at_the_end(row, start, end)
        return self.fullest(self.reading.text[run[0].start : run[-1].end])

    def _name_at_the_end(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The name behind a title that no recogniser knew: words at the end that people are called by."""
        last = end
        while last > start + 1 and row[last - 1].kind == "mark":
            last -= 1
        first = last
        while first > start + 1 and last - first < 4 and row[first - 1].capital and namelike(row[first - 1].text) > 0:
            first -= 1
        scores = [namelike(t.text) for t in row[first:last]]
        if not scores or sum(scores) / len(scores) < (1.0 if len(scores) > 1 else 2.0):
            return None
        return self.fullest(self.reading.text[row[first].start : row[last - 1].end])

    # --- who was last ---------------------------------------------------------------------------------------------

    def heard(self, speaker: Speaker | None) -> None:
        """Remember who spoke."""
        if speaker is not None and speaker.kind != "pronoun":
            self.current, self._current_kind = speaker.name, speaker.kind
            if speaker.kind == "person":
                self._last_person = speaker.name

    def seen(self, row: Sequence[Token]) -> None:
        """Remember the person who is the subject of a sentence without a statement."""
        at = skip_connectors(row, after_dateline(row))
        before = at
        for start in [at, *(i + 1 for i, t in enumerate(row[:60]) if t.text == "," and i >= at)]:
            if start >= len(row):
                return
            if row[at].low not in words().adjuncts and any(is_verb(t) for t in row[before:start]):
                return
            kind = self.heads(row, start)
            if kind in ("person", "role"):
                end = self._phrase_end(row, start)
                speaker = self.named(row, start, max(end, start + 1), kind)
                if speaker.name and end < len(row):
                    self.heard(speaker)
                return
            if kind is not None:
                return
            before = start
