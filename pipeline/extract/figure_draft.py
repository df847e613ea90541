"""From numbers to drafts of figures: which phrase says what is counted, by which rule."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipeline.extract import figure_measure as measures
from pipeline.extract.figure_context import Context
from pipeline.extract.figure_measure import Phrase
from pipeline.extract.figure_table import Tables
from pipeline.extract.figure_words import Token, View, Windows, words
from pipeline.fact import Status
from pipeline.recognise.mentions import NumberMention, Signal
from pipeline.recognise.number_grammar import Number
from pipeline.resolve.reading import Reading

_JOINED = re.compile(r"[\s,]*(?:dan|serta|,|;|menjadi|ke|hingga|dan/atau|atau)?[\s,]*", re.IGNORECASE)
_SHARES = ("percent", "bps", "permille", "pp")


@dataclass(slots=True)
class Draft:
    """A figure in the making."""

    number: NumberMention
    view: View
    rule: str
    value: Number
    unit: str
    phrase: Phrase | None = None
    measure: str | None = None
    label: str | None = None
    place: str | None = None
    period: str | None = None
    status: Status = "actual"
    subject: str | None = None
    headline: bool = False
    carried: bool = False
    signals: tuple[Signal, ...] = field(default=())
    evidence: tuple[int, int] = (0, 0)

    @property
    def measured(self) -> int:
        """How much of what is counted is said."""
        return len((self.measure or "").split())


class Drafter:
    """Drafts the figures of one reading."""

    def __init__(self, reading: Reading, windows: Windows, context: Context) -> None:
        self.reading = reading
        self.text = reading.text
        self.windows = windows
        self.context = context
        self.tables = Tables(reading)
        self._heads: dict[str, Draft] = {}
        self._headlines = [(b.start, b.end) for b in reading.document.blocks if b.kind == "headline"]

    def drafts(self) -> list[Draft]:
        """All drafts in order; a number that counts nothing nameable is left out."""
        found: list[Draft] = []
        for number in self.reading.numbers:
            draft = self._draft(number, found[-1] if found else None)
            if draft is not None:
                found.append(draft)
        self._borrow(found)
        kept = [d for d in found if d.measure or d.unit != "count"]
        previous: Draft | None = None
        for draft in kept:
            self._situate(draft, previous)
            previous = draft
        return kept

    def _draft(self, number: NumberMention, previous: Draft | None) -> Draft | None:
        view = self.windows.view(number)
        if self._names(number, view):
            return None
        draft = Draft(number, view, "figure.bare_amount", number.value, number.unit)
        draft.headline = any(start <= number.start < end for start, end in self._headlines)
        draft.evidence = (number.start, number.end)
        if self._in_table(draft):
            return draft
        if self._in_parenthesis(draft, previous):
            return draft
        self._choose(draft, previous)
        return draft

    def _names(self, number: NumberMention, view: View) -> bool:
        """Whether a bare number belongs to the name before it: Falcon 9, Yonif TP 835."""
        raw = self.text[number.start : number.end]
        if not raw.isdigit() or len(view.before) < 2:
            return False
        last = view.before[-1]
        if last.low == "ke" and (view.before[-2].capital or not (view.after and view.after[0].nominal)):
            return True
        if not last.capital or last.kind != "word" or last.end != number.start - 1:
            return False
        following = view.after[0] if view.after else None
        counted = following is not None and following.low in words().classifiers
        return not counted and self.context.places.at(last.start) is None

    # -- tables ----------------------------------------------------------------------------------------------------

    def _in_table(self, draft: Draft) -> bool:
        cell = self.tables.cell(draft.number)
        if cell is None:
            return False
        behind = measures.after(draft.view) if draft.unit == "count" else None
        draft.rule = "figure.table_row"
        place = self._place_of(cell.start, cell.end)
        if place is not None:
            draft.place = place
            heading = cell.heading or (self.text[behind.start : behind.end] if behind else None)
            draft.measure = heading or self._head_text(draft)
        else:
            draft.measure = cell.heading or self.text[cell.start : cell.end]
            draft.label = self.text[cell.start : cell.end] if cell.heading else None
        draft.evidence = (cell.start, draft.number.end)
        return True

    def _place_of(self, start: int, end: int) -> str | None:
        """The place that is the whole label at [start, end)."""
        for index in self.context.places.within(start, end):
            found = self.context.places.mentions[index]
            if found.end >= end - 1 and found.start <= start + 12:
                return str(getattr(found, "name", "")) or None
        return None

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
        if before[opened:][1:] and before[opened + 1].low == "semula":
            return self._note(draft, previous, before[opened].start)
        label = _label(before[:opened])
        if label is None:
            return False
        if previous is not None and 0 <= label.start - previous.number.end <= 2 and draft.unit in _SHARES:
            return self._note(draft, previous, before[opened].start)
        behind = measures.after(draft.view)
        place = self._place_of(label.start, label.end)
        draft.rule = "figure.labelled_parenthesis"
        draft.evidence = (label.start, draft.number.end)
        if place is not None:
            draft.place = place
            draft.measure = self._head_text(draft) or (self._text(behind) if behind else None)
        else:
            draft.measure = self._text(label)
            draft.label = draft.measure
        return True

    def _note(self, draft: Draft, previous: Draft | None, opened: int) -> bool:
        if previous is None or opened - previous.number.end > 60:
            return False
        draft.rule, draft.measure = "figure.change", previous.measure
        draft.place, draft.label, draft.carried = previous.place, previous.label, True
        if previous.measure is None:
            draft.phrase = previous.phrase
        return True

    # -- running text ----------------------------------------------------------------------------------------------

    def _choose(self, draft: Draft, previous: Draft | None) -> None:
        """The phrase behind the number or the subject before it, by the kind of unit and the words between."""
        view = draft.view
        behind = measures.after(view)
        front = measures.subject(view.before, keep_movement=draft.unit in _SHARES)
        near = view.before[-1] if view.before else None
        tied = near is not None and (near.low in words().tied or near.kind == "auxiliary")
        if not tied and draft.unit != "count" and front is not None and not front.counted:
            touching = measures.apposed(view.before)
            other = draft.unit not in _SHARES and not _is_money(draft.unit)
            front = touching if touching is not None and (other or not touching.name) else front
            front = replace(front, name=False) if front is touching and front is not None else front
        if front is not None and front.weak and previous is not None and previous.view.start == view.start:
            front = front if previous.unit != draft.unit or draft.unit == "count" else None
        alternative = draft.unit in _SHARES and any(t.low == "atau" for t in view.before[-3:]) and front is None
        if alternative and previous is not None and previous.measure and draft.number.start - previous.number.end < 60:
            draft.rule, draft.measure, draft.carried = "figure.coordinated", previous.measure, True
            return
        if draft.unit == "count":
            chosen, rule = _of_count(behind, front, tied)
        else:
            chosen, rule = _of_amount(behind, front, tied, draft.unit)
        if chosen is None and front is None:
            chosen, rule = self._past_comma(view), "figure.subject_amount"
        if chosen is None and draft.unit in _SHARES:
            chosen, rule = self._whole(view), "figure.share_of"
        if chosen is None and _is_money(draft.unit):
            chosen, rule = self._purpose(view), "figure.amount_for"
        unnamed = chosen is front or behind is None or behind.classifier
        if front is not None and front.name and unnamed and self._member(draft, front, behind, previous):
            return
        if chosen is not None and chosen.classifier and front is None and (head := self._head_text(draft)):
            draft.rule, draft.measure, draft.phrase = "figure.list_member", head, chosen
            return
        if chosen is None:
            worth = [t.low for t in view.before[-2:]]
            moved = near is not None and near.low in words().movement and previous is not None
            if (moved and previous is not None and draft.number.start - previous.number.end < 80) or (
                words().worth.intersection(worth) and previous is not None and previous.view.start == view.start
            ):
                draft.rule, draft.measure = "figure.coordinated", previous.measure
            return
        draft.rule, draft.phrase, draft.measure = rule, chosen, self._text(chosen)
        draft.evidence = (min(draft.number.start, chosen.start), max(draft.number.end, chosen.end))
        if draft.evidence[1] - draft.evidence[0] > 220:
            draft.evidence = (draft.number.start, draft.number.end)

    def _member(self, draft: Draft, front: Phrase, behind: Phrase | None, previous: Draft | None) -> bool:
        """`BRI sebesar Rp55 triliun`, `Lampung sebanyak 9 unit`: a member of a list whose head says what is counted."""
        head = self._head_text(draft)
        place = self._place_of(front.start, front.end)
        body = self.context.body_at(front.start, front.end)
        draft.rule, draft.label = "figure.list_member", self._text(front)
        draft.place = place or draft.place
        if previous is not None and self._repeats(front, previous, draft):
            draft.rule, draft.label, draft.measure, draft.carried = "figure.coordinated", None, previous.measure, True
            return True
        if place is None and body is None and not (head and _is_money(draft.unit)):
            draft.measure, draft.rule = draft.label, "figure.subject_amount"
            draft.evidence = (front.start, draft.number.end)
            return True
        draft.measure = head or (self._text(behind) if behind else None)
        draft.subject = body or (None if place else draft.label)
        draft.evidence = (front.start, draft.number.end)
        draft.carried = draft.measure is None
        return True

    def _repeats(self, front: Phrase, previous: Draft, draft: Draft) -> bool:
        """Whether the name also stands before the number before: SQ ASW +90 bps dan SQ ASW +135 bps."""
        if previous.view.start != draft.view.start or previous.unit != draft.unit:
            return False
        return self._text(front) in self.text[previous.view.start : previous.number.start]

    def _head_text(self, draft: Draft) -> str | None:
        """What stands before yaitu, yakni, adalah, terdiri atas or a colon: the measure of the members behind it."""
        before = draft.view.before
        for index in range(len(before) - 1, 0, -1):
            if before[index].low in words().heads:
                end = index
                while end and before[end - 1].low in (
                    "antara",
                    "lain",
                    "sebagai",
                    "berikut",
                    ",",
                    ":",
                    "yaitu",
                    "yakni",
                ):
                    end -= 1
                head = measures.subject(_without_superlative(before[:end]))
                if head is not None and not head.name:
                    return self._text(head)
        return None

    def _whole(self, view: View) -> Phrase | None:
        """`49 persen dari total anggaran`: the whole of which it is a share."""
        if view.after and view.after[0].low in ("dari", "atas"):
            at = 1
            if at < len(view.after) and view.after[at].low in words().temporal:
                return None
            while at < len(view.after) and (view.after[at].low in words().wholes or view.after[at].kind == "number"):
                at += 1
            return measures.after(replace(view, after=view.after[at:]))
        return None

    def _past_comma(self, view: View) -> Phrase | None:
        """`Pertumbuhan ekonomi akan tetap tinggi, sekitar 5 persen`: the subject stands before the comma."""
        at = len(view.before) - 1
        while at >= 0 and (view.before[at].low in words().links or view.before[at].kind == "auxiliary"):
            at -= 1
        if at < 1 or view.before[at].low != ",":
            return None
        found = measures.subject(view.before[:at])
        return found if found is not None and not found.name and not found.weak else None

    def _purpose(self, view: View) -> Phrase | None:
        """`mengucurkan Rp5 triliun untuk perbaikan jalan`: what the money is for."""
        for index, token in enumerate(view.after[:6]):
            if token.kind in ("mark", "number", "hard"):
                return None
            if token.low in ("untuk", "bagi", "kepada") and index + 1 < len(view.after):
                return _nominal_or_verb(view.after[index + 1 :])
        return None

    def _text(self, phrase: Phrase) -> str:
        return self.text[phrase.start : phrase.end].strip(" ,.;:")

    # -- neighbours ------------------------------------------------------------------------------------------------

    def _borrow(self, drafts: Sequence[Draft]) -> None:
        """Numbers without a phrase take unit and measure from the neighbour they are joined to."""
        for index in range(len(drafts) - 2, -1, -1):
            draft, later = drafts[index], drafts[index + 1]
            gap = self.text[draft.number.end : later.number.start] if later.number.start > draft.number.end else "?"
            if len(gap) < 24 and _JOINED.fullmatch(gap):
                if draft.unit == "count" and later.unit != "count" and self.text[later.number.start].isalnum():
                    # A currency in front would be said with the first number already (Rp10 dan 12 juta).
                    draft.unit = later.unit
                vague = draft.measure is None or (draft.phrase is not None and draft.phrase.classifier)
                if vague and draft.unit == later.unit and later.measure:
                    draft.measure, draft.rule = later.measure, "figure.coordinated"
        for earlier, draft in itertools.pairwise(drafts):
            if draft.measure is None or (
                draft.phrase is not None and draft.phrase.classifier and draft.view.start == earlier.view.start
            ):
                self._continue(draft, earlier)

    def _continue(self, draft: Draft, earlier: Draft) -> None:
        """`yakni 20 unit di Aceh dan 30 di Riau`, `30 bps untuk tenor 10 tahun`: the measure goes on."""
        distance = draft.number.start - earlier.number.end
        if earlier.measure is None or distance > 200 or "\n" in self.text[earlier.number.end : draft.number.start]:
            return
        same_unit = draft.unit == earlier.unit
        words_before = sum(t.kind == "word" for t in draft.view.before)
        near = draft.view.start == earlier.view.start or (distance < 120 and words_before <= 4)
        if same_unit and near and self._elliptic(draft):
            draft.measure, draft.rule, draft.carried = earlier.measure, "figure.coordinated", True
            draft.signals = (*draft.signals, Signal("figure.carried_measure", -0.1, earlier.measure))

    def _elliptic(self, draft: Draft) -> bool:
        """Whether the number stands where a noun was left out: before a preposition, a mark, or at a list's end."""
        if draft.unit != "count":
            return True
        follows = draft.view.after[0] if draft.view.after else None
        if draft.phrase is not None and draft.phrase.classifier:
            return True
        if follows is not None and (follows.low in words().rest or follows.low in words().judging):
            return True
        if follows is None or follows.kind in ("mark", "soft", "and"):
            return follows is not None and (
                follows.low in ("di", "dari", "ke", "pada", "untuk", "bagi") or _tied_left(draft)
            )
        return False

    # -- circumstances ---------------------------------------------------------------------------------------------

    def _situate(self, draft: Draft, previous: Draft | None) -> None:
        view = draft.view
        place = self.context.place(view, view.end) if draft.place is None else None
        draft.place = draft.place or (place.name if place else None)
        draft.period = self.context.period(view)
        status, signal, said = self.context.status(view)
        draft.status = status
        if signal is not None:
            draft.signals = (*draft.signals, signal)
        draft.subject = draft.subject or self.context.subject(view)
        if previous is not None and self._neighbours(previous, draft):
            draft.place = draft.place or previous.place
            draft.period = draft.period or previous.period
        whole = self._heads.get(_head_word(draft))
        if whole is not None and not said and self._part_of(whole, draft):
            draft.status, draft.period = whole.status, draft.period or whole.period
        self._heads[_head_word(draft)] = draft
        if draft.headline:
            return
        if draft.period is None or (draft.place is None and self.context.is_event(view)):
            scene = self.context.scene(view)
            draft.period = draft.period or scene.period
            if self.context.is_event(view):
                draft.place = draft.place or scene.place

    def _part_of(self, previous: Draft, draft: Draft) -> bool:
        """Whether a figure goes on with what the last one counted (formasi …, then its parts in the next lines)."""
        between = self.text[previous.number.end : draft.number.start]
        if previous.headline or len(between) > 400 or between.count("\n") > 2 or not previous.measure:
            return False
        return draft.measure is not None and draft.unit == previous.unit

    def _neighbours(self, previous: Draft, draft: Draft) -> bool:
        """Whether two figures stand in one paragraph."""
        between = self.text[previous.number.end : draft.number.start]
        return len(between) < 600 and "\n" not in between


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper() and unit not in ("DWT", "TEU", "MMS")


def _head_word(draft: Draft) -> str:
    return (draft.measure or " ").lower().split(" ")[0]


def _tied_left(draft: Draft) -> bool:
    return bool(draft.view.before) and draft.view.before[-1].low in words().tied


def _label(before: Sequence[Token]) -> Phrase | None:
    """The words in front of a parenthesis back to a mark or a word that ends a phrase."""
    taken: list[Token] = []
    for token in reversed(before[-9:]):
        if token.kind not in ("word", "and") and not (token.low in ("di", "dan") and taken and taken[-1].capital):
            break
        if token.kind == "and" and token.low != "&" and not (taken and len(taken) < 3 and token.low == "dan"):
            break
        if token.low == "dan" or token.low == "di":
            break
        taken.append(token)
    taken.reverse()
    if not taken:
        return None
    return Phrase(taken[0].start, taken[-1].end, tuple(t.low for t in taken))


def _without_superlative(before: Sequence[Token]) -> Sequence[Token]:
    end = len(before)
    while end and before[end - 1].low in words().superlatives:
        end -= 1
    return before[:end]


def _nominal_or_verb(tokens: Sequence[Token]) -> Phrase | None:
    taken: list[Token] = []
    for token in tokens[:6]:
        if token.kind not in ("word", "verb") or (token.kind == "verb" and taken):
            break
        taken.append(token)
    return Phrase(taken[0].start, taken[-1].end, tuple(t.low for t in taken)) if taken else None


def _of_count(behind: Phrase | None, front: Phrase | None, tied: bool) -> tuple[Phrase | None, str]:
    """A count has its noun behind it; a mere counter, or nothing, sends us to the subject."""
    usable = front is not None and not front.name and tied
    if behind is not None and not behind.classifier and not behind.predicate:
        if len(behind.words) == 1 and usable and front is not None and front.counted:
            return front, "figure.subject_amount"
        return behind, "figure.counted_noun"
    told = behind is not None and len(behind.words) > 1
    subject = front is not None and not front.name and not (front.weak and told)
    if subject and (tied or behind is None or behind.classifier):
        return front, "figure.subject_amount"
    if behind is not None and behind.predicate:
        return behind, "figure.predicate"
    if behind is not None:
        return behind, "figure.counted_noun"
    return None, "figure.bare_amount"


def _of_amount(behind: Phrase | None, front: Phrase | None, tied: bool, unit: str) -> tuple[Phrase | None, str]:
    """Money, shares and measures belong to the subject before them, else to the noun behind."""
    plain = front is not None and not front.name
    if plain and tied:
        return front, "figure.subject_amount"
    if behind is not None and not behind.predicate and not behind.classifier:
        return behind, "figure.amount_of"
    if plain:
        return front, "figure.subject_amount"
    return None, "figure.bare_amount"
