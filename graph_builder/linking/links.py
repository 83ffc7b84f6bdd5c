"""The graph of links between documents: what a store says of inspections, decided upon and asserted.

Owns the questions asked of the store and the triples of a link; the rules are in `decisions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

import pyoxigraph as ox
from rdflib.namespace import RDF, RDFS

from graph_builder.asking import run
from graph_builder.facts import PartialDate
from graph_builder.identifiers import Identifiers
from graph_builder.linking.decisions import (
    Answer,
    Link,
    Method,
    ReportedInspection,
    tie_answer,
    tie_documents,
)
from ontology import terms

GRAPH = "links"
"""The name of the graph of links, for `Identifiers.graph`."""

_REPORTED = """
SELECT ?inspection ?authority ?label ?first_day ?last_day ?document ?issued ?listed
WHERE {
  ?document a insp:Document ; insp:reportsOn ?inspection .
  ?inspection insp:inspects ?authority ; rdfs:label ?label .
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

_Row = Mapping[str, str]


def build_links(store: ox.Store, identifiers: Identifiers) -> bytes:
    """All links between the documents of a store, as N-Quads of their named graph.

    Args:
        store: holds the graph of every document; graphs of links it holds already do not matter.
        identifiers: mints the IRIs, with the base of the store's data.
    """
    graph = ox.NamedNode(identifiers.graph(GRAPH))
    quads = [quad for link in _decide(store) for quad in _assert(link, identifiers, graph)]
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(lines.splitlines(keepends=True)))


def _decide(store: ox.Store) -> Iterator[Link]:
    inspections = _reported(store)
    for inspection in inspections:
        yield from tie_documents(inspection)
    for row in _rows(store, _ANSWERS):
        answer = Answer(
            iri=row["answer"],
            authority=row["authority"],
            published=_partial(row.get("published")),
            fieldwork=_partial(row.get("fieldwork")),
        )
        yield tie_answer(answer, inspections)


def _reported(store: ox.Store) -> tuple[ReportedInspection, ...]:
    """The inspections that documents report; of days on which these disagree, the outermost."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _rows(store, _REPORTED):
        for name, value in row.items():
            found[row["inspection"]][name].add(value)
    return tuple(
        ReportedInspection(
            iri=iri,
            authority=min(values["authority"]),
            label=min(values["label"]),
            first_day=min(map(date.fromisoformat, values["first_day"]), default=None),
            last_day=max(map(date.fromisoformat, values["last_day"]), default=None),
            published=tuple(map(_date, sorted(values["issued"] | values["listed"]))),
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
    }
    for name, value in values.items():
        if value is not None:
            yield ox.Quad(node, ox.NamedNode(name), value, graph)
    if target is not None and link.method is Method.ANSWERED_INSPECTION:
        yield ox.Quad(source, ox.NamedNode(terms.mentions), target, graph)


def _rows(store: ox.Store, question: str) -> Iterator[_Row]:
    answer = run(store, question)
    if isinstance(answer, ox.QuerySolutions):
        names = [variable.value for variable in answer.variables]
        for row in answer:
            yield {name: row[name].value for name in names if row[name] is not None}


def _partial(text: str | None) -> PartialDate | None:
    return None if text is None else _date(text)


def _date(text: str) -> PartialDate:
    return PartialDate(**dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False)))
