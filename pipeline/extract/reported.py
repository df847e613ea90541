"""Indirect statements: clauses and noun phrases that a verb or preposition of saying reports, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.attributed import Attributed
from pipeline.extract.clauses import (
    Sentence,
    Token,
    after_dateline,
    is_verb,
    skip_connectors,
    tokens,
)
from pipeline.extract.contents import FEWEST, Content, Contents, points_back
from pipeline.extract.cues import verbs, words
from pipeline.extract.found import Found, made, trim
from pipeline.extract.inserted import Inserted
from pipeline.extract.speakers import Speaker, Speakers
from pipeline.recognise.mentions import Signal

_FULL_STOP = re.compile(r"[.!?]\s+")
_SHORT = 3
"""Sentences of a paragraph that may be told as one thing (Hal ini disampaikan X)."""
_TELLING = frozenset({"person", "role", "pronoun"})
_AHEAD = frozenset({"statement.cue_quote"})
"""Quotations whose verb of saying stands before them, and may report something itself first."""
_LOOSE = frozenset({"statement.bare", "statement.comma"})
"""Reports that nothing but their place opens: before a quotation that may be any adjunct of the verb."""
_OPENED = frozenset({"statement.bahwa", "statement.agar", "statement.light", "statement.comma"})
"""Reports whose beginning a conjunction or a mark shows."""
_NESTED = Signal("statement.nested", -0.1, "reported inside a quotation")


class Reported:
    """Reads the sentences of one document in order."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers
        self.contents = Contents(speakers)
        self.attributed, self.inserted = Attributed(text, speakers), Inserted(text, speakers)
        self.previous: tuple[int, int] | None = None
        """What `Hal itu disampaikan X` reports: the sentence before or, at the beginning of a paragraph, the paragraph
        before; None where a statement stands there already.
        """
        self._paragraph: list[tuple[int, int] | None] = []
        """The sentences of this paragraph, None for a statement."""
        self.told = False
        """Whether the sentence before tells what somebody did: then `Hal itu ia sampaikan` does not report it."""

    def read(self, sentence: Sentence, direct: Sequence[Found]) -> list[Found]:
        """The indirect statements of one sentence whose direct ones are known; speakers are remembered."""
        row = sentence.tokens
        start = after_dateline(row)
        at = skip_connectors(row, start)
        found: list[Found] = []
        if direct:
            found += self._before(row, direct)
            found += self._verbs(row, self._behind(row, direct), True)
        else:
            found += (
                self._that_point(row, at)
                or self.attributed.preposition(row, at)
                or self.attributed.read_out(row, at)
                or self.attributed.passive(row, at)
                or self.inserted.read(row, at)
                or self._verbs(row, 0, False)
                or self.attributed.believed(row)
                or self.inserted.adrift(row, start, at)
            )
            if not found:
                self._listen(row)
        spoken = bool(found or direct)
        self.previous = None if spoken or start >= len(row) else (row[start].start, row[-1].end)
        self._paragraph.append(self.previous)
        self.told = start < len(row) and self.speakers.heads(row, at) in _TELLING
        return found

    def turn(self) -> None:
        """A paragraph ends: what points back from the next one means all of it, if it is short and states nothing."""
        spans = [span for span in self._paragraph if span]
        if 1 < len(self._paragraph) <= _SHORT:
            self.previous = (spans[0][0], spans[-1][1]) if len(spans) == len(self._paragraph) else None
        self._paragraph = []

    def _before(self, row: Sequence[Token], direct: Sequence[Found]) -> list[Found]:
        """What the verb reports in its own words before a comma and the quotation (… bahwa harga turun, “…”)."""
        first = min(direct, key=lambda d: d.start)
        mark = next((i for i, t in enumerate(row) if t.end >= first.start), 0)
        if first.rule not in _AHEAD or mark < FEWEST or row[mark - 1].text != ",":
            return []
        return [f for f in self._verbs(row[: mark - 1], 0, False) if f.rule not in _LOOSE]

    def _behind(self, row: Sequence[Token], direct: Sequence[Found]) -> int:
        """The index behind the attribution of the last quotation."""
        offset = max(max(d.cue_end for d in direct), max(d.end for d in direct))
        return next((i for i, t in enumerate(row) if t.start >= offset and t.kind != "quote"), len(row))

    # --- Hal itu disampaikan X ------------------------------------------------------------------------------------

    def _that_point(self, row: Sequence[Token], at: int) -> list[Found]:
        """`Hal itu disampaikan X`: the sentence before is what X said, unless it is a statement already."""
        if at + 2 >= len(row):
            return []
        if row[at].low == "demikian":
            index = at + 1
        elif row[at].low in words().that_point and row[at + 1].low in words().pointers:
            index = at + 2
        else:
            return []
        while index < len(row) and row[index].low in words().adverbs:
            index += 1
        if index >= len(row):
            return []
        low, agent = row[index].low, index
        if low in words().subjects and index + 1 < len(row) and "di" + row[index + 1].low in verbs().passive:
            speaker: Speaker | None = self.speakers.named(row, index, index + 1, "pronoun")
            index += 1
        elif low.endswith("nya") and low[:-3] in verbs().passive:
            speaker = self.speakers.named(row, agent, agent + 1, "pronoun")
        elif low in verbs().passive:
            speaker = self.speakers.after(row, index + 1)
        else:
            return []
        if speaker is None or speaker.name is None or (speaker.kind == "pronoun" and self.told):
            return []
        self.speakers.heard(speaker)
        if self.previous is None or row[at + 1].low in ("senada", "serupa"):
            return []
        start, end = self.previous
        return [
            Found(start, trim(self.text, start, end), "statement.that_point", speaker.name, row[index].text,
                  row[at].start, speaker.end, speaker.signals)
        ]  # fmt: skip

    def _says_that(self, row: Sequence[Token], cue: int, who: Speaker) -> list[Found]:
        """`X mengatakan hal itu di Kendal`: again the sentence before."""
        if row[cue + 1 : cue + 2] == [] or row[cue + 1].low != "hal" or not points_back(row, cue + 1):
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

    # --- X mengatakan … -------------------------------------------------------------------------------------------

    def _verbs(self, row: Sequence[Token], begin: int, quoted: bool) -> list[Found]:
        """`X menegaskan bahwa …` and all its kin, several in one sentence where they are coordinated."""
        found: list[Found] = []
        speaker: Speaker | None = None
        index, covered = max(begin, 0), 0
        while index < len(row):
            verb = row[index]
            titled = index > 0 and verb.text[0].isupper()
            if covered and found and verb.low in verbs().praising and row[_link(row, index)].low in words().besides:
                found[-1] = self._shortened(found[-1], row, index)
                break
            if titled or not (verbs().takes(verb.low) or verb.low in verbs().light.verbs):
                index += 1
                continue
            who = self._speaker(row, index, begin, covered, speaker, quoted)
            if who and not quoted and not found and (pointed := self._says_that(row, index, who)):
                return pointed
            personal = who is not None and who.kind in _TELLING and not (covered and verb.low in verbs().impersonal)
            content = self.contents.of(row, index, personal) if who else None
            if who and content and (_acts(row[index].low, who, content) or _does(row, index, covered, content)):
                content = None
            if who is None or content is None or not _resolvable(who, verb.low, content):
                if (
                    covered
                    and found
                    and content is None
                    and who is speaker
                    and self._ends_before(row, index, found[-1])
                ):
                    found[-1] = self._shortened(found[-1], row, index)
                index += 1
                continue
            if covered and found and who is speaker and not self._another(row, index, found[-1], covered, content):
                index += 1
                continue
            if covered and found:
                found[-1] = self._shortened(found[-1], row, index)
                if found[-1].rule == "statement.noun" and " " not in self.text[found[-1].start : found[-1].end]:
                    found.pop()
            drafted = made(self.text, self.speakers, row, content, index, who)
            if drafted:
                speaker = who
                found += drafted
                covered = content.first
            index = content.first + 1 if drafted else index + 1
        return found

    def _speaker(
        self, row: Sequence[Token], cue: int, begin: int, covered: int, last: Speaker | None, quoted: bool
    ) -> Speaker | None:
        """The subject of this verb; inside a reported clause, or behind a quotation, only a coordinated verb counts."""
        if not covered and not quoted:
            return self.speakers.subject(row, cue, begin)
        if covered:
            turns = (i for i in range(cue - 1, covered, -1) if row[i].low in words().turns and row[i - 1].text == ",")
            turn = next(turns, None)
            if turn is not None:
                same = row[turn].low not in ("sementara", "sedangkan") and _link(row, cue) == turn
                return last if same else self.speakers.subject(row, cue, turn + 1)
        before = cue - 1
        while before > begin and row[before].low in words().adverbs and row[before].low not in words().alongside:
            before -= 1
        if covered and row[cue - 1].text == "," and _says_more(row, cue):
            return last
        repeated = before - 1 >= begin and row[before].low in words().subjects
        if repeated:
            before -= 1
        if before < begin or row[before].low not in words().alongside:
            return None
        if quoted and last is None:
            name = self.speakers.current
            return Speaker(row[cue].start, row[cue].end, name, "person") if name else None
        return last

    def _another(self, row: Sequence[Token], cue: int, last: Found, first: int, content: Content) -> bool:
        """Whether a verb coordinated behind a reported clause is the speaker's, not that of the clause's subject."""
        if content.rule == "statement.bahwa":
            return True
        link = row[_link(row, cue)].low
        if link not in ("dan", "serta"):
            apart = link in words().turns or last.rule in ("statement.noun", "statement.light")
            return apart or row[cue].low not in verbs().impersonal
        if last.rule in ("statement.noun", "statement.light"):
            return True
        verb = row[cue].low
        asked = last.rule in ("statement.urging", "statement.agar")
        if asked and content.rule == "statement.urging":
            return row[_link(row, cue) - 1].text == ","
        if content.rule == "statement.agar" and not asked and verb not in verbs().impersonal:
            return True
        if verb in verbs().personal:
            return not asked or verb in verbs().believing
        if verb in verbs().impersonal or self.speakers.heads(row, first) in ("person", "role", "body", "group"):
            return False
        return asked or content.rule == "statement.urging"

    def _ends_before(self, row: Sequence[Token], cue: int, last: Found) -> bool:
        """Whether a coordinated verb of saying with a mere topic ends it (… dan menyampaikan terima kasih)."""
        if row[_link(row, cue)].start <= last.start:
            return False
        if last.rule in ("statement.noun", "statement.light"):
            return row[cue].low in verbs().personal
        thanks = row[cue].low in verbs().conveying and any(t.low in words().greetings for t in row[cue + 1 : cue + 2])
        begins = next((i for i, t in enumerate(row) if t.start >= last.start), 0)
        return thanks and self.speakers.heads(row, begins) not in _TELLING

    def _shortened(self, found: Found, row: Sequence[Token], cue: int) -> Found:
        """The statement before ends where a coordinated verb of saying, or a new speaker, begins the next."""
        index = cue - 1
        turns = [i for i in range(cue - 1, 0, -1) if row[i].low in words().turns and row[i].start > found.start]
        if turns:
            index = turns[0]
        while (
            row[index].low in words().adverbs | words().subjects
            and row[index].low not in words().alongside | words().turns
        ):
            index -= 1
        end = row[index - 1].start if row[index - 1].text == "," else row[index - 1].end
        if end <= found.start:
            return found
        return Found(
            found.start, end, found.rule, found.speaker, found.cue, found.cue_start, found.cue_end, found.signals
        )

    # --- “… X mengatakan bahwa …” ---------------------------------------------------------------------------------

    def nested(self, direct: Sequence[Found]) -> list[Found]:
        """What a quoted speaker reports of a third person who is named (“Menteri X mengatakan bahwa …”)."""
        found: list[Found] = []
        for quote in direct:
            start = quote.start
            for end in [*(m.end() for m in _FULL_STOP.finditer(self.text, start, quote.end)), quote.end]:
                if "bahwa" in self.text[start:end]:
                    found += self._third(tokens(self.text, start, end, []))
                start = end
        return found

    def _third(self, row: Sequence[Token]) -> list[Found]:
        for index in range(1, len(row) - FEWEST):
            if not verbs().takes(row[index].low) or row[index + 1].low != "bahwa":
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

    def _read_aloud(self, row: Sequence[Token]) -> bool:
        """`X membacakan sambutan Menteri Y`: Y speaks next, if the text says who that is; else whoever reads."""
        for index in range(1, len(row) - 2):
            if row[index].low != "membacakan" or row[index + 1].low not in words().speeches:
                continue
            author = self.speakers.after(row, index + 2)
            phrase = self.text[author.start : author.end] if author else ""
            if author and author.name and any(part in phrase for part in author.name.split()):
                self.speakers.heard(author)
                return True
        return False

    def _listen(self, row: Sequence[Token]) -> None:
        """A sentence that states nothing may still say who speaks next: its subject, or the agent of a passive."""
        if self._read_aloud(row):
            return
        for index, token in enumerate(row[:-2]):
            if not token.low.startswith("di") or (index and row[index - 1].low == "yang"):
                continue
            agent = index + 1
            while agent < len(row) - 1 and row[agent].low in words().adverbs | {"langsung", "pula"}:
                agent += 1
            if token.low not in verbs().passive:
                # Of any other passive the agent is told by `oleh`, and must be somebody (dibekali ilmu oleh Ratna).
                agent = next((i + 1 for i in range(agent, min(agent + 3, len(row) - 1)) if row[i].low == "oleh"), 0)
                if not agent or not is_verb(token) or self.speakers.heads(row, agent) not in ("person", "role"):
                    continue
            speaker = self.speakers.after(row, agent)
            if speaker and speaker.name and speaker.kind == "person":
                self.speakers.heard(speaker)
                return
        for index, token in enumerate(row):
            if verbs().takes(token.low) and (named := self.speakers.subject(row, index)) and named.kind == "person":
                self.speakers.heard(named)
                return
        self.speakers.seen(row)


def _resolvable(who: Speaker, verb: str, content: Content) -> bool:
    """A speaker without a name must be marked clearly as speaking: bahwa or a comma, or a verb nobody else has."""
    if who.name or who.kind in ("pronoun", "role") or (who.kind == "group" and verb in verbs().confessing):
        return True
    return content.rule in _OPENED


def _acts(verb: str, who: Speaker, content: Content) -> bool:
    """Whether a body does rather than says so: `Pemerintah mendorong usaha kecil untuk …` is a policy."""
    return verb in verbs().only_urge and who.kind == "body" and content.rule != "statement.agar"


def _does(row: Sequence[Token], cue: int, covered: int, content: Content) -> bool:
    """Whether somebody does one thing more, and says nothing (Ia memimpin tim itu serta memastikan acara lancar)."""
    coordinated = not covered and row[_link(row, cue)].low in words().coordinators
    coordinated = coordinated and not any(verbs().takes(t.low) for t in row[:cue])
    return coordinated and row[cue].low in verbs().impersonal and content.rule in _LOOSE | {"statement.noun"}


def _says_more(row: Sequence[Token], cue: int) -> bool:
    """Whether a verb of saying goes on behind a comma without a conjunction (…, menekankan bahwa …)."""
    return row[cue].low in verbs().personal and cue + 1 < len(row) and row[cue + 1].low.startswith("bahwa")


def _link(row: Sequence[Token], cue: int) -> int:
    """The index of the conjunction before a coordinated verb and its adverbs."""
    at = cue - 1
    while at > 0 and row[at].low in words().adverbs and row[at].low not in words().alongside:
        at -= 1
    return at - 1 if at and row[at].low in words().subjects and row[at - 1].low in words().coordinators else at
