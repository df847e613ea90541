"""Statements measured against a newspaper corpus of tokens with BILOU labels (PERSON, ROLE, CUE, STATEMENT …).

A file has one token and its label a line and a blank line after each sentence, without offsets and paragraphs:
articles are set together again as running text, every token keeping its place, and what the pipeline finds in that text
is laid over the tokens. Its annotators marked quotations as STATEMENT and left the end of some articles unmarked;
precision is therefore given twice, over whole articles and up to the last label of each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.document import Document
from pipeline.evaluate.scoring import Score
from pipeline.extract import statements
from pipeline.failure import Failure
from pipeline.language import Analyser
from pipeline.resolve.reading import Reading

_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%")
_NO_SPACE_AFTER = frozenset("([{")
_QUOTES = frozenset('“”"«»„')
_MARKS = _QUOTES | _NO_SPACE_BEFORE | _NO_SPACE_AFTER | frozenset("'’‘-–—…")
ENOUGH = 0.8


class CorpusError(Failure):
    """A file that is not such a corpus; the message names file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens [first, last) of an article under one label."""

    label: str
    first: int
    last: int


@dataclass(slots=True)
class Article:
    """The tokens of one article with their labels, and the running text with the place of every token."""

    tokens: list[str]
    labels: list[str]
    text: str = ""
    starts: list[int] = field(default_factory=list)

    def spans(self, label: str) -> list[Span]:
        """The stretches under this label, in order."""
        found: list[Span] = []
        first = None
        for index, tag in enumerate([*self.labels, "O"]):
            prefix, _, name = tag.partition("-")
            if first is not None and (name != label or prefix in "BU"):
                found.append(Span(label, first, index))
                first = None
            if name == label and first is None:
                first = index
            if first is not None and prefix in ("L", "U"):
                found.append(Span(label, first, index + 1))
                first = None
        return found

    def covered(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin within the characters [start, end)."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def load(path: Path) -> list[Article]:
    """The articles of a corpus file. CorpusError where a line is not a token and a label."""
    articles: list[Article] = []
    for tokens, labels in _grouped(_sentences(path)):
        article = Article(tokens, labels)
        article.text, article.starts = running_text(tokens)
        articles.append(article)
    if not articles:
        raise CorpusError(
            f"{path}: no sentences. Expected one token and its label a line, a blank line between sentences."
        )
    return articles


def _sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    tokens: list[str] = []
    labels: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            if tokens:
                yield tokens, labels
                tokens, labels = [], []
            continue
        parts = line.rsplit(maxsplit=1)
        if len(parts) != 2 or not (parts[1] == "O" or parts[1][:2] in ("B-", "I-", "L-", "U-")):
            raise CorpusError(f"{path}:{number}: expected a token and a BILOU label, found {line[:60]!r}")
        tokens.append(parts[0])
        labels.append(parts[1])
    if tokens:
        yield tokens, labels


def _grouped(sentences: Iterable[tuple[list[str], list[str]]]) -> Iterator[tuple[list[str], list[str]]]:
    """Articles: one begins with a dateline, or with a second main issue where there is none."""
    tokens: list[str] = []
    labels: list[str] = []
    issue = False
    for words, tags in sentences:
        dateline = any(w in ("—", "–") for w in words[:8]) and words[0].isupper()
        opens = any(t.startswith(("B-ISSUE", "U-ISSUE")) for t in tags)
        if tokens and (dateline or (opens and issue)):
            yield tokens, labels
            tokens, labels, issue = [], [], False
        issue = issue or opens
        tokens += words
        labels += tags
    if tokens:
        yield tokens, labels


def running_text(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """The tokens set as running text and the offset of each; quotation marks lean to the words they enclose."""
    pieces: list[str] = []
    starts: list[int] = []
    length, glue, opened = 0, True, False
    for index, token in enumerate(tokens):
        mark = token in _QUOTES
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        closes = (mark and opened) or (mark and following[:1].islower() and tokens[index - 1] in _NO_SPACE_BEFORE)
        if mark:
            opened = not closes
        tight = glue or token in _NO_SPACE_BEFORE or closes or (token == "/" and tokens[index - 1].isdigit())
        if not tight:
            pieces.append(" ")
            length += 1
        starts.append(length)
        pieces.append(token)
        length += len(token)
        glue = token in _NO_SPACE_AFTER or (mark and not closes) or token == "/"
    return "".join(pieces), starts


@dataclass(slots=True)
class Measures:
    """What was measured: statement spans exactly, by overlap, and up to the last label; people and roles found."""

    articles: int = 0
    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    annotated: Score = field(default_factory=Score)
    person: Score = field(default_factory=Score)
    role: Score = field(default_factory=Score)
    cue: Score = field(default_factory=Score)


def measure(articles: Iterable[Article], analyser: Analyser) -> Measures:
    """Read every article and compare."""
    result = Measures()
    for number, article in enumerate(articles):
        document = Document(doc_id=f"article-{number}", text=article.text)
        reading = Reading(document, analyser(document))
        result.articles += 1
        _compare(article, reading, result)
    return result


def _compare(article: Article, reading: Reading, result: Measures) -> None:
    facts = [f for f in statements.extract(reading) if f.kind == "direct"]
    found = [_bare(article, *article.covered(*f.span)) for f in facts]
    gold = [_bare(article, s.first, s.last) for s in article.spans("STATEMENT")]
    labelled = [i for i, label in enumerate(article.labels) if label != "O"]
    last = labelled[-1] if labelled else 0
    _add(result.exact, gold, found, lambda a, b: a == b)
    _add(result.overlap, gold, found, _agree)
    _add(result.annotated, gold, [f for f in found if f[0] <= last], _agree)
    people = [article.covered(p.start, p.end) for p in reading.people]
    offices = [article.covered(o.start, o.end) for o in reading.offices]
    _share(result.person, article.spans("PERSON"), people)
    _share(result.role, article.spans("ROLE"), offices)
    cues = [article.covered(e.start, e.end) for f in facts for e in f.evidence[1:]]
    _share(result.cue, [*article.spans("CUE"), *article.spans("CUECOREF")], cues)


def _bare(article: Article, first: int, last: int) -> tuple[int, int]:
    """The span without marks at its ends."""
    while first < last and article.tokens[first] in _MARKS:
        first += 1
    while last > first and article.tokens[last - 1] in _MARKS:
        last -= 1
    return first, last


def _agree(a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    size = (a[1] - a[0]) + (b[1] - b[0])
    return size > 0 and 2 * shared / size >= ENOUGH


Same = Callable[[tuple[int, int], tuple[int, int]], bool]


def _add(count: Score, gold: list[tuple[int, int]], found: list[tuple[int, int]], same: Same) -> None:
    left = list(found)
    count.gold += len(gold)
    count.found += len(found)
    for span in gold:
        hit = next((f for f in left if same(span, f)), None)
        if hit is not None:
            left.remove(hit)
            count.hits += 1


def _share(count: Score, gold: list[Span], found: list[tuple[int, int]]) -> None:
    """Gold spans of which at least half lies in something found."""
    count.gold += len(gold)
    count.found += len(found)
    for span in gold:
        half = (span.last - span.first) / 2
        count.hits += any(min(span.last, last) - max(span.first, first) >= half for first, last in found)
