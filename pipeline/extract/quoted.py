"""Direct statements: which quotations are speech, and who speaks: after, before, between, or going on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.clauses import Sentence, Token, after_dateline, is_verb, skip_adverbs, skip_connectors
from pipeline.extract.cues import verbs, words
from pipeline.extract.found import Found
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import TELLING, Speaker
from pipeline.extract.speakers import Speakers
from pipeline.recognise.mentions import QuoteMention, Signal

_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = re.compile(r"[,.!?…]\W*$")

UNKNOWN = "statement.speaker_unknown"
"""The signal of a quotation whose speaker nobody before could be."""
_NO_CUE = Signal("statement.no_cue", -0.15, "no verb of saying stands with the quotation")
_SHORT = Signal("statement.short", -0.1, "the quotation is short")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A verb of saying that belongs to a quotation."""

    rule: str
    word: str
    start: int
    end: int
    speaker: Speaker | None
    """None where the last speaker goes on (ujarnya)."""


class Quoted:
    """Reads the quotations of one document, paragraph by paragraph, in order."""

    def __init__(self, text: str, speakers: Speakers) -> None:
        self.text, self.speakers = text, speakers

    def read(self, sentence: Sentence) -> list[Found]:
        """The direct statements of one sentence, in order; the speaker of each is remembered for the next."""
        found: list[Found] = []
        row = sentence.tokens
        at = {t.start: i for i, t in enumerate(row) if t.kind == "quote"}
        for quote in sentence.quotes:
            index = at.get(quote.start)
            if index is None or not _LETTER.search(self.text, quote.inner_start, quote.inner_end):
                continue
            attribution = self._attribution(row, index, quote, bool(found))
            if attribution is None:
                continue
            found.append(self._made(quote, attribution))
        return found

    def _attribution(self, row: Sequence[Token], index: int, quote: QuoteMention, goes_on: bool) -> _Cue | None:
        """The cue that makes this quotation speech; a cue of its own kind where the last speaker goes on."""
        speechlike = self._speechlike(quote)
        begins_low = self.text[quote.inner_start].islower()
        if goes_on and (speechlike or begins_low) and self._interrupted(row, index):
            return _Cue("statement.quote_interrupted", "", quote.start, quote.start, None)
        before = self._before(row, index, quote)
        if before:
            return before
        introduced = index > 0 and row[index - 1].low in words().introducers
        ends = _ENDS.search(self.text, max(quote.inner_start, quote.inner_end - 40), quote.inner_end) is not None
        if not introduced or (speechlike and ends):
            after = self._after(row, index + 1)
            named = (
                after is not None and after.rule == "statement.quote_subject"
            )  # “Kota Tua”, begitu warga menyebutnya
            if after and (speechlike or (self._opens(row, index) and not named)):
                return after
        if introduced or not speechlike:
            return None
        if self._opens(row, index) and _unheard_of(row, index + 1):
            cue = row[index + 1]
            return _Cue("statement.quote_cue_nya", cue.text, cue.start, cue.end, None)
        if self._opens(row, index) and self._stands_alone(row, index, quote):
            return _Cue("statement.quote_alone", "", quote.start, quote.start, None)
        return None

    def _speechlike(self, quote: QuoteMention) -> bool:
        """Several words that end like a sentence, or many words: neither a title nor a scare quotation."""
        inner = self.text[quote.inner_start : quote.inner_end]
        run: list[str] = _WORDS.findall(inner[:400])
        if len(run) >= 14:
            return True
        if len(run) < 3:
            return bool(run) and re.search(r"[!?.,]\W*$", inner) is not None and not run[0].isupper()
        capital = sum(w[0].isupper() for w in run)
        if _ENDS.search(inner):
            return capital <= max(2, 0.6 * len(run))
        return len(run) >= 7 and capital <= 0.4 * len(run)

    def _opens(self, row: Sequence[Token], index: int) -> bool:
        """Whether the quotation begins its sentence, a dateline and openings apart."""
        if index == 0 or all(t.kind == "mark" for t in row[:index]):
            return True
        start = after_dateline(row)
        return index in (start, skip_connectors(row, start))

    def _after(self, row: Sequence[Token], at: int) -> _Cue | None:
        """`…,” kata X`, `…,” ujarnya`, `…,” X menambahkan`, `…,” demikian disampaikan X`."""
        vocabulary = verbs()
        pointing = words().thus | words().taking_up | words().comparing
        while at < len(row) and (row[at].text in (",", "-", "–", "—") or row[at].low in pointing):
            at += 1
        at += at < len(row) and row[at].low in grammar().relative and row[at - 1].low in words().comparing
        if at >= len(row) or row[at].kind != "word":
            return None
        token = row[at]
        follows = skip_adverbs(row, at + 1)
        noun = vocabulary.rather_noun(token.low) and self.speakers.heads(row, follows) not in TELLING
        if vocabulary.after_quote(token.low) and not noun:
            if vocabulary.goes_on(token.low):
                return _Cue("statement.quote_cue_nya", token.text, token.start, token.end, None)
            speaker = self.speakers.after(row, follows)
            end = speaker.end if speaker else token.end
            return _Cue("statement.quote_cue", token.text, token.start, end, speaker or _nobody(token))
        if token.low in vocabulary.passive:
            speaker = self.speakers.after(row, at + 1)
            return _Cue("statement.quote_cue", token.text, token.start, speaker.end if speaker else token.end, speaker)
        for cue in range(at + 1, min(at + 30, len(row))):
            if row[cue].kind == "quote" or row[cue].text == ".":
                break
            if vocabulary.takes(row[cue].low):
                speaker = self.speakers.subject(row, cue, at)
                if speaker:
                    return _Cue("statement.quote_subject", row[cue].text, speaker.start, row[cue].end, speaker)
                break
        previous = row[at - 1].low if at else ""
        if token.low in verbs().voicing and previous in pointing:
            speaker = self._whose(row, at + 1, at + 15)
            return _Cue("statement.quote_cue", token.text, token.start, token.end, speaker) if speaker else None
        if previous in words().thus:
            speaker = self.speakers.after(row, at)
            if speaker and speaker.name:
                return _Cue("statement.quote_cue", row[at - 1].text, row[at - 1].start, speaker.end, speaker)
        return None

    def _before(self, row: Sequence[Token], index: int, quote: QuoteMention) -> _Cue | None:
        """`X mengatakan, “…”`, `Menurut X, “…”`, `Ia menambahkan bahwa “…”`, `X: “…”`."""
        last = index - 1
        if last < 0:
            return None
        pause = row[last].text in (",", ":")
        while last >= 0 and (row[last].text in (",", ":", "-", "–", "—") or row[last].low in words().openers):
            last -= 1
        bound = row[last + 1].low in words().openers if last + 1 < index else False
        if last < 0 or not (pause or bound or self._speechlike(quote)):
            return None
        if not pause and not bound and row[last].low in words().introducers:
            return None
        if len(_WORDS.findall(self.text[quote.inner_start : quote.inner_end][:80])) < 3 and not pause:
            return None
        if row[last].low in verbs().voicing:
            return self._voiced(row, skip_connectors(row, after_dateline(row)), last)
        if verbs().goes_on(row[last].low):
            return _Cue("statement.cue_quote", row[last].text, row[last].start, row[last].end, None)
        for cue in range(last, max(-1, last - 25), -1):
            token = row[cue]
            if token.kind == "quote" or token.text in ".;":
                break
            if not verbs().takes(token.low) and token.low not in verbs().quoting:
                continue
            if any(is_verb(t) for t in row[cue + 1 : last + 1]) and not pause:
                break
            speaker = self.speakers.subject(row, cue)
            if speaker:
                return _Cue("statement.cue_quote", token.text, speaker.start, token.end, speaker)
            break
        return self._opening(row, last) if pause and self._speechlike(quote) else None

    def _opening(self, row: Sequence[Token], last: int) -> _Cue | None:
        """`Menurut X, “…”`, `Kata X, “…”`, `X: “…”`: who opens the sentence, which goes on to `row[last]`."""
        first = skip_connectors(row, after_dateline(row))
        if row[first].low in grammar().according or row[first].low in verbs().opening:
            speaker = self.speakers.after(row, first + 1)
            if speaker:
                return _Cue("statement.cue_quote", row[first].text, row[first].start, speaker.end, speaker)
        if row[last + 1].text == ":" and (message := self._voiced(row, first, last + 1)):
            return message
        if row[last + 1].text == ":" and (kind := self.speakers.heads(row, first)) in ("person", "role", "body"):
            speaker = self.speakers.named(row, first, last + 1, kind)
            return _Cue("statement.cue_quote", "", speaker.start, speaker.end, speaker)
        return None

    def _voiced(self, row: Sequence[Token], first: int, cue: int) -> _Cue | None:
        """`Pesan Rektor X kepada wisudawan berbunyi: “…”`, `Pesannya singkat: “…”`: whose words the message has."""
        noun = grammar().stem(row[first].low) or row[first].low
        if noun not in words().messages:
            return None
        word = row[cue] if row[cue].kind == "word" else row[first]
        if noun != row[first].low:
            return _Cue("statement.cue_quote", word.text, row[first].start, row[cue].end, None)
        speaker = self._whose(row, first + 1, cue)
        return _Cue("statement.cue_quote", word.text, row[first].start, row[cue].end, speaker) if speaker else None

    def _whose(self, row: Sequence[Token], begin: int, end: int) -> Speaker | None:
        """The first person named in `row[begin:end]`, before anybody who is only addressed."""
        for index in range(begin, min(end, len(row))):
            if row[index].low in grammar().addressing or row[index].text in (",", "."):
                break
            if self.speakers.heads(row, index) in ("person", "role"):
                speaker = self.speakers.after(row, index)
                return speaker if speaker and speaker.name else None
        return None

    def _interrupted(self, row: Sequence[Token], index: int) -> bool:
        """Whether, back to the quotation before, nothing stands but its cue, the speaker and what goes with them."""
        if row[index - 1].text not in (",", "–", "—", "-"):
            return False
        for token in reversed(row[:index]):
            if token.kind == "quote":
                return True
            if verbs().takes(token.low):
                return False
        return False

    def _stands_alone(self, row: Sequence[Token], index: int, quote: QuoteMention) -> bool:
        """Whether nothing but marks follows: the quotation is the whole sentence."""
        rest = row[index + 1 :]
        if any(t.kind == "word" for t in rest[:4]):
            return False
        inner = self.text[quote.inner_start : quote.inner_end]
        if self.speakers.current:
            return True
        return len(_WORDS.findall(inner[:200])) >= 5 and _ENDS.search(inner[-40:]) is not None

    def _made(self, quote: QuoteMention, cue: _Cue) -> Found:
        end = quote.inner_end
        signals = list(quote.signals)
        if cue.speaker is None:
            name = self.speakers.carried(cue.start)
        else:
            name = cue.speaker.name
            signals += cue.speaker.signals
            self.speakers.heard(cue.speaker)
        if cue.speaker is None and name is None:
            signals.append(Signal(UNKNOWN, -0.15, "nobody is named to whom the words could belong"))
        if not cue.word:
            signals.append(_NO_CUE)
        if len(_WORDS.findall(self.text[quote.inner_start : end][:60])) < 4:
            signals.append(_SHORT)
        return Found(quote.inner_start, end, cue.rule, name, cue.word or None, cue.start, cue.end, tuple(signals))


def _unheard_of(row: Sequence[Token], at: int) -> bool:
    """Whether the word behind a quotation can only be a verb of saying with -nya (“…,” selorohnya.)."""
    if at >= len(row) or grammar().stem(row[at].low) is None or len(row[at].low) < 8 or not row[at].text.islower():
        return False
    follows = row[at + 1] if at + 1 < len(row) else None
    closed = follows is None or follows.text in ".!" or follows.low in words().asides
    return closed and row[at].low not in words().no_cues


def _nobody(token: Token) -> Speaker:
    return Speaker(token.start, token.end, None, "role")
