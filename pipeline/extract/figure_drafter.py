"""From numbers to drafts of figures: tables, parentheses, running text, and numbers that lean on a neighbour."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.figure_behind import after
from pipeline.extract.figure_choice import Chooser
from pipeline.extract.figure_columns import Column
from pipeline.extract.figure_context import Context
from pipeline.extract.figure_dealing import Dealing
from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_front import subject
from pipeline.extract.figure_phrase import Phrase
from pipeline.extract.figure_situation import Situation
from pipeline.extract.figure_table import Cell, Tables
from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import Token, View, Windows, closes
from pipeline.recognise.mentions import NumberMention, Signal
from pipeline.recognise.number_grammar import tidy, vocabulary
from pipeline.resolve.reading import Reading

_UNNAMED = frozenset(("figure.bare_amount", "figure.coordinated", "figure.list_member"))
_LABEL = re.compile(r"[ \t]*[-•*]?[ \t]*\[([^\W\d_]{3,20})\]")


class Drafter:
    """Drafts the figures of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.windows = Windows(reading)
        self.context = Context(reading)
        self.chooser = Chooser(reading.text, self.context)
        self.situation = Situation(reading.text, self.context)
        self.tables = Tables(reading)
        self.dealing = Dealing(reading.text, self.context)
        self._headlines = [(b.start, b.end) for b in reading.document.blocks if b.kind == "headline"]

    def drafts(self) -> list[Draft]:
        """All drafts in order; a number that counts nothing nameable is left out."""
        found: list[Draft] = []
        for number in self.reading.numbers:
            draft = self._draft(number, found[-1] if found else None)
            if draft is not None:
                found.append(draft)
        self._announced(found)
        self._bound(found)
        self._borrow(found)
        for draft in found:
            graded = draft.unit != "count" or (draft.tied and not isinstance(draft.value, int))
            if draft.measure is None and graded and draft.rule in _UNNAMED:
                self.chooser.far(draft)
        self._take_up(found)
        self.dealing.respectively(found)
        kept = [d for d in found if d.measure or d.unit != "count"]
        previous: Draft | None = None
        for draft in kept:
            self.situation.situate(draft, previous)
            previous = draft
        self._closed(kept)
        return kept

    def _announced(self, drafts: Sequence[Draft]) -> None:
        """`Berikut rincian dana bagi hasil:` above `- Kota Bima Rp2 miliar` says what the sums of its items are."""
        for draft in drafts:
            if draft.measure is None and draft.rule == "figure.list_member":
                head = self.tables.head(draft.number.start)
                # What opens the line without such a word is mostly a clause: Bantuan disalurkan kepada:
                announced = head is not None and head[0] > 0 and self.text[head[0] - 1] != "\n"
                draft.measure = self.text[slice(*head)] if head is not None and announced else None

    def _take_up(self, drafts: Sequence[Draft]) -> None:
        """A number that is still without a measure takes that of the one it leans on, or whose row it goes on with."""
        for earlier, draft in itertools.pairwise(drafts):
            between = self.text[earlier.number.end : draft.number.start]
            leans = draft.carried or (draft.rule == "figure.bare_amount" and draft.money and draft.tied)
            joined = draft.view.sentence == earlier.view.sentence and len(between) < 90 and leans
            labelled = draft.rule in ("figure.labelled_parenthesis", "figure.list_member")
            row = labelled and draft.unit == earlier.unit != "count"
            if draft.measure is None and (joined or (row and len(between) < 300 and "\n" not in between)):
                draft.measure = earlier.measure

    def _closed(self, drafts: Sequence[Draft]) -> None:
        """What the sentence says of where and when at its end holds for all members of a row, and for their sum."""
        for draft, former, latter in zip(drafts, drafts[1:], drafts[2:], strict=False):
            if draft.period is None and self._both_ends(draft, former, latter):
                draft.period, draft.place = latter.period, draft.place or latter.place
        for draft, later in itertools.pairwise(drafts):
            if self._change(draft, later):
                of_member = draft.place if draft.rule == "figure.list_member" else None
                draft.place, later.place = draft.place or later.place, later.place or of_member
        timed: Draft | None = None
        for draft, later in reversed(list(itertools.pairwise(drafts))):
            if not (self._listed(draft, later) or self._composed(draft, later) or self._of_sum(draft, later)):
                continue
            draft.place = draft.place or later.place
            if draft.period is None and later.period is not None and (later is timed or self._closing(later)):
                draft.period, draft.day, timed = later.period, later.day, draft

    def _both_ends(self, draft: Draft, former: Draft, latter: Draft) -> bool:
        """`naik 12 persen, dari 450 ton pada 2023 menjadi 504 ton pada 2024`: the change is of the time of its end."""
        return draft.share and draft.view.sentence == latter.view.sentence and self._change(former, latter)

    def _change(self, former: Draft, latter: Draft) -> bool:
        """`dari 450 ton pada 2023 menjadi 504 ton`: the two ends of a change."""
        begins, ends = [(t.low for t in d.view.before[-2:]) for d in (former, latter)]
        alike = former.unit == latter.unit and former.view.sentence == latter.view.sentence
        return alike and grammar().of in begins and not grammar().reaching.isdisjoint(ends)

    def _of_sum(self, draft: Draft, later: Draft) -> bool:
        """`61 persen dari target Rp418 miliar tahun 2025`: a share and the sum of which it is one are of one time."""
        gap = self.text[draft.number.end : later.number.start]
        of = [t.low for t in draft.view.after[:1]]
        return draft.share and not later.share and of == [grammar().of] and len(gap) < 60 and "," not in gap

    def _composed(self, draft: Draft, later: Draft) -> bool:
        """`58 pejabat, terdiri dari 17 kepala balai dan 41 penyuluh di Palu, Jumat`: the end is of the main clause."""
        gap = self.text[draft.number.end : later.number.start]
        return (
            draft.view.sentence == later.view.sentence and len(gap) < 140 and bool(expression("composed").search(gap))
        )

    def _closing(self, draft: Draft) -> bool:
        """Whether the time of a figure stands behind it, as the last thing the sentence says."""
        dates = self.context.dates.within(draft.number.end, draft.view.end)
        if not dates or self.context.numbers.within(draft.number.end, draft.view.end):
            return False
        last = self.context.dates.mentions[dates[-1]]
        return len(self.text[last.end : draft.view.end].strip(' .)”"\n')) == 0

    def _listed(self, draft: Draft, later: Draft) -> bool:
        """Whether two amounts are members of one row, so that the place behind the last is the place of all."""
        if draft.view.sentence != later.view.sentence or later.number.start - draft.number.end > 60:
            return False
        before = draft.view.before
        if before and before[-1].low in words().out_of and not closes(before, grammar().composed):
            return False  # dari 640 pelamar, 120 berasal dari Papua
        between = [t for t in draft.view.after if t.end <= later.number.start]
        if any(t.low == "(" for t in between) and any(t.low == ")" for t in between):
            opened = next(i for i, t in enumerate(between) if t.low == "(")
            closed = next(i for i, t in enumerate(between) if t.low == ")")
            between = between[:opened] + between[closed + 1 :]
        return bool(between) and all(
            t.kind in ("word", "and") or t.low == "," or t.low in grammar().joining | words().worth for t in between
        )

    def _draft(self, number: NumberMention, previous: Draft | None) -> Draft | None:
        view = self.windows.view(number)
        if self._claimed(number.start):
            return None
        if self._names(number, view) or self._denied(number, view):
            return None
        draft = Draft(number, view, "figure.bare_amount", number.value, number.unit)
        draft.headline = any(start <= number.start < end for start, end in self._headlines)
        draft.evidence = (number.start, number.end)
        draft.other = bool(view.after) and view.after[0].low in grammar().remainder
        if self._in_table(draft):
            return draft
        if self._in_parenthesis(draft, previous):
            return draft
        self.chooser.choose(draft, previous)
        self._price(draft)
        return draft

    def _price(self, draft: Draft) -> None:
        """`anggaran naik 800 miliar`: a bare amount of an account is money."""
        raw = self.text[draft.number.start : draft.number.end].lower()
        told = (draft.measure or "").lower().split()
        nouns = told[:3] if draft.rule == "figure.subject_amount" else told[:1]
        bare = draft.unit == "count" and draft.rule in ("figure.subject_amount", "figure.counted_noun")
        if bare and raw.endswith(_large()) and not words().money_nouns.isdisjoint(nouns):
            draft.unit = "IDR"
            draft.signals = (*draft.signals, Signal("figure.unsaid_currency", -0.05, "no currency is named"))

    def _claimed(self, start: int) -> bool:
        """Whether the line is the headline of a false claim: [HOAKS] …"""
        line = self.text.rfind("\n", max(0, start - 300), start) + 1
        label = _LABEL.match(self.text, line) if line or start < 300 else None
        return label is not None and label[1].upper() in words().claims

    def _denied(self, number: NumberMention, view: View) -> bool:
        """`bukan 12 unit, melainkan 17 unit`: the first of the two is not so."""
        no = expression("denied").search(self.text, max(view.start, number.start - 24), number.start)
        return no is not None and expression("instead").match(self.text, number.end, view.end) is not None

    def _names(self, number: NumberMention, view: View) -> bool:
        """Whether a bare number belongs to the name before it: Falcon 9, Yonif TP 835."""
        raw = self.text[number.start : number.end]
        if len(view.before) < 2 or not (raw.isdigit() or raw.isalpha()):
            return False
        last = view.before[-1]
        if last.low in ("-", "–") and last.end == number.start and view.before[-2].capital:
            return True
        if last.low == grammar().to and (view.before[-2].capital or not (view.after and view.after[0].nominal)):
            return True
        if expression("act").fullmatch(last.low):
            return False  # Pembangunan 30 sumur
        if raw.isalpha() or not last.capital or last.kind != "word" or self.text[last.end : number.start] != " ":
            return False
        following = view.after[0] if view.after else None
        counted = following is not None and (following.low in words().classifiers or _member(view.after))
        return not counted and self.context.places.at(last.start) is None

    # -- tables ----------------------------------------------------------------------------------------------------

    def _in_table(self, draft: Draft) -> bool:
        cell = self.tables.cell(draft.number)
        if cell is None:
            return False
        behind = after(draft.view) if draft.unit == "count" else None
        draft.rule = "figure.table_row"
        place = self.context.place_of(cell.start, cell.end)
        if cell.column.places:
            place = place or self.text[cell.start : cell.end]
        self._of_column(draft, cell.column)
        if place is not None:
            draft.place = place
            vague = behind is None or behind.classifier
            head = self.tables.head(draft.number.start) if vague and not cell.heading else None
            if head is not None:
                draft.measure, draft.label = self.text[slice(*head)], place
                draft.evidence = (cell.start, draft.number.end)
                return True
            heading = cell.heading or (self.text[behind.start : behind.end] if behind else None)
            draft.measure = heading or self.chooser.head_text(draft)
        else:
            label = self.text[cell.start : cell.end]
            draft.measure = cell.heading or self._timed(draft, cell, behind) or self._keyed(label, behind) or label
            draft.label = self.text[cell.start : cell.end] if cell.heading else None
        draft.evidence = (cell.start, draft.number.end)
        return True

    def _timed(self, draft: Draft, cell: Cell, behind: Phrase | None) -> str | None:
        """`Tahun 2023: 187 perkara`: a label that is a time says when; the head of the list says what, or the noun."""
        index = self.context.dates.at(cell.end - 1)
        if index is None:
            return None
        label = self.text[cell.start : max(cell.start, self.context.dates.starts[index])].lower().split()
        if not words().temporal.issuperset(label):
            return None  # Realisasi 2023
        head = self.tables.head(draft.number.start)
        if head is not None:
            return self.text[slice(*head)]
        return self.chooser.words_of(behind) if behind is not None else None

    def _keyed(self, label: str, behind: Phrase | None) -> str | None:
        """`Armada: 14 kapal patroli`: a label of one word only says of what kind the thing counted is."""
        known = words().counts | words().dimensions | words().accounts | words().containers
        if behind is None or behind.classifier or behind.predicate or len(behind.words) < 2 or len(label.split()) > 1:
            return None
        return None if label.lower() in known else self.chooser.words_of(behind)

    @staticmethod
    def _of_column(draft: Draft, column: Column) -> None:
        """The time and unit that are said above the column of a number."""
        draft.period = column.period
        if draft.unit == "count" and column.unit is not None:
            draft.unit, draft.value = column.unit, tidy(draft.value * column.scale)
        draft.status = "target" if column.planned else "actual"

    # -- parentheses -----------------------------------------------------------------------------------------------

    def _in_parenthesis(self, draft: Draft, previous: Draft | None) -> bool:
        """`Lampung (9 kantor)`, `Barista (1.430 orang)`, `320 orang (45 persen)`, `13 unit (semula 11 unit)`."""
        before = draft.view.before
        opened = next((i for i in range(len(before) - 1, max(-1, len(before) - 4), -1) if before[i].low == "("), None)
        if opened is None or any(t.low == ")" for t in before[opened:]):
            return False
        if any(t.kind == "word" and t.low not in words().links for t in before[opened:]):
            return False
        link = before[opened - 1] if opened else None
        if link is not None and link.kind == "number":
            return self._note(draft, previous, before[opened].start)
        if before[opened:][1:] and before[opened + 1].low in grammar().formerly:
            return self._note(draft, previous, before[opened].start)
        label = _label(before[:opened])
        if label is not None and words().degrees.issuperset(label.words):
            label = subject(before[:opened])  # inflasi masih tercatat rendah (0,57 persen)
        if label is None:
            return False
        if previous is not None and (start := self._beside(draft, previous, label, before[opened].start)) is not None:
            return self._note(draft, previous, start)
        behind = after(draft.view)
        place = self.context.place_of(label.start, label.end)
        sized = draft.unit != "count" and not draft.share and not draft.money and place is None
        if sized and behind is not None and not (behind.classifier or behind.name or behind.predicate):
            return False  # (125 juta hektare hutan tropis)
        draft.rule = "figure.labelled_parenthesis"
        draft.evidence = (label.start, draft.number.end)
        if place is not None:
            draft.place = place
            draft.measure = self.chooser.head_text(draft) or self._of_labels(draft, label, behind, previous)
        else:
            draft.measure = self.chooser.words_of(label)
            draft.label = draft.measure
        return True

    def _beside(self, draft: Draft, previous: Draft, label: Phrase, opened: int) -> int | None:
        """Where the brackets note the number before them, not their label, the place they are reckoned from.

        `90 persen% (…)`, `1,5 persen terhadap PDB (Rp371 triliun)`, `476 desa di Natuna (79 persen)`.
        """
        gap = label.start - previous.number.end
        if draft.share and 0 <= gap <= 2:
            return opened
        amount = previous.share and not draft.share and draft.unit != "count"
        if amount and expression("of_whole").fullmatch(self.text, previous.number.end, label.start):
            return opened
        there = expression("at_place").fullmatch(self.text, max(0, label.start - 4), label.start)
        near = previous.view.sentence == draft.view.sentence and gap < 60
        return previous.number.end if draft.share and there and near else None

    def _of_labels(self, draft: Draft, label: Phrase, behind: Phrase | None, previous: Draft | None) -> str | None:
        """`Peserta terbanyak berasal dari Aceh (214 orang), Bali (198 orang)`: a counter sends us to the subject."""
        if behind is not None and not behind.classifier:
            return self.chooser.words_of(behind)
        front = subject([t for t in draft.view.before if t.end <= label.start])
        if front is not None and not front.name and not front.weak:
            return self.chooser.words_of(front)
        if previous is not None and previous.rule == draft.rule and previous.view.sentence == draft.view.sentence:
            return previous.measure
        return self.chooser.words_of(behind) if behind else None

    def _note(self, draft: Draft, previous: Draft | None, opened: int) -> bool:
        if previous is None or opened - previous.number.end > 60:
            return False
        draft.rule, draft.measure = "figure.change", previous.measure
        draft.place, draft.label, draft.carried = previous.place, previous.label, True
        if previous.measure is None:
            draft.phrase = previous.phrase
        return True

    def _bound(self, drafts: Sequence[Draft]) -> None:
        """`hingga 37 ton atau 116 personel`: what bounds the first of two alternatives bounds the second."""
        for one, two in itertools.pairwise(drafts):
            gap = self.text[one.number.end : two.number.start]
            bounds = one.number.comparator, two.number.comparator
            if two.carried and bounds[1] == "=" and bounds[0] in (">=", "<=") and expression("and").fullmatch(gap):
                two.number = replace(two.number, comparator=bounds[0])
            if bounds[0] in ("<=", ">=", "~") and bounds[1] == "=" and expression("alternative").fullmatch(gap):
                two.number = replace(two.number, comparator=bounds[0])

    # -- neighbours ------------------------------------------------------------------------------------------------

    def _borrow(self, drafts: Sequence[Draft]) -> None:
        """Numbers without a phrase take unit and measure from the neighbour they are joined to."""
        for index in range(len(drafts) - 2, -1, -1):
            draft, later = drafts[index], drafts[index + 1]
            counter = draft.phrase is not None and draft.phrase.classifier and len(draft.phrase.words) == 1
            end = draft.phrase.end if counter and draft.phrase is not None else draft.number.end
            gap = self.text[end : later.number.start] if later.number.start > end else "?"
            if len(gap) < 24 and expression("joined_numbers").fullmatch(gap):
                if draft.unit == "count" and later.unit != "count" and self.text[later.number.start].isalnum():
                    # A currency in front would be said with the first number already (Rp10 dan 12 juta).
                    draft.unit = later.unit
                if draft.measure is None and draft.share and grammar().becoming in gap:
                    draft.measure, draft.rule = later.measure, "figure.coordinated"
                vague = draft.measure is None or (draft.phrase is not None and draft.phrase.classifier)
                if vague and draft.unit == later.unit and later.measure and later.noun is None:
                    draft.measure, draft.rule = later.measure, "figure.coordinated"
        for earlier, draft in itertools.pairwise(drafts):
            if draft.carried and draft.measure is None and draft.view.sentence == earlier.view.sentence:
                draft.measure = earlier.measure
            if draft.measure is None or (
                draft.phrase is not None and draft.phrase.classifier and draft.view.sentence == earlier.view.sentence
            ):
                self._continue(draft, earlier)

    def _continue(self, draft: Draft, earlier: Draft) -> None:
        """`yakni 20 unit di Aceh dan 30 di Riau`, `30 bps untuk tenor 10 tahun`: the measure goes on."""
        distance = draft.number.start - earlier.number.end
        if earlier.measure is None or distance > 200 or "\n" in self.text[earlier.number.end : draft.number.start]:
            return
        if _souls(draft) and not _souls(earlier):
            return  # merendam 318 rumah dan berdampak pada 1.204 jiwa
        same_unit = draft.unit == earlier.unit
        words_before = sum(t.kind == "word" for t in draft.view.before)
        near = draft.view.sentence == earlier.view.sentence or (distance < 120 and words_before <= 4)
        if same_unit and near and self._elliptic(draft):
            draft.measure, draft.rule, draft.carried = earlier.noun or earlier.measure, "figure.coordinated", True
            draft.noun = earlier.noun
            draft.signals = (*draft.signals, Signal("figure.carried_measure", -0.1, earlier.measure))

    def _elliptic(self, draft: Draft) -> bool:
        """Whether the number stands where a noun was left out: before a preposition, a mark, or at a list's end."""
        if draft.unit != "count":
            return True
        follows = draft.view.after[0] if draft.view.after else None
        if (
            draft.rule == "figure.list_member"
            and draft.carried
            and (follows is None or follows.kind in ("mark", "and"))
        ):
            return True
        if draft.phrase is not None and draft.phrase.classifier:
            return True
        if draft.view.before and draft.view.before[-1].low in grammar().reaching:
            return True
        if follows is not None and follows.kind == "relative" and any(t.low == grammar().of for t in draft.view.before):
            return True  # dari total 640 desa, baru 210 yang memiliki jaringan
        if follows is not None and (follows.low in words().rest or follows.low in words().judging):
            return True
        if follows is None or follows.kind in ("mark", "soft", "and"):
            return follows is not None and (follows.low in grammar().prepositions or draft.tied)
        return False


def _member(after: Sequence[Token]) -> bool:
    """`Tahfiz 5 golongan, Tafsir 1 golongan`: behind name and number a noun, with which the member of a row ends."""
    noun = after[0].kind == "word" and not after[0].capital and after[0].low not in words().temporal
    noun = noun and after[0].low.isalpha() and not after[0].low.endswith(grammar().own)
    return noun and (len(after) == 1 or after[1].kind in ("mark", "and"))


def _souls(draft: Draft) -> bool:
    """Whether a counter of people stands behind the number, which counts nothing else."""
    return any(t.low in words().souls for t in draft.view.after[:1])


@functools.cache
def _large() -> tuple[str, ...]:
    """The scales in which amounts of money are told: miliar and what is more."""
    return tuple(scale for scale, value in vocabulary().scales.items() if value >= 10**9)


def _label(before: Sequence[Token]) -> Phrase | None:
    """The words in front of a parenthesis back to a mark or a word that ends a phrase."""
    taken: list[Token] = []
    for token in reversed(before[-9:]):
        if token.kind != "word" and token.low != "&":
            break
        taken.append(token)
    taken.reverse()
    if not any(t.low[0].isalpha() for t in taken):
        return None
    return Phrase(taken[0].start, taken[-1].end, tuple(t.low for t in taken))
