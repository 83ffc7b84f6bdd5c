"""The ways in which work in a worker process can give no result."""

from __future__ import annotations


class WorkFailed(Exception):
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
