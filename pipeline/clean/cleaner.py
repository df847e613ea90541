"""One item becomes one document."""

from __future__ import annotations

from collections.abc import Collection

from pipeline.clean.blocks import blocks
from pipeline.clean.language import language, language_notes
from pipeline.document import Document, Item, Problem


def clean(item: Item) -> Document:
    """The document of this item.

    The text of a record or file stays as it is, to the code point; a page of HTML becomes the text of its article with
    a map from every offset to the source. A text file that begins with a headline has it as its title. Furniture is
    marked as blocks, never cut out of the text.
    """
    if item.kind == "html":
        from pipeline.clean.page import clean_page

        return clean_page(item)
    tongue = language(item.text)
    made = blocks(item.text, item.title)
    title, day = item.title, item.published
    if item.kind == "text":
        from pipeline.clean.plain import headline, published

        title, day = title or headline(item.text, made), day or published(item.text)
    return Document(
        doc_id=item.doc_id,
        text=item.text,
        title=title,
        published=day,
        url=item.url,
        source=item.source,
        language=tongue,
        origin=item.origin,
        blocks=made,
        notes=language_notes(tongue),
    )


def problems(document: Document) -> tuple[Problem, ...]:
    """What the person who runs the pipeline should hear about a document that was cleaned all the same (kept=True)."""
    kinds = {block.kind for block in document.blocks}
    return remarks(document.language, kinds, document.origin or document.doc_id, document.doc_id)


def remarks(tongue: str | None, kinds: Collection[str], origin: str, doc_id: str) -> tuple[Problem, ...]:
    """The same for a document of this language with blocks of these kinds."""
    if found := foreign(tongue, origin, doc_id):
        return (found,)
    if set(kinds) <= {"furniture"}:
        said = "Nothing but page furniture was found." if kinds else "No text was found."
        return (_told(origin, doc_id, said, "Look at the page; the text may need a browser."),)
    return ()


def foreign(tongue: str | None, origin: str, doc_id: str) -> Problem | None:
    """The warning about a document in a language the rules are not for; None for Indonesian and where it is unknown."""
    notes = language_notes(tongue)
    return _told(origin, doc_id, notes[0], "Look for the Indonesian version of the release.") if notes else None


def _told(origin: str, doc_id: str, message: str, remedy: str) -> Problem:
    return Problem(origin=origin, stage="clean", message=message, remedy=remedy, doc_id=doc_id, kept=True)
