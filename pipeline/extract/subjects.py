"""Who does it: the row of parties that is the subject of a verb of cooperation."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.cooperation_words import capitals, expression, pattern, vocabulary
from pipeline.extract.parties import Parties, Party
from pipeline.extract.rows import BULLET, Row, Rows
from pipeline.rulebook import word_list


def _holds(whole: Row, part: Row) -> bool:
    """Whether the one row is the other with more in front."""
    return whole.parties[-1].id == part.parties[-1].id and len(whole.parties) > len(part.parties)


def _among_bodies(row: Row) -> bool:
    """Whether two known bodies or more vouch for the unknown ones of the row, all of them acronyms."""
    known = sum(p.source == "body" for p in row.parties)
    return known > 1 and all(p.name.isupper() and len(p.name) > 2 for p in row.parties if p.source == "plain")


_ITEM = re.compile(rf"\n{BULLET}")
_OPENING = re.compile(r"(?:[^\W\d_a-z][\w .,()/]{2,50}\s[–—-]+\s)?[\s“\"‘']*(?=[^\W\d_a-z])")


class Subjects:
    """Finds subjects in one document."""

    def __init__(self, parties: Parties, rows: Rows) -> None:
        self.parties = parties
        self.rows = rows
        self.text = parties.text

    def find(self, start: int, end: int) -> Row | None:
        """The nearest row of parties before `end` that can be a subject: in no phrase with a preposition, no object,
        no relative clause between commas.
        """
        masked = [m.span() for m in expression("masked").finditer(self.text[start:end])]
        best: Row | None = None
        skip = start
        items = [m.start() for m in _ITEM.finditer(self.text, start, end)] or [end]
        for party in self.parties.within(start, end):
            if party.start < skip or not party.name or items[0] < party.start < items[-1]:
                continue  # nobody; somebody in another item of the list
            row = self.rows.read(party.start, end, plain=True)
            if row and row.plain and not _among_bodies(row) and not expression("strong").match(self.text, row.end):
                row = self.rows.read(party.start, end)
            if row is None:
                continue
            skip = max(row.reach, party.end)
            joined = expression("joined").search(self.text, row.start, row.end) or self._headline(row)
            if len(row.parties) > 1 and not joined:
                last = row.parties[-1]  # names side by side without "dan" are no row: Dikatakan Menkeu, BPS …
                row, party = replace(row, parties=(last,), start=last.start), last
            if len(row.parties) > 1 and expression("said_by").search(self.text, start, row.start):
                rest = row.parties[1:]  # Menurut Menteri X, A dan B …: the first one speaks
                row, party = replace(row, parties=rest, start=rest[0].start), rest[0]
            if len(row.parties) > 1 and self._fronted(start, row):
                rest = row.parties[1:]  # Untuk memulangkan arca dari Klungkung, A dan B …
                row, party = replace(row, parties=rest, start=rest[0].start), rest[0]
            inside = any(start + s < party.start < start + e for s, e in masked)
            if not inside and self._may_be_subject(start, party, row):
                best = row
        unknown = self._unknown(start, end)
        if best and (listed := self._listed(start, best, end)):
            best = listed
        if best is None or unknown is None:
            return best or unknown
        return unknown if _holds(unknown, best) else best  # British Library dan Perpustakaan Nasional …

    def _listed(self, start: int, row: Row, end: int) -> Row | None:
        """The whole of a list that begins with unknown names: tiga lembaga, yakni | Lintang Centre, BPS dan ITB."""
        opener = list(expression("names_follow").finditer(self.text, max(start, row.start - 160), row.start))
        whole = self.rows.read(opener[-1].end(), end, plain=True) if opener and len(row.parties) > 1 else None
        return whole if whole and whole.start == opener[-1].end() and _holds(whole, row) else None

    def _headline(self, row: Row) -> bool:
        """Whether a headline begins with the row and does without "dan": BNPB, BMKG Teken MoU."""
        begin, end = self.text.rfind("\n", 0, row.start) + 1, self.text.find("\n", row.end)
        line = self.text[begin : end if end >= 0 else len(self.text)]
        bodies = all(p.source == "body" or p.id.startswith("state-") for p in row.parties)
        verb = expression("headline_verb").match(self.text, row.end)
        return bodies and not self.text[begin : row.start].strip() and verb is not None and capitals(line)

    def _fronted(self, start: int, row: Row) -> bool:
        """Whether the first of a row is a place at which the opening phrase ends, with only a comma behind it."""
        place, body = row.parties[:2]
        if place.source != "place" or body.source not in ("body", "office"):
            return False
        comma = self.text[place.end : body.start].strip() == ","
        return comma and not self._may_be_subject(start, place, row)

    def _unknown(self, start: int, end: int) -> Row | None:
        """An unknown name that opens the sentence and does it at once: Nusaloka menggandeng BPS."""
        opening = _OPENING.match(self.text, start, end)
        row = self.rows.read(opening.end(), end, plain=True) if opening else None
        if row is None or not row.plain or not expression("strong").match(self.text, row.end):
            return None
        return row if all(p.source != "plain" or self._is_name(p) for p in row.parties) else None

    def _is_name(self, party: Party) -> bool:
        """Whether the words are a name wherever they stand, and no person's: two words, letters, or met elsewhere."""
        words = party.name.split()
        folded = {w.casefold() for w in words}
        letters = len(words) > 1 and len(words[0]) > 1 and words[0].isupper()  # LG Chem
        if folded & word_list("people/name_words.txt") and not letters:
            return False
        if words[0].casefold() in word_list("people/common_words.txt"):  # Rumah Zakat, but not Warga Desa X
            line = self.text[self.text.rfind("\n", 0, party.start) + 1 :].split("\n", 1)[0]
            inside = any(p.start < party.end for p in self.parties.within(party.start, party.end + 60))
            return len(words) > 1 and not inside and not capitals(line)
        elsewhere = re.search(rf"[a-z,] {re.escape(party.name)}\b", self.text)
        return len(words) > 1 or party.name.isupper() or bool(elsewhere)

    def _may_be_subject(self, start: int, party: Party, row: Row) -> bool:
        known = vocabulary()
        before = self.text[start : party.start].rstrip(" \t\xa0“\"‘'")
        words = re.findall(r"[\w/-]+|[^\w\s]", before[-60:])
        last = words[-1].casefold() if words else ""
        second = words[-2].casefold() if len(words) > 1 else ""
        office = bool(words) and words[-1] in known.seats  # Kantor Kementerian Agama Kabupaten X …: a body, no place
        if pattern("prepositions").fullmatch(last) and not expression("attributing").fullmatch(last) and not office:
            if last in known.through and expression("governing").fullmatch(second):
                return True  # Pemerintah melalui A dan B …: they act
            if last in known.through and expression("works_with").match(self.text, max(row.end, row.reach)):
                return True  # bantuan disalurkan melalui A bekerja sama dengan B
            return last in known.agents | known.through and bool(expression("passive_verb").fullmatch(second))
        if pattern("occasions").fullmatch(last) and expression("at_occasion").search(before):
            return False
        active = expression("active_verb")
        if active.fullmatch(last) and not pattern("saying").fullmatch(last) and last not in known.not_verbs:
            return False
        if last in known.speaking_for | known.in_company and (
            pattern("prepositions").fullmatch(second) or active.fullmatch(second)
        ):
            return False
        if party.source == "place":
            behind = self.text[row.end : row.end + 4]
            dateline = len(row.parties) == 1 and not before.strip() and re.match(r"\s*[(,–—-]", behind)
            if last in known.speaking_for:
                last = second
            free = last in known.free_before or pattern("saying").fullmatch(last)
            several = len(row.parties) > 1 and last in known.demonstratives  # Dalam pertemuan itu A dan B …
            return bool(free or several) and not dateline
        return True
