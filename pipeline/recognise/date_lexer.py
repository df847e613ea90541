"""Text -> the words of time expressions, one letter each, so that the grammar can be regular expressions over words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from pydantic import field_validator

from pipeline.document import Frozen
from pipeline.recognise.number_grammar import vocabulary
from pipeline.rulebook import RULES, load_model

Value = int | str | tuple[int, ...] | None
_FORMS = (
    "ymd",
    "dmy",
    "dm",
    "clock",
    "schoolyear",
    "decade",
    "ordinal",
    "quartercode",
    "halfcode",
    "reportcode",
    "short_year",
)
_NUMBERS = ("n0", "n12", "n24", "n31", "n99", "big", "old_year", "year")
_MARKS = {
    ",": "comma", "(": "open", ")": "close", "/": "slash", "-": "dash", "–": "dash", "—": "dash", "−": "dash",
    ".": "dot", ":": "colon", "\n": "newline",
}  # fmt: skip
_OTHERS = (
    *(
        "cap",
        "word",
        "junk",
        "nw",
        "roman",
        "month",
        "month_lower",
        "mon",
        "weekday",
        "minggu",
        "minggu_cap",
        "pod",
        "pod_of_it",
    ),
    *("tahun_cap", "year_words", "one_unit", "day_word", "ordinal_word"),
)
_TOKEN = re.compile(
    r"""
    (?=\d)(?:
        (?P<ymd>(?<![\w/.-])(?:1[89]|2[01])\d\d(?P<s1>[-/.])(?:0?[1-9]|1[0-2])(?P=s1)(?:3[01]|[12]\d|0?[1-9])
            (?![\w/]|[.,-]\d))
      | (?P<dmy>(?<![\w/.,])(?<!\b[A-Z]-)(?<!\b[A-Z]{2}-)
            (?:3[01]|[12]\d|0?[1-9])(?:\ ?(?P<s2>/)\ ?|(?P<s3>[-.]))(?:3[01]|[12]\d|0?[1-9])
            (?(s2)\ ?/\ ?|(?P=s3))(?:(?:1[89]|2[01])\d\d|\d\d)(?![\w/]|[.,-]\d))
      | (?P<schoolyear>(?<![\w/.,-])(?:19|20)\d\d\ ?/\ ?(?:(?:19|20)\d\d|\d\d)(?![\w/]|[.,-]\d))
      | (?P<dm>(?<![\w/.,])(?:3[01]|[12]\d|0?[1-9])\ ?/\ ?(?:1[0-2]|0?[1-9])(?![\w%]|/(?!\))|[.,]\d))
      | (?P<decade>(?<![\w.,])(?:(?:1[89]|20)\d0|[1-9]0)\ ?[-–]?\ ?an\b)
      | (?P<clock>(?<![\w.,:])(?:2[0-4]|1\d|0?\d)[.:][0-5]\d(?:[.:][0-5]\d)?(?![\w:]|[.,]\d|\ ?%))
      | (?P<reportcode>(?<!\w)(?:[1-4]Q|[12]H|[369]M)(?:20)?\d\d(?!\w))
      | (?P<number>(?<!\w)\d+(?:[.,]\d+){0,9}(?![\w%]|\ %))
    )
  | (?=[HhKkQqSsTtWw])(?:
        (?P<address>\bhttps?://\S+|\bwww\.\S+)
      | (?P<quartercode>(?<!\w)(?:[Qq]|[Tt][Ww]-?)[1-4](?!\w))
      | (?P<halfcode>(?<!\w)H[12](?=[ -/]*20\d\d))
      | (?P<sd>\b[Ss]\ ?[./]\ ?[Dd]\b(?:\.(?!\s*\n))?|\bsd\b\.?)
      | (?P<ta>\bT\.\ ?A\.?(?=\ ?\d))
      | (?P<ordinal>\b[Kk]e-?\d{1,2}\b)
    )
  | (?P<word>[^\W\d_]+(?:['’`‘ʼ][^\W\d_]+)*)
  | (?P<short_year>(?<=\w)\ ?['’‘]\d\d(?![\w/'’]|[.,]\d))
  | (?P<mark>[,()/:.\n–—−-])
  | (?P<junk>\w+|[^\w\s])
    """,
    re.VERBOSE,
)
"""What begins with a figure or with a letter of a code is tried there only: nine of ten are words."""
_MODERN = 1800
"""The first year that may stand without its month or tahun; before it such numbers count things."""
_OPENING = re.compile(r"(?:^|[.!?:\n“\"])\s*$")
_ROMAN = {
    roman: number
    for number, roman in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
         "XVIII", "XIX", "XX", "XXI"), 1,
    )
}  # fmt: skip
_APOSTROPHES = str.maketrans(dict.fromkeys("’`‘ʼ", "'"))


class Lexicon(Frozen):
    """The vocabulary file of the grammar: forms (casefolded) with their values, and the other words by class."""

    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts_of_day: Mapping[str, str]
    ordinals: Mapping[str, int]
    units: Mapping[str, str]
    one_unit: Mapping[str, str]
    day_words: Mapping[str, int]
    capitals: frozenset[str]
    centuries: Mapping[str, int]
    week_or_sunday: str
    words: Mapping[str, tuple[str, ...]]

    @cached_property
    def weekday_names(self) -> tuple[str, ...]:
        """The names of the days from Monday on, as they are written."""
        names = {number: name for name, number in reversed(list(self.weekdays.items()))}
        return tuple((names | {7: self.week_or_sunday})[number].capitalize() for number in range(1, 8))

    @field_validator("parts_of_day")
    @classmethod
    def _timex_parts(cls, parts: Mapping[str, str]) -> Mapping[str, str]:
        if unknown := set(parts.values()) - {"TMO", "TAF", "TEV", "TNI"}:
            raise ValueError(f"parts of day are TMO, TAF, TEV or TNI, not {sorted(unknown)}")
        return parts

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """Every class a lexeme can have, in a fixed order."""
        units = tuple(sorted({f"u_{unit}" for unit in self.units.values()}))
        return (*_FORMS, *_NUMBERS, *dict.fromkeys(_MARKS.values()), *_OTHERS, *units, *sorted(self.words))

    @cached_property
    def forms(self) -> dict[tuple[str, ...], tuple[str, Value]]:
        """Casefolded words of each form -> class and value."""
        found: dict[tuple[str, ...], tuple[str, Value]] = {}

        def add(form: str, kind: str, value: Value) -> None:
            found[tuple(form.casefold().split())] = (kind, value)

        for kind, entries in self.words.items():
            for form in entries:
                add(str(form), kind, None)
        for kind, table in (
            ("month", self.months), ("mon", self.month_abbreviations), ("weekday", self.weekdays),
            ("pod", self.parts_of_day), ("ordinal_word", self.ordinals), ("one_unit", self.one_unit),
            ("day_word", self.day_words),
        ):  # fmt: skip
            for form, value in table.items():
                add(form, kind, value)
        for form, part in self.parts_of_day.items():
            if " " not in form:
                add(f"{form}nya", "pod_of_it", part)
        for form, unit in self.units.items():
            add(form, f"u_{unit}", unit)
        for form, number in _number_words():
            add(form, "nw", number)
            if number < 100:
                for words, century in self.centuries.items():
                    add(f"{words} {form}", "year_words", century + number)
        add(self.week_or_sunday, "minggu", 7)
        return found

    @cached_property
    def longest(self) -> dict[str, int]:
        """First word -> the most words a form that begins with it has."""
        most: dict[str, int] = {}
        for words in self.forms:
            most[words[0]] = max(most.get(words[0], 0), len(words))
        return most

    @cached_property
    def letters(self) -> dict[str, str]:
        """Class -> its letter in the encoded text."""
        return {kind: chr(0x4E00 + number) for number, kind in enumerate(self.classes)}


def _number_words() -> Iterator[tuple[str, int]]:
    """Number words 1 to 99: dua, sebelas, dua belas, sepuluh, dua puluh lima."""
    known = vocabulary()
    digits = {word: value for word, value in known.digits.items() if value}
    yield from digits.items()
    yield from known.fixed.items()
    for word, value in digits.items():
        if value > 1:
            yield f"{word} {known.teen}", 10 + value
            yield f"{word} {known.ten}", 10 * value
            yield from ((f"{word} {known.ten} {unit}", 10 * value + one) for unit, one in digits.items())


@cache
def lexicon() -> Lexicon:
    """The vocabulary of `rules/dates/lexicon.yaml`, checked."""
    return load_model(RULES / "dates" / "lexicon.yaml", Lexicon)


class Lexeme(NamedTuple):
    """One word, number or mark at [start, end) with its class and, where the class has one, its value."""

    start: int
    end: int
    kind: str
    value: Value = None


@dataclass(frozen=True)
class Lexed:
    """The lexemes of a text and the same as a string, one letter a lexeme."""

    text: str
    lexemes: tuple[Lexeme, ...]
    code: str


def lex(text: str) -> Lexed:
    """The whole text as lexemes; time and memory are linear in its length."""
    words = lexicon()
    lexemes = tuple(_join(text, _raw(text), words))
    return Lexed(text, lexemes, "".join([words.letters[lexeme.kind] for lexeme in lexemes]))


def _raw(text: str) -> Iterator[Lexeme]:
    """Lexemes one by one, forms of several words still apart."""
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup or "junk"
        start, end = token.span()
        if kind == "word":  # nine of ten
            yield Lexeme(start, end, kind)
        elif kind in _FORMS:
            if (form := _form(kind, token[0])) is not None:
                yield Lexeme(start, end, kind, form)
            else:
                yield Lexeme(start, end, "junk")
        elif kind == "number":
            yield _number(start, end, token[0])
        elif kind == "mark":
            yield Lexeme(start, end, _MARKS[token[0]])
        elif kind in ("sd", "ta"):
            yield Lexeme(start, end, "to" if kind == "sd" else "school_abbreviation")
        elif kind == "address":
            yield Lexeme(start, end, "junk")  # /2025/11/06/jadwal-november-2025 is the name of a page
        else:
            yield Lexeme(start, end, kind)


def _form(kind: str, found: str) -> Value:
    """The numbers inside a written form; None where they are no such thing (31/2, a school year that spans three)."""
    numbers = tuple(int(n) for n in re.findall(r"\d+", found))
    if kind == "ymd":
        return numbers
    if kind == "dmy":
        day, month, year = numbers
        if "." in found and year < 100:
            return None
        return day, month, year + 2000 if year < 70 else year + 1900 if year < 100 else year
    if kind == "dm":
        return numbers if numbers[0] <= 29 or numbers[1] != 2 else None
    if kind == "schoolyear":
        first, last = numbers
        last = last + first // 100 * 100 if last < 100 else last
        return (first, last) if last == first + 1 else None
    if kind == "decade":
        return numbers[0] // 10 if numbers[0] > 99 else 190 + numbers[0] // 10
    if kind == "short_year":
        return numbers[0] + (2000 if numbers[0] < 70 else 1900)
    if kind == "reportcode":
        return _report_code(found)
    if kind == "clock":
        return numbers[:2] if numbers[:2] <= (24, 0) else None
    return numbers[0]


def _report_code(found: str) -> str:
    """What a code of company reports stands for: 3Q25 the third quarter, 1H25 the half year, 9M25 the months so far."""
    count, letter, year = int(found[0]), found[1], 2000 + int(found[-2:])
    return f"{year}-01/{year}-{count:02d}" if letter == "M" else f"{year}-{letter}{count}"


def _number(start: int, end: int, found: str) -> Lexeme:
    if not found.isdecimal() or len(found) > 4:
        return Lexeme(start, end, "big")
    value = int(found)
    if len(found) == 4:
        kind = "year" if _MODERN <= value <= 2199 else "old_year" if 1000 <= value < _MODERN else "big"
        return Lexeme(start, end, kind, value)
    for kind, most in (("n0", 0), ("n12", 12), ("n24", 24), ("n31", 31), ("n99", 99)):
        if value <= most:
            return Lexeme(start, end, kind, value)
    return Lexeme(start, end, "big", value)


def _join(text: str, raw: Iterator[Lexeme], words: Lexicon) -> Iterator[Lexeme]:
    """Words looked up, forms of several words joined (only blanks or a hyphen between), reduplication left alone."""
    lexemes = list(raw)
    plain = text.translate(_APOSTROPHES)
    folded = [plain[x.start : x.end].casefold() if x.kind == "word" else "" for x in lexemes]
    at, count = 0, len(lexemes)
    while at < count:
        lexeme = lexemes[at]
        if lexeme.kind != "word":
            yield lexeme
            at += 1
            continue
        hyphen = at + 2 < count and lexemes[at + 1].kind == "dash"
        if hyphen and (joined := _hyphened(text, lexemes, folded, at, words)) is not None:
            yield joined[0]
            at = joined[1]
            continue
        longest = words.longest.get(folded[at])
        for length in range(min(longest, count - at), 0, -1) if longest else ():
            entry = words.forms.get(tuple(folded[at : at + length]))
            if entry and _adjacent(text, lexemes[at : at + length]):
                yield _classed(text, lexeme.start, lexemes[at + length - 1].end, entry)
                at += length
                break
        else:
            yield _unknown(text, lexeme)
            at += 1


def _hyphened(
    text: str, lexemes: list[Lexeme], folded: list[str], at: int, words: Lexicon
) -> tuple[Lexeme, int] | None:
    """Words joined by the hyphen that follows: a known form (tiap-tiap), or no calendar word at all (hari-hari)."""
    if lexemes[at + 2].kind != "word":
        return None
    if lexemes[at].end != lexemes[at + 1].start or lexemes[at + 1].end != lexemes[at + 2].start:
        return None
    start, end = lexemes[at].start, lexemes[at + 2].end
    form = f"{folded[at]}-{folded[at + 2]}"
    if entry := words.forms.get((form,)):
        return _classed(text, start, end, entry), at + 3
    known = all((folded[n],) in words.forms or folded[n].upper() in _ROMAN for n in (at, at + 2))
    if (folded[at] == folded[at + 2] and folded[at].upper() not in _ROMAN) or not known:
        return _unknown(text, Lexeme(start, end, "word")), at + 3
    return None


def _adjacent(text: str, lexemes: list[Lexeme]) -> bool:
    return all(b.start - a.end <= 2 and text[a.end : b.start].isspace() for a, b in pairwise(lexemes))


def _classed(text: str, start: int, end: int, entry: tuple[str, Value]) -> Lexeme:
    """The lexeme of a known form; capitals tell months and Sunday from other words."""
    kind, value = entry
    capital = text[start].isupper()
    if kind == "month" and not capital:
        kind = "month_lower"
    elif kind == "minggu" and capital and not _OPENING.search(text, max(0, start - 3), start):
        kind = "minggu_cap"  # at the beginning of a sentence the capital tells nothing, and the week is more frequent
    elif kind == "series" and capital and not _OPENING.search(text, max(0, start - 3), start):
        return Lexeme(start, end, "cap", text[start:end])  # inside a sentence the capital is that of a name
    elif kind == "tahun" and capital:
        kind = "tahun_cap"
    elif kind in ("prep", "at") and (text[end : end + 1] == "/" or text[max(0, start - 1) : start] == "/"):
        return Lexeme(start, end, "cap")  # a part of a reference number: 16/PER/X/2023
    elif not capital and text[start:end] in lexicon().capitals:
        return Lexeme(start, end, "word")
    return Lexeme(start, end, kind, value)


def _unknown(text: str, lexeme: Lexeme) -> Lexeme:
    found = text[lexeme.start : lexeme.end]
    if found in _ROMAN:
        return Lexeme(lexeme.start, lexeme.end, "roman", _ROMAN[found])
    if found[0].isupper():
        return Lexeme(lexeme.start, lexeme.end, "cap", found)
    return lexeme if lexeme.kind == "word" else Lexeme(lexeme.start, lexeme.end, "word")
