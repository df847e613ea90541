"""Many documents: in this process, or over a supervised pool of processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.document import Item, Problem
from pipeline.engine.pipeline import Extraction, Pipeline


def extract_all(
    items: Iterable[Item | Problem], *, analyser: str = "blank", jobs: int = 1
) -> Iterator[Extraction | Problem]:
    """Read every item, in the order of the input; a problem passes through; a failing document becomes a problem."""
    pipeline = Pipeline(analyser)
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        try:
            yield pipeline(item)
        except Exception as error:
            yield Problem(
                origin=item.origin,
                stage="extract",
                message=f"{type(error).__name__}: {error}.",
                remedy="The document was passed over; please report it.",
                doc_id=item.doc_id,
            )
