"""The vocabulary of offices: heads of titles by kind, portfolios of ministers, fixed titles, abbreviations."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict

from pipeline.document import Frozen
from pipeline.recognise.terms import terms
from pipeline.rulebook import RULES, Forms, load_model, load_table

FOLDER = RULES / "offices"
SETDA = ("setda",)
"""The secretariat, written for its head where a name follows: "diwakili Setda, Budi"."""
MINISTER, DEPUTY_MINISTER, SECRETARY = "Menteri", "Wakil Menteri", "Sekretaris Kementerian"
Kind = Literal["minister", "unit", "alone", "body", "region", "state", "diplomat", "fixed", "occasion"]
BLANK = r"[ \t\u00a0]+"
_SHORT_STATUS = 3
"""Letters of the short forms of a status: Plt, Pjs."""


class Heads(Frozen):
    """`rules/offices/heads.yaml`: heads of titles by what may follow them."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    minister: tuple[str, ...]
    unit: tuple[str, ...]
    alone: tuple[str, ...]
    body: tuple[str, ...]
    region: tuple[str, ...]
    state: tuple[str, ...]
    diplomat: tuple[str, ...]
    occasion: tuple[str, ...]
    own_bodies: tuple[str, ...]
    kept_with_position: tuple[str, ...]
    inherits: tuple[str, ...]
    body_nouns: frozenset[str]
    never_bare: tuple[str, ...]
    needs_body: tuple[str, ...]
    company_tails: tuple[str, ...]
    of_companies: tuple[str, ...]
    many: tuple[str, ...]
    organs: tuple[str, ...]
    small_before_names: tuple[str, ...]
    matters: frozenset[str]
    sections: frozenset[str]
    grades: frozenset[str]
    qualified: frozenset[str]
    named_houses: frozenset[str]
    of_persons: frozenset[str]
    commanders: tuple[str, ...]
    of_numbered: tuple[str, ...]
    royal: frozenset[str]
    short_ministers: dict[str, str]
    only_first: frozenset[str]
    shared: frozenset[str]
    before_bodies: tuple[str, ...]
    directors: frozenset[str]
    of_ministers: tuple[str, ...]
    seated: tuple[str, ...]
    of_regions: tuple[str, ...]
    of_provinces: tuple[str, ...]
    of_groups: tuple[str, ...]
    secretaries: frozenset[str]
    commanded: tuple[str, ...]
    deputy: str
    deputised: tuple[str, ...]
    of_matters: frozenset[str]
    plain: tuple[str, ...]
    numbered: tuple[str, ...]
    of_police: tuple[str, ...]
    of_known_bodies: frozenset[str]
    of_speaking_bodies: frozenset[str]
    graded: frozenset[str]
    before_places: frozenset[str]
    of_acronyms: frozenset[str]
    chairs: frozenset[str]
    boards: frozenset[str]
    deputed: tuple[str, ...]
    of_home: frozenset[str]
    commissions: tuple[str, ...]
    secretariat_sections: tuple[str, ...]
    regional: tuple[str, ...]
    local: tuple[str, ...]
    local_staff: tuple[str, ...]
    honouring: frozenset[str]


class Portfolio(Frozen):
    """What a minister is minister of, other words for it, and the short titles made of it."""

    portfolio: str
    words: Forms = ()
    minister: Forms = ()
    deputy: Forms = ()
    organisation: str | None = None

    @property
    def ministry(self) -> str:
        """The ministry of this portfolio."""
        return self.organisation or f"{terms().ministry} {self.portfolio}"

    def title(self, head: str) -> str:
        """The full title: Menteri Ketenagakerjaan, Wakil Menteri Ketenagakerjaan."""
        return f"{head} {self.portfolio}"


class FixedTitle(Frozen):
    """A title that is always the same office."""

    form: str
    position: str
    organisation: str


class Abbreviation(Frozen):
    """A short form and what it stands for."""

    form: str
    full: str


class Translation(Frozen):
    """An English title and the Indonesian one for the same office."""

    english: str
    indonesian: str


@functools.cache
def translations() -> dict[str, str]:
    """English title -> Indonesian title, both casefolded."""
    rows = load_table(FOLDER / "translations.csv", Translation)
    return {row.english.casefold(): row.indonesian.casefold() for row in rows}


@dataclass(frozen=True, slots=True)
class Head:
    """One form that begins a title of office."""

    words: tuple[str, ...]
    """Folded words of the form."""
    position: str
    """The form written out."""
    kind: Kind
    portfolio: Portfolio | None = None
    organisation: str | None = None


@functools.cache
def heads() -> Heads:
    """The heads by kind."""
    return load_model(FOLDER / "heads.yaml", Heads)


@functools.cache
def portfolios() -> tuple[Portfolio, ...]:
    """The portfolios of ministers, today's and former ones."""
    return load_table(FOLDER / "portfolios.csv", Portfolio)


@functools.cache
def abbreviations() -> dict[str, str]:
    """Short form -> full form (Dirjen -> Direktur Jenderal), keys casefolded."""
    return {row.form.casefold(): row.full for row in load_table(FOLDER / "abbreviations.csv", Abbreviation)}


@functools.cache
def statuses() -> dict[str, str]:
    """Plt., Pj., mantan … written out, keys casefolded and without the final dot."""
    return {row.form.casefold().rstrip("."): row.full for row in load_table(FOLDER / "status.csv", Abbreviation)}


@functools.cache
def _statuses_in_full() -> tuple[str, ...]:
    """What stands before a title, a blank behind it, the longest first."""
    return tuple(f"{status} " for status in sorted(set(statuses().values()), key=len, reverse=True))


@functools.lru_cache(maxsize=16_384)
def bare_head(position: str) -> str:
    """The position without Plt., Pj., mantan."""
    status = next((form for form in _statuses_in_full() if position.startswith(form)), "")
    return position[len(status) :]


@functools.cache
def status_pattern() -> re.Pattern[str]:
    """A status right before a title, its short form behind it or not; group 1 is its form without the dot."""
    forms = sorted(statuses(), key=len, reverse=True)
    body = "|".join(BLANK.join(map(re.escape, f.split())) for f in forms)
    short = "|".join(form for form in forms if len(form) <= _SHORT_STATUS)
    return re.compile(rf"(?<![^\W_])({body})\.?{BLANK}(?:\((?:{short})\.?\){BLANK})?\Z", re.IGNORECASE)


def folded(text: str) -> tuple[str, ...]:
    """The words of a title as they are looked up."""
    return tuple(w.rstrip(".") for w in text.replace("’", "'").casefold().split())


def _minister_heads() -> list[Head]:
    found = []
    for row in portfolios():
        for head, forms in ((MINISTER, row.minister), (DEPUTY_MINISTER, row.deputy)):
            position = row.title(head)
            found += [Head(folded(form), position, "fixed", row, row.ministry) for form in forms]
        short = [form for form in row.minister if " " not in form]
        found += [Head(folded(f"Ses{form.lower()}"), SECRETARY, "fixed", row, row.ministry) for form in short]
    return found


def _deputies(known: Sequence[Head]) -> list[Head]:
    """The deputies of heads that have none in the vocabulary: Wakil Sekretaris, Wakil Bendahara Umum."""
    there = {head.words for head in known}
    deputy, first = heads().deputy, tuple(f"{word} " for word in heads().deputised)
    return [
        Head((deputy.casefold(), *head.words), f"{deputy} {head.position}", head.kind)
        for head in known
        if f"{head.position} ".startswith(first) and (deputy.casefold(), *head.words) not in there
    ]


@functools.cache
def index() -> dict[str, tuple[Head, ...]]:
    """Every form that begins a title by its first word, the longest forms first."""
    vocabulary = heads()
    kinds: tuple[Kind, ...] = ("minister", "unit", "alone", "body", "region", "state", "diplomat", "occasion")
    found = [Head(folded(form), form, kind) for kind in kinds for form in getattr(vocabulary, kind)]
    known = {head.words: head for head in found}
    for short, full in abbreviations().items():
        base = _head_of(full, known)
        if base is not None:
            found.append(Head((*folded(short),), full, base.kind))
    for head in list(found):
        if head.kind == "minister" and head.position in vocabulary.short_ministers:
            found[found.index(head)] = Head(head.words, vocabulary.short_ministers[head.position], "minister")
        if head.position == "Jurnalis Senior":
            found[found.index(head)] = Head(head.words, "jurnalis senior", "body")
    found += _deputies(found)
    found += _minister_heads()
    found.append(Head(SETDA, "Sekretaris Daerah", "region"))
    for row in load_table(FOLDER / "fixed.csv", FixedTitle):
        found.append(Head(folded(row.form), row.position, "fixed", None, row.organisation))
    table: dict[str, list[Head]] = {}
    for head in found:
        letters = re.match(r"[^\W\d_]+", head.words[0])
        table.setdefault(letters[0] if letters else head.words[0], []).append(head)
    return {first: tuple(sorted(rows, key=lambda h: -len(" ".join(h.words)))) for first, rows in table.items()}


@functools.cache
def _by_second() -> dict[str, dict[str, tuple[Head, ...]]]:
    """The index again, under the second word of each form ("" for forms of one word)."""
    table: dict[str, dict[str, list[Head]]] = {}
    for first, rows in index().items():
        for head in rows:
            second = re.match(r"[^\W\d_]*", head.words[1]) if len(head.words) > 1 else None
            table.setdefault(first, {}).setdefault(second[0] if second else "", []).append(head)
    return {first: {second: tuple(rows) for second, rows in of.items()} for first, of in table.items()}


_NEXT = re.compile(r"[^\W\d_]*\.?[ \t\u00a0]+([^\W\d_]+)")


def starting(text: str, start: int, first: str, limit: int) -> tuple[Head, ...]:
    """The heads that may stand at `start`, where the word `first` stands (folded), the longest first."""
    of = _by_second().get(first)
    if of is None:
        return ()
    following = _NEXT.match(text, start, limit)
    longer = of.get(following[1].casefold(), ()) if following else ()
    return (*longer, *of.get("", ()))


def _head_of(full: str, known: dict[tuple[str, ...], Head]) -> Head | None:
    """The longest head that begins this written-out form: Kepala Biro for "Kepala Biro Umum"."""
    words = folded(full)
    for length in range(len(words), 0, -1):
        if words[:length] in known:
            return known[words[:length]]
    return None


@functools.cache
def portfolio_pattern() -> tuple[re.Pattern[str], dict[str, Portfolio]]:
    """A pattern of every way to name a portfolio, and the portfolio by its folded form."""
    forms: dict[str, Portfolio] = {}
    for row in portfolios():
        for form in (row.portfolio, *row.words):
            forms.setdefault(" ".join(folded(form)), row)
    ordered = sorted(forms, key=len, reverse=True)
    body = "|".join(BLANK.join(map(re.escape, form.split())) for form in ordered)
    return re.compile(rf"(?:{body})(?![^\W_])(?!-\w)", re.IGNORECASE), forms


@functools.cache
def _short_words() -> re.Pattern[str]:
    forms = [f for f in abbreviations() if f not in heads().only_first]
    ministers = [" ".join(h.words) for h in _minister_heads()]
    every = sorted({*forms, *ministers}, key=len, reverse=True)
    return re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, every)) + r")(?![^\W_])", re.IGNORECASE)


@functools.cache
def _minister_positions() -> dict[str, str]:
    """Short form of a minister, folded -> the position."""
    return {" ".join(h.words): h.position for h in _minister_heads()}


@functools.cache
def _sections() -> tuple[re.Pattern[str], dict[str, str]]:
    """Acronyms of sections behind the head of a title, in capitals only."""
    table = {row.form: row.full for row in load_table(FOLDER / "sections.csv", Abbreviation)}
    forms = "|".join(re.escape(form) for form in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<=[a-z][ ])(?:{forms})(?![^\W_])"), table


@functools.lru_cache(maxsize=4096)
def written_out(title: str) -> str:
    """The title with every short word in it written out: Staf Ahli Menhan -> Staf Ahli Menteri Pertahanan."""
    ministers = _minister_positions()

    def full(match: re.Match[str]) -> str:
        word = match[0].casefold()
        return ministers.get(word) or abbreviations().get(word) or match[0]

    pattern, table = _sections()
    return pattern.sub(lambda match: table[match[0]], _short_words().sub(full, title))
