from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from rdflib import DCTERMS, RDF, VOID, Graph, Namespace, URIRef
from werkzeug.test import TestResponse

from server import create_app
from tests.server.conftest import close

SELECT = "SELECT (COUNT(*) AS ?n) { ?document a insp:Document }"
CONSTRUCT = "CONSTRUCT { ?d a ?c } WHERE { ?d a ?c } LIMIT 3"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def told(response: TestResponse) -> tuple[int, str]:
    """The status of an error, and the sentence that says what is wrong."""
    return response.status_code, response.get_json()["error"]["message"]


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.5, application/sparql-results+json;q=0.9", "application/sparql-results+json"),
        ("text/html;q=0.1, text/*;q=0.2", "text/csv; charset=utf-8"),
    ],
)
def test_rows_come_in_the_form_asked_for(client: FlaskClient, accept: str | None, content_type: str) -> None:
    headers = {"Accept": accept} if accept else {}
    response = client.get("/sparql", query_string={"query": SELECT}, headers=headers)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == content_type
    assert "Accept" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", pyoxigraph.RdfFormat.TURTLE),
        ("application/n-triples", pyoxigraph.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", pyoxigraph.RdfFormat.RDF_XML),
        ("application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
    ],
)
def test_triples_come_in_the_form_asked_for(
    client: FlaskClient, accept: str, form: pyoxigraph.RdfFormat
) -> None:
    response = client.get("/sparql", query_string={"query": CONSTRUCT}, headers={"Accept": accept})
    assert response.mimetype == accept
    assert len(list(pyoxigraph.parse(response.data, format=form))) == 3


def test_a_question_of_yes_or_no_is_answered(client: FlaskClient) -> None:
    response = client.get("/sparql", query_string={"query": "ASK { ?d a insp:Document }"})
    assert json.loads(response.data)["boolean"] is True


def test_a_query_may_be_posted_as_it_is(client: FlaskClient) -> None:
    response = client.post("/sparql", data=SELECT, content_type="application/sparql-query")
    assert json.loads(response.data)["results"]["bindings"][0]["n"]["value"] == "22"


def test_a_query_may_be_posted_as_a_form(client: FlaskClient) -> None:
    response = client.post("/sparql", data={"query": SELECT}, headers={"Accept": "text/csv"})
    assert list(csv.reader(response.text.splitlines())) == [["n"], ["22"]]


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("SELECT * {\n  ?s ?p ~ }", 400, "line 2, column "),
        ("SELECT ?x {", 400, "no SPARQL query"),
        ("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }", 400, "asks no other servers"),
    ],
)
def test_a_faulty_request_is_told_so(client: FlaskClient, query: str | None, status: int, says: str) -> None:
    response = client.get("/sparql", query_string={"query": query} if query else {})
    assert response.status_code == status
    assert says in response.get_json()["error"]["message"]


def test_two_queries_are_one_too_many(client: FlaskClient) -> None:
    response = client.get("/sparql?query=ASK{}&query=ASK{}")
    assert told(response) == (400, "A request needs one parameter “query”. There are 2.")


def test_parameters_without_a_query_are_told_what_is_missing(client: FlaskClient) -> None:
    response = client.get("/sparql?default-graph-uri=urn:g")
    assert response.status_code == 400
    assert "needs one parameter" in response.get_json()["error"]["message"]


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({"default-graph-uri": "urn:g"}, "0"),
        ({"named-graph-uri": "urn:g"}, "0"),
        ({}, "22"),
    ],
)
def test_a_dataset_may_be_chosen(client: FlaskClient, parameters: dict[str, str], count: str) -> None:
    response = client.get("/sparql", query_string={"query": SELECT, "format": "csv", **parameters})
    assert response.text.split() == ["n", count]


def test_graphs_named_in_the_query_are_the_ones_asked(client: FlaskClient) -> None:
    query = SELECT.replace("{", "FROM <urn:g> {", 1)
    assert client.get("/sparql", query_string={"query": query, "format": "csv"}).text.split() == ["n", "0"]


def test_a_graph_needs_an_iri(client: FlaskClient) -> None:
    response = client.get("/sparql", query_string={"query": SELECT, "default-graph-uri": "not an iri"})
    assert response.status_code == 400
    assert "no IRI" in response.get_json()["error"]["message"]


@pytest.mark.parametrize(
    ("query", "accept", "forms"),
    [(SELECT, "text/turtle", "SELECT and ASK"), (CONSTRUCT, "text/csv", "CONSTRUCT and DESCRIBE")],
)
def test_a_form_the_answer_cannot_have_is_not_acceptable(
    client: FlaskClient, query: str, accept: str, forms: str
) -> None:
    response = client.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert told(response) == (406, f"None of the types accepted can carry the answer to {forms}.")


def test_an_unknown_form_is_not_acceptable_before_anything_runs(client: FlaskClient) -> None:
    response = client.get("/sparql", query_string={"query": RUNAWAY}, headers={"Accept": "image/png"})
    assert told(response) == (406, "None of the types accepted can carry the answer to any query.")


def test_another_type_of_body_is_not_supported(client: FlaskClient) -> None:
    response = client.post("/sparql", data="x", content_type="text/plain")
    status, message = told(response)
    assert (status, message.rpartition(", ")[2]) == (415, "not as “text/plain”.")


@pytest.mark.parametrize("as_form", [True, False])
def test_updates_are_refused(client: FlaskClient, as_form: bool) -> None:
    update = "INSERT DATA { <urn:s> <urn:p> 1 }"
    response = (
        client.post("/sparql", data={"update": update})
        if as_form
        else client.post("/sparql", data=update, content_type="application/sparql-update")
    )
    assert told(response) == (403, "This endpoint answers queries and takes no updates.")


def test_a_body_in_another_encoding_is_malformed(client: FlaskClient) -> None:
    response = client.post("/sparql", data=b"ASK { ?s ?p '\xff' }", content_type="application/sparql-query")
    assert told(response) == (400, "The query is not in UTF-8.")


def test_a_very_long_body_is_not_read(client: FlaskClient) -> None:
    response = client.post("/sparql", data=b"#" * (2 << 20), content_type="application/sparql-query")
    assert told(response) == (413, "The request is longer than this server reads.")


def test_errors_are_pages_for_those_who_read_pages(client: FlaskClient) -> None:
    response = client.get("/sparql?query=x&query=y", headers={"Accept": "text/html"})
    assert response.mimetype == "text/html"
    assert "needs one parameter" in response.text


def test_a_query_that_never_ends_is_ended_and_costs_no_other(sample_store: Path) -> None:
    app = create_app(sample_store, query_seconds=1.0, query_workers=1)
    client = app.test_client()
    try:
        response = client.get("/sparql", query_string={"query": RUNAWAY})
        assert response.status_code == 503
        assert "longer than 1 s" in response.get_json()["error"]["message"]
        assert client.get("/sparql", query_string={"query": SELECT}).status_code == 200
    finally:
        close(app)


def test_a_query_that_crashes_its_worker_is_told_and_costs_no_other(client: FlaskClient) -> None:
    nested = "SELECT * { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }"
    response = client.post("/sparql", data=nested, content_type="application/sparql-query")
    assert response.status_code == 503
    assert client.get("/sparql", query_string={"query": SELECT}).status_code == 200


def test_workers_cannot_reach_the_network(sample_store: Path) -> None:
    """Asked past the polite refusal, a query finds no way out: SILENT gives a row without values."""
    from server.published import Published, QueryLimits
    from server.querying.query_work import Question, Verdict

    published = Published(sample_store, QueryLimits(workers=1))
    query = "SELECT ?s ?p ?o {{ SERVICE {} <http://localhost:9/> {{ ?s ?p ?o }} }}"
    try:
        ask = published.current().ask
        loud = ask(Question(text=query.format(""), row_format="csv", graph_format=None))
        silent = ask(Question(text=query.format("SILENT"), row_format="csv", graph_format=None))
        again = ask(Question(text=SELECT, row_format="csv", graph_format=None))
    finally:
        published.close()
    assert loud.verdict is Verdict.FAILED
    assert silent.body.decode().split() == ["s,p,o", ",,"]
    assert again.body.decode().split() == ["n", "22"]


def test_machines_are_told_what_the_endpoint_is(client: FlaskClient) -> None:
    response = client.get("/sparql")
    assert response.mimetype == "text/turtle"
    graph = Graph().parse(data=response.data, format="turtle")
    sd = Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = URIRef("http://localhost/sparql")
    assert (service, RDF.type, sd.Service) in graph
    assert (service, sd.feature, sd.UnionDefaultGraph) in graph
    assert len(set(graph.objects(service, sd.resultFormat))) == 8
    assert "100,000 rows" in str(graph.value(service, DCTERMS.description))
    sizes = [int(str(size)) for size in graph.objects(None, VOID.triples)]
    asked = client.get("/sparql", query_string={"query": "SELECT * { GRAPH ?g {} }", "format": "csv"})
    assert len(sizes) == len(asked.text.split()) - 1
    assert min(sizes) > 0


@pytest.mark.parametrize(
    "accept", ["application/rdf+xml", "application/ld+json", "application/n-triples", "text/turtle"]
)
def test_the_description_comes_in_every_form_of_rdf(client: FlaskClient, accept: str) -> None:
    response = client.get("/sparql", headers={"Accept": accept})
    assert response.mimetype == accept


def test_people_are_shown_the_editor(client: FlaskClient) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    response = client.get("/sparql", headers={"Accept": browser})
    assert response.mimetype == "text/html"
    assert "<textarea" in response.text


@pytest.mark.parametrize(
    ("query", "shown"),
    [(SELECT, "1 row."), ("ASK {}", "Yes."), ("ASK { <urn:a> <urn:b> 1 }", "No."), (CONSTRUCT, "insp:")],
)
def test_people_are_shown_the_answer_on_a_page(client: FlaskClient, query: str, shown: str) -> None:
    response = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/html"})
    assert response.mimetype == "text/html"
    assert shown in response.text
    assert response.text == client.get("/sparql", query_string={"query": query, "format": "html"}).text


@pytest.mark.parametrize(
    ("query", "form", "media_type"),
    [
        (SELECT, "json", "application/sparql-results+json"),
        (CONSTRUCT, "json", "application/ld+json"),
        (CONSTRUCT, "ttl", "text/turtle"),
        (SELECT, "text/csv", "text/csv"),
    ],
)
def test_a_form_may_be_named(client: FlaskClient, query: str, form: str, media_type: str) -> None:
    response = client.get("/sparql", query_string={"query": query, "format": form})
    assert response.mimetype == media_type


def test_a_form_that_nobody_knows_is_told_with_those_there_are(client: FlaskClient) -> None:
    response = client.get("/sparql", query_string={"query": SELECT, "format": "excel"})
    assert response.status_code == 406
    assert "turtle" in response.get_json()["error"]["advice"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_another_method_is_told_with_those_there_are(client: FlaskClient, method: str) -> None:
    response = client.open("/sparql", method=method)
    assert response.status_code == 405
    assert {"GET", "POST"} <= {word.strip() for word in response.headers["Allow"].split(",")}
    error = response.get_json()["error"]
    assert f"does not take {method}" in error["message"]
    assert "POST" in error["advice"]


def test_pages_of_other_sites_may_ask(client: FlaskClient) -> None:
    """What a browser asks before it sends a query from another site: the preflight."""
    response = client.options("/sparql", headers={"Origin": "http://example.org"})
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]
    answer = client.get("/sparql", query_string={"query": SELECT}, headers={"Origin": "http://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "X-Row-Limit" in answer.headers["Access-Control-Expose-Headers"]


def test_things_on_a_page_lead_to_their_own_pages(client: FlaskClient) -> None:
    query = "SELECT ?d { ?d a insp:Document } LIMIT 1"
    page = client.get("/sparql", query_string={"query": query, "format": "html"}).text
    found = re.search(r'<td><a href="(/doc/document/[^"]+)">', page)
    assert found
    assert client.get(found[1]).status_code == 200
