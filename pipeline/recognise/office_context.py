"""The body of a title that the text has named before: which kinds of body fit a title, and which of them is meant."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from pipeline.document import Frozen
from pipeline.recognise.gazetteer import BodyKind
from pipeline.recognise.mentions import OrganisationMention
from pipeline.recognise.office_parts import Context
from pipeline.recognise.office_words import office_words
from pipeline.recognise.titles import FOLDER
from pipeline.recognise.wording import Worded
from pipeline.rulebook import load_model


class Belonging(Frozen):
    """Titles that begin with one of `heads` belong to bodies that begin with one of `begins` or are of a kind."""

    id: str
    description: str
    heads: tuple[str, ...]
    begins: tuple[str, ...] = ()
    kinds: tuple[BodyKind, ...] = ()
    without: tuple[str, ...] = ()
    exact: bool = False
    """Whether nothing may follow the head."""
    alone: bool = False
    """Whether the text must name just one such body."""
    last: bool = False
    """Whether the body of the release comes first."""

    def takes(self, head: str) -> bool:
        """Whether the title belongs to such bodies."""
        return any(head == form or (not self.exact and head.startswith(form + " ")) for form in self.heads)

    def fits(self, body: OrganisationMention) -> bool:
        """Whether the body is such a one."""
        if any(body.name == word or body.name.startswith(word + " ") for word in self.without):
            return False
        return body.kind in self.kinds or any(body.name.startswith(word + " ") for word in self.begins)


class Belongings(Frozen):
    """`rules/offices/contexts.yaml`."""

    titles: tuple[Belonging, ...]


@functools.cache
def belongings() -> tuple[Belonging, ...]:
    """The entries in the order in which they are asked."""
    return load_model(FOLDER / "contexts.yaml", Belongings).titles


def spoken_of(context: Context, start: int, head: str, last: bool) -> OrganisationMention | None:
    """The body named before the title at `start` to which a title of this head belongs; None where two fit.

    `last` asks the entries that give way to the body of the release.
    """
    for number, row in enumerate(belongings()):
        if row.last is last and row.takes(head):
            body = context.once(_Fitting, number).meant(start)
            if body is not None:
                return body
    return None


_THROUGH = Worded(r"[ ]?,?[ ]{through}[ ]\Z", office_words)


def speaks_through(context: Context, start: int) -> OrganisationMention | None:
    """The body that acts through the holder of the title at `start`: PT X melalui | General Counsel Y."""
    joint = _THROUGH.search(context.text, max(0, start - 14), start)
    body = next(iter(context.bodies.before(joint.start(), within=0)), None) if joint else None
    return body if body is not None and body.kind != "state" else None


class Heard:
    """The bodies of whose offices a text has told so far."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = list(dict.fromkeys(names))
        self._known = set(self._names)
        self._fitting: dict[str, tuple[int, set[str]]] = {}

    def add(self, name: str) -> None:
        """One more body."""
        if name not in self._known:
            self._known.add(name)
            self._names.append(name)

    def fitting(self, row: Belonging) -> set[str]:
        """Those of them that begin as the entry says; every body is looked at once."""
        seen, found = self._fitting.get(row.id, (0, set()))
        begins = tuple(f"{word} " for word in row.begins)
        found.update(name for name in self._names[seen:] if name.startswith(begins))
        self._fitting[row.id] = len(self._names), found
        return found


def headed_before(names: Heard, head: str, last: bool) -> str | None:
    """The only one of these bodies, of whose offices the text has told, to which a title of this head belongs."""
    for row in belongings():
        if row.last is last and row.takes(head) and not row.alone:
            fitting = names.fitting(row)
            if len(fitting) == 1:
                return next(iter(fitting))
    return None


def is_section(head: str) -> bool:
    """Whether a title of this head is one of ministries and agencies."""
    return any(row.last and "ministry" in row.kinds and row.takes(head) for row in belongings())


def _key(name: str) -> str:
    """One spelling of a name: Padang Panjang and Padangpanjang are one."""
    return name.replace(" ", "").casefold()


MANY = 100
"""Where a text names more different bodies of a kind than this, none is meant for being named most."""


class _Named:
    """Bodies in the order of the text, one after the other: how often each is named, and whether all are one."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._last: dict[str, OrganisationMention] = {}
        self._longest = ""

    def add(self, mention: OrganisationMention) -> None:
        """One more body."""
        key = _key(mention.name)
        self._counts[key] += 1
        self._last[key] = mention
        self._longest = max(self._longest, key, key=len)

    def one(self) -> bool:
        """Whether all names are of one body, as `_distinct` counts: then the longest name holds all others."""
        if len(self._counts) < 2:
            return True
        return all(key in self._longest for key in self._counts) and len(_distinct(self._counts)) == 1

    def leading(self) -> OrganisationMention | None:
        """The last mention of the body that is named twice as often as any other."""
        if len(self._counts) > MANY:
            return None
        (first, often), (_, less), *_ = _distinct(self._counts).most_common(2)
        return self._last[first] if often >= 2 * less else None


class _Fitting:
    """The bodies of a document that fit the entry of this number; which of them is meant at places in their order."""

    def __init__(self, context: Context, number: int) -> None:
        row = belongings()[number]
        self._row = row
        self._text = context.text
        self._mentions = [m for m in context.bodies.ordered if row.fits(m)]
        self._starts = [m.start for m in self._mentions]
        self._begin(0)

    def _begin(self, line: int) -> None:
        self._seen = 0
        self._all = _Named()
        self._begin_line(line)

    def _begin_line(self, line: int) -> None:
        self._line = line
        self._near = _Named()
        self._any_near = False

    def meant(self, start: int) -> OrganisationMention | None:
        """The only one of the paragraph, else the only one of the text so far, else the one named twice as often."""
        before = bisect_left(self._starts, start)
        while before and self._mentions[before - 1].end > start:
            before -= 1
        line = self._text.rfind("\n", 0, start) + 1
        self._read(before, line)
        if not before:
            return None
        if self._all.one():
            return self._mentions[before - 1]
        if self._row.alone:
            return None
        if self._any_near:
            return self._mentions[before - 1] if self._near.one() else None
        return self._all.leading()

    def _read(self, before: int, line: int) -> None:
        """Take in the bodies up to this one; those of the line apart."""
        if before < self._seen or line < self._line:
            self._begin(line)
        elif line > self._line:
            self._begin_line(line)
        for mention in self._mentions[self._seen : before]:
            self._all.add(mention)
            if mention.start >= line:
                self._near.add(mention)
                self._any_near = True
        self._seen = before


def _distinct(named: Counter[str]) -> Counter[str]:
    """How often each body is named; a name that another one begins with or holds counts as that one."""
    counts = named.copy()
    for short in sorted(counts, key=len):
        longer = [name for name in counts if name != short and short in name]
        if len(longer) == 1:
            counts[longer[0]] += counts.pop(short)
    return counts
