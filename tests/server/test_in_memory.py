"""The graph in memory: what is answered from it, when it is not, and that it gives nothing away."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask

from graph_builder.cli import main
from graph_builder.pipeline import BuildOrder, build
from graph_builder.querying.named_queries import all_queries
from graph_builder.workers.host import LONGEST_ADDRESS
from server import create_app, in_memory
from server.published import Published
from server.querying import answering
from server.querying.bounded_writing import Bounds
from server.querying.query_work import Question
from tests.server.conftest import close
from tests.server.served import Served, served
from tests.server.test_bounds import SPELLINGS, Trap
from tests.server.test_serving import read, sparql, wait_until

BOUNDS = Bounds(100_000, 50 << 20)


def health(server: Served) -> dict[str, object]:
    found = json.loads(read(f"{server.address}/health")[1])
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def held(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An app that has its workers from the graph in memory."""
    folder = tmp_path_factory.mktemp("held")
    with in_memory.holding_newest(sample_store, folder, 2 << 30, BOUNDS):
        app = create_app(sample_store, query_workers=2, hosts=folder)
        published: Published = app.extensions["published"]
        wait_until(lambda: published.current().in_memory)
        yield app
        close(app)


def test_every_question_has_the_same_answer_from_memory(held: Flask, app: Flask) -> None:
    def answers(of: Flask, text: str) -> list[bytes]:
        published: Published = of.extensions["published"]
        question = Question(text=text, row_format="csv", graph_format="ntriples")
        return sorted(published.current().ask(question).body.splitlines())

    for query in all_queries():
        assert answers(held, query.text) == answers(app, query.text), query.name


@pytest.mark.parametrize("query", SPELLINGS)
def test_workers_over_memory_reach_nobody(held: Flask, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    monkeypatch.setattr(answering, "uses_word", lambda *_: False)
    trap = Trap()
    held.test_client().get("/sparql", query_string={"query": query.format(trap.address)})
    trap.server.shutdown()
    trap.server.server_close()
    assert trap.heard == 0


def test_the_next_generation_is_held_too(samples: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    first, second = sorted(samples.glob("*.pdf"))[:2]
    build(BuildOrder(paths=[first], store=store))
    with served(store, tmp_path) as server:
        wait_until(lambda: health(server)["in_memory"] is True)
        build(BuildOrder(paths=[second], store=store, add=True))
        wait_until(lambda: (health(server)["generation"], health(server)["in_memory"]) == (2, True))
        documents = "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a insp:Document }"
        assert '"2"' in read(sparql(server, documents))[1]


def test_one_generation_is_held_at_a_time_a_restored_one_too(samples: Path, tmp_path: Path) -> None:
    store, hosts = tmp_path / "graph", tmp_path / "h"
    hosts.mkdir()
    first, second = sorted(samples.glob("*.pdf"))[:2]
    build(BuildOrder(paths=[first], store=store))
    with in_memory.holding_newest(store, hosts, 2 << 30, BOUNDS):
        wait_until(lambda: [each.name for each in hosts.iterdir()] == ["graph-1"])
        build(BuildOrder(paths=[second], store=store))
        wait_until(lambda: [each.name for each in hosts.iterdir()] == ["graph-2"])
        assert CliRunner().invoke(main, ["restore", "--store", str(store)]).exit_code == 0
        wait_until(lambda: [each.name for each in hosts.iterdir()] == ["graph-3"])


def test_without_the_process_that_holds_it_the_files_answer(sample_store: Path, tmp_path: Path) -> None:
    with served(sample_store, tmp_path) as server:
        wait_until(lambda: health(server)["in_memory"] is True)
        first = server.process.pid
        holder = int(Path(f"/proc/{first}/task/{first}/children").read_text().split()[0])
        os.kill(holder, signal.SIGKILL)
        time.sleep(1)
        for _ in range(8):
            assert read(sparql(server, "ASK { ?s ?p ?o }"))[0] == 200


def test_a_graph_is_held_only_where_there_is_room_for_nine_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "table.sst").write_bytes(bytes(1000))
    wanted = 1000 * in_memory.MEMORY_FOR_FILES * 9
    for free, holds in ((wanted, True), (wanted - 1, False)):
        monkeypatch.setattr(in_memory, "_free_memory", lambda free=free: free)
        assert in_memory._has_room(tmp_path) is holds


def test_the_memory_that_is_free_is_told_in_bytes() -> None:
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    assert total // 1000 < in_memory._free_memory() <= total


def test_a_folder_too_deep_for_addresses_is_done_without(sample_store: Path, tmp_path: Path) -> None:
    deep = tmp_path / ("x" * LONGEST_ADDRESS)
    deep.mkdir()
    before = multiprocessing.active_children()
    with in_memory.holding_newest(sample_store, deep, 2 << 30, BOUNDS):
        assert multiprocessing.active_children() == before


def test_files_that_cannot_be_read_are_told_in_a_sentence(
    sample_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(path: str) -> None:
        raise RuntimeError(f"{path} is damaged")

    monkeypatch.setattr(in_memory, "hold_graph", wrong)
    with in_memory.holding_newest(sample_store, tmp_path, 2 << 30, BOUNDS):
        told: list[str] = []

        def is_told() -> bool:
            told.append(capfd.readouterr().err)
            return "The graph is not held in memory (" in "".join(told)

        wait_until(is_told)
