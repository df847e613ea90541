"""How tests read: a marked sentence goes in, the differences to what the pipeline finds come out."""

from __future__ import annotations

import datetime as dt
from functools import cache

from pipeline.document import Item
from pipeline.engine.pipeline import Pipeline
from pipeline.evaluate.inline import differences, parse


@cache
def pipeline(analyser: str = "blank") -> Pipeline:
    return Pipeline(analyser)


def wrong(marked: str, *types: str, published: str | None = None, title: str | None = None) -> list[str]:
    """Differences between the facts marked and those found, of these types (all types that are marked, if none named)."""
    text, gold = parse(marked)
    wanted = types or tuple({g.type for g in gold})
    day = dt.date.fromisoformat(published) if published else None
    item = Item(origin="test", kind="record", text=text, doc_id="test", published=day, title=title)
    facts = [f for f in pipeline()(item).facts if f.type in wanted]
    return differences([g for g in gold if g.type in wanted], facts)
