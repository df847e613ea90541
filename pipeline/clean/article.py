"""Which stretches of a page are its article: trafilatura's finding as a guide, the shape of the page for the rest."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field

from pipeline.clean.furniture import Line, fired, furniture
from pipeline.clean.markup import INLINE, Element, Page, Stretch
from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

_WORDS = re.compile(r"\w+")
_LABEL = re.compile(r"[a-z]+(?:-[a-z]+)*|[a-z]+")
_ENDS = re.compile(r"""[.!?:;…,][)"”’'»\]]*\s*(?:\([^()]{1,60}\))?$""")
_ADDRESS = re.compile(r"https?://|www\.|@\w|\.(?:go|co|or|ac)\.id\b|\.com\b")
_DATELINE = re.compile(r"[A-Z][\w .,/()]{1,60}\s*[-–—:]+")
_HEADING = re.compile(r"h[1-6]$")
_SHINGLE = 4
_CELL = 200


class PageWords(Frozen):
    """The vocabulary `rules/clean/page.yaml`."""

    outside: frozenset[str]
    outside_labels: frozenset[str]
    caption: frozenset[str]
    caption_labels: frozenset[str]
    lead_labels: frozenset[str]
    ends: frozenset[str]
    drops: frozenset[str]
    pointers: frozenset[str]
    joints: tuple[str, ...] = Field(min_length=1)
    bylines: tuple[str, ...]
    byline_ends: tuple[str, ...]
    site_begins: tuple[str, ...]
    """Regular expressions."""
    site_words: tuple[str, ...]


@functools.cache
def words() -> PageWords:
    """The vocabulary, loaded once."""
    return load_model(RULES / "clean" / "page.yaml", PageWords)


@dataclass(frozen=True)
class ArticleLine:
    """A line of the article: one stretch, or the cells of a table row."""

    cells: tuple[Stretch, ...]
    caption: bool = False


class Guide:
    """What trafilatura found, to be asked whether a stretch is in it."""

    def __init__(self, text: str) -> None:
        self._shingles: set[tuple[str, ...]] = set()
        self._lines: set[tuple[str, ...]] = set()
        for line in text.splitlines():
            found = tuple(_WORDS.findall(line.casefold()))
            self._lines.add(found)
            self._shingles.update(found[i : i + _SHINGLE] for i in range(max(0, len(found) - _SHINGLE + 1)))

    def has(self, text: str) -> bool:
        """Whether most of these words stand there in this order."""
        found = tuple(_WORDS.findall(text.casefold()))
        if len(found) < _SHINGLE:
            return found in self._lines
        own = [found[i : i + _SHINGLE] for i in range(len(found) - _SHINGLE + 1)]
        return 2 * sum(shingle in self._shingles for shingle in own) >= len(own)


class Zones:
    """Whether an element stands outside the article or in a caption; asked once per element."""

    def __init__(self, root: Element | None = None) -> None:
        """`root` is the element of the article, once it is known; what it is called itself is no matter."""
        self._outside: dict[Element, bool] = {} if root is None else dict.fromkeys(root.ancestors(), False)

    def outside(self, element: Element) -> bool:
        """In a menu, a footer, a list of other articles … (what is hidden altogether is no stretch of the page)."""
        chain = []
        found = False
        for at in element.ancestors():
            if at in self._outside:
                found = self._outside[at]
                break
            chain.append(at)
        for at in reversed(chain):
            found = found or self._own(at)
            self._outside[at] = found
        return found

    @staticmethod
    def elsewhere(element: Element) -> bool:
        """In a menu, footer or side column by the very name of the element."""
        return any(at.name in words().outside for at in element.ancestors())

    @staticmethod
    def _own(element: Element) -> bool:
        if element.name in words().outside:
            return True
        if element.name in {"html", "body", "main", "article"}:
            return False
        return not words().outside_labels.isdisjoint(_parts(element.label))

    @staticmethod
    def caption(element: Element) -> bool:
        """In the caption of a picture."""
        for at, _ in zip(element.ancestors(), range(4), strict=False):
            if at.name in words().caption or not words().caption_labels.isdisjoint(_parts(at.label)):
                return True
        return False


def _parts(label: str) -> set[str]:
    return {part for whole in _LABEL.findall(label) for part in (whole, *whole.split("-"))} if label.strip() else set()


def prose(stretch: Stretch) -> bool:
    """Whether the stretch reads like a paragraph: long, not a link, ended like a sentence."""
    length = len(stretch.text)
    if length < 50 or 2 * stretch.linked > length or _HEADING.match(stretch.element.name):
        return False
    return length >= 120 or bool(_ENDS.search(stretch.text[-90:]))


def block_of(element: Element) -> Element:
    """The nearest element that is a block."""
    return next((at for at in element.ancestors() if at.name not in INLINE), element)


def container(stretches: Sequence[Stretch], guide: Guide, zones: Zones) -> Element | None:
    """The innermost element that holds most of the paragraphs; None where there is no paragraph."""
    weights: dict[Element, float] = defaultdict(float)
    children: dict[Element, set[Element]] = defaultdict(set)
    root = None
    for stretch in stretches:
        if not prose(stretch):
            continue
        weight = len(stretch.text) * (1.0 if guide.has(stretch.text) else 0.3)
        if zones.outside(stretch.element):
            weight *= 0.0 if weight < len(stretch.text) or zones.elsewhere(stretch.element) else 0.1
        if not weight:
            continue
        below = None
        for element in stretch.element.ancestors():
            weights[element] += weight
            if below is not None:
                children[element].add(below)
            below = element
        root = below
    if root is None:
        return None
    at = root
    while True:
        best = max(children[at], key=lambda e: (weights[e], -e.order), default=None)
        if best is None or weights[best] < 0.7 * weights[at]:
            break
        at = best
    while at.parent is not None and (at.name in INLINE or at.name in {"p", "li", "td", "tr", "tbody"}):
        at = at.parent
    return at


def article(page: Page, guide: Guide, headline: str | None) -> list[ArticleLine]:
    """The lines of the article in their order; furniture inside it stays (to be marked), the page around it goes."""
    zones = Zones()
    stretches = page.stretches
    root = container(stretches, guide, zones)
    if root is None:
        kept = [s for s in stretches if not zones.outside(s.element) and 2 * s.linked <= len(s.text)]
        return [ArticleLine((s,)) for s in kept if s.text != headline]
    zones = Zones(root)
    inside = [n for n, s in enumerate(stretches) if root in s.element.ancestors()]
    first, last = inside[0], inside[-1]
    first = _lead(stretches, first, guide, zones, headline)
    chosen = [n for n in range(first, last + 1) if _keeps(stretches[n], guide, zones, headline)]
    chosen = _without_echoes(stretches, chosen, inside[0], zones)
    chosen = _trimmed(stretches, chosen, guide, root)
    return list(_rows(stretches, chosen, zones))


def _lead(stretches: Sequence[Stretch], first: int, guide: Guide, zones: Zones, headline: str | None) -> int:
    """The first paragraph may stand in a box of its own between the headline and the rest."""
    earliest = first
    for number in range(first - 1, max(-1, first - 15), -1):
        stretch = stretches[number]
        if headline and stretch.text == headline:
            break
        beside = any(not words().lead_labels.isdisjoint(_parts(at.label)) for at in stretch.element.ancestors())
        if prose(stretch) and not zones.outside(stretch.element) and (beside or guide.has(stretch.text)):
            earliest = number
    return earliest


def _keeps(stretch: Stretch, guide: Guide, zones: Zones, headline: str | None) -> bool:
    """Whether a stretch inside the article's element belongs to it."""
    text = stretch.text
    if headline and text.casefold() == headline.casefold():
        return False
    if zones.outside(stretch.element):
        return prose(stretch) and guide.has(text)
    if 5 * stretch.linked > 3 * len(text):
        # A link alone leads to another article, unless it is an address or a paragraph that happens to be a link.
        paragraph = len(text) > 120 and guide.has(text) and bool(_ENDS.search(text))
        return paragraph or bool(_ADDRESS.search(text)) or not fired(text).isdisjoint(words().pointers)
    return True


def _without_echoes(stretches: Sequence[Stretch], chosen: list[int], begins: int, zones: Zones) -> list[int]:
    """Without boxes beside the text that only repeat a sentence of it."""
    doubtful = [n for n in chosen if n < begins or zones.outside(stretches[n].element)][:50]
    if not doubtful:
        return chosen
    text = "\n".join(_only_words(stretches[n].text) for n in chosen if n not in doubtful)
    echoes = {n for n in doubtful if _only_words(stretches[n].text) in text}
    return [n for n in chosen if n not in echoes]


def _only_words(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _trimmed(stretches: Sequence[Stretch], chosen: list[int], guide: Guide, root: Element) -> list[int]:
    """Without what stands before the first paragraph and after the last one and is no part of the text."""
    paragraphs = [n for n in chosen if prose(stretches[n])]
    if not paragraphs:
        return chosen
    first, last = paragraphs[0], paragraphs[-1]
    kinds = _furniture(stretches, chosen)
    while len(paragraphs) > 1 and kinds.get(last) in words().ends | words().drops:
        paragraphs.pop()
        last = paragraphs[-1]
    home = block_of(stretches[last].element).parent
    kept = []
    for n in chosen:
        stretch = stretches[n]
        if n < first:
            if not _DATELINE.fullmatch(stretch.text) and (
                kinds.get(n) is not None or not guide.has(stretch.text) or _about_page(stretch.text)
            ):
                continue
        elif n > last:
            if kinds.get(n) in words().ends:
                break
            if kinds.get(n) in words().drops:
                continue
            own = block_of(stretch.element)
            near = own.parent is root or home is None or home in own.ancestors()
            if not near and kinds.get(n) not in {"furniture.reporter_code"}:
                continue
        kept.append(n)
    return kept


_DAY = re.compile(r"\b\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+[A-Za-z]{3,9}\s+)\d{4}\b|\b\d{4}-\d\d-\d\d\b")


def _about_page(text: str) -> bool:
    """A date line or a path: about the page, not the release (a dateline ends with a dash)."""
    return (bool(_DAY.search(text)) and len(text) < 80 and not text.rstrip().endswith(("-", "–", "—"))) or "»" in text


def _furniture(stretches: Sequence[Stretch], chosen: Sequence[int]) -> dict[int, str]:
    """The furniture rule of each chosen stretch, where its whole line is furniture."""
    lines = []
    at = 0
    for n in chosen:
        lines.append(Line(at, at + len(stretches[n].text), stretches[n].text))
        at = lines[-1].end + 1
    places = {(line.start, line.end): n for line, n in zip(lines, chosen, strict=True)}
    return {places[b.start, b.end]: b.rule for b in furniture(lines) if (b.start, b.end) in places and b.rule}


def _rows(stretches: Sequence[Stretch], chosen: Sequence[int], zones: Zones) -> Iterator[ArticleLine]:
    """Lines: the cells of a table row together, everything else alone."""
    row: list[Stretch] = []
    current: Element | None = None
    for n in chosen:
        stretch = stretches[n]
        own = _row_of(stretch)
        if row and (own is None or own is not current):
            yield from _row(row)
            row = []
        current = own
        if own is not None:
            row.append(stretch)
        else:
            yield ArticleLine((stretch,), zones.caption(stretch.element))
    yield from _row(row)


def _row_of(stretch: Stretch) -> Element | None:
    for at in stretch.element.ancestors():
        if at.name == "tr":
            return at
        if at.name == "table":
            return None
    return None


def _row(cells: Sequence[Stretch]) -> Iterator[ArticleLine]:
    """A row of short cells is one line; a table that only lays out a page (one cell, long cells) is not."""
    places = {next(at for at in cell.element.ancestors() if at.name in {"td", "th", "tr"}) for cell in cells}
    if len(places) > 1 and len(cells) <= 2 * len(places) and all(len(cell.text) <= _CELL for cell in cells):
        yield ArticleLine(tuple(cells))
        return
    for cell in cells:
        yield ArticleLine((cell,))
