"""A page of HTML -> the text of its article with a map from every sign to the source, and its title, date, author."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.clean.article import ArticleLine, Guide, Zones, article, prose
from pipeline.clean.blocks import blocks
from pipeline.clean.embedded import MOST, drawn
from pipeline.clean.language import language, language_notes
from pipeline.clean.markup import Page, parse
from pipeline.clean.metadata import About, about, plain
from pipeline.document import Block, BlockKind, Document, Item

_CELLS = " | "
_GUIDED = 2_000_000
"""Longer sources are read by their shape alone: trafilatura takes a minute for ten megabytes of small paragraphs."""
_GUIDED_STRETCHES = 20_000
_SCANTY = 200
"""Characters of text below which a page shows hardly any."""
_WAITING = 60
_HEADLINE = 12
_LONG_WORD = re.compile(r"\w{4,}")
_STRUCTURED = "The text comes from the structured data of the page; the page itself shows none."
_HIDDEN = "The text stands in a part of the page that is hidden until a script shows it; the page itself shows none."
_DATA = "The text comes from the data that a script draws the page from; the page itself shows none."
_LARGE = (
    f"The page shows hardly any text; data in it of more than {MOST // 1_000_000} million characters were not read."
)


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
    page = parse(item.text)
    small = len(item.text) <= _GUIDED and len(page.stretches) + len(page.hidden) <= _GUIDED_STRETCHES
    guide = Guide(body(item.text) if small else "")
    read = _read(page, item, guide)
    if len(read.text) < _SCANTY:
        read = _not_shown(read, item, guide)
    else:
        read = replace(read, notes=_left_out(page))
    found, text = read.found, read.text
    made = tuple(_as_known(block, read.known.get((block.start, block.end))) for block in blocks(text))
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
        offsets=read.offsets,
        notes=(*found.notes, *read.notes, *language_notes(tongue)),
    )


@dataclass(frozen=True)
class _Read:
    """What was read of a page, in one way or another."""

    page: Page
    found: About
    lines: tuple[ArticleLine, ...]
    text: str
    offsets: tuple[tuple[int, int, int], ...]
    known: dict[tuple[int, int], BlockKind]
    notes: tuple[str, ...] = ()


def _read(page: Page, item: Item, guide: Guide) -> _Read:
    """The article among the stretches of a page."""
    found = about(page, item.text, item)
    lines = tuple(article(page, guide, found.title))
    return _Read(page, found, lines, *_joined(lines))


def _not_shown(read: _Read, item: Item, guide: Guide) -> _Read:
    """The article of a page that shows hardly any text before its scripts have run; the page as it is if it has none.

    The structured data come first, since they say that they are the article; but where the page hides the same text it
    is read there, with a place for every sign. Then what the page hides, then the data its scripts draw from.
    """
    said = read.found.body
    if said is not None and len(said) <= 2 * len(read.text):
        said = None
    hidden = _read(parse(item.text, everything=True), item, guide)
    paragraphs = sum(len(cell.text) for line in hidden.lines for cell in line.cells if prose(cell))
    enough = paragraphs >= max(_SCANTY, 2 * len(read.text))
    if enough and (Guide(hidden.text).has(said) if said else _about_it(hidden.found.title, hidden.text)):
        return replace(hidden, notes=(_HIDDEN,))
    if said:
        return replace(read, text=said, offsets=(), known={}, notes=(_STRUCTURED,))
    text = drawn(read.page.data, lambda words: _agrees(words, read.found.claims))
    if text and len(text) > 2 * len(read.text):
        return replace(read, text=text, offsets=(), known={}, notes=(_DATA,))
    if len(read.text) < _WAITING and "<script" in item.text and not re.search(r"\d|\w[.!?]$", read.text):
        # "Memuat …" is no release: without it the page is told to have no text.
        read = replace(read, text="", offsets=(), known={})
    large = any(len(script) > MOST for script in (*read.page.scripts, *read.page.data))
    return replace(read, notes=(_LARGE,) if large else ())


def _about_it(title: str | None, text: str) -> bool:
    """Whether a text has something of its headline: a notice about cookies that waits to be shown has not."""
    wanted = set(_LONG_WORD.findall((title or "").casefold()))
    return not wanted or 3 * len(wanted & set(_LONG_WORD.findall(text.casefold()))) >= len(wanted)


def _agrees(words: str, claims: Sequence[str]) -> bool:
    """Whether these words are the headline of the page, the name of its site apart."""
    said = plain(html.unescape(words))
    return len(said) >= _HEADLINE and any(claim.startswith(said) or claim.endswith(said) for claim in claims)


def _left_out(page: Page) -> tuple[str, ...]:
    """A word about paragraphs that the page hides beside an article that it shows."""
    zones = Zones()
    size = sum(len(s.text) for s in page.hidden if prose(s) and not zones.outside(s.element))
    return (f"{size} characters of text that the page hides were left out.",) if size >= _SCANTY else ()


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
