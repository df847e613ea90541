"""Cooperation whose parties stand elsewhere: kedua pihak, kerja sama ini, a meeting that discusses cooperation."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.constructions import Constructions, Found, pair_at
from pipeline.extract.cooperation import Cue
from pipeline.extract.cooperation_words import expression, pattern
from pipeline.extract.encounters import Pair
from pipeline.recognise.mentions import Signal


class Referring(Constructions):
    """The constructions in one document that point back to bodies named before."""

    def both(self, cue: Cue, start: int, end: int) -> Found | None:
        """Kedua pihak … CUE: the two that were brought together before."""
        reach = min(end, cue.end + 60)
        said = [m for m in pattern("both").finditer(self.text, start, end) if m.start() <= reach]
        said = [m for m in said if not expression("of_both").fullmatch(self.text, cue.end, m.start())]
        said.sort(key=lambda m: not expression("own").fullmatch(self.text, cue.end, max(m.start(), cue.end)))
        meant = ((m, self.encounters.both(start, m.group(), self.encounters.met_in(start, m.start()))) for m in said)
        match, pair = next(((m, pair) for m, pair in meant if pair), (None, None))
        if match is None or pair is None:
            return None
        clause = match.end() if match.end() <= cue.start else self.clause(cue, start)
        found = self.made("both", cue, pair_at(pair, match.start()), clause, anaphoric=True)
        words = Signal("partnership.both", -0.1, f"{match.group()}: " + ", ".join(p.name for p in pair))
        return replace(
            found, start=min(match.start(), cue.start), end=max(match.end(), cue.end), signals=(*found.signals, words)
        )

    def this(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE ini, an instrument without parties, what a meeting discusses: the bodies brought together before."""
        if cue.kind != "noun":
            return None
        definite = bool(expression("this").match(self.text, cue.end, end))
        met = self.encounters.met_in(start, cue.start)
        about = bool(expression("meeting_before").search(self.text, start, cue.start)) or bool(
            met
            and (
                expression("discuss").search(self.text, start, cue.start)
                or expression("signs_after").search(self.text, start, cue.start)
            )
        )
        instrument = any(f in ("mou", "loi", "agreement") for f in (cue.form, *cue.others))
        if not (definite or about or (instrument and self._staged(start, end))):
            return None
        if not definite and (expression("open_ended").match(self.text, cue.end, end) or self._generic_behind(cue, end)):
            return None
        subject = self.subject(start, cue.start)
        if definite and subject and pattern("saying").search(self.text, subject.end, cue.start):
            subject = None  # who speaks of it need be no party
        member = subject.parties[0] if subject else None
        if member is None and expression("speaker_among").search(self.text[start : cue.start]):
            member = self.encounters.speaker(cue.start)
        pair = met if met and about else None
        if pair is None and definite and member is None:
            pair = self.encounters.cooperating(start)
        pair = pair or self.encounters.last(start, member)
        if not definite and self._others_named(start, end, pair):
            return None
        pair = pair or (self.encounters.last(start) if definite else None)
        if pair is None or len(pair.parties) > 4:
            return None
        clause = subject.end if subject else start
        found = self.made("this", cue, pair_at(pair.parties, cue.start), clause, anaphoric=not met)
        names = ", ".join(p.name for p in pair.parties)
        words = Signal("partnership.this", -0.12, f"the parties are those named before: {names}")
        return replace(found, start=cue.start, end=cue.end, signals=(*found.signals, words))

    def by_name(self, cue: Cue, names: tuple[str, ...], start: int, end: int) -> Found | None:
        """Penandatanganan IEU-CEPA: an agreement whose name says whose it is, where the sentence says how far it is."""
        if not self._staged(start, end):
            return None
        parties = [self.parties.named(cue.start, cue.start, name, "anaphor") for name in names]
        return self.made("pair", cue, parties, self.clause(cue, start), anaphoric=True)

    def _staged(self, start: int, end: int) -> bool:
        """Whether the sentence says how far a document is."""
        return any(pattern(f"stages.{n}").search(self.text, start, end) for n in ("signed", "explored", "planned"))

    def _generic_behind(self, cue: Cue, end: int) -> bool:
        """Whether somebody without a name follows (kerja sama para petani), not its field (… industri pesawat)."""
        return bool(expression("unnamed_behind").match(self.text, cue.end, end))

    def _others_named(self, start: int, end: int, pair: Pair | None) -> bool:
        """Whether the sentence names bodies that the pair does not know: then it speaks of somebody else."""
        known = {p.id for p in pair.parties} if pair else set()
        return any(
            p.name and p.source in ("body", "office") and p.id not in known for p in self.parties.within(start, end)
        )
