"""Many documents: in this process, or over a supervised pool of processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.clean import problems
from pipeline.document import Item, Problem
from pipeline.engine.pipeline import Extraction, Pipeline


def extract_all(
    items: Iterable[Item | Problem], *, analyser: str = "blank", jobs: int = 1
) -> Iterator[Extraction | Problem]:
    """Read every item, in the order of the input; a problem passes through; a failing document becomes a problem.

    With one job in this process, with more in a supervised pool that also survives crashes and endless loops.
    """
    if jobs > 1:
        yield from _pooled(items, analyser, jobs)
        return
    pipeline = Pipeline(analyser)
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        try:
            found = pipeline(item)
        except Exception as error:
            yield Problem(
                origin=item.origin,
                stage="extract",
                message=f"{type(error).__name__}: {error}.",
                remedy="The document was passed over; please report it.",
                doc_id=item.doc_id,
            )
            continue
        yield from problems(found.document)
        yield found


def _pooled(items: Iterable[Item | Problem], analyser: str, jobs: int) -> Iterator[Extraction | Problem]:
    from pipeline.engine.supervisor import Supervisor
    from pipeline.engine.worker import extraction_task

    for outcome in Supervisor(extraction_task, analyser, jobs=jobs).run(items):
        if isinstance(outcome, Problem) or isinstance(outcome.result, Problem):
            yield outcome if isinstance(outcome, Problem) else outcome.result
        else:
            yield from problems(outcome.result.document)
            yield outcome.result
