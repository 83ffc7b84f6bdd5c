"""What the endpoint says of itself to machines: SPARQL 1.1 Service Description.

Owns the statements of `sd:`; the limits in them are those of `published`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from flask import Response, request, url_for

from graph_builder.prefixes import PREFIXES
from graph_builder.querying.asking import GRAPH_FORMATS
from server.errors import Problem
from server.media_types import GRAPHS, RESULTS, choose
from server.published import Published, QueryLimits

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"

FORMAT_NAMES = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "rdfxml": "RDF_XML",
    "jsonld": "JSON-LD",
}
"""What W3C calls each of the forms of `media_types`, below FORMATS."""

Subject = ox.NamedNode
Value = ox.NamedNode | ox.Literal


def describe_service(published: Published) -> Response:
    """The service description, in the form the client likes best.

    Raises:
        Problem: the client takes no form of RDF.
    """
    form = choose(GRAPHS, request.accept_mimetypes)
    if form is None:
        names = ", ".join(row.media_type for row in GRAPHS)
        raise Problem(
            406,
            "Not acceptable",
            "The description of this endpoint is RDF.",
            f"Ask for: {names}. To ask a question, add the parameter “query”.",
        )
    endpoint = url_for("protocol.ask_by_get", _external=True)
    sizes = published.current().graph_sizes
    triples = (
        ox.Triple(subject, ox.NamedNode(prop), value)
        for subject, prop, value in _statements(endpoint, published.limits, sizes)
    )
    body = ox.serialize(
        triples, format=GRAPH_FORMATS[form.key], prefixes={**PREFIXES, "sd": SD, "void": VOID}
    )
    response = Response(body, content_type=form.header)
    response.vary.add("Accept")
    return response


def limits_in_words(limits: QueryLimits) -> str:
    """What one may ask of the endpoint, for people."""
    return (
        f"A query may take {limits.seconds:g} seconds and {limits.memory_bytes >> 20:,} MiB of memory. "
        f"An answer has at most {limits.rows:,} rows or triples and {limits.size >> 20} MiB; "
        "one that was cut says so in the header X-Row-Limit. "
        f"{limits.workers} queries run at a time, {limits.queue} more wait for up to {limits.wait_seconds:g} "
        "seconds; any other is asked to come again (503, Retry-After). SERVICE and updates are not allowed."
    )


def _statements(
    endpoint: str, limits: QueryLimits, sizes: dict[str, int]
) -> Iterator[tuple[Subject, str, Value]]:
    service = ox.NamedNode(endpoint)
    dataset, default = ox.NamedNode(f"{endpoint}#dataset"), ox.NamedNode(f"{endpoint}#default-graph")
    a = f"{PREFIXES['rdf']}type"
    yield service, a, _sd("Service")
    yield service, f"{SD}endpoint", service
    yield service, f"{SD}supportedLanguage", _sd("SPARQL10Query")
    yield service, f"{SD}supportedLanguage", _sd("SPARQL11Query")
    yield service, f"{SD}feature", _sd("UnionDefaultGraph")
    for row in (*RESULTS, *GRAPHS):
        yield service, f"{SD}resultFormat", ox.NamedNode(FORMATS + FORMAT_NAMES[row.key])
    yield service, f"{PREFIXES['dcterms']}description", ox.Literal(limits_in_words(limits), language="en")
    yield service, f"{SD}defaultDataset", dataset
    yield dataset, a, _sd("Dataset")
    yield dataset, f"{SD}defaultGraph", default
    yield default, a, _sd("Graph")
    yield (
        default,
        f"{PREFIXES['dcterms']}description",
        ox.Literal(
            "The union of all named graphs. A triple that several of them have is found once in each: "
            "say DISTINCT.",
            language="en",
        ),
    )
    for number, (iri, size) in enumerate(sorted(sizes.items()), start=1):
        named, graph = (ox.NamedNode(f"{endpoint}#{what}-{number}") for what in ("named-graph", "graph"))
        yield dataset, f"{SD}namedGraph", named
        yield named, a, _sd("NamedGraph")
        yield named, f"{SD}name", ox.NamedNode(iri)
        yield named, f"{SD}graph", graph
        yield graph, a, _sd("Graph")
        yield graph, f"{VOID}triples", ox.Literal(size)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{SD}{name}")
