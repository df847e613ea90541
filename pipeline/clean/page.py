"""A page of HTML -> the text of its article with a map from every sign to the source, and its title, date, author."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.clean.article import ArticleLine, Guide, article
from pipeline.clean.blocks import blocks
from pipeline.clean.language import language, language_notes
from pipeline.clean.markup import parse
from pipeline.clean.metadata import about
from pipeline.document import Block, BlockKind, Document, Item

_CELLS = " | "
_GUIDED = 2_000_000
"""Longer sources are read by their shape alone: trafilatura takes a minute for ten megabytes of small paragraphs."""
_GUIDED_STRETCHES = 20_000
_SCANTY = 200


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
    small = len(source) <= _GUIDED and len(page.stretches) <= _GUIDED_STRETCHES
    lines = article(page, Guide(body(source) if small else ""), found.title)
    text, offsets, known = _joined(lines)
    made = tuple(_as_known(block, known.get((block.start, block.end))) for block in blocks(text))
    notes = found.notes
    if len(text) < _SCANTY and found.body and len(found.body) > 2 * len(text):
        # The page is drawn by a script in the browser; its structured data hold the text, but no place for each sign.
        text, offsets = found.body, ()
        made = blocks(text)
        notes = (*notes, "The text comes from the structured data of the page; the page itself shows none.")
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
        notes=(*notes, *language_notes(tongue)),
    )


def _joined(
    lines: Sequence[ArticleLine],
) -> tuple[str, tuple[tuple[int, int, int], ...], dict[tuple[int, int], BlockKind]]:
    """The text, its offset map, and what the page itself says of its lines: captions, rows."""
    pieces: list[str] = []
    offsets: list[tuple[int, int, int]] = []
    known: dict[tuple[int, int], BlockKind] = {}
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
            known[begin, at] = "furniture"
        elif len(line.cells) > 1:
            known[begin, at] = "row"
    return "".join(pieces), tuple(offsets), known


def _as_known(block: Block, kind: BlockKind | None) -> Block:
    """The block with the kind that the page gives it; furniture stays furniture."""
    if kind is None or block.kind == "furniture":
        return block
    return Block(start=block.start, end=block.end, kind=kind, rule="furniture.caption" if kind == "furniture" else None)
