"""People whose names stand beside their offices: right behind, in the line below, in the line above."""

from __future__ import annotations

import re

from pipeline.recognise.lexicon import PLACE, domain_word, known_name, namelike, never, numeral
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.names import WORD, Name, name_titles
from pipeline.recognise.office_words import office_words
from pipeline.recognise.people_finder import Finder, not_after, person_like
from pipeline.recognise.people_words import people_words
from pipeline.recognise.titles import bare_head, heads
from pipeline.recognise.wording import Worded, common

_NAMELY = Worded(
    r"(?:[ \t\u00a0]*\([^()\n]{1,60}\))?"
    r"(?:[ ](?:{standing}|(?:{who} )?{new_or_old}(?: {installed})?|{terms} \d{4}[-–—]\d{4}))?"
    r"[ \t\u00a0]*,?[ \t\u00a0]*(?:(?:{namely}|(?:{time_of_office}[ ])?{called}|[:|]|[-–—])[ \t\u00a0]+)?",
    common,
    people_words,
)


def after_offices(finder: Finder) -> None:
    """A name right behind an office, what may stand between them aside."""
    if "after_office" not in finder.rules:
        return
    for office in finder.offices:
        match = _NAMELY.match(finder.text, office.end, finder.limit(office.end))
        at = match.end() if match else office.end
        if at == office.end and finder.text[at : at + 1] != "":
            continue
        name = finder.name(at, trusted=True)
        sure = name is not None and (_OF_PARTY.match(finder.text, name.end) is not None)
        if name is None or not (sure or person_like(finder, name, -1.0) or _told_by_place(finder, office, name)):
            continue
        last = finder.text[office.start : office.end].split()[-1]
        own = office.rule == "offices.region" or (
            bare_head(office.position).endswith(last) and last not in heads().body_nouns
        )
        own = own or _RANK.match(finder.text, at) is not None  # Kapolres Solok Kota | AKBP Ani
        if "," not in finder.text[office.end : at] and not own and not_after(finder.text, at):
            continue
        if at - office.end < 3 and name.words == 1 and not name.titled and _may_be_body(finder, office, name):
            continue
        finder.keep(name, "after_office")


_RANK = Worded(r"{short_ranks}(?![^\W_])", name_titles)
_OF_PARTY = Worded(
    r"[ ](?:{whence}|{constituencies})[ ](?:{factions}|{party}|{constituencies})[ ]?[A-Z]", common, office_words
)
"""Behind a member of a parliament: what stands before is a name, whatever its words mean."""


def _told_by_place(finder: Finder, office: OfficeMention, name: Name) -> bool:
    """Whether the place says that this is a name, whatever its words mean."""
    return _after_brackets(finder, office, name) or _with_initials(finder, office, name)


def _after_brackets(finder: Finder, office: OfficeMention, name: Name) -> bool:
    """Whether words of the language stand where only a name does: (BPOM) Taruna Ikrar berkata; between two commas."""
    text = finder.text
    between = text[office.end : office.end + 2] == ", " and text[name.end : name.end + 1] == ","
    least = 1 if between and _VERB.match(text, name.end + 1) else 2
    if office.organisation is None or not least <= name.words <= 3 or not (between or text[office.end - 1] == ")"):
        return False
    if finder.headline(name.start) or not re.compile(r",|[ ][a-z]").match(text, name.end):
        return False
    words = [w for w in re.findall(WORD, text[name.name_start : name.name_end]) if len(w) > 1]
    plain = all(w[0].isupper() and not w.isupper() and not never(w) and not domain_word(w) for w in words)
    return plain and all(namelike(w) != PLACE for w in words) and words[0] not in people_words().of_bodies


_VERB = Worded(r"[ ]{active_stems}[a-z]{3,}", office_words)
_INITIALS = re.compile(r"[A-Z]{2}[ ][A-Z][a-z]+(?:[ ][A-Z][a-z]+)?\Z")


def _with_initials(finder: Finder, office: OfficeMention, name: Name) -> bool:
    """Whether two initials and a strange word stand behind an office and its body, before a verb: HM Kunang hadir."""
    words = finder.text[name.name_start : name.name_end]
    if office.organisation is None or _INITIALS.match(words) is None or finder.headline(name.start):
        return False
    rest = words.split()[1:]
    plain = not any(never(word) or domain_word(word) or namelike(word) == PLACE for word in rest)
    return (
        plain and not numeral(words[:2]) and re.compile(r"[ ]?[,(]|[ ][a-z]").match(finder.text, name.end) is not None
    )


def _may_be_body(finder: Finder, office: OfficeMention, name: Name) -> bool:
    """Whether a strange word behind "Ketua Umum", or "Kapolsek" without a rank, is rather the body."""
    of_body = (*heads().before_bodies, *heads().of_police, *heads().commanders)
    bare = office.rule == "offices.bare" and office.position.startswith(of_body)
    bare = bare and bare_head(office.position) not in heads().region  # Sekretaris Daerah Hargiyanto
    return bare and not known_name(finder.text[name.name_start : name.name_end])


_LINE_ABOVE = re.compile(r"(?:\A|\n)[ \t(*_]*([^\n]{3,60}?)[ \t)*_,]*(?:\r?\n[ \t(*_]*){1,2}\Z")


def above_offices(finder: Finder) -> None:
    """A line that is a name alone above a line that begins with an office: a signature."""
    if "before_office" not in finder.rules:
        return
    for office in finder.offices:
        above = _LINE_ABOVE.search(finder.text, max(0, office.start - 80), office.start)
        name = finder.name(above.start(1), trusted=True) if above and above.start() else None
        if above is None or name is None or name.end != above.end(1) or not 2 <= name.words <= 5:
            continue
        finder.keep(name, "before_office")


_LINE_BELOW = Worded(r"[ \t]*,?[ \t]*(?:\r?\n[ \t(*_]*(?:(?i:{signed})[.)]?)?[ \t]*){1,6}(?=[A-Z])", people_words)


def below_offices(finder: Finder) -> None:
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
        if person_like(finder, name, 0.3):
            finder.keep(name, "after_office")


def _opens_line(text: str, start: int) -> bool:
    """Whether the line begins here, blanks and "a.n." aside."""
    begin = text.rfind("\n", 0, start) + 1
    return not text[begin:start].strip(" \t*_") or text[begin:start].strip().lower() in people_words().signing_for
