"""Acronyms that the text defines, in both directions, and names of bodies in English that end in their kind."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.recognise import bodynames, gazetteer, placenames
from pipeline.recognise.bodynames import Found, slice_of, vocabulary
from pipeline.recognise.gazetteer import PhraseIndex
from pipeline.recognise.wording import common
from pipeline.recognise.words import Line, fold


@dataclass(frozen=True)
class Defined:
    """The acronyms of one document: where each stands in a line, the body it means."""

    index: PhraseIndex[Found]


def table(found: Iterable[Found]) -> Defined | None:
    """The acronyms that these bodies bring with them; None where there is none. The first definition wins."""
    entries: dict[str, Found] = {}
    for body in found:
        for short in body.acronyms:
            if len(short) > 1:
                entries.setdefault(short, body)
    return Defined(PhraseIndex(entries.items())) if entries else None


def add(line: Line, found: list[Found], defined: Defined) -> list[Found]:
    """The bodies of a line with those that only an acronym of the document names."""
    found = [_as_defined(line, body, defined) for body in found]
    taken = [False] * len(line.words)
    for body in found:
        taken[body.start : body.end] = [True] * (body.end - body.start)
    more: list[Found] = []
    index = 0
    while index < len(line.words):
        if taken[index] or not line.words[index][0].isupper():
            index += 1
            continue
        end, bodies = defined.index.longest(line, index)
        inside = [f for f in found if index < f.start and f.end <= end]  # IKA Unpad, where Unpad is known as well
        free = sum(taken[index:end]) == sum(f.end - f.start for f in inside)
        if not bodies or not free or not _letter_for_letter(line, index, end, bodies[0]):
            index += 1
            continue
        found = [f for f in found if f not in inside]
        more.append(_use(line, index, end, bodies[0]))
        index = more[-1].end
    return sorted(found + more, key=lambda f: f.start)


def _as_defined(line: Line, body: Found, defined: Defined) -> Found:
    """UMS is Universiti Malaysia Sabah where the text says so, whatever body the gazetteer calls so."""
    if body.rule != "organisation.known" or body.end - body.start > 1:
        return body
    _, meant = defined.index.longest(line, body.start)
    if not meant or meant[0].rule == body.rule or not _letter_for_letter(line, body.start, body.end, meant[0]):
        return body
    alike = body.name in meant[0].name or meant[0].name in body.name
    return body if alike else _use(line, body.start, body.end, meant[0])


def _letter_for_letter(line: Line, start: int, end: int, body: Found) -> bool:
    said = "".join(line.words[start:end])
    return any("".join(a.split()) == said for a in body.acronyms)


def _use(line: Line, start: int, end: int, body: Found) -> Found:
    """A later use of an acronym; "BGTK DKI Jakarta" is a branch unless the name already says so."""
    end = bodynames.owner(line, end)
    used = Found(start, end, body.name, body.kind, "organisation.defined", body.variants, body.acronyms)
    branch = line.folded[end : end + 1] in ([fold(form)] for form in common().branches) and end + 1 < len(line.words)
    place = placenames.read(line, end + 1) if branch else None
    if place and place.kind != "country":
        where = " ".join(line.words[end : place.end])
        short = " ".join(line.words[start:end])
        return replace(used, end=place.end, name=f"{body.name} {where}", variants=(f"{short} {where}",))
    hit = placenames.read(line, end) if end < len(line.words) and body.kind == "agency" else None
    if hit is None or hit.doubtful or hit.kind in ("other", "country", "prefecture"):
        return used
    where = " ".join(line.words[hit.start : hit.end])
    name = body.name if fold(where.split()[-1]) in fold(body.name) else f"{body.name} {where}"
    short = " ".join(line.words[start:end])
    return replace(used, end=hit.end, name=name, variants=(*body.variants, f"{short} {where}"))


def spelled_out(line: Line, text: str, found: list[Found]) -> list[Found]:
    """The bodies of a line with those known only by "Long Name (ACR)" or "ACR (Long Name)"."""
    for index, word in enumerate(line.words):
        if word != "(":
            continue
        bracket = bodynames.parenthesis(line, index)
        reversed_ = _explained(line, index, found)
        if reversed_ is not None:
            found = [f for f in found if f.start != reversed_.start and not index < f.start < reversed_.end] + [
                reversed_
            ]
        elif bracket and not any(f.start < index < f.end for f in found):
            body = _expanded(line, text, index, bracket, found)
            if body:
                found = [f for f in found if f.end <= body.start or f.start >= body.end] + [body]
    return sorted(found, key=lambda f: f.start)


def _explained(line: Line, bracket: int, found: list[Found]) -> Found | None:
    """ACR (Long Name): the body in brackets whose acronym stands before them."""
    short = line.words[bracket - 1] if bracket else ""
    if sum(c.isupper() for c in short) < 2:
        return None
    for body in found:
        if (
            body.start == bracket + 1
            and line.words[body.end : body.end + 1] == [")"]
            and _initials_of(short, line, body)
        ):
            return replace(body, start=bracket - 1, end=body.end + 1, rule="organisation.defined",
                           acronyms=(*body.acronyms, short))  # fmt: skip
    return None


def _initials_of(short: str, line: Line, body: Found) -> bool:
    return spells(short, line.words[body.start : body.end])


def spells(short: str, words: list[str]) -> bool:
    """Whether the letters of an acronym come in order from the words, the first letter from the first word."""
    letters = [c.casefold() for c in short if c.isalnum()]
    names = [w.casefold() for w in words if w.isalnum()]
    if len(letters) < 2 or not names or letters[0] != names[0][0]:
        return False
    if len(letters) >= 5 and _in_order(letters, "".join(names)):
        return True  # Bappisus takes letters from the middle of words
    at = 0
    for name in names:  # greedy: as many letters of each word as go on the acronym
        if at < len(letters) and name[0] == letters[at]:
            at += 1
            position = 1
            while (
                at < len(letters)
                and (next_ := name.find(letters[at], position)) >= 0
                and not _later(letters[at], names, name)
            ):
                position = next_ + 1
                at += 1
    return at == len(letters)


def _in_order(letters: list[str], text: str) -> bool:
    at = -1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return False
    return True


def _later(letter: str, names: list[str], name: str) -> bool:
    """Whether a word behind this one begins with the letter."""
    return any(n[0] == letter for n in names[names.index(name) + 1 :])


@functools.cache
def _small() -> frozenset[str]:
    """Small words in long names, which give no letter to the acronym."""
    v = common()
    return frozenset(
        (*v.ands, *v.meant_for, *v.at, *v.towards, "&", *v.english_ands, *v.english_at, *v.english_for, *v.articles)
    )


@functools.cache
def _english_words() -> frozenset[str]:
    return frozenset(fold(w) for w in vocabulary().english)


def _expanded(line: Line, text: str, index: int, bracket: tuple[int, str], found: list[Found]) -> Found | None:
    """Long Name (ACR) where the name begins with a word for a kind of body and spells the acronym."""
    start = index
    while start > 0 and (line.capital(start - 1) or line.folded[start - 1] in _small()) and index - start < 10:
        start -= 1
    for begin in range(start, index - 1):
        head = line.folded[begin]
        words = line.words[begin:index]
        initials = "".join(w[0] for w in words if fold(w) not in _small()) == bracket[1]
        kind = head in vocabulary().acronym_heads or ((begin == start or initials) and _in_english(words))
        if line.capital(begin) and kind and spells(bracket[1], [w for w in words if fold(w) not in _small()]):
            name = slice_of(line, text, begin, index)
            if any(fold(name).startswith(generic) for generic in vocabulary().generic_defined):
                return None
            return Found(begin, bracket[0], name, "other", "organisation.defined", (), (bracket[1],))
    return None


def _in_english(words: list[str]) -> bool:
    """Whether an English word for a kind of body ends the name, or stands before "of" or "for" in it."""
    folded = [fold(w) for w in words]
    return folded[-1] in _english_words() or any(
        one in _english_words() and two in (*common().english_at, *common().english_for)
        for one, two in itertools.pairwise(folded)
    )


def names_kind(line: Line, index: int) -> bool:
    """Whether an English word for a kind of body stands at the index (Office, Programme)."""
    return index < len(line.words) and line.capital(index) and line.folded[index] in _english_words()


@functools.cache
def _suffixes() -> PhraseIndex[str]:
    rule = bodynames.rules()["organisation.english_suffix"]
    return PhraseIndex((head, head) for head in rule.heads)


@functools.cache
def _english_links() -> tuple[str, ...]:
    """Small words within an English name."""
    return (*common().english_at, *common().english_ands, *common().english_for)


def _goes_on(line: Line, at: int, begun: bool) -> bool:
    """Whether an English name may contain the word at the index."""
    if line.capital(at):
        return line.folded[at] not in bodynames.stops()
    if line.folded[at] in (*_english_links(), "&", "-", "'", "’"):
        return begun and line.capital(at + 1)
    return line.words[at] in ",." and line.folded[at - 1] in ("co", ".")


def english(line: Line, text: str, start: int) -> Found | None:
    """A run of capitalised words that ends in an English kind of body (Silver Ocean Foundation)."""
    if line.folded[start] in bodynames.stops() or (
        start and line.capital(start - 1) and not line.opens_sentence(start)
    ):
        before = line.folded[start - 1] if start else ""
        if line.folded[start] in bodynames.stops() or before not in bodynames.stops():
            return None
    at, end = start, start
    while at < len(line.words) and at - start < 9:
        if at > start and gazetteer.institution_index().longest(line, at)[0] > at + 1:
            break  # Pertemuan Tahunan Asian Development Bank
        if at > start and line.words[at] in vocabulary().company_forms:
            return None  # Utama | PT Laut Tbk
        stop, heads = _suffixes().longest(line, at)
        if heads and at > start and line.folded[stop : stop + 1] != ["of"]:
            end = stop
            at = stop
        elif _goes_on(line, at, at > start):
            at += 1
        else:
            break
    if end == start:
        return None
    rule = bodynames.rules()["organisation.english_suffix"]
    if rule.generic_name(" ".join(line.folded[start:end])):
        return None
    kind = "company" if line.folded[end - 1] in vocabulary().english_companies else "other"
    if line.folded[end - 1] in vocabulary().short_forms and line.words[end : end + 1] == ["."]:
        end += not line.capital(end + 1)
    bracket = bodynames.parenthesis(line, end)
    said = slice_of(line, text, start, end)
    short = (bracket[1],) if bracket else ()
    return Found(start, bracket[0] if bracket else end, said, kind, rule.id, (), short)  # type: ignore[arg-type]
