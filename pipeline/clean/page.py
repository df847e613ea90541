"""A page of HTML -> the text of its article."""

from __future__ import annotations

from pipeline.clean.blocks import blocks
from pipeline.document import Document, Item


def clean_page(item: Item) -> Document:
    """The document of a page."""
    import trafilatura

    text = trafilatura.extract(item.text, include_tables=True, include_comments=False) or ""
    return Document(
        doc_id=item.doc_id,
        text=text,
        title=item.title,
        published=item.published,
        url=item.url,
        source=item.source,
        origin=item.origin,
        blocks=blocks(text, item.title),
    )
