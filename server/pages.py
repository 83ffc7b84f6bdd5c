"""The pages about the whole: the front page, and the health of the server."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, Response, jsonify, make_response, render_template

from graph_builder.identifiers import slug
from graph_builder.named_queries import all_queries
from graph_builder.workers import WorkFailed
from server.errors import Problem
from server.published import Published


def pages_blueprint(published: Published) -> Blueprint:
    """The routes of the front page and `/health`."""
    blueprint = Blueprint("pages", __name__)

    @blueprint.get("/")
    def front_page() -> Response:
        snapshot = published.current()
        try:
            overview = snapshot.overview
        except WorkFailed as failure:
            raise Problem(
                503, "Busy", "The graph could not be asked just now.", "Try again in a moment.", retry_after=5
            ) from failure
        page = render_template(
            "front.html",
            overview=overview,
            slug=slug,
            record=snapshot.record,
            issues=Counter((issue.severity.value, issue.code.value) for issue in snapshot.issues),
            queries=[query for query in all_queries() if not query.is_check],
        )
        return make_response(page)

    @blueprint.get("/health")
    def health() -> Response:
        snapshot = published.current()
        record = snapshot.record
        return jsonify(
            status="ok",
            generation=snapshot.generation.number if snapshot.generation else None,
            built_at=record.built_at if record else None,
            documents=len(record.published) if record else None,
        )

    return blueprint
