"""Answers of named queries that pages are made of: each asked once, since a generation never changes.

Owns keeping them for as long as their generation is published, by authority where pages are about one.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from weakref import WeakKeyDictionary

from graph_builder.querying.named_queries import get
from graph_builder.querying.rows import Rows
from server.published import Published, Snapshot


class Tables:
    """The whole answers of named queries over one generation, kept once they were asked for.

    Args:
        ask: gives the rows of a query, of always the same generation.
    """

    def __init__(self, ask: Callable[[str], Rows]) -> None:
        self._ask = ask
        self._rows: dict[str, Rows] = {}
        self._by_authority: dict[str, Mapping[str, Rows]] = {}
        self._lock = threading.Lock()

    def rows(self, name: str) -> Rows:
        """All rows of a named query, in its order.

        Raises:
            WorkFailed: no worker was free, or it took too long.
        """
        with self._lock:  # two requests at once need not both ask
            if name not in self._rows:
                self._rows[name] = self._ask(get(name).text)
            return self._rows[name]

    def of_authority(self, name: str, authority: str) -> Rows:
        """The rows of a named query about one authority, by its name."""
        if name not in self._by_authority:
            groups: dict[str, Rows] = defaultdict(list)
            for row in self.rows(name):
                groups[row.get("authority", "")].append(row)
            self._by_authority[name] = groups
        return self._by_authority[name].get(authority, [])


class CurrentTables:
    """The tables of the generation published now."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._tables: WeakKeyDictionary[Snapshot, Tables] = WeakKeyDictionary()

    def now(self) -> Tables:
        snapshot = self._published.current()
        return self._tables.setdefault(snapshot, Tables(snapshot.rows))
