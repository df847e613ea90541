"""Facts of the type partnership: who cooperates with whom, in which form, how far, about what, when."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pipeline.extract import cooperation
from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.extract.constructions import Found
from pipeline.extract.cooperation import INSTRUMENTS, Cue, Judged
from pipeline.extract.cooperation_words import expression, pattern, vocabulary
from pipeline.extract.encounters import Encounters
from pipeline.extract.joint_work import JointWork
from pipeline.extract.nationality import public, state_of
from pipeline.extract.parties import Parties, Party, government
from pipeline.extract.rows import BULLET
from pipeline.extract.shared_effort import EFFORT
from pipeline.fact import Evidence, Form, Partnership
from pipeline.recognise.mentions import Mention, Signal
from pipeline.resolve.reading import Reading
from pipeline.rulebook import RULES, Rule, RuleSet, load_rules

PATTERNS = RULES / "partnership" / "patterns.yaml"
M = TypeVar("M", bound=Mention)
RELATIONS = "partnership.relations"
_DEFINITE = ("partnership.this", "partnership.both")
_ORDER = {"ended": 5, "signed": 4, "active": 3, "explored": 2, "planned": 2}


@functools.cache
def rules() -> dict[str, Rule]:
    """The rules for partnerships by id: one a construction of `JointWork` or of what it is made of."""
    return {rule.id: rule for rule in load_rules(PATTERNS, Rule)}


@dataclass
class Draft:
    """A partnership in the making: the best passage for it and the others."""

    found: Found
    form: Form
    judged: Judged
    topic: str | None
    date: str | None
    others: list[tuple[int, int]] = field(default_factory=list)

    @property
    def key(self) -> tuple[frozenset[str], Form]:
        """What makes two passages one fact: the bodies and the form."""
        return frozenset(p.id for p in self.found.parties), self.form


def extract(reading: Reading, active: Collection[str] | None = None) -> list[Partnership]:
    """The partnership facts of one document, in order of their evidence. `active` limits the rules (all by default)."""
    if not cooperation.spoken_of(reading.text):
        return []
    allowed = rules().keys() if active is None else active
    kept = _drafted(reading, Parties(reading), allowed)
    learnt = _learnt(reading.text, kept)
    if learnt:
        kept = _drafted(reading, Parties(reading, learnt), allowed)
    return sorted((_fact(reading, d) for d in kept), key=lambda f: f.span)


def _drafted(reading: Reading, parties: Parties, allowed: Collection[str]) -> list[Draft]:
    """What the constructions find in the whole text, each cooperation once."""
    encounters = Encounters(reading, parties)
    cooperating = JointWork(parties, encounters, allowed)
    drafts: dict[tuple[frozenset[str], Form], Draft] = {}
    for start, end in reading.sentences:
        if reading.document.furniture(start, end):
            continue
        end = _with_items(reading.text, start, end)
        for found in _in_sentence(reading, cooperating, start, end):
            for draft in _drafts(reading, found, start, end):
                _merge(drafts, draft)
            if not found.anaphoric:
                encounters.note(found.end, found.parties, found.forms)
        encounters.meet(start, end)
    return _settled(_by_states(drafts))


def _learnt(text: str, drafts: Iterable[Draft]) -> dict[str, str]:
    """Names that cooperate and stand elsewhere in the text as well, and what is said for them (Nordwind Mining (NWM)):
    there, too, they are bodies. Each by the form that stands in the text.
    """
    learnt: dict[str, str] = {}
    for name in dict.fromkeys(p.name for d in drafts for p in d.found.parties if p.source == "plain" and " " in p.name):
        if len(_standing(name, text)) > 1:
            learnt[name] = name
        short = expression("short_form").match(text, _standing(name, text)[0].end()) if _standing(name, text) else None
        if short and len(_standing(short[1], text)) > 1:
            learnt |= {name: name, short[1]: name}
    return learnt


def _standing(name: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))


_ITEM = re.compile(rf"\s*\n{BULLET}[^\n]+")


def _with_items(text: str, start: int, end: int) -> int:
    """The end of the list that a sentence introduces with a colon (… dengan tiga mitra, yaitu:), else its own end."""
    sentence = text[start:end].rstrip()
    if not sentence.endswith(":"):
        return end
    end = start + len(sentence)
    for _ in range(30):
        item = _ITEM.match(text, end)
        if item is None:
            break
        end = item.end()
    return end


def _in_sentence(reading: Reading, cooperating: JointWork, start: int, end: int) -> Iterable[Found]:
    """What the constructions find in one sentence, without what a stronger one already says."""
    text = reading.text
    found: list[Found] = []
    cues = [c for c in cooperation.cues(text, start, end) if not _inside_name(reading, c)]
    unresolved: list[Cue] = []
    papers: list[Found] = []
    for cue, following in zip(cues, [*(c.start for c in cues[1:]), end], strict=False):
        if paper := _paper(text, found, cue):
            papers.append(paper)
            continue
        one = cooperating.around(cue, start, end, following, found[-1] if found else None)
        if (
            one
            and sensible(one.parties)
            and not (one.rule in _DEFINITE and any(expression("part_of_body").match(p.name) for p in one.parties))
        ):
            found += cooperating.apart(one)
            found += [more for more in _further(cooperating, one, end) if sensible(more.parties)]
        else:
            unresolved.append(cue)
            cooperating.remember(cue, start)
    found = [_instrument(text, one, unresolved) for one in found]
    papers += _signed_beside(reading, cooperating.parties, found, unresolved, (start, end))
    for one in cooperating.without_words(start, end):
        covered = any({p.id for p in one.parties} <= {p.id for p in f.parties} for f in found[:50])
        if one.rule in cooperating.active and not covered and sensible(one.parties):
            found.append(one)
    return [*_without_echoes(found), *papers]


def _instrument(text: str, found: Found, unresolved: list[Cue]) -> Found:
    """Signing a memorandum that opens the cooperation of A and B: the memorandum is theirs."""
    near = [c for c in unresolved if c.form in ("mou", "agreement", "loi") and abs(c.start - found.cue.start) < 130]
    if not near or found.forms[0] != "cooperation" or found.anaphoric:
        return found
    if not pattern("stages.signed").search(text, max(0, near[0].start - 40), near[0].start):
        return found
    cue = replace(found.cue, start=min(found.cue.start, near[0].start), end=max(found.cue.end, near[0].end))
    return replace(found, forms=(near[0].form,), cue=cue, clause=min(found.clause, near[0].start - 40))


def _further(cooperating: JointWork, found: Found, end: int) -> Iterable[Found]:
    """The pairs and partners that the same word of cooperation goes on to."""
    if found.rule == "partnership.between":
        return cooperating.further(found, end)
    if found.rule == "partnership.pair":
        return cooperating.further_pairs(found, end)
    return cooperating.further_partner(found, end) if found.rule == "partnership.with" else ()


def _paper(text: str, found: list[Found], cue: Cue) -> Found | None:
    """Cooperation of A and B, yang diperkuat dengan LoI: the document is theirs as well."""
    last = found[-1] if found and cue.form in INSTRUMENTS else None
    if last is None or last.forms != ("cooperation",) or not 0 < cue.start - last.end < 160:
        return None
    if not expression("laid_down").search(text, last.end, cue.start):
        return None
    ahead = expression("ahead").search(text, last.end, cue.start)
    return replace(
        last,
        forms=(cue.form,),
        cue=cue,
        clause=ahead.start() if ahead else cue.start,
        start=cue.start,
        end=cue.end,
        aside=True,
    )


def _signed_beside(
    reading: Reading, parties: Parties, found: list[Found], unresolved: list[Cue], sentence: tuple[int, int]
) -> Iterable[Found]:
    """Kemitraan A–B …, keduanya menyaksikan penandatanganan MoU: theirs, where the sentence knows nobody else."""
    if len(found) != 1 or found[0].forms != ("cooperation",) or found[0].anaphoric:
        return
    known = {p.id for p in found[0].parties}
    others = {p.id for p in parties.within(*sentence) if p.name} - known
    for cue in unresolved:
        if cue.form in INSTRUMENTS and not others and cue.start > found[0].end:
            signing = pattern("stages.signed").search(reading.text, max(found[0].end, cue.start - 60), cue.start)
            if signing and not re.search(r"[.;]", reading.text[found[0].end : cue.start]):
                yield replace(
                    found[0], forms=(cue.form,), cue=cue, clause=signing.start(), start=signing.start(), end=cue.end
                )
                return


def _without_echoes(found: list[Found]) -> list[Found]:
    """Of two forms in a sentence for the same bodies, the instrument: a memorandum on cooperation is one thing."""
    documented = {frozenset(p.id for p in f.parties) for f in found if f.forms[0] in INSTRUMENTS}
    return [f for f in found if f.forms[0] != "cooperation" or frozenset(p.id for p in f.parties) not in documented]


def _inside_name(reading: Reading, cue: Cue) -> bool:
    """Whether the cue is part of the name of a body or office (Direktur Kerja Sama Internasional)."""
    body = _around(reading.organisations, cue.start)
    if body and body.start < cue.start and cue.end < body.end:
        return True
    return _around(reading.offices, cue.start) is not None


def _around(mentions: Sequence[M], offset: int) -> M | None:
    """The mention that holds the offset; mentions are in order of their start and do not overlap."""
    index = bisect_right(mentions, offset, key=lambda m: m.start) - 1
    return mentions[index] if index >= 0 and mentions[index].end > offset else None


def sensible(parties: tuple[Party, ...]) -> bool:
    """Whether these can be parties: not a state with nothing but its own ministries, not a body with its own office."""
    ids = {p.id for p in parties}
    for unit in filter(None, (expression("own_office").match(p.name) for p in parties)):
        others = [p for p in parties if p.name != unit[0] and not p.id.startswith("region-")]
        if any(form in unit[1] for p in others for form in (p.name, *p.variants) if len(form) > 3):
            return False
    if "state-id" in ids:
        if any(p.name == government() for p in parties):
            return len(ids) >= 2 and not any(p.name.startswith(vocabulary().executive) for p in parties)
        return len(ids) >= 2 and any(i not in public() and not re.match(r"region-\d", i) for i in ids - {"state-id"})
    return len(ids) >= 2


_FAR = 3000
"""Code points on either side of a passage that are looked at in a sentence without end."""


def _drafts(reading: Reading, found: Found, start: int, end: int) -> Iterable[Draft]:
    text, date = reading.text, _date(reading, start, end)
    start = max(start, min(found.start, found.cue.start) - _FAR)
    end = min(end, max(found.end, found.cue.end) + _FAR)
    stop = _clause_end(text, max(found.end, found.cue.end), end)
    clause = max(start, min(found.clause, found.cue.start))
    if found.forms[0] in ("cooperation", "program") and expression("in_list").search(text, start, found.cue.start):
        clause = start  # akan digulirkan beberapa program, di antaranya pelatihan bekerja sama dengan X
    named = found.cue.kind == "noun"
    told = found.cue.start if found.rule == EFFORT and named else found.cue.end
    left = " ".join(text[max(clause, found.cue.end - 900) : told].split())
    if found.rule in ("partnership.signed_by", "partnership.both") and found.parties[0].start > found.cue.end:
        left = f"{left} {' '.join(text[found.cue.end : found.parties[0].start].split())}"  # … yang akan ditandatangani
    right = "" if found.aside else " ".join(text[max(found.end, found.cue.end) : stop].split())
    right = expression("effect").sub(" ", right) if named and found.forms[0] == "cooperation" else right
    before = "" if found.aside else " ".join(text[max(start, clause - 400) : clause].split())
    inner = " ".join(text[found.cue.end : found.end].split())
    for form in found.forms:
        judged = cooperation.judge(before, left, right, form, inner)
        if judged is None or (judged.stage == "explored" and _only_coordinated(text, found)):
            continue
        bears_names = found.rule == "partnership.pair" and found.cue.start == found.parties[0].start
        if bears_names and not judged.explicit:
            judged = Judged("active", explicit=False)  # an agreement that has its name stands
        between = found.rule == "partnership.between"  # who proposes classes between A and B names both for them
        if form == "program" and found.cue.kind == "noun" and judged.stage == "explored" and not between:
            continue  # a joint exercise that is only discussed
        if found.rule == RELATIONS and judged.stage != "ended":
            close = pattern("relations_close").match(text, found.cue.start, found.cue.end) is not None
            judged = Judged("active" if close else "explored", explicit=close)  # relations that are to be closer
        if form == "program" and _over(text, found):
            judged = Judged("ended", explicit=True)
        if form == "program" and judged.stage != "ended" and not (between and judged.stage == "explored"):
            judged = Judged("planned" if judged.stage == "planned" else "active", judged.explicit, judged.signals)
        runs = found.rule == "partnership.together" and found.cue.kind == "verb" and found.cue.end == found.end
        topic = cooperation.held(text, found.end, stop) if runs else None
        behind = min((p.start for p in found.parties if p.start >= found.cue.end), default=len(text))
        topic = topic or cooperation.topic(text, found.cue, [found.end], stop, behind)
        yield Draft(found, form, judged, topic, date)


def _only_coordinated(text: str, found: Found) -> bool:
    """Whether the word is one of coordination, which is nothing as long as it is only asked for."""
    cue = found.cue
    return cue.kind == "verb" and expression("mere_coordination").search(text, cue.start, cue.end) is not None


def _over(text: str, found: Found) -> bool:
    """Whether a programme, not an event of a day, is said to be over (program yang dijalankan A dan B ditutup)."""
    at = min(found.start, found.cue.start)
    named = expression("programme_named").search(text, max(0, at - 90), at)
    return named is not None and expression("programme_over").match(text, max(found.end, found.cue.end)) is not None


def _clause_end(text: str, offset: int, end: int) -> int:
    """Where the clause of the passage ends: before a subordinate clause or comma; "yang akan diteken" belongs to it."""
    match = expression("subordinate").search(text, offset, end)
    return match.start() if match else end


def _date(reading: Reading, start: int, end: int) -> str | None:
    """The day or month of the act, where the sentence states one."""
    index = bisect_left(reading.dates, start, key=lambda m: m.start)
    for mention in reading.dates[index : index + 12]:
        if mention.start >= end:
            return None
        if mention.value and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", mention.value):
            return mention.value
    return None


def _strength(draft: Draft) -> tuple[int, int, int, int]:
    return (
        int(draft.found.rule != RELATIONS),
        int(not draft.found.anaphoric or draft.judged.explicit),
        2 * draft.judged.explicit - draft.judged.weak,
        _ORDER[draft.judged.stage]
        if draft.judged.explicit and draft.judged.stage in ("ended", "signed", "active")
        else 0,
    )


def _merge(drafts: dict[tuple[frozenset[str], Form], Draft], draft: Draft) -> None:
    """One fact per set of bodies and form: said stages outrank unsaid ones, what is done outranks plans."""
    if draft.found.anaphoric and draft.form == "cooperation":
        ids = draft.key[0]
        if any(key[0] == ids and key[1] in INSTRUMENTS for key in drafts) and draft.key not in drafts:
            return  # "kerja sama ini" behind a memorandum is the memorandum
    known = drafts.get(draft.key)
    if known is None:
        drafts[draft.key] = draft
        return
    best, other = (draft, known) if _strength(draft) > _strength(known) else (known, draft)
    best.others = [*known.others, (other.found.start, other.found.end)]
    best.topic = best.topic or other.topic
    best.date = best.date or other.date
    drafts[draft.key] = best


def _by_states(drafts: dict[tuple[frozenset[str], Form], Draft]) -> dict[tuple[frozenset[str], Form], Draft]:
    """Without what two bodies seem to do for themselves where it is their states that cooperate."""
    kept = dict(drafts)
    for key, draft in drafts.items():
        if not draft.found.rule.endswith((".this", ".both")) or all(i.startswith("state-") for i in key[0]):
            continue
        states = frozenset(filter(None, map(state_of, draft.found.parties)))
        acting = (
            p.id in public() or p.id.startswith("state-") or expression("arm_of_state").match(p.name)
            for p in draft.found.parties
        )
        if not all(acting):
            continue
        if len(states) != 2 or len(states) != len(key[0]) or (states, draft.form) not in kept:
            continue
        whole = kept[states, draft.form]
        if draft.judged.explicit and _strength(draft) > _strength(whole):
            whole.judged = draft.judged
        whole.others.append((draft.found.start, draft.found.end))
        whole.topic, whole.date = whole.topic or draft.topic, whole.date or draft.date
        del kept[key]
    return kept


def _settled(drafts: dict[tuple[frozenset[str], Form], Draft]) -> list[Draft]:
    """Without cooperation that only announces an instrument, and weak passages that know some of the bodies only."""
    kept = []
    documented = {ids for (ids, form), d in drafts.items() if form in INSTRUMENTS and d.judged.stage == "signed"}
    of_body: dict[tuple[str, Form], list[tuple[frozenset[str], Draft]]] = {}
    for (ids, form), draft in drafts.items():
        for identifier in ids:
            of_body.setdefault((identifier, form), []).append((ids, draft))
    for (ids, form), draft in drafts.items():
        signed = ids in documented
        said = draft.judged.explicit and draft.judged.stage != "signed" and draft.found.rule != "partnership.agreed"
        if form == "cooperation" and signed and not said:
            continue  # what is signed, and what is agreed on in it, is the document
        weak = draft.found.anaphoric or draft.found.rule in ("partnership.speaker_with", "partnership.together")
        sharing = min((of_body[identifier, form] for identifier in ids), key=len)
        larger = [d for others, d in sharing if ids < others]
        if larger and (weak or any(d.found.rule == "partnership.joins" for d in larger)):
            continue
        kept.append(draft)
    return kept


def _fact(reading: Reading, draft: Draft) -> Partnership:
    found = draft.found
    rule = rules()[found.rule]
    signals: list[Signal] = [*found.signals, *draft.judged.signals]
    if not draft.judged.explicit:
        signals.append(Signal("partnership.stage_unsaid", -0.05, "no word tells the stage"))
    if draft.others:
        signals.append(Signal("partnership.repeated", 0.04, f"said {len(draft.others) + 1} times"))
    why = reasons(rule, signals)
    first = passage(reading.text, found.start, found.end)
    evidence: dict[tuple[int, int], Evidence] = {(first.start, first.end): first}
    for start, end in draft.others[:6]:
        more = passage(reading.text, start, end)
        evidence.setdefault((more.start, more.end), more)
    return Partnership(
        parties=tuple(p.name for p in found.parties),
        form=draft.form,
        stage=draft.judged.stage,
        topic=draft.topic,
        date=draft.date,
        evidence=tuple(evidence.values()),
        rule=found.rule,
        confidence=raw_confidence(why),
        reasons=why,
        aliases={p.name: p.variants for p in found.parties},
    )


def _fired(sentence: str) -> set[str]:
    """The rules for partnerships that fire in an example."""
    from pipeline.recognise.trial import trial

    return {fact.rule for fact in extract(Reading(*trial(sentence)))}


def rule_sets() -> list[RuleSet]:
    """The rules for partnerships and the way to try them."""
    return [RuleSet(PATTERNS, tuple(rules().values()), _fired)]
