"""Which of two phrases a number is of: what stands behind it, or the subject before it."""

from __future__ import annotations

from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_front import apposed
from pipeline.extract.figure_phrase import Phrase, act
from pipeline.extract.figure_vocabulary import grammar, words
from pipeline.extract.figure_words import View, closes


def mere_counter(chosen: Phrase) -> bool:
    """Whether it is a counter and nothing else: 40 orang."""
    return chosen.classifier and len(chosen.words) == 1


def of_count(draft: Draft, behind: Phrase | None, front: Phrase | None) -> tuple[Phrase | None, str]:
    """A count has its noun behind it; a mere counter, or nothing, sends us to the subject."""
    usable = front is not None and not front.name and draft.tied
    if behind is not None and front is not None and words().points.issuperset(behind.words) and not front.name:
        return front, "figure.subject_amount"
    held = apposed(draft.view.before) if behind is not None and _contained(draft, behind) else None
    if held is not None and not held.name:
        return held, "figure.subject_amount"
    if behind is not None and not behind.classifier and not behind.predicate:
        if len(behind.words) == 1 and usable and front is not None and (front.counted or _room(front)):
            return front, "figure.subject_amount"
        return behind, "figure.counted_noun"
    graded = front is not None and not front.name and not isinstance(draft.value, int)
    if graded and behind is not None and behind.predicate:
        return front, "figure.subject_amount"  # IPK tertinggi 3,98 diraih …
    told = behind is not None and len(behind.words) > 1
    if front is not None and not front.name and not (front.weak and told):
        tells = front.counted or front.words[0] in words().dimensions or _no_code(draft)
        if draft.tied or (behind is None and tells) or (behind is not None and behind.classifier):
            return front, "figure.subject_amount"
    if behind is not None:
        return behind, "figure.predicate" if behind.predicate else "figure.counted_noun"
    return None, "figure.bare_amount"


def _contained(draft: Draft, behind: Phrase) -> bool:
    """`air mineral 900 botol`: a container behind the number, what it holds right before it."""
    before = draft.view.before
    touches = bool(before) and before[-1].kind == "word" and not draft.tied
    return touches and len(behind.words) == 1 and behind.words[0] in words().containers


def _room(front: Phrase) -> bool:
    """`Kuota magang ke Jepang ditetapkan 40 peserta`: how many there is room for is said of it, whoever they are."""
    return len(front.words) > 1 and front.words[0] in words().capacities


def part(draft: Draft) -> bool:
    """`12 dari 38 provinsi`: a count out of another."""
    following = draft.view.after[:2]
    return len(following) == 2 and following[0].low == grammar().of and following[1].kind == "number"


def _composed(view: View) -> bool:
    """`Bantuan terdiri atas 20 ton beras`: what it is made of has the amount."""
    return closes(view.before, grammar().composed) > 0


def _governs(view: View) -> bool:
    """`alat yang mampu menghancurkan hingga 90 kilogram limbah`: the verb of a clause takes the amount behind it."""
    before = [t for t in view.before[-5:] if t.kind not in ("auxiliary", "hard")]
    acts = bool(before) and before[-1].kind == "verb" and before[-1].low.startswith(grammar().active_prefix)
    return acts and before[-1].low not in words().links | words().having | words().recording


def _no_code(draft: Draft) -> bool:
    """Whether the number is more than bare digits, which behind a noun may be a type (aluminium 6061)."""
    return not isinstance(draft.value, int) or draft.number.rule not in ("number.digits", "number.words")


def of_amount(draft: Draft, behind: Phrase | None, front: Phrase | None) -> tuple[Phrase | None, str]:
    """Money, shares and measures belong to the subject before them, else to the noun behind."""
    plain = front is not None and not front.name
    if behind is not None and draft.share and act(behind):
        return behind, "figure.amount_of"
    usable = behind is not None and not behind.predicate and not behind.classifier
    taken = usable and not draft.share and not draft.money and (_composed(draft.view) or _governs(draft.view))
    if plain and draft.tied and not taken:
        return front, "figure.subject_amount"
    if usable:
        return behind, "figure.amount_of"
    if plain:
        return front, "figure.subject_amount"
    if behind is not None and behind.predicate and draft.share:
        return behind, "figure.predicate"
    return None, "figure.bare_amount"
