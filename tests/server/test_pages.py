from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pyoxigraph
import pytest
from flask.testing import FlaskClient

from graph_builder.pipeline import BuildOrder, build
from graph_builder.querying.named_queries import all_queries
from graph_builder.store.errors import MissingStoreError
from graph_builder.workers.failures import NoFreeWorker
from server import create_app
from server.published import Snapshot, SparqlAddressError
from server.querying.query_work import Answered, Question
from tests.server.conftest import close

NAMES = [query.name for query in all_queries() if not query.is_check]


def test_the_front_page_says_what_the_graph_holds(client: FlaskClient) -> None:
    page = client.get("/")
    assert page.mimetype == "text/html"
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text))
    assert "documents 22" in text
    assert re.search(r"The newest inspection ended on \d+ \w+ 20\d\d : \w+, .+ inspection", text)
    assert "0 documents refused" in text
    assert re.findall(r'<th scope="row"><a href="/authorities/(\w+)"', page.text)
    for query in all_queries():
        assert (query.summary in unescape(page.text)) is not query.is_check


def test_pages_load_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/")
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    loading = r'<(?:link rel="(?:icon|stylesheet)"|script|img)[^>]+(?:href|src)="([^"]+)"'
    loaded = re.findall(loading, page.text)
    assert loaded
    assert {address.partition("/static/")[0] for address in loaded} == {""}


def test_every_address_on_the_front_page_answers(client: FlaskClient) -> None:
    addresses = set(re.findall(r'href="(/[^"]*)"', client.get("/").text.replace("&amp;", "&")))
    assert len(addresses) > len(NAMES)
    assert {
        address: client.get(address, buffered=True).status_code for address in addresses
    } == dict.fromkeys(addresses, 200)


def test_health_names_the_generation(client: FlaskClient) -> None:
    health = client.get("/health").get_json()
    assert (health["status"], health["generation"], health["documents"]) == ("ok", 1, 22)


def test_the_list_of_questions_is_a_page_and_data(client: FlaskClient) -> None:
    listed = client.get("/queries/").get_json()["queries"]
    assert [query["name"] for query in listed] == NAMES
    assert client.get("/queries/", headers={"Accept": "text/html"}).mimetype == "text/html"
    assert client.get("/queries").headers["Location"].endswith("/queries/")


@pytest.mark.parametrize("name", NAMES)
def test_a_named_query_is_a_page_and_data(client: FlaskClient, name: str) -> None:
    page = client.get(f"/queries/{name}", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (200, "text/html")
    rows = client.get(f"/queries/{name}.csv")
    assert (rows.status_code, rows.mimetype) == (200, "text/csv")
    data = client.get(f"/queries/{name}.json").get_json(force=True)
    assert len(data["results"]["bindings"]) == len(rows.text.splitlines()) - 1 or "\n" in rows.text
    assert client.get(f"/queries/{name}").mimetype == "application/sparql-results+json"


def test_a_named_query_can_be_narrowed(client: FlaskClient) -> None:
    every = client.get("/queries/documents.json").get_json(force=True)["results"]["bindings"]
    family = every[0]["family"]["value"]
    some = client.get(f"/queries/documents.json?family={family}").get_json(force=True)["results"]["bindings"]
    assert some == [row for row in every if row["family"]["value"] == family]
    assert 0 < len(some) < len(every)


def test_a_parameter_that_is_no_column_is_told(client: FlaskClient) -> None:
    answer = client.get("/queries/documents.json?colour=blue")
    assert answer.status_code == 400
    assert "has no parameter “colour”" in answer.get_json()["error"]["message"]


def test_an_unknown_question_names_the_nearest(client: FlaskClient) -> None:
    response = client.get("/queries/judgement.csv")
    assert response.status_code == 404
    assert "judgements" in response.get_json()["error"]["message"]


def test_a_form_that_is_not_there_is_told(client: FlaskClient) -> None:
    response = client.get("/queries/judgements.docx")
    assert response.status_code == 404
    assert ".csv" in response.get_json()["error"]["message"]


def test_nothing_at_an_address_is_said_as_page_or_data(client: FlaskClient) -> None:
    assert client.get("/nowhere").get_json()["error"]["status"] == 404
    assert "There is nothing" in client.get("/nowhere", headers={"Accept": "text/html"}).text


def test_a_method_that_is_not_there_says_which_are(client: FlaskClient) -> None:
    response = client.put("/sparql")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize(
    "address",
    ["/", "/authorities/", "/documents/", "/evidence?of=urn:x", "/void.ttl", "/doc/authority/x", "/feed"],
)
def test_that_no_worker_is_free_is_told_by_every_page_alike(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def find_none_free(snapshot: Snapshot, question: Question) -> Answered:
        raise NoFreeWorker("no place became free within 2 s")

    monkeypatch.setattr(Snapshot, "ask", find_none_free)
    app = create_app(sample_store, query_workers=1)
    try:
        answer = app.test_client().get(address)
    finally:
        close(app)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.get_json()["error"]["advice"] == "Try again in a moment. (no place became free within 2 s)"


def test_a_new_generation_is_taken_up(samples: Path, tmp_path: Path) -> None:
    one, two = sorted(samples.glob("*.pdf"))[:2]
    build(BuildOrder(paths=[one], store=tmp_path / "graph", jobs=1))
    app = create_app(tmp_path / "graph", query_workers=1)
    client = app.test_client()
    count = "/sparql?query=SELECT (COUNT(*) AS ?n) { ?d a insp:Document }"
    try:
        before = client.get(count, headers={"Accept": "text/csv"}).text.split()
        build(BuildOrder(paths=[one, two], store=tmp_path / "graph", jobs=1))
        after = client.get(count, headers={"Accept": "text/csv"}).text.split()
        health = client.get("/health").get_json()
    finally:
        close(app)
    assert (before, after) == (["n", "1"], ["n", "2"])
    assert (health["generation"], health["documents"]) == (2, 2)


def test_an_open_store_can_be_served(tmp_path: Path) -> None:
    store = pyoxigraph.Store()
    store.load(b"<urn:s> <urn:p> 'x' .", format=pyoxigraph.RdfFormat.TURTLE)
    app = create_app(store, query_workers=1)
    client = app.test_client()
    try:
        rows = client.get("/sparql?query=SELECT ?o { ?s ?p ?o }", headers={"Accept": "text/csv"})
        assert rows.text.split() == ["o", "x"]
        assert client.get("/").status_code == 200
        assert client.get("/health").get_json()["generation"] is None
    finally:
        close(app)


def test_a_web_address_cannot_be_served_yet() -> None:
    with pytest.raises(SparqlAddressError, match="not possible yet"):
        create_app("https://example.org/sparql")


def test_no_store_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(MissingStoreError):
        create_app(tmp_path / "nowhere")
