"""The forms that a description comes in: four of RDF and a page, by suffix or by what the client accepts.

Owns the choice, and the headers that name the other forms. What is described is up to the caller.
"""

from __future__ import annotations

from collections.abc import Callable

from flask import Response, make_response, request

from server.errors import Problem
from server.media_types import GRAPHS, PAGE, MediaType, choose

FORMS = (*GRAPHS, PAGE)
"""A client that takes anything gets the first."""


def split_suffix(path: str) -> tuple[str, MediaType | None]:
    """A path without its suffix, and the form which that names; any other suffix belongs to the path."""
    stem, _, suffix = path.rpartition(".")
    form = next((form for form in FORMS if form.suffix == suffix), None)
    return (stem, form) if stem and form else (path, None)


def choose_form() -> MediaType:
    """The form that the client likes best.

    Raises:
        Problem: 406, when it takes none.
    """
    form = choose(FORMS, request.accept_mimetypes)
    if form is None:
        raise Problem(
            406,
            "Not acceptable",
            "A description comes in none of the types accepted.",
            f"Ask for: {', '.join(form.media_type for form in FORMS)}.",
        )
    return form


def respond(
    asked: MediaType | None,
    address: str,
    write_page: Callable[[], str],
    write_triples: Callable[[MediaType], bytes],
    *,
    describes: str,
) -> Response:
    """A description in the form asked for by suffix, or else in the one the client likes best.

    Args:
        asked: the form that the suffix names, if there was one.
        address: of the description, without suffix.
        write_page: makes the page.
        write_triples: writes the same in a form of RDF.
        describes: the IRI of what is described.

    Raises:
        Problem: 406, when the client takes no form that there is.
    """
    form = asked or choose_form()
    response = make_response(write_page() if form is PAGE else write_triples(form))
    response.content_type = form.header
    response.headers["Content-Location"] = f"{address}.{form.suffix}"
    for other in FORMS:
        if other is not form:
            response.headers.add(
                "Link", f'<{address}.{other.suffix}>; rel="alternate"; type="{other.media_type}"'
            )
    response.headers.add("Link", f'<{address}>; rel="canonical"')
    response.headers.add("Link", f'<{describes}>; rel="describes"')
    response.vary.add("Accept")
    return response
