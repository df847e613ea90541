"""A light tokeniser for Indonesian: spaCy's own with our exceptions, clitics split off as the treebanks do.

spaCy builds 15 963 exceptions for `id`, which takes more than a second; ours are rules and a few hundred words, and
start in milliseconds. Tokens are stretches of the text, so every offset is exact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry

from pipeline.document import Frozen
from pipeline.language.clitics import clitic
from pipeline.rulebook import RULES, load_model

EXCEPTIONS = RULES / "tokens" / "exceptions.yaml"

_QUOTE = r"[\"“”„‟«»‹›()\[\]{}<>]"
_PREFIX = re.compile(
    r"(?:``|''|\.{2,}|--+|Rp\.(?=\d)|(?:Rp|USD|IDR|SGD|EUR|RM)(?=\d)|(?:US|A|S|AU|HK|NT)(?=\$)"
    r"|[\"“”„‟«»‹›()\[\]{}<>'‘’`´,;:!?…•▪●◦·*#~=±§¿¡|\\/%&–—_$£€¥]|\+(?=\D)|-(?=[^\W\d]))"
)
_SUFFIX = re.compile(
    r"(?:``|''|\.{2,}|--+|['’]s|(?<=\w)n't|(?<=\d)(?:%|°[CF]?|′|″)|[\"“”„‟«»‹›()\[\]{}<>'‘’`´,;:!?…•*#~=|\\/%&°′″–—_$£€¥]"
    r"|(?<!\+)\+|(?<=[^\W\d])-|(?<=\d)-|\.)$"
)
_MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
           "November", "Desember"]  # fmt: skip
_AFTER_MONTH = "|".join(f"(?<={m})" for m in _MONTHS)
_INFIX = re.compile(
    r"\.{2,}|--+|[…—]|(?<=\w)[\"“”()\[\]<>=;!?](?=\w)|(?<=\d)–(?=\d)|(?<=[^\W\d])–(?=[^\W\d])"
    r"|(?<=[^\W\d]{2})/(?=[^\W\d]{2})|(?<=[^\W\d])[,:](?=[^\W_])|(?<=\d)[,:](?=[^\W\d])|(?<=[a-z]{2})\.(?=[A-Z])|(?<=\w)\)(?=\.[A-Z])|(?<=\))\.(?=[A-Z])|(?<=\w),(?=[\"”])"
    r"|(?<=\d[.,]\d)/(?=\d)|(?<=\d[.,]\d\d)/(?=\d)|(?<=\d[.,]\d\d\d)/(?=\d)|(?<=[^\W\d])[\"“”](?=,)"
    rf"|(?<=[^\d\-]\d\d\d\d)-(?=\d)|(?<=\d)-(?=\d{{1,4}}(?:[.,]\d+)*$)(?<!-\d-)(?<!-\d\d-)(?<!-\d\d\d-)(?<!-\d\d\d\d-)"
    r"|(?<=\d)-(?=(?:[$£€]|US\$|Rp)\d)|(?<=\d-)(?:[$£€]|US(?=\$)|Rp)(?=[\d$])|(?<=\d-US)\$(?=\d)"
    rf"|(?:{_AFTER_MONTH})-(?=(?:{'|'.join(_MONTHS)})\b|\d\d?$)"
    r"|(?<=[.!?,;:])[\"“”](?=\w)"
)
_RANGE = re.compile(rf"(?:{'|'.join(_MONTHS)})-(?:{'|'.join(_MONTHS)})").fullmatch
# Stripping marks one by one costs the square of their number; nothing that is a word is as long as this.
_ENDLESS = re.compile(r"\S{1000,}")
_PLAIN = re.compile(r"\w{1,100}|[^\w\s]{1,100}")
_URL = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]}'’]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:com|co|id|go|org|net|ac|or|sch|info|gov|edu|tv|me|io|ly)(?:\.[a-z]{2})?(?:/[^\s<>\"“”]*[\w/])?",
    re.IGNORECASE,
)


class Exceptions(Frozen):
    """`rules/tokens/exceptions.yaml`."""

    abbreviations: tuple[str, ...]
    degrees: tuple[str, ...]


@cache
def exceptions() -> Exceptions:
    """Abbreviations and the parts of degrees."""
    return load_model(EXCEPTIONS, Exceptions)


class _Suffix:
    """The suffix search: punctuation first, then a clitic. Picklable, which a closure is not."""

    def __call__(self, chunk: str) -> re.Match[str] | None:
        if not chunk.isalpha() and (found := _SUFFIX.search(chunk, max(0, len(chunk) - 60))):
            return found
        length = clitic(chunk)
        return _last(length).search(chunk, len(chunk) - length) if length else None


def _infixes(chunk: str) -> Iterable[re.Match[str]]:
    """The marks inside the chunk that part it; letters alone hold none."""
    return () if chunk.isalpha() else _INFIX.finditer(chunk)


@cache
def _last(length: int) -> re.Pattern[str]:
    return re.compile(rf".{{{length}}}$", re.DOTALL)


@cache
def _whole() -> Callable[[str], re.Match[str] | None]:
    """What stays one token: initials, degrees, numbers with their points, clock times, 1960-an, ke-3, G-to-G."""
    parts = "|".join(sorted({re.escape(d) for d in exceptions().degrees}, key=len, reverse=True))
    return re.compile(
        rf"(?:[A-Z]\.)+|(?:(?:{parts})\.)+(?:{parts})?|(?:[a-z]\.)+[a-z]?\.?"
        r"|[+-]?\d+(?:[.,:]\d+)*(?:-an)?|\d+(?:-\d+){2,}|[^\W\d_]+(?:-[^\W\d_]+)+\d*|C\+\+|&[a-z]+;"
        # what agencies think of debtors: idA-, BBB+
        r"|(?:id[ABC]{1,3}|AAA?|BBB?|CCC?)[+-]"
    ).fullmatch


def _keep_whole(chunk: str) -> re.Match[str] | None:
    """The chunk as one token, unless it is a reduplication with a clitic (anak-anaknya)."""
    if len(chunk) > 100 or chunk.isalpha():
        return None
    found = _whole()(chunk)
    return found if found and not clitic(chunk) and not _RANGE(chunk) else None


class IndonesianTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokeniser with our rules; they live in this package, so nothing is written beside the weights."""

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; a chunk of a thousand letters without a blank is cut plainly, in linear time."""
        if not _ENDLESS.search(text):
            whole: Doc = super().__call__(text)
            return whole
        parts: list[Doc] = []
        at = 0
        for chunk in _ENDLESS.finditer(text):
            if text[at : chunk.start()]:
                parts.append(super().__call__(text[at : chunk.start()]))
            words = _PLAIN.findall(chunk.group())
            parts.append(Doc(self.vocab, words=words, spaces=[False] * len(words)))
            at = chunk.end()
        if text[at:]:
            parts.append(super().__call__(text[at:]))
        return Doc.from_docs(parts, ensure_whitespace=False) if len(parts) > 1 else parts[0]

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing: the rules are code and data of the package."""
        return b""

    def from_bytes(self, _bytes_data: bytes, **_: Any) -> IndonesianTokenizer:
        """Nothing to read."""
        return self

    def to_disk(self, path: Path | str, **_: Any) -> None:
        """Nothing to write."""

    def from_disk(self, path: Path | str, **_: Any) -> IndonesianTokenizer:
        """Nothing to read."""
        return self


def make_tokenizer(nlp: Language) -> Tokenizer:
    """Our tokeniser over this pipeline's vocabulary."""
    special: dict[str, list[dict[int, str]]] = {}
    for word in exceptions().abbreviations:
        for form in {word, word[:1].upper() + word[1:], word.upper()} if word.islower() else {word}:
            if " " not in form:
                special[form] = [{ORTH: form}]
    return IndonesianTokenizer(
        nlp.vocab,
        rules=special,
        prefix_search=_PREFIX.match,
        suffix_search=_Suffix(),
        infix_finditer=_infixes,
        token_match=_keep_whole,
        url_match=_URL.fullmatch,
    )


@registry.tokenizers("sarifakta.id.v1")  # type: ignore[untyped-decorator]
def registered() -> Callable[[Language], Tokenizer]:
    """The name under which a pipeline's configuration asks for the tokeniser."""
    return make_tokenizer


def blank_pipeline() -> Language:
    """A blank Indonesian pipeline with our tokeniser: spaCy's vocabulary without its exceptions."""
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "sarifakta.id.v1"}}})
    nlp.max_length = 1_000_000_000
    return nlp
