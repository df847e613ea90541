"""The government of a region that a text speaks of: by the office of who heads it, by itself, by a place."""

from __future__ import annotations

from collections import Counter

from pipeline.recognise.areas import OWN_LEVELS, Area, area_at, provinces_in
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import OfficeMention, OrganisationMention
from pipeline.recognise.office_parts import Context, body_names
from pipeline.recognise.office_realms import government, level_of
from pipeline.recognise.office_told import Told
from pipeline.recognise.office_words import office_words
from pipeline.recognise.titles import bare_head
from pipeline.recognise.wording import Worded


def government_meant(
    context: Context, start: int, head: str, level: str, told: Told
) -> tuple[str, tuple[str, ...]] | None:
    """The government of this level that the text speaks of, by an office, a body, or a place alone."""
    same = _same_level(told.last, start, head, level)
    if same is not None:
        return same.organisation or "", same.organisation_variants
    ruled = told.only_government(level)
    region = _region(context, start, levels().of[level].name if level in OWN_LEVELS else None)
    newer = region is not None and (ruled is None or not level or ruled.end < region.start < start)
    if region is not None and newer:
        return body_names(region, context.text)
    if ruled is not None:
        return ruled.organisation or "", ruled.organisation_variants
    place = _government_of_place(context, start, level) if level in OWN_LEVELS else None
    if not level:
        places = [p for own in OWN_LEVELS if (p := _government_of_place(context, start, own))]
        place = places[0] if len(places) == 1 else None
    if place is None and level == "province":
        named = {area.name: area for area in context.once(_provinces)}
        place = government(next(iter(named.values()))) if len(named) == 1 else None
    return place


def _same_level(last: OfficeMention | None, start: int, head: str, level: str) -> OfficeMention | None:
    """Another office of a region of the level named shortly before: "Gubernur X bersama Wakil Gubernur"."""
    near = last if last is not None and start - last.end < 90 else None
    if near is None or not level or level_of(bare_head(near.position)) != level or near.organisation is None:
        return None
    return near if bare_head(near.position) != head else None


def government_near(context: Context, start: int, told: Told) -> tuple[str, tuple[str, ...]] | None:
    """The government of the region spoken of: named itself, by its head, or by the province that is named most."""
    region = _region(context, start, None)
    if region is not None:
        return body_names(region, context.text)
    office = told.only_province()
    if office is not None:
        return office.organisation or "", office.organisation_variants
    return context.once(_province_spoken_of)


def _provinces(context: Context) -> tuple[Area, ...]:
    return provinces_in(context.text)


_WHERE = Worded(r"(?:\b(?i:{where})[ ]|\n)\Z", office_words)
"""What stands before a province where something happens, not of which the text speaks."""


def _province_spoken_of(context: Context) -> tuple[str, tuple[str, ...]] | None:
    """The government of the province that is named twice as often as any other, where nothing just happens there."""
    spoken = [a for a in context.once(_provinces) if not _WHERE.search(context.text, max(0, a.start - 14), a.start)]
    provinces = {area.name: area for area in spoken}
    counts = Counter(area.name for area in spoken).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] < 2 * counts[1][1]):
        return None
    return government(provinces[counts[0][0]])


def _region(context: Context, start: int, kind: str | None) -> OrganisationMention | None:
    """The nearest government of a region of this kind before the title, else the only one in the document."""

    def fits(mention: OrganisationMention) -> bool:
        return mention.kind == "region" and (kind is None or f" {kind} " in f" {mention.name} ")

    for mention in context.bodies.before(start):
        if fits(mention):
            return mention
    return context.bodies.only_region(fits, kind)


_PLACE = Worded(r"(?<![^\W_]){large_regions}[ ]+(?=[A-Z])", levels)


def _government_of_place(context: Context, start: int, level: str) -> tuple[str, tuple[str, ...]] | None:
    """The government of the only region of this level that the text names as a place before."""
    regions = context.once(_regions_named, level)
    if not regions or regions[0][0] >= start or (len(regions) > 1 and regions[1][0] < start):
        return None
    return government(regions[0][1])


def _regions_named(context: Context, level: str) -> tuple[tuple[int, Area], ...]:
    """The first two regions of this level that the text names as places, where their names begin."""
    found: dict[str, tuple[int, Area]] = {}
    for match in _PLACE.finditer(context.text):
        area = area_at(context.text, match.start(), len(context.text), level)
        if area is not None and area.region is not None and area.level == level:
            found.setdefault(area.name, (match.end(), area))
            if len(found) == 2:
                break
    return tuple(found.values())
