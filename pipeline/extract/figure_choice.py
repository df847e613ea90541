"""Which phrase says what a number in running text counts."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.figure_behind import after, among, equated
from pipeline.extract.figure_context import Context
from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_front import apposed, spectral, subject
from pipeline.extract.figure_gapping import bare_noun, for_another, gapped, handed_out, headless, told_by_verb
from pipeline.extract.figure_leaning import out_of_these, owned_by, planned, same_container
from pipeline.extract.figure_neighbour import Neighbours
from pipeline.extract.figure_phrase import LONGEST, Phrase, words_of
from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_weighing import mere_counter, of_amount, of_count, part
from pipeline.extract.figure_words import Token, View, opens
from pipeline.recognise.mentions import Signal

LONGEST_EVIDENCE = 220
"""Characters; where number and phrase stand further apart the number alone is the evidence."""


class Chooser:
    """Chooses between the phrase behind a number, the subject before it, the head of a list, and its neighbour's."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context
        self.neighbours = Neighbours(text)

    def choose(self, draft: Draft, previous: Draft | None) -> None:
        """Sets rule, measure and evidence of a draft, or leaves it without a measure."""
        neighbour = previous if previous is not None and previous.view.sentence == draft.view.sentence else None
        if neighbour is not None and self.neighbours.changed(draft, neighbour):
            draft.carry(neighbour)
            return
        if neighbour is not None and self._dealt(draft, neighbour):
            return
        if neighbour is not None and (handed := handed_out(draft, neighbour)) is not None:
            self._take(draft, handed, "figure.subject_amount")
            return
        these = among(draft.view) if draft.unit == "count" else None
        if these is not None:
            self._take(draft, these, "figure.predicate")
            out_of_these(self.text, draft, these, previous)
            return
        behind, front = after(draft.view), self._front(draft, neighbour)
        if neighbour is not None and self._carried(draft, neighbour, behind, front):
            return
        chosen, rule = self._between(draft, behind, front)
        if rule == "figure.amount_for" and neighbour is not None and for_another(draft, neighbour):
            draft.carry(neighbour)
            return
        if chosen is not None and previous is not None and self.neighbours.stands_for(chosen, draft, previous):
            draft.carry(previous)
            return
        if chosen is not None and mere_counter(chosen) and (whole := self._out_of(draft.view)):
            chosen, rule = whole, "figure.share_of"
        if front is not None and draft.tied and draft.unit != "count" and (head := self._shared_out(draft)):
            draft.rule, draft.measure, draft.label = "figure.list_member", head, self.words_of(front)
            draft.subject = self.context.body_at(front.start, front.end) or draft.label
            draft.evidence = (front.start, draft.number.end)
        elif front is not None and front.name and (chosen is front or behind is None or behind.classifier):
            self._member(draft, front, behind, neighbour)
        else:
            self._settle(draft, chosen, rule, neighbour, headless=front is None)
            owned_by(draft, previous)

    def _carried(self, draft: Draft, neighbour: Draft, behind: Phrase | None, front: Phrase | None) -> bool:
        """Let the draft count what its neighbour counts, where its own clause leaves that out."""
        if behind is not None and front is not None and same_container(behind, neighbour):
            draft.place = self.context.place_of(front.start, front.end) if front.name else None
            draft.carry(neighbour)  # yakni Garut 500 paket
            draft.label = self.words_of(front) if front.name else None
            return True
        if front is None and self.neighbours.said_again(draft, neighbour, behind):
            draft.carry(neighbour)
            return True
        if (told := headless(draft, neighbour)) is not None:
            draft.rule, draft.measure, draft.noun = "figure.coordinated", told, " ".join(bare_noun(neighbour))
            return True
        if gapped(draft, neighbour, behind):
            draft.carry(neighbour)
            return True
        return False

    def _settle(
        self, draft: Draft, chosen: Phrase | None, rule: str, neighbour: Draft | None, *, headless: bool
    ) -> None:
        """Take the chosen phrase; of a mere counter or of nothing, what the neighbour or the head of a list counts.

        `headless` says that no subject stands before the number.
        """
        if chosen is None:
            if neighbour is not None and self.neighbours.lends(draft, neighbour):
                draft.carry(neighbour)
        elif chosen.classifier and neighbour is not None and self.neighbours.nothing_between(draft, neighbour):
            draft.carry(neighbour)
        elif chosen.classifier and headless and neighbour is not None and (plan := planned(draft)):
            draft.rule, draft.measure, draft.phrase = "figure.coordinated", f"{plan} {neighbour.measure}", chosen
        elif chosen.classifier and headless and (head := self.head_text(draft)):
            draft.rule, draft.measure, draft.phrase = "figure.list_member", head, chosen
        elif neighbour is not None and words().points.issuperset(chosen.words):
            draft.carry(neighbour)  # indeks sebesar 71,8, naik 1,2 poin
        else:
            self._take(draft, chosen, rule)
            out_of_these(self.text, draft, chosen, neighbour)

    def far(self, draft: Draft) -> None:
        """`Koreksi proyeksi juga terjadi di sini, namun hanya sebesar 0,4 pp`: what has a size, further back.

        For an amount that nothing nearer names; no other number may stand between, but behind a preposition.
        """
        known = words()
        heads = known.dimensions | known.accounts | known.growth | known.changes | known.spans
        before = draft.view.before
        for index in range(len(before) - 1, -1, -1):
            token = before[index]
            if token.kind == "number" and index and before[index - 1].low in grammar().prepositions:
                continue  # nilai investasi yang terwujud dari 19 perusahaan itu mencapai …
            if token.kind == "number" or token.low in (";", "”", "“", '"'):
                return
            if token.low in heads and token.kind != "verb":
                start, end = index, index + 1
                while start and before[start - 1].kind == "word" and before[start - 1].low not in known.links:
                    start -= 1
                while end < len(before) and end - start < LONGEST:
                    if before[end].kind != "word" or before[end].low in known.links:
                        break
                    end += 1
                draft.measure = self.text[before[start].start : before[end - 1].end]
                draft.rule = "figure.subject_amount"
                draft.signals = (*draft.signals, Signal("figure.far_measure", -0.1, draft.measure))
                return

    def _shared_out(self, draft: Draft) -> str | None:
        """`Insentif diberikan masing-masing kepada bank A sebesar …, bank B sebesar …`: what is shared out."""
        before = draft.view.before
        for index in range(len(before) - 2, 0, -1):
            if before[index].low == grammar().respectively and before[index + 1].low in grammar().prepositions:
                head = subject(before[:index])
                return self.words_of(head) if head is not None and not head.name else None
        return None

    def _dealt(self, draft: Draft, neighbour: Draft) -> bool:
        """`insentif Rp9 miliar, disalurkan kepada bank A sebesar Rp4 miliar, bank B sebesar …`: shares of one sum."""
        if draft.unit != neighbour.unit or not neighbour.measure:
            return False
        gap = self.text[neighbour.number.end : draft.number.start]
        share = expression("next_share").fullmatch(gap) if neighbour.dealt else expression("first_share").search(gap)
        if share is None or len(gap) > 160:
            return False
        start = neighbour.number.end + share.start(1)
        draft.rule, draft.measure, draft.label, draft.dealt = "figure.list_member", neighbour.measure, share[1], True
        draft.subject = self.context.body_at(start, start + len(share[1])) or share[1]
        draft.evidence = (start, draft.number.end)
        return True

    def _take(self, draft: Draft, chosen: Phrase, rule: str) -> None:
        draft.rule, draft.phrase, draft.measure = rule, chosen, self.words_of(chosen)
        if len(chosen.words) == 1 and chosen.words[0].removesuffix(grammar().own) in words().dimensions:
            draft.measure = draft.measure.removesuffix(grammar().own)  # Nilainya naik dari 43 menjadi 45
        start, end = min(draft.number.start, chosen.start), max(draft.number.end, chosen.end)
        if end - start <= LONGEST_EVIDENCE:
            draft.evidence = (start, end)

    def _front(self, draft: Draft, neighbour: Draft | None) -> Phrase | None:
        """The subject before the number; without a tie between them, the phrase that touches the number."""
        before = _without_denied(draft.view.before)
        if draft.unit != "count" and not draft.tied and (band := spectral(before)) is not None:
            return band
        front = subject(before, keep_movement=draft.share)
        sized = front is None and draft.unit != "count" and bool(before) and before[-1].low in words().sized
        if before and (before[-1].low in words().having or sized):
            front = _having(front, before[-1])
        if front is None:
            return None
        if not draft.tied and draft.unit != "count" and not front.counted:
            touching = apposed(before)
            apart = touching is not None and not front.start <= touching.start < front.end
            if (
                touching is not None
                and apart
                and len(touching.words) == 1
                and touching.words[0].endswith(grammar().own)
            ):
                return replace(front, end=touching.end, words=(*front.words, *touching.words))  # beras itu harganya
            within = touching is not None and _inside(before, front, touching)
            if touching is not None and apart and not within and not (touching.name and (draft.share or draft.money)):
                front = replace(touching, name=False)
        if front.weak and neighbour is not None and neighbour.unit == draft.unit and draft.unit != "count":
            return None
        return front

    def _between(self, draft: Draft, behind: Phrase | None, front: Phrase | None) -> tuple[Phrase | None, str]:
        denied = _without_denied(draft.view.before) is not draft.view.before
        if front is not None and not front.name and draft.money and denied:
            return front, "figure.subject_amount"  # tarif bukan ribuan rupiah, melainkan Rp2.000 sekali masuk
        if draft.unit == "count":
            chosen, rule = of_count(draft, behind, front)
        else:
            chosen, rule = of_amount(draft, behind, front)
        graded = draft.unit != "count" or draft.tied or not isinstance(draft.value, int)
        mere = chosen is None or (mere_counter(chosen) and draft.tied)
        beside = chosen is not None and mere_counter(chosen) and _set_off(draft.view)
        if (
            (mere or beside)
            and front is None
            and (graded or beside)
            and (past := self._past_comma(draft.view)) is not None
        ):
            chosen, rule = past, "figure.subject_amount"
        compared = self._points(draft) and draft.view.before and draft.view.before[-1].low in words().movement
        if chosen is None and not compared and (draft.share or part(draft)):
            chosen, rule = self._whole(draft.view), "figure.share_of"
        if chosen is None and draft.share and (kind := equated(draft.view)) is not None:
            chosen, rule = kind, "figure.predicate"
        if chosen is None and draft.money:
            chosen, rule = self._purpose(draft.view), "figure.amount_for"
        if chosen is None and draft.money and (told := told_by_verb(draft)) is not None:
            chosen, rule = told, "figure.amount_of"
        return chosen, rule

    def _points(self, draft: Draft) -> bool:
        """Whether it is the distance of two shares: 0,4 persen poin, 25 bps."""
        told = self.text[draft.number.start : draft.number.end].lower().split()
        return draft.unit == "bps" or (draft.share and not words().points.isdisjoint(told))

    def _member(self, draft: Draft, front: Phrase, behind: Phrase | None, neighbour: Draft | None) -> None:
        """`BRI sebesar Rp55 triliun`, `Lampung sebanyak 9 unit`: a member of a list whose head says what is counted."""
        head = self.head_text(draft)
        place = self.context.place_of(front.start, front.end)
        body = self.context.body_at(front.start, front.end)
        draft.rule, draft.label = "figure.list_member", self.words_of(front)
        draft.place = None if draft.money and self.context.donor(draft.view, place) else place or draft.place
        if neighbour is not None and self.neighbours.repeats(front, draft, neighbour):
            draft.carry(neighbour)
            draft.label = None
            return
        if place is None and body is None and not (head and draft.money):
            draft.measure, draft.rule = draft.label, "figure.subject_amount"
            draft.evidence = (front.start, draft.number.end)
            return
        if head is None and behind is not None and behind.classifier and neighbour is not None:
            head = neighbour.measure if neighbour.unit == draft.unit else None
        if head is None and behind is None and neighbour is not None and draft.money and neighbour.money:
            head = neighbour.measure
        draft.measure = head or (self.words_of(behind) if behind else None) or self._owned(draft, front)
        draft.subject = body or (None if place else draft.label)
        draft.evidence = (front.start, draft.number.end)
        draft.carried = draft.measure is None

    def _owned(self, draft: Draft, front: Phrase) -> str | None:
        """`tarif atas Indonesia turun dari 32 persen`: what stands before the preposition of a place."""
        before = [t for t in draft.view.before if t.end <= front.start]
        if not before or before[-1].kind not in ("soft", "hard"):
            return None
        found = subject(before[:-1])
        plain = found is not None and not found.name and found.words[0] not in words().superlatives
        return self.words_of(found) if found is not None and plain else None

    def head_text(self, draft: Draft) -> str | None:
        """What stands before yaitu, yakni, adalah, terdiri atas or a colon: the measure of the members behind it."""
        before = draft.view.before
        for index in range(len(before) - 1, 0, -1):
            if before[index].low in words().heads:
                end = index
                while end and before[end - 1].low in _announcing():
                    end -= 1
                head = subject(_without_superlative(before[:end]))
                if head is not None and not head.name:
                    return self.words_of(head)
        return None

    def _whole(self, view: View) -> Phrase | None:
        """`49 persen dari total anggaran`: the whole of which it is a share."""
        if view.after and view.after[0].low in grammar().of_whole:
            at = 1
            if at < len(view.after) and view.after[at].low in words().temporal:
                return None
            while at < len(view.after) and (view.after[at].low in words().wholes or view.after[at].kind == "number"):
                at += 1
            return after(replace(view, after=view.after[at:]))
        return None

    def _out_of(self, view: View) -> Phrase | None:
        """`40 orang dari 160 pelamar`: these are of the kind that the number behind counts."""
        following = view.after[1:4]
        if len(following) < 3 or following[0].low != grammar().of or following[1].kind != "number":
            return None
        rest = [t for t in view.after[2:] if t.start >= following[1].end]
        while rest and rest[0].kind == "number":
            rest = rest[1:]
        whole = after(replace(view, after=rest))
        if whole is None or whole.classifier or whole.predicate or opens(rest, 0, words().households):
            return None
        return whole

    def _past_comma(self, view: View) -> Phrase | None:
        """`Pertumbuhan ekonomi akan tetap tinggi, sekitar 5 persen`: the subject stands before the comma."""
        at = len(view.before) - 1
        while at >= 0 and (view.before[at].low in words().links or view.before[at].kind == "auxiliary"):
            at -= 1
        if at < 1 or view.before[at].low != ",":
            return None
        found = subject(view.before[:at])
        if found is not None and (adverb := _agreeing(view.before[:at])) is not None:
            found = subject(view.before[:adverb])  # realisasi sesuai dengan rencana, mencapai 40 ton
        if found is not None and (copula := _equated(view.before[:at])) is not None:
            found = subject(view.before[:copula]) or found  # konsumsi merupakan komponen terbesar, yaitu 54 persen
        if found is not None and words().degrees.issuperset(found.words):
            return None  # namun terbatas, hanya sebesar
        if (
            found is not None
            and found.start == view.sentence
            and len(found.words) == 1
            and found.words[0].endswith(grammar().own)
        ):
            return None  # sebenarnya, sudah 476
        whole = view.before[0].low == grammar().of and equated(view) is None  # Dari seluruh aduan, 45 persen
        return found if found is not None and not found.name and (whole or not found.weak) else None

    def _purpose(self, view: View) -> Phrase | None:
        """`mengucurkan Rp5 triliun untuk perbaikan jalan`: what the money is for."""
        for index, token in enumerate(view.after[:6]):
            if token.kind in ("mark", "number", "hard"):
                return None
            if token.low in grammar().receiving and index + 1 < len(view.after):
                return _nominal_or_verb([t for t in view.after[index + 1 :] if t.kind != "number"])
        return None

    def words_of(self, phrase: Phrase) -> str:
        """The words of a phrase as the text has them."""
        return words_of(self.text, phrase)


@functools.cache
def _announcing() -> frozenset[str]:
    """The words and marks of the phrases that announce the members of a list."""
    return words().heads | {",", *(word for phrase in grammar().announcing for word in phrase.split())}


def _without_denied(before: Sequence[Token]) -> Sequence[Token]:
    """`Korban bukan ratusan orang, melainkan |`: without what is denied right before, the subject is that of both."""
    at = len(before) - 1
    while at > 0 and before[at].low in words().links:
        at -= 1
    if at < 0 or before[at].low not in grammar().instead:
        return before
    no = next((i for i in range(at - 1, max(-1, at - 12), -1) if before[i].low == grammar().denial), 0)
    both = not grammar().not_alone.isdisjoint(t.low for t in before[no + 1 : at])
    return (*before[:no], *before[at + 1 :]) if no and not both else before


def _set_off(view: View) -> bool:
    """`Peserta upacara, 250 orang, memadati …`: a number and its counter between two commas."""
    return [t.low for t in (*view.before[-1:], *view.after[1:2])] == [",", ","]


def _equated(before: Sequence[Token]) -> int | None:
    """The index of the copula that says what the last words are another name for."""
    for index in range(len(before) - 1, max(-1, len(before) - 9), -1):
        if before[index].low in grammar().copulas:
            return index
        if before[index].kind in ("mark", "number"):
            return None
    return None


def _agreeing(before: Sequence[Token]) -> int | None:
    """The index of `sesuai (dengan)` where it opens the last words; None where it does not."""
    for index in range(len(before) - 1, max(-1, len(before) - 4), -1):
        if before[index].low in grammar().agreeing:
            return index
    return None


def _having(front: Phrase | None, verb: Token) -> Phrase:
    """`satgas yang beranggotakan 40 orang`: the verb itself names what is counted, the subject whose it is."""
    if front is None or front.end > verb.start:
        return Phrase(verb.start, verb.end, (verb.low,))
    return replace(front, end=verb.end, words=(*front.words, verb.low), name=False)


def _inside(before: Sequence[Token], front: Phrase, touching: Phrase) -> bool:
    """Whether what touches the number only says where in the phrase of the subject (harga gabah di pasar Rp6.500)."""
    between = [t for t in before if front.end <= t.start < touching.start]
    sized = touching.words[0] in words().dimensions | words().accounts | words().counts
    near = touching.weak and not sized and not front.name and bool(between) and between[-1].low in grammar().locational
    return near and all(t.kind in ("word", "soft", "determiner") for t in between)


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
