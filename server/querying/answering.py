"""Answering a query over HTTP: from the form a client wants to the answer, or the status that says why not.

Owns the choice of the form, the headers of an answer and the words for whatever goes wrong.
Reading the query from a request is `protocol`; running it is `published` and `query_work`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from flask import Response, make_response, render_template, request, url_for

from graph_builder.querying.asking import Dataset
from graph_builder.querying.query_words import uses_word
from graph_builder.workers.failures import NoFreeWorker, OutOfMemory, PoolClosed, TimedOut, WorkFailed
from server.addresses import Addresses
from server.errors import Problem
from server.media_types import GRAPHS, PAGE, RESULTS, MediaType, choose, named
from server.metrics import count_query
from server.published import Published
from server.querying.bounded_writing import add_link
from server.querying.query_work import Answered, Question, Verdict

ROW_LIMIT_HEADER = "X-Row-Limit"
"""Of an answer that was cut: how many rows or triples it has."""

ROWS_ON_A_PAGE = 1_000
"""Of an answer as HTML; in every other form it may have many more."""

LONGEST_QUERY = 256 << 10
"""Bytes."""

_ASK_LESS = "Ask for less at a time, for example with LIMIT, or download the graph and ask at home."
_INSTEAD_OF_EXISTS = (
    "FILTER NOT EXISTS is worked out anew for each row. Ask the same by OPTIONAL { … } FILTER(!BOUND(?x)), "
    "or the newest of each by MAX and GROUP BY: that takes a fraction of the time."
)

_OUTCOMES: dict[object, str] = {
    Verdict.ROWS: "answered",
    Verdict.GRAPH: "answered",
    Verdict.UNACCEPTABLE_ROWS: "not acceptable",
    Verdict.UNACCEPTABLE_GRAPH: "not acceptable",
    Verdict.MALFORMED: "malformed",
    Verdict.FAILED: "failed",
    TimedOut: "timed out",
    OutOfMemory: "out of memory",
    NoFreeWorker: "turned away",
    PoolClosed: "turned away",
}
"""As which outcome a verdict, or a way of failing, is counted."""


def answer_query(
    published: Published,
    query: str,
    params: Mapping[str, str] | None = None,
    form: MediaType | Sequence[MediaType] | None = None,
    dataset: Dataset | None = None,
) -> Response:
    """Runs a query and answers in the form given, or else in the one the client likes best.

    Args:
        published: what is asked.
        query: SPARQL, as it came.
        params: values for columns, as `asking.run` takes them.
        form: instead of what the request's Accept says; one, or one for rows and one for triples.
        dataset: the graphs to ask, instead of all or those named in the query.

    Raises:
        Problem: when there is no answer, with the status that says why.
    """
    check_query(query)
    rows, triples = _forms(form)
    found = _ask(published, query, params or {}, dataset, rows, triples)
    match found.verdict:
        case Verdict.ROWS if rows:
            return _response(published, found, rows)
        case Verdict.GRAPH if triples:
            return _response(published, found, triples)
        case Verdict.UNACCEPTABLE_ROWS:
            raise _not_acceptable("SELECT and ASK", RESULTS)
        case Verdict.UNACCEPTABLE_GRAPH:
            raise _not_acceptable("CONSTRUCT and DESCRIBE", GRAPHS)
        case Verdict.MALFORMED:
            raise Problem(400, "Malformed query", _sentence(found.message), "Mend the query and ask again.")
    raise Problem(400, "The query failed", _sentence(found.message))


def answer_page(published: Published, query: str, dataset: Dataset | None = None) -> Response:
    """Runs a query and shows the answer to a person: a table, yes or no, or triples as Turtle.

    Raises:
        Problem: when there is no answer.
    """
    check_query(query)
    found = _ask(published, query, {}, dataset, RESULTS[0], GRAPHS[0], ROWS_ON_A_PAGE)
    if found.verdict not in (Verdict.ROWS, Verdict.GRAPH):
        raise Problem(400, "Malformed query", _sentence(found.message), "Mend the query and ask again.")
    answer = json.loads(found.body) if found.verdict is Verdict.ROWS else {}
    page = render_template(
        "results.html",
        query=query,
        columns=answer.get("head", {}).get("vars", []),
        rows=answer.get("results", {}).get("bindings", []),
        truth=answer.get("boolean"),
        turtle=found.body.decode() if found.verdict is Verdict.GRAPH else None,
        page_of=Addresses(published.current().base, url_for("pages.front_page")).page_of,
        cut=found.cut,
        shown=ROWS_ON_A_PAGE,
        most=published.limits.rows,
        forms=GRAPHS if found.verdict is Verdict.GRAPH else RESULTS,
    )
    return _with_notice(make_response(page), min(ROWS_ON_A_PAGE, published.limits.rows), found.cut)


def check_query(query: str) -> None:
    """What is known of a query without reading it as one.

    Raises:
        Problem: it is too long, or asks another server.
    """
    if len(query) > LONGEST_QUERY or len(query.encode()) > LONGEST_QUERY:
        raise Problem(
            413,
            "Query too long",
            f"A query may have {LONGEST_QUERY >> 10} KB, and this one has {len(query.encode()) >> 10}.",
            "Ask in several queries, or download the graph and ask at home.",
        )
    if uses_word(query, "SERVICE"):
        raise Problem(
            400,
            "No federated queries",
            "SERVICE is not allowed: this endpoint asks no other servers.",
            "Ask each endpoint for itself.",
        )


def _forms(form: MediaType | Sequence[MediaType] | None) -> tuple[MediaType | None, MediaType | None]:
    """The forms for rows and for triples; which of them is needed is known when the query has run."""
    if form is not None:
        given = (form,) if isinstance(form, MediaType) else form
        rows = next((row for row in given if row in RESULTS), None)
        return rows, next((row for row in given if row in GRAPHS), None)
    accept = request.accept_mimetypes
    rows, triples = choose(RESULTS, accept), choose(GRAPHS, accept)
    if rows is None and triples is None:
        raise _not_acceptable("any query", (*RESULTS, *GRAPHS, PAGE))
    return rows, triples


def asked_forms(word: str) -> tuple[MediaType, ...]:
    """The forms that a request names by `format`: `json` is one for rows and another for triples.

    Raises:
        Problem: there is none of that name.
    """
    found = tuple(filter(None, (named(word, offered) for offered in (RESULTS, GRAPHS, (PAGE,)))))
    if not found:
        known = ", ".join(row.key for row in (*RESULTS, *GRAPHS, PAGE))
        raise Problem(406, "No such format", f"There is no format “{word}”.", f"Use one of: {known}.")
    return found


def _ask(
    published: Published,
    query: str,
    params: Mapping[str, str],
    dataset: Dataset | None,
    rows: MediaType | None,
    triples: MediaType | None,
    most: int | None = None,
) -> Answered:
    snapshot = published.current()
    question = Question(
        text=query,
        row_format=rows.key if rows else None,
        graph_format=triples.key if triples else None,
        params=params,
        base=snapshot.base,
        dataset=dataset,
        rows=most,
    )
    try:
        found = snapshot.ask(question)
    except WorkFailed as failure:
        count_query(_OUTCOMES.get(type(failure), "ended"))
        raise _failed(failure, query) from failure
    count_query(_OUTCOMES[found.verdict])
    return found


def _response(published: Published, found: Answered, form: MediaType) -> Response:
    body = found.body
    if found.cut:
        body = add_link(body, form.key, url_for("protocol.show_limits", _external=True))
    return _with_notice(Response(body, content_type=form.header), published.limits.rows, found.cut)


def _with_notice(response: Response, rows: int, cut: bool) -> Response:
    response.vary.add("Accept")
    if cut:
        response.headers[ROW_LIMIT_HEADER] = str(rows)
        response.headers["Link"] = f'<{url_for("protocol.show_limits")}>; rel="help"'
    return response


def _not_acceptable(what: str, offered: tuple[MediaType, ...]) -> Problem:
    names = ", ".join(row.media_type for row in offered)
    return Problem(
        406,
        "Not acceptable",
        f"None of the types accepted can carry the answer to {what}.",
        f"Ask for: {names}.",
    )


def _failed(failure: WorkFailed, query: str) -> Problem:
    if isinstance(failure, TimedOut):
        return Problem(
            503,
            "The query took too long",
            f"The query was ended: {failure}.",
            _INSTEAD_OF_EXISTS if uses_word(query, "EXISTS") else _ASK_LESS,
        )
    if isinstance(failure, NoFreeWorker | PoolClosed):
        return Problem(
            503,
            "Busy",
            "Every worker is busy with other queries.",
            "Try again in a moment.",
            retry_after=5,
        )
    why = "it needed too much memory" if isinstance(failure, OutOfMemory) else str(failure).splitlines()[-1]
    return Problem(
        503,
        "The query was ended",
        f"The query could not be answered: {why}.",
        "Ask for less at a time; a query nested very deeply cannot be answered at all.",
    )


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."
