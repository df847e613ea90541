"""One quantity at one place: digits or number words with the scale, currency and unit that belong to them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.recognise.number_grammar import (
    DIGITS,
    Number,
    digits_value,
    tidy,
    vocabulary,
    word_pattern,
    words_value,
)
from pipeline.recognise.units import WINDOW, all_scales, currencies, expression, plain, surroundings

_GROUPED = re.compile(r"[.,\u00a0\u202f]\d{3}(?!\d)")
_CENTS = re.compile(r",-")
_PARENTHESIS = re.compile(r"[ \u00a0]*\(([^()\n]{1,120})\)")


@dataclass(frozen=True)
class Quantity:
    """[start, end) with currency, scale and unit; [number_start, number_end) the number alone."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: Number
    scale: int
    unit: str
    words: bool
    grouped: bool
    """Whether the digits carry a thousands mark."""
    paired: bool = False
    """Written twice: 7 (tujuh)."""
    fraction: bool = False

    @property
    def bare(self) -> bool:
        """Nothing says that it is a quantity: no scale, no unit, no thousands mark, not written twice."""
        return self.scale == 1 and self.unit == "count" and not self.grouped and not self.paired and not self.fraction


@functools.cache
def _atom() -> re.Pattern[str]:
    return re.compile(rf"(?P<digits>{DIGITS.pattern})|(?P<words>{word_pattern().pattern})", re.IGNORECASE)


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity of the text from left to right, before anything is excluded."""
    end = 0
    for atom in _atom().finditer(text):
        if atom.start() < end:
            continue
        found = _digits(text, atom) if atom["digits"] else _words(text, atom)
        if found is not None:
            end = found.end
            yield found


def _free_left(text: str, start: int) -> bool:
    """Whether digits may begin here: not inside a word, a code, an address, a longer number."""
    if start == 0:
        return True
    before, further = text[start - 1], text[start - 2] if start > 1 else " "
    if before.isalnum() or before in "_#@/\\=&":
        return False
    if before in ".,:":
        return not further.isalnum() or (before == ":" and further.isalpha())
    if before in "-–—":
        return not further.isalpha() and further not in "_/)"
    return True


def _free_right(text: str, end: int) -> bool:
    """Whether digits may end here."""
    after, further = text[end : end + 1], text[end + 1 : end + 2]
    if not after:
        return True
    if after.isalnum() or after in "_@\\=":
        return False
    if after in "/:.," and further.isdigit():
        return False
    if after in "-–" and further.isalpha() and not surroundings().currency_ahead.match(text, end + 1):
        return expression("rounded").match(text, end) is not None
    return not (after == "°" or (after == "/" and further.isupper()))


def _digits(text: str, atom: re.Match[str]) -> Quantity | None:
    known = surroundings()
    number_start, number_end = atom.span()
    window = text[max(0, number_start - WINDOW) : number_start]
    currency = known.currency_before.search(window)
    start = number_start - (len(window) - currency.start()) if currency else number_start
    if currency is None and not _free_left(text, number_start):
        return None
    unit = known.codes[plain(currency[1])] if currency else "count"
    end, scale = number_end, 1
    if word := known.scale.match(text, end):
        scale, end = all_scales()[plain(word[1])], word.end()
    elif unit != "count" and (letter := known.money_scale.match(text, end)):
        scale, end = _letter_scale(letter[1], unit), letter.end()
    english = word is not None and plain(word[1]) in vocabulary().english_scales
    end, unit, paired = _tail(text, end, unit)
    raw = atom["digits"]
    if (end == number_end and not (currency and text[end : end + 1] == "/") and not _free_right(text, end)) or (
        raw[0] == "0" and len(raw) > 1 and raw[1].isdigit()
    ):
        return None
    share = unit in ("percent", "bps", "permille")
    value = digits_value(raw, decimal_dot=share or english, decimal_comma=share or _comma_is_decimal(unit, scale))
    if value is None:
        return None
    if number_start and text[number_start - 1] in "-−" and share and start == number_start:
        if number_start == 1 or text[number_start - 2].isspace() or text[number_start - 2] == "(":
            value, start = -value, number_start - 1
    elif share and expression("below_zero").search(window):
        value, start = -value, number_start - len(vocabulary().minus) - 1
    if cents := _CENTS.match(text, end):
        end = cents.end() if unit == "IDR" else end
    total = tidy(Decimal(str(value)) * scale)
    grouped = bool(_GROUPED.search(raw)) and isinstance(value, int)
    found = Quantity(start, end, number_start, number_end, total, scale, unit, False, grouped)
    return replace(found, paired=paired) if not paired else _checked_pair(text, found, total)


def _letter_scale(letter: str, unit: str) -> int:
    known = vocabulary()
    if unit != "IDR" and letter in known.foreign_money_scales:
        return known.foreign_money_scales[letter]
    return known.money_scales.get(letter, 1)


def _comma_is_decimal(unit: str, scale: int) -> bool:
    """1,234 is a decimal before a scale or a measure; people, containers and rupiah do not come in thousandths."""
    return scale > 1 or not (unit == "count" or unit in currencies() or unit in surroundings().whole)


def _tail(text: str, end: int, unit: str) -> tuple[int, str, bool]:
    """The number in words in parentheses, then the unit or currency: new end, unit, whether it was written twice."""
    known = surroundings()
    paired = False
    if (again := _PARENTHESIS.match(text, end)) and _worth(again[1]) is not None:
        end, paired = again.end(), True
    if unit == "count":
        if any_unit := known.unit_any.match(text, end):
            end, unit = any_unit.end(), known.units[plain(any_unit[1])]
        elif exact := known.unit_exact.match(text, end):
            end, unit = exact.end(), known.exact_units[exact[1]]
        elif money := known.currency_after.match(text, end):
            end, unit = money.end(), known.codes[plain(money[1])]
    elif (name := known.currency_after.match(text, end)) and known.codes[plain(name[1])] == unit:
        end = name.end()
    if (note := expression("unit_note").match(text, end)) and known.exact_units.get(
        note[1], known.units.get(plain(note[1]))
    ) == unit:
        end = note.end()
    if not paired and (again := _PARENTHESIS.match(text, end)) and _worth(again[1]) is not None:
        end, paired = again.end(), True
    return end, unit, paired


def _worth(inside: str) -> Number | None:
    """The value of words or digits in parentheses, a currency or unit behind them allowed."""
    run = word_pattern().match(inside.strip())
    if run and len(inside.strip()) - run.end() <= 16:
        return words_value(run[0])
    return int(inside) if inside.isdigit() and len(inside) < 7 else None


def _checked_pair(text: str, found: Quantity, value: Number) -> Quantity | None:
    """7 (tujuh) is one number; 7 (delapan) stays apart: the parenthesis is given back."""
    inside = text[text.index("(", found.number_end) + 1 : found.end]
    if _worth(inside.split(")")[0]) == value:
        return replace(found, paired=True)
    return replace(found, end=text.index("(", found.number_end) if found.unit == "count" else found.end, paired=False)


def _words(text: str, atom: re.Match[str]) -> Quantity | None:
    known = vocabulary()
    start, run = atom.start(), atom["words"]
    if start and (text[start - 1].isalnum() or text[start - 1] in "-_/"):
        return None
    value = words_value(run)
    if value is None and run.lower().endswith(known.point):
        run = run[: -len(known.point)].rstrip(" \u00a0")
        value = words_value(run)
    if value is None or run.lower() in (known.ten, known.hundred, known.teen, known.point):
        return None
    number_end = start + len(run)
    if text[number_end : number_end + 1] in ("-", "_") or text[number_end : number_end + 1].isalnum():
        return None
    lowered = run.lower().split()
    end, unit, paired = _tail(text, number_end, "count")
    fraction = lowered[-1] in known.fractions or lowered[-1] in known.denominators
    if fraction and unit == "count":
        if surroundings().excluded_after.match(text, end):
            return None  # sekitar setengah jam
        half = (
            len(lowered) == 1
            and expression("more_or_less").search(text, max(0, start - 16), start)
            and expression("half_of").match(text, end)
        )
        told = lowered[-1] in known.shares or lowered[-1] in known.denominators or half
        if not told and not expression("share_of").match(text, end):
            return None
        if lowered[-1] in known.halves and not expression("half_of").match(text, end):
            return None  # harga separuh, baru separuh dari rencana: loosely said, no measured share
        value, unit = round(value * 100, 4), "percent"
    found = Quantity(start, end, start, number_end, value, 1, unit, True, False, fraction=fraction and unit != "count")
    if any(w in known.scales or w in known.one_of_scale for w in lowered):
        found = replace(found, scale=1000)
    return _checked_pair(text, found, value) if paired else found
