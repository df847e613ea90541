"""The process that workers are forked of: told early what to load, and it leaves nothing behind in them."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Item
from pipeline.engine.nursery import wanted
from pipeline.engine.supervisor import Done, Supervisor
from pipeline.engine.worker import sheet_task
from pipeline.language.fast import FOLDER
from pipeline.store.rows import unpack
from tests.cli.releases import record, run, write
from tests.engine.poison import item

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
