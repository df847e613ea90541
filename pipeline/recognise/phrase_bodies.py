"""The bodies of a document by place, and where one ends that has swallowed the beginning of a name."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.recognise.bodynames import vocabulary
from pipeline.recognise.lexicon import ACRONYM, NAME, PLACE, UNKNOWN, namelike
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.names import WORD, name_titles, suffix_pattern
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_starts import name_after_comma, titled_name
from pipeline.recognise.titles import heads
from pipeline.recognise.wording import Worded

COMMA = re.compile(r"[ \t\u00a0]*,[ \t\u00a0]+")
NEXT_WORD = re.compile(rf"[ \t\u00a0]+({WORD})")
UNIT = Worded(r"{units}(?![^\W_])", office_words)
"""The first words of a unit inside a body."""
REGIONAL = ("region", "state")
KNOWN_BODY = "organisation.known"
"""The rule of bodies whose form stands in the gazetteer: nothing of it is a name of a person."""


class Bodies:
    """The organisations of a document by place."""

    def __init__(self, organisations: Sequence[OrganisationMention]) -> None:
        self.ordered = sorted(organisations, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.ordered]
        self._regions: list[OrganisationMention] | None = None
        self._acronyms: dict[str, OrganisationMention | None] = {}
        self._first: dict[str, OrganisationMention | None] = {}
        self._only_region: dict[str | None, OrganisationMention | None] = {}

    def at(self, offset: int) -> OrganisationMention | None:
        """The body whose name begins here."""
        index = bisect.bisect_left(self._starts, offset)
        if index < len(self.ordered) and self._starts[index] == offset:
            return self.ordered[index]
        return None

    def regions(self) -> list[OrganisationMention]:
        """One mention of every government of a region."""
        if self._regions is None:
            self._regions = list({m.name: m for m in self.ordered if m.kind == "region"}.values())
        return self._regions

    def only_region(self, fits: Callable[[OrganisationMention], bool], kind: str | None) -> OrganisationMention | None:
        """The government of a region that alone fits; looked for once for each kind."""
        if kind not in self._only_region:
            fitting = [m for m in self.regions() if fits(m)]
            self._only_region[kind] = fitting[0] if len(fitting) == 1 else None
        return self._only_region[kind]

    def first(self, fits: Callable[[OrganisationMention], bool], what: str) -> OrganisationMention | None:
        """The first body that fits; looked for once for each `what`."""
        if what not in self._first:
            self._first[what] = next((m for m in self.ordered if fits(m)), None)
        return self._first[what]

    def called(self, acronym: str) -> OrganisationMention | None:
        """The body of the document with this acronym among its names."""
        if not (acronym.isupper() and len(acronym) > 2):
            return None
        if not self._acronyms:
            for mention in reversed(self.ordered):
                self._acronyms |= {v: mention for v in mention.variants if v.isupper()}
            self._acronyms.setdefault("", None)
        return self._acronyms.get(acronym)

    def over(self, start: int, end: int) -> OrganisationMention | None:
        """The first body that shares a character with [start, end)."""
        index = bisect.bisect_left(self._starts, end)
        for mention in reversed(self.ordered[max(0, index - 4) : index]):
            if mention.end > start:
                return mention
        return None

    def before(self, offset: int, within: int = 400) -> list[OrganisationMention]:
        """The bodies that end before this offset, the nearest first."""
        index = bisect.bisect_left(self._starts, offset)
        near = self.ordered[max(0, index - 12) : index]
        return [m for m in reversed(near) if m.end <= offset and offset - m.end <= within]


def unit_after_comma(text: str, end: int, limit: int, bodies: Bodies) -> bool:
    """Whether a comma and a unit or a body follow: then what stands before the comma is the end of a title."""
    comma = COMMA.match(text, end, limit)
    if comma is None:
        return False
    body = bodies.at(comma.end())
    unit = UNIT.match(text, comma.end(), limit)
    return (unit is not None and "Deputi" not in unit[0]) or (body is not None and body.kind not in REGIONAL)


def _matter(word: str) -> bool:
    """Whether the word names a matter, behind which no further word is asked for (Pengawasan, not Wilayah Sungai)."""
    return namelike(word) <= -1.0 and word not in office_words().named_by_place


_VERB = Worded(r"[ ](?:{verb_stems})[a-z]{3,}", office_words)
"""A verb right behind a body that somebody heads."""


def _over_word_between(words: Sequence[re.Match[str]], first: int) -> int:
    """Where a name begins that has one word of the language within it: SMPN 3 Waingapu | Yuliana Rambu Ana."""
    if not 2 < first < len(words) or namelike(words[first][0]) < NAME or namelike(words[first - 2][0]) < NAME:
        return first
    before = namelike(words[first - 3][0])
    return first - 2 if before in (PLACE, ACRONYM) or first == 4 else first


def _least_of_company(words: Sequence[re.Match[str]]) -> int:
    """How many words a body keeps at least; a company two behind its form, or one before a name: PT Toba | Ani Klau."""
    if words[0][0] not in office_words().company_forms:
        return 2
    values = [namelike(word[0]) for word in words]
    return 2 if len(words) == 4 and values[1] < NAME <= values[2] and values[3] >= UNKNOWN else 3


def _first_of_name(text: str, start: int, words: Sequence[re.Match[str]]) -> int:
    """Which word of a body that begins at `start` is the first of the name at its end; their number where none is."""
    first = len(words)
    while first > 0 and namelike(words[first - 1][0]) >= 0.3:
        if first > 1 and words[first - 2][0] in (*heads().body_nouns, *heads().qualified):
            break
        first -= 1
    first = _over_word_between(words, first)
    numbered = 0 < first < len(words) and text[: start + words[first].start()].rstrip()[-1:].isdigit()
    return first + 1 if numbered else first  # SMPN 3 Raha | Wa Ode Sitti


_COMMA_AHEAD = re.compile(r"[ \t\u00a0]*(?=,)")


def _has_degrees(text: str, end: int, limit: int) -> bool:
    """Whether degrees follow, and no title of another name: what stands before them is a name."""
    comma = COMMA.match(text, end, limit)
    if comma is not None and titled_name(text, comma.end(), limit):
        return False
    gap = _COMMA_AHEAD.match(text, end, limit)
    return suffix_pattern().match(text, gap.end() if gap else end, limit) is not None


def _placed(text: str, body: OrganisationMention, words: Sequence[re.Match[str]], first: int) -> bool:
    """Whether the word before the name ends a body: a place, an acronym, a matter where a verb follows the name."""
    if not 2 <= first <= len(words) - 2:
        return False
    last = words[first - 1][0]
    headed = body.kind == "agency" and _matter(last) and _VERB.match(text, body.end) is not None
    return headed or namelike(last) in (PLACE, ACRONYM)


def _cut(text: str, body: OrganisationMention, stop: int) -> OrganisationMention:
    """The body as far as `stop`."""
    form = " ".join(text[body.start : stop].split())
    name = form if body.name == " ".join(text[body.start : body.end].split()) else body.name
    return replace(body, end=stop, name=name.removesuffix(text[stop : body.end]).strip())


def carved(text: str, body: OrganisationMention | None, limit: int, least: int = 0) -> OrganisationMention | None:
    """The body without the (beginning of a) person's name that its mention has swallowed.

    "PT Sinar Laut Jaya | Roni Tambunan", "BKN | Myrna" before "Amir"; None where nothing of the body is left.
    """
    if body is None or body.kind in REGIONAL or body.rule == KNOWN_BODY or name_after_comma(text, body.end, limit):
        return body
    words = list(re.finditer(WORD, text[body.start : body.end]))
    if words and len(words) == 2 and words[0][0] in vocabulary().seated:
        return body  # KJRI Kuching
    rank = next((w for w in words[1:] if w[0] in name_titles().short_ranks), None)
    if rank is not None:
        stop = body.start + len(text[body.start : body.start + rank.start()].rstrip())
        return replace(body, end=stop, name=body.name.split(f" {rank[0]}")[0])
    after = NEXT_WORD.match(text, body.end, limit)
    if after is not None and titled_name(text, after.start(1), limit):
        return body
    goes_on = after is not None and (
        (after[1][0].isupper() and namelike(after[1]) >= NAME) or after[1] in name_titles().particles
    )  # Ursula | von der Leyen
    first = _first_of_name(text, body.start, words)
    if 1 < first < len(words) and body.kind == "agency" and _has_degrees(text, body.end, limit):
        return _cut(text, body, body.start + words[first - 1].end())
    whole = bool(words) and words[0][0] in office_words().whole_alone
    if not goes_on:
        if not _placed(text, body, words, first) and not any(namelike(w[0]) >= NAME for w in words[first:]):
            return body
        first = max(first, 1 if whole else _least_of_company(words) if words else 2)
    one = goes_on or (whole and first == 1 and len(words) == 2)  # BPBD | Warsito
    if len(words) - first < (1 if one else 2) or body.end > limit:
        return body
    if first == 0 or (first == 1 and not whole and not words[0][0].isupper()):
        return None if least else body
    return _cut(text, body, body.start + words[first - 1].end())
