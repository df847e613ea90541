"""The analyser without a model: spaCy's Indonesian tokeniser and a sentence splitter for press releases."""

from __future__ import annotations

import re

import spacy
from spacy.tokens import Doc

from pipeline.document import Document

_END = re.compile(r"""[.!?…]+["”’'»)\]]*(?=\s|$)""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Rp|No|Dr|dr|Drs|Dra|Ir|H|Hj|KH|Prof|Plt|Pj|Plh|St|M|S|Jl|Jln|Gd|Lt|Kab|Kec|Kol|Kapt|Tn|Ny|Sdr|Bp|"
    r"dll|dsb|dst|a\.n|u\.p|s\.d|[A-Z])\.$"
)


class Blank:
    """Tokens by spaCy's blank `id`, sentences by line and full stop."""

    name = "blank"

    def __init__(self) -> None:
        self._nlp = spacy.blank("id")
        self._nlp.max_length = 100_000_000

    def __call__(self, document: Document) -> Doc:
        """Tokens and sentences of the document."""
        text = document.text
        starts = set()
        for line in re.finditer(r"[^\n]+", text):
            begin = line.start()
            starts.add(begin)
            for end in _END.finditer(text, line.start(), line.end()):
                if _ABBREVIATION.search(text, begin, end.end()):
                    continue
                after = re.compile(r"\s+").match(text, end.end())
                if after and after.end() < line.end() and not text[after.end()].islower():
                    starts.add(after.end())
                    begin = after.end()
        doc = self._nlp(text)
        opened = True
        for token in doc:
            if token.idx in starts or opened:
                token.is_sent_start = True
                opened = False
            else:
                token.is_sent_start = any(s in starts for s in range(token.idx, token.idx + len(token))) and (
                    not token.is_space
                )
        return doc
