"""Statements listed line by line under the verb that reports them: X mengimbau warga untuk: 1. … 2. …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.clauses import Paragraph, Token
from pipeline.extract.contents import FEWEST
from pipeline.extract.cues import verbs, words
from pipeline.extract.found import Found, trim
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import Speaker
from pipeline.extract.speakers import Speakers

_MARKER = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–—*•])\s+(?=\w)")
_REACH = 16
"""Tokens between the verb and the colon behind which the list begins."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """Who says, and with which verb at [start, end), what the lines below list."""

    speaker: Speaker
    cue: str
    start: int
    end: int


class Listed:
    """Reads the paragraphs of one document in order."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers
        self._lead: _Lead | None = None
        self._first: list[Found] = []
        """The first line of a list, until a second one shows that it is a list and no heading."""
        self._more = False

    def read(self, paragraph: Paragraph, found: Sequence[Found]) -> list[Found]:
        """The statement that this line is as a member of a list, where nobody says anything in it (`found`)."""
        marker = _MARKER.match(self.text, paragraph.start, paragraph.end)
        if marker is None or self._lead is None:
            last = paragraph.sentences[-1].tokens if paragraph.sentences else []
            self._lead, self._first, self._more = self._led(last), [], False
            return []
        end = trim(self.text, marker.end(), paragraph.end)
        if found or len(self.text[marker.end() : end].split()) < FEWEST:
            return []
        lead = self._lead
        item = [
            Found(marker.end(), end, "statement.listed", lead.speaker.name, lead.cue, lead.start, lead.end,
                  lead.speaker.signals)
        ]  # fmt: skip
        if not (self._first or self._more):
            self._first = item
            return []
        held, self._first, self._more = self._first, [], True
        return held + item

    def fragment(self, found: Found) -> bool:
        """Whether this is what a verb seemed to report of which the list is the content (mengimbau warga untuk: …)."""
        lead = self._lead
        if lead is None or found.rule == "statement.listed":
            return False
        return found.cue_start <= lead.start < found.end <= lead.end

    def _led(self, row: Sequence[Token]) -> _Lead | None:
        """The verb of saying that a colon at the end of the line leaves without its content."""
        if not row or row[-1].text != ":" or any(t.kind == "quote" for t in row):
            return None
        for cue in range(len(row) - 2, max(0, len(row) - _REACH), -1):
            if not _reports(row, cue):
                continue
            speaker = self.speakers.subject(row, cue)
            if speaker is None or not (speaker.name and _announces(row[cue + 1 : -1])):
                return None
            return _Lead(speaker, row[cue].text, row[cue].start, row[-1].end)
        return None


def _reports(row: Sequence[Token], cue: int) -> bool:
    """Whether the verb reports, by itself or with the noun behind it (memberi arahan, not memiliki tugas)."""
    light = verbs().light
    return bool(verbs().takes(row[cue].low)) or (row[cue].low in light.verbs and row[cue + 1].low in light.nouns)


def _announces(row: Sequence[Token]) -> bool:
    """Whether what stands between verb and colon only announces the list (beberapa hal berikut, warga untuk)."""
    if not row or row[-1].low in grammar().purposes | grammar().complementizers:
        return True
    told = not grammar().complementizers.isdisjoint(t.low for t in row)  # bahwa … sebagai berikut: that is the content
    return not told and any(t.low in words().announcing or t.low in words().counting for t in row)
