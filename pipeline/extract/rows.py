"""Reads rows of parties at a place of the text: A, B dan C, with what explains each of them."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.extract.nationality import in_english
from pipeline.extract.parties import Parties, Party, misspelt
from pipeline.recognise.bodynames import stops, titles
from pipeline.recognise.wording import Worded
from pipeline.rulebook import word_list

BULLET = r"[ \t]*(?:[-–•*·]|\d{1,2}[.)]|[a-z][.)])[ \t]+"
"""What begins an item of a list on a line of its own."""


_CONNECT = rf"(?:[;,.]?(?:\s+{{row_joints}})?\s*\n{BULLET}|(?:\s*(?:,|;|&|\b{{row_joints}}\b))+\s*)"
"""What stands between two parties of a row, on one line or on two."""


@functools.cache
def _joiner(further: str = "") -> re.Pattern[str]:
    """A connector, or one of the `further` words (a regular expression) that join here."""
    late = expression("joined_late").pattern
    written = rf"{late}|{_CONNECT}|\s+(?:{further})\s+" if further else _CONNECT
    return Worded(written, vocabulary, flags=re.IGNORECASE).pattern


_LEAD = Worded(rf"(?:\s*\n{BULLET})?[\s“\"‘']*(?:{{before_party}}\s+){{0,4}}[“\"‘']?", vocabulary, flags=re.IGNORECASE)
"""What may stand between a connector and a party: pihak, delegasi, perusahaan teknologi …"""
_LISTED = Worded(
    r"\s*(?!(?:dengan|bersama|antara|oleh|untuk)\b)(?:(?:[a-zé/-]+|{common_acronyms}|\d+)\s+){0,6}"
    rf"[a-zé/-]+\s*[,:]?\s+(?:{{list_openers}}|{{further_openers}})\s*:?\s+(?:{BULLET})?(?=[A-Z])",
    vocabulary,
)
"""A common noun that announces names: sejumlah mitra strategis, yakni …"""
_DATELINE = re.compile(r"[^\W\d_a-z][\w .()]*,[\w\s/.,()-]*")
_DASH = re.compile(r"\s*[-–—/]\s*")
_BRACKET = re.compile(r"\s*\([^()\n]{1,60}\)")
_GAP = re.compile(r"\s*,\s*|\s+")
_NAME_FOLLOWS = re.compile(r"\s+[“\"‘']?(?=[A-Z])")
_NEXT_WORD = re.compile(r" ([A-Z][\w’'-]+)")


@dataclass(frozen=True, slots=True)
class Row:
    """Parties in a row and where the row ends."""

    parties: tuple[Party, ...]
    start: int
    end: int
    reach: int = 0
    """Where the words end that explain the last party (its country, its head)."""
    plain: int = 0
    """How many of them are names that nothing else in the text makes a body."""


class Rows:
    """Reads rows of parties at a place of the text."""

    def __init__(self, parties: Parties) -> None:
        self.parties = parties
        self.text = parties.text

    def read(self, offset: int, stop: int, connect: str = "", plain: bool = False, places: bool = True) -> Row | None:
        """The row that begins at the offset (a few words for kinds of parties may come first); None where none does.

        `connect` are further words that join here (dengan, bersama), `plain` allows names that are no known bodies.
        """
        joiner = _joiner(connect)
        found: list[Party] = []
        closed = False
        at, begin = offset, offset
        while at < stop:
            listed = _LISTED.match(self.text, at, stop)
            if listed:
                at, plain = listed.end(), True  # dengan sejumlah lembaga, antara lain X: names follow
                continue
            skipped = self._nobody(at, stop)
            party = self._party(at, stop, plain, places, listed=bool(found))
            if party and skipped and party.source == "plain" and party.end <= skipped.end():
                party = None
            if party and found and self._speaks(party, found[-1], stop):
                break
            if party is None and skipped and not self._continues(skipped.end(), stop):
                at = skipped.end()
            elif party is None:
                break
            else:
                begin = party.start if not found else begin
                found.append(party)
                at = self._behind(party, stop)
            opener = expression("row_opener").match(self.text, at, stop)
            if opener and found and expression("row_predicate").match(self.text, at):
                break  # MoU antara A dan B meliputi: what it holds follows
            following = joiner.match(self.text, at, stop) or (self._dash(found[-1], at, stop) if found else None)
            if opener and opener.end() > at + 1:
                at = opener.end()
            elif following and not (closed and following.group().strip() == ","):
                at = following.end()
                closed = closed or (bool(found) and expression("last_joint").search(following.group()) is not None)
            else:
                break
        if not found:
            return None
        last = found[-1]
        reach = max(self._behind(last, stop), last.end)
        return Row(tuple(found), begin, max(last.end, begin), reach, sum(p.source == "plain" for p in found))

    def _speaks(self, party: Party, before: Party, stop: int) -> bool:
        """Whether the party behind a comma opens a clause in which it says something: …, Menteri Sosial mengatakan."""
        verb = pattern("saying").match(self.text, party.end + 1, stop)
        return verb is not None and self.text[before.end : party.start].strip() == ","

    def _nobody(self, offset: int, stop: int) -> re.Match[str] | None:
        """Members of a row who are nobody by name: semua pihak, dinas terkait."""
        return expression("unnamed_actors").match(self.text, offset, stop) or expression("unnamed_kind").match(
            self.text, offset, stop
        )

    def _named_behind(self, offset: int, stop: int, plain: bool = False) -> bool:
        """Whether "dan" and a party follow, so that the row goes on behind a relative clause."""
        following = _joiner().match(self.text, offset, stop)
        return bool(following and self._party(following.end(), stop, plain, True))

    def _dash(self, party: Party, offset: int, stop: int) -> re.Match[str] | None:
        """A dash that joins two names of a kind (Indonesia-Jepang), not one behind a dateline (JAKARTA – Menteri …)."""
        match = _DASH.match(self.text, offset, stop)
        following = self.parties.at(match.end()) if match else None
        if match is None or following is None or offset != party.end:
            return None
        mixed = " " not in match.group() and {party.source, following.source} == {"place", "body"}
        state = any(p.source == "place" and p.id.startswith("state-") for p in (party, following))
        alike = following.source == party.source or (mixed and state)  # Indonesia–Uni Eropa, not Jakarta–Kementerian X
        if not alike:
            return None
        line = self.text[max(0, party.start - 200) : party.start].rpartition("\n")[2].strip()
        if " " in match.group() and _DATELINE.fullmatch(line):
            return None  # Jakarta, 15/4/2025 Kemenkeu – Pemerintah Indonesia …
        return match if line or " " not in match.group() else None

    def _continues(self, offset: int, stop: int) -> bool:
        """Whether a name follows directly, so that the words before it only say what it is."""
        return _NAME_FOLLOWS.match(self.text, offset, stop) is not None

    def _party(self, offset: int, stop: int, plain: bool, places: bool, listed: bool = False) -> Party | None:
        origin = expression("origin").match(self.text, offset, stop)
        if origin:  # perusahaan asal Jepang, Sakura Heavy Industries
            return self._party(origin.end(), stop, True, False)
        lead = _LEAD.match(self.text, offset, stop)
        start = lead.end() if lead else offset
        party = self.parties.at(start) or self._faculty(start, stop)
        if party is None and lead:  # the lead word may be part of the name (Pemerintah Kota …)
            for begin in range(offset, start):
                candidate = self.parties.at(begin)
                if candidate is not None:
                    party = candidate
                    break
        if party is not None and party.end <= stop and party.source != "nobody":
            if party.source == "place" and not places:
                return None
            named_for_state = plain or in_english(self.text[party.start : party.end])
            further = party.source == "place" and self._goes_on(party.end, stop)
            if further and expression("company_of").search(self.text, offset, party.start):
                return self._plain(party.end + 1, stop, listed)  # perusahaan Norwegia Statkraft
            if further and named_for_state:
                return self._plain(start, stop, listed)  # Japan Coast Guard, Korea Expressway
            words = self.text[offset : party.start].casefold()
            english = expression("english_body").match(self.text, party.end, stop) if party.source == "place" else None
            if english:  # Tokyo | Institute of Science
                name = " ".join(self.text[party.start : english.end()].split())
                return self.parties.named(party.start, english.end(), name, "plain")
            if party.source == "place" and expression("body_of_place").search(words):
                return None
            if any(side in words for side in vocabulary().delegations):
                return replace(party, variants=(*party.variants, " ".join(self.text[offset : party.end].split())))
            return party
        kind = expression("kind_before").search(self.text, offset, start)
        return self._plain(start, stop, listed) if plain or kind else None

    def _faculty(self, offset: int, stop: int) -> Party | None:
        """A part of a university by its letters: FKG Universitas Riau."""
        letters = expression("faculty").match(self.text, offset, stop)
        whole = self.parties.at(letters.end()) if letters else None
        if whole is None or whole.source != "body" or whole.end > stop or not expression("campus").search(whole.name):
            return None
        said = re.sub(r"\([^)]*\)?", " ", self.text[offset : whole.end])
        return self.parties.named(offset, whole.end, " ".join(said.split()), "body", (whole.name,))

    def _goes_on(self, offset: int, stop: int) -> bool:
        """Whether a capitalised word follows that is neither a name of its own nor a word that ends names."""
        word = _NEXT_WORD.match(self.text, offset, stop)
        return word is not None and self.parties.at(offset + 1) is None and word[1].casefold() not in stops()

    def _plain(self, start: int, stop: int, listed: bool = False) -> Party | None:
        """A capitalised name that nothing makes a body; a misspelt ministry is read as the ministry."""
        match = expression("plain_name").match(self.text, start, stop)
        if match is None:
            return None
        end = match.end()
        for party in self.parties.within(start, min(stop, end + 160)):
            if party.start < end:
                if party.source == "nobody" or (party.start == start and party.source != "place"):
                    return None
                end = max(end, party.end)  # Diploy Kementerian X
        name = " ".join(self.text[start:end].split()).rstrip(".-&")
        first = name.split()[0].casefold()
        if len(name) < 2 or (first in _not_names() and " " not in name):
            return None
        if first in (titles() if listed and " " in name else stops()):
            return None
        ministry = misspelt(name)
        if ministry:
            return self.parties.named(start, end, ministry, "office")
        short = re.sub(r"\s*\([^)]*\)", "", name)
        return self.parties.named(start, start + len(self.text[start:end].rstrip(".-&")), short, "plain")

    def _past_alias(self, at: int, stop: int) -> int:
        """Behind another name of the same body: Badan Promosi Wisata atau Tourism Malaysia."""
        alias = expression("alias").match(self.text, at, stop)
        if alias is None:
            return at
        other = self.parties.at(alias.end())
        if other and other.source == "body" and other.end <= stop:
            return other.end
        name = expression("plain_name").match(self.text, alias.end(), stop)
        return name.end() if name else at

    def _behind(self, party: Party, stop: int) -> int:
        """Behind the party and what only explains it: a bracket, the country of a region, the name of its head."""
        at = self._past_name(party, stop)
        gap = _GAP.match(self.text, at, stop)
        inner = self.parties.at(gap.end()) if gap else None
        comma = gap is not None and "," in gap.group()
        if inner and inner.source == "body" and inner.end <= stop:
            at = self._past_above(party, inner, comma, at, stop)
        elif inner and inner.source == "place" and _explains(inner, party) and self._closes(party, inner, comma):
            at = inner.end
        relative = expression("relative").match(self.text, at, stop)
        if relative and self._named_behind(relative.end(), stop):
            at = relative.end()
        through = expression("acting_through").match(self.text, at, stop)
        unit = self.parties.at(through.end()) if through else None
        if unit and unit.source in ("body", "office"):
            at = self._past_units(unit, stop) or at
        part = expression("part_played").match(self.text, at, stop)
        if part and self._named_behind(part.end(), stop, plain=True):
            at = part.end()
        if inner and comma and inner.source in ("nobody", "person") and party.source == "office":
            at = inner.end
        return at

    def _past_units(self, unit: Party, stop: int) -> int | None:
        """Behind the one or two units through which a party acts (melalui Dinas X dan RSUD Y), if the row goes on."""
        bracket = _BRACKET.match(self.text, unit.end, stop)
        at = bracket.end() if bracket else unit.end
        joint = expression("unit_joint").match(self.text, at, stop)
        other = self.parties.at(joint.end()) if joint else None
        at = other.end if other else at
        more = expression("row_goes_on").match(self.text, at)
        # A name nobody knows may be what acts beside the units: then the row ends before them.
        return at if more and self.parties.at(more.end()) else None

    def _past_name(self, party: Party, stop: int) -> int:
        """Behind what belongs to the name: the rest of a person's, a bracket, a town, another name, a site."""
        at = party.end
        surname = expression("surname").match(self.text, at, stop) if party.source in ("office", "person") else None
        if surname and not any(p.start < surname.end() for p in self.parties.within(at, stop)):
            at = surname.end()  # what the name of the official was cut short by
        bracket = _BRACKET.match(self.text, at, stop)
        if bracket:
            at = bracket.end()
            campus = self.parties.at(at + 1)
            if campus and campus.source == "nobody" and party.source == "body" and self.text[at] == " ":
                at = campus.end  # Hochschule (HS) Bremen, CUHK Shenzhen: a town in the name
        town = (
            expression("campus_town").match(self.text, at, stop)
            if self.text[at - 1] == ")" and expression("campus").search(party.name)
            else None
        )
        at = town.end() if town else at
        at = self._past_alias(at, stop) if party.source == "body" else at
        site = expression("site").match(self.text, at, stop) if party.source in ("body", "office") else None
        if site and _joiner().match(self.text, site.end(), stop):
            at = site.end()  # Konsulat Jenderal RI di Karachi, Kadin, serta …
        return at

    def _past_above(self, party: Party, inner: Party, comma: bool, at: int, stop: int) -> int:
        """Behind the bodies above a unit: Balai X Kementerian Y; Direktorat X Ditjen Y, Kementerian Z."""
        if comma and not _is_above(inner, party):
            return at
        at = inner.end
        above = self.parties.at(at + 2) if self.text[at : at + 2] == ", " else None
        return above.end if above and _is_above(above, inner) and above.end <= stop else at

    def _closes(self, party: Party, place: Party, comma: bool) -> bool:
        """Whether the place behind the party goes with it; behind a comma it may be the next party of the row."""
        if not comma or _prefecture(party) or self.text[place.end : place.end + 1] in ",.;)\n":
            return True
        return not expression("row_continues").match(self.text[place.end : place.end + 5])


def _is_above(body: Party, unit: Party) -> bool:
    """Whether the one can be the body to which the other, a unit, belongs (Fakultas X, Universitas Y)."""
    kinds = (above for begins, above in vocabulary().units.items() if unit.name.startswith(f"{begins} "))
    return any(body.name.startswith(above) for above in kinds)


def _prefecture(party: Party) -> bool:
    return party.id.startswith("region-jp")


def _explains(place: Party, party: Party) -> bool:
    """Whether the place says where the party is (Prefektur Mie, Jepang; Universitas X Bandung)."""
    if place.id == party.id:
        return False
    if place.id.startswith("state-"):
        return not party.id.startswith("state-") and (_prefecture(party) or party.id.startswith("body-"))
    return place.id.startswith("region-") and not party.id.startswith(("state-", "region-"))


@functools.cache
def _not_names() -> frozenset[str]:
    return word_list("partnership/not_names.txt")
