"""What a run does after the last document: copies compared, people linked, decisions of reviewers applied."""

from __future__ import annotations

from pipeline.store.connection import plainly
from pipeline.store.writer import Store


def finish(store: Store) -> None:
    """Bring everything that depends on more than one document up to date; does nothing where nothing has changed.

    StoreError where the disk does not take it; the next run makes up for it.
    """
    store.settle()
    if store.run_id or store.note("finished") != "yes":
        from pipeline.store.copies import update
        from pipeline.store.linking import link

        with plainly(store.path):
            update(store.connection)
            link(store.connection)
            store.set_note("finished", "yes")
    with plainly(store.path):
        _apply_decisions(store)


def _apply_decisions(store: Store) -> None:
    journal = store.path.with_name(store.path.name + ".decisions.jsonl")
    if not journal.exists():
        return
    status = journal.stat()
    mark = f"{status.st_size} {status.st_mtime_ns}"
    if not store.run_id and store.note("decisions") == mark:
        return
    from pipeline.review.applying import apply
    from pipeline.review.journal import read

    apply(store.connection, read(journal).decisions)
    store.set_note("decisions", mark)
