"""The grammar of numbers: what a stretch of digits or number words is worth, without looking around it."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

Number = int | float
LONGEST = 22
"""Digits of the longest number that is read as one; what is longer is no quantity."""


class NumberWords(Frozen):
    """The vocabulary `rules/numbers/words.yaml`."""

    digits: dict[str, int]
    fixed: dict[str, int]
    teen: str
    ten: str
    hundred: str
    point: str
    minus: str
    plus: str
    tens: str
    scales: dict[str, int]
    one_of_scale: dict[str, int]
    digit_scales: dict[str, int]
    english_scales: dict[str, int]
    money_scales: dict[str, int]
    foreign_money_scales: dict[str, int]
    fractions: dict[str, float]
    added_fractions: tuple[str, ...]
    denominators: dict[str, int]
    shares: tuple[str, ...] = Field(default=())
    halves: tuple[str, ...] = Field(default=())


@functools.cache
def vocabulary() -> NumberWords:
    """The number words, read once."""
    return load_model(RULES / "numbers" / "words.yaml", NumberWords)


def tidy(value: Decimal | Number) -> Number:
    """A whole number as int, any other as float."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else float(exact)


@functools.cache
def word_pattern() -> re.Pattern[str]:
    """A run of number words (`dua ratus lima puluh ribu`, `tiga koma dua juta`, `dua setengah juta`)."""
    words = vocabulary()
    every = (
        {*words.digits, *words.fixed, words.teen, words.ten, words.hundred, *words.scales, *words.one_of_scale}
        | set(words.fractions)
        | set(words.denominators)
        | {words.point}
    )
    one = "(?:" + "|".join(sorted(map(re.escape, every), key=len, reverse=True)) + ")"
    return re.compile(rf"(?<![\w-]){one}(?:[ \u00a0]+{one}){{0,40}}(?![\w])", re.IGNORECASE)


class _Words:
    """Reads one list of number words from the left."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def take(self) -> str:
        self.at += 1
        return self.words[self.at - 1]

    def below_hundred(self) -> int | None:
        known = vocabulary()
        word = self.peek()
        if known.fixed.get(word, 100) < 100:
            return known.fixed[self.take()]
        if word not in known.digits:
            return None
        digit = known.digits[self.take()]
        if self.peek() == known.teen and digit > 1:
            self.take()
            return 10 + digit
        if self.peek() == known.ten and digit > 0:
            self.take()
            rest = known.digits.get(self.peek(), 0)
            if rest:
                self.take()
            return digit * 10 + rest
        return digit

    def below_thousand(self) -> int | None:
        known = vocabulary()
        hundreds: int | None = None
        if known.fixed.get(self.peek(), 0) >= 100:
            hundreds = known.fixed[self.take()]
        elif (
            self.at + 1 < len(self.words)
            and self.words[self.at + 1] == known.hundred
            and known.digits.get(self.peek(), 0)
        ):
            hundreds = known.digits[self.take()] * 100
            self.take()
        if hundreds is None:
            return self.below_hundred()
        if known.digits.get(self.peek()) == 0:
            return hundreds
        return hundreds + (self.below_hundred() or 0)

    def whole(self) -> Number | None:
        """Groups of descending scale."""
        known = vocabulary()
        total, smallest, seen = Decimal(0), Decimal(10) ** 30, False
        while self.at < len(self.words):
            began = self.at
            if self.peek() in known.one_of_scale:
                group, scale = 1, known.one_of_scale[self.take()]
            else:
                found = self.below_thousand()
                if found is None:
                    break
                group, scale = found, 1
                if self.peek() in known.scales:
                    scale = known.scales[self.take()]
            if scale >= smallest:
                self.at = began
                break
            total, smallest, seen = total + Decimal(group) * scale, Decimal(scale), True
            if scale == 1:
                break
        return tidy(total) if seen else None


def words_value(text: str) -> Number | None:
    """What a run of number words is worth, None where they make no single number (`dua tiga`, `puluh`)."""
    known = vocabulary()
    words = text.lower().split()
    if not words:
        return None
    fraction = _fraction(words)
    if fraction is not None:
        return fraction
    reader = _Words(words)
    value = reader.whole()
    if value is None:
        return None
    exact = Decimal(str(value))
    if reader.peek() == known.point:
        reader.take()
        places = ""
        while reader.peek() in known.digits:
            places += str(known.digits[reader.take()])
        if not places:
            return None
        exact += Decimal(f"0.{places}")
    elif reader.peek() in known.added_fractions:
        exact += Decimal(str(known.fractions[reader.take()]))
    if reader.peek() in known.scales and exact != exact.to_integral_value():
        exact *= known.scales[reader.take()]
    return tidy(exact) if reader.at == len(words) else None


def _fraction(words: list[str]) -> Number | None:
    """`setengah`, `setengah juta`, `dua pertiga`, `tiga perempat juta`."""
    known = vocabulary()
    if words[0] in known.fractions:
        part, rest = known.fractions[words[0]], words[1:]
    elif len(words) > 1 and words[0] in known.digits and words[1] in known.denominators:
        part, rest = known.digits[words[0]] / known.denominators[words[1]], words[2:]
    else:
        return None
    if not rest:
        return part
    if len(rest) == 1 and rest[0] in known.scales:
        return tidy(round(Decimal(str(part)) * known.scales[rest[0]], 6))
    return None


DIGITS = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,\d+)?"
    r"|\d{1,3}\.\d{3},\d+|\d{1,3},\d{3}\.\d+|\d+(?:[.,]\d+)?"
)


def digits_value(digits: str, *, decimal_dot: bool = False, decimal_comma: bool = True) -> Number | None:
    """What digits with marks are worth: the dot parts thousands, the comma decimals, as Indonesian writes.

    English marks are understood where the shape leaves no doubt (4.40, 1,234,567, 12,345.67). One mark before just
    three digits is in doubt: `decimal_dot` reads 4.427 as a decimal, `decimal_comma` 4,427. None for what is too long.
    """
    bare = digits.replace("\u00a0", "").replace("\u202f", "")
    if len(bare) > LONGEST:
        return None
    dots, commas = bare.count("."), bare.count(",")
    if dots and commas:
        last = max(bare.rfind("."), bare.rfind(","))
        whole, part = re.sub(r"[.,]", "", bare[:last]), bare[last + 1 :]
        return tidy(Decimal(f"{whole}.{part}"))
    if dots > 1 or commas > 1:
        return int(re.sub(r"[.,]", "", bare))
    if not dots and not commas:
        return int(bare)
    whole, part = re.split(r"[.,]", bare)
    decimal = decimal_dot if dots else decimal_comma
    if len(part) != 3 or len(whole) > 3 or whole.startswith("0") or decimal:
        return tidy(Decimal(f"{whole}.{part}"))
    return int(whole + part)
