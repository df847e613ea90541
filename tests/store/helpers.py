"""Documents and facts made by hand, so that these tests depend on no rule."""

from __future__ import annotations

import re
from typing import Any

from pipeline.document import Block, Document
from pipeline.fact import FACT, AnyFact, Evidence, content_hash, identified
from pipeline.store.rows import Sheet, sheet

TEXT = (
    "Menteri Kelautan Raden Sastro meresmikan dermaga di Pulau Karang pada 3 Maret 2025. "
    'Dermaga itu menampung 120 kapal. "Nelayan kini lebih aman," kata Raden Sastro.'
)


def document(text: str = TEXT, doc_id: str = "kkp-1", **fields: Any) -> Document:
    blocks = (Block(start=0, end=len(text), kind="paragraph"),)
    return Document(doc_id=doc_id, text=text, blocks=blocks, **{"title": "Dermaga baru", "source": "kkp", **fields})


def fact(full: str, passage: str, doc_id: str, /, **slots: Any) -> AnyFact:
    start = full.index(passage)
    evidence = Evidence(start=start, end=start + len(passage), text=passage)
    made = FACT.validate_python({"evidence": (evidence,), "rule": f"{slots['type']}.hand", "confidence": 0.9, **slots})
    return identified(made, doc_id)


def facts(text: str = TEXT, doc_id: str = "kkp-1") -> list[AnyFact]:
    """One fact of each type whose passage stands in the text."""
    candidates: list[tuple[str, dict[str, Any]]] = [
        (
            "Menteri Kelautan Raden Sastro",
            {
                "type": "official",
                "person": "Raden Sastro",
                "position": "Menteri Kelautan",
                "organization": "Kementerian Kelautan",
            },
        ),
        ("3 Maret 2025", {"type": "date", "value": "2025-03-03", "role": "event"}),
        ("120 kapal", {"type": "figure", "value": 120, "unit": "count", "measure": "kapal"}),
        ("150 kapal", {"type": "figure", "value": 150, "unit": "count", "measure": "kapal"}),
        (
            "Nelayan kini lebih aman,",
            {
                "type": "statement",
                "speaker": "Raden Sastro",
                "kind": "direct",
                "text": "Nelayan kini lebih aman,",
                "cue": "kata",
            },
        ),
        (
            "bekerja sama dengan Pemerintah Kabupaten Karang",
            {
                "type": "partnership",
                "parties": ("Kementerian Kelautan", "Pemerintah Kabupaten Karang"),
                "form": "cooperation",
                "stage": "active",
            },
        ),
    ]
    return [fact(text, passage, doc_id, **slots) for passage, slots in candidates if passage in text]


def made(text: str = TEXT, doc_id: str = "kkp-1", **fields: Any) -> Sheet:
    sentences = [m.span() for m in re.finditer(r"\S[^.]*\.(?:\S*)", text)]
    return sheet(document(text, doc_id, **fields), sentences, facts(text, doc_id), source=content_hash(text))
