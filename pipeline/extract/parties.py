"""Who may be a party: bodies, states and regions, officials who stand for their bodies, and rows of them."""

from __future__ import annotations

import difflib
import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from pipeline.extract.cooperation_words import expression, vocabulary
from pipeline.recognise import gazetteer
from pipeline.recognise.bodynames import titles
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.organisations import government_of, region_forms
from pipeline.resolve.bodies import Body
from pipeline.resolve.linking import body_id
from pipeline.resolve.persons import Person
from pipeline.resolve.reading import Reading

Source = Literal["body", "office", "person", "place", "plain", "anaphor", "nobody"]


@dataclass(frozen=True, slots=True)
class Party:
    """A stretch [start, end) of the text that stands for a body; `name` is its canonical name, empty for nobody."""

    start: int
    end: int
    name: str
    source: Source
    variants: tuple[str, ...] = ()
    id: str = ""


class Parties:
    """The possible parties of one document, in order of the text."""

    def __init__(self, reading: Reading, learnt: Mapping[str, str] = MappingProxyType({})) -> None:
        """`learnt` are names, by how they stand in the text, that nothing but what they do there makes bodies (A
        menggandeng Sarifa Raya).
        """
        self.reading = reading
        self.text = reading.text
        self._day = reading.document.published
        self._names: dict[str, str] = {}
        self._taken: list[tuple[int, int]] = []
        found: list[Party] = []
        for group in (
            self._holdings(),
            self._offices(),
            self._bodies(),
            self._chapters(),
            self._levels(),
            self._definites(),
            self._people(),
            self._learnt(learnt),
            self._places(),
            self._government(),
        ):
            fresh = [p for p in group if not self._overlaps(p)]
            found += fresh
            self._taken = sorted((p.start, p.end) for p in found)
        self.all = self._represented(sorted(found, key=lambda p: p.start))
        self._starts = [p.start for p in self.all]

    def _overlaps(self, party: Party) -> bool:
        index = bisect_left(self._taken, (party.start, party.end))
        return any(s < party.end and party.start < e for s, e in self._taken[max(index - 1, 0) : index + 2])

    # --- what each kind of mention stands for ------------------------------------------------------------------------

    def named(self, start: int, end: int, name: str, source: Source, variants: Iterable[str] = ()) -> Party:
        """The party of this name; officials of a state, embassies and kings stand for the state."""
        name = vocabulary().acronyms.get(name, name) if source == "plain" else name
        embassy = source == "body" and name.startswith(vocabulary().embassies)
        state = expression("of_state").match(name) if not embassy else None
        if state and body_id(state[1]).startswith("state-"):
            name = state[1]
        if name.startswith(f"{vocabulary().names.ministry} "):
            foreign = _foreign_ministry().match(name)
            name = misspelt(name) or (foreign.group() if foreign else name)
        identifier = body_id(name, self._day)
        if identifier.startswith("state-"):
            country = _countries()[identifier]
            governing = f"{vocabulary().names.government} "
            said = self._as_written(country)
            name = governing + said if name.startswith(governing) else said
            variants = (said, governing + said, country.name, governing + country.name)
        body = self.reading.bodies.named(name)
        if body and not identifier.startswith("state-"):
            name, variants, identifier = self._said(body), (*body.variants, body.name, *variants), body.id
        elif (row := gazetteer.institution_by_id().get(identifier)) and row.kind in ("ministry", "agency"):
            name, variants = row.name, (*row.variants, name, *variants)
        return Party(start, end, name, source, tuple(v for v in dict.fromkeys(variants) if v != name), identifier)

    def _as_written(self, country: gazetteer.Country) -> str:
        """The name of a state, in the spelling of the text where it has another one only (Chile)."""
        if country.name in self.text:
            return country.name
        spelt = (
            v
            for v in country.variants
            if v[0] == country.name[0] and v in self.text and expression("state_name").fullmatch(v)
        )
        return next(spelt, country.name)

    def _said(self, body: Body) -> str:
        """The name of a body: canonical, but of companies and the like the fullest form that the text has."""
        if body.kind == "agency" and (plainly := self._without_state(body)):
            return plainly
        if body.kind == "university" and body.name not in self.text:
            return next((v for v in body.variants if expression("brand").search(v) and v in self.text), body.name)
        if body.kind not in ("company", "other"):
            return body.name
        if body.id not in self._names:
            self._names[body.id] = self._fullest(body)
        return self._names[body.id]

    def _fullest(self, body: Body) -> str:
        if body.name in self.text:
            return body.name
        said = dict.fromkeys(
            " ".join(re.sub(r"\([^)]*\)?", "", self.text[m.start : m.end]).split()) for m in body.mentions
        )
        return max(said, key=len, default=body.name)

    def _without_state(self, body: Body) -> str | None:
        """An agency without "Republik Indonesia", where the text never says so and the name stands without it, too."""
        state = expression("of_republic").search(body.name)
        plainly = body.name[: state.start()] if state else ""
        if plainly not in body.variants:
            return None
        full = any(expression("of_republic").search(form) and form in self.text for form in (body.name, *body.variants))
        own = any(expression("state_in_acronym").fullmatch(form) for form in body.variants)
        return None if full or own else plainly

    def _holdings(self) -> list[Party]:
        """Officials with their names: Menaker Yassierli, Ketua Kadin, Anindya."""
        found = []
        for person in self.reading.persons.all:
            for holding in person.holdings:
                if holding.end - holding.start > 250 or "\n" in self.text[holding.start : holding.end]:
                    continue
                name = holding.office.organisation or headed_unit(holding.office.position)
                if name:
                    variants = holding.office.organisation_variants
                    found.append(self.named(holding.start, holding.end, name, "office", variants))
        return sorted(found, key=lambda p: (p.start, -p.end))

    def _offices(self) -> list[Party]:
        """Titles without a name; "Menteri Karding" is the person's."""
        people = {word for person in self.reading.persons.all for word in person.name.split()}
        return [
            self._abroad(self.named(o.start, o.end, body, "office", o.organisation_variants))
            for o in self.reading.offices
            if (body := o.organisation or headed_unit(o.position))
            and not (body.split()[-1] in people and len(body.split()) == 2)
        ]

    def _abroad(self, party: Party) -> Party:
        """A minister whose portfolio goes on to another state (Menteri Pertanian dan Pangan Belarus) is not ours."""
        rest = expression("wider_portfolio").match(self.text, party.end)
        if rest is None or rest[1].split()[0].casefold() in titles():
            return party
        state = next((p for p in self.reading.places if rest.start(1) < p.start <= rest.end()), None)
        if (
            not party.name.startswith(vocabulary().names.ministry)
            or state is None
            or state.kind != "country"
            or state.name == vocabulary().names.home
        ):
            return party
        name = " ".join(f"{party.name}{self.text[party.end : state.end]}".split())
        return self.named(party.start, state.end, name, "office", (state.name,))

    def _bodies(self) -> list[Party]:
        found: list[Party] = []
        for mention in self.reading.organisations:
            if expression("every_level").match(self.text, mention.end):
                found.append(Party(mention.start, mention.end, "", "nobody"))
                continue
            body = self.named(mention.start, mention.end, mention.name, "body", mention.variants)
            unit = found[-1] if found and self.text[found[-1].end : body.start].isspace() else None
            if unit and expression("faculty_named").match(unit.name) and expression("campus").search(body.name):
                name = f"{unit.name} {body.name}"  # a faculty is nobody without its university
                found[-1] = replace(unit, end=body.end, name=name, id=body_id(name, self._day))
            else:
                found.append(body)
        return found

    def _chapters(self) -> list[Party]:
        """Branches of a body in a region, by its acronym: BNNP Banten, PMI Kota Serang."""
        found = []
        for place in self.reading.places:
            before = expression("chapter").search(self.text, max(0, place.start - 24), place.start)
            level = self.text[place.start : place.end].split()[0].casefold() in vocabulary().levels
            if before and (before[1] not in vocabulary().no_chapters or level or before[2]):
                name = " ".join(self.text[before.start() : place.end].split())
                found.append(self.named(before.start(), place.end, name, "body"))
        return found

    def _represented(self, parties: list[Party]) -> list[Party]:
        """The parties with those who are only somebody's voice: Novita R. yang mewakili Bank X is Bank X."""
        kept: list[Party] = []
        for party in parties:
            joint = expression("stands_for").search(self.text, max(0, party.start - 50), party.start)
            if party.name and joint:
                party = self._voice(kept, party, joint.start())
            kept.append(party)
        return kept

    @functools.cached_property
    def _offices_by_end(self) -> dict[int, OfficeMention]:
        return {office.end: office for office in reversed(self.reading.offices)}

    def _voice(self, before: list[Party], body: Party, end: int) -> Party:
        """The body with the person in front of it, who stands for it; that person's own entry is dropped."""
        last = before[-1] if before else None
        start = None
        if last and last.end == end and last.source in ("nobody", "person", "office"):
            start = before.pop().start
        elif last is None or last.end <= end:
            name = expression("person_name").search(self.text, max(last.end if last else 0, end - 60), end)
            start = name.start() if name and expression("represents").search(self.text, end, body.start) else None
        if start is None:
            return body
        edge = start
        while edge and self.text[edge - 1].isspace():
            edge -= 1
        title = next((self._offices_by_end[at] for at in range(edge, start) if at in self._offices_by_end), None)
        return replace(body, start=title.start if title else start, source="person")

    def _levels(self) -> list[Party]:
        """A level of government whose name stands behind the next: Pemkab dan Pemkot Bogor."""
        named = {p.start: government_of(p.name, p.kind) for p in self.reading.places}
        named |= {m.start: m.name for m in self.reading.organisations}
        found = []
        for match in expression("level_elided").finditer(self.text):
            joint = expression("last_of_two").search(self.text, match.end(), match.end() + 12)
            other = named.get(joint.end() + 1) if joint else None
            forms, kind = region_forms(other or ""), _level_of(match.group())
            name = government_of(forms[-1], kind) if forms and kind else ""
            if name and name != other and body_id(name).startswith("region-"):
                found.append(self.named(match.start(), match.end(), name, "body", region_forms(name)))
        return found

    def _definites(self) -> list[Party]:
        """A kind of body that stands for the one body of that kind: pemprov, kampus ini."""
        found = []
        for match in expression("definite").finditer(self.text):
            body = self.reading.bodies.definite(next(filter(None, match.groups())), match.start())
            if body:
                found.append(self.named(match.start(), match.end(), body.name, "body", body.variants))
        return found

    def _people(self) -> list[Party]:
        """People by name alone: each stands for the body they act for; others are nobody's voice."""
        found = []
        for person in self.reading.persons.all:
            body = self.capacity(person)
            for mention in person.mentions:
                if body:
                    found.append(self.named(mention.start, mention.end, body, "person"))
                else:
                    found.append(Party(mention.start, mention.end, "", "nobody"))
        return found

    def capacity(self, person: Person) -> str | None:
        """The body for which a person acts in this text: the only one, or the one spoken of far more than others."""
        bodies = list(dict.fromkeys(h.office.organisation for h in person.holdings if h.office.organisation))
        if len(bodies) < 2:
            return bodies[0] if bodies else None
        counts = {name: len(body.mentions) if (body := self.reading.bodies.named(name)) else 0 for name in bodies}
        first, second = sorted(counts.values(), reverse=True)[:2]
        return next(n for n in bodies if counts[n] == first) if first > 2 * second else None

    def _places(self) -> list[Party]:
        found = []
        for place in self.reading.places:
            if place.kind == "other":
                found.append(Party(place.start, place.end, "", "nobody"))
                continue
            name = government_of(place.name, place.kind)
            if place.kind == "city" and place.rule != "places.headed" and not body_id(name).startswith("region-"):
                found.append(Party(place.start, place.end, "", "nobody"))  # a foreign city speaks for nobody here
                continue
            variants = (self.text[place.start : place.end], place.name, *region_forms(name))
            found.append(self.named(place.start, place.end, name, "place", variants))
        return found

    def _learnt(self, names: Mapping[str, str]) -> list[Party]:
        return [
            self.named(match.start(), match.end(), names[form], "body", (form,))
            for form in sorted(names, key=len, reverse=True)
            for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", self.text)
        ]

    def _government(self) -> list[Party]:
        """The government without any name: in releases of ministries, that of the country."""
        return [
            self.named(m.start(), m.end(), government(), "place", (m.group(), vocabulary().names.government))
            for m in expression("government").finditer(self.text)
            if expression("alone").search(self.text, max(0, m.start() - 20), m.start())
        ]

    # --- looking them up ---------------------------------------------------------------------------------------------

    def within(self, start: int, end: int) -> list[Party]:
        """The parties that stand wholly in [start, end)."""
        index = bisect_left(self._starts, start)
        found = []
        while index < len(self.all) and self.all[index].start < end:
            if self.all[index].end <= end:
                found.append(self.all[index])
            index += 1
        return found

    def at(self, offset: int) -> Party | None:
        """The party that begins at the offset."""
        index = bisect_left(self._starts, offset)
        if index < len(self.all) and self.all[index].start == offset:
            return self.all[index]
        return None


def _level_of(words: str) -> str | None:
    """The kind of region whose government the word begins to name (Pemkab, Kabupaten)."""
    low = words.casefold()
    return next((kind for form, kind in vocabulary().kinds_of_levels.items() if form in low), None)


def headed_unit(position: str) -> str | None:
    """The unit whose head this is, where its name stands in the title (Direktur Jenderal Kebudayaan)."""
    for title, unit in vocabulary().units_of_heads.items():
        if position.startswith(f"{title} "):
            return f"{unit}{position.removeprefix(title)}"
    return None


def government() -> str:
    """Whom "pemerintah" alone means."""
    return f"{vocabulary().names.government} {vocabulary().names.home}"


@functools.cache
def _foreign_ministry() -> re.Pattern[str]:
    """A ministry up to the name of its state: Kementerian Pendidikan Timor-Leste | Dulce de Jesus."""
    names = sorted((c.name for c in gazetteer.countries() if len(c.name) > 3), key=len, reverse=True)
    states = "|".join(map(re.escape, (*names, *vocabulary().states_too)))
    return re.compile(rf"{vocabulary().names.ministry} .+? (?:{states})(?![\w-])")


@functools.cache
def _countries() -> dict[str, gazetteer.Country]:
    return {f"state-{c.iso2.lower()}": c for c in gazetteer.countries()}


@functools.cache
def _ministries() -> dict[str, str]:
    ministry = f"{vocabulary().names.ministry} "
    return {
        row.name.removeprefix(ministry).casefold(): row.name
        for row in gazetteer.institutions()
        if row.name.startswith(ministry)
    }


@functools.lru_cache(maxsize=4096)
def misspelt(name: str) -> str | None:
    """The ministry that "Menteri Ketengakerjaan" must mean, if one is near enough."""
    names = vocabulary().names
    match = re.match(rf"(?:{names.minister}|{names.ministry})\s+(\w.{{6,}})$", name)
    close = difflib.get_close_matches(match[1].casefold(), _ministries(), n=1, cutoff=0.88) if match else []
    return _ministries()[close[0]] if close else None


def distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Each body once, under its first mention."""
    found: dict[str, Party] = {}
    for party in parties:
        if party.name:
            found.setdefault(party.id, party)
    return tuple(found.values())
