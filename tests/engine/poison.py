"""Documents that do harm to the process that reads them, and a task that lets them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

from pipeline.document import Item


def task(_: str) -> Callable[[Item], str]:
    return misbehave


def misbehave(item: Item) -> str:
    word, _, rest = item.text.partition(" ")
    if word == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if word == "exit":
        os._exit(3)
    if word == "loop":
        while True:
            pass
    if word == "swell":
        hoard = []
        while True:
            hoard.append(bytearray(10_000_000))
    if word == "raise":
        raise ValueError("a strange document")
    if word == "once":  # dies at the first try only
        flag = Path(rest)
        if not flag.exists():
            flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return item.text.upper()


def unfit(_: str) -> Callable[[Item], str]:
    raise RuntimeError("There is no such analyser.")


def pid_task(_: str) -> Callable[[Item], int]:
    return lambda item: os.getpid()


def item(text: str, name: str = "") -> Item:
    return Item(origin=name or text, kind="text", text=text, doc_id=name or text)
