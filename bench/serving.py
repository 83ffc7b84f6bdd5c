"""Requests a second of `inspection-graph serve` beside those of the bare Oxigraph server.

Both serve the same generation of a store, one after the other in each round; of the rounds the
median counts. Oxigraph's server runs without its time-out, and with the union of all graphs as
default graph. The load comes from wrk (Debian: apt-get install wrk) over four connections. Run with:

    python bench/serving.py STORE [--rounds N] [--seconds S] [--rdflib]
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib

from graph_builder import asking
from graph_builder.prefixes import PREFIXES
from graph_builder.store.reading import current_generation

BIN = Path(sys.executable).parent
CONNECTIONS = 4
JOIN = """SELECT ?name ?area ?grade WHERE {
  { SELECT ?body ?area (MAX(?end) AS ?last) WHERE {
      ?judgement insp:about ?body ; insp:judgementArea ?area ; insp:ofInspection/insp:fieldworkEnd ?end
    } GROUP BY ?body ?area }
  ?latest insp:about ?body ; insp:judgementArea ?area ; insp:grade ?grade ;
          insp:ofInspection/insp:fieldworkEnd ?last .
  ?body skos:prefLabel ?name }"""
"""The newest grade of every body in every area."""


@dataclass(frozen=True)
class Load:
    """A query, and how many of Oxigraph's requests a second are wanted of ours."""

    name: str
    query: str
    wanted: float


LOADS = (
    Load("point", "SELECT ?p ?o { <BASEid/authority/hackney> ?p ?o }", 0.05),
    Load("5-10 ms", "SELECT ?d ?a { ?d a insp:Document ; insp:aboutAuthority ?a . ?a insp:region ?r }", 0.55),
    Load(
        "50 ms up", "SELECT (COUNT(*) AS ?n) { ?s insp:text ?text FILTER(CONTAINS(?text, 'neglect')) }", 0.85
    ),
    Load("1 MB up", "SELECT ?f ?text { ?f a insp:Finding ; insp:text ?text } LIMIT 1800", 0.65),
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--rdflib", action="store_true", help="time a join by rdflib's own engine too")
    given = arguments.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk is not installed, by which the load is made. Debian: apt-get install wrk")
    generation = current_generation(given.store)
    base = generation.record().base_iri
    print(f"{'':10}{'engine':>10}{'answer':>12}{'Oxigraph':>11}{'ours':>10}{'ratio':>8}{'wanted':>8}")
    with serving(given.store) as ours, bare(generation.quads) as theirs:
        for load in LOADS:
            query = written_out(load.query.replace("BASE", base))
            seconds, size = engine_time(generation.open(), query)
            rounds = [
                (measure(theirs, query, given.seconds), measure(ours, query, given.seconds))
                for _ in range(given.rounds)
            ]
            bare_rate, our_rate = (statistics.median(side) for side in zip(*rounds, strict=True))
            print(
                f"{load.name:10}{seconds * 1000:7.2f} ms{size / 1000:9.1f} kB{bare_rate:9.1f}/s"
                f"{our_rate:8.1f}/s{our_rate / bare_rate:8.2f}{load.wanted:8.2f}"
            )
        if given.rdflib:
            compare_joins(generation.open(), f"{ours}?query={urllib.parse.quote(written_out(JOIN))}")


def written_out(query: str) -> str:
    """With the prefixes declared, which Oxigraph's server does not know."""
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + query


def engine_time(store: ox.Store, query: str) -> tuple[float, int]:
    """Seconds that the query takes without any server, at best, and bytes of its answer."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        size = len(asking.render(asking.run(store, query), "json"))
        times.append(time.perf_counter() - began)
    return min(times), size


def measure(address: str, query: str, seconds: int) -> float:
    """Requests a second; each must succeed."""
    url = f"{address}?query={urllib.parse.quote(query)}"
    order = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", url]
    printed = subprocess.run(order, capture_output=True, text=True, check=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", printed)
    if found is None or "Non-2xx" in printed:
        sys.exit(f"Requests failed:\n{printed}")
    return float(found[1])


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """Our server; gives the endpoint's address."""
    order = [str(BIN / "inspection-graph"), "serve", "--store", str(store), "--port", "0"]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=log, text=True)
        assert process.stdout is not None
        address = process.stdout.readline().partition(" at ")[2].partition(" ")[0]
        with ending(process, f"{address}health"):
            yield f"{address}sparql"


@contextmanager
def bare(quads: Path) -> Iterator[str]:
    """Oxigraph's own server over the same files; gives the endpoint's address."""
    port = 17878
    order = [str(BIN / "oxigraph"), "serve-read-only", "--union-default-graph", "--location", str(quads)]
    process = subprocess.Popen([*order, "--bind", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL)
    with ending(process, f"http://127.0.0.1:{port}/"):
        yield f"http://127.0.0.1:{port}/query"


@contextmanager
def ending(process: subprocess.Popen[str] | subprocess.Popen[bytes], address: str) -> Iterator[None]:
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


def compare_joins(store: ox.Store, url: str) -> None:
    """A join over HTTP beside the same in rdflib's memory."""
    graph = rdflib.Graph()
    triples = store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", use_default_graph_as_union=True)
    assert isinstance(triples, ox.QueryTriples)
    with tempfile.NamedTemporaryFile(suffix=".nt") as file:
        ox.serialize(triples, file, format=ox.RdfFormat.N_TRIPLES)
        file.flush()
        graph.parse(file.name, format="nt")
    began = time.perf_counter()
    rows = len(list(graph.query(JOIN, initNs=PREFIXES)))
    rdflib_seconds = time.perf_counter() - began
    times = []
    for _ in range(5):
        began = time.perf_counter()
        urllib.request.urlopen(url, timeout=60).read()
        times.append(time.perf_counter() - began)
    ours = statistics.median(times)
    print(
        f"join, {rows} rows: rdflib {rdflib_seconds:.2f} s, ours {ours:.3f} s, "
        f"{rdflib_seconds / ours:.0f} times as fast"
    )


if __name__ == "__main__":
    main()
