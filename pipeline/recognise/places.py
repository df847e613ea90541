"""Recognises places: regions with their kind in front, names of the gazetteer, rows of regions."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise import placenames
from pipeline.recognise.levels import levels
from pipeline.recognise.mentions import Mention, OrganisationMention, PlaceMention, Signal
from pipeline.recognise.placenames import Hit
from pipeline.recognise.wording import common
from pipeline.recognise.words import Line, lines
from pipeline.rulebook import RuleSet


@functools.cache
def _joiners() -> frozenset[str]:
    """What stands between the names of a row of regions."""
    return frozenset((*common().ands, *common().ors, *common().until, ",", "&"))


@functools.cache
def _dashes() -> frozenset[str]:
    return frozenset("-–—/")


@functools.cache
def _cues() -> frozenset[str]:
    return frozenset(placenames.rules()["places.doubtful"].cues)


def _row(line: Line, first: Hit) -> list[Hit]:
    """The further names of a row of regions, each of the kind that stands before the first one."""
    found: list[Hit] = []
    at = first.end
    while True:
        start = at
        while start < len(line.words) and line.folded[start] in _joiners() and start < at + 2:
            start += 1
        if start == at or start >= len(line.words):
            return found
        name = placenames.named(line, start, first.kind)
        if name is None:
            return found
        found.append(Hit(start, name[0], name[1], first.kind, "places.coordinated"))
        at = name[0]


def _in_line(line: Line) -> list[Hit]:
    found: list[Hit] = []
    index = 0
    while index < len(line.words):
        hit = placenames.read(line, index) if line.words[index][0].isalpha() else None
        if hit is None:
            index += 1
            continue
        if hit.doubtful and index and line.folded[index - 1] in _cues():
            hit = replace(hit, doubtful=False, rule="places.doubtful")
        found.append(hit)
        index = hit.end
        if hit.rule == "places.headed" and hit.kind in ("prefecture", "regency", "city", "province"):
            row = _row(line, hit)
            found += row
            index = row[-1].end if row else index
    return _beside_states(line, found)


def _beside_states(line: Line, hits: list[Hit]) -> list[Hit]:
    """The hits; a doubtful name of a state joined to one that is sure is sure too (Indonesia–Peru, Kuba dan Chad)."""
    sure = list(hits)
    for here, there in [
        *itertools.pairwise(range(len(hits))),
        *((b, a) for a, b in itertools.pairwise(range(len(hits)))),
    ]:
        one, other = sure[here], sure[there]
        between = line.folded[min(one.end, other.end) : max(one.start, other.start)]
        joined = 0 < len(between) <= 2 and all(w in _joiners() or w in _dashes() for w in between)
        if joined and one.kind == other.kind == "country" and other.doubtful and not one.doubtful:
            sure[there] = replace(other, doubtful=False, rule="places.doubtful")
    return sure


def find(document: Document, doc: Doc, organisations: Sequence[OrganisationMention] = ()) -> tuple[PlaceMention, ...]:
    """The places of the document in order of their start, none inside the name of an organisation.

    `name` is the canonical form (Nusa Tenggara Timur for NTT, Kabupaten Sleman for Sleman); what the text says
    stands at [start, end).
    """
    hits = [(line, hit) for line in lines(document) for hit in _in_line(line)]
    sure = {levels().bare(hit.name) for _, hit in hits if not hit.doubtful}
    taken = _Taken(organisations)
    found = []
    for line, hit in hits:
        if hit.doubtful and levels().bare(hit.name) not in sure:
            continue
        start, end = line.starts[hit.start], line.ends[hit.end - 1]
        if taken.touches(start, end):
            continue
        rule = "places.doubtful" if hit.doubtful else hit.rule
        signals = (Signal("place.elsewhere", 0.0, f"the text names {hit.name} in full elsewhere"),) * hit.doubtful
        found.append(PlaceMention(start, end, rule, hit.name, hit.kind, signals=signals))
    return tuple(found)


class _Taken:
    """Stretches that are taken already, asked in order of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._spans = sorted((m.start, m.end) for m in mentions)
        self._at = 0

    def touches(self, start: int, end: int) -> bool:
        """Whether [start, end) shares a character with one of them."""
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] < end


def _fired(sentence: str) -> set[str]:
    """The rules for places that fire in a sentence."""
    from pipeline.recognise.trial import trial

    document, doc = trial(sentence)
    return {mention.rule for mention in find(document, doc)}


def rule_sets() -> list[RuleSet]:
    """The rules for places and the way to try them."""
    return [RuleSet(placenames.PATTERNS, tuple(placenames.rules().values()), _fired)]
