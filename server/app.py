"""The server's factory: puts the parts together around one published graph."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import pyoxigraph
from flask import Flask, Response, request

from server.assets import register_assets
from server.compressing import register_compression
from server.errors import register_error_pages
from server.graph_view.page import CurrentViews, graph_blueprint
from server.linked_data.census import OncePerSnapshot
from server.linked_data.datasets import datasets_blueprint
from server.linked_data.downloads import Files, downloads_blueprint
from server.linked_data.network_downloads import network_downloads_blueprint
from server.linked_data.resources import resources_blueprint
from server.linked_data.vocabulary import Vocabulary
from server.linked_data.vocabulary_pages import vocabulary_blueprint
from server.metrics import register_metrics
from server.pages.authorities import authorities_blueprint
from server.pages.comparing import compare_blueprint
from server.pages.feed import feed_blueprint
from server.pages.front import pages_blueprint
from server.pages.guide import guide_blueprint
from server.pages.inspections import inspections_blueprint
from server.pages.people import people_blueprint
from server.pages.quality import quality_blueprint
from server.pages.themes import themes_blueprint
from server.pages.wording import register_wording
from server.paper.pages import paper_blueprint
from server.published import Published, QueryLimits
from server.querying.editor import editor_blueprint
from server.querying.gate import Gate
from server.querying.named import named_blueprint
from server.querying.openapi import openapi_blueprint
from server.querying.protocol import sparql_blueprint
from server.reports.documents import documents_blueprint
from server.reports.holdings import Holdings
from server.request_log import register_request_log
from server.searching.pages import search_blueprint
from server.tables import CurrentTables

LONGEST_REQUEST = 1 << 20
"""Bytes of the longest request body that is read; the longest useful query is far shorter."""

HEADERS = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "Link, Retry-After, X-Row-Limit, X-Total-Count"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
)
"""Of every answer. Scripts of other sites may read it all, of its headers those named."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Of every answer that brings none of its own."""

A_DAY = 24 * 3600
"""Seconds for which browsers need not ask again what they may send."""


def create_app(
    store: str | Path | pyoxigraph.Store,
    *,
    query_seconds: float = 10.0,
    query_memory_bytes: int = 2 << 30,
    query_workers: int = 8,
    query_queue: int = 8,
    wait_seconds: float = 2.0,
    answer_rows: int = 100_000,
    answer_bytes: int = 50 << 20,
    gate: Gate | None = None,
    hosts: Path | None = None,
    request_log: TextIO | None = None,
) -> Flask:
    """A Flask app that serves a graph.

    Args:
        store: a store folder, whose new generations are taken up as they are published, or an
            open store, of which a copy is served.
        query_seconds: how long one query may take.
        query_memory_bytes: how much address space a worker may use.
        query_workers: how many queries run at a time.
        query_queue: how many more may wait for a free worker.
        wait_seconds: how long they wait before they are turned away.
        answer_rows: how many rows or triples an answer may have.
        answer_bytes: how long an answer may be.
        gate: counts the queries, where several processes serve together.
        hosts: the folder in which workers over memory may be had; see `in_memory`.
        request_log: where each request is written down, if anywhere.

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
        queue=query_queue,
        wait_seconds=wait_seconds,
        rows=answer_rows,
        size=answer_bytes,
    )
    published = Published(store, limits, gate, hosts)
    app.extensions["published"] = published
    holdings = Holdings(published)
    app.extensions["holdings"] = holdings
    tables = CurrentTables(published)
    app.extensions["tables"] = tables
    app.register_blueprint(pages_blueprint(published, tables))
    app.register_blueprint(documents_blueprint(published, holdings, tables))
    app.register_blueprint(authorities_blueprint(published, tables))
    app.register_blueprint(inspections_blueprint(tables))
    app.register_blueprint(paper_blueprint(published, tables))
    app.register_blueprint(quality_blueprint(published, tables))
    app.register_blueprint(feed_blueprint(published, tables))
    app.register_blueprint(compare_blueprint(published, tables))
    app.register_blueprint(graph_blueprint(CurrentViews(published, tables)))
    app.register_blueprint(themes_blueprint(tables))
    app.register_blueprint(people_blueprint(tables))
    app.register_blueprint(network_downloads_blueprint(tables))
    app.register_blueprint(search_blueprint(published))
    app.register_blueprint(named_blueprint(published))
    app.register_blueprint(openapi_blueprint())
    app.register_blueprint(guide_blueprint())
    app.register_blueprint(editor_blueprint())
    app.register_blueprint(sparql_blueprint(published))
    vocabulary = Vocabulary()
    app.register_blueprint(resources_blueprint(published, vocabulary))
    app.register_blueprint(vocabulary_blueprint(published, vocabulary))
    files = OncePerSnapshot(Files)
    app.register_blueprint(datasets_blueprint(published, files, vocabulary))
    app.register_blueprint(downloads_blueprint(published, files, vocabulary))
    register_assets(app)
    register_wording(app)
    register_metrics(app)
    if request_log is not None:
        register_request_log(app, request_log)
    register_compression(app)
    register_error_pages(app)
    app.after_request(_add_headers)
    app.teardown_request(published.let_go)
    return app


def _add_headers(response: Response) -> Response:
    """What is public may be read from any page; our own pages load nothing from elsewhere."""
    response.headers.extend(HEADERS)
    if "Content-Security-Policy" not in response.headers:
        response.headers.add("Content-Security-Policy", CONTENT_POLICY)
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "GET")
        response.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type"
        response.headers["Access-Control-Max-Age"] = str(A_DAY)
    return response
