"""Raw confidence -> calibrated probability."""

from __future__ import annotations

from pipeline.fact import AnyFact


def score(fact: AnyFact) -> AnyFact:
    """The fact with its calibrated confidence."""
    return fact
