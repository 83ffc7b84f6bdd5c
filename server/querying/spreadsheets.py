"""Spreadsheets made beside the server: writing a large one takes seconds, which other requests must not wait.

Owns how many are made at a time and what is said when no more can be; their form is
`graph_builder.querying.spreadsheets`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from graph_builder.querying.named_queries import get
from graph_builder.querying.spreadsheets import Origin, write_spreadsheet
from graph_builder.workers.failures import WorkFailed
from graph_builder.workers.pool import Limits, Pool
from server.errors import Problem

AT_ONCE = 2
WAIT_SECONDS = 5.0
LIMITS = Limits(seconds=30.0, memory_bytes=2 << 30)


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is told: `rows` in CSV, the name of the question, and where they come from."""

    rows: bytes
    name: str
    origin: Origin


def write_answer(order: Order) -> bytes:
    """The task of a worker: the answer of a named query."""
    return write_spreadsheet(order.rows, get(order.name), order.origin)


class Spreadsheets:
    """Makes spreadsheets, each in a process of its own that ends with it."""

    def __init__(self) -> None:
        self._free = threading.BoundedSemaphore(AT_ONCE)

    def make(self, order: Order, write: Callable[[Order], bytes] = write_answer) -> bytes:
        """A workbook, as `write` does it, a function of a module.

        Raises:
            Problem: 503, when others are being made, or it took too long.
        """
        if not self._free.acquire(timeout=WAIT_SECONDS):
            raise Problem(
                503, "Busy", "Other spreadsheets are being made.", "Try again in a moment.", retry_after=5
            )
        try:
            with Pool(write, size=1, limits=LIMITS, preload=[write.__module__]) as pool:
                return pool.run(order)
        except WorkFailed as failure:
            raise Problem(
                503,
                "The spreadsheet was not made",
                f"The rows could not be written as a spreadsheet: {str(failure).splitlines()[-1]}.",
                "Ask for fewer rows, or for CSV.",
            ) from failure
        finally:
            self._free.release()
