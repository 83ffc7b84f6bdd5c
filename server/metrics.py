"""What the server counts of itself: `/metrics`, for Prometheus.

Owns the counting. Where several processes serve together, Prometheus's own files in
the folder named by PROMETHEUS_MULTIPROC_DIR add them up.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from flask import Blueprint, Flask, Response, current_app, g, request

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_QUERIES = "queries counted"
NO_ROUTE = "none"
"""The route of requests for an address that is not there: their paths would have no end."""

OUTCOMES = (
    *("answered", "not acceptable", "malformed", "failed"),
    *("timed out", "out of memory", "turned away", "ended"),
)
"""What can come of a query. It is `ended` when its process is, for another reason than those named."""

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


def register_metrics(app: Flask) -> None:
    """Counts every request, and adds the address."""
    # It looks for FOLDER_VARIABLE when it is imported, which therefore must not happen earlier.
    from prometheus_client import CollectorRegistry, Counter, Histogram

    registry = CollectorRegistry()
    requests = Counter(
        "inspection_graph_requests",
        "Requests by route, method and status.",
        ["route", "method", "status"],
        registry=registry,
    )
    seconds = Histogram(
        "inspection_graph_request_seconds",
        "How long requests took until their answer was ready.",
        ["route"],
        registry=registry,
        buckets=SECONDS,
    )

    queries = Counter(
        "inspection_graph_queries", "Queries by what came of them.", ["outcome"], registry=registry
    )
    for outcome in OUTCOMES:  # so that those that never happened are there as 0
        queries.labels(outcome)
    app.extensions[_QUERIES] = queries
    app.before_request(_start_clock)

    @app.after_request
    def count(response: Response) -> Response:
        route = request.endpoint or NO_ROUTE
        requests.labels(route, request.method, response.status_code).inc()
        seconds.labels(route).observe(seconds_taken())
        return response

    app.register_blueprint(_metrics_blueprint(registry))


def count_query(outcome: str) -> None:
    """Counts a query that somebody asked.

    Args:
        outcome: one of OUTCOMES.
    """
    current_app.extensions[_QUERIES].labels(outcome).inc()


def seconds_taken() -> float:
    """Since the request came; for the log too."""
    began: float = g.began
    return time.perf_counter() - began


def _start_clock() -> None:
    g.began = time.perf_counter()


def _metrics_blueprint(registry: CollectorRegistry) -> Blueprint:
    blueprint = Blueprint("metrics", __name__)

    @blueprint.get("/metrics")
    def show_metrics() -> Response:
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
        from prometheus_client.multiprocess import MultiProcessCollector

        shown = registry
        if FOLDER_VARIABLE in os.environ:
            shown = CollectorRegistry()
            MultiProcessCollector(shown)  # type: ignore[no-untyped-call]  # published without types
        return Response(generate_latest(shown), content_type=CONTENT_TYPE_LATEST)

    return blueprint
