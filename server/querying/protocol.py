"""The SPARQL 1.1 protocol: which query a request asks, of which graphs.

Owns `/sparql`: queries by GET, as a form and as they are; a bare GET shows people the editor
and tells machines what the endpoint is. The answer is `answering`'s.
"""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request
from werkzeug.datastructures import MultiDict

from graph_builder.querying.asking import Dataset
from server.errors import Problem
from server.media_types import GRAPHS, PAGE, RESULTS, choose
from server.published import Published
from server.querying.answering import LONGEST_QUERY, answer_page, answer_query, asked_forms
from server.querying.editor import editor_page
from server.querying.service_description import describe_service

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

LONGEST_LINE = 32 << 10
"""Bytes of the parameters of a GET. From 64 KB on the front server answers by itself, without words."""


def sparql_blueprint(published: Published) -> Blueprint:
    """The routes of the SPARQL endpoint."""
    blueprint = Blueprint("protocol", __name__)

    @blueprint.get("/sparql")
    def ask_by_get() -> Response:
        if len(request.query_string) > LONGEST_LINE:
            raise _too_long_for_get()
        if not request.args:
            return editor_page() if _is_person() else describe_service(published)
        if "update" in request.args:
            raise _read_only()
        return _answer(published, _only_query(request.args.getlist("query")), request.args)

    @blueprint.post("/sparql")
    def ask_by_post() -> Response:
        if request.mimetype == FORM:
            if "update" in request.form:
                raise _read_only()
            return _answer(published, _only_query(request.form.getlist("query")), request.form)
        return _answer(published, _posted_query(), request.args)

    @blueprint.get("/sparql/limits")
    def show_limits() -> Response:
        page = render_template(
            "limits.html", limits=published.limits, longest=LONGEST_QUERY, longest_line=LONGEST_LINE
        )
        return make_response(page)

    return blueprint


def _answer(published: Published, query: str, given: MultiDict[str, str]) -> Response:
    """Answers with what the parameters beside the query ask for."""
    default, named = given.getlist("default-graph-uri"), given.getlist("named-graph-uri")
    dataset = Dataset(default, named) if default or named else None
    forms = asked_forms(given["format"]) if "format" in given else None
    if _is_person() if forms is None else PAGE in forms:
        return answer_page(published, query, dataset)
    return answer_query(published, query, form=forms, dataset=dataset)


def _is_person() -> bool:
    """Whether the client likes a page better than any form of data."""
    return choose((*RESULTS, *GRAPHS, PAGE), request.accept_mimetypes) is PAGE


def _only_query(given: list[str]) -> str:
    """The query of a request that must have exactly one."""
    if len(given) != 1:
        found = "There is none" if not given else f"There are {len(given)}"
        raise Problem(
            400,
            "No query" if not given else "More than one query",
            f"A request needs one parameter “query”. {found}.",
            "Send each query in a request of its own, as the parameter “query”.",
        )
    return given[0]


def _posted_query() -> str:
    if request.mimetype == UPDATE:
        raise _read_only()
    if request.mimetype != QUERY:
        sent = f"not as “{request.mimetype}”" if request.mimetype else "and the request names no type"
        raise Problem(
            415,
            "Unsupported media type",
            f"A query is posted as {QUERY} or {FORM}, {sent}.",
            f"Set the header Content-Type to {QUERY} and send the query itself.",
        )
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise Problem(415, "Unsupported encoding", "A query is written in UTF-8.", "Send it in UTF-8.")
    try:
        return request.get_data().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(400, "Malformed query", "The query is not in UTF-8.", "Send it in UTF-8.") from error


def _too_long_for_get() -> Problem:
    return Problem(
        414,
        "Address too long",
        f"A query sent by GET may take {LONGEST_LINE >> 10} KB in the address.",
        f"Send it by POST, where it may have {LONGEST_QUERY >> 10} KB.",
    )


def _read_only() -> Problem:
    return Problem(
        403,
        "Read-only",
        "This endpoint answers queries and takes no updates.",
        "The graph is made by: inspection-graph build",
    )
