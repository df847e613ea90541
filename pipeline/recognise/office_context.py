"""The body of a title that the text has named before: which kinds of body fit a title, and which of them is meant."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence

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
    for row in belongings():
        if row.last is last and row.takes(head):
            body = _meant(
                [m for m in context.bodies.ordered if m.end <= start and row.fits(m)], context.text, start, row
            )
            if body is not None:
                return body
    return None


_THROUGH = Worded(r"[ ]?,?[ ]{through}[ ]\Z", office_words)


def speaks_through(context: Context, start: int) -> OrganisationMention | None:
    """The body that acts through the holder of the title at `start`: PT X melalui | General Counsel Y."""
    joint = _THROUGH.search(context.text, max(0, start - 14), start)
    body = next(iter(context.bodies.before(joint.start(), within=0)), None) if joint else None
    return body if body is not None and body.kind != "state" else None


def headed_before(names: Sequence[str], head: str, last: bool) -> str | None:
    """The only one of these bodies, of whose offices the text has told, to which a title of this head belongs."""
    for row in belongings():
        if row.last is last and row.takes(head) and not row.alone:
            fitting = {name for name in names if name.startswith(tuple(f"{word} " for word in row.begins))}
            if len(fitting) == 1:
                return fitting.pop()
    return None


def is_section(head: str) -> bool:
    """Whether a title of this head is one of ministries and agencies."""
    return any(row.last and "ministry" in row.kinds and row.takes(head) for row in belongings())


def _key(name: str) -> str:
    """One spelling of a name: Padang Panjang and Padangpanjang are one."""
    return name.replace(" ", "").casefold()


def _meant(bodies: Sequence[OrganisationMention], text: str, start: int, row: Belonging) -> OrganisationMention | None:
    """The only one of the paragraph, else the only one of the text so far, else the one named twice as often."""
    if not bodies:
        return None
    named = _distinct(bodies)
    if len(named) == 1:
        return bodies[-1]
    if row.alone:
        return None
    line = text.rfind("\n", 0, start) + 1
    near = [m for m in bodies if m.start >= line]
    if near:
        return near[-1] if len(_distinct(near)) == 1 else None
    (first, often), (_, less), *_ = named.most_common(2)
    if often < 2 * less:
        return None
    return next(m for m in reversed(bodies) if _key(m.name) == first)


def _distinct(bodies: Sequence[OrganisationMention]) -> Counter[str]:
    """How often each body is named; a name that another one begins with or holds counts as that one."""
    counts = Counter(_key(m.name) for m in bodies)
    for short in sorted(counts, key=len):
        longer = [name for name in counts if name != short and short in name]
        if len(longer) == 1:
            counts[longer[0]] += counts.pop(short)
    return counts
