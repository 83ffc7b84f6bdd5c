"""The graph of a statement of progress: what it says, which finding it stands in, and its date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rdflib import RDF, Graph, URIRef

from graph_builder.building.concepts import concept
from graph_builder.building.graph import build_document_graph
from graph_builder.facts import Evidence, PartialDate, Progress, ProgressStatement
from graph_builder.identifiers import Identifiers
from ontology import terms
from tests.building.northbridge import DESCRIPTION, FACTS, SHA256, TEXT

BELOW = f"https://w3id.org/inspection-graph/id/document/{SHA256[:16]}/"
FACT = ProgressStatement(
    evidence=Evidence(start=0, end=19, quote=TEXT[:19], pages=(1,)),
    position=1,
    finding=1,
    progress=Progress.REMAINS,
    text=TEXT[:19],
    refers_to=PartialDate(year=2012, month=5),
)


def _graph(fact: ProgressStatement) -> Graph:
    return build_document_graph(replace(FACTS, progress=(fact,)), DESCRIPTION, None, Identifiers())


def test_a_statement_of_progress_says_what_and_where() -> None:
    graph = _graph(FACT)
    node = URIRef(f"{BELOW}progress/1")
    assert (node, RDF.type, terms.ProgressStatement) in graph
    assert graph.value(node, terms.progress) == concept(terms.PROGRESS, "remains")
    assert str(graph.value(node, terms.text)) == TEXT[:19]
    assert str(graph.value(node, terms.inspectionDate)) == "2012-05"
    assert str(graph.value(node, terms.latest)) == "2012-05-31"
    assert (graph.value(node, terms.ofInspection), RDF.type, terms.Inspection) in graph


@pytest.mark.parametrize(("unnumbered", "kind"), [(False, "finding"), (True, "headline-finding")])
def test_it_stands_in_a_finding_of_its_kind(unnumbered: bool, kind: str) -> None:
    graph = _graph(replace(FACT, unnumbered=unnumbered))
    assert graph.value(URIRef(f"{BELOW}progress/1"), terms.ofFinding) == URIRef(f"{BELOW}{kind}/1")


def test_no_date_is_made_up() -> None:
    graph = _graph(replace(FACT, refers_to=None))
    assert graph.value(URIRef(f"{BELOW}progress/1"), terms.inspectionDate) is None
