"""The organisations of one document as entities: canonical name, forms, mentions, what "kementerian" alone means."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.document import Document, Frozen
from pipeline.recognise.gazetteer import BodyKind
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.wording import common
from pipeline.recognise.words import fold
from pipeline.resolve.linking import body_id
from pipeline.rulebook import RULES, load_table


class Definite(Frozen):
    """A noun that alone means a body named before: of this kind, and its name begins with `begins` if that is said."""

    noun: str
    kind: BodyKind
    begins: str = ""


@functools.cache
def _definite() -> dict[str, Definite]:
    return {row.noun: row for row in load_table(RULES / "organisations" / "definite.csv", Definite)}


@dataclass(frozen=True)
class Body:
    """One organisation of the document."""

    name: str
    variants: tuple[str, ...]
    mentions: tuple[OrganisationMention, ...]
    id: str = ""
    """The id across documents (`pipeline.resolve.linking.body_id`)."""
    kind: str = "other"


class Bodies:
    """The organisations of one document; two names of one body are one entity."""

    def __init__(self, document: Document, organisations: Sequence[OrganisationMention]) -> None:
        self._day = document.published
        grouped: dict[str, list[OrganisationMention]] = {}
        for mention in organisations:
            grouped.setdefault(body_id(mention.name, self._day), []).append(mention)
        self.all: tuple[Body, ...] = tuple(_body(identifier, found) for identifier, found in _joined(grouped).items())
        self._by_mention = sorted(((m.start, m.end, b) for b in self.all for m in b.mentions), key=lambda e: e[:2])
        self._by_id = {b.id: b for b in self.all}
        self._by_name: dict[str, Body] = {}
        for body in self.all:
            for form in (body.name, *body.variants):
                self._by_name.setdefault(fold(form), body)
        self._starts = [start for start, _, _ in self._by_mention]

    def at(self, start: int, end: int) -> Body | None:
        """The body mentioned within [start, end), the first one, if any."""
        index = max(bisect_left(self._starts, start) - 1, 0)
        for begin, stop, body in self._by_mention[index:]:
            if begin >= end:
                return None
            if stop > start:
                return body
        return None

    def named(self, name: str) -> Body | None:
        """The body of the document with this name or one of its forms."""
        return self._by_id.get(body_id(name, self._day)) or self._by_name.get(fold(name))

    def definite(self, words: str, before: int) -> Body | None:
        """Which body "kementerian", "pemprov", "badan itu" means; None where none or several named before fit."""
        noun = _definite().get(fold(" ".join(words.split())))
        fitting = [
            b for b in self.all
            if noun is not None and b.kind == noun.kind and f"{b.name} ".startswith(f"{noun.begins} ".lstrip())
            and any(m.start < before for m in b.mentions)
        ]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else None

    @property
    def main(self) -> Body | None:
        """The body that the release is about: the public body named most, a name in the first lines counting double."""
        public = [b for b in self.all if b.kind in ("ministry", "agency", "region", "university")]
        if not public:
            return None
        early = self._by_mention[min(3, len(self._by_mention) - 1)][0]
        weights = {b.name: sum(2 if m.start <= early else 1 for m in b.mentions) for b in public}
        best = max(weights.values())
        leading = [b for b in public if weights[b.name] == best]
        return min(leading, key=lambda b: b.mentions[0].start)


def _joined(grouped: dict[str, list[OrganisationMention]]) -> dict[str, list[OrganisationMention]]:
    """Short forms under the one longer name that they begin (Dinas Pendidikan, Dinas Pendidikan Kota Depok)."""
    names = {identifier: max((m.name for m in found), key=len) for identifier, found in grouped.items()}
    ordered = sorted((name, identifier) for identifier, name in names.items())
    merged: dict[str, list[OrganisationMention]] = {}
    for identifier, found in grouped.items():
        short = names[identifier]
        branches = tuple(f"{short} {branch} " for branch in common().branches)  # a branch is another body
        longer = [i for _, i in _beginning(ordered, f"{short} ", branches) if i.startswith("body-")]
        known = not identifier.startswith("body-")
        target = longer[0] if len(longer) == 1 and not known else identifier
        merged.setdefault(target, []).extend(found)
    return merged


def _beginning(ordered: Sequence[tuple[str, str]], words: str, branches: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Those of the names in order that begin with these words and with none of the branches."""
    index = bisect_left(ordered, (words,)) if " " in words.strip() else len(ordered)
    while index < len(ordered) and ordered[index][0].startswith(words):
        if not ordered[index][0].startswith(branches):
            yield ordered[index]
        index += 1


def _body(identifier: str, found: list[OrganisationMention]) -> Body:
    found = sorted(found, key=lambda m: m.start)
    names = list(dict.fromkeys(m.name for m in found))
    name = max(names, key=len) if identifier.startswith("body-") else names[0]
    forms = dict.fromkeys((*names, *(v for m in found for v in m.variants)))
    forms.pop(name, None)
    return Body(name, tuple(forms), tuple(found), identifier, found[0].kind)
