"""From a place in the text of a document back to the source it came from."""

from __future__ import annotations

import bisect

from pipeline.document import Document


def source_span(document: Document, start: int, end: int) -> tuple[int, int]:
    """The stretch of the fetched source in which text[start:end] stands, tags between its signs included.

    Offsets are code points of the decoded source. Signs the cleaner put in (line ends, bars between the cells of a
    table) have no place of their own; the nearest signs around them count. ValueError for an empty or outside span,
    and for a text that comes from structured data (its map is empty).
    """
    if not 0 <= start < end <= len(document.text):
        raise ValueError(f"[{start}, {end}) is no stretch of a text of {len(document.text)} signs")
    if document.offsets is None:
        return start, end
    if not document.offsets:
        raise ValueError(f"the text of {document.doc_id} has no places in its source")
    begins = [segment[0] for segment in document.offsets]
    first = max(bisect.bisect_right(begins, start) - 1, 0)
    last = max(bisect.bisect_right(begins, end - 1) - 1, 0)
    text, place, length = document.offsets[first]
    begin = place + min(max(start - text, 0), length)
    if start - text >= length and first + 1 < len(document.offsets):
        begin = document.offsets[first + 1][1]
    text, place, length = document.offsets[last]
    stop = place + min(end - text, length)
    if end - text >= length and last + 1 < len(document.offsets) and document.offsets[last + 1][0] == text + length:
        # A character reference is one sign in the text and several in the source: up to where the next sign begins.
        stop = max(stop, _reference_end(document, last))
    return begin, max(stop, begin + 1)


def _reference_end(document: Document, number: int) -> int:
    """Where the sign of a segment ends in the source if the next segment goes on without a tag between."""
    assert document.offsets is not None
    text, place, length = document.offsets[number]
    following = document.offsets[number + 1][1]
    reference = length == 1 and document.text[text] in "&<>\"'“”‘’–—…©®\u00a0" and following - place <= 12
    return following if reference else place + length
