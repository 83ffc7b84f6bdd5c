"""The editor for people who write SPARQL themselves: the page that a browser gets at `/sparql`.

Owns the page, what it may load, and the terms that it completes. Without scripts it is a
form that sends its text to the endpoint; the script built from `web/editor.ts` puts
Yasgui in the form's place. Answering the questions that are sent is `protocol`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox
from flask import Blueprint, Response, jsonify, make_response, render_template

from graph_builder.identifiers import DEFAULT_BASE
from graph_builder.prefixes import PREFIXES
from graph_builder.querying.named_queries import all_queries
from ontology import ontology_files
from shapes import shape_files

FIRST_QUERY = """PREFIX insp: <{insp}>
PREFIX skos: <{skos}>

SELECT ?grade (COUNT(*) AS ?judgements)
WHERE {{
  ?judgement a insp:Judgement ;
             insp:grade/skos:prefLabel ?grade .
}}
GROUP BY ?grade
ORDER BY DESC(?judgements)
""".format_map(PREFIXES)
"""What stands in the editor when a person comes without a query."""

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Yasgui sets styles on its elements and draws its icons from data: addresses; no other page may."""

_TYPE = f"{PREFIXES['rdf']}type"
_KINDS = {
    f"{PREFIXES['owl']}Class": "classes",
    f"{PREFIXES['owl']}ObjectProperty": "properties",
    f"{PREFIXES['owl']}DatatypeProperty": "properties",
}
_SHACL = "http://www.w3.org/ns/shacl#"
_IN_SHAPES = {
    f"{_SHACL}targetClass": "classes",
    f"{_SHACL}class": "classes",
    f"{_SHACL}path": "properties",
}


def editor_blueprint() -> Blueprint:
    """The route of the terms that the editor completes; the page itself is at the endpoint."""
    blueprint = Blueprint("editor", __name__)

    @blueprint.get("/sparql/terms.json")
    def show_terms() -> Response:
        return jsonify(used_terms())

    return blueprint


@cache
def used_terms() -> dict[str, list[str]]:
    """The classes and the properties of the graph, ours and others', written with prefixes."""
    found: dict[str, set[str]] = {"classes": set(), "properties": set(_prefixed(ox.NamedNode(_TYPE)))}
    for file in (*ontology_files(), *shape_files()):
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            if triple.predicate.value == _TYPE and isinstance(triple.object, ox.NamedNode):
                kind, term = _KINDS.get(triple.object.value), triple.subject
            else:
                kind, term = _IN_SHAPES.get(triple.predicate.value), triple.object
            if kind and isinstance(term, ox.NamedNode):
                found[kind].update(_prefixed(term))
    return {kind: sorted(terms) for kind, terms in found.items()}


def _prefixed(term: ox.NamedNode) -> Iterator[str]:
    """The name of a term with its prefix; of what has none of ours, nothing."""
    for prefix, namespace in PREFIXES.items():
        name = term.value.removeprefix(namespace)
        if name != term.value and name.isidentifier():
            yield f"{prefix}:{name}"


def editor_page(query: str = "", base: str = DEFAULT_BASE) -> Response:
    """The editor, with a query in it.

    Args:
        query: SPARQL to begin with; without it an example stands there.
        base: the base of the data, whose addresses in answers lead to pages here.
    """
    page = render_template(
        "editor.html",
        query=query or FIRST_QUERY,
        queries=[named for named in all_queries() if not named.is_check],
        prefixes=PREFIXES,
        base=base,
    )
    response = make_response(page)
    response.headers["Content-Security-Policy"] = CONTENT_POLICY
    response.vary.add("Accept")
    return response
