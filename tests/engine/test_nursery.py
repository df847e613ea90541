"""The process that workers are forked of: told early what to load, and it leaves nothing behind in them."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Item, Problem
from pipeline.engine import nursery, supervisor
from pipeline.engine.nursery import wanted
from pipeline.engine.supervisor import Done, Limits, PoolError, Supervisor
from pipeline.engine.worker import sheet_task
from pipeline.language.fast import FOLDER
from pipeline.store.rows import unpack
from tests.cli.releases import command, record, run, write
from tests.engine.poison import item, task

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "analyser"),
    [
        (["ingest", "in.jsonl"], "blank"),
        (["ingest", "in", "--analyser", "fast"], "fast"),
        (["ingest", "in", "--analyser=fast", "--db", "x"], "fast"),
        (["ingest", "--all"], "blank"),
        (["ingest", "in", "--engine", "process"], "blank"),
        (["ingest", "in", "--engine", "dask"], None),
        (["ingest", "--help"], None),
        (["ingest"], None),
        (["extract", "in"], None),
        ([], None),
    ],
)
def test_the_analyser_is_told_by_the_words_of_the_command(words: list[str], analyser: str | None) -> None:
    assert wanted(words) == analyser


def told_task(_: str) -> Callable[[Item], dict[str, Any]]:
    return tell


def tell(_: Item) -> dict[str, Any]:
    before = "pipeline.engine.pipeline" in sys.modules
    line = "spacy.cli" in sys.modules
    spacy: Any = import_module("spacy")
    import_module("spacy.cli")
    return {
        "loaded": before,
        "command_line": line,
        "download": callable(spacy.cli.download),
        "info": "spacy_version" in spacy.info(silent=True),
        "interrupt": signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    }


def test_a_worker_has_everything_loaded_but_no_command_line_of_spacy_and_can_still_ask_for_it() -> None:
    code = "from tests.engine.test_nursery import tell_of_it\nif __name__ == '__main__':\n    print(tell_of_it())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=300, cwd=ROOT, check=True
    )
    expected = {"loaded": True, "command_line": False, "download": True, "info": True, "interrupt": True}
    assert done.stdout.strip() == str(expected), done.stderr


def tell_of_it() -> dict[str, Any]:
    (found,) = (d.result for d in Supervisor(told_task, "blank").run([item("a")]) if isinstance(d, Done))
    assert isinstance(found, dict), found
    return found


def test_an_analyser_that_cannot_be_loaded_is_told_by_the_worker(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", [record(1)])
    done = run("ingest", source, "--db", tmp_path / "facts.duckdb", "--analyser", "no-such-analyser", code=1)
    assert "There is no analyser 'no-such-analyser'" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_trained_model_reads_the_same_in_a_fork_as_in_this_process(tmp_path: Path) -> None:
    if not (FOLDER / "config.cfg").exists():
        pytest.skip("the fast model is not in this checkout")
    items = [Item(origin="x", kind="record", **record(n)) for n in range(1, 4)]
    single = sheet_task("fast")
    code = (
        "import sys, json\n"
        "from pipeline.document import Item\n"
        "from pipeline.engine.supervisor import Supervisor\n"
        "from pipeline.engine.worker import sheet_task\n"
        "if __name__ == '__main__':\n"
        "    items = [Item.model_validate_json(line) for line in sys.stdin]\n"
        "    print(*(done.result for done in Supervisor(sheet_task, 'fast', jobs=2).run(items)), sep='\\n')"
    )
    given = "".join(i.model_dump_json() + "\n" for i in items)
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, text=True, timeout=300, cwd=ROOT, check=True
    )
    sheets = [unpack(line) for line in done.stdout.splitlines()]
    assert [s.facts for s in sheets] == [unpack(single(i)).facts for i in items]


def kill_nursery() -> None:
    from multiprocessing.forkserver import _forkserver

    pid: int = vars(_forkserver)["_forkserver_pid"]
    os.kill(pid, signal.SIGKILL)
    ended(pid)


def read_twice_with_the_nursery_killed_in_between() -> list[Any]:
    """Run in a process of its own: what became of two documents, the second of which needs a new worker."""
    found = []
    pool = Supervisor(task, jobs=1, lifetime=1, keep=True)
    for text in ("a", "b"):
        found += [d.result for d in pool.run([item(text)]) if isinstance(d, Done)]
        kill_nursery()
    pool.close()
    return found


def alone(name: str) -> str:
    """What this function of this module returns in a process whose nursery is its own."""
    code = f"from tests.engine.test_nursery import {name}\nif __name__ == '__main__':\n    print({name}())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, cwd=ROOT)
    assert not done.returncode, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.strip()


def test_a_nursery_that_was_killed_is_begun_anew_for_the_next_worker() -> None:
    assert alone("read_twice_with_the_nursery_killed_in_between") == "['A', 'B']"


def stop_a_loop_that_nothing_interrupts() -> list[Any]:
    """A search that holds the interpreter for ages, in a worker whose nursery is gone; whether the worker is too."""
    pool = Supervisor(searching_task, jobs=1, limits=Limits(seconds=3), keep=True)
    (first,) = (d.result for d in pool.run([item("a")]) if isinstance(d, Done))
    kill_nursery()
    (found,) = (d.result for d in pool.run([item("a" * 60 + "b")]) if isinstance(d, Done))
    pool.close()
    assert isinstance(found, Problem)
    return [found.message, ended(first)]


def searching_task(_: str) -> Callable[[Item], int]:
    return search


def search(found: Item) -> int:
    re.fullmatch(r"(a+)+", found.text)
    return os.getpid()


def ended(pid: int) -> bool:
    """Whether this process ends within a generous time (its parent may be long gone)."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            with open(f"/proc/{pid}/stat") as stream:
                if stream.read().rpartition(")")[2].split()[0] in "ZX":
                    return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to see processes in")
def test_a_worker_that_hangs_is_killed_though_its_nursery_is_gone() -> None:
    told = "Reading it took longer than 3 seconds and was stopped."
    assert alone("stop_a_loop_that_nothing_interrupts") == str([told, True])


def test_when_no_process_can_be_begun_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(analyser: str) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(nursery, "begin", refuse)
    monkeypatch.setattr(supervisor, "STARTS", 2)
    with pytest.raises(PoolError, match=r"No worker process can be started: .*temporarily unavailable"):
        list(Supervisor(task, jobs=1).run([item("a")]))


def test_on_a_system_without_fork_each_worker_loads_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert nursery.context().get_start_method() == "spawn"
    found = [d.result for d in Supervisor(task, jobs=1).run([item("a")]) if isinstance(d, Done)]
    assert found == ["A"]


@pytest.mark.parametrize("words", [("--nonsense",), ("--engine", "abacus"), ("--jobs", "many")])
def test_wrong_arguments_leave_no_process_behind(tmp_path: Path, words: tuple[str, ...]) -> None:
    source = write(tmp_path / "in.jsonl", [record(1)])
    started = subprocess.Popen(
        command("ingest", source, "--db", tmp_path / "facts.duckdb", *words),
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    assert started.wait(timeout=300) == 2
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            os.killpg(started.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a process is left")
