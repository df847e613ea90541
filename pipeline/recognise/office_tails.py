"""Where a title reaches further than its reader saw: units with numbers, places named after people, foreign names."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from pipeline.recognise.areas import area_at
from pipeline.recognise.bodynames import vocabulary
from pipeline.recognise.levels import levels
from pipeline.recognise.lexicon import NAME, PLACE, UNKNOWN, namelike, never
from pipeline.recognise.names import WORD, prefix_pattern, suffix_pattern
from pipeline.recognise.office_branches import branch
from pipeline.recognise.office_chain import chained
from pipeline.recognise.office_parts import Context, Found, skip
from pipeline.recognise.office_realms import government
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import KNOWN_BODY
from pipeline.recognise.phrase_starts import name_after_comma, opens_office, ranked_name
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import read
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head, heads
from pipeline.recognise.wording import Worded, common
from pipeline.rulebook import word_list

_NUMBERED = r"[ ](?P<number>(?:[IVXL]+|\d{1,4}(?:[-/]\d{1,3})?)(?![^\W_]))(?:[ ]?/[ ]?(?P<slash>))?"
_UNIT = Worded(
    r"(?P<unit>{numbered_units}|(?:{task_forces}[ ])?{unit_stems}[a-z]*(?:[ ]{territorial})?)" + _NUMBERED, office_words
)
_SHORT = Worded(r"(?P<unit>{commanded_units})" + _NUMBERED, office_words)
_RUN = re.compile(rf"[ \t\u00a0]*({WORD})")
_NAMED = Worded(
    r"(?<![^\W_])(?:{named_after}|{named_after_stems}[A-Z]{0,4})(?:[ ](?P<first>[^\W\d_]+))?\Z", office_words
)
_SISTERS = Worded(r"(?<!\w){with_seat}\Z", office_words)
_ENGLISH = Worded(r"(?:{english}|{english_units})\Z", vocabulary, office_words)
_ENGLISH_TAIL = Worded(
    r"(?:[ ](?:{english_for}|{english_at})(?:[ ]{articles})?(?:[ ](?!{english_for}|{english_at}|{articles})"
    + WORD
    + r")"
    r"(?:[ ][A-Z][a-z]+)*(?:[ ](?:{english_ands}|&)(?:[ ][A-Z][a-z]+)+)?)+",
    common,
)
_SETDA = Worded(r"[ ]{regional_secretariats}[ ](?=[A-Z])", office_words)


def stretched(context: Context, head: Head, start: int, found: Found, limit: int) -> Found:
    """The title with what its reader left behind of the body's name, and with the body if that names it."""
    text = context.text
    unit = _unit(text, start, found, limit)
    if unit is not None:
        return unit
    if found.organisation is not None and head.kind == "unit" and found.position.endswith(f" {terms().secretariat}"):
        found = _of_secretariat(text, start, found, found.organisation)
    if head.position.startswith((*heads().commanders, *heads().of_numbered)):
        found = _numbered(text, found, limit)
        found = _commanded(head, found)
    if found.organisation is None:
        found = _secretariat(text, start, found, limit)
        if found.organisation is not None:
            found = replace(found, position=outside_secretariat(found.position))
    elif found.organisation.startswith(f"{terms().government} "):
        found = replace(found, position=_SECRETARIAT.sub("", found.position) or found.position)
    found = _owned(context, start, found, limit)
    if head.kind in ("body", "unit") and (found.organisation is not None or _NUMERAL_LAST.search(found.position)):
        found = _with_field(context, head, found, limit)
    found = branch(context, start, found, limit)
    found = _at_place(text, found, limit)
    origin = _ORIGIN.match(text, found.end, limit) if found.organisation is not None else None
    if origin:
        found = replace(found, end=origin.end())
    if head.kind in ("unit", "body", "alone"):
        found = chained(context, head, found, limit)
    if head.kind in ("body", "unit", "alone") and found.organisation:
        own = context.bodies.over(start, found.end)
        known = own is not None and own.rule == KNOWN_BODY and own.end == found.end
        for step in (_english, _government, _seat, _named_after, _strange_words):
            longer = found.end if known and step is _named_after else step(text, start, found, limit)
            if longer > found.end:
                return _longer(text, found, longer, limit)
    also = _ALSO.match(text, found.end, limit)
    if also and not opens_office(text, also.start(1), limit) and name_after_comma(text, also.end(), limit):
        return replace(found, end=also.end())
    return found


def _of_secretariat(text: str, start: int, found: Found, body: str) -> Found:
    """Kepala Bagian Umum Sekretariat | Dinas X: the secretariat at the end of the title belongs to the body."""
    word = terms().secretariat
    spoken = text.rfind(word, start, found.end)
    variants = tuple(f"{word} {name}" for name in (body, *found.variants))
    name = " ".join(text[spoken : found.end].split()) if spoken >= 0 else variants[0]
    return replace(found, position=found.position.removesuffix(f" {word}"), organisation=name, variants=variants)


_NUMBER = Worded(r"[ ](?:{territorial}[ ])?(?P<number>(?:[IVXL]+|\d{1,4}))(?=[ ,])", office_words)


def _numbered(text: str, found: Found, limit: int) -> Found:
    """Komandan Batalyon (Danyon) | 512: the number behind the bracket belongs to the title."""
    match = _NUMBER.match(text, found.end, limit) if text[found.end - 1] == ")" else None
    if match is None:
        return found
    return replace(found, position=f"{found.position}{match[0]}", end=match.end())


def _commanded(head: Head, found: Found) -> Found:
    """Wakil Komandan Pusat Pendidikan Kavaleri: what is commanded is the body, where the phrase names no other."""
    if found.organisation is None and found.position != head.position and head.position.startswith(heads().commanded):
        return replace(found, organisation=found.position.split(" ", 1)[1])
    unit = found.position.removeprefix(head.position).strip()
    if found.organisation is not None or len(unit.split()) < 2 or head.position not in heads().commanders:
        return found
    return replace(found, organisation=unit)


_ORIGIN = Worded(
    r"[ ](?:{whence}[ ])?{factions}[ ]?(?:{party}[ ])?{parties}(?![^\W_])|"
    r"[ ](?:{whence}[ ])?{constituencies}[ ](?:(?:{constituencies}|{regions})[ ])?[A-Z][a-zA-Z]+"
    r"(?:[ ](?:{quarters}|[IVX]+))?(?=[ ]?[,(]|[ ][A-Z])",
    common,
    office_words,
    levels,
)
"""Where a member comes from: "Anggota Komisi IX DPR RI dari Fraksi PKS", "Anggota DPD RI asal Papua"."""


_IN_TOWN = Worded(
    r"[ ](?:{at}|{whence})[ ](?:{large_regions}[ ])?[A-Z][a-z]+(?:[ ](?:{quarters}|{town_parts}))?(?=[ ]?,)",
    common,
    levels,
)


def _at_place(text: str, found: Found, limit: int) -> Found:
    """Balai POM | di Tarakan: the town behind a body, before a comma and a name; in some names it is a part."""
    match = _IN_TOWN.match(text, found.end, limit) if found.organisation is not None else None
    if match is None or not name_after_comma(text, match.end(), limit):
        return found
    if not found.organisation or not found.organisation.startswith(office_words().in_town):
        return replace(found, end=match.end())
    name = f"{found.organisation}{match[0]}"
    return replace(found, end=match.end(), organisation=name, variants=(*found.variants, found.organisation))


_FIELD = Worded(r"(?:[ ]?,)?[ ](?P<field>{fields})(?=[ ][A-Z])|[ ]{meant_for}(?=[ ][A-Z])", common, office_words)
_NUMERAL_LAST = re.compile(r"[ ][IVX]+\Z")
"""The link to a field: Bidang, or untuk of a deputy of an international body."""


def _with_field(context: Context, head: Head, found: Found, limit: int) -> Found:
    """Wakil Ketua Umum Kadin | Bidang Perindustrian: the field of the office behind the body."""
    text = context.text
    field = _FIELD.match(text, found.end, limit)
    apart = field is not None and field[0].lstrip().startswith(",")
    if field and not apart and (head.kind == "unit") is not (field["field"] is None):
        return found
    phrase = read(text, field.end(), limit, context.bodies, least=1) if field else None
    if field is None or phrase is None or not phrase.items or phrase.body is not None:
        return found
    return replace(found, position=f"{found.position} {field[0].strip(' ,')} {phrase.words(text)}", end=phrase.end)


_SECRETARIAT = Worded(r"[ ]{regional_secretariats}$", office_words)
_INSIDE = Worded(r"[ ]{secretariats}$", office_words)
_NATIONWIDE = Worded(r"[ ]{nationwide}(?![^\W_])(?=,|[ ][A-Z])", office_words)


def _owned(context: Context, start: int, found: Found, limit: int) -> Found:
    """Dewan Pengurus | KORPRI Nasional, KORPRI | Kementerian Agama: an association within a body, an organ of one."""
    own = context.bodies.over(start, found.end)
    if found.organisation is None or own is None or own.end > found.end or context.text[found.end - 1] == ")":
        return found
    organ = " ".join(context.text[own.start : own.end].split()) in heads().organs
    if own.kind != "other" and not organ:
        return found
    text, end = context.text, found.end
    while (body := context.bodies.at(skip(text, end, limit))) is not None and body.start > end:
        if body.kind not in ("other", "ministry", "agency", "university", "company"):
            break
        end = body.end
    level = _NATIONWIDE.match(text, end, limit) if end > found.end else None
    end = level.end() if level else end
    if end == found.end:
        return found
    name = " ".join(text[own.start : end].split())
    variants = () if organ else (found.organisation,)
    return replace(found, end=with_tail(text, end, limit), organisation=name, variants=variants)


_ALSO = Worded(r"[ ]{also}[ ]([A-Z][^,.;:()\n]{3,60})(?=,[ ])", common)
_GOVERNMENT = Worded(r"[ ]{of_government}(?=,?[ ][A-Z])(?![ ](?:{regions}|{region})\b)", office_words, levels)


def _government(text: str, start: int, found: Found, limit: int) -> int:
    """Badan Komunikasi | Pemerintah, before a name."""
    match = _GOVERNMENT.match(text, found.end, limit) if text[found.end - 1].islower() else None
    return match.end() if match else found.end


def _longer(text: str, found: Found, end: int, limit: int) -> Found:
    added = " ".join(text[found.end : end].split())
    before = text[: found.end].split()[-1]
    if before.isupper() and added.isupper():
        return replace(found, end=end, organisation=f"{before} {added}", variants=())
    name = f"{found.organisation} {added}"
    variants = (*(f"{v} {added}" for v in found.variants), found.organisation or "")
    return replace(found, end=with_tail(text, end, limit), organisation=name, variants=variants)


def _unit(text: str, start: int, found: Found, limit: int) -> Found | None:
    """Kodam IV/Diponegoro, Yonif 753/Arga Vira Tama: the unit is the body; its name ends before a rank or a comma."""
    stop = min(limit, found.end + 24)
    match = _UNIT.search(text, start, stop) or _SHORT.match(text, start, stop)
    if match is None or match.start() > found.end + 1:
        return None
    end = match.end()
    if match["slash"] is not None:
        end = _unit_name(text, match.end(), limit, match["unit"])
    elif match["number"][0].isdigit():
        end = _unit_seat(text, match.end(), limit)
    short = office_words().commanded_units.get(match["unit"])
    body = " ".join(re.sub(r"[ ]?/[ ]?", "/", text[match.start() : end]).split())
    if short:
        body = body.replace(match["unit"], short, 1)
        bare = re.sub(r"[ ][IVXL\d].*", "", found.position)
        position = f"{bare} {body.split(' ', 1)[1]}"
    else:
        position = " ".join(text[start : match.start()].split()) or found.position
        position = found.position if not position[0].isupper() else position
    end = max(end, found.end) if match["slash"] is None else end
    return replace(found, position=position, end=end, organisation=body, variants=())


def _unit_name(text: str, at: int, limit: int, unit: str) -> int:
    """The end of the words after the slash."""
    end = at
    local = office_words().commanded_units.get(unit, unit) in office_words().local_units
    for number in range(3):
        word = _RUN.match(text, end, limit)
        if word is None or not word[1][0].isupper():
            break
        if number and word[1] in common().quarters:
            end = word.end(1)
            continue
        if number and (prefix_pattern().match(text, word.start(1), limit) or never(word[1])):
            break
        if number and local and namelike(word[1]) != PLACE:
            break
        end = word.end(1)
    return end


_SEAT = re.compile(r"(?:[ ][A-Z][a-z]+){1,2}(?=[ ]?,?[ ](?P<next>[A-Z]))")


def _unit_seat(text: str, at: int, limit: int) -> int:
    """The end of the town behind the number of a unit, before a rank: Koramil 421/09 | Tanjungbintang, Kapten Ani."""
    seat = _SEAT.match(text, at, limit)
    for end in (seat.end(), text.rfind(" ", at, seat.end())) if seat is not None else ():
        name = skip(text, end + (text[end : end + 1] == ","), limit)
        if end > at and ranked_name(text, name, limit):
            return end
    return at


def outside_secretariat(position: str) -> str:
    """The position at the government of a region without the secretariat at its end: Kepala Bagian Hukum | Setda."""
    return _INSIDE.sub("", position) or position


def _secretariat(text: str, start: int, found: Found, limit: int) -> Found:
    """Asisten II Setda Provinsi Jambi: the government of the region is the body."""
    match = _SETDA.search(text, start, min(limit, found.end + 20))
    area = area_at(text, match.end(), limit, "province") if match and match.start() <= found.end else None
    if match is not None and (area is None or area.region is None):
        area = area_at(text, match.end(), limit, "")
    if match is None or area is None or area.region is None:
        return found
    name, variants = government(area)
    position = found.position.removesuffix(" ".join(text[match.end() : found.end].split())).strip()
    rest = text[area.end : found.end].split()
    end = area.end if rest and namelike(rest[0]) > 0 else max(found.end, area.end)  # Setda Kabupaten Luwu | Baso Rahim
    return replace(found, position=position, end=end, organisation=name, variants=variants)


def _english(text: str, start: int, found: Found, limit: int) -> int:
    """The International Institute | for Strategic Studies."""
    if not _ENGLISH.search(text, start, found.end):
        return found.end
    tail = _ENGLISH_TAIL.match(text, found.end, limit)
    return tail.end() if tail else found.end


@functools.cache
def _namesakes() -> re.Pattern[str]:
    names = sorted(word_list("offices/namesakes.txt"), key=len, reverse=True)
    return re.compile(r"[ ](?:" + "|".join(map(re.escape, names)) + r")(?![^\W_])", re.IGNORECASE)


def words_from(text: str, end: int, limit: int) -> list[re.Match[str]]:
    """The capitalised words in a row from here, seven at most."""
    words: list[re.Match[str]] = []
    while (word := _RUN.match(text, end, limit)) and word[1][0].isupper() and len(words) < 7:
        words.append(word)
        end = word.end(1)
    return words


def _named_after(text: str, start: int, found: Found, limit: int) -> int:
    """RSUD Goeteng | Taroenadibrata, Lanud | Halim Perdanakusuma, Puskesmas | Godean before a whole name."""
    noun = _NAMED.search(text[start : found.end])
    if noun is None:
        return found.end
    hero = _namesakes().match(text, found.end, limit)
    if hero is None and noun["first"] is not None:
        whole = _namesakes().match(text, start + noun.start("first") - 1, limit)
        hero = whole if whole is not None and whole.end() > found.end else None
    words = words_from(text, found.end, limit)
    if hero:
        place = _RUN.match(text, hero.end(), limit)
        more = place is not None and place[1][0].isupper() and namelike(place[1]) == PLACE
        return place.end(1) if place is not None and more else hero.end()
    if not words or prefix_pattern().match(text, words[0].start(1), limit):
        return found.end
    if noun["first"] in office_words().binding:
        return words[0].end(1) if len(words) != 2 else found.end
    if name_after_comma(text, words[-1].end(1), limit) and len(words) <= 3 and noun["first"] is None:
        return words[-1].end(1)
    strange = namelike(words[0][1]) < NAME or noun["first"] is None
    if len(words) >= 3 and strange and not never(words[0][1]):
        return words[0].end(1)
    return found.end


def _seat(text: str, start: int, found: Found, limit: int) -> int:
    """Rektor ISI | Padangpanjang: the seat belongs to the name of a school with sisters elsewhere."""
    if not _SISTERS.search(text, start, found.end):
        return found.end
    word = _RUN.match(text, found.end, limit)
    return word.end(1) if word is not None and word[1][0].isupper() and namelike(word[1]) == PLACE else found.end


def _strange_words(text: str, start: int, found: Found, limit: int) -> int:
    """Goethe-Institut | Indonesien, before a comma and a name: words that nobody is called belong to the body."""
    words = words_from(text, found.end, limit)
    if not 1 <= len(words) <= 2 or text[found.end - 1] == ")":
        return found.end
    end = words[-1].end(1)
    if any(namelike(w[1]) > UNKNOWN or never(w[1]) for w in words) or not name_after_comma(text, end, limit):
        return found.end
    after = skip(text, end, limit) + 2
    titles = prefix_pattern().match(text, after, limit)
    if titles and (namelike(words[0][1]) == PLACE or ranked_name(text, after, limit)):
        return end
    name = words_from(text, titles.end() if titles else after, limit)
    if len(name) < 2 or max(namelike(w[1]) for w in name) < NAME:
        return found.end
    row = _NEXT_IN_ROW.match(text, name[-1].end(1), limit)
    listed = row is not None and len(words_from(text, skip(text, row.end(), limit), limit)) > 1
    return found.end if listed else end


_NEXT_IN_ROW = Worded(r"[ ]*,|[ ]+{ands}[ ]", common)
_COLON = re.compile(r"[ \t]*[:|][ \t]*|\t")
_AFTER_NAME = Worded(r"[ ]?[,.(;]|[ ]{ands}[ ]", common)


def stands_before_name(text: str, head: Head, end: int, limit: int) -> bool:
    """Whether a title that needs a body otherwise stands right before a whole name: Pembina King Yuwono."""
    if head.position not in heads().of_persons or not text[end - 1].islower():
        return False
    colon = _COLON.match(text, end, limit)
    if colon and text.rfind("\n", 0, end) + 1 >= end - len(head.position) - 4:
        return 2 <= len(words_from(text, colon.end(), limit)) <= 5
    comma = re.compile(r"[ ]?,").match(text, end, limit)
    words = words_from(text, comma.end() if comma else end, limit)
    if comma and (not words or not re.compile(r"[ ]?,|[ ]\(").match(text, words[-1].end(1), limit)):
        return False
    values = [namelike(w[1]) for w in words]
    if not 2 <= len(words) <= 4 or min(values) <= 0:
        return False
    alone = _AFTER_NAME.match(text, words[-1].end(1), limit) and min(values) >= UNKNOWN
    return values.count(NAME) * 2 >= len(values) or bool(alone)


def before_degrees(text: str, end: int, limit: int) -> bool:
    """Whether two words or more and then degrees follow: no common noun is written so."""
    words = words_from(text, end, limit)
    return 2 <= len(words) <= 6 and suffix_pattern().match(text, words[-1].end(1), limit) is not None


def before_known_name(text: str, end: int, limit: int) -> bool:
    """Whether two or more words that people are called follow, after a comma or not."""
    comma = re.compile(r"[ ]?,").match(text, end, limit)
    words = words_from(text, comma.end() if comma else end, limit)
    return 2 <= len(words) <= 4 and namelike(words[0][1]) >= NAME and min(namelike(w[1]) for w in words) > 0
