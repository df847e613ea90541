"""The regions that follow a title between commas, up to a name: Kepala Desa X, Kecamatan Y, Kabupaten Z, Ani."""

from __future__ import annotations

from dataclasses import replace

from pipeline.recognise.areas import LEVEL, OWN_LEVELS, Area, area_at
from pipeline.recognise.office_parts import Found
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import COMMA
from pipeline.recognise.phrase_starts import name_after_comma
from pipeline.recognise.wording import Worded

_BLOCK = Worded(r"{blocks}[ .]?\d+(?:[ ]?/[ ]?{blocks}?[ .]?\d+)?", office_words)
"""A neighbourhood by its number: RW 05."""


def within_regions(text: str, found: Found, limit: int) -> Found:
    """The title with the regions between it and the name behind them; the first known one places a local body."""
    end, regions = found.end, list[Area]()
    while (comma := COMMA.match(text, end, limit)) is not None:
        block = _BLOCK.match(text, comma.end(), limit)
        if block is not None:
            end = block.end()
            continue
        area = area_at(text, comma.end(), limit, "")
        if area is None or not (area.region or area.told):
            break
        regions.append(replace(area, start=comma.end()))
        end = area.end
    if end == found.end or not name_after_comma(text, end, limit):
        return found
    known = next((area for area in regions if area.level in OWN_LEVELS), None)
    body = found.organisation or ""
    if known is None or not body.startswith(office_words().local_bodies) or LEVEL.search(body):
        return replace(found, end=end)
    where = " ".join(text[known.start : known.end].split())
    return replace(found, end=end, organisation=f"{body} {where}", variants=(*found.variants, body))
