"""Reviewed facts as examples for calibration: accepted ones were right, rejected and corrected ones were not."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.confidence.fitting import Judged
from pipeline.confidence.model import LOG_ODDS_PER_WEIGHT, load, logistic, signal_key
from pipeline.fact import FACT, Evidence, Reason
from pipeline.review.journal import journal_of, read, standing
from pipeline.store.snapshot import open_for_reading


def judged_facts(db: Path) -> list[Judged]:
    """The facts of this database on which reviewers agree, with their reasons as the rules made them."""
    held = {key: s for key, s in standing(read(journal_of(db)).decisions).items() if not s.conflict}
    if not held:
        return []
    with open_for_reading(db) as connection:
        rows = connection.execute(
            "SELECT DISTINCT ON (fact_key) fact_key, doc_id, type, slots::VARCHAR, passage, start_char, end_char, "
            "rule, reasons::VARCHAR FROM facts WHERE reading > 0 AND list_contains(?::VARCHAR[], fact_key) "
            "ORDER BY fact_key, reading DESC",
            [sorted(held)],
        ).fetchall()
    judged = []
    for key, doc_id, kind, slots, passage, start, end, rule, reasons in rows:
        fact = FACT.validate_python(
            {
                **json.loads(slots),
                "type": kind,
                "rule": rule,
                "confidence": 0.5,
                "reasons": tuple(_by_hand(kind, rule, *reason) for reason in json.loads(reasons)),
                "evidence": (Evidence(start=start, end=end, text=passage),),
            }
        )
        judged.append(Judged(doc_id, fact, held[key].last.verdict == "accepted"))
    return judged


def _by_hand(kind: str, rule: str, signal: str, weight: float, words: str) -> Reason:
    """The reason with its hand-set weight again: what is stored are log-odds of the model in use at the time.

    Where the model had learned the weight, the stored number is the best prior there is: it is turned back into the
    scale of hand-set weights, so that learning goes on from it.
    """
    if signal == "rule":
        model = load()
        kind_model = next((m for name, m in model.types.items() if name == kind), None)
        intercept = kind_model.intercept if kind_model else 0.0
        return Reason(signal=signal, weight=logistic(weight - intercept), words=words)
    learned = load().signals.get(signal_key(kind, signal))
    return Reason(signal=signal, weight=(learned.log_odds if learned else weight) / LOG_ODDS_PER_WEIGHT, words=words)
