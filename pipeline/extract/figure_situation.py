"""The circumstances of a draft: its own words first, then the figure before it, then the sentence before."""

from __future__ import annotations

import re

from pipeline.extract.figure_context import Context, Where
from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_lists import announced
from pipeline.extract.figure_regions import same_region
from pipeline.extract.figure_scene import Scenes
from pipeline.extract.figure_status import Certainty
from pipeline.extract.figure_vocabulary import NATION, WORLD, expression, grammar, status_words, words
from pipeline.fact import Status
from pipeline.recognise.mentions import Signal

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Situation:
    """Sets place, period, status and subject of drafts, one after the other in the order of the text."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context
        self.scenes = Scenes(context)
        self.certainty = Certainty(text, context.numbers)
        self._heads: dict[str, Draft] = {}
        self._trimmed: dict[str, str] = {}

    def situate(self, draft: Draft, previous: Draft | None) -> None:
        """Fill in what the draft does not say itself."""
        when_aside, said = self._said(draft, previous)
        own = draft.place, draft.period
        draft.borrowed, draft.aside = self._of_topic(draft, previous), when_aside
        content = draft.unit == "count" and draft.head_word in words().contents
        if previous is not None and self._neighbours(previous, draft) and not content:
            self._go_on(draft, previous)
        self._of_whole(draft, said)
        measured = (draft.measure or "").lower().split()
        if draft.period and not words().yearly.isdisjoint(measured) and not status_words().plans.isdisjoint(measured):
            draft.period = draft.period[:4]  # of a target for the year; inflasi tahunan is of its month
        self._heads[draft.head_word] = draft
        if not draft.headline and not content:
            self._of_scenes(draft, previous)
            self._tell(draft, own)

    def _said(self, draft: Draft, previous: Draft | None) -> tuple[bool, bool]:
        """Take what the sentence itself says; (whether its time stands aside, whether it says the status)."""
        view = draft.view
        if draft.carried and draft.measure is not None:
            told = next((long for long in self._trimmed if long.startswith(draft.measure)), draft.measure)
            draft.measure = self._trimmed.get(told, draft.measure)
        place = self.context.place(view, view.end) if draft.place is None else None
        draft.placed = place is not None and place.start < view.number.start
        draft.place = draft.place or self._of_measure(draft, place)
        when = self.context.times.period(view)
        headed = draft.period is not None  # over its column, in a table
        if not headed:
            draft.period, draft.topical, draft.day = when.value, when.before, when.day
        status, signal, said = self.certainty.status(view)
        if headed:
            status, said = (draft.status if status == "actual" else status), True  # a column can be planned
        draft.status = status
        if not said and status == "actual":
            draft.status = self._unsaid(draft, previous)
        if signal is not None:
            draft.signals = (*draft.signals, signal)
        draft.subject = draft.subject or self.context.subject(view)
        return when.aside, said

    def _of_whole(self, draft: Draft, said: bool) -> None:
        """Take time, and status where none is said, from the whole that this figure is a part of."""
        whole = self._heads.get(draft.head_word)
        done = draft.phrase is not None and draft.phrase.predicate and draft.phrase.words[0] in grammar().already
        if whole is None or said or done or not self._part_of(whole, draft):
            return
        if draft.status != whole.status:
            inherited = Signal("figure.inherited_status", -0.02, f"{whole.status} is said of the whole")
            draft.status, draft.signals = whole.status, (*draft.signals, inherited)
        self._last(draft, whole.period, day=whole.day)

    def _of_scenes(self, draft: Draft, previous: Draft | None) -> None:
        """Take what is still missing from the line above a list, from the sentences before, from those behind."""
        view = draft.view
        place_above, period_above = announced(self.context, view)
        self._last(draft, period_above, day=False)
        draft.place = draft.place or place_above
        if draft.period is None or draft.place is None:
            topic = draft.head_word if draft.rule == "figure.subject_amount" else ""
            scene = self.scenes.before(
                view, topic, about=_nouns(draft), headed=draft.rule != "figure.table_row", day=draft.period
            )
            self._last(draft, scene.period, day=scene.day)
            draft.place = draft.place or scene.place
        if draft.period is None or draft.place is None:
            scene = self.scenes.after(view, draft.period)
            self._last(draft, scene.period, day=scene.day)
            draft.place = draft.place or scene.place or self.scenes.spoken(view) or self.context.venue(view)
        if draft.place is None and previous is not None and previous.place is not None:
            draft.place = self._of_figure_before(draft, previous)

    def _of_figure_before(self, draft: Draft, previous: Draft) -> str | None:
        """`Banjir merendam 40 rumah di Desa Waru. Ketinggian air mencapai 90 cm`: the one place of the sentence before.

        Nothing else may be spoken of: no body that acts, no nation, no contrast.
        """
        view = draft.view
        other = expression("elsewhere").search(self.text, view.start, view.end)
        if other or self.context.subject(view) not in (None, previous.subject):
            return None
        place = self.scenes.only(view)
        return place if place is not None and (place == previous.place or same_region(place, previous.place)) else None

    def _of_topic(self, draft: Draft, previous: Draft | None) -> bool:
        """Take time and place from the sentence before where it speaks of the same thing, not of the last number's.

        `Rumput laut dipanen Mei 2025. Data menunjukkan panen padi musim 2024. Panen mencapai 4 ton`: it is of 2024.
        """
        if previous is None or draft.rule != "figure.subject_amount" or previous.number.end >= draft.view.start - 1:
            return False
        before, _ = self.context.reading.sentence_at(draft.view.start - 1)
        if previous.number.start >= before or len(draft.head_word) < 4:
            return False
        scene = self.scenes.topic(draft.view, draft.head_word)
        self._last(draft, scene.period, day=scene.day)
        draft.place = draft.place or scene.place
        return scene.period is not None

    def _last(self, draft: Draft, period: str | None, *, day: bool) -> None:
        """Let the time of the text before hold for a draft without one, unless its own sentence speaks of another.

        The day of a happening holds for who was there and for what is said of it, not for all that is told next.
        """
        view = draft.view
        if (
            draft.period is not None
            or period is None
            or (day and not self.context.is_event(view) and not self.context.resumes(view))
        ):
            return
        if self.context.times.in_future(period) and expression("by_now").search(
            self.text, view.start, view.number.start
        ):
            return  # swasembada pada 2027. Produksi baru 2 juta ton
        years = set(_YEAR.findall(self.text, view.start, view.end))
        if years and not years & set(_YEAR.findall(period)):
            return
        if expression("formerly").search(self.text, max(view.start, view.number.start - 40), view.number.start):
            return
        draft.period, draft.day = period, day

    def _go_on(self, draft: Draft, previous: Draft) -> None:
        """Let place and time of the figure before hold for this one, where they were said for what follows.

        A time in brackets with its number is passed over: what framed the sentence before goes on behind it.
        """
        if draft.place is None and (previous.placed or self._of_these(previous, draft)):
            draft.place, draft.placed = previous.place, previous.place is not None
        if expression("earlier").search(self.text, previous.number.end, draft.view.number.start):
            draft.topical = draft.topical and draft.period is not None
            return
        same = previous.view.sentence == draft.view.sentence
        frame = previous.frame if previous.aside else previous.period
        goes_on = frame is not None if previous.aside else previous.topical and not previous.borrowed
        if not (goes_on or same):
            return
        if draft.aside:
            draft.frame = frame
            return
        # Within one sentence the day goes on as far as the sentence does.
        self._last(draft, frame, day=previous.day and not same)
        draft.day = draft.day or (draft.period == previous.period and previous.day)
        draft.topical = True
        draft.borrowed = draft.borrowed or previous.borrowed

    def _of_measure(self, draft: Draft, place: Where | None) -> str | None:
        """The nation or world that what is measured is of: PMI manufaktur global; else the place around the number."""
        told = (draft.measure or "").split()
        if place is None or place.start < draft.view.number.start:
            if WORLD in told:
                return WORLD
            if (
                place is None
                and draft.unit != "count"
                and any(grammar().scopes.get(word) == NATION for word in told[1:][-2:])
            ):
                return NATION  # produksi beras nasional meningkat
            plain = NATION in told[1:] and (told[told.index(NATION) - 1].islower() or told[0].lower() in words().scores)
            if place is None and plain and words().abroad.isdisjoint(w.lower() for w in told):
                return NATION
        front = draft.phrase if draft.phrase is not None and draft.phrase.end <= draft.view.number.start else None
        regions = self.context.regions
        whose = regions.suffix(front.start, front.end) if front is not None else None
        if front is not None and whose is not None and (place is None or place.start <= whose[1]):
            if not self.context.abroad(whose[1]):
                self._trim(draft, self.text[front.start : whose[1]].strip(" ,("))
                draft.placed = True
            return whose[0]  # produksi jagung Gorontalo bertambah
        if front is not None and place is None and (seat := regions.seat(front.start, front.end)) is not None:
            return seat[0]
        behind = self.context.regions.suffix(draft.number.end, draft.evidence[1]) if place is None else None
        return behind[0] if behind is not None else place.name if place else None

    def _trim(self, draft: Draft, measure: str) -> None:
        """Leave out of what is measured the region that has become its place, here and where it is taken up."""
        if measure and draft.measure:
            self._trimmed[draft.measure] = draft.measure = measure

    def _of_these(self, previous: Draft, draft: Draft) -> bool:
        """Whether the number counts some of those counted before: dari jumlah itu 20, 20 di antaranya, sisanya 20."""
        return bool(expression("of_these").search(self.text, previous.number.end, draft.number.end + 30))

    def _unsaid(self, draft: Draft, previous: Draft | None) -> Status:
        """The status of a figure that no cue is near: what its time says, or the plan whose parts it deals out."""
        view = draft.view
        if self.context.times.in_future(draft.period):
            needed = expression("needed").search(self.text, max(view.start, view.number.start - 90), view.number.start)
            return "estimate" if needed else "target"
        told = expression("projected").search(draft.measure or "")
        if told is not None and draft.unit != "count":
            return "estimate"
        if draft.carried and not draft.share and draft.head_word in status_words().plans:
            return "target"  # Banten memperoleh kuota 40 orang, Riau memperoleh 30 orang
        if previous is not None and self._assumed(previous, draft):
            return previous.status
        if previous is not None and self._planned_item(previous, draft):
            draft.planned = True
            return previous.status
        shared_out = expression("each").match(self.text, view.sentence)
        if shared_out and previous is not None and previous.status == "target" and self._neighbours(previous, draft):
            return previous.status
        return "actual"

    def _assumed(self, previous: Draft, draft: Draft) -> bool:
        """`Suku bunga diproyeksikan 6–7 persen. Rupiah stabil di Rp16.500–Rp16.900`: one range among assumptions."""
        ranges = previous.number.comparator == draft.number.comparator == "range" and previous.status != "actual"
        between = self.text[previous.number.end : draft.number.start]
        plain = "\n" not in between and len(between) < 140 and draft.number.unit != "count"
        return ranges and plain and not expression("otherwise").search(between)

    def _planned_item(self, previous: Draft, draft: Draft) -> bool:
        """`Pendapatan ditargetkan Rp9 triliun, yang terdiri dari:` and the lines behind it, one after the other."""
        between = self.text[previous.number.end : draft.number.start]
        if previous.status == "actual" or previous.unit != draft.unit or len(between) > 1500 or "\n" not in between:
            return False
        if expression("otherwise").search(self.text, draft.view.sentence, draft.number.start):
            return False
        opens = self.text[previous.number.end : draft.view.sentence].rstrip().endswith(":")
        return (opens or previous.planned) and "\n\n\n" not in between and between.count("\n") <= 4

    @staticmethod
    def _tell(draft: Draft, own: tuple[str | None, str | None]) -> None:
        """Say in the reasons which circumstances come from a neighbour."""
        for name, before, now in (("place", own[0], draft.place), ("period", own[1], draft.period)):
            if before is None and now is not None:
                signal = Signal(f"figure.neighbour_{name}", -0.02, f"{now} is said in the sentence before")
                draft.signals = (*draft.signals, signal)

    def _part_of(self, previous: Draft, draft: Draft) -> bool:
        """Whether a figure goes on with what the last one counted (formasi …, then its parts in the next lines)."""
        between = self.text[previous.number.end : draft.number.start]
        if previous.headline or len(between) > 400 or between.count("\n") > 2 or not previous.measure:
            return False
        return draft.measure is not None and draft.unit == previous.unit and not expression("otherwise").search(between)

    def _neighbours(self, previous: Draft, draft: Draft) -> bool:
        """Whether two figures stand in one paragraph."""
        between = self.text[previous.number.end : draft.number.start]
        return len(between) < 600 and "\n" not in between


def _nouns(draft: Draft) -> frozenset[str]:
    """The nouns of what is counted, lower case, without those that say that it is counted or measured."""
    known = words()
    vague = known.counts | known.dimensions | known.spans | known.growth | known.movement | known.classifiers
    told = (draft.measure or "").lower().split()
    return frozenset(w for w in told if len(w) > 3 and w not in vague | known.auxiliaries | known.temporal | known.soft)
