"""Readers of titles that belong to a region or a state: governors, presidents, envoys."""

from __future__ import annotations

import re

from pipeline.recognise.areas import HOME, Area, area_at, city, state_at
from pipeline.recognise.lexicon import PLACE, namelike
from pipeline.recognise.names import WORD
from pipeline.recognise.office_parts import OF, PAREN, Context, Found, body_names, placed, skip
from pipeline.recognise.phrase_bodies import Bodies, carved
from pipeline.recognise.phrase_tails import with_tail
from pipeline.recognise.phrases import read
from pipeline.recognise.titles import Head

_ORDINAL = re.compile(
    r"[ \t\u00a0]+(?:ke-\d+(?:[ ]dan[ ]ke-\d+)?|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)(?!\w)"
)
_FOR = re.compile(r"[ \t\u00a0]+(?:untuk|bagi|di|pada|to|for|in)[ \t\u00a0]+(?=[A-Z])")
_REACH = re.compile(
    r"[ \t\u00a0]+(?:untuk|to|for)[ \t\u00a0]+[A-Z][\w-]+(?:[ \t]+[A-Z][\w-]+)?(?:,[ \t]+[A-Z][\w-]+)*,?"
    r"[ \t]+(?:dan|and|merangkap)[ \t]+"
    r"[A-Z][\w-]+(?:[ \t]+(?:Darussalam|Leste|Selatan|Utara|Barat))?"
)
_FOR = re.compile(r"[ \t\u00a0]+(?:untuk|bagi|di|pada|to|for|in)[ \t\u00a0]+(?=[A-Z])")
_REACH = re.compile(
    r"[ \t\u00a0]+(?:untuk|to|for)[ \t\u00a0]+[A-Z][\w-]+(?:[ \t]+[A-Z][\w-]+)?(?:,[ \t]+[A-Z][\w-]+)*,?"
    r"[ \t]+(?:dan|and|merangkap)[ \t]+"
    r"[A-Z][\w-]+(?:[ \t]+(?:Darussalam|Leste|Selatan|Utara|Barat))?"
)
_REACH = re.compile(
    r"[ \t\u00a0]+(?:untuk|to|for)[ \t\u00a0]+[A-Z][\w-]+(?:[ \t]+[A-Z][\w-]+)?(?:,[ \t]+[A-Z][\w-]+)*,?"
    r"[ \t]+(?:dan|and|merangkap)[ \t]+"
    r"[A-Z][\w-]+(?:[ \t]+(?:Darussalam|Leste|Selatan|Utara|Barat))?"
)
_EMBASSY = re.compile(r"[ ](?:Kedutaan Besar|Kedubes)[ ]")
_THRONE = re.compile(r"(?:[ ](?:[A-Z][\w'’-]+|[IVX]+)){1,4}[ ](?:dari|of)[ ](?=[A-Z])")
"""A name and what it reigns over: Raja | Felipe VI dari | Spanyol."""
_SEAT = re.compile(r"[ \t]+[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?(?=[ \t]*,)")
_AT = re.compile(r"[ \t]+di[ \t]+[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?(?=[ \t]*,)")
_SEAT_BEFORE_NAME = re.compile(r"[ \t]+(?P<city>[A-Z][a-z]+)(?=[ \t]+[A-Z])")

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
    return Found(head.position, stop, HOME, ("RI", "Indonesia")) if ordinal else None


def diplomat(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Duta Besar [+ state] [untuk + state]: the sending state is the organisation."""
    text = context.text
    stop, position = end, head.position
    paren = PAREN.match(text, stop, limit)
    if paren and len(paren[1].split()) <= 3:
        stop = paren.end()
    of = OF.match(text, stop, limit)
    if of:
        embassy = context.bodies.at(of.end())
        if embassy is not None:
            name, variants = body_names(embassy, text)
            return Found(position, embassy.end, name, variants)
        phrase = read(text, of.end(), limit, context.bodies)
        sender = state_at(text, of.end(), limit)
        if sender is None and phrase.items:
            return Found(position, phrase.end, phrase.words(text))
        stop = of.end()
    mission = carved(text, context.bodies.at(skip(text, stop, limit)), limit)
    sender = state_at(text, skip(text, stop, limit), limit)
    if mission is not None and sender is None and mission.kind == "state":
        sender = (mission.end, mission.name)
    embassy_of = _EMBASSY.match(text, stop, limit)
    home_state = state_at(text, embassy_of.end(), limit) if embassy_of else None
    if embassy_of is not None and home_state is not None:
        name = f"Kedutaan Besar {home_state[1]}"
        return Found(position, home_state[0], name, (text[embassy_of.start() : home_state[0]].strip(), home_state[1]))
    if mission is not None and sender is None and mission.kind != "region":
        name, variants = body_names(mission, text)
        stop = placed(text, mission.end, limit)
        reach = _REACH.match(text, stop, limit)
        if reach:
            stop, position = reach.end(), f"{position} {' '.join(text[mission.start : reach.end()].split())}"
        return Found(position, stop, name, variants)
    if sender:
        stop = sender[0]
        own = PAREN.match(text, stop, limit)
        stop = own.end() if own and len(own[1].split()) <= 3 and _FOR.match(text, own.end(), limit) else stop
    name = sender[1] if sender else HOME
    place = _FOR.match(text, stop, limit)
    if place:
        phrase = read(text, place.end(), limit, Bodies(()), least=1)
        target = state_at(text, place.end(), limit)
        last = target[0] if target else (phrase.items[-1].end if phrase.items else stop)
        reach = _REACH.match(text, stop, limit)
        last = max(last, reach.end()) if reach else last
        at = _AT.match(text, last, limit)
        last = at.end() if at else last
        if last > place.end():
            position = " ".join(re.sub(r"\([^()]*\)", " ", text[end:last]).split())
            position, stop = f"{head.position} {position}", last
    seat = _SEAT.match(text, stop, limit) if sender and not place else None
    if seat is None and sender and not place:
        seat = _SEAT_BEFORE_NAME.match(text, stop, limit)
        seat = seat if seat and (namelike(seat["city"]) == PLACE or city(seat["city"])) else None
    if seat:
        position, stop = f"{head.position} {' '.join(text[skip(text, end, limit) : seat.end()].split())}", seat.end()
    if not sender and stop == end:
        return None
    variants = ("RI", "Indonesia") if name == HOME else (f"Kedutaan Besar {name}", f"Pemerintah {name}")
    return Found(position, stop, name, variants)
