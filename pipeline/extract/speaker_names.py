"""Under which name the document knows whom a speaker phrase means: names, short forms, titles alone, bodies."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.clauses import Token, is_verb
from pipeline.extract.cues import expression, words
from pipeline.extract.grammar import grammar
from pipeline.extract.nicknames import nicknames
from pipeline.extract.plain_titles import bearers
from pipeline.extract.speaker_phrases import core_end, cut_down, names_a_body, short_titles, written_out
from pipeline.recognise.lexicon import NAME, UNKNOWN, namelike
from pipeline.recognise.mentions import OfficeMention, PersonMention
from pipeline.recognise.names import name_titles
from pipeline.recognise.titles import written_out as title_written_out
from pipeline.resolve.reading import Reading

_TITLES = 60
"""Titles before a short one among which it is sought."""
_ACRONYM = 6
"""Letters of a word that a whole title may be run together in."""
_FAR = 100
"""Code points between a short title in brackets and the name behind it."""
_HONOURS = re.compile(r"(?: \([^()]{1,40}\))?[ ,]{0,2}(?:[A-Z][A-Za-z]{0,3}\.\s*){0,4}")
"""What may stand between a title and a name."""


class Names:
    """The names of one document."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._offices = sorted((m.start, m.end) for m in reading.offices)
        self.short_titles = short_titles(reading.text, self._offices)
        """Words that stand for a title here, and where the bracket ends that says so."""
        self.people = [m for m in reading.people if m.name not in self.short_titles]
        self.starts = [m.start for m in self.people]
        self._entities = {m.start: p.name for p in reading.persons.all for m in p.mentions}
        self._bodies = sorted((m.start, m.end, b.name) for b in reading.bodies.all for m in b.mentions)
        self._body_order = [b[0] for b in self._bodies]
        self.said_by = frozenset(m[1] for m in expression("said_by").finditer(reading.text))
        """Words that somebody is named by behind a verb of saying, and alone."""
        self.called = dict(nicknames(reading, self.said_by))
        """The full names of people by what they are called besides."""
        self._run_together = {called.replace(" ", "").casefold(): name for called, name in self.called.items()}
        self._fullest: dict[str, str] = dict(self.called)

    # --- people ---------------------------------------------------------------------------------------------------

    def person(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The full name of the first person mentioned among these tokens."""
        if end <= start:
            return None
        first, last = row[start].start, row[end - 1].end
        if nickname := next((n for n in self.called if self.reading.text.startswith(n, first)), None):
            return self.called[nickname]
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        found = list(self.people[low:high])
        if len(found) > 1 and found[0].start != first:
            commas = [t.start for t in row[start:end] if t.text == ","]
            apposed = [p for p in found if any(0 <= p.start - c <= 2 for c in commas)]
            found = apposed or found
        return self.name_of(found[0]) if found else None

    def name_of(self, person: PersonMention) -> str:
        """The name under which the document knows this person."""
        name = self._entities.get(person.start) or person.name
        if name == person.name and (" " not in name or person.start not in self._entities):
            return self.fullest(name)
        return self.called.get(name, name)

    @functools.cached_property
    def _by_word(self) -> dict[str, frozenset[str]]:
        """The names of the document by each of their words, folded."""
        found: dict[str, set[str]] = {}
        for name in {m.name for m in self.people}:
            for word in name.lower().split():
                found.setdefault(word, set()).add(name)
        return {word: frozenset(names) for word, names in found.items()}

    def fullest(self, name: str) -> str:
        """The longest name of the document whose words include these; a first name alone also by what follows it."""
        known = self._fullest.get(name) or self._run_together.get(name.casefold())
        if known is None:
            parts = set(name.lower().split())
            having = [self._by_word.get(part, frozenset[str]()) for part in parts] or [
                frozenset(m.name for m in self.people)
            ]
            longer = {n for n in frozenset.intersection(*sorted(having, key=len)) if parts < set(n.lower().split())}
            if len(parts) == 1 and any(p.name == name and p.holdings for p in self.reading.persons.all):
                longer = {n for n in longer if n.lower().split()[0] in parts}
            if not longer and len(parts) == 1 and len(name) > 2:
                longer = set(written_out(self.reading.text, name))
            known = self._fullest[name] = max(sorted(longer), key=len, default=name)
        return self._fullest.get(known, known)

    def trailing(self, row: Sequence[Token], start: int, end: int, kind: str) -> str | None:
        """A name that no recogniser knew: the capitalised words behind the last comma, or the whole phrase."""
        bracket = next((i for i in range(start, end) if row[i].text == "("), end)
        inner = row[bracket + 1 : next((i for i in range(bracket, end) if row[i].text == ")"), bracket)]
        if (
            kind == "role"
            and 2 <= len(inner) <= 4
            and all(t.capital and t.low not in words().roles | words().org_heads for t in inner)
        ):
            return self.fullest(self.reading.text[inner[0].start : inner[-1].end])
        commas = [i for i in range(start, end) if row[i].text == "," and (i + 1 == end or row[i + 1].kind == "word")]
        commas = commas[:-1] if len(commas) > 1 and commas[-1] + 1 == end else commas
        begin = commas[-1] + 1 if commas else start
        if not commas and kind == "role":
            return self._at_the_end(row, start, end)
        run: list[Token] = []
        for token in row[begin:end]:
            if token.text == "(":
                break
            if token.text == "." or (token.low.strip(".") in words().honorifics and not run):
                continue
            if not token.capital and not (run and token.low in name_titles().particles):
                if token.kind == "mark" or token.low in words().adverbs:
                    continue
                return None
            run.append(token)
        if run and any(p.start == run[0].start and p.end >= run[-1].end for p in self.reading.places):
            return None
        if not run or len(run) > 5 or run[0].low in words().roles or run[0].low in words().org_heads:
            return self._at_the_end(row, start, end)
        return self.fullest(self.reading.text[run[0].start : run[-1].end])

    def cut_off(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The last words of a title that nobody else can be meant by (Ketua Yayasan Bina Tani Lusia Kewa), as a name.

        A name of people begins it, or two words are left that are of no language. What rules a region has its name.
        """
        run = row[start:end]
        if len(run) < 4 or not all(t.capital or t.text.isdigit() or t.low in grammar().name_joints for t in run[1:]):
            return None
        if run[0].low in words().ruling or run[-1].text.isdigit():
            return None
        scores = [namelike(t.text) for t in run]
        named = next((i for i in range(len(run) - 3, len(run) - 1) if i > 1 and scores[i] >= NAME), len(run) - 2)
        if scores[named] < NAME and min(scores[named:]) < UNKNOWN:
            return None
        text = self.reading.text[run[named].start : run[-1].end]
        governed = run[named - 1].low in words().regions or self.reading.text.count(text) > 1
        return None if governed or any(run[named].start <= p.start < run[-1].end for p in self.reading.places) else text

    def introduced(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The name of somebody called by it (warga bernama Dolvi Nau), known or not."""
        for index in range(start, end - 1):
            if row[index].low in words().called:
                last = index + 1
                while last < min(end, index + 5) and row[last].capital:
                    last += 1
                verb = next((i for i in range(last, end) if is_verb(row[i])), last)
                if verb > last and not any(t.low in grammar().relative | words().asides for t in row[last:verb]):
                    return None  # a verb of its own follows: whoever speaks is somebody else
                named = self.fullest(self.reading.text[row[index + 1].start : row[last - 1].end])
                return named if last > index + 1 else None
        return None

    def spokesman(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The name between commas behind those somebody speaks for (Perwakilan warga Rempang, Siti, meminta …)."""
        for comma in (i for i in range(start + 1, min(end - 1, core_end(row, start, end))) if row[i].text == ","):
            stop = comma + 1
            while stop < end and row[stop].capital:
                stop += 1
            run = row[comma + 1 : stop]
            if not 1 <= len(run) <= 4 or (stop < end and row[stop].text != ","):
                continue
            whole = self.reading.text[run[0].start : run[-1].end]
            if any(m.start == run[0].start and m.end >= run[-1].end for m in self.people):
                return self.person(row, comma + 1, stop)
            taken = (*self.reading.places, *self.reading.organisations)
            if namelike(run[0].text) >= UNKNOWN and not any(run[0].start <= m.start < run[-1].end for m in taken):
                self._fullest |= dict.fromkeys(whole.split(), self.fullest(whole))
                return self.fullest(whole)
        return None

    def _at_the_end(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The name behind a title that no recogniser knew: words at the end that people are called by."""
        last = end
        while last > start + 1 and row[last - 1].kind == "mark":
            last -= 1
        first = last
        while first > start + 1 and last - first < 4 and row[first - 1].capital and namelike(row[first - 1].text) > 0:
            first -= 1
        scores = [namelike(t.text) for t in row[first:last]]
        if (behind := self._behind_a_place(row, start, last)) is not None:
            first = behind
        elif (
            row[start].low in words().professions
            and len(scores) > 1
            and not any(t.capital for t in row[start + 1 : first])
        ):
            pass  # a profession has no name of its own
        elif not scores or sum(scores) / len(scores) < (1.0 if len(scores) > 1 else 2.0):
            return None
        return self.fullest(self.reading.text[row[first].start : row[last - 1].end])

    def _behind_a_place(self, row: Sequence[Token], start: int, end: int) -> int | None:
        """Where two words or more begin behind a place or body that people are called by, at the end of a phrase."""
        first, last = row[start].start, row[end - 1].start
        ends = [m.end for m in (*self.reading.places, *self.reading.organisations) if first < m.start and m.end < last]
        begin = next((i for i in range(start, end) if ends and row[i].start >= max(ends)), end)
        run = row[begin:end]
        proper = all(t.capital and t.low not in words().roles | words().org_heads for t in run)
        likely = any(namelike(t.text) > 0 for t in run)
        return begin if 2 <= len(run) <= 4 and proper and likely else None

    # --- titles alone ---------------------------------------------------------------------------------------------

    def of_role(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """Whom a title without a name means: `row[start:end]` is the title."""
        first, last = row[start].start, row[end - 1].end
        entity = self.reading.persons.at(first, last)
        known = entity is not None and entity.name not in self.short_titles
        name = entity.name if entity and known else None
        name = self.fullest(name) if name and " " not in name else name
        return (
            name
            or self._by_a_part(row, start, end)
            or self._by_its_short_form(first, last)
            or self._by_a_shortened_title(first, last)
            or self._by_an_earlier_title(first, last)
            or self._by_the_same_position(first, last)
            or self._by_a_deputy(first, last)
            or self._by_an_apposition(first, last)
            or self._by_an_acronym(first, last)
            or self._by_a_plain_title(first, last)
        )

    def _office(self, start: int, end: int) -> OfficeMention | None:
        return next((o for o in self.reading.offices if start <= o.start < end), None)

    def _by_a_part(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The one person of the document whose name has a word of this phrase (Dirjen Najib)."""
        parts = {t.text for t in row[start + 1 : end] if t.capital and len(t.text) > 3}
        parts = {p for p in parts if p.lower() not in words().roles | words().org_heads}
        names = {self.fullest(m.name) for m in self.people if parts & set(m.name.split())} if parts else set()
        return names.pop() if len(names) == 1 else None

    def _by_its_short_form(self, start: int, end: int) -> str | None:
        """The person behind `Kepala Biro Informasi (Karo Info) …`, where only `Karo Info` stands here."""
        text = self.reading.text
        short = text[start:end]
        after = self.short_titles.get(short.split()[0])
        defined = text.find(f"({short})")
        if after is None and defined < 0:
            return None
        after = after if after is not None else defined + len(short) + 2
        index = bisect_left(self.starts, after)
        for person in self.people[index : index + 1]:
            near = person.name_start - after <= _FAR
            if near and not any(c in text[after : person.start] for c in ".;\n"):
                return self.name_of(person)
        for person in self.people[max(0, index - 1) : index]:
            between = text[person.end : after]
            if (
                len(between) <= _FAR
                and expression("capacity").search(between)
                and not any(c in between for c in ".;\n")
            ):
                return self.name_of(person)
        return None

    def _by_an_earlier_title(self, start: int, end: int) -> str | None:
        """The last person before whose title is, or begins with, these words (Kabid for Kepala Bidang Pasar, Ratna)."""
        text, office = self.reading.text, self._office(start, end)
        # A title with a body of its own (Menhan) is no beginning of that of another one (Menteri Pertahanan Vietnam).
        whole = office is not None and " " in (office.organisation or "")
        written = str if whole else title_written_out
        short = written(text[start:end]).casefold() + " "
        before = bisect_left(self._offices, (start, 0))
        for begin, stop in reversed(self._offices[max(0, before - _TITLES) : before]):
            if not f"{written(text[begin:stop])} ".casefold().startswith(short):
                continue
            index = bisect_left(self.starts, stop)
            near = self.people[max(0, index - 1) : index + 1]
            person = next((p for p in near if stop <= p.name_start and _HONOURS.fullmatch(text, stop, p.start)), None)
            if person is not None:
                return self.name_of(person)
        return None

    def _by_a_shortened_title(self, start: int, end: int) -> str | None:
        """The one person before whose title ends in what this one cuts down (Dirjen Dikti: … Pendidikan Tinggi)."""
        text = self.reading.text
        short = title_written_out(text[start:end]).split()
        found = set()
        for begin, stop in self._offices[: bisect_left(self._offices, (start, 0))]:
            whole = title_written_out(text[begin:stop]).split()
            if (
                len(short) < 3
                or whole[: len(short) - 1] != short[:-1]
                or not cut_down(short[-1], whole[len(short) - 1 :])
            ):
                continue
            index = bisect_left(self.starts, stop)
            near = self.people[index : index + 1]
            found |= {self.name_of(p) for p in near if _HONOURS.fullmatch(text, stop, p.start)}
        return found.pop() if len(found) == 1 else None

    def _by_an_acronym(self, start: int, end: int) -> str | None:
        """The one person before whose title is run together in this word (Pangkoarmada: Panglima Koarmada III)."""
        text, found = self.reading.text, set()
        short = text[start:end]
        if len(short) < _ACRONYM or not short.isalpha():
            return None
        for begin, stop in self._offices[: bisect_left(self._offices, (start, 0))]:
            index = bisect_left(self.starts, stop)
            near = self.people[index : index + 1]
            if cut_down(short, text[begin:stop].split()):
                found |= {self.name_of(p) for p in near if _HONOURS.fullmatch(text, stop, p.start)}
        return found.pop() if len(found) == 1 else None

    def _by_the_same_position(self, start: int, end: int) -> str | None:
        """The one person of the document who holds a position of this very name, of this very body if there are two."""
        office = self._office(start, end)
        if office is None or " " not in office.position:
            return None
        position = office.position.casefold()
        held = [
            (person.name, holding.office.organisation)
            for person in self.reading.persons.all
            for holding in person.holdings
            if holding.office.position.casefold() == position
        ]
        names = {name for name, _ in held}
        if len(names) > 1 and office.organisation:
            names = {name for name, body in held if body == office.organisation}
        return names.pop() if len(names) == 1 else None

    def _by_a_plain_title(self, start: int, end: int) -> str | None:
        """The one person before who bears this word: Romo Dominikus Sura … kata Romo; Uskup Ende, Mgr Paulus Budi."""
        offices = {start for start, _ in self._offices}
        found = {self.name_of(p) for p in bearers(self.reading.text, self.people, offices, start, end)}
        return found.pop() if len(found) == 1 else None

    def only_holder(self, row: Sequence[Token], start: int, end: int) -> str | None:
        """The one person who holds, further on, a position that begins like this (ujar sang menteri)."""
        run = [t.low for t in row[start:end] if t.low not in words().articles | words().demonstratives]
        title = " ".join(run) + " "
        if not run or run[0] not in words().role_heads:
            return None
        later = {
            person.name
            for person in self.reading.persons.all
            for holding in person.holdings
            if f"{holding.office.position} ".casefold().startswith(title) and holding.office.start > row[start].start
        }
        return later.pop() if len(later) == 1 else None

    def _by_a_deputy(self, start: int, end: int) -> str | None:
        """Who stood in for whoever holds this office, if the text says it once (Kakanwil diwakili Kabid Yufrizal)."""
        text, office = self.reading.text, self._office(start, end)
        if office is None:
            return None
        for other in self.reading.offices:
            match = expression("stands_in").match(text, other.end) if other.end < start else None
            if match is None or other.position.casefold() != office.position.casefold():
                continue
            index = bisect_left(self.starts, match.end())
            for person in self.people[index : index + 1]:
                if person.start - match.end() <= _FAR and not any(
                    c in text[match.end() : person.start] for c in ".;\n"
                ):
                    return self.name_of(person)
        return None

    def _by_an_apposition(self, start: int, end: int) -> str | None:
        """The name behind the same words where they stood first (Pemakalah Brunei, Awang bin Omar, … )."""
        text = self.reading.text
        first = text.find(f"{text[start:end]},", 0, start)
        match = (
            expression("apposed").match(text, first + end - start) if first >= 0 and " " in text[start:end] else None
        )
        return self.fullest(match[1]) if match and any(namelike(w) > 0 for w in match[1].split()) else None

    # --- bodies ---------------------------------------------------------------------------------------------------

    def of_body(self, row: Sequence[Token], start: int, end: int, kind: str) -> str | None:
        """The body that `row[start:end]` names, `kind` a body or a document of one."""
        begin = start if kind == "body" else start + 1
        while kind == "document" and begin < end and row[begin].low in words().document_attributes:
            begin += 1
        body = self.body(row[begin].start, row[end - 1].end) if begin < end else None
        if body and (whole := self._whose_head_leads(row, begin, end)):
            return whole
        spelled = self._spelled_out(row, begin, end)
        body = spelled if spelled and not (body and spelled.startswith(body)) else body
        if body is None and begin < end:
            entity_body = self.reading.bodies.at(row[begin].start, row[end - 1].end)
            body = entity_body.name if entity_body else None
        if body and (kind == "body" or not body.lower().startswith(row[start].low)):
            return body
        run = begin
        while run < end and names_a_body(row, run, begin):
            run += 1
        while run > begin and not row[run - 1].capital and row[run - 1].low in grammar().name_joints:
            run -= 1
        if kind == "body" and (one := self._only_one(row, begin, end)):
            return one
        pointing = run < end and row[run].low in words().pointers
        deputies = row[start].low in words().representatives and row[start].low not in words().sides
        named = any(t.capital for t in row[begin + 1 : run])
        if deputies and not (named and (row[begin + 1].capital or row[begin + 1].low in words().org_heads)):
            return None
        return self.reading.text[row[begin].start : row[run - 1].end] if run > begin and not pointing else None

    def _whose_head_leads(self, row: Sequence[Token], begin: int, end: int) -> str | None:
        """The part of a body with its own head before the name of the whole (Fraksi Demokrat DPR RI)."""
        last = begin
        while last < end and row[last].capital:
            last += 1
        inner = bisect_left(self._body_order, row[begin].start)
        found = self._bodies[inner] if inner < len(self._bodies) else None
        covered = inner > 0 and self._bodies[inner - 1][1] > row[begin].start
        if found is None or covered or row[begin].low not in words().org_heads:
            return None
        leads = row[begin].start < found[0] and found[1] == row[last - 1].end and last - begin > 2
        return self.reading.text[row[begin].start : found[1]] if leads else None

    def _only_one(self, row: Sequence[Token], begin: int, end: int) -> str | None:
        """The one body of the document of the kind that stands here (Pihak rumah sakit menegaskan …)."""
        first = begin + (row[begin].low in words().representatives)
        for size in (2, 1):
            run = row[first : min(first + size, end)]
            names = words().institutions.get(" ".join(t.low for t in run)) if len(run) == size else None
            if names and not any(t.capital for t in row[max(first, begin + 1) : end]):
                found = {name for _, _, name in self._bodies if name.startswith(names)}
                return found.pop() if len(found) == 1 else None
        return None

    def _spelled_out(self, row: Sequence[Token], begin: int, end: int) -> str | None:
        """What stood before the same short name in brackets (Direktorat Jenderal Pasar Rakyat (Ditjen Pasra))."""
        stop = begin
        while stop < end and row[stop].capital:
            stop += 1
        if stop - begin < 2 or row[begin].low == row[begin].text:
            return None
        text = self.reading.text
        short = text[row[begin].start : row[stop - 1].end]
        at = text.find(f" ({short})")
        before = expression("long_name").search(text, max(0, at - _FAR), at) if at > 0 else None
        return before[0] if before else None

    def body(self, start: int, end: int) -> str | None:
        """The name of the first body mentioned within these offsets."""
        index = bisect_left(self._body_order, start)
        if index and self._bodies[index - 1][1] > start:
            index -= 1
        found = self._bodies[index] if index < len(self._bodies) else None
        return found[2] if found and found[0] < end else None
