"""The named queries over HTTP: the list of them, and each one's answer as a page or as data."""

from __future__ import annotations

import json

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.named_queries import NamedQuery, UnknownQueryError, all_queries, get
from graph_builder.overview import rows_of
from server.errors import Problem, wants_page
from server.media_types import RESULTS
from server.protocol import answer_query
from server.published import Published

SHOWN_ROWS = 500
"""Rows on a page; the data behind it has all of them."""


def named_blueprint(published: Published) -> Blueprint:
    """The routes of the named queries."""
    blueprint = Blueprint("named", __name__)

    @blueprint.get("/queries/")
    def list_queries() -> Response:
        queries = [query for query in all_queries() if not query.is_check]
        if wants_page():
            return make_response(render_template("queries.html", queries=queries))
        return jsonify(queries=[_described(query) for query in queries])

    @blueprint.get("/queries/<name>")
    def show_query(name: str) -> AnyResponse:
        name, _, key = name.partition(".")
        query = _find(name)
        params = {**query.defaults, **request.args.to_dict()}
        if key:
            form = next((row for row in RESULTS if row.key == key), None)
            if form is None:
                known = ", ".join(f".{row.key}" for row in RESULTS)
                raise Problem(404, "No such form", f"“{name}” comes as {known}, not as .{key}.")
            return answer_query(published, query.text, params, form)
        if not wants_page():
            return answer_query(published, query.text, params)
        answer = answer_query(published, query.text, params, RESULTS[0])
        found = json.loads(answer.get_data())
        rows = rows_of(found)
        page = render_template(
            "query.html",
            query=query,
            columns=found["head"]["vars"],
            rows=rows[:SHOWN_ROWS],
            total=len(rows),
            filters=request.args.to_dict(),
            formats=[row.key for row in RESULTS],
        )
        return make_response(page)

    @blueprint.get("/queries")
    def to_list() -> AnyResponse:
        return redirect(url_for(".list_queries"), code=308)

    return blueprint


def _described(query: NamedQuery) -> dict[str, object]:
    return {
        "name": query.name,
        "question": query.summary,
        "description": query.description,
        "tags": query.tags,
        "address": url_for(".show_query", name=query.name),
    }


def _find(name: str) -> NamedQuery:
    try:
        return get(name)
    except UnknownQueryError as error:
        raise Problem(404, "No such query", f"{str(error)[:1].upper()}{str(error)[1:]}") from error
