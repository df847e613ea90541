"""Cooperation told without its words: a programme run, a thing made, a list of partners."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.constructions import Found, pair_at
from pipeline.extract.cooperating import Cooperating
from pipeline.extract.cooperation import INSTRUMENTS, Cue, cues
from pipeline.extract.cooperation_words import beside, expression, pattern, vocabulary
from pipeline.extract.parties import Party, distinct
from pipeline.extract.rows import Row
from pipeline.extract.shared_effort import SharedEffort
from pipeline.fact import Form
from pipeline.recognise.mentions import Signal


class JointWork(Cooperating, SharedEffort):
    """The constructions in one document, with those that need no word of cooperation."""

    def without_words(self, start: int, end: int) -> Iterator[Found]:
        """What these constructions find in one sentence, the surest first; each is asked only where its words stand."""
        said = self.text[start:end].casefold()
        for find in (
            self.side_to_side,
            self.of_several,
            self.staged_by,
            self.agreed,
            self.made_together,
            self.made_by,
            self.crafted,
            self.efforts,
            self.event_between,
            self.asked,
            self.teams,
            self.named_programme,
            self.partner_list,
            self.partner_of,
            self.related,
            self.urged,
            self.side_by_side,
            self.both_hold,
            self.signers,
            self.counted,
            self.named_agreement,
            self.roles,
            self.besides,
            self.joins,
            self.sides,
        ):
            needed = vocabulary().needed.get(find.__name__)
            if needed and not any(word in said for word in needed):
                continue
            for found in find(start, end):
                yield replace(found, parties=distinct(found.parties))

    def side_to_side(self, start: int, end: int) -> Iterator[Found]:
        """A bersama B menggelar …, A menggelar … bersama B, Bersama B, A menggelar …: a programme run together."""
        verbs = pattern("program_verbs")
        for match in expression("together").finditer(self.text, start, end):
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start() + 1)
            opening = not self.opening(start, match.start())
            subject = subject or self._speaking(start, match.start())
            if not opening and (subject is None or not self._acts(subject)):
                continue
            row = self.rows.read(match.end(), self.limit(match.end(), end, 420), connect=beside(), places=False)
            if row is None:
                continue
            if subject is None or opening:
                verb = verbs.match(self.text, _past_auxiliary(self.text, row.reach, end), end)
                if verb and len(row.parties) > 1 and not expression("no_programme").match(self.text, verb.end()):
                    cue = Cue(match.start(), verb.end(), "verb", "program")
                    yield self.made("together", cue, [row], match.start())  # Bersama B, A meluncurkan …
                continue
            officials = any(p.source in ("office", "person") for p in (*subject.parties, *row.parties))
            begin = expression("auxiliary").match(self.text, row.reach, end)
            beside_it = max(subject.end, subject.reach) >= match.start()
            verb = verbs.match(self.text, begin.end(), end) if begin and beside_it else None
            through = expression("through").match(self.text, row.reach, end) if verb is None and not officials else None
            if through and beside_it and (begin := expression("auxiliary").match(self.text, through.end(), end)):
                verb = verbs.match(self.text, begin.end(), end)
            if verb is None and not officials and beside_it:
                verb = expression("by_holding").match(self.text, row.reach, end)
            if not beside_it and not officials:
                verb = self._event(subject.end, match.start())
            visit = not officials and verb and expression("working_visit").match(self.text, verb.end())
            if verb and not visit and expression("no_programme").match(self.text, verb.end()):
                continue
            if verb and not (officials and pattern("ceremonies").fullmatch(verb.group())):
                form: Form = "cooperation" if expression("abstract_object").match(self.text, verb.end()) else "program"
                cue = Cue(min(match.start(), verb.start()), max(match.end(), verb.end()), "verb", form)
                yield self.made("together", cue, [subject, row], subject.end)
            elif verb is None and not officials and beside_it and (event := self._whose_event(start, subject)):
                yield self.made("together", Cue(event.start(), event.end(), "noun", "program"), [subject, row], start)
            elif verb is None and not officials and begin and beside_it:
                action = pattern("shared_verbs").match(self.text, begin.end(), end)
                if action:
                    cue = Cue(match.start(), action.end(), "verb", "cooperation")
                    yield self.made("together", cue, [subject, row], subject.end)

    def _acts(self, subject: Row) -> bool:
        """Whether the last of the subject is a body, or a region called by its level (Provinsi Lampung bersama B)."""
        last = subject.parties[-1]
        return last.source != "place" or expression("level_named").match(self.text, last.start) is not None

    def _whose_event(self, start: int, subject: Row) -> re.Match[str] | None:
        """The event that right before the subject is said to be its own: Program residensi | A bersama B."""
        opening = self.opening(start, subject.start)
        offset = subject.start - len(opening) - 1
        return expression("event_of").search(self.text, max(start, offset), subject.start) if opening else None

    def besides(self, start: int, end: int) -> Iterator[Found]:
        """Selain dengan X, A juga bekerja sama dengan Y: A and X as well."""
        for match in expression("besides").finditer(self.text, start, end):
            row = self.rows.read(match.end(), end, plain=True)
            cue = next(iter(cues(self.text, row.end, end)), None) if row else None
            subject = self.subject(match.end(), cue.start) if cue else None
            if row is None or cue is None or subject is None:
                continue
            first = replace(subject, parties=subject.parties[-1:], start=subject.parties[-1].start)
            if self.text[row.parties[0].end : first.start].count(",") == 1 and row.parties[0].id != first.parties[0].id:
                others = tuple(p for p in row.parties if p.end < first.start)
                yield self.made("with", cue, [replace(row, parties=others, end=others[-1].end), first], first.end)

    def _speaking(self, start: int, end: int) -> Row | None:
        """The body for which whoever says "kami" right before the offset speaks."""
        pronoun = expression("speaker_and").search(self.text, start, end)
        speaker = self.encounters.speaker(pronoun.start()) if pronoun else None
        return Row((speaker,), pronoun.start(), end, end) if pronoun and speaker else None

    def sides(self, start: int, end: int) -> Iterator[Found]:
        """Pihak pertama: A, pihak kedua: B: the parties of the paper spoken of before, on lines of their own."""
        first = expression("first_side").search(self.text, start, end)
        if first is None:
            return
        stop = min(len(self.text), first.start() + 600)
        matches = expression("side").finditer(self.text, first.start(), stop)
        rows = [r for m in matches if (r := self.rows.read(m.end(), self.limit(m.end(), stop), plain=True))]
        papers = [c for c in cues(self.text, max(0, first.start() - 600), first.start()) if c.form in INSTRUMENTS]
        cue = Cue(first.start(), first.end(), "noun", papers[-1].form if papers else "agreement")
        if len({p.id for r in rows for p in r.parties}) > 1:
            found = self.made("signed_by", cue, rows, first.start())
            yield replace(found, parties=distinct(found.parties), aside=True)

    def of_several(self, start: int, end: int) -> Iterator[Found]:
        """A dan B menggelar …"""
        common = expression("in_common").finditer(self.text, start, end)
        for match in itertools.chain(pattern("event_verbs").finditer(self.text, start, end), common):
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            if expression("no_programme").match(self.text, match.end()):
                continue
            if (
                subject
                and len(subject.parties) > 1
                and (
                    all(p.source in ("body", "plain") for p in subject.parties)
                    or expression("shared").match(self.text, match.end())
                )
            ):
                begin = expression("auxiliary").match(self.text, subject.reach, end)
                if begin and begin.end() == match.start():
                    yield self.made("together", Cue(*match.span(), "verb", "program"), [subject], subject.end)

    def side_by_side(self, start: int, end: int) -> Iterator[Found]:
        """A dan B bersama-sama mengembangkan …; what is held or run like that is a programme."""
        for match in expression("side_by_side").finditer(self.text, start, end):
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            if (
                subject is None
                or len(distinct(subject.parties)) < 2
                or expression("no_programme").match(self.text, match.end())
            ):
                continue
            begin = expression("auxiliary").match(self.text, subject.reach, end)
            officials = any(p.source in ("office", "person") for p in subject.parties)
            if officials and pattern("ceremonies").fullmatch(match[1]):
                continue
            held = expression("running").match(self.text, match.start(1), end)
            if begin and begin.end() >= match.start():
                cue = Cue(*match.span(), "verb", "program" if held else "cooperation")
                yield self.made("together", cue, [subject], subject.end)

    def both_hold(self, start: int, end: int) -> Iterator[Found]:
        """Kedua pihak akan menggelar pameran bersama: the two that were brought together before."""
        for match in pattern("both").finditer(self.text, start, end):
            begin = expression("auxiliary").match(self.text, match.end(), end)
            at = begin.end() if begin else match.end()
            verb = pattern("event_verbs").match(self.text, at, end) or expression("in_common").match(self.text, at, end)
            if verb is None or expression("no_programme").match(self.text, verb.end()):
                continue
            if expression("purpose").search(self.text, match.end(), verb.start()):
                continue  # komitmen kedua negara untuk menggelar …
            if expression("of_persons").search(match.group()) and not expression("event_done").match(
                self.text, verb.start()
            ):
                continue
            pair = self.encounters.both(start, match.group(), self.encounters.met_in(start, match.start()))
            if pair and "," not in self.text[match.end() : verb.start()]:
                cue = Cue(match.start(), verb.end(), "verb", "program")
                found = self.made("both", cue, pair_at(pair, match.start()), match.end(), anaphoric=True)
                words = Signal("partnership.both", -0.1, f"{match.group()}: " + ", ".join(p.name for p in pair))
                yield replace(found, signals=(*found.signals, words))

    def urged(self, start: int, end: int) -> Iterator[Found]:
        """A mengajak B untuk bersama-sama (C) membesarkan …: cooperation that is asked for."""
        for match in expression("together_now").finditer(self.text, start, end):
            invite = list(pattern("invite_verbs").finditer(self.text, max(start, match.start() - 200), match.start()))
            if not invite:
                continue
            asked = expression("to_whom").match(self.text, invite[-1].end())
            row = self.rows.read(asked.end() if asked else invite[-1].end(), match.start(), plain=True, places=False)
            subject = self.subject(start, invite[-1].start())
            beside = self.rows.read(match.end(), self.limit(match.end(), end), places=False) if match[1] else None
            if row and subject and expression("unnamed").fullmatch(self.text, row.reach, match.start()):
                cue = Cue(match.start(), match.end(), "verb", "cooperation")
                rows = [subject, row, beside] if beside else [subject, row]
                yield self.made("invited", cue, rows, invite[-1].start())

    def agreed(self, start: int, end: int) -> Iterator[Found]:
        """A dan B sepakat membangun …; Kedua pihak sepakat membentuk …"""
        for match in expression("settles").finditer(self.text, start, end):
            what = "agreed_things" if match[1] else "agreed_verbs"
            if not pattern(what).match(self.text, match.end(), end):
                continue
            cue = Cue(match.start(), match.end(), "verb", "cooperation")
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            begin = expression("auxiliary").match(self.text, subject.reach, end) if subject else None
            if subject and begin and begin.end() == match.start() and len(distinct(subject.parties)) > 1:
                yield self.made("agreed", cue, [subject], subject.end)
            elif pair := self._both_before(start, match.start()):
                yield self.made("agreed", cue, pair_at(pair, match.start()), match.start(), anaphoric=True)
        yield from self._agreed_with(start, end)

    def _agreed_with(self, start: int, end: int) -> Iterator[Found]:
        """A bersepakat dengan B untuk membangun …"""
        for match in expression("settles_with").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end))
            to = expression("so_as_to").match(self.text, row.reach, end) if row else None
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            if row and subject and to and pattern("agreed_verbs").match(self.text, to.end(), end):
                cue = Cue(match.start(), match.end(), "verb", "cooperation")
                yield self.made("agreed", cue, [subject, row], subject.end)

    def _both_before(self, start: int, end: int) -> tuple[Party, ...] | None:
        """Whom "kedua pihak" or "mereka" right before the offset means; "mereka" only those who met right before."""
        said = expression("both_subject").search(self.text[start:end])
        if said is None:
            return None
        if said[1] is None:
            return self.encounters.both(start, said.group(), self.encounters.met_in(start, start + said.start()))
        pair = self.encounters.last(start)
        return pair.parties if pair and pair.met and start - pair.offset < 5 else None

    def staged_by(self, start: int, end: int) -> Iterator[Found]:
        """X diselenggarakan (oleh) A bersama B."""
        done = (
            m
            for m in expression("done_by").finditer(self.text, start, end)
            if expression("event_before").search(self.text, max(start, m.start() - 120), m.start())
        )
        for match in (*expression("staged").finditer(self.text, start, end), *done):
            row = self.rows.read(match.end(), self.limit(match.end(), end), connect=beside(), places=False)
            if row and len(distinct(row.parties)) > 1 and all(p.source == "body" for p in row.parties):
                cue = Cue(match.start(), match.end(), "verb", "program")
                found = self.made("together", cue, [row], match.start())
                yield replace(found, parties=distinct(found.parties))

    def _event(self, offset: int, stop: int) -> re.Match[str] | None:
        """The verb of "A menggelar pelatihan bersama B", between the subject and "bersama"."""
        begin = expression("auxiliary").match(self.text, offset, stop)
        verb = pattern("program_verbs").match(self.text, begin.end(), stop) if begin else None
        if verb is None or expression("passive_verb").match(verb.group()) or stop - verb.end() >= 90:
            return None
        return None if re.search(r"[,.;:]", self.text[verb.end() : stop]) else verb

    def made_together(self, start: int, end: int) -> Iterator[Found]:
        """X yang disusun bersama B."""
        for match in expression("made_together_with").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end), connect=beside(), places=False)
            held = expression("running").match(self.text, match.start(), end)
            cue = Cue(match.start(), match.end(), "verb", "program" if held else "cooperation")
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            first = subject or self.encounters.main
            if row and first:
                yield self.made("made_together", cue, [first, row], match.start())

    def roles(self, start: int, end: int) -> Iterator[Found]:
        """Dalam kerja sama ini, A menyediakan …, sedangkan B menyiapkan …: each by what it does."""
        for cue in cues(self.text, start, end):
            opens = expression("in_this").search(self.text, max(0, cue.start - 30), cue.start)
            this = expression("this_comma").match(self.text, cue.end, end) if opens and cue.kind == "noun" else None
            if this is None:
                continue
            stop = self.text.find("\n", end)
            rows = self._parts(this.end(), stop if stop >= 0 else len(self.text))
            if len({p.id for r in rows for p in r.parties}) > 1:
                yield replace(self.made("roles", cue, rows, cue.start, anaphoric=True), aside=True)

    def _parts(self, offset: int, end: int) -> list[Row]:
        """Those who do something each, from the offset on: A menyediakan …, sedangkan B menyiapkan …"""
        rows: list[Row] = []
        at = offset
        for _ in range(8):
            row = self.rows.read(at, end, plain=True, places=True)
            if row and expression("does_part").match(self.text, row.reach, end):
                rows.append(row)
                at = row.reach
            following = expression("other_part").search(self.text, at, end)
            if not rows or following is None:
                break
            at = following.end()
        return rows

    def joins(self, start: int, end: int) -> Iterator[Found]:
        """C ikut menandatangani nota kesepahaman itu: with those who signed it right before."""
        for match in expression("joins").finditer(self.text, start, end):
            pair = self.encounters.cooperating(start)
            subject = self.subject(start, match.start())
            if subject is None or pair is None or not expression("about_this").search(match.group()):
                continue
            if start - pair.offset > 300 or {p.id for p in pair.parties} & {p.id for p in subject.parties}:
                continue
            cue = Cue(match.start(), match.end(), "verb", pair.forms[0])
            yield self.made("joins", cue, [*pair_at(pair.parties, subject.start), subject], subject.end)

    def signers(self, start: int, end: int) -> Iterator[Found]:
        """Instansi yang ikut menandatangani komitmen ini yakni B, C dan D: with the one who signed it before."""
        match = expression("signers").search(self.text, start, end) if self.pending else None
        row = self.rows.read(match.end(), self.limit(match.end(), end, 1200), plain=True) if match else None
        if match is None or row is None:
            return
        cue, first = self.pending[-1]
        own = next(iter(cues(self.text, match.start(), match.end())), cue)
        signing = replace(cue, start=match.start(), end=match.end(), form=own.form)
        yield replace(self.made("signed_by", signing, [replace(first, start=0, end=0), row], match.start()), aside=True)

    def counted(self, start: int, end: int) -> Iterator[Found]:
        """A menandatangani MoU dengan tiga kampus. | Ketiganya adalah B, C dan D: who was only counted before."""
        match = expression("those_counted").match(self.text, start, end)
        cue, first = self.pending[-1] if match and self.pending else (None, None)
        if match is None or cue is None or first is None or start - cue.end > 250:
            return
        if not expression("only_counted").search(self.text, first.end, start):
            return
        rows = self._items(match.end(), end)
        if rows and first.parties[0].id not in {p.id for r in rows for p in r.parties}:
            found = self.made("signed_by", cue, [first, *rows], first.end)
            yield replace(found, parties=distinct(found.parties), aside=True)

    def _items(self, offset: int, end: int) -> list[Row]:
        """The names of a list inside a sentence: 1) A; 2) B; dan 3) C, or A, B dan C."""
        rows: list[Row] = []
        at = offset
        for _ in range(12):
            item = expression("next_item").match(self.text, at, end)
            if item is None and rows:
                break
            begin = item.end() if item else at
            row = self.rows.read(begin, self.limit(begin, end, 400), plain=True)
            if row is None or row.start > begin + 2:
                break
            rows.append(row)
            at = row.reach
        return rows

    def named_agreement(self, start: int, end: int) -> Iterator[Found]:
        """A–B Free Trade Agreement: an agreement that bears the names of its parties."""
        for one in self.parties.within(start, end):
            two = self.parties.at(one.end + 1) if self.text[one.end : one.end + 1] in ("-", "–") else None
            name = expression("agreement_named").match(self.text, two.end, end) if two else None
            if two and name and one.name and two.name and one.id != two.id:
                cue = Cue(one.start, name.end(), "noun", "agreement")
                yield self.made("pair", cue, [one, two], self.clause(cue, start))

    def partner_of(self, start: int, end: int) -> Iterator[Found]:
        """A menjadi mitra B; A menunjuk B sebagai mitra."""
        for match in expression("appoints").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end), plain=True, places=False)
            partner = expression("as_partner").match(self.text, row.reach, end) if row else None
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            if row and partner and subject:
                cue = Cue(match.start(), partner.end(), "noun", "cooperation")
                yield self.made("partner_list", cue, [subject, row], subject.end)
        for match in expression("partner_of").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end))
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            bodies = {p.source == "body" or p.id.startswith("state-") for r in (row, subject) if r for p in r.parties}
            if (
                row
                and subject
                and bodies == {True}
                and any(p.source == "body" for p in (*row.parties, *subject.parties))
            ):
                cue = Cue(match.start(), match.end(), "noun", "cooperation")
                yield self.made("partner_list", cue, [subject, row], subject.end)

    def partner_list(self, start: int, end: int) -> Iterator[Found]:
        """mitra A, di antaranya B, C dan D."""
        for match in expression("partner_list").finditer(self.text, start, end):
            row = self.rows.read(match.end(), self.limit(match.end(), end, 700), plain=True)
            states = row is not None and all(p.id.startswith("state-") for p in row.parties)
            if row is None or row.plain == len(row.parties) or len(row.parties) < 2 or states:
                continue
            if expression("of_states").search(self.text[start : match.start()]) or expression("of_trade").search(
                match.group()
            ):
                continue
            own = [p for p in self.parties.within(match.start(1), match.end(1)) if p.name and p.source == "body"]
            subject = self.subject(self.window(match.start(), match.end(), start, end)[0], match.start())
            first = own[0] if own else subject or self.encounters.main
            money = expression("money_before").search(self.text[start : match.start()])
            cue = Cue(match.start(), match.end(), "noun", "funding" if money else "cooperation")
            if first:
                yield self.made("partner_list", cue, [first, row], match.start())


def _past_auxiliary(text: str, at: int, end: int) -> int:
    begin = expression("auxiliary").match(text, at, end)
    return begin.end() if begin else at
