"""The one pool of worker processes: each can be limited, killed and replaced.

Owns how many processes there are and who has which; one of them is `process`. Knows nothing of what the
work is: documents, queries and page images are all run through `Pool` and bring their own function.

A worker is a process because the libraries inside can hang, abort or eat all
memory, and only the end of a process stops them. The thread that asks for work
drives its worker itself, so that a pool may be used from many threads at once.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, LifoQueue
from types import TracebackType
from typing import Any, Generic, TypeVar

from graph_builder.workers.failures import NoFreeWorker, PoolClosed, TaskRaised, WorkerDied, WorkFailed
from graph_builder.workers.host import ask_for_worker
from graph_builder.workers.process import Spawn, WorkerProcess, start_worker

A = TypeVar("A")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one piece of work may use: `seconds` of time, `memory_bytes` of address space."""

    seconds: float
    memory_bytes: int


class Pool(Generic[A, R]):
    """Up to `size` worker processes that run `task`, started as they are needed.

    Args:
        task: a function at the top level of a module; takes one argument. Argument and
            result must be picklable.
        size: how many workers at most, at least 1.
        limits: for each piece of work.
        initializer: called with `initargs` once in each new worker.
        preload: modules imported once for all workers, so that a new one starts in
            milliseconds. They must start no threads.
        keep: how many are kept when they have nothing to do; all of them unless told.
        host: the address at which a `host` gives workers that do the same, once it is ready; they are
            preferred then. It is never waited for.

    A pool is a context manager; leaving it ends every worker, at once if an exception
    (such as KeyboardInterrupt) leaves it.
    """

    def __init__(
        self,
        task: Callable[[A], R],
        *,
        size: int,
        limits: Limits,
        initializer: Callable[..., None] | None = None,
        initargs: tuple[Any, ...] = (),
        preload: Sequence[str] = (),
        keep: int | None = None,
        host: str | None = None,
    ) -> None:
        if size < 1:
            raise ValueError(f"a pool needs at least one worker, not {size}")
        self.size = size
        self.limits = limits
        self._spawn = Spawn(task, initializer, initargs, limits.memory_bytes)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(list(preload))
        self._keep = size if keep is None else keep
        self._host = host
        # Every seat is either empty or holds an idle worker; who takes a seat has to put it back.
        # Last in, first out: a worker that is warm is asked again before another is started.
        self._seats: LifoQueue[WorkerProcess | None] = LifoQueue()
        for _ in range(size):
            self._seats.put(None)
        self._alive: set[WorkerProcess] = set()
        self._lock = threading.RLock()
        self._closed = False
        self._threads: ThreadPoolExecutor | None = None

    def run(self, argument: A, *, seconds: float | None = None, wait: float | None = None) -> R:
        """Runs the task in a worker and returns its result. Safe from any thread.

        Args:
            argument: what the task is called with.
            seconds: a time limit for this call instead of the pool's.
            wait: how many seconds to wait for a free worker; None waits for ever.

        Raises:
            NoFreeWorker, PoolClosed: nothing was run.
            TimedOut, OutOfMemory, WorkerDied, TaskRaised: the work failed.
        """
        if self._closed:
            raise PoolClosed("the pool was closed")
        try:
            seat = self._seats.get(timeout=wait)
        except Empty:
            raise NoFreeWorker(f"no worker became free within {wait:g} s") from None
        kept: WorkerProcess | None = None
        worker: WorkerProcess | None = None
        try:
            limit = self.limits.seconds if seconds is None else seconds
            worker = self._renewed(seat) or self._start()
            if not worker.tell(argument, limit):
                # It had died while it was idle, so that nothing was lost yet.
                self._end(worker, kill=True)
                worker = None
                worker = self._start()
                worker.tell(argument, limit)
            result: R = worker.answer(limit)
            kept = worker
        except TaskRaised:
            kept = worker
            raise
        except WorkFailed:
            # A killed pool kills the workers that threads are waiting on: say that, not "died".
            if self._closed:
                raise PoolClosed("the pool was closed") from None
            raise
        finally:
            self._give_back(worker, kept)
        return result

    def submit(self, argument: A) -> Future[R]:
        """Queues the work and returns its future, whose `result()` returns or raises as `run`.

        Raises:
            PoolClosed: nothing is taken any more.
        """
        with self._lock:
            if self._closed:
                raise PoolClosed("the pool was closed")
            if self._threads is None:
                self._threads = ThreadPoolExecutor(self.size, thread_name_prefix="worker-pool")
            return self._threads.submit(self.run, argument)

    def close(self) -> None:
        """Ends idle workers now and busy ones when their work is done; takes no more work."""
        with self._lock:
            self._closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
        taken = 0
        with suppress(Empty):
            while True:
                idle = self._seats.get_nowait()
                taken += 1
                if idle is not None:
                    self._end(idle, kill=False)
        # The empty seats go back: who waits for one then learns that the pool is closed.
        for _ in range(taken):
            self._seats.put(None)

    def kill(self) -> None:
        """Ends every worker at once, whatever it is doing, and waits until all are gone."""
        with self._lock:
            self._closed = True
            for worker in self._alive:
                worker.process.kill()
        self.close()
        # A thread that waits on a killed worker reaps it and puts its seat back.
        for _ in range(self.size):
            self._seats.get()
        for _ in range(self.size):
            self._seats.put(None)

    def __enter__(self) -> Pool[A, R]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._threads is not None:
            self._threads.shutdown(wait=True)
        self.kill()

    def _start(self) -> WorkerProcess:
        # One start at a time: multiprocessing polls all its children whenever one is started.
        with self._lock:
            if self._closed:
                raise PoolClosed("the pool was closed")
            worker = self._hosted() or WorkerProcess(*start_worker(self._context, self._spawn), hosted=False)
            self._alive.add(worker)
        try:
            worker.wait_until_ready()
        except WorkFailed:
            self._end(worker, kill=True)
            raise
        return worker

    def _hosted(self) -> WorkerProcess | None:
        """A worker of the host, if there is one; a host that is gone is not asked again."""
        if not self._has_host():
            return None
        try:
            return WorkerProcess(*ask_for_worker(str(self._host)), hosted=True)
        except (OSError, WorkerDied):
            self._host = None
            return None

    def _has_host(self) -> bool:
        return self._host is not None and Path(self._host).exists()

    def _renewed(self, idle: WorkerProcess | None) -> WorkerProcess | None:
        """The same, unless its host could give a better one by now."""
        if idle is None or idle.hosted or not self._has_host():
            return idle
        self._end(idle, kill=False)
        return None

    def _give_back(self, worker: WorkerProcess | None, kept: WorkerProcess | None) -> None:
        with self._lock:  # of two that come back at once, one may be wanted
            if worker is not None and (kept is None or self._closed or len(self._alive) > self._keep):
                self._end(worker, kill=kept is None)
                kept = None
        self._seats.put(kept)

    def _end(self, worker: WorkerProcess, *, kill: bool) -> None:
        with self._lock:
            worker.end(kill=kill)
            self._alive.discard(worker)
