"""The cases of W3C's test manifest of the SPARQL 1.1 protocol that a read-only endpoint can be tried with.

They are told here in our own words, under W3C's names: all about queries, and the one about an
update by GET. The others are about updates, which this endpoint does not take.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from server import create_app
from tests.server.conftest import close

ONE, TWO, THREE = (f"http://example.org/data/{name}" for name in ("one", "two", "three"))
"""Three graphs, each of which says of its own IRI that it is a document."""

TRUTHS = ("application/sparql-results+json", "application/sparql-results+xml")
TABLES = (*TRUTHS, "text/csv", "text/tab-separated-values")
RDF = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")

BOTH = f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type }}"
NAMED = (
    f"ASK {{ GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} "
    f"FILTER NOT EXISTS {{ GRAPH ?i {{ <{THREE}> a ?type }} }} }}"
)
FULL = f"ASK {{ <{THREE}> a ?type . GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} }}"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A request and what has to come of it: `truth` of an ASK, one of `types`, or else status 4xx."""

    method: str = "POST"
    parameters: list[tuple[str, str]] = field(default_factory=list)
    body: bytes | None = None
    body_type: str | None = None
    types: tuple[str, ...] = ()
    truth: bool | None = None


def get(*parameters: tuple[str, str], types: tuple[str, ...] = TRUTHS, truth: bool | None = None) -> Case:
    return Case(method="GET", parameters=list(parameters), types=types, truth=truth)


def direct(
    query: str, *parameters: tuple[str, str], types: tuple[str, ...] = TRUTHS, truth: bool | None = None
) -> Case:
    return Case(
        parameters=list(parameters),
        body=query.encode(),
        body_type="application/sparql-query",
        types=types,
        truth=truth,
    )


CASES = {
    "query_get": get(("query", "ASK {}"), truth=True),
    "query_post_form": Case(
        body=b"query=ASK%20%7B%7D", body_type="application/x-www-form-urlencoded", types=TRUTHS, truth=True
    ),
    "query_post_direct": direct("ASK {}", truth=True),
    "query_dataset_default_graphs_get": get(
        ("query", BOTH), ("default-graph-uri", ONE), ("default-graph-uri", TWO), truth=True
    ),
    "query_dataset_default_graphs_post": direct(
        BOTH, ("default-graph-uri", ONE), ("default-graph-uri", TWO), truth=True
    ),
    "query_dataset_named_graphs_get": get(
        ("query", NAMED), ("named-graph-uri", ONE), ("named-graph-uri", TWO), truth=True
    ),
    "query_dataset_named_graphs_post": direct(
        NAMED, ("named-graph-uri", ONE), ("named-graph-uri", TWO), truth=True
    ),
    "query_dataset_full": direct(
        FULL, ("default-graph-uri", THREE), ("named-graph-uri", ONE), ("named-graph-uri", TWO), truth=True
    ),
    "query_multiple_dataset": direct(
        f"ASK FROM <{ONE}> {{ <{ONE}> a ?type }}", ("default-graph-uri", TWO), truth=False
    ),
    "query_content_type_select": direct("SELECT (1 AS ?value) {}", types=TABLES),
    "query_content_type_ask": direct("ASK {}", types=TRUTHS),
    "query_content_type_describe": direct(f"DESCRIBE <{ONE}>", types=RDF),
    "query_content_type_construct": direct("CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}", types=RDF),
    "bad_query_method": Case(method="PUT", parameters=[("query", "ASK {}")]),
    "bad_multiple_queries": get(("query", "ASK {}"), ("query", "SELECT * {}"), types=()),
    "bad_query_wrong_media_type": Case(body=b"ASK {}", body_type="text/plain"),
    "bad_query_missing_form_type": Case(body=b"query=ASK%20%7B%7D"),
    "bad_query_missing_direct_type": Case(body=b"ASK {}"),
    "bad_query_non_utf8": Case(
        body="ASK {}".encode("utf-16-le"), body_type="application/sparql-query; charset=UTF-16"
    ),
    "bad_query_syntax": get(("query", "ASK {"), types=()),
    "bad_update_get": get(("update", "CLEAR ALL"), types=()),
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[FlaskClient]:
    store = ox.Store()
    document = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")
    a = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for iri in (ONE, TWO, THREE):
        store.add(ox.Quad(ox.NamedNode(iri), a, document, ox.NamedNode(iri)))
    app = create_app(store, query_workers=1)
    yield app.test_client()
    close(app)


def test_no_case_of_the_manifest_is_missing() -> None:
    assert len(CASES) == 21


@pytest.mark.parametrize("name", CASES)
def test_case(endpoint: FlaskClient, name: str) -> None:
    case = CASES[name]
    response = endpoint.open(
        "/sparql",
        method=case.method,
        query_string=MultiDict(case.parameters),
        data=case.body,
        content_type=case.body_type,
    )
    if not case.types:
        assert 400 <= response.status_code < 500
        return
    assert response.status_code == 200
    assert response.mimetype in case.types
    if case.truth is not None:
        assert response.get_json(force=True)["boolean"] is case.truth
