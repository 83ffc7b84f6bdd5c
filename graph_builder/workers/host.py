"""A process that makes ready once what every worker needs, and forks a worker for each that asks.

Owns how a worker comes from it. What its workers need, such as a graph in memory, they share: the pages of
memory that nobody writes to exist once. Works on Linux only, where a process can be held by a handle
that never means another one.
"""

from __future__ import annotations

import os
import select
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import Client, Connection, wait
from pathlib import Path
from typing import Any

from graph_builder.workers.failures import WorkerDied
from graph_builder.workers.process import START_SECONDS, Spawn, serve

POSSIBLE = hasattr(os, "pidfd_open")

LONGEST_ADDRESS = 100
"""Characters: what the kernel takes for the path of a socket, less what is added until it is ready."""

_WAITING = 64
"""How many may ask for a worker at the same moment."""


class HostedProcess:
    """A worker that a host forked, as those who asked for it see it.

    How it ended only its host could learn.
    """

    exitcode = None

    def __init__(self, number: int) -> None:
        self._handle = os.pidfd_open(number)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def join(self, timeout: float | None = None) -> None:
        self._wait(timeout)

    def is_alive(self) -> bool:
        return not self._wait(0.0)

    def close(self) -> None:
        os.close(self._handle)

    def _wait(self, seconds: float | None) -> bool:
        """Whether it has ended when so much time has passed."""
        ended = select.poll()
        ended.register(self._handle, select.POLLIN)
        return bool(ended.poll(None if seconds is None else seconds * 1000))


def ask_for_worker(address: str) -> tuple[Connection, HostedProcess]:
    """A new worker of the host at `address`, and the pipe to it.

    Raises:
        OSError: there is no host.
        WorkerDied: it ended before it could be used.
    """
    pipe: Connection = Client(address, family="AF_UNIX")
    try:
        if not pipe.poll(START_SECONDS):
            raise WorkerDied("its host did not start it")
        return pipe, HostedProcess(pipe.recv())
    except (EOFError, OSError) as error:
        pipe.close()
        raise WorkerDied("its process ended before it could be used") from error


def host(address: str, spawn: Spawn, prepare: Callable[[], Any]) -> None:
    """What runs in a host: `prepare`, then a fork for each connection, until its parent is gone.

    Args:
        address: the path of the socket to be made, which shows that the host is ready. Its folder must be
            closed to other people: who can connect can run anything.
        spawn: what workers do. Their memory limit counts from what the host has.
        prepare: makes ready what they share; must leave no thread behind.
    """
    prepare()
    spawn = replace(spawn, memory_bytes=spawn.memory_bytes + _address_space())
    parent = parent_process()
    assert parent is not None
    # Workers are not waited for: who asked for one sees it end by its handle.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(unready(Path(address))))
        listener.listen(_WAITING)
        # Only now, so that whoever sees the address can connect.
        unready(Path(address)).rename(address)
        while parent.sentinel not in wait([listener, parent.sentinel]):
            pipe = Connection(listener.accept()[0].detach())
            if not os.fork():
                listener.close()
                _be_worker(pipe, spawn)
            pipe.close()


def unready(address: Path) -> Path:
    """What stands beside an address for the moment until it can be connected to."""
    return address.with_name(f"{address.name}.new")


def _be_worker(pipe: Connection, spawn: Spawn) -> None:
    """Never returns: what the host would do next is not for its workers."""
    status = 1
    try:
        pipe.send(os.getpid())
        serve(pipe, spawn)
        status = 0
    finally:
        os._exit(status)


def _address_space() -> int:
    """Bytes of addresses this process has taken."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
