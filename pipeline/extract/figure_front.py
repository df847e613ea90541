"""What stands before a number: the subject that is measured, past the words that tie the two together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.figure_clause import bracket, collect, head_of, transitive
from pipeline.extract.figure_phrase import LONGEST, Phrase, phrase
from pipeline.extract.figure_vocabulary import grammar, status_words, words
from pipeline.extract.figure_words import Token, closes, opens
from pipeline.recognise.number_grammar import vocabulary


def subject(view_before: Sequence[Token], *, keep_movement: bool = False) -> Phrase | None:
    """The noun phrase before the number (or before any token), past the words that tie the two together."""
    view_before = _unbound(view_before)
    if view_before and view_before[-1].kind == "and":
        return None
    at = _over_links(view_before, len(view_before) - 1)
    if at is not None and (lone := _lone_size(view_before)) is not None:
        return lone
    if at is None:
        return _change_noun(view_before, -1)
    collected = _dimension(collect(view_before, at))
    head = head_of(
        collected, changing=at + 1 < len(view_before) and view_before[at + 1].low in (grammar().of, grammar().becoming)
    )
    if not head:
        head = _object(view_before, at)
    if not head or head[0].low in words().rest:
        return _change_noun(view_before, at)
    if len(head) == 1 and head[0].low in words().counts and (before := _accompanied(view_before, head[0])):
        head = before
    if view_before[-1].low in words().sized and head[-1] is not view_before[-1]:
        between = [t for t in view_before if head[-1].end <= t.start]
        if all(t.kind in ("determiner", "auxiliary") or t is view_before[-1] for t in between):
            head = [*head, *between]
    if len(head) == 1 and (goods := _goods(view_before, head[0])):
        head = goods
    if keep_movement and head[-1] is view_before[at] and _moves(view_before, at + 1):
        head = [*head, view_before[at + 1]]
    found = _recorded(view_before, head) or phrase(head)
    if found is None:
        return None
    counted = any(t.low in words().counts and t.end <= head[0].start for t in collected[:3])
    counted = counted or (view_before[-1].low in words().counts and view_before[-1].low.endswith(grammar().own))
    weak = bool(collected) and collected[0].kind == "soft"
    account = found.words[0] in words().accounts | words().dimensions | words().spans
    return replace(found, counted=counted, weak=weak and not account, name=found.name and not (counted or account))


def _goods(tokens: Sequence[Token], price: Token) -> list[Token]:
    """`Beras itu dijual dengan harga`: a bare price is the price of what is sold."""
    if price.low.removesuffix(grammar().own) not in words().prices:
        return []
    at = next(i for i in range(len(tokens) - 1, -1, -1) if tokens[i] is price)
    back = at - 1
    while back >= 0 and (tokens[back].kind in ("auxiliary", "determiner") or tokens[back].low in words().before_prices):
        back -= 1
    sold = back >= 0 and tokens[back].low in words().priced
    while back >= 0 and (tokens[back].kind in ("auxiliary", "determiner") or tokens[back].low in words().priced):
        back -= 1
    if not sold and not price.low.endswith(grammar().own):
        return []
    owner = head_of(collect(tokens, back)) if back >= 0 and tokens[back].kind in ("word", "verb") else []
    if not owner or owner[-1].end > price.start or (at - tokens.index(owner[0])) > LONGEST:
        return []
    return [*tokens[tokens.index(owner[0]) : at], price]


def _object(tokens: Sequence[Token], at: int) -> list[Token]:
    """`Mei lalu yang mengalami inflasi sebesar`: where nothing before the clause is counted, what its verb governs."""
    start = at
    while start and tokens[start - 1].kind == "word" and tokens[start - 1].low not in words().temporal:
        start -= 1
    governed = start > 1 and tokens[start - 1].kind == "verb" and tokens[start - 2].kind in ("relative", "auxiliary")
    governed = governed and tokens[start - 1].low != grammar().becoming
    return head_of(tokens[start : at + 1]) if governed else []


def _accompanied(tokens: Sequence[Token], count: Token) -> list[Token]:
    """`limbah medis, dengan jumlah mencapai 90 ton`: how much there is of what stands before "dengan"."""
    at = next(i for i in range(len(tokens) - 1, -1, -1) if tokens[i] is count)
    if at < 2 or tokens[at - 1].low != grammar().with_:
        return []
    edge = at - 2 if tokens[at - 2].low == "," else at - 1
    start = edge
    while start and tokens[start - 1].kind == "word":
        start -= 1
    return head_of(tokens[start:edge])


def _unbound(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the words that only bound the number: kecepatan | sampai dengan 100 Mbps."""
    if len(tokens) > 3 and tokens[-4].low == "(" and tokens[-1].low == ")" and closes(tokens[:-1], grammar().bounding):
        return _unbound(tokens[:-4])
    return tokens[:-2] if closes(tokens, grammar().bounding) else tokens


def _lone_size(tokens: Sequence[Token]) -> Phrase | None:
    """`12 kapal berbobot 5 ton`: the counted noun before a size word is what has the size."""
    if tokens[-1].low not in words().sized:
        return None
    taken: list[Token] = [tokens[-1]]
    for token in reversed(tokens[:-1]):
        if token.kind != "word":
            return phrase(taken[::-1]) if token.kind == "number" and len(taken) > 1 else None
        taken.append(token)
    return None


def _moves(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of movement stands here that leads to one number, not from one to another."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        at < len(tokens)
        and tokens[at].low in words().movement
        and following != grammar().of
        and following not in grammar().reaching
    )


def _recorded(tokens: Sequence[Token], head: Sequence[Token]) -> Phrase | None:
    """`sektor konstruksi mencatat pertumbuhan 4 persen`: the growth together with what grows."""
    if head[0].low not in words().growth or len(head) > 3:
        return None
    at = next(i for i in range(len(tokens) - 1, -1, -1) if tokens[i] is head[0])
    if at < 2 or tokens[at - 1].low not in words().recording:
        return None
    owner = subject(tokens[: at - 1])
    said = len(head) > 1 and not (words().degrees | words().yearly).issuperset(t.low for t in head[1:])
    if owner is not None and (said or (len(head) > 1 and tokens[at - 2].capital)):
        return None  # who records is said, and what grows too
    inside = [t for t in tokens if owner is not None and owner.start <= t.start <= head[0].start]
    if owner is None or not inside or len(inside) > LONGEST or any(t.kind in ("mark", "number") for t in inside):
        return None
    if any(t.kind == "date" for t in inside):
        return phrase(head) if head[0].low in words().balances else owner
    return replace(owner, end=head[0].end, words=tuple(t.low for t in inside), name=False)


def spectral(tokens: Sequence[Token]) -> Phrase | None:
    """`lelang pita radio | 2,6 GHz`: the band itself, whoever uses it."""
    touching = apposed(tokens)
    if touching is None:
        return None
    inside = [t for t in tokens if touching.start <= t.start]
    if words().bands.isdisjoint(t.low for t in inside):
        return None
    measured = words().bands | words().spans | words().dimensions
    start = tokens.index(next(t for t in inside if t.low in measured))
    while start and tokens[start - 1].low in words().spans:
        start -= 1  # pada rentang frekuensi radio
    found = phrase(tokens[start:])
    return replace(found, name=False) if found is not None else None


def apposed(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase that touches the number, nothing between (barang bukti narkoba 214,84 ton)."""
    taken: list[Token] = []
    for token in reversed(tokens[-LONGEST:]):
        if token.kind != "word" or token.low in words().links:
            break
        taken.append(token)
    taken.reverse()
    if len(taken) > 1 and taken[0].low in grammar().remainder:
        taken = taken[1:]  # antara lain Fimol 500 mg
    if len(taken) == 1 and len(tokens) > 1 and tokens[-2].low in (grammar().most, grammar().more):
        return None  # paling besar 4 persen, lebih tinggi 4 persen
    about = [i for i, t in enumerate(taken[:-1]) if i and t.low in words().judged]
    taken = taken[about[-1] + 1 :] if about else taken  # kesepakatan soal harga singkong
    found = phrase(taken)
    edge = len(tokens) - len(taken) - 1
    weak = edge >= 0 and tokens[edge].kind == "soft"
    return replace(found, weak=weak) if found is not None and not any(c.isdigit() for c in found.words[-2:]) else None


def _dimension(collected: list[Token]) -> list[Token]:
    """What stands behind the last preposition, where it is something that has a size (pada jarak …)."""
    joints = [i for i, t in enumerate(collected) if t.kind == "soft" or (i and t.low in words().judged)]
    aim = bool(joints) and collected[joints[-1]].low in grammar().beneficiary
    sizes = words().dimensions | words().growth if aim else words().dimensions
    size = joints[-1] + 1 if joints else len(collected)
    size += size < len(collected) and collected[size].low in words().counts  # jauh dari total kerugian negara
    if size < len(collected) and collected[size].low in sizes:
        return collected[joints[-1] + 1 :]
    last = next((i for i in range(len(collected) - 2, 0, -1) if collected[i].kind == "and"), 0)
    if last and collected[last + 1].low in words().dimensions and _lasting(collected[:last]):
        return collected[last + 1 :]  # penjara dua tahun dan denda
    return collected


def _lasting(tokens: Sequence[Token]) -> bool:
    """Whether a duration ends here: penjara dua tahun."""
    if len(tokens) < 2 or tokens[-1].low not in words().temporal:
        return tokens[-1].kind == "date" if tokens else False
    return tokens[-2].low in vocabulary().digits or tokens[-2].low[0].isdigit()


def _change_noun(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`penurunan sebesar 25 basis poin`: where the subject is not said, the movement itself."""
    for index, token in enumerate(tokens[at + 1 :], at + 1):
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        recut = token.low in status_words().plans and following in status_words().recut
        if token.low in words().changes or recut:
            return phrase([token])  # penurunan sebesar; total target dinaikkan dari
    return _anaphor(tokens)


def _anaphor(tokens: Sequence[Token]) -> Phrase | None:
    """`Angka tersebut turun`: the sentence before has the noun; the movement is said of it."""
    end = len(tokens)
    while end > 3 and tokens[end - 1].low in grammar().amounting | {grammar().respectively}:
        end -= 1
    tokens = tokens[:end]
    if len(tokens) < 3 or tokens[-1].low not in words().movement:
        return None
    taken = [t for t in tokens[-5:-1] if t.kind != "auxiliary"]
    if [t.kind for t in taken[-2:]] != ["word", "determiner"] or taken[-2].low not in words().counts:
        return None
    return phrase([t for t in tokens if t.start >= taken[-2].start])


def _over_links(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the last token of the subject; None where a transitive verb governs the number."""
    verbs = 0
    while at >= 0:
        token = tokens[at]
        if _links(tokens, at):
            at -= 1
        elif token.low == ")" and bracket(tokens, at) is not None and _mere_note(tokens, at):
            at = (bracket(tokens, at) or 1) - 1
        elif token.kind == "verb" and not verbs and not transitive(token):
            verbs += 1
            at -= 1
        else:
            break
    if verbs and at > 0 and tokens[at].kind == "and":
        at = _before_predicate(tokens, at)
    return at if at >= 0 else None


def _before_predicate(tokens: Sequence[Token], at: int) -> int:
    """`Indeks menunjukkan kenaikan dan ditutup pada 7.543`: the subject of both verbs stands before the first."""
    for index in range(at - 1, max(-1, at - 9), -1):
        if tokens[index].kind == "verb":
            back = index - 1
            while back >= 0 and tokens[back].kind == "auxiliary":
                back -= 1
            return back if back >= 0 and tokens[back].kind == "word" else at
        if tokens[index].kind not in ("word", "auxiliary", "determiner", "soft"):
            break
    return at


def _links(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word only ties a subject to its number: sebesar, telah, kuat after tumbuh, a comma before each."""
    token = tokens[at]
    if token.low in words().links or token.kind in ("auxiliary", "determiner", "date"):
        return True
    if token.kind == "word" and not token.capital and _manner(tokens, at):
        return True
    if token.low in grammar().formerly and at > 0 and tokens[at - 1].low == grammar().of:
        return True  # naik dari sebelumnya 40 orang menjadi …
    if token.low in grammar().comprising and at + 1 < len(tokens) and tokens[at + 1].low in words().spans:
        return True  # pita frekuensi meliputi rentang 1.432–1.512 MHz
    if _multiple(tokens, at) or (token.low == grammar().staying and at == len(tokens) - 1):
        return True  # meningkat dua kali lipat menjadi; suku bunga tetap 4,75 persen
    compared = {grammar().most, grammar().more}
    if at > 0 and tokens[at - 1].low in compared and token.low in words().measurable:
        return True
    if token.low in words().degrees and at > 0 and tokens[at - 1].low in words().standing_at:
        return True  # keseimbangan primer tercatat positif
    if token.low in words().degrees:
        return at > 0 and tokens[at - 1].low in words().movement | words().growth
    if token.low == grammar().with_ and at + 1 < len(tokens) and tokens[at + 1].low in words().movement:
        return True  # menguat dengan turun
    if 0 < at < len(tokens) - 1 and tokens[at + 1].low in grammar().amounting and not token.capital:
        moved = tokens[at - 1].low in words().movement
        if moved and token.kind in ("word", "verb"):
            return True  # tumbuh resilien sebesar
    return token.low == "," and at + 1 < len(tokens) and tokens[at + 1].low == grammar().respectively


def _multiple(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word is one of `dua kali lipat`."""
    return any(opens(tokens, begin, words().multiples) for begin in range(max(0, at - 1), at + 2))


def _manner(tokens: Sequence[Token], at: int) -> bool:
    """`tumbuh resilien 4,87 persen`: a word between the movement and its number says how it moves."""
    moved = at > 0 and (
        tokens[at - 1].low in words().movement
        or (at > 1 and tokens[at - 1].kind == "auxiliary" and tokens[at - 2].low in words().movement)
    )
    return moved and all(t.kind == "auxiliary" or t.low in words().links for t in tokens[at + 1 :])


def _mere_note(tokens: Sequence[Token], at: int) -> bool:
    """Whether a parenthesis before a link word is a remark to be skipped: it holds a date or number."""
    opened = bracket(tokens, at)
    return opened is not None and any(t.kind in ("date", "number") for t in tokens[opened:at])
