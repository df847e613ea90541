"""Reads who cooperates with whom around one word of cooperation: the constructions of the language, one method each."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.extract.cooperation import INSTRUMENTS, Cue, pattern
from pipeline.extract.encounters import Encounters, Pair
from pipeline.extract.parties import BULLET, Parties, Party, Row, Rows, distinct
from pipeline.extract.subjects import JOINED, Subjects
from pipeline.fact import Form
from pipeline.recognise.mentions import Signal

_BEFORE, _BEHIND = 700, 1200
"""Characters of a sentence before and behind a word of cooperation that are read."""
_WITH = re.compile(r"\b(?:dengan|bersama(?:-sama)?(?:\s+dengan)?|bareng|with)\s+(?=\S)", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:antara|(?<!LKBN )(?<!Berita )(?<!Perum )Antara|[Aa]ntar|between|[Dd]i antara)\s+(?=\S)")
_AMONG = re.compile(rf"{_BETWEEN.pattern}|\bmelibatkan\s+(?=[^\W\d_a-z])")
JOIN = r"dengan|bersama(?:-sama)?(?:\s+dengan)?|and|serta\s+dengan"
_HARD = re.compile(rf"(?<!\d)[.;!?”\"](?=\s|$)(?!(?:\s+(?:dan|serta))?\s*\n{BULLET})|\n(?!{BULLET})")
_THANKS = re.compile(
    r"\b(?:terima\s?kasih|apresiasi|penghargaan)\b[^.,;]{0,40}?\b(?:kepada|pada|untuk)\s+", re.IGNORECASE
)
_THIS = re.compile(r"\s+(?:ini|tersebut|itu|tadi|dimaksud)\b", re.IGNORECASE)
_SIGNED_BY = re.compile(
    r"\b(?:ditandatangani|diteken|ditanda\s?tangani|dilakukan|disepakati)\s+(?:secara\s+\w+\s+|langsung\s+|bersama\s+)?(?:oleh\s+)?",
    re.IGNORECASE,
)
_DO = re.compile(
    r"\b(?:(?:men)?jalin(?:kan)?|terjalin|dijalin|(?:me)?lakukan|(?:mem)?bangun|(?:meng)?adakan|(?:me)?laksanakan|"
    r"(?:me)?miliki|punya|(?:mem)?bentuk|(?:me)?rintis|(?:me)?mulai|memulai|(?:meng)?ikat|meresmikan|resmikan|saling|"
    r"(?:men)?yepakati|sepakat\w*|bersepakat|mengumumkan|umumkan|meluncurkan|luncurkan|menyatakan|membuat|"
    r"berkomitmen|bertekad|memperpanjang|perpanjang|melanjutkan|lanjutkan|memperbarui|mengembangkan|menindaklanjuti|mewujudkan|dalam)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s+yang\s+(?:(?:telah|sudah|pernah|akan|sedang|selama ini)\s+)?"
    r"(?:dijalin|dilakukan|dibangun|diteken|digagas|diinisiasi|disepakati|dirintis|dijajaki)\s+(?:oleh\s+)?",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:kami|kita|saya|pihak kami)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:kami|kita|saya|pihaknya|pihak kami|ia|dia|beliau|instansinya|kementeriannya)\b", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(?:(?:pertemuan|audiensi|kunjungan|rapat|dialog|diskusi)\s+(?:ini|itu|tersebut)|keduanya|pertemuan\s+(?:juga\s+)?membahas)\b",
    re.IGNORECASE,
)
_DISCUSS = re.compile(
    r"\b(?:membahas|bahas|dibahas|mendiskusikan|membicarakan|menjajaki|jajaki|mengeksplorasi|"
    r"(?:untuk|guna|dalam rangka)\s+(?:memperkuat|memperluas|meningkatkan|mempererat|"
    r"menindaklanjuti|membangun|menjalin))\b",
    re.I,
)
_OPEN_ENDED = re.compile(
    r"\s*(?:\w+\s+){0,3}(?:multilateral|global|internasional|antar\w*|lintas\w*|dengan|antara|regional|semua|seluruh|berbagai|kawasan)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\s+yang\s+(?:\w+\s+){0,4}(?:terjalin|dijalin|terbangun|dibangun|berjalan|terbina|dibina|baik|erat|kuat|solid|dilakukan)\b",
    re.IGNORECASE,
)
"""A relative clause that only says that the cooperation lasts."""
_GIVE = re.compile(
    r"\b(?:(?:mem)?beri(?:kan)?|(?:meng)?alokasikan|(?:men)?yalurkan|(?:meng)?ucurkan|(?:meng)?gelontorkan|"
    r"(?:me)?nyerahkan|serahkan|(?:me)?nyediakan|(?:men)?dapat(?:kan)?|(?:me)?nerima|memperoleh|(?:menan)?am(?:kan)?|"
    r"menghibahkan|mencairkan|menyetujui|mengumumkan|dari)\b",
    re.IGNORECASE,
)
_HAVING_SIGNED = r"(?:Usai|Seusai|Setelah|Selepas)\s+(?:menandatangani|meneken|penandatanganan|menjalin|menyepakati)"
_HELP = re.compile(r"\b(?:mendukung|membantu|menyokong|dukung|bantu)\s+", re.IGNORECASE)
_DOCUMENT = re.compile(r"(?:perjanjian|kesepakatan|nota|loan|grant)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:kepada|untuk|bagi|ke|pada)\s+", re.IGNORECASE)
_FROM = re.compile(r"\b(?:dari|oleh)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Parties around one cue, by one rule: where the passage stands and where its clause begins for the stage."""

    rule: str
    parties: tuple[Party, ...]
    forms: tuple[Form, ...]
    cue: Cue
    start: int
    end: int
    clause: int
    """Where the words that may tell the stage begin; what governs them stands between sentence and clause."""
    signals: tuple[Signal, ...] = ()
    anaphoric: bool = False


class Cooperating:
    """The constructions in one document."""

    def __init__(self, parties: Parties, encounters: Encounters, active: Collection[str]) -> None:
        self.parties = parties
        self.rows = Rows(parties)
        self.subject = Subjects(parties, self.rows).find
        self.encounters = encounters
        self.text = parties.text
        self.active = active
        self._following = 0

    def around(self, cue: Cue, start: int, end: int, following: int | None = None) -> Found | None:
        """What the sentence [start, end) says about this cue: the first construction that fits.

        Partners that "dengan" introduces stand before the next word of cooperation, which begins at `following`.
        """
        start, end = self.window(cue.start, cue.end, start, end)
        self._following = end if following is None else following
        if cue.form == "funding" and not self._document(cue):
            return self._first((self._between, self._funded), cue, start, end)
        if cue.form == "program" and cue.kind == "noun":
            return self._first((self._pair,), cue, start, end)
        order = (
            self._between, self._pair, self._signed_by, self._thanked, self._with, self._invited, self._joint,
            self._both, self._this,
        )  # fmt: skip
        return self._first(order, cue, start, end)

    def _document(self, cue: Cue) -> bool:
        """Whether the word for money names a document or an act of two (perjanjian pinjaman, berinvestasi bersama)."""
        return cue.kind == "verb" or bool(_DOCUMENT.match(self.text, cue.start, cue.end))

    def window(self, begin: int, stop: int, start: int, end: int) -> tuple[int, int]:
        """The part of a very long sentence that is read around a word."""
        if begin - start > _BEFORE:
            start = max(start, self.text.rfind(" ", start, begin - _BEFORE) + 1)
        if end - stop > _BEHIND:
            end = max(stop, self.text.rfind(" ", stop, stop + _BEHIND))
        return start, end

    def _first(self, methods: Collection[object], cue: Cue, start: int, end: int) -> Found | None:
        for method in methods:
            found: Found | None = method(cue, start, end)  # type: ignore[operator]
            if found and found.rule in self.active and len(distinct(found.parties)) >= 2:
                return replace(found, parties=distinct(found.parties))
        return None

    def _made(self, rule: str, cue: Cue, rows: Collection[Row | Party], clause: int, anaphoric: bool = False) -> Found:
        parties = [p for r in rows for p in (r.parties if isinstance(r, Row) else (r,))]
        spans = [(r.start, r.end) for r in rows if r.end > r.start] + [(cue.start, cue.end)]
        plain = sum(p.source == "plain" for p in parties)
        signals = []
        if plain:
            signals.append(
                Signal("partnership.unknown_names", -0.06 * min(plain, 3), f"{plain} names of unknown bodies")
            )
        if any(p.source in ("office", "person") for p in parties):
            signals.append(Signal("partnership.officials", -0.02, "officials stand for their bodies"))
        return Found(
            f"partnership.{rule}", tuple(parties), (cue.form, *cue.others), cue,
            min(s for s, _ in spans), max(e for _, e in spans), clause, tuple(signals), anaphoric,
        )  # fmt: skip

    # --- constructions -----------------------------------------------------------------------------------------------

    def _limit(self, offset: int, end: int, reach: int = 220) -> int:
        stop = _HARD.search(self.text, offset, min(end, offset + reach))
        return stop.start() if stop else min(end, offset + reach)

    def _clause(self, cue: Cue, start: int) -> int:
        """Where the clause of the cue begins: behind the last comma, "bahwa", "agar" … before it."""
        left = self.text[start : cue.start]
        bounds = [m.end() for m in re.finditer(r"[,;:“\"]\s|\b(?:bahwa|agar|supaya|sehingga|karena)\s", left)]
        return start + (bounds[-1] if bounds else 0)

    def _between(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE antara A dan B (dengan C)."""
        stop = self._limit(cue.end, end, 420)
        for match in _AMONG.finditer(self.text, cue.end, min(stop, cue.end + 130)):
            if cue.form == "funding" and "," in self.text[cue.end : match.start()]:
                break
            if pattern("clause_bounds").search(self.text[cue.end : match.start()].replace("yang", "")):
                break
            row = self.rows.read(match.end(), stop, connect=JOIN, plain=True)
            if row and len(distinct(row.parties)) >= 2 and (row.plain < len(row.parties) or self._holds_body(row)):
                return self._made("between", cue, [row], self._clause(cue, start))
        for match in _BETWEEN.finditer(self.text, max(start, cue.start - 160), cue.start):
            row = self.rows.read(match.end(), cue.start, connect=JOIN)
            if row and len(distinct(row.parties)) >= 2:
                return self._made("between", cue, [row], row.end)
        return None

    def _holds_body(self, row: Row) -> bool:
        """Whether one of the names ends in a known body (Lakpesdam PBNU)."""
        inside = [p for r in row.parties for p in self.parties.within(r.start, r.end)]
        return any(p.source == "body" for p in inside)

    def _pair(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE A–B, CUE bilateral A dan B, CUE A dengan B."""
        if cue.kind != "noun":
            return None
        gap = re.compile(r"\s+(?:(?:bilateral|trilateral|strategis|erat|resmi|ekonomi|pertahanan|pendidikan)\s+){0,2}")
        match = gap.match(self.text, cue.end, end)
        if match is None:
            return None
        stop = self._limit(cue.end, end, 420)
        named = not _capitals(self.text[max(0, cue.start - 40) : stop])
        row = self.rows.read(match.end(), stop, connect=JOIN, plain=named)
        if row and row.parties[0].source == "plain":
            row = self.rows.read(match.end(), stop, connect=JOIN)
        if row and len(distinct(row.parties)) >= 2 and row.parties[0].start <= match.end() + 12:
            return self._made("pair", cue, [row], self._clause(cue, start))
        return None

    def _partners(self, cue: Cue, end: int) -> Row | None:
        """The row that "dengan" or "bersama" introduces behind the cue; behind menggandeng it follows at once."""
        stop = self._limit(cue.end, end, 420)
        headline = _capitals(self.text[max(0, cue.start - 40) : stop])
        if cue.kind == "partner":
            return self.rows.read(cue.end + 1, stop, plain=not headline)
        for match in _WITH.finditer(self.text, cue.end, min(stop, cue.end + 200, max(self._following, cue.end))):
            gap = self.text[cue.end : match.start()]
            gap = _LASTING.sub(" ", gap)
            if re.search(
                r"\b(?:yang|sehingga|karena|ketika|setelah|sebelum|agar|supaya|bahwa|sejalan|sesuai|seiring)\b", gap
            ):
                break
            if re.search(r"\b(?:sejalan|sesuai|seiring|terkait|dibandingkan|sama)\s*$", gap):
                continue
            strong = cue.form in INSTRUMENTS or cue.kind == "verb" or not gap.strip()
            row = self.rows.read(match.end(), stop, connect=r"dengan|juga\s+dengan", plain=strong and not headline)
            if row:
                return row
        return None

    def _with(self, cue: Cue, start: int, end: int) -> Found | None:
        """A … CUE dengan B; the first party may be the speaker (kami, pihaknya) or left out."""
        made = self._relative(cue, start, end)
        if made:
            return made
        row = self._partners(cue, end)
        if row is None:
            return self._before_verb(cue, start)
        row = self._concrete(row)
        subject = self.subject(start, cue.start)
        opens = self._opens(cue, start)
        if opens and len(row.parties) > 1 and not JOINED.search(self.text, row.start, row.end):
            last = replace(row, parties=row.parties[-1:], start=row.parties[-1].start)
            return self._made("with", cue, [replace(row, parties=row.parties[:1]), last], cue.start)
        if subject and _WE.search(self.text, subject.end, cue.start):
            subject = None
        if subject is None and (behind := self._subject_behind(cue, row, start, end)):
            return self._made("with", cue, [row, behind], self._clause(cue, start))
        if subject:
            return self._made("takes_partner" if cue.kind == "partner" else "with", cue, [subject, row], subject.end)
        voice = self._voice(cue, start, row)
        if voice is None:
            return None
        found = self._made("speaker_with", cue, [voice, row], self._clause(cue, start))
        return replace(
            found,
            signals=(*found.signals, Signal("partnership.speaker", -0.08, f"the speaker stands for {voice.name}")),
        )

    def _relative(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE yang dijalin A (sejak 2018) dengan B."""
        match = _BY.match(self.text, cue.end, end) if cue.kind == "noun" else None
        first = self.rows.read(match.end(), self._limit(cue.end, end)) if match else None
        if first is None:
            return None
        joint = _WITH.search(self.text, first.reach, min(end, first.reach + 70))
        second = self.rows.read(joint.end(), self._limit(joint.end(), end, 420), plain=True) if joint else None
        rows = [first, second] if second else [first]
        return self._made("with", cue, rows, self._clause(cue, start)) if second or len(first.parties) > 1 else None

    def _before_verb(self, cue: Cue, start: int) -> Found | None:
        """A dengan B CUE-verb; A bersama B CUE-verb."""
        for match in _WITH.finditer(self.text, start, cue.start):
            row = self.rows.read(match.end(), cue.start)
            subject = self.subject(start, match.start())
            if row and subject and match.start() - subject.end <= 2 and len(self.text[row.end : cue.start]) < 90:
                return self._made("with", cue, [subject, row], row.end)
        return None

    def _concrete(self, row: Row) -> Row:
        """Where "pihak Jepang" means a body of that state that the text names, that body."""
        parties = tuple(
            self.encounters.counterpart(p)
            if p.source == "place" and any("pihak" in v.casefold() for v in p.variants)
            else p
            for p in row.parties
        )
        return replace(row, parties=parties)

    def _subject_behind(self, cue: Cue, row: Row, start: int, end: int) -> Row | None:
        """Bekerja sama dengan B, A …; Melalui kerja sama dengan B, A …: the subject behind the opening phrase."""
        if not self._opens(cue, start):
            return None
        match = re.compile(r"[^,.;]{0,60},\s*").match(self.text, row.reach, end)
        return self.rows.read(match.end(), end) if match else None

    def _opens(self, cue: Cue, start: int) -> bool:
        """Whether the word of cooperation opens the sentence, a noun behind "melalui" or the like."""
        opening = self.text[start : cue.start].strip(" \t“\"'")
        if not opening:
            return cue.kind == "verb"
        return bool(re.fullmatch(r"(?:Melalui|Lewat|Berkat|Dengan|Dalam|Atas)(?:\s+\w+)?|" + _HAVING_SIGNED, opening))

    def _voice(self, cue: Cue, start: int, row: Row) -> Party | None:
        """Who "kami", "pihaknya", "dia" or nobody at all before the cue is; never one of the partners.

        A verb has a subject of its own: only a pronoun lets another sentence supply it.
        """
        left = self.text[start : cue.start]
        pronoun = _PRONOUN.search(left)
        gap = self.text[cue.end : row.start].split()
        if len(gap) > 5 or any(w[0].isupper() for w in gap) or {"negara", "beberapa", "mahasiswa", "warga"} & set(gap):
            return None
        if not pronoun and (cue.kind != "noun" or re.search(r"\b(?:antar\w*|pihak|mereka|negara)\b", left[-40:], re.I)):
            return None
        if not pronoun and re.search(r"\bdibahas\b", left):
            return None  # in a meeting of others it was discussed
        others = {p.id for p in row.parties}
        for party in (self.encounters.speaker(cue.start), self.encounters.main):
            if party and party.id not in others:
                return party
        return None

    def _thanked(self, cue: Cue, start: int, end: int) -> Found | None:
        """terima kasih kepada B yang telah CUE, … atas CUE-nya: the speaker and B."""
        matches = list(_THANKS.finditer(self.text, start, cue.start))
        if not matches:
            return None
        match = matches[-1]
        if re.match(r"(?:para|seluruh|semua)\b", self.text[match.end() : cue.start], re.IGNORECASE):
            return None
        row = self.rows.read(match.end(), cue.start)
        between = self.text[row.end : cue.start] if row else ""
        if len(between) > 90:
            return None
        if row is None or not re.search(r"\b(?:yang|atas|telah|sudah)\b", between):
            inside = [p for p in self.parties.within(match.end(), cue.start) if p.name]
            if not inside or not re.search(r"\b(?:yang|atas)\b", self.text[inside[-1].end : cue.start]):
                return None
            row = Row((inside[-1],), inside[-1].start, inside[-1].end)
        voice = self.subject(start, match.start())
        first = voice.parties[0] if voice else self._voice(cue, start, row)
        if first is None:
            return None
        return self._made("thanked", cue, [first, row], row.end)

    def _signed_by(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE … ditandatangani (oleh) A dan B."""
        if cue.kind != "noun":
            return None
        stop = self._limit(cue.end, end, 420)
        for match in _SIGNED_BY.finditer(self.text, cue.end, stop):
            row = self.rows.read(match.end(), stop, connect=JOIN, plain=False)
            if row and len(distinct(row.parties)) >= 2:
                return self._made("signed_by", cue, [row], self._clause(cue, start))
        return None

    def _invited(self, cue: Cue, start: int, end: int) -> Found | None:
        """A mengajak B (untuk) CUE."""
        if cue.form == "funding" or self._partners(cue, end) is not None:
            return None
        offer = re.search(
            r"\b(?:menawarkan|tawarkan|mengusulkan|usulkan|mengajukan|ajukan)\b", self.text[start : cue.start], re.I
        )
        to = re.compile(r"[^,.;]{0,60}?\b(?:kepada|ke|pada)\s+").match(self.text, cue.end, end) if offer else None
        if offer and to:
            row, subject = self.rows.read(to.end(), end), self.subject(start, start + offer.start())
            if row and subject:
                return self._made("invited", cue, [subject, row], start + offer.start())
        for match in pattern("invite_verbs").finditer(self.text, start, cue.start):
            row = self.rows.read(match.end(), cue.start)
            subject = self.subject(start, match.start())
            if row is None or len(self.text[row.end : cue.start]) >= 60:
                continue
            urged = len(row.parties) > 1 and not re.match(r"(?:meng)?(?:ajak|undang)", match.group(), re.IGNORECASE)
            if urged or subject:  # who urges two others to cooperate is no party
                rows = [row] if urged or subject is None else [subject, row]
                return self._made("invited", cue, rows, match.start())
        return None

    def _joint(self, cue: Cue, start: int, end: int) -> Found | None:
        """A dan B CUE-verb, A dan B menjalin CUE."""
        subject = self.subject(start, cue.start)
        behind = re.compile(r"(?:\s+(?:ini|itu|tersebut))?\s*,\s*").match(self.text, cue.end, end)
        if subject is None and behind and (row := self.rows.read(behind.end(), end)) and len(row.parties) > 1:
            return self._made("joint", cue, [row], start) if JOINED.search(self.text, row.start, row.end) else None
        if subject is None or len(distinct(subject.parties)) < 2:
            return None
        left = self.text[subject.end : cue.start]
        if len(left) > 170 or re.search(r"[.;!?]\s", left):
            return None
        stage = any(pattern(f"stages.{n}").search(left) for n in ("signed", "explored", "strengthened", "ended"))
        if cue.kind == "noun" and ((not stage and not _DO.search(left)) or re.match(r"\s*yang\b", left)):
            return None
        return self._made("joint", cue, [subject], subject.end)

    def _both(self, cue: Cue, start: int, end: int) -> Found | None:
        """Kedua pihak … CUE: the two that were brought together before."""
        match = pattern("both").search(self.text, start, end)
        if match is None or (match.start() > cue.end and match.start() - cue.end > 60):
            return None
        pair = self.encounters.both(start, match.group())
        if pair is None:
            return None
        clause = match.end() if match.end() <= cue.start else self._clause(cue, start)
        found = self._made("both", cue, pair_at(pair, match.start()), clause, anaphoric=True)
        words = Signal("partnership.both", -0.1, f"{match.group()}: " + ", ".join(p.name for p in pair))
        return replace(
            found, start=min(match.start(), cue.start), end=max(match.end(), cue.end), signals=(*found.signals, words)
        )

    def _this(self, cue: Cue, start: int, end: int) -> Found | None:
        """CUE ini, an instrument without parties, what a meeting discusses: the bodies brought together before."""
        if cue.kind != "noun":
            return None
        definite = bool(_THIS.match(self.text, cue.end, end))
        met = self.encounters.met_in(start, cue.start)
        about = bool(_MEETING.search(self.text, start, cue.start)) or bool(
            met and _DISCUSS.search(self.text, start, cue.start)
        )
        instrument = any(f in ("mou", "loi", "agreement") for f in (cue.form, *cue.others))
        if not (definite or about or (instrument and self._staged(start, end))):
            return None
        if not definite and (_OPEN_ENDED.match(self.text, cue.end, end) or self._generic_behind(cue, end)):
            return None
        subject = self.subject(start, cue.start)
        member = subject.parties[0] if subject else None
        if member is None and re.search(r"\b(?:kami|pihaknya|kita)\b", self.text[start : cue.start], re.IGNORECASE):
            member = self.encounters.speaker(cue.start)
        pair = met if met and about else self.encounters.last(start, member)
        if not definite and self._others_named(start, end, pair):
            return None
        pair = pair or (self.encounters.last(start) if definite else None)
        if pair is None or len(pair.parties) > 4:
            return None
        clause = subject.end if subject else start
        found = self._made("this", cue, pair_at(pair.parties, cue.start), clause, anaphoric=not met)
        names = ", ".join(p.name for p in pair.parties)
        words = Signal("partnership.this", -0.12, f"the parties are those named before: {names}")
        return replace(found, start=cue.start, end=cue.end, signals=(*found.signals, words))

    def _staged(self, start: int, end: int) -> bool:
        """Whether the sentence says how far a document is."""
        return any(pattern(f"stages.{n}").search(self.text, start, end) for n in ("signed", "explored", "planned"))

    def _generic_behind(self, cue: Cue, end: int) -> bool:
        return bool(pattern("generic_actors").search(self.text, cue.end, min(end, cue.end + 40)))

    def _others_named(self, start: int, end: int, pair: Pair | None) -> bool:
        """Whether the sentence names bodies that the pair does not know: then it speaks of somebody else."""
        known = {p.id for p in pair.parties} if pair else set()
        return any(
            p.name and p.source in ("body", "office") and p.id not in known for p in self.parties.within(start, end)
        )

    def _helped(self, cue: Cue, start: int) -> Found | None:
        """A mendukung B melalui CUE."""
        for match in _HELP.finditer(self.text, start, cue.start):
            subject, row = self.subject(start, match.start()), self.rows.read(match.end(), cue.start)
            if (
                subject
                and row
                and re.fullmatch(r"\s+(?:melalui|lewat|dengan|berupa)\s+", self.text[row.reach : cue.start])
            ):
                return self._made("funded", cue, [subject, row], subject.end)
        return None

    def _funded(self, cue: Cue, start: int, end: int) -> Found | None:
        """A memberi CUE kepada B, CUE dari A untuk B."""
        stop = self._limit(cue.end, end, 260)
        source = self.subject(start, cue.start)
        left = self.text[source.end : cue.start] if source else ""
        gives = self.text[cue.start : cue.end].casefold() in ("menghibahkan", "hibahkan")
        helped = self._helped(cue, start)
        if helped:
            return helped
        if source and not gives and not _GIVE.search(left):
            source = None
        origin = next(
            (r for m in _FROM.finditer(self.text, cue.end, stop) if (r := self.rows.read(m.end(), stop))), None
        )
        target = next((r for m in _TO.finditer(self.text, cue.end, stop) if (r := self.rows.read(m.end(), stop))), None)
        ends = [r for r in (source, origin, target) if r]
        if len(ends) < 2:
            return None
        return self._made("funded", cue, ends, source.end if source else self._clause(cue, start))


def pair_at(parties: tuple[Party, ...], offset: int) -> list[Party]:
    """The parties as meant at the offset, where no name of theirs stands."""
    return [replace(p, start=offset, end=offset, source="anaphor") for p in parties]


def _capitals(text: str) -> bool:
    """Whether the words are written as in a headline."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.75 * len(words)
