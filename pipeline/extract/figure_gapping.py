"""What a second clause leaves out because the first said it: A menambah hibah 2 juta euro, B menambah 3 juta yen."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.figure_draft import Draft
from pipeline.extract.figure_phrase import Phrase, phrase
from pipeline.extract.figure_vocabulary import grammar, words
from pipeline.extract.figure_words import Token, kind_of

_REACH = 160
"""Characters between two numbers over which a clause can lean on the one before."""
_LONGEST = 8
"""Words of a clause that says only whose the number is."""


_NOUN = 3
"""Words of the neighbour's noun that a clause without one takes over."""


def gapped(draft: Draft, neighbour: Draft, behind: Phrase | None) -> bool:
    """Whether the number counts what its neighbour of the same sentence counts, the noun (and verb) left out.

    Between them stand a joint (sedangkan, a comma), then whose it is, then nothing or the verb of the clause before.
    """
    if neighbour.measure is None or not 0 < draft.number.start - neighbour.number.end < _REACH:
        return False
    alike = draft.unit == neighbour.unit or (draft.money and neighbour.money)
    if not alike or (behind is not None and not behind.classifier):
        return False
    if draft.unit == "count" and behind is None and not _stands_alone(draft):
        return False
    between = [t for t in draft.view.before if t.start >= max(neighbour.number.end, neighbour.evidence[1])]
    if draft.unit == "count" and _another_time(between):
        return True
    clause = _second_clause(between)
    if not clause or len(clause) > _LONGEST or not any(t.kind == "word" for t in clause):
        return False
    if _elsewhere(clause):
        return draft.tied or not draft.share
    last = clause[-1]
    if last.kind == "verb":
        said = [t.low for t in neighbour.view.before if t.kind == "verb"]
        return last.low in said and last.low not in words().tied | words().movement
    return _owner(clause, draft, neighbour)


def _stands_alone(draft: Draft, *, counters: bool = False) -> bool:
    """Whether nothing is counted behind the number: the sentence ends there, or a joint or preposition follows.

    With `counters`, a mere counter may stand between.
    """
    after = draft.view.after[1:] if counters and _counter(draft) else draft.view.after
    following = after[0] if after else None
    return following is None or (following.kind in ("mark", "and", "soft", "hard") and following.low != "/")


def _counter(draft: Draft) -> bool:
    return bool(draft.view.after) and draft.view.after[0].low in words().classifiers


def _second_clause(between: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the joint that opens the second clause; empty where there is none."""
    at = 0
    while at < len(between) and between[at].kind in ("word", "soft", "date", "auxiliary") and at < 6:
        at += 1  # the rest of what the first clause says: di Ternate
    opened = at
    while at < len(between) and (between[at].low == "," or _joint(between[at])):
        at += 1
    clause = between[at:] if at > opened else ()
    plain = all(t.kind in ("word", "soft", "verb", "auxiliary") or t.low in grammar().by_way for t in clause)
    return clause if plain else ()


def _elsewhere(clause: Sequence[Token]) -> bool:
    """`sedangkan | di PPN Ternate hanya`: a clause that says only where, by names."""
    if clause[0].low not in grammar().locational | grammar().by_way:
        return False
    named = [t for t in clause[1:] if t.kind == "word" and t.low not in words().links]
    return bool(named) and all(t.capital for t in named) and not any(t.kind in ("verb", "soft") for t in clause[1:])


def _another_time(between: Sequence[Token]) -> bool:
    """`310 orang, tahun ini | 455`: nothing but a joint and another time stands between the two."""
    at = next((i for i, t in enumerate(between) if t.low in (",", ";") or _joint(t)), None)
    if at is None or at > 1 or not all(t.low in words().classifiers or t.kind == "word" for t in between[:at]):
        return False
    while at < len(between) and (between[at].low in (",", ";") or _joint(between[at])):
        at += 1
    rest = between[at:]
    timed = any(t.kind == "date" for t in rest)
    return timed and all(t.kind in ("date", "auxiliary") or t.low in words().links | grammar().locational for t in rest)


def _joint(token: Token) -> bool:
    return token.low in grammar().contrast or token.low in grammar().joining


def _owner(clause: Sequence[Token], draft: Draft, neighbour: Draft) -> bool:
    """Whether the clause names only whose the number is, as the one before named its own; no size of its own."""
    if any(t.kind == "verb" for t in clause) or neighbour.rule not in ("figure.counted_noun", "figure.amount_of"):
        return False
    sized = words().dimensions | words().accounts | words().counts | words().growth | words().links
    return draft.unit == "count" and not any(t.low in sized for t in clause)


def headless(draft: Draft, neighbour: Draft) -> str | None:
    """`22 kios sudah buka, sedangkan yang belum 3`: the noun of the neighbour with the clause that has none."""
    if neighbour.measure is None or draft.unit != "count" or neighbour.unit != "count":
        return None
    if draft.number.start - neighbour.number.end > _REACH or not _stands_alone(draft, counters=True):
        return None
    between = [t for t in draft.view.before if t.start >= neighbour.number.end]
    at = next((i for i in range(len(between) - 1, 0, -1) if between[i].kind == "relative"), 0)
    if not at or not (_joint(between[at - 1]) or between[at - 1].low in (",", ";")):
        return None
    clause = [t for t in between[at + 1 :] if t.low not in words().tied | words().counts]
    if not clause or any(t.kind in ("mark", "number", "hard", "relative") for t in clause):
        return None
    told = [t.low for t in clause if t.kind != "auxiliary" or t.low in grammar().negations]
    return " ".join((*bare_noun(neighbour), *told)) if told else None


def bare_noun(draft: Draft) -> list[str]:
    """The first words of what a draft counts, without the clause or the verb that says which."""
    if draft.noun:
        return draft.noun.split()
    said = (draft.measure or "").split(f" {grammar().which} ")[0].split()[:_NOUN]
    verb = next((i for i, word in enumerate(said) if i and _opens_predicate(word)), len(said))
    return said[:verb]


def _opens_predicate(word: str) -> bool:
    """Whether the words behind the noun begin to say what it does: warung | telah dipugar."""
    return word in grammar().come_about or kind_of(word.lower(), word[0].isupper()) == "verb"


def for_another(draft: Draft, neighbour: Draft) -> bool:
    """`tarif Rp2.000 untuk motor dan Rp5.000 untuk mobil`: the same price for another, no price of its own."""
    if neighbour.measure is None or neighbour.unit != draft.unit or neighbour.rule != "figure.subject_amount":
        return False
    between = [t for t in draft.view.before if t.start >= neighbour.number.end]
    said = [t.low for t in between[:3]]
    joined = bool(between) and (_joint(between[-1]) or between[-1].low == ",")
    return joined and len(between) < _LONGEST + 4 and not grammar().beneficiary.isdisjoint(said)


def handed_out(draft: Draft, neighbour: Draft) -> Phrase | None:
    """`menyerahkan santunan kepada 18 nelayan, masing-masing sebesar Rp5 juta`: what each of those counted is given."""
    before, given = draft.view.before, neighbour.view.before
    if draft.unit == "count" or neighbour.unit != "count" or not given or given[-1].low not in grammar().receiving:
        return None
    between = [t.low for t in before if t.start >= neighbour.number.end]
    if grammar().respectively not in between:
        return None
    rest = between[between.index(grammar().respectively) + 1 :]
    if not words().links.issuperset(rest):
        return None
    start = len(given) - 1
    while start and given[start - 1].kind == "word":
        start -= 1
    return phrase(given[start:-1])


def told_by_verb(draft: Draft) -> Phrase | None:
    """`menghibahkan 56 juta dolar`: a verb made of the noun of the money, where no noun says what it is."""
    before = draft.view.before
    if not before or before[-1].low not in words().telling:
        return None
    return Phrase(before[-1].start, before[-1].end, (before[-1].low,), predicate=True)
