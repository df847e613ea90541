"""Reads who cooperates with whom around one word of cooperation: the constructions of the language, one method each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TypeAlias

from pipeline.extract.constructions import Found
from pipeline.extract.cooperation import Cue
from pipeline.extract.cooperation_words import beside, capitals, expression, pattern, vocabulary
from pipeline.extract.funding import Funding
from pipeline.extract.parties import distinct
from pipeline.extract.partnering import Partnering
from pipeline.extract.referring import Referring
from pipeline.extract.rows import Row

_Construction: TypeAlias = Callable[[Cue, int, int], Found | None]


class Cooperating(Referring, Funding, Partnering):
    """The constructions in one document."""

    def around(
        self, cue: Cue, start: int, end: int, following: int | None = None, earlier: Found | None = None
    ) -> Found | None:
        """What the sentence [start, end) says about this cue: the first construction that fits.

        Partners that "dengan" introduces stand before the next word of cooperation, which begins at `following`; the
        one before was found to be of `earlier`, whose verb may govern this one as well.
        """
        start, end = self.window(cue.start, cue.end, start, end)
        self._following = end if following is None else following
        if more := self.gapped(cue, start, end, earlier):
            return more
        if own := vocabulary().named_accords.get(self.text[cue.start : cue.end]):
            return self._first((self._between, self._pair), cue, start, end) or self.by_name(cue, own, start, end)
        if cue.form == "funding" and not self.is_document(cue):
            talked_of = expression("money_explored").search(self.text, max(start, cue.start - 60), cue.start)
            told = (self._between, self.funded)
            return self._first((*told, self.with_partner, self._joint) if talked_of else told, cue, start, end)
        if cue.form == "program" and cue.kind == "noun":
            return self._first((self._pair,), cue, start, end)
        order = (
            self._between, self._pair, self._signed_by, self._thanked, self.with_partner, self._invited, self._joint,
            self.both, self.this,
        )  # fmt: skip
        if cue.form == "funding":
            return self._first((*order, self.funded), cue, start, end)
        return self._first(order, cue, start, end)

    def _as_programme(self, found: Found, start: int) -> Found:
        """Cooperation in which an event is held (A menggelar X bekerja sama dengan B) is a programme run together."""
        cue = found.cue
        if found.forms != ("cooperation",):
            return found
        left = self.text[max(start, cue.start - 240) : cue.start]
        bare = cue.kind == "noun" and found.parties[0].end + 1 == cue.start  # A kerja sama dengan B gelar …
        if cue.kind == "noun" and not bare:
            held = expression("programme_is").search(left) or expression("held_by").search(left)
            return replace(found, forms=("program",)) if held else found
        if cue.kind == "verb" and (expression("event_is").search(left) or expression("event_item").search(left)):
            return replace(found, forms=("program",))
        behind = expression("still").match(self.text, max(found.end, cue.end))
        verb = self._held_at(behind.end()) if behind and (cue.kind != "noun" or bare) else None
        if verb and not expression("no_programme").match(self.text, verb.end()):
            return replace(found, forms=("program",), end=verb.end())
        left = expression("own_relative").sub("", left)
        verbs = list(pattern("staging_verbs").finditer(left))
        if (
            not verbs
            or expression("duty").match(left, verbs[-1].end())
            or expression("apart").search(left, verbs[-1].end())
        ):
            return found
        if expression("in_relative").search(left, 0, verbs[-1].start()) and "," in left[verbs[-1].end() :]:
            return found
        return replace(found, forms=("program",))

    def _held_at(self, offset: int) -> re.Match[str] | None:
        """The verb here by which an event is held."""
        return pattern("holding_verbs").match(self.text, offset) or expression("event_done").match(self.text, offset)

    def related(self, start: int, end: int) -> Iterator[Found]:
        """mempererat hubungan … antara A dan B, memperkuat hubungan bilateral A–B."""
        for match in expression("relation").finditer(self.text, start, end):
            cue = Cue(match.start(), match.end(), "noun", "cooperation")
            begin, stop = self.window(cue.start, cue.end, start, end)
            found = (
                self._between_behind(cue, begin, stop)
                or self._pair(cue, begin, stop)
                or self._both_sides(cue, begin, stop)
                or self._closer_with(cue, begin, stop)
            )
            if found:
                yield replace(found, rule="partnership.relations", parties=distinct(found.parties))

    def _closer_with(self, cue: Cue, start: int, end: int) -> Found | None:
        """A mempererat hubungan dengan B: two states, or two bodies."""
        self._following = end
        row, subject = self.partners(cue, min(end, cue.end + 120)), self.subject(start, cue.start)
        if row is None or subject is None or self.text[cue.end : row.start].count(" ") > 3:
            return None
        if expression("others_clause").search(self.text, subject.end, cue.start):
            return None  # somebody else does it: A memprotes negara yang menjalin hubungan dengan B
        if any(p.source == "place" and not p.id.startswith("state-") for p in (*subject.parties, *row.parties)):
            return None
        return self.made("relations", cue, [subject, row], subject.end)

    def _both_sides(self, cue: Cue, start: int, end: int) -> Found | None:
        """Both sides right behind the word: hubungan kedua negara, hubungan antara kedua institusi."""
        behind = expression("both_behind").match(self.text, cue.end)
        return self.both(cue, behind.end(), end) if behind else None

    def _first(self, methods: Collection[_Construction], cue: Cue, start: int, end: int) -> Found | None:
        for method in methods:
            found = method(cue, start, end)
            if found and found.rule in self.active and len(distinct(found.parties)) >= 2:
                return self._as_programme(replace(found, parties=distinct(found.parties)), start)
        return None

    def _between(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE antara A dan B (dengan C), antara A dan B … CUE."""
        if found := self._between_behind(cue, start, end):
            return found
        for match in expression("between").finditer(self.text, max(start, cue.start - 160), cue.start):
            row = self.rows.read(match.end(), cue.start, connect=beside())
            if row and len(distinct(row.parties)) >= 2:
                return self.made("between", cue, [row], row.end)
        return None

    def _between_behind(self, cue: Cue, start: int, end: int) -> Found | None:
        stop = self.limit(cue.end, end, 420)
        for match in expression("among").finditer(self.text, cue.end, min(stop, cue.end + 130)):
            if cue.form == "funding" and "," in self.text[cue.end : match.start()]:
                break
            if expression("other_clause").search(self.text[cue.end : match.start()]):
                break
            if expression("other_item").search(self.text, cue.end, match.start()):
                break
            row = self.rows.read(match.end(), stop, connect=beside(), plain=True)
            if row and len(distinct(row.parties)) >= 2 and (row.plain < len(row.parties) or self.holds_body(row)):
                if self.only_kinds(row, stop):
                    return None
                return self.made("between", cue, [row], self.clause(cue, start))
        return None

    def _pair(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE A–B, CUE bilateral A dan B, CUE A dengan B."""
        if cue.kind != "noun":
            return None
        match = expression("before_pair").match(self.text, cue.end, end)
        if match is None:
            return None
        stop = self.limit(cue.end, end, 420)
        named = not capitals(self.text[max(0, cue.start - 40) : stop])
        at = next((p.start for p in self.parties.within(cue.end, stop)[:1] if p.start < match.end()), match.end())
        row = self.rows.read(at, stop, connect=beside(), plain=named)
        if row and row.parties[0].source == "plain":
            row = self.rows.read(at, stop, connect=beside())
        if row is None or len(distinct(row.parties)) < 2 or row.parties[0].start > at + 12:
            return None
        if row.parties[0].id in {p.id for p in row.parties[2:]}:  # A–B, A–C: pairs
            row = replace(row, parties=row.parties[:2], end=row.parties[1].end, reach=row.parties[1].end)
        return self.made("pair", cue, [row], self.clause(cue, start))

    def _thanked(self, cue: Cue, start: int, end: int) -> Found | None:
        """terima kasih kepada B yang telah CUE, … atas CUE-nya: the speaker and B."""
        matches = list(expression("thanks").finditer(self.text, start, cue.start))
        if not matches:
            return self._thanked_for(cue, start, end)
        match = matches[-1]
        if expression("all_of").match(self.text, match.end(), cue.start):
            return None
        row = self.rows.read(match.end(), cue.start)
        between = self.text[row.end : cue.start] if row else ""
        if len(between) > 90:
            return None
        if row is None or not expression("for_what").search(between):
            inside = [p for p in self.parties.within(match.end(), cue.start) if p.name]
            if not inside or not expression("for_what_further").search(self.text[inside[-1].end : cue.start]):
                return None
            row = Row((inside[-1],), inside[-1].start, inside[-1].end)
        voice = self.subject(start, match.start())
        first = voice.parties[0] if voice else self.voice(cue, start, row)
        if first is None:
            return None
        return self.made("thanked", cue, [first, row], row.end)

    def _thanked_for(self, cue: Cue, start: int, end: int) -> Found | None:
        """Terima kasih atas CUE dari B: the speaker and B."""
        thanks = expression("thanks_for").search(self.text, max(start, cue.start - 60), cue.start)
        whose = expression("whose_help").match(self.text, cue.end, end) if thanks and cue.kind == "noun" else None
        row = self.rows.read(whose.end(), self.limit(whose.end(), end)) if whose else None
        if thanks is None or row is None or row.start > cue.end + 40:
            return None
        first = self.subject(start, thanks.start()) or self.voice(cue, start, row)
        return self.made("thanked", cue, [first, row], row.end) if first else None

    def _signed_by(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE … ditandatangani (oleh) A dan B, penandatanganan CUE … oleh A dan B."""
        if cue.kind != "noun":
            return None
        stop = self.limit(cue.end, end, 420)
        for match in expression("signs_it").finditer(self.text, cue.end, stop):
            subject = self.subject(cue.end, match.start())
            if subject and len(distinct(subject.parties)) > 1 and match.start() - subject.reach < 30:
                return self.made("signed_by", cue, [subject], self.clause(cue, start))
        signing = expression("signing_of").search(self.text, max(start, cue.start - 40), cue.start)
        hands = expression("signed_hand").match(self.text, cue.end, stop) if signing else None
        for match in filter(None, (hands, *expression("signed_by").finditer(self.text, cue.end, stop))):
            if expression("contrast").search(self.text, cue.end, match.start()):
                break  # MoU dengan B, sedangkan perjanjian X diteken A dengan C
            row = self.rows.read(match.end(), stop, connect=beside())
            known = row is not None and any(p.source in ("body", "office") for p in row.parties)
            named = self.rows.read(match.end(), stop, connect=beside(), plain=True) if known else None
            if row and named and all(p.source != "plain" or " " in p.name for p in named.parties):
                row = named  # a name beside a body that signs is one as well
            if row and len(distinct(row.parties)) >= 2:
                return self.made("signed_by", cue, [row], self.clause(cue, start))
        return self._signed_first(cue, start)

    def _signed_first(self, cue: Cue, start: int) -> Found | None:
        """Telah diteken oleh A dan B (sebuah) CUE: the verb and those who sign before the document."""
        for match in expression("signed_by").finditer(self.text, max(start, cue.start - 160), cue.start):
            row = self.rows.read(match.end(), cue.start, connect=beside())
            if (
                row
                and len(distinct(row.parties)) >= 2
                and expression("a_paper").fullmatch(self.text, row.reach, cue.start)
            ):
                return self.made("signed_by", cue, [row], start)
        return None

    def _invited(self, cue: Cue, start: int, end: int) -> Found | None:
        """A mengajak B (untuk) CUE."""
        if cue.form == "funding" or self.partners(cue, end) is not None:
            return None
        offer = expression("proposes").search(self.text[start : cue.start])
        to = expression("proposed_to").match(self.text, cue.end, end) if offer else None
        if offer and to:
            row, subject = self.rows.read(to.end(), end), self.subject(start, start + offer.start())
            if row and subject:
                return self.made("invited", cue, [subject, row], start + offer.start())
        offered = expression("offer").search(self.text, max(start, cue.start - 60), cue.start)
        source = expression("offered_by").match(self.text, cue.end, end) if offered else None
        if source and (row := self.rows.read(source.end(), end)):
            subject = self.subject(start, cue.start)
            first = subject.parties[0] if subject else self.encounters.speaker(cue.start) or self.encounters.main
            if first and first.id not in {p.id for p in row.parties}:
                return self.made("invited", cue, [subject or first, row], offered.start() if offered else start)
        for match in expression("asked_by").finditer(self.text, start, cue.start) if cue.kind == "verb" else ():
            row, subject = self.rows.read(match.end(), cue.start), self.subject(start, match.start())
            if row and subject and expression("to_do").fullmatch(self.text, row.reach, cue.start):
                return self.made("invited", cue, [subject, row], match.start())
        hopes = expression("hopes").finditer(self.text, start, cue.start) if cue.kind == "verb" else ()
        for match in (*pattern("invite_verbs").finditer(self.text, start, cue.start), *hopes):
            row = self.rows.read(match.end(), cue.start)
            subject = self.subject(start, match.start())
            if row is None or len(self.text[row.end : cue.start]) >= 60:
                continue
            if expression("hopes").match(self.text, match.start()) and (
                not expression("to_do").fullmatch(self.text, row.reach, cue.start)
                or expression("with").match(self.text, cue.end + 1)
            ):
                continue
            urged = len(row.parties) > 1 and not expression("invites").match(match.group())
            if urged or subject:  # who urges two others to cooperate is no party
                rows = [row] if urged or subject is None else [subject, row]
                return self.made("invited", cue, rows, match.start())
        return None

    _STAGES = ("signed", "explored", "strengthened", "ended")

    def _joint(self, cue: Cue, start: int, end: int) -> Found | None:
        """A dan B CUE-verb, A dan B menjalin CUE."""
        subject = self.subject(start, cue.start)
        behind = expression("subject_behind").match(self.text, cue.end, end)
        if subject is None and behind and (row := self.rows.read(behind.end(), end)) and len(row.parties) > 1:
            if not expression("joined").search(self.text, row.start, row.end):
                return None
            return replace(self.made("joint", cue, [row], start), aside=bool(self.opens(cue, start)))
        if subject is None or len(distinct(subject.parties)) < 2:
            return None
        left = self.text[subject.end : cue.start]
        if len(left) > 170 or re.search(r"[.;!?]\s", left):
            return None
        bare = cue.form == "cooperation" and subject.reach + 1 == cue.start  # BPS dan BRIN kolaborasi memetakan …
        stage = bare or any(pattern(f"stages.{n}").search(left) for n in self._STAGES)
        prepared = cue.form != "cooperation" and pattern("stages.prepared").search(left)
        if cue.kind == "noun" and (
            (not stage and not prepared and not expression("do").search(left)) or expression("who").match(left)
        ):
            return None
        return self.made("joint", cue, [subject], subject.end)
