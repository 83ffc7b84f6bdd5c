"""The documents of the published generation as pages need them: their records, texts and drawn pages.

Owns what of that is kept in memory. Drawing itself is `page_images`.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from typing import Generic, TypeVar

from graph_builder.identifiers import HASH_DIGITS
from graph_builder.reading.document import Document
from graph_builder.store.errors import DamagedStoreError
from graph_builder.store.reading import Generation
from graph_builder.store.record import DocumentRecord, Record
from graph_builder.workers.failures import WorkFailed
from server.errors import Problem
from server.published import Published
from server.reports.page_images import Drawing, Drawn, Runs, open_pool

DRAWERS = 2
"""Processes that draw pages."""

KEPT_PICTURES = 256
"""Pictures kept in memory, of at most 120 KB each."""

KEPT_PAGES = 1024
"""Sizes and boxes of pages kept in memory."""

KEPT_TEXTS = 32
WAIT_SECONDS = 5.0
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def document_keys(record: Record | None) -> Mapping[str, str]:
    """What stands for each published document in the address of its page, by the name it is shown under."""
    return {each.shown: each.sha256[:HASH_DIGITS] for each in record.published} if record else {}


class Kept(Generic[K, V]):
    """The values asked for last, up to `most`; safe from many threads.

    Who asks for what another thread is making waits for it, and has the same error if it fails.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, Future[V]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        with self._lock:
            mine = key not in self._values
            value = self._values.setdefault(key, Future())
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        if mine:
            try:
                value.set_result(make())
            except BaseException as error:
                with self._lock:
                    self._values.pop(key, None)
                value.set_exception(error)
        return value.result()

    def __contains__(self, key: K) -> bool:
        with self._lock:
            return key in self._values


class Holdings:
    """The documents of whatever generation is published: their texts, and their pages drawn."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._pool = open_pool(DRAWERS)
        self._texts: Kept[str, Document] = Kept(KEPT_TEXTS)
        self._pages: Kept[tuple[str, int, Runs], Drawn] = Kept(KEPT_PAGES)
        self._pictures: Kept[tuple[str, int], bytes] = Kept(KEPT_PICTURES)
        self._ahead = threading.Semaphore(DRAWERS - 1)

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
        """The text of a document as it was read.

        Raises:
            Problem: 500, when the store has lost it.
        """
        generation = self._generation()
        try:
            return self._texts.get(document.sha256, lambda: generation.text(document.sha256))
        except DamagedStoreError as error:
            raise Problem(500, "The text is lost", str(error)) from error

    def keeps(self, document: DocumentRecord) -> bool:
        """Whether the bytes of the document are there, so that its pages can be drawn."""
        return self._generation().source_path(document.sha256).exists()

    def page(self, document: DocumentRecord, page: int, runs: Runs = ()) -> Drawn:
        """The size of a page of a PDF, with the boxes of runs of characters. It is not drawn.

        Raises:
            Problem: as `picture`.
        """
        order = Drawing(source=self._source(document), page=page, runs=runs, picture=False)
        return self._pages.get((document.sha256, page, runs), lambda: self._draw(order))

    def picture(self, document: DocumentRecord, page: int) -> bytes:
        """A page of a PDF as PNG.

        Raises:
            Problem: its bytes were not kept, or it cannot be drawn.
        """
        order = Drawing(source=self._source(document), page=page)
        return self._pictures.get((document.sha256, page), lambda: self._draw(order).png)

    def draw_ahead(self, document: DocumentRecord, page: int) -> None:
        """Starts the drawing of a page whose picture will be asked for, unless others are drawn ahead."""
        if (document.sha256, page) not in self._pictures and self._ahead.acquire(blocking=False):
            threading.Thread(target=self._draw_one_ahead, args=(document, page), daemon=True).start()

    def _draw_one_ahead(self, document: DocumentRecord, page: int) -> None:
        try:
            # Who asks for the picture is told what is wrong with it.
            with suppress(Problem):
                self.picture(document, page)
        finally:
            self._ahead.release()

    def _source(self, document: DocumentRecord) -> str:
        source = self._generation().source_path(document.sha256)
        if not source.exists():
            raise Problem(
                404,
                "The document was not kept",
                "This store was built without the documents themselves: there is no picture of the page.",
                "Build it without --no-sources.",
            )
        return str(source)

    def _draw(self, order: Drawing) -> Drawn:
        try:
            return self._pool.run(order, wait=WAIT_SECONDS)
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
