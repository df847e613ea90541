"""Where the phrase of a speaker may begin, and what kind of phrase it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.clauses import Token, after_dateline, is_verb, joins, skip_connectors
from pipeline.extract.cues import words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_names import Names
from pipeline.resolve.reading import Reading

_PROPER = re.compile(r"\s[A-Z]")
SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|co\.id|go\.id|or\.id|id|net|org)\b")
"""The address of a site that may be a source."""


class Openings:
    """The beginnings of speaker phrases in one document."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self.names = names
        self._name_starts = frozenset(names.starts) | {m.name_start for m in names.people}
        self._name_starts |= {
            m.start() for c in names.called for m in re.finditer(rf"\b{re.escape(c)}\b", reading.text)
        }
        self._office_starts = {m.start for m in reading.offices}
        self._office_ends = {m.end: m.start for m in reading.offices}
        self._body_starts = {m.start for m in reading.organisations}
        self._body_starts |= {
            p.start for p in reading.places if p.kind == "country" and not _PROPER.match(reading.text, p.end)
        }

    def kind(self, row: Sequence[Token], at: int) -> str | None:
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
        if token.start in self._name_starts:
            return "person"
        if low in vocabulary.documents:
            return "document"
        if token.text in self.names.short_titles:
            return "role"
        if low in vocabulary.org_heads or token.start in self._body_starts or self._site(row, at):
            return "body"
        if low.strip(".") in vocabulary.roles or token.start in self._office_starts:
            return "role"
        if low in vocabulary.representatives:
            return "group" if at and row[at - 1].low in vocabulary.plurals else "body"
        if not token.capital:
            return None
        if low in grammar().relative and (at + 1 == len(row) or row[at + 1].low not in vocabulary.excellencies):
            return None
        return "person" if low.strip(".") in vocabulary.honorifics else None

    def _site(self, row: Sequence[Token], at: int) -> bool:
        """Whether a site speaks here; before a dash it opens a dateline."""
        return SITE.fullmatch(row[at].low) is not None and at + 1 < len(row) and row[at + 1].kind == "word"

    def of_subject(self, row: Sequence[Token], begin: int, cue: int) -> list[int]:
        """Where a subject may begin: after the openings of the sentence, after each comma, after an adjunct."""
        vocabulary = words()
        first = begin
        if begin == 0:
            first = skip_connectors(row, after_dateline(row))
        starts = [first] if first < cue else []
        if first < cue and row[first].low in vocabulary.views | vocabulary.that_point:
            starts += [i + 1 for i in range(first + 1, min(first + 4, cue - 1)) if row[i].low in grammar().origins]
        opening = row[first].low if first < cue else ""
        depth = 0
        for index in range(first, cue - 1):
            token = row[index]
            depth += (token.text == "(") - (token.text == ")")
            apart = token.text in (",", ";", ":", "–", "—", ")") and not joins(row, index)
            if token.kind == "quote" or (depth <= 0 and apart):
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
                kind = self.kind(row, index) if free and token.capital and index not in starts else None
                if (kind and (kind != "body" or row[index - 1].low in vocabulary.closing)) or (
                    low in vocabulary.subjects and row[index - 1].low not in vocabulary.governors
                ):
                    starts.append(index)
                governed = low in vocabulary.governors or (governed and token.capital) or token.text in "(/"
            starts.sort(key=lambda at: self._explains(row, at))
        return starts

    def _explains(self, row: Sequence[Token], at: int) -> bool:
        """Whether a name says who holds a title within an adjunct (Usai bertemu Bupati Sragen, Untung Wibowo, …)."""
        title = self._office_ends.get(row[at - 2].end) if at > 2 and row[at - 1].text == "," else None
        before = next((i - 1 for i in range(at - 2, 0, -1) if row[i].start == title), None)
        return before is not None and (row[before].low in words().governors or is_verb(row[before]))
