"""The shape of a person's name: titles before it, its words, degrees after it; where it may begin and must end."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.recognise.lexicon import AMBIGUOUS, PLACE, UNKNOWN, headline_verb, namelike, never, numeral, verb_like
from pipeline.recognise.lexicon import NAME as KNOWN
from pipeline.recognise.wording import Worded, alternatives, common
from pipeline.rulebook import RULES, load_model

LETTERS = r"[^\W\d_]+"
WORD = rf"{LETTERS}(?:['’‘`´ʼ-]{LETTERS})*"
MAX_WORDS = 7


class NameTitles(Frozen):
    """The vocabulary `rules/people/titles.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    honorifics: tuple[str, ...]
    religious: tuple[str, ...]
    academic: tuple[str, ...]
    ranks: tuple[str, ...]
    short_ranks: frozenset[str]
    """Of the ranks those that are nothing else: a title or a body ends where one stands."""
    corps: tuple[str, ...]
    retired: tuple[str, ...]
    degrees: tuple[str, ...]
    particles: tuple[str, ...]
    descent: frozenset[str]
    honorary: tuple[str, ...]
    degree_stems: tuple[str, ...]
    degree_fields: tuple[str, ...]
    short_names: tuple[str, ...]
    nicknames: frozenset[str]
    months: frozenset[str]
    first_with: dict[str, str]


@functools.cache
def name_titles() -> NameTitles:
    """The vocabulary, loaded once."""
    return load_model(RULES / "people" / "titles.yaml", NameTitles)


def with_dots(forms: tuple[str, ...]) -> str:
    """A pattern of these forms, the longest first, blanks flexible, a final dot optional."""
    parts = []
    for form in sorted(forms, key=len, reverse=True):
        body = r"[ \t]+".join(re.escape(w) for w in form.rstrip(".").split())
        parts.append(body + r"\.?")
    return "(?:" + "|".join(parts) + ")"


@functools.cache
def prefix_pattern() -> re.Pattern[str]:
    """Every title that may stand before a name, ranks with corps, their short form and (Purn.), in any number."""
    v = name_titles()
    retired = r"(?:[ \t]*\(?" + with_dots(v.retired) + r"\)?)?"
    rank = with_dots(v.ranks) + r"(?:[ \t]+" + with_dots(v.corps) + r"(?![^\W\d_]))*"
    rank += rf"(?:[ \t]*\((?:[A-Z]{{1,3}}|{with_dots(v.corps)}|{rank})\))?" + retired
    polite = with_dots(v.honorifics + v.religious + v.academic)
    glued = r"(?<=\.)(?=[^\W\d_][^\W\d_A-Z]{2})"
    honorary = r"(?:[ \t]*\(" + with_dots(v.honorary) + r"\))?"
    first = "".join({form[0] for forms in (v.honorifics, v.religious, v.academic, v.ranks) for form in forms})
    one = rf"(?:{polite}|{rank})(?:(?![^\W\d_'’-])|{glued}){honorary}[ \t]*,?[ \t]*"
    return re.compile(rf"(?<![^\W_])(?=[{first}])(?:{one})+(?:(?<=[ \t.)])|{glued})")


@functools.cache
def suffix_pattern() -> re.Pattern[str]:
    """Degrees after a name: any number of them, each after a comma or a blank."""
    v = name_titles()
    dotted = (
        rf"{alternatives(v.degree_stems)}\.[ ]?(?:(?:[A-Z][A-Za-z]{{0,5}}|{alternatives(v.degree_fields)})\.?){{1,3}}"
    )
    plain = with_dots(v.degrees)
    one = rf"(?:,[ \t]*|[ \t]+)\(?(?:{dotted}|{plain})(?![^\W\d_'’-])\)?"
    return re.compile(rf"(?:{one})+")


@functools.lru_cache(maxsize=4)
def readable(text: str) -> str:
    """The text with lines in capitals set in title case, so that headlines read like prose; every offset stays."""

    def lowered(match: re.Match[str]) -> str:
        line = match[0]
        if not line.isupper() or sum(c.isupper() for c in line) < 12:
            return line
        titled = line.title()
        return titled if len(titled) == len(line) else line

    return re.sub(r"[^\n\r]+", lowered, text)


def one_letter_apart(first: str, second: str) -> bool:
    """Whether one letter is wrong, missing, too much, or two neighbours are swapped; equal words are not apart."""
    if first == second or abs(len(first) - len(second)) > 1:
        return False
    if len(first) == len(second):
        different = [i for i in range(len(first)) if first[i] != second[i]]
        swapped = len(different) == 2 and different[1] == different[0] + 1 and sorted(first) == sorted(second)
        return len(different) == 1 or swapped
    shorter, longer = sorted((first, second), key=len)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


@functools.cache
def _small_words() -> frozenset[str]:
    """The longer words that headlines write small."""
    v = common()
    return frozenset(
        (*v.meant_for, *v.at, *v.whence, *v.inside, *v.ands, *v.who, *v.until, *v.connectors, *v.of_headlines)
    )


_LISTED = re.compile(r"[ \t]*(?:[-–—•*]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[ \t]+")
"""The mark of an item of a list: its capitals are those of names and titles."""


@functools.lru_cache(maxsize=512)
def headline_case(line: str) -> bool:
    """Whether a line writes every longer word but prepositions with a capital, as headlines do."""
    words = [w for w in re.findall(WORD, re.sub(r"[“\"][^”\"]*[”\"]", " ", line)) if len(w) > 3]
    if len(words) < 4 or len(words) > 20 or line.rstrip().endswith((".", ";", ",", ":")) or _LISTED.match(line):
        return False
    return all(w[0].isupper() or w in _small_words() for w in words)


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the line that holds the offset."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


_TOKEN = re.compile(rf"(?P<initial>[^\W\d_]\.(?:[^\W\d_]\.)*)|(?P<word>{WORD})\.?")
_GLUED = re.compile(r"\.[A-Z](?![\w.])")
"""An initial behind a name without a blank: Bujang.M"""
_DEGREE = Worded(r"{degree_stems}\.(?P<field>[A-Z][a-z]{0,3})(?:\.[A-Z][a-z]{0,3})*\.?(?=[,\s);]|\Z)", name_titles)
"""A degree as it stands behind a name without a comma: S.Pd., but not M.Ali."""
_ABBREVIATED = Worded(r"{short_names}", name_titles)
_GAP = re.compile(r"[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its titles: [start, end) is all of it, [name_start, name_end) the bare name."""

    start: int
    end: int
    name_start: int
    name_end: int
    titled: bool
    """Whether an honorific, rank or degree says that this is a person."""
    score: float
    """The mean look of its words, -2 to 2."""
    words: int


Stop = Callable[[int], bool]


def _never_stops(offset: int) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Site:
    """Where a name is looked for, and what is known of the place."""

    text: str
    start: int
    limit: int
    titled: bool
    trusted: bool
    wary: bool

    @property
    def sure(self) -> bool:
        """Whether the place promises a name and the line is no headline."""
        return self.trusted and not self.wary


def name_at(
    text: str, start: int, limit: int, stop: Stop = _never_stops, trusted: bool = False, wary: bool = False
) -> Name | None:
    """The name that begins at `start` (titles included) and ends before `limit` or the line's end, if one does.

    `stop(offset)` says where something else begins (an organisation, an office). `trusted`: the place itself says that
    a name stands here (after "Menaker,"), so words of the language may be part of it. `wary`: the line is a
    headline, capitals say little.
    """
    titles = prefix_pattern().match(text, start, limit)
    first = titles.end() if titles else start
    end, scores = _row(_Site(text, start, limit, bool(titles), trusted, wary), first, stop)
    if len(scores) >= 5 and (cut := next((i for i, v in enumerate(scores) if i and v <= -1.5), 0)):
        words = list(_TOKEN.finditer(text, first, end))[:cut]
        if len(words) == cut:
            end, scores = words[-1].end(), scores[:cut]
    while scores and not _may_end(text[first:end]):
        shorter = text[first:end].rstrip()
        end = first + len(shorter[: len(shorter) - len(shorter.split()[-1])].rstrip())
        scores.pop()
    if not scores or end <= first:
        return None
    if text[end : end + 1] in ("'", "’") and suffix_pattern().match(text, end + 1, limit):
        end += 1  # Prof. Safi’, S.H.: the apostrophe belongs to the name
    degrees = suffix_pattern().match(text, end, limit)
    stop_at = degrees.end() if degrees else end
    mean = sum(scores) / len(scores)
    return Name(start, stop_at, first, end, bool(titles or degrees), mean, len(scores))


def _row(site: _Site, first: int, stop: Stop) -> tuple[int, list[float]]:
    """The end of the words in a row from `first` on that may be a name, and the look of each."""
    text, limit = site.text, site.limit
    position = end = before_last = first
    scores: list[float] = []
    while len(scores) < MAX_WORDS:
        if stop(position) and not (site.titled and not scores):
            break
        token = _token(text, position, limit, bool(scores))
        if token is None:
            break
        word, token_end = token
        value = namelike(word) if word[-1] != "." else AMBIGUOUS
        small = _is_particle(site, word, token_end, bool(scores))
        if not _goes_on(site, word, value, small, position, token_end, scores):
            break
        if not small and _two_words_of_language(site, value, token_end, scores):
            return before_last, scores[:-1]
        before_last, end = end, token_end
        scores.append(0.0 if small else value)
        gap = _nickname(text, end, limit) or _GAP.match(text, end, limit)
        if gap is None:
            break
        position = gap.end()
    return end, scores


_NICKNAME = re.compile(r"[ ]\((?:[“\"'‘])?(?P<nick>[A-Z][a-z'’-]+)(?:[”\"'’])?\)[ ](?P<next>[^\W\d_]+)")

_BRACKETED = re.compile(r"[ ]\([^()]*\)[ ]")


def _nickname(text: str, end: int, limit: int) -> re.Match[str] | None:
    """What people call somebody, in brackets within the name, with the blanks around it: Rosa | (Janja) | Lula."""
    match = _NICKNAME.match(text, end, limit)
    if match is None or never(match["nick"]) or namelike(match["nick"]) < 0 or namelike(match["next"]) < UNKNOWN:
        return None
    if not match["next"][0].isupper() or verb_like(match["next"]):
        return None
    return _BRACKETED.match(text, end, limit)


def _is_particle(site: _Site, word: str, token_end: int, inside: bool) -> bool:
    """Whether the word is bin, van, de: small, or of descent with a word behind it."""
    if word[0].islower():
        return True
    return inside and word.lower() in name_titles().descent and _name_next(site.text, token_end, site.limit, -1)


def _goes_on(
    site: _Site, word: str, value: float, small: bool, position: int, token_end: int, scores: list[float]
) -> bool:
    """Whether the word may stand at this place of a name."""
    text, limit = site.text, site.limit
    strange = site.wary and value < KNOWN and (not scores or _name_next(text, token_end, limit))
    if strange and not (site.trusted and not scores and _ends_line(text, position, limit)):
        return False
    if (verb_like(word) or _degree_at(text, position)) if scores else headline_verb(word):
        return False
    if small:
        return True
    if value == PLACE and not _place_may_stand(site, token_end, scores):
        return False
    called = site.titled and not scores and word in name_titles().months and _name_next(text, token_end, limit, 0.3)
    return called or (not never(word) and (value > -1.5 or _welcome(word, value, site.sure, scores)))


def _place_may_stand(site: _Site, token_end: int, scores: list[float]) -> bool:
    """Whether the name of a place may be part of a name here: behind a title, in an apposition, between commas."""
    if not scores:
        apposition = site.sure and site.text[max(0, site.start - 2) : site.start].strip() == ","
        return site.titled or (apposition and _name_next(site.text, token_end, site.limit, 0.3))
    return scores[0] >= UNKNOWN and site.sure and _enclosed(site.text, site.start, site.limit)


def _least(site: _Site) -> float:
    """How much the first word must look like a name for words of the language to follow it."""
    return UNKNOWN if site.titled else KNOWN


def _two_words_of_language(site: _Site, value: float, token_end: int, scores: list[float]) -> bool:
    """Whether this is the second word of the language in a row, and no known name stands before the two."""
    if len(scores) < 2 or value > -1.5 or scores[-1] > -1.5:
        return False
    whole = site.sure and len(scores) == 2 and scores[0] >= _least(site) and _closes(site.text, token_end, site.limit)
    return not whole


_ROW = re.compile(r"[A-Z][\w'’-]*(?:[ ](?:[A-Z]\.|[A-Z][\w'’-]*)){1,4},[ ]")


def _enclosed(text: str, start: int, limit: int) -> bool:
    """Whether two to five capitals between two commas begin here: Dirjen FAO, | Maria Helena Semedo, hadir."""
    return text[max(0, start - 2) : start] == ", " and bool(_ROW.match(text, start, limit))


def _closes(text: str, end: int, limit: int) -> bool:
    """Whether the row of capitals ends here: a comma, a bracket, the end or a small word follows."""
    return end >= limit or not re.compile(r"[ \t\u00a0]+[^\W\da-zà-ÿ_]").match(text, end, limit)


def _degree_at(text: str, position: int) -> bool:
    """Whether a degree stands here whose letters are no name."""
    degree = _DEGREE.match(text, position)
    return degree is not None and namelike(degree["field"]) < KNOWN


def _ends_line(text: str, position: int, limit: int) -> bool:
    """Whether two or three words that nobody uses otherwise end the line: after a title a whole name, not a verb."""
    line = text[position:limit]
    words = line.split()
    return 2 <= len(words) <= 3 and all(w[0].isupper() and namelike(w) > AMBIGUOUS and not verb_like(w) for w in words)


def _name_next(text: str, end: int, limit: int, least: float = KNOWN) -> bool:
    """Whether a known name follows: then a strange word in a headline is rather its verb."""
    gap = _GAP.match(text, end, limit)
    token = _token(text, gap.end(), limit, True) if gap else None
    return token is not None and namelike(token[0]) >= least


def _token(text: str, position: int, limit: int, inside: bool) -> tuple[str, int] | None:
    """The next word of a name and its end: capitalised, an initial, or (inside) a particle before a capital."""
    match = _TOKEN.match(text, position, limit)
    if match is None:
        return None
    if match["initial"]:
        return match["initial"], match.end()
    word, end = match["word"], match.end("word")
    if _ABBREVIATED.match(text, position, limit):
        return word, end + 1
    if word[0].isupper():
        glued = _GLUED.match(text, end, limit)
        return (text[position : glued.end()], glued.end()) if glued else (word, end)
    if inside and word.split("-")[0].lower() in name_titles().particles:
        if "-" in word and word[word.index("-") + 1].isupper():
            return word, end
        at = end
        while "-" not in word and (gap := _GAP.match(text, at, limit)) and gap.end() < limit:
            if text[gap.end()].isupper():
                return word, end
            following = _TOKEN.match(text, gap.end(), limit)
            if following is None or following["word"] not in name_titles().particles:
                break
            at = following.end("word")
    return None


def _welcome(word: str, value: float, trusted: bool, scores: list[float]) -> bool:
    """Whether a word of the language may stand in a name here: only where the place itself promises a name."""
    if word.isupper() and len(word) > 1:
        return len(word) <= 2 and (trusted if scores else not numeral(word))
    return trusted


def _may_end(name: str) -> bool:
    last = name.split()[-1] if name.split() else ""
    return bool(last) and (last[0].isupper() or last.partition("-")[2][:1].isupper())
