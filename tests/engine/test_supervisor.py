from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.document import Item, Problem
from pipeline.engine.supervisor import Done, Limits, PoolError, Supervisor
from tests.engine.poison import item, pid_task, task, unfit


def run(texts: list[str], jobs: int = 2, **limits: int) -> list[str]:
    pool = Supervisor(task, jobs=jobs, limits=Limits(**{"seconds": 60, "megabytes": 500, **limits}))
    found = pool.run([item(t, f"{n}") for n, t in enumerate(texts)])
    return [d.result.message if isinstance(d.result, Problem) else d.result for d in found if isinstance(d, Done)]


def test_results_come_in_the_order_of_the_input() -> None:
    texts = [f"text {n}" for n in range(60)]
    assert run(texts) == [t.upper() for t in texts]


def test_a_document_that_crashes_the_process_is_passed_over_alone() -> None:
    assert run(["a", "crash now", "b", "exit", "c"]) == [
        "A",
        "Reading it ended the process: signal SIGSEGV.",
        "B",
        "Reading it ended the process: exit code 3.",
        "C",
    ]


def test_a_document_that_never_ends_is_stopped_at_the_limit() -> None:
    found = run(["a", "loop", "b", "c"], seconds=5)
    assert found == ["A", "Reading it took longer than 5 seconds and was stopped.", "B", "C"]


def test_a_document_that_swells_is_stopped_at_the_limit() -> None:
    found = run(["a", "swell", "b", "c"], jobs=1, megabytes=200)
    assert found[0] == "A"
    assert found[2:] == ["B", "C"]
    assert "200 MB" in found[1] or "ended the process" in found[1]


def test_an_exception_names_its_kind_and_place() -> None:
    assert run(["raise"])[0].startswith("ValueError: a strange document (poison.py:")


def test_a_document_whose_process_was_killed_from_outside_is_read_again(tmp_path: Path) -> None:
    assert run([f"once {tmp_path / 'flag'}", "b"]) == [f"ONCE {tmp_path / 'flag'}".upper(), "B"]


def test_problems_of_the_source_keep_their_place() -> None:
    def source() -> Iterator[Item | Problem]:
        yield item("a")
        yield Problem(origin="x", stage="sources", message="broken")
        yield item("b")

    found = list(Supervisor(task, jobs=2).run(source()))
    assert [f.result if isinstance(f, Done) else f.message for f in found] == ["A", "broken", "B"]


def test_large_texts_in_both_directions_do_not_block_each_other() -> None:
    texts = ["x" * 3_000_000 for _ in range(6)]
    assert [len(r) for r in run(texts)] == [3_000_000] * 6


def test_workers_that_cannot_start_end_the_run_with_their_reason() -> None:
    with pytest.raises(PoolError, match="no such analyser"):
        list(Supervisor(unfit, jobs=2).run([item("a")]))


def test_no_process_is_started_for_nothing() -> None:
    pool = Supervisor(unfit, jobs=2)
    assert list(pool.run([])) == []
    assert list(pool.run([Problem(origin="x", stage="sources", message="broken")]))


def test_after_a_stop_what_is_in_hand_is_finished_and_nothing_more_is_taken() -> None:
    stopped: list[bool] = []
    taken: list[str] = []

    def source() -> Iterator[Item]:
        for n in range(1000):
            taken.append(str(n))
            yield item(f"text {n}")

    found = []
    for done in Supervisor(task, jobs=2, stopping=lambda: bool(stopped)).run(source()):
        found.append(done)
        stopped.append(True)
    assert len(found) == len(taken) < 1000


def test_workers_are_replaced_after_their_lifetime() -> None:
    pool = Supervisor(pid_task, jobs=1, lifetime=5)
    pids = [d.result for d in pool.run([item(str(n)) for n in range(20)]) if isinstance(d, Done)]
    assert len(pids) == 20
    assert len(set(pids)) >= 3


def test_processes_that_are_kept_serve_the_next_run() -> None:
    pool = Supervisor(pid_task, jobs=1, keep=True)
    first, second = ([d.result for d in pool.run([item("a")]) if isinstance(d, Done)] for _ in range(2))
    pool.close()
    assert first == second
