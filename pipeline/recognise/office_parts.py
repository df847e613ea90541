"""What every reader of titles sees and gives back, and how bodies are named."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar, TypeVarTuple, cast

from pipeline.document import Document, Frozen
from pipeline.recognise import gazetteer
from pipeline.recognise.areas import area_at
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import OrganisationMention, Signal
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import Bodies
from pipeline.recognise.titles import FOLDER
from pipeline.recognise.wording import Worded, common, without_home
from pipeline.rulebook import load_table

T = TypeVar("T")
About = TypeVarTuple("About")
_GAP = re.compile(r"[ \t\u00a0]*")
PAREN = re.compile(r"[ \t\u00a0]*\(([^()\n]{1,60})\)")
OF = Worded(r"[ \t\u00a0]+of(?:[ ](?i:{articles}))?[ \t\u00a0]+", common)


@dataclass(frozen=True)
class Context:
    """What the readers see: the document, its readable text, the bodies in it."""

    document: Document
    text: str
    bodies: Bodies
    _known: dict[Hashable, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, read: Callable[[Context, *About], T], *about: *About) -> T:
        """What this reader makes of the document and what it is asked about: read once, and kept with the document."""
        key = (read, about)
        if key not in self._known:
            self._known[key] = read(self, *about)
        return cast("T", self._known[key])


@dataclass(frozen=True)
class Found:
    """What a reader made of a title."""

    position: str
    end: int
    organisation: str | None = None
    variants: tuple[str, ...] = ()
    signals: tuple[Signal, ...] = field(default=())


def body_names(mention: OrganisationMention, text: str) -> tuple[str, tuple[str, ...]]:
    """Canonical name and other forms of a body, the form in the text among them."""
    form = " ".join(text[mention.start : mention.end].split())
    name = in_full(mention.name) if mention.name.startswith(office_words().local_bodies) else mention.name
    return name, tuple(dict.fromkeys(v for v in (*mention.variants, mention.name, form) if v != name))


@functools.lru_cache(maxsize=1024)
def in_full(name: str) -> str:
    """The name of a local office with short words written out: Kantor Wilayah Kemenag Sumbar."""
    words: list[str] = []
    for word in name.split():
        row = gazetteer.institution_named(word, None) if word.startswith("Kem") and word[3:].islower() else None
        area = area_at(word, 0, len(word), "province") if len(word) > 4 or word.isupper() else None
        full = row.name if row is not None else word
        region = area.region if area else None
        short = region is not None and word in region.variants and word not in region.bare
        words.append(region.bare.strip() if region is not None and short else full)
    return _SEAT_OF_OFFICE.sub(_with_province, " ".join(words))


_SEAT_OF_OFFICE = Worded(
    r"^{regional_offices} (?P<ministry>{ministries} [^\n]+?) (?P<province>[A-Z][^\n]*)$", office_words
)


def _with_province(match: re.Match[str]) -> str:
    """The name of a regional office as it is in full: Kantor Wilayah Kementerian Agama Provinsi Sumatera Barat."""
    text = match.string
    for at in (m.start() for m in re.finditer(r"[A-Z]\w+", text) if m.start() >= match.start("ministry")):
        area = area_at(text, at, len(text), "province")
        region = area.region if area else None
        if area is not None and region is not None and region.kind == "province" and area.end == len(text):
            label = f"{levels().of['province'].name} "
            head = "" if text[at:].startswith(label) else label
            return f"{text[match.start() : at]}{head}{text[at:]}"
    return match[0]


def known_body(context: Context, name: str) -> tuple[str, tuple[str, ...]]:
    """The name with the acronyms of the gazetteer, as of the day of the document."""
    row = gazetteer.institution_named(name, context.document.published)
    if row is None or row.name != name:
        return name, ()
    return row.name, row.variants


class Home(Frozen):
    """A head of titles that belongs to one body."""

    head: str
    organisation: str


@functools.cache
def homes() -> dict[str, str]:
    """The titles that belong to one body alone (Jaksa Agung Muda), with the body."""
    return {row.head: row.organisation for row in load_table(FOLDER / "homes.csv", Home)}


def known_title(head: str, text: str, end: int, limit: int) -> int:
    """Where the words behind the head end that make it a title of one body (Direktur Jenderal | Bina Marga)."""
    longest = end
    for title in homes():
        if title.startswith(head + " "):
            rest = title.removeprefix(head + " ")
            match = re.compile(r"[ \t]+" + re.escape(rest) + r"(?![^\W_])").match(text, end, limit)
            longest = max(longest, match.end()) if match else longest
    return longest


_UNITS = Worded(r"(?:{units}|{main_units})[^/]*", office_words)


def ministry_above(context: Context, mention: OrganisationMention) -> gazetteer.Institution | None:
    """The ministry or agency whose name ends the name of one of its units: Setjen Kemhan."""
    form = " ".join(context.text[mention.start : mention.end].split())
    words = without_home(form).split()
    if len(words) < 2 or not _UNITS.match(form):
        return None
    for first in range(1, len(words)):
        row = gazetteer.institution_named(" ".join(words[first:]), context.document.published)
        if row is not None and row.kind in ("ministry", "agency"):
            return row
    return None


def skip(text: str, position: int, limit: int) -> int:
    """The place after the blanks at `position`."""
    gap = _GAP.match(text, position, limit)
    return gap.end() if gap else position


def placed(text: str, end: int, limit: int) -> int:
    """The end with a region after the body: Kanreg VIII BKN Banjarbar."""
    at = skip(text, end, limit)
    area = area_at(text, at, limit, "city") or area_at(text, at, limit, "province")
    if area is None:
        return end
    return area.end
