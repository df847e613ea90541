"""One item becomes one document."""

from __future__ import annotations

import re

from pipeline.document import Block, Document, Item


def clean(item: Item) -> Document:
    """The document of this item; the text of a record or file stays as it is, to the code point."""
    blocks = tuple(
        Block(start=m.start(), end=m.end(), kind="paragraph") for m in re.finditer(r"[^\n]*\S[^\n]*", item.text)
    )
    return Document(
        doc_id=item.doc_id,
        text=item.text,
        title=item.title,
        published=item.published,
        url=item.url,
        source=item.source,
        origin=item.origin,
        blocks=blocks,
    )
