"""What stands before a number: the subject that is measured, past the words that tie the two together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.figure_phrase import LONGEST, Phrase, denied, is_level, phrase, relative_clause, skip_parenthesis
from pipeline.extract.figure_vocabulary import grammar, words
from pipeline.extract.figure_words import Token, closes, opens


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
    collected = _dimension(_collect(view_before, at))
    head = _head(collected, changing=at + 1 < len(view_before) and view_before[at + 1].low in grammar().changing)
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
    weak = bool(collected) and collected[0].kind == "soft"
    account = found.words[0] in words().accounts | words().dimensions
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
    owner = _head(_collect(tokens, back)) if back >= 0 and tokens[back].kind in ("word", "verb") else []
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
    return _head(tokens[start : at + 1]) if governed else []


def _accompanied(tokens: Sequence[Token], count: Token) -> list[Token]:
    """`limbah medis, dengan jumlah mencapai 90 ton`: how much there is of what stands before "dengan"."""
    at = next(i for i in range(len(tokens) - 1, -1, -1) if tokens[i] is count)
    if at < 2 or tokens[at - 1].low != grammar().with_:
        return []
    edge = at - 2 if tokens[at - 2].low == "," else at - 1
    start = edge
    while start and tokens[start - 1].kind == "word":
        start -= 1
    return _head(tokens[start:edge])


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
    return at < len(tokens) and tokens[at].low in words().movement and following not in grammar().leading


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
    if len(taken) == 1 and len(tokens) > 1 and tokens[-2].low == grammar().most:
        return None  # paling besar 4 persen
    found = phrase(taken)
    edge = len(tokens) - len(taken) - 1
    weak = edge >= 0 and tokens[edge].kind == "soft"
    return replace(found, weak=weak) if found is not None and not any(c.isdigit() for c in found.words[-2:]) else None


def _dimension(collected: list[Token]) -> list[Token]:
    """What stands behind the last preposition, where it is something that has a size (pada jarak …)."""
    joints = [i for i, token in enumerate(collected) if token.kind == "soft"]
    aim = bool(joints) and collected[joints[-1]].low in grammar().beneficiary
    sizes = words().dimensions | words().growth if aim else words().dimensions
    if joints and joints[-1] + 1 < len(collected) and collected[joints[-1] + 1].low in sizes:
        return collected[joints[-1] + 1 :]
    return collected


def _change_noun(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`penurunan sebesar 25 basis poin`: where the subject is not said, the movement itself."""
    for token in tokens[at + 1 :]:
        if token.low in words().changes:
            return phrase([token])
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
        elif token.low == ")" and _opens(tokens, at) is not None and _mere_note(tokens, at):
            at = (_opens(tokens, at) or 1) - 1
        elif token.kind == "verb" and not verbs and not _transitive(token):
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
    if _multiple(tokens, at) or (token.low == grammar().staying and at == len(tokens) - 1):
        return True  # meningkat dua kali lipat menjadi; suku bunga tetap 4,75 persen
    if token.low in words().degrees and at > 0 and tokens[at - 1].low in words().standing_at:
        return True  # keseimbangan primer tercatat positif
    if token.low in words().degrees:
        return at > 0 and tokens[at - 1].low in words().movement | words().growth
    if token.low == grammar().with_ and at + 1 < len(tokens) and tokens[at + 1].low in words().movement:
        return True  # menguat dengan turun
    if at > 0 and tokens[at - 1].low == grammar().most and token.low in words().measurable:
        return True
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
    opened = _opens(tokens, at)
    return opened is not None and any(t.kind in ("date", "number") for t in tokens[opened:at])


def _opens(tokens: Sequence[Token], at: int) -> int | None:
    for index in range(at - 1, max(-1, at - 10), -1):
        if tokens[index].low == "(":
            return index
    return None


def _transitive(token: Token) -> bool:
    return token.low.startswith(grammar().active) and token.low not in words().links


def _collect(tokens: Sequence[Token], at: int) -> list[Token]:
    """Leftwards to the edge of the clause: a verb, a mark, another number, a hard word; relative clauses are passed."""
    index = at
    while index >= 0 and at - index < 40:
        token = tokens[index]
        if token.kind == "number" or (token.kind == "hard" and not (index < at and _inside(tokens, index))):
            break
        if token.kind == "mark":
            opened = _opens(tokens, index) if token.low == ")" else None
            if (
                opened is None
                or any(t.kind == "number" for t in tokens[opened:index])
                or _enumerator(tokens, opened, index)
            ):
                break
            index = opened - 1
            continue
        if (
            token.kind == "verb"
            and index < at
            and token.low in words().judging
            and token.low.startswith(grammar().passive)
        ):
            index -= 1  # inflasi diperkirakan tetap terkendali
            continue
        if token.kind == "verb":
            back = index - 1
            while back >= 0 and tokens[back].kind == "auxiliary":
                back -= 1
            aside = _transitive(token) and at - index > 1 and not _counts_the_head(tokens, index, at)
            aside = aside and not (index > 0 and _numbers_the_head(tokens, index, at))
            aside = aside and not (back > 0 and _rate_head(tokens, back))
            if back < 0 or tokens[back].kind != "relative" or aside:
                if not _passive_on_level(tokens, index, at):
                    break
                back = index
            index = back
        index -= 1
    collected = list(tokens[index + 1 : at + 1])
    if collected and collected[0].kind == "relative":  # …, yang tecermin dari defisit
        verb = next((i for i, token in enumerate(collected) if token.kind == "verb"), None)
        collected = collected[verb + 1 :] if verb is not None and verb < 4 else collected
    if index >= 0 and tokens[index].kind == "number":
        joints = [i for i, token in enumerate(collected) if token.kind == "and"]
        if joints:
            return collected[joints[-1] + 1 :]
        owned = next((i for i, token in enumerate(collected) if token.kind == "relative"), None)
        if owned is not None and [t.low.endswith(grammar().own) for t in collected[owned + 1 :]] == [True]:
            return collected[owned + 1 :]  # lima provinsi yang inflasinya lebih dari 5 persen
        return next((collected[i:] for i, token in enumerate(collected) if token.kind == "soft"), [])
    if collected and collected[0].kind == "soft":
        joints = [i for i, token in enumerate(collected) if token.kind == "and" and i < len(collected) - 1]
        return collected[joints[-1] + 1 :] if joints else collected
    return collected


def _inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hard word stands inside a phrase."""
    return _spans(tokens, index) or (tokens[index].low == grammar().with_ and _named_with(tokens, index))


def _named_with(tokens: Sequence[Token], index: int) -> bool:
    """`jumlah kejadian pencurian | dengan pemberatan`: "dengan" inside the noun that is counted."""
    inside: list[Token] = []
    for token in reversed(tokens[max(0, index - 5) : index]):
        if token.low in words().counts:
            return len(inside) > 0
        if token.kind != "word" or token.capital:
            return False
        inside.append(token)
    return False


def _counts_the_head(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """`penerima yang menjalankan IISMA di Delft berjumlah 25`: names in the clause are not what is counted."""
    inner = [t for t in tokens[verb + 1 : at + 1] if t.kind == "word"]
    return bool(inner) and all(t.capital for t in inner)


def _numbers_the_head(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """`pelamar yang mendaftar seleksi tahap dua berjumlah 116.498`: the main verb counts who did it, not the object."""
    tie = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tie in words().numbering and tokens[verb].low not in words().recording | words().governing


def _rate_head(tokens: Sequence[Token], relative: int) -> bool:
    """`jumlah warga yang belum memiliki rekening mencapai 51 juta`: how many they are is said, whatever they have."""
    for token in reversed(tokens[max(0, relative - 6) : relative]):
        if token.low in words().counts | words().spans:
            return True
        if token.kind != "word":
            return False
    return False


def _enumerator(tokens: Sequence[Token], opened: int, closed: int) -> bool:
    return all(t.kind == "mark" for t in tokens[opened:closed])


def _passive_on_level(tokens: Sequence[Token], index: int, at: int) -> bool:
    """`spread ditetapkan pada level SQ ASW + 90`: the level is no subject, what is set at it is."""
    between = tokens[index + 1 : at + 1]
    return len(between) > 1 and between[0].kind == "soft" and between[1].low in words().level_nouns


def _spans(tokens: Sequence[Token], index: int) -> bool:
    """`dasar hingga menengah` is one phrase."""
    return tokens[index].low == grammar().through and is_level(tokens[index + 1])


def _state(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].low.startswith(grammar().stative) or tokens[at].low in words().degrees)


def _inside_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands inside a name that its acronym follows: Transfer ke Daerah (TKD)."""
    if tokens[at].kind != "soft" or not (tokens[at - 1].capital or at == 1):
        return False
    if tokens[at].capital and at + 1 < len(tokens) and tokens[at + 1].capital:
        return True  # Transfer Ke Daerah
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].capital and end - at < 4:
        end += 1
    return end > at + 1 and end + 1 < len(tokens) and tokens[end].low == "(" and tokens[end + 1].capital


def _head(collected: Sequence[Token], *, changing: bool = False) -> list[Token]:
    """The noun phrase at the front, without quantity words and without what follows a preposition."""
    known, at = words(), 0
    while at < len(collected) and (
        (collected[at].low in known.judged and at + 1 < len(collected))
        or collected[at].kind in ("auxiliary", "determiner", "and", "date", "mark", "relative")
        or (collected[at].low in known.counts and at + 1 < len(collected) and collected[at + 1].nominal)
    ):
        at += 1
    at += opens(collected, at, grammar().for_example)  # komoditas yang turun, antara lain telur ayam sebesar 4 persen
    at += opens(collected, at, grammar().downward_upward)  # merevisi ke bawah proyeksi …
    if at < len(collected) and collected[at].kind == "soft":
        rest = _head(collected[at + 1 :], changing=changing)
        named = all(t.capital for t in rest[rest[:1] != [] and rest[0].low in known.links :])
        account = bool(rest) and rest[0].low in known.accounts | known.dimensions
        return [] if named and not account else rest
    if len(collected) > at + 1 and collected[at].low in known.degrees and collected[at + 1].kind == "soft":
        return _head(collected[at + 1 :], changing=changing)
    if changing and at + 2 < len(collected) and collected[at].low in known.changes:
        at += 1
        at += collected[at].low in known.counts
    taken: list[Token] = []
    while at < len(collected) and len(taken) < LONGEST:
        token = collected[at]
        if token.low == "(":
            beyond = skip_parenthesis(collected, at)
            if not taken or beyond == at or beyond - at > 5:
                break
            taken.extend(collected[at:beyond])
            at = beyond
            continue
        if taken and token.low in words().unchanging and _state(collected, at + 1):
            break  # inflasi inti tetap terkendali
        spanning = token.low == grammar().through and token.kind != "date"
        if (
            taken
            and token.low in words().between_nouns
            and at + 1 < len(collected)
            and collected[at + 1].kind in ("word", "soft")
        ):
            taken.append(token)  # investasi asing langsung di …
            at += 1
            continue
        if token.kind not in ("word", "and") and not spanning and not (taken and _inside_name(collected, at)):
            break
        taken.append(token)
        at += 1
    if len(taken) == 1 and at < len(collected):
        taken.extend(relative_clause(collected, at, 4))
    elif taken and at < len(collected) and denied(collected, at):
        taken.extend(relative_clause(collected, at, 5))
    if taken and taken[0].low in known.temporal:
        return []
    if len(taken) > 2 and taken[-1].low.isdigit() and taken[-2].low in words().ages:
        del taken[-2:]  # peserta berusia 18 hingga 25 tahun
    while taken and (taken[-1].kind == "and" or taken[-1].low in known.temporal or taken[-1].low in known.superlatives):
        taken.pop()
    return taken
