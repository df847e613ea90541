"""Reads who cooperates with whom where "dengan" or the like introduces the partner: A bekerja sama dengan B."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.constructions import Found
from pipeline.extract.continuing import Continuing
from pipeline.extract.cooperation import INSTRUMENTS, Cue
from pipeline.extract.cooperation_words import capitals, expression, pattern, vocabulary
from pipeline.extract.parties import Party, distinct
from pipeline.extract.rows import Row
from pipeline.recognise.mentions import Signal


class Partnering(Continuing):
    """The constructions with a partner in one document: where the partner stands, and who is the other party."""

    def with_partner(self, cue: Cue, start: int, end: int) -> Found | None:
        """A … CUE dengan B; the first party may be the speaker (kami, pihaknya) or left out."""
        made = self._relative(cue, start, end)
        if made:
            return made
        row = self.partners(cue, end)
        if row is None:
            return self._before_verb(cue, start) or self._talked(cue, start)
        row = self._concrete(row)
        subject = self.subject(start, cue.start) or self._antecedent(cue, start)
        opens = self.opens(cue, start)
        if opens and len(row.parties) > 1 and not expression("joined").search(self.text, row.start, row.end):
            last = replace(row, parties=row.parties[-1:], start=row.parties[-1].start)
            rule = "takes_partner" if cue.kind == "partner" else "with"
            return self.made(rule, cue, [replace(row, parties=row.parties[:1]), last], cue.start)
        gap = self.text[subject.end : cue.start] if subject else ""
        if expression("looks_on").search(gap) and len(distinct(row.parties)) > 1:
            return self.made("with", cue, [row], cue.start)  # A menyaksikan penandatanganan MoU bersama B dan C
        if (
            expression("we").search(gap)
            or expression("another").search(gap)
            or (cue.kind == "noun" and expression("then").search(gap))
        ):
            subject = None
        if subject is None and (behind := self._subject_behind(cue, row, start, end) or self.agent(cue, row, end)):
            return self.made("with", cue, [row, behind], self.clause(cue, start))
        if urged := self._urged(cue, start):
            return self.made("with", cue, [urged, row], max(start, urged.start - 24))
        if subject:
            return self.made("takes_partner" if cue.kind == "partner" else "with", cue, [subject, row], subject.end)
        if (
            len(row.parties) > 1
            and expression("several").search(self.text[start : cue.start])
            and self._enumerated(row)
        ):
            return self.made("with", cue, [row], cue.start)
        voice = self.voice(cue, start, row)
        if voice is None:
            return None
        found = self.made("speaker_with", cue, [voice, row], self.clause(cue, start))
        return replace(
            found,
            signals=(*found.signals, Signal("partnership.speaker", -0.08, f"the speaker stands for {voice.name}")),
        )

    def partners(self, cue: Cue, end: int) -> Row | None:
        """The row that "dengan" or "bersama" introduces behind the cue; behind menggandeng it follows at once."""
        stop = self.limit(cue.end, end, 420)
        headline = capitals(self.text[max(0, cue.start - 40) : stop])
        if cue.kind == "partner":
            return self.rows.read(cue.end + 1, stop, plain=not headline)
        for match in expression("with").finditer(
            self.text, cue.end, min(stop, cue.end + 200, max(self._following, cue.end))
        ):
            gap = self.text[cue.end : match.start()]
            gap = expression("lasting").sub(" ", gap)
            if expression("clause_between").search(gap):
                break
            if expression("compared").search(gap):
                continue
            made = expression("makes").search(self.text, max(0, cue.start - 40), cue.start)
            made = made and expression("field_between").fullmatch(gap)
            strong = cue.form in INSTRUMENTS or cue.kind == "verb" or not gap.strip() or made is not None
            row = self.rows.read(
                match.end(), stop, connect=expression("with_too").pattern, plain=strong and not headline
            )
            if row:
                return row
        across = expression("across").match(self.text, cue.end, stop)
        return self.rows.read(across.end(), stop) if across else self._beside_cue(cue, stop)

    def _beside_cue(self, cue: Cue, stop: int) -> Row | None:
        """A bekerja sama B, without "dengan": a body right behind the word, and right before a noun."""
        bare = cue.kind == "verb" or any(
            p.end + 1 == cue.start for p in self.parties.within(cue.start - 160, cue.start)
        )
        beside_it = self.parties.at(cue.end + 1) if cue.form == "cooperation" and bare else None
        if beside_it is None or beside_it.source != "body" or self.text[cue.end] != " ":
            return None
        return self.rows.read(cue.end + 1, stop)

    def gapped(self, cue: Cue, start: int, end: int, earlier: Found | None) -> Found | None:
        """A menandatangani MoU dengan B tentang X, serta | CUE dengan C: a further object of the same verb."""
        if earlier is None or earlier.rule != "partnership.with" or earlier.anaphoric or cue.form not in INSTRUMENTS:
            return None
        first, gap = earlier.parties[0], self.text[earlier.end : cue.start]
        governed = start <= first.end <= earlier.cue.start and earlier.forms[0] in INSTRUMENTS
        if cue.kind != "noun" or not governed or not expression("further_object").search(gap):
            return None
        row = None if expression("clause_between").search(gap) else self.partners(cue, end)
        if row is None or first.id in {p.id for p in row.parties}:
            return None
        found = self.made("with", cue, [first, row], earlier.clause)
        return replace(found, parties=distinct(found.parties), start=cue.start, end=row.end)

    def _antecedent(self, cue: Cue, start: int) -> Row | None:
        """Whom the relative clause that opens with the cue is about: Rumah Zakat, yang | bekerja sama dengan X."""
        opens = expression("own_clause").search(self.text, max(start, cue.start - 90), cue.start)
        party = (
            next((p for p in self.parties.within(start, opens.start()) if p.end == opens.start()), None)
            if opens
            else None
        )
        return Row((party,), party.start, party.end) if party and party.name and party.source != "place" else None

    def _urged(self, cue: Cue, start: int) -> Row | None:
        """Whom somebody urges to cooperate: A mendorong B untuk CUE dengan C."""
        urges = list(expression("urges").finditer(self.text, start, cue.start)) if cue.kind == "verb" else []
        row = self.rows.read(urges[-1].end(), cue.start) if urges else None
        if row is None or row.start > urges[-1].end() + 12:
            return None
        return row if expression("to_do").fullmatch(self.text, row.reach, cue.start) else None

    def _enumerated(self, row: Row) -> bool:
        """Whether the second party and those behind it are listed: … dengan A, antara lain B dan C."""
        one, two = row.parties[:2]
        return bool(expression("listing").search(self.text, one.end, two.start))

    def _relative(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE yang dijalin A (sejak 2018) dengan B."""
        match = expression("by").match(self.text, cue.end, end) if cue.kind == "noun" else None
        first = self.rows.read(match.end(), self.limit(cue.end, end)) if match else None
        if first is None:
            return None
        joint = expression("with").search(self.text, first.reach, min(end, first.reach + 70))
        second = self.rows.read(joint.end(), self.limit(joint.end(), end, 420), plain=True) if joint else None
        rows = [first, second] if second else [first]
        return self.made("with", cue, rows, self.clause(cue, start)) if second or len(first.parties) > 1 else None

    def _before_verb(self, cue: Cue, start: int) -> Found | None:
        """A dengan B CUE-verb; A bersama B CUE-verb."""
        for match in expression("with").finditer(self.text, start, cue.start):
            row = self.rows.read(match.end(), cue.start)
            subject = self.subject(start, match.start())
            near = subject is not None and match.start() - max(subject.end, subject.reach) <= 2
            if row and subject and near and len(self.text[row.end : cue.start]) < 90:
                return self.made("with", cue, [subject, row], row.end)
        return None

    def _talked(self, cue: Cue, start: int) -> Found | None:
        """A melakukan pembahasan dengan B mengenai CUE."""
        for match in expression("talks_with").finditer(self.text, start, cue.start) if cue.kind == "noun" else ():
            row = self.rows.read(match.end(), cue.start)
            if row is None or not expression("talked_about").fullmatch(self.text, row.reach, cue.start):
                continue
            subject = self.subject(start, match.start())
            first = subject or self.voice(cue, start, row)
            if first:
                return self.made("with" if subject else "speaker_with", cue, [first, row], match.start())
        return None

    def _concrete(self, row: Row) -> Row:
        """Where "pihak Jepang" means a body of that state that the text names, that body."""
        parties = tuple(
            self.encounters.counterpart(p)
            if p.source == "place" and any(pattern("sides").search(v) for v in p.variants)
            else p
            for p in row.parties
        )
        return replace(row, parties=parties)

    def _subject_behind(self, cue: Cue, row: Row, start: int, end: int) -> Row | None:
        """Bekerja sama dengan B, A …; Melalui kerja sama dengan B, A …: the subject behind the opening phrase."""
        if not self.opens(cue, start):
            return None
        match = re.compile(r"[^,.;]{0,60},\s*").match(self.text, row.reach, end)
        return self.rows.read(match.end(), end) if match else None

    def opens(self, cue: Cue, start: int) -> bool:
        """Whether the word of cooperation opens the sentence, a noun behind "melalui" or the like."""
        opening = self.opening(start, cue.start)
        if not opening:
            return cue.kind != "noun"
        return bool(expression("opening").fullmatch(opening))

    def voice(self, cue: Cue, start: int, row: Row) -> Party | None:
        """Who "kami", "pihaknya", "dia" or nobody at all before the cue is; never one of the partners.

        A verb has a subject of its own: only a pronoun lets another sentence supply it.
        """
        left = self.text[start : cue.start]
        pronoun = expression("pronoun").search(self.text, cue.end, row.start) or expression("pronoun").search(left)
        gap = expression("announced").sub("", self.text[cue.end : row.start]).split()
        if len(gap) > 5 or any(w[0].isupper() for w in gap) or vocabulary().unnamed_partners.intersection(gap):
            return None
        event = cue.kind == "verb" and expression("event_is").search(left) is not None
        if not pronoun and not event and (cue.kind != "noun" or expression("of_others").search(left[-40:])):
            return None
        if cue.kind == "verb" and expression("another").search(left):
            return None  # saya mengajak para petani bekerja sama dengan B
        if not pronoun and expression("was_discussed").search(left):
            return None  # in a meeting of others it was discussed
        if not pronoun and not event and expression("somebody").search(left):
            return None  # somebody whom the text does not name works with them
        others = {p.id for p in row.parties}
        if (
            pronoun
            and pronoun.group().casefold() in vocabulary().whole_nation
            and all(p.id.startswith("state-") for p in row.parties)
        ):
            return self.parties.named(
                cue.start, cue.start, vocabulary().names.home, "anaphor"
            )  # with other states: the nation
        speaker = None if event else self.encounters.speaker(cue.start)
        alone = pronoun is not None and pronoun.group().casefold() in vocabulary().single_speakers
        for party in (speaker, None if alone else self.encounters.main):
            if party and party.id not in others:
                return party
        return None
