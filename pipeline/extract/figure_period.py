"""When: the time a quantity refers to, from the dates of its sentence."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import Spans, View
from pipeline.recognise.mentions import DateMention
from pipeline.recognise.number_grammar import words_value
from pipeline.resolve.reading import Reading

_NOTE = re.compile(r"[^()\n]{1,40}\)")
"""The rest of a parenthesis that a date opens."""
_CUT = re.compile(r"[,;:!?“”\"]|[.](?=\s)")


@dataclass(frozen=True, slots=True)
class When:
    """The time of a quantity, as a TIMEX3 value."""

    value: str | None
    before: bool
    """Whether the sentence sets it before the number, so that it holds for what follows."""
    day: bool = False
    """Whether it is the day on which something happened, no day up to which something was counted."""
    aside: bool = False
    """Whether it stands in brackets with the number, so that it says nothing of what follows."""


def caused(between: str) -> bool:
    """Whether a cause begins here: what it names is not where or when the quantity before it holds.

    A disaster is: `200 rumah rusak akibat gempa di Nabire`.
    """
    told = between.lower().split()
    return any(w in words().causes and words().disasters.isdisjoint(told[i + 1 : i + 3]) for i, w in enumerate(told))


class Times:
    """The dates of one reading, asked for one number at a time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.dates = Spans(reading.dates)
        self.numbers = Spans(reading.numbers)

    def period(self, view: View) -> When:
        """The time the quantity refers to, from the dates of its sentence."""
        number = view.number
        inside = [self.dates.mentions[i] for i in self.dates.within(view.start, view.end)]
        dates = [d for d in inside if isinstance(d, DateMention) and d.value]
        if year := expression("bracket_year").search(self.text, max(view.start, number.start - 24), number.start):
            return When(year[1], before=True, aside=True)
        if years := self._last_years(view):
            return When(years, before=False)
        moved = bool(expression("moved").search(self.text, max(view.start, number.start - 60), number.start))
        right = [
            d
            for d in dates
            if d.start >= number.end
            and not self._of_main_verb(view, d.start)
            and not self._of_a_part(view, d.start)
            and self._belongs(number.end, d.start)
            and not self._of_next(d.end)
            and not (
                moved and expression("moved_from").search(self.text, number.end, d.start)
            )  # turun 2,1 ribu orang dari Mei 2024
        ]
        left = [d for d in dates if d.end <= number.start and not self.attribution(view, d)]
        left = [d for d in left if not self.noted(d, number.start) and not self._compared(d, number.start)]
        earlier = left and not right and self.text[left[-1].end : number.start]
        if earlier and (expression("earlier").search(earlier) or expression("formerly").search(earlier[-40:])):
            return When(None, before=False)
        if right and left and self._apart(left[-1].end, number.end, right[0].start):
            right = []
        if right and left and self._in_name(right[0]) and self.one_day(left[-1]):
            right = []
        if len(right) > 1 and self._in_name(right[0]) and len(right[1].value or "") > 9:
            right = right[1:]  # peserta Seleksi Guru Tahun 2024 akan diuji mulai hari ini
        chosen = right[0] if right else left[-1] if left else None
        if chosen is None:
            return self._of_budget(view)
        aside = not right and self._in_brackets(view.start, chosen.start)
        return When(self.value(chosen, dates), not right, self.one_day(chosen), aside)

    def _compared(self, date: DateMention, start: int) -> bool:
        """Whether something was compared with that time, and the number is of another clause."""
        against = expression("against").search(self.text, max(0, date.start - 30), date.start)
        gap = self.text[date.end : start]
        return (
            against is not None and bool(expression("apart").search(gap)) and expression("ties").fullmatch(gap) is None
        )

    def _in_brackets(self, start: int, at: int) -> bool:
        """Whether brackets that open in the sentence are still open at this place."""
        return self.text.rfind("(", start, at) > self.text.rfind(")", start, at)

    def _of_budget(self, view: View) -> When:
        """The year of the budget that is named before the number, brackets that were closed since passed over."""
        for budget in reversed(list(expression("budget_year").finditer(self.text, view.start, view.number.start))):
            note = _NOTE.match(self.text, budget.end())
            if note is None or note.end() > view.number.start:
                return When(budget[1], before=True, aside=self._in_brackets(view.start, budget.start()))
        return When(None, before=True)

    def noted(self, date: DateMention, start: int) -> bool:
        """Whether the date is that of a number in brackets before `start`: 50,4 (Juni: 46,9) dan menjadi 51,2."""
        note = _NOTE.match(self.text, date.end)
        return note is not None and note.end() <= start and bool(self.numbers.within(date.end, note.end()))

    def one_day(self, date: DateMention) -> bool:
        """Whether it names days by themselves, not up to or as of which day something stands."""
        days = re.match(r"\d{4}-(?:\d{2}-\d{2}|W\d{2})", date.value or "") is not None
        before = self.text[max(0, date.start - 24) : date.start]
        return days and not expression("as_of").search(before) and not expression("since").search(before)

    def _in_name(self, date: DateMention) -> bool:
        """Whether it is the year at the end of a name: Kader Desa Siaga Tahun Anggaran 2025."""
        return len(date.value or "") == 4 and bool(
            expression("named_year").search(self.text, max(0, date.start - 40), date.end)
        )

    def _of_a_part(self, view: View, date: int) -> bool:
        """`dari 640 desa, Sukamaju menjadi juara pada 2024`: the whole has no part in the time of the clause."""
        return bool(view.before) and view.before[-1].low == grammar().of and "," in self.text[view.number.end : date]

    def _of_main_verb(self, view: View, date: int) -> bool:
        """`tim yang beranggotakan 212 orang bekerja mulai Senin`: the date is the main verb's, not the clause's."""
        before = [t for t in view.before[-3:] if t.kind != "auxiliary"]
        aside = len(before) > 1 and before[-1].low in words().stative and before[-2].kind == "relative"
        return aside and any(t.kind == "verb" for t in view.after if t.end <= date)

    def _of_next(self, end: int) -> bool:
        """Whether a number follows that the date belongs to: naik Rp8 miliar dari Maret 2025 sebesar Rp2 miliar.

        So does the number that follows at once: 49,6 (April 49,8).
        """
        inside = _NOTE.match(self.text, end)
        if inside is not None and self.numbers.within(end, inside.end()):
            return True  # 50,4 (Juni: kontraksi 46,9)
        if self.text[end : end + 1] == " " and self.numbers.within(end + 1, end + 2):
            return True
        tied = expression("ties").match(self.text, end)
        return tied is not None and bool(self.numbers.within(tied.end(), tied.end() + 3))

    def _apart(self, left: int, end: int, right: int) -> bool:
        """Whether the date before stands in the number's own clause and the one behind in another.

        `pada 2023 hanya 42 instansi, maka pada 2025 …`: each number has the time of its own clause.
        """
        return "," in self.text[end:right] and not _CUT.search(self.text, left, end)

    def _belongs(self, end: int, start: int) -> bool:
        """Whether a date behind the number is its own: no other number, no clause edge and no saying between."""
        between = self.text[end:start]
        if (
            len(between) > 140
            or expression("clause_edge").search(between)
            or expression("against").search(between)
            or caused(between)
        ):
            return False
        if self.numbers.within(end, start) and (len(between) > 90 or expression("apart").search(between)):
            return False
        if expression("term_of_office").search(between) and re.match(
            r"(?:19|20)\d\d\s?[-–/]", self.text[start : start + 8]
        ):
            return False
        ranked = any(word in words().superlatives for word in between.lower().replace(",", " ").split())
        return not ranked and not expression("saying").search(between)

    def attribution(self, view: View, date: DateMention) -> bool:
        """Whether the date only says when somebody spoke."""
        return len(date.value or "") >= 10 and bool(
            expression("saying").search(self.text, max(view.start, date.start - 130), date.start)
        )

    def value(self, date: DateMention, others: Sequence[DateMention]) -> str:
        """The TIMEX3 value that a date gives a figure; two years joined make a span, an open beginning `2025/..`."""
        value = date.value or ""
        if "/" in value:
            days = [part[:10] if part[10:11] == "T" else part for part in value.split("/")]
            return days[0] if len(set(days)) == 1 else "/".join(days)
        counted_at = expression("as_of").search(self.text, max(0, date.start - 24), date.start)
        if len(value) > 10 and value[10] == "T" and not (counted_at and value[11].isdigit()):
            value = value[:10]  # a figure is of the day, whatever the hour of the event
        if expression("since").search(self.text, max(0, date.start - 24), date.start):
            return f"{value}/.."
        for other in others:
            gap = self.text[date.end : other.start] if other.start > date.end else self.text[other.end : date.start]
            if gap.strip().lower() in grammar().span_joints and other.value and len(value) == 4:
                return "/".join(sorted([value, other.value]))
        return value

    def _last_years(self, view: View) -> str | None:
        found = expression("last_years").search(self.text, view.start, view.end)
        if found is None or self._anchor is None:
            return None
        count = int(found[1]) if found[1].isdigit() else words_value(found[1])
        if not isinstance(count, int) or not 0 < count < 100:
            return None
        return f"{self._anchor.year - count}/{self._anchor.year}"

    @functools.cached_property
    def _anchor(self) -> dt.date | None:
        """The day of the release, or the first day it names."""
        if self.reading.document.published:
            return self.reading.document.published
        for mention in self.reading.dates:
            if mention.value and re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", mention.value):
                return dt.date.fromisoformat(mention.value[:10])
        return None

    def in_future(self, period: str | None) -> bool:
        """Whether a period begins in a year after the release, or ends a span that does (`/2027` does not)."""
        begins = (period or "")[:4]
        if self._anchor is None or not begins.isdigit() or "/" in (period or ""):
            return False
        return int(begins) > self._anchor.year
