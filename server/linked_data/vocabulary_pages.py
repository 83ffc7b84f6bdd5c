"""The ontology at `/def` and the shapes at `/shapes`, as pages with an anchor for each term and as RDF.

Owns those routes. What the Turtle says is read by `vocabulary` and `checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, url_for

from graph_builder.prefixes import PREFIXES
from graph_builder.querying.asking import GRAPH_FORMATS
from ontology import ONTOLOGY_IRI
from server.addresses import Addresses
from server.errors import Problem
from server.linked_data.checks import SH, Shapes
from server.linked_data.forms import FORMS, respond, split_suffix
from server.linked_data.vocabulary import Term, Vocabulary
from server.media_types import MediaType
from server.pages.names import Link, Names
from server.published import Published
from shapes import SHAPES_NAMESPACE

SHOWN = (
    ("rdfs:subClassOf", "A kind of"),
    ("rdfs:subPropertyOf", "A way of saying"),
    ("rdfs:domain", "Said of"),
    ("rdfs:range", "Its values are"),
    ("skos:scopeNote", "Note"),
    ("rdfs:seeAlso", "See also"),
)
"""What the page says of a term besides its label and definition, and in which words."""


def vocabulary_blueprint(published: Published, vocabulary: Vocabulary) -> Blueprint:
    """The routes `/def` and `/shapes`, each also with a suffix."""
    blueprint = Blueprint("vocabulary", __name__)
    shapes = Shapes()

    def names() -> Names:
        addresses = Addresses(published.current().base, url_for("pages.front_page"))
        return Names(vocabulary, addresses)

    @blueprint.get("/def", defaults={"suffix": ""})
    @blueprint.get("/def.<suffix>")
    def show_ontology(suffix: str) -> Response:
        def write_page() -> str:
            known = names()
            return render_template(
                "ontology.html",
                ontology=vocabulary.terms[ONTOLOGY_IRI],
                subjects=[
                    (name, [_described(term, vocabulary, known) for term in terms])
                    for name, terms in vocabulary.subjects.items()
                ],
                schemes=[
                    (
                        scheme,
                        _link(scheme, known),
                        [(_link(each, known), each) for each in vocabulary.concepts_of(scheme)],
                    )
                    for scheme in vocabulary.schemes
                ],
                address=url_for(".show_ontology"),
                forms=FORMS,
            )

        return _respond(suffix, url_for(".show_ontology"), write_page, vocabulary.triples, ONTOLOGY_IRI)

    @blueprint.get("/shapes", defaults={"suffix": ""})
    @blueprint.get("/shapes.<suffix>")
    def show_shapes(suffix: str) -> Response:
        def write_page() -> str:
            return render_template(
                "shapes.html",
                subjects=list(shapes.by_subject(names())),
                address=url_for(".show_shapes"),
                forms=FORMS,
            )

        return _respond(suffix, url_for(".show_shapes"), write_page, shapes.triples, SHAPES_NAMESPACE)

    return blueprint


def _respond(
    suffix: str, address: str, write_page: Callable[[], str], triples: Iterable[ox.Triple], describes: str
) -> Response:
    _, asked = split_suffix(f"{address}.{suffix}")
    if suffix and asked is None:
        known = ", ".join(f".{form.suffix}" for form in FORMS)
        raise Problem(404, "No such form", f"This comes as {known}, not as .{suffix}.")

    def write_triples(form: MediaType) -> bytes:
        prefixes = PREFIXES | {"sh": SH, "shape": SHAPES_NAMESPACE}
        return ox.serialize(triples, format=GRAPH_FORMATS[form.key], prefixes=prefixes) or b""

    return respond(asked, address, write_page, write_triples, describes=describes)


def _described(term: Term, vocabulary: Vocabulary, names: Names) -> dict[str, object]:
    """A term as the page shows it."""
    rows: list[tuple[str, list[Link | str]]] = []
    for prefixed, words in SHOWN:
        values = term.values(prefixed)
        if values:
            rows.append((words, [_shown(value, names) for value in values]))
    for words, found in (
        ("Kinds of it", vocabulary.below(term)),
        ("What is said of it", vocabulary.properties_of(term)),
    ):
        if found:
            rows.append((words, [_link(each, names) for each in found]))
    return {
        "anchor": term.iri.partition("#")[2],
        "label": term.label,
        "definition": term.definition,
        "kind": names.addresses.words_of(term.kinds[0]),
        "rows": rows,
    }


def _shown(value: str, names: Names) -> Link | str:
    return names.link(value, {}) if value.startswith(("http://", "https://")) else value


def _link(term: Term, names: Names) -> Link:
    return names.link(term.iri, {})
