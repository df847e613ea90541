"""A verb of saying with its speaker put into, or behind, a reported clause: Panen, kata Ratna, naik."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.clauses import Token, has_predicate, is_verb
from pipeline.extract.contents import FEWEST, Content
from pipeline.extract.cues import days, verbs, words
from pipeline.extract.found import Found, Reports, index_at
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import TELLING, Speaker


class Inserted(Reports):
    """Reads the insertions of one document, sentence by sentence, which begin at `first`, openings apart."""

    def read(self, row: Sequence[Token], first: int) -> list[Found]:
        """`…, katanya, …` and `…, kata X.`: the sentence around, or before, the cue."""
        for index in range(first + 1, len(row)):
            token = row[index]
            if row[index - 1].text != "," or token.kind != "word":
                continue
            low = token.low
            sourced = (
                low in grammar().according and row[index + 1 : index + 2] and row[index + 1].low in words().no_speakers
            )
            if sourced or row[index - 2].low in grammar().complementizers:
                continue
            stem = grammar().stem(low)
            if stem is not None and (stem in grammar().according or verbs().inside(low)):
                speaker, end = None, index + 1
                closed = end >= len(row) or row[end].text in (",", ".", "!") or row[end].low in words().asides
                if not closed:
                    if stem in verbs().adrift and has_predicate(row[end:]):
                        return self._made(row, Content(first, len(row), "statement.inserted", index), index, None)
                    continue
            elif low in grammar().according or verbs().inside(low) or _thus(row, index) or low in verbs().passive:
                speaker = self.speakers.after(row, index + 1 + _thus(row, index))
                nameless = speaker is not None and not speaker.name
                if speaker is None or (nameless and (speaker.kind != "role" or low in verbs().passive)):
                    continue
                end = index_at(row, speaker.end, index + 1)
                if low in verbs().nouns_too and self._noun(row, index, end):
                    continue
            else:
                continue
            return self._around(row, first, index, end, speaker)
        return []

    def _noun(self, row: Sequence[Token], at: int, end: int) -> bool:
        """Whether a stem that may be a noun is one: nobody follows it, or a clause follows whoever does."""
        if self.speakers.heads(row, at + 1) not in TELLING:
            return True
        return end < len(row) and row[end].kind == "word" and is_verb(row[end])

    def adrift(self, row: Sequence[Token], start: int, first: int) -> list[Found]:
        """The same without commas: `Untuk itu kata Ratna pasar …`, `Pasar itu menurutnya aman`."""
        for index in range(start + 1, len(row) - FEWEST):
            token = row[index]
            if token.kind != "word" or not token.text.islower() or row[index - 1].low in words().before_nouns:
                continue
            if grammar().theirs(token.low, grammar().according) and self.speakers.carried(token.start):
                return self._split(row, first, index, index + 1, None)
            according = token.low in grammar().according
            if token.low not in verbs().adrift and not according:
                continue
            if according and (told := self._before_bahwa(row, index)):
                return told
            speaker = self.speakers.near(row, index + 1)
            if speaker is not None and (not according or speaker.kind == "pronoun"):
                return self._split(row, first, index, index_at(row, speaker.end, index + 1), speaker)
        return []

    def _before_bahwa(self, row: Sequence[Token], cue: int) -> list[Found]:
        """`Untuk desa itu menurut (laporan) X bahwa …`: the conjunction says where the words of X begin."""
        at = cue + 1 + (row[cue + 1].low in words().views | words().documents)
        speaker = self.speakers.after(row, at)
        end = index_at(row, speaker.end, at) if speaker and speaker.name else len(row)
        if speaker is None or end >= len(row) or row[end].low not in grammar().complementizers:
            return []
        return self._made(row, Content(end + 1, len(row), "statement.menurut", end), cue, speaker)

    def _split(self, row: Sequence[Token], first: int, cue: int, end: int, speaker: Speaker | None) -> list[Found]:
        """The whole sentence, or, where only an adverbial or `hal ini` stands before the cue, what follows."""
        before, rest = row[first:cue], row[end:]
        clause = has_predicate([*before, *rest]) or (before and before[0].low in words().that_point)
        if not rest or not clause or any(t.kind == "quote" for t in row):
            return []
        adverbial = sum(t.kind == "word" for t in before) <= 1
        adverbial = adverbial or before[0].low in words().adjuncts | words().that_point or _headless(before[0])
        if not adverbial and row[cue - 1].low in words().reasons:
            return self._made(row, Content(end, len(row), "statement.inserted", cue), cue, speaker)
        closed = row[end].text == "," or cue <= first or before[0].low in words().that_point
        begin = end if adverbial and closed else first
        return self._made(row, Content(begin, len(row), "statement.inserted", cue), cue, speaker)

    def _around(self, row: Sequence[Token], first: int, cue: int, end: int, speaker: Speaker | None) -> list[Found]:
        rest = [t for t in row[end:] if t.kind != "mark"]
        if end < len(row) and row[end].text == "," and len(rest) >= FEWEST and not _circumstance(row[end + 1 :]):
            pointing = cue - first <= 3 and row[first].low in words().that_point
            begin = end + 1 if pointing or row[cue - 2].kind == "quote" else first
            return self._made(row, Content(begin, len(row), "statement.inserted", cue), cue, speaker)
        if cue - 1 - first < FEWEST:
            return []
        if len(rest) >= 3 and not has_predicate(row[first : cue - 1]) and has_predicate(row[end:]):
            return self._made(row, Content(first, len(row), "statement.inserted", cue), cue, speaker)
        return self._made(row, Content(first, cue - 1, "statement.final", end - 1), cue, speaker)


def _thus(row: Sequence[Token], at: int) -> int:
    """How many words `demikian`, `begitu`, `seperti (yang)` are before their `disampaikan` or `kata`; 0 without it."""
    low = row[at].low
    if low not in words().comparing | words().thus:
        return 0
    verb = at + 1
    compared = low in words().comparing
    if compared and verb < len(row) and row[verb].low in grammar().relative:
        verb += 1
    if verb >= len(row):
        return 0
    said = row[verb].low in verbs().passive or (not compared and verbs().inside(row[verb].low))
    return verb - at if said else 0


def _circumstance(row: Sequence[Token]) -> bool:
    """Whether only where or when it was said stands here (…, kata Ratna, Kepala Desa Tenau, di balai desa)."""
    if _is_date(row):
        return True
    return bool(row) and row[0].low in words().settings and not has_predicate(row)


def _is_date(row: Sequence[Token]) -> bool:
    return bool(row) and row[0].low in days() and sum(t.kind == "word" for t in row) <= 8


def _headless(token: Token) -> bool:
    """Whether a sentence opens with a verb in the active: what it says of somebody stands before the subject."""
    return token.low.startswith(grammar().active_prefixes) and token.low not in words().no_verbs and len(token.low) > 5
