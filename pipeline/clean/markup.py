"""HTML source -> a tree of elements and the stretches of text in it, each sign with its place in the source.

A tokeniser of our own, because no parser at hand keeps offsets: linear in the length of the source, forgiving like a
browser where tags are left open, blind to scripts and styles. Nothing is expanded but the character references of HTML.
"""

from __future__ import annotations

import functools
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([A-Za-z_:@][^\s=>"'/]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_PART = re.compile(
    r"(?P<reference>&(?:#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?)|(?P<blank>\s+)|[^\s&]+|&"
)


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
RAW = _names("script style noscript template textarea svg iframe object select canvas math xmp noembed")
INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var img wbr amp-img center"
)
_CLOSES: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "tbody": frozenset({"tr", "td", "th", "thead", "tbody"}),
}
_CLOSES_P = _names(
    "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol "
    "p pre section table ul"
)
_MAX_DEPTH = 400
_UNDISPLAYED = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_TEMPLATE = re.compile(r"<(/?)template\b", re.IGNORECASE)
_JSON_TYPES = ("application/json", "__next_data__")


@dataclass(eq=False)
class Element:
    """An element of the page."""

    name: str
    attributes: dict[str, str]
    parent: Element | None
    depth: int
    order: int
    hidden: bool = False
    """Whether a browser shows nothing of it, by what the page itself says before any script has run."""

    def ancestors(self) -> Iterator[Element]:
        """The element and everything around it, from the inside out."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent

    @property
    def label(self) -> str:
        """Class and id, in lower case, to look for words in."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower()


@dataclass(eq=False)
class Stretch:
    """Text between two block-level tags: blanks collapsed, with a map from its signs to the source."""

    text: str
    segments: tuple[tuple[int, int, int], ...]
    """(start in the text, start in the source, length); a character reference is one sign."""
    element: Element
    linked: int
    """How many of its signs are in links."""


@dataclass
class Page:
    """What the tokeniser found."""

    stretches: list[Stretch] = field(default_factory=list)
    hidden: list[Stretch] = field(default_factory=list)
    """What stands in elements that are not shown."""
    metas: list[dict[str, str]] = field(default_factory=list)
    """The attributes of meta, link and time elements."""
    scripts: list[str] = field(default_factory=list)
    """The content of JSON-LD scripts."""
    data: list[str] = field(default_factory=list)
    """The content of scripts that are plain JSON, which other scripts draw the page from."""
    title: str = ""
    """The content of the title element."""


class _Builder:
    """Keeps the stack of open elements and the stretch being collected."""

    def __init__(self, source: str, everything: bool) -> None:
        self.source = source
        self.everything = everything
        self.page = Page()
        self.stack = [Element("html", {}, None, 0, 0)]
        self.open: Counter[str] = Counter()
        self._elements = 0
        self._breaks = 0
        self._start_stretch()

    def _start_stretch(self) -> None:
        self._signs: list[str] = []
        self._segments: list[tuple[int, int, int]] = []
        self._length = 0
        self._linked = 0
        self._blank = True
        self._hidden = False

    def _passed_over(self) -> bool:
        """Whether what comes now is hidden inside a stretch that is shown; else the stretch is one or the other."""
        hidden = self.stack[-1].hidden
        if hidden != self._hidden:
            if not self._signs:
                self._hidden = hidden
            elif hidden:
                return True
            else:
                self.flush()
        return False

    def text(self, start: int, end: int) -> None:
        """Text of the source: blanks collapse to one, character references become their sign."""
        if self._passed_over():
            return
        before = self._length
        for match in _PART.finditer(self.source, start, end):
            part, at = match.group(), match.start()
            if match.lastgroup == "blank":
                self._add(" ", at)
                continue
            if match.lastgroup == "reference":
                part = html.unescape(part)
            if self._breaks:
                self._line(part[0])
                before = self._length
            if match.lastgroup == "reference" and not part.startswith("&"):
                # "&copy2025" is a sign and a rest that stands in the source as it is.
                self._add(part[0], at)
                part = part[1:]
                at = match.end() - len(part)
            if part:
                self._add(part, at)
        if self.open["a"]:
            self._linked += self._length - before

    def _line(self, following: str) -> None:
        """A line break ends the stretch, unless it was a single one inside a sentence."""
        if self._breaks > 1 or not following.islower():
            self.flush()
        self._breaks = 0

    def _add(self, piece: str, start: int) -> None:
        if piece.isspace():
            if self._blank:
                return
            piece = " "
        self._blank = piece == " "
        self._signs.append(piece)
        if self._segments and (last := self._segments[-1])[1] + last[2] == start and last[0] + last[2] == self._length:
            self._segments[-1] = (last[0], last[1], last[2] + len(piece))
        else:
            self._segments.append((self._length, start, len(piece)))
        self._length += len(piece)

    def flush(self) -> None:
        """End the stretch being collected."""
        text = "".join(self._signs)
        stripped = text.rstrip()
        if stripped:
            segments = [(t, s, min(n, len(stripped) - t)) for t, s, n in self._segments if t < len(stripped)]
            found = self.page.hidden if self._hidden else self.page.stretches
            found.append(Stretch(stripped, tuple(segments), self.stack[-1], self._linked))
        self._start_stretch()
        self._breaks = 0

    def start(self, name: str, raw: str, at: int) -> None:
        """An opening tag at this place; `raw` is what stands between its name and its end."""
        if name == "br":
            if not self._passed_over():
                self._breaks += 1
                self._add(" ", at)
            return
        attributes = _attributes(raw)
        if name in {"meta", "link", "time"}:
            self.page.metas.append({"": name, **attributes})
        if name in VOID:
            if name == "hr":
                self.flush()
            return
        if name not in INLINE:
            self.flush()
        closed: frozenset[str] = _CLOSES.get(name, frozenset())
        while len(self.stack) > 1 and (
            self.stack[-1].name in closed or (self.stack[-1].name == "p" and name in _CLOSES_P)
        ):
            self._pop()
        if len(self.stack) < _MAX_DEPTH:
            self._elements += 1
            above = self.stack[-1]
            hidden = above.hidden or (not self.everything and _hides(name, attributes))
            self.stack.append(Element(name, attributes, above, len(self.stack), self._elements, hidden))
            self.open[name] += 1

    def end(self, name: str) -> None:
        """A closing tag closes everything inside its element; one that was never opened is passed over."""
        if name not in INLINE:
            self.flush()
        if not self.open[name]:
            return
        while self.stack[-1].name != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        self.open[self.stack.pop().name] -= 1


def _attributes(raw: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(raw[:20_000]):
        value = match.group(2) or match.group(3) or match.group(4) or ""
        found.setdefault(match.group(1).lower(), html.unescape(value))
    return found


def _hides(name: str, attributes: dict[str, str]) -> bool:
    """Whether this element shows nothing: hidden, display:none, a dialog nobody has opened, or not meant to be read.

    What `until-found` hides can be found by the reader. `visibility` and `opacity` are mostly of movements in which the
    text comes in, so they hide nothing here.
    """
    if not attributes:
        return name == "dialog"
    return (
        attributes.get("hidden", "until-found").strip().lower() != "until-found"
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or bool(_UNDISPLAYED.search(attributes.get("style", "")))
        or (name == "dialog" and "open" not in attributes)
    )


def _shown(name: str, raw: str) -> bool:
    """Whether the content of this element stands on the page although such elements are blind: a shadow root."""
    return name == "template" and "shadowrootmode" in _attributes(raw)


def _tag_end(source: str, start: int) -> int:
    """The place of the `>` that ends the tag, those in quotation marks passed over (a few, then the first counts)."""
    first = end = source.find(">", start)
    for _ in range(4):
        if end < 0:
            break
        inside = source[start:end]
        if inside.count('"') % 2 == 0 and inside.count("'") % 2 == 0:
            return end
        end = source.find(">", end + 1, start + 20_000)
    return first


class _Parser:
    """Reads a page tag by tag, forward only."""

    def __init__(self, source: str, everything: bool) -> None:
        self.source = source
        self.builder = _Builder(source, everything)
        self.raw = RAW - {"noscript", "template"} if everything else RAW
        self.unclosed: set[str] = set()
        """Names of raw elements that are closed nowhere behind here."""
        self.balanced = True
        """Whether templates have been closed as often as opened, as far as was looked."""

    @functools.cached_property
    def lower(self) -> str:
        """The source in small letters, offset by offset."""
        return _ascii_lower(self.source)

    def page(self) -> Page:
        """The whole page."""
        source, builder, at = self.source, self.builder, 0
        while at < len(source):
            opening = source.find("<", at)
            if opening < 0:
                builder.text(at, len(source))
                break
            if opening > at:
                builder.text(at, opening)
            at = self._markup(opening)
        builder.flush()
        return builder.page

    def _markup(self, opening: int) -> int:
        """Read what begins with this `<`; where it ends."""
        source = self.source
        if source.startswith("<!--", opening):
            end = source.find("-->", opening + 4)
            return len(source) if end < 0 else end + 3
        tag = _TAG.match(source, opening)
        end = _tag_end(source, opening) if tag or source[opening + 1 : opening + 2] in {"!", "?"} else -1
        if end < 0:
            self.builder.text(opening, opening + 1)
            return len(source) if tag else opening + 1  # a tag without an end: there is none after it either
        if tag is None:
            return end + 1
        name = tag.group(2).lower()
        if tag.group(1):
            self.builder.end(name)
        elif (name in self.raw and not _shown(name, source[tag.end() : end])) or name == "title":
            return self._raw(name, opening, end + 1)
        else:
            self.builder.start(name, source[tag.end() : end], opening)
        return end + 1

    def _raw(self, name: str, opening: int, at: int) -> int:
        """Read an element whose content, which begins at `at`, is no markup; where it ends."""
        source, page = self.source, self.builder.page
        close = -1 if name in self.unclosed else self._closing(name, at)
        content = source[at:close] if close >= 0 else ""
        if name == "title":
            page.title = page.title or " ".join(html.unescape(content[:2000]).split())
        elif name == "script" and "ld+json" in source[opening : at - 1]:
            page.scripts.append(content)
        elif name == "script" and any(kind in self.lower[opening : at - 1] for kind in _JSON_TYPES):
            page.data.append(content)
        if close >= 0:
            return _tag_end(source, close) + 1 or len(source)
        # Never closed: only a script hides the rest of a page; elsewhere the tag is passed over.
        self.unclosed.add(name)
        return len(source) if name in {"script", "style"} else at

    def _closing(self, name: str, at: int) -> int:
        """Where the tag begins that closes an element whose content begins at `at`, or -1; templates hold others."""
        first = self.lower.find(f"</{name}", at)
        if name != "template" or not self.balanced:
            return first
        depth = 1
        for tag in _TEMPLATE.finditer(self.source, at):
            depth += -1 if tag.group(1) else 1
            if not depth:
                return tag.start()
        self.balanced = False
        return first


def parse(source: str, everything: bool = False) -> Page:
    """The stretches of text of a page, in order, each with its element and its place in the source.

    With `everything` also what the page does not show: hidden elements, templates, and what stands there for browsers
    without scripts.
    """
    return _Parser(source, everything).page()


_LOWER = {code: code + 32 for code in range(65, 91)}


def _ascii_lower(source: str) -> str:
    """Lower case without a change of length (str.lower turns one sign into two, for example in İ)."""
    return source.translate(_LOWER)
