"""One worker process: the pipe to it, as its parent sees it, and what runs at the other end.

Owns the limits that a process sets itself and how its end is told from a result. Which work goes to which
process is decided in `pool`.
"""

from __future__ import annotations

import resource
import select
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from typing import Any, Protocol

from graph_builder.workers.failures import OutOfMemory, TaskRaised, TimedOut, WorkerDied

START_SECONDS = 60.0
"""How long a new worker may take for its imports and its initializer."""

ORPHAN_SECONDS = 2.0
"""How long a worker outlives its time limit when the process that should kill it is gone."""


@dataclass(frozen=True, slots=True)
class Spawn:
    """What a new process is told: pickled once for each start."""

    task: Callable[[Any], Any]
    initializer: Callable[..., None] | None
    initargs: tuple[Any, ...]
    memory_bytes: int


class Process(Protocol):
    """What of a process is used here, whoever started it."""

    @property
    def exitcode(self) -> int | None: ...
    def kill(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...
    def is_alive(self) -> bool: ...
    def close(self) -> None: ...


def start_worker(context: ForkServerContext, spawn: Spawn) -> tuple[Connection, Process]:
    """A new process for work, and the pipe to it."""
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, spawn), daemon=True)
    process.start()
    theirs.close()
    return ours, process


class WorkerProcess:
    """One process and the pipe to it, as the parent sees them. `hosted`: a host forked it."""

    def __init__(self, pipe: Connection, process: Process, *, hosted: bool) -> None:
        self._pipe = pipe
        self.process = process
        self.hosted = hosted
        # A connection's own `poll` makes a selector for each call, which costs as much as a small query.
        self._poll = select.poll()
        self._poll.register(pipe, select.POLLIN)

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
        if code is None:
            return WorkerDied("its process ended")
        if code < 0:
            return WorkerDied(f"its process was ended by {signal.Signals(-code).name}")
        return WorkerDied(f"its process ended with exit status {code}")


def serve(pipe: Connection, spawn: Spawn) -> None:
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
        good = _reply(pipe, partial(spawn.task, argument))
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
