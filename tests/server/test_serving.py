"""The server as a process: its log, its counts, its end."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph_builder.cli import main
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


def test_queries_are_counted_by_what_came_of_them(server: Served) -> None:
    before = outcomes(server)
    read(sparql(server, "ASK {}"))
    read(sparql(server, "ASK {"))
    after = outcomes(server)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {
        "answered": 1,
        "malformed": 1,
    }


def outcomes(server: Served) -> dict[str, float]:
    found = re.findall(r'queries_total{outcome="(.+)"} (.+)', read(f"{server.address}/metrics")[1])
    return {outcome: float(number) for outcome, number in found}


def test_a_query_too_long_for_an_address_is_to_be_posted(server: Served) -> None:
    assert read(sparql(server, f"ASK {{}} #{'x' * 20_000}"))[0] == 200
    status, body = read(sparql(server, f"ASK {{}} #{'x' * 40_000}"))
    assert status == 414
    assert "by POST" in json.loads(body)["error"]["advice"]


def test_a_body_may_come_in_pieces(server: Served) -> None:
    host, _, port = server.address.removeprefix("http://").partition(":")
    client = http.client.HTTPConnection(host, int(port), timeout=30)
    pieces = iter([b"ASK ", b"{}"])
    client.request(
        "POST", "/sparql", pieces, {"Content-Type": "application/sparql-query"}, encode_chunked=True
    )
    with client.getresponse() as answer:
        assert json.loads(answer.read())["boolean"] is True
    client.close()


def test_a_port_that_is_taken_is_not_shared(server: Served, sample_store: Path) -> None:
    port = server.address.rpartition(":")[2]
    done = CliRunner().invoke(main, ["serve", "--store", str(sample_store), "--port", port])
    assert done.exit_code == 2
    assert "Name another with --port" in done.output


def test_a_process_that_dies_is_replaced(server: Served) -> None:
    first, *_ = answering(server)
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: len(set(answering(server)) - {first}) == 2)
    wait_until(lambda: {read(f"{server.address}/health")[0] for _ in range(4)} == {200})


def answering(server: Served) -> list[int]:
    """The processes that answer requests: the children of the first one, after that which holds the graph."""
    _, *children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return sorted(int(number) for number in children)


def wait_until(true: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while True:
        with suppress(OSError):
            if true():
                return
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.1)


def test_nothing_outlives_the_first_process(sample_store: Path, tmp_path: Path) -> None:
    with served(sample_store, tmp_path) as server:
        read(sparql(server, "ASK {}"))
        server.process.kill()
        server.process.wait()
        wait_until(lambda: server.processes() == [])


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_told_to_end_is_gone_in_five_seconds(
    sample_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: signal.Signals
) -> None:
    (tmp_path / "written").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "written"))
    with served(sample_store, tmp_path) as server:
        asking = threading.Thread(target=read, args=(sparql(server, RUNAWAY),))
        asking.start()
        time.sleep(1.5)
        began = time.monotonic()
        server.process.send_signal(told)
        assert server.process.wait(10) == 0
        assert time.monotonic() - began < 5
        asking.join(10)
        wait_until(lambda: server.processes() == [], seconds=2)
    assert list((tmp_path / "written").iterdir()) == []
