"""Making beforehand what the first visitor of a page would otherwise wait for.

Owns which pages that are. Each process visits them itself, in the background, when it starts and when a new
generation is published; what it asks and keeps on the way is theirs.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from itertools import islice

from flask import Flask

from server.errors import Problem
from server.pages.wall import wall_rows
from server.published import Published, Snapshot
from server.reports.holdings import document_keys

LOOK_SECONDS = 1.0
"""Between two looks for a new generation."""

_PAGES = (
    "/",
    "/documents/",
    "/search?q=care",
    "/recommendations",
    "/quality",
    "/graph/",
    "/themes/",
    "/themes/plans",
    "/people/",
    "/feed",
    "/void.ttl",
)
"""Those that are slow to be made for the first time, the most visited first."""


def keep_warm(app: Flask, turn: AbstractContextManager[object]) -> None:
    """Starts the visits; they end with the process.

    Args:
        app: whose pages they are.
        turn: held during visits, so that only one of all processes takes from visitors what it needs.
    """
    threading.Thread(target=_visit_for_ever, args=(app, turn), daemon=True).start()


def visit(app: Flask) -> None:
    """Makes each page once. A page that cannot be made now is left to its visitors."""
    for page in _pages(app):
        with app.test_request_context(page):
            try:
                # Not as a request is served: so it is neither logged nor counted.
                app.dispatch_request()
            except Exception as error:
                app.handle_user_exception(error)


def _visit_for_ever(app: Flask, turn: AbstractContextManager[object]) -> None:
    published: Published = app.extensions["published"]
    visited: Snapshot | None = None
    while True:
        newest = published.current()
        if newest is not visited:
            visited = newest
            with turn:
                visit(app)
        time.sleep(LOOK_SECONDS)


def _pages(app: Flask) -> Iterator[str]:
    yield "/authorities/"
    with suppress(Problem):
        for row in wall_rows(app.extensions["tables"].now())[:1]:
            yield f"/authorities/{row.key}"
    # One page with a picture is enough to have the processes that draw.
    record = app.extensions["published"].current().record
    pictured = (key for shown, key in document_keys(record).items() if shown.lower().endswith(".pdf"))
    yield from (f"/documents/{key}/pages/1" for key in islice(pictured, 1))
    yield from _PAGES
