"""Training on another device than the processor: on a pretended one everywhere, on a GPU where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

from pipeline.language import train_graph, train_graph_names  # noqa: E402
from tests.language import test_graph, test_graph_names  # noqa: E402
from tests.language.elsewhere import ELSEWHERE, Elsewhere  # noqa: E402

HERE = torch.device("cpu")
TRAININGS = {"trees": test_graph._trained, "names": test_graph_names._trained}


@pytest.fixture(params=["pretended", "gpu"])
def there(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A device beside the processor."""
    if request.param == "pretended":
        with Elsewhere():
            yield ELSEWHERE
    elif torch.cuda.is_available():
        yield torch.device("cuda")
    else:
        pytest.skip("there is no GPU here")


@pytest.fixture(params=list(TRAININGS))
def what(request: pytest.FixtureRequest) -> str:
    if request.param == "trees":
        pytest.importorskip("stanza")
    return str(request.param)


@pytest.fixture
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Single precision on the processor, too."""
    for module in (train_graph, train_graph_names):
        monkeypatch.setattr(module, "narrow", nullcontext)


def trained(what: str, folder: Path, device: Any, stop: int | None = None) -> dict[str, Any]:
    """Weights of a small training on this device; with `stop` it is cut at that step, and there are none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(train_graph, "device", lambda: device)
        if stop is not None:
            with pytest.raises(KeyboardInterrupt):
                TRAININGS[what](folder, stop)
            return {}
        kept = torch.load(TRAININGS[what](folder), map_location="cpu", weights_only=True)
    weights: dict[str, Any] = kept["model"]
    return weights


def alike(some: dict[str, Any], others: dict[str, Any]) -> bool:
    """To a thousandth; six steps move weights by ten times as much."""
    return set(some) == set(others) and all(
        torch.allclose(value, others[name], atol=1e-3) for name, value in some.items()
    )


def test_tensors_of_two_devices_in_one_operation_are_found() -> None:
    with Elsewhere():
        rows = torch.ones(2, 3).to(ELSEWHERE)
        assert rows.device == (rows * 2).device == ELSEWHERE
        assert rows.cpu().device == HERE
        for mixed in (lambda: rows + torch.ones(2, 3), lambda: torch.cat([rows, torch.ones(1, 3)]),
                      lambda: torch.where(torch.ones(2, 3) > 0, rows, rows)):  # fmt: skip
            with pytest.raises(RuntimeError, match="tensors on cpu and lazy"):
                mixed()


def test_training_is_done_on_a_gpu_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for there, kind in ((True, "cuda"), (False, "cpu")):
        monkeypatch.setattr(torch.cuda, "is_available", lambda there=there: there)
        assert train_graph.device().type == kind


def test_a_training_may_be_cut_on_one_device_and_go_on_on_the_other(tmp_path: Path, there: Any, what: str) -> None:
    for first, then in ((there, HERE), (HERE, there)):
        folder = tmp_path / first.type
        trained(what, folder, first, stop=4)
        assert all(torch.isfinite(value).all() for value in trained(what, folder, then).values())


@pytest.mark.usefixtures("exact")
def test_in_single_precision_it_learns_elsewhere_what_it_learns_on_the_processor(tmp_path: Path, what: str) -> None:
    here = trained(what, tmp_path / "here", HERE)
    with Elsewhere():
        assert alike(trained(what, tmp_path / "there", ELSEWHERE), here)
        trained(what, tmp_path / "cut", ELSEWHERE, stop=4)
    assert alike(trained(what, tmp_path / "cut", HERE), here)


def test_the_command_trains_elsewhere_and_the_analyser_reads_on_the_processor(
    tmp_path: Path, there: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def watched(kind: Any, name: str, device: Any) -> None:
        own = getattr(kind, name)

        def call(self: Any, *given: Any, **named: Any) -> Any:
            seen.append(device(self).type)
            return own(self, *given, **named)

        monkeypatch.setattr(kind, name, call)

    watched(train_graph.Training, "update", lambda training: training.network.device)
    watched(train_graph.Networks, "annotate", lambda networks: networks.device)
    monkeypatch.setattr(train_graph, "device", lambda: there)
    test_graph.test_the_command_trains_networks_with_silver_trees_and_the_analyser_reads_with_them(tmp_path)
    assert set(seen[:-2]) == {there.type}
    assert seen[-2:] == ["cpu", "cpu"]
