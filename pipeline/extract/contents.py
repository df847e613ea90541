"""What a verb of saying reports: a clause, a request, a noun that is content itself; None where it is only a topic."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.clauses import Token, admits, has_predicate, is_content_noun, is_verb
from pipeline.extract.cues import BOUND, days, verbs, words
from pipeline.extract.grammar import grammar
from pipeline.extract.speakers import Speakers

_REACH = 30
"""Tokens behind the verb within which its conjunction may stand."""
FEWEST = 2
"""Words that are enough to be said."""


@dataclass(frozen=True, slots=True)
class Content:
    """The reported words `row[first:last]`, the rule, and the last token of the cue."""

    first: int
    last: int
    rule: str
    cue_last: int


class Contents:
    """Finds the reported words behind the verbs of one document."""

    def __init__(self, speakers: Speakers) -> None:
        self.speakers = speakers

    def of(self, row: Sequence[Token], cue: int, personal: bool = False) -> Content | None:
        """What the verb at `row[cue]` reports; None where it is a topic or nothing. `personal`: a person says it."""
        verb, takes = row[cue].low, _takes(row, cue)
        at = _skip_adverbs(row, cue + 1)
        if at >= len(row):
            return None
        if verb not in verbs().naming and grammar().theirs(verb, verbs().naming):
            named = row[at].low in grammar().predicatives and at + 1 < len(row) and row[at + 1].kind == "word"
            return Content(at + 1, len(row), "statement.bare", at) if named else None
        light = _light(row, cue, at)
        if light or row[at].low in words().selves or points_back(row, at) or _shared(row, at) or not takes:
            return light
        opener = _conjunction(row, at)
        if opener is not None and opener > at and verb in verbs().denying:
            return None  # membantah kabar bahwa …: somebody else says that
        if opener is not None and (urged := self._urged_before(row, at, opener, verb)) is not None:
            return Content(urged, len(row), "statement.urging", cue)
        if opener is not None:
            wish = row[opener].low in grammar().wishes and takes <= BOUND and verb not in verbs().praying
            rule = "statement.bahwa" if row[opener].low in grammar().complementizers else "statement.agar"
            return None if wish else Content(opener + 1, len(row), rule, opener)
        if _counted(verb, row[at:]):
            return Content(at, len(row), "statement.noun", at - 1)
        if row[at].low in verbs().topics:
            noun = is_content_noun(verb, row[at + 1 :])
            noun = noun or ("clause" in takes and _asserted(row[at + 1 :]))
            return Content(at + 1, len(row), "statement.noun", at) if noun else None
        if takes <= BOUND and not ("pause" in takes and row[at].text == ","):
            rest = row[at:]
            if _subject(rest) and (
                (verb in verbs().judging and _judged(rest)) or (verb in verbs().agreeing and has_predicate(rest))
            ):
                return Content(at, len(row), "statement.bare", at - 1)
            enough = is_content_noun(verb, row[at:]) and sum(t.kind == "word" for t in row[at : at + 4]) > FEWEST
            return Content(at, len(row), "statement.noun", at - 1) if enough else None
        if row[at].low in grammar().reaching:
            noun = is_content_noun(verb, row[at + 1 :])
            return Content(at + 1, len(row), "statement.noun", at) if noun else self._to_somebody(row, at, verb)
        if row[at].text in (",", ":"):
            if row[at].text == "," and "urge" in takes and at + 1 < len(row) and row[at + 1].low in grammar().reaching:
                return self._to_somebody(row, at + 1, verb)
            return _behind_a_mark(row, at, verb)
        return self._directly(row, cue, at, personal) if row[at].kind != "mark" else None

    def _directly(self, row: Sequence[Token], cue: int, at: int, personal: bool) -> Content | None:
        """What stands directly behind the verb: somebody urged, a noun that is content, a clause."""
        verb, vocabulary, last = row[cue].low, verbs(), len(row)
        takes, rest = _takes(row, cue), row[at:]
        if verb in vocabulary.advising and rest[0].low in grammar().purposive:
            return Content(at + 1, last, "statement.urging", at)
        if "urge" in takes and (urged := self._urged(row, at, verb, personal)) is not None:
            return Content(urged, last, "statement.urging", cue)
        if is_content_noun(verb, rest) or (verb in vocabulary.proposing and _proposal(rest)):
            return Content(at, last, "statement.noun", at - 1)
        if verb in vocabulary.conveying and rest[0].low in words().greetings and not _subject_of_passive(rest):
            return None
        if verb in vocabulary.disclosing and _told_of(rest):
            return None
        clause = "any" in takes and rest[0].kind == "word" and (_sayable(rest) or _hoped(verb, rest))
        clause = clause or ("clause" in takes and (has_predicate(rest) or (verb in vocabulary.naming and _names(rest))))
        supposed = verb in vocabulary.supposing or admits(row, cue)
        clause = clause or (supposed and _supposed(rest))
        clause = clause or (verb in vocabulary.supposing | vocabulary.judging | vocabulary.naming and _nominal(rest))
        if clause or ((supposed or verb in vocabulary.judging) and _judged(rest)):
            return Content(at, last, "statement.bare", at - 1)
        if verb in vocabulary.detailing and _specified(rest):
            return Content(at, last, "statement.noun", at - 1)
        if personal and verb in vocabulary.insisting and _thing(rest):
            return Content(at, last, "statement.noun", at - 1)
        return None

    def _urged_before(self, row: Sequence[Token], at: int, opener: int, verb: str) -> int | None:
        """Where the request begins whose own words go on with bahwa: `mengajak untuk mengubah pandangan, bahwa …`."""
        asked = "urge" in verbs().takes(verb) and row[opener].low in grammar().complementizers
        if not asked or row[at].low in grammar().reaching or row[opener - 1].text != ",":
            return None
        return self._urged(row, at, verb) if any(t.low in grammar().purposive for t in row[at : opener - 1]) else None

    def _urged(self, row: Sequence[Token], at: int, verb: str, personal: bool = False) -> int | None:
        """Where the content of urging begins: at the person urged, if something is asked of them."""
        if row[at].low in words().asked_for | words().coordinators or is_content_noun(verb, row[at:]):
            return None
        if row[at].low in grammar().purposive:
            return at + 1
        if verb in verbs().only_urge and self.speakers.heads(row, at) is None:
            clause = row[at : next((i for i in range(at, len(row)) if row[i].kind != "word"), len(row))][:10]
            demanded = verb in verbs().demanding and bool(clause) and _subject(clause) and has_predicate(clause)
            return at if demanded or (personal and _somebody(clause)) else None
        for index in range(at + 1, min(at + _REACH, len(row))):
            token = row[index]
            if token.low in grammar().purposes:
                return at
            if token.low in grammar().relative | grammar().goals or token.text in ".;" or token.kind == "quote":
                break
            doing = is_verb(token) or token.low in words().bare_verbs
            if doing and row[index - 1].low not in words().nonfinite | words().compounding:
                return at
        if verb not in verbs().only_urge and has_predicate(row[at : at + _REACH]):
            return at
        if row[at].low in words().greetings or any(t.low in grammar().goals for t in row[at : at + 5]):
            return None
        tail = [t.low for t in row[at : at + 60]]
        return at if not grammar().purposes.isdisjoint(tail) and row[at].low not in words().supports else None

    def _to_somebody(self, row: Sequence[Token], at: int, verb: str) -> Content | None:
        """`mengatakan kepada wartawan, …`, `menekankan kepada para pendamping untuk …`, `berpesan kepada X dapat …`."""
        takes = verbs().takes(verb)
        asking = "urge" in takes or verb in verbs().advising
        relative = False
        for index in range(at + 1, min(at + _REACH, len(row))):
            relative = relative or row[index].low in grammar().relative
            owed = asking and row[index].low in words().duties and row[index - 1].low not in grammar().relative
            if row[index].low in grammar().purposes or owed:
                first = index if row[index].low in grammar().purposive or owed else index + 1
                return Content(first, len(row), "statement.urging", at - 1)
            if row[index].text == ",":
                clause = not relative and not takes.isdisjoint(("any", "clause")) and _sayable(row[index + 1 :])
                return Content(index + 1, len(row), "statement.comma", index) if clause else None
            if row[index].kind == "quote" or (is_verb(row[index]) and not relative):
                return None
        return None


def points_back(row: Sequence[Token], at: int) -> bool:
    """Whether `hal itu`, `pesan tersebut` stands here as the whole object, or `demikian`: the words stand elsewhere."""
    if row[at].low in words().thus:
        return True
    if at + 1 >= len(row) or row[at].low not in words().that_point or row[at + 1].low not in words().pointers:
        return False
    follows = row[at + 2] if at + 2 < len(row) else None
    return follows is None or follows.kind != "word" or follows.low in words().asides


def past(row: Sequence[Token], at: int) -> int:
    """The index after marks and conjunctions that open the content; behind a mark `jika` sets a condition."""
    marked = False
    while at < len(row):
        mark = row[at].text in (",", ":")
        if not mark and (row[at].low not in words().openers or (marked and row[at].low in words().conditions)):
            break
        marked = marked or mark
        at += 1
    return at


def _unlisted(row: Sequence[Token]) -> bool:
    """Whether the list itself is missing from the text: `lima poin, seperti :`."""
    last = next((t.low for t in reversed(row) if t.kind == "word"), "")
    return last in words().listing | words().comparing


def _counted(verb: str, row: Sequence[Token]) -> bool:
    """Whether things are counted and then listed, or laid stress on (menyampaikan sejumlah program, yakni …)."""
    if not (row[0].low in words().counting or row[0].text.isdigit()) or any(t.kind == "quote" for t in row[:40]):
        return False
    if _unlisted(row):
        return False
    stressed = verb in verbs().stressing and sum(t.kind == "word" for t in row[:12]) >= 8
    colon = next((i for i, t in enumerate(row[:12]) if t.text == ":"), None)
    if colon is not None and verb in verbs().stressing | verbs().conveying:
        return sum(t.kind == "word" for t in row[colon:]) > FEWEST
    listing = (t for before, t in pairwise(row[2:60]) if before.text == ",")
    return stressed or (verb in verbs().conveying and any(t.low in words().listing for t in listing))


def _shared(row: Sequence[Token], at: int) -> bool:
    """Whether the next verb of saying shares this one's content (meminta dan mengajak warga …)."""
    while at < len(row) and (row[at].low in words().coordinators or row[at].low in words().adverbs):
        at += 1
    before = row[at - 1].low
    return at < len(row) and before in words().coordinators and bool(verbs().takes(row[at].low))


def _subject_of_passive(row: Sequence[Token]) -> bool:
    """Whether a thing that could be handed over is the subject of a clause (penghargaan itu diberikan …)."""
    if row[0].low not in words().handed:
        return False
    small = grammar()
    for token in row[1:20]:
        if token.kind != "word" or token.low in words().detaching:
            return False
        if token.low in words().copulas | small.obliging or (
            token.low.startswith(small.passive_prefix) and is_verb(token)
        ):
            return True
    return False


def _skip_adverbs(row: Sequence[Token], at: int) -> int:
    while at < len(row) and row[at].low in words().adverbs:
        further = at + 1 < len(row) and row[at + 1].low in words().adverbs
        if row[at].low in words().aspects and not (further and row[at].low in grammar().comparatives):
            break
        if row[at].low in grammar().manner and not further:
            break  # dengan tegas, but not sepakat dengan usulan itu
        at += 1
    return at


def _light(row: Sequence[Token], cue: int, at: int) -> Content | None:
    light = verbs().light
    if row[cue].low not in light.verbs or row[at].low not in light.nouns:
        return None
    stressing = row[at].low in light.stressing
    asking = row[at].low in light.asking
    addressed = False
    for index in range(at + 1, min(at + _REACH, len(row) - 1)):
        low = row[index].low
        if low in light.openers | grammar().complementizers or (stressing and low in light.stressed):
            return Content(index + 1, len(row), "statement.light", index)
        addressed = addressed or low in light.addressing
        if low in grammar().purposive and asking and (addressed or row[at].low in light.ordering):
            return Content(index + 1, len(row), "statement.light", index)
        if low in verbs().topics and is_content_noun(verbs().weighing, row[index + 1 :]):
            return Content(index + 1, len(row), "statement.light", index)
        if low in grammar().purposive or is_verb(row[index]) or row[index].text in (",", ".", ";"):
            return None
    return None


def _conjunction(row: Sequence[Token], at: int) -> int | None:
    """The conjunction that opens the content behind the verb, asides and somebody addressed; not agar behind untuk."""
    opener = _opener(row, at)
    addressed = row[at].low in grammar().addressing
    if opener is None or (addressed and any(t.low in grammar().purposive for t in row[at:opener])):
        return None
    return opener if row[opener].low in grammar().complementizers or opener == at or addressed else None


def _behind_a_mark(row: Sequence[Token], at: int, verb: str) -> Content | None:
    """The clause, or the noun that is content, behind a comma or a colon (menegaskan, pasar itu …)."""
    takes, after = verbs().takes(verb), past(row, at)
    if is_content_noun(verb, row[after:]) and sum(t.kind == "word" for t in row[after : after + 4]) > FEWEST:
        return Content(after, len(row), "statement.noun", at)
    clause = not takes.isdisjoint(("any", "clause", "pause"))
    if clause and after < len(row) and row[after].kind != "quote" and _sayable(row[after:]):
        return Content(after, len(row), "statement.comma", at)
    return None


def _opener(row: Sequence[Token], at: int) -> int | None:
    """The conjunction that opens the content, if between verb and conjunction stand only asides and a recipient."""
    for index in range(at, min(at + _REACH, len(row))):
        token = row[index]
        if token.low in words().openers:
            if token.low in words().conditions and index != at:
                return None
            between = row[at:index]
            if token.low in grammar().complementizers:
                bare = [t for t in between if t.kind == "word"]
                closed = between != [] and between[0].text == "," and (len(between) == 1 or between[-1].text == ",")
                aside = not bare or bare[0].low in words().asides or closed
                return index if aside or not has_predicate(between) else None
            return index
        if token.kind == "quote" or token.text in (".", ";") or (index > at and verbs().takes(token.low)):
            return None
    return None


def _asserted(row: Sequence[Token]) -> bool:
    """Whether more than a topic is told of a noun: what it is, or what it does (pasar yang sedang dibenahi)."""
    for before, token in pairwise(row[:14]):
        if token.kind != "word":
            return False
        if token.low in words().copulas or (before.low in grammar().relative and token.low in words().courses):
            return True
    return False


def _sayable(row: Sequence[Token]) -> bool:
    """Whether enough stands here to be content: several words, or a clause."""
    count = sum(t.kind == "word" for t in row[:8])
    return count >= 5 or (count >= FEWEST and has_predicate(row))


def _told_of(row: Sequence[Token]) -> bool:
    """Whether a topic is named, not told (alasan di balik keputusan itu; but alasan utamanya adalah …)."""
    first = row[1] if len(row) > 1 and row[0].low in words().counting else row[0]
    if any(t.low in words().demonstratives for t in row[1:3]):
        return False
    relative = False
    for before, token in pairwise(row[:40]) if first.low in words().told_of else ():
        relative = (relative or token.low in grammar().relative) and token.text != ","
        listed = before.text == "," and token.low in words().specifying
        if listed or (token.low in words().copulas and not relative):
            return False
    return first.low in words().told_of


def _supposed(row: Sequence[Token]) -> bool:
    """Whether enough stands here that somebody may suppose; behind a preposition stands what somebody trusts in."""
    return row[0].low not in words().asides | words().governors | words().openers and _sayable(row)


def _takes(row: Sequence[Token], cue: int) -> Set[str]:
    """What the verb takes here: who does not deny admits, and that in a clause of any kind."""
    takes = verbs().takes(row[cue].low)
    return takes | {"clause"} if takes and admits(row, cue) else takes


def _hoped(verb: str, row: Sequence[Token]) -> bool:
    """What is hoped is a clause even where its predicate is no known one (berharap air segera surut)."""
    return (
        verb in verbs().brief
        and row[0].low not in grammar().predicatives
        and sum(t.kind == "word" for t in row[:4]) >= 2
    )


def _proposal(row: Sequence[Token]) -> bool:
    """Whether a thing of two words or more is proposed, and nobody is addressed (menyarankan kepada …)."""
    if row[0].kind != "word" or not row[0].text[0].islower() or row[0].low in words().asides:
        return False
    return sum(t.kind == "word" for t in row[:6]) >= 2


def _thing(row: Sequence[Token]) -> bool:
    """Whether a noun in lower case begins here that is more than a word or two."""
    if not row[0].text.islower() or _unlisted(row):
        return False
    if row[0].low in words().that_point | words().asides | words().greetings:
        return False
    return sum(t.kind == "word" for t in row[:8]) >= 4


def _specified(row: Sequence[Token]) -> bool:
    """Whether what is done is told of the thing that begins here (langkah itu, yakni dengan …).

    Mere names behind it make no report (menjelaskan materi pelatihan, yakni …).
    """
    if not row[0].text.islower() or row[0].low in words().greetings | words().that_point | words().asides:
        return False
    for at, (before, token) in enumerate(pairwise(row[1:60]), 2):
        if token.low not in words().specifying or (before.text != "," and row[0].low not in words().singling):
            continue
        behind = at + 1 + (at + 1 < len(row) and row[at + 1].low in words().specified)
        paired = token.low not in words().governors or behind == at + 2
        if paired and behind + FEWEST <= len(row):
            done = is_verb(row[behind]) or row[behind].low in grammar().through | grammar().manner
            return done or row[0].low in words().singling
    return False


def _judged(row: Sequence[Token]) -> bool:
    """Whether a clause ends in its adjective (menilai pasar stabil; memastikan stok di gudang aman)."""
    run: list[str] = []
    for token in row[:12]:
        if token.kind != "word" or (run and run[-1] in words().adjectives and token.low in words().behind_adjectives):
            break
        run.append(token.low)
    return 2 <= len(run) <= 10 and run[-1] in words().adjectives and grammar().relative.isdisjoint(run)


def _nominal(row: Sequence[Token]) -> bool:
    """Whether one thing, pointed at, is said to be another (menegaskan lahan itu aset negara)."""
    at = next((i for i, t in enumerate(row[:6]) if t.low in words().demonstratives), 0)
    if not at or not row[0].text.islower() or at + 2 >= len(row) or row[0].low in words().that_point | words().asides:
        return False
    small = grammar()
    apart = (
        words().asides | words().adverbs | words().governors | words().openers | days() | small.joining | small.relative
    )
    return all(t.kind == "word" and t.low not in apart for t in row[at + 1 : at + 3])


def _subject(row: Sequence[Token]) -> bool:
    """Whether a thing that is pointed at stands here before what is said of it (merasa jalur itu lebih aman)."""
    plain = words().adjectives | words().adverbs | words().completing | words().predicates
    plain |= words().asides | words().governors | words().openers | words().reasons
    pointed = any(t.low in words().demonstratives or grammar().stem(t.low) for t in row[1:6])
    return not is_verb(row[0]) and row[0].low not in plain and (pointed or has_predicate(row))


def _somebody(row: Sequence[Token]) -> bool:
    """Whether somebody whom no list knows is asked to do something (mendorong kompi kesehatan untuk …)."""
    small = grammar()
    if not row or is_verb(row[0]) or small.stem(row[0].low) or small.abstract(row[0].low):
        return False
    asked = next((i for i, t in enumerate(row) if t.low in small.purposes), 0)
    return asked > 0 and not any(is_verb(t) for t in row[:asked])


def _names(row: Sequence[Token]) -> bool:
    return any(t.low in grammar().predicatives for t in row[1:25])
