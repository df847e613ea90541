"""What follows the head of a title: the specialisation, the body it belongs to, and where a name begins instead."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.recognise import gazetteer
from pipeline.recognise.lexicon import AMBIGUOUS, PLACE, UNKNOWN, domain_word, namelike, never
from pipeline.recognise.lexicon import NAME as KNOWN
from pipeline.recognise.lexicon import WORD as COMMON
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.names import WORD, name_titles, prefix_pattern
from pipeline.recognise.people_words import people_words
from pipeline.recognise.phrase_bodies import KNOWN_BODY, NEXT_WORD, Bodies, carved, unit_after_comma
from pipeline.recognise.phrase_starts import TOKEN, name_after_comma, opens_office, ranked_name, titled_name
from pipeline.recognise.phrase_tails import PAREN, may_be_skipped, with_tail
from pipeline.recognise.titles import heads
from pipeline.recognise.wording import Worded, common
from pipeline.rulebook import word_list

MAX_PHRASE = 260
"""Longest title considered, in code points."""
_GAP = re.compile(r"[ \t\u00a0]*")
_OUT = Worded(r"[ \t\u00a0]+(?:{at}|{whence}|{english_at}(?:[ ]{articles})?)[ \t]+", common)


@functools.cache
def _connectors() -> frozenset[str]:
    """Small words within a title."""
    v = common()
    english = (*v.english_ands, *v.english_at, *v.english_for, *v.articles)
    return frozenset((*v.ands, "&", *v.meant_for, *v.inside, *v.connectors, *english))


@functools.cache
def _outward() -> frozenset[str]:
    """Small words that lead out of a title, to its body."""
    return frozenset((*common().at, *common().whence))


@dataclass(frozen=True, slots=True)
class Item:
    """One word of the run after a head."""

    start: int
    end: int
    text: str
    value: float
    """Looks of a name, as `namelike` says; connectors and numerals count as words of the language."""
    joiner: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was read after a head."""

    items: tuple[Item, ...]
    """The words that belong to the title."""
    end: int
    """Where the title with its body and parentheses ends."""
    body: OrganisationMention | None
    aliases: tuple[str, ...]
    """What stands in parentheses on the way: (Karo Infohan)."""
    parent: OrganisationMention | None = None
    """The body right after the body, to which that one belongs: Ditjen Strahan Kemhan."""

    def words(self, text: str) -> str:
        """The specialisation as written, blanks collapsed, parentheses left out."""
        if not self.items:
            return ""
        raw = text[self.items[0].start : self.items[-1].end]
        return " ".join(re.sub(r"\([^()]*\)", " ", raw).split())


def read(text: str, start: int, limit: int, bodies: Bodies, least: int = 0, name_follows_comma: bool = True) -> Phrase:
    """The words after a head that ends at `start`: title words first, at least `least` of them, then a body."""
    run = _run(text, start, limit, bodies, least)
    items, aliases, body, end = _with_places(run.items), run.aliases, run.body, run.end
    strange = bool(items) and items[-1].value < KNOWN
    closed = (
        body is not None
        or run.in_rank
        or (strange and (run.ranked or (name_follows_comma and unit_after_comma(text, end, limit, bodies))))
    )
    kept = _split(items, text, limit, least, closed, name_follows_comma)
    if body is None and kept and (known := bodies.called(kept[-1].text)) and len(kept) > least:
        stop = kept[-1].end
        return Phrase(tuple(_without_trailing_joiner(kept[:-1])), stop, known, tuple(aliases))
    tail = _acronym_of_body(kept) if body is None and kept and len(kept) > max(least, 1) else 0
    if tail:
        spoken = text[kept[-tail].start : kept[-1].end]
        unknown = OrganisationMention(kept[-tail].start, kept[-1].end, "office.acronym", " ".join(spoken.split()))
        return Phrase(tuple(kept[:-tail]), kept[-1].end, unknown, tuple(aliases))
    if len(kept) < len(items):
        return Phrase(tuple(kept), kept[-1].end if kept else start, None, _inside(aliases, text, start, kept))
    if body is None:
        body, end = _linked_body(text, end, limit, bodies)
    parent = None
    if body is not None:
        end = with_tail(text, end, limit)
        above = bodies.at(_after_gap(text, end, limit))
        if above is not None and above.start > end and above.kind in ("ministry", "agency", "university", "company"):
            parent, end = above, with_tail(text, above.end, limit)
    return Phrase(tuple(kept), end, body, tuple(aliases), parent)


def _alone(item: Item, after: Item | None) -> Item:
    """The word as one of the language where it begins a name only with another word behind it: Anak Agung."""
    needed = name_titles().first_with.get(item.text)
    return item if needed is None or (after is not None and after.text == needed) else replace(item, value=COMMON)


def _with_places(items: list[Item]) -> list[Item]:
    """The words with those that make the name of a place marked so, and the word behind them: Tanjung Redeb."""
    marked = [_alone(item, after) for item, after in itertools.zip_longest(items, items[1:])]
    for number, (first, second) in enumerate(itertools.pairwise(items)):
        if first.text in heads().before_places and second.value < KNOWN and not second.joiner:
            marked[number : number + 2] = [replace(first, value=PLACE), replace(second, value=PLACE)]
    return marked


@dataclass(slots=True)
class _Run:
    """The words in a row behind a head, as far as they may belong to the title, and the body that ends them."""

    items: list[Item]
    aliases: list[str]
    end: int
    body: OrganisationMention | None = None
    in_rank: bool = False
    """Whether that is a rank of the forces, which stands within no name."""
    closed: bool = False
    """Whether a bracket stands behind words of the row, which then rarely goes on."""
    ranked: bool = False
    """Whether the row ends before a rank or an honorific: what stands before it is the title."""


def _run(text: str, start: int, limit: int, bodies: Bodies, least: int) -> _Run:
    """The words in a row behind a head, up to a body, a name, or what can be no part of a title."""
    run = _Run([], [], start)
    position = start
    while position < limit:
        paren = PAREN.match(text, position, limit)
        if paren:
            if not may_be_skipped(paren[1]):
                break
            run.aliases.append(paren[1].strip())
            run.closed = run.closed or bool(run.items)
            position = run.end = paren.end()
            continue
        at = _after_gap(text, position, limit)
        if (run.items or run.aliases or _rank_here().match(text, at, limit)) and titled_name(text, at, limit):
            run.ranked = ranked_name(text, at, limit)
            run.in_rank = _rank_here().match(text, at, limit) is not None and bool(run.items)
            break
        if at == position and position != start and text[position : position + 1] not in ("", "/", ","):
            break
        found = _body_here(run, text, at, limit, bodies, least)
        if found is not None:
            run.body, run.end = found, found.end
            break
        comma = enumeration(text, at, limit, bodies) if run.items else None
        if comma is not None:
            run.items += comma
            position = run.end = comma[-1].end
            continue
        item = _next_item(run, text, at, limit, bodies)
        if item is None:
            break
        run.items.append(item)
        position = run.end = item.end
    return run


def _body_here(run: _Run, text: str, at: int, limit: int, bodies: Bodies, least: int) -> OrganisationMention | None:
    """The body that begins here and ends the title; a state inside a title is none."""
    found = carved(text, bodies.at(at), limit, least)
    if found is None or found.end <= at or (found.kind == "state" and run.items and not least):
        return None
    if run.items and not _ends_title(text, found, bodies.at(at), run.items, limit):
        return None
    return found


def _next_item(run: _Run, text: str, at: int, limit: int, bodies: Bodies) -> Item | None:
    """The next word of the title, None where the row ends; a rank that ends it is noted."""
    glued = text[at : at + 1] == "/" and bool(run.items)
    token = TOKEN.match(text, at + glued, limit)
    if token is None:
        return None
    item = _item(token)
    if item is None or (run.items and item.text in name_titles().short_ranks):
        run.ranked = item is not None
        return None
    if glued:
        item = replace(item, value=COMMON)
    matter = item.value <= COMMON and bodies.at(_after_gap(text, item.end, limit)) is not None
    of_field = not run.items or "Bidang" in (item.text, run.items[0].text)
    if run.closed and not item.joiner and not of_field and not matter:
        return None
    if item.joiner and not _joins(text, item, limit, bodies, run.items):
        return None
    return item


def _ends_title(
    text: str, body: OrganisationMention, whole: OrganisationMention | None, items: Sequence[Item], limit: int
) -> bool:
    """Whether a body ends the title, and not a matter before a name: "Deputi Daya Saing Koperasi | Destry Sari"."""
    if body.rule == KNOWN_BODY or whole is None:
        return True
    words = list(re.finditer(WORD, text[whole.start : whole.end]))
    if words and words[0][0] == "Organisasi" and len(words) == 2 and words[1][0].isupper():
        return False
    if not words or items[-1].joiner or items[-1].value > 0:
        return True
    if words[0][0] not in heads().matters or (len(items) < 2 and items[0].value != COMMON):
        return True
    names = [namelike(w[0]) for w in words[1:]]
    end = whole.end
    while (word := NEXT_WORD.match(text, end, limit)) and word[1][0].isupper():
        names.append(namelike(word[1]))
        end = word.end()
    return not (2 <= len(names) <= 4 and min(names) > 0 and max(names) >= KNOWN)


@functools.cache
def _rank_here() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(name_titles().short_ranks))})(?![^\W_])")


@functools.cache
def domain_acronyms() -> frozenset[str]:
    """Acronyms of matters, not of bodies: they stay in the title (Manajemen ASN)."""
    return word_list("offices/domain_acronyms.txt")


_CLASS = re.compile(r"[IVX]+[ABC]?")


def _acronym_of_body(kept: Sequence[Item]) -> int:
    """How many words at the end are the acronym of a body (CORE Indonesia, DPN); none where it names a matter (ASN)."""
    last = len(kept) - 1
    if last > 1 and kept[last].text in common().home_bare and UNKNOWN <= kept[last - 1].value < KNOWN:
        return 2  # Manajer Kampanye Greenpeace Indonesia
    while (kept[last].text == "Indonesia" or kept[last].value == PLACE) and last > max(1, len(kept) - 3):
        last -= 1
    if kept[last].text in heads().body_nouns and kept[last].text.isupper() and last < len(kept) - 1:
        return len(kept) - last
    if last == 1 and _acronym(kept[0].text) and kept[1].text in _short_regions():
        return len(kept)  # LPPOM NTB
    if not _acronym(kept[last].text) or kept[last].value == COMMON or kept[last - 1].joiner:
        return 0
    if last == 1 and _acronym(kept[0].text) and len(kept[0].text) > 4:
        return len(kept)  # BBPPMPV BOE Malang
    return len(kept) - last


@functools.cache
def _short_regions() -> frozenset[str]:
    """Acronyms of provinces (NTB), which name no body."""
    return frozenset(v for region in gazetteer.regions() for v in region.variants if v.isupper())


def _acronym(word: str) -> bool:
    """Whether the word is an acronym that names a body, not a matter, nor the class of an office."""
    bare = word.isupper() and len(word) > 2 and word.isalnum() and word not in domain_acronyms() | _short_regions()
    return bare and not _CLASS.fullmatch(word)


def _inside(aliases: list[str], text: str, start: int, kept: list[Item]) -> tuple[str, ...]:
    stop = kept[-1].end if kept else start
    return tuple(a for a in aliases if text.find(a, start) < stop)


def _after_gap(text: str, position: int, limit: int) -> int:
    gap = _GAP.match(text, position, limit)
    return gap.end() if gap else position


def _item(token: re.Match[str]) -> Item | None:
    word = token[0]
    if token["amp"]:
        return Item(token.start(), token.end(), word, COMMON, joiner=True)
    if token["numeral"]:
        return Item(token.start(), token.end(), word, COMMON)
    if word in _connectors() or word in _outward():
        return Item(token.start(), token.end(), word, COMMON, joiner=True)
    if not word[0].isupper():
        return None
    return Item(token.start(), token.end(), word, namelike(word))


def _joins(text: str, item: Item, limit: int, bodies: Bodies, before: Sequence[Item]) -> bool:
    """Whether a connector leads to another word of the title: a capital that opens neither a body nor an office."""
    if item.text in _outward():
        return False
    at = _after_gap(text, item.end, limit)
    if at >= limit or at == item.end:
        return False
    token = TOKEN.match(text, at, limit)
    if token is None or (bodies.at(at) is not None and token[0] != "Organisasi"):
        return False
    word = token[0]
    if word in _connectors():
        return item.text in (*common().english_at, *common().english_for)
    if not (word[0].isupper() or token["numeral"]):
        return False
    if item.text not in (*common().ands, *common().english_ands, "&"):
        return True
    row_of_names = bool(before) and before[-1].value > 0 and namelike(word) > 0
    return not (
        row_of_names or _in_capacity(text, at, limit) or namelike(word) >= KNOWN or opens_office(text, at, limit)
    )


_IN_CAPACITY = Worded(r"(?P<name>(?:[A-Z][\w.'’-]*[ ]){2,5})(?:{capacity})[ ][A-Z]", people_words)


def _in_capacity(text: str, at: int, limit: int) -> bool:
    """Whether a name in some capacity follows, as in a row: Direktur Niaga dan | Bona Ari selaku Direktur Produksi."""
    row = _IN_CAPACITY.match(text, at, limit)
    values = [namelike(word) for word in row["name"].split()] if row is not None else [COMMON]
    return values[-1] > 0 and sum(values) > COMMON


_LIST = Worded(
    rf"[ \t\u00a0]*,[ \t\u00a0]+(?P<one>{WORD}(?:[ \t]+{WORD}){{0,3}})"
    rf"(?=(?:,[ \t]+{WORD}(?:[ \t]+{WORD}){{0,3}}){{0,3}},?[ \t]+(?:{{ands}}|{{english_ands}}|&)[ \t]+[^\W\d_])",
    common,
)
_LAST = Worded(r",[ \t]+(?P<joiner>{ands}|{english_ands})[ \t]+(?P<word>" + WORD + ")", common)


def enumeration(text: str, at: int, limit: int, bodies: Bodies) -> list[Item] | None:
    """The items from a comma to the next (Sains of "Pendidikan, Sains, dan Riset"), unless one looks like a name."""
    if text[at : at + 1] != ",":
        return None
    match = _LIST.match(text, at, limit)
    last = _LAST.match(text, at, limit)
    if last:
        after = NEXT_WORD.match(text, last.end("word"), limit)
        goes_on = after is not None and after[1][0].isupper() and namelike(after[1]) <= -1.5
        if (
            not last["word"][0].isupper()
            or (namelike(last["word"]) > 0 and not goes_on)
            or opens_office(text, last.start("word"), limit)
            or prefix_pattern().match(text, last.start("word"), limit)
        ):
            return None
        return [
            Item(last.start("joiner"), last.end("joiner"), last["joiner"], COMMON, joiner=True),
            Item(last.start("word"), last.end("word"), last["word"], COMMON),
        ]
    if match is None or bodies.over(match.start("one"), match.end("one")):
        return None
    begin = match.start("one")
    items = [
        Item(m.start() + begin, m.end() + begin, m[0], namelike(m[0]))
        for m in re.finditer(WORD, text[begin : match.end("one")])
    ]
    if opens_office(text, match.start("one"), limit):
        return None
    if any(
        (not i.text[0].isupper() and i.text not in _connectors()) or (i.value > 0 and i.text != "Al") for i in items
    ):
        return None
    return items


def _split(
    items: list[Item], text: str, limit: int, least: int, before_body: bool, name_follows_comma: bool
) -> list[Item]:
    """The items that belong to the title; the rest is the beginning of a name. Whoever looks more like what, wins."""
    if not items or before_body:
        return _without_trailing_joiner(items)
    if name_follows_comma and items[0].text in heads().body_nouns and name_after_comma(text, items[-1].end, limit):
        return items
    last_joint = max(
        (i - item.text[0].isdigit() for i, item in enumerate(items) if item.joiner or item.text[0].isdigit()),
        default=-2,
    )
    least = 0 if items[0].value >= KNOWN else max(least, 2 * (items[0].text in heads().sections))
    floor = max(least, last_joint + 2)
    total = len(items)
    best, best_value = total, -sum(i.value for i in items)
    closed = name_follows_comma and name_after_comma(text, items[-1].end, limit)
    best_value += 2.5 * closed
    for cut in range(max(floor, total - 7), total):
        value = sum(i.value for i in items[cut:]) - sum(i.value for i in items[:cut])
        if items[cut].value <= -1.5 and cut + 1 < total:
            value -= 0.5
        if (
            cut + 3 == total
            and items[cut].value >= UNKNOWN
            and items[cut + 1].value <= COMMON < KNOWN <= items[-1].value
        ):
            value += 4.0  # Tirta Kencana Dewi: a word of the language between two that are none
        if cut + 2 == total and items[cut].value >= UNKNOWN and _acronym(items[cut - 1].text) and cut:
            value += 4.0 * (items[-1].value <= COMMON and not domain_word(items[-1].text))  # APKASI | Joune Ganda
        if cut and cut + 1 == total and items[cut].value == AMBIGUOUS and not _acronym(items[cut - 1].text):
            value -= 1.0  # Rehabilitasi Sosial Anak: a word of the language that somebody may be called
        if (
            never(items[cut].text)
            or items[cut].text in common().home_bare
            or (cut and items[cut - 1].text in heads().qualified)
            or (closed and any(item.text in heads().named_houses for item in items[max(0, cut - 3) : cut]))
        ):
            continue
        if cut and items[cut - 1].text == "Ahli" and items[cut].text in heads().grades:
            continue
        if value > best_value:
            best, best_value = cut, value
    return _without_trailing_joiner(items[:best])


def _without_trailing_joiner(items: list[Item]) -> list[Item]:
    while items and items[-1].joiner:
        items = items[:-1]
    return items


_STRANGE_BODY = re.compile(rf"[A-Z]{{3,8}}(?![^\W_])(?:[ \t]+[A-Z](?:{WORD})?[a-z]+){{1,4}}(?=[ ]?[,.;)]|[ ]+[a-z])")
"""A body that nobody knows, by its acronym and name: "di PPTQ Assahil Lampung Timur dan"."""


def _linked_body(text: str, end: int, limit: int, bodies: Bodies) -> tuple[OrganisationMention | None, int]:
    """The body after "pada", "di", "dari", "of the", else none."""
    out = _OUT.match(text, end, limit)
    if out:
        found = carved(text, bodies.at(out.end()), limit)
        if found is not None:
            return found, found.end
        strange = _STRANGE_BODY.match(text, out.end(), limit) if end and text[end - 1].isalpha() else None
        if strange is not None:
            unknown = OrganisationMention(out.end(), strange.end(), "office.acronym", " ".join(strange[0].split()))
            return unknown, strange.end()
    return None, end
