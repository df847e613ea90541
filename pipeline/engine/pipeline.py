"""The whole way for one document: item -> document -> Doc -> mentions -> facts, each stage timed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.clean import clean
from pipeline.clean.visible import Visible, visible
from pipeline.confidence.scoring import score
from pipeline.document import Document, Item
from pipeline.extract.registry import EXTRACTORS
from pipeline.fact import AnyFact, Evidence, identified
from pipeline.language import analyser
from pipeline.resolve.reading import Reading


@dataclass(frozen=True)
class Extraction:
    """What came out of one document."""

    document: Document
    sentences: tuple[tuple[int, int], ...]
    facts: tuple[AnyFact, ...]
    seconds: dict[str, float] = field(default_factory=dict)
    """Wall time per stage: clean, language, one per fact type, confidence."""


class EvidenceError(AssertionError):
    """A fact whose evidence does not stand where it says; a bug in a rule, never stored."""


class Pipeline:
    """Loads the analyser once and reads any number of documents."""

    def __init__(self, analyser_name: str = "blank", scorer: Callable[[AnyFact], AnyFact] = score) -> None:
        """`scorer` gives each fact its confidence; calibration itself passes facts through as the rules made them."""
        self.analyser = analyser(analyser_name)
        self.scorer = scorer

    def __call__(self, item: Item) -> Extraction:
        """Clean and read one item."""
        began = time.perf_counter()
        document = clean(item)
        extraction = self.read(document)
        extraction.seconds["clean"] = time.perf_counter() - began - sum(extraction.seconds.values())
        return extraction

    def read(self, document: Document) -> Extraction:
        """The facts of a document that is already clean, identified, scored, sorted by place and type."""
        seconds: dict[str, float] = {}

        def lap(stage: str, began: float) -> float:
            now = time.perf_counter()
            seconds[stage] = now - began
            return now

        now = time.perf_counter()
        seen = visible(document)
        shown = seen.document if seen else document
        reading = Reading(shown, self.analyser(shown))
        now = lap("language", now)
        facts: list[AnyFact] = []
        for name, extract in EXTRACTORS.items():
            facts += extract(reading)
            now = lap(name, now)
        sentences = reading.sentences
        if seen:
            facts = [_placed(fact, document, seen) for fact in facts]
            sentences = tuple(seen.place(*sentence) for sentence in sentences)
        for fact in facts:
            for evidence in fact.evidence:
                if document.text[evidence.start : evidence.end] != evidence.text:
                    raise EvidenceError(f"{document.doc_id}: {fact.rule}: {evidence} does not stand in the text")
        scored = [identified(self.scorer(fact), document.doc_id) for fact in facts]
        unique = {fact.fact_id: fact for fact in scored}
        ordered = tuple(sorted(unique.values(), key=lambda f: (f.span, f.type, f.fact_id)))
        lap("confidence", now)
        return Extraction(document, sentences, ordered, seconds)


def _placed(fact: AnyFact, document: Document, seen: Visible) -> AnyFact:
    """A fact of the visible text with its evidence as it stands in the document; its slots stay as they are seen."""
    evidence = []
    for passage in fact.evidence:
        if seen.document.text[passage.start : passage.end] != passage.text:
            return fact  # a bug in a rule, told by the caller
        start, end = seen.place(passage.start, passage.end)
        evidence.append(Evidence(start=start, end=end, text=document.text[start:end]))
    return fact.model_copy(update={"evidence": tuple(evidence)})
