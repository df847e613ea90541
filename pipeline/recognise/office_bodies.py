"""The body of a title whose phrase names none: from the line below, the region spoken of, or the release itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.recognise import gazetteer
from pipeline.recognise.areas import HOME, HOME_SHORT
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, Signal
from pipeline.recognise.office_context import headed_before, is_section, speaks_through, spoken_of
from pipeline.recognise.office_governments import government_meant, government_near
from pipeline.recognise.office_parts import Context, body_names, homes
from pipeline.recognise.office_realms import level_of
from pipeline.recognise.office_release import inherits, main_body, may_inherit, publisher, speaks_of_main, tagged
from pipeline.recognise.office_tails import outside_secretariat
from pipeline.recognise.office_told import Told
from pipeline.recognise.office_words import office_words
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import MINISTER, bare_head, heads
from pipeline.recognise.wording import Worded, common


def home(position: str) -> str | None:
    """The body to which every office of this title belongs (Jaksa Agung Muda), if there is just one."""
    words = bare_head(position).split()
    return next((b for n in range(len(words), 1, -1) if (b := homes().get(" ".join(words[:n])))), None)


def completed(context: Context, found: Sequence[OfficeMention]) -> list[OfficeMention]:
    """The mentions with bodies filled in, each with the signal that says where its body comes from."""
    main = None
    if any(m.organisation is None for m in found):
        main = main_body(context.document, context.bodies.ordered)
    done: list[OfficeMention] = []
    told = Told()
    for number, mention in enumerate(found):
        if mention.organisation is None:
            mention = _beside(context, mention, done[-1:], found[number + 1 : number + 2])
        if mention.organisation is None:
            mention = _represents(context, mention, told.last) or _complete(context, mention, main, told)
        done.append(mention)
        told.add(mention)
    return done


def _beside(
    context: Context, mention: OfficeMention, before: Sequence[OfficeMention], after: Sequence[OfficeMention]
) -> OfficeMention:
    """The office with the body of the title that it is joined to: "Kepala Bidang X dan Sekretaris Dinas Y"."""
    said = _gathered(context, mention)
    if said is None and not level_of(bare_head(mention.position)) and mention.position not in heads().state:
        said = speaks_through(context, mention.start)
    if said is not None:
        return _filled(mention, *body_names(said, context.text), None)
    joined = [o for o in after if _shares(context, mention, o)]
    joined += [o for o in before if _AND_ALSO.fullmatch(context.text[o.end : mention.start])]
    joined += [o for o in before if _one_board(context, o, mention)]
    for other in joined:
        if other.organisation is not None:
            return _filled(mention, *_body_for(mention, other), None)
    return mention


def _body_for(mention: OfficeMention, other: OfficeMention) -> tuple[str, tuple[str, ...]]:
    """The body of the title beside; the state of it for a prime minister who is also minister of that state."""
    variants = other.organisation_variants
    if bare_head(mention.position) in heads().state and variants and f"{terms().government} {variants[-1]}" in variants:
        return variants[-1], (f"{terms().government} {variants[-1]}",)
    return other.organisation or "", variants


_GATHERED = Worded(r"[^!?\n;:]{3,160}?,[ ](?:{gathered})[ ](?:{whence}|{at})[ ]", common, office_words)


def _gathered(context: Context, mention: OfficeMention) -> OrganisationMention | None:
    """The body of all who were just named: Irjen A dan Sekjen B, keduanya dari | Kementerian Sosial."""
    match = _GATHERED.match(context.text, mention.end)
    if match is None or level_of(bare_head(mention.position)):
        return None
    return context.bodies.at(match.end())


def _shares(context: Context, first: OfficeMention, second: OfficeMention) -> bool:
    """Whether the body behind the second of two titles is that of the first as well."""
    between = context.text[first.end : second.start]
    if (
        bare_head(second.position) == f"{terms().deputy} {bare_head(first.position)}"
        and between.strip() in common().ands
    ):
        return True
    both = inherits(first.position) and inherits(second.position) and MINISTER not in first.position.split()
    return bool(_AND_ALSO.fullmatch(between)) or (both and between.strip() in common().ands)


_ONE_NAME = Worded(
    r"(?:[ ]\([A-Z][\w ]{1,20}\))?,?[ ](?:[A-Z][\w.'’-]*[ ]?){1,6}(?:,[ ](?:[A-Z][\w.]*)){0,3},?[ ]?"
    r"(?:{ands}|{together})[ ]",
    common,
)


_NEXT_IN_CAPACITY = Worded(r"(?:[ ]?,)?(?:[ ]{ands})?[ ](?:[A-Z][\w.'’-]*[ ]){1,5}{as_holder}[ ]", common, office_words)
"""Between two titles of a row: Ani sebagai Ketua Kadin, | serta Budi sebagai | Sekretaris."""


def _one_board(context: Context, first: OfficeMention, second: OfficeMention) -> bool:
    """Ketua Umum Kadin X dan | Sekretaris Umum Y, Kapolres Tegal X dan | Wakapolres Y: both belong to one body."""
    deputy = second.position == f"{terms().deputy} {first.position}"
    chairs, others = heads().chairs, heads().boards
    board = first.position in (*chairs, *others) and second.position in others and first.position != second.position
    if not (deputy or board):
        return False
    return any(way.fullmatch(context.text, first.end, second.start) for way in (_ONE_NAME, _NEXT_IN_CAPACITY))


_FOR = Worded(r"[ \t\u00a0]*,?[ \t\u00a0]*(?:{who}[ ])?{represented}(?:[ ]{agents})?[ ]\Z", common, office_words)
_AND_ALSO = Worded(r"[ ]{also}[ ]", common)
_ON_BEHALF = Worded(r"(?i:{on_behalf})[ ]\Z", office_words)


def _represents(context: Context, mention: OfficeMention, before: OfficeMention | None) -> OfficeMention | None:
    """Whoever stands in for the head of a body belongs to it: "Gubernur X diwakili Asisten II"."""
    if before is None or before.organisation is None or mention.start - before.end > 120:
        return None
    between = context.text[before.end : mention.start]
    acts = between.strip(" ,\r\n") == "" and _ON_BEHALF.search(context.text, max(0, before.start - 12), before.start)
    if not (acts or _FOR.fullmatch(between)) or not (
        inherits(mention.position) or mention.position.startswith(heads().deputed)
    ):
        return None
    signal = Signal("office.represents", -0.03, f"It stands in for {before.position}.")
    return _filled(mention, before.organisation, before.organisation_variants, signal)


def _of_region(mention: OfficeMention, meant: tuple[str, tuple[str, ...]] | None) -> OfficeMention:
    """The office at this government of a region; as it is where none is meant."""
    if meant is None:
        return mention
    name, variants = meant
    return _filled(mention, name, variants, Signal("office.region_of_context", -0.05, f"The text speaks of {name}."))


_WITH_HER = Worded(r"[^.!?\n]{0,120}[ ](?:{ands}|{together})[ ]\Z", common)
"""Between the title of a head of state and that of his wife: Presiden X Ani | beserta | Ibu Negara."""


_OF_SECRETARIAT = Worded(r"[ ]{regional_secretariats}\Z", office_words)


def _complete(
    context: Context,
    mention: OfficeMention,
    main: tuple[str, tuple[str, ...]] | None,
    told: Told,
) -> OfficeMention:
    """The office with the body that the next line, its kind, the text so far or the release tells; as it is, else."""
    below = _below(context, mention.end)
    if below is not None and mention.rule != "offices.bare":
        name, variants = body_names(below, context.text)
        return replace(mention, organisation=name, organisation_variants=variants)
    head = bare_head(mention.position)
    level = level_of(head)
    if not level and _OF_SECRETARIAT.search(head):
        level = "province" if head.startswith(heads().of_provinces) else ""
        return _of_region(mention, government_meant(context, mention.start, head, level, told))
    if level or head.startswith(heads().of_regions):
        return _of_region(mention, government_meant(context, mention.start, head, level, told))
    if head.startswith("Asisten ") and "Sekretaris Daerah" in head:
        return mention
    filled = (
        _of_state(context, mention, head, told)
        or _of_kind(context, mention, head, told)
        or _of_context(context, mention, head, last=False)
        or _of_office(mention, head, told)
        or _at_home(context, mention)
        or _of_release(context, mention, head, main)
    )
    if filled is None and not tagged(context.text, mention.start):
        filled = _of_context(context, mention, head, last=True)
    return filled or mention


def _of_state(context: Context, mention: OfficeMention, head: str, told: Told) -> OfficeMention | None:
    """The president, where no other state is spoken of, and his wife, where she is not with that of another."""
    beside = told.last if told.last and _WITH_HER.match(context.text, told.last.end, mention.start) else None
    if head == "Ibu Negara" and beside and bare_head(beside.position) in heads().state and beside.organisation:
        return _filled(mention, beside.organisation, beside.organisation_variants, None)
    if head in heads().of_home or (head == "Ibu Negara" and not told.foreign):
        signal = Signal("office.home_state", -0.01, "No state is named.")
        return _filled(mention, HOME, HOME_SHORT, signal)
    return None


def _of_kind(context: Context, mention: OfficeMention, head: str, told: Told) -> OfficeMention | None:
    """The office at the parliament, the government or the local office to which its kind belongs."""
    parliament = _parliament(context, mention.start) if _COMMISSION.search(head) else None
    if parliament is not None:
        name, variants = body_names(parliament, context.text)
        return _filled(mention, name, variants, Signal("office.parliament", -0.03, f"The text speaks of {name}."))
    if _WELFARE.search(head) and (near_by := government_near(context, mention.start, told)) is not None:
        return _of_region(mention, near_by)
    office = _office_near(context, mention.start, head)
    if office is not None:
        name, variants = body_names(office, context.text)
        return _filled(mention, name, variants, Signal("office.nearest_office", -0.05, f"The text speaks of {name}."))
    return None


def _at_home(context: Context, mention: OfficeMention) -> OfficeMention | None:
    """The office at the only body that has such a title."""
    name = home(mention.position)
    if name is None:
        return None
    row = gazetteer.institution_named(name, context.document.published)
    return _filled(mention, name, row.variants if row and row.name == name else (), None)


def _of_release(
    context: Context, mention: OfficeMention, head: str, main: tuple[str, tuple[str, ...]] | None
) -> OfficeMention | None:
    """The office at the body whose release this is, where its title may belong to it."""
    if main is None or not speaks_of_main(context, mention.start, main):
        return None
    own = inherits(mention.position) or (publisher(context.document) == main[0] and is_section(head))
    if not own or not may_inherit(context, mention.start, head, main[0]):
        return None
    signal = Signal("office.body_of_release", -0.05, f"The release comes from {main[0]}.")
    return _filled(mention, main[0], main[1], signal)


def _of_context(context: Context, mention: OfficeMention, head: str, last: bool) -> OfficeMention | None:
    """The office with the body named before that fits its title."""
    body = spoken_of(context, mention.start, head, last)
    if body is None:
        return None
    name, variants = body_names(body, context.text)
    signal = Signal("office.body_of_context", -0.05, f"The text speaks of {name}.")
    return _filled(mention, name, variants, signal)


def _of_office(mention: OfficeMention, head: str, told: Told) -> OfficeMention | None:
    """Kapolres Magetan X … Kasat Lantas | Y: the office at the only such body of which an office was told before."""
    name = headed_before(told.bodies, head, last=False)
    if name is None:
        return None
    signal = Signal("office.body_of_context", -0.05, f"The text speaks of {name}.")
    return _filled(mention, name, told.of_body(name).organisation_variants, signal)


_COMMISSION = Worded(r"{commissions} [IVX]+\Z", heads)
_WELFARE = Worded(r"\A{secretariat_sections}", heads)
"""Sections that only the secretariats of regions have."""


def _parliament(context: Context, start: int) -> OrganisationMention | None:
    """The parliament last named before its numbered commission, else the first one named."""

    def fits(mention: OrganisationMention) -> bool:
        return any(word in mention.name for word in office_words().parliaments)

    before = next((m for m in context.bodies.before(start, 3000) if fits(m)), None)
    return before or context.bodies.first(fits, "parliament")


def _office_near(context: Context, start: int, head: str) -> OrganisationMention | None:
    """The local office last named before the head of one of its sections, where no publisher is known."""
    known = heads()
    if not head.startswith((*known.local, *known.regional)) or publisher(context.document) is not None:
        return None
    wanted = office_words().regional_offices if head.startswith(known.regional) else office_words().offices
    return next((m for m in context.bodies.before(start, 3000) if m.name.startswith(wanted)), None)


def _filled(mention: OfficeMention, name: str, variants: tuple[str, ...], signal: Signal | None) -> OfficeMention:
    signals = (*mention.signals, signal) if signal else mention.signals
    position = mention.position
    if name.startswith(f"{terms().government} "):
        position = outside_secretariat(position)
    return replace(mention, position=position, organisation=name, organisation_variants=variants, signals=signals)


def _below(context: Context, end: int) -> OrganisationMention | None:
    """The body that opens the next line, under a title that ends its own."""
    match = re.compile(r"[ \t]*,?[ \t]*\r?\n[ \t]*").match(context.text, end)
    return context.bodies.at(match.end()) if match else None
