"""How much a capitalised word looks like part of a person's name, and how much like a word of the language."""

from __future__ import annotations

import functools
import re

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.rulebook import RULES, Regex, load_model, word_list

_ROMAN = re.compile(r"(?=[IVXLC])C{0,2}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]){1,3}")
NAME, AMBIGUOUS, UNKNOWN, PLACE, ACRONYM, WORD = 2.0, 0.3, 0.7, -1.2, -1.6, -2.0


class Shapes(Frozen):
    """`rules/people/shapes.yaml`: what each list is for stands beside it in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    matters: tuple[Regex, ...]
    verbs: tuple[Regex, ...]
    headline_verbs: tuple[Regex, ...]
    short_titles: tuple[Regex, ...]
    bodies: tuple[Regex, ...]
    owned: tuple[Regex, ...]
    inner_capitals: tuple[Regex, ...]


@functools.cache
def shape(kind: str) -> re.Pattern[str]:
    """A pattern of the words of this kind (a field of `Shapes`), for words in small letters."""
    patterns: tuple[str, ...] = getattr(load_model(RULES / "people" / "shapes.yaml", Shapes), kind)
    return re.compile("|".join(patterns))


@functools.cache
def _names() -> frozenset[str]:
    return word_list("people/name_words.txt")


@functools.cache
def _common() -> frozenset[str]:
    return word_list("people/common_words.txt")


@functools.cache
def _places() -> frozenset[str]:
    return word_list("people/place_words.txt")


@functools.cache
def _never() -> frozenset[str]:
    return word_list("people/never_names.txt")


def known_name(word: str) -> bool:
    """Whether the word is one that people are called and that the language does not use otherwise."""
    low = word.lower().replace("’", "'")
    return low in _names() and low not in _common() and low not in _never()


def never(word: str) -> bool:
    """Whether the word ends any name: days, months, kinds of bodies, law words, page furniture."""
    low = word.lower().strip(".")
    return (
        low in _never()
        or bool(shape("bodies").match(low))
        or (bool(shape("short_titles").match(low)) and low not in _names())
    )


def numeral(word: str) -> bool:
    """Whether the word is a Roman numeral (II, XIV): no name begins with one of two letters or more."""
    return bool(_ROMAN.match(word))


def domain_word(word: str) -> bool:
    """Whether the word is formed like a noun of affairs: pe-an, ke-an, -asi, -logi."""
    return bool(shape("matters").fullmatch(word.lower()))


def verb_like(word: str) -> bool:
    """Whether a word that is no known name is formed like a verb (Menunggang, Bubuhkan): it ends a name."""
    low = word.lower()
    passive = len(low) > 6 and low.startswith("di") and low[2:] in _common() and low not in _names()
    return namelike(word) < AMBIGUOUS + 0.5 and (passive or bool(shape("verbs").fullmatch(low)))


def headline_verb(word: str) -> bool:
    """Whether a word is a noun made a verb by -kan, as headlines have it (Sosialisasikan): it begins no name."""
    low = word.lower()
    return bool(shape("headline_verbs").fullmatch(low)) and low[:-3] in _common() and low not in _names()


_GLUED_INITIAL = re.compile(r"\.[A-Z]$")


@functools.lru_cache(maxsize=65536)
def namelike(word: str) -> float:
    """From 2 (a known name) over 0.7 (never seen) to -2 (a word of the language, a numeral, an acronym)."""
    bare = _GLUED_INITIAL.sub("", word).strip(".'’")
    low = bare.lower().replace("’", "'")
    if not bare or low in _never():
        return WORD
    if len(bare) == 1:
        return AMBIGUOUS
    if _ROMAN.match(bare):
        return WORD
    if _INITIALS.fullmatch(bare):
        return AMBIGUOUS
    if bare.isupper() and len(bare) > 1:
        if low in _names():
            return AMBIGUOUS if low in _common() or len(low) <= 3 else NAME
        return ACRONYM
    halves = low.split("-")
    if len(halves) == 2 and all(len(half) > 4 and half in _names() for half in halves):
        return WORD
    if len(halves) == 2 and halves[0] == halves[1] and low not in _names():
        return PLACE  # Bau-Bau, Toli-Toli
    name, word_of_language = low in _names(), low in _common()
    if name:
        return AMBIGUOUS if word_of_language or low in _places() else NAME
    if word_of_language:
        return WORD
    if low in _places():
        return PLACE
    if (
        any(c.isupper() for c in bare[1:])
        and "'" not in low
        and "-" not in low
        and not shape("inner_capitals").match(bare)
    ):
        return ACRONYM
    if shape("matters").fullmatch(low) or shape("owned").fullmatch(low):
        return WORD / 2
    return UNKNOWN
