"""Authorities side by side: the page `/compare`, and the same as CSV and as a workbook.

Owns the routes and which authorities are compared; what of them is `comparison`. It says what is, and not
why one differs from another.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.errors import Problem
from server.media_types import RESULTS, SPREADSHEET, named
from server.pages.comparison import compare_authorities, write_csv, write_workbook
from server.pages.due import built_on
from server.pages.wall import WallRow, wall_rows
from server.published import Published
from server.tables import CurrentTables

MOST = 6
"""Authorities that fit side by side."""


def compare_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The routes of the page and of its files."""
    blueprint = Blueprint("comparing", __name__)

    @blueprint.get("/compare")
    def compare() -> AnyResponse:
        now = tables.now()
        rows = wall_rows(now)
        chosen = _chosen(rows)
        if request.args.get("near") and chosen:
            # “with” is a word of Python, and so no name of an argument.
            address: dict[str, Any] = {"with": [each.key for each in with_neighbours(chosen[0], rows)]}
            return redirect(url_for(".compare", **address))
        return make_response(
            render_template(
                "compare.html",
                rows=rows,
                chosen=chosen,
                most=MOST,
                lines=compare_authorities(now, chosen, built_on(published)) if chosen else [],
                near={each.key: len(with_neighbours(each, rows)) - 1 for each in chosen},
            )
        )

    @blueprint.get("/compare.<suffix>")
    def compare_as_file(suffix: str) -> Response:
        form = named(suffix, (RESULTS[2], SPREADSHEET))
        if form is None:
            raise Problem(404, "No such form", f"A comparison comes as .csv or .xlsx, not as .{suffix}.")
        now = tables.now()
        chosen = _chosen(wall_rows(now))
        if not chosen:
            raise Problem(
                400, "Nothing to compare", "Name authorities by their keys: ?with=surrey&with=kent."
            )
        lines = compare_authorities(now, chosen, built_on(published))
        record = published.current().record
        body = (
            write_workbook(lines, chosen, record.built_at if record else "")
            if form is SPREADSHEET
            else write_csv(lines, chosen)
        )
        response = Response(body, content_type=form.header)
        response.headers["Content-Disposition"] = f'attachment; filename="compare.{form.key}"'
        return response

    return blueprint


def _chosen(rows: list[WallRow]) -> list[WallRow]:
    """The authorities that the request names by their keys, in its order.

    Raises:
        Problem: one is unknown, or there are too many.
    """
    keys = [key for key in dict.fromkeys(request.args.getlist("with")) if key]
    known = {row.key: row for row in rows}
    unknown = [key for key in keys if key not in known]
    if unknown:
        raise Problem(404, "No such authority", f"No document here is about “{unknown[0]}”.")
    if len(keys) > MOST:
        raise Problem(400, "Too many", f"Up to {MOST} authorities fit side by side, not {len(keys)}.")
    return [known[key] for key in keys]


def with_neighbours(first: WallRow, rows: list[WallRow]) -> list[WallRow]:
    """An authority with those of its statistical neighbours that documents are about, as many as fit."""
    return [first, *(row for row in rows if row.name in first.neighbours)][:MOST]
