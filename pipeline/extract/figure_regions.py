"""Regions that a sentence says without a preposition: of who acts in it, of what is measured, and pointed back at."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from pipeline.extract.figure_sites import site_of
from pipeline.extract.figure_vocabulary import NATION, expression, grammar, words
from pipeline.extract.figure_words import Spans, Token, View
from pipeline.recognise import gazetteer
from pipeline.recognise.mentions import OrganisationMention, PlaceMention

_SEATED = frozenset(("agency", "region", "ministry"))
"""Kinds of bodies that are named after the region they work in, where they are named after one at all."""
_BRACKETED = re.compile(r"\s*\([^()]{2,12}\)\s*$")
"""An acronym behind its name: Dinas Perikanan (Diskan) Natuna."""
_BACK = 1500
"""Characters before a word that points back (provinsi itu) in which its region is looked for."""
_REACH = 9
"""Tokens behind a name in which its verb is looked for: Dinas A bersama Dinas B Kota C melatih."""
Found = tuple[str, int]


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    """The kinds of region that a name stands for, by its lower case: Bandung is a city and a regency."""
    kinds: dict[str, set[str]] = {}
    for region in gazetteer.regions():
        for name in (region.name, region.bare, *region.variants):
            kinds.setdefault(name.lower(), set()).add(region.kind)
    return {name: frozenset(found) for name, found in kinds.items()}


@functools.cache
def _codes() -> dict[str, frozenset[str]]:
    """The official codes of the regions that a name stands for, by its lower case."""
    codes: dict[str, set[str]] = {}
    for region in gazetteer.regions():
        for name in (region.name, region.bare, *region.variants):
            codes.setdefault(name.lower(), set()).add(region.code)
    return {name: frozenset(found) for name, found in codes.items()}


def same_region(one: str | None, two: str | None) -> bool:
    """Whether two names stand for one region: Sumut and Sumatera Utara."""
    first, second = _codes().get((one or "").lower()), _codes().get((two or "").lower())
    return first is not None and second is not None and not first.isdisjoint(second)


def is_region(name: str) -> bool:
    """Whether a name is that of a region, in its full or its bare form."""
    return name.lower() in _kinds()


class Regions:
    """The regions of one text that stand in other names or behind nouns."""

    def __init__(self, text: str, places: Spans, bodies: Spans, numbers: Spans) -> None:
        self.text = text
        self.places = places
        self.bodies = bodies
        self.numbers = numbers

    def suffix(self, start: int, end: int) -> Found | None:
        """The region whose name ends what is counted, behind a plain noun (90 nelayan Natuna); no part of a body's.

        In a headline the noun has a capital, too: 90 Nelayan Natuna; so has what is measured by an index or account by
        its name (Indeks Kebahagiaan Bengkulu). A movement behind it does not count.
        """
        for index in self.places.within(start, end):
            found = self.places.mentions[index]
            before = _BRACKETED.sub("", self.text[start : found.start].rstrip()).split()
            if not before or not before[-1].isalpha() or self.bodies.at(found.start) is not None:
                continue
            measured = before[0].lower() in words().scores | words().spans | words().accounts | words().dimensions
            plain = before[-1].islower() or len(before) == 1 or measured
            if plain and self._ends(found.end, end) and isinstance(found, PlaceMention) and found.name != NATION:
                return self._written(found), found.start
        return None

    def seat(self, start: int, end: int) -> Found | None:
        """The region at the end of the name of the authority whose the thing is: stok beras Bulog Sub Divre Madiun."""
        said = self.text[start:end].split()
        tail = next((i for i in range(len(said) - 1, -1, -1) if not said[i][0].isupper()), len(said)) + 1
        name = site_of(" ".join(said[tail:])) if 0 < tail < len(said) - 1 else None
        bodies = [self.bodies.mentions[i] for i in self.bodies.within(start, end)]
        taught = any(isinstance(b, OrganisationMention) and b.kind in ("university", "state") for b in bodies)
        return (name, start + self.text[start:end].rfind(name)) if name and not taught else None

    def _ends(self, start: int, end: int) -> bool:
        """Whether only a movement stands between the end of a region and that of the phrase."""
        rest = self.text[start:end].lower().split()
        return all(word in words().movement | words().auxiliaries for word in rest)

    def acting(self, view: View) -> Found | None:
        """The region of who acts in the clause of the number; None where two act together.

        `Dinas Perikanan Kota Tidore melatih …`, `petani Kabupaten Bima memanen …`, `… dibagikan oleh Polres Sikka`.
        """
        edges = [m.end() for m in expression("clause_edge").finditer(self.text, view.start, view.number.start)]
        start = edges[-1] if edges else view.start
        found = list(self._actors(view, start))
        if not found:
            return self._agent(view)
        last = {name.lower().split()[-1] for name, _ in found}
        return found[-1] if len(last) == 1 else None

    def facility(self, view: View) -> Found | None:
        """The house that does it, where it stands for its place: RSUD Wates memiliki 228 tempat tidur."""
        edges = [m.end() for m in expression("clause_edge").finditer(self.text, view.start, view.number.start)]
        start = edges[-1] if edges else view.start
        for found in expression("facility").finditer(self.text, start, view.number.start):
            following = [t for t in view.before if t.start >= found.end()][:3]
            if any(t.kind == "verb" for t in following) and not any(t.kind == "mark" for t in following):
                return found[1], found.start(1)
        return None

    def _actors(self, view: View, start: int) -> Iterator[Found]:
        """Regions in the names of who stands before a verb of the clause, from left to right."""
        number = view.number.start
        for index in self.bodies.within(start, number):
            body = self.bodies.mentions[index]
            if isinstance(body, OrganisationMention) and self._acts(view, body.start, body.end):
                name = self.of_body(body)
                if name is not None:
                    yield name, body.start
        for index in self.places.within(start, number):
            place = self.places.mentions[index]
            if isinstance(place, PlaceMention) and self._owns(view, place) and self._acts(view, place.start, place.end):
                yield self._written(place), place.start

    def of_body(self, body: OrganisationMention) -> str | None:
        """The region at the end of the name of a body, with its kind where the name says it: Kota Tidore."""
        if body.kind not in _SEATED:
            return None
        written = " ".join(self.text[body.start : body.end].split("(")[0].split())
        if (kind := expression("kind_and_name").search(written)) is not None:
            return kind[0]
        name = site_of(written, doubtful=True)
        if name is None:
            return None
        head = written[: -len(name)].split()[-1:]
        return f"{head[0]} {name}" if head and head[0].lower() in words().own_places else name

    def owned(self, place: PlaceMention) -> bool:
        """Whether a plain noun stands right before a region: warga Natuna."""
        last = self.text[max(0, place.start - 40) : place.start].rstrip(" ")
        noun = last.split()[-1:] if last and last[-1].isalpha() else []
        return bool(noun) and noun[0].islower() and self.bodies.at(place.start) is None

    def _owns(self, view: View, place: PlaceMention) -> bool:
        """Whether a plain noun, a body or the title of its head stands right before a region: warga Natuna."""
        if place.name == NATION or place.kind == "country" or self.bodies.at(place.start) is not None:
            return False
        before = self.text[max(0, place.start - 60) : place.start]
        if expression("head_of_region").search(self.text, max(0, place.start - 60), place.end):
            return True
        if place.start and self.bodies.at(place.start - 2) is not None and before.endswith(" "):
            body = self.bodies.mentions[self.bodies.at(place.start - 2) or 0]
            return isinstance(body, OrganisationMention) and body.kind in _SEATED
        last = [t for t in view.before if t.end < place.start][-1:]
        if not last or last[0].kind != "word" or last[0].capital or not before.endswith(" "):
            return False
        return last[0].low.isalpha() and last[0].low not in words().locative

    def _acts(self, view: View, start: int, end: int) -> bool:
        """Whether a verb follows soon, and no preposition of place stands before."""
        before = self.text[max(view.start, start - 16) : start].lower().split()[-1:]
        if before and before[0] in grammar().whence | grammar().locational | {grammar().with_}:
            return False
        tail = [t for t in view.before if t.start >= end][:_REACH]
        return any(t.kind == "verb" for t in tail)

    def _agent(self, view: View) -> Found | None:
        """The region of who did it, behind the number: … dibagikan (oleh) Dinas Sosial Kabupaten Buru."""
        stop = min(view.end, view.number.end + 140)
        for index in self.bodies.within(view.number.end, stop):
            body = self.bodies.mentions[index]
            between = self.text[view.number.end : body.start]
            if (
                "," in between
                or expression("clause_edge").search(between)
                or self.numbers.within(view.number.end, body.start)
            ):
                return None
            before = [t for t in view.after if t.end <= body.start][-1:]
            leads = grammar().locational | grammar().receiving | {grammar().by}
            done = bool(before) and (before[0].low in leads or _passive(before[0]))
            name = self.of_body(body) if done and isinstance(body, OrganisationMention) else None
            if name is not None:
                return name, body.start
        return None

    def pointed(self, start: int, end: int) -> Found | None:
        """The region that `provinsi itu`, `di kota tersebut` between two places of the text points back at."""
        for said in reversed(list(expression("pointed_region").finditer(self.text, start, end))):
            found = self._meant(said[1].lower(), said.start())
            if found is not None:
                return found, said.start()
        return None

    def _meant(self, noun: str, before: int) -> str | None:
        """The last region before a place of the text that a noun can mean."""
        kind = grammar().kinds_of_regions.get(noun)
        for name, kinds in self._backwards(before):
            if kind is None or kind in kinds:
                return name
        return None

    def _backwards(self, before: int) -> Iterator[tuple[str, frozenset[str]]]:
        """The regions named before a place of the text, the nearest first, with the kinds they can be of."""
        low = max(0, before - _BACK)
        named = [self.places.mentions[i] for i in self.places.within(low, before)]
        named += [self.bodies.mentions[i] for i in self.bodies.within(low, before)]
        for mention in sorted(named, key=lambda m: -m.start):
            if isinstance(mention, PlaceMention) and mention.kind != "country":
                name = self._written(mention)
                known = _kinds().get(name.lower(), frozenset((mention.kind,)))
                yield name, known | {mention.kind}
            elif isinstance(mention, OrganisationMention) and (of := self.of_body(mention)) is not None:
                yield of, _kinds().get(of.lower(), frozenset(("other",)))

    def _written(self, place: PlaceMention) -> str:
        """The name as the text has it; a bare acronym gives way to the full name where the text has that too."""
        raw = self.text[place.start : place.end]
        return place.name if raw.isupper() and place.name in self.text else raw


def _passive(token: Token) -> bool:
    return token.kind == "verb" and token.low.startswith(grammar().passive_prefix)
