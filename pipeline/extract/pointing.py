"""Statements that stand before their attribution: Hal itu disampaikan X; X mengatakan hal itu."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.clauses import Token, skip_adverbs
from pipeline.extract.contents import FEWEST, Content, points_back
from pipeline.extract.cues import verbs, words
from pipeline.extract.found import Found, Reports, index_at, trim
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import Speaker
from pipeline.extract.speakers import Speakers

_SHORT = 3
"""Sentences of a paragraph that may be told as one thing (Hal ini disampaikan X)."""


class Pointing(Reports):
    """Remembers, sentence by sentence, what may be pointed back at."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        super().__init__(text, speakers)
        self.previous: tuple[int, int] | None = None
        """The sentence before or, where a paragraph begins, the paragraph before; None where it is a statement."""
        self._paragraph: list[tuple[int, int] | None] = []
        """The sentences of this paragraph, None for a statement."""
        self._told = False
        """Whether the sentence before tells what somebody did: then `Hal itu ia sampaikan` does not report it."""

    def note(self, sentence: tuple[int, int] | None, told: bool) -> None:
        """A sentence ends: where it stands, None for a statement; whether it tells what somebody did."""
        self.previous, self._told = sentence, told
        self._paragraph.append(sentence)

    def turn(self) -> None:
        """A paragraph ends: what points back from the next one means all of it, if it is short and states nothing."""
        spans = [span for span in self._paragraph if span]
        if 1 < len(self._paragraph) <= _SHORT:
            self.previous = (spans[0][0], spans[-1][1]) if len(spans) == len(self._paragraph) else None
        self._paragraph = []

    def attributed(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Hal itu disampaikan X`: the sentence before is what X said, unless it is a statement already."""
        if at + 2 >= len(row):
            return []
        if row[at].low in words().thus:
            index = at + 1
        elif row[at].low in words().that_point and row[at + 1].low in words().pointers:
            index = at + 2
        elif row[at].low in words().that_point and at + 3 < len(row) and row[at + 2].low in words().alike:
            index = at + 3  # hal yang sama
        else:
            return []
        index = skip_adverbs(row, index)
        if index >= len(row):
            return []
        low, agent = row[index].low, index
        if (
            low in words().subjects
            and index + 1 < len(row)
            and grammar().passive_prefix + row[index + 1].low in verbs().passive
        ):
            speaker: Speaker | None = self.speakers.named(row, index, index + 1, "pronoun")
            index += 1
        elif grammar().theirs(low, verbs().passive):
            speaker = self.speakers.named(row, agent, agent + 1, "pronoun")
        elif low in verbs().passive:
            speaker = self.speakers.after(row, index + 1)
        else:
            return []
        if speaker is None or speaker.name is None or (speaker.kind == "pronoun" and self._told):
            return []
        self.speakers.heard(speaker)
        behind = index_at(row, speaker.end, index)
        if behind < len(row) - FEWEST and row[behind].low in grammar().complementizers:
            content = Content(behind + 1, len(row), "statement.passive", behind)
            return self._made(row, content, index, speaker)
        if self.previous is None or not words().alike.isdisjoint(t.low for t in row[at + 1 : at + 3]):
            return []
        start, end = self.previous
        return [
            Found(start, trim(self.text, start, end), "statement.that_point", speaker.name, row[index].text,
                  row[at].start, speaker.end, speaker.signals)
        ]  # fmt: skip

    def said(self, row: Sequence[Token], cue: int, who: Speaker) -> list[Found]:
        """`X mengatakan hal itu di Kendal`: again the sentence before."""
        if row[cue + 1 : cue + 2] == [] or row[cue + 1].low not in words().things or not points_back(row, cue + 1):
            return []
        pointing = row[cue + 1 : cue + 3]
        if self.previous is None or who.name is None:
            return []
        self.speakers.heard(who)
        start, end = self.previous
        return [
            Found(start, trim(self.text, start, end), "statement.that_point", who.name, row[cue].text,
                  who.start, pointing[1].end, who.signals)
        ]  # fmt: skip
