"""The pages about the whole: the front page, and the health of the server."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, jsonify, make_response, render_template

from graph_builder.issues import Severity
from graph_builder.querying.named_queries import all_queries
from graph_builder.querying.rows import Rows
from server.pages.authority_account import all_graded_apart
from server.pages.wall import wall_rows, years_of
from server.published import Published
from server.tables import CurrentTables


def pages_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The routes of the front page and `/health`."""
    blueprint = Blueprint("pages", __name__)

    @blueprint.get("/")
    def front_page() -> Response:
        snapshot, now = published.current(), tables.now()
        rows = wall_rows(now)
        refused = sum(issue.severity is Severity.REFUSED for issue in snapshot.issues)
        page = render_template(
            "front.html",
            overview=snapshot.overview,
            newest=_newest(now.rows("inspections")),
            rows=rows,
            years=years_of(rows),
            apart=all_graded_apart(now, rows),
            record=snapshot.record,
            refused=refused,
            warnings=len(snapshot.issues) - refused,
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
            in_memory=snapshot.in_memory,
        )

    return blueprint


def _newest(inspections: Rows) -> Mapping[str, str] | None:
    """The inspection that ended last, of those with a report."""
    reported = [row for row in inspections if row.get("only_mentioned") != "true" and row.get("end")]
    return max(reported, key=lambda row: (row["end"], row["inspection"]), default=None)
