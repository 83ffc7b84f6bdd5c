"""Contradictions as triples of the graph of links, and the questions a store is asked for them.

Owns both; which statements contradict each other is decided in `contradictions` and `disputed_posts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib.namespace import RDF, RDFS

from graph_builder.identifiers import Identifiers
from graph_builder.linking.contradictions import (
    Contradiction,
    GradeGiven,
    find_cited_otherwise,
    find_graded_twice,
)
from graph_builder.linking.decisions import Link
from graph_builder.linking.disputed_posts import find_disputed
from graph_builder.linking.roles import RoleHeld
from graph_builder.linking.tenures import holders_of_posts
from graph_builder.querying.rows import ask_rows
from ontology import terms

_GRADES = """
SELECT DISTINCT ?judgement ?document ?inspection ?area ?stable ?grade
WHERE {
  ?judgement insp:status <https://w3id.org/inspection-graph/def/judgement-status/primary> ;
             insp:statedIn ?document ; insp:ofInspection ?inspection ; insp:grade ?given ;
             insp:judgementArea ?area .
  { SELECT DISTINCT ?area ?stable WHERE { ?area (skos:exactMatch|skos:broadMatch)/skos:notation ?stable } }
  { SELECT DISTINCT ?given ?grade WHERE {
      ?given skos:inScheme <https://w3id.org/inspection-graph/def/grade> ; skos:notation ?grade } }
}
"""
_FIELDWORK = """
SELECT ?inspection (MIN(STR(?part)) AS ?days)
WHERE { ?part a insp:FieldworkPart ; insp:statedIn ?document . ?document insp:reportsOn ?inspection }
GROUP BY ?inspection
"""


def read_grades(store: ox.Store) -> tuple[GradeGiven, ...]:
    """The grades that reports give themselves; one for each stable area that an area stands for."""
    return tuple(
        GradeGiven(
            judgement=row["judgement"],
            document=row["document"],
            inspection=row["inspection"],
            area=row["area"],
            stable_area=row["stable"],
            grade=row["grade"],
        )
        for row in ask_rows(store, _GRADES)
    )


def build_contradiction_quads(
    store: ox.Store,
    links: Iterable[Link],
    grades: Iterable[GradeGiven],
    roles: Iterable[RoleHeld],
    identifiers: Identifiers,
    graph: ox.NamedNode,
) -> Iterator[ox.Quad]:
    """All contradictions between the documents of a store.

    Args:
        store: holds the graph of every document.
        links: between its documents.
        grades: that its reports give.
        roles: what its documents say of people.
        identifiers: mints the IRIs, with the base of the store's data.
        graph: the name of the graph of links.
    """
    grades, conflicting = tuple(grades), [link for link in links if link.conflicts]
    stated_in = ox.NamedNode(terms.statedIn)
    sources = {
        link.source: document.object.value
        for link in conflicting
        for document in store.quads_for_pattern(ox.NamedNode(link.source), stated_in, None, None)
        if isinstance(document.object, ox.NamedNode)
    }
    fieldwork = {row["inspection"]: row["days"] for row in ask_rows(store, _FIELDWORK)}
    found = [*find_cited_otherwise(conflicting, sources, grades, fieldwork), *find_graded_twice(grades)]
    for holders in holders_of_posts(roles):
        found += find_disputed(holders)
    for contradiction in found:
        yield from _assert(contradiction, identifiers, graph)


def _assert(found: Contradiction, identifiers: Identifiers, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    node = ox.NamedNode(identifiers.contradiction(found.about, found.statement, found.other))
    values: dict[str, ox.NamedNode | ox.Literal] = {
        RDF.type: ox.NamedNode(terms.Contradiction),
        RDFS.label: ox.Literal(f"Contradiction: {found.words}", language="en"),
        terms.disagreement: ox.NamedNode(terms.DISAGREEMENT[found.about]),
        terms.contradictingStatement: ox.NamedNode(found.statement),
        terms.contradictedStatement: ox.NamedNode(found.other),
        terms.contradictionInWords: ox.Literal(found.words),
    }
    for name, value in values.items():
        yield ox.Quad(node, ox.NamedNode(name), value, graph)
