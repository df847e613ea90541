"""Recognises people: by office, honorific, degree, speech, known names, rows of names, and later short forms."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import Analyser, analyser
from pipeline.recognise.holders import holders
from pipeline.recognise.lexicon import PLACE, UNKNOWN, known_name, namelike, never
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, PersonMention
from pipeline.recognise.names import WORD, Name, prefix_pattern
from pipeline.recognise.office_words import office_words
from pipeline.recognise.people_at_offices import above_offices, after_offices, below_offices
from pipeline.recognise.people_finder import PATTERNS, Finder, Kind, PeopleRule, not_after, person_like, polite, rules
from pipeline.recognise.people_words import people_words
from pipeline.recognise.wording import Worded, common
from pipeline.rulebook import RULES, RuleSet, load_macros, with_blanks, with_macros

_RUN = re.compile(r"(?<![\w'’-])(?:[^\W\d_a-z](?:\.|(?=[a-zà-ÿ'’A-Z]))[\w'’.-]*|[A-Z](?=[ ]))(?=[\s,.;:)(!?\"”–/]|\Z)")
_HELD = r"(?:{who} )?(?:{capacity}|{holding}|{time_of_office}|{installed}|{besides})"
"""What says that somebody holds, held or will hold an office."""
_BEFORE_OFFICE = Worded(
    rf"[ \t\u00a0]*(?:,|\(|[-–—]|,?[ ]?{_HELD}|,?[ ]?(?:{{who}}|{{whence}}))[ \t\u00a0]*(?:{_HELD}[ \t\u00a0]+)*",
    common,
    people_words,
)
_CAPACITY = Worded(rf"[ \t\u00a0]*,?[ ](?:{_HELD}[ \t\u00a0]+)+", common, people_words)


@functools.cache
def _joined() -> re.Pattern[str]:
    """What joins a name and the office behind it, as the rules of officials say it (`rules/official/macros.yaml`)."""
    between = "_,?_(?:(?:[a-z]{3,}_){1,3}(?=yang_))?{ADVERBS}{APPOINTED}{HOLDS}_(?:seorang_)?"
    return re.compile(with_blanks(with_macros(between, load_macros(RULES / "official" / "macros.yaml"))))


_WHENCE = Worded(r"[ \t\u00a0]*,?[ \t\u00a0]+(?:{whence}|{envoys})[ \t\u00a0]+", common, office_words)
"""Between a name and the body from which its bearer comes, before the office there."""
_TO = Worded(
    r"[ \t\u00a0]*,?[ \t\u00a0]+(?:{towards}|{recipients})[ \t\u00a0]+(?:{new_holder}[ ]?,?[ ])?", common, people_words
)
_WHOSE = Worded(r"[ \t\u00a0]{whence}[ \t\u00a0]+(?:{old_holder}[ ]?,?[ ])?\Z", common, people_words)
"""Before and between two names of whom one hands over to the other: dari A kepada B."""
_AND = Worded(r"[ \t\u00a0]*(?:,[ \t\u00a0]*{ands}?|[ \t\u00a0](?:{ands}|&))[ \t\u00a0]+", common)


_TOLD = ("people.after_office", "people.before_office")
"""The rules by which an office says that a name stands beside it."""


def find(
    document: Document,
    doc: Doc,
    offices: Sequence[OfficeMention],
    organisations: Sequence[OrganisationMention],
    active: dict[str, PeopleRule] | None = None,
) -> tuple[PersonMention, ...]:
    """The people of the document in order of their start. `active` limits the rules (all by default)."""
    finder = Finder(document, offices, organisations, rules() if active is None else active)
    steps: tuple[Callable[[Finder], None], ...] = (
        after_offices, below_offices, above_offices, _honorifics, _holders, _runs, _rows, _long_forms, _short_forms,
    )  # fmt: skip
    for step in steps:
        step(finder)
    return tuple(sorted(finder.found, key=lambda m: (m.start, m.end)))


def _honorifics(finder: Finder) -> None:
    if "honorific" not in finder.rules:
        return
    for match in prefix_pattern().finditer(finder.text):
        start = match.start()
        if start and (finder.text[start - 1].isalnum() or finder.text[start - 1] in "'’-."):
            continue
        if not finder.places.free(start, match.end()) or not_after(finder.text, start):
            continue
        trusted = any(w.rstrip(".,") not in polite() for w in match[0].split())
        name = finder.name(start, trusted)
        if name is not None and person_like(finder, name, 0.3 if trusted else 0.0):
            finder.keep(name, "honorific")


@functools.cache
def _holder_pattern() -> re.Pattern[str]:
    names = sorted({row.name for row in holders()}, key=len, reverse=True)
    return re.compile(r"(?<![\w'’-])(?=[A-Z])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")


def _holders(finder: Finder) -> None:
    if "office_holder" not in finder.rules:
        return
    for match in _holder_pattern().finditer(finder.text):
        start, end = match.span()
        if len(match[0].split()) == 1 and not known_name(match[0]):
            continue
        if finder.places.free(start, end) and not not_after(finder.text, start):
            longer = finder.name(start, trusted=False)
            stop = max(end, longer.name_end) if longer else end
            last = max(stop, longer.end) if longer else stop
            finder.keep(Name(start, last, start, stop, False, 2.0, len(match[0].split())), "office_holder")


@functools.cache
def _cue_pattern(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, cues)) + r")[ \t\u00a0]+\Z")


@functools.cache
def _verb_pattern(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"[ \t\u00a0,]+(?:" + "|".join(map(re.escape, sorted(verbs, key=len, reverse=True))) + r")(?!\w)")


def _runs(finder: Finder) -> None:
    """Every capitalised word that could begin a name: what stands around it decides."""
    position = 0
    for match in _RUN.finditer(finder.text):
        start = match.start()
        if start < position or not finder.places.free(start, match.end()):
            continue
        if never(match[0]) or namelike(match[0]) <= -1.0:
            continue
        name = finder.name(start)
        if name is None or not_after(finder.text, start):
            continue
        kind = _kind_of(finder, name)
        if kind is None and (longer := _in_capacity(finder, start)) is not None:
            name, kind = longer, "before_office"
        if kind is not None and finder.keep(_with_word_before(finder, name), kind):
            position = name.end


def _in_capacity(finder: Finder, start: int) -> Name | None:
    """The name with one word of the language in it, where words for a capacity and an office follow."""
    name = finder.name(start, trusted=True)
    if name is None or not 2 <= name.words <= 4 or "before_office" not in finder.rules:
        return None
    values = [namelike(word) for word in re.findall(WORD, finder.text[name.name_start : name.name_end])]
    if values[0] < UNKNOWN or sum(value < 0 for value in values) != 1 or PLACE in values:
        return None
    ways = [way.match(finder.text, name.end, finder.limit(name.end)) for way in (_CAPACITY, _joined())]
    return name if any(after is not None and after.end() in finder.office_starts for after in ways) else None


def _with_word_before(finder: Finder, name: Name) -> Name:
    """The name with a word of the language right before it that has a capital within a sentence: Lintang Prawira."""
    text = finder.text
    before = re.compile(rf"(?:(?<!\w)[^\W\d_A-Z][\w'’-]*|,)[ \t\u00a0]+({WORD})[ \t\u00a0]+\Z").search(
        text, max(0, name.start - 50), name.start
    )
    if before is None or name.titled or name.words > 3 or finder.headline(name.start):
        return name
    word, start = before[1], before.start(1)
    if not word[0].isupper() or word.isupper() or never(word) or namelike(word) == PLACE:
        return name
    if not finder.places.free(start, before.end(1)):
        return name
    return replace(name, start=start, name_start=start, words=name.words + 1)


def _kind_of(finder: Finder, name: Name) -> Kind | None:
    text, score = finder.text, name.score
    if name.titled and score > -0.5 and name.end > name.name_end and "degree" in finder.rules:
        return "degree"
    whence = _WHENCE.match(text, name.end)
    behind = finder.body_ends.get(whence.end(), name.end) if whence else name.end
    after = _BEFORE_OFFICE.match(text, behind, finder.limit(behind))
    joined = _joined().match(text, behind, finder.limit(behind))
    before = any(found is not None and found.end() in finder.office_starts for found in (after, joined))
    if before and score > 0.2 and "before_office" in finder.rules:
        return "before_office"
    speaker = finder.rules.get("speaker")
    if speaker is not None and score >= 0.5:
        if _cue_pattern((*speaker.cues, *speaker.agents)).search(text, max(0, name.start - 14), name.start):
            return "speaker"
        if _verb_pattern(speaker.verbs).match(text, name.end, finder.limit(name.end)) and (
            name.words > 1 or known_name(text[name.name_start : name.name_end])
        ):
            return "speaker"
    if name.words >= 2 and score >= 1.3 and "known" in finder.rules:
        return "known"
    if name.words >= 2 and score >= 0.5 and "listed" in finder.rules and _hands_over(finder, name):
        return "listed"
    return None


def _hands_over(finder: Finder, name: Name) -> bool:
    """Whether the name stands between "dari" and "kepada" with another capital: who hands over to whom."""
    text = finder.text
    after = _TO.match(text, name.end, finder.limit(name.end))
    before = _WHOSE.search(text, max(0, name.start - 24), name.start)
    return before is not None and after is not None and text[after.end() : after.end() + 1].isupper()


def _rows(finder: Finder) -> None:
    """Names in a row with one already found: "A, B, dan C"."""
    if "listed" not in finder.rules:
        return
    queue = sorted(finder.found, key=lambda m: m.start)
    while queue:
        mention = queue.pop(0)
        match = _AND.match(finder.text, mention.end, finder.limit(mention.end))
        handed = match is None and _WHOSE.search(finder.text, max(0, mention.start - 24), mention.start) is not None
        if handed:
            match = _TO.match(finder.text, mention.end, finder.limit(mention.end))
        if match is None:
            continue
        name = finder.name(match.end(), trusted=handed)
        least = -1.0 if handed else 0.4 if mention.rule == "people.after_office" else 0.6
        if name is None or name.score < least:
            continue
        if name.words == 1 and not name.titled and not handed and not _one_of_two(finder, mention, match[0], name):
            continue
        kept = finder.keep(name, "listed")
        if kept is not None:
            queue.insert(0, kept)


def _one_of_two(finder: Finder, mention: PersonMention, between: str, name: Name) -> bool:
    """Whether a single word is the second of two holders: "Wakil Ketua X, Yeti Wulandari dan Siswanto,"."""
    word = finder.text[name.name_start : name.name_end]
    closed = re.compile(r"[,.;)]|[ ][a-z]").match(finder.text, name.end)
    return mention.rule == "people.after_office" and "," not in between and known_name(word) and closed is not None


def _long_forms(finder: Finder) -> None:
    """A name of one word that an office told, with other words of a name elsewhere: Afdal Chaniago … Afdal, Kepala X"""
    told = {m.name for m in finder.found if " " not in m.name and m.rule in _TOLD and not never(m.name)}
    full = {m.name.split()[0] for m in finder.found if " " in m.name}
    for word in sorted(told - full) if "short_form" in finder.rules else ():
        for match in re.finditer(rf"(?<![\w'’-]){re.escape(word)}[ ](?=[A-Z][a-z])", finder.text):
            name = finder.name(match.start())
            if name is None or name.words < 2 or name.score < UNKNOWN or not_after(finder.text, match.start()):
                continue
            finder.keep(name, "known")


def _short_forms(finder: Finder) -> None:
    """Words of names found so far, standing alone elsewhere."""
    if "short_form" not in finder.rules:
        return
    words: set[str] = set()
    for mention in finder.found:
        parts = re.findall(WORD, mention.name)
        for part in parts:
            if len(part) >= 3 and part[0].isupper() and not never(part) and (namelike(part) > -1.1 or len(parts) == 1):
                words.add(part)
    if not words:
        return
    one = "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
    pattern = re.compile(rf"(?<![\w'’-]){one}(?:[ \t\u00a0]+{one})*(?![\w'’-]|\.\w)")
    for match in pattern.finditer(finder.text):
        start, end = match.span()
        if not finder.places.free(start, end) or not_after(finder.text, start):
            continue
        if _part_of_other(finder, start, end):
            continue
        finder.keep(Name(start, end, start, end, False, 1.0, len(match[0].split())), "short_form")


def _part_of_other(finder: Finder, start: int, end: int) -> bool:
    """Whether the word is part of a longer capitalised name that is nobody known: "Sekolah Prabowo Mandiri"."""
    text = finder.text
    after = re.compile(rf"[ \t\u00a0]+({WORD})").match(text, end, finder.limit(end))
    if after and after[1][0].isupper() and not finder.stop(after.start(1)) and namelike(after[1]) > 0:
        return True
    before = re.compile(rf"({WORD})[ \t\u00a0]+\Z").search(text, max(0, start - 30), start)
    if before is None or not before[1][0].isupper():
        return False
    opening = text[: before.start(1)].rstrip(" \t")
    sentence_start = not opening or opening[-1] in '.!?\n"“:'
    return not sentence_start and finder.places.free(before.start(1), before.end(1)) and namelike(before[1]) > 0


@functools.cache
def _blank() -> Analyser:
    return analyser("blank")


def _fired(sentence: str) -> Iterable[str]:
    return {m.rule for m in _example(sentence)}


def _example(sentence: str, active: dict[str, PeopleRule] | None = None) -> Iterator[PersonMention]:
    from pipeline.recognise import offices, organisations

    document = Document(doc_id="example", text=sentence, blocks=(Block(start=0, end=len(sentence), kind="paragraph"),))
    doc = _blank()(document)
    bodies = organisations.find(document, doc)
    yield from find(document, doc, offices.find(document, doc, bodies), bodies, active)


def rule_sets() -> list[RuleSet]:
    """The rules of people and how to try them."""
    return [RuleSet(PATTERNS, tuple(rules().values()), _fired)]
