"""The SPARQL 1.1 protocol: questions by GET and POST, answers in the form the client wants.

Owns `/sparql` and the answering of any query over HTTP, from the request's parameters to
the statuses; the running of queries is `published` and `query_work`.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, Response, request

from graph_builder.workers import NoFreeWorker, OutOfMemory, PoolClosed, TimedOut, WorkFailed
from server.errors import Problem
from server.media_types import GRAPHS, RESULTS, MediaType, choose
from server.published import Published
from server.query_work import Question, Verdict
from server.service_clause import asks_another_server

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"


def sparql_blueprint(published: Published) -> Blueprint:
    """The routes of the SPARQL endpoint."""
    blueprint = Blueprint("protocol", __name__)

    @blueprint.get("/sparql")
    def ask_by_get() -> Response:
        return answer_query(published, _only_query(request.args.getlist("query")))

    @blueprint.post("/sparql")
    def ask_by_post() -> Response:
        return answer_query(published, _posted_query())

    return blueprint


def answer_query(
    published: Published,
    query: str,
    params: Mapping[str, str] | None = None,
    form: MediaType | None = None,
) -> Response:
    """Runs a query and answers in the form given, or else in the one the client likes best.

    Raises:
        Problem: when there is no answer, with the status that says why.
    """
    rows = form if form in RESULTS else None if form else choose(RESULTS, request.accept_mimetypes)
    triples = form if form in GRAPHS else None if form else choose(GRAPHS, request.accept_mimetypes)
    if rows is None and triples is None:
        raise _not_acceptable("any query", (*RESULTS, *GRAPHS))
    snapshot = published.current()
    question = Question(
        text=query,
        row_format=rows.key if rows else None,
        graph_format=triples.key if triples else None,
        params=params or {},
        base=snapshot.base,
    )
    try:
        found = snapshot.ask(question)
    except WorkFailed as failure:
        raise _failed(failure) from failure
    match found.verdict:
        case Verdict.ROWS if rows:
            return _response(found.body, rows)
        case Verdict.GRAPH if triples:
            return _response(found.body, triples)
        case Verdict.UNACCEPTABLE_ROWS:
            raise _not_acceptable("SELECT and ASK", RESULTS)
        case Verdict.UNACCEPTABLE_GRAPH:
            raise _not_acceptable("CONSTRUCT and DESCRIBE", GRAPHS)
        case Verdict.MALFORMED:
            raise Problem(400, "Malformed query", _sentence(found.message))
    raise Problem(400, "The query failed", _sentence(found.message))


def _only_query(given: list[str]) -> str:
    """The query of a request that must have exactly one, and may not ask other servers."""
    if len(given) != 1:
        found = "There is none" if not given else f"There are {len(given)}"
        raise Problem(400, "No query", f"A request needs one parameter “query”. {found}.")
    if "default-graph-uri" in request.values or "named-graph-uri" in request.values:
        raise Problem(
            400,
            "No choice of dataset",
            "The parameters default-graph-uri and named-graph-uri are not understood here.",
            "Name graphs in the query, by FROM, FROM NAMED or GRAPH.",
        )
    if asks_another_server(given[0]):
        raise Problem(
            400,
            "No federated queries",
            "SERVICE is not allowed: this endpoint asks no other servers.",
            "Ask each endpoint for itself.",
        )
    return given[0]


def _posted_query() -> str:
    if request.mimetype == FORM:
        if "update" in request.form:
            raise _read_only()
        return _only_query(request.form.getlist("query"))
    if request.mimetype == UPDATE:
        raise _read_only()
    if request.mimetype != QUERY:
        raise Problem(
            415,
            "Unsupported media type",
            f"A query is posted as {QUERY} or {FORM}, not as “{request.mimetype}”.",
        )
    try:
        return _only_query([request.get_data().decode("utf-8")])
    except UnicodeDecodeError as error:
        raise Problem(400, "Malformed query", "The query is not in UTF-8.") from error


def _read_only() -> Problem:
    return Problem(
        403,
        "Read-only",
        "This endpoint answers queries and takes no updates.",
        "The graph is made by: inspection-graph build",
    )


def _response(body: bytes, form: MediaType) -> Response:
    response = Response(body, content_type=form.header)
    response.vary.add("Accept")
    return response


def _not_acceptable(what: str, offered: tuple[MediaType, ...]) -> Problem:
    names = ", ".join(row.media_type for row in offered)
    return Problem(
        406,
        "Not acceptable",
        f"None of the types accepted can carry the answer to {what}.",
        f"Ask for: {names}.",
    )


def _failed(failure: WorkFailed) -> Problem:
    if isinstance(failure, TimedOut):
        return Problem(
            503,
            "The query took too long",
            f"The query was ended: {failure}.",
            "Ask for less at a time, for example with LIMIT, or download the graph and ask at home.",
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
