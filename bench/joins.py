"""How long joins take over HTTP beside rdflib's own engine with the same triples in its memory.

The joins are what people ask of such a graph, written as they would write them. rdflib is given so many
seconds for each; our server ends a query after ten. Run from the checkout with:

    python -m bench.joins STORE [--seconds N]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
import rdflib

from bench.serving import serving, written_out
from graph_builder.prefixes import PREFIXES
from graph_builder.querying import named_queries
from graph_builder.store.reading import current_generation

TIMES = 5
_DATED = "insp:ofInspection/insp:fieldworkEnd"
_JUDGED = "a insp:Judgement ; insp:about ?body ; insp:judgementArea ?area"
JOINS = {
    "an authority's judgements": """SELECT ?end ?area ?grade WHERE {
        ?judgement a insp:Judgement ; insp:about ?body ; insp:judgementArea/skos:prefLabel ?area ;
                   insp:grade/skos:prefLabel ?grade ; insp:ofInspection/insp:fieldworkEnd ?end .
        ?body skos:prefLabel "NAME" } ORDER BY ?end""",
    "newest grades, by MAX": f"""SELECT ?name ?area ?grade WHERE {{
        {{ SELECT ?body ?area (MAX(?end) AS ?last) WHERE {{
            ?one {_JUDGED} ; {_DATED} ?end
          }} GROUP BY ?body ?area }}
        ?latest {_JUDGED} ; insp:grade ?grade ;
                {_DATED} ?last .
        ?body skos:prefLabel ?name }}""",
    "newest grades, by OPTIONAL": f"""SELECT ?name ?area ?grade WHERE {{
        ?latest {_JUDGED} ; insp:grade ?grade ; {_DATED} ?end .
        ?body skos:prefLabel ?name
        OPTIONAL {{ ?later {_JUDGED} ; {_DATED} ?after
                   FILTER(?after > ?end) }}
        FILTER(!BOUND(?later)) }}""",
    "newest grades, by NOT EXISTS": f"""SELECT ?name ?area ?grade WHERE {{
        ?latest {_JUDGED} ; insp:grade ?grade ; {_DATED} ?end .
        ?body skos:prefLabel ?name
        FILTER NOT EXISTS {{ ?later {_JUDGED} ; {_DATED} ?after
                            FILTER(?after > ?end) }} }}""",
    "grades by region and year": """SELECT ?region ?year ?grade (COUNT(*) AS ?number) WHERE {
        ?judgement a insp:Judgement ; insp:about ?body ; insp:grade ?grade ;
                   insp:ofInspection/insp:fieldworkEnd ?end .
        ?body insp:region ?region BIND(YEAR(?end) AS ?year) } GROUP BY ?region ?year ?grade""",
    "who inspected there too": """SELECT DISTINCT ?person ?other WHERE {
        ?body skos:prefLabel "NAME" . ?inspection insp:inspects ?body .
        ?one insp:ofInspection ?inspection ; org:member ?person .
        ?two org:member ?person ; insp:ofInspection/insp:inspects ?other }""",
    "latest-judgements": named_queries.get("latest-judgements").text,
}
_BUSIEST = """SELECT (STR(?name) AS ?said) WHERE {
  ?judgement a insp:Judgement ; insp:about ?body . ?body a insp:LocalAuthority ; skos:prefLabel ?name
} GROUP BY ?name ORDER BY DESC(COUNT(*)) ?name LIMIT 1"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("store", type=Path)
    arguments.add_argument("--seconds", type=float, default=120.0)
    given = arguments.parse_args()
    store = current_generation(given.store).open()
    graph = in_rdflib(store)
    print(f"{len(graph)} triples\n{'':32}{'rows':>7}{'rdflib':>11}{'ours':>10}{'times as fast':>15}")
    with serving(given.store) as address:
        busiest = asked(address, written_out(_BUSIEST))[1][0]["said"]["value"]
        for name, join in JOINS.items():
            query = join.replace("NAME", busiest)
            theirs = rdflib_seconds(graph, query, given.seconds)
            ours, rows = our_seconds(address, written_out(query))
            shown = f"{theirs:9.2f} s" if theirs else f"> {given.seconds:6.0f} s"
            if ours is None:
                print(f"{name:32}{'':7}{shown}{'ended':>10}", flush=True)
                continue
            times = f"{'' if theirs else '> '}{(theirs or given.seconds) / ours:.0f}"
            print(f"{name:32}{rows:7}{shown}{ours:8.3f} s{times:>15}", flush=True)


def in_rdflib(store: ox.Store) -> rdflib.Graph:
    """The union of a store's graphs in rdflib's memory."""
    graph = rdflib.Graph()
    triples = store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", use_default_graph_as_union=True)
    assert isinstance(triples, ox.QueryTriples)
    with tempfile.NamedTemporaryFile(suffix=".nt") as file:
        ox.serialize(triples, file, format=ox.RdfFormat.N_TRIPLES)
        file.flush()
        graph.parse(file.name, format="nt")
    return graph


def rdflib_seconds(graph: rdflib.Graph, query: str, most: float) -> float | None:
    """How long rdflib takes for all rows; None when it is longer than `most` seconds."""
    here, there = multiprocessing.Pipe()
    asking = multiprocessing.get_context("fork").Process(target=_ask_rdflib, args=(graph, query, there))
    asking.start()
    try:
        return float(here.recv()) if here.poll(most) else None
    finally:
        asking.kill()
        asking.join()


def _ask_rdflib(graph: rdflib.Graph, query: str, result: Connection) -> None:
    began = time.perf_counter()
    list(graph.query(query, initNs=PREFIXES))
    result.send(time.perf_counter() - began)


def our_seconds(address: str, query: str) -> tuple[float | None, int]:
    """The median over HTTP, with the number of rows; None when the server ended the query."""
    taken: list[float] = []
    rows = 0
    for _ in range(TIMES):
        began = time.perf_counter()
        status, found = asked(address, query)
        if status != 200:
            return None, 0
        taken.append(time.perf_counter() - began)
        rows = len(found)
    return statistics.median(taken), rows


def asked(address: str, query: str) -> tuple[int, list[dict[str, dict[str, str]]]]:
    """The status, and the rows of an answer."""
    try:
        with urllib.request.urlopen(f"{address}?query={urllib.parse.quote(query)}", timeout=60) as answer:
            return answer.status, json.loads(answer.read())["results"]["bindings"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, []


if __name__ == "__main__":
    main()
