"""Reports behind their verb: X menegaskan bahwa …, and further verbs of the sentence that are coordinated to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.clauses import Token
from pipeline.extract.contents import Content, Contents
from pipeline.extract.cues import verbs, words
from pipeline.extract.found import Found, Reports
from pipeline.extract.grammar import grammar
from pipeline.extract.pointing import Pointing
from pipeline.extract.speaker_identity import TELLING, Speaker
from pipeline.extract.speaker_phrases import in_series
from pipeline.extract.speakers import Speakers
from pipeline.recognise.areas import state_at

LOOSE = frozenset({"statement.bare", "statement.comma"})
"""Reports that nothing but their place opens: before a quotation that may be any adjunct of the verb."""
_PAUSE = frozenset({";"})
_OPENED = frozenset({"statement.bahwa", "statement.agar", "statement.light", "statement.comma"})
"""Reports whose beginning a conjunction or a mark shows."""


class Coordinated(Reports):
    """Reads the verbs of saying of one document, sentence by sentence."""

    def __init__(self, text: str, speakers: Speakers, pointing: Pointing) -> None:
        super().__init__(text, speakers)
        self.contents, self.pointing = Contents(speakers), pointing

    def read(self, row: Sequence[Token], begin: int, quoted: bool) -> list[Found]:
        """The statements of a sentence from `begin` on; behind a quotation (`quoted`) only coordinated verbs count."""
        found: list[Found] = []
        last: Speaker | None = None
        index, covered = max(begin, 0), 0
        while index < len(row):
            behind = found[-1] if covered and found else None
            if behind and row[index].low in verbs().praising and row[_link(row, index)].low in words().besides:
                found[-1] = self._shortened(behind, row, index)
                break
            who = self._speaker(row, index, begin, covered, last, quoted) if _reports(row, index) else None
            if who is None:
                index += 1
                continue
            if not quoted and not found and (pointed := self.pointing.said(row, index, who)):
                return pointed
            content = self._content(row, index, who, covered)
            if content is None and behind and who is last and self._ends_before(row, index, behind):
                found[-1] = self._shortened(behind, row, index)
            own = content is not None and _resolvable(who, row[index].low, content)
            if own and behind and who is last and content:
                own = self._another(row, index, behind, covered, content)
            if content is None or not own:
                index += 1
                continue
            if behind:
                found[-1:] = self._before(behind, row, index)
            drafted = self._made(row, content, index, who)
            if drafted:
                last, covered = who, content.first
                found += drafted
            index = content.first + 1 if drafted else index + 1
        return found

    def _content(self, row: Sequence[Token], cue: int, who: Speaker, covered: int) -> Content | None:
        """What this speaker says with this verb; None where somebody does something rather than says it."""
        other = covered > 0 and row[cue].low in verbs().impersonal
        content = self.contents.of(row, cue, who.kind in TELLING)
        if other and content and who.kind in TELLING and content != self.contents.of(row, cue, False):
            # … pentingnya puskesmas, dan mendorong regu kesehatan untuk …: a comma sets off what else is urged
            own = content.rule == "statement.urging" and row[_link(row, cue) - 1].text == ","
            content = content if own else None
        if content and (_acts(row[cue].low, who, content) or _does(row, cue, covered, content)):
            return None
        if content and not who.name and row[content.first].low in words().thanks:
            return None  # what somebody conveys without being named is courtesy
        return content

    def _before(self, found: Found, row: Sequence[Token], cue: int) -> list[Found]:
        """The statement before a further verb, cut there; nothing where a single word would be left of a noun."""
        kept = self._shortened(found, row, cue)
        return [] if kept.rule == "statement.noun" and " " not in self.text[kept.start : kept.end] else [kept]

    def _speaker(
        self, row: Sequence[Token], cue: int, begin: int, covered: int, last: Speaker | None, quoted: bool
    ) -> Speaker | None:
        """The subject of this verb; inside a reported clause, or behind a quotation, only a coordinated verb counts."""
        if not covered and not quoted:
            return self.speakers.subject(row, cue, begin)
        if covered:
            turn = next((i for i in range(cue - 1, covered, -1) if _turns(row, i)), None)
            if turn is not None:
                same = row[turn].low not in grammar().contrasting | _PAUSE and _link(row, cue) == turn
                return last if same else self.speakers.subject(row, cue, turn + 1)
        before = cue - 1
        while before > begin and row[before].low in words().adverbs and row[before].low not in words().alongside:
            before -= 1
        if covered and row[cue - 1].text == "," and (_says_more(row, cue) or in_series(row, cue - 1, cue)):
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
        if link not in grammar().joining:
            apart = link in words().turns or last.rule in ("statement.noun", "statement.light")
            return apart or row[cue].low not in verbs().impersonal
        if last.rule in ("statement.noun", "statement.light"):
            return True
        verb = row[cue].low
        asked = last.rule in ("statement.urging", "statement.agar")
        if asked and content.rule == "statement.noun" and verb in verbs().personal:
            return True
        if asked and content.rule == "statement.urging":
            return row[_link(row, cue) - 1].text == ","
        urges = verb in verbs().only_urge or verb not in verbs().impersonal
        if content.rule == "statement.agar" and not asked and urges:
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
        return thanks and self.speakers.heads(row, begins) not in TELLING

    def _shortened(self, found: Found, row: Sequence[Token], cue: int) -> Found:
        """The statement before ends where a coordinated verb of saying, or a new speaker, begins the next."""
        index = cue - 1
        turning = words().turns | _PAUSE
        turns = [i for i in range(cue - 1, 0, -1) if row[i].low in turning and row[i].start > found.start]
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
        return replace(found, end=end)


def _turns(row: Sequence[Token], at: int) -> bool:
    """Whether another clause may begin here: behind a semicolon, or with a word for it behind a comma."""
    return row[at].text in _PAUSE or (row[at].low in words().turns and row[at - 1].text == ",")


def _reports(row: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands here; with a capital inside the sentence it belongs to a name."""
    titled = at > 0 and row[at].text[0].isupper()
    low = row[at].low
    return not titled and bool(
        verbs().takes(low) or low in verbs().light.verbs or grammar().theirs(low, verbs().naming)
    )


def _resolvable(who: Speaker, verb: str, content: Content) -> bool:
    """A speaker without a name must be marked clearly as speaking: bahwa, a comma, a noun that is content, a verb."""
    if who.name or who.kind in ("pronoun", "role") or (who.kind == "group" and verb in verbs().confessing):
        return True
    if who.kind in ("group", "body") and content.rule == "statement.noun":
        return True
    return content.rule in _OPENED


def _acts(verb: str, who: Speaker, content: Content) -> bool:
    """Whether a body does rather than says so: `Pemerintah mendorong usaha kecil untuk …` is policy; a state urges."""
    does = verb in verbs().only_urge and who.kind == "body" and content.rule != "statement.agar"
    return does and not _state(who.name or "")


def _state(name: str) -> bool:
    """Whether the name is that of a state."""
    found = state_at(name, 0, len(name))
    return found is not None and found[0] == len(name)


def _does(row: Sequence[Token], cue: int, covered: int, content: Content) -> bool:
    """Whether somebody does one thing more, and says nothing (Ia memimpin tim itu serta memastikan acara lancar)."""
    coordinated = not covered and row[_link(row, cue)].low in words().coordinators
    coordinated = coordinated and not any(verbs().takes(t.low) for t in row[:cue])
    return coordinated and row[cue].low in verbs().impersonal and content.rule in LOOSE | {"statement.noun"}


def _says_more(row: Sequence[Token], cue: int) -> bool:
    """Whether a verb of saying goes on behind a comma without a conjunction (…, menekankan bahwa …)."""
    return row[cue].low in verbs().personal and cue + 1 < len(row) and row[cue + 1].low in grammar().complementizers


def _link(row: Sequence[Token], cue: int) -> int:
    """The index of the conjunction before a coordinated verb and its adverbs."""
    at = cue - 1
    while at > 0 and row[at].low in words().adverbs and row[at].low not in words().alongside:
        at -= 1
    return at - 1 if at and row[at].low in words().subjects and row[at - 1].low in words().coordinators else at
