"""Writing a store: one new generation beside the published one, swapped in when it is complete.

Owns the swap and the removal of generations nobody needs. What is in a generation is given
to it ready-made, or kept from the one before.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from types import TracebackType

import pyoxigraph

from graph_builder.store.errors import MissingStoreError, ReadOnlyStoreError
from graph_builder.store.lock import StoreLock
from graph_builder.store.reading import CURRENT, GENERATIONS, Generation, current_generation
from graph_builder.store.record import Record, StagedIssues, issues_to_json, record_to_json

BATCH = 30
"""Documents loaded at a time: loading one by one leaves hundreds of small files on disk."""

MOST_FILES = 100
"""Files of a graph above which it is written anew: a whole build leaves about 25, each change more."""


FEW_BYTES = 2_000_000
"""N-Quads up to which a transaction is faster than a table of their own, which takes 50 ms at least."""


def load_quads(store: pyoxigraph.Store, nquads: bytes) -> None:
    """Adds N-Quads to a store in the way that is fast for as many. They are ours, and not checked again."""
    load = store.load if len(nquads) <= FEW_BYTES else store.bulk_load
    load(nquads, format=pyoxigraph.RdfFormat.N_QUADS, lenient=True)


class GenerationWriter:
    """Writes the next generation of the store at `store`; use it as a context manager.

    Until it is published nothing changes for readers; leaving the context without that
    removes what was written. The folder is made if need be.

    Raises (on entering):
        NotAStoreError, StoreFormatError, ReadOnlyStoreError, BusyStoreError, DamagedStoreError:
            nothing was changed.
    """

    def __init__(self, store: Path) -> None:
        self.store = store
        self._lock: StoreLock | None = None
        self._quads: pyoxigraph.Store | None = None
        self._batch: list[bytes] = []
        self._finished = False
        self._published = False

    def __enter__(self) -> GenerationWriter:
        try:
            self._lock = StoreLock(self.store)
            self.previous = self._published_before()
            self.generation = self._new_generation()
        except OSError as error:
            self._leave()
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise ReadOnlyStoreError(self.store, error.strerror or "write-protected") from error
            raise
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._quads = None
        if not self._published:
            shutil.rmtree(self.generation.path, ignore_errors=True)
        self._leave()

    def start_from(self, generation: Generation) -> None:
        """Takes over all quads of a closed generation, by hard links where it is on the same disk.

        Has to be called before anything is added.

        Raises:
            DamagedStoreError: when they cannot be read.
        """
        generation.open().backup(str(self.generation.quads))

    def keep_document(self, generation: Generation, sha256: str, *, with_source: bool = True) -> None:
        """Takes over the text of a document from a closed generation, and its bytes if that has them."""
        _link(generation.text_path(sha256), self.generation.text_path(sha256))
        if with_source and generation.source_path(sha256).exists():
            _link(generation.source_path(sha256), self.generation.source_path(sha256))

    def add_quads(self, nquads: bytes) -> None:
        """Takes the N-Quads of one document; they are loaded in batches."""
        self._batch.append(nquads)
        if len(self._batch) >= BATCH:
            self._load_batch()

    def remove_graph(self, iri: str) -> None:
        """Removes a named graph that was taken over, if there is one."""
        self._open_quads().remove_graph(pyoxigraph.NamedNode(iri))

    def remove_nodes(self, graph: str, having: str, value: str | None = None) -> None:
        """Removes all that a named graph says of the nodes with a property, or with this value of it."""
        wanted = "?value" if value is None else f"<{value}>"
        self._open_quads().update(
            f"DELETE {{ GRAPH <{graph}> {{ ?node ?property ?anything }} }} "
            f"WHERE {{ GRAPH <{graph}> {{ ?node <{having}> {wanted} ; ?property ?anything }} }}"
        )

    def objects(self, subject: str, predicate: str) -> set[str]:
        """The IRIs that something leads to by a property, in any graph that is loaded."""
        found = self._open_quads().quads_for_pattern(
            pyoxigraph.NamedNode(subject), pyoxigraph.NamedNode(predicate), None
        )
        return {quad.object.value for quad in found if isinstance(quad.object, pyoxigraph.NamedNode)}

    def add_text(self, sha256: str, packed: bytes) -> None:
        self.generation.text_path(sha256).write_bytes(packed)

    def add_source(self, sha256: str, file: Path) -> None:
        target = self.generation.source_path(sha256)
        target.unlink(missing_ok=True)  # it may be linked with that of another generation
        shutil.copyfile(file, target)

    def loaded(self) -> pyoxigraph.Store:
        """The graph with everything that was added so far, to be asked while it is written."""
        self._load_batch()
        return self._open_quads()

    def finish_quads(self) -> Generation:
        """Closes the graph, so that the generation can be read (and checked) before it is published."""
        if not self._finished:
            store = self.loaded()
            store.flush()
            if sum(1 for _ in self.generation.quads.iterdir()) > MOST_FILES:
                store.optimize()
            self._quads = None
            self._finished = True
        return self.generation

    def publish(self, record: Record, issues: StagedIssues) -> Generation:
        """Writes the record and the issues, and makes this the generation that everybody reads."""
        generation = self.finish_quads()
        (generation.path / "record.json").write_text(record_to_json(record), encoding="utf-8")
        (generation.path / "issues.json").write_text(issues_to_json(issues), encoding="utf-8")
        return self.swap_in()

    def swap_in(self) -> Generation:
        """Makes this, which is complete, the generation that everybody reads."""
        assert self._lock is not None
        self._lock.mark_format()
        link = self.store / f"{CURRENT}.new"
        link.unlink(missing_ok=True)
        link.symlink_to(Path(GENERATIONS) / self.generation.path.name)
        link.replace(self.store / CURRENT)
        self._published = True
        self._remove_generations(
            keep={self.generation.path.name, *({self.previous.path.name} if self.previous else ())}
        )
        return self.generation

    def _published_before(self) -> Generation | None:
        try:
            return current_generation(self.store)
        except MissingStoreError:
            return None

    def _new_generation(self) -> Generation:
        """An empty folder for the next generation; what a crashed build left behind is removed."""
        number = self.previous.number if self.previous else 0
        folder = self.store / GENERATIONS
        folder.mkdir(exist_ok=True)
        names = {path.name for path in folder.iterdir()}
        self._remove_generations(keep={name for name in names if name.isdigit() and int(name) <= number})
        path = folder / f"{number + 1:06d}"
        for part in ("texts", "sources"):
            (path / part).mkdir(parents=True)
        return Generation(path)

    def _remove_generations(self, keep: set[str]) -> None:
        for path in (self.store / GENERATIONS).iterdir():
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)

    def _open_quads(self) -> pyoxigraph.Store:
        if self._quads is None:
            self._quads = pyoxigraph.Store(str(self.generation.quads))
        return self._quads

    def _load_batch(self) -> None:
        if self._batch:
            load_quads(self._open_quads(), b"".join(self._batch))
            self._batch.clear()

    def _leave(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _link(source: Path, target: Path) -> None:
    """A hard link where the file system has them, else a copy."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)
