"""The people of one document as entities: fullest name, other forms, offices they hold, who a pronoun means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise.mentions import OfficeMention, OrganisationMention, PersonMention, Signal


@dataclass(frozen=True)
class Holding:
    """A person holds an office: where the text says so and by which rule."""

    office: OfficeMention
    start: int
    end: int
    """[start, end) is the passage that joins office and name."""
    rule: str
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True)
class Person:
    """One person of the document."""

    name: str
    """The fullest form in the document, without honorifics and degrees."""
    variants: tuple[str, ...]
    mentions: tuple[PersonMention, ...]
    holdings: tuple[Holding, ...]


class Persons:
    """The people of one document."""

    def __init__(
        self,
        document: Document,
        doc: Doc,
        people: Sequence[PersonMention],
        offices: Sequence[OfficeMention],
        organisations: Sequence[OrganisationMention],
    ) -> None:
        self.all: tuple[Person, ...] = ()

    def at(self, start: int, end: int) -> Person | None:
        """The person whose name, or whose bare title ("Menaker", "Gubernur"), stands within [start, end)."""
        return None

    def antecedent(self, offset: int) -> Person | None:
        """Whom "ia", "dia", "beliau" or "-nya" at this offset means; None where two people fit equally well."""
        return None
