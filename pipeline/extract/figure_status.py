"""How sure: whether the text tells of what is, what is planned, or what is guessed."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from pipeline.extract.figure_phrase import skip_parenthesis
from pipeline.extract.figure_vocabulary import expression, grammar, status_words, words
from pipeline.extract.figure_words import Spans, Token, View, opens
from pipeline.fact import Status
from pipeline.recognise.mentions import Signal
from pipeline.recognise.units import currencies
from pipeline.recognise.wording import alternatives

_DATA = frozenset(("KB", "MB", "GB", "TB"))
"""Units of data, of which a quota is a size."""


@functools.cache
def _cues() -> re.Pattern[str]:
    known = status_words()
    groups = (
        ("weak", known.weak),
        ("supposed", known.supposed),
        ("target", known.target),
        ("estimate", known.estimate),
        ("actual", known.done),
    )
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{alternatives(cues)})" for name, cues in groups) + r")(?![\w-])",
        re.IGNORECASE,
    )


@functools.cache
def _cue_openings() -> frozenset[str]:
    """The first words of all cues: only there is one looked for."""
    known = status_words()
    every = (*known.weak, *known.supposed, *known.target, *known.estimate, *known.done)
    return frozenset(cue.split()[0] for cue in every)


class Certainty:
    """Reads the status of one quantity after the other from the cues around it."""

    def __init__(self, text: str, numbers: Spans) -> None:
        self.text = text
        self.numbers = numbers

    def status(self, view: View) -> tuple[Status, Signal | None, bool]:
        """Actual, target or estimate: the nearest cue before the number in its clause, else one in its own phrase.

        The last value tells whether the text says so itself.
        """
        number = view.number
        begin = max(view.start, number.start - 240)
        edges = [m.end() for m in expression("clause_edge").finditer(self.text, begin, number.start)]
        cues = self._cues_between(view, edges[-1] if edges else begin)
        cues = self._meant(view, cues)
        strong = [c for c in cues if c.lastgroup not in ("weak", "supposed")]
        last = _ruling(strong) if strong else cues[-1] if cues else None
        if strong and cues[-1].lastgroup == "weak" and self._joined(strong[-1], cues[-1]):
            last = cues[-1]  # telah menguji 773 pegawai, dan akan menguji 397 lagi
        if self._done(view):
            return "actual", None, True
        vague = last is None or last.lastgroup == "supposed"
        if vague and self._planned(number.start):
            return "target", Signal("figure.target", 0.0, "a programme's size"), True
        if last is None and self._wished(view):
            return "target", Signal("figure.target", 0.0, "what is asked for"), True
        if last is not None and last.lastgroup != "actual":
            if self._starts_from(last, number.start):
                return "actual", None, True
            if last.lastgroup == "target" and self._beside(last.end(), number.start):
                return "actual", None, True
            return _named(last.lastgroup), Signal(f"figure.{_named(last.lastgroup)}", 0.0, last[0]), True
        behind = self._cue_behind(view)
        if behind is not None and (last is None or behind.lastgroup != "weak"):
            return _named(behind.lastgroup), Signal(f"figure.{_named(behind.lastgroup)}", -0.05, behind[0]), True
        return "actual", None, last is not None

    def _done(self, view: View) -> bool:
        """`Dari target 900 guru, 412 guru | sudah dilatih`: what those counted have done or undergone."""
        tokens = view.after[:8]
        at = next((i for i, t in enumerate(tokens) if t.kind != "word"), len(tokens))
        at = skip_parenthesis(tokens, at)
        told = 0 < at < len(tokens) - 1 and tokens[at].low in grammar().already and tokens[at].kind == "auxiliary"
        if not told or tokens[at + 1].kind != "verb":
            return False
        planned = _cues().match(self.text, tokens[at + 1].start)  # empat lokasi telah direncanakan
        return planned is None or planned.lastgroup == "actual" or self._does(planned)

    def _meant(self, view: View, cues: Sequence[re.Match[str]]) -> list[re.Match[str]]:
        """The cues that say of this very number what they mostly say."""
        number = view.number
        cues = [c for c in cues if not self._other_sense(c, number.start) and not self._who_wants(view, c)]
        if number.unit in currencies():
            cues = [c for c in cues if c[0].lower() not in status_words().allotting]  # what is allotted is there
        if number.unit in _DATA:
            cues = [c for c in cues if c[0].lower() not in status_words().plans]  # paket dengan kuota 300 GB
        if expression("required").search(self.text, max(view.start, number.start - 40), number.start):
            # only behind what it is the condition of; `Jika setiap orang menanam minimal 2 bibit, …` supposes
            cues = [c for c in cues if c.lastgroup != "supposed" or c.start() - view.start < 2]
        if self._stands(view):
            cues = [c for c in cues if c.lastgroup not in ("weak", "supposed", "target")]
        return cues

    def _who_wants(self, view: View, cue: re.Match[str]) -> bool:
        """`Koperasi yang akan mengajukan kredit harus memiliki …`: the clause says who they are, its plan is not told.

        A passive one tells of what is still to be made, and so does the verb behind it (jalan yang akan dibangun …).
        """
        if cue.lastgroup != "weak" or not self._of_which(cue.start()):
            return False
        acts = [t for t in view.before if t.start >= cue.end() and t.kind == "verb" and t.low not in words().links]
        active = (grammar().active_prefix, grammar().intransitive_prefix)
        return len(acts) > 1 and acts[0].low.startswith(active)

    def _cues_between(self, view: View, start: int) -> list[re.Match[str]]:
        """The cues from `start` to the number, none inside another."""
        found: list[re.Match[str]] = []
        for index, token in enumerate(view.before):
            if token.start < start or token.low not in _cue_openings() or (found and token.start < found[-1].end()):
                continue
            if _named_so(view.before, index):
                continue
            cue = _cues().match(self.text, token.start, view.number.start)
            if cue is not None:
                found.append(cue)
        return found

    def _joined(self, one: re.Match[str], two: re.Match[str]) -> bool:
        """Whether a second predicate begins between two cues, the first one having its own number."""
        joint = expression("another_predicate").search(self.text, one.end(), two.start() + 1)
        if joint is None and self.text[two.start() - 2 : two.start()] == ", ":
            return bool(self.numbers.within(one.end(), two.start()))
        return joint is not None and bool(self.numbers.within(one.end(), joint.start()))

    def _stands(self, view: View) -> bool:
        """Whether the number's own relative clause tells what there is (pegawai yang berjumlah 53.000)."""
        before = [t for t in view.before if t.kind != "auxiliary"]
        if before and before[-1].low in grammar().locational:
            before.pop()  # penyuluh yang tersebar di 587 kecamatan
        return len(before) > 1 and before[-1].low in words().stative and before[-2].kind == "relative"

    def _other_sense(self, cue: re.Match[str], start: int) -> bool:
        """Whether `potensi` is a quality of people here, no guess (penilaian potensi terhadap 20 peserta).

        Likewise jika dibandingkan supposes nothing.
        """
        if cue.lastgroup == "target" and expression("out_of").search(self.text, max(0, cue.start() - 12), cue.start()):
            gap = self.text[cue.end() : start]
            return bool(re.search(r"[),;]", gap)) or bool(self.numbers.within(cue.end(), start))
        if cue[0].lower() in status_words().plans and expression("own_number").match(self.text, cue.end(), start):
            return bool(self.numbers.within(cue.end(), cue.end() + 3))
        if cue[0].lower() in status_words().plans and expression("as_planned").search(
            self.text, max(0, cue.start() - 20), cue.start()
        ):
            return True
        if cue.lastgroup in ("target", "estimate") and self._so_far(cue.end(), start):
            return True
        if cue[0].lower() in status_words().promising and self._of_which(cue.start()):
            return True
        if self._does(cue) and expression("another_party").fullmatch(self.text, cue.end(), start):
            return True
        if cue[0].lower() in status_words().enabling and expression("at_a_price").match(self.text, cue.end(), start):
            return True
        if cue[0].lower() in status_words().budgets and self._recut(cue.end(), start):
            return True
        if cue[0].lower() in status_words().commitments:
            return len(self.text[cue.end() : start].split()) > 4
        if cue.lastgroup == "weak" and self._of_which(cue.start()):
            return "," in self.text[cue.end() : start]  # 22 pegawai yang akan pensiun, terdiri dari 11 …
        if cue.lastgroup != "actual" and not words().causes.isdisjoint(self.text[cue.end() : start].lower().split()):
            return True  # bisa menang karena ada 18 penilai
        if cue.lastgroup == "supposed":
            return bool(expression("looked_at").match(self.text, cue.end()))
        if cue[0].lower() in status_words().qualities and expression("of_quality").match(self.text, cue.end()):
            return True
        between = self.text[cue.end() : start].lower().split()
        return cue[0].lower() in status_words().qualities and not grammar().regarding.isdisjoint(between)

    def _so_far(self, start: int, end: int) -> bool:
        """`ditargetkan 7 ton, padahal sebelumnya hanya 4 ton`: behind the planned number, what was or is."""
        told = expression("so_far").search(self.text, start, end)
        return told is not None and bool(self.numbers.within(start, told.start()))

    def _recut(self, start: int, end: int) -> bool:
        """`pagu dipangkas menjadi`: what was granted has been changed by somebody, so it is what there is."""
        return not status_words().recut.isdisjoint(self.text[start:end].lower().split())

    def _planned(self, start: int) -> bool:
        """Whether the number is the size of a programme or charge: program pembangunan tiga juta rumah."""
        return bool(
            expression("programme").search(self.text, max(0, start - 120), start)
            or expression("charge").search(self.text, max(0, start - 140), start)
        )

    def _wished(self, view: View) -> bool:
        """`meminta agar anggaran dipotong sebesar Rp9 miliar`: a sum or share of what somebody wants to be so."""
        summed = view.number.unit == "percent" or view.number.unit in currencies()
        return summed and bool(expression("wished").search(self.text, view.start, view.number.start))

    def _starts_from(self, cue: re.Match[str], start: int) -> bool:
        """Whether the plan is to move away from this quantity; a plan that is itself revised began as a plan."""
        plan = cue[0].lower().split()[0] in status_words().plans
        plan = plan or (cue.lastgroup in ("estimate", "supposed") and cue[0].lower() not in status_words().projected)
        return not plan and bool(expression("begins_from").search(self.text, cue.end(), start))

    def _beside(self, start: int, end: int) -> bool:
        """Whether the cue governs another number, this one only says for whom (3.252 formasi untuk 7 lembaga)."""
        return bool(self.numbers.within(start, end)) and self.text[start:end].split()[-1] in grammar().beneficiary

    def _of_which(self, start: int) -> bool:
        """Whether a relative clause begins right before a cue."""
        return self.text.endswith(grammar().which + " ", 0, start)

    def _people(self, view: View, cue: re.Match[str]) -> bool:
        """`22 pegawai yang akan pensiun`: the clause says which they are; only what is still to be made is a plan."""
        if not self._of_which(cue.start()):
            return False
        verb = next(
            (t.low for t in view.after if t.start >= cue.end() and t.kind not in ("auxiliary", "determiner")), ""
        )
        return verb not in words().making

    def _ability(self, view: View, cue: re.Match[str]) -> bool:
        """`PLTS berkapasitas 90 MW mampu memasok …`: what can do something is there, and so is its size."""
        able = cue[0].lower().split()[0] in status_words().abilities
        return able and (view.number.unit != "count" or " " in cue[0])

    def _capable(self, view: View, cue: re.Match[str]) -> bool:
        """`16 dokumen yang tidak bisa dibuka`, `4 izin yang berpotensi merusak`: the clause says what kind they are."""
        able = cue[0].lower().split()[0] in status_words().abilities
        which = expression("of_ability").search(self.text, view.number.end, cue.start()) if able else None
        if which is None or which[1]:
            return which is not None
        behind = next((t for t in view.after if t.start >= cue.end() and t.kind != "auxiliary"), None)
        if " " in cue[0] or behind is None:
            return behind is not None  # dapat menghasilkan
        active = behind.low.startswith(grammar().active_prefix)
        return active or (cue[0].lower() in status_words().enabling and behind.low not in words().making)

    def _does(self, cue: re.Match[str]) -> bool:
        """Whether those counted are who plans or guesses: what they plan is another thing, they are there."""
        return cue.lastgroup in ("target", "estimate") and bool(expression("plans").match(cue[0]))

    def _of_next(self, view: View) -> bool:
        """`48 kg sabu yang nilainya ditaksir Rp72 miliar`: the clause behind guesses at another number or a kind."""
        if expression("of_what_kind").match(self.text, view.number.end, view.end):
            return True
        behind = self.numbers.within(view.number.end, view.end)
        end = self.numbers.starts[behind[0]] if behind else view.number.end
        return expression("of_its_own").fullmatch(self.text, view.number.end, end) is not None

    def _where(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a place by name or a class stands here: 12 sekolah di Natuna, 40 kapal di bawah 5 GT."""
        return opens(tokens, at, grammar().under_over) > 0 or any(t.capital for t in tokens[at + 1 : at + 2])

    def _cue_behind(self, view: View) -> re.Match[str] | None:
        """A cue behind the number with nothing but its noun phrase between (lowongan magang dapat tersedia)."""
        for index, token in enumerate(view.after[:12]):
            cue = _cues().match(self.text, token.start) if token.low in _cue_openings() else None
            proposed = cue is not None and (cue.lastgroup == "weak" or cue[0].lower() in status_words().proposed)
            if cue is not None and proposed and self._people(view, cue):
                return None
            if cue is not None and cue.lastgroup == "estimate" and (self._ability(view, cue) or self._of_next(view)):
                return None
            if cue is not None and self._capable(view, cue):
                return None
            if cue is not None and self._does(cue):
                return None  # 12 dinas sudah mengusulkan formasi
            if cue is not None and cue[0].lower() in status_words().used and view.number.unit in currencies():
                return None  # pinjaman 31 miliar yen digunakan untuk …
            if cue is not None and cue[0].lower() in status_words().allotments and view.number.unit == "percent":
                return None  # terealisasi 38 persen pagu
            if cue is not None and cue.lastgroup == "actual":
                then = _cues().match(self.text, cue.end() + 1)  # empat lokasi yang telah direncanakan
                return then if then is not None and then.lastgroup == "target" and not self._does(then) else None
            if cue is not None:
                return (
                    cue
                    if cue.lastgroup in ("target", "estimate", "weak")
                    and cue[0].lower() not in status_words().mere_ability
                    else None
                )
            if token.low == grammar().at and not self._where(view.after, index):
                return None
            if token.kind not in ("word", "relative", "auxiliary", "soft", "date") or token.low == grammar().of:
                return None
        return None


def _named_so(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is the later part of a proper name: Kecamatan Sungai Pagu."""
    return at > 0 and tokens[at].capital and tokens[at - 1].capital and tokens[at - 1].kind == "word"


def _ruling(cues: Sequence[re.Match[str]]) -> re.Match[str]:
    """The cue that counts among several: the last, unless it is a part of what the one before it says."""
    last = cues[-1]
    if len(cues) < 2:
        return last
    before = cues[-2]
    near = last.start() - before.end() < 2
    if near and last.lastgroup == "actual":
        return before  # target realisasi
    if near and before.lastgroup == "actual" and last[0].lower().split()[-1] == grammar().for_:
        return before  # telah digunakan untuk
    if before.lastgroup == "target" and last[0].lower().split()[0] in status_words().enabling:
        return before  # berharap dapat mencapai
    return last


def _named(group: str | None) -> Status:
    return "estimate" if group in ("estimate", "supposed") else "target"
