"""The published graph held in memory, for the workers that answer queries to be forked from.

Owns whether there is room for it, and that always the newest generation is held. Workers over memory answer
four to six times as fast as workers over the files of the store. These answer until a graph is held, about
ten seconds after the start for two hundred documents, and where none can be.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from graph_builder.store.errors import StoreError
from graph_builder.store.reading import Generation, current_generation
from graph_builder.workers.host import LONGEST_ADDRESS, POSSIBLE, host, unready
from graph_builder.workers.process import Spawn
from server.querying.bounded_writing import Bounds
from server.querying.query_work import answer, hold_graph, take_graph

LOOK_SECONDS = 0.5
"""Between two looks for a new generation."""

MEMORY_FOR_FILES = 2
"""Bytes of memory that a graph takes for each byte of its files, at most."""

COPIES = 9
"""How often there must be room for it: reading it writes locks beside the triples, so that in time each of
eight workers has most of the graph for itself."""

LONGEST_NAME = "graph-1234567"
"""Of what `address` makes."""

_CONTEXT = multiprocessing.get_context("fork")


@contextmanager
def holding_newest(store: Path, folder: Path, memory_bytes: int, bounds: Bounds) -> Iterator[None]:
    """Has a process beside this one that holds the graph.

    Args:
        store: the store folder.
        folder: in which `address` is made; closed to other people.
        memory_bytes: what a worker may use beside the graph.
        bounds: of answers.
    """
    if not POSSIBLE or len(str(folder / LONGEST_NAME)) > LONGEST_ADDRESS:
        yield
        return
    spawn = Spawn(answer, take_graph, (bounds,), memory_bytes)
    process = _CONTEXT.Process(target=_follow, args=(store, folder, spawn))
    process.start()
    try:
        yield
    finally:
        _end(process)


def address(folder: Path, generation: Generation) -> str:
    """Where workers over the graph of a generation are to be had, once it is held."""
    return str(folder / f"graph-{generation.number}")


@dataclass(frozen=True)
class _Host:
    """The process that holds one graph, and where it gives workers once it does."""

    process: BaseProcess
    place: Path

    def is_done_loading(self) -> bool:
        """True also when nothing came of it."""
        return self.place.exists() or not self.process.is_alive()

    def end(self) -> None:
        _end(self.process)
        for left in (self.place, unready(self.place)):
            left.unlink(missing_ok=True)


def _follow(store: Path, folder: Path, spawn: Spawn) -> None:
    """Has a host for the newest generation; the host before it stays until that is ready."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends when its parent does
    newest: Generation | None = None
    present: _Host | None = None
    coming: _Host | None = None
    for generation in _generations(store):
        if generation != newest:
            newest = generation
            if coming:
                coming.end()
            coming = _start_host(generation, folder, spawn) if _has_room(generation.quads) else None
            if coming is None and present:
                present.end()
                present = None
        if coming and coming.is_done_loading():
            if present:
                present.end()
            present, coming = coming, None


def _generations(store: Path) -> Iterator[Generation]:
    """The published generation, again and again until the parent is gone."""
    parent = parent_process()
    assert parent is not None
    while True:
        with suppress(StoreError):  # the next look may find one
            yield current_generation(store)
        if wait([parent.sentinel], LOOK_SECONDS):
            return


def _start_host(generation: Generation, folder: Path, spawn: Spawn) -> _Host:
    place = address(folder, generation)
    process = _CONTEXT.Process(target=_hold, args=(generation, place, spawn), daemon=True)
    process.start()
    return _Host(process, Path(place))


def _hold(generation: Generation, place: str, spawn: Spawn) -> None:
    try:
        host(place, spawn, lambda: hold_graph(str(generation.quads)))
    except (MemoryError, OSError, RuntimeError) as error:
        print(f"The graph is not held in memory ({error}); queries read its files.", file=sys.stderr)


def _end(process: BaseProcess) -> None:
    process.kill()
    process.join()
    process.close()


def _has_room(quads: Path) -> bool:
    size = sum(file.stat().st_size for file in quads.iterdir())
    return size * MEMORY_FOR_FILES * COPIES <= _free_memory()


def _free_memory() -> int:
    """Bytes that processes could take now, of the machine and of a container's share of it."""
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    free = next((int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:")), 0)
    share = Path("/sys/fs/cgroup")
    with suppress(OSError, ValueError):  # no container, or none with a limit ("max")
        most = int((share / "memory.max").read_text(encoding="ascii"))
        free = min(free, most - int((share / "memory.current").read_text(encoding="ascii")))
    return free
