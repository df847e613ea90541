"""Recognises dates: the grammar of `rules/dates` over the words of a text, resolved against the day of the document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.date_anchor import Furniture, anchor, extent
from pipeline.recognise.date_build import meanings
from pipeline.recognise.date_context import told_by_text
from pipeline.recognise.date_grammar import PATTERNS, Grammar, grammar
from pipeline.recognise.date_lexer import lex
from pipeline.recognise.date_values import Meaning
from pipeline.recognise.date_words import date_words
from pipeline.recognise.mentions import DateMention, Signal
from pipeline.recognise.wording import Worded, common
from pipeline.rulebook import RuleSet

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PART = re.compile(r"\d{4}-\d\d-\d\d(T[MAEN][OFVI])")
_BETWEEN = Worded(r"[ \t,()/–-]*(?:(?:{at}|{of_time}|{about}|{from_then})[ \t,(]+){0,3}", common, date_words)
_LOOSE = Worded(
    r"(?:^|[.,(\n“\"]|\b(?:{at}|{whence}|{until}|{since}|{from_then}))\s*$", common, date_words, flags=re.IGNORECASE
)
_TIMED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_UNTIL = Worded(r"[ \t,]*(?:{until}[ \t]+(?:{of_time}[ \t]+)?|[-–—][ \t]*)", date_words, flags=re.IGNORECASE)
_CLOSEST = 30
_REACH = 400
"""Code points back to the day that a time of the clock alone belongs to."""
_PARAGRAPH = 3000
"""Code points back to where a quotation may have been opened."""
_PARTS = {"date.clock", "date.part_of_day"}
"""Rules whose finds count only as a part of another mention."""
_FROM_TEXT = ("counted", "of_that_year")
"""Builds whose value another mention gives."""
_LATELY = Worded(r"\b{who} {yesterday}\Z", common, date_words, flags=re.IGNORECASE)
_EXAMPLE_DAY = dt.date(2025, 6, 17)


def find(document: Document, doc: Doc) -> tuple[DateMention, ...]:
    """The dates of the document in order of their start; `candidates` holds every reading, the chosen one first.

    After `sejak` the second candidate of a single point is the open range (`1993/..`), for those who need a period.
    """
    return mentions(document, grammar())


def mentions(document: Document, rules: Grammar) -> tuple[DateMention, ...]:
    """The dates that this grammar finds, none in page furniture, none overlapping another."""
    lexed = lex(document.text)
    matches = rules.matches(lexed)
    furniture = Furniture(document)
    days = anchor(document, lexed, matches, furniture)
    found: list[tuple[DateMention, bool]] = []
    for match in matches:
        start, end = extent(lexed, match)
        if match.rule.build == "block" or furniture.touches(start, end):
            continue
        if _no_day(document.text, start, end):
            continue
        own_words = match.rule.build == "day_word" and not _quoted(document.text, start)
        for meaning in meanings(match, days._replace(speech=days.told) if own_words else days):
            at, to = meaning.extent or (start, end)
            mention = DateMention(
                at, to, match.rule.id, value=meaning.value, kind=match.rule.kind,
                candidates=_chosen_first(meaning), signals=meaning.signals,
            )  # fmt: skip
            found.append((mention, match.rule.needs_day))
    return told_by_text(document.text, _from_to(document.text, _clocks(_with_times(document.text, found))), days.day)


def _no_day(text: str, start: int, end: int) -> bool:
    """Whether words for a day tell none: Hari Ini in the title of an article, `yang kemarin` for lately in speech."""
    words = text[start:end] == "Hari Ini" or _LATELY.search(text, max(0, start - 6), end) is not None
    return words and _quoted(text, start)


def _quoted(text: str, start: int) -> bool:
    """Whether a quotation of this paragraph is open at `start`."""
    before = text[max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH) : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _chosen_first(meaning: Meaning) -> tuple[str, ...]:
    if meaning.value is None or meaning.candidates[:1] == (meaning.value,):
        return meaning.candidates
    return (meaning.value, *meaning.candidates)


def _with_times(text: str, found: Sequence[tuple[DateMention, bool]]) -> list[DateMention]:
    """A day and a time or part of the day beside it are one mention; parts of a day without a day are dropped."""
    joined: list[tuple[DateMention, bool]] = []
    for mention, fragment in found:
        whole = _joined(text, joined[-1][0], mention) if joined else None
        # in `apel pagi, Senin (6/10)` the part of the day belongs to the noun before it
        if whole is not None and joined[-1][1] and not _LOOSE.search(text, max(0, whole.start - 12), whole.start):
            joined[-1] = (mention, fragment)
        elif whole is not None:
            joined[-1] = (whole, False)
        else:
            joined.append((mention, fragment))
    return [mention for mention, fragment in joined if not fragment]


def _joined(text: str, first: DateMention, second: DateMention) -> DateMention | None:
    """The two as one, where one is a day and the other its time, with no more than a comma or `pada` between."""
    if second.start - first.end > _CLOSEST or not _BETWEEN.fullmatch(text, first.end, second.start):
        return None
    for day, time in ((first, second), (second, first)):
        parted = day.value is not None and _PART.fullmatch(day.value) and (time.value or "").startswith("T")
        if day.value is None or not (parted or _DAY.fullmatch(day.value)):
            continue
        part = time.value and _PART.fullmatch(time.value)
        if time.value and time.value.startswith("T"):
            value = _on(day.value, time.value)
        elif part and (time.rule.startswith("date.part_of") or time.value == day.value + part[1]):
            value = day.value + part[1]
        else:
            continue
        end = second.end + (
            second.end < len(text) and text[second.end] == ")" and "(" in text[first.end : second.start]
        )
        return replace(
            day, start=first.start, end=end, value=value, candidates=(value, *day.candidates),
            signals=day.signals + time.signals, kind="time",
        )  # fmt: skip
    if first.value and "/" in first.value and second.value and second.value.startswith("T"):
        return replace(first, end=second.end)
    return None


def _from_to(text: str, found: Iterable[DateMention]) -> list[DateMention]:
    """A day with its time, `hingga`, and another day with its time are one range."""
    joined: list[DateMention] = []
    for mention in found:
        first = joined[-1] if joined else None
        ends = [one.value for one in (first, mention) if one is not None and _TIMED.fullmatch(one.value or "")]
        if first is not None and len(ends) == 2 and _UNTIL.fullmatch(text, first.end, mention.start):
            value = f"{ends[0]}/{ends[1]}"
            joined[-1] = replace(first, end=mention.end, value=value, candidates=(value,), kind="range")
        else:
            joined.append(mention)
    return joined


def _on(day: str, time: str) -> str:
    """The time of the clock on this day; a range that ends earlier than it begins ends on the day after."""
    first, _, last = time.partition("/")
    if not last:
        return day[:10] + first
    begins = dt.date.fromisoformat(day[:10])
    ends = begins + dt.timedelta(last < first) if begins < dt.date.max else begins
    return f"{begins}{first}/{ends}{last}"


def _clocks(found: Iterable[DateMention]) -> list[DateMention]:
    """A time of the clock alone belongs to the last day named shortly before it; without one it is dropped."""
    kept: list[DateMention] = []
    day: DateMention | None = None
    for mention in found:
        if mention.value and mention.value.startswith("T"):
            if day is None or day.value is None or mention.start - day.end > _REACH:
                continue
            value = _on(day.value, mention.value)
            words = f"the day is that of the mention at {day.start}"
            signals = (*mention.signals, Signal("date.clock_alone", -0.25, words))
            kept.append(replace(mention, value=value, candidates=(value,), signals=signals))
            continue
        if mention.value and _DAY.match(mention.value) and "/" not in mention.value:
            day = mention
        kept.append(mention)
    return kept


def fired(sentence: str, rules: Grammar | None = None) -> set[str]:
    """Ids of the rules that take part in reading this sentence (as if published on 17 June 2025)."""
    rules = rules or grammar()
    document = Document(doc_id="example", text=sentence, published=_EXAMPLE_DAY)
    lexed = lex(sentence)
    matches = rules.matches(lexed)
    days = anchor(document, lexed, matches, Furniture(document))
    meant = {m.rule.id for m in matches if m.rule.build == "block" or (not m.rule.needs_day and meanings(m, days))}
    found = mentions(document, rules)
    meant -= {m.rule.id for m in matches if m.rule.build in _FROM_TEXT} - {mention.rule for mention in found}
    timed = [m for m in found if m.value and "T" in m.value]
    parts = {
        m.rule.id
        for m in matches
        if m.rule.id in _PARTS and any(t.start <= lexed.lexemes[m.first].start < t.end for t in timed)
    }
    return (meant - _PARTS) | parts


def rule_sets() -> list[RuleSet]:
    """The grammar with the way to try it, for `rules check`."""
    return [RuleSet(PATTERNS, grammar().rules, fired)]
