"""The search file of the generation published now, opened to be asked from many threads.

Owns finding it, or making one for a graph that came without, the connections to it, and what is kept of it in
memory. What is asked is `passages`.
"""

from __future__ import annotations

import queue
import sqlite3
import tempfile
import threading
import weakref
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import pyoxigraph

from graph_builder.identifiers import Identifiers
from graph_builder.searching.making import make_search_file
from graph_builder.store.reading import SEARCH
from server.published import Published, Snapshot

_SETTINGS = """
PRAGMA mmap_size = 1073741824;
PRAGMA cache_size = -256;
PRAGMA temp_store = MEMORY;
CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, words, row);
CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, words, instance);
"""
"""The file is read by way of the system's memory, which all processes share."""

SINGLE = ("kind", "addressee", "authority", "year", "framework", "region", "grade")
"""Facets of which a passage has one value, named as the columns of the file."""

TAGS = ("theme", "outcome")
"""Facets of which a passage may have several values."""

_PROFILES = f"""
SELECT passages.id, document, {", ".join(SINGLE)}
FROM documents JOIN passages ON document = documents.id ORDER BY date DESC, passages.id
"""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What many passages of a document have in common: its number, and a value by facet."""

    document: int
    values: Mapping[str, str]


class SearchIndex:
    """A search file that nobody writes any more.

    What passages are narrowed by is kept in memory, since counting it there takes a tenth of what SQL takes.

    Args:
        path: the file.
        folder: one of its own that it lies in, which is removed with the index.

    Attributes:
        profiles: by the numbers of the passages, of the newest document first; `distinct` has each once.
        tags: by facet, what passages have of it that have any, by their numbers.
        documents: how many documents there are.
    """

    def __init__(self, path: Path, folder: tempfile.TemporaryDirectory[str] | None = None) -> None:
        self._address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._free: queue.LifoQueue[sqlite3.Connection] = queue.LifoQueue()
        weakref.finalize(self, _close, self._free, folder)
        known: dict[tuple[Any, ...], Profile] = {}
        self.profiles: dict[int, Profile] = {}
        for number, *values in self.ask(_PROFILES):
            profile = Profile(values[0], dict(zip(SINGLE, values[1:], strict=True)))
            self.profiles[number] = known.setdefault(tuple(values), profile)
        self.distinct = tuple(known.values())
        self.tags = {facet: self._read_tags(facet) for facet in TAGS}
        self.documents: int = self.ask("SELECT count(*) FROM documents")[0][0]

    def ask(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows of a query in SQL, through a connection that no other thread has meanwhile."""
        try:
            connection = self._free.get_nowait()
        except queue.Empty:
            connection = sqlite3.connect(self._address, uri=True, check_same_thread=False)
            connection.executescript(_SETTINGS)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            self._free.put(connection)

    def _read_tags(self, facet: str) -> Mapping[int, tuple[str, ...]]:
        tags: dict[int, list[str]] = defaultdict(list)
        for number, value in self.ask(
            "SELECT passage, value FROM tags WHERE facet = ? ORDER BY value", (facet,)
        ):
            tags[number].append(value)
        known: dict[tuple[str, ...], tuple[str, ...]] = {}
        return {number: known.setdefault(tuple(each), tuple(each)) for number, each in tags.items()}


class CurrentIndex:
    """The index of the generation published now, opened when it is first searched."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._indexes: WeakKeyDictionary[Snapshot, SearchIndex] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def now(self) -> SearchIndex:
        snapshot = self._published.current()
        with self._lock:  # two requests at once need not both open or make it
            if snapshot not in self._indexes:
                self._indexes[snapshot] = _open(snapshot)
            return self._indexes[snapshot]


def _open(snapshot: Snapshot) -> SearchIndex:
    """The index of a snapshot. One that came without, as an open store or of an earlier release, gets one."""
    if snapshot.generation is not None and snapshot.generation.search_file.exists():
        return SearchIndex(snapshot.generation.search_file)
    folder = tempfile.TemporaryDirectory(prefix="inspection-graph-search-")
    path = Path(folder.name) / SEARCH
    make_search_file(path, pyoxigraph.Store.read_only(str(snapshot.quads)), Identifiers(snapshot.base), {})
    return SearchIndex(path, folder)


def _close(
    connections: queue.LifoQueue[sqlite3.Connection], folder: tempfile.TemporaryDirectory[str] | None
) -> None:
    while not connections.empty():
        connections.get_nowait().close()
    if folder is not None:
        folder.cleanup()
