"""The body whose release a document is, and which offices belong to it where their phrase names none."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from pipeline.document import Document, Frozen
from pipeline.recognise import gazetteer
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.names import name_titles
from pipeline.recognise.office_parts import Context
from pipeline.recognise.titles import DEPUTY_MINISTER, FOLDER, MINISTER, bare_head, heads
from pipeline.recognise.wording import Worded
from pipeline.rulebook import load_table


class Site(Frozen):
    """A word of a site's address or source id and the body that publishes there."""

    site: str
    organisation: str


@functools.cache
def _sites() -> dict[str, str]:
    return {row.site: row.organisation for row in load_table(FOLDER / "sites.csv", Site)}


def publisher(document: Document) -> str | None:
    """The body that released the document, by source id (also in the document id) or address, if one says so."""
    named = re.fullmatch(r"(.+)-[0-9a-f]{8,10}", document.doc_id) if document.source is None else None
    words = re.split(r"[^a-z0-9]+", document.source or (named[1] if named else ""))
    if document.url:
        host = re.match(r"(?:https?://)?([^/\s]+)", document.url)
        words += re.split(r"[^a-z0-9]+", host[1].lower()) if host and host[1].endswith("go.id") else []
    for word in words:
        if word in _sites():
            return _sites()[word]
    return None


_RANK = Worded(r"(?:{ranks}|\({retired}\))[ \t]+\Z", name_titles)
"""A rank before TNI: there the service is part of a title, not a body that the text speaks of."""


def main_body(document: Document, organisations: Sequence[OrganisationMention]) -> tuple[str, tuple[str, ...]] | None:
    """The body whose release this is: its publisher, else the ministry or agency that the text speaks of most."""
    name = publisher(document)
    if name is None:
        counts: Counter[str] = Counter()
        for number, mention in enumerate(organisations):
            if mention.name.startswith("Tentara") and _RANK.search(
                document.text, max(0, mention.start - 24), mention.start
            ):
                continue
            if mention.kind in ("ministry", "agency", "region"):
                counts[mention.name] += 3 if number < 2 else 1
        if not counts:
            return None
        (name, first), *others = counts.most_common(2)
        if any(m.name == name and m.kind == "region" for m in organisations) or (others and first < 1.5 * others[0][1]):
            return None
    row = gazetteer.institution_named(name, document.published)
    variants = list(row.variants) if row and row.name == name else []
    variants += [v for m in organisations if m.name == name for v in m.variants]
    return name, tuple(dict.fromkeys(v for v in variants if v != name))


def inherits(position: str) -> bool:
    """Whether an office of this title belongs to the body that releases the text, where the phrase names none."""
    head = bare_head(position)
    if head.split()[0] in heads().graded and " Ahli" not in head:
        return False
    return any(head == form or head.startswith(form + " ") for form in heads().inherits)


_TAGGED = re.compile(r"[ \t]*\[[A-Z][A-Za-z ]+\]")
"""A line under a tag ("[HOAKS] …") quotes what others say: its titles are not those of the publisher."""


def tagged(text: str, start: int) -> bool:
    """Whether the line quotes under a tag what others say."""
    return _TAGGED.match(text, text.rfind("\n", 0, start) + 1) is not None


def speaks_of_main(context: Context, start: int, main: tuple[str, tuple[str, ...]]) -> bool:
    """Whether the text itself has named the body before this place, or its publisher is known."""
    if publisher(context.document) == main[0]:
        return True
    first = context.bodies.first(lambda mention: mention.name == main[0], main[0])
    return first is not None and first.start < start


def may_inherit(context: Context, start: int, head: str, body: str) -> bool:
    """A minister inherits only a ministry; a mere Direktur only the publisher's body or a ministry."""
    if tagged(context.text, start):
        return False
    if body.startswith("Kementerian"):
        return True
    if body.startswith("Kantor"):
        return head.startswith((*heads().local, *heads().regional, *heads().local_staff))
    if head in (MINISTER, DEPUTY_MINISTER):
        return False
    return (
        head.startswith("Direktur Jenderal") or not head.startswith("Direktur") or publisher(context.document) == body
    )
