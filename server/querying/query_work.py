"""Answering a query in a worker process: what runs there, and what passes between.

Owns the worker's side; where an answer is cut is `bounded_writing`. A worker opens the store itself, or is
forked from a process that has the graph in memory. After that it can make no connection, and open nothing
but what is left of the store's own tables.
"""

from __future__ import annotations

import os
import resource
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

import pyoxigraph

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.querying import asking
from server.querying.bounded_writing import Bounds, Written, write_graph, write_rows
from server.querying.no_network import give_up_network


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query, with the format wanted if it answers with rows or truth, and if with triples.

    A format is a key of `media_types`, or None when the client takes none for that form.
    `dataset` is what is asked, if not everything; `rows` how many rows or triples are wanted, if
    fewer than the worker's bounds.
    """

    text: str
    row_format: str | None
    graph_format: str | None
    params: Mapping[str, str] = field(default_factory=dict)
    base: str = DEFAULT_BASE
    dataset: asking.Dataset | None = None
    rows: int | None = None


class Verdict(Enum):
    """What came of a question."""

    ROWS = auto()
    GRAPH = auto()
    UNACCEPTABLE_ROWS = auto()
    UNACCEPTABLE_GRAPH = auto()
    MALFORMED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Answered:
    """The verdict, with the body of the answer or else a sentence; `cut` if there was more of it."""

    verdict: Verdict
    body: bytes = b""
    message: str = ""
    cut: bool = False


_TABLES_OPENED = 16
"""How many of its tables RocksDB opens with a store; the others when a query first needs them."""

_store: pyoxigraph.Store | None = None
_bounds = Bounds(rows=100_000, size=50 << 20)


def open_store(path: str, bounds: Bounds = _bounds) -> None:
    """The initializer of a worker: opens the graph, then gives up the network and opening anything else."""
    global _store, _bounds
    _store, _bounds = pyoxigraph.Store.read_only(path), bounds
    tables = sum(1 for _ in Path(path).glob("*.sst"))
    _give_up(tables=max(tables - _TABLES_OPENED, 0))


def hold_graph(path: str) -> None:
    """What a host of workers does before the first: takes the graph into its memory.

    Raises:
        RuntimeError: the files cannot be read.
    """
    global _store
    reading, writing = os.pipe()
    # Another process reads the files, as that starts threads, which must not be there at a fork.
    reader = os.fork()
    if not reader:
        os.close(reading)
        _pass_on(path, writing)
    os.close(writing)
    _store = pyoxigraph.Store()
    with os.fdopen(reading, "rb") as quads:
        _store.load(quads, format=pyoxigraph.RdfFormat.N_QUADS)
    if os.waitpid(reader, 0)[1]:
        raise RuntimeError(f"the graph in {path} could not be read into memory")


def _pass_on(path: str, writing: int) -> None:
    """Never returns; the exit status tells whether all was written."""
    status = 1
    try:
        with os.fdopen(writing, "wb") as quads:
            pyoxigraph.Store.read_only(path).dump(quads, format=pyoxigraph.RdfFormat.N_QUADS)
        status = 0
    finally:
        os._exit(status)


def take_graph(bounds: Bounds) -> None:
    """The initializer of a worker that a host forked: gives up the network and opening anything."""
    global _bounds
    _bounds = bounds
    _give_up(tables=0)


def _give_up(tables: int) -> None:
    """The network, and opening files but for so many `tables` of the store."""
    limit = _limit_leaving(tables)
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    give_up_network()


def _limit_leaving(spare: int) -> int:
    """The limit of open files under which exactly `spare` more can be opened."""
    number = 0
    while spare:
        try:
            os.fstat(number)
        except OSError:
            spare -= 1
        number += 1
    return number


def answer(question: Question) -> Answered:
    """The task of a worker: asks the store and writes the answer."""
    if _store is None:
        raise RuntimeError("a worker was asked before it had opened a store")
    try:
        found = asking.run(_store, question.text, question.params, question.base, question.dataset)
        return _write(found, question)
    except (asking.QuerySyntaxError, asking.ParameterError) as error:
        return Answered(Verdict.MALFORMED, message=str(error))
    except (OSError, RuntimeError) as error:
        return Answered(Verdict.FAILED, message=str(error))


def _write(found: asking.Answer, question: Question) -> Answered:
    rows = _bounds.rows if question.rows is None else min(question.rows, _bounds.rows)
    bounds = Bounds(rows, _bounds.size)
    written: Written
    if isinstance(found, pyoxigraph.QueryTriples):
        if question.graph_format is None:
            return Answered(Verdict.UNACCEPTABLE_GRAPH)
        written = write_graph(found, question.graph_format, bounds)
        return Answered(Verdict.GRAPH, written.body, cut=written.cut)
    if question.row_format is None:
        return Answered(Verdict.UNACCEPTABLE_ROWS)
    written = write_rows(found, question.row_format, bounds)
    return Answered(Verdict.ROWS, written.body, cut=written.cut)
