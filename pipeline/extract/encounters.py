"""Who is spoken of: the bodies that met or cooperate ("kedua pihak"), and for whom a speaker says "kami"."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pipeline.extract import statements
from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.extract.nationality import state_of
from pipeline.extract.parties import Parties, Party, distinct
from pipeline.fact import Form
from pipeline.recognise.bodynames import stops, titles
from pipeline.resolve.reading import Reading

_MEMORY = 60
"""How many pairs of bodies back "kedua pihak" may mean."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Bodies that the text brought together before `offset`."""

    offset: int
    parties: tuple[Party, ...]
    met: bool = False
    forms: tuple[Form, ...] = ()


class Encounters:
    """The bodies brought together so far in one document, in order of the text."""

    def __init__(self, reading: Reading, parties: Parties) -> None:
        self.reading = reading
        self.parties = parties
        self.text = reading.text
        self.pairs: list[Pair] = []

    def note(self, offset: int, parties: tuple[Party, ...], forms: tuple[Form, ...]) -> None:
        """Remember that these bodies cooperate, from here on."""
        self.pairs.append(Pair(offset, parties, forms=forms))

    def meet(self, start: int, end: int) -> None:
        """Remember a meeting that the sentence reports: who receives or meets whom."""
        pair = self.met_in(start, end)
        if pair:
            self.pairs.append(pair)

    def met_in(self, start: int, end: int) -> Pair | None:
        """The two bodies whose meeting the sentence reports; one left out is the body of the release."""
        match = pattern("meeting").search(self.text, start, end)
        if match is None:
            return None
        start, end = max(start, match.start() - 500), min(end, match.end() + 500)
        inside = [p for p in self.parties.within(start, end) if p.name and not self._away(start, p)]
        voices = [p for p in inside if p.source != "place" or self._sent(p)]
        before = distinct(p for p in voices if p.start < match.start()) or self._visitor(start, match.start())
        after = distinct(p for p in voices if p.start >= match.end()) or self._stranger(match.start(), end)
        guests = tuple(p for p in after if not before or p.id != before[-1].id)
        if len(before) > 1 and not guests and expression("meet_each_other").fullmatch(match.group()):
            one, two = before[-2:]
            return (
                Pair(end, (one, two), met=True)
                if expression("joined_to").fullmatch(self.text, one.end, two.start)
                else None
            )
        if before and guests:
            return Pair(end, (before[-1], *self._row(guests)), met=True)
        if not before and len(after) >= 2:
            return Pair(end, (after[0], after[1]), met=True)
        if not before and after and (main := self.main) and main.id != after[0].id:
            return Pair(end, (main, after[0]), met=True)
        return None

    def _stranger(self, offset: int, end: int) -> tuple[Party, ...]:
        """A guest whom only being received makes a body: menerima delegasi Nordwind Systems."""
        match = expression("stranger").search(self.text, offset, end)
        if match is None or any(p.start < match.end(1) for p in self.parties.within(match.start(1), end)):
            return ()
        if match[1].split()[0].casefold() in titles() | stops():
            return ()
        return (self.parties.named(match.start(1), match.end(1), match[1], "plain"),)

    def _visitor(self, start: int, end: int) -> tuple[Party, ...]:
        """A guest whom only coming makes a body: Delegasi Nordwind Systems mengunjungi …"""
        match = expression("visitor").search(self.text, start, end)
        if match is None or match[1].split()[0].casefold() in titles() | stops():
            return ()
        return (self.parties.named(match.start(1), match.end(1), match[1], "plain"),)

    def _row(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The first of these and those that only "dan", a comma or "bersama" joins to it."""
        joined = [parties[0]]
        for one, two in itertools.pairwise(parties):
            if not expression("joined_to").fullmatch(self.text, one.end, two.start):
                break
            joined.append(two)
        return tuple(joined)

    def _away(self, start: int, party: Party) -> bool:
        """Whether the party only says where or about what: in, from, about it, or to a place."""
        before = self.text[max(start, party.start - 40) : party.start]
        if expression("guest").search(before):
            return False
        return bool(expression("away").search(before)) or (
            party.source == "place" and bool(expression("goal").search(before))
        )

    def _sent(self, place: Party) -> bool:
        return bool(expression("sent_by").search(self.text[: place.start][-20:]))

    @cached_property
    def main(self) -> Party | None:
        """The public body that the release is about: named most, itself or by its officials, the first ones double."""
        weights: dict[str, float] = {}
        first: dict[str, Party] = {}
        for party in self.parties.all:
            if party.source in ("body", "office", "person") and party.name.startswith(vocabulary().public):
                early = len(weights) < 2 or party.start < 400
                weights[party.id] = weights.get(party.id, 0) + (2 if early else 1)
                first.setdefault(party.id, party)
        best = max(weights.values(), default=0)
        leading = [i for i, w in weights.items() if w == best]
        if not leading:
            return None
        party = first[leading[0]]
        return Party(0, 0, party.name, "anaphor", party.variants, party.id)

    def both(self, offset: int, words: str, here: Pair | None = None) -> tuple[Party, ...] | None:
        """Whom "kedua pihak", "kedua negara" means: the two met in the sentence itself (`here`), else those brought
        together last; None where nobody fits.
        """
        low = words.casefold()
        if expression("both_states").search(low):
            return self._states(offset)
        if here and len(here.parties) == 2 and self._fit(here, low):
            return here.parties
        for pair in reversed(self.pairs[-_MEMORY:]):
            if pair.offset <= offset and len(pair.parties) == 2 and self._fit(pair, low):
                return pair.parties
        return None

    def _fit(self, pair: Pair, words: str) -> bool:
        wanted = next((start for word, start in vocabulary().kinds.items() if word in words), ("",))
        return all(p.name.startswith(wanted) for p in pair.parties)

    def _states(self, offset: int) -> tuple[Party, ...] | None:
        """Indonesia and the one other state of the text; None where two other states are named equally often."""
        for pair in reversed(self.pairs[-_MEMORY:]):
            states = [p for p in pair.parties if p.id.startswith("state-")]
            if pair.offset <= offset and len(states) == 2:
                return tuple(states)
        counts: dict[str, int] = {}
        for place in self.reading.places:
            if place.kind == "country" and place.name != vocabulary().names.home:
                counts[place.name] = counts.get(place.name, 0) + 1
        best = max(counts.values(), default=0)
        leading = [name for name, count in counts.items() if count == best]
        if len(leading) != 1:
            return None
        return tuple(self.parties.named(offset, offset, n, "anaphor") for n in (vocabulary().names.home, leading[0]))

    def last(self, offset: int, member: Party | None = None) -> Pair | None:
        """The bodies brought together last before the offset, with this one among them where it is given."""
        for pair in reversed(self.pairs[-_MEMORY:]):
            if pair.offset <= offset and (member is None or any(p.id == member.id for p in pair.parties)):
                return pair
        return None

    def cooperating(self, offset: int) -> Pair | None:
        """The bodies whose cooperation was told last before the offset, whoever met since."""
        noted = (p for p in reversed(self.pairs[-_MEMORY:]) if p.offset <= offset and not p.met)
        return next(noted, None)

    def counterpart(self, party: Party) -> Party:
        """The body that "pihak Jepang" means: the one from that state that was met; else the state itself."""
        if not party.id.startswith("state-"):
            return party
        for pair in [p for p in self._all_meetings if p.met]:
            for other in pair.parties:
                if other.id != party.id and state_of(other) == party.id and not other.id.startswith("state-"):
                    return Party(party.start, party.end, other.name, "anaphor", other.variants, other.id)
        return party

    @cached_property
    def _all_meetings(self) -> tuple[Pair, ...]:
        ahead = Encounters(self.reading, self.parties)
        for start, end in self.reading.sentences:
            ahead.meet(start, end)
        return tuple(ahead.pairs)

    # --- who speaks --------------------------------------------------------------------------------------------------

    def speaker(self, offset: int) -> Party | None:
        """The body for which whoever speaks at the offset says "kami", or whom "dia", "pihaknya" stands for."""
        index = bisect_right(self.reading.quotes, offset, key=lambda q: q.start)
        for quote in reversed(self.reading.quotes[max(0, index - 3) : index]):
            if offset < quote.end:
                return self._quoted(quote.start, quote.end)
        index = bisect_right(self._said, (offset, len(self.text), ""))
        for start, end, speaker in reversed(self._said[max(0, index - 2) : index]):
            if start <= offset < end:
                return self._body_of(speaker)
        person = self.reading.persons.antecedent(offset)
        return self._body_of(person.name) if person else None

    def _body_of(self, name: str) -> Party | None:
        for person in self.reading.persons.all:
            if person.name == name:
                bodies = [h.office.organisation for h in person.holdings if h.office.organisation]
                body = self.parties.capacity(person) or next(iter(bodies), None)
                return self.parties.named(0, 0, body, "anaphor") if body else None
        said = self.reading.bodies.named(name)
        return self.parties.named(0, 0, said.name, "anaphor", said.variants) if said else None

    @cached_property
    def _said(self) -> list[tuple[int, int, str]]:
        return sorted(
            (e.start, e.end, fact.speaker)
            for fact in statements.extract(self.reading)
            for e in fact.evidence
            if fact.speaker
        )

    def _quoted(self, start: int, end: int) -> Party | None:
        """The body of the speaker of a quotation: as the statement has it, else the official named right behind it."""
        index = bisect_right(self._said, (end, 0, ""))
        for _begin, stop, speaker in reversed(self._said[:index]):
            if stop > start:
                return self._body_of(speaker)
        line_end = self.text.find("\n", end)
        for party in self.parties.within(end, min(end + 90, line_end if line_end >= 0 else len(self.text))):
            if party.source in ("office", "person"):
                return party
        earlier = [p for p in self.parties.within(max(0, start - 600), start) if p.source in ("office", "person")]
        return earlier[-1] if earlier else None
