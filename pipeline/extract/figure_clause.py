"""The clause before a number: from its edge to the number, and the noun phrase at its head."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.figure_phrase import LONGEST, denied, is_level, relative_clause, skip_parenthesis
from pipeline.extract.figure_vocabulary import expression, grammar, words
from pipeline.extract.figure_words import Token, opens
from pipeline.recognise.number_grammar import vocabulary


def collect(tokens: Sequence[Token], at: int) -> list[Token]:
    """The tokens from the edge of the clause to the one at `at`, of which a head can be made."""
    edge = _edge(tokens, at)
    if edge > 0 and (row := _row_of_nouns(tokens, edge, at)) is not None:
        edge = _edge(tokens, row)
    collected = list(tokens[edge + 1 : at + 1])
    if collected and collected[0].kind == "relative":  # …, yang tecermin dari defisit
        verb = next((i for i, token in enumerate(collected) if token.kind == "verb"), None)
        collected = collected[verb + 1 :] if verb is not None and verb < 4 else collected
    if edge >= 0 and tokens[edge].kind == "number":
        return _behind_number(collected)
    if collected and collected[0].kind == "soft":
        joints = [i for i, token in enumerate(collected) if token.kind == "and" and i < len(collected) - 1]
        return collected[joints[-1] + 1 :] if joints else collected
    return collected


def _row_of_nouns(tokens: Sequence[Token], edge: int, at: int) -> int | None:
    """The first word of `pertanian, kehutanan, dan perikanan | tumbuh`, where all of the row moves or reaches."""
    tie = tokens[at + 1] if at + 1 < len(tokens) else None
    moved = tie is not None and (tie.low in words().movement or tie.kind == "verb")
    if tie is None or tokens[edge].low != "," or tokens[edge + 1].kind != "and":
        return None
    index = edge
    while True:
        back = index - 1
        while back >= 0 and tokens[back].kind == "word" and index - back < 5:
            back -= 1
        if tokens[back + 1].low in words().collective and back < index - 1:
            return back + 1
        if not moved and (back == index - 1 or back < 0 or tokens[back].low != ","):
            return None  # beras, minyak, dan uang sebesar: the sum is of the last alone
        if back == index - 1:
            return index + 1 if index < edge else None
        if back < 0 or tokens[back].low != ",":
            opened = back >= 0 and tokens[back].kind in ("soft", "hard")
            if opened and (back == 0 or tokens[back - 1].kind == "mark"):
                return index + 1 if index < edge else None  # Menurut BPS, perdagangan, dan konstruksi
            return back + 1 if opened or back < 0 else None
        index = back


def _edge(tokens: Sequence[Token], at: int) -> int:
    """The index of the edge of the clause: a verb, a mark, another number, a hard word; relative clauses are passed."""
    index = at
    while index >= 0 and at - index < 40:
        token = tokens[index]
        if token.kind == "number" or (token.kind == "hard" and not (index < at and _inside(tokens, index))):
            break
        if token.kind == "mark":
            opened = bracket(tokens, index) if token.low == ")" else None
            if opened is None or not _plain_note(tokens, opened, index):
                break
            index = opened - 1
        elif token.kind == "verb" and index < at and _judged(token):
            if index == 0 or tokens[index - 1].kind in ("mark", "hard"):
                break  # diperkirakan biaya yang dikeluarkan mencapai
            index -= 1  # inflasi diperkirakan tetap terkendali
        elif token.kind == "verb":
            beyond = _past_clause(tokens, index, at)
            if beyond is None:
                break
            index = beyond - 1
        else:
            index -= 1
    return index


def _past_clause(tokens: Sequence[Token], verb: int, at: int) -> int | None:
    """The index of the first word of the relative clause that a verb is in; None where the verb is the edge."""
    back = _opens_clause(tokens, verb)
    if back is None:
        return verb if _passive_on_level(tokens, verb, at) or _passive_at_place(tokens, verb, at) else None
    aside = transitive(tokens[verb]) and at - verb > 1 and not _counts_the_head(tokens, verb, at)
    aside = aside and not (verb > 0 and _numbers_the_head(tokens, verb, at))
    aside = aside and not (back > 0 and _rate_head(tokens, back))
    if not aside:
        return back
    return verb if _passive_on_level(tokens, verb, at) else None


def _behind_number(collected: list[Token]) -> list[Token]:
    """Behind another number the subject is the next member of its row, a noun with "its", or what a preposition has."""
    joints = [i for i, token in enumerate(collected) if token.kind == "and"]
    if joints:
        return collected[joints[-1] + 1 :]
    owned = next((i for i, token in enumerate(collected) if token.kind == "relative"), None)
    if owned is not None and [t.low.endswith(grammar().own) for t in collected[owned + 1 :]] == [True]:
        return collected[owned + 1 :]  # lima provinsi yang inflasinya lebih dari 5 persen
    return next((collected[i:] for i, token in enumerate(collected) if token.kind == "soft"), [])


def _judged(token: Token) -> bool:
    """Whether a passive verb only says how something is judged."""
    return token.low in words().judging and token.low.startswith(grammar().passive_prefix)


def _inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hard word stands inside a phrase."""
    named = tokens[index].low == grammar().with_ and _named_with(tokens, index)
    dated = tokens[index].low in grammar().dating and tokens[index + 1].kind == "date"
    return named or dated or _spans(tokens, index) or _how(tokens, index)


def _how(tokens: Sequence[Token], index: int) -> bool:
    """`kopi yang diekspor | lewat Belawan`: by what way or by whom, inside a relative clause."""
    if tokens[index].low not in grammar().by_way:
        return False
    return _opens_clause(tokens, index - 1) is not None


def _opens_clause(tokens: Sequence[Token], at: int) -> int | None:
    """The index of `yang` before the verb at this place, over auxiliaries and a verb joined to it; else None."""
    while at > 0 and tokens[at].kind == "auxiliary":
        at -= 1
    if at <= 0 or tokens[at].kind != "verb":
        return None
    back = at - 1
    while back > 0 and tokens[back].kind == "auxiliary":
        back -= 1
    if tokens[back].kind == "and" and back > 1:
        return _opens_clause(tokens, back - 1)
    return back if tokens[back].kind == "relative" else None


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
    tie = tokens[at + 1] if at + 1 < len(tokens) else None
    if tie is None or tie.low not in grammar().amounting:
        return False
    owned = words().dimensions | words().accounts | words().money_nouns
    if tie.kind != "verb" and any(t.low in owned for t in tokens[verb + 1 : at + 1]):
        return False  # peraturan yang memuluskan pencairan dana | sebesar
    done = tokens[verb].low in words().possessing and tokens[verb - 1].low in grammar().come_about
    if done and tie.kind == "verb" and tokens[verb + 1].kind == "word":
        known = words()  # warga yang sudah memiliki KTP mencapai 4.000, but not who has an area of 4.000 ha
        return (
            tokens[verb + 1].low not in known.dimensions | known.accounts | known.spans | known.counts | known.changes
        )
    return tokens[verb].low not in words().recording | words().governing


def _rate_head(tokens: Sequence[Token], relative: int) -> bool:
    """`jumlah warga yang belum memiliki rekening mencapai 51 juta`: how many they are is said, whatever they have."""
    for token in reversed(tokens[max(0, relative - 6) : relative]):
        if token.low in words().counts | words().spans:
            return True
        if token.kind != "word":
            return False
    return False


def _plain_note(tokens: Sequence[Token], opened: int, closed: int) -> bool:
    """Whether brackets hold words, no number and no mere sign: (PDB), not (3)."""
    inside = tokens[opened:closed]
    return not any(t.kind == "number" for t in inside) and not all(t.kind == "mark" for t in inside)


def _passive_on_level(tokens: Sequence[Token], index: int, at: int) -> bool:
    """`spread ditetapkan pada level SQ ASW + 90`: the level is no subject, what is set at it is."""
    between = tokens[index + 1 : at + 1]
    return len(between) > 1 and between[0].kind == "soft" and between[1].low in words().level_nouns


def _passive_at_place(tokens: Sequence[Token], index: int, at: int) -> bool:
    """`Bibit kopi dibagikan di Kabupaten Alor sebanyak`, `Inflasi tertinggi terjadi di Papua sebesar`: the place is
    no subject, what is dealt out or happens there is; nor is whoever gets it (diserahkan kepada ahli waris sebesar).
    """
    between = tokens[index + 1 : at + 1]
    verb = tokens[index].low
    passive = verb.startswith(grammar().passive_prefix) and verb not in words().judging
    if len(between) < 2 or not (passive or verb in words().happening):
        return False
    named = all(t.kind == "word" and t.capital for t in between[1:])
    given = verb in words().handing and between[0].low in grammar().recipients
    return (named and between[0].low in grammar().locational) or (given and all(t.nominal for t in between[1:]))


def _spans(tokens: Sequence[Token], index: int) -> bool:
    """`dasar hingga menengah` is one phrase."""
    return tokens[index].low == grammar().through and is_level(tokens[index + 1])


def head_of(collected: Sequence[Token], *, changing: bool = False) -> list[Token]:
    """The noun phrase at the front, without quantity words and without what follows a preposition."""
    known, at = words(), _past_openers(collected)
    if at < len(collected) and collected[at].kind == "soft":
        rest = head_of(collected[_behind_time(collected, at) :], changing=changing)
        named = all(t.capital for t in rest[rest[:1] != [] and rest[0].low in known.links :])
        account = bool(rest) and rest[0].low in known.accounts | known.dimensions
        return [] if named and not account else rest
    if len(collected) > at + 1 and collected[at].low in known.degrees and collected[at + 1].kind == "soft":
        return head_of(collected[at + 1 :], changing=changing)
    if changing and at + 2 < len(collected) and collected[at].low in known.changes:
        at += 1
        at += collected[at].low in known.counts
    taken, at = _nouns(collected, at)
    if taken and at < len(collected):
        taken.extend(_which(collected, at, taken))
    if taken and (taken[0].low in known.temporal or _spell(taken)):
        return []
    if len(taken) > 2 and taken[-1].low.isdigit() and taken[-2].low in known.ages:
        del taken[-2:]  # peserta berusia 18 hingga 25 tahun
    while taken and (taken[-1].kind == "and" or taken[-1].low in known.temporal or taken[-1].low in known.superlatives):
        taken.pop()
    return taken


def _behind_time(collected: Sequence[Token], soft: int) -> int:
    """The index behind `pada penutupan pasar hari ini |`, a circumstance that ends in a time, or behind "pada"."""
    times = [i for i, t in enumerate(collected) if i > soft + 1 and t.kind == "date"]
    last = times[-1] if times else soft
    return last + 1 if last + 1 < len(collected) and collected[last + 1].kind == "word" else soft + 1


def _spell(nouns: Sequence[Token]) -> bool:
    """`dua bulan berikutnya`: a stretch of time, no thing that has a size."""
    return len(nouns) > 1 and nouns[0].low in vocabulary().digits and nouns[1].low in words().temporal


def _which(collected: Sequence[Token], at: int, nouns: Sequence[Token]) -> list[Token]:
    """The clause that says which of them: behind one noun, or where it tells what has come about or not."""
    if len(nouns) > 1 and denied(collected, at):
        return relative_clause(collected, at, 5)
    outcome = at + 1 < len(collected) and collected[at + 1].low in grammar().come_about
    if len(nouns) > 1 and not (outcome and collected[at].kind == "relative"):
        return []
    return relative_clause(collected, at, 4)


def _past_openers(collected: Sequence[Token]) -> int:
    """The index of the first word that can be of the noun phrase, behind quantity words and particles."""
    known, at = words(), 0
    while at < len(collected) and (
        (collected[at].low in known.judged and at + 1 < len(collected))
        or collected[at].kind in ("auxiliary", "determiner", "and", "date", "mark", "relative")
        or (collected[at].low in known.counts and at + 1 < len(collected) and collected[at + 1].nominal)
        or (collected[at].low in grammar().dating and at + 1 < len(collected) and collected[at + 1].kind == "date")
    ):
        at += 1
    if [t.kind for t in collected[at + 1 : at + 3]] == ["determiner", "word"] and collected[at].low in known.temporal:
        at += 2  # (hingga) hari ini jumlah ikan yang mati
    at += opens(collected, at, grammar().announcing)  # komoditas yang turun, antara lain telur ayam sebesar 4 persen
    return at + opens(collected, at, grammar().downward_upward)  # merevisi ke bawah proyeksi …


def _nouns(collected: Sequence[Token], at: int) -> tuple[list[Token], int]:
    """The nouns from here, with brackets and prepositions inside names, and the index behind them."""
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
        if token.low == "," and taken and at + 1 < len(collected) and collected[at + 1].kind in ("word", "and"):
            taken.append(token)  # inside a row of nouns; elsewhere a comma ends the clause
            at += 1
            continue
        spanning = token.low == grammar().through and token.kind != "date"
        if token.kind not in ("word", "and") and not spanning and not (taken and _goes_on(collected, at)):
            break
        taken.append(token)
        at += 1
    return taken, at


def _goes_on(collected: Sequence[Token], at: int) -> bool:
    """Whether a particle stands inside a noun phrase: investasi asing langsung di …, Transfer ke Daerah (TKD)."""
    adjective = collected[at].low in words().between_nouns and at + 1 < len(collected)
    return (adjective and collected[at + 1].kind in ("word", "soft")) or _inside_name(collected, at)


def _state(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (
        tokens[at].low.startswith(grammar().stative_prefix) or tokens[at].low in words().degrees
    )


def _inside_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition stands inside a name that its acronym follows: Transfer ke Daerah (TKD)."""
    if tokens[at].kind == "soft" and at and _abbreviated(tokens, at):
        return True
    if tokens[at].kind != "soft" or not (tokens[at - 1].capital or at == 1):
        return False
    if tokens[at].capital and at + 1 < len(tokens) and tokens[at + 1].capital:
        return True  # Transfer Ke Daerah
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].capital and end - at < 4:
        end += 1
    return end > at + 1 and end + 1 < len(tokens) and tokens[end].low == "(" and tokens[end + 1].capital


def _abbreviated(tokens: Sequence[Token], at: int) -> bool:
    """Whether brackets follow soon that hold the initials of the words before and behind this preposition."""
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "word" and end - at < 5:
        end += 1
    if end == at + 1 or end + 1 >= len(tokens) or tokens[end].low != "(":
        return False
    before, behind = ("".join(t.low[0] for t in part) for part in (tokens[max(0, at - 3) : at], tokens[at + 1 : end]))
    short = tokens[end + 1].low
    return any(
        (before + link + behind).endswith(short) and len(short) > len(link + behind) for link in ("", tokens[at].low[0])
    )


def bracket(tokens: Sequence[Token], at: int) -> int | None:
    """The index of the bracket that the one at `at` closes."""
    for index in range(at - 1, max(-1, at - 10), -1):
        if tokens[index].low == "(":
            return index
    return None


def transitive(token: Token) -> bool:
    """Whether it is a verb that takes an object."""
    bare = token.kind == "verb" and expression("bare_verb").fullmatch(token.low) is not None
    return (bare or token.low.startswith(grammar().active_prefix)) and token.low not in words().links
