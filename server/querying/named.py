"""The named queries over HTTP: the list of them, and each one's answer as a page, as data or as a file.

Owns the addresses and what a request for an answer may say; the types of parameters are
`graph_builder.querying.parameters`, parts of an answer `windows`, the description for machines `openapi`.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from graph_builder.querying.asking import ParameterError
from graph_builder.querying.columns import Column
from graph_builder.querying.named_queries import NamedQuery, UnknownQueryError, all_queries, get
from graph_builder.querying.parameters import WANTED, typed_parameters
from graph_builder.querying.rows import read_rows
from graph_builder.querying.spreadsheets import Origin
from server.addresses import Addresses
from server.errors import Problem, wants_page
from server.media_types import PAGE, QUERY_TEXT, RESULTS, SPREADSHEET, MediaType, choose
from server.published import Published
from server.querying.answering import answer_query
from server.querying.spreadsheets import Order, Spreadsheets
from server.querying.windows import LIMIT, OFFSET, Window, cut, read_window

FORMS = (*RESULTS, SPREADSHEET, PAGE)
"""What an answer comes as, by suffix or by what the client accepts."""

ROWS_ON_A_PAGE = 200
"""For people, who did not say how many they want; other forms then have all rows."""

TOTAL = "X-Total-Count"
"""The header that says how many rows there are, where not all were asked for."""


def named_blueprint(published: Published) -> Blueprint:
    """The routes of the named queries."""
    blueprint = Blueprint("named", __name__)
    spreadsheets = Spreadsheets()

    @blueprint.get("/queries/")
    def list_queries() -> Response:
        queries = [query for query in all_queries() if not query.is_check]
        if wants_page():
            return make_response(render_template("queries.html", queries=queries))
        return jsonify(queries=[_described(query) for query in queries])

    @blueprint.get("/queries/<name>")
    def show_query(name: str) -> AnyResponse:
        name, _, suffix = name.partition(".")
        query = _find(name)
        if suffix == QUERY_TEXT.key:
            return Response(query.text, content_type=QUERY_TEXT.header)
        form = _form_of(query, suffix) if suffix else _liked_form()
        response = _answer(published, spreadsheets, query, form)
        if not suffix:
            response.vary.add("Accept")
        return response

    @blueprint.get("/queries")
    def to_list() -> AnyResponse:
        return redirect(url_for(".list_queries"), code=308)

    return blueprint


def _answer(published: Published, spreadsheets: Spreadsheets, query: NamedQuery, form: MediaType) -> Response:
    given = _only_once()
    window = read_window(given)
    filters = {name: value for name, value in given.items() if value and name not in (LIMIT, OFFSET)}
    try:
        params = typed_parameters(query, filters)
    except ParameterError as error:
        raise Problem(
            400,
            "Wrong parameter",
            str(error),
            f"What each parameter takes is told at {url_for('openapi.show_api')}#{query.name}.",
        ) from error
    if form is PAGE and window.limit is None:
        window = Window(ROWS_ON_A_PAGE, window.offset)
    asked = {PAGE: RESULTS[0], SPREADSHEET: RESULTS[2]}.get(form, form)
    response = answer_query(published, query.text, params, asked)
    total = None
    if not window.is_whole:
        body, total = cut(response.get_data(), asked.key, window)
        response.set_data(body)
    if form is PAGE:
        response = _page(published, query, response, window, total or 0, filters)
    elif form is SPREADSHEET:
        record = published.current().record
        origin = Origin(
            built=record.built_at if record else "",
            documents=len(record.published) if record else None,
            parameters=filters,
        )
        book = spreadsheets.make(Order(response.get_data(), query.name, origin))
        response = Response(book, content_type=SPREADSHEET.header)
    if total is not None:
        response.headers[TOTAL] = str(total)
        _add_links(response, window, total)
    if form not in (PAGE, RESULTS[0], RESULTS[1]):
        response.headers["Content-Disposition"] = f'attachment; filename="{query.name}.{form.key}"'
    return response


def _add_links(response: Response, window: Window, total: int) -> None:
    kept = {name: value for name, value in request.args.items() if name not in (LIMIT, OFFSET)}
    for relation, other in window.neighbours(total).items():
        address = url_for("named.show_query", **{**(request.view_args or {}), **kept, **other.parameters()})
        response.headers.add("Link", f'<{address}>; rel="{relation}"')


def _page(
    published: Published,
    query: NamedQuery,
    answer: Response,
    window: Window,
    total: int,
    filters: Mapping[str, str],
) -> Response:
    page = render_template(
        "query.html",
        query=query,
        rows=read_rows(answer.get_data()),
        first=window.offset + 1,
        total=total,
        others={name: other.parameters() for name, other in window.neighbours(total).items()},
        filters=filters,
        forms=("xlsx", "csv", "tsv", "json", "xml"),
        wanted=WANTED,
        addresses=Addresses(published.current().base, f"{request.script_root}/"),
    )
    return make_response(page)


def _only_once() -> dict[str, str]:
    """The parameters of the request.

    Raises:
        Problem: 400, when one is given twice.
    """
    for name, values in request.args.lists():
        if len(values) > 1:
            raise Problem(400, "Wrong parameter", f"The parameter “{name}” is given {len(values)} times.")
    return request.args.to_dict()


def _liked_form() -> MediaType:
    form = choose(FORMS, request.accept_mimetypes)
    if form is None:
        known = ", ".join(row.media_type for row in FORMS)
        raise Problem(
            406, "Not acceptable", "The answer comes in none of the types accepted.", f"Ask for: {known}."
        )
    return form


def _form_of(query: NamedQuery, suffix: str) -> MediaType:
    for form in FORMS:
        if form.key == suffix:
            return form
    known = ", ".join(f".{form.key}" for form in FORMS)
    raise Problem(
        404,
        "No such form",
        f"“{query.name}” answers with rows, which come as {known}, not as .{suffix}.",
        "Statements as Turtle are at the addresses that rows give, and from /sparql by CONSTRUCT.",
    )


def _described(query: NamedQuery) -> dict[str, object]:
    return {
        "name": query.name,
        "question": query.summary,
        "description": query.description,
        "tags": query.tags,
        "address": url_for(".show_query", name=query.name),
        "columns": [_column(column) for column in query.columns],
    }


def _column(column: Column) -> dict[str, object]:
    values = {"values": list(column.values)} if column.values else {}
    return {"name": column.name, "type": column.type.value, "meaning": column.meaning, **values}


def _find(name: str) -> NamedQuery:
    try:
        return get(name)
    except UnknownQueryError as error:
        raise Problem(404, "No such query", f"{str(error)[:1].upper()}{str(error)[1:]}") from error
