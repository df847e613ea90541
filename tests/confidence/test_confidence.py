"""Confidence: log-odds that add up, learned as far as judged facts speak, and held to what was set by hand elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.confidence.fitting import Judged, calibration_error, cross_validated, fit, lower_bound, with_thresholds
from pipeline.confidence.model import ConfidenceModel, Learned, load, log_odds, logistic
from pipeline.confidence.plot import reliability_svg
from pipeline.confidence.scoring import score
from pipeline.fact import Date, Evidence, Reason


def fact(prior: float = 0.9, *doubts: tuple[str, float], rule: str = "date.event") -> Date:
    reasons = (Reason(signal="rule", weight=prior, words="a full date"),)
    reasons += tuple(Reason(signal=name, weight=w, words=name) for name, w in doubts)
    return Date(evidence=(Evidence(start=0, end=1, text="x"),), rule=rule, confidence=0.5, reasons=reasons,
                value="2025", role="event")  # fmt: skip


def test_without_a_model_the_rule_s_prior_is_the_confidence() -> None:
    assert score(fact(0.9), ConfidenceModel()).confidence == pytest.approx(0.9, abs=0.001)


def test_the_reasons_add_up_to_the_confidence() -> None:
    scored = score(fact(0.9, ("date.weekday_contradicts", -0.2), ("date.in_headline", 0.05)), load())
    assert logistic(sum(r.weight for r in scored.reasons)) == pytest.approx(scored.confidence, abs=0.001)
    assert scored.reasons[1].words == "date.weekday_contradicts"


def test_a_doubt_lowers_and_never_raises_even_where_few_examples_say_otherwise() -> None:
    facts = [Judged(f"d{i}", fact(0.6, ("date.odd", -0.2)), True) for i in range(30)]
    facts += [Judged(f"d{i}", fact(0.6), i % 3 > 0) for i in range(30)]
    model = fit(facts)
    assert model.signals["date:date.odd"].log_odds <= 0


def test_many_wrong_facts_bring_a_rule_down_and_few_leave_it_where_it_was() -> None:
    many = [Judged(f"d{i}", fact(0.9, rule="date.bad"), i % 4 == 0) for i in range(200)]
    few = [Judged("e", fact(0.9, rule="date.rare"), False)]
    model = fit(many + few)
    assert score(fact(0.9, rule="date.bad"), model).confidence == pytest.approx(0.25, abs=0.08)
    assert model.rules["date.rare"].log_odds > model.rules["date.bad"].log_odds
    assert model.rules["date.bad"] == Learned(log_odds=model.rules["date.bad"].log_odds, facts=200, right=50)


def test_cross_validation_never_sees_the_document_it_judges() -> None:
    facts = [Judged(f"d{i // 5}", fact(0.8, rule=f"date.r{i // 5}"), i // 5 % 2 == 0) for i in range(100)]
    confidences = cross_validated(facts)
    assert all(0.3 < c < 0.95 for c in confidences)  # each rule lives in one document only: nothing to learn of it
    assert calibration_error(confidences, [f.right for f in facts]) < 0.5


def test_a_type_that_cannot_be_shown_to_be_right_is_never_accepted() -> None:
    facts = [Judged(f"d{i}", fact(0.8), i % 2 == 0) for i in range(60)]
    model = with_thresholds(fit(facts), facts, cross_validated(facts))
    assert model.types["date"].threshold > 1
    assert model.types["partnership"].threshold > 1
    sure = [Judged(f"d{i}", fact(0.9), True) for i in range(200)]
    accepted = with_thresholds(fit(sure), sure, cross_validated(sure)).types["date"]
    assert accepted.threshold <= 0.999
    assert accepted.accepted == 1.0


@given(st.integers(0, 500), st.integers(1, 500))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_the_lower_bound_lies_below_the_share(right: int, more: int) -> None:
    total = right + more
    assert 0 <= lower_bound(right, total) <= right / total + 1e-9


@given(st.floats(0.001, 0.999))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_log_odds_and_back(p: float) -> None:
    assert logistic(log_odds(p)) == pytest.approx(p)


def test_the_plot_is_svg_with_a_dot_per_bin(tmp_path: Path) -> None:
    svg = reliability_svg([0.95, 0.96, 0.35], [True, True, False], "three facts")
    assert svg.count("<circle") == 2
    assert "three facts" in svg
