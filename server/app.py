"""The server's factory: puts the parts together around one published graph."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
from flask import Flask, Response

from server.assets import register_assets
from server.documents import documents_blueprint
from server.errors import register_error_pages
from server.library import Library
from server.named import named_blueprint
from server.pages import pages_blueprint
from server.protocol import sparql_blueprint
from server.published import Published, QueryLimits

LONGEST_REQUEST = 1 << 20
"""Bytes of the longest request body that is read; the longest useful query is far shorter."""


def create_app(
    store: str | Path | pyoxigraph.Store,
    *,
    query_seconds: float = 10.0,
    query_memory_bytes: int = 4 << 30,
    query_workers: int = 2,
    wait_seconds: float = 5.0,
) -> Flask:
    """A Flask app that serves a graph.

    Args:
        store: a store folder, whose new generations are taken up as they are published, or an
            open store, of which a copy is served.
        query_seconds: how long one query may take.
        query_memory_bytes: how much address space a worker may use.
        query_workers: how many queries run at a time.
        wait_seconds: how long a query waits for a free worker before it is turned away.

    Raises:
        StoreError: when there is nothing to serve, or `store` is a web address.
    """
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LONGEST_REQUEST
    app.config["MAX_FORM_MEMORY_SIZE"] = LONGEST_REQUEST
    limits = QueryLimits(
        seconds=query_seconds,
        memory_bytes=query_memory_bytes,
        workers=query_workers,
        wait_seconds=wait_seconds,
    )
    published = Published(store, limits)
    app.extensions["published"] = published
    library = Library(published)
    app.extensions["library"] = library
    app.register_blueprint(pages_blueprint(published))
    app.register_blueprint(documents_blueprint(published, library))
    app.register_blueprint(named_blueprint(published))
    app.register_blueprint(sparql_blueprint(published))
    register_assets(app)
    register_error_pages(app)
    app.after_request(_add_headers)
    return app


def _add_headers(response: Response) -> Response:
    """What is public may be read from any page; our own pages load nothing from elsewhere."""
    response.headers.setdefault("Access-Control-Allow-Origin", "*")
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'",
    )
    return response
