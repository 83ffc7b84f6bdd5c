"""The graphs of the ontology and of the register."""

from __future__ import annotations

import pyoxigraph as ox

from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads
from graph_builder.identifiers import Identifiers
from graph_builder.register import load_register
from ontology.terms import LocalAuthority

ELSEWHERE = Identifiers("https://data.example/")


def _load(quads: bytes) -> ox.Store:
    store = ox.Store()
    store.bulk_load(quads, ox.RdfFormat.N_QUADS)
    return store


def test_the_register_moves_to_the_base_of_the_data() -> None:
    store = _load(build_register_quads(ELSEWHERE))
    assert {graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)} == {
        "https://data.example/graph/register"
    }
    of_class = store.quads_for_pattern(None, None, ox.NamedNode(str(LocalAuthority)))
    found = {quad.subject.value for quad in of_class if isinstance(quad.subject, ox.NamedNode)}
    assert found == {authority.iri for authority in load_register(ELSEWHERE.base).authorities}
    assert not [quad for quad in store if "w3id.org/inspection-graph/id/" in str(quad)]


def test_the_ontology_stays_where_it_is() -> None:
    quads = build_ontology_quads(ELSEWHERE)
    assert b"<https://w3id.org/inspection-graph/def#Judgement>" in quads
    assert b"data.example/def" not in quads


def test_lines_are_sorted_and_each_is_there_once() -> None:
    for quads in (build_ontology_quads(Identifiers()), build_register_quads(Identifiers())):
        lines = quads.splitlines()
        assert lines == sorted(set(lines))
