"""The graph of a change of post holder: what changed, in which post, and that nobody is attested by it."""

from __future__ import annotations

from dataclasses import replace

from rdflib import RDF, Graph, URIRef
from rdflib.namespace import ORG

from graph_builder.building.concepts import concept
from graph_builder.building.graph import build_document_graph
from graph_builder.facts import Evidence, PartialDate, PostChange, PostChangeKind, Role
from graph_builder.identifiers import Identifiers
from ontology import terms
from tests.building.northbridge import DESCRIPTION, FACTS, SHA256, TEXT

NODE = URIRef(f"https://w3id.org/inspection-graph/id/document/{SHA256[:16]}/post-change/1")
FACT = PostChange(
    evidence=Evidence(start=0, end=19, quote=TEXT[:19], pages=(1,)),
    position=1,
    role=Role.DIRECTOR,
    kind=PostChangeKind.NEW_HOLDER,
    text=TEXT[:19],
    announced=True,
    date=PartialDate(year=2026, month=5),
    interim=True,
)


def _graph(fact: PostChange) -> Graph:
    return build_document_graph(replace(FACTS, post_changes=(fact,)), DESCRIPTION, None, Identifiers())


def test_a_change_says_what_and_when_and_attests_nobody() -> None:
    graph = _graph(FACT)
    assert (NODE, RDF.type, terms.PostChange) in graph
    assert (NODE, RDF.type, ORG.Membership) not in graph
    assert graph.value(NODE, ORG.role) is None
    assert graph.value(NODE, terms.changedPost) == concept(terms.ROLE, Role.DIRECTOR)
    assert graph.value(NODE, terms.postChange) == concept(terms.POST_CHANGE, "new-holder")
    assert str(graph.value(NODE, terms.changedOn)) == "2026-05"
    assert str(graph.value(NODE, terms.latest)) == "2026-05-31"
    assert str(graph.value(NODE, terms.announced)) == str(graph.value(NODE, terms.interim)) == "true"
    assert (graph.value(NODE, terms.about), RDF.type, terms.LocalAuthority) in graph


def test_the_chair_is_of_the_board() -> None:
    graph = _graph(replace(FACT, role=Role.BOARD_CHAIR))
    assert (graph.value(NODE, terms.about), RDF.type, terms.SafeguardingBoard) in graph


def test_what_is_not_told_is_not_made_up() -> None:
    graph = _graph(replace(FACT, announced=False, date=None, interim=False))
    for name in (terms.changedOn, terms.announced, terms.interim):
        assert graph.value(NODE, name) is None
