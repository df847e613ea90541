"""A figure in the making, and small questions about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extract.figure_phrase import Phrase
from pipeline.extract.figure_vocabulary import grammar, words
from pipeline.extract.figure_words import View
from pipeline.fact import Status
from pipeline.recognise.mentions import NumberMention, Signal
from pipeline.recognise.number_grammar import Number
from pipeline.recognise.units import currencies

SHARES = ("percent", "bps", "permille")


@dataclass(slots=True)
class Draft:
    """A figure in the making."""

    number: NumberMention
    view: View
    rule: str
    value: Number
    unit: str
    phrase: Phrase | None = None
    measure: str | None = None
    noun: str | None = None
    """Of a measure that is put together, the noun that the figure before gave."""
    label: str | None = None
    place: str | None = None
    period: str | None = None
    topical: bool = False
    """Whether the period was set before the number, so that it also holds for the figures that follow."""
    borrowed: bool = False
    """Whether the period is that of its topic in the sentence before, which says nothing of other topics."""
    aside: bool = False
    """Whether the period stands in brackets with the number."""
    frame: str | None = None
    """Of a number in brackets with its time: the period that goes on behind it."""
    day: bool = False
    """Whether the period is only the day on which something happened."""
    placed: bool = False
    """Whether the place was said before the number, so that it also holds for the figures that follow."""
    status: Status = "actual"
    subject: str | None = None
    headline: bool = False
    carried: bool = False
    dealt: bool = False
    """Whether it is one share of a sum that is dealt out among several."""
    other: bool = False
    """Whether it is of the rest: 50 persen lainnya is another half, not the one before."""
    planned: bool = False
    """Whether it is an item of a list whose head line is a plan."""
    echo: bool = False
    """Whether it is taken for an earlier figure by its number alone, whatever it is called here."""
    signals: tuple[Signal, ...] = field(default=())
    evidence: tuple[int, int] = (0, 0)

    @property
    def measured(self) -> int:
        """How much of what is counted is said."""
        return len((self.measure or "").split())

    @property
    def head_word(self) -> str:
        """The first word of what is counted, lower case."""
        return (self.measure or " ").lower().split(" ")[0]

    @property
    def tied(self) -> bool:
        """Whether a word right before the number ties it to a subject (sebesar, mencapai, telah)."""
        before = self.view.before
        if not before:
            return False
        manner = len(before) > 1 and before[-1].kind == "word" and not before[-1].capital
        onward = len(before) > 2 and before[-2].kind == "auxiliary" and before[-3].low in words().movement
        moved = manner and (before[-2].low in words().movement or onward)
        most = len(before) > 1 and before[-2].low == grammar().most
        return moved or most or before[-1].low in words().tied or before[-1].kind == "auxiliary"

    def _turns(self, moved: str) -> bool:
        """Whether right before this number something moves otherwise than it did before."""
        nearest = [t.low for t in self.view.before[-3:] if t.low in words().movement]
        return bool(nearest) and nearest[-1] != moved

    @property
    def share(self) -> bool:
        """Whether it is a part of a hundred or the like."""
        return self.unit in SHARES

    @property
    def money(self) -> bool:
        """Whether the unit is a currency."""
        return self.unit in currencies()

    def carry(self, earlier: Draft) -> None:
        """Count what the earlier figure counts."""
        self.rule, self.measure, self.carried = "figure.coordinated", earlier.measure, True
        told = (earlier.measure or "").split()
        level = not grammar().reaching.isdisjoint(t.low for t in self.view.before[-3:])
        if (level or self.unit != earlier.unit) and len(told) > 1 and told[-1].lower() in words().movement:
            self.measure = " ".join(told[:-1])  # pendapatan naik 30 persen menjadi Rp2 juta
        elif len(told) > 1 and told[-1].lower() in words().movement and self._turns(told[-1].lower()):
            self.measure = " ".join(told[:-1])  # harga naik 5 persen, namun turun 3 persen dari Mei
