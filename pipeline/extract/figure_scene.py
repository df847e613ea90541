"""What the sentence before a quantity, or the one behind it, says of where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extract.figure_context import Context
from pipeline.extract.figure_vocabulary import NATION, expression, grammar, words
from pipeline.extract.figure_words import View
from pipeline.recognise.mentions import DateMention, OrganisationMention, PlaceMention

_LONGEST = 900
"""Characters of a sentence that another one is taken to go on from."""
_FRAME = 80
"""Characters from the beginning of a sentence in which a time frames all that follows."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Place and period that a sentence beside that of the quantity sets."""

    place: str | None
    period: str | None
    day: bool = False
    """Whether the period is only the day on which something happened."""


class Scenes:
    """Asks the sentences on either side of a quantity."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.times = context.times

    def before(
        self,
        view: View,
        topic: str = "",
        *,
        about: frozenset[str] = frozenset(),
        headed: bool = True,
        day: str | None = None,
    ) -> Scene:
        """Where and when the sentence before says that things happen; empty where it is not about the same.

        `topic` is the head of what is counted, lower case: where the sentence before names it, its time goes on;
        `about` are the nouns of what is counted: where it names one of them, the one place it names goes on;
        `headed` whether the line above can be the heading of this paragraph (of a row of a table it is not);
        `day` the period that the quantity has already: a sentence that tells of the same day tells of the same.
        """
        bounds = self._neighbour(view)
        if bounds is None:
            return Scene(None, None)
        start, end = bounds
        opening = [t.low for t in (*view.before, *view.after)[:7]]
        points = not grammar().pointing_here.isdisjoint(opening)
        here = bool(expression("here").search(self.text, view.start, view.end))
        event = self.context.is_event(view)
        headed = headed and self._heading(start, end, view.start)
        same = self._same_day(start, end, day)
        if not ("\n" not in self.text[end : view.start] or here or headed or points or event or same):
            return Scene(None, None)
        told = replace(view, sentence=start, start=start, end=end)
        when = self._dates(told)
        goes_on = bool(topic) and topic in self.text[start:end].lower().split()
        if not (here or headed or goes_on or event or points):
            when = [d for d in when if d.start - start < _FRAME]
        resumed = self.context.resumes(view, far=True)
        place = self._place(told, view, whole=here or event or same or resumed, spoken=here or not event)
        if place is None and not about.isdisjoint(self.text[start:end].lower().replace(",", " ").split()):
            place = self._only(start, end, view.start)
        if not when:
            return Scene(place, None)
        return Scene(place, self.times.value(when[-1], when), self.times.one_day(when[-1]))

    def only(self, view: View) -> str | None:
        """The one place of the sentence before, in the same paragraph."""
        bounds = self._neighbour(view)
        if bounds is None or "\n" in self.text[bounds[1] : view.start]:
            return None
        return self._only(*bounds, view.start)

    def topic(self, view: View, head: str) -> Scene:
        """Where and when the sentence before tells of what this one opens with (its `head`, lower case)."""
        bounds = self._neighbour(view)
        opening = [t.low for t in view.before[:1]]
        if bounds is None or opening != [head] or "\n" in self.text[bounds[1] : view.start]:
            return Scene(None, None)
        said = re.search(rf"(?<!\w){re.escape(head)}(?!\w)", self.text[slice(*bounds)], re.IGNORECASE)
        told = replace(view, sentence=bounds[0], start=bounds[0], end=bounds[1])
        when = self._dates(told) if said is not None else []
        if said is None or not when:
            return Scene(None, None)
        chosen = next((d for d in when if d.start >= bounds[0] + said.end()), when[-1])
        about = self.context.place_left(told)
        return Scene(about.name if about else None, self.times.value(chosen, when), self.times.one_day(chosen))

    def _neighbour(self, view: View) -> tuple[int, int] | None:
        """The sentence before, None where there is none or it is too long to be read on from."""
        if view.start == 0:
            return None
        start, end = self.context.reading.sentence_at(view.start - 1)
        return None if end > view.start or end - start > _LONGEST else (start, end)

    def _dates(self, told: View) -> list[DateMention]:
        """The dates of a sentence that do not only say when somebody spoke."""
        found = [self.context.dates.mentions[i] for i in self.context.dates.within(told.start, told.end)]
        dates = [d for d in found if isinstance(d, DateMention) and d.value and not self.times.attribution(told, d)]
        return [d for d in dates if not self.times.noted(d, told.end)]

    def _same_day(self, start: int, end: int, day: str | None) -> bool:
        """Whether a sentence tells of this very day."""
        if day is None or len(day) != len("2025-06-04"):
            return False
        found = [self.context.dates.mentions[i] for i in self.context.dates.within(start, end)]
        return any(isinstance(d, DateMention) and (d.value or "")[:10] == day for d in found)

    def _place(self, told: View, view: View, *, whole: bool, spoken: bool) -> str | None:
        """The place of a sentence: of all that goes on from it (`whole`), or the one that it opens with.

        A wrong place is worse than none, so the others are left.
        """
        context, start = self.context, told.start
        about = context.place_left(told) if spoken else None
        if about is not None:
            opens = about.start - start < 30 and not context.numbers.within(start, about.start)
            return about.name if whole or about.name == NATION or opens else None
        if not whole:
            return None
        where = self._where(start, told.end, view.start)
        if where is not None:
            return where
        site = context.site(start, told.end)
        return site.name if site else None

    def _only(self, start: int, end: int, back: int) -> str | None:
        """The one region that a sentence is about: warga Kota Pontianak, di Bali; None where it names several."""
        context = self.context
        named = context.places.within(start, end)
        address = [context.finest(i) for i in named if isinstance(context.places.mentions[i], PlaceMention)]
        if not address or len({p.name for p in address}) > 1 or address[0].kind == "country":
            return None
        place = address[0]
        own = context.regions.owned(place) or context.locative(place.start)
        aside = context.aims(place.start) or context.one_of_several(place.end)
        return (
            context.as_written(place) if own and not aside and not context.said_at(start, place.start, back) else None
        )

    def _where(self, start: int, end: int, back: int) -> str | None:
        """The last place by name that a sentence gives for what it tells."""
        context = self.context
        for index in reversed(context.places.within(start, end)):
            place = context.places.mentions[index]
            aside = not context.locative(place.start) or context.aims(place.start) or context.one_of_several(place.end)
            if isinstance(place, PlaceMention) and not aside and not context.said_at(start, place.start, back):
                return context.as_written(context.finest(index))
        return None

    def after(self, view: View, day: str | None) -> Scene:
        """Where and when the sentence behind says that the occasion was held: Kegiatan itu berlangsung di Padang."""
        begin = view.end + len(self.text[view.end : view.end + 3]) - len(self.text[view.end : view.end + 3].lstrip())
        if begin >= len(self.text):
            return Scene(None, None)
        start, end = self.context.reading.sentence_at(begin)
        held = expression("held").search(self.text, start, min(end, start + _LONGEST))
        if start < view.end or held is None:
            return Scene(None, None)
        opening = self.text[start : held.start()].lower().replace(",", " ").split()
        if len(opening) > 12 or words().occasions.isdisjoint(opening[:3]):
            return Scene(None, None)
        if not (self.context.is_event(view) or self._same_day(start, end, day)):
            return Scene(None, None)
        when = [d for d in self._dates(replace(view, sentence=start, start=start, end=end)) if d.start >= held.end()]
        place = self._where(held.end(), end, held.end())
        return Scene(place, self.times.value(when[0], when) if when else None, True)

    def spoken(self, view: View) -> str | None:
        """The region whose head speaks of what is his (“Kami telah melatih 773 pegawai”, ucap Bupati Ketapang)."""
        begin = self.text.rfind("\n", 0, view.start) + 1
        end = self.text.find("\n", view.end)
        end = min(end if end >= 0 else len(self.text), view.end + _LONGEST)
        ours = expression("ours").search(self.text, view.start, view.end)
        if ours is None or view.start - begin > _LONGEST:
            return None
        found = {}
        for head in expression("head_of_region").finditer(self.text, begin, end):
            index = self.context.places.at(head.end())
            name = self.context.written(index) if index is not None else None
            if name is not None:
                found[name.lower().split()[-1]] = name
        for index in self.context.bodies.within(begin, end):
            body = self.context.bodies.mentions[index]
            name = self.context.regions.of_body(body) if isinstance(body, OrganisationMention) else None
            if name is not None:
                found.setdefault(name.lower().split()[-1], name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _heading(self, start: int, end: int, below: int) -> bool:
        """Whether the stretch is the heading of the paragraph that begins right below it."""
        line = self.text[start:end]
        if (
            len(line) > 90
            or line.rstrip()[-1:] in (".", "!", "?", ":", ";", ",", "”", '"')
            or line.lstrip()[:1].isdigit()
        ):
            return False
        alone = start == 0 or self.text[start - 1] == "\n"
        return alone and self.text[end:below].strip(" ") == "\n"
