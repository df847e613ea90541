"""Titles of those whom a state sends: ambassadors, consuls, chargés d'affaires, permanent delegates."""

from __future__ import annotations

import re

from pipeline.recognise.areas import HOME, HOME_SHORT, city, state_at
from pipeline.recognise.lexicon import PLACE, namelike
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.office_parts import OF, PAREN, Context, Found, body_names, placed, skip
from pipeline.recognise.office_words import office_words
from pipeline.recognise.phrase_bodies import Bodies, carved
from pipeline.recognise.phrases import read
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import Head, heads
from pipeline.recognise.wording import Worded, common

_FOR = Worded(r"[ \t\u00a0]+(?:{meant_for}|{at}|{english_for})[ \t\u00a0]+(?=[A-Z])", common)
_REACH = Worded(
    r"[ \t\u00a0]+(?:{meant_for}|{english_for})[ \t\u00a0]+[A-Z][\w-]+(?:[ \t]+[A-Z][\w-]+)?(?:,[ \t]+[A-Z][\w-]+)*,?"
    r"[ \t]+(?:{ands}|{english_ands}|{also})[ \t]+[A-Z][\w-]+(?:[ \t]+(?:{quarters}|{second_words_of_states}))?",
    common,
    office_words,
)
_EMBASSY = Worded(r"[ ]{embassies}[ ]", office_words)
_SEAT = re.compile(r"[ \t]+[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?(?=[ \t]*,)")
_AT = Worded(r"[ \t]+{at}[ \t]+[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?(?=[ \t]*,)", common)
_SEATED = Worded(r"[ ]{at}[ ](?P<seat>[A-Z][a-z]+)", common)
_AT_SEAT = Worded(r"\s{at}\s", common)
"""Konsul Jenderal RI | di | Penang: the town is where the envoy is, not whom he is sent to."""
_SEAT_BEFORE_NAME = re.compile(r"[ \t]+(?P<city>[A-Z][a-z]+)(?=[ \t]+[A-Z])")

Sender = tuple[int, str]
"""Where the name of the sending state ends, and the state."""


def diplomat(context: Context, head: Head, end: int, limit: int) -> Found | None:
    """Duta Besar [+ state] [untuk + state]: the sending state is the organisation."""
    text = context.text
    paren = PAREN.match(text, end, limit)
    stop = paren.end() if paren and len(paren[1].split()) <= 3 else end
    of = OF.match(text, stop, limit)
    if of:
        embassy = _of_embassy(context, head, of.end(), limit)
        if embassy is not None:
            return embassy
        stop = of.end()
    mission = carved(text, context.bodies.at(skip(text, stop, limit)), limit)
    sender = state_at(text, skip(text, stop, limit), limit)
    if mission is not None and sender is None and mission.kind == "state":
        sender = (mission.end, mission.name)
    found = _at_embassy(text, head, stop, limit)
    if found is not None:
        return found
    if mission is not None and sender is None and mission.kind != "region":
        return _at_mission(text, head, mission, limit)
    if sender:
        stop = sender[0]
        own = PAREN.match(text, stop, limit)
        stop = own.end() if own and len(own[1].split()) <= 3 and _FOR.match(text, own.end(), limit) else stop
    position, last = _where(text, head, end, stop, sender, limit)
    if not sender and last == end:
        return None
    name = sender[1] if sender else HOME
    variants = HOME_SHORT if name == HOME else (f"{terms().embassy} {name}", f"{terms().government} {name}")
    return Found(position, last, name, variants)


def _of_embassy(context: Context, head: Head, at: int, limit: int) -> Found | None:
    """Ambassador of | the Embassy of Japan; None where a state follows."""
    embassy = context.bodies.at(at)
    if embassy is not None:
        name, variants = body_names(embassy, context.text)
        return Found(head.position, embassy.end, name, variants)
    phrase = read(context.text, at, limit, context.bodies)
    if state_at(context.text, at, limit) is None and phrase.items:
        return Found(head.position, phrase.end, phrase.words(context.text))
    return None


def _at_embassy(text: str, head: Head, stop: int, limit: int) -> Found | None:
    """Kuasa Usaha | Kedutaan Besar AS: the embassy ends with its state, whatever name follows."""
    embassy = _EMBASSY.match(text, stop, limit)
    state = state_at(text, embassy.end(), limit) if embassy else None
    if embassy is None or state is None:
        return None
    form = text[embassy.start() : state[0]].strip()
    seat = _SEATED.match(text, state[0], limit)
    end = seat.end() if seat and (city(seat["seat"]) or namelike(seat["seat"]) == PLACE) else state[0]
    return Found(head.position, end, f"{terms().embassy} {state[1]}", (form, state[1]))


def _at_mission(text: str, head: Head, mission: OrganisationMention, limit: int) -> Found:
    """Kepala | Misi Uni Eropa untuk Indonesia dan Brunei Darussalam: the mission with the states it works for."""
    name, variants = body_names(mission, text)
    stop = placed(text, mission.end, limit)
    reach = _REACH.match(text, stop, limit)
    if reach is None:
        return Found(head.position, stop, name, variants)
    position = f"{head.position} {' '.join(text[mission.start : reach.end()].split())}"
    return Found(position, reach.end(), name, variants)


def _where(text: str, head: Head, end: int, stop: int, sender: Sender | None, limit: int) -> tuple[str, int]:
    """The title with the state that receives, or with the seat behind the sending state; and where it ends."""
    place = _FOR.match(text, stop, limit)
    if place:
        last = _receiving(text, place.end(), stop, limit)
        if sender and last > place.end() and head.position.startswith(heads().seated) and _AT_SEAT.search(place[0]):
            return " ".join(f"{head.position} {text[skip(text, end, limit) : stop]}".split()), last
        if last > place.end():
            words = " ".join(re.sub(r"\([^()]*\)", " ", text[end:last]).split())
            return f"{head.position} {words}", last
        return head.position, stop
    seat = _SEAT.match(text, stop, limit) if sender else None
    if seat is None and sender:
        seat = _SEAT_BEFORE_NAME.match(text, stop, limit)
        seat = seat if seat and (namelike(seat["city"]) == PLACE or city(seat["city"])) else None
    if seat is None:
        return head.position, stop
    return f"{head.position} {' '.join(text[skip(text, end, limit) : seat.end()].split())}", seat.end()


def _receiving(text: str, at: int, stop: int, limit: int) -> int:
    """Where the states end that receive the envoy, with the town of his seat."""
    phrase = read(text, at, limit, Bodies(()), least=1)
    target = state_at(text, at, limit)
    last = target[0] if target else (phrase.items[-1].end if phrase.items else stop)
    reach = _REACH.match(text, stop, limit)
    last = max(last, reach.end()) if reach else last
    town = _AT.match(text, last, limit)
    return town.end() if town else last
