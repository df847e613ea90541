"""Indirect statements: clauses and noun phrases that a verb or preposition of saying reports, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.attributed import Attributed
from pipeline.extract.clauses import Sentence, Token, after_dateline, skip_connectors, tokens
from pipeline.extract.contents import FEWEST
from pipeline.extract.coordinated import LOOSE, Coordinated
from pipeline.extract.cues import expression, verbs, words
from pipeline.extract.found import Found, trim
from pipeline.extract.grammar import grammar
from pipeline.extract.inserted import Inserted
from pipeline.extract.listening import Listening
from pipeline.extract.pointing import Pointing
from pipeline.extract.speaker_identity import TELLING
from pipeline.extract.speakers import Speakers
from pipeline.recognise.mentions import Signal

_FULL_STOP = re.compile(r"[.!?]\s+")
_AHEAD = frozenset({"statement.cue_quote"})
"""Quotations whose verb of saying stands before them, and may report something itself first."""
_NESTED = Signal("statement.nested", -0.1, "reported inside a quotation")


class Reported:
    """Reads the sentences of one document in order."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers
        self.attributed, self.inserted = Attributed(text, speakers), Inserted(text, speakers)
        self.pointing, self.listening = Pointing(text, speakers), Listening(text, speakers)
        self.coordinated = Coordinated(text, speakers, self.pointing)

    def read(self, sentence: Sentence, direct: Sequence[Found]) -> list[Found]:
        """The indirect statements of one sentence whose direct ones are known; speakers are remembered."""
        row = sentence.tokens
        start = after_dateline(row)
        at = skip_connectors(row, start)
        found: list[Found] = []
        if direct:
            found += self._before(row, direct)
            found += self.coordinated.read(row, _behind(row, direct), True)
        else:
            found += (
                self.pointing.attributed(row, at)
                or self.attributed.preposition(row, at)
                or self.attributed.read_out(row, at)
                or self.attributed.passive(row, at)
                or self.inserted.read(row, at)
                or self.coordinated.read(row, 0, False)
                or self.attributed.believed(row)
                or self.inserted.adrift(row, start, at)
            )
            if not found:
                self.listening.listen(row)
            self.listening.voice(row, at)
        spoken = bool(found or direct)
        place = None if spoken or start >= len(row) else (row[start].start, row[-1].end)
        self.pointing.note(place, start < len(row) and self.speakers.heads(row, at) in TELLING)
        return found

    def turn(self) -> None:
        """A paragraph ends."""
        self.pointing.turn()

    def _before(self, row: Sequence[Token], direct: Sequence[Found]) -> list[Found]:
        """What the verb reports in its own words before a comma and the quotation (… bahwa harga turun, “…”)."""
        first = min(direct, key=lambda d: d.start)
        mark = next((i for i, t in enumerate(row) if t.end >= first.start), 0)
        if first.rule not in _AHEAD or mark < FEWEST:
            return []
        end = mark - 1 if row[mark - 1].text == "," else _beside(row[:mark])
        return [f for f in self.coordinated.read(row[:end], 0, False) if f.rule not in LOOSE]

    def nested(self, direct: Sequence[Found]) -> list[Found]:
        """What a quoted speaker reports of a third person who is named (“Menteri X mengatakan bahwa …”)."""
        found: list[Found] = []
        for quote in direct:
            start = quote.start
            for end in [*(m.end() for m in _FULL_STOP.finditer(self.text, start, quote.end)), quote.end]:
                if expression("reported_clause").search(self.text, start, end):
                    found += self._third(tokens(self.text, start, end, []))
                start = end
        return found

    def _third(self, row: Sequence[Token]) -> list[Found]:
        for index in range(1, len(row) - FEWEST):
            if not verbs().takes(row[index].low) or row[index + 1].low not in grammar().complementizers:
                continue
            speaker = self.speakers.subject(row, index)
            if speaker is None or speaker.kind != "person" or speaker.name is None:
                return []
            run = row[index + 2 :]
            end = trim(self.text, run[0].start, run[-1].end)
            return [
                Found(run[0].start, end, "statement.bahwa", speaker.name, row[index].text,
                      speaker.start, row[index + 1].end, (_NESTED,))
            ]  # fmt: skip
        return []


def _beside(row: Sequence[Token]) -> int:
    """The index of the comma behind which another verb leads up to the quotation: …, seraya mengingatkan: “…”; 0."""
    last = max((i for i, t in enumerate(row) if t.text == ","), default=0)
    beside = last > 0 and last + 1 < len(row) and row[last + 1].low in words().besides | grammar().manner
    return last if beside else 0


def _behind(row: Sequence[Token], direct: Sequence[Found]) -> int:
    """The index behind the attribution of the last quotation."""
    offset = max(max(d.cue_end for d in direct), max(d.end for d in direct))
    return next((i for i, t in enumerate(row) if t.start >= offset and t.kind != "quote"), len(row))
