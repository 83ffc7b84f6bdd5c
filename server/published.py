"""What the server serves: the published generation, through workers that have it open.

Owns noticing a new generation and the change-over: a request has one generation from its
first question to its last, and the workers of an old one end when the last request that has
it is done. The only state of a running server is here, one object per app.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph
from flask import g, has_request_context

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.issues import Issue
from graph_builder.querying.overview import Overview, read_overview
from graph_builder.querying.rows import Rows, read_rows
from graph_builder.store.errors import StoreError
from graph_builder.store.reading import CURRENT, Generation, current_generation
from graph_builder.store.record import Record
from graph_builder.workers.failures import NoFreeWorker
from graph_builder.workers.pool import Limits, Pool
from server import in_memory
from server.querying.bounded_writing import Bounds
from server.querying.gate import Gate, GateShutError
from server.querying.query_work import Answered, Question, Verdict, answer, open_store


class SparqlAddressError(StoreError):
    """A store was named by a web address, which this release cannot serve from."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Serving from the SPARQL server at {address} is not possible yet. Name a store folder instead."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryLimits:
    """What queries may use.

    `seconds` and `memory_bytes` each, `workers` at a time; `queue` more wait for up to `wait_seconds`.
    Of workers that have nothing to do, `kept` stay. An answer has at most `rows` rows or triples, and
    `size` bytes.
    """

    seconds: float = 10.0
    memory_bytes: int = 2 << 30
    workers: int = 8
    kept: int = 4
    queue: int = 8
    wait_seconds: float = 2.0
    rows: int = 100_000
    size: int = 50 << 20


class Snapshot:
    """One closed graph with the workers that answer from it.

    `quads` is the folder that pyoxigraph opens. `generation`, `record` and `issues` are empty for a
    graph that came without a store folder; `host` is where workers over memory may be had.
    """

    def __init__(
        self,
        quads: Path,
        limits: QueryLimits,
        gate: Gate,
        generation: Generation | None = None,
        host: str | None = None,
    ) -> None:
        self.quads = quads
        self.generation = generation
        self.record: Record | None = generation.record() if generation else None
        self.issues: tuple[Issue, ...] = generation.issues() if generation else ()
        self._limits = limits
        self._gate = gate
        self._lock = threading.Lock()
        self._holders = 0
        self._retired = False
        self._pool: Pool[Question, Answered] = Pool(
            answer,
            size=limits.workers,
            limits=Limits(seconds=limits.seconds, memory_bytes=limits.memory_bytes),
            initializer=open_store,
            initargs=(str(quads), Bounds(limits.rows, limits.size)),
            preload=["server.querying.query_work"],
            keep=limits.kept,
            host=host,
        )
        self._host = host

    @property
    def in_memory(self) -> bool:
        """Whether new workers have the graph in memory, rather than its files open."""
        return self._host is not None and Path(self._host).exists()

    @property
    def base(self) -> str:
        return self.record.base_iri if self.record else DEFAULT_BASE

    def ask(self, question: Question) -> Answered:
        """Asks in a worker.

        Raises:
            WorkFailed: no worker was free, or the query was ended; see `workers`.
        """
        try:
            with self._gate.passed(self._limits.wait_seconds):
                return self._pool.run(question)
        except GateShutError as error:
            raise NoFreeWorker(str(error)) from None

    @cached_property
    def overview(self) -> Overview:
        """What the graph holds; asked once, since a generation never changes."""
        return read_overview(self.rows)

    def rows(self, query: str, params: Mapping[str, str] | None = None) -> Rows:
        """The rows of a query of ours.

        Raises:
            WorkFailed: no worker was free, or it took too long.
            ValueError: a value in `params` cannot be one.
        """
        question = Question(
            text=query, row_format="json", graph_format=None, params=params or {}, base=self.base
        )
        found = self.ask(question)
        if found.verdict is Verdict.MALFORMED:
            raise ValueError(found.message)
        if found.verdict is not Verdict.ROWS:
            raise RuntimeError(f"a query of ours failed: {found.message}")
        return read_rows(found.body)

    @cached_property
    def graph_sizes(self) -> dict[str, int]:
        """How many triples each named graph has, by its IRI."""
        rows = self.rows("SELECT ?g (COUNT(*) AS ?size) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
        return {row["g"]: int(row["size"]) for row in rows}

    def hold(self) -> None:
        """Keeps the workers until `let_go`, even when a newer generation has been taken up."""
        with self._lock:
            self._holders += 1

    def let_go(self) -> None:
        with self._lock:
            self._holders -= 1
            done = self._retired and not self._holders
        if done:
            self.close()

    def retire(self) -> None:
        """Ends the workers as soon as nobody holds the snapshot."""
        with self._lock:
            self._retired = True
            done = not self._holders
        if done:
            self.close()

    def close(self) -> None:
        self._pool.close()

    def kill(self) -> None:
        """Ends the workers at once, whatever they are doing."""
        self._pool.kill()


class Published:
    """Gives each request the snapshot to answer from: always of the generation published now.

    Args:
        store: a store folder, or an open store, of which a copy is served.
        limits: for queries.
        gate: counts the queries, where several processes serve together.
        hosts: the folder in which `in_memory` makes addresses for workers, if it holds the graph.

    Raises:
        StoreError: when there is nothing to serve; SparqlAddressError for a web address.
    """

    def __init__(
        self,
        store: str | Path | pyoxigraph.Store,
        limits: QueryLimits,
        gate: Gate | None = None,
        hosts: Path | None = None,
    ) -> None:
        self.limits = limits
        self._hosts = hosts
        self._gate = gate or Gate(limits.workers, limits.queue)
        self._lock = threading.RLock()
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        self._folder: Path | None = None
        self._target = ""
        if isinstance(store, pyoxigraph.Store):
            # An open store cannot be shared with worker processes, a closed copy can.
            self._copy = tempfile.TemporaryDirectory(prefix="inspection-graph-")
            self._snapshot = Snapshot(_copy_quads(store, Path(self._copy.name)), limits, self._gate)
            return
        if isinstance(store, str) and store.startswith(("http://", "https://")):
            raise SparqlAddressError(store)
        self._folder = Path(store)
        self._target, self._snapshot = self._open(self._folder)

    def current(self) -> Snapshot:
        """The snapshot to answer from: within a request always the same one."""
        if not has_request_context():
            return self._newest()
        if "snapshot" not in g:
            # Nothing retires the newest before it is held.
            with self._lock:
                g.snapshot = self._newest()
                g.snapshot.hold()
        snapshot: Snapshot = g.snapshot
        return snapshot

    def let_go(self, _error: BaseException | None = None) -> None:
        """To be called at the end of a request."""
        snapshot: Snapshot | None = g.pop("snapshot", None)
        if snapshot is not None:
            snapshot.let_go()

    def _newest(self) -> Snapshot:
        """The snapshot of the generation published now. One published meanwhile is taken up here."""
        if self._folder is not None and self._link(self._folder) != self._target:
            with self._lock:
                if self._link(self._folder) != self._target:
                    old = self._snapshot
                    self._target, self._snapshot = self._open(self._folder)
                    old.retire()
        return self._snapshot

    def close(self) -> None:
        """Ends the workers at once and removes the copy, if one was made."""
        self._snapshot.kill()
        if self._copy is not None:
            self._copy.cleanup()

    def _open(self, folder: Path) -> tuple[str, Snapshot]:
        target = self._link(folder)
        generation = current_generation(folder)
        host = in_memory.address(self._hosts, generation) if self._hosts else None
        return target, Snapshot(generation.quads, self.limits, self._gate, generation, host)

    def _link(self, folder: Path) -> str:
        """Where the link `current` points, the cheapest sign of a new generation."""
        try:
            return str((folder / CURRENT).readlink())
        except OSError:
            return self._target


def _copy_quads(store: pyoxigraph.Store, folder: Path) -> Path:
    quads = folder / "quads"
    copy = pyoxigraph.Store(str(quads))
    copy.bulk_extend(store)
    copy.flush()
    return quads
