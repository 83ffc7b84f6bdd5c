"""Requests a second of `inspection-graph serve` beside those of the bare Oxigraph server.

Both serve the same generation of a store, one after the other in each round; of the rounds the
median counts. Oxigraph's server runs without its time-out, and with the union of all graphs as
default graph. The load comes from wrk (Debian: apt-get install wrk) over four connections. Run with:

    python bench/serving.py STORE [--rounds N] [--seconds S]
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

from graph_builder.prefixes import PREFIXES
from graph_builder.querying import asking
from graph_builder.store.reading import current_generation

BIN = Path(sys.executable).parent
CONNECTIONS = 4
SETTLED_SECONDS = 30
"""After which a server that was started has made its pages, and does nothing but answer."""


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


def written_out(query: str) -> str:
    """With the prefixes it uses declared, as Oxigraph's server and most clients want it."""
    used = {name: iri for name, iri in PREFIXES.items() if re.search(rf"(?<![\w-]){name}:\w", query)}
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in used.items()) + query


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
            time.sleep(SETTLED_SECONDS)
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


if __name__ == "__main__":
    main()
