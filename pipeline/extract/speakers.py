"""Who speaks: the subject before a verb of saying, or the phrase after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.accounts import account
from pipeline.extract.clauses import (
    Token,
    admits,
    after_dateline,
    has_predicate,
    is_content_noun,
    is_verb,
    skip_connectors,
)
from pipeline.extract.cues import verbs, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speaker_identity import TELLING, UNNAMED, Identifying, Speaker
from pipeline.extract.speaker_phrases import bare_name, clean, in_series, stand_in, unknown_body
from pipeline.recognise.lexicon import namelike

WINDOW = 90
"""Tokens before a verb among which its subject is sought."""


class Speakers(Identifying):
    """Finds the speakers of one document around its verbs of saying."""

    def subject(self, row: Sequence[Token], cue: int, begin: int = 0) -> Speaker | None:
        """The speaker phrase that is the subject of the verb at `row[cue]`; None where the subject cannot speak."""
        vocabulary = words()
        at = cue - 1
        while at >= begin and row[at].low in vocabulary.adverbs and row[at].low not in vocabulary.besides:
            at -= 1
        if at - 1 >= begin and row[at].low in vocabulary.unceasing and row[at - 1].low in grammar().negations:
            at -= 2
        elif at > begin and admits(row, cue):
            at -= 1
        while at >= begin and row[at].low in vocabulary.adverbs and row[at].low not in vocabulary.besides:
            at -= 1
        if at < begin:
            return None
        linked = vocabulary.coordinators | vocabulary.alongside
        coordinated = row[at].low in linked or row[at + 1].low in grammar().even or in_series(row, at, cue)
        named = row[at].capital and at > begin  # who is called Guna or Demi does not block
        if not coordinated and row[at].low in vocabulary.blockers and not named:
            return self._before_relative(row, at, cue)
        begin = max(begin, cue - WINDOW)
        if coordinated and (inner := self._in_relative(row, begin, at, cue)):
            return inner
        deputy = stand_in(row, begin, at)
        starts = self.openings.of_subject(row, begin, cue)
        for start in starts if deputy is None else [deputy, *starts]:
            kind = self.heads(row, start)
            if kind in (None, "group"):
                kind = self._epithet(row, start, at) or kind or bare_name(row, start, at + 1)
                kind = kind or ("person" if start == at and row[at].text in self.names.said_by else None)
                kind = kind or unknown_body(row, start, cue)
                kind = "person" if self.names.introduced(row, start, at + 1) else kind
                kind = kind or self._led_up_to(row, start, at) or self._set_off(row, starts[0], start, at)
            if kind is None or not (coordinated or start == deputy or clean(row, start, at + 1)):
                continue
            last = min(at + 1, max(start + 1, self.phrase_end(row, start))) if coordinated else at + 1
            last -= row[at].text == "," and all(t.capital for t in row[start:at])
            found = self.named(row, start, last, kind)
            if row[start].low in vocabulary.representatives and any(
                t.low in vocabulary.namely for t in row[start : at + 1]
            ):
                found = self._delegate(row, start, at) or found
            return self._explained(row, starts[0], start, found) if found.name is None else found
        return None

    def _epithet(self, row: Sequence[Token], start: int, last: int) -> str | None:
        """`person` where another word for somebody known is pointed at (gadis yang akrab disapa Wati ini, …)."""
        pointed = last > start and (row[last].low in words().demonstratives or row[start].low in words().articles)
        return "epithet" if pointed and row[start].low in words().epithets else None

    def _led_up_to(self, row: Sequence[Token], start: int, last: int) -> str | None:
        """`person` where capitals that are no title anybody knows lead up to a name (Sales Manager Evan Dirga …)."""
        near = bisect_left(self.names.starts, row[last].start + 1) - 1
        person = self.people[near] if near >= 0 else None
        if person is None or person.end != row[last].end or person.start <= row[start].start or " " not in person.name:
            return None
        joints = grammar().name_joints
        return "person" if row[start].capital and all(t.capital or t.low in joints for t in row[start:last]) else None

    def _set_off(self, row: Sequence[Token], first: int, start: int, last: int) -> str | None:
        """`person` where commas set off an unknown name behind who that is (pedagang pasar, Hawa Tuan, mengeluh)."""
        run = row[start:last]
        apart = first < start - 1 and row[start - 1].text == "," and row[last].text == ","
        if not apart or not 2 <= len(run) <= 4 or not all(t.capital for t in run):
            return None
        if any(run[0].start <= place.start < run[-1].end for place in self.reading.places):
            return None
        noun = row[first].low not in words().adjuncts and not any(map(is_verb, row[first:start]))
        return "person" if noun and sum(namelike(t.text) for t in run) > -2 and namelike(run[-1].text) > 0 else None

    def _delegate(self, row: Sequence[Token], start: int, last: int) -> Speaker | None:
        """The person who is the delegation (Delegasi Malaysia, yakni direktur pelabuhan, Siti Maryam menilai …)."""
        before = bisect_left(self.names.starts, row[last].end) - 1
        if before < 0 or self.people[before].end < row[last].end or self.people[before].start < row[start].start:
            return None
        return Speaker(row[start].start, row[last].end, self.names.name_of(self.people[before]), "person")

    def _explained(self, row: Sequence[Token], first: int, start: int, found: Speaker) -> Speaker:
        """The name that a nameless phrase explains (Sulastri, salah satu pedagang mengatakan …)."""
        plain = found.kind in ("role", "noun") and 0 < start - first <= 5 and row[start - 1].text == ","
        if not plain or bare_name(row, first, start - 1) != "person":
            return found
        name = self.names.fullest(self.reading.text[row[first].start : row[start - 2].end])
        return Speaker(row[first].start, found.end, name, "person")

    def _in_relative(self, row: Sequence[Token], begin: int, last: int, cue: int) -> Speaker | None:
        """`… dari Deri Yusuf, yang memuji warga serta menegaskan bahwa …`: whom the relative clause is about."""
        that = next(
            (i for i in range(last, begin, -1) if row[i].low in grammar().relative or row[i].text == ","), begin
        )
        if row[that].low not in grammar().relative or row[that - 1].text != "," or not is_verb(row[that + 1]):
            return None
        return self._before_relative(row, that, cue)

    def _before_relative(self, row: Sequence[Token], that: int, cue: int) -> Speaker | None:
        """`… dari Deri Yusuf (analis) yang menyatakan bahwa …`: the person directly before the relative clause."""
        if row[that].low not in grammar().relative or cue + 1 >= len(row):
            return None
        agent = grammar().stem(row[cue + 1].low) is not None or any(t.low in grammar().agents for t in row[:that])
        noun = agent and is_content_noun(row[cue].low, row[cue + 1 :])
        told = any(t.low in verbs().passive for t in row[:that])
        said = row[cue].low in verbs().personal and row[that - 1].end in self._name_ends
        said = said and has_predicate(row[cue + 1 :]) and not is_content_noun(row[cue].low, row[cue + 1 :])
        wished = row[cue + 1].low in grammar().wishes and "urge" in verbs().takes(row[cue].low)
        opened = row[cue + 1].low in grammar().complementizers or wished
        if not opened and not noun and not told and not said:
            return None
        last = that - 1
        if last >= 0 and row[last].text == ",":
            last -= 1
            # Between two commas stands who the person is: Siti Aminah, peneliti dari Tenau, yang …
            comma = next((i for i in range(last, max(last - WINDOW, 0), -1) if row[i].text == ","), None)
            if comma and row[comma - 1].end in self._name_ends and not any(map(is_verb, row[comma + 1 : last])):
                last = comma - 1
        if last >= 0 and row[last].text == ")":
            last = next((i for i in range(last, -1, -1) if row[i].text == "("), 0) - 1
        if last < 0:
            return None
        near = bisect_left(self.names.starts, row[last].end) - 1
        if near < 0 or self.people[near].end < row[last].start:
            return self._governed_body(row, last) if opened else None
        person = self.people[near]
        name = self.names.name_of(person)
        return Speaker(person.start, person.end, name, "person", passing=self._in_passing(row, person.start, name))

    def _in_passing(self, row: Sequence[Token], offset: int, name: str) -> bool:
        """Whether the sentence is about somebody else than whom it names here (Ia mengutip Ratna yang mengatakan …)."""
        first = skip_connectors(row, after_dateline(row))
        kind = self.heads(row, first) if first < len(row) and row[first].start < offset else None
        if kind not in TELLING:
            return False
        return kind == "pronoun" or self.named(row, first, self.phrase_end(row, first), kind).name not in (None, name)

    def _governed_body(self, row: Sequence[Token], last: int) -> Speaker | None:
        """The body behind a preposition that ends at `row[last]` (saran dari Komisi Irigasi, yang menyatakan …)."""
        for start in range(last, max(last - WINDOW, 0), -1):
            if self.heads(row, start) == "body" and row[start - 1].low in words().governors:
                found = self.named(row, start, last + 1, "body")
                return found if found.name and clean(row, start, last + 1) else None
        return None

    def after(self, row: Sequence[Token], at: int) -> Speaker | None:
        """The speaker phrase that begins at `row[at]`, after the verb (kata Menteri …); None where none does."""
        vocabulary = words()
        while at < len(row) and (row[at].low in grammar().agents or row[at].low in vocabulary.adverbs):
            at += 1
        if (holder := account(row, at)) is not None:
            start, end = row[holder[0]].start, row[holder[1] - 1].end
            body = self.names.body(start, end)
            return Speaker(row[at].start, end, body or self.reading.text[start:end], "body")
        if at >= len(row) or row[at].kind != "word":
            return None
        kind = self.heads(row, at)
        if kind is None:
            if not row[at].capital:
                return self._unknown_role(row, at)
            kind = "person"
        return self.named(row, at, self.phrase_end(row, at), kind)

    def near(self, row: Sequence[Token], at: int) -> Speaker | None:
        """A speaker with a name who ends where the clause goes on without a comma (kata Ratna pasar itu …)."""
        kind = self.heads(row, at)
        if kind not in ("person", "role") and row[at : at + 1] and row[at].low not in words().subjects:
            return None
        end = at + 1
        people = self.people[bisect_left(self.names.starts, row[at].start) :][:1]
        if people and people[0].start == row[at].start:
            while end < len(row) and row[end].start < people[0].end:
                end += 1
        else:
            while kind == "role" and end < len(row) and row[end].capital:
                end += 1
        found = self.named(row, at, end, kind) if kind else None
        return found if found and found.name else None

    def _unknown_role(self, row: Sequence[Token], at: int) -> Speaker | None:
        """A common noun with a name behind it (kata pemilik warung itu, Armand)."""
        end = self.phrase_end(row, at)
        kin = row[at].low in words().kin and any(t.low in words().demonstratives for t in row[at:end])
        if kin and (pointed := self.pointed(row, at, end)) is not None:
            return pointed
        name = self.names.introduced(row, at, end) or self.names.person(row, at, end)
        if name:
            return Speaker(row[at].start, row[end - 1].end, name, "person")
        if end > at and row[at].text.isalpha() and not is_verb(row[at]) and row[at].low not in words().blockers:
            return self.pointed(row, at, end) or Speaker(row[at].start, row[end - 1].end, None, "noun", (UNNAMED,))
        return None
