"""Readers of titles that belong to a region or a state: governors, presidents, envoys."""

from __future__ import annotations

import re

from pipeline.recognise.areas import HOME, Area, area_at, state_at
from pipeline.recognise.names import WORD
from pipeline.recognise.office_parts import PAREN, Context, Found, body_names, skip
from pipeline.recognise.phrase_bodies import Bodies
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import read
from pipeline.recognise.titles import Head

_ORDINAL = re.compile(
    r"[ \t\u00a0]+(?:ke-\d+(?:[ ]dan[ ]ke-\d+)?|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)(?!\w)"
)
_FEDERATION = re.compile(r"[ ](?!RI|NKRI|USA|PT|KH|HC)([A-Z]{3,8})(?=[ ]?,[ ]|[ ][A-Z][a-z])")
"""A body that nobody knows, by its acronym: Presiden FIFA Gianni Infantino."""
_THRONE = re.compile(r"(?:[ ](?:[A-Z][\w'’-]+|[IVX]+)){1,4}[ ](?:dari|of)[ ](?=[A-Z])")
"""A name and what it reigns over: Raja | Felipe VI dari | Spanyol."""

_LEVELS = {
    "Gubernur": "provinsi", "Wakil Gubernur": "provinsi", "Penjabat Gubernur": "provinsi", "Bupati": "kabupaten",
    "Wakil Bupati": "kabupaten", "Wali Kota": "kota", "Wakil Wali Kota": "kota", "Wakil Walikota": "kota",
    "Camat": "kecamatan", "Kepala Desa": "desa", "Kepala Kampung": "kampung", "Wali Nagari": "nagari",
    "Lurah": "kelurahan", "Kepala Dusun": "dusun", "Sekretaris Kota": "kota", "Sekretaris Kabupaten": "kabupaten",
    "Sekretaris Camat": "kecamatan", "Keuchik": "gampong", "Geuchik": "gampong", "Kepala Distrik": "distrik",
    "Perbekel": "desa", "Pambakal": "desa", "Wali Jorong": "jorong",
}  # fmt: skip
_GOVERNMENT = {
    "provinsi": "Pemerintah Provinsi", "kabupaten": "Pemerintah Kabupaten", "kota": "Pemerintah Kota",
    "prefektur": "Pemerintah Prefektur", "kecamatan": "Pemerintah Kecamatan", "desa": "Pemerintah Desa",
    "kelurahan": "Pemerintah Kelurahan", "kampung": "Pemerintah Kampung", "dusun": "Dusun",
    "nagari": "Pemerintah Nagari", "gampong": "Pemerintah Gampong", "distrik": "Pemerintah Distrik",
    "jorong": "Jorong",
}  # fmt: skip
_SMALL = ("kecamatan", "desa", "kelurahan", "nagari", "kampung", "dusun", "gampong", "distrik", "jorong")
_SHORT = {"provinsi": "Pemprov", "kabupaten": "Pemkab", "kota": "Pemkot"}


def level_of(position: str) -> str:
    """The level of a head of a region; of a secretary it is what the phrase says, a province otherwise."""
    return _LEVELS.get(position, "")


def government(area: Area) -> tuple[str, tuple[str, ...]]:
    """The government of a region and its shorter names."""
    kind = _GOVERNMENT.get(area.level, "Pemerintah")
    variants = [f"{_SHORT[area.level]} {area.name}"] if area.level in _SHORT else []
    variants += [f"{kind.removeprefix('Pemerintah ')} {area.name}", area.name]
    return f"{kind} {area.name}", tuple(variants)


def region(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Gubernur + region; the government of the region is the organisation."""
    text = context.text
    at = skip(text, end, limit)
    paren = PAREN.match(text, end, limit)
    if paren and len(paren[1].split()) <= 2:
        end, at = paren.end(), skip(text, paren.end(), limit)
    position = "Wakil Wali Kota" if head.position == "Wakil Walikota" else head.position
    body_here = context.bodies.at(at)
    if body_here is not None and body_here.kind not in ("region", "state"):
        name, variants = body_names(body_here, text)
        return Found(position, body_here.end, name, variants)
    if body_here is not None and text.startswith("Pem", at):
        name, variants = body_names(body_here, text)
        return Found(position, body_here.end, name, variants)
    level = level_of(position)
    found = area_at(text, at, limit, level)
    if found is None and level in _SMALL:
        run = re.compile(rf"{WORD}(?:[ \t]+[^\W\d_a-z][\w'’]*)?").match(text, at, limit)
        phrase = read(text, end, limit, Bodies(()), least=1)
        if run and " " not in run[0] and run[0][0].isupper() and not phrase.items:
            found = Area(run.end(), level, run[0])
        if phrase.items:
            found = Area(phrase.items[-1].end, level, phrase.words(text))
    if found is None:
        return Found(position, end) if paren else None
    name, variants = government(found)
    stop = found.end
    abroad = re.compile(r",?[ \t\u00a0]+").match(text, stop, limit)
    country = state_at(text, abroad.end(), limit) if abroad else None
    if country and country[1] != HOME and found.region is None:
        stop = country[0]
    return Found(position, stop, name, variants)


def state(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Presiden [ke-7] [RI]: the organisation is the state."""
    text = context.text
    paren = PAREN.match(text, end, limit)
    end = paren.end() if paren and paren[1].isupper() else end
    ordinal = _ORDINAL.match(text, end, limit)
    stop = ordinal.end() if ordinal else end
    found = state_at(text, skip(text, stop, limit), limit)
    royal = head.position in (
        "Raja",
        "Ratu",
        "Kaisar",
        "Putra Mahkota",
        "Ibu Suri",
        "Permaisuri",
        "Emir",
        "Kanselir",
        "Sultan",
        "Yang di-Pertuan Agong",
    )
    if found:
        name = found[1]
        return Found(head.position, found[0], name, ("RI", "Indonesia") if name == HOME else (f"Pemerintah {name}",))
    if royal:
        throne = _THRONE.match(text, end, limit)
        realm = state_at(text, throne.end(), limit) if throne else None
        return Found(head.position, end, realm[1], (f"Kerajaan {realm[1]}",)) if realm else None
    other = context.bodies.at(skip(text, stop, limit))
    if other is not None and head.position == "Presiden":
        name, variants = body_names(other, text)
        return Found(head.position, with_tail(text, other.end, limit), name, variants)
    federation = _FEDERATION.match(text, stop, limit) if head.position == "Presiden" else None
    if federation is not None:
        return Found(head.position, federation.end(), federation[1])
    return Found(head.position, stop, HOME, ("RI", "Indonesia")) if ordinal else None
