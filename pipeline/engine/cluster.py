"""Many machines: chunks of documents to a Dask cluster, each answered by a Parquet shard; one process stores them.

Each worker reads in a supervised process of its own, so a document that raises, crashes or hangs fails alone. A worker
that dies with its machine has its chunk read again by another; a chunk whose workers keep dying is taken apart.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
import shutil
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("DASK_LOGGING__DISTRIBUTED", "error")  # what matters of their news is in `problems`

import dask
from distributed import Client, Future, KilledWorker, LocalCluster

from pipeline.document import Item, Problem
from pipeline.engine.supervisor import Done, Limits, PoolError, Supervisor
from pipeline.engine.worker import Factory, sheet_task
from pipeline.fact import content_hash

CHUNK = 20
"""Documents in a chunk: about a second of work, and what is read again when a worker dies."""
AHEAD = 4
"""Chunks in hand or waiting for each processor of the cluster."""
PATIENCE = 30
"""Seconds after which to look whether any worker is left."""
UNFIT = "unfit: "


@functools.cache
def _reader(factory: Factory, analyser: str, limits: Limits) -> Supervisor:
    """The process beside a worker that does the reading; it stays from chunk to chunk, with its models."""
    own: Any = multiprocessing.current_process()
    own._config["daemon"] = False  # else a worker under a nanny may not have a process of its own
    return Supervisor(factory, analyser, jobs=1, limits=limits, keep=True)


def read_chunk(items: Sequence[Item], factory: Factory, analyser: str, limits: Limits, folder: str, name: str) -> str:
    """On a worker: read the documents and write what came of them to `folder/name.parquet`; its path.

    The reading is done by a supervised process of the worker's own: what raises, crashes or passes its limits becomes
    a problem in the shard, and the worker lives on.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    sheets: list[str | None] = []
    problems: list[str | None] = []
    try:
        for done in _reader(factory, analyser, limits).run(items):
            outcome: Any = done.result if isinstance(done, Done) else done
            problem = outcome.model_dump_json() if isinstance(outcome, Problem) else None
            sheets.append(None if problem else outcome)
            problems.append(problem)
    except PoolError as error:
        return f"{UNFIT}{error}"
    table = pa.table({"sheet": pa.array(sheets, pa.large_string()), "problem": pa.array(problems, pa.large_string())})
    target = Path(folder) / f"{name}.parquet"
    partial = target.with_name(f".{name}.{os.getpid()}.partial")
    pq.write_table(table, partial, compression="zstd")
    partial.replace(target)  # a shard is there whole or not at all, however often its chunk was read
    return str(target)


@dataclass
class _Chunk:
    items: list[Item]
    future: Future


class Cluster:
    """A reader over a Dask cluster: the one at `scheduler`, or a local one of `jobs` processes."""

    def __init__(
        self,
        analyser: str = "blank",
        *,
        factory: Factory = sheet_task,
        scheduler: str | None = None,
        jobs: int = 2,
        limits: Limits | None = None,
        shards: Path | None = None,
        stopping: Callable[[], bool] = lambda: False,
        chunk: int = CHUNK,
    ) -> None:
        """`shards` is a folder that all machines see; none: a temporary one, for workers on this machine."""
        self._factory, self._analyser, self._scheduler, self._jobs = factory, analyser, scheduler, max(1, jobs)
        self._limits, self._shards, self._stopping = limits or Limits(), shards, stopping
        self._size = max(1, chunk)
        self._serial = 0

    def __call__(self, items: Iterator[Item]) -> Iterator[Done | Problem]:
        """A Done for every item, in the order of the input. PoolError where the cluster cannot work."""
        if self._shards:
            self._shards.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="shards-", dir=self._shards))
        # One death may be an accident (a machine that goes away), so the chunk is read again; a second is suspicious.
        dask.config.set({"distributed.scheduler.allowed-failures": 1, "distributed.worker.daemon": False})
        try:
            with self._client() as client:
                self.client: Client | None = client
                yield from self._run(client, items, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def _client(self) -> Iterator[Client]:
        if self._scheduler:
            try:
                client = Client(self._scheduler, timeout="30s", set_as_default=False)
            except (OSError, TimeoutError) as error:
                raise PoolError(
                    f"No Dask scheduler answers at {self._scheduler}. Start one: dask scheduler."
                ) from error
            with client:
                yield client
            return
        local = LocalCluster(
            n_workers=self._jobs, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        )
        with local, Client(local, set_as_default=False) as client:
            yield client

    def _run(self, client: Client, items: Iterator[Item], folder: Path) -> Iterator[Done]:
        pending: deque[_Chunk] = deque()
        exhausted = False
        while True:
            room = AHEAD * max(1, sum(client.nthreads().values()))
            while not exhausted and not self._stopping() and len(pending) < room:
                batch = _take(items, self._size)
                exhausted = len(batch) < self._size
                if batch:
                    pending.append(_Chunk(batch, self._submit(client, batch, folder)))
            if not pending:
                return
            chunk = pending.popleft()
            yield from self._answers(client, chunk, pending, folder)

    def _submit(self, client: Client, items: list[Item], folder: Path) -> Future:
        self._serial += 1
        name = f"{self._serial:08d}-{content_hash([i.doc_id for i in items])}"
        return client.submit(
            read_chunk, items, self._factory, self._analyser, self._limits, str(folder), name, key=name, pure=False
        )

    def _answers(self, client: Client, chunk: _Chunk, pending: Sequence[_Chunk], folder: Path) -> Iterator[Done]:
        try:
            shard = _result(chunk.future)
        except KilledWorker:
            for item in chunk.items:
                yield from self._alone(client, item, pending, folder)
            return
        finally:
            chunk.future.release()
        yield from _load(chunk.items, shard)

    def _alone(self, client: Client, item: Item, pending: Sequence[_Chunk], folder: Path) -> Iterator[Done]:
        """Read one document of a deadly chunk; found guilty only when nothing else was in hand when it killed."""
        for others in ((), pending):
            for chunk in others:
                chunk.future.exception()  # waits, whatever comes of it
            future = self._submit(client, [item], folder)
            try:
                yield from _load([item], _result(future))
                return
            except KilledWorker:
                continue
            finally:
                future.release()
        why = "Each worker that read it died, though nothing else was in hand."
        remedy = "The document was passed over; the others are not affected. Please report it."
        yield Done(item, Problem(origin=item.origin, stage="extract", message=why, remedy=remedy, doc_id=item.doc_id))


def _result(future: Future) -> str:
    """The shard's path. KilledWorker passes through, whatever else the cluster raises is no document's fault."""
    lonely = 0
    try:
        while True:
            try:
                return str(future.result(timeout=PATIENCE))
            except TimeoutError:
                lonely = 0 if future.client.nthreads() else lonely + 1
                if lonely > 3:
                    raise PoolError("No worker is left in the cluster. Start some; the next run goes on.") from None
    except (KilledWorker, PoolError):
        raise
    except Exception as error:
        raise PoolError(
            f"The cluster cannot read documents: {str(error)[:200]} Install this version of the program with the same "
            "packages on the scheduler and on every worker (docs/distributed.md)."
        ) from error


def _take(items: Iterator[Item], most: int) -> list[Item]:
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) >= most:
            break
    return batch


def _load(items: list[Item], shard: str) -> Iterator[Done]:
    import pyarrow.parquet as pq

    if shard.startswith(UNFIT):
        raise PoolError(shard.removeprefix(UNFIT))
    try:
        table = pq.read_table(shard)
    except FileNotFoundError as error:
        raise PoolError(
            f"{shard} cannot be seen from here. Name a folder that all machines share: --shards."
        ) from error
    for item, row in zip(items, table.to_pylist(), strict=True):
        result: Any = row["sheet"]
        if row["problem"] is not None:
            result = Problem.model_validate_json(row["problem"])
        yield Done(item, result)
    Path(shard).unlink(missing_ok=True)
