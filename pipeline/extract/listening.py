"""Who speaks next: whom a sentence without a statement makes the speaker of the one behind it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.clauses import Token, is_verb
from pipeline.extract.cues import verbs, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import Speaker
from pipeline.extract.speakers import Speakers
from pipeline.recognise.names import headline_case

_FEW = 8
"""Words of a body's name before whoever speaks for it."""


class Listening:
    """Listens to the sentences of one document that state nothing."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers

    def listen(self, row: Sequence[Token]) -> None:
        """Remember whose speech is read out, else the agent of a passive, else who tells a topic, else the subject.

        The headline of another article (Sopir Gran Max Todongkan Pistol) is about nobody who speaks here.
        """
        if row and row[-1].kind == "word" and headline_case(self.text[row[0].start : row[-1].end]):
            return
        speaker = self._author(row) or self._agent(row) or self._teller(row)
        if speaker:
            self.speakers.heard(speaker)
        else:
            self.speakers.seen(row)

    def voice(self, row: Sequence[Token], at: int) -> None:
        """`Pemkot Tegal melalui Kepala Dinas Slamet Wahyono menyatakan …`: he speaks next."""
        through = next((i for i, t in enumerate(row[at : at + _FEW], at) if t.low in grammar().through), None)
        if through is None or self.speakers.heads(row, at) != "body":
            return
        person = self.speakers.after(row, through + 1)
        behind = next((t for t in row[through:] if person and t.start >= person.end), None)
        if person and person.kind == "person" and person.name and behind and verbs().takes(behind.low):
            self.speakers.heard(person)

    def _author(self, row: Sequence[Token]) -> Speaker | None:
        """`X membacakan sambutan Menteri Y`: Y speaks next, if the text says who that is; else whoever reads."""
        for index in range(1, len(row) - 2):
            if row[index].low not in words().reads_out or row[index + 1].low not in words().speeches:
                continue
            author = self.speakers.after(row, index + 2)
            phrase = self.text[author.start : author.end] if author else ""
            if author and author.name and any(part in phrase for part in author.name.split()):
                return author
        return None

    def _agent(self, row: Sequence[Token]) -> Speaker | None:
        """`Acara itu dibuka (oleh) Bupati Ratna`; of any passive but one of saying the agent is told by `oleh`."""
        for index, token in enumerate(row[:-2]):
            if not token.low.startswith(grammar().passive_prefix) or (
                index and row[index - 1].low in grammar().relative
            ):
                continue
            agent = index + 1
            while agent < len(row) - 1 and row[agent].low in words().adverbs:
                agent += 1
            if token.low not in verbs().passive:
                agent = next(
                    (i + 1 for i in range(agent, min(agent + 3, len(row) - 1)) if row[i].low in grammar().agents), 0
                )
                if not agent or not is_verb(token) or self.speakers.heads(row, agent) not in ("person", "role"):
                    continue
            speaker = self.speakers.after(row, agent)
            if speaker and speaker.name and speaker.kind == "person":
                return speaker
        return None

    def _teller(self, row: Sequence[Token]) -> Speaker | None:
        """`Ratna menyampaikan pandangannya mengenai pasar.`: nothing is stated, but she speaks."""
        for index, token in enumerate(row):
            named = self.speakers.subject(row, index) if verbs().takes(token.low) else None
            if named and named.kind == "person":
                return named
        return None
