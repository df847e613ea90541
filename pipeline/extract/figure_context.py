"""Where, when, how sure and whose: the place, period, status and subject of a quantity."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import Frozen
from pipeline.extract.figure_words import FIGURE, Spans, View, words
from pipeline.fact import Status
from pipeline.recognise.mentions import DateMention, OrganisationMention, PlaceMention, Signal
from pipeline.recognise.number_grammar import words_value
from pipeline.recognise.units import either
from pipeline.resolve.reading import Reading
from pipeline.rulebook import load_model

_GOVERNMENT = re.compile(
    r"^(?:Pemerintah|Pemprov|Pemkab|Pemkot|Pemda|Pemdaprov)\s+(?:Provinsi\s+|Daerah\s+)?(?=\S)", re.IGNORECASE
)
_SINCE = re.compile(r"(?:sejak|mulai|semenjak)\s+(?:tahun\s+|bulan\s+|tanggal\s+)?$", re.IGNORECASE)
_LAST_YEARS = re.compile(
    r"(?:dalam|selama|sepanjang|kurun(?: waktu)?|periode)\s+(?P<n>\w+)\s+tahun\s+(?:terakhir|belakangan)", re.IGNORECASE
)
_SAYING = re.compile(
    r"(?<!\w)(?:kata|ujar|ucap|ungkap|tutur|jelas|tegas|papar|terang|tandas|imbuh|keterangan|rilis|siaran pers|"
    r"dikutip|dalam sambutannya)\w*[^.!?]{0,90}$",
    re.IGNORECASE,
)
_CLAUSE_EDGE = re.compile(r"[;!?“”\"]|[.](?=\s)|,\s+(?:sementara|sedangkan|namun|tetapi|tapi|adapun)\b", re.IGNORECASE)
_RIGHT_EDGE = re.compile(r"[,;:!?“”\"]|[.](?=\s|$)")


class StatusWords(Frozen):
    """The vocabulary `rules/figure/status.yaml`."""

    target: tuple[str, ...]
    estimate: tuple[str, ...]
    done: tuple[str, ...]


@functools.cache
def _cues() -> re.Pattern[str]:
    known = load_model(FIGURE / "status.yaml", StatusWords)
    groups = ("target", known.target), ("estimate", known.estimate), ("actual", known.done)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{either(cues)})" for name, cues in groups) + r")(?![\w-])",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Where:
    """A place with the offset at which it was read."""

    name: str
    start: int


class Context:
    """The places, bodies and dates of one reading, asked for one number at a time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.places = Spans(reading.places)
        self.bodies = Spans(reading.organisations)
        self.dates = Spans(reading.dates)
        self.numbers = Spans(reading.numbers)

    # -- place -----------------------------------------------------------------------------------------------------

    def place(self, view: View, limit: int) -> Where | None:
        """The place of a quantity: behind it in its own clause, else the nearest before it in the sentence."""
        return self._place_right(view, limit) or self._place_left(view) or self._wide(view, limit)

    def _place_right(self, view: View, limit: int) -> Where | None:
        number = view.number
        following = self.numbers.within(number.end, view.end)
        stop = min(view.end, number.end + 160, limit)
        if following:
            stop = min(stop, self.numbers.starts[following[0]])
        for index in self.places.within(number.end, stop):
            found = self.places.mentions[index]
            between = self.text[number.end : found.start]
            if _CLAUSE_EDGE.search(between):
                return None
            if self._locative(found.start) and isinstance(found, PlaceMention):
                return Where(found.name, found.start)
        return None

    def _locative(self, start: int) -> bool:
        before = self.text[max(0, start - 24) : start].lower().split()
        return bool(before) and (before[-1] in words().locative or before[-1].startswith("se-"))

    def _place_left(self, view: View) -> Where | None:
        best: Where | None = None
        for index in reversed(self.places.within(view.start, view.number.start)):
            found = self.places.mentions[index]
            if isinstance(found, PlaceMention) and self._says_where(view, found.start, found.end):
                best = Where(found.name, found.start)
                break
        for index in reversed(self.bodies.within(view.start, view.number.start)):
            body = self.bodies.mentions[index]
            if best and body.start < best.start:
                break
            if isinstance(body, OrganisationMention) and body.kind in ("region", "state"):
                return Where(_GOVERNMENT.sub("", body.name), body.start)
        return best

    def _says_where(self, view: View, start: int, end: int) -> bool:
        """Locative, or the subject of the sentence (Kota Batam memiliki …), or a label (Lampung sebanyak 9)."""
        if self._locative(start) or start <= view.start + 2:
            return True
        after = self.text[end : end + 14].lower().split()
        before = self.text[max(0, start - 3) : start].strip()
        return bool(after) and (after[0].strip("(:") == "" or after[0] in _SUBJECT_VERBS) or before[-1:] in (",", ";", ":")

    def _wide(self, view: View, limit: int) -> Where | None:
        """The nation or the world, by its set phrases."""
        lowered = self.text[view.start : min(view.end, limit)].lower()
        for phrases, name in ((words().nationwide, "Indonesia"), (words().worldwide, "global")):
            for phrase in phrases:
                at = lowered.find(phrase)
                if at >= 0:
                    return Where(name, view.start + at)
        return None

    # -- period ----------------------------------------------------------------------------------------------------

    def period(self, view: View) -> str | None:
        """The TIMEX3 value of the time the quantity refers to, from the dates of its sentence."""
        number = view.number
        inside = [self.dates.mentions[i] for i in self.dates.within(view.start, view.end)]
        dates = [d for d in inside if isinstance(d, DateMention) and d.value]
        if years := self._last_years(view):
            return years
        right = [d for d in dates if d.start >= number.end and self._belongs(number.end, d.start, view.end)]
        left = [d for d in dates if d.end <= number.start and not self._attribution(view, d)]
        chosen = right[0] if right else left[-1] if left else None
        return self._value(chosen, dates) if chosen is not None else None

    def _belongs(self, end: int, start: int, limit: int) -> bool:
        """Whether a date behind the number is its own: no other number, no clause edge and no saying between."""
        between = self.text[end:start]
        if self.numbers.within(end, start) or len(between) > 140 or _CLAUSE_EDGE.search(between):
            return False
        return not _SAYING.search(between)

    def _attribution(self, view: View, date: DateMention) -> bool:
        """Whether the date only says when somebody spoke."""
        return len(date.value or "") >= 10 and bool(_SAYING.search(self.text, max(view.start, date.start - 130), date.start))

    def _value(self, date: DateMention, others: Sequence[DateMention]) -> str:
        value = date.value or ""
        if "/" in value:
            return value
        if _SINCE.search(self.text, max(0, date.start - 24), date.start):
            return f"{value}/.."
        for other in others:
            gap = self.text[date.end : other.start] if other.start > date.end else self.text[other.end : date.start]
            if gap.strip().lower() in ("dan", "hingga", "sampai", "-", "–") and other.value and len(value) == 4:
                return "/".join(sorted([value, other.value]))
        return value

    def _last_years(self, view: View) -> str | None:
        found = _LAST_YEARS.search(self.text, view.start, view.end)
        anchor = self._anchor()
        if found is None or anchor is None:
            return None
        count = int(found["n"]) if found["n"].isdigit() else words_value(found["n"])
        if not isinstance(count, int) or not 0 < count < 100:
            return None
        return f"{anchor.year - count}/{anchor.year}"

    @functools.cached_property
    def _anchor_day(self) -> dt.date | None:
        if self.reading.document.published:
            return self.reading.document.published
        for mention in self.reading.dates:
            if mention.value and re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", mention.value):
                return dt.date.fromisoformat(mention.value[:10])
        return None

    def _anchor(self) -> dt.date | None:
        return self._anchor_day

    # -- status ----------------------------------------------------------------------------------------------------

    def status(self, view: View) -> tuple[Status, Signal | None]:
        """Actual, target or estimate: the nearest cue before the number in its clause, else one right behind it."""
        number = view.number
        edges = [m.end() for m in _CLAUSE_EDGE.finditer(self.text, max(view.start, number.start - 240), number.start)]
        start = edges[-1] if edges else max(view.start, number.start - 240)
        last = None
        for last in _cues().finditer(self.text, start, number.start):
            pass
        if last is not None and last.lastgroup in ("target", "estimate"):
            return _named(last.lastgroup), Signal(f"figure.{last.lastgroup}", 0.0, last[0])
        if last is not None and number.start - last.end() < 80:
            return "actual", None
        edge = _RIGHT_EDGE.search(self.text, number.end, min(view.end, number.end + 120))
        stop = edge.start() if edge else min(view.end, number.end + 120)
        following = self.numbers.within(number.end, stop)
        stop = self.numbers.starts[following[0]] if following else stop
        behind = _cues().search(self.text, number.end, stop)
        if behind is not None and behind.lastgroup in ("target", "estimate"):
            return _named(behind.lastgroup), Signal(f"figure.{behind.lastgroup}", -0.05, behind[0])
        return "actual", None

    # -- subject ---------------------------------------------------------------------------------------------------

    def body_at(self, start: int, end: int) -> str | None:
        """The canonical name of the body that is named at [start, end), if one is."""
        for offset in (start, end - 1):
            index = self.bodies.at(offset)
            if index is not None:
                body = self.bodies.mentions[index]
                return body.name if isinstance(body, OrganisationMention) else None
        return None

    def subject(self, view: View) -> str | None:
        """The body that the sentence is about, where it stands before a verb and before the number."""
        for index in reversed(self.bodies.within(view.start, view.number.start)):
            body = self.bodies.mentions[index]
            tail = [t for t in view.before if t.start >= body.end][:4]
            if isinstance(body, OrganisationMention) and any(t.kind == "verb" for t in tail):
                return body.name
        return None


_SUBJECT_VERBS = frozenset(
    "memiliki mempunyai mencatat adalah merupakan menargetkan menyiapkan menyediakan membutuhkan menyumbang mencapai "
    "sebanyak sebesar dengan sejumlah memperoleh menerima mendapat mendapatkan menempati punya telah sudah akan ( :".split()
)


def _named(group: str) -> Status:
    return "target" if group == "target" else "estimate"
