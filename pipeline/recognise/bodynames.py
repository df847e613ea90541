"""Reads the name of a body at one position of a line: a gazetteer name, or a head word and how its name goes on."""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pipeline.document import Frozen
from pipeline.recognise import gazetteer, placenames
from pipeline.recognise.gazetteer import BodyKind, Institution, PhraseIndex
from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import PLACE, namelike, shape
from pipeline.recognise.placenames import PlaceKind
from pipeline.recognise.wording import common
from pipeline.recognise.words import Folded, Line, fold
from pipeline.rulebook import RULES, Rule, load_model, load_rules, word_list

PATTERNS = RULES / "organisations" / "patterns.yaml"
_MAX_TAIL = 9
_ROMAN = re.compile(r"^[IVX]+$")


class HeadRule(Rule):
    """A rule for bodies. `heads` announce (or, with side `before`, end) a name; see the head of the file."""

    heads: dict[str, PlaceKind] | tuple[str, ...] = ()
    side: Literal["after", "before"] = "after"
    joins: Literal["none", "and", "list"] = "none"
    kind: BodyKind = "other"
    generic: tuple[str, ...] = ()

    def generic_name(self, folded: str) -> bool:
        """Whether the phrase begins like a name but is a common noun (badan usaha)."""
        return any(folded == g or folded.startswith((g + " ", g + "/")) for g in self.generic)


class Words(Frozen):
    """The vocabulary of `rules/organisations/words.yaml`."""

    stops: tuple[tuple[str, ...], ...]
    generals: Folded
    seated: tuple[str, ...]
    towns_of_missions: tuple[str, ...]
    inner: tuple[str, ...]
    joins: tuple[str, ...]
    english: tuple[str, ...]
    acronym_heads: Folded
    generic_defined: tuple[str, ...]
    english_companies: tuple[str, ...]
    short_forms: tuple[str, ...]
    company_kinds: Folded
    company_forms: tuple[str, ...]
    continued: Folded
    called_after: Folded
    titles_inside: Folded
    with_branches: tuple[str, ...]
    offices_by_region: tuple[str, ...]
    seats_of_ministries: tuple[str, ...]
    before_portfolio: tuple[str, ...]
    before_state: tuple[str, ...]
    home_abroad: tuple[str, ...]
    of_any_place: tuple[str, ...]
    limited: tuple[str, ...]
    governments: tuple[str, ...]
    sides: tuple[str, ...]
    expansions: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A body that stands in words [start, end): canonical name, other forms, acronym defined there."""

    start: int
    end: int
    name: str
    kind: BodyKind
    rule: str
    variants: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """A head word with its rule; `region` is the kind of place that must follow, for governments."""

    text: str
    rule: HeadRule
    region: PlaceKind | None = None


@functools.cache
def rules() -> dict[str, HeadRule]:
    """The rules for bodies by id."""
    return {rule.id: rule for rule in load_rules(PATTERNS, HeadRule)}


@functools.cache
def vocabulary() -> Words:
    """Words that end or continue a name."""
    return load_model(RULES / "organisations" / "words.yaml", Words)


@functools.cache
def stops() -> frozenset[str]:
    """Folded words at which a name ends."""
    return frozenset(fold(w) for group in vocabulary().stops for w in group)


@functools.cache
def titles() -> frozenset[str]:
    """Folded words of offices and forms of address, behind which a person may be named."""
    return frozenset(fold(w) for w in vocabulary().stops[0])


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(w) for w in word_list("organisations/given_names.txt"))


@functools.cache
def heads() -> PhraseIndex[Head]:
    """The heads that announce a name. Heads of governments may be written small (pemerintah Jepang)."""
    entries: list[tuple[str, Head]] = []
    for rule in rules().values():
        if rule.side == "before":
            continue
        for text in rule.heads:
            region = rule.heads[text] if isinstance(rule.heads, dict) else None
            entries.append((text.lower() if region and text != "Kerajaan" else text, Head(text, rule, region)))
    return PhraseIndex(entries)


def known(line: Line, start: int, day: dt.date | None) -> tuple[int, Institution] | None:
    """The gazetteer body at the index, the one valid on the day where a form means several."""
    end, rows = gazetteer.institution_index().longest(line, start)
    return (end, gazetteer.chosen(rows, day)) if rows else None


def _acronym_at(line: Line, index: int) -> bool:
    """Whether an acronym of the gazetteer stands here (Kemnaker, BPS), where a name cannot go on."""
    end, rows = gazetteer.institution_index().longest(line, index)
    word = line.words[index]
    return bool(rows) and end == index + 1 and sum(c.isupper() for c in word) + word.startswith("Kem") >= 2


def _blocked(line: Line, index: int) -> bool:
    """Whether the word at the index cannot belong to a name that began before it."""
    word = line.folded[index]
    if word == "kerja" and line.folded[index + 1 : index + 2] == ["sama"]:
        return True
    if line.capital(index) and " ".join(line.folded[index : index + 2]) in vocabulary().continued:
        return False
    if word == "jenderal" and index and line.folded[index - 1] in vocabulary().generals:
        return False
    return word in stops() or bool(shape("headline_verbs").fullmatch(word))


def _starts_body(line: Line, index: int) -> bool:
    return bool(heads().longest(line, index)[1]) or bool(gazetteer.institution_index().longest(line, index)[1])


def _list_end(line: Line, comma: int) -> int:
    """The end of ", Sains, dan Teknologi" behind the comma at the index; the index itself where it is no such list."""
    at, items = comma, 0
    while at < len(line.words) and items < 5:
        last = False
        if line.words[at] == ",":
            at += 1
        if at < len(line.words) and line.folded[at] == "dan":
            last, at = True, at + 1
        begin = at
        while line.capital(at) and at - begin < 5 and not _blocked(line, at):
            hit = placenames.read(line, at)
            if (at == begin and _starts_body(line, at)) or (hit and not hit.doubtful and at == begin):
                return comma
            at += 1
        if at == begin or (at >= len(line.words) and not last):
            return comma
        items += 1
        if last:
            return at
        if line.words[at] != "," and line.folded[at] != "dan":
            return comma
    return comma


def _another_head(line: Line, index: int, rule: HeadRule) -> bool:
    """Whether a head of a further name stands here; "Bank BPD", "Bank Perkreditan" are kinds of company in one name."""
    found = heads().longest(line, index)[1]
    if rule.kind == "company" and found and all(h.rule.kind == "company" for h in found):
        return line.folded[index - 1] not in vocabulary().company_kinds
    return bool(found)


def _place_end(line: Line, index: int, rule: HeadRule) -> int:
    """The end of a place that closes a name at the index (Dinas Sosial Kota Depok), else the index."""
    if rule.kind == "company":
        return index
    hit = placenames.read(line, index)
    return hit.end if hit and (hit.rule == "places.headed" or hit.kind != "other") else index


def tail(line: Line, start: int, rule: HeadRule, behind_office: bool = False) -> int:
    """The end of the name that a head before `start` announces; `start` where none follows."""
    at, ended = start, False
    if line.folded[start - 1] in vocabulary().called_after and (named := _named_after(line, start, behind_office)):
        return named
    if line.folded[start - 1] in _seated() and line.capital(start):
        return _seat(line, start)
    while not ended and at < len(line.words) and at - start < _MAX_TAIL:
        word = line.words[at]
        if line.capital(at) or (word.isdigit() and len(word) <= 4) or _ROMAN.match(word):
            at, ended = _over_capital(line, start, at, rule, behind_office)
        else:
            at, ended = _over_small(line, start, at, rule)
    while at > start and (line.folded[at - 1] in vocabulary().inner or line.words[at - 1] in "-/&"):
        at -= 1
    return at


def _over_capital(line: Line, start: int, at: int, rule: HeadRule, behind_office: bool) -> tuple[int, bool]:
    """The place behind a capitalised word or a number of the name, and whether the name ends there."""
    word, small = line.words[at], line.folded[at]
    if small in _small_regions() and (end := _small_region(line, at)):
        return end, True
    if at == start:
        known_too = bool(gazetteer.institution_index().longest(line, at)[1])
        form = line.words[start - 1] in vocabulary().company_forms and (line.words[start - 1] == "PT" or not known_too)
        if _blocked(line, at) or (
            rule.kind == "company" and not form and _starts_body(line, at) and _another_head(line, at, rule)
        ):
            return at, True
        state = _place_end(line, at, rule)
        if state > at + 1 or (behind_office and _name_behind(line, at, state)):
            return state, True  # Angkatan Darat Amerika Serikat
        return at + 1, False
    named = _acronym_at(line, at) and not all(_ROMAN.match(w) or w.isdigit() for w in line.words[start:at])
    closing_word = rule.kind == "company" and small == "bersama" and not line.capital(at + 1)
    if (_blocked(line, at) and not closing_word) or named or _another_head(line, at, rule):
        return at, True
    if (behind_office and small in _given_names() and not _before_holder(line, at)) or (
        line.words[at - 1] == "DPR" and word != "RI"
    ):
        return at, True
    closing = _place_end(line, at, rule)
    return (numbered(line, closing), True) if closing > at else (at + 1, False)


def _before_holder(line: Line, at: int) -> bool:
    """Whether a comma and a name follow the word: then it ends the body, not a name: Ketua BUMDes Mekar Sari, Ani."""
    return line.words[at + 1 : at + 2] == [","] and line.capital(at + 2) and not _blocked(line, at + 2)


def numbered(line: Line, end: int) -> int:
    """The end with a numeral behind a place: Kanwil DJP Jawa Timur II; a lone I may begin a name (I Made)."""
    if not line.words[end : end + 1] or not _ROMAN.match(line.words[end]):
        return end
    return end + 1 if len(line.words[end]) > 1 or not line.capital(end + 1) else end


def _over_small(line: Line, start: int, at: int, rule: HeadRule) -> tuple[int, bool]:
    """The place behind a small word or a mark within the name, and whether the name ends there."""
    word, small = line.words[at], line.folded[at]
    if at == start:
        return at, True
    if word in "-'’‘" and line.glued(at) and at + 1 < len(line.words) and line.glued(at + 1):
        return at + 2, False
    if (small in vocabulary().joins and (rule.joins != "none" or word in "&/")) or small in vocabulary().inner:
        goes_on = line.capital(at + 1) and not _blocked(line, at + 1) and not _starts_body(line, at + 1)
        return (at + 1, False) if goes_on else (at, True)
    if word == "," and rule.joins == "list":
        return _list_end(line, at), True
    return at, True


@functools.cache
def _seated() -> frozenset[str]:
    return frozenset(fold(w) for w in vocabulary().seated)


def _seat(line: Line, start: int) -> int:
    """The end of the town after which a mission is called: KBRI Kuala Lumpur, KJRI Kuching."""
    hit = placenames.read(line, start)
    if hit is not None:
        return hit.end
    towns = (town.split() for town in vocabulary().towns_of_missions)
    longest = max((len(t) for t in towns if line.words[start : start + len(t)] == t), default=0)
    return start if not longest and _blocked(line, start) else start + max(1, longest)


@functools.cache
def _small_regions() -> frozenset[str]:
    return frozenset(fold(w) for w in levels().small_regions)


@functools.cache
def _parts_of_places() -> frozenset[str]:
    return frozenset(fold(w) for w in (*common().quarters, *common().town_parts))


def _named_after(line: Line, start: int, behind_office: bool) -> int:
    """The end of a name with a title in it (RSUD Dr. Soetomo); 0 where none stands, or a person may be meant."""
    at, titled = start, False
    while line.folded[at : at + 1] and line.folded[at] in vocabulary().titles_inside:
        titled, at = True, at + 1
        at += line.words[at : at + 1] == ["."]
    first, whole = at, 0
    while titled and line.capital(at) and whole < 4 and not _blocked(line, at):
        whole += len(line.words[at]) > 1
        at += 1
        at += len(line.words[at - 1]) == 1 and line.words[at : at + 1] == ["."]  # Dr. M. Djamil
    if at == first or not behind_office or line.words[at : at + 1] == [","]:
        return 0 if at == first else at
    return _at_its_town(line, first)


def _at_its_town(line: Line, first: int) -> int:
    """The end of a name of one word or two that the town of the body closes before somebody's: dr. Kariadi Semarang."""
    at, whole = first, 0
    while line.capital(at) and whole < 3:
        town = placenames.read(line, at) if whole else None
        if town is not None and town.kind in ("regency", "city", "province"):
            return town.end if line.capital(town.end) else 0
        whole += len(line.words[at]) > 1
        at += 1
        at += len(line.words[at - 1]) == 1 and line.words[at : at + 1] == ["."]
    return 0


def _small_region(line: Line, head: int) -> int:
    """The end of a small region's name of several words, where a comma closes it; 0 where none does."""
    at = head + 1
    while line.capital(at) and at - head < 6 and not _blocked(line, at):
        at += 1
    return at if at > head + 1 and line.words[at : at + 1] == [","] else 0


def _name_behind(line: Line, at: int, end: int) -> bool:
    """Whether a place ends here and a name of a person follows: "Kepala Kantor SAR Batam | Zaky"."""
    if end == at or not line.capital(end) or line.folded[end] in _parts_of_places():
        return False
    return namelike(line.words[end]) > 0 and namelike(line.words[at]) == PLACE


def parenthesis(line: Line, start: int) -> tuple[int, str] | None:
    """An acronym or short name in brackets at the index: the index behind the bracket, and the words in it."""
    if line.words[start : start + 1] != ["("]:
        return None
    end = start + 1
    while end < len(line.words) and end - start < 8 and line.words[end] != ")":
        end += 1
    inside = line.words[start + 1 : end]
    if end >= len(line.words) or line.words[end] != ")" or not inside or not inside[0][0].isupper():
        return None
    if any(w.isdigit() and len(w) > 2 for w in inside) or any(w in ",:;" for w in inside):
        return None
    short = "".join(
        ("" if index == 0 or line.glued(start + 1 + index) else " ") + word for index, word in enumerate(inside)
    )
    capitals = sum(c.isupper() for c in short)
    return (end + 1, short) if capitals >= 2 or len(inside) == 1 else None


def owner(line: Line, start: int) -> int:
    """The end of "RI", "Republik Indonesia" at the index, else the index."""
    for form in common().home:
        words = form.split()
        end = start + len(words)
        if line.words[start:end] == words or (not form.isupper() and line.folded[start:end] == form.casefold().split()):
            return end
    return start


def slice_of(line: Line, text: str, start: int, end: int) -> str:
    """What the document says in words [start, end), blanks collapsed, capitals only tamed."""
    raw = " ".join(text[line.starts[start] : line.ends[end - 1]].split())
    return raw.title() if raw.isupper() and len(raw) > 12 else raw
