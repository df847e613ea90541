"""People across documents: who is called by a shorter name in one is linked to the fuller name in another."""

from __future__ import annotations

from collections import defaultdict

import duckdb

from pipeline.resolve.linking import linked


def link(connection: duckdb.DuckDBPyConnection) -> int:
    """Set `same_as` of every person whose name is part of just one fuller known name; the number of changes.

    Depends on all names together and not on their order, so a run in pieces ends up with the same links.
    """
    rows = connection.execute(
        "SELECT entity_id, name, same_as FROM entities WHERE kind = 'person' ORDER BY 1"
    ).fetchall()
    ids = {name: entity for entity, name, _ in rows}
    by_word: dict[str, set[str]] = defaultdict(set)
    for name in ids:
        for word in set(name.casefold().split()):
            by_word[word].add(name)
    changes = []
    for entity, name, before in rows:
        rarest = min((by_word[w] for w in set(name.casefold().split())), key=len, default=set())
        longer = sorted(other for other in rarest if len(other.split()) > len(name.split()))
        fuller = linked(name, longer) if longer else None
        after = ids[fuller] if fuller else None
        if after != before:
            changes.append((entity, after))
    for entity, after in changes:
        connection.execute("UPDATE entities SET same_as = ? WHERE entity_id = ?", [after, entity])
    return len(changes)
