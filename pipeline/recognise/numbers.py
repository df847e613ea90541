"""Recognises quantities: digits and number words with scale, currency and unit, ranges, and what bounds them."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.document import Document
from pipeline.recognise.mentions import DateMention, NumberMention, Signal
from pipeline.recognise.number_grammar import Number, tidy, vocabulary
from pipeline.recognise.quantities import Quantity, quantities
from pipeline.recognise.units import (
    NUMBERS,
    WINDOW,
    Bound,
    comparators,
    currencies,
    exclusions,
    expression,
    plain,
    surroundings,
)
from pipeline.recognise.wording import alternatives
from pipeline.rulebook import Rule, RuleSet, load_rules

_LIST_MARK = re.compile(r"[ \t]*(?:[.)]|\.\))(?=\s)")
_TITLE_RUN = re.compile(r"[ \u00a0]+[A-Z][\w'’-]*[ \u00a0]+[A-Z]")
_JOINED_LEFT = re.compile(r"\d[ \u00a0]?[-–][ \u00a0]?$")
_JOINED_RIGHT = re.compile(r"[ \u00a0]?[-–][ \u00a0]?\d")
_ITEM_NAME = re.compile(r"[.)][ \u00a0]+(?:[A-Z“‘\"']|https?:)")
_COUNTED = re.compile(r"[ \u00a0]+[a-z]")
_DIALLED = re.compile(r"(?:\+\d{1,3}|(?<!\d)0\d{2,})(?:[ -]\d+){0,4}[ -]?$|\+$")
_TITLE = r"((?:[A-Z][\w-]+[ \u00a0]+){1,6}[A-Z][\w-]+)"
_DEFINED = re.compile(
    rf"(?<!\w)(?:\d{{1,3}}|[A-Z][a-z]{{2,9}})[ \u00a0]+{_TITLE}[ \u00a0]+\((\d{{0,3}})[ \u00a0]?([A-Z]{{2,8}})\)"
)
"""Tujuh Budaya Kerja (7 BK), program 7 Budaya Kerja (BK): the number is part of the name."""
_ANNOUNCED = 60
"""Characters before a numbered name in which the text can say that it is one."""
_SHORT_YEAR = re.compile(r"['’‘]$")
_CLAUSE = 130
"""Characters of a clause in which a word can make "hingga" a ceiling."""
_GLUED_LEFT = re.compile(r"[^\W\d_]\+$")
_GLUED_RIGHT = re.compile(r"\.[A-Z][a-z]")


@functools.cache
def rules() -> dict[str, Rule]:
    """The rules of this room by id."""
    return {rule.id: rule for rule in load_rules(NUMBERS / "patterns.yaml", Rule)}


def find(document: Document, doc: Doc, dates: Sequence[DateMention]) -> tuple[NumberMention, ...]:
    """The quantities of the document in order of their start; none in furniture, none inside a date."""
    text = document.text
    blocked = sorted([(d.start, d.end) for d in dates] + _furniture(document))
    pairs = _joined(text, list(quantities(text)), blocked)
    days = {d.start for d in dates}
    named = _numbered_names(text)
    out = _spread(text, pairs, [_excluded(text, first, second, days) or named(first) for first, second in pairs])
    out = [gone or _class_size(text, pairs[index - 1 : index], pairs[index][0]) for index, gone in enumerate(out)]
    active = rules()
    mentions = (_mention(text, *pair) for pair, excluded in zip(pairs, out, strict=True) if not excluded)
    return tuple(m for m in mentions if m.rule in active)


Pair = tuple[Quantity, Quantity | None]


def _class_size(text: str, before: Sequence[Pair], size: Quantity) -> bool:
    """Whether it only makes the class of what the number before counts: 40 kapal di bawah lima gros ton."""
    if not before or before[0][0].unit != "count" or size.unit == "percent" or size.unit in currencies():
        return False
    end = (before[0][1] or before[0][0]).end
    return expression("class_of_size").fullmatch(text[end : size.start]) is not None


def _numbered_names(text: str) -> Callable[[Quantity], bool]:
    """Whether a number begins a proper name that the text defines with its letters: Lima Budaya Kerja (5 BK), 5 BK."""
    names: set[str] = set()
    for match in _DEFINED.finditer(text):
        announced = expression("naming").search(text, max(0, match.start() - _ANNOUNCED), match.start())
        if match[2] or announced:
            names |= {match[1], match[3]}
    if not names:
        return lambda quantity: False
    after = re.compile(rf"[ \u00a0]+{alternatives(names)}(?!\w)", re.IGNORECASE)
    return lambda quantity: quantity.bare and bool(after.match(text, quantity.end))


def _spread(text: str, pairs: Sequence[Pair], out: list[bool]) -> list[bool]:
    """Bare numbers in a row share their lot: Nomor 347, 348 dan 349; 3 atau 4 bulan."""
    spread = list(out)

    def joined(left: int) -> bool:
        one, two = pairs[left][1] or pairs[left][0], pairs[left + 1][0]
        bare = one.bare and two.bare and not one.words and not two.words
        return bare and two.start - one.end < 12 and bool(expression("row").fullmatch(text[one.end : two.start]))

    def changed(left: int) -> bool:
        """dari 40 menjadi 14 hari"""
        one, two = pairs[left][1] or pairs[left][0], pairs[left + 1][0]
        behind = surroundings().excluded_after.match(text, two.end)
        return (
            one.bare
            and two.bare
            and behind is not None
            and bool(expression("changed").fullmatch(text[one.end : two.start]))
        )

    for index in range(1, len(pairs)):
        last = pairs[index][1] or pairs[index][0]
        if spread[index - 1] and not spread[index] and joined(index - 1):
            spread[index] = not _COUNTED.match(text, last.end) or bool(expression("row_goes_on").match(text, last.end))
    for index in range(len(pairs) - 2, -1, -1):
        if spread[index + 1] and not spread[index]:
            spread[index] = joined(index) or changed(index)
    return spread


def _furniture(document: Document) -> list[tuple[int, int]]:
    return [(b.start, b.end) for b in document.blocks if b.kind == "furniture"]


def _joined(text: str, found: list[Quantity], blocked: list[tuple[int, int]]) -> list[Pair]:
    """Neighbours that make one range or one sum together; what lies in a blocked stretch is left out."""
    starts = [start for start, _ in blocked]

    def is_free(quantity: Quantity) -> bool:
        at = bisect_right(starts, quantity.end - 1) - 1
        return not any(blocked[i][1] > quantity.start for i in range(max(0, at - 1), at + 1))

    out: list[Pair] = []
    for quantity in found:
        if not is_free(quantity):
            continue
        if out and out[-1][1] is None and quantity.start - out[-1][0].end <= 18:
            first = out[-1][0]
            gap = text[first.end : quantity.start]
            give = _give_or_take(quantity, gap)
            if give is not None and quantity.unit in ("percent", first.unit):
                out[-1] = _about(first, give)
                continue
            if _is_range(text, first, quantity, gap):
                first = _aligned(text, first, quantity)
                if first.value < quantity.value:
                    out[-1] = (first, quantity)
                    continue
            elif gap.strip(" \u00a0") == "" and first.scale > quantity.scale > 1 and first.unit == "count" and gap:
                total = tidy(Decimal(str(first.value)) + Decimal(str(quantity.value)))
                out[-1] = (replace(quantity, start=first.start, number_start=first.number_start, value=total), None)
                continue
            elif gap.strip(" \u00a0") == "" and first.scale > quantity.scale > 1 and first.unit == quantity.unit:
                continue
        out.append((quantity, None))
    return out


def _give_or_take(quantity: Quantity, gap: str) -> Quantity | None:
    """The spread of 2,5±1 persen and of 2,5 plus minus 1 persen, where the sign was read as that of the number."""
    known, told = vocabulary(), re.split(r"[\s/-]+", gap.strip().lower())
    if gap == "±" or told == [known.plus, known.minus]:
        return quantity
    return replace(quantity, value=-quantity.value) if quantity.value < 0 and told[0] == known.plus else None


def _about(middle: Quantity, spread: Quantity) -> Pair:
    """2,5±1 persen: from 1,5 to 3,5 percent."""
    low = tidy(Decimal(str(middle.value)) - Decimal(str(spread.value)))
    high = tidy(Decimal(str(middle.value)) + Decimal(str(spread.value)))
    return replace(middle, value=low, unit=spread.unit), replace(spread, value=high)


def _is_range(text: str, first: Quantity, second: Quantity, gap: str) -> bool:
    if first.unit not in ("count", second.unit) and second.unit != "count":
        return False
    if expression("range").fullmatch(gap):
        return True
    return bool(
        expression("both").fullmatch(gap)
        and expression("announced").search(text, max(0, first.start - 12), first.start)
    )


def _aligned(text: str, first: Quantity, second: Quantity) -> Quantity:
    """The first number of a range takes scale and unit from the second: 2–3 juta, 30 hingga 40 persen."""
    value: Number = first.value
    if first.scale == 1 and second.scale > 1 and not second.words and value * second.scale < second.value:
        value = tidy(Decimal(str(value)) * second.scale)
    elif first.words and second.words and second.scale > 1 and first.scale == 1:
        scale = _last_scale(text[second.number_start : second.number_end])
        value = tidy(Decimal(str(value)) * scale) if value * scale < second.value else value
    return replace(first, value=value, unit=second.unit if first.unit == "count" else first.unit)


def _last_scale(run: str) -> int:
    return vocabulary().scales.get(run.lower().split()[-1], 1)


def _excluded(text: str, first: Quantity, second: Quantity | None, days: Container[int] = ()) -> bool:
    """Whether it counts nothing: a law, a date, a duration, a rank, an edition, a name, an item of a list."""
    known = surroundings()
    last = second or first
    window = text[max(0, first.start - WINDOW) : first.start]
    bare = first.bare and last.bare
    if _round(first.value) and second is None and expression("rate_base").search(window):
        return True
    if known.identifier_before.search(window) and first.unit == "count":
        return True
    day = isinstance(first.value, int)
    rank = known.excluded_before.search(expression("roman_too").sub("", window)) if bare else None
    if rank and (day or plain(rank[1]) not in exclusions().levels):
        return True  # level 3, but not an index at level 50,9
    if bare and second is None and (_SHORT_YEAR.search(window) and len(text[first.start : first.end]) == 2):
        return True
    if bare and 1300 <= first.value <= 1500 and expression("hijri").match(text, last.end):
        return True
    behind = known.excluded_after.match(text, last.end)
    if behind and behind[1].lower() in exclusions().times and not first.words and _times(text, last, behind, window):
        behind = None
    if (
        last.unit == "count"
        and behind
        and behind.start(1) not in days
        and not (expression("dated").match(text, behind.end()) and not _ends(window, exclusions().lasting))
    ):
        return True
    if bare and second is not None and known.score_before.search(window):
        return True
    if first.unit in known.physical and second is None and first.scale == 1 and known.kind_before.search(window):
        return True
    month = expression("of_month").match(text, last.end) or (_of_calendar(first) and known.month_before.search(window))
    if bare and day and month:
        return True
    if first.words:
        return _plain_words(text, first, last, window)
    if not bare:
        return False
    if _GLUED_LEFT.search(window) or _GLUED_RIGHT.match(text, last.end):
        return True
    return _code(text, first, last, window)


def _times(text: str, number: Quantity, behind: re.Match[str], window: str) -> bool:
    """Whether `kali` makes a quantity: sebanyak 21 kali, 2,2 kali, 40 kali lebih cepat, 4 kali menjadi 12 kali."""
    if not isinstance(number.value, int) or _ends(window, exclusions().amounting):
        return True
    if expression("times_more").match(text, behind.end()) or expression("times_become").match(text, behind.end()):
        return True
    return bool(expression("times_became").search(window))


def _round(value: Number) -> bool:
    """Whether it is a hundred, a thousand and so on."""
    return isinstance(value, int) and value >= 100 and f"{value}".rstrip("0") == "1"


def _of_calendar(quantity: Quantity) -> bool:
    """Whether it can be a day or year behind the name of a month; in `per April 264 orang` it cannot."""
    return quantity.value <= 31 or 1300 <= quantity.value <= 2200


def _plain_words(text: str, first: Quantity, last: Quantity, window: str) -> bool:
    """Spelled-out determiners, idioms and names (salah satu, empat mata, Kabupaten Lima Puluh Kota)."""
    run = text[first.number_start : first.number_end]
    if first is last and first.bare:
        lowered = run.lower()
        if vocabulary().digits.get(lowered, 1) > 1 and expression("of_these").match(text, last.end):
            return False
        if lowered in exclusions().determiners:
            if expression("counted").match(text, last.end):
                return _ends(window, exclusions().one_of)
            if _ends(window, exclusions().only):
                denied = not exclusions().not_only.isdisjoint(window.lower().split()[-2:-1])
                return denied or expression("things").match(text, last.end) is None
            bound = _bound_before(text, first, window)
            return bound in (None, ">") or vocabulary().digits[lowered] == 1
        if expression("idiom").match(text, last.end):
            return True
    if text.startswith(exclusions().towns, last.end + 1) and run[0].isupper():
        return True  # Kabupaten Lima Puluh Kota
    inside = window.rstrip(" \u00a0")
    opens = not inside or inside[-1] in ".!?:;\n\"“'‘(–—-|•,"
    if not run[0].isupper() or opens or first.unit != "count":
        return False
    ahead = text[last.end : last.end + 60].split("\n")[0].split()[:5]
    around = [w for w in (*inside.split("\n")[-1].split()[-5:], *ahead) if w[0].isalpha() and len(w) > 3]
    if not any(w[0].islower() for w in around):
        return False  # a headline, where every word has its capital
    return inside.split()[-1][0].isupper() or bool(ahead and ahead[0][0].isupper())


def _code(text: str, first: Quantity, last: Quantity, window: str) -> bool:
    """Bare digits that name or number something: years, phones, items, page counters, names with a number."""
    known, run = surroundings(), text[first.number_start : first.number_end]
    alone = first is last
    if (run.isdigit() and len(run) >= 8) or (
        _DIALLED.search(window) and (len(run) > 2 or text[last.end : last.end + 2].strip().isdigit())
    ):
        return True
    if run.isdigit() and len(run) == 4 and 1900 <= int(run) <= 2100 and not known.quantity_before.search(window):
        return True
    if (
        run.isdigit()
        and len(run) == 5
        and not _COUNTED.match(text, last.end)
        and not known.quantity_before.search(window)
    ):
        return True  # a postal code
    line = text.rfind("\n", max(0, first.start - 8), first.start)
    opening = text[line + 1 : first.start] if line >= 0 or first.start < 8 else "x"
    if alone and not opening.strip(" \t-•*(") and _LIST_MARK.match(text, last.end):
        return True
    if alone and len(run) <= 2 and _ITEM_NAME.match(text, last.end) and _inside_list(window):
        return True
    if alone and len(run) <= 2 and text.startswith(")", last.end) and ("(" not in window or window.endswith("(")):
        return True
    if alone and (_JOINED_LEFT.search(window) or _JOINED_RIGHT.match(text, last.end)):
        return True
    return bool(len(run) <= 2 and known.naming_before.search(window) and _TITLE_RUN.match(text, last.end))


def _ends(window: str, words: frozenset[str]) -> bool:
    """Whether one of the words is the last of the window."""
    return any(last.strip("(\"“‘'") in words for last in window.lower().split()[-1:])


def _inside_list(window: str) -> bool:
    """Whether `1. Nama` here goes on with a list in the line: a colon, a comma or a semicolon stands before."""
    return window.rstrip(" \u00a0").endswith((":", ";", ","))


def _bound_before(text: str, first: Quantity, window: str) -> Bound | None:
    known = surroundings()
    if found := known.comparator_before.search(window):
        return known.bounds[plain(found[1])]
    if found := known.until_before.search(window):
        at = first.start - len(window) + found.start()
        clause = text[max(0, at - _CLAUSE) : at]
        clause = clause[max(clause.rfind(mark) for mark in ",.;:!?\n") + 1 :]
        return "<=" if expression("ceiling").search(clause) and not expression("rising").search(clause) else None
    return None


def _bound(text: str, first: Quantity, second: Quantity | None) -> Bound:
    """The comparator, from the words before or after."""
    if second is not None:
        return "range"
    known = surroundings()
    window = text[max(0, first.start - WINDOW) : first.start]
    if before := _bound_before(text, first, window):
        return before
    counted = expression("counted_more").match(text, first.end)
    after = known.comparator_after.match(text, counted.end() if counted else first.end)
    if after is None:
        about = expression("rounded").match(text, first.end) or expression("about_scale").match(text, first.number_end)
        return "~" if about else "="
    if after[1].lower() in comparators().more and (
        expression("compared").match(text, after.end())
        or (first.unit == "percent" and text[after.end() : after.end() + 2].isalpha())
    ):
        return "="
    return known.bounds_after[plain(after[1])]


def _rule(first: Quantity, second: Quantity | None) -> str:
    if second is not None:
        return "number.range"
    if first.fraction:
        return "number.fraction"
    if first.paired:
        return "number.written_twice"
    if first.unit == "percent":
        return "number.percent"
    if first.unit in currencies():
        return "number.money"
    if first.unit != "count":
        return "number.measured"
    if first.words:
        return "number.words"
    return "number.scaled" if first.scale > 1 else "number.digits"


def _mention(text: str, first: Quantity, second: Quantity | None) -> NumberMention:
    last = second or first
    unit = last.unit if first.unit == "count" else first.unit
    bound = _bound(text, first, second)
    signals: tuple[Signal, ...] = ()
    if re.search(r"\d[.,]\d{3}$", text[first.number_start : first.number_end]) and unit == "percent":
        signals = (Signal("number.mark_in_doubt", -0.05, "one mark before three digits was read as a decimal"),)
    return NumberMention(
        first.start,
        last.end,
        _rule(first, second),
        value=first.value,
        value_max=second.value if second else None,
        comparator=bound,
        unit=unit,
        signals=signals,
    )


def fired(sentence: str) -> set[str]:
    """The ids of the rules that find a quantity in a sentence."""
    document = Document(doc_id="example", text=sentence)
    return {m.rule for m in find(document, Doc(Vocab()), ())}


def rule_sets() -> list[RuleSet]:
    """The number rules with the way to try them."""
    return [RuleSet(NUMBERS / "patterns.yaml", tuple(rules().values()), fired)]
