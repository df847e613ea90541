"""The extractors by fact type, in the order in which they run, and every rule set that `rules check` tries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.extract import dates, figures, officials, partnerships, statements
from pipeline.fact import AnyFact, FactType
from pipeline.resolve.reading import Reading

Extractor = Callable[[Reading], Sequence[AnyFact]]

EXTRACTORS: dict[FactType, Extractor] = {
    "official": officials.extract,
    "partnership": partnerships.extract,
    "figure": figures.extract,
    "date": dates.extract,
    "statement": statements.extract,
}
