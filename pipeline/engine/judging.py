"""Facts of gold documents with a verdict, which is what calibration learns from."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.confidence.fitting import Judged
from pipeline.engine.pipeline import Pipeline
from pipeline.evaluate.gold import GoldDocument
from pipeline.evaluate.scoring import right_ones


def judged_by(documents: Sequence[GoldDocument], analyser: str) -> list[Judged]:
    """The facts found in gold documents, each with whether gold has it (core match).

    Facts are left as the rules made them, with hand-set weights: that is where learning starts from.
    """
    pipeline = Pipeline(analyser, scorer=lambda fact: fact)
    judged = []
    for document in documents:
        facts = pipeline(document.item()).facts
        right = right_ones(document, [fact.model_dump(mode="json") for fact in facts])
        judged += [Judged(document.doc_id, fact, verdict) for fact, verdict in zip(facts, right, strict=True)]
    return judged
