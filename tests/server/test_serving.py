"""The server as a process: its log, its counts, its end."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.served import Served, served

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def server(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(sample_store, tmp_path_factory.mktemp("served")) as running:
        yield running


def read(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def sparql(server: Served, query: str) -> str:
    return f"{server.address}/sparql?query={urllib.parse.quote(query)}"


def test_requests_are_logged_without_what_was_asked(server: Served) -> None:
    assert read(sparql(server, "ASK { ?secret ?p ?o }"))[0] == 200
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    last = lines[-1]
    assert (last["method"], last["path"], last["status"]) == ("GET", "/sparql", 200)
    assert last["bytes"] > 0
    assert last["asked_bytes"] > 20
    assert "secret" not in server.log.read_text()


def test_requests_are_counted_over_all_processes(server: Served) -> None:
    for _ in range(20):
        read(f"{server.address}/nothing/here")
    counted = [read(f"{server.address}/metrics")[1] for _ in range(4)]
    line = 'inspection_graph_requests_total{method="GET",route="none",status="404"} 20.0'
    assert all(line in text for text in counted)


def test_an_answer_too_long_for_a_line_is_asked_for_by_post(server: Served) -> None:
    query = f"ASK {{}} #{'x' * 200_000}"
    request = urllib.request.Request(
        f"{server.address}/sparql", query.encode(), {"Content-Type": "application/sparql-query"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert json.loads(answer.read())["boolean"] is True


def test_a_server_that_is_told_to_end_is_gone_in_five_seconds(sample_store: Path, tmp_path: Path) -> None:
    with served(sample_store, tmp_path) as server:
        asking = threading.Thread(target=read, args=(sparql(server, RUNAWAY),))
        asking.start()
        time.sleep(1.5)
        began = time.monotonic()
        server.process.terminate()
        assert server.process.wait(10) == 0
        assert time.monotonic() - began < 5
        asking.join(10)
        for _ in range(20):
            if not server.processes():
                break
            time.sleep(0.1)
        assert server.processes() == []
