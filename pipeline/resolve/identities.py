"""Which names of a document are one person: by their words, and by the offices that the text gives them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.recognise.holders import offices_of
from pipeline.recognise.mentions import OfficeMention
from pipeline.recognise.names import one_letter_apart
from pipeline.recognise.titles import bare_head, heads
from pipeline.resolve.holdings import Pairing
from pipeline.resolve.namesakes import MANY, grouped, parts, within
from pipeline.resolve.offices_held import BARE, same_office, short_for


def people_of(names: Sequence[str], pairs: Sequence[Pairing]) -> list[list[str]]:
    """The names in groups, one group a person."""
    offices: dict[str, list[OfficeMention]] = {}
    for pair in pairs:
        offices.setdefault(pair.person.name, []).append(pair.office)

    def somebody_else(short: str, full: str) -> bool:
        """The husband's name alone with an office of its own: Helmi, and his wife Nazifah Helmi with hers."""
        tail = parts(full)[-len(parts(short)) :]
        if not parts(short) or len(parts(full)) <= len(parts(short)) or tail != parts(short):
            return False
        if any(row.name == short or short in row.aliases for row in offices_of(short)):
            return not any(within(full, row.name) for row in offices_of(short))
        if len(parts(short)) > 1:
            return bool(_full(offices.get(short, []))) and not offices.get(full)
        own, other = (_full(offices.get(name, [])) for name in (short, full))
        return bool(own and other) and not _shared(own, other)

    groups = grouped(names, somebody_else)
    if len(groups) <= MANY:
        groups = _misspelt_joined(groups, offices)
    for group in [g for g in groups if len(g) == 1] if len(groups) <= MANY else ():
        home = _home(group[0], [g for g in groups if g is not group], offices)
        if home is not None and group in groups:
            groups.remove(group)
            home.append(group[0])
    return groups


def _misspelt_joined(groups: list[list[str]], offices: dict[str, list[OfficeMention]]) -> list[list[str]]:
    """The groups with those joined whose names differ in the end of one word and who hold one office."""
    kept: list[list[str]] = []
    for group in groups:
        own = _full([o for n in group for o in offices.get(n, [])])
        home = next(
            (
                other
                for other in kept
                if own
                and _alike(group[0], other[0])
                and _shared(own, _full([o for n in other for o in offices.get(n, [])]))
            ),
            None,
        )
        if home is None:
            kept.append(group)
        else:
            home += group
    return kept


def _alike(first: str, second: str) -> bool:
    """Whether two names differ a little in one word: Ferry Julianto and Juliantono, Purwaghandi and Purwagandhi."""
    one, other = parts(first), parts(second)
    if len(one) != len(other) or len(one) < 2 or one[0] != other[0]:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    short, long = sorted(pairs[0], key=len)
    if len(short) >= 6 and (sorted(short) == sorted(long) or one_letter_apart(short, long)):
        return True
    return len(short) >= 5 and len(long) - len(short) <= 3 and long.startswith(short[:-1])


def without_slips(text: str, names: Sequence[str], pairs: Sequence[Pairing]) -> tuple[Pairing, ...]:
    """The pairs without those in which a comma ends a clause: "bertemu Menhan, Sohibul" of a Sohibul Iman elsewhere.

    A short form of a name after office and comma counts only where its bearer has no other office, or just this one.
    """

    def clause_end(pair: Pairing) -> bool:
        between = text[pair.office.end : pair.person.start].strip()
        return between == "," and text[pair.person.end : pair.person.end + 1] != ","

    if not any(clause_end(pair) for pair in pairs):
        return tuple(pairs)
    groups = people_of(names, pairs)
    fuller = {name: group for group in groups for name in group if name != group[0]}
    held: dict[str, list[Pairing]] = {}
    for pair in pairs:
        held.setdefault(fuller.get(pair.person.name, [pair.person.name])[0], []).append(pair)

    def slip(pair: Pairing) -> bool:
        if pair.person.name not in fuller or not clause_end(pair):
            return False
        others = [p.office for p in held[fuller[pair.person.name][0]] if p is not pair]
        return bool(others) and not _shared([pair.office], others)

    return tuple(pair for pair in pairs if not slip(pair))


def _full(offices: Sequence[OfficeMention]) -> list[OfficeMention]:
    return [office for office in offices if office.rule != BARE]


def _shared(first: Sequence[OfficeMention], second: Sequence[OfficeMention]) -> bool:
    return any(same_office(a, b) or short_for(a, b) for a in first for b in second)


def _home(name: str, others: list[list[str]], offices: dict[str, list[OfficeMention]]) -> list[str] | None:
    """The group to which a name belongs that its words alone do not place: the one with the same office."""
    own = offices.get(name, [])
    held = [(group, [o for n in group for o in offices.get(n, [])]) for group in others]
    fitting = [group for group, theirs in held if within(name, group[0]) and _shared(own, theirs)]
    if len(fitting) == 1:
        return fitting[0]
    called = {row.name for row in offices_of(name) if name in row.aliases}
    known = [group for group in others if any(within(full, group[0]) or within(group[0], full) for full in called)]
    if len(known) == 1:
        return known[0]
    if (
        not own
        or len(parts(name)) != 1
        or any(office.rule != BARE or bare_head(office.position) in heads().shared for office in own)
    ):
        return None
    if offices_of(name):
        return None
    nicknamed = [group for group, theirs in held if len(parts(group[0])) > 1 and _shared(own, _full(theirs))]
    return nicknamed[0] if len(nicknamed) == 1 else None
