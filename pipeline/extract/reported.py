"""Indirect statements: clauses and noun phrases that a verb or preposition of saying reports, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.clauses import (
    Sentence,
    Token,
    after_dateline,
    has_predicate,
    is_verb,
    skip_connectors,
    tokens,
)
from pipeline.extract.contents import FEWEST, Content, Contents, past, points_back
from pipeline.extract.cues import verbs, words
from pipeline.extract.quoted import Found
from pipeline.extract.speakers import Speaker, Speakers
from pipeline.recognise.lexicon import namelike
from pipeline.recognise.mentions import Signal

_TRAILING_DATE = re.compile(
    r",?\s+(?:pada\s+)?(?:hari\s+)?(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)\s*,?\s*\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)$"
)
_FULL_STOP = re.compile(r"[.!?]\s+")
_OPENING_MARKS = frozenset(",:;-–—*•")
_TURNS = frozenset({"sementara", "sedangkan", "namun", "tetapi"})
"""Behind a comma these begin the clause of another speaker."""
_NESTED = Signal("statement.nested", -0.1, "reported inside a quotation")


class Reported:
    """Reads the sentences of one document in order."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers
        self.contents = Contents(speakers)
        self.previous: tuple[int, int] | None = None
        """The sentence before, where it is not a statement itself: what `Hal itu disampaikan X` reports."""

    def read(self, sentence: Sentence, direct: Sequence[Found]) -> list[Found]:
        """The indirect statements of one sentence whose direct ones are known; speakers are remembered."""
        row = sentence.tokens
        found: list[Found] = []
        if direct:
            found += self._verbs(row, self._behind(row, direct), True)
        else:
            found += (
                self._that_point(row)
                or self._preposition(row)
                or self._passive(row)
                or self._inserted(row)
                or self._verbs(row, 0, False)
                or self._believed(row)
            )
            if not found:
                self._listen(row)
        spoken = bool(found or direct)
        first = after_dateline(row)
        self.previous = None if spoken or first >= len(row) else (row[first].start, row[-1].end)
        return found

    def _behind(self, row: Sequence[Token], direct: Sequence[Found]) -> int:
        """The index behind the attribution of the last quotation."""
        offset = max(max(d.cue_end for d in direct), max(d.end for d in direct))
        return next((i for i, t in enumerate(row) if t.start >= offset and t.kind != "quote"), len(row))

    # --- Menurut X, … ---------------------------------------------------------------------------------------------

    def _preposition(self, row: Sequence[Token]) -> list[Found]:
        """`Menurut X, …`, `Menurutnya …`, `Bagi X, …`, `Berdasarkan proyeksi X, …`, `Dilansir dari X, …`."""
        at = skip_connectors(row, after_dateline(row))
        if at >= len(row):
            return []
        low = row[at].low
        if low in ("menurutnya", "baginya", "katanya", "ujarnya", "tuturnya", "ucapnya"):
            if low == "baginya" and not (at + 1 < len(row) and row[at + 1].text == ","):
                return []
            return self._made(row, Content(past(row, at + 1), len(row), "statement.menurut", at), at, None)
        if low in ("menurut", "bagi") or low in verbs().opening:
            return self._of_somebody(row, at, low)
        if low in ("dalam", "di") and at + 2 < len(row) and row[at + 1].low in words().outlooks:
            return self._of_somebody(row, at + 1, "bagi")
        view = low == "berdasarkan" and at + 1 < len(row) and row[at + 1].low in words().views
        if low == "seperti" and at + 1 < len(row) and row[at + 1].low in words().sources:
            at += 1
        source = row[at].low in words().sources
        if view or source:
            return self._of_source(row, at, at + 2 if view else at + 1)
        for index in range(at + 2, min(at + 40, len(row) - 3)):
            if (
                row[index].low in words().sources
                and row[index - 1].text == ","
                and row[index + 1].low in ("dari", "oleh")
            ):
                return self._of_source(row, index, index + 1)
        return []

    def _of_somebody(self, row: Sequence[Token], at: int, low: str) -> list[Found]:
        speaker = self.speakers.after(row, at + 1)
        if speaker is None or row[at + 1].low in words().no_speakers:
            return []
        index = _index(row, speaker.end, at + 1)
        if index < len(row) and row[index].text != "," and row[index].low in words().asides:
            index = next((i for i in range(index, len(row)) if row[i].text == ","), index)
        comma = index < len(row) and row[index].text == ","
        if low in verbs().opening and not (comma and speaker.kind in ("person", "role", "pronoun", "body")):
            return []
        if low == "bagi" and not (comma and speaker.kind == "person" and speaker.name):
            return []
        if speaker.kind in ("document", "group", "role") and speaker.name is None and not comma:
            return []
        content = Content(index + comma, len(row), "statement.menurut", at)
        return self._made(row, content, at, speaker)

    def _of_source(self, row: Sequence[Token], cue: int, at: int) -> list[Found]:
        """The source is what stands before the comma: a body, or an address of the net."""
        while at < len(row) and row[at].low in ("dari", "oleh", "laman", "situs", "media", "kantor", "berita"):
            at += 1
        comma = next((i for i in range(at, min(at + 25, len(row))) if row[i].text == ","), None)
        if comma is None or comma == at:
            return []
        kind = self.speakers.heads(row, at)
        if kind in ("person", "body", "role"):
            speaker = self.speakers.named(row, at, comma, kind)
        elif "." in row[at].text or row[at].capital:
            speaker = Speaker(row[at].start, row[comma - 1].end, self.text[row[at].start : row[comma - 1].end], "body")
        else:
            return []
        if speaker.name is None or self._reports_another(row, comma + 1):
            return []
        return self._made(row, Content(comma + 1, len(row), "statement.source", at - 1), cue, speaker)

    def _reports_another(self, row: Sequence[Token], begin: int) -> bool:
        """Whether behind the source somebody else says it (Dikutip dari Antara, Bupati Darto mengatakan …)."""
        for index in range(begin + 1, min(begin + 40, len(row))):
            if verbs().takes(row[index].low):
                return self.speakers.subject(row, index, begin) is not None
        return False

    # --- Hal itu disampaikan X ------------------------------------------------------------------------------------

    def _that_point(self, row: Sequence[Token]) -> list[Found]:
        """`Hal itu disampaikan X`: the sentence before is what X said, unless it is a statement already."""
        at = skip_connectors(row, after_dateline(row))
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
        if index >= len(row) or row[index].low not in verbs().passive:
            return []
        speaker = self.speakers.after(row, index + 1)
        if speaker is None or speaker.name is None:
            return []
        self.speakers.heard(speaker)
        if self.previous is None or row[at + 1].low in ("senada", "serupa"):
            return []
        start, end = self.previous
        return [
            Found(start, _trim(self.text, start, end), "statement.that_point", speaker.name, row[index].text,
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
            Found(start, _trim(self.text, start, end), "statement.that_point", who.name, row[cue].text,
                  who.start, pointing[1].end, who.signals)
        ]  # fmt: skip

    # --- Dikatakan bahwa … ----------------------------------------------------------------------------------------

    def _passive(self, row: Sequence[Token]) -> list[Found]:
        """`Dikatakan bahwa …`, `Ditambahkan, …` go on with the last speaker; `Dijelaskan X, …` names one."""
        at = skip_connectors(row, after_dateline(row))
        if at + 2 >= len(row):
            return []
        if row[at].low in ("seperti", "sebagaimana"):
            at += 1 + (row[at + 1].low == "yang")
        low = row[at].low
        if low.removesuffix("nya") not in verbs().passive:
            return []
        index = at + 1
        while index < len(row) and row[index].low in words().adverbs:
            index += 1
        speaker = None
        if index < len(row) and row[index].text != "," and row[index].low not in verbs().openers:
            speaker = self.speakers.after(row, index)
            if speaker is None or speaker.name is None:
                return []
            index = _index(row, speaker.end, index)
        opened = index < len(row) and (row[index].text == "," or row[index].low in verbs().openers)
        if not opened or (speaker is None and self.speakers.carried(row[at].start) is None):
            return []
        return self._made(row, Content(past(row, index), len(row), "statement.passive", index - 1), at, speaker)

    def _believed(self, row: Sequence[Token]) -> list[Found]:
        """`… diyakini Bank Dunia terkelola baik`: the clause around the passive and its agent."""
        for index in range(1, len(row) - 2):
            if row[index].low not in verbs().believed or row[index - 1].low in ("yang", "akan", "untuk", "dapat"):
                continue
            agent = index + 1 + (row[index + 1].low == "oleh")
            kind = self.speakers.heads(row, agent)
            if not row[agent].capital or not (kind or namelike(row[agent].text) > 0):
                continue
            kind = kind or "body"
            end = agent + 1
            while end < len(row) and (row[end].capital or row[end].low in ("dan", "of")):
                end += 1
            speaker = self.speakers.named(row, agent, end, kind)
            rest = [t for t in row[end:] if t.kind == "word"]
            if speaker.name is None or len(rest) < 2:
                continue
            begin = next((i + 1 for i in range(index - 1, -1, -1) if row[i].text == ","), after_dateline(row))
            content = Content(begin, len(row), "statement.believed", agent)
            return self._made(row, content, index, speaker)
        return []

    # --- …, kata X, … ---------------------------------------------------------------------------------------------

    def _inserted(self, row: Sequence[Token]) -> list[Found]:
        """`…, katanya, …` and `…, kata X.`: the sentence around, or before, the cue."""
        first = skip_connectors(row, after_dateline(row))
        for index in range(first + 1, len(row)):
            token = row[index]
            if row[index - 1].text != "," or token.kind != "word":
                continue
            low = token.low
            if low == "menurutnya" or (low.endswith("nya") and verbs().inside(low)):
                speaker, end = None, index + 1
                if end < len(row) and row[end].text not in (",", ".", "!") and row[end].low not in words().asides:
                    continue
            elif low == "menurut" or verbs().inside(low) or _thus(row, index):
                speaker = self.speakers.after(row, index + 1 + _thus(row, index))
                if speaker is None or (not speaker.name and speaker.kind != "role"):
                    continue
                if low in verbs().nouns_too and self.speakers.heads(row, index + 1) not in (
                    "person",
                    "role",
                    "pronoun",
                ):
                    continue
                end = _index(row, speaker.end, index + 1)
            else:
                continue
            return self._around(row, first, index, end, speaker)
        return []

    def _around(self, row: Sequence[Token], first: int, cue: int, end: int, speaker: Speaker | None) -> list[Found]:
        rest = [t for t in row[end:] if t.kind != "mark"]
        if end < len(row) and row[end].text == "," and len(rest) >= FEWEST and not _is_date(row[end + 1 :]):
            pointing = cue - first <= 3 and row[first].low in words().that_point
            begin = end + 1 if pointing or row[cue - 2].kind == "quote" else first
            return self._made(row, Content(begin, len(row), "statement.inserted", cue), cue, speaker)
        if cue - 1 - first < FEWEST:
            return []
        if len(rest) >= 3 and not has_predicate(row[first : cue - 1]) and has_predicate(row[end:]):
            return self._made(row, Content(first, len(row), "statement.inserted", cue), cue, speaker)
        return self._made(row, Content(first, cue - 1, "statement.final", end - 1), cue, speaker)

    # --- X mengatakan … -------------------------------------------------------------------------------------------

    def _verbs(self, row: Sequence[Token], begin: int, quoted: bool) -> list[Found]:
        """`X menegaskan bahwa …` and all its kin, several in one sentence where they are coordinated."""
        found: list[Found] = []
        speaker: Speaker | None = None
        index, covered = max(begin, 0), 0
        while index < len(row):
            verb = row[index]
            titled = index > 0 and verb.text[0].isupper()
            if titled or not (verbs().takes(verb.low) or verb.low in verbs().light.verbs):
                index += 1
                continue
            who = self._speaker(row, index, begin, covered, speaker, quoted)
            if who and not quoted and not found and (pointed := self._says_that(row, index, who)):
                return pointed
            content = self.contents.of(row, index) if who else None
            if who and content and _acts(row[index].low, who, content):
                content = None
            if who is None or content is None or not _resolvable(who, row, content):
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
            made = self._made(row, content, index, who)
            if made:
                speaker = who
                found += made
                covered = content.first
            index = content.first + 1 if made else index + 1
        return found

    def _speaker(
        self, row: Sequence[Token], cue: int, begin: int, covered: int, last: Speaker | None, quoted: bool
    ) -> Speaker | None:
        """The subject of this verb; inside a reported clause, or behind a quotation, only a coordinated verb counts."""
        if not covered and not quoted:
            return self.speakers.subject(row, cue, begin)
        if covered:
            turns = (i for i in range(cue - 1, covered, -1) if row[i].low in _TURNS and row[i - 1].text == ",")
            turn = next(turns, None)
            if turn is not None:
                same = row[turn].low not in ("sementara", "sedangkan") and _link(row, cue) == turn
                return last if same else self.speakers.subject(row, cue, turn + 1)
        before = cue - 1
        while before > begin and row[before].low in words().adverbs and row[before].low not in words().alongside:
            before -= 1
        if before < begin or row[before].low not in words().alongside:
            return None
        if quoted and last is None:
            name = self.speakers.current
            return Speaker(row[cue].start, row[cue].end, name, "person") if name else None
        return last

    def _another(self, row: Sequence[Token], cue: int, last: Found, first: int, content: Content) -> bool:
        """Whether a verb coordinated behind a reported clause is the speaker's, not that of the clause's subject."""
        if content.rule == "statement.bahwa" or row[_link(row, cue)].low not in ("dan", "serta"):
            return True
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
        return asked

    def _ends_before(self, row: Sequence[Token], cue: int, last: Found) -> bool:
        """Whether a coordinated verb of saying with a mere topic ends it (… dan menyampaikan terima kasih)."""
        if last.rule not in ("statement.noun", "statement.light") or row[_link(row, cue)].start <= last.start:
            return False
        return row[cue].low in verbs().personal

    def _shortened(self, found: Found, row: Sequence[Token], cue: int) -> Found:
        """The statement before ends where a coordinated verb of saying, or a new speaker, begins the next."""
        index = cue - 1
        turns = [i for i in range(cue - 1, 0, -1) if row[i].low in _TURNS and row[i].start > found.start]
        if turns:
            index = turns[0]
        while row[index].low in words().adverbs and row[index].low not in words().alongside | _TURNS:
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
            end = _trim(self.text, run[0].start, run[-1].end)
            return [
                Found(run[0].start, end, "statement.bahwa", speaker.name, row[index].text,
                      speaker.start, row[index + 1].end, (_NESTED,))
            ]  # fmt: skip
        return []

    # --- together -------------------------------------------------------------------------------------------------

    def _made(self, row: Sequence[Token], content: Content, cue: int, speaker: Speaker | None) -> list[Found]:
        """The statement, if enough words are left of its content."""
        first = content.first
        while first < content.last and row[first].text in _OPENING_MARKS:
            first += 1
        run = row[first : content.last]
        if sum(t.kind != "mark" for t in run) < FEWEST:
            return []
        start = run[0].start
        end = _trim(self.text, start, run[-1].end)
        if speaker is None:
            name, cue_start = self.speakers.carried(row[cue].start), row[cue].start
            signals: tuple[Signal, ...] = ()
        else:
            name, cue_start, signals = speaker.name, min(speaker.start, row[cue].start), speaker.signals
            self.speakers.heard(speaker)
        cue_end = max(row[min(content.cue_last, len(row) - 1)].end, row[cue].end)
        if content.rule in ("statement.inserted", "statement.believed"):
            cue_start, cue_end = row[cue].start, row[cue].end
        word = row[cue].text
        if content.rule == "statement.light" or (content.rule == "statement.source" and cue + 1 < len(row)):
            word = f"{row[cue].text} {row[cue + 1].text}"
        return [Found(start, end, content.rule, name, word, cue_start, min(cue_end, max(start, cue_end)), signals)]

    def _listen(self, row: Sequence[Token]) -> None:
        """A sentence that states nothing may still say who speaks next: its subject, or the agent of a passive."""
        for index, token in enumerate(row[:-2]):
            if not token.low.startswith("di") or (index and row[index - 1].low == "yang"):
                continue
            agent = index + 1
            while agent < len(row) - 1 and row[agent].low in words().adverbs | {"langsung", "pula"}:
                agent += 1
            if token.low not in verbs().passive and not (row[agent].low == "oleh" and is_verb(token)):
                continue
            speaker = self.speakers.after(row, agent)
            if speaker and speaker.name and speaker.kind == "person":
                self.speakers.heard(speaker)
                return
        self.speakers.seen(row)


def _index(row: Sequence[Token], offset: int, at: int) -> int:
    """The index of the first token at or after this offset."""
    while at < len(row) and row[at].start < offset:
        at += 1
    return at


def _resolvable(who: Speaker, row: Sequence[Token], content: Content) -> bool:
    """A speaker without a name must be marked clearly as speaking: bahwa or a comma."""
    if who.name or who.kind in ("pronoun", "role"):
        return True
    return content.rule in ("statement.bahwa", "statement.comma")


def _acts(verb: str, who: Speaker, content: Content) -> bool:
    """Whether a body does rather than says so: `Pemerintah mendorong usaha kecil untuk …` is a policy."""
    return verb in verbs().only_urge and who.kind == "body" and content.rule != "statement.agar"


def _link(row: Sequence[Token], cue: int) -> int:
    """The index of the conjunction before a coordinated verb and its adverbs."""
    at = cue - 1
    while at > 0 and row[at].low in words().adverbs and row[at].low not in words().alongside:
        at -= 1
    return at


def _thus(row: Sequence[Token], at: int) -> int:
    """How many words `demikian`, `begitu`, `seperti (yang)` are before their `disampaikan` or `kata`; 0 without it."""
    low = row[at].low
    if low not in ("demikian", "begitu", "seperti", "sebagaimana"):
        return 0
    verb = at + 1
    compared = low in ("seperti", "sebagaimana")
    if compared and verb < len(row) and row[verb].low == "yang":
        verb += 1
    if verb >= len(row):
        return 0
    said = row[verb].low in verbs().passive or (not compared and verbs().inside(row[verb].low))
    return verb - at if said else 0


def _is_date(row: Sequence[Token]) -> bool:
    days = ("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "hari", "pekan", "kemarin")
    return bool(row) and row[0].low in days and sum(t.kind == "word" for t in row) <= 8


def _trim(text: str, start: int, end: int) -> int:
    """The end without closing marks, blanks and a trailing weekday and date."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!–—-"):
        end -= 1
    date = _TRAILING_DATE.search(text, max(start, end - 60), end)
    return date.start() if date and date.start() > start else end
