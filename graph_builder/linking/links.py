"""The graph of links between documents: what a store says of inspections, decided upon and asserted.

Owns the questions asked of the store and the triples of a link between documents; the rules are in
`decisions` and `mentions`. People and contradictions have modules of their own, `people_graph` and
`contradictions_graph`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pyoxigraph as ox
from rdflib.namespace import RDF, RDFS, XSD

from graph_builder.facts import DateOf, PartialDate
from graph_builder.identifiers import Identifiers
from graph_builder.linking.contradictions import GradeGiven
from graph_builder.linking.contradictions_graph import build_contradiction_quads, read_grades
from graph_builder.linking.decisions import (
    Answer,
    Link,
    Method,
    ReportedInspection,
    tie_answer,
    tie_documents,
)
from graph_builder.linking.mentions import Mention, tie_mentions
from graph_builder.linking.people_graph import build_people_quads
from graph_builder.linking.roles import read_labels, read_roles
from graph_builder.querying.rows import ask_rows
from ontology import terms

GRAPH = "links"
"""The name of the graph of links, for `Identifiers.graph`."""

_REPORTED = """
SELECT ?inspection ?authority ?label ?framework ?first_day ?last_day ?document ?issued ?listed
WHERE {
  ?document a insp:Document ; insp:reportsOn ?inspection .
  ?inspection insp:inspects ?authority ; rdfs:label ?label ; insp:framework/skos:notation ?framework .
  OPTIONAL { ?inspection insp:fieldworkStart ?first_day }
  OPTIONAL { ?inspection insp:fieldworkEnd ?last_day }
  OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document insp:listedPublished ?listed }
}
"""
_ANSWERS = """
SELECT ?answer ?authority ?published ?fieldwork
WHERE {
  ?answer a insp:AnsweredInspection ; insp:statedIn ?document .
  ?document insp:aboutAuthority ?authority .
  OPTIONAL { ?answer insp:publishedOn ?published }
  OPTIONAL { ?answer insp:inspectionDate ?fieldwork }
}
"""

_MENTIONS = """
SELECT ?mention ?inspection ?document ?file ?day ?authority ?subject ?date ?date_of ?grade ?position
WHERE {
  ?mention a insp:PreviousInspectionMention ; insp:mentions ?inspection ; insp:statedIn ?document ;
           insp:inspectedSubject ?subject ; insp:position ?position .
  ?document insp:fileName ?file ; insp:aboutAuthority ?authority .
  OPTIONAL { ?document insp:reportsOn/insp:fieldworkStart ?day }
  OPTIONAL { ?mention insp:inspectionDate ?date }
  OPTIONAL { ?mention insp:dateOf/skos:notation ?date_of }
  OPTIONAL { ?mention insp:grade/skos:notation ?grade }
}
ORDER BY ?mention ?day
"""
# An authority that only gave up a part of its area lives on: its inspections stay its own.
_PREDECESSORS = """
SELECT DISTINCT ?authority ?before
WHERE {
  ?event a org:ChangeEvent ; org:resultingOrganization ?authority ; org:originalOrganization ?before .
  ?before insp:abolished ?last_day .
}
"""

_Row = Mapping[str, str]


def build_links(store: ox.Store, identifiers: Identifiers) -> bytes:
    """All links between the documents of a store, as N-Quads of their named graph.

    Args:
        store: holds the graph of every document; graphs of links it holds already do not matter.
        identifiers: mints the IRIs, with the base of the store's data.
    """
    graph = ox.NamedNode(identifiers.graph(GRAPH))
    grades, roles = read_grades(store), read_roles(store)
    links = list(_decide(store, grades))
    quads = [quad for link in links for quad in _assert(link, identifiers, graph)]
    quads += build_people_quads(roles, read_labels(store), identifiers, graph)
    quads += build_contradiction_quads(store, links, grades, roles, identifiers, graph)
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(lines.splitlines(keepends=True)))


def _decide(store: ox.Store, grades: Iterable[GradeGiven]) -> Iterator[Link]:
    inspections = _reported(store)
    for inspection in inspections:
        yield from tie_documents(inspection)
    for row in ask_rows(store, _ANSWERS):
        answer = Answer(
            iri=row["answer"],
            authority=row["authority"],
            published=_date(row.get("published")),
            fieldwork=_date(row.get("fieldwork")),
        )
        yield tie_answer(answer, inspections)
    # Two documents about one inspection may each state its first day: the row comes twice.
    mentions = {row["mention"]: _mention(row) for row in ask_rows(store, _MENTIONS)}
    predecessors: dict[str, set[str]] = defaultdict(set)
    for row in ask_rows(store, _PREDECESSORS):
        predecessors[row["authority"]].add(row["before"])
    yield from tie_mentions(
        mentions.values(),
        inspections,
        _by_area(grades),
        {authority: frozenset(before) for authority, before in predecessors.items()},
    )


def _mention(row: _Row) -> Mention:
    return Mention(
        iri=row["mention"],
        inspection=row["inspection"],
        document=row["document"],
        authority=row["authority"],
        subject=row["subject"],
        date=_date(row.get("date")),
        date_of=DateOf(row["date_of"]) if "date_of" in row else None,
        grade=row.get("grade"),
        order=(row.get("day", ""), row["file"], row["position"].zfill(4)),
    )


def _by_area(grades: Iterable[GradeGiven]) -> dict[tuple[str, str], frozenset[str]]:
    """The grades that reports give, by inspection and stable area."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for given in grades:
        found[given.inspection, given.stable_area].add(given.grade)
    return {key: frozenset(grades) for key, grades in found.items()}


def _reported(store: ox.Store) -> tuple[ReportedInspection, ...]:
    """The inspections that documents report; of days on which these disagree, the outermost."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in ask_rows(store, _REPORTED):
        for name, value in row.items():
            found[row["inspection"]][name].add(value)
    return tuple(
        ReportedInspection(
            iri=iri,
            authority=min(values["authority"]),
            label=min(values["label"]),
            framework=min(values["framework"]),
            first_day=min(map(date.fromisoformat, values["first_day"]), default=None),
            last_day=max(map(date.fromisoformat, values["last_day"]), default=None),
            published=tuple(map(PartialDate.from_iso, sorted(values["issued"] | values["listed"]))),
            documents=tuple(sorted(values["document"])),
        )
        for iri, values in sorted(found.items())
    )


def _assert(link: Link, identifiers: Identifiers, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    node = ox.NamedNode(identifiers.link(link.method, link.source))
    source = ox.NamedNode(link.source)
    target = None if link.target is None else ox.NamedNode(link.target)
    values: dict[str, ox.NamedNode | ox.Literal | None] = {
        RDF.type: ox.NamedNode(terms.Link),
        RDFS.label: ox.Literal(link.label, language="en"),
        terms.linkFrom: source,
        terms.linkTo: target,
        terms.linkReason: ox.Literal(link.reason),
        terms.linkMethod: ox.NamedNode(terms.LINK_METHOD[link.method]),
        terms.linkScore: None if link.score is None else _decimal(link.score),
        terms.linkConflict: None if link.conflict is None else ox.Literal(link.conflict),
    }
    for name, value in values.items():
        if value is not None:
            yield ox.Quad(node, ox.NamedNode(name), value, graph)
    if target is not None and link.method is Method.ANSWERED_INSPECTION:
        yield ox.Quad(source, ox.NamedNode(terms.mentions), target, graph)


def _decimal(value: float) -> ox.Literal:
    """With two digits at most and no zeros behind: the store keeps decimals by value."""
    return ox.Literal(f"{value:.2f}".rstrip("0").rstrip("."), datatype=ox.NamedNode(XSD.decimal))


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.from_iso(text)
