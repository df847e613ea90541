"""A page of HTML -> the text of its article with a map from every sign to the source, and its title, date, author."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.clean.article import ArticleLine, Guide, article
from pipeline.clean.blocks import blocks
from pipeline.clean.language import language, language_notes
from pipeline.clean.markup import parse
from pipeline.clean.metadata import about
from pipeline.document import Block, Document, Item

_CELLS = " | "


def body(source: str) -> str:
    """What trafilatura takes for the article (empty where it finds none)."""
    import trafilatura
    from lxml.etree import LxmlError

    try:
        return trafilatura.extract(source, include_tables=True, include_comments=False, deduplicate=False) or ""
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        # A page it cannot digest is read by its shape alone.
        return ""


def clean_page(item: Item) -> Document:
    """The document of a page: text, blocks, offsets into the source, title, date, author, language."""
    source = item.text
    page = parse(source)
    found = about(page, source, item)
    lines = article(page, Guide(body(source)), found.title)
    text, offsets, captions = _joined(lines)
    made = _with_captions(blocks(text, None), captions)
    tongue = language(text)
    return Document(
        doc_id=item.doc_id,
        text=text,
        title=found.title,
        published=found.published,
        url=found.url,
        source=item.source or found.site,
        author=found.author,
        language=tongue,
        origin=item.origin,
        blocks=made,
        offsets=offsets,
        notes=(*found.notes, *language_notes(tongue)),
    )


def _joined(
    lines: Sequence[ArticleLine],
) -> tuple[str, tuple[tuple[int, int, int], ...], list[tuple[int, int]]]:
    """The text, its offset map, and where captions stand."""
    pieces: list[str] = []
    offsets: list[tuple[int, int, int]] = []
    captions: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        if pieces:
            pieces.append("\n")
            at += 1
        begin = at
        for number, cell in enumerate(line.cells):
            if number:
                pieces.append(_CELLS)
                at += len(_CELLS)
            pieces.append(cell.text)
            offsets.extend((at + start, place, length) for start, place, length in cell.segments)
            at += len(cell.text)
        if line.caption:
            captions.append((begin, at))
    return "".join(pieces), tuple(offsets), captions


def _with_captions(found: tuple[Block, ...], captions: list[tuple[int, int]]) -> tuple[Block, ...]:
    """The blocks with captions marked as furniture, as the page itself says."""
    places = set(captions)
    return tuple(
        block.model_copy(update={"kind": "furniture", "rule": "furniture.caption"})
        if (block.start, block.end) in places and block.kind != "furniture"
        else block
        for block in found
    )
