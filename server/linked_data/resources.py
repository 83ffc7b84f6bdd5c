"""The resources of the graph over HTTP: `/id/…` leads to `/doc/…`, which comes in every form.

Owns those routes. What is said of a resource is `descriptions`, which address names it `addresses`.
"""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from ontology import ONTOLOGY_IRI
from server.addresses import VERSION, Addresses
from server.errors import Problem
from server.linked_data.descriptions import describe, describe_graph, incoming_by
from server.linked_data.forms import FORMS, respond, split_suffix
from server.linked_data.resource_questions import TooManyStatements, UnknownResource, write_triples
from server.linked_data.trails import trail_to
from server.linked_data.vocabulary import Vocabulary
from server.media_types import GRAPHS
from server.pages.names import Names
from server.published import Published, Snapshot

JSON_LD = next(form for form in GRAPHS if form.key == "jsonld")


def resources_blueprint(published: Published, vocabulary: Vocabulary) -> Blueprint:
    """The routes of resources: `/id/…`, `/graph/…`, `/def/…` and `/doc/…`."""
    blueprint = Blueprint("resources", __name__)

    @blueprint.get("/id/<path:path>")
    def identify(path: str) -> AnyResponse:
        return redirect(url_for(".show", path=path), code=303)

    @blueprint.get("/graph/<path:path>")
    def identify_graph(path: str) -> AnyResponse:
        return redirect(url_for(".show", path=f"graph/{path}"), code=303)

    @blueprint.get("/def/<path:path>")
    def identify_concept(path: str) -> AnyResponse:
        if VERSION.fullmatch(f"{ONTOLOGY_IRI}/{path}"):
            return redirect(url_for("vocabulary.show_ontology"), code=303)
        return redirect(url_for(".show", path=f"def/{path}"), code=303)

    @blueprint.get("/doc/<path:path>")
    def show(path: str) -> Response:
        path, asked = split_suffix(path)
        snapshot = published.current()
        addresses = Addresses(snapshot.base, url_for("pages.front_page"))
        iri = addresses.iri_of(path)
        names = Names.of(vocabulary, addresses, snapshot.record)
        page = partial(_write_page, snapshot, iri, path, names, published.limits.rows)
        triples = partial(write_triples, snapshot, iri)
        try:
            response = respond(asked, url_for(".show", path=path), page, triples, describes=iri)
        except UnknownResource as unknown:
            raise _not_held(iri) from unknown
        except TooManyStatements as much:
            raise _too_many(published.limits.rows) from much
        if path.startswith("person/"):
            # As the pages below `/people/`: search engines are asked not to list anybody.
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    return blueprint


def _write_page(snapshot: Snapshot, iri: str, path: str, names: Names, most: int) -> str:
    """The page of a resource, with the same data in it, or of a named graph, which comes as data when it
    has `most` statements or fewer."""
    shared = {"address": url_for(".show", path=path), "trail": trail_to(path), "forms": FORMS}
    if _is_graph(iri, names.addresses):
        graph = describe_graph(snapshot, iri, names)
        return render_template("named_graph.html", graph=graph, most=most, **shared)
    by = request.args.get("by")
    if by is not None:
        page = request.args.get("page", 1, type=int)
        incoming = incoming_by(snapshot, iri, by, max(page, 1), names)
        return render_template(
            "incoming.html",
            label=describe(snapshot, iri, names).label,
            incoming=incoming,
            page=page,
            **shared,
        )
    return render_template(
        "resource.html",
        resource=describe(snapshot, iri, names),
        data=_embedded(write_triples(snapshot, iri, JSON_LD)),
        **shared,
    )


def _is_graph(iri: str, addresses: Addresses) -> bool:
    return iri.startswith(f"{addresses.base}graph/")


def _embedded(json_ld: bytes) -> Markup:
    """JSON-LD that cannot end the element it stands in. `<` occurs in its strings only."""
    return Markup(json_ld.decode().replace("<", "\\u003c"))


def _too_many(most: int) -> Problem:
    trig = url_for("downloads.send", name="graph.trig.gz")
    return Problem(
        406,
        "Too many statements",
        f"This graph holds more than {most:,} statements, the most that one answer has.",
        f"It is part of {trig}, and can be asked at {url_for('protocol.ask_by_get')}.",
    )


def _not_held(iri: str) -> Problem:
    return Problem(
        404,
        "Not in the graph",
        f"The graph says nothing of {iri}.",
        "Copy an address from a question’s answer, or start from the front page.",
    )
