"""The documents of the published generation as pages need them: their records, texts and drawn pages.

Owns what of that is kept in memory. Drawing itself is `page_images`.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from graph_builder.identifiers import HASH_DIGITS
from graph_builder.reading.document import Document
from graph_builder.store.errors import DamagedStoreError
from graph_builder.store.reading import Generation
from graph_builder.store.record import DocumentRecord, Record
from graph_builder.workers.failures import WorkFailed
from server.errors import Problem
from server.published import Published
from server.reports.page_images import Drawing, Drawn, open_pool

DRAWERS = 2
"""Processes that draw pages."""

KEPT_PICTURES = 256
"""Pictures kept in memory, of at most 120 KB each."""

KEPT_TEXTS = 32
WAIT_SECONDS = 5.0
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def document_keys(record: Record | None) -> Mapping[str, str]:
    """What stands for each published document in the address of its page, by the name it is shown under."""
    return {each.shown: each.sha256[:HASH_DIGITS] for each in record.published} if record else {}


class _Kept(Generic[K, V]):
    """The values asked for last, up to `most`; safe from many threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = make()
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


class Holdings:
    """The documents of whatever generation is published: their texts, and their pages drawn."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._pool = open_pool(DRAWERS)
        self._texts: _Kept[str, Document] = _Kept(KEPT_TEXTS)
        self._pages: _Kept[tuple[str, int, tuple[tuple[int, int], ...]], Drawn] = _Kept(KEPT_PICTURES)

    def find(self, key: str) -> DocumentRecord:
        """The document whose hash begins with `key`.

        Raises:
            Problem: there is none, or the graph came without a store folder.
        """
        record = self._published.current().record
        for each in record.published if record else ():
            if each.sha256[:HASH_DIGITS] == key:
                return each
        raise Problem(
            404, "No such document", f"No document “{key}” is published here.", "See the list: /documents/"
        )

    def text(self, document: DocumentRecord) -> Document:
        """The text of a document as it was read."""
        generation = self._generation()
        try:
            return self._texts.get(document.sha256, lambda: generation.text(document.sha256))
        except DamagedStoreError as error:
            raise Problem(500, "The text is lost", str(error)) from error

    def keeps(self, document: DocumentRecord) -> bool:
        """Whether the bytes of the document are there, so that its pages can be drawn."""
        return self._generation().source_path(document.sha256).exists()

    def page(
        self,
        document: DocumentRecord,
        page: int,
        runs: tuple[tuple[int, int], ...] = (),
        picture: bool = True,
    ) -> Drawn:
        """A page of a PDF drawn, with the boxes of runs of characters.

        Raises:
            Problem: its bytes were not kept, or it cannot be drawn.
        """
        source = self._generation().source_path(document.sha256)
        if not source.exists():
            raise Problem(
                404,
                "The document was not kept",
                "This store was built without the documents themselves: there is no picture of the page.",
                "Build it without --no-sources.",
            )
        order = Drawing(source=str(source), page=page, runs=runs, picture=picture)
        try:
            return self._pages.get(
                (document.sha256, page, runs if not picture else ()),
                lambda: self._pool.run(order, wait=WAIT_SECONDS),
            )
        except WorkFailed as failure:
            raise Problem(
                503, "The page could not be drawn", "Drawing the page took too much.", retry_after=5
            ) from failure

    def close(self) -> None:
        """Ends the processes that draw."""
        self._pool.close()

    def _generation(self) -> Generation:
        generation = self._published.current().generation
        assert generation is not None  # a document was found in its record
        return generation
