"""Serving the app: Granian's processes and threads around it.

Owns how many there are, and that all is gone soon after SIGTERM. What they answer is `app`.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from flask import Flask
from granian.constants import HTTPModes, Interfaces, RuntimeModes
from granian.log import LogLevels
from granian.server import Server

from server.app import create_app
from server.in_memory import holding_newest
from server.metrics import FOLDER_VARIABLE
from server.published import Published, QueryLimits
from server.querying.bounded_writing import Bounds
from server.querying.gate import Gate
from server.warming import keep_warm

PROCESSES = 2
"""That answer requests: each keeps one core busy, beside those that answer queries."""

SPARE_THREADS = 8
"""Of a process, for pages and files while every query runs or waits."""

GRACE_SECONDS = 1.0
"""From SIGTERM on, for requests that run; then their queries are ended."""

KILL_SECONDS = 4
"""From SIGTERM on, for a process to end by itself."""

_LOG = {
    "handlers": {
        "console": {"formatter": "generic", "class": "logging.StreamHandler", "stream": "ext://sys.stderr"},
        "access": {"class": "logging.NullHandler"},
    }
}
"""Granian's own words go where the request log goes."""


def reserve(host: str, port: int) -> socket.socket:
    """A port of this machine, kept for the processes, each of which listens at it for itself.

    Args:
        host: the name or number of an address of this machine.
        port: 0 for any that is free.

    Raises:
        OSError: it cannot be had, for example because somebody else listens there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Ports that may be shared can be reserved beside other such servers; this refuses to.
    socket.create_server((host, port), family=family).close()
    kept = socket.socket(family)
    kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    kept.bind((host, port))
    return kept


def serve(
    store: Path, kept: socket.socket, announce: Callable[[], None], *, processes: int = PROCESSES
) -> None:
    """Serves a store folder until SIGTERM or SIGINT.

    Args:
        store: the folder.
        kept: what `reserve` gave.
        announce: called when requests are answered.
        processes: how many answer them.

    Raises:
        StoreError: there is nothing to serve.
    """
    limits = QueryLimits()
    # Before the processes start, so that a store that cannot be served is told at once.
    Published(store, limits).close()
    # Forked, as nothing else lets them share the gate; the default is another from Python 3.14 on.
    multiprocessing.set_start_method("fork", force=True)
    folder = _keep_files_together()
    gate = Gate(limits.workers, limits.queue)
    hosts = Path(folder, "hosts")
    hosts.mkdir(mode=0o700)
    unsaid = multiprocessing.Semaphore(1)
    turn = multiprocessing.Lock()

    def load() -> Flask:
        app = create_app(store, gate=gate, hosts=hosts, request_log=sys.stderr)
        # Threads only here: a lock that one held while a process is forked would be held there for ever.
        _end_queries_when_told(app)
        if unsaid.acquire(block=False):
            _once_answering(kept, announce)
        keep_warm(app, turn)
        return app

    address, port = kept.getsockname()[:2]
    server = _granian(address, port, processes, limits)
    server.on_shutdown(lambda: shutil.rmtree(folder, ignore_errors=True))
    with holding_newest(store, hosts, limits.memory_bytes, Bounds(limits.rows, limits.size)):
        server.serve(target_loader=load, wrap_loader=False)


def _granian(address: str, port: int, processes: int, limits: QueryLimits) -> Any:
    return Server(
        "inspection-graph",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        runtime_mode=RuntimeModes.st,
        workers=processes,
        blocking_threads=limits.workers + limits.queue + SPARE_THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=KILL_SECONDS,
        log_level=LogLevels.error,
        log_dictconfig=_LOG,
    )


def _keep_files_together() -> str:
    """Makes the folder for whatever is written while serving, which need not be removed by who wrote it."""
    folder = tempfile.mkdtemp(prefix="inspection-graph-")
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    counts = Path(folder, "counts")
    counts.mkdir()
    os.environ[FOLDER_VARIABLE] = str(counts)
    return folder


def _once_answering(kept: socket.socket, announce: Callable[[], None]) -> None:
    """Announces, as soon as one of the processes takes connections."""

    def look() -> None:
        while True:
            with suppress(OSError):
                socket.create_connection(kept.getsockname()[:2]).close()
                break
            time.sleep(0.02)
        announce()

    threading.Thread(target=look, daemon=True).start()


def _end_queries_when_told(app: Flask) -> None:
    """Lets this process end soon after a signal to end, or without the one that started it.

    Granian waits for the requests that run, and gives no notice of a signal: so it is read from
    where Python writes its number.
    """
    parent = multiprocessing.parent_process()
    assert parent is not None
    told, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.set_wakeup_fd(tell)

    def end() -> None:
        if told not in wait([told, parent.sentinel]):
            os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_SECONDS)
        app.extensions["published"].close()
        app.extensions["holdings"].close()

    threading.Thread(target=end, daemon=True).start()
