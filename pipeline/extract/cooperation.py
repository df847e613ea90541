"""The words of cooperation in a sentence: where they stand, which form they name, and at what stage it is."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.fact import Form, Stage
from pipeline.recognise.mentions import Signal
from pipeline.recognise.wording import alternatives

INSTRUMENTS = frozenset(["mou", "agreement", "loi", "contract"])


CueKind = Literal["noun", "verb", "partner"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of cooperation at [start, end) of the document; several joined by "dan" are one with several forms."""

    start: int
    end: int
    kind: CueKind
    form: Form
    others: tuple[Form, ...] = ()


@functools.cache
def _cue_pattern() -> tuple[re.Pattern[str], dict[str, tuple[CueKind, Form]]]:
    kinds: dict[str, tuple[CueKind, Form]] = {}
    for form, phrases in vocabulary().nouns.items():
        for words in phrases:
            kinds.setdefault(words.casefold(), ("noun", form))
    for form, phrases in vocabulary().verbs.items():
        for words in phrases:
            kinds.setdefault(words.casefold(), ("verb", form))
    for words in vocabulary().partner_verbs:
        kinds.setdefault(words.casefold(), ("partner", "cooperation"))
    return re.compile(rf"(?<![\w-]){alternatives(kinds)}(?:{vocabulary().enclitic})?(?![\w])", re.IGNORECASE), kinds


_ENGLISH_NAME = re.compile(r"^(?:Agreement|Treaty|Partnership|Cooperation|Collaboration)$")


def _signed_near(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the sentence says right before or behind the words that they are signed."""
    around = text[max(start, match.start() - 40) : match.start()] + "|" + text[match.end() : min(end, match.end() + 60)]
    return bool(pattern("stages.signed").search(around))


def _of_two(text: str, accord: re.Match[str], start: int, end: int) -> bool:
    """Whether the accord is one of two parties: it stands between them, or somebody signs it."""
    if expression("agreed_by").match(text, accord.end(), end):
        return True
    return bool(expression("accord_signed").search(text, max(start, accord.start() - 60), accord.start()))


@functools.lru_cache(maxsize=8)
def cues(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """The words of cooperation in text[start:end], those that only continue one another joined to one.

    Several constructions ask for those of one sentence in turn, so the last answers are kept.
    """
    cue_words, kinds = _cue_pattern()
    banned = [m.span() for m in pattern("not_nouns").finditer(text, start, end)]
    found: list[Cue] = []
    for match in cue_words.finditer(text, start, end):
        word = re.sub(r"\s+", " ", match.group()).casefold()
        kind, form = kinds.get(word) or kinds[word.removesuffix(vocabulary().enclitic)]
        if any(s < match.end() and match.start() < e for s, e in banned if word not in vocabulary().work_agreements):
            continue
        if len(word) <= 3 and match.group().islower():
            continue
        if word in vocabulary().accords and not _of_two(text, match, start, end):
            continue  # any agreement in a meeting; one of two parties is signed or stands between them
        if word in vocabulary().joint_statements and not _signed_near(text, match, start, end):
            continue  # a commitment of two that is only shared; one that is signed is an agreement
        named = word not in vocabulary().party_acronyms or expression("pks").search(text)
        if not named and not pattern("stages.signed").search(text, start, end):
            continue  # a party has the same acronym
        if (
            _ENGLISH_NAME.match(match.group())
            and re.search(r"[A-Z][\w-]*\s+$", text[max(start, match.start() - 30) : match.start()])
            and not (
                form in INSTRUMENTS
                and expression("signing_named").search(text, max(start, match.start() - 90), match.start())
            )
        ):
            continue  # Free Trade Agreement, Treaty of Amity and Cooperation: a name, no act unless it is signed
        if _ENGLISH_NAME.match(match.group()) and re.match(r"\s+of\s+[A-Z]", text[match.end() : match.end() + 8]):
            continue
        here = Cue(match.start(), match.end(), kind, form)
        money = form == "funding" and kind == "noun" and found and found[-1].form == "cooperation"
        if money and expression("field").fullmatch(text, found[-1].end, here.start):
            continue  # kerja sama perdagangan dan investasi: what it is about
        if found and expression("side_by_side_words").match(text[found[-1].end : here.start]):
            found[-1] = _join(text, found[-1], here)
        else:
            found.append(here)
    return tuple(found)


def spoken_of(text: str) -> bool:
    """Whether the text has any word of cooperation, says "bersama" or "mitra", or tells of an event."""
    if _cue_pattern()[0].search(text) or expression("any_word").search(text):
        return True
    return bool(pattern("event_verbs").search(text) or pattern("made_together").search(text))


def _join(text: str, first: Cue, second: Cue) -> Cue:
    """Two cues side by side: an instrument outranks cooperation; two instruments are two forms (LoI atau MoU)."""
    end = second.end + (text[second.end : second.end + 1] == ")" and text.rfind("(", first.start, second.start) >= 0)
    forms = [first.form, *first.others]
    if second.form in INSTRUMENTS and second.form not in forms:
        forms = [f for f in forms if f in INSTRUMENTS] + [second.form]
    kind: CueKind = "verb" if "verb" in (first.kind, second.kind) else first.kind
    return Cue(first.start, end, kind, forms[0], tuple(forms[1:]))


@dataclass(frozen=True, slots=True)
class Judged:
    """The stage of a cooperation, whether words of its own tell it, and those words as signals."""

    stage: Stage
    explicit: bool
    signals: tuple[Signal, ...] = ()
    weak: bool = False
    """Whether the words tell it only by the way (siap, dapat): what another passage says outranks them."""


def _word(name: str, text: str) -> str | None:
    match = pattern(f"stages.{name}").search(text)
    return match.group() if match else None


def judge(before: str, left: str, right: str, form: Form, inner: str = "") -> Judged | None:
    """The stage of a cooperation; None where the sentence denies it.

    `before` governs the clause (X berharap agar …), `left` is the clause up to the word of cooperation, `inner` what
    stands between that word and the parties (… yang telah terjalin antara), `right` what directly follows the parties
    (… akan ditandatangani besok).
    """
    again = expression("reaffirmed").search(f"{before} | {left}") if form == "cooperation" else None
    before = pattern("stages.repeated").sub(" ", before)
    softened = pattern("stages.repeated").sub(" ", pattern("stages.not_denied").sub(" ", left))
    agreed = expression("agreed_to_sign").search(f"{softened} | {right}") if form in INSTRUMENTS else None
    if agreed:
        return _judged("planned", agreed.group())
    around = _around(softened, right, form)
    ended, denied = _word("ended", around), _word("denied", around)
    if ended and not expression("not_before").search(around[: around.find(ended)]):
        return _judged("ended", ended)
    if denied or _word("claimed", before) or _word("claimed", softened):
        return None
    lasting = expression("lasts").search(f"{inner} | {right}") if form == "cooperation" else None
    if still := lasting or again:
        return _judged("active", still.group())
    not_yet, signed, explored = (_word(n, around) for n in ("not_yet", "signed", "explored"))
    if not_yet:
        return _judged("explored", explored) if explored else _judged("planned", not_yet) if signed else None
    if signed:
        return _signed(around, before, signed)
    explored = explored or _listed(before)
    if explored:
        return _judged("explored", explored)
    return _under_way(around, before, softened, form) or _weighed(around, softened, form)


def _around(softened: str, right: str, form: Form) -> str:
    """The words around the cooperation that can tell its stage: its own clause, the predicate of a document."""
    if form == "cooperation":
        right = expression("witnessed").sub(" ", right)
    later = expression("predicate").search(right)
    right = expression("predicate_end").split(right, maxsplit=1)[0]
    if later and later.start() >= len(right):
        right = f"{right} {later.group()}"  # tentang T akan ditandatangani besok
    return expression("reviewed").sub(" ", expression("closes_with").sub(" ", f"{softened} | {right}"))


def _under_way(around: str, before: str, softened: str, form: Form) -> Judged | None:
    """What words of time and of wishing tell: active, wished, planned, a document that is prepared or in force."""
    wished = _word("wished", before) or _word("wished", softened)
    prepared = _word("prepared", around) if form in INSTRUMENTS or form == "funding" else None
    if prepared:
        return _judged("planned", prepared)
    active, planned = _word("active", around), _word("planned", around)
    held = expression("held").search(around) if form in INSTRUMENTS and not planned else None
    if held:
        return _judged("active", held.group())
    going_on = expression("going_on").search(softened) or expression("to_come").search(softened)
    if wished and going_on:
        return _judged("explored", f"{wished} {going_on.group()}")  # berharap A terus bersinergi dengan B
    if active:
        standing = form in INSTRUMENTS and active.casefold() in vocabulary().standing
        return _judged("signed" if standing else "active", active)
    if wished:
        return _judged("explored", wished)
    return _judged("planned", planned) if planned else None


def _weighed(around: str, softened: str, form: Form) -> Judged:
    """What weaker words tell, of closer ties, readiness and possibility; else what the form alone suggests."""
    for name, stage in _WEAKER:
        hit = _word(name, softened if name == "ready" else around)
        if hit and not (name == "ready" and expression("by_working_with").search(softened)):
            return replace(_judged(stage, hit), weak=name != "strengthened")
    return Judged("signed" if form in INSTRUMENTS else "active", explicit=False)


_WEAKER: tuple[tuple[str, Stage], ...] = (("strengthened", "active"), ("ready", "planned"), ("possible", "explored"))


def _listed(before: str) -> str | None:
    """The word of discussing of whose objects the cooperation is a later one (membahas tarif, serta kerja sama …)."""
    talk = list(expression("talk").finditer(before))
    return talk[-1].group() if talk and not expression("turn").search(before, talk[-1].end()) else None


def _signed(around: str, before: str, signed: str) -> Judged:
    """A signing: hoped for after "berharap", still ahead after "akan", "sepakat untuk", else done."""
    at = around.find(signed)
    left, right = around[:at], around[at + len(signed) :]
    done = list(expression("done").finditer(left[-40:]))
    hope = _word("wished", before) or _word("wished", left) or _word("explored", left)
    towards = expression("towards").search(left)
    hope = hope or (towards.group() if towards else None)
    if hope and not done:
        return _judged("explored", hope)
    ahead = list(expression("ahead").finditer(left))
    last_done = len(left) - len(left[-40:]) + done[-1].start() if done else -1
    if ahead and ahead[-1].start() > last_done:
        return _judged("planned", f"{ahead[-1].group()} {signed}")
    later = expression("ahead_behind").search(right[:60])
    if later and not done:
        return _judged("planned", f"{signed} {later.group()}")
    return _judged("signed", signed)


def _judged(stage: Stage, words: str) -> Judged:
    return Judged(stage, True, (Signal(f"partnership.stage_{stage}", 0.02, words),))


def topic(text: str, cue: Cue, after: Sequence[int], stop: int, parties: int) -> str | None:
    """The shortest phrase that says what the cooperation is about: behind the cue, or behind one of these offsets.

    Where no phrase with a preposition does, the nouns directly behind the word, before the offset `parties` where the
    first party begins (kerja sama pertahanan bilateral).
    """
    for offset in (*after, cue.end):
        match = expression("topic").match(text, offset, stop)
        if match:
            words = match[1].split()[:14]
            return " ".join(_trimmed(words)).rstrip(",;:") or None
    return _modifier(text, cue, parties) if cue.kind == "noun" else None


def held(text: str, verb_end: int, stop: int) -> str | None:
    """What two hold or make together: the nouns behind the verb that ends at the offset."""
    match = expression("object").match(text, verb_end, stop)
    words = _trimmed(match[1].split()) if match else []
    while words and expression("counted").fullmatch(words[0]):
        words = words[1:]
    return " ".join(words).rstrip(",;:-") or None


def _modifier(text: str, cue: Cue, stop: int) -> str | None:
    """The nouns right behind the word of cooperation, without what only praises it."""
    match = expression("modifier").match(text, cue.end, stop)
    words = [w for w in match[1].split() if w.casefold() not in vocabulary().praising] if match else []
    return " ".join(_trimmed(words)) or None


def _trimmed(words: list[str]) -> list[str]:
    """The words without those that only join something to them (kemitraan strategis dan | inovasi)."""
    joining = vocabulary().joining
    while words and words[-1] in joining:
        words = words[:-1]
    while words and words[0] in joining:
        words = words[1:]
    return words
