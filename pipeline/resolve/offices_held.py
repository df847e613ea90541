"""Offices as people hold them: when two mentions are one office, and what a bare title stands for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from pipeline.document import Document
from pipeline.recognise.areas import HOME
from pipeline.recognise.holders import heads_abroad, holders, offices_of
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, Signal
from pipeline.recognise.office_context import Heard, headed_before
from pipeline.recognise.office_release import main_body
from pipeline.recognise.office_words import office_words
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import DEPUTY_MINISTER, MINISTER, bare_head, heads
from pipeline.resolve.namesakes import within

BARE = "offices.bare"


def same_office(first: OfficeMention, second: OfficeMention) -> bool:
    """Whether two mentions are one office: the same position, and no two different bodies."""
    if first.position.casefold() != second.position.casefold():
        return False
    return same_body(first, second)


_INFERRED = frozenset(
    [
        "office.body_of_release",
        "office.body_of_context",
        "office.nearest_office",
        "office.represents",
        "office.home_state",
    ]
)
"""Signals of a body that the phrase itself does not name."""


def same_body(first: OfficeMention, second: OfficeMention) -> bool:
    """Whether the bodies are one, or one of them is not said with the title itself."""
    if first.organisation is None or second.organisation is None:
        return True
    if any(s.name in _INFERRED for s in (*first.signals, *second.signals)):
        return True
    one = {first.organisation.casefold(), *(v.casefold() for v in first.organisation_variants)}
    other = {second.organisation.casefold(), *(v.casefold() for v in second.organisation_variants)}
    return bool(one & other)


def office_elsewhere(first: OfficeMention, second: OfficeMention) -> bool:
    """Whether both say the same position at two different bodies."""
    return first.position.casefold() == second.position.casefold() and not same_body(first, second)


def short_for(short: OfficeMention, full: OfficeMention) -> bool:
    """Whether the first is a shorter way to name the second: Menteri, Dirjen, Kepala BKN, Wamen, Gubernur."""
    head, whole = bare_head(short.position).casefold(), bare_head(full.position).casefold()
    if head == whole:
        return same_body(short, full) or _without_its_region(short, full)
    if full.organisation and full.position in heads().plain and head.startswith(f"{whole} "):
        return headed_before(Heard([full.organisation]), short.position, last=False) is not None  # Kepala Sekolah
    if short.rule != BARE or not whole.startswith(head + " "):
        return False
    return not (
        head == "menteri" and whole.startswith("menteri koordinator") and short.position != "Menteri Koordinator"
    )


def _without_its_region(short: OfficeMention, full: OfficeMention) -> bool:
    """Whether the first names a local office without the region of the second: Kepala Kantor Kementerian Agama."""
    name, whole = short.organisation or "", full.organisation or ""
    return name.startswith(office_words().local_bodies) and whole.startswith(f"{name} ")


def main_office(document: Document, organisations: Sequence[OrganisationMention]) -> str | None:
    """The body whose release this is."""
    main = main_body(document, organisations)
    return main[0] if main else None


Held = tuple[OfficeMention, tuple[Signal, ...]]


def settled(
    name: str, held: Sequence[Held], main: str | None, offices: Sequence[OfficeMention], day: dt.date | None
) -> list[Held]:
    """Each holding with its office in full; a bare title becomes the fuller one that it stands for."""
    full = [office for office, _ in held if office.rule != BARE]
    return [_one(name, office, signals, full, main, offices, day) for office, signals in held]


def _one(
    name: str,
    office: OfficeMention,
    signals: tuple[Signal, ...],
    full: Sequence[OfficeMention],
    main: str | None,
    offices: Sequence[OfficeMention],
    day: dt.date | None,
) -> Held:
    signals = (*signals, *disagreement(name, office, day))
    if office.rule != BARE:
        return office, signals
    for other in full:
        one_head = bare_head(office.position).casefold() == bare_head(other.position).casefold()
        if other is not office and (one_head or short_for(office, other)):
            return _as(office, other), signals
    if bare_head(office.position) in heads().of_home:
        return _state_checked(name, office, signals, offices)
    if office.organisation is None and (state := _state_led(name, office)) is not None:
        return state[0], (*signals, state[1])
    known = [row for row in offices_of(name, day) if _begins(row.position, office.position)]
    if len({row.position for row in known}) == 1 and len(name.split()) >= 1:
        row = known[0]
        signal = Signal("official.gazetteer", -0.05, f"{row.name} held the office {row.position}.")
        filled = replace(office, position=_with_status(office, row.position), organisation=row.organisation)
        return filled, (*signals, signal)
    ministry = (main or "").removeprefix(f"{terms().ministry} ")
    if main and ministry != main and bare_head(office.position) in (MINISTER, DEPUTY_MINISTER):
        signal = Signal("official.portfolio_of_release", -0.1, f"The release comes from {main}.")
        position = _with_status(office, f"{bare_head(office.position)} {ministry}")
        return replace(office, position=position, organisation=main), (*signals, signal)
    shared = bare_head(office.position) in heads().many
    alike = None if shared else _only_alike(office, offices)
    if alike is not None:
        signal = Signal("official.title_of_document", -0.15, "The full title stands elsewhere in the document.")
        return _as(office, alike), (*signals, signal)
    return office, signals


def _only_alike(office: OfficeMention, offices: Sequence[OfficeMention]) -> OfficeMention | None:
    """The last of the offices for which the bare title may stand; None where they are of different positions."""
    last: OfficeMention | None = None
    for other in reversed(offices):
        if other.rule == BARE or (last is not None and other.position == last.position):
            continue
        if short_for(office, other):
            if last is not None:
                return None
            last = other
    return last


def _begins(position: str, short: str) -> bool:
    head = bare_head(short).casefold()
    return position.casefold() == head or position.casefold().startswith(head + " ")


def _with_status(office: OfficeMention, position: str) -> str:
    head = bare_head(office.position)
    return office.position[: len(office.position) - len(head)] + position


def _as(office: OfficeMention, other: OfficeMention) -> OfficeMention:
    """The bare office at its place under the title and body of the fuller one."""
    return replace(
        office,
        position=_with_status(office, bare_head(other.position))
        if bare_head(office.position) != office.position
        else other.position,
        organisation=other.organisation,
        organisation_variants=other.organisation_variants,
    )


def _state_checked(
    name: str, office: OfficeMention, signals: tuple[Signal, ...], offices: Sequence[OfficeMention]
) -> Held:
    """A president whose state is not said is Indonesia's only if Indonesia had one of this name."""
    if any(row.organisation == HOME and (within(name, row.name) or name in row.aliases) for row in holders()):
        return office, signals
    head = bare_head(office.position)
    abroad = {
        o.organisation: o
        for o in offices
        if o.rule != BARE and bare_head(o.position) == head and o.organisation not in (None, HOME)
    }
    if len(abroad) == 1:
        signal = Signal(
            "official.state_of_document", -0.1, f"The document speaks of the {head} of {next(iter(abroad))}."
        )
        return _as(office, next(iter(abroad.values()))), (*signals, signal)
    if (led := _state_led(name, office)) is not None:
        return led[0], (*signals, led[1])
    signal = Signal("official.state_not_said", -0.15, "The text does not say of which state.")
    return replace(office, organisation=None, organisation_variants=()), (*signals, signal)


def _state_led(name: str, office: OfficeMention) -> tuple[OfficeMention, Signal] | None:
    """The office of a president or prime minister of the one other state that somebody of this name led."""
    head = bare_head(office.position)
    rows = [r for r in heads_abroad() if r.position == head and (within(name, r.name) or name in r.aliases)]
    if len({row.organisation for row in rows}) != 1:
        return None
    state = rows[0].organisation
    signal = Signal("official.gazetteer", -0.05, f"{rows[0].name} held the office {head} of {state}.")
    return replace(office, organisation=state, organisation_variants=(f"{terms().government} {state}",)), signal


def disagreement(name: str, office: OfficeMention, day: dt.date | None) -> tuple[Signal, ...]:
    """A signal where the gazetteer knows another holder of the office on this day; the text stands all the same."""
    if day is None or office.position != bare_head(office.position):
        return ()
    rows = [r for r in holders() if r.position == office.position and r.organisation == office.organisation]
    on_day = [r for r in rows if r.held(day)]
    if not on_day or any(within(name, r.name) or within(r.name, name) for r in on_day):
        return ()
    others = ", ".join(r.name for r in on_day)
    return (Signal("official.gazetteer_disagrees", -0.15, f"On {day.isoformat()} the gazetteer has {others}."),)
