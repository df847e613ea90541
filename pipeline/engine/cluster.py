"""Many machines: chunks of documents to a Dask cluster, each answered by a Parquet shard; one process stores them.

A document that raises fails alone. A worker that dies has its chunk read again by another; a chunk that keeps killing
workers is taken apart, and its documents are read one after the other, so that the one to blame is found.
"""

from __future__ import annotations

import faulthandler
import functools
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
from pipeline.engine.supervisor import Done, PoolError
from pipeline.engine.worker import Factory, Task, sheet_task
from pipeline.fact import content_hash

CHUNK = 20
"""Documents in a chunk: about a second of work, and what is read again when a worker dies."""
AHEAD = 4
"""Chunks in hand or waiting for each processor of the cluster."""
UNFIT = "unfit: "


@functools.cache
def _task(factory: Factory, analyser: str) -> Task:
    return factory(analyser)


def read_chunk(items: Sequence[Item], factory: Factory, analyser: str, seconds: float, folder: str, name: str) -> str:
    """On a worker: read the documents and write what came of them to `folder/name.parquet`; its path.

    A document that raises becomes a problem in the shard; one that takes longer than `seconds` ends the worker.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        task = _task(factory, analyser)
    except Exception as error:
        return f"{UNFIT}{error}"
    sheets: list[str | None] = []
    problems: list[str | None] = []
    for item in items:
        faulthandler.dump_traceback_later(seconds, exit=True, file=_nowhere())
        try:
            sheet, problem = task(item), None
        except Exception as error:
            sheet, problem = None, f"{type(error).__name__}: {str(error)[:300]}."
        finally:
            faulthandler.cancel_dump_traceback_later()
        sheets.append(sheet)
        problems.append(problem)
    table = pa.table({"sheet": pa.array(sheets, pa.large_string()), "problem": pa.array(problems, pa.string())})
    target = Path(folder) / f"{name}.parquet"
    partial = target.with_name(f".{name}.{os.getpid()}.partial")
    pq.write_table(table, partial, compression="zstd")
    partial.replace(target)  # a shard is there whole or not at all, however often its chunk was read
    return str(target)


@functools.cache
def _nowhere() -> Any:
    return open(os.devnull, "w")


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
        seconds: float = 120.0,
        shards: Path | None = None,
        stopping: Callable[[], bool] = lambda: False,
        chunk: int = CHUNK,
    ) -> None:
        """`shards` is a folder that all machines see; none: a temporary one, for workers on this machine."""
        self._factory, self._analyser, self._scheduler, self._jobs = factory, analyser, scheduler, max(1, jobs)
        self._seconds, self._shards, self._stopping, self._size = seconds, shards, stopping, max(1, chunk)
        self._serial = 0

    def __call__(self, items: Iterator[Item]) -> Iterator[Done | Problem]:
        """A Done for every item, in the order of the input. PoolError where the cluster cannot work."""
        if self._shards:
            self._shards.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="shards-", dir=self._shards))
        # One death may be an accident (a machine that goes away), so the chunk is read again; a second is suspicious.
        dask.config.set({"distributed.scheduler.allowed-failures": 1})
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
            read_chunk, items, self._factory, self._analyser, self._seconds, str(folder), name, key=name, pure=False
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
        why = f"Reading it ended two workers, by a crash or by taking longer than {self._seconds:g} seconds."
        yield Done(item, _problem(item, why))


def _result(future: Future) -> str:
    """The shard's path. KilledWorker passes through, whatever else the cluster raises is no document's fault."""
    try:
        return str(future.result())
    except KilledWorker:
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
            result = _problem(item, row["problem"])
        yield Done(item, result)
    Path(shard).unlink(missing_ok=True)


def _problem(item: Item, message: str) -> Problem:
    remedy = "The document was passed over; the others are not affected. Please report it."
    return Problem(origin=item.origin, stage="extract", message=message, remedy=remedy, doc_id=item.doc_id)
