"""The organisations of one document as entities: canonical name, forms, mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import Document
from pipeline.recognise.mentions import OrganisationMention


@dataclass(frozen=True)
class Body:
    """One organisation of the document."""

    name: str
    variants: tuple[str, ...]
    mentions: tuple[OrganisationMention, ...]


class Bodies:
    """The organisations of one document."""

    def __init__(self, document: Document, organisations: Sequence[OrganisationMention]) -> None:
        grouped: dict[str, list[OrganisationMention]] = {}
        for mention in organisations:
            grouped.setdefault(mention.name, []).append(mention)
        self.all: tuple[Body, ...] = tuple(
            Body(name, tuple(dict.fromkeys(v for m in found for v in m.variants)), tuple(found))
            for name, found in grouped.items()
        )

    def at(self, start: int, end: int) -> Body | None:
        """The body mentioned within [start, end), the first one, if any."""
        for body in self.all:
            if any(m.start < end and start < m.end for m in body.mentions):
                return body
        return None
