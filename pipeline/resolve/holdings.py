"""Who holds which office: the rules of `rules/official/patterns.yaml` over the text with its mentions as signs."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import field_validator

from pipeline.recognise.mentions import Mention, OfficeMention, OrganisationMention, PersonMention
from pipeline.recognise.names import headline_case, line_around
from pipeline.recognise.office_words import office_words
from pipeline.recognise.titles import bare_head, heads
from pipeline.recognise.wording import Worded, alternatives, common
from pipeline.resolve import candidacy
from pipeline.resolve.words import holding_words
from pipeline.rulebook import RULES, Rule, compiles, load_macros, load_rules, with_blanks, with_macros, word_list

PATTERNS = RULES / "official" / "patterns.yaml"
_MACROS = PATTERNS.with_name("macros.yaml")
OFFICE, PERSON, BODY, MANY = "\ue000", "\ue001", "\ue002", "\ue003"
_SIGNS = re.compile("[\ue000-\ue003]")
_UNKNOWN = re.compile(r"\{[A-Z]\w*\}")


class OfficialRule(Rule):
    """One way in which office and name stand together; the pattern is over signs ({O} {P} {G}) and words."""

    pattern: str
    free: bool = False
    """Whether the name must not stand right after another office (to which it would belong)."""
    respective: bool = False
    """Whether the first name belongs to the first office and the second to the second."""
    own: bool = False
    """Whether the name must not be that of who puts somebody else into office: "diangkat oleh Presiden X sebagai"."""
    again: bool = False
    """Whether it may take an office that an earlier rule has taken: of several people in turn."""
    fronted: bool = False
    """Whether the office opens the sentence and its holder follows the comma."""
    subject: Literal["named", "before", "pointed"] = "named"
    """Whether the pattern names the person, or the sentence before tells who is meant (told of, or pointed at)."""
    needs: str = ""
    """What every match holds and few texts have, as a pattern that is quick to look for."""

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        for part in _alternatives(pattern):
            written = _translated(part)
            if unknown := _UNKNOWN.search(written):
                raise ValueError(
                    f"there is no {unknown[0]}: there are {{O}} {{P}} {{G}} {{M}} and those in {_MACROS.name}"
                )
            compiles(written)
        return pattern


@dataclass(frozen=True, slots=True)
class Pairing:
    """Office and name that a rule found together; [start, end) of the text is the passage that joins them."""

    person: PersonMention
    office: OfficeMention
    start: int
    end: int
    rule: str


@functools.cache
def rules() -> tuple[OfficialRule, ...]:
    """The rules in the order in which they are tried."""
    return load_rules(PATTERNS, OfficialRule)


@functools.cache
def patterns_of(rule: OfficialRule) -> tuple[re.Pattern[str], ...]:
    """The alternatives of a rule, each compiled by itself (so that every one may name the same groups)."""
    return tuple(re.compile(_translated(part)) for part in _alternatives(rule.pattern))


@functools.cache
def need_of(rule: OfficialRule) -> re.Pattern[str]:
    """What must stand somewhere in the text for the rule to be tried."""
    return re.compile(_translated(rule.needs))


def _alternatives(pattern: str) -> list[str]:
    """The pattern cut at the strokes that stand outside every bracket."""
    parts, depth, begin, index, in_class = [], 0, 0, 0, False
    while index < len(pattern):
        sign = pattern[index]
        if sign == "\\":
            index += 2
            continue
        if in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and depth == 0:
            parts.append(pattern[begin:index])
            begin = index + 1
        index += 1
    return [*parts, pattern[begin:]]


def _translated(pattern: str) -> str:
    """Signs for {O} {P} {G} {M}; `_` between words is blanks, elsewhere blanks that may be missing."""
    pattern = (
        with_macros(pattern, load_macros(_MACROS))
        .replace("(?<={M}){O}", f"(?<={MANY}){OFFICE}")
        .replace("{O}", f"{MANY}?{OFFICE}")
        .replace("{P}", PERSON)
        .replace("{G}", BODY)
        .replace("{M}", MANY)
    )
    return with_blanks(pattern)


@dataclass(frozen=True)
class Skeleton:
    """The text with every mention as one sign: `signs` maps the place of a sign to its mention."""

    text: str
    signs: dict[int, Mention]

    @functools.cached_property
    def _places(self) -> list[int]:
        return sorted(self.signs)

    def offset(self, place: int) -> int:
        """Where a place of the skeleton lies in the document."""
        index = bisect.bisect_right(self._places, place)
        if not index:
            return place
        before = self._places[index - 1]
        mention = self.signs[before]
        if before == place:
            return mention.start
        return mention.end + (place - before - 1) - self.text.count(MANY, before, place)


def skeleton(
    text: str,
    people: Sequence[PersonMention],
    offices: Sequence[OfficeMention],
    organisations: Sequence[OrganisationMention],
) -> Skeleton:
    """People and offices first; bodies where neither lies."""
    chosen: list[tuple[Mention, str]] = []
    chosen += [(m, PERSON) for m in people]
    chosen += [(m, OFFICE) for m in offices]
    taken = sorted((m.start, m.end) for m, _ in chosen)
    chosen += [(m, BODY) for m in _uncovered(organisations, taken)]
    chosen.sort(key=lambda c: (c[0].start, -c[0].end))
    pieces: list[str] = []
    signs: dict[int, Mention] = {}
    length = position = 0
    for mention, sign in chosen:
        if mention.start < position:
            continue
        gap = _SIGNS.sub("?", text[position : mention.start])
        if isinstance(mention, OfficeMention) and bare_head(mention.position).startswith(heads().many):
            gap += MANY
        pieces += [gap, sign]
        length += len(gap)
        signs[length] = mention
        length += 1
        position = mention.end
    pieces.append(_SIGNS.sub("?", text[position:]))
    return Skeleton("".join(pieces), signs)


def _uncovered(
    organisations: Sequence[OrganisationMention], taken: Sequence[tuple[int, int]]
) -> list[OrganisationMention]:
    free, index = [], 0
    for mention in sorted(organisations, key=lambda m: m.start):
        while index < len(taken) and taken[index][1] <= mention.start:
            index += 1
        if index >= len(taken) or taken[index][0] >= mention.end:
            free.append(mention)
    return free


def pairings(
    text: str,
    people: Sequence[PersonMention],
    offices: Sequence[OfficeMention],
    organisations: Sequence[OrganisationMention],
    active: Sequence[OfficialRule] | None = None,
) -> tuple[Pairing, ...]:
    """Every office with its name, in order of their place; an office is used by the first rule that finds it."""
    if not people or not offices:
        return ()
    bones = skeleton(text, people, offices, organisations)
    used: set[int] = set()
    found: list[Pairing] = []
    for rule in rules() if active is None else active:
        for pattern in patterns_of(rule) if rule.subject == "named" else ():
            fresh: list[int] = []
            for match in pattern.finditer(bones.text):
                places = [m.start() + match.start() for m in re.finditer(OFFICE, match[0])]
                inside = [p for p in places if p in bones.signs]
                named = _pairs(rule, match, bones)
                if (rule.free and _after_office(bones.text, match)) or (rule.own and _puts(bones.text, match)):
                    continue
                named = [p for p in named if rule.fronted or not _new_clause(text, p)]
                named = [_with_bracket(text, p) for p in named if not candidacy.sought(text, p.office, p.person)]
                if not named or (not rule.again and any(place in used for place in inside)):
                    continue
                found += named
                fresh += inside
            used.update(fresh)
    return tuple(sorted(found, key=lambda p: (p.start, p.office.start, p.person.start)))


_MAIN_VERB = Worded(
    r"[ \t]+(?!(?:{at}|{whence}|{towards}|{who}|{ands}|{ors}|{meant_for}|{inside}|{terms}|{not_verbs})(?![^\W_]))[a-z]",
    common,
    holding_words,
)
_OFFICE_BEFORE = Worded(OFFICE + r"(?:[ \t]*\([^()\n]*\))?[ \t]*,?[ \t]*{namely}?[ \t]*\Z", common)
_POINTED = Worded(r"[ ]{pointing}[ ]\Z", common)
"""What ends the opening of a clause before the title: Menanggapi kabar | itu | Ketua X, Ani, menolak."""
_AS_BEFORE = Worded(r"[ ]{as_holder}[ ]\Z", office_words)
_AS_BEHIND = Worded(r"[ ]{as_holder}[ ]", office_words)
"""What joins each name of a row to its office: Ani sebagai Ketua X, Budi | sebagai | Sekretaris."""
_AND_OTHERS = Worded(r"[ ](?:&|{ands})[ ][A-Z]", common)


def _with_bracket(text: str, pairing: Pairing) -> Pairing:
    """The pairing with the bracket before its office, where that closes before the name: (Kadispenal) Ani."""
    start, end = pairing.office.start, pairing.office.end
    bracketed = (
        text[start - 1 : start] == "(" and text[end : end + 1] == ")" and start == pairing.start < end < pairing.end
    )
    return replace(pairing, start=start - 1) if bracketed else pairing


def _after_office(text: str, match: re.Match[str]) -> bool:
    """Whether the first name of the match stands right after an office."""
    first = match[0].find(PERSON) + match.start()
    return bool(_OFFICE_BEFORE.search(text, max(0, first - 90), first))


@functools.cache
def _put() -> re.Pattern[str]:
    return re.compile(_translated(r"(?<![^\W_]){PUT}(?:oleh_)?(?:{O}_,?_)?") + r"\Z")


def _puts(text: str, match: re.Match[str]) -> bool:
    """Whether the first name of the match is that of who puts somebody else into office."""
    first = match[0].find(PERSON) + match.start()
    return bool(_put().search(text, max(0, first - 60), first))


@functools.cache
def _opener() -> re.Pattern[str]:
    opener = alternatives(word_list("official/openers.txt"))
    return Worded(
        rf"(?:\A|[.!?:\n“\"])[ \t]*(?!{{no_openers}}){opener}(?![^\W_])[^.!?,\n]{{0,120}}\Z", holding_words
    ).pattern


def _new_clause(text: str, pairing: Pairing) -> bool:
    """Whether the comma between office and name ends a clause: "Didampingi Gubernur Bali, Menaker …", headlines."""
    office, person = pairing.office, pairing.person
    if (
        person.end <= office.start
        and " " not in person.name
        and text[person.end : office.start].strip() in ("-", "–", "—")
    ):
        return True
    if person.end <= office.start and text[person.end : office.start].strip() == ",":
        plain = office.rule in ("offices.fixed", "offices.bare", "offices.defined", "offices.minister")
        return plain and bool(_MAIN_VERB.match(text, office.end))
    if office.end > person.start or text[office.end : person.start].strip() != ",":
        return False
    if _AS_BEFORE.search(text, max(0, office.start - 12), office.start) and _AS_BEHIND.match(text, person.end):
        return True
    if " " not in person.name and person.start == person.name_start and _AND_OTHERS.match(text, person.end):
        return True
    after = text[person.end : person.end + 2].lstrip(" \t\u00a0)")
    if after[:1] == ",":
        return False
    if person.rule == "people.short_form":
        return True
    start, end = line_around(text, person.start)
    if end - start < 400 and headline_case(text[start:end]):
        return True
    opening = _opener().search(text, max(start - 1, office.start - 160, 0), office.start)
    return opening is not None and _POINTED.search(opening[0]) is None


def _pairs(rule: OfficialRule, match: re.Match[str], bones: Skeleton) -> list[Pairing]:
    groups = match.re.groupindex
    if "chain" in groups:
        begin = match.start("chain")
        signs = [(m[0], bones.signs[begin + m.start()]) for m in re.finditer(f"[{OFFICE}{PERSON}]", match["chain"])]
        pairs = [(a, b) for (_, a), (_, b) in zip(signs[::2], signs[1::2], strict=False)]
    else:
        people = _mentions(match, "persons", PERSON, bones)
        offices = _mentions(match, "offices", OFFICE, bones)
        pairs = [(person, office) for person in people for office in offices]
        if rule.respective:
            pairs = list(zip(people, offices, strict=False))
    found = []
    for first, second in pairs:
        if isinstance(first, PersonMention) and isinstance(second, OfficeMention):
            start, end = min(first.start, second.start), max(first.end, second.end)
            found.append(Pairing(first, second, start, end, rule.id))
    return found


def _mentions(match: re.Match[str], group: str, sign: str, bones: Skeleton) -> list[Mention]:
    begin = match.start(group)
    return [bones.signs[begin + m.start()] for m in re.finditer(sign, match[group])]
