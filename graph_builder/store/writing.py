"""Writing a store: one new generation beside the published one, swapped in when it is complete.

Owns the lock, the swap and the removal of generations nobody needs. What is in a
generation is given to it ready-made.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO

import pyoxigraph

from graph_builder.issues import Issue
from graph_builder.store.errors import BusyStoreError, MissingStoreError, ReadOnlyStoreError
from graph_builder.store.reading import (
    CURRENT,
    FORMAT,
    GENERATIONS,
    MARKER,
    Generation,
    check_is_store,
    current_generation,
)
from graph_builder.store.record import Record, issues_to_json, record_to_json

BATCH = 30
"""Documents loaded at a time: loading one by one leaves hundreds of small files on disk."""


class GenerationWriter:
    """Writes the next generation of the store at `store`; use it as a context manager.

    Until `publish` is called nothing changes for readers; leaving the context without it
    removes what was written. The folder is made if need be.

    Raises (on entering):
        NotAStoreError, StoreFormatError, ReadOnlyStoreError, BusyStoreError: nothing was changed.
    """

    def __init__(self, store: Path) -> None:
        self.store = store
        self._lock: IO[str] | None = None
        self._quads: pyoxigraph.Store | None = None
        self._batch: list[bytes] = []
        self._finished = False
        self._published = False
        self._made_folder = False

    def __enter__(self) -> GenerationWriter:
        try:
            self._prepare_folder()
            self._take_lock()
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

    def keep_previous(self) -> None:
        """Starts from all quads, texts and sources of the published generation, by hard links.

        Has to be called before anything is added; without a published generation it does nothing.
        """
        if self.previous is None:
            return
        self.previous.open().backup(str(self.generation.quads))
        for part in ("texts", "sources"):
            for path in (self.previous.path / part).iterdir():
                _link(path, self.generation.path / part / path.name)

    def add_quads(self, nquads: bytes) -> None:
        """Takes the N-Quads of one document; they are loaded in batches."""
        self._batch.append(nquads)
        if len(self._batch) >= BATCH:
            self._load_batch()

    def remove_graph(self, iri: str) -> None:
        """Removes a named graph that was kept from the generation before, if there is one."""
        self._open_quads().remove_graph(pyoxigraph.NamedNode(iri))

    def loaded(self) -> pyoxigraph.Store:
        """The graph as far as it was added, for whoever derives more from it. Only to be read."""
        self._load_batch()
        return self._open_quads()

    def add_text(self, sha256: str, packed: bytes) -> None:
        self.generation.text_path(sha256).write_bytes(packed)

    def add_source(self, sha256: str, file: Path) -> None:
        shutil.copyfile(file, self.generation.source_path(sha256))

    def remove_document(self, sha256: str) -> None:
        """Removes the text and source of a document that was kept from the generation before."""
        self.generation.text_path(sha256).unlink(missing_ok=True)
        self.generation.source_path(sha256).unlink(missing_ok=True)

    def finish_quads(self) -> Generation:
        """Closes the graph, so that the generation can be read (and checked) before it is published."""
        if not self._finished:
            self._load_batch()
            self._open_quads().flush()
            self._quads = None
            self._finished = True
        return self.generation

    def publish(self, record: Record, issues: Iterable[Issue]) -> Generation:
        """Writes the record and the issues, and makes this the generation that everybody reads."""
        generation = self.finish_quads()
        (generation.path / "record.json").write_text(record_to_json(record), encoding="utf-8")
        (generation.path / "issues.json").write_text(issues_to_json(issues), encoding="utf-8")
        link = self.store / f"{CURRENT}.new"
        link.unlink(missing_ok=True)
        link.symlink_to(Path(GENERATIONS) / generation.path.name)
        link.replace(self.store / CURRENT)
        self._published = True
        self._remove_generations(keep={generation.path, *({self.previous.path} if self.previous else ())})
        return generation

    def _prepare_folder(self) -> None:
        """Makes the folder a store, unless it is one.

        A folder on which nobody has the right to write is left alone even by those whom
        permissions do not stop, such as root in a container.
        """
        try:
            check_is_store(self.store)
        except MissingStoreError:
            self._made_folder = not self.store.exists()
            self.store.mkdir(parents=True, exist_ok=True)
            self._check_writable()
            (self.store / MARKER).write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        self._check_writable()

    def _check_writable(self) -> None:
        if not self.store.stat().st_mode & 0o222 or not os.access(self.store, os.W_OK):
            raise ReadOnlyStoreError(self.store)

    def _take_lock(self) -> None:
        self._lock = (self.store / "lock").open("a+", encoding="utf-8")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.seek(0)
            process = self._lock.read().strip()
            self._lock.close()
            self._lock = None
            raise BusyStoreError(self.store, process) from None
        self._lock.truncate(0)
        self._lock.write(f"{os.getpid()}\n")
        self._lock.flush()

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
        orphans = {path for path in folder.iterdir() if not path.name.isdigit() or int(path.name) > number}
        self._remove_generations(keep=set(folder.iterdir()) - orphans)
        path = folder / f"{number + 1:06d}"
        for part in ("texts", "sources"):
            (path / part).mkdir(parents=True)
        return Generation(path)

    def _remove_generations(self, keep: set[Path]) -> None:
        kept = {path.name for path in keep}
        for path in (self.store / GENERATIONS).iterdir():
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)

    def _open_quads(self) -> pyoxigraph.Store:
        if self._quads is None:
            self._quads = pyoxigraph.Store(str(self.generation.quads))
        return self._quads

    def _load_batch(self) -> None:
        if self._batch:
            self._open_quads().bulk_load(
                b"".join(self._batch), format=pyoxigraph.RdfFormat.N_QUADS, lenient=True
            )
            self._batch.clear()

    def _leave(self) -> None:
        """Gives the lock back; a folder that this writer made and that holds nothing goes again."""
        if self._lock is not None:
            if self._made_folder and not (self.store / CURRENT).is_symlink():
                shutil.rmtree(self.store, ignore_errors=True)
            self._lock.close()
            self._lock = None


def _link(source: Path, target: Path) -> None:
    """A hard link where the file system has them, else a copy."""
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)
