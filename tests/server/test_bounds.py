"""What one query may cost the others: nothing but its own bounds."""

from __future__ import annotations

import csv
import http.server
import io
import json
import re
import shutil
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_builder.pipeline import BuildOrder, build
from server import create_app
from server.published import Published, QueryLimits
from server.querying import answering
from server.querying.query_work import Question, Verdict
from tests.server.conftest import close
from tests.server.served import served
from tests.server.test_serving import RUNAWAY, read, sparql

ROWS = 25
ALL_TEXTS = "SELECT ?s ?o { ?s insp:text ?o } ORDER BY ?s"


@pytest.fixture(scope="module")
def bounded(sample_store: Path) -> Iterator[FlaskClient]:
    """Answers of at most 25 rows."""
    app = create_app(sample_store, query_workers=1, answer_rows=ROWS)
    yield app.test_client()
    close(app)


def ask(client: FlaskClient, query: str, form: str) -> tuple[bytes, str | None]:
    response = client.get("/sparql", query_string={"query": query, "format": form})
    assert response.status_code == 200, response.text
    return response.data, response.headers.get("X-Row-Limit")


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_rows_above_the_limit_are_cut_and_the_answer_says_so(bounded: FlaskClient, form: str) -> None:
    body, limit = ask(bounded, ALL_TEXTS, form)
    whole, no_limit = ask(bounded, f"{ALL_TEXTS} LIMIT {ROWS}", form)
    assert (limit, no_limit) == (str(ROWS), None)
    link = b"http://localhost/sparql/limits"
    assert (link in body) == (form in ("json", "xml"))
    assert body.replace(b',"link":["%s"]' % link, b"").replace(b'<link href="%s"/>' % link, b"") == whole


def test_the_place_of_the_limits_is_in_the_head_of_json(bounded: FlaskClient) -> None:
    body, _ = ask(bounded, ALL_TEXTS, "json")
    assert json.loads(body)["head"] == {"vars": ["s", "o"], "link": ["http://localhost/sparql/limits"]}
    page = bounded.get("/sparql/limits").text
    assert f"<dd>{ROWS}," in page


def test_a_page_says_in_words_that_rows_are_missing(bounded: FlaskClient) -> None:
    page = bounded.get("/sparql", query_string={"query": ALL_TEXTS}, headers={"Accept": "text/html"}).text
    assert f"The first {ROWS} rows are shown; there are more." in page


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_triples_are_cut_to_a_whole_graph(bounded: FlaskClient, form: str) -> None:
    body, limit = ask(bounded, "CONSTRUCT { ?s insp:text ?o } { ?s insp:text ?o }", form)
    formats = {"turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES}
    formats |= {"rdfxml": ox.RdfFormat.RDF_XML, "jsonld": ox.RdfFormat.JSON_LD}
    assert limit == str(ROWS)
    assert len(list(ox.parse(body, format=formats[form]))) == ROWS


def test_long_answers_end_with_a_whole_row(sample_store: Path) -> None:
    app = create_app(sample_store, query_workers=1, answer_bytes=20_000)
    try:
        body, limit = ask(app.test_client(), ALL_TEXTS, "csv")
        rows = list(csv.reader(io.StringIO(body.decode(), newline="")))
        assert 15_000 < len(body) <= 20_000
        assert limit is not None
        assert {len(row) for row in rows} == {2}
    finally:
        close(app)


def test_a_named_query_has_all_its_rows(client: FlaskClient) -> None:
    assert "X-Row-Limit" not in client.get("/queries/findings.csv").headers


def test_a_query_of_more_than_256_kb_is_not_read(client: FlaskClient) -> None:
    long = "ASK {} #" + "x" * (256 << 10)
    response = client.post("/sparql", data=long, content_type="application/sparql-query")
    assert response.status_code == 413
    assert "256 KB" in response.get_json()["error"]["message"]


def test_who_finds_every_place_taken_is_asked_to_come_again(sample_store: Path) -> None:
    app = create_app(sample_store, query_seconds=3.0, query_workers=1, query_queue=1, wait_seconds=0.5)
    try:
        with ThreadPoolExecutor(4) as threads:
            asked = [
                threads.submit(app.test_client().get, "/sparql", query_string={"query": RUNAWAY})
                for _ in range(4)
            ]
            answers = [future.result() for future in asked]
        assert [answer.status_code for answer in answers] == [503] * 4
        titles = sorted(answer.get_json()["error"]["title"] for answer in answers)
        assert titles == ["Busy"] * 3 + ["The query took too long"]
        busy = [answer for answer in answers if answer.get_json()["error"]["title"] == "Busy"]
        assert all(int(answer.headers["Retry-After"]) > 0 for answer in busy)
    finally:
        close(app)


def test_who_asks_what_is_slow_here_is_told_what_is_quick(sample_store: Path) -> None:
    app = create_app(sample_store, query_seconds=0.5, query_workers=1)
    query = RUNAWAY.replace("?i }", "?i FILTER NOT EXISTS { ?a ?i ?g } }")
    try:
        response = app.test_client().get("/sparql", query_string={"query": query})
        assert response.status_code == 503
        assert "!BOUND" in response.get_json()["error"]["advice"]
    finally:
        close(app)


def test_six_runaways_cost_nobody_else_anything(sample_store: Path, tmp_path: Path) -> None:
    with served(sample_store, tmp_path) as server, ThreadPoolExecutor(6) as threads:
        small = sparql(server, "ASK {}")
        assert {read(small)[0] for _ in range(8)} == {200}
        time.sleep(8)  # until the pages are made, which takes memory too
        before = server.memory()
        began = time.monotonic()
        runaways = [threads.submit(read, sparql(server, RUNAWAY)) for _ in range(6)]
        time.sleep(3)
        taken = []
        for _ in range(5):
            asked = time.monotonic()
            assert read(small)[0] == 200
            taken.append(time.monotonic() - asked)
        assert max(taken) < 1
        answers = [future.result() for future in runaways]
        assert time.monotonic() - began < 12
        assert [status for status, _ in answers] == [503] * 6
        assert all("longer than 10 s" in body for _, body in answers)
        assert server.memory() < before + (64 << 20)


class Trap:
    """An HTTP server on loopback that counts who comes."""

    def __init__(self) -> None:
        self.heard = 0
        trap = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                trap.heard += 1
                self.send_error(404)

            do_POST = do_GET  # noqa: N815  the name that http.server wants

            def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
                """Nothing: the log is not what is tested."""

            def log_error(self, format: str, *args: object) -> None:  # noqa: A002  its name
                """Likewise."""

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/sparql"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.server.shutdown()
    trap.server.server_close()


SPELLINGS = [
    "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
    "select*{{service<{0}>{{?s ?p ?o}}}}",
    "SELECT * {{ sErViCe #x\n silent <{0}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{0}> AS ?w) SERVICE ?w {{ ?s ?p ?o }} }}",
    "PREFIX t: <{0}> SELECT * {{ SERVICE t: {{ ?s ?p ?o }} }}",
    "ASK {{ OPTIONAL {{ {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }} }} }}",
    "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
    "ASK {{ FILTER EXISTS {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }}",
    "SELECT * {{ LATERAL {{ SERVICE <{0}> {{ ?s ?p ?o }} }} }}",
    "SELECT * {{ \\u0053ERVICE <{0}> {{ ?s ?p ?o }} }}",
]


@pytest.mark.parametrize("query", SPELLINGS)
def test_no_spelling_of_service_gets_past(client: FlaskClient, trap: Trap, query: str) -> None:
    response = client.get("/sparql", query_string={"query": query.format(trap.address)})
    assert response.status_code == 400
    assert "asks no other servers" in response.get_json()["error"]["message"]
    assert trap.heard == 0


def test_the_trap_hears_who_comes(trap: Trap) -> None:
    list_of_nothing = ox.Store()
    with pytest.raises(OSError, match="404"):
        list(list_of_nothing.query(SPELLINGS[0].format(trap.address)))  # type: ignore[arg-type]  # rows
    assert trap.heard == 1
    trap.heard = 0


@pytest.mark.parametrize("query", SPELLINGS)
def test_without_the_guard_workers_still_reach_nobody(
    app: Flask, trap: Trap, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(answering, "uses_word", lambda *_: False)
    response = app.test_client().get("/sparql", query_string={"query": query.format(trap.address)})
    assert response.status_code in (200, 400)
    assert trap.heard == 0


def test_a_new_generation_is_taken_up_without_a_failed_request(samples: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    folder = tmp_path / "reports"
    folder.mkdir()
    reports = sorted(samples.glob("*.txt"))[:2] or sorted(samples.glob("*.pdf"))[:2]
    shutil.copy(reports[0], folder)
    build(BuildOrder(paths=[folder], store=store))
    query = "SELECT (COUNT(*) AS ?n) { ?d a insp:Document . { SELECT * { ?x ?y ?z } } }"
    stop = threading.Event()
    with served(store, tmp_path) as server, ThreadPoolExecutor(4) as threads:

        def ask_on() -> list[tuple[int, str]]:
            answers = []
            while not stop.is_set():
                answers.append(read(sparql(server, query) + "&format=csv"))
            return answers

        asking = [threads.submit(ask_on) for _ in range(4)]
        try:
            for report in (reports[1], reports[0], reports[1]):
                for old in folder.iterdir():
                    old.unlink()
                shutil.copy(report, folder)
                build(BuildOrder(paths=[folder], store=store))
                time.sleep(0.5)
        finally:
            stop.set()
        answers = [answer for future in asking for answer in future.result()]
        assert {status for status, _ in answers} == {200}, [body for status, body in answers if status != 200]
        assert len({body for _, body in answers}) == 2


@pytest.fixture(scope="module")
def few_workers(sample_store: Path) -> Iterator[Published]:
    published = Published(sample_store, QueryLimits(workers=2, seconds=5.0))
    yield published
    published.close()


PIECES = re.findall(
    r"\S+",
    "SELECT ASK CONSTRUCT DESCRIBE WHERE { } ( ) [ ] << >> . ; , * ?s ?p ?o $x <urn:a> a insp:text 'x' "
    '"""y""" @en ^^xsd:date 1 -2.5 true FILTER OPTIONAL UNION MINUS GRAPH FROM NAMED BIND AS VALUES UNDEF '
    "GROUP BY HAVING ORDER LIMIT OFFSET COUNT(*) REGEX(?o, \\u0041 \\ % # \x00 é 💥 / | ^ + ! && || = < >",
)
QUERIES = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=QUERIES, form=st.sampled_from(["json", "xml", "csv", "tsv", "turtle", "html", "png"]))
def test_whatever_is_asked_is_answered_and_costs_no_worker(
    client: FlaskClient, query: str, form: str
) -> None:
    response = client.post("/sparql", data={"query": query, "format": form})
    assert response.status_code in (200, 400, 406, 413), (query, response.text)


@settings(max_examples=60, deadline=None)
@given(query=QUERIES)
def test_no_query_ends_its_worker(few_workers: Published, query: str) -> None:
    found = few_workers.current().ask(Question(text=query, row_format="json", graph_format="turtle"))
    assert found.verdict in Verdict
