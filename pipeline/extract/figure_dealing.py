"""Rows of numbers that are dealt out: `A dan B masing-masing 20 dan 30 unit` gives each its own."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from pipeline.extract.figure_context import Context
from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_front import subject
from pipeline.extract.figure_regions import is_region
from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import Token


@dataclass(frozen=True, slots=True)
class Members:
    """The row of nouns before masing-masing, and what the text before it says is dealt out among them."""

    names: tuple[str, ...]
    proper: bool
    """Nothing but proper names: they receive or give what is counted."""
    head: str | None
    """What is dealt out among them: bantuan | diberikan kepada A dan B."""


class Dealing:
    """Gives each number of a row its own member of the row of nouns before it."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context

    def respectively(self, drafts: Sequence[Draft]) -> None:
        """`Aceh dan Riau masing-masing 20 dan 30 unit`: one place, or one part of the subject, for each number."""
        index = 0
        while index < len(drafts):
            row = [drafts[index]]
            while index + len(row) < len(drafts) and self._joined(row[-1], drafts[index + len(row)]):
                row.append(drafts[index + len(row)])
            if len(row) > 1:
                self._deal(row)
            index += len(row)

    def _joined(self, one: Draft, two: Draft) -> bool:
        counter = one.view.after[:1] if one.unit == "count" else ()
        start = max(one.evidence[1], one.number.end, *(t.end for t in counter if t.low in words().classifiers))
        return two.number.start - start < 24 and bool(
            expression("joined_numbers").fullmatch(self.text[start : two.number.start])
        )

    def _deal(self, row: Sequence[Draft]) -> None:
        before = row[0].view.before
        at = next((i for i in range(len(before) - 1, max(-1, len(before) - 5), -1) if _each(before[i])), None)
        if at is None:
            return
        edge = max(
            (i for i in range(at - 1) if before[i].kind in ("mark", "number") and before[i].low != ","), default=-1
        )
        places = self.context.places.within(before[edge + 1].start, before[at].start)
        members = self._members(before[edge + 1 : at], len(row))
        for number, draft in enumerate(row):
            if len(places) == len(row):
                draft.place = self.context.written(places[number])
                noun = self._shared_noun(before, self.context.places.starts[places[0]])
                if noun is not None and (draft.measure or noun).startswith(noun):
                    draft.measure = noun
                if row[-1].rule == "figure.counted_noun" and draft.unit == row[-1].unit and draft is not row[-1]:
                    draft.measure, draft.rule = row[-1].measure, "figure.coordinated"
                    draft.evidence = (draft.number.start, draft.number.end)
            if len(members.names) != len(row):
                continue
            if members.proper and members.head and not self._counted(row[-1]):
                self._shared(draft, members.head, members.names[number])
            elif len(places) != len(row) and self._counted(row[-1]):
                draft.subject = members.names[number]
                if self._towns(members.names, before[at].start):
                    draft.place = members.names[number]
            elif len(places) != len(row):
                draft.measure = members.names[number]

    def _towns(self, names: Sequence[str], end: int) -> bool:
        """Whether a row of bare names that ends here is one of regions (Bajawa dan Ende): one is known, none a body."""
        named = all(word[:1].isupper() for name in names for word in name.split())
        start = end - sum(map(len, names)) - 8 * len(names)
        return named and any(map(is_region, names)) and not self.context.bodies.within(max(0, start), end)

    def _shared_noun(self, before: Sequence[Token], start: int) -> str | None:
        """What is told of the places of a row: Pertumbuhan ekonomi | Bali, Banten, dan Jambi."""
        end = next((i for i, t in enumerate(before) if t.start >= start), 0)
        first = end
        while first and before[first - 1].kind == "word":
            first -= 1
        return self.text[before[first].start : before[end - 1].end] if first < end else None

    @staticmethod
    def _counted(last: Draft) -> bool:
        """Whether the last number of a row has a noun behind it, which then is of all of them."""
        counter = last.phrase is not None and words().classifiers.issuperset(last.phrase.words)
        return last.rule in ("figure.counted_noun", "figure.amount_of") and not counter

    @staticmethod
    def _shared(draft: Draft, head: str, name: str) -> None:
        draft.rule, draft.measure, draft.label, draft.subject = "figure.list_member", head, name, name
        draft.evidence = (draft.number.start, draft.number.end)

    def _members(self, tokens: Sequence[Token], count: int) -> Members:
        """The row of so many nouns that ends here: giro, tabungan, dan deposito."""
        tokens = _without_clause(tokens)
        for joints in (grammar().joining, grammar().joining_groups):  # A dan B serta C dan D: two of two
            found, before = self._row(tokens, joints)
            if len(found) == count:
                break
        proper = bool(found) and all(t.capital or not t.low[0].isalpha() for member in found for t in member)
        names = tuple(self.text[m[0].start : m[-1].end] for m in found)
        return Members(names, proper, self._head(before) if proper else None)

    @staticmethod
    def _row(tokens: Sequence[Token], joints: Container[str]) -> tuple[list[list[Token]], Sequence[Token]]:
        """The members from left to right, and the tokens before the first."""
        members: list[list[Token]] = [[]]
        left = len(tokens)
        for token in reversed(tokens):
            if token.low == "," or token.low in joints:
                if members[-1]:
                    members.append([])
            elif token.kind in ("word", "and"):
                members[-1].append(token)
            else:
                break
            left -= 1
        return [m[::-1] for m in reversed(members) if m], tokens[:left]

    def _head(self, before: Sequence[Token]) -> str | None:
        """What is given to, received by or spent in the members: Bantuan kapal | diterima …"""
        end = len(before)
        while end and before[end - 1].kind in ("verb", "auxiliary", "soft", "hard", "determiner"):
            end -= 1
        if end == len(before):
            return None
        found = subject(before[:end])
        return self.text[found.start : found.end].strip(" ,.;:") if found is not None and not found.name else None


def _each(token: Token) -> bool:
    return token.low == grammar().respectively


def _without_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """`emas dan perak | yang diraih kontingen itu`: without the clause that says which ones, or the verb of the row."""
    while tokens and tokens[-1].kind in ("verb", "auxiliary"):
        tokens = tokens[:-1]  # padi dan jagung menghasilkan masing-masing
    for index in range(len(tokens) - 1, max(0, len(tokens) - 9), -1):
        if tokens[index].kind == "relative":
            return tokens[:index]
        if tokens[index].kind not in ("word", "verb", "auxiliary", "determiner", "soft", "date"):
            break
    return tokens
