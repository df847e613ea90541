"""Where, when, how sure and whose: the place, period, status and subject of a quantity."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.figure_period import Times, caused
from pipeline.extract.figure_regions import Regions
from pipeline.extract.figure_sites import site_of
from pipeline.extract.figure_vocabulary import NATION, WORLD, expression, grammar, words
from pipeline.extract.figure_words import Spans, View
from pipeline.recognise.mentions import OrganisationMention, PlaceMention
from pipeline.resolve.reading import Reading

_BRACKETED = re.compile(r"\s*\([^()]{2,12}\)\s*$")
"""An acronym behind its name: Produk Domestik Bruto (PDB) Indonesia."""
_DATELINE = re.compile(r"\s*(?:\([^)\n]{3,20}\)\s*)?[-–—]+")
_COMMA = re.compile(r",(?=\s+[a-z])")
_RANK = {"other": 0, "city": 1, "regency": 1, "prefecture": 1, "province": 2, "country": 3}
"""Kinds of places by size."""
_QUOTED = re.compile(r"[^“”\"]*[”\"]")
_CAPITALS = re.compile(r"[A-Z][\w-]*\s+$")
"""Between "di" and a place: the house that the place is part of the name of."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place with the offset at which it was read."""

    name: str
    start: int


class Context:
    """The places, bodies and dates of one reading, asked for one number at a time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.places = Spans(reading.places)
        self.bodies = Spans(reading.organisations)
        self.dates = Spans(reading.dates)
        self.numbers = Spans(reading.numbers)
        self.times = Times(reading)
        self.regions = Regions(reading.text, self.places, self.bodies, self.numbers)

    # -- place -----------------------------------------------------------------------------------------------------

    def place(self, view: View, limit: int) -> Where | None:
        """The place of a quantity: behind it in its own clause, else the nearest before it in the sentence."""
        scope = expression("scope").search(self.text, max(view.start, view.number.start - 60), view.number.start)
        if scope is not None:
            return Where(grammar().scopes[scope[1].lower()], scope.start())
        across = self.text[view.number.end : min(limit, view.number.end + 90)].lower()
        if all(end in across for end in words().ends_of_nation):
            return self._wide(view, limit)
        unknown = self._unknown(view)
        known = self._place_right(view, limit)
        if known is None and unknown is not None and unknown.start > view.number.end:
            between = self.text[view.number.end : unknown.start]
            near = not _COMMA.search(between) and not self.numbers.within(view.number.end, unknown.start)
            known = unknown if near else None
        known = self._sender(view, known)
        left = self._sender(view, self._pointed(view, limit, self.place_left(view)))
        if left is not None and unknown is not None and self.numbers.within(left.start, unknown.start):
            left = unknown  # di Kota Dumai 2,6 persen, di Tembilahan 3,1 persen
        known = known or left or self._wide(view, limit) or unknown
        return known or self.site(view.start, min(limit, view.number.end + 90)) or self._acting(view)

    def _pointed(self, view: View, limit: int, left: Where | None) -> Where | None:
        """The region that the sentence points back at (provinsi itu), unless it names one nearer to the number."""
        number, stop = view.number, min(view.end, limit, view.number.end + 90)
        following = self.numbers.within(number.end, stop)
        stop = min(stop, self.numbers.starts[following[0]]) if following else stop
        cut = expression("clause_edge").search(self.text, number.end, stop) or _COMMA.search(
            self.text, number.end, stop
        )
        behind = self.regions.pointed(number.end, cut.start() if cut else stop)
        if behind is not None:
            return Where(*behind)
        before = self.regions.pointed(view.start, number.start)
        return Where(*before) if before is not None and (left is None or before[1] > left.start) else left

    def _sender(self, view: View, where: Where | None) -> Where | None:
        """Of what goes abroad, the region of who sends it: petani Enrekang mengekspor 18 ton kopi ke Mesir."""
        away = where is not None and self.aims(where.start) and self.abroad(where.start)
        return (self._acting(view) or where) if away else where

    def _acting(self, view: View) -> Where | None:
        """The region of who acts, where nothing else says where."""
        acting = self.regions.acting(view) or self.regions.facility(view)
        return Where(*acting) if acting is not None else None

    def _place_right(self, view: View, limit: int) -> Where | None:
        number = view.number
        following = self.numbers.within(number.end, view.end)
        stop = min(view.end, number.end + 160, limit)
        if following and not expression("out_of_number").fullmatch(
            self.text[number.end : self.numbers.starts[following[0]]]
        ):
            stop = min(stop, self.numbers.starts[following[0]])
        origin: Where | None = None
        for index in self.places.within(number.end, stop):
            found = self.places.mentions[index]
            between = self.text[number.end : found.start]
            if expression("clause_edge").search(between) or _COMMA.search(between) or caused(between):
                return origin
            word = self.text[max(0, found.start - 8) : found.start].lower().split()[-1:]
            if origin is not None and word != [grammar().at]:
                continue
            if isinstance(found, PlaceMention) and (self.locative(found.start) or self._regional(found.start)):
                if expression("onward").match(self.text, found.end) or self._of_the_next(
                    number.end, found.start, found.end
                ):
                    return None
                apart = expression("farther").search(between) or expression("parts").search(between)
                if apart or self._compared(found.start) or self.one_of_several(found.end):
                    return origin
                if word != [grammar().hailing]:
                    return Where(self.as_written(found), found.start)
                origin = Where(self.as_written(found), found.start)  # 34 nelayan asal Vietnam di Natuna
        return origin

    def one_of_several(self, end: int) -> bool:
        """`di Bali, Lombok, dan Flores`: the first of several places is not the place."""
        row = expression("row_of_places").match(self.text, end)
        if row is None:
            return False
        listed = ("," in row[0] or grammar().through in row[0]) and self.bodies.at(row.end()) is None
        return self.places.at(row.end()) is not None or (listed and self.text[row.end() : row.end() + 1].isupper())

    def site(self, start: int, end: int) -> Where | None:
        """The place that the name of a house tells, the last one said to be where it happens (di Aula KBRI Paris)."""
        for index in reversed(self.bodies.within(start, end)):
            body = self.bodies.mentions[index]
            spoken = expression("saying").search(self.text, max(start, body.start - 130), body.start)
            if (
                not spoken
                and body.end <= end
                and expression("house").search(self.text, max(start, body.start - 40), body.start)
            ):
                name = site_of(" ".join(self.text[body.start : body.end].split("(")[0].split()))
                if name:
                    return Where(name, body.start)
        return None

    def _of_the_next(self, end: int, start: int, stop: int) -> bool:
        """`14 gerai dan di Batam 9 gerai`: a place before another number is the other number's."""
        joined = expression("apart").search(self.text, end, start)
        return joined is not None and bool(self.numbers.within(stop, stop + 3))

    def _unknown(self, view: View) -> Where | None:
        """A capitalised name behind di or ke that no gazetteer knows: kunjungan ke Labuan Bajo."""
        number = view.number
        stop = min(view.end, number.end + 90)
        for found in expression("somewhere").finditer(self.text, max(view.start, number.start - 160), stop):
            start, end = found.span(1)
            apart = self.text[min(end, number.end) : max(start, number.start)]
            if end == stop < len(self.text) and self.text[end].isalpha():
                continue
            if (
                found[1].split()[0].lower() in words().venues
                or self._compared(start)
                or expression("clause_edge").search(apart)
            ):
                continue
            if self.places.at(start) is not None or self.one_of_several(end) or expression("farther").search(apart):
                continue  # a known place was weighed before
            crossed = self.numbers.within(min(number.end, end), max(number.start, start))
            if self.bodies.at(start) is None and self.dates.at(start) is None and len(crossed) <= 1:
                return Where(site_of(found[1]) or found[1], start)
        return None

    def venue(self, view: View) -> str | None:
        """The house or spot by its name that the clause of the number says it happens at: di Lapangan Waru."""
        number = view.number
        low, stop = max(view.start, number.start - 70), min(view.end, number.end + 70)
        for found in expression("spot").finditer(self.text, low, stop):
            start, end = found.span(1)
            if end == stop < len(self.text) and self.text[end].isalpha():
                continue
            gap = self.text[min(end, number.end) : max(start, number.start)]
            crossed = self.numbers.within(min(number.end, end), max(number.start, start))
            spoken = expression("saying").search(self.text, low, start)
            apart = expression("clause_edge").search(gap) or expression("farther").search(gap)
            if not crossed and not spoken and not apart:
                return found[1]
        return None

    def written(self, index: int) -> str | None:
        """The place of this index in `places`, as the text has it."""
        found = self.places.mentions[index]
        return self.as_written(found) if isinstance(found, PlaceMention) else None

    def as_written(self, place: PlaceMention) -> str:
        """The name as the text has it; a bare acronym gives way to the full name where the text has that too."""
        raw = self.text[place.start : place.end]
        return place.name if raw.isupper() and place.name in self.text else raw

    def finest(self, index: int) -> PlaceMention:
        """The smallest place of an address that this one ends: Distrik Iwur, Kabupaten Garut, Provinsi Jawa Barat."""
        found = self.places.mentions[index]
        while index:
            inner, outer = self.places.mentions[index - 1], self.places.mentions[index]
            if not isinstance(inner, PlaceMention) or not isinstance(outer, PlaceMention):
                break
            if self.text[inner.end : outer.start] != ", " or _RANK[inner.kind] >= _RANK[outer.kind]:
                break
            found, index = inner, index - 1
        assert isinstance(found, PlaceMention)
        return found

    def _regional(self, start: int) -> bool:
        before = _BRACKETED.sub(" ", self.text[max(0, start - 40) : start]).lower().split()
        return bool(before) and before[-1] in words().regional

    def locative(self, start: int) -> bool:
        """Whether the words before the place that begins here say that something is there."""
        window = self.text[max(0, start - 90) : start]
        if expression("house").search(window) and _CAPITALS.search(window):
            return True  # di SKB Kota Depok
        before = window[-24:].lower().split()
        where = words().locative | words().striking | words().filling
        if bool(before) and (before[-1] in where or before[-1].startswith(grammar().all_over)):
            return True
        return window.rstrip().endswith(",") and bool(expression("venue").search(window))

    def place_left(self, view: View) -> Where | None:
        """The nearest place before the number that its sentence is said of."""
        best: Where | None = None
        for index in reversed(self.places.within(view.start, view.number.start)):
            found = self.places.mentions[index]
            if isinstance(found, PlaceMention) and self._says_where(view, found.start, found.end):
                aside = self.aims(found.start) and "," in self.text[found.end : view.number.start]
                former = ";" in self.text[found.end : view.number.start] and self.numbers.within(
                    view.start, found.start
                )
                people = found.name == NATION and expression("people_of").match(self.text, found.end)
                several = self.one_of_several(found.end) or bool(people)
                touches = found.end + 1 == view.number.start  # curah hujan tertinggi di Bogor 142 milimeter
                if (
                    (self._compared(found.start) and not touches)
                    or aside
                    or former
                    or several
                    or self._of_another(found.start, found.end, view)
                ):
                    continue
                found = self.finest(index)
                best = Where(self.as_written(found), found.start)
                break
        for index in reversed(self.bodies.within(view.start, view.number.start)):
            body = self.bodies.mentions[index]
            if best and body.start < best.start:
                break
            if isinstance(body, OrganisationMention) and body.kind in ("region", "state"):
                region = expression("government").sub("", body.name)
                giver = body.kind == "state" and self.gives(view, body.end)
                if region.lower() not in words().tiers and not self._party(body) and not giver:
                    return Where(region, body.start)
        return best

    def _party(self, body: OrganisationMention) -> bool:
        """Whether it acts together with another or through another, so that it is no place (Pemerintah A dan B)."""
        if expression("acting").match(self.text, body.end):
            return True
        beside = [self.bodies.mentions[i] for i in self.bodies.within(max(0, body.start - 60), body.end + 60)]
        gaps = [
            self.text[one.end : two.start]
            for one, two in ((o, body) if o.start < body.start else (body, o) for o in beside)
        ]
        return any(gap.strip(" ,").lower() in grammar().together for gap in gaps)

    def place_of(self, start: int, end: int) -> str | None:
        """The place that is the whole label at [start, end)."""
        for index in self.places.within(start, end):
            found = self.places.mentions[index]
            front = self.text[start : found.start].lower().split()
            if isinstance(found, PlaceMention) and found.end >= end - 1 and words().locative.issuperset(front):
                return self.as_written(found)
        return None

    def said_at(self, start: int, place: int, end: int) -> bool:
        """Whether the place only says where somebody spoke (ujar Rina di Gedung Kesenian), or is inside what he said.

        What is told behind the quotation is of that place only where it says so (Acara ini …).
        """
        if expression("saying").search(self.text, max(start, place - 130), place):
            return True
        return bool(_QUOTED.match(self.text, place, end)) and not self.resumed(start, end)

    def aims(self, start: int) -> bool:
        """Whether the preposition only says whence or whither (teknologi dari Rusia), not where it happens."""
        before = self.text[max(0, start - 24) : start].lower().split()
        return bool(before) and before[-1] in grammar().whence

    def _of_another(self, start: int, end: int, view: View) -> bool:
        """`inflasi AS yang tinggi, arus modal, dan suku bunga turun 25 bps`: the place of a former member of the row.

        Likewise of a mere circumstance (setelah tarif impor AS terbit, suku bunga turun 25 bps).
        """
        if self.locative(start) or not self._regional(start):
            return False
        aside = self.text[max(self.text.rfind(",", view.start, start), view.start, start - 60) : start].lower().split()
        if (words().causes | grammar().circumstances).intersection(aside) and "," in self.text[end : view.number.start]:
            return True
        commas = list(_COMMA.finditer(self.text, end, view.number.start))
        if not commas:
            return False
        last = [t for t in view.before if t.start >= commas[-1].end()]
        return any(t.kind == "word" and t.low not in words().links for t in last)

    def _compared(self, start: int) -> bool:
        """`terbesar di Asia Tenggara` says what it is compared with, `tertinggi terjadi di Papua` where it is."""
        before = self.text[max(0, start - 30) : start].lower().split()[-3:-1]
        return not words().superlatives.isdisjoint(before) and words().happening.isdisjoint(before)

    def _says_where(self, view: View, start: int, end: int) -> bool:
        """Locative, or the subject of the sentence (Kota Batam memiliki …), or a label (Lampung sebanyak 9)."""
        if self.locative(start) or self._regional(start):
            return True
        if self.gives(view, end) and self.abroad(start):
            return False
        if start <= view.start + 2:
            beyond = (t for t in (*view.before, *view.after) if t.start >= end and t.low not in grammar().stressing)
            following = next(beyond, None)
            return self.is_event(view) or (
                following is not None
                and (following.kind in ("verb", "auxiliary", "relative") or following.low in words().subject_verbs)
            )
        after = self.text[end : end + 14].lower().split()
        listed = self.text[max(0, start - 3) : start].strip()[-1:] in (",", ";", ":")
        if _DATELINE.match(self.text, end) or (end - start < 4 and self.text[start:end].isupper()):
            return False
        return listed or (bool(after) and (after[0].strip("(:") == "" or after[0] in words().subject_verbs))

    def gives(self, view: View, end: int) -> bool:
        """Whether who is named up to here gives the quantity away: Jepang menambah 2 miliar yen."""
        tail = [t.low for t in view.before if t.start >= end][:3]
        return not words().giving.isdisjoint(tail)

    def abroad(self, start: int) -> bool:
        """Whether the place at this offset is another country."""
        index = self.places.at(start)
        place = self.places.mentions[index] if index is not None else None
        return isinstance(place, PlaceMention) and place.kind == "country" and place.name != NATION

    def donor(self, view: View, name: str | None) -> bool:
        """Whether a label is a state that gives as the one before it does: …, dan Inggris 750 ribu pound."""
        start = self.text.rfind(name, view.start, view.number.start) if name else -1
        given = any(t.low in words().giving for t in view.before)
        return start >= 0 and given and self.abroad(start)

    def _wide(self, view: View, limit: int) -> Where | None:
        """The nation or the world, by its set phrases."""
        lowered = self.text[view.start : min(view.end, limit)].lower()
        for phrases, name in ((words().nationwide, NATION), (words().worldwide, WORLD)):
            for phrase in phrases:
                at = view.start + lowered.find(phrase)
                if at < view.start or self._of_an_item(view.number.start, view.number.end, at):
                    continue
                if name == WORLD and expression("ranked").search(self.text, max(view.start, at - 80), at):
                    continue
                if not expression("people_of").match(self.text, at + len(phrase), view.number.start):
                    return Where(name, at)
        return None

    def _of_an_item(self, start: int, end: int, at: int) -> bool:
        """Whether a phrase is of another member of a list, or of a part of the whole: 9 loket; 4 unit se-Indonesia."""
        between = self.text[end:at] if at > end else self.text[at:start]
        return ";" in between or bool(expression("parts").search(between))

    # -- the sentences around --------------------------------------------------------------------------------------

    def is_event(self, view: View) -> bool:
        """Whether the sentence tells of something that is attended or held."""
        near = [t.low for t in view.before[-14:]]
        if grammar().that in near:
            near = near[near.index(grammar().that) :]
        return not words().attending.isdisjoint((*near, *(t.low for t in view.after[:8])))

    def resumes(self, view: View, *, far: bool = False) -> bool:
        """Whether the sentence goes on about a thing that the one before named (Penawaran ini berhasil …)."""
        return view.start > 0 and self.resumed(self.reading.sentence_at(view.start - 1)[0], view.start, far=far)

    def resumed(self, start: int, end: int, *, far: bool = False) -> bool:
        """Whether the sentence that begins at `end` points back to a noun of the text from `start` to there.

        With `far`, also over a longer phrase: Jembatan dengan panjang 125 meter ini.
        """
        opening = expression("points_far_back" if far else "points_back").match(self.text, end)
        noun = next((w for w in opening[0].lower().split() if len(w) > 4), "") if opening else ""
        return bool(noun) and noun in self.text[start:end].lower()

    # -- subject ---------------------------------------------------------------------------------------------------

    def body_at(self, start: int, end: int) -> str | None:
        """The canonical name of the body that is named at [start, end), if one is."""
        first, last = self.bodies.at(start), self.bodies.at(end - 1)
        if first is None or first != last:
            return None
        body = self.bodies.mentions[first]
        return body.name if isinstance(body, OrganisationMention) and body.end <= end else None

    def subject(self, view: View) -> str | None:
        """The body that the sentence is about, where it stands before a verb and before the number."""
        for index in reversed(self.bodies.within(view.start, view.number.start)):
            body = self.bodies.mentions[index]
            tail = [t for t in view.before if t.start >= body.end][:4]
            if isinstance(body, OrganisationMention) and any(t.kind == "verb" for t in tail):
                return body.name
        return None
