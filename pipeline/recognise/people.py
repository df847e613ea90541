"""Recognises people: by office, honorific, degree, speech, known names, rows of names, and later short forms."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import Analyser, analyser
from pipeline.recognise.holders import holders
from pipeline.recognise.lexicon import NAME as KNOWN
from pipeline.recognise.lexicon import PLACE, domain_word, known_name, namelike, never
from pipeline.recognise.mentions import Mention, OfficeMention, OrganisationMention, PersonMention, Signal
from pipeline.recognise.names import (
    WORD,
    Name,
    headline_case,
    line_around,
    name_at,
    name_titles,
    prefix_pattern,
    readable,
)
from pipeline.recognise.office_bodies import bare_head
from pipeline.rulebook import RULES, Rule, RuleSet, load_rules, word_list

PATTERNS = RULES / "people" / "patterns.yaml"
Kind = Literal[
    "after_office", "honorific", "degree", "before_office", "speaker", "known", "listed", "office_holder", "short_form"
]
_NAMELY = re.compile(
    r"(?:[ \t\u00a0]*\([^()\n]{1,60}\))?"
    r"(?:[ ](?:terpilih|nonaktif|non-aktif|petahana|demisioner|definitif|saat itu|kala itu|lainnya|setempat|"
    r"sebelumnya|terdahulu|(?:yang )?(?:baru|lama)(?: (?:dilantik|terpilih|ditunjuk|diangkat|menjabat))?|"
    r"periode \d{4}[-–—]\d{4}))?"
    r"[ \t\u00a0]*,?[ \t\u00a0]*"
    r"(?:(?:yakni|yaitu|ialah|adalah|bernama|atas nama|yang bernama|"
    r"dijabat(?: oleh)?|dipegang(?: oleh)?|:|[-–—])[ \t\u00a0]+)?"
)
_RUN = re.compile(r"(?<![\w'’-])(?:[^\W\d_a-z](?:\.|(?=[a-zà-ÿ'’A-Z]))[\w'’.-]*|[A-Z](?=[ ]))(?=[\s,.;:)(!?\"”–/]|\Z)")
_BEFORE_OFFICE = re.compile(
    r"[ \t\u00a0]*(?:,|\(|[-–—]|selaku|sebagai|yang menjabat|menjabat|yang merupakan|merupakan|adalah|,? yang juga|"
    r"yang kini|,? dari|,? yang saat ini|(?:yang )?(?:semula|tadinya|sebelumnya|pernah|sempat)|"
    r",?[ ](?:yang|kini|saat|ketika|semasa|sewaktu|selama|dilantik|ditunjuk|diangkat|resmi))[ \t\u00a0]*"
    r"(?:(?:selaku|sebagai|yang juga|yang menjabat|menjabat|menjadi|kini|saat ini|saat|masih|resmi|juga|seorang|"
    r"pernah|sempat|merupakan|dilantik|diangkat|ditunjuk|dipercaya)"
    r"[ \t\u00a0]+)*"
)
_AND = re.compile(r"[ \t\u00a0]*(?:,[ \t\u00a0]*(?:dan|serta|maupun)?|[ \t\u00a0](?:dan|serta|maupun|&))[ \t\u00a0]+")


class PeopleRule(Rule):
    """A sign that a name stands here; cues and verbs are the words that give the sign."""

    kind: Kind
    cues: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()


@functools.cache
def rules() -> dict[str, PeopleRule]:
    """The rules by kind."""
    return {rule.kind: rule for rule in load_rules(PATTERNS, PeopleRule)}


class _Places:
    """Which stretches of the text are taken, and where bodies and offices begin."""

    def __init__(self, taken: Sequence[Mention]) -> None:
        self._spans = sorted((m.start, m.end) for m in taken)
        self._starts = [s for s, _ in self._spans]
        self.begins = set(self._starts)

    def add(self, start: int, end: int) -> None:
        """Mark [start, end) as taken."""
        index = bisect.bisect_left(self._starts, start)
        self._starts.insert(index, start)
        self._spans.insert(index, (start, end))

    def free(self, start: int, end: int) -> bool:
        """Whether nothing lies over [start, end)."""
        index = bisect.bisect_left(self._starts, end)
        return all(e <= start for _, e in self._spans[max(0, index - 3) : index])


def _outside(organisations: Sequence[OrganisationMention], offices: Sequence[OfficeMention]) -> list[Mention]:
    """The bodies that no office reaches into: where an office ends inside one, the rest may be a name."""
    ends = sorted(o.end for o in offices)

    def cut(mention: Mention) -> bool:
        index = bisect.bisect_right(ends, mention.start)
        return index < len(ends) and ends[index] < mention.end

    return [m for m in organisations if not cut(m)]


class _Finder:
    """One document on the way to its people."""

    def __init__(
        self,
        document: Document,
        offices: Sequence[OfficeMention],
        organisations: Sequence[OrganisationMention],
        active: dict[str, PeopleRule],
    ) -> None:
        self.document = document
        self.text = readable(document.text)
        self.offices = offices
        self.office_starts = {o.start for o in offices}
        self.rules = active
        self.places = _Places([*offices, *_outside(organisations, offices)])
        self.found: list[PersonMention] = []

    def limit(self, position: int) -> int:
        """The end of the line, at most 200 code points on."""
        stop = self.text.find("\n", position, position + 200)
        return stop if stop >= 0 else min(len(self.text), position + 200)

    def headline(self, offset: int) -> bool:
        """Whether the line writes nearly every word with a capital, so that capitals say little."""
        start, end = line_around(self.text, offset)
        return end - start < 400 and headline_case(self.text[start:end])

    def stop(self, offset: int) -> bool:
        """Whether a body or an office begins here."""
        return offset in self.places.begins

    def name(self, position: int, trusted: bool = False) -> Name | None:
        """The name that begins here, if one does and the place is free."""
        if position >= len(self.text):
            return None
        wary = self.headline(position)
        found = name_at(self.text, position, self.limit(position), self.stop, trusted, wary)
        if found is None or not self.places.free(found.name_start, found.name_end):
            return None
        return found

    def keep(self, name: Name, kind: Kind, *signals: Signal) -> PersonMention | None:
        """Record the name under the rule of this kind."""
        if kind not in self.rules or self.document.furniture(name.start, name.end):
            return None
        if name.name_end - name.name_start == 1:
            return None
        words = " ".join(self.text[name.name_start : name.name_end].split())
        mention = PersonMention(
            name.start, name.end, self.rules[kind].id, words, name.name_start, name.name_end, signals=signals
        )
        self.places.add(name.start, name.end)
        self.found.append(mention)
        return mention


def find(
    document: Document,
    doc: Doc,
    offices: Sequence[OfficeMention],
    organisations: Sequence[OrganisationMention],
    active: dict[str, PeopleRule] | None = None,
) -> tuple[PersonMention, ...]:
    """The people of the document in order of their start. `active` limits the rules (all by default)."""
    finder = _Finder(document, offices, organisations, rules() if active is None else active)
    steps: tuple[Callable[[_Finder], None], ...] = (
        _after_offices, _below_offices, _above_offices, _honorifics, _holders, _runs, _rows, _short_forms,
    )  # fmt: skip
    for step in steps:
        step(finder)
    return tuple(sorted(finder.found, key=lambda m: (m.start, m.end)))


def _polite_only(titles: str) -> bool:
    """Whether nothing but Bapak, Ibu … stands before the name: those stand before common nouns too."""
    return all(w.rstrip(".,") in _polite() for w in titles.split())


def _person_like(finder: _Finder, name: Name, least: float) -> bool:
    """Whether at least one word looks like a name and the whole is no row of places or acronyms."""
    words = re.findall(WORD, finder.text[name.name_start : name.name_end])
    values = [namelike(w) for w in words if len(w) > 1 and w[0].isupper()]
    if name.titled and name.words >= 2 and not _polite_only(finder.text[name.start : name.name_start]):
        return True
    if words and len(words[0]) == 2 and words[0].isupper() and max(values, default=0.0) < KNOWN:
        return False
    return bool(values) and max(values) >= least and sum(values) / len(values) > -1.3


def _after_offices(finder: _Finder) -> None:
    if "after_office" not in finder.rules:
        return
    for office in finder.offices:
        match = _NAMELY.match(finder.text, office.end, finder.limit(office.end))
        at = match.end() if match else office.end
        if at == office.end and finder.text[at : at + 1] != "":
            continue
        name = finder.name(at, trusted=True)
        sure = name is not None and (_OF_PARTY.match(finder.text, name.end) is not None)
        if name is None or not (sure or _person_like(finder, name, -1.0) or _after_brackets(finder, office, name)):
            continue
        last = finder.text[office.start : office.end].split()[-1]
        own = office.rule == "offices.region" or bare_head(office.position).endswith(last)
        if "," not in finder.text[office.end : at] and not own and _not_after(finder.text, at):
            continue
        if at - office.end < 3 and name.words == 1 and not name.titled and _may_be_body(finder, office, name):
            continue
        finder.keep(name, "after_office")


_OF_PARTY = re.compile(r"[ ](?:dari|asal)[ ](?:Fraksi|F-|Partai|Dapil|Daerah Pemilihan)[ ]?[A-Z]")
"""Behind a member of a parliament: what stands before is a name, whatever its words mean."""


def _after_brackets(finder: _Finder, office: OfficeMention, name: Name) -> bool:
    """Whether words of the language stand where only a name does: (BPOM) Taruna Ikrar berkata; between two commas."""
    text = finder.text
    between = text[office.end : office.end + 2] == ", " and text[name.end : name.end + 1] == ","
    if office.organisation is None or not 2 <= name.words <= 3 or not (between or text[office.end - 1] == ")"):
        return False
    if finder.headline(name.start) or not re.compile(r",|[ ][a-z]").match(text, name.end):
        return False
    words = [w for w in re.findall(WORD, text[name.name_start : name.name_end]) if len(w) > 1]
    plain = all(w[0].isupper() and not w.isupper() and not never(w) and not domain_word(w) for w in words)
    return plain and all(namelike(w) != PLACE for w in words) and words[0] not in _PARTS


_PARTS = frozenset(
    ["Bidang", "Wilayah", "Cabang", "Regional", "Bagian", "Tahun", "Tingkat", "Pusat", "Daerah", "Provinsi", "Kota",
     "Republik", "Nasional", "Indonesia", "Kabupaten", "Unit", "Seksi", "Program", "Resmi", "Dan"]
)  # fmt: skip


def _may_be_body(finder: _Finder, office: OfficeMention, name: Name) -> bool:
    """Whether a strange word right after "Ketua Umum" is rather the body than a person."""
    heads = ("Ketua", "Wakil Ketua", "Sekretaris", "Bendahara", "Pimpinan", "Presiden Direktur", "Direktur Utama")
    bare = office.rule == "offices.bare" and office.position.startswith(heads)
    return bare and not known_name(finder.text[name.name_start : name.name_end])


_LINE_ABOVE = re.compile(r"(?:\A|\n)[ \t(*_]*([^\n]{3,60}?)[ \t)*_,]*(?:\r?\n[ \t(*_]*){1,2}\Z")


def _above_offices(finder: _Finder) -> None:
    """A line that is a name alone above a line that begins with an office: a signature."""
    if "before_office" not in finder.rules:
        return
    for office in finder.offices:
        above = _LINE_ABOVE.search(finder.text, max(0, office.start - 80), office.start)
        name = finder.name(above.start(1), trusted=True) if above and above.start() else None
        if above is None or name is None or name.end != above.end(1) or not 2 <= name.words <= 5:
            continue
        finder.keep(name, "before_office")


_LINE_BELOW = re.compile(r"[ \t]*,?[ \t]*(?:\r?\n[ \t(*_]*(?:ttd\.?|TTD\.?|Ttd\.?|\(ttd\))?[ \t]*){1,6}(?=[A-Z])")


def _below_offices(finder: _Finder) -> None:
    """A line that is a name alone below a line that ends with an office: the other way to sign."""
    if "after_office" not in finder.rules:
        return
    for office in finder.offices:
        below = _LINE_BELOW.match(finder.text, office.end)
        if below is None or not _opens_line(finder.text, office.start):
            continue
        name = finder.name(below.end(), trusted=True)
        if (
            name is None
            or not 2 <= name.words <= 5
            or finder.text[name.end : name.end + 12].lstrip(" \t*_)")[:1] not in ("", "\n", "\r")
        ):
            continue
        if _person_like(finder, name, 0.3):
            finder.keep(name, "after_office")


def _opens_line(text: str, start: int) -> bool:
    """Whether the line begins here, blanks and "a.n." aside."""
    begin = text.rfind("\n", 0, start) + 1
    return not text[begin:start].strip(" \t*_") or text[begin:start].strip().lower() in ("a.n.", "an.", "u.b.", "plt.")


def _not_after(text: str, start: int) -> bool:
    """Whether the word before says that this is a street, a building, a body."""
    before = text[max(0, start - 16) : start].split()
    return bool(before) and (before[-1] in word_list("people/not_after.txt") or " ".join(before[-2:]) == "Rumah Sakit")


@functools.cache
def _polite() -> frozenset[str]:
    return frozenset(f.rstrip(".") for f in name_titles().honorifics)


def _honorifics(finder: _Finder) -> None:
    if "honorific" not in finder.rules:
        return
    for match in prefix_pattern().finditer(finder.text):
        start = match.start()
        if start and (finder.text[start - 1].isalnum() or finder.text[start - 1] in "'’-."):
            continue
        if not finder.places.free(start, match.end()) or _not_after(finder.text, start):
            continue
        trusted = any(w.rstrip(".,") not in _polite() for w in match[0].split())
        name = finder.name(start, trusted)
        if name is not None and _person_like(finder, name, 0.3 if trusted else 0.0):
            finder.keep(name, "honorific")


@functools.cache
def _holder_pattern() -> re.Pattern[str]:
    names = sorted({row.name for row in holders()}, key=len, reverse=True)
    return re.compile(r"(?<![\w'’-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")


def _holders(finder: _Finder) -> None:
    if "office_holder" not in finder.rules:
        return
    for match in _holder_pattern().finditer(finder.text):
        start, end = match.span()
        if len(match[0].split()) == 1 and not known_name(match[0]):
            continue
        if finder.places.free(start, end) and not _not_after(finder.text, start):
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


def _runs(finder: _Finder) -> None:
    """Every capitalised word that could begin a name: what stands around it decides."""
    position = 0
    for match in _RUN.finditer(finder.text):
        start = match.start()
        if start < position or not finder.places.free(start, match.end()):
            continue
        if never(match[0]) or namelike(match[0]) <= -1.0:
            continue
        name = finder.name(start)
        if name is None or _not_after(finder.text, start):
            continue
        kind = _kind_of(finder, name)
        if kind is not None and finder.keep(_with_word_before(finder, name), kind):
            position = name.end


def _with_word_before(finder: _Finder, name: Name) -> Name:
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


def _kind_of(finder: _Finder, name: Name) -> Kind | None:
    text, score = finder.text, name.score
    if name.titled and score > -0.5 and name.end > name.name_end and "degree" in finder.rules:
        return "degree"
    after = _BEFORE_OFFICE.match(text, name.end, finder.limit(name.end))
    if after and after.end() in finder.office_starts and score > 0.2 and "before_office" in finder.rules:
        return "before_office"
    speaker = finder.rules.get("speaker")
    if speaker is not None and score >= 0.5:
        if _cue_pattern(speaker.cues).search(text, max(0, name.start - 14), name.start):
            return "speaker"
        if _verb_pattern(speaker.verbs).match(text, name.end, finder.limit(name.end)) and (
            name.words > 1 or known_name(text[name.name_start : name.name_end])
        ):
            return "speaker"
    if name.words >= 2 and score >= 1.3 and "known" in finder.rules:
        return "known"
    return None


def _rows(finder: _Finder) -> None:
    """Names in a row with one already found: "A, B, dan C"."""
    if "listed" not in finder.rules:
        return
    queue = sorted(finder.found, key=lambda m: m.start)
    while queue:
        mention = queue.pop(0)
        match = _AND.match(finder.text, mention.end, finder.limit(mention.end))
        if match is None:
            continue
        name = finder.name(match.end())
        least = 0.4 if mention.rule == "people.after_office" else 0.6
        if name is None or name.score < least:
            continue
        if name.words == 1 and not name.titled and not _one_of_two(finder, mention, match[0], name):
            continue
        kept = finder.keep(name, "listed")
        if kept is not None:
            queue.insert(0, kept)


def _one_of_two(finder: _Finder, mention: PersonMention, between: str, name: Name) -> bool:
    """Whether a single word is the second of two holders: "Wakil Ketua X, Yeti Wulandari dan Siswanto,"."""
    word = finder.text[name.name_start : name.name_end]
    closed = re.compile(r"[,.;)]|[ ][a-z]").match(finder.text, name.end)
    return mention.rule == "people.after_office" and "," not in between and known_name(word) and closed is not None


def _short_forms(finder: _Finder) -> None:
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
        if not finder.places.free(start, end) or _not_after(finder.text, start):
            continue
        if _part_of_other(finder, start, end):
            continue
        finder.keep(Name(start, end, start, end, False, 1.0, len(match[0].split())), "short_form")


def _part_of_other(finder: _Finder, start: int, end: int) -> bool:
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
