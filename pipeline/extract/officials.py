"""Facts of the type official: one per person and position, from the holdings that the resolver found."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

from pipeline.document import Block, Document, Frozen
from pipeline.extract.building import passage, raw_confidence, reasons
from pipeline.fact import Evidence, Official
from pipeline.language import Analyser, analyser
from pipeline.recognise.mentions import Signal
from pipeline.recognise.titles import translations
from pipeline.recognise.wording import Worded
from pipeline.resolve import holdings
from pipeline.resolve.offices_held import same_body
from pipeline.resolve.persons import Holding, Person
from pipeline.resolve.reading import Reading
from pipeline.rulebook import RULES, RuleSet, load_model


def extract(reading: Reading) -> list[Official]:
    """The official facts of one document, in order of their evidence."""
    facts = [fact for person in reading.persons.all for fact in _of_person(reading, person)]
    return sorted(facts, key=lambda fact: fact.span)


def _of_person(reading: Reading, person: Person) -> Iterable[Official]:
    """One fact for each office of the person: the same position at another body is another office."""
    groups: list[tuple[str, list[Holding]]] = []
    again: dict[object, list[Holding]] = {}
    for holding in person.holdings:
        if not reading.document.furniture(holding.start, holding.end):
            position = holding.office.position.casefold()
            office = holding.office
            said = (position, office.organisation, office.organisation_variants, office.signals)
            held = again.get(said) or next((g for p, g in groups if p == position and _same_body(g, [holding])), None)
            if held is None:
                groups.append((position, held := []))
            again[said] = held
            held.append(holding)
    for short in sorted(groups, key=lambda group: len(group[0])):
        full = next((other for other in groups if other[0] != short[0] and _one_office(short, other)), None)
        if full is not None:
            full[1].extend(short[1])
            groups.remove(short)
    for _, held in groups:
        yield _fact(reading, person, held)


def _same_body(held: Sequence[Holding], others: Sequence[Holding]) -> bool:
    """Whether no two different bodies are said with these titles; one named in part is no other."""
    return all(
        same_body(one.office, other.office) or _in_part(one.office.organisation, other.office.organisation)
        for one in held
        for other in others
    )


def _in_part(first: str | None, second: str | None) -> bool:
    """Whether all words of one name stand in the other: Kantor Kementerian Agama (Kabupaten) Solok."""
    one, other = set((first or "").casefold().split()), set((second or "").casefold().split())
    return one <= other or other <= one


def _one_office(short: tuple[str, list[Holding]], full: tuple[str, list[Holding]]) -> bool:
    """Whether the first group is the office of the second under a shorter title (Ketua Kadin for its Ketua Umum)."""
    if _shortens(short[0], full[0]):
        return True
    named = any(h.office.organisation for h in short[1])
    return named and f"{short[0]} {shortening().chief}" == full[0] and _same_body(short[1], full[1])


class Shortening(Frozen):
    """The vocabulary `rules/official/shortening.yaml`; forms are casefolded."""

    heads: tuple[str, ...]
    parts: tuple[str, ...]
    chief: str
    small: frozenset[str]


@functools.cache
def shortening() -> Shortening:
    """The vocabulary, loaded once."""
    return load_model(RULES / "official" / "shortening.yaml", Shortening)


_PART = Worded(r"[ ]{parts}(?![^\W_])", shortening)
"""A part of a body behind a title, from the blank before it."""
_NUMBER_OF_UNIT = re.compile(r"[ ]\d[\d-]*(?:/\d+)?[ /]")
"""The number of a unit before its town: komandan komando rayon militer 421/09 tanjungbintang."""


def _shortens(short: str, full: str) -> bool:
    """Whether one position is the other: in Indonesian, with other blanks, without a part or its number, in short.

    President and Presiden, Penais Zawa and Penaiszawa, Anggota and Anggota Komisi IX, Kepala Biro KLI, Dirjen Strahan.
    """
    if short.replace(" ", "") == full.replace(" ", "") or translations().get(full, full) == short:
        return True
    if _NUMBER_OF_UNIT.sub(" ", full) == short:
        return True
    part = _PART.search(full)
    if part is not None and short == full[: part.start()]:
        return True
    head, _, last = short.rpartition(" ")
    if head and len(last) >= 3 and f" {head} " in f" {full}":
        words = full.split(f"{head} ", 1)[1].replace(",", " ").split()
        if last == "".join(word[0] for word in words if word not in shortening().small):
            return True
    for form in (f"{head} " for head in shortening().heads):
        if short.startswith(form) and full.startswith(form):
            syllables, whole = short[len(form) :].replace(" ", ""), full[len(form) :].replace(" ", "")
            rest = iter(whole)
            return 3 < len(syllables) < len(whole) - 2 and all(letter in rest for letter in syllables)
    return False


def _fact(reading: Reading, person: Person, held: Sequence[Holding]) -> Official:
    """One fact of all the passages that say the same; the best one carries it."""
    longest = max(len(h.office.position) for h in held)
    ranked = sorted(
        held,
        key=lambda h: (
            len(h.office.position) < longest, h.office.organisation is None, h.office.rule == "offices.bare", h.start,
        ),
    )  # fmt: skip
    first = ranked[0]
    named = next((h for h in ranked if h.office.organisation), first)
    whole = f"{named.office.organisation} "  # Kantor Kementerian Agama | Kabupaten Solok
    named = next((h for h in ranked if (h.office.organisation or "").startswith(whole)), named)
    rule = next(r for r in holdings.rules() if r.id == first.rule)
    signals = dict.fromkeys((*first.signals, *_repeated(held)))
    because = reasons(rule, signals)
    evidence: dict[tuple[int, int], Evidence] = {}
    for holding in (first, *sorted(held, key=lambda h: h.start)):
        found = passage(reading.text, holding.start, holding.end)
        evidence.setdefault((found.start, found.end), found)
    organisation = named.office.organisation
    aliases = {person.name: person.variants}
    if organisation:
        forms = dict.fromkeys(v for h in ranked for v in h.office.organisation_variants if v != organisation)
        aliases[organisation] = tuple(forms)
    return Official(
        evidence=tuple(evidence.values()),
        rule=first.rule,
        confidence=raw_confidence(because),
        reasons=because,
        aliases=aliases,
        person=person.name,
        position=first.office.position,
        organization=organisation,
    )


def _repeated(held: Sequence[Holding]) -> tuple[Signal, ...]:
    if len(held) < 2:
        return ()
    return (Signal("official.repeated", 0.03, "The text says so more than once."),)


@functools.cache
def _blank() -> Analyser:
    return analyser("blank")


def _fired(sentence: str) -> Iterable[str]:

    blocks = (Block(start=0, end=len(sentence), kind="paragraph"),)
    document = Document(doc_id="example", text=sentence, blocks=blocks)
    reading = Reading(document, _blank()(document))
    return {holding.rule for person in reading.persons.all for holding in person.holdings}


def rule_sets() -> list[RuleSet]:
    """The rules of officials and how to try them."""
    return [RuleSet(holdings.PATTERNS, holdings.rules(), _fired)]
