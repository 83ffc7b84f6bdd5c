"""Searching: the pages `/search` and `/recommendations`, and what they show as CSV and Excel.

Owns the routes and their parameters. The index is `search_index`.
"""

from __future__ import annotations

import csv
import io
import threading
from dataclasses import replace
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, make_response, render_template, request
from markupsafe import Markup, escape

from graph_builder.identifiers import slug
from server.errors import Problem
from server.published import Published, Snapshot
from server.search_index import FACETS, MARK, Found, Search, SearchIndex
from server.tables import CurrentTables

SHOWN = 25
"""Passages on a page."""

CSV_COLUMNS = (
    *("authority", "year", "framework", "kind", "addressee", "text", "section", "document", "page"),
    *("region", "grade", "iri"),
)


class CurrentIndex:
    """The search index of the generation published now, made when it is first searched."""

    def __init__(self, published: Published, tables: CurrentTables) -> None:
        self._published = published
        self._tables = tables
        self._indexes: WeakKeyDictionary[Snapshot, SearchIndex] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def now(self) -> SearchIndex:
        snapshot = self._published.current()
        with self._lock:
            if snapshot not in self._indexes:
                self._indexes[snapshot] = SearchIndex(snapshot, self._tables.now())
            return self._indexes[snapshot]


def search_blueprint(index: CurrentIndex) -> Blueprint:
    """The routes of the search."""
    blueprint = Blueprint("search", __name__)

    @blueprint.get("/search")
    def search() -> Response:
        return _page(index.now(), _asked())

    @blueprint.get("/recommendations")
    def recommendations() -> Response:
        asked = _asked()
        return _page(index.now(), replace(asked, chosen={**asked.chosen, "kind": "recommendation"}))

    @blueprint.get("/search.csv")
    def search_as_csv() -> Response:
        return _csv(index.now(), _asked())

    return blueprint


def _asked() -> Search:
    return Search(
        words=request.args.get("q", "").strip(),
        chosen={name: request.args.get(name, "").strip() for name in FACETS},
        since=request.args.get("since", "").strip(),
    )


def _page(index: SearchIndex, search: Search) -> Response:
    page = _page_number()
    found = index.search(search, SHOWN * (page - 1), SHOWN)
    if page > 1 and not found.passages:
        raise Problem(404, "No such page", f"The search finds {found.total} passages, {SHOWN} on a page.")
    given = {"q": search.words, "since": search.since, **search.chosen}
    return make_response(
        render_template(
            "search.html",
            search=search,
            found=found,
            passages=[(passage, _marked(passage["snippet"])) for passage in found.passages],
            facets=FACETS,
            size=index.size,
            page=page,
            pages=-(-found.total // SHOWN),
            slug=slug,
            given={name: value for name, value in given.items() if value},
        )
    )


def _page_number() -> int:
    given = request.args.get("page", "1")
    if not given.isdecimal() or not 1 <= int(given) <= 1_000_000:
        raise Problem(400, "No such page", f"“page” is a whole number from 1, not “{given}”.")
    return int(given)


def _csv(index: SearchIndex, search: Search) -> Response:
    found: Found = index.search(search, 0, None)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(CSV_COLUMNS)
    writer.writerows([[passage[column] for column in CSV_COLUMNS] for passage in found.passages])
    response = Response(text.getvalue().encode(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = "attachment; filename=search.csv"
    return response


def _marked(snippet: str) -> Markup:
    """A snippet as HTML, with the words that were searched for marked."""
    shown = str(escape(snippet)).replace(MARK[0], "<mark>").replace(MARK[1], "</mark>")
    return Markup(shown)  # it was escaped just above
