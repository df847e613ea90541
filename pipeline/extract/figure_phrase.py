"""A phrase that says what is counted, and the pieces that phrases on either side of a number share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import Token

LONGEST = 12
"""Words of a phrase that are kept."""
_PREDICATE = 5
"""Words of a predicate that are kept."""
QUOTES = frozenset("\"'“”‘’")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch [start, end) that says what is counted, its words, and what kind of phrase it is."""

    start: int
    end: int
    words: tuple[str, ...]
    classifier: bool = False
    """A mere counter (orang, unit): it stands for a thing named elsewhere."""
    name: bool = False
    """Nothing but proper names: whose figure it is rather than what is counted."""
    predicate: bool = False
    """A verb phrase: the thing itself is left out (2.682 telah memiliki data)."""
    counted: bool = False
    """The text said "number of" before it (jumlah, total)."""
    weak: bool = False
    """Only the complement of a preposition was left to take."""


def phrase(tokens: Sequence[Token], *, classifier: bool = False, predicate: bool = False) -> Phrase | None:
    """The phrase of these tokens; None of none."""
    if not tokens:
        return None
    named = [t for t in tokens if t.kind == "word"]
    name = bool(named) and all(t.capital for t in named)
    return Phrase(tokens[0].start, tokens[-1].end, tuple(t.low for t in tokens), classifier, name, predicate)


def skip_parenthesis(tokens: Sequence[Token], at: int) -> int:
    """The index after a short parenthesis that begins here, or `at`."""
    if at < len(tokens) and tokens[at].low == "(":
        for index in range(at + 1, min(len(tokens), at + 9)):
            if tokens[index].low == ")":
                return index + 1
    return at


def relative_clause(tokens: Sequence[Token], at: int, longest: int) -> list[Token]:
    """`yang` or auxiliaries up to the verb, with a following noun where there is room."""
    taken: list[Token] = []
    verb = False
    if [t.low for t in tokens[at : at + 2]] == [grammar().which, grammar().will]:
        return []  # tujuh mitra yang akan bergabung: what they will do does not say what they are
    has = tokens[at + 1] if at + 1 < len(tokens) and tokens[at].kind == "relative" else None
    if has is not None and has.kind == "word" and has.low.endswith(grammar().own):
        return []  # desa yang inflasinya lebih dari 5 persen: the clause goes on to another number
    lacking = denied(tokens, at)
    bare = False
    for token in tokens[at : at + longest]:
        if token.low in words().judging | words().happening and not verb and not lacking:
            return []
        if (token.kind == "relative" and not taken) or (token.kind == "auxiliary" and not verb):
            taken.append(token)
        elif (token.kind == "verb" and not verb) or (verb and token.kind == "word"):
            verb = verb or token.kind == "verb"
            taken.append(token)
        elif token.kind == "word" and taken and taken[0].kind == "relative":
            taken.append(token)
            verb = bare = True
        elif token.kind == "verb" and bare and token.low.startswith(grammar().passive_prefix):
            return [*taken, token]  # perusahaan yang izin tambang dicabut
        else:
            break
    stop = tokens[at + len(taken)].low if at + len(taken) < len(tokens) else ""
    plain = bool(taken) and taken[0].kind == "verb" and stop == grammar().by
    return taken if verb and not plain else []


def come_about(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """`412 guru | telah menjalani uji kompetensi`: what has come about, or not yet, says which of them are counted.

    A share in brackets may stand before it. Nothing where the clause goes on to a number of its own.
    """
    begin = skip_parenthesis(tokens, at)
    if begin >= len(tokens) - 1 or tokens[begin].low not in grammar().come_about:
        return []
    end = begin + 1
    while end < len(tokens) and tokens[end].kind == "auxiliary":
        end += 1
    end += end < len(tokens) and tokens[end].low in grammar().locational  # masih dalam tahap perbaikan
    judged = words().judging - words().governing  # sudah memiliki listrik says which, sudah dinilai does not
    if end >= len(tokens) or tokens[end].kind not in ("verb", "word") or tokens[end].low in judged:
        return []
    end += 1
    while end < len(tokens) and end - begin < _PREDICATE and tokens[end].kind == "word":
        end += 1
    ended = end == len(tokens) or tokens[end].kind not in ("number", "verb")
    return tokens[at:end] if ended else []


def denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins here that says what they have or do not: without it the count is of others."""
    return (
        at < len(tokens)
        and tokens[at].kind == "relative"
        and any(t.low in grammar().negations for t in tokens[at + 1 : at + 3])
    )


def is_level(token: Token) -> bool:
    """Whether it is the upper end of a scale of kinds (dasar hingga menengah)."""
    return token.low in words().levels


def act(behind: Phrase) -> bool:
    """`mencapai 100% penerapan sistem`: a noun of an act behind a share is what is shared, no whole."""
    first = behind.words[0]
    return bool(expression("act").fullmatch(first)) and first not in words().whole_nouns and not behind.predicate


def words_of(text: str, phrase: Phrase) -> str:
    """The words of a phrase as the text has them."""
    said = text[phrase.start : phrase.end].strip(" ,.;:")
    return expression("share_note").sub("", said) if "(" in said else said
