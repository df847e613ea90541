"""What stands behind a number: the noun phrase it counts, a counter, or the predicate where the noun is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.figure_phrase import (
    LONGEST,
    QUOTES,
    Phrase,
    come_about,
    denied,
    is_level,
    phrase,
    relative_clause,
    skip_parenthesis,
)
from pipeline.extract.figure_vocabulary import grammar, words
from pipeline.extract.figure_words import Token, View, closes, opens
from pipeline.recognise.number_grammar import vocabulary


def after(view: View) -> Phrase | None:
    """The noun phrase that follows the number, or the predicate where the noun is left out."""
    tokens = view.after
    at = skip_parenthesis(tokens, 0)
    if tokens and tokens[0].low in words().homonyms and view.number.end + 1 == tokens[0].start:
        tokens = [replace(tokens[0], kind="word"), *tokens[1:]]  # deskripsi 50 kata dalam bahasa Inggris
    if tokens and tokens[0].low in QUOTES and tokens[0].start == view.number.end:
        return None
    while at < len(tokens) and tokens[at].low in words().extenders:
        at += 1
    bare = view.number.unit != "count" and not (view.before and view.before[-1].nominal)
    if bare and at < len(tokens) and tokens[at].low in words().equivalents:
        at += tokens[at + 1 : at + 2] != [] and tokens[at + 1].nominal  # 3 juta ton setara beras
    if at >= len(tokens):
        return None
    if (beyond := _past_share(tokens, at)) is not None:
        at = beyond
    if (compared := _multiplied(tokens, at)) is not None:
        return compared
    if tokens[at].low in words().classifiers:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and following.nominal and not _ends_unit(following, tokens[at]):
            at += tokens[at].low not in words().nouns_too
        else:
            return _classified(tokens, at)
    if tokens[at].kind in ("verb", "auxiliary") and _predicate_of_rest(tokens, at):
        if tokens[at].low in words().judging | words().causes:
            return None
        return _predicate(tokens, at)
    return _noun(view, tokens, at)


def _noun(view: View, tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that begins here, where it is what the number counts."""
    whole = closes(view.before, (grammar().of,)) and any(t.kind == "number" for t in view.before[-4:])
    counts = view.number.unit in ("count", "percent") and not whole  # 27 dari 38 provinsi telah mendaftar
    taken = _run(tokens, at, reduced=_there_are(view.before), told=counts)
    while len(taken) > 1 and (taken[-1].low in words().sized or _opens_size(tokens, taken[-1])):
        taken.pop()
    if not taken or taken[0].low in words().rest | words().degrees:
        return None
    if view.number.unit != "count" and taken[0].low in words().temporal:
        return None  # Rp450 ribu sebulan
    if taken[0].low in words().origins and (len(taken) > 1 and _owner(taken[1])):
        return None
    if (
        at
        and tokens[at - 1].low == grammar().more
        and len(taken) == 1
        and not taken[0].capital
        and _compares(tokens, at)
    ):
        return None
    return phrase(taken)


def _opens_size(tokens: Sequence[Token], last: Token) -> bool:
    """`6 unit pompa kapasitas | 5 m3`: the size of what is counted has its own number."""
    following = next((t for t in tokens if t.start >= last.end), None)
    return last.low in words().dimensions and following is not None and following.kind == "number"


def _multiplied(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`40 kali | lebih cepat dibandingkan manusia`: in what one thing is so many times more than another."""
    if tokens[at].low not in grammar().times or at + 2 >= len(tokens) or tokens[at + 1].low != grammar().more:
        return None
    end = at + 3
    if end + 1 < len(tokens) and tokens[end].kind == "and" and tokens[end + 1].kind == "word":
        end += 2
    if end + 1 < len(tokens) and tokens[end].low in grammar().comparing | {grammar().of}:
        end += 1
        start = end
        end += tokens[end].low in grammar().formerly
        while end < len(tokens) and tokens[end].kind == "word" and end - at < LONGEST:
            end += 1
        end -= end == start
    return phrase(tokens[at + 1 : end])


def _past_share(tokens: Sequence[Token], at: int) -> int | None:
    """`11 kasus (38 persen) pencurian ternak`: what comes behind the share of a mere counter is what is counted."""
    if tokens[at].low not in words().classifiers | words().cases:
        return None
    end = at + 2
    while end < len(tokens) and tokens[end].kind == "number":
        end += 1
    if end == at + 2 or end + 1 >= len(tokens) or tokens[at + 1].low != "(" or tokens[end].low != ")":
        return None
    return end + 1 if tokens[end + 1].kind == "word" else None


def among(view: View) -> Phrase | None:
    """`120 orang di antaranya belum memiliki izin`: what is said of these out of those counted before."""
    tokens, at = view.after, 0
    while at < len(tokens) and tokens[at].low in words().classifiers:
        at += 1
    told_of = opens(tokens, at, grammar().among)
    at += told_of
    if not told_of or at >= len(tokens):
        return None
    if tokens[at].low in grammar().copulas | grammar().beneficiary:
        found = phrase(_run(tokens, at + 1))
        return found if found is not None and not found.name else None
    if tokens[at].kind == "word" and tokens[at].low not in words().amounts | words().temporal:
        found = phrase(_run(tokens, at))  # 12 orang di antaranya perempuan
        return found if found is not None and not found.name else None
    told = tokens[at].kind in ("verb", "auxiliary") and tokens[at].low not in words().judging | words().causes
    return _predicate(tokens, at) if told and any(t.kind == "verb" for t in tokens[at : at + 3]) else None


def equated(view: View) -> Phrase | None:
    """`62 persen adalah perempuan`: what a share of those named before is said to be."""
    at = opens(view.after, 0, grammar().among)
    told = at and at < len(view.after) and view.after[at].kind == "word"
    if at >= len(view.after) or not (told or view.after[at].low in grammar().copulas):
        return None
    found = phrase(_run(view.after, at + (not told)))
    return found if found is not None and not found.name else None


def _owner(token: Token) -> bool:
    """Whether it names whose the thing is: a name, dalam negeri."""
    return token.capital or token.low in words().home_and_abroad


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """`40 persen lebih murah daripada impor`: how the subject compares, no noun."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else "."
    return following in grammar().comparing or following in (grammar().of, ".", ",")


def _ends_unit(token: Token, counter: Token) -> bool:
    """Whether what stands behind a counter is no noun of what is counted: lainnya, 12 kali setahun."""
    return token.low in grammar().remainder or (counter.low in grammar().times and token.low in words().temporal)


def _classified(tokens: Sequence[Token], at: int) -> Phrase | None:
    """A counter alone: `orang`, with the relative clause or verb that says which (orang yang terdampak)."""
    taken = [tokens[at], *relative_clause(tokens, at + 1, 3)]
    return phrase(taken, classifier=True)


def _predicate_of_rest(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows is `telah memiliki …`: an auxiliary and a verb, no mere adverb."""
    return any(t.kind == "verb" for t in tokens[at : at + 3]) and tokens[at].low not in words().no_predicates


def _predicate(tokens: Sequence[Token], at: int) -> Phrase | None:
    taken: list[Token] = []
    for token in tokens[at : at + 6]:
        if token.kind not in ("verb", "auxiliary", "word"):
            break
        taken.append(token)
    if taken and taken[-1].kind == "verb":
        taken.extend(_complement(tokens, at + len(taken)))
    return phrase(taken, predicate=True)


def _complement(tokens: Sequence[Token], at: int) -> list[Token]:
    """`bekerja | di sektor perawatan`: what a verb without object says with a preposition; no place by name."""
    if at + 1 >= len(tokens) or tokens[at].low not in grammar().locational or tokens[at + 1].capital:
        return []
    taken = [tokens[at]]
    for token in tokens[at + 1 : at + 5]:
        if token.kind != "word" or token.capital:
            break
        taken.append(token)
    return taken if len(taken) > 2 else []


def _there_are(before: Sequence[Token]) -> bool:
    """`tercatat 40 perusahaan telah membuka …`: what follows there-are says which ones, it is no predicate."""
    return any(t.low in words().existence for t in before[-3:])


def _run(tokens: Sequence[Token], at: int, *, reduced: bool = False, told: bool = False) -> list[Token]:
    """Nouns and adjectives from here, with a coordinated noun (guru dan mentor) or a closer clause."""
    taken: list[Token] = []
    index = at
    while index < len(tokens) and len(taken) < LONGEST:
        token = tokens[index]
        if token.low in QUOTES and index - at < 7:
            titled = taken and not any(t.low in QUOTES for t in tokens[at:index])
            if titled or (index and tokens[index - 1].end == token.start):
                break  # tujuh seri buku “…”: the title is no part of what is counted
            index += 1
            continue
        if token.kind == "mark":
            beyond = skip_parenthesis(tokens, index)
            if beyond > index and taken and beyond - index <= 6 and tokens[index + 1].kind == "word":
                if beyond < len(tokens) and (tokens[beyond].nominal or _adjective(tokens, beyond)):
                    taken.extend(tokens[index:beyond])
                    index = beyond
                    continue
                inner = tokens[index + 1 : beyond - 1]
                if len(inner) <= 3 and all(t.kind == "word" and (t.capital or len(inner) == 1) for t in inner):
                    taken.extend(tokens[index:beyond])
            break
        if token.low in words().amounts or not (token.kind == "word" or (taken and _adjective(tokens, index))):
            break
        taken.append(token)
        index += 1
    while taken and taken[-1].low in words().temporal and len(taken) > 1:
        taken.pop()
    if taken and index < len(tokens) and len(taken) < LONGEST:
        taken.extend(_closer(tokens, index, taken, reduced=reduced, told=told))
    return taken


def _closer(tokens: Sequence[Token], at: int, nouns: Sequence[Token], *, reduced: bool, told: bool) -> Sequence[Token]:
    """What says more closely which are counted: a second noun, a class, a clause; with `told`, what they did."""
    more = _coordinated(tokens, at, nouns[-1]) or _class(tokens, at)
    if not more and len(nouns) == 1:
        passive = tokens[at].kind == "verb" and tokens[at].low.startswith(grammar().passive_prefix)
        passive = passive or tokens[at].low in words().qualifying_verbs  # warga belajar, kelompok belajar
        if reduced or passive or tokens[at].kind == "relative":
            return relative_clause(tokens, at, 4) or come_about(tokens, at)
        return come_about(tokens, at) if told and nouns[0].low not in words().containers else []
    if not more and len(nouns) == 2 and tokens[at].kind == "relative" and not denied(tokens, at):
        return relative_clause(tokens, at, 4)  # unit usaha yang sudah berjalan
    if not more and len(nouns) + 5 < LONGEST and denied(tokens, at):
        return relative_clause(tokens, at, 5)
    return more


def _class(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """`12 kapal | di bawah lima gros ton`: the size that makes the class of what is counted."""
    if at + 2 >= len(tokens) or not opens(tokens, at, grammar().under_over):
        return []
    if not (tokens[at + 2].low[0].isdigit() or tokens[at + 2].low in vocabulary().digits):
        return []
    end = at + 3
    while end < len(tokens) and tokens[end].low in vocabulary().digits:
        end += 1
    end += end < len(tokens) and tokens[end].low[0].isalpha()
    end += end < len(tokens) and tokens[end].kind == "word" and tokens[end - 1].low in words().parts_of_units
    return tokens[at:end]


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """`baru` behind a noun is new, before a verb or number it is only just."""
    following = tokens[at + 1].kind if at + 1 < len(tokens) else "mark"
    return tokens[at].low in words().adjectives and following not in ("verb", "number", "auxiliary")


def _coordinated(tokens: Sequence[Token], at: int, last: Token) -> list[Token]:
    """`dan mentor`, where what follows is a plain noun and not the next member or clause."""
    if tokens[at].kind != "and" and tokens[at].low != grammar().through:
        return []
    taken = [tokens[at]]
    for token in tokens[at + 1 : at + 4]:
        if token.kind != "word" or token.low in vocabulary().digits:
            break
        taken.append(token)
    stop = tokens[at + len(taken)] if at + len(taken) < len(tokens) else None
    if len(taken) == 1 or (taken[1].capital and not last.capital):
        return []
    if tokens[at].low == grammar().through and (
        stop is None or stop.kind in ("number", "date") or not is_level(taken[1])
    ):
        return []
    if stop is not None and stop.kind == "verb" and taken[1].capital and last.capital:
        return taken  # personel TNI dan Polri dikerahkan
    if stop is not None and stop.kind in ("number", "verb", "auxiliary") and stop.low not in grammar().already:
        return []
    return taken
