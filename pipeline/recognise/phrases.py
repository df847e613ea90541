"""What follows the head of a title: the specialisation, the body it belongs to, and where a name begins instead."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.recognise.lexicon import NAME as KNOWN
from pipeline.recognise.lexicon import PLACE, namelike, never
from pipeline.recognise.lexicon import WORD as COMMON
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.names import WORD, prefix_pattern, suffix_pattern
from pipeline.recognise.phrase_tails import PAREN, may_be_skipped, with_tail
from pipeline.rulebook import word_list

_RANKS = frozenset(
    ["AKP", "AKBP", "Kompol", "Kombes", "Iptu", "Ipda", "Aiptu", "Aipda", "Bripka", "Brigjen", "Mayjen", "Letjen",
     "Kolonel", "Letkol", "Irjen", "Marsma", "Marsda", "Marsdya", "Laksma", "Laksda", "Laksdya", "Lettu", "Letda",
     "Serma", "Serka", "Sertu", "Serda", "Peltu", "Pelda", "Praka", "Pratu", "Komjen"]
)  # fmt: skip
_RANK_HERE = re.compile(rf"(?:{'|'.join(sorted(_RANKS))})(?![^\W_])")
KNOWN_BODY = "organisation.known"
"""The rule of bodies whose form stands in the gazetteer: nothing of it is a name of a person."""
MAX_PHRASE = 260
"""Longest title considered, in code points."""
CONNECTORS = frozenset(
    ["dan", "serta", "&", "untuk", "bagi", "antar", "antara", "non", "of", "for", "and", "the", "de", "la", "dalam",
     "dengan", "on", "in", "to", "atas", "tentang", "serta-merta"]
)  # fmt: skip
LINKS = frozenset(["di", "pada", "dari", "of", "at", "from", "lingkungan", "the", "dalam", "untuk"])
_NUMERAL = re.compile(r"(?:[IVXLC]+|\d{1,4}(?:[./-]\d{1,4})?)(?![^\W_])")
_TOKEN = re.compile(
    rf"(?P<word>(?:Kec|Kab|Prov|Kel|Tk)\.|{WORD})|(?P<amp>&)|(?P<numeral>\d{{1,4}}(?:[./-]\d{{1,4}})?)(?![^\W_])"
)
_GAP = re.compile(r"[ \t\u00a0]*")
_OUT = re.compile(r"[ \t\u00a0]+(?:di[ \t]+lingkungan|pada|di|dari|of the|of|at the|at)[ \t]+")


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
    body_start: int
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


class Bodies:
    """The organisations of a document by place."""

    def __init__(self, organisations: Sequence[OrganisationMention]) -> None:
        self.ordered = sorted(organisations, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.ordered]
        self._regions: list[OrganisationMention] | None = None
        self._acronyms: dict[str, OrganisationMention | None] = {}

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


def read(text: str, start: int, limit: int, bodies: Bodies, least: int = 0, name_follows_comma: bool = True) -> Phrase:
    """The words after a head that ends at `start`: title words first, at least `least` of them, then a body."""
    items: list[Item] = []
    aliases: list[str] = []
    position, body, body_start, end = start, None, -1, start
    ranked = False
    while position < limit:
        paren = PAREN.match(text, position, limit)
        if paren:
            if not may_be_skipped(paren[1]):
                break
            aliases.append(paren[1].strip())
            position = end = paren.end()
            continue
        gap = _GAP.match(text, position, limit)
        at = gap.end() if gap else position
        if (items or aliases or _RANK_HERE.match(text, at, limit)) and _titled_name(text, at, limit):
            ranked = _ranked(text, at, limit)
            break
        if at == position and position != start and text[position : position + 1] not in ("", "/", ","):
            break
        found = carved(text, bodies.at(at), limit, least)
        if found is not None and items and not least_body(text, found, bodies.at(at), items, limit):
            found = None
        if found is not None and found.end > at and not (found.kind == "state" and items and not least):
            body, body_start, end = found, at, found.end
            break
        comma = enumeration(text, at, limit, bodies) if items else None
        if comma is not None:
            items += comma
            position = end = comma[-1].end
            continue
        glued = text[at : at + 1] == "/" and bool(items)
        at += glued
        token = _TOKEN.match(text, at, limit)
        if token is None:
            break
        item = _item(token)
        if item is None or (items and item.text in _RANKS):
            ranked = item is not None
            break
        if glued:
            item = replace(item, value=COMMON)
        matter = item.value <= COMMON and bodies.at(_after_gap(text, item.end, limit)) is not None
        if aliases and items and not item.joiner and "Bidang" not in (item.text, items[0].text) and not matter:
            break
        if item.joiner and not _joins(text, item, limit, bodies, items):
            break
        items.append(item)
        position = end = item.end
    strange = bool(items) and items[-1].value < KNOWN
    closed = body is not None or (
        strange and (ranked or (name_follows_comma and _unit_follows(text, end, limit, bodies)))
    )
    kept = _split(items, text, limit, least, closed, name_follows_comma)
    if body is None and kept and (known := bodies.called(kept[-1].text)) and len(kept) > least:
        stop = kept[-1].end
        return Phrase(tuple(_without_trailing_joiner(kept[:-1])), stop, known, kept[-1].start, tuple(aliases))
    tail = _acronym_of_body(kept) if body is None and kept and len(kept) > max(least, 1) else 0
    if tail:
        spoken = text[kept[-tail].start : kept[-1].end]
        unknown = OrganisationMention(kept[-tail].start, kept[-1].end, "office.acronym", " ".join(spoken.split()))
        return Phrase(tuple(kept[:-tail]), kept[-1].end, unknown, unknown.start, tuple(aliases))
    if len(kept) < len(items):
        return Phrase(tuple(kept), kept[-1].end if kept else start, None, -1, _inside(aliases, text, start, kept))
    if body is None:
        body, body_start, end = _linked_body(text, end, limit, bodies)
    parent = None
    if body is not None:
        end = with_tail(text, end, limit)
        above = bodies.at(_after_gap(text, end, limit))
        if above is not None and above.start > end and above.kind in ("ministry", "agency", "university", "company"):
            parent, end = above, with_tail(text, above.end, limit)
    return Phrase(tuple(kept), end, body, body_start, tuple(aliases), parent)


@functools.cache
def _nouns() -> frozenset[str]:
    """Nouns of bodies after which a word is the body's own name: Universitas Padjadjaran."""
    from pipeline.recognise.titles import heads

    return frozenset(heads().body_nouns)


def carved(text: str, body: OrganisationMention | None, limit: int, least: int = 0) -> OrganisationMention | None:
    """The body without the (beginning of a) person's name that its mention has swallowed.

    "PT Sinar Laut Jaya | Roni Tambunan", "BKN | Myrna" before "Amir"; None where nothing of the body is left.
    """
    if (
        body is None
        or body.kind in ("region", "state")
        or body.rule == KNOWN_BODY
        or name_after_comma(text, body.end, limit)
    ):
        return body
    words = list(re.finditer(WORD, text[body.start : body.end]))
    rank = next((w for w in words[1:] if w[0] in _RANKS), None)
    if rank is not None:
        stop = body.start + rank.start()
        return replace(
            body, end=body.start + len(text[body.start : stop].rstrip()), name=body.name.split(f" {rank[0]}")[0]
        )
    after = re.compile(rf"[ \t\u00a0]+({WORD})").match(text, body.end, limit)
    goes_on = bool(after) and after is not None and after[1][0].isupper() and namelike(after[1]) >= KNOWN
    first = len(words)
    if after is not None and _titled_name(text, after.start(1), limit):
        return body
    while first > 0 and namelike(words[first - 1][0]) >= 0.3 and not (first > 1 and words[first - 2][0] in _nouns()):
        first -= 1
    if not goes_on and not any(namelike(w[0]) >= KNOWN for w in words[first:]):
        return body
    if not goes_on:
        first = max(first, 3 if words and words[0][0] in ("PT", "CV") else 2)
    if len(words) - first < (1 if goes_on else 2) or body.end > limit:
        return body
    if first == 0 or (first == 1 and not words[0][0].isupper()):
        return None if least else body
    stop = body.start + words[first - 1].end()
    form = " ".join(text[body.start : stop].split())
    name = form if body.name == " ".join(text[body.start : body.end].split()) else body.name
    return replace(body, end=stop, name=name.removesuffix(text[stop : body.end]).strip())


_MATTERS = (
    "Koperasi",
    "Bank",
    "Perusahaan",
    "Sekolah",
    "Madrasah",
    "Pesantren",
    "Perguruan",
    "Lembaga",
    "Desa",
    "Yayasan",
)


def least_body(
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
    if words[0][0] not in _MATTERS or (len(items) < 2 and items[0].value != COMMON):
        return True
    names = [namelike(w[0]) for w in words[1:]]
    end, more = whole.end, re.compile(rf"[ \t\u00a0]+({WORD})")
    while (word := more.match(text, end, limit)) and word[1][0].isupper():
        names.append(namelike(word[1]))
        end = word.end()
    return not (2 <= len(names) <= 4 and min(names) > 0 and max(names) >= KNOWN)


def _titled_name(text: str, at: int, limit: int) -> bool:
    """Whether a rank or an honorific and a name begin here."""
    titles = prefix_pattern().match(text, at, limit)
    if titles is None or (at and text[at - 1].isalnum()):
        return False
    token = re.compile(rf"{WORD}|[A-Z](?=[. ])").match(text, titles.end(), limit)
    return bool(token) and token is not None and token[0][0].isupper() and namelike(token[0]) > -1.5


def _ranked(text: str, at: int, limit: int) -> bool:
    """Whether more than a mere "H." stands before the name that begins here: whatever stood before it is the title."""
    titles = prefix_pattern().match(text, at, limit)
    return titles is not None and len(re.sub(r"[^A-Za-z]", "", titles[0])) > 2


@functools.cache
def _domain_acronyms() -> frozenset[str]:
    return word_list("offices/domain_acronyms.txt")


_CLASS = re.compile(r"[IVX]+[ABC]?")


def _acronym_of_body(kept: Sequence[Item]) -> int:
    """How many words at the end are the acronym of a body (CORE Indonesia, DPN); none where it names a matter (ASN)."""
    last = len(kept) - 1
    while (kept[last].text == "Indonesia" or kept[last].value == PLACE) and last > max(1, len(kept) - 3):
        last -= 1
    if kept[last].text in _nouns() and kept[last].text.isupper() and last < len(kept) - 1:
        return len(kept) - last
    word = kept[last].text
    bare = word.isupper() and len(word) > 2 and word.isalpha() and word not in _domain_acronyms()
    bare = bare and not _CLASS.fullmatch(word)
    if not bare or kept[last].value == COMMON or kept[last - 1].joiner:
        return 0
    return len(kept) - last


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
    if word in CONNECTORS or word in ("di", "pada"):
        return Item(token.start(), token.end(), word, COMMON, joiner=True)
    if not word[0].isupper():
        return None
    return Item(token.start(), token.end(), word, namelike(word))


def _joins(text: str, item: Item, limit: int, bodies: Bodies, before: Sequence[Item]) -> bool:
    """Whether a connector leads to another word of the title: a capital that opens neither a body nor an office."""
    if item.text in ("di", "pada", "dari"):
        return False
    at = _after_gap(text, item.end, limit)
    if at >= limit or at == item.end:
        return False
    token = _TOKEN.match(text, at, limit)
    if token is None or (bodies.at(at) is not None and token[0] != "Organisasi"):
        return False
    word = token[0]
    if word in CONNECTORS:
        return bool(item.text in ("of", "for", "to", "in", "on"))
    if not (word[0].isupper() or token["numeral"]):
        return False
    if item.text not in ("dan", "serta", "&", "and"):
        return True
    row_of_names = bool(before) and before[-1].value > 0 and namelike(word) > 0
    return not (row_of_names or namelike(word) >= KNOWN or opens_office(text, at, limit))


def opens_office(text: str, at: int, limit: int) -> bool:
    """Whether a form of the vocabulary of titles stands at this place."""
    from pipeline.recognise.titles import index

    token = _TOKEN.match(text, at, limit)
    if token is None:
        return False
    rows = index().get(re.split(r"['’-]", token[0].casefold())[0], ())
    return any(
        re.match(r"[ \t]+".join(map(re.escape, head.words)) + r"(?![^\W_])", text[at : at + 60].casefold())
        for head in rows
    )


_LIST = re.compile(
    rf"[ \t\u00a0]*,[ \t\u00a0]+(?P<one>{WORD}(?:[ \t]+{WORD}){{0,3}})"
    rf"(?=(?:,[ \t]+{WORD}(?:[ \t]+{WORD}){{0,3}}){{0,3}},?[ \t]+(?:dan|serta|and|&)[ \t]+[^\W\d_])"
)


def enumeration(text: str, at: int, limit: int, bodies: Bodies) -> list[Item] | None:
    """The items from a comma to the next (Sains of "Pendidikan, Sains, dan Riset"), unless one looks like a name."""
    if text[at : at + 1] != ",":
        return None
    match = _LIST.match(text, at, limit)
    last = re.compile(rf",[ \t]+(?P<dan>dan|and|serta)[ \t]+(?P<word>{WORD})").match(text, at, limit)
    if last:
        after = re.compile(rf"[ \t]+({WORD})").match(text, last.end("word"), limit)
        goes_on = after is not None and after[1][0].isupper() and namelike(after[1]) <= -1.5
        if (
            not last["word"][0].isupper()
            or (namelike(last["word"]) > 0 and not goes_on)
            or opens_office(text, last.start("word"), limit)
            or prefix_pattern().match(text, last.start("word"), limit)
        ):
            return None
        return [
            Item(last.start("dan"), last.end("dan"), last["dan"], COMMON, joiner=True),
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
    if any((not i.text[0].isupper() and i.text not in CONNECTORS) or (i.value > 0 and i.text != "Al") for i in items):
        return None
    return items


def _split(
    items: list[Item], text: str, limit: int, least: int, before_body: bool, name_follows_comma: bool
) -> list[Item]:
    """The items that belong to the title; the rest is the beginning of a name. Whoever looks more like what, wins."""
    if not items or before_body:
        return _without_trailing_joiner(items)
    if name_follows_comma and items[0].text in _nouns() and name_after_comma(text, items[-1].end, limit):
        return items
    last_joint = max(
        (i - item.text[0].isdigit() for i, item in enumerate(items) if item.joiner or item.text[0].isdigit()),
        default=-2,
    )
    least = 0 if items[0].value >= KNOWN else max(least, 2 * (items[0].text in _SECTIONS))
    floor = max(least, last_joint + 2)
    total = len(items)
    best, best_value = total, -sum(i.value for i in items)
    if name_follows_comma and name_after_comma(text, items[-1].end, limit):
        best_value += 2.5
    for cut in range(max(floor, total - 7), total):
        value = sum(i.value for i in items[cut:]) - sum(i.value for i in items[:cut])
        if items[cut].value <= -1.5 and cut + 1 < total:
            value -= 0.5
        if never(items[cut].text) or (cut and items[cut - 1].text in _BEFORE_A_WORD):
            continue
        if cut and items[cut - 1].text == "Ahli" and items[cut].text in _GRADES:
            continue
        if value > best_value:
            best, best_value = cut, value
    return _without_trailing_joiner(items[:best])


def _unit_follows(text: str, end: int, limit: int, bodies: Bodies) -> bool:
    """Whether the title goes on behind a comma with the unit above."""
    from pipeline.recognise.office_chain import unit_after_comma

    return unit_after_comma(text, end, limit, bodies)


_GRADES = ("Utama", "Madya", "Muda", "Pertama")
_BEFORE_A_WORD = frozenset(
    ["Desa", "Kelurahan", "Kecamatan", "Kampung", "Dusun", "Nagari", "Distrik", "Kabupaten", "Kota", "Provinsi", "RUU",
     "UU", "Raperda", "Perda", "Suku", "Adat"]
)  # fmt: skip
"""Words whose next word says which one is meant: no name of a person begins there."""


def _without_trailing_joiner(items: list[Item]) -> list[Item]:
    while items and items[-1].joiner:
        items = items[:-1]
    return items


_SECTIONS = ("Bidang", "Seksi", "Subbag", "Subbagian", "Subbidang", "Subdirektorat", "Subdit")
_COMMA_NAME = re.compile(r"(?:[ \t]*\([^()\n]{1,60}\))?[ \t]*,[ \t]*(?:yakni|yaitu|bernama)?[ \t]*(?=[^\W\d_])")


def name_after_comma(text: str, end: int, limit: int) -> bool:
    """Whether a comma and what looks like a name follow."""
    match = _COMMA_NAME.match(text, end, limit)
    if match is None or suffix_pattern().match(text, end, limit) or opens_office(text, match.end(), limit):
        return False
    if prefix_pattern().match(text, match.end(), limit):
        return True
    token = re.compile(WORD).match(text, match.end(), limit)
    return bool(token and token[0][0].isupper() and namelike(token[0]) > -1.5)


_STRANGE_BODY = re.compile(rf"[A-Z]{{3,8}}(?![^\W_])(?:[ \t]+[A-Z](?:{WORD})?[a-z]+){{1,4}}(?=[ ]?[,.;)]|[ ]+[a-z])")
"""A body that nobody knows, by its acronym and name: "di PPTQ Assahil Lampung Timur dan"."""


def _linked_body(text: str, end: int, limit: int, bodies: Bodies) -> tuple[OrganisationMention | None, int, int]:
    """The body after "pada", "di", "dari", "of the", else none."""
    out = _OUT.match(text, end, limit)
    if out:
        found = carved(text, bodies.at(out.end()), limit)
        if found is not None:
            return found, out.end(), found.end
        strange = _STRANGE_BODY.match(text, out.end(), limit) if end and text[end - 1].isalpha() else None
        if strange is not None:
            unknown = OrganisationMention(out.end(), strange.end(), "office.acronym", " ".join(strange[0].split()))
            return unknown, out.end(), strange.end()
    return None, -1, end
