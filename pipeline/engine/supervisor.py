"""A supervised pool of processes: results in the order of the input; what crashes, hangs or swells is passed over."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection as pipes
from typing import Any

from pipeline.document import Item, Problem
from pipeline.engine import nursery
from pipeline.engine.worker import Factory, work
from pipeline.failure import Failure

IN_HAND = 2
"""Items at a worker: the one it reads and the next, so that it never waits for the supervisor."""
WINDOW = 256
"""How far reading may run ahead of the oldest result still missing: bounds the memory of the supervisor."""
STARTS = 10
"""How often a worker is begun before it is given up: the process that workers are forked of may just have died."""
LIFETIME = 5000
"""Documents after which a worker is replaced: vocabularies and caches grow with every new word."""

START_SECONDS = 600.0
"""How long a worker may take to load its models before the first document."""


class PoolError(Failure):
    """The workers cannot do their work at all (a missing analyser, broken rules); the message says why."""


@dataclass(frozen=True)
class Limits:
    """What one document may cost."""

    seconds: float = 120.0
    megabytes: int = 2000


@dataclass(frozen=True)
class Done:
    """An item and what came of it."""

    item: Item
    result: Any
    """What the task returned, or a Problem."""


@dataclass
class Watch:
    """What the supervisor noticed on the way."""

    peak: int = 0
    """Largest memory of a worker in bytes, after a document."""
    first: int = 0
    """Memory of the first worker when it was ready."""
    replaced: int = 0
    """Workers that had to be replaced after a crash or at a limit."""


@dataclass
class _Job:
    number: int
    item: Item
    crashes: int = 0


@dataclass
class _Worker:
    process: Any
    pipe: Any
    jobs: deque[_Job] = field(default_factory=deque)
    ready: bool = False
    began: float = 0.0
    finished: int = 0
    retiring: bool = False


class Supervisor:
    """Runs a task over items in `jobs` processes: iterate over `run`."""

    def __init__(
        self,
        factory: Factory,
        analyser: str = "blank",
        *,
        jobs: int = 1,
        limits: Limits | None = None,
        stopping: Callable[[], bool] = lambda: False,
        lifetime: int = LIFETIME,
        keep: bool = False,
    ) -> None:
        """Processes are started when the first item comes. When `stopping()` turns true no more items are taken.

        With `keep` they stay for the next `run`, until `close` or the end of this process.
        """
        self._factory, self._analyser, self._jobs = factory, analyser, max(1, jobs)
        self._limits, self._stopping, self._lifetime = limits or Limits(), stopping, lifetime
        self._keep = keep
        self._workers: list[_Worker] = []
        self._again: deque[_Job] = deque()
        self._results: dict[int, Done | Problem] = {}
        self._stillborn = 0
        self.watch = Watch()

    def run(self, items: Iterable[Item | Problem]) -> Iterator[Done | Problem]:
        """A Done for every item and every problem that came along, in the order of the input."""
        source, taken, following, exhausted = iter(items), 0, 0, False
        try:
            while True:
                while following in self._results:
                    yield self._results.pop(following)
                    following += 1
                while self._again and self._room():
                    self._give(self._again.popleft())
                while not exhausted and not self._stopping() and taken - following < WINDOW and self._room():
                    entry = next(source, None)
                    if entry is None:
                        exhausted = True
                        break
                    if isinstance(entry, Problem):
                        self._results[taken] = entry
                    else:
                        self._give(_Job(taken, entry))
                    taken += 1
                    if following in self._results:
                        break
                if following in self._results:
                    continue
                if not self._busy():
                    if exhausted or self._stopping():
                        return
                    continue
                self._wait()
        except BaseException:
            self.close()
            raise
        finally:
            if not self._keep:
                self.close()

    # -- giving --------------------------------------------------------------------------------------------------

    def _room(self) -> bool:
        return len(self._workers) < self._jobs or any(self._free(w) for w in self._workers)

    @staticmethod
    def _free(worker: _Worker) -> bool:
        return len(worker.jobs) < IN_HAND and not worker.retiring

    def _busy(self) -> bool:
        return bool(self._again) or any(w.jobs for w in self._workers)

    def _give(self, job: _Job) -> None:
        """Hand the job to the worker with the least to do; a suspect (it crashed one before) gets one of its own."""
        idle = [w for w in self._workers if self._free(w) and not w.jobs]
        if len(self._workers) < self._jobs and not idle:
            self._workers.append(self._start())
            idle = [self._workers[-1]]
        worker = min(idle or [w for w in self._workers if self._free(w)], key=lambda w: len(w.jobs))
        if not worker.jobs:
            worker.began = time.monotonic()
        worker.jobs.append(job)
        try:
            worker.pipe.send(job.item)
        except OSError:
            self._bury(worker)

    def _start(self) -> _Worker:
        context: Any = nursery.context()
        ours, theirs = context.Pipe()
        words = (theirs, self._factory, self._analyser, self._limits.megabytes)
        for attempt in range(1, STARTS + 1):
            try:
                nursery.begin(self._analyser)
                process = context.Process(target=work, args=words, daemon=True)
                process.start()
                break
            except (OSError, EOFError) as error:
                if attempt == STARTS:
                    raise PoolError(f"No worker process can be started: {error or type(error).__name__}.") from error
                time.sleep(0.2)  # a process that was killed takes a moment to be seen as ended
        theirs.close()
        return _Worker(process, ours)

    # -- watching ------------------------------------------------------------------------------------------------

    def _wait(self) -> None:
        now = time.monotonic()
        pause = 0.5
        for worker in self._workers:
            if worker.ready and worker.jobs:
                pause = min(pause, max(0.0, worker.began + self._limits.seconds - now))
        ready = set(pipes.wait([w.pipe for w in self._workers], pause))
        for worker in list(self._workers):
            if worker.pipe in ready:
                self._listen(worker)
        for worker in list(self._workers):
            limit = self._limits.seconds if worker.ready else START_SECONDS
            if worker.jobs and time.monotonic() - worker.began > limit and not worker.pipe.poll():
                self._late(worker)

    def _listen(self, worker: _Worker) -> None:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        kind = message[0]
        if kind == "unfit":
            raise PoolError(message[2])
        worker.began = time.monotonic()
        if kind == "ready":
            worker.ready = True
            self._stillborn = 0
            self.watch.first = self.watch.first or message[1]
            return
        job = worker.jobs.popleft()
        self.watch.peak = max(self.watch.peak, message[-1])
        if kind == "done":
            self._results[job.number] = Done(job.item, message[1])
        swollen = kind == "failed" and message[1] == "memory"
        if kind == "failed":
            remedy = "It was passed over. Give it more with --memory-limit, or split it." if swollen else ""
            self._fail(job, message[2], remedy)
        worker.finished += 1
        worker.retiring |= worker.finished >= self._lifetime or swollen
        if worker.retiring and not worker.jobs:  # what it has in hand it still finishes
            self._discard(worker)

    def _fail(self, job: _Job, message: str, remedy: str = "") -> None:
        remedy = remedy or "The document was passed over; the others are not affected. Please report it."
        problem = Problem(
            origin=job.item.origin, stage="extract", message=message, remedy=remedy, doc_id=job.item.doc_id
        )
        self._results[job.number] = Done(job.item, problem)

    def _late(self, worker: _Worker) -> None:
        job = worker.jobs.popleft()
        message = f"Reading it took longer than {self._limits.seconds:g} seconds and was stopped."
        self._fail(job, message, "It was passed over. Give it longer with --time-limit, or split it.")
        with contextlib.suppress(ProcessLookupError):  # by its id: if the nursery is gone, nothing else reaches it
            os.kill(worker.process.pid, signal.SIGKILL)
        self._replace(worker)

    def _bury(self, worker: _Worker) -> None:
        """A worker died. The document in its hand gets a second try alone; a second death is the document's fault."""
        worker.process.join(5)
        code = worker.process.exitcode
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn > 3:
                raise PoolError(f"The worker processes die while they start (exit code {code}).")
        elif worker.jobs:
            job = worker.jobs.popleft()
            job.crashes += 1
            if job.crashes < 2:
                self._again.append(job)
            else:
                self._fail(job, f"Reading it ended the process: {_cause(code)}.")
        self._replace(worker)

    def _replace(self, worker: _Worker) -> None:
        self.watch.replaced += 1
        self._again.extend(worker.jobs)
        worker.jobs.clear()
        self._discard(worker)

    def _discard(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.pipe.close()
        if worker.process.is_alive():
            worker.process.kill()
        worker.process.join()

    def close(self) -> None:
        """End all processes, whatever they have in hand."""
        self._again.clear()
        self._results.clear()
        for worker in list(self._workers):
            self._discard(worker)


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            return f"signal {signal.Signals(-code).name}"
        except ValueError:
            return f"signal {-code}"
    return f"exit code {code}"
