"""A worker answers from a store of many tables, and can open nothing else once it has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

# In a process of its own, since the limits of one that has opened a store are for good.
ASK = """
import sys
from server.querying.query_work import Question, answer, open_store

open_store(sys.argv[1])
for predicate in range(int(sys.argv[2])):
    text = f"SELECT (COUNT(*) AS ?n) {{ ?s <urn:p{predicate}> ?o }}"
    print(answer(Question(text=text, row_format="csv", graph_format=None)).body.decode().split()[1])
everything = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
print(answer(Question(text=everything, row_format="csv", graph_format=None)).body.decode().split()[1])
"""
TABLE_WRITES = 12


@pytest.fixture
def many_tables(tmp_path: Path) -> Path:
    store = ox.Store(tmp_path / "quads")
    for number in range(TABLE_WRITES):
        term = ox.NamedNode(f"urn:p{number}")
        store.add(ox.Quad(term, term, term, ox.NamedNode("urn:g")))
        store.flush()
    del store
    return tmp_path / "quads"


def test_every_table_of_a_store_can_be_read(many_tables: Path) -> None:
    assert sum(1 for _ in many_tables.glob("*.sst")) > 16
    order = [sys.executable, "-c", ASK, str(many_tables), str(TABLE_WRITES)]
    answers = subprocess.run(order, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    assert answers == ["1"] * TABLE_WRITES + [str(TABLE_WRITES)]


def test_no_connection_can_be_made_while_tables_are_left_to_open(many_tables: Path) -> None:
    code = (
        "import socket, sys\nfrom server.querying.query_work import open_store\nopen_store(sys.argv[1])\n"
        "open('/dev/null')\n"
        "try:\n    socket.socket()\nexcept OSError as error:\n    print(error.errno)\n"
    )
    order = [sys.executable, "-W", "ignore", "-c", code, str(many_tables)]
    answer = subprocess.run(order, capture_output=True, text=True, timeout=60, check=True)
    assert answer.stdout.split() == ["13"]


def test_nothing_else_can_be_opened(tmp_path: Path) -> None:
    ox.Store(tmp_path / "quads").flush()
    code = (
        "import socket, sys\nfrom server.querying.query_work import open_store\nopen_store(sys.argv[1])\n"
        "try:\n    open('/dev/null')\nexcept OSError as error:\n    print(error.errno)\n"
    )
    order = [sys.executable, "-c", code, str(tmp_path / "quads")]
    answer = subprocess.run(order, capture_output=True, text=True, timeout=60, check=True)
    assert answer.stdout.split() == ["24"]


def test_what_two_graphs_say_is_found_twice() -> None:
    """As the pages about the endpoint say, because of the engine (oxigraph/oxigraph#1919); once this fails,
    they should no longer."""
    term = ox.NamedNode("urn:said")
    store = ox.Store()
    store.extend(ox.Quad(term, term, term, ox.NamedNode(f"urn:{graph}")) for graph in ("one", "other"))
    for counted, found in (("*", 2), ("DISTINCT ?s", 1)):
        rows = store.query(f"SELECT (COUNT({counted}) AS ?n) {{ ?s ?p ?o }}", use_default_graph_as_union=True)
        assert isinstance(rows, ox.QuerySolutions)
        assert [row["n"].value for row in rows if isinstance(row["n"], ox.Literal)] == [str(found)]
