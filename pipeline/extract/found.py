"""A statement before it becomes a fact, and where its words end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.clauses import Token
from pipeline.extract.contents import FEWEST, Content
from pipeline.extract.cues import expression, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import Speaker
from pipeline.extract.speakers import Speakers
from pipeline.recognise.mentions import Signal

_OPENING_MARKS = frozenset(",:;-–—*•")


@dataclass(frozen=True, slots=True)
class Found:
    """One statement before it becomes a fact: content [start, end), its cue phrase, speaker and signals."""

    start: int
    end: int
    rule: str
    speaker: str | None
    cue: str | None
    cue_start: int
    cue_end: int
    signals: tuple[Signal, ...] = ()


class Reports:
    """What every reader of reports has: the text, who speaks in it, and how a statement is made."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers

    def _made(self, row: Sequence[Token], content: Content, cue: int, speaker: Speaker | None) -> list[Found]:
        """The reported statement with its cue at `row[cue]`, if enough words are left of its content.

        Without a speaker the last one goes on; with one, the next sentence knows who spoke.
        """
        first = content.first
        while first < content.last and row[first].text in _OPENING_MARKS:
            first += 1
        run = row[first : content.last]
        if sum(t.kind != "mark" for t in run) < FEWEST:
            return []
        start = run[0].start
        end = trim(self.text, start, run[-1].end)
        if speaker is None:
            name, cue_start = self.speakers.carried(row[cue].start), row[cue].start
            signals: tuple[Signal, ...] = ()
        else:
            name, cue_start, signals = speaker.name, min(speaker.start, row[cue].start), speaker.signals
            self.speakers.heard(speaker)
        cue_end = max(row[min(content.cue_last, len(row) - 1)].end, row[cue].end)
        if content.rule in ("statement.inserted", "statement.believed"):
            cue_start, cue_end = row[cue].start, row[cue].end
        word = row[_verb(row, cue)].text
        if content.rule == "statement.light" or (content.rule == "statement.source" and cue + 1 < len(row)):
            word = f"{row[cue].text} {row[cue + 1].text}"
        return [Found(start, end, content.rule, name, word, cue_start, min(cue_end, max(start, cue_end)), signals)]


def _verb(row: Sequence[Token], cue: int) -> int:
    """The index of the verb itself where the cue opens with a comparison (seperti yang disampaikan X)."""
    if row[cue].low not in words().comparing | words().thus:
        return cue
    return next((i for i in range(cue + 1, min(cue + 3, len(row))) if row[i].low not in grammar().relative), cue)


def trim(text: str, start: int, end: int) -> int:
    """The end without closing marks, blanks, a trailing weekday and date, and where it was read."""
    source = expression("trailing_source").search(text, max(start, end - 120), end)
    end = source.start() if source and source.start() > start else end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!–—-"):
        end -= 1
    date = expression("trailing_day").search(text, max(start, end - 60), end)
    return date.start() if date and date.start() > start else end


def index_at(row: Sequence[Token], offset: int, at: int) -> int:
    """The index of the first token at or after this offset."""
    while at < len(row) and row[at].start < offset:
        at += 1
    return at
