"""One document on the way to its people: what is taken, where a name may begin, and the names kept so far."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from typing import Literal

from pipeline.document import Document
from pipeline.recognise.lexicon import NAME as KNOWN
from pipeline.recognise.lexicon import namelike
from pipeline.recognise.mentions import Mention, OfficeMention, OrganisationMention, PersonMention, Signal
from pipeline.recognise.names import WORD, Name, headline_case, line_around, name_at, name_titles, readable
from pipeline.rulebook import RULES, Rule, load_rules, word_list

PATTERNS = RULES / "people" / "patterns.yaml"
Kind = Literal[
    "after_office", "honorific", "degree", "before_office", "speaker", "known", "listed", "office_holder", "short_form"
]


class PeopleRule(Rule):
    """A sign that a name stands here: words of saying and of agents before it, verbs behind it."""

    kind: Kind
    cues: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


@functools.cache
def rules() -> dict[str, PeopleRule]:
    """The rules by kind."""
    return {rule.kind: rule for rule in load_rules(PATTERNS, PeopleRule)}


class _Places:
    """Which stretches of the text are taken, and where bodies and offices begin."""

    def __init__(self, taken: Sequence[Mention]) -> None:
        self._spans = sorted((m.start, m.end) for m in taken)
        self._starts = [s for s, _ in self._spans]
        self.begins = set(self._starts)

    def add(self, start: int, end: int) -> None:
        """Mark [start, end) as taken."""
        index = bisect.bisect_left(self._starts, start)
        self._starts.insert(index, start)
        self._spans.insert(index, (start, end))

    def free(self, start: int, end: int) -> bool:
        """Whether nothing lies over [start, end)."""
        index = bisect.bisect_left(self._starts, end)
        return all(e <= start for _, e in self._spans[max(0, index - 3) : index])


def _outside(organisations: Sequence[OrganisationMention], offices: Sequence[OfficeMention]) -> list[Mention]:
    """The bodies that no office reaches into: where an office ends inside one, the rest may be a name."""
    ends = sorted(o.end for o in offices)

    def cut(mention: Mention) -> bool:
        index = bisect.bisect_right(ends, mention.start)
        return index < len(ends) and ends[index] < mention.end

    return [m for m in organisations if not cut(m)]


class Finder:
    """One document on the way to its people."""

    def __init__(
        self,
        document: Document,
        offices: Sequence[OfficeMention],
        organisations: Sequence[OrganisationMention],
        active: dict[str, PeopleRule],
    ) -> None:
        self.document = document
        self.text = readable(document.text)
        self.offices = offices
        self.office_starts = {o.start for o in offices}
        self.body_ends = {o.start: o.end for o in organisations}
        self.rules = active
        self.places = _Places([*offices, *_outside(organisations, offices)])
        self.found: list[PersonMention] = []

    def limit(self, position: int) -> int:
        """The end of the line, at most 200 code points on."""
        stop = self.text.find("\n", position, position + 200)
        return stop if stop >= 0 else min(len(self.text), position + 200)

    def headline(self, offset: int) -> bool:
        """Whether the line writes nearly every word with a capital, so that capitals say little."""
        start, end = line_around(self.text, offset)
        return end - start < 400 and headline_case(self.text[start:end])

    def stop(self, offset: int) -> bool:
        """Whether a body or an office begins here."""
        return offset in self.places.begins

    def name(self, position: int, trusted: bool = False) -> Name | None:
        """The name that begins here, if one does and the place is free."""
        if position >= len(self.text):
            return None
        wary = self.headline(position)
        found = name_at(self.text, position, self.limit(position), self.stop, trusted, wary)
        if found is None or not self.places.free(found.name_start, found.name_end):
            return None
        return found

    def keep(self, name: Name, kind: Kind, *signals: Signal) -> PersonMention | None:
        """Record the name under the rule of this kind."""
        if kind not in self.rules or self.document.furniture(name.start, name.end):
            return None
        if name.name_end - name.name_start == 1:
            return None
        words = " ".join(self.text[name.name_start : name.name_end].split())
        mention = PersonMention(
            name.start, name.end, self.rules[kind].id, words, name.name_start, name.name_end, signals=signals
        )
        self.places.add(name.start, name.end)
        self.found.append(mention)
        return mention


@functools.cache
def polite() -> frozenset[str]:
    """Bapak, Ibu …: titles of everybody, without a final dot."""
    return frozenset(f.rstrip(".") for f in name_titles().honorifics)


def _polite_only(titles: str) -> bool:
    """Whether nothing but Bapak, Ibu … stands before the name: those stand before common nouns too."""
    return all(w.rstrip(".,") in polite() for w in titles.split())


def person_like(finder: Finder, name: Name, least: float) -> bool:
    """Whether at least one word looks like a name and the whole is no row of places or acronyms."""
    words = re.findall(WORD, finder.text[name.name_start : name.name_end])
    values = [namelike(w) for w in words if len(w) > 1 and w[0].isupper()]
    if name.titled and name.words >= 2 and not _polite_only(finder.text[name.start : name.name_start]):
        return True
    if words and len(words[0]) == 2 and words[0].isupper() and max(values, default=0.0) < KNOWN:
        return False
    return bool(values) and max(values) >= least and sum(values) / len(values) > -1.3


def not_after(text: str, start: int) -> bool:
    """Whether the word before says that this is a street, a building, a body."""
    before = text[max(0, start - 16) : start].split()
    streets = word_list("people/not_after.txt")
    return bool(before) and (before[-1] in streets or " ".join(before[-2:]) in streets)
