"""What every construction of cooperation needs: what was found, which text is read, where a clause ends."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.extract.cooperation import INSTRUMENTS, Cue
from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.extract.encounters import Encounters
from pipeline.extract.parties import Parties, Party, government
from pipeline.extract.rows import BULLET, Row, Rows
from pipeline.extract.subjects import Subjects
from pipeline.fact import Form
from pipeline.recognise.mentions import Signal
from pipeline.recognise.wording import Worded

_BEFORE, _BEHIND = 700, 1200
"""Characters of a sentence before and behind a word of cooperation that are read."""


_HARD = Worded(rf"(?<!\d)[.;!?”\"](?=\s|$)(?!(?:\s+{{joining}})?\s*\n{BULLET})|\n(?!{BULLET})", vocabulary)
"""Marks at which a row of parties ends: not before an item of a list."""


@dataclass(frozen=True, slots=True)
class Found:
    """Parties around one cue, by one rule: where the passage stands and where its clause begins for the stage."""

    rule: str
    parties: tuple[Party, ...]
    forms: tuple[Form, ...]
    cue: Cue
    start: int
    end: int
    clause: int
    """Where the words that may tell the stage begin; what governs them stands between sentence and clause."""
    signals: tuple[Signal, ...] = ()
    anaphoric: bool = False
    aside: bool = False
    """Whether it only opens the sentence (Melalui MoU ini, A dan B akan …): what follows is another act."""


class Constructions:
    """The machinery of the constructions in one document."""

    def __init__(self, parties: Parties, encounters: Encounters, active: Collection[str]) -> None:
        self.parties = parties
        self.rows = Rows(parties)
        self._subjects = Subjects(parties, self.rows)
        self.encounters = encounters
        self.text = parties.text
        self.active = active
        self._following = 0
        self.pending: list[tuple[Cue, Row]] = []
        """Documents that one body signs with others whom the sentence does not name."""

    def subject(self, start: int, end: int) -> Row | None:
        """The nearest row of parties that can be a subject; whoever speaks may be its first (pihaknya dan B)."""
        row = self._subjects.find(start, end)
        return self._with_speaker(start, end, row) or row

    def _with_speaker(self, start: int, end: int, nearest: Row | None) -> Row | None:
        """Pihaknya dan B: who speaks and B, where nobody else is a nearer subject."""
        joined = list(expression("speaker_joined").finditer(self.text, start, end))
        row = self.rows.read(joined[-1].end(), end, plain=True) if joined else None
        if row and row.plain and not expression("strong").match(self.text, row.end):
            row = self.rows.read(joined[-1].end(), end)
        if row is None or (nearest and nearest.start > row.start):
            return None
        speaker = self.encounters.speaker(joined[-1].start())
        if speaker is None or speaker.id in {p.id for p in row.parties}:
            return None
        first = replace(speaker, start=joined[-1].start(), end=joined[-1].end(1))
        return replace(row, parties=(first, *row.parties), start=first.start)

    def only_kinds(self, row: Row, stop: int) -> bool:
        """Whether the government stands among kinds of people: sinergi antara pemerintah, X, dan masyarakat."""
        if not any(p.name == government() for p in row.parties):
            return False
        kinds = pattern("generic_actors").finditer(self.text, row.parties[0].end, min(stop, row.reach + 40))
        return any(not self.text[m.end() :].lstrip()[:1].isupper() for m in kinds)

    def holds_body(self, row: Row) -> bool:
        """Whether one of the names ends in a known body (Lakpesdam PBNU)."""
        inside = [p for r in row.parties for p in self.parties.within(r.start, r.end)]
        return any(p.source == "body" for p in inside)

    def window(self, begin: int, stop: int, start: int, end: int) -> tuple[int, int]:
        """The part of a very long sentence that is read around a word."""
        if begin - start > _BEFORE:
            start = max(start, self.text.rfind(" ", start, begin - _BEFORE) + 1)
        if end - stop > _BEHIND:
            end = max(stop, self.text.rfind(" ", stop, stop + _BEHIND))
        return start, end

    def made(self, rule: str, cue: Cue, rows: Collection[Row | Party], clause: int, anaphoric: bool = False) -> Found:
        """What the construction of this name found: the parties of the rows, the passage from the first to the last."""
        parties = [p for r in rows for p in (r.parties if isinstance(r, Row) else (r,))]
        spans = [(r.start, r.end) for r in rows if r.end > r.start] + [(cue.start, cue.end)]
        plain = sum(p.source == "plain" for p in parties)
        signals = []
        if plain:
            signals.append(
                Signal("partnership.unknown_names", -0.06 * min(plain, 3), f"{plain} names of unknown bodies")
            )
        if any(p.source in ("office", "person") for p in parties):
            signals.append(Signal("partnership.officials", -0.02, "officials stand for their bodies"))
        return Found(
            f"partnership.{rule}", tuple(parties), (cue.form, *cue.others), cue,
            min(s for s, _ in spans), max(e for _, e in spans), clause, tuple(signals), anaphoric,
        )  # fmt: skip

    def remember(self, cue: Cue, start: int) -> None:
        """Keep who signs a document whose other parties a later sentence may list."""
        signer = self.subject(start, cue.start) if cue.form in INSTRUMENTS else None
        if signer and pattern("stages.signed").search(self.text, signer.end, cue.start):
            self.pending.append((cue, signer))

    def limit(self, offset: int, end: int, reach: int = 220) -> int:
        """Where a row of parties that begins at the offset must end: at the sentence's mark, `reach` characters on."""
        for stop in _HARD.finditer(self.text, offset, min(end, offset + reach)):
            if not (
                stop.group() == "."
                and expression("shortened").search(self.text, max(offset, stop.start() - 5), stop.start())
            ):
                return stop.start()
        return min(end, offset + reach)

    def opening(self, start: int, offset: int) -> str:
        """What stands between the begin of a sentence, or the dateline there, and the offset."""
        dateline = expression("dateline").match(self.text, start, offset)
        return self.text[dateline.end() if dateline else start : offset].strip(" \t“\"'")

    def clause(self, cue: Cue, start: int) -> int:
        """Where the clause of the cue begins: behind the last comma, "bahwa", "agar" … before it."""
        left = self.text[start : cue.start]
        bounds = [m.end() for m in expression("clause_begins").finditer(left)]
        return start + (bounds[-1] if bounds else 0)


def pair_at(parties: tuple[Party, ...], offset: int) -> list[Party]:
    """The parties as meant at the offset, where no name of theirs stands."""
    return [replace(p, start=offset, end=offset, source="anaphor") for p in parties]
