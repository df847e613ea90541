"""When a number counts what the figure before it counts: two ends of a change, alternatives, sizes of one thing."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_phrase import Phrase, act, words_of
from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import opens


class Neighbours:
    """Compares a draft with the one before it, in the same sentence where nothing else is said."""

    def __init__(self, text: str) -> None:
        self.text = text

    def changed(self, draft: Draft, neighbour: Draft) -> bool:
        """`dari 30 persen menjadi 35 persen dari modal`: both ends of a change are of one thing."""
        if draft.unit != neighbour.unit or neighbour.unit == "count":
            return False
        gap = self.text[neighbour.number.end : draft.number.start]
        before = self.text[max(0, neighbour.number.start - 40) : neighbour.number.start]
        return bool(expression("becomes").fullmatch(gap) and expression("from").search(before))

    def said_again(self, draft: Draft, neighbour: Draft, behind: Phrase | None) -> bool:
        """Whether a draft without a subject tells what was just counted in another way: a share of it, its worth."""
        worth = not words().worth.isdisjoint(t.low for t in draft.view.before[-2:])  # 20 ton senilai Rp9 juta
        return worth or self._alternative(draft, neighbour, behind)

    def _alternative(self, draft: Draft, neighbour: Draft, behind: Phrase | None) -> bool:
        """`Rp31 triliun atau 0,2 persen PDB`: the same thing said as a share, or in another unit."""
        near = draft.number.start - neighbour.number.end < 60
        if draft.share and behind is not None and act(behind):
            return False
        other = draft.share or (behind is None and draft.unit != neighbour.unit)
        return near and other and any(t.low == grammar().or_ for t in draft.view.before[-3:])

    def stands_for(self, chosen: Phrase, draft: Draft, previous: Draft) -> bool:
        """`Angka itu lebih rendah dari kota yang 4,9 persen`: what the figure before it counts, in the same unit."""
        near = draft.number.start - previous.number.end < 120
        return _pronoun(chosen.words) and near and previous.measure is not None and previous.unit == draft.unit

    def lends(self, draft: Draft, neighbour: Draft) -> bool:
        """Whether a draft for which nothing in its own clause is counted is of what its neighbour counts."""
        return (
            self._of_the_same(draft, neighbour)
            or self.nothing_between(draft, neighbour)
            or self._joined(draft, neighbour)
        )

    def nothing_between(self, draft: Draft, neighbour: Draft) -> bool:
        """`Kredit tumbuh 7,7 persen menjadi Rp8.162 triliun`: no noun between the two, so both are of one thing."""
        if draft.number.start - neighbour.number.end > 90 or not draft.tied:
            return False
        between = [t for t in draft.view.before if t.start >= neighbour.number.end]
        opened = [i for i, t in enumerate(between) if t.low == "("]
        if opened and (closed := next((i for i, t in enumerate(between) if t.low == ")"), 0)) > opened[0]:
            del between[opened[0] : closed + 1]  # naik 0,2 percentage point (pp) dan tahun depan sebesar 4 persen
        while len(between) > 1 and between[-1].low in words().links and between[-2].low in words().temporal:
            between.pop()
        return not any(
            t.kind in ("word", "verb") and t.low not in words().links | words().temporal and t.low not in words().points
            for t in between
        )

    def _of_the_same(self, draft: Draft, neighbour: Draft) -> bool:
        """`20 ton senilai Rp900 juta`; `Rp937 miliar, turun 37 persen`: said of the thing just named."""
        following = draft.view.after
        if draft.share and following and (following[0].kind == "relative" or opens(following, 0, grammar().among)):
            return True
        before = [t for t in draft.view.before[-8:] if t.start >= neighbour.number.end]
        while before and (before[-1].kind in ("date", "auxiliary") or before[-1].low in _aside()):
            before.pop()
        if len(before) > 1 and before[-2].low in words().movement and before[-1].kind == "word":
            before.pop()  # tumbuh resilien 4 persen
        moved = bool(before) and before[-1].low in words().movement
        return moved and draft.number.start - neighbour.number.end < 80

    def _joined(self, draft: Draft, neighbour: Draft) -> bool:
        """`resolusi minimal 300 dpi dan 20 megapiksel`: two sizes of one thing, nothing but the joint between them."""
        measured = "count" not in (draft.unit, neighbour.unit) and neighbour.rule == "figure.subject_amount"
        return measured and bool(expression("two_sizes").fullmatch(self.text, neighbour.number.end, draft.number.start))

    def repeats(self, front: Phrase, draft: Draft, neighbour: Draft) -> bool:
        """Whether the name also stands before the number before: AB CDE +10 bps dan AB CDE +25 bps."""
        if neighbour.view.sentence != draft.view.sentence or neighbour.unit != draft.unit:
            return False
        return words_of(self.text, front) in self.text[neighbour.view.start : neighbour.number.start]


def _pronoun(said: Sequence[str]) -> bool:
    """`angka itu`, `rata-rata nasional`: alone they stand for what the sentence before counted."""
    bare = said[1:] if said[0] in grammar().averages else said
    return len(bare) == 1 and (
        bare[0] in grammar().scopes or (bare is said and bare[0] in grammar().standing_for_number)
    )


@functools.cache
def _aside() -> frozenset[str]:
    """Words between a movement and its number that say nothing of what moves: turun tajam sebesar."""
    known = words()
    return (known.links - known.movement) | known.degrees | known.temporal
