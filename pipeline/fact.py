"""The fact model: five types of fact, each with its evidence, rule, confidence and reasons."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import ConfigDict, Field, TypeAdapter

from pipeline.document import Frozen

FactType = Literal["official", "partnership", "figure", "date", "statement"]
FACT_TYPES: tuple[FactType, ...] = ("official", "partnership", "figure", "date", "statement")
Form = Literal["mou", "agreement", "loi", "contract", "funding", "program", "cooperation"]
Stage = Literal["explored", "planned", "signed", "active", "ended"]
Comparator = Literal["=", "~", ">", ">=", "<", "<=", "range"]
Status = Literal["actual", "target", "estimate"]
Role = Literal["publication", "event", "statement", "period", "plan", "past"]


class Evidence(Frozen):
    """A verbatim passage: `text` stands at [start, end) of the document, in code points."""

    start: int
    end: int
    text: str


class Reason(Frozen):
    """One thing that speaks for or against a fact, in plain language."""

    signal: str
    """Stable name of the signal, e.g. `date.weekday_contradicts`; `rule` for the rule's own base."""
    weight: float
    """What it adds to the rule's base before calibration, -1 to 1."""
    words: str
    """The words behind it, or the explanation a reviewer reads."""


class BaseFact(Frozen):
    """What every fact has. `evidence[0]` carries the fact."""

    evidence: tuple[Evidence, ...] = Field(min_length=1)
    rule: str
    confidence: float = Field(ge=0, le=1)
    reasons: tuple[Reason, ...] = ()
    fact_id: str = ""
    aliases: dict[str, tuple[str, ...]] = Field(default_factory=dict, exclude=True)
    """For names in slots: canonical form -> other forms in the text (for linking across documents)."""

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the passage that carries the fact."""
        return self.evidence[0].start, self.evidence[0].end

    def slots(self) -> dict[str, Any]:
        """The slots of the type alone, without evidence, rule and scoring."""
        return self.model_dump(mode="json", exclude=_SHARED)


_SHARED = set(BaseFact.model_fields) | {"type"}


class Official(BaseFact):
    """A named person holding a position."""

    type: Literal["official"] = "official"
    person: str
    position: str
    organization: str | None = None


class Partnership(BaseFact):
    """Cooperation between two or more named parties."""

    type: Literal["partnership"] = "partnership"
    parties: tuple[str, ...] = Field(min_length=2)
    form: Form
    stage: Stage
    topic: str | None = None
    date: str | None = None


class Figure(BaseFact):
    """A quantity with its meaning. Money in whole currency units, percentages as written (30 for 30 %)."""

    type: Literal["figure"] = "figure"
    value: float | int | None
    value_max: float | int | None = None
    comparator: Comparator = "="
    unit: str
    measure: str | None = None
    place: str | None = None
    period: str | None = None
    status: Status = "actual"
    subject: str | None = None


class Date(BaseFact):
    """A temporal expression; `value` is TIMEX3 / ISO 8601, None where it does not resolve."""

    type: Literal["date"] = "date"
    value: str | None
    role: Role


class Statement(BaseFact):
    """What somebody said, quoted (direct) or reported (indirect)."""

    type: Literal["statement"] = "statement"
    speaker: str | None
    kind: Literal["direct", "indirect"]
    text: str
    cue: str | None = None


Fact: TypeAlias = Annotated[Official | Partnership | Figure | Date | Statement, Field(discriminator="type")]
FACT: TypeAdapter[Official | Partnership | Figure | Date | Statement] = TypeAdapter(
    Fact, config=ConfigDict(defer_build=True)
)
AnyFact: TypeAlias = Official | Partnership | Figure | Date | Statement


_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def content_hash(*parts: Any) -> str:
    """16 hexadecimal digits that depend on the parts alone (BLAKE2b over their JSON)."""
    return hashlib.blake2b(_written(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def identified(fact: AnyFact, doc_id: str) -> AnyFact:
    """The fact with its id: a hash of document, type, slots and place, so the same fact always has the same id."""
    return fact.model_copy(update={"fact_id": content_hash(doc_id, fact.type, fact.slots(), list(fact.span))})
