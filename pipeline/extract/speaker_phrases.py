"""Small questions about the words of a speaker phrase: where its name ends, what it is written out to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.clauses import Token, has_predicate, is_verb
from pipeline.extract.cues import expression, verbs, words
from pipeline.extract.grammar import grammar
from pipeline.recognise.lexicon import namelike

_INITIALS = re.compile(r"\(([A-Z]{2,5})\)")


def short_titles(text: str, offices: Sequence[tuple[int, int]]) -> dict[str, int]:
    """The words that stand for a title here, each with the offset behind the bracket that says so.

    Either the word itself is in brackets inside or right behind a title, an office at [start, end) or words that begin
    one (Inspektur Upacara (Irup)), or it is the first letters of a title (Staf Khusus Menteri (SKM)), or Ka- before the
    acronym of the body headed (Kabacadnas: Kepala Badan … (Bacadnas)).
    """
    found: dict[str, int] = {}
    for match in expression("short_title").finditer(text):
        near = bisect_left(offices, (match.start(), 0)) - 1
        before = [w.lower() for w in text[max(0, match.start() - 60) : match.start()].split()[-4:]]
        if (near >= 0 and offices[near][1] >= match.start() - 2) or words().roles.intersection(before):
            found.setdefault(match[1], match.end())
    for match in _INITIALS.finditer(text):
        spelled = text[max(0, match.start() - 120) : match.start()].split()[-len(match[1]) :]
        if spelled and spelled[0].lower() in words().roles and match[1] == "".join(w[0] for w in spelled):
            found.setdefault(match[1], match.end())
    for match in expression("headed").finditer(text):
        found.setdefault(grammar().headship + match[1].lower(), match.end())
    return found


def bare_name(row: Sequence[Token], start: int, end: int) -> str | None:
    """Capitalised words alone, directly before the verb: a name, or an acronym, that no recogniser knows."""
    run, depth = [], 0
    for token in row[start:end]:
        depth += (token.text == "(") - (token.text == ")")
        if depth <= 0 and token.text != ")" and token.low not in words().adverbs:
            run.append(token)
    vocabulary = words()
    if not run or run[0].low in vocabulary.first_person | vocabulary.adjuncts | vocabulary.predicates:
        return None
    if run[0].text.isupper() and len(run[0].text) > 2 and all(t.capital or t.text == "." for t in run[:6]):
        return "body"
    named = len(run) <= 4 and all(t.capital or t.text == "." for t in run) and namelike(run[0].text) > 0
    return "person" if named or apposed_name(row, start, end) else None


def unknown_body(row: Sequence[Token], start: int, cue: int) -> str | None:
    """`body` where a name that nobody knows stands alone before a report (Gedung Putih menyatakan bahwa …)."""
    run = [t for t in row[start:cue] if t.low not in words().adverbs]
    told = cue + 1 < len(row) and row[cue + 1].low in grammar().complementizers and row[cue].low in verbs().personal
    if not told or not 2 <= len(run) <= 4 or not all(t.capital for t in run):
        return None
    known = words()
    apart = known.first_person | known.adjuncts | known.predicates | known.groups | known.documents | known.reasons
    return None if run[0].low in apart else "body"


def written_out(text: str, first: str) -> list[str]:
    """What this first name is written out to (Indira -> Indira F. Pravangasta), if it is always the same."""
    found = set()
    followed = re.findall(rf"\b{re.escape(first)}((?: (?:[A-Z]\.|[A-Z][\w'’-]+)){{1,4}})", text)
    always = len(followed) > 1 and len(set(followed)) == 1 and len(followed[0].split()) < 3
    if always and not any(c.isdigit() for c in followed[0]) and not followed[0].isupper():
        return [first + followed[0]]
    for words_behind in followed:
        rest = words_behind.split()
        while rest and not (namelike(rest[-1]) > 0 and len(rest[-1].strip(".")) > 1):
            rest.pop()
        likely = sum(namelike(word) > 0 for word in rest)
        if rest and 2 * likely >= len(rest) and not any(c.isdigit() for c in words_behind):
            found.add(" ".join([first, *rest]))
    return list(found) if len({name.split()[1] for name in found}) == 1 else []


def cut_down(short: str, whole: Sequence[str]) -> bool:
    """Whether a word is made of letters of these words, in their order (Dikti: Pendidikan Tinggi)."""
    letters = iter("".join(whole).casefold())
    return 3 <= len(short) < sum(map(len, whole)) - 3 and all(letter in letters for letter in short.casefold())


def apposed_name(row: Sequence[Token], start: int, end: int) -> int:
    """The index after a name that its apposition in lower case explains (Sumiyati, pedagang di pasar itu, …), or 0."""
    after = start
    while after < end and after - start < 5 and (row[after].capital or row[after].text == "."):
        after += 1
    known = [namelike(t.text) > 0 for t in row[start:after]]
    if not start < after < end - 1 or not (known[0] or (len(known) > 1 and any(known))):
        return 0
    follows = after
    if row[follows].text == "(":
        follows = next((i + 1 for i in range(follows, min(follows + 8, end)) if row[i].text == ")"), end)
    if follows == end:
        return after
    if row[follows].low in words().capacities | words().singling and namelike(row[start].text) > 0:
        return after if not has_predicate(row[follows + 1 : core_end(row, follows, end)]) else 0
    common = row[follows].text == "," and follows + 1 < end and row[follows + 1].text.islower()
    return after if common and row[end - 1].text == "," and not has_predicate(row[follows + 1 : end - 1]) else 0


def names_a_body(row: Sequence[Token], at: int, begin: int) -> bool:
    """Whether the token belongs to the name that begins at `begin`; words in lower case only before any capital."""
    token = row[at]
    if token.low in words().pointers:
        return False
    if token.capital or at == begin:
        return True
    if token.text == ".":
        return at + 1 < len(row) and row[at + 1].capital
    if token.kind != "word" or is_verb(token) or token.low in words().adverbs:
        return False
    proper = any(t.capital for t in row[begin + 1 : at])
    return not proper or token.low in grammar().name_joints


def core_end(row: Sequence[Token], start: int, end: int) -> int:
    """The index after the phrase itself, before the first aside (yang …, dalam …, didampingi …)."""
    vocabulary = words()
    for index in range(start + 1, end):
        if row[index].low in vocabulary.asides and row[index].low not in grammar().attributive:
            return index
    return end


def stand_in(row: Sequence[Token], begin: int, last: int) -> int | None:
    """Where the one begins who stands in for the subject: `Bupati X (yang) diwakili (oleh) Camat Y menegaskan`."""
    for index in range(last - 1, begin, -1):
        if row[index].low in words().represented:
            at = index + 1 + (row[index + 1].low in grammar().standing_in)
            return at if at <= last and row[at].kind == "word" else None
    return None


def in_series(row: Sequence[Token], comma: int, cue: int) -> bool:
    """Whether the verb is one of several of the same subject (Ratna memuji warga, menegaskan …, dan berharap …)."""
    if row[comma].text != "," or row[cue].low not in verbs().personal or not any(map(is_verb, row[:comma])):
        return False
    for index in range(cue + 1, min(cue + 60, len(row) - 1)):
        if row[index].low in grammar().joining and row[index - 1].text == "," and verbs().takes(row[index + 1].low):
            return True
    return False


def clean(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether no verb of its own stands between subject and verb of saying, outside asides and brackets."""
    vocabulary = words()
    aside, depth = False, 0
    for token in row[start + 1 : end]:
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0:
            continue
        if token.text in (",", "—", "–"):
            aside = False
        elif token.low in vocabulary.asides or token.low in vocabulary.thus:
            aside = True
        elif not aside and (is_verb(token) or token.low in grammar().finite) and token.low not in vocabulary.borne:
            return False
    return True
