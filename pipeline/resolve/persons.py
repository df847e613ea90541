"""The people of one document as entities: fullest name, other forms, offices they hold, who a pronoun means."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.holders import holder
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, PersonMention, Signal
from pipeline.recognise.people_finder import PeopleRule, rules
from pipeline.recognise.titles import bare_head
from pipeline.recognise.wording import Worded, common
from pipeline.resolve import careers, holdings, identities, offices_held
from pipeline.resolve.namesakes import fullest
from pipeline.resolve.words import holding_words


@dataclass(frozen=True)
class Holding:
    """A person holds an office: where the text says so and by which rule."""

    office: OfficeMention
    start: int
    end: int
    """[start, end) is the passage that joins office and name."""
    rule: str
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True)
class Person:
    """One person of the document."""

    name: str
    """The fullest form in the document, without honorifics and degrees."""
    variants: tuple[str, ...]
    mentions: tuple[PersonMention, ...]
    holdings: tuple[Holding, ...]


_OF_BEFORE = Signal("official.of_person_before", -0.1, "The sentence before says of whom.")
REACH = 10
"""How many sentences back, quotations included, a pronoun may point."""
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*»", re.MULTILINE)


def _speaker() -> PeopleRule:
    return rules()["speaker"]


_SAYING_BEFORE = Worded(r"{cues}{owner}?[ \t]+(?:[\w.]+[ \t]+){0,2}\Z", _speaker, common)
_OBJECT_BEFORE = Worded(
    r"\b(?:{beside}|{attended}|{whence}|{meant_for}|{ands})\s+(?:[\w.()]+\s+){0,4}\Z", common, holding_words
)
_IN_PASSING = Worded(r"\b(?:{beside}|{in_passing})\s+(?:[\w.()]+\s+){0,3}\Z", holding_words, flags=re.IGNORECASE)
"""What stands before somebody named by the way: "sepeninggal X, ia …" is not about X."""
_CAREER = 800
"""Code points over which a career goes on without its person being named again."""
_VERB_AFTER = Worded(r"[ \t]*(?:,[^,\n]{1,60},|,)?[ \t]*(?:{before_verb} )?{verb_stems}[a-z]*", holding_words)


class Persons:
    """The people of one document."""

    def __init__(
        self,
        document: Document,
        doc: Doc,
        people: Sequence[PersonMention],
        offices: Sequence[OfficeMention],
        organisations: Sequence[OrganisationMention],
    ) -> None:
        self._document = document
        self._sentences = [(s.start_char, s.end_char) for s in doc.sents]
        self._offices = tuple(offices)
        pairs = holdings.pairings(document.text, people, offices, organisations)
        pairs = identities.without_slips(document.text, list(dict.fromkeys(m.name for m in people)), pairs)
        self._paired = {p.office.start for p in pairs}
        self._unpaired = [i for i, office in enumerate(offices) if office.start not in self._paired]
        self._numbers: dict[int, list[int]] = {}
        for number, office in enumerate(offices):
            self._numbers.setdefault(office.start, []).append(number)
        by_person: dict[int, list[holdings.Pairing]] = {}
        for pair in pairs:
            by_person.setdefault(pair.person.start, []).append(pair)
        by_name: dict[str, list[PersonMention]] = {}
        for mention in people:
            by_name.setdefault(mention.name, []).append(mention)
        drafts: list[tuple[str, tuple[str, ...], tuple[PersonMention, ...], tuple[Holding, ...]]] = []
        for names in identities.people_of(list(by_name), pairs):
            mentions = sorted((m for n in names for m in by_name[n]), key=lambda m: m.start)
            forms = list(dict.fromkeys(m.name for m in mentions))
            name = fullest(forms)
            own = [p for m in mentions for p in by_person.get(m.start, ())]
            held = tuple(Holding(p.office, p.start, p.end, p.rule, p.office.signals) for p in own)
            drafts.append((name, tuple(f for f in forms if f != name), tuple(mentions), held))
        main = offices_held.main_office(document, organisations)
        self.all: tuple[Person, ...] = tuple(
            Person(name, variants, mentions, self._settled(name, held, main, self._free_for(held)))
            for name, variants, mentions, held in sorted(drafts, key=lambda d: d[2][0].start)
        )
        self._add_careers(holdings.skeleton(document.text, people, offices, organisations), main)

    def _add_careers(self, bones: holdings.Skeleton, main: str | None) -> None:
        """Offices that the text claims of whom it spoke before go to him; a claim whose person is in doubt is left."""
        added: dict[str, list[Holding]] = {}
        told: tuple[int, Person] | None = None
        for claim in sorted(careers.claims(bones, self._paired), key=lambda one: one.start):
            if claim.pointed:
                person = self._pointed_at(claim)
            else:
                person = self._spoken_of_before(claim.start) or self._still(told, claim.start)
            if person is not None:
                told = (claim.end, person)
                holding = Holding(claim.office, claim.start, claim.end, claim.rule, (*claim.office.signals, _OF_BEFORE))
                added.setdefault(person.name, []).append(holding)
        if not added:
            return
        self.all = tuple(
            replace(p, holdings=(*p.holdings, *self._settled(p.name, tuple(added[p.name]), main, ())))
            if p.name in added
            else p
            for p in self.all
        )
        self._paired |= {h.office.start for held in added.values() for h in held}
        for name in ("_places", "_place_starts", "_holders"):
            self.__dict__.pop(name, None)

    def _pointed_at(self, claim: careers.Claim) -> Person | None:
        """Whom "ujar Ketua Kadin itu" means: who was spoken of, if nobody holds that office, nor he another such."""
        office = claim.office
        if office.rule == offices_held.BARE or self._in_quotes(claim.start) or self._held_by(office):
            return None
        person = self._spoken_of_before(claim.start) or self.antecedent(claim.start)
        alike = [h.office for h in person.holdings if h.office.position == office.position] if person else []
        return None if any(other.organisation not in (None, office.organisation) for other in alike) else person

    def _still(self, told: tuple[int, Person] | None, offset: int) -> Person | None:
        """Whom the career told last was about, where nobody else is named between it and the offset."""
        if told is None or offset - told[0] > _CAREER:
            return None
        low, high = (bisect.bisect_left(self._place_starts, place) for place in (told[0], offset))
        return told[1] if all(p.name == told[1].name for _, _, p in self._places[low:high]) else None

    def _spoken_of_before(self, offset: int) -> Person | None:
        """Whom a career told at the offset belongs to: the one person, or the one newly in office, just spoken of."""
        index = bisect.bisect_right(self._sentences, (offset, len(self._document.text) + 1)) - 1
        for number in range(index, max(index - 3, -1), -1):
            start, end = self._sentences[number]
            found = self._spoken_of(start, min(end, offset))
            here = [p for s, _, p in found if number < index or not _IN_PASSING.search(self._document.text, start, s)]
            if not here:
                continue
            if len({p.name for p in here}) == 1:
                return here[0]
            new = {
                p.name: p for p in here for h in p.holdings if h.rule == "official.capacity" and start <= h.start < end
            }
            return next(iter(new.values())) if len(new) == 1 else self.antecedent(offset)
        return None

    def _free_for(self, held: Sequence[Holding]) -> tuple[OfficeMention, ...]:
        """The offices of the document that nobody else holds (needed for bare titles alone)."""
        if not any(h.office.rule == offices_held.BARE for h in held):
            return ()
        free = [*self._unpaired, *(i for h in held for i in self._numbers[h.office.start])]
        return tuple(self._offices[i] for i in sorted(set(free)))

    def _settled(
        self, name: str, held: tuple[Holding, ...], main: str | None, offices: Sequence[OfficeMention]
    ) -> tuple[Holding, ...]:
        """The holdings with bare titles ("Menteri Karding") filled from the fuller ones, the gazetteer, the release."""
        settled = offices_held.settled(
            name, [(h.office, h.signals) for h in held], main, offices, self._document.published
        )
        return tuple(
            Holding(office, h.start, h.end, h.rule, signals) for h, (office, signals) in zip(held, settled, strict=True)
        )

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        return [(m.start(), m.end()) for m in _QUOTED.finditer(self._document.text)]

    def _in_quotes(self, offset: int) -> bool:
        index = bisect.bisect_right(self._quoted, (offset, len(self._document.text) + 1)) - 1
        return index >= 0 and self._quoted[index][1] > offset

    @cached_property
    def _places(self) -> list[tuple[int, int, Person]]:
        """Every place that means a person: names, and bare titles that mean exactly one."""
        places = [(m.start, m.end, p) for p in self.all for m in p.mentions]
        for office in self._offices:
            if office.start not in self._paired:
                person = self._holder(office)
                if person is not None:
                    places.append((office.start, office.end, person))
        return sorted(places, key=lambda place: (place[0], place[1]))

    @cached_property
    def _place_starts(self) -> list[int]:
        return [start for start, _, _ in self._places]

    def at(self, start: int, end: int) -> Person | None:
        """The person whose name, or whose bare title ("Menaker", "Gubernur"), stands within [start, end)."""
        index = bisect.bisect_left(self._place_starts, end)
        near = [p for p in self._places[max(0, index - 8) : index] if p[1] > start]
        named = [p for p in near if any(m.start == p[0] for m in p[2].mentions)]
        chosen = named or near
        return chosen[0][2] if chosen else None

    @cached_property
    def _holders(self) -> dict[object, list[Person]]:
        return {}

    def _holder(self, office: OfficeMention) -> Person | None:
        """Whom a title alone means: who holds just this office, else one of its kind, else the gazetteer's holder."""
        said = (office.rule, office.position, office.organisation, office.organisation_variants, office.signals)
        if said not in self._holders:
            self._holders[said] = self._held_by(office)
        exact = self._holders[said]
        if len(exact) == 1:
            return exact[0]
        if exact:
            return self._nearest(exact, office.start)
        return self._known(office)

    def _held_by(self, office: OfficeMention) -> list[Person]:
        """Who holds just this office, else who holds one of its kind; the same for every title that says the same."""
        exact = [p for p in self.all if any(offices_held.same_office(h.office, office) for h in p.holdings)]
        if len(exact) > 1:
            # "Presiden Prabowo" alone might be of any state; said elsewhere to be the Indonesian one he is no other.
            free = [p for p in exact if not any(offices_held.office_elsewhere(h.office, office) for h in p.holdings)]
            exact = free or exact
        return exact or [p for p in self.all if any(offices_held.short_for(office, h.office) for h in p.holdings)]

    def _nearest(self, candidates: Sequence[Person], offset: int) -> Person | None:
        """The one of them named last before this offset, if none of the others was named shortly before."""
        last = [(max((m.start for m in p.mentions if m.start < offset), default=-1), p) for p in candidates]
        last.sort(key=lambda entry: entry[0], reverse=True)
        if last[0][0] < 0 or (last[1][0] >= 0 and last[0][0] - last[1][0] < 200):
            return None
        return last[0][1]

    def _known(self, office: OfficeMention) -> Person | None:
        """The office holder of the gazetteer on the day of the release, for display: he has no mention here."""
        if office.position != bare_head(office.position):
            return None
        row = holder(office.position, self._document.published)
        if row is None or office.organisation not in (None, row.organisation):
            return None
        known = set(row.name.casefold().split())
        same = [p for p in self.all if (part := set(p.name.casefold().split())) <= known or known <= part]
        if same:
            return same[0] if len(same) == 1 else None
        signal = Signal("person.office_holder", -0.1, f"{row.name} held the office on this day.")
        return Person(
            row.name, (), (), (Holding(office, office.start, office.end, "gazetteer.office_holder", (signal,)),)
        )

    def antecedent(self, offset: int) -> Person | None:
        """Whom "ia", "dia", "beliau" or "-nya" at this offset means; None where two people fit equally well."""
        index = bisect.bisect_right(self._sentences, (offset, len(self._document.text) + 1)) - 1
        for step in range(REACH):
            number = index - step
            if number < 0:
                return None
            start, end = self._sentences[number]
            here = self._spoken_of(start, min(end, offset))
            if not here:
                continue
            if len({p.name for _, _, p in here}) == 1:
                return here[0][2]
            subjects = [p for s, e, p in here if self._is_subject(start, s, e, p)]
            names = list(dict.fromkeys(p.name for p in subjects))
            return subjects[0] if len(names) == 1 else None
        return None

    def _spoken_of(self, start: int, end: int) -> list[tuple[int, int, Person]]:
        low, high = bisect.bisect_left(self._place_starts, start), bisect.bisect_left(self._place_starts, end)
        return [p for p in self._places[low:high] if not self._in_quotes(p[0])]

    def _is_subject(self, sentence: int, start: int, end: int, person: Person) -> bool:
        """Whether the person speaks or acts in the sentence: after a verb of saying, or before a verb."""
        text = self._document.text
        if _SAYING_BEFORE.search(text, max(sentence, start - 60), start):
            return True
        title = min((h.start for h in person.holdings if h.start <= start < h.end), default=start)
        opening = text[sentence:title]
        if _OBJECT_BEFORE.search(opening):
            return False
        return bool(_VERB_AFTER.match(text, end))
