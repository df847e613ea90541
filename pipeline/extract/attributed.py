"""Reports whose speaker stands outside the clause: Menurut X, …; Dilansir dari X, …; Dikatakan X, …; … diyakini X …"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.clauses import Token, after_dateline, has_predicate, is_content_noun, is_verb, skip_adverbs
from pipeline.extract.contents import FEWEST, Content, past
from pipeline.extract.cues import days, verbs, words
from pipeline.extract.found import Found, Reports, index_at
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import TELLING, Speaker
from pipeline.recognise.lexicon import namelike

_OCCASION = 25
"""Tokens of the occasion before a passive of saying."""


class Attributed(Reports):
    """Reads the attributions of one document, sentence by sentence; `at` is where a sentence begins, openings apart."""

    def preposition(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Menurut X, …`, `Menurutnya …`, `Bagi X, …`, `Berdasarkan proyeksi X, …`, `Dilansir dari X, …`."""
        if at >= len(row):
            return []
        at += row[at].low in words().adverbs and at + 1 < len(row) and row[at + 1].low in grammar().according
        low, small = row[at].low, grammar()
        stem = small.stem(low)
        if stem is not None and (stem in small.according | small.regarding or verbs().inside(low)):
            comma = at + 1 < len(row) and row[at + 1].text == ","
            if (stem not in small.according and not comma) or stem in verbs().nouns_too:
                return []
            return self._made(row, Content(past(row, at + 1), len(row), "statement.menurut", at), at, None)
        if low in small.according | small.regarding or low in verbs().opening:
            return self._of_somebody(row, at)
        if low in small.within and at + 2 < len(row) and row[at + 1].low in words().outlooks:
            return self._of_somebody(row, at + 1)
        view = low in small.based and at + 1 < len(row) and row[at + 1].low in words().views
        if low in words().comparing and at + 1 < len(row) and row[at + 1].low in words().sources:
            at += 1
        source = row[at].low in words().sources
        if view or source:
            return self._of_source(row, at, at + 2 if view else at + 1)
        for index in range(at + 2, min(at + 40, len(row) - 4)):
            if upon := _comes_upon(row, index):
                return self._of_source(row, index, upon)
            if (
                row[index].low in words().sources
                and row[index - 1].text == ","
                and row[index + 1].low in small.sourcing
            ):
                return self._of_source(row, index, index + 1)
        return []

    def _of_somebody(self, row: Sequence[Token], at: int) -> list[Found]:
        """What somebody says behind `menurut` or a stem, or sees so behind `bagi` or a noun of view at `row[at]`."""
        low = row[at].low
        according, opening = low in grammar().according, low in verbs().opening
        speaker = self.speakers.after(row, at + 1)
        if speaker is None or row[at + 1].low in words().no_speakers:
            return []
        index = index_at(row, speaker.end, at + 1)
        if index < len(row) and row[index].text != "," and row[index].low in words().asides:
            index = next((i for i in range(index, len(row)) if row[i].text == ","), index)
        comma = index < len(row) and row[index].text == ","
        if according and not comma and self.speakers.heads(row, at + 1) in TELLING:
            speaker = self.speakers.near(row, at + 1) or speaker
            index = index_at(row, speaker.end, at + 1)
        if opening and not (comma and speaker.kind in TELLING | {"body"}):
            near = self.speakers.near(row, at + 1) if low in verbs().adrift and not comma else None
            if near is None or not has_predicate(row[index_at(row, near.end, at + 1) :]):
                return []
            speaker, index = near, index_at(row, near.end, at + 1)
        if not (according or opening) and not (comma and speaker.kind == "person" and speaker.name):
            return []
        if speaker.kind in ("document", "group", "role") and speaker.name is None and not comma:
            return []
        content = Content(index + comma, len(row), "statement.menurut", at)
        return self._made(row, content, at, speaker)

    def _of_source(self, row: Sequence[Token], cue: int, at: int) -> list[Found]:
        """The source is what stands before the comma: a body, or an address of the net."""
        while at < len(row) and row[at].low in words().channels:
            at += 1
        comma = next((i for i in range(at, min(at + 25, len(row))) if row[i].text == ","), None)
        if comma is None or comma == at:
            return []
        kind = self.speakers.heads(row, at)
        if kind in ("person", "body", "role"):
            speaker = self.speakers.named(row, at, comma, kind)
        elif "." in row[at].text or row[at].capital:
            last = row[_before_the_day(row, at, comma) - 1].end
            speaker = Speaker(row[at].start, last, self.text[row[at].start : last], "body")
        else:
            return []
        comma = _past_the_day(row, comma)
        if speaker.name is None or row[comma + 1 : comma + 2] == [] or row[comma + 1].low in words().announcing:
            return []
        if self._reports_another(row, comma + 1):
            self.speakers.heard(speaker)
            return []
        return self._made(row, Content(comma + 1, len(row), "statement.source", at - 1), cue, speaker)

    def _reports_another(self, row: Sequence[Token], begin: int) -> bool:
        """Whether behind the source somebody else says it (Dikutip dari Antara, Bupati Darto mengatakan …)."""
        for index in range(begin + 1, min(begin + 40, len(row))):
            if verbs().takes(row[index].low) and row[index - 1].low not in grammar().relative:
                return self.speakers.subject(row, index, begin) is not None
        return False

    def passive(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Dikatakan bahwa …`, `Ditambahkan, …` go on with the last speaker; `Dijelaskan X, …` names one."""
        if at + 2 >= len(row):
            return []
        if row[at].low in words().comparing:
            at += 1 + (row[at + 1].low in grammar().relative)
        while at + 2 < len(row) and row[at].low in words().adverbs:
            at += 1
        if row[at].low in words().adjuncts and (said := _said_on(row, at)):
            return self._said_by(row, said)
        if row[at].low in grammar().complementizers:
            return self._fronted(row, at)
        low = row[at].low
        hoped = grammar().theirs(low, verbs().hoped)
        if low.removesuffix(grammar().enclitic) not in verbs().passive and not hoped:
            return []
        index = at + 1
        index = skip_adverbs(row, index)
        speaker = None
        if not hoped and index < len(row) and row[index].text != "," and row[index].low not in words().openers:
            speaker = self.speakers.after(row, index)
            if speaker is None or speaker.name is None:
                return []
            index = index_at(row, speaker.end, index)
        opened = index < len(row) and (hoped or row[index].text == "," or row[index].low in words().openers)
        if not opened or (speaker is None and self.speakers.carried(row[at].start) is None):
            return []
        return self._made(row, Content(past(row, index), len(row), "statement.passive", index - 1), at, speaker)

    def _fronted(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Bahwa tanggul itu aman(,) ditegaskan (oleh) X`: the clause stands before its verb."""
        for cue in range(at + 1 + FEWEST, len(row) - 1):
            low = row[cue].low
            if (low in verbs().passive or low in verbs().believed) and row[cue - 1].low not in grammar().relative:
                speaker = self.speakers.after(row, skip_adverbs(row, cue + 1))
                if speaker is not None and speaker.name:
                    return self._made(row, Content(at + 1, cue, "statement.passive", cue), cue, speaker)
        return []

    def _said_by(self, row: Sequence[Token], cue: int) -> list[Found]:
        """`Dalam rapat itu disampaikan (oleh) X(,) bahwa …`: without an agent and a conjunction nobody says it."""
        agent = skip_adverbs(row, cue + 1)
        speaker = self.speakers.after(row, agent)
        if speaker is None or speaker.name is None:
            return []
        index = _behind(row, speaker, agent)
        if index >= len(row) - FEWEST or row[index].low not in grammar().complementizers:
            return []
        return self._made(row, Content(past(row, index), len(row), "statement.passive", index), cue, speaker)

    def read_out(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Dalam amanat X yang dibacakan Y, disampaikan bahwa …`: whose speech it is says it, not who reads it."""
        small = grammar()
        at += at + 2 < len(row) and row[at].low in small.during
        at += at + 2 < len(row) and row[at].low.strip("_") in words().speech_kinds
        if at + 3 < len(row) and row[at].low in words().documents and row[at + 1].low in words().pointers:
            return self._written_in(row, at)
        if at + 3 >= len(row) or row[at].low.strip("_") not in words().speeches:
            return []
        at += 1 + (row[at + 1].low in words().speech_attributes)
        author = self.speakers.after(row, at) if row[at].low not in small.relative else None
        index, cue = at if author is None else _behind(row, author, at), None
        if row[index : index + 1] and row[index].low in small.relative:
            cue = index + 1 + (row[index + 1 : index + 2] != [] and row[index + 1].low == small.passive_prefix)
            reader = self.speakers.after(row, cue + 1) if cue < len(row) and row[cue].low in words().reading else None
            if reader is None:
                return []
            author, index = author or reader, _behind(row, reader, cue + 1)
        if author is None or author.name is None or index >= len(row) - FEWEST:
            return []
        if row[index].low in verbs().passive:
            cue, index = index, index + 1
        elif cue is None:
            return []
        noun = is_content_noun(row[cue].low, row[index:])
        if row[index].text != "," and row[index].low not in small.complementizers and not noun:
            return []
        return self._made(row, Content(past(row, index), len(row), "statement.passive", cue), cue, author)

    def _written_in(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Dalam artikel tersebut(,) dijelaskan …`: the document of which the text spoke says it."""
        source = self.speakers.named(row, at, at + 2, "document")
        cue = at + 2 + (row[at + 2].text == ",")
        if source.name is None or cue + 1 >= len(row) or row[cue].low not in verbs().passive:
            return []
        first = past(row, cue + 1)
        if first == cue + 1 and not has_predicate(row[first:]):
            return []
        return self._made(row, Content(first, len(row), "statement.passive", cue), cue, source)

    def believed(self, row: Sequence[Token]) -> list[Found]:
        """`… diyakini Bank Dunia terkelola baik`: the clause around the passive and its agent."""
        for index in range(1, len(row) - 2):
            if row[index].low not in verbs().believed or row[index - 1].low in words().unbelieved:
                continue
            agent = index + 1 + (row[index + 1].low in grammar().agents)
            kind = self.speakers.heads(row, agent)
            if not (row[agent].capital or row[agent].low in words().professions) or not (
                kind or namelike(row[agent].text) > 0
            ):
                continue
            kind = kind or "body"
            end = agent + 1
            while end < len(row) and (row[end].capital or row[end].low in grammar().agent_joints):
                end += 1
            speaker = self.speakers.named(row, agent, end, kind)
            rest = [t for t in row[end:] if t.kind == "word"]
            if speaker.name is None or len(rest) < 2:
                continue
            begin = next((i + 1 for i in range(index - 1, -1, -1) if row[i].text == ","), after_dateline(row))
            content = Content(begin, len(row), "statement.believed", agent)
            return self._made(row, content, index, speaker)
        return []


def _said_on(row: Sequence[Token], at: int) -> int:
    """The passive of saying behind an occasion that opens the sentence (Pada rapat itu dijelaskan …), or 0."""
    for index in range(at + 2, min(at + _OCCASION, len(row) - FEWEST)):
        if row[index].low in verbs().passive and row[index - 1].low not in grammar().relative | words().blockers:
            return 0 if has_predicate(row[at + 1 : index]) else index
    return 0


def _before_the_day(row: Sequence[Token], at: int, end: int) -> int:
    """The index behind the name of a source, before what says when it was read (AFP | pada 14 Juni; Antara | (4/6))."""
    dated = (
        i for i in range(at + 1, end) if row[i].low in words().asides or row[i].low in days() or row[i].text == "("
    )
    return next((i for i in dated if any(t.text[0].isdigit() for t in row[i:end])), end)


def _past_the_day(row: Sequence[Token], comma: int) -> int:
    """The mark behind the day on which a source was read (Dikutip dari Antara, Selasa (3/6/2025), …)."""
    told = comma + 1 + (row[comma + 1 : comma + 2] != [] and is_verb(row[comma + 1]))
    if row[told : told + 1] == [] or row[told].low not in days():
        return comma
    for index in range(told + 1, min(told + 12, len(row) - 1)):
        if row[index].text == ")":
            return index + (row[index + 1].text == ",")
        if row[index].text == "," and not row[index + 1].text[0].isdigit():
            return index
    return comma


def _comes_upon(row: Sequence[Token], at: int) -> int:
    """The index of the source behind `menemukan informasi (resmi) dari` and the like, if it says something; else 0."""
    if row[at].low not in words().finding or row[at + 1].low not in words().tidings:
        return 0
    source = next((i for i in range(at + 2, min(at + 4, len(row))) if row[i].low in grammar().origins), 0)
    comma = next((i for i in range(source, min(source + 12, len(row))) if row[i].text == ","), 0)
    clause = row[comma + 1 :] if comma else []
    told = has_predicate(clause) and clause[0].low not in words().searches  # else the search goes on, nobody says it
    return source + 1 if source and told else 0


def _behind(row: Sequence[Token], speaker: Speaker, at: int) -> int:
    """The index behind this phrase and its comma."""
    index = index_at(row, speaker.end, at)
    return index + (index < len(row) and row[index].text == ",")
