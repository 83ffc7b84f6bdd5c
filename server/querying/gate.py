"""How many may work at a time, and how many wait for it: counted across processes.

Owns the counting only. A gate is made before the processes that share it are forked.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager


class GateShutError(Exception):
    """Nobody may enter now: too many wait already, or none left in time."""


class Gate:
    """Lets `size` in at a time while `queue` more wait.

    A process that is killed while it holds a place keeps it; whoever starts processes
    with a gate ends them gently.
    """

    def __init__(self, size: int, queue: int) -> None:
        context = multiprocessing.get_context("fork")
        self.queue = queue
        self._inside = context.BoundedSemaphore(size)
        self._waiting = context.BoundedSemaphore(queue) if queue else None

    @contextmanager
    def passed(self, wait: float) -> Iterator[None]:
        """Holds a place inside, after waiting for one for at most `wait` seconds.

        Raises:
            GateShutError: there is none.
        """
        if not self._inside.acquire(block=False):
            self._wait(wait)
        try:
            yield
        finally:
            self._inside.release()

    def _wait(self, seconds: float) -> None:
        if self._waiting is None or not self._waiting.acquire(block=False):
            raise GateShutError(f"{self.queue} others already wait for a worker")
        try:
            if not self._inside.acquire(timeout=seconds):
                raise GateShutError(f"no worker became free within {seconds:g} s")
        finally:
            self._waiting.release()
