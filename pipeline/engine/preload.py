"""Imported by the nursery alone (`nursery.py`): loads once what workers need, so that each is a fork that has it.

It must run no thread, and what cannot be loaded here is left to the workers, who tell why.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import types
from collections.abc import Iterator
from typing import Any

from pipeline.engine.nursery import ANALYSER

_FORKED = ("blank", "fast")
"""Analysers that may be forked when loaded; the networks of the others keep threads, which a fork would lose."""
_SAMPLE = (
    "Jakarta, 3 Maret 2025 - Kementerian Kelautan dan Perikanan (KKP) bekerja sama dengan "
    "Pemerintah Kabupaten Karang.\n"
    'Menteri Kelautan Raden Sastro meresmikan dermaga senilai Rp 5 miliar. "Nelayan lebih aman," kata Raden Sastro.'
)
"""Read once, so that every rule and vocabulary is there before the first fork."""
_THRESHOLD = 10_000
"""Objects that come into being before garbage is looked for: a document makes many that live as long as it does."""


@contextlib.contextmanager
def _without_command_line() -> Iterator[None]:
    """spaCy imports its command line with itself, a quarter of its time: an empty module stands in meanwhile."""

    def info(*args: Any, **options: Any) -> Any:
        from spacy.cli.info import info as real

        return real(*args, **options)

    package, module = types.ModuleType("spacy.cli"), types.ModuleType("spacy.cli.info")
    package.__path__ = []
    vars(module)["info"] = info
    sys.modules |= {"spacy.cli": package, "spacy.cli.info": module}
    try:
        yield
    finally:
        del sys.modules["spacy.cli"], sys.modules["spacy.cli.info"]  # who asks for it now gets the real one


def load(analyser: str) -> None:
    """Load what reading takes, and the analyser where it may be forked."""
    if "spacy" not in sys.modules:
        with _without_command_line():
            import spacy  # noqa: F401
    import pipeline.engine.pipeline
    import pipeline.store.rows  # noqa: F401
    from pipeline.document import Item
    from pipeline.engine.worker import sheet_task

    if analyser in _FORKED:
        sheet_task(analyser)(Item(origin="sample", kind="text", text=_SAMPLE, doc_id="sample"))


signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that began us
gc.disable()  # hardly anything that loading makes is garbage, and looking for it would take a fifth of the time
with contextlib.suppress(Exception):  # a worker meets the same and tells
    load(os.environ.get(ANALYSER, ""))
gc.freeze()
gc.set_threshold(_THRESHOLD)
gc.enable()
