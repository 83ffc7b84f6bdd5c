"""Everything that can go wrong for a client, said as a page or as JSON from the same fields."""

from __future__ import annotations

from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from graph_builder.workers.failures import WorkFailed

_SAID = {
    404: ("Not found", "There is nothing at this address.", "Start from the front page."),
    413: ("Too long", "The request is longer than this server reads.", "Send less: a query may have 256 KB."),
}
"""Our words for what Flask finds wrong by itself: title, message, advice."""


class Problem(Exception):
    """An answer other than the one asked for.

    Attributes:
        status: the HTTP status.
        title: in a few words; `message`: a sentence; `advice`: what the client can do.
        retry_after: seconds after which asking again may help, if it may.
    """

    def __init__(
        self, status: int, title: str, message: str, advice: str = "", retry_after: int | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.title = title
        self.message = message
        self.advice = advice
        self.retry_after = retry_after


def register_error_pages(app: Flask) -> None:
    """Makes the app answer every error by `Problem`'s fields."""
    app.register_error_handler(Problem, render_problem)
    app.register_error_handler(WorkFailed, lambda failure: render_problem(busy(failure)))
    app.register_error_handler(HTTPException, _render_http_exception)
    app.register_error_handler(Exception, _render_fault)


def busy(failure: Exception) -> Problem:
    """What to tell a client whose answer could not be made just now."""
    return Problem(
        503,
        "Busy",
        "The answer could not be made just now.",
        f"Try again in a moment. ({str(failure).splitlines()[-1]})",
        retry_after=5,
    )


def render_problem(problem: Problem) -> Response:
    """A page for those who read pages, JSON for everybody else."""
    if wants_page():
        response = make_response(render_template("error.html", problem=problem))
    else:
        fields = {"status": problem.status, "title": problem.title, "message": problem.message}
        response = jsonify(error=fields | ({"advice": problem.advice} if problem.advice else {}))
    response.status_code = problem.status
    if problem.retry_after is not None:
        response.headers["Retry-After"] = str(problem.retry_after)
    return response


def wants_page() -> bool:
    """Whether the client asks for HTML rather than data; one that takes anything gets data."""
    accept = request.accept_mimetypes
    return accept["text/html"] > accept["application/json"]


def _render_http_exception(error: HTTPException) -> Response:
    code = error.code or 500
    if code in _SAID:
        problem = Problem(code, *_SAID[code])
    elif isinstance(error, MethodNotAllowed):
        problem = Problem(
            code,
            "Method not allowed",
            f"This address does not take {request.method}.",
            f"Use one of: {', '.join(sorted(error.valid_methods or ()))}.",
        )
    else:
        problem = Problem(code, error.name, error.description or error.name)
    response = render_problem(problem)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            response.headers[name] = value
    return response


def _render_fault(error: Exception) -> Response:
    current_app.logger.exception("a request failed", exc_info=error)
    return render_problem(
        Problem(500, "A fault of this server", "The request failed; the reason is in the server's log.")
    )
