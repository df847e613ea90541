"""What a number leaves out because the figure before said it: the noun of a predicate, of -nya, of a mere container."""

from __future__ import annotations

from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_gapping import bare_noun
from pipeline.extract.figure_phrase import Phrase
from pipeline.extract.figure_vocabulary import grammar, status_words, words

_NAMED = frozenset(("figure.counted_noun", "figure.subject_amount", "figure.share_of", "figure.coordinated"))
"""Rules that say by a noun what is counted."""
_NEAR = 200
"""Characters between a whole and the number of some of it."""


def out_of_these(text: str, draft: Draft, chosen: Phrase, earlier: Draft | None) -> None:
    """`Dari 60 penyuluh, 20 telah dilatih`: a predicate without its noun says which of those counted before."""
    if earlier is None or not chosen.predicate or not _leans(draft, earlier) or draft.unit != "count":
        return
    draft.noun = " ".join(bare_noun(earlier))
    said = [t for t in draft.view.after if chosen.start <= t.start < chosen.end]
    told = [t for t in said if t.kind != "auxiliary" or t.low in grammar().negations]
    draft.measure = f"{draft.noun} {' '.join(text[t.start : t.end] for t in told)}"


def same_container(behind: Phrase, neighbour: Draft) -> bool:
    """Whether only the container in which the neighbour counts stands behind: 1.200 paket sembako, 500 paket."""
    first = (neighbour.measure or "").lower().split()[:1]
    return list(behind.words) == first and behind.words[0] in words().containers


def planned(draft: Draft) -> str | None:
    """`37 anjing atau 9 persen dari target | 400 ekor`: the noun of the plan that has the number."""
    last = draft.view.before[-1].low if draft.view.before else ""
    return last if last in status_words().plans else None


def _leans(draft: Draft, earlier: Draft) -> bool:
    """Whether the figure before counts in the same unit something that its words name, and stands near."""
    near = draft.number.start - earlier.number.end <= _NEAR
    return near and earlier.unit == draft.unit and earlier.rule in _NAMED and earlier.measure is not None


def owned_by(draft: Draft, earlier: Draft | None) -> None:
    """`46 dokter hewan, padahal kebutuhannya 120`: what -nya stands for is what the figure before counts."""
    told = (draft.measure or "").lower()
    stem = told.removesuffix(grammar().own)
    if earlier is None or stem == told or stem not in words().accounts | words().capacities | words().spans:
        return
    if _leans(draft, earlier):
        noun = [w for w in bare_noun(earlier) if w.lower() not in words().counts | status_words().plans]
        draft.measure = " ".join((stem, *noun))
