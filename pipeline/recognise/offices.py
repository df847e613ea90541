"""Recognises offices: titles from the vocabulary, what follows them, and the bodies that they belong to."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from spacy.tokens import Doc

from pipeline.document import Block, Document
from pipeline.language import Analyser, analyser
from pipeline.recognise import office_behind, office_bodies, office_said
from pipeline.recognise.areas import area_at
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, Signal
from pipeline.recognise.names import readable
from pipeline.recognise.office_brackets import over_bracket
from pipeline.recognise.office_parts import Context, Found
from pipeline.recognise.office_preposed import preposed
from pipeline.recognise.office_readers import READERS
from pipeline.recognise.office_realms import level_of
from pipeline.recognise.office_regions import within_regions
from pipeline.recognise.office_small import small
from pipeline.recognise.office_tails import before_degrees, before_known_name, stands_before_name, stretched
from pipeline.recognise.office_words import office_words
from pipeline.recognise.people_words import people_words
from pipeline.recognise.phrase_bodies import Bodies
from pipeline.recognise.phrases import MAX_PHRASE
from pipeline.recognise.terms import terms
from pipeline.recognise.titles import (
    MINISTER,
    SETDA,
    Head,
    folded,
    heads,
    index,
    starting,
    status_pattern,
    statuses,
    written_out,
)
from pipeline.recognise.wording import Worded, common
from pipeline.rulebook import RULES, Rule, RuleSet, load_rules

PATTERNS = RULES / "offices" / "patterns.yaml"
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+")
_STAFF_BEFORE = Worded(r"(?<!\w)({staff}|{deputy_staff}[a-z]+)[ ]\Z", office_words)
_RANK = Worded(r"(?:{titles_in_ranks})(?![^\W\d_])", office_words)
"""A rank that begins like a title of office."""
_DEPUTY = Worded(r"(?<![^\W_]){deputies}[ ]\Z", office_words)
"""Before the short title of a minister: Wakil Menlu."""
_STREET = Worded(r"(?<!\w){streets}[ ]\Z", office_words)
"""What stands before the name of a place that is called after an office."""
_INTERIM = Worded(r"[ \t\u00a0]+(?P<interim>{interim})(?=[\s,;)])", office_words)
"""What makes a title one of the meantime, between it and what it deals with: Direktur Jenderal a.i. untuk …."""
_MEANTIME = Worded(r"[ \t\u00a0]+(?P<interim>{interim}|(?i:{meantime}))(?=[\s,;)])", office_words)
"""The same and what is written in full, behind the head or the whole title: Menteri Perhubungan ad interim."""
_KA = Worded(r"{short_head}(?=[A-Z]{3,}(?![a-z]))", office_words)


class OfficeRule(Rule):
    """A kind of title: the vocabulary of `heads.yaml` says which heads are of the kind."""

    kind: Literal[
        "minister", "unit", "alone", "body", "region", "state", "diplomat", "fixed", "defined", "bare", "verb"
    ]


@functools.cache
def rules() -> dict[str, OfficeRule]:
    """The rules by kind."""
    return {rule.kind: rule for rule in load_rules(PATTERNS, OfficeRule)}


def find(
    document: Document,
    doc: Doc,
    organisations: Sequence[OrganisationMention],
    active: dict[str, OfficeRule] | None = None,
) -> tuple[OfficeMention, ...]:
    """The offices of the document in order of their start. `active` limits the kinds (all of `rules()` by default)."""
    kinds = rules() if active is None else active
    text = _INTERIM.sub(lambda match: " " * len(match[0]), readable(document.text))
    context = Context(document, text, Bodies(organisations))
    found: list[OfficeMention] = []
    for start, end, stop, head in _candidates(document, text):
        if found and start < found[-1].end:
            continue
        if head is not None and head.words == ("irjen",) and found and not text[found[-1].end : start].strip(" ,"):
            continue
        mention = _mention(context, kinds, start, end, stop, head, found[-1].end if found else 0)
        if mention is not None and not document.furniture(mention.start, mention.end):
            found.append(mention)
    found = _defined(context, kinds, found)
    if "verb" in kinds:
        found += office_said.find(context, found, kinds["verb"].id)
    found.sort(key=lambda m: (m.start, -m.end))
    return tuple(_joined(office_bodies.completed(replace(context, bodies=_without_names(context, found)), found)))


def _without_names(context: Context, found: Sequence[OfficeMention]) -> Bodies:
    """The bodies of the document, those that had swallowed the name of their head as the office has them."""
    ends = {mention.end: mention for mention in found if mention.organisation}
    cut = []
    for body in context.bodies.ordered:
        office = next((ends[end] for end in range(body.start + 4, body.end) if end in ends), None)
        own = office is not None and office.start < body.start and body.name.startswith(f"{office.organisation} ")
        cut.append(replace(body, end=office.end, name=office.organisation or "") if office and own else body)
    return Bodies(cut)


def _candidates(document: Document, text: str) -> Iterator[tuple[int, int, int, Head | None]]:
    """Every place where a form of the vocabulary stands: its start and end, the end of its line, the head."""
    forms = index()
    for line in _lines(document, text):
        for match in _WORD.finditer(text, line.start, line.end):
            first = match[0].casefold()
            for head in starting(text, match.start(), first, line.end) if first in forms else ():
                end = _form_end(text, match.start(), line.end, head)
                if end is not None:
                    yield match.start(), end, line.end, head
                    break
            else:
                glued = _KA.match(match[0]) if match[0] != first else None  # only where there are capitals
                if glued is not None:
                    yield match.start(), match.start() + glued.end(), line.end, None


def _lines(document: Document, text: str) -> Iterable[Block]:
    blocks = document.blocks or (Block(start=0, end=len(text), kind="paragraph"),)
    for block in blocks:
        if block.kind == "furniture":
            continue
        for match in re.finditer(r"[^\n\r]+", text[block.start : block.end]):
            yield Block(start=block.start + match.start(), end=block.start + match.end(), kind=block.kind)


def _form_end(text: str, start: int, limit: int, head: Head) -> int | None:
    """Where the form ends that begins at `start`, or None where it does not stand there."""
    position = start
    for number, word in enumerate(head.words):
        if number:
            gap = re.compile(r"[ \t\u00a0]+").match(text, position, limit)
            if gap is None:
                return None
            position = gap.end()
        stop = position + len(word)
        if text[position:stop].casefold().replace("’", "'") != word:
            return None
        position = stop
    if position < limit and (
        text[position].isalnum() or (text[position] in "-'’" and text[position + 1 : position + 2].isalpha())
    ):
        return None
    if len(head.words) == 1 and len(head.words[0]) <= 3 and not text[start:position].isupper():
        return None
    return position


def _mention(
    context: Context, kinds: dict[str, OfficeRule], start: int, end: int, stop: int, head: Head | None, last: int
) -> OfficeMention | None:
    """The office whose form stands at [start, end) on a line that ends at `stop`; None where it is none.

    `last` is where the office before it ends, 0 where there is none.
    """
    text = context.text
    limit = min(stop, end + MAX_PHRASE)
    if _no_office(text, head, start, end, limit):
        return None
    begin, start, status, head = _before(text, start, head)
    lower = text[start].islower()
    read = _read(context, kinds, head, start, _over_state(text, head, end), limit)
    source = office_behind.source(context, head, begin, end, read) if head.kind in kinds else None
    read = source or read
    if read is None:
        return None
    read = office_behind.whole(context, head, begin, last, stretched(context, head, start, read, limit), limit)
    read = within_regions(text, over_bracket(context, head, read, limit), limit)
    bare = read.end == end and head.kind != "fixed" and source is None
    counts = source or _lowercase_counts(text, end, read) or _small_before_name(text, head, read.end, limit)
    if (lower and (bare or not status) and not counts) or (bare and "bare" not in kinds):
        return None
    interim = _MEANTIME.match(context.document.text, end) or _MEANTIME.match(context.document.text, read.end)
    signals = read.signals
    if lower:
        signals = (*signals, Signal("office.lower_case", -0.1, "The title is written without a capital."))
    rule = kinds["bare" if bare else head.kind].id
    position = _written(head, read.position, status)
    if interim:
        position = _of_meantime(position, head.position if interim.start() == end else position, interim["interim"])
    over = max(read.end, interim.end() if interim else 0)
    return OfficeMention(begin, over, rule, position, read.organisation, read.variants, signals=signals)


def _over_state(text: str, head: Head, end: int) -> int:
    """Where the reading of a title goes on: Bupati terpilih | Kabupaten X, Ketua Umum demisioner | HMI."""
    state = _STATE.match(text, end)
    if state is None and head.kind == "region":
        state = _STATE_IN_REGION.match(text, end)
        area = area_at(text, state.end() + 1, state.end() + 60, level_of(head.position)) if state else None
        state = state if area is not None and area.region is not None else None
    return state.end() if state else end


_STATE = Worded(
    r"[ ](?:{standing})(?=[ ](?:[A-Z]{3}|{large_regions}[ ]|{body_nouns}[ ][A-Z]))", people_words, levels, heads
)
_STATE_IN_REGION = Worded(r"[ ]{standing}(?=[ ][A-Z])", people_words)
"""Whether somebody still or already holds an office, between the title and its body."""


def _no_office(text: str, head: Head | None, start: int, end: int, limit: int) -> bool:
    """Whether the form is a role for one occasion, a rank, the name of a street, the secretariat of a region."""
    if head is not None and (head.kind == "occasion" or _RANK.match(text, start)):
        return True
    if _STREET.search(text, max(0, start - 12), start):
        return True
    return head is not None and head.words == SETDA and not before_known_name(text, end, limit)


def _before(text: str, start: int, head: Head | None) -> tuple[int, int, str, Head]:
    """What stands before the form: where all of it begins, where the title begins, the status, the head meant."""
    if head is None:
        head = Head((terms().head.casefold(),), terms().head, "body")
    elif head.kind == "fixed":
        deputy = _DEPUTY.search(text, max(0, start - 8), start)
        if deputy and head.position.startswith(f"{MINISTER} "):
            start, head = deputy.start(), replace(head, position=f"{terms().deputy} {head.position}")
        staff = _STAFF_BEFORE.search(text, max(0, start - 24), start)
        if staff:
            return staff.start(1), start, office_words().staff.get(staff[1], staff[1]), head
    begin, status = _status(text, start)
    return begin, start, status, head


def _read(context: Context, kinds: dict[str, OfficeRule], head: Head, start: int, end: int, limit: int) -> Found | None:
    """What the reader of its kind makes of the title, an English one with the body before it; else the title alone."""
    read = READERS[head.kind](context, head, end, limit) if head.kind in kinds else None
    if (read is None or read.organisation is None) and head.kind in ("body", "unit"):
        before = preposed(context, head, start, end)
        read = _of_body(read, before) if read is not None and before is not None else before or read
    lower = context.text[start].islower()
    if lower and head.kind in kinds and (read is None or read.end == end):
        read = small(context, head, end, limit) or read
    if read is not None:
        return read
    if "bare" not in kinds or head.kind not in kinds or not _may_stand_bare(context.text, head, end, limit, lower):
        return None
    return Found(head.position, end)


def _of_meantime(position: str, after: str, interim: str) -> str:
    """The position with the words for the meantime behind a part of it: Direktur Jenderal | a.i. | untuk Asia."""
    return position.replace(after, f"{after} {interim.lower()}", 1)


def _written(head: Head, read: str, status: str) -> str:
    """The position as it is given: written out, with its status, a capital at the beginning."""
    position = " ".join(part for part in (status, written_out(read)) if part)
    if position.islower() and head.position[0].isupper():
        position = position[0].upper() + position[1:]
    return position


def _of_body(read: Found, before: Found) -> Found:
    """What stands behind the title with the body that stands before it."""
    return replace(read, organisation=before.organisation, variants=before.variants)


def _may_stand_bare(text: str, head: Head, end: int, limit: int, lower: bool) -> bool:
    """Whether a title counts of which no body and no specialisation is said."""
    if lower:
        return _small_before_name(text, head, end, limit)
    never = head.position in heads().never_bare and not stands_before_name(text, head, end, limit)
    return head.kind != "fixed" and not (never and not _in_row(text, head, end, limit))


_AS_HOLDER = Worded(r"[ ]{as_holder}[ ]\Z", office_words)
_CLAUSE_ENDS = Worded(r"[ ]?(?:[,.;\n]|\Z)|[ ]{ands}[ ]", common)


def _in_row(text: str, head: Head, end: int, limit: int) -> bool:
    """Whether somebody of a board is named by a title that ends the clause: Budi sebagai | Bendahara |, Wati …."""
    start = end - len(" ".join(head.words))
    named = head.position in heads().boards and _AS_HOLDER.search(text, max(0, start - 12), start)
    return bool(named) and _CLAUSE_ENDS.match(text, end, limit + 1) is not None


def _small_before_name(text: str, head: Head, end: int, limit: int) -> bool:
    """Whether a title that may be written small stands before a name with its degrees."""
    return head.position in heads().small_before_names and before_degrees(text, end, limit)


def _lowercase_counts(text: str, end: int, read: Found) -> bool:
    """A title without capitals counts where its body or specialisation follows in capitals."""
    return read.end > end and read.organisation is not None


def _status(text: str, start: int) -> tuple[int, str]:
    """Where the title with "Plt.", "mantan" before it begins, and the status written out."""
    match = status_pattern().search(text, max(0, start - 24), start)
    if match is None or text[: match.start()].endswith("bukan "):
        return start, ""
    return match.start(1), statuses()[" ".join(match[1].casefold().split())]


def _defined(context: Context, kinds: dict[str, OfficeRule], found: list[OfficeMention]) -> list[OfficeMention]:
    """The mentions with those of short titles that the text defines: "Kepala Biro … (Karo Infohan)", "Karo Infohan"."""
    definitions: dict[str, OfficeMention] = {}
    for mention in found if "defined" in kinds else ():
        for match in re.finditer(r"\(([^()\n]{3,40})\)", context.text[mention.start : mention.end]):
            short = match[1].strip()
            if _is_short_title(short):
                definitions.setdefault(short, mention)
    kept = [m for m in found if context.text[m.start : m.end] not in definitions]
    taken = [(m.start, m.end) for m in kept]
    for short, mention in definitions.items():
        for match in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", context.text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append((match.start(), match.end()))
            kept.append(replace(mention, start=match.start(), end=match.end(), rule=kinds["defined"].id, signals=()))
    return kept


_SHORT_TITLE = Worded(r"{short_title_stems}[a-zA-Z]", office_words)


def _is_short_title(short: str) -> bool:
    words = folded(short)
    rows = index().get(words[0], ())
    if any(row.kind == "fixed" and row.words == words for row in rows):
        return False
    known = rows or _SHORT_TITLE.match(short)
    return bool(known) and not short.isupper() and " dan " not in short


def _joined(found: Sequence[OfficeMention]) -> list[OfficeMention]:
    """No two mentions overlap: the earlier and longer one stays."""
    kept: list[OfficeMention] = []
    for mention in found:
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept


@functools.cache
def _blank() -> Analyser:
    return analyser("blank")


def _fired(sentence: str) -> Iterable[str]:
    from pipeline.recognise import organisations

    document = Document(doc_id="example", text=sentence, blocks=(Block(start=0, end=len(sentence), kind="paragraph"),))
    doc = _blank()(document)
    return {m.rule for m in find(document, doc, organisations.find(document, doc))}


def rule_sets() -> list[RuleSet]:
    """The rules of offices and how to try them."""
    return [RuleSet(PATTERNS, tuple(rules().values()), _fired)]
