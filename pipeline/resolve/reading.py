"""A document as the extractors see it: text, parse, mentions and entities, each computed once, on first use."""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.recognise import dates, numbers, offices, organisations, people, places, quotes
from pipeline.recognise.mentions import (
    DateMention,
    NumberMention,
    OfficeMention,
    OrganisationMention,
    PersonMention,
    PlaceMention,
    QuoteMention,
)
from pipeline.resolve.bodies import Bodies
from pipeline.resolve.persons import Persons


class Reading:
    """Everything known about one document before facts are made of it. Furniture yields no mentions."""

    def __init__(self, document: Document, doc: Doc) -> None:
        self.document = document
        self.doc = doc
        self.text = document.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the sentences in order, without surrounding blanks; none crosses a block."""
        spans = []
        for sentence in self.doc.sents:
            first, last = sentence.start, sentence.end
            while last > first and self.doc[last - 1].is_space:
                last -= 1
            while first < last and self.doc[first].is_space:
                first += 1
            if first < last:
                spans.append((self.doc[first].idx, self.doc[last - 1].idx + len(self.doc[last - 1])))
        return tuple(spans)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds this offset, or the nearest one before it; the whole text where there is none."""
        from bisect import bisect_right

        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.text))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Temporal expressions in order, resolved against the anchor of the document."""
        return dates.find(self.document, self.doc)

    @cached_property
    def quotes(self) -> tuple[QuoteMention, ...]:
        """Quoted passages in order (titles in quotation marks included)."""
        return quotes.find(self.document, self.doc)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """Places in order."""
        return places.find(self.document, self.doc, self.organisations)

    @cached_property
    def organisations(self) -> tuple[OrganisationMention, ...]:
        """Bodies in order, under their canonical names."""
        return organisations.find(self.document, self.doc)

    @cached_property
    def offices(self) -> tuple[OfficeMention, ...]:
        """Titles of office in order, expanded."""
        return offices.find(self.document, self.doc, self.organisations)

    @cached_property
    def people(self) -> tuple[PersonMention, ...]:
        """Names of people in order."""
        return people.find(self.document, self.doc, self.offices, self.organisations)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Quantities in order; none inside a date."""
        return numbers.find(self.document, self.doc, self.dates)

    @cached_property
    def bodies(self) -> Bodies:
        """The organisations of the document as entities."""
        return Bodies(self.document, self.organisations)

    @cached_property
    def persons(self) -> Persons:
        """The people of the document as entities, with their offices."""
        return Persons(self.document, self.doc, self.people, self.offices, self.organisations)
