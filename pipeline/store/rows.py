"""A document and its facts as rows of the tables, made by the process that read it: storing is then only appending."""

from __future__ import annotations

import datetime as dt
import functools
import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b
from typing import Any

from pipeline.document import Document, Item
from pipeline.fact import AnyFact, content_hash
from pipeline.store.keys import claim, fact_key

Row = Sequence[Any]

FACT_COLUMNS = (
    "fact_id", "fact_key", "claim", "type", "doc_id", "person", "position", "organization", "parties", "form", "stage",
    "topic", "date", "value", "value_max", "comparator", "unit", "measure", "place", "period", "status", "subject",
    "time", "role", "speaker", "kind", "said", "cue", "slots", "passage", "start_char", "end_char", "sentence", "rule",
    "confidence", "reasons",
)  # fmt: skip
"""The columns of `facts` that a document's own process fills, in the order of `Sheet.facts`."""
DOCUMENT_COLUMNS = (
    "doc_id", "title", "published", "url", "source", "author", "language", "origin", "text", "blocks", "offset_map",
    "notes", "content_hash", "words",
)  # fmt: skip

_RENAMED = {("date", "value"): "time", ("statement", "text"): "said"}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything to store of one document; tuples and strings only, so that it travels cheaply between processes."""

    doc_id: str
    source_hash: str
    content_hash: str
    document: Row
    sentences: list[Row]
    """number, start, end, text"""
    facts: list[Row]
    """FACT_COLUMNS"""
    evidence: list[Row]
    """fact_id, number, start, end, text"""
    entities: list[Row]
    """entity_id, kind, name"""
    fact_entities: list[Row]
    """fact_id, slot, entity_id, name"""
    entity_names: list[Row]
    """entity_id, name"""
    seconds: dict[str, float]
    signature: bytes | None = None
    """MinHash of the text, by which near copies are found."""

    @property
    def text(self) -> str:
        """The text of the document."""
        return str(self.document[8])


FORM = content_hash(FACT_COLUMNS, DOCUMENT_COLUMNS, [f.name for f in fields(Sheet)])
"""Changes whenever a packed sheet could no longer be read."""


def pack(sheet: Sheet) -> str:
    """The sheet as one line of JSON."""
    published = sheet.document[2]
    document = [*sheet.document[:2], published and str(published), *sheet.document[3:]]
    signature = sheet.signature and sheet.signature.hex()
    plain = [getattr(sheet, f.name) for f in fields(sheet)]
    plain[3], plain[-1] = document, signature
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def unpack(packed: str) -> Sheet:
    """The sheet that was packed."""
    plain = json.loads(packed)
    document = plain[3]
    document[2] = document[2] and dt.date.fromisoformat(document[2])
    plain[-1] = plain[-1] and bytes.fromhex(plain[-1])
    return Sheet(*plain)


def source_hash(item: Item) -> str:
    """Fingerprint of an input before cleaning: the same input is not read twice."""
    digest = blake2b(digest_size=8)
    for part in (item.kind, item.text, item.title, item.published, item.url, item.source):
        digest.update((str(part) if part is not None else "\0").encode("utf-8", "surrogatepass") + b"\x1f")
    return digest.hexdigest()


def entity_id(kind: str, name: str, day: dt.date | None = None) -> str:
    """Id of a person or body, the same in every document; a body of the gazetteer has its id there as of the day."""
    from pipeline.resolve.linking import body_id, name_id  # the gazetteers are not needed where nothing is read

    return name_id(name) if kind == "person" else body_id(name, day)


@functools.cache
def _announces_a_body() -> re.Pattern[str]:
    """A word that begins or ends the names of bodies, or an acronym alone."""
    from pipeline.recognise.bodynames import rules

    heads = sorted({head for rule in rules().values() for head in rule.heads}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, heads))})(?!\w)|^[A-Z]{{3,}}\d*$")


def is_body(name: str, day: dt.date | None = None) -> bool:
    """Whether a speaker or subject of this name is a body or state and not a person.

    Regions do not count: many are called like people (Bima).
    """
    from pipeline.resolve.linking import body_id

    known = not body_id(name, day).startswith(("body-", "region-"))
    return known or _announces_a_body().search(name) is not None


def _plain(value: Any) -> Any:
    """Half surrogate pairs, which no database takes, become replacement characters; the length stays."""
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        return type(value)(_plain(v) for v in value)
    return value


_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _odd(document: Document) -> bool:
    """Whether any word of the document has half a surrogate pair."""
    words = (document.text, document.title, document.url, document.author, document.origin, document.source)
    return any(word is not None and not word.isascii() and _SURROGATE.search(word) for word in words)


def _json(value: Any) -> str:
    return _SURROGATE.sub("\ufffd", _written(value))


def _document_row(document: Document, digest: str) -> Row:
    blocks = [[b.start, b.end, b.kind] + ([b.rule] if b.rule else []) for b in document.blocks]
    return (
        document.doc_id,
        _plain(document.title),
        document.published,
        _plain(document.url),
        document.source,
        _plain(document.author),
        document.language,
        _plain(document.origin),
        _plain(document.text),
        _json(blocks),
        _json(document.offsets) if document.offsets is not None else None,
        [_plain(n) for n in document.notes],
        digest,
        len(document.text.split()),
    )


def fact_row(fact: AnyFact, doc_id: str, number: int, sentence: str, *, odd: bool = True) -> Row:
    """FACT_COLUMNS of one fact that stands in this sentence, the number-th of its document.

    `odd` tells whether the document may have half surrogate pairs, which have to be replaced.
    """
    slots = fact.slots()
    first = fact.evidence[0]
    values: dict[str, Any] = {_RENAMED.get((fact.type, slot), slot): value for slot, value in slots.items()}
    values |= {
        "fact_id": fact.fact_id,
        "fact_key": fact_key(doc_id, fact.type, slots, sentence),
        "claim": claim(fact.type, slots),
        "type": fact.type,
        "doc_id": doc_id,
        "slots": _json(slots),
        "passage": first.text,
        "start_char": first.start,
        "end_char": first.end,
        "sentence": number,
        "rule": fact.rule,
        "confidence": fact.confidence,
        "reasons": _json([[r.signal, r.weight, r.words] for r in fact.reasons]),
    }
    row = tuple(map(values.get, FACT_COLUMNS))
    return tuple(map(_plain, row)) if odd else row


def _names_in(fact: AnyFact, bodies: set[str], day: dt.date | None) -> Iterable[tuple[str, str, str]]:
    """(slot, kind, name) for every name slot of the fact."""
    if fact.type == "official":
        yield "person", "person", fact.person
        if fact.organization:
            yield "organization", "organisation", fact.organization
    elif fact.type == "partnership":
        for party in fact.parties:
            yield "parties", "organisation", party
    elif fact.type == "statement" and fact.speaker:
        spoken_for = fact.speaker in bodies or is_body(fact.speaker, day)
        yield "speaker", "organisation" if spoken_for else "person", fact.speaker
    elif fact.type == "figure" and fact.subject and (fact.subject in bodies or is_body(fact.subject, day)):
        yield "subject", "organisation", fact.subject


def sheet(
    document: Document,
    sentences: Sequence[tuple[int, int]],
    facts: Sequence[AnyFact],
    *,
    source: str,
    seconds: dict[str, float] | None = None,
) -> Sheet:
    """The rows of one document. `source` is the `source_hash` of the item it was cleaned from."""
    from pipeline.store.copies import signature  # numpy is not needed where nothing is read

    text = document.text
    published = document.published.isoformat() if document.published else None
    digest = content_hash(document.doc_id, text, document.title, published, document.url)
    odd = _odd(document)
    plain: Callable[[Any], Any] = _plain if odd else lambda value: value
    starts = [start for start, _ in sentences]
    rows: list[Row] = []
    for fact in facts:
        at = max(bisect_right(starts, fact.span[0]) - 1, 0)
        start, end = sentences[at] if sentences else (0, len(text))
        rows.append(fact_row(fact, document.doc_id, at, text[start:end], odd=odd))
    entities, links, names = _linked(facts, document.published, plain)
    return Sheet(
        doc_id=document.doc_id,
        source_hash=source,
        content_hash=digest,
        document=_document_row(document, digest),
        sentences=[(n, s, e, plain(text[s:e])) for n, (s, e) in enumerate(sentences)],
        facts=rows,
        evidence=[(f.fact_id, n, e.start, e.end, plain(e.text)) for f in facts for n, e in enumerate(f.evidence)],
        entities=entities,
        fact_entities=links,
        entity_names=names,
        seconds=seconds or {},
        signature=signature(text),
    )


def _linked(
    facts: Sequence[AnyFact], published: dt.date | None, plain: Callable[[Any], Any]
) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows of who and what the facts name: entities, their links to facts, their names."""
    bodies = {f.organization for f in facts if f.type == "official" and f.organization}
    bodies |= {p for f in facts if f.type == "partnership" for p in f.parties}
    entities: dict[str, Row] = {}
    links: list[Row] = []
    names: dict[Row, None] = {}
    for fact in facts:
        for slot, kind, name in _names_in(fact, bodies, published):
            shown = plain(name)
            entity = entity_id(kind, name, published)
            entities.setdefault(entity, (entity, kind, shown))
            links.append((fact.fact_id, slot, entity, shown))
            names.update({(entity, plain(form)): None for form in fact.aliases.get(name, ())})
    return list(entities.values()), links, list(names)
