"""The one pool of worker processes: each can be limited, killed and replaced.

Owns processes, their limits and the ways in which work in them can fail. Knows
nothing of what the work is: documents, queries and page images are all run
through `Pool` and bring their own function.

A worker is a process because the libraries inside can hang, abort or eat all
memory, and only the end of a process stops them. The thread that asks for work
drives its worker itself, so that a pool may be used from many threads at once.
"""

from __future__ import annotations

import multiprocessing
import resource
import select
import signal
import threading
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import Empty, LifoQueue
from types import TracebackType
from typing import Any, Generic, Protocol, TypeVar

A = TypeVar("A")
R = TypeVar("R")

START_SECONDS = 60.0
"""How long a new worker may take for its imports and its initializer."""

ORPHAN_SECONDS = 2.0
"""How long a worker outlives its time limit when the process that should kill it is gone."""


class WorkFailed(Exception):  # noqa: N818  named for what happened to the work, as its subclasses are
    """Work that gave no result. Each way of failing is a subclass; the text says how."""


class TimedOut(WorkFailed):
    """The work took longer than its limit and its worker was killed."""


class OutOfMemory(WorkFailed):
    """The work asked for more memory than its limit."""


class WorkerDied(WorkFailed):
    """The process ended in the middle of the work: a crash, an abort, a kill from outside."""


class TaskRaised(WorkFailed):
    """The work raised an exception; the text is its traceback, the last line its message."""


class NoFreeWorker(WorkFailed):
    """No worker became free in the time the caller was ready to wait; nothing was run."""


class PoolClosed(WorkFailed):
    """The pool was closed before the work could be run."""


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
    ) -> None:
        if size < 1:
            raise ValueError(f"a pool needs at least one worker, not {size}")
        self.size = size
        self.limits = limits
        self._spawn = _Spawn(task, initializer, initargs, limits.memory_bytes)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(list(preload))
        # Every seat is either empty or holds an idle worker; who takes a seat has to put it back.
        # Last in, first out: a worker that is warm is asked again before another is started.
        self._seats: LifoQueue[_Worker | None] = LifoQueue()
        for _ in range(size):
            self._seats.put(None)
        self._alive: set[_Worker] = set()
        self._lock = threading.Lock()
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
        kept: _Worker | None = None
        worker: _Worker | None = None
        try:
            limit = self.limits.seconds if seconds is None else seconds
            worker = seat or self._start()
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
        """Queues the work and returns its future, whose `result()` returns or raises as `run`."""
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

    def _start(self) -> _Worker:
        # One start at a time: multiprocessing polls all its children whenever one is started.
        with self._lock:
            if self._closed:
                raise PoolClosed("the pool was closed")
            worker = _Worker(self._context, self._spawn)
            self._alive.add(worker)
        try:
            worker.wait_until_ready()
        except WorkFailed:
            self._end(worker, kill=True)
            raise
        return worker

    def _give_back(self, worker: _Worker | None, kept: _Worker | None) -> None:
        if worker is not None and (kept is None or self._closed):
            self._end(worker, kill=kept is None)
            kept = None
        self._seats.put(kept)

    def _end(self, worker: _Worker, *, kill: bool) -> None:
        with self._lock:
            worker.end(kill=kill)
            self._alive.discard(worker)


@dataclass(frozen=True, slots=True)
class _Spawn:
    """What a new process is told: pickled once for each start."""

    task: Callable[[Any], Any]
    initializer: Callable[..., None] | None
    initargs: tuple[Any, ...]
    memory_bytes: int


class _Context(Protocol):
    """What of a multiprocessing context is used here."""

    def Pipe(self, duplex: bool = True) -> tuple[Connection, Connection]: ...  # noqa: N802  Python's name
    @property
    def Process(self) -> Callable[..., multiprocessing.process.BaseProcess]: ...  # noqa: N802  Python's name


class _Worker:
    """One process and the pipe to it, as the parent sees them."""

    def __init__(self, context: _Context, spawn: _Spawn) -> None:
        self._pipe, theirs = context.Pipe()
        # A connection's own `poll` makes a selector for each call, which costs as much as a small query.
        self._poll = select.poll()
        self._poll.register(self._pipe, select.POLLIN)
        self.process = context.Process(target=_serve, args=(theirs, spawn), daemon=True)
        self.process.start()
        theirs.close()

    def wait_until_ready(self) -> None:
        self.answer(START_SECONDS)

    def tell(self, argument: object, seconds: float) -> bool:
        """Sends the work; false when nobody is there to take it."""
        try:
            self._pipe.send((argument, seconds))
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def end(self, *, kill: bool) -> None:
        """Ends the process and reaps it; an idle one ends by itself when its pipe is closed."""
        if kill:
            self.process.kill()
        self._pipe.close()
        self.process.join(1.0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()

    def answer(self, seconds: float) -> Any:
        """Waits for what comes of the work."""
        try:
            if not self._poll.poll(max(0.0, seconds) * 1000):
                raise TimedOut(f"it took longer than {seconds:g} s")
            kind, value = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            raise self._death() from None
        if kind is not None:
            raise kind(value)
        return value

    def _death(self) -> WorkerDied:
        self.process.join(1.0)
        code = self.process.exitcode
        if code is not None and code < 0:
            return WorkerDied(f"its process was ended by {signal.Signals(-code).name}")
        return WorkerDied(f"its process ended with exit status {code}")


def _serve(pipe: Connection, spawn: _Spawn) -> None:
    """What runs in a worker: the initializer, then task after task until the pipe closes."""
    # Ctrl-C reaches the whole group; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (spawn.memory_bytes, spawn.memory_bytes))
    if not _reply(pipe, lambda: spawn.initializer and spawn.initializer(*spawn.initargs)):
        return
    while True:
        try:
            argument, seconds = pipe.recv()
        except (EOFError, ConnectionResetError):
            return
        # Should the parent be gone by then, nobody else would stop work that hangs.
        signal.setitimer(signal.ITIMER_REAL, max(0.0, seconds) + ORPHAN_SECONDS)
        good = _reply(pipe, lambda: spawn.task(argument))  # noqa: B023  called before the next turn
        signal.setitimer(signal.ITIMER_REAL, 0)
        if not good:
            return


def _reply(pipe: Connection, work: Callable[[], Any]) -> bool:
    """Runs the work and sends what came of it; false when the process should not go on.

    After a MemoryError a process may be in any state, so it ends.
    """
    try:
        pipe.send((None, work()))
    except (BrokenPipeError, ConnectionResetError):
        return False
    except MemoryError:
        pipe.send((OutOfMemory, "it needed more memory than its limit allows"))
        return False
    except Exception:
        pipe.send((TaskRaised, traceback.format_exc()))
    return True
