"""What is counted or measured: the phrase after the number, or the subject before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.figure_words import Token, View, words
from pipeline.recognise.number_grammar import vocabulary

LONGEST = 12
"""Words of a phrase that are kept."""


_QUOTES = frozenset("\"'“”‘’")


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


def _phrase(tokens: Sequence[Token], *, classifier: bool = False, predicate: bool = False) -> Phrase | None:
    if not tokens:
        return None
    named = [t for t in tokens if t.kind == "word"]
    name = bool(named) and all(t.capital for t in named)
    return Phrase(tokens[0].start, tokens[-1].end, tuple(t.low for t in tokens), classifier, name, predicate)


def _skip_parenthesis(tokens: Sequence[Token], at: int) -> int:
    """The index after a short parenthesis that begins here, or `at`."""
    if at < len(tokens) and tokens[at].low == "(":
        for index in range(at + 1, min(len(tokens), at + 9)):
            if tokens[index].low == ")":
                return index + 1
    return at


def after(view: View) -> Phrase | None:
    """The noun phrase that follows the number, or the predicate where the noun is left out."""
    tokens = view.after
    at = _skip_parenthesis(tokens, 0)
    if tokens and tokens[0].low in _QUOTES and tokens[0].start == view.number.end:
        return None
    while at < len(tokens) and tokens[at].low in ("lebih", "+", "-an", "an"):
        at += 1
    if at >= len(tokens):
        return None
    if tokens[at].low in words().classifiers:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and following.nominal and not _ends_unit(following):
            at += tokens[at].low != "unit"
        else:
            return _classified(tokens, at)
    if tokens[at].kind in ("verb", "auxiliary") and _predicate_of_rest(tokens, at):
        if tokens[at].low in words().judging:
            return None
        return _predicate(tokens, at)
    taken = _run(tokens, at)
    while len(taken) > 1 and taken[-1].low in words().sized:
        taken.pop()
    if not taken or taken[0].low in words().rest:
        return None
    if at and tokens[at - 1].low == "lebih" and len(taken) == 1 and not taken[0].capital and _compares(tokens, at):
        return None
    return _phrase(taken)


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """`40 persen lebih murah daripada impor`: how the subject compares, no noun."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else "."
    return following in ("daripada", "dari", "dibanding", "dibandingkan", "ketimbang", ".", ",")


def _ends_unit(token: Token) -> bool:
    return token.low in ("lainnya", "lain")


def _classified(tokens: Sequence[Token], at: int) -> Phrase | None:
    """A counter alone: `orang`, with the relative clause or verb that says which (orang yang terdampak)."""
    taken = [tokens[at], *_clause(tokens, at + 1, 3)]
    return _phrase(taken, classifier=True)


def _predicate_of_rest(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows is `telah memiliki …`: an auxiliary and a verb, no mere adverb."""
    return any(t.kind == "verb" for t in tokens[at : at + 3]) and tokens[at].low not in ("ada", "dapat")


def _predicate(tokens: Sequence[Token], at: int) -> Phrase | None:
    taken: list[Token] = []
    for token in tokens[at : at + 6]:
        if token.kind not in ("verb", "auxiliary", "word"):
            break
        taken.append(token)
    if taken and taken[-1].kind == "verb":
        taken.extend(_complement(tokens, at + len(taken)))
    return _phrase(taken, predicate=True)


def _complement(tokens: Sequence[Token], at: int) -> list[Token]:
    """`bekerja | di sektor perawatan`: what a verb without object says with a preposition; no place by name."""
    if at + 1 >= len(tokens) or tokens[at].low not in ("di", "pada", "dalam", "ke") or tokens[at + 1].capital:
        return []
    taken = [tokens[at]]
    for token in tokens[at + 1 : at + 5]:
        if token.kind != "word" or token.capital:
            break
        taken.append(token)
    return taken if len(taken) > 2 else []


def _clause(tokens: Sequence[Token], at: int, longest: int) -> list[Token]:
    """`yang` or auxiliaries up to the verb, with a following noun where there is room."""
    taken: list[Token] = []
    verb = False
    for token in tokens[at : at + longest]:
        if token.low in words().judging and not verb:
            return []
        if (token.kind == "relative" and not taken) or (token.kind == "auxiliary" and not verb):
            taken.append(token)
        elif (token.kind == "verb" and not verb) or (verb and token.kind == "word"):
            verb = verb or token.kind == "verb"
            taken.append(token)
        elif token.kind == "word" and taken and taken[0].kind == "relative":
            taken.append(token)
            verb = True
        else:
            break
    stop = tokens[at + len(taken)].low if at + len(taken) < len(tokens) else ""
    plain = bool(taken) and taken[0].kind == "verb" and stop == "oleh"
    return taken if verb and not plain else []


def _run(tokens: Sequence[Token], at: int) -> list[Token]:
    """Nouns and adjectives from here, with a coordinated noun (guru dan mentor) or a closer clause."""
    taken: list[Token] = []
    index = at
    while index < len(tokens) and len(taken) < LONGEST:
        token = tokens[index]
        if token.low in _QUOTES and index - at < 7:
            if index and tokens[index - 1].end == token.start:
                break
            index += 1
            continue
        if token.kind == "mark":
            beyond = _skip_parenthesis(tokens, index)
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
    nouns = len(taken)
    if taken and index < len(tokens) and nouns < LONGEST:
        taken.extend(_coordinated(tokens, index, taken[-1]))
        if nouns == 1 and len(taken) == 1:
            taken.extend(_clause(tokens, index, 4))
    return taken


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """`baru` behind a noun is new, before a verb or number it is only just."""
    following = tokens[at + 1].kind if at + 1 < len(tokens) else "mark"
    return tokens[at].low in words().adjectives and following not in ("verb", "number", "auxiliary")


def _coordinated(tokens: Sequence[Token], at: int, last: Token) -> list[Token]:
    """`dan mentor`, where what follows is a plain noun and not the next member or clause."""
    if tokens[at].kind != "and" and tokens[at].low != "hingga":
        return []
    taken = [tokens[at]]
    for token in tokens[at + 1 : at + 4]:
        if token.kind != "word" or token.low in vocabulary().digits:
            break
        taken.append(token)
    stop = tokens[at + len(taken)] if at + len(taken) < len(tokens) else None
    if len(taken) == 1 or (taken[1].capital and not last.capital):
        return []
    if tokens[at].low == "hingga" and (stop is None or stop.kind in ("number", "date") or not _level(taken[1])):
        return []
    if stop is not None and stop.kind in ("number", "verb", "auxiliary") and stop.low not in ("telah", "yang"):
        return []
    return taken


def _level(token: Token) -> bool:
    return token.low in ("menengah", "atas", "tinggi", "lansia", "dewasa", "besar", "hilir")


def subject(view_before: Sequence[Token], *, keep_movement: bool = False) -> Phrase | None:
    """The noun phrase before the number (or before any token), past the words that tie the two together."""
    if view_before and view_before[-1].kind == "and":
        return None
    at = _over_links(view_before, len(view_before) - 1)
    if at is not None and (lone := _lone_size(view_before)) is not None:
        return lone
    if at is None:
        return _change_noun(view_before, -1)
    collected = _dimension(_collect(view_before, at))
    head = _head(collected, changing=at + 1 < len(view_before) and view_before[at + 1].low in ("dari", "menjadi"))
    if not head:
        return _change_noun(view_before, at)
    if view_before[-1].low in words().sized and head[-1] is not view_before[-1]:
        between = [t for t in view_before if head[-1].end <= t.start]
        if all(t.kind in ("determiner", "auxiliary") or t is view_before[-1] for t in between):
            head = [*head, *between]
    if keep_movement and head[-1] is view_before[at] and _moves(view_before, at + 1):
        head = [*head, view_before[at + 1]]
    found = _recorded(view_before, head) or _phrase(head)
    if found is None:
        return None
    counted = any(t.low in words().counts and t.end <= head[0].start for t in collected[:3])
    weak = bool(collected) and collected[0].kind == "soft"
    account = found.words[0] in words().accounts
    return replace(found, counted=counted, weak=weak and not account, name=found.name and not (counted or account))


def _lone_size(tokens: Sequence[Token]) -> Phrase | None:
    """`12 kapal berbobot 5 ton`: the counted noun before a size word is what has the size."""
    if tokens[-1].low not in words().sized:
        return None
    taken: list[Token] = [tokens[-1]]
    for token in reversed(tokens[:-1]):
        if token.kind != "word":
            return _phrase(taken[::-1]) if token.kind == "number" and len(taken) > 1 else None
        taken.append(token)
    return None


def _moves(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of movement stands here that leads to one number, not from one to another."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return at < len(tokens) and tokens[at].low in words().movement and following not in ("dari", "menjadi", "ke")


def _recorded(tokens: Sequence[Token], head: Sequence[Token]) -> Phrase | None:
    """`sektor konstruksi mencatat pertumbuhan 4 persen`: the growth together with what grows."""
    if head[0].low not in words().growth or len(head) > 3:
        return None
    at = next(i for i in range(len(tokens) - 1, -1, -1) if tokens[i] is head[0])
    if at < 2 or tokens[at - 1].low not in words().recording:
        return None
    owner = subject(tokens[: at - 1])
    inside = [t for t in tokens if owner is not None and owner.start <= t.start <= head[0].start]
    if owner is None or not inside or len(inside) > LONGEST or any(t.kind in ("mark", "number") for t in inside):
        return None
    if any(t.kind == "date" for t in inside):
        return owner
    return replace(owner, end=head[0].end, words=tuple(t.low for t in inside), name=False)


def apposed(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase that touches the number, nothing between (barang bukti narkoba 214,84 ton)."""
    taken: list[Token] = []
    for token in reversed(tokens[-LONGEST:]):
        if token.kind != "word" or token.low in words().links:
            break
        taken.append(token)
    taken.reverse()
    if len(taken) == 1 and len(tokens) > 1 and tokens[-2].low == "paling":
        return None  # paling besar 4 persen
    found = _phrase(taken)
    edge = len(tokens) - len(taken) - 1
    weak = edge >= 0 and tokens[edge].kind == "soft"
    return replace(found, weak=weak) if found is not None and not any(c.isdigit() for c in found.words[-2:]) else None


def _dimension(collected: list[Token]) -> list[Token]:
    """What stands behind the last preposition, where it is something that has a size (pada jarak …)."""
    joints = [i for i, token in enumerate(collected) if token.kind == "soft"]
    if joints and joints[-1] + 1 < len(collected) and collected[joints[-1] + 1].low in words().dimensions:
        return collected[joints[-1] + 1 :]
    return collected


def _change_noun(tokens: Sequence[Token], at: int) -> Phrase | None:
    """`penurunan sebesar 25 basis poin`: where the subject is not said, the movement itself."""
    for token in tokens[at + 1 :]:
        if token.low in words().changes:
            return _phrase([token])
    return _anaphor(tokens)


def _anaphor(tokens: Sequence[Token]) -> Phrase | None:
    """`Angka tersebut turun`: the sentence before has the noun; the movement is said of it."""
    end = len(tokens)
    while end > 3 and tokens[end - 1].low in ("masing-masing", "sebesar"):
        end -= 1
    tokens = tokens[:end]
    if len(tokens) < 3 or tokens[-1].low not in words().movement:
        return None
    taken = [t for t in tokens[-5:-1] if t.kind != "auxiliary"]
    if [t.kind for t in taken[-2:]] != ["word", "determiner"] or taken[-2].low not in words().counts:
        return None
    return _phrase([t for t in tokens if t.start >= taken[-2].start])


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
    return at if at >= 0 else None


def _links(tokens: Sequence[Token], at: int) -> bool:
    """Whether this word only ties a subject to its number: sebesar, telah, kuat after tumbuh, a comma before each."""
    token = tokens[at]
    if token.low in words().links or token.kind in ("auxiliary", "determiner", "date"):
        return True
    if token.low in words().degrees:
        return at > 0 and tokens[at - 1].low in words().movement | words().growth
    if at > 0 and tokens[at - 1].low == "paling" and token.low in ("besar", "tinggi", "rendah", "kecil", "luas"):
        return True
    if 0 < at < len(tokens) - 1 and tokens[at + 1].low in ("sebesar", "mencapai") and not token.capital:
        moved = tokens[at - 1].low in words().movement
        if moved and token.kind in ("word", "verb"):
            return True  # tumbuh resilien sebesar
    return token.low == "," and at + 1 < len(tokens) and tokens[at + 1].low == "masing-masing"


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
    return token.low.startswith("me") and token.low not in words().links


def _collect(tokens: Sequence[Token], at: int) -> list[Token]:
    """Leftwards to the edge of the clause: a verb, a mark, another number, a hard word; relative clauses are passed."""
    index = at
    while index >= 0 and at - index < 40:
        token = tokens[index]
        if token.kind == "number" or (token.kind == "hard" and not (index < at and _spans(tokens, index))):
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
        if token.kind == "verb" and index < at and token.low in words().judging and token.low.startswith("di"):
            index -= 1  # inflasi diperkirakan tetap terkendali
            continue
        if token.kind == "verb":
            back = index - 1
            while back >= 0 and tokens[back].kind == "auxiliary":
                back -= 1
            aside = _transitive(token) and at - index > 1 and not _counts_the_head(tokens, index, at)
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
        return next((collected[i:] for i, token in enumerate(collected) if token.kind == "soft"), [])
    if collected and collected[0].kind == "soft":
        joints = [i for i, token in enumerate(collected) if token.kind == "and" and i < len(collected) - 1]
        return collected[joints[-1] + 1 :] if joints else collected
    return collected


def _counts_the_head(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """`penerima yang menjalankan IISMA di Delft berjumlah 25`: names in the clause are not what is counted."""
    inner = [t for t in tokens[verb + 1 : at + 1] if t.kind == "word"]
    return bool(inner) and all(t.capital for t in inner)


def _enumerator(tokens: Sequence[Token], opened: int, closed: int) -> bool:
    return all(t.kind == "mark" for t in tokens[opened:closed])


def _passive_on_level(tokens: Sequence[Token], index: int, at: int) -> bool:
    """`spread ditetapkan pada level SQ ASW + 90`: the level is no subject, what is set at it is."""
    between = tokens[index + 1 : at + 1]
    return len(between) > 1 and between[0].kind == "soft" and between[1].low in ("level", "angka", "posisi", "kisaran")


def _spans(tokens: Sequence[Token], index: int) -> bool:
    """`dasar hingga menengah` is one phrase."""
    return tokens[index].low == "hingga" and _level(tokens[index + 1])


def _state(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].low.startswith("ter") or tokens[at].low in words().degrees)


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
            beyond = _skip_parenthesis(collected, at)
            if not taken or beyond == at or beyond - at > 5:
                break
            taken.extend(collected[at:beyond])
            at = beyond
            continue
        if taken and token.low in ("tetap", "relatif") and _state(collected, at + 1):
            break  # inflasi inti tetap terkendali
        if token.kind not in ("word", "and") and token.low != "hingga" and not (taken and _inside_name(collected, at)):
            break
        taken.append(token)
        at += 1
    if len(taken) == 1 and at < len(collected):
        taken.extend(_clause(collected, at, 4))
    if taken and taken[0].low in known.temporal:
        return []
    while taken and (taken[-1].kind == "and" or taken[-1].low in known.temporal or taken[-1].low in known.superlatives):
        taken.pop()
    return taken
