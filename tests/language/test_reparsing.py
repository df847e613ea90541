"""Stanza's networks lean on what another analyser read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from pipeline.language.reparsing import lean_names, leaning

torch = pytest.importorskip("torch")


def test_a_choice_that_is_given_is_raised_and_others_stay_behind() -> None:
    scores = torch.zeros(1, 3, 4)
    raised = leaning(scores, torch.tensor([[2, 0]]), 1.5)
    plain = torch.log_softmax(scores, -1)
    assert torch.allclose(raised[0, 0], plain[0, 0]), "the row of the root"
    assert (raised - plain)[0, 1].tolist() == pytest.approx([0, 0, 1.5, 0])
    assert (raised - plain)[0, 2].tolist() == pytest.approx([1.5, 0, 0, 0])


def test_a_choice_that_the_network_does_not_know_changes_nothing() -> None:
    scores = torch.zeros(1, 2, 3)
    assert torch.allclose(leaning(scores, torch.tensor([[1]]), 2.0, first=4), torch.log_softmax(scores, -1))


class _Names:
    """A tagger of names that is sure of nothing."""

    vocab: Any = {"tag": SimpleNamespace(_id2unit={0: ["<PAD>", "O", "S-PER", "S-ORG"]})}  # noqa: RUF012

    def forward(self, *inputs: Any) -> Any:
        return 0, [torch.zeros(1, 2, 4)], []


def test_a_label_of_great_weight_is_left_to_the_giver() -> None:
    model = _Names()
    lean_names(model, {"PER": 1.0, "ORG": 50.0})
    _, (scores,), _ = model.forward(None, None, None, torch.tensor([[[3], [1]]]))
    assert scores[0, 0].argmax() == 3
    assert scores[0, 1, 3] < -40, "no organisation where none is given"
    assert scores[0, 1, 1] > scores[0, 1, 2] > scores[0, 1, 3]
