"""Serving the app: Gunicorn's processes and threads around it.

Owns how many there are, and that all is gone soon after SIGTERM. What they answer is `app`.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from graph_builder.gate import Gate
from server.app import create_app
from server.metrics import FOLDER_VARIABLE
from server.published import Published, QueryLimits

PROCESSES = 2
"""That answer requests: each keeps one core busy, beside those that answer queries."""

SPARE_THREADS = 8
"""Of a process, for pages and files while every query runs or waits."""

GRACE_SECONDS = 1
"""From SIGTERM on, for requests that run; then their queries are ended."""


def serve(store: Path, listening: socket.socket, *, processes: int = PROCESSES) -> None:
    """Serves a store folder until SIGTERM or SIGINT; does not return.

    Args:
        store: the folder.
        listening: the socket that requests come by; closed in the end.
        processes: how many answer them.

    Raises:
        StoreError: there is nothing to serve.
    """
    limits = QueryLimits()
    # Before the processes start, so that a store that cannot be served is told at once.
    Published(store, limits).close()
    os.environ[FOLDER_VARIABLE] = tempfile.mkdtemp(prefix="inspection-graph-metrics-")
    _Gunicorn(store, Gate(limits.workers, limits.queue), _settings(listening, processes, limits)).run()


def _settings(listening: socket.socket, processes: int, limits: QueryLimits) -> dict[str, Any]:
    return {
        "bind": [f"fd://{listening.detach()}"],
        "workers": processes,
        "worker_class": "gthread",
        "threads": limits.workers + limits.queue + SPARE_THREADS,
        "graceful_timeout": 3 * GRACE_SECONDS,
        "control_socket_disable": True,
        "loglevel": "warning",
        "proc_name": "inspection-graph",
        "post_fork": _shorten_grace,
        "worker_exit": _end_queries,
        "child_exit": _forget_process,
        "on_exit": _remove_counts,
    }


class _Gunicorn(BaseApplication):  # type: ignore[misc]  # published without types
    """Gunicorn, told by code rather than by a file."""

    def __init__(self, store: Path, gate: Gate, settings: Mapping[str, Any]) -> None:
        self._store = store
        self._gate = gate
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return create_app(self._store, gate=self._gate, request_log=sys.stderr)


def _shorten_grace(_arbiter: object, worker: Any) -> None:
    # Gunicorn kills a process that outlasts the grace; it is to end its queries before that.
    worker.cfg.set("graceful_timeout", GRACE_SECONDS)


def _end_queries(_arbiter: object, worker: Any) -> None:
    app = worker.wsgi
    if app is not None:
        app.extensions["published"].close()
        app.extensions["library"].close()


def _forget_process(_arbiter: object, worker: Any) -> None:
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # published without types


def _remove_counts(_arbiter: object) -> None:
    # Not by a `with` around it all: the processes started leave that too when they end.
    shutil.rmtree(os.environ[FOLDER_VARIABLE], ignore_errors=True)
