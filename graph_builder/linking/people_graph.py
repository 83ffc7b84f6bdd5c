"""Tenures, and persons who may be one, as triples of the graph of links.

Owns these triples; who is who and who held which post is decided in `people` and `tenures`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

import pyoxigraph as ox
from rdflib.namespace import ORG, RDF, RDFS, XSD

from graph_builder.facts import PartialDate
from graph_builder.identifiers import Identifiers
from graph_builder.linking.people import PossiblySame, find_possibly_same
from graph_builder.linking.roles import RoleHeld
from graph_builder.linking.tenures import POSTS, Tenure, find_tenures
from ontology import terms

POSSIBLY_SAME = "possibly-same-person"
"""The rule these links are made by: a notation of the scheme `link-method`."""

_Value = ox.NamedNode | ox.Literal


def build_people_quads(
    roles: Sequence[RoleHeld], labels: Mapping[str, str], identifiers: Identifiers, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    """All tenures and all pairs of persons who may be one.

    Args:
        roles: what documents say of people.
        labels: what bodies are called, by IRI.
        identifiers: mints the IRIs, with the base of the store's data.
        graph: the name of the graph of links.
    """
    for pair in find_possibly_same(roles, labels):
        yield from _assert_pair(pair, identifiers, graph)
    for tenure in find_tenures(roles):
        yield from _assert_tenure(tenure, labels, identifiers, graph)


def _assert_pair(pair: PossiblySame, identifiers: Identifiers, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    node = ox.NamedNode(identifiers.person_link(POSSIBLY_SAME, pair.first, pair.second))
    yield from _quads(
        node,
        graph,
        {
            RDF.type: ox.NamedNode(terms.Link),
            RDFS.label: ox.Literal(pair.label, language="en"),
            terms.linkFrom: ox.NamedNode(pair.first),
            terms.linkTo: ox.NamedNode(pair.second),
            terms.linkReason: ox.Literal(pair.reason),
            terms.linkMethod: ox.NamedNode(terms.LINK_METHOD[POSSIBLY_SAME]),
            terms.linkScore: _decimal(pair.score),
        },
    )


def _assert_tenure(
    tenure: Tenure, labels: Mapping[str, str], identifiers: Identifiers, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    node = ox.NamedNode(identifiers.tenure(tenure.body, tenure.role, tenure.key))
    body = labels.get(tenure.body, "a body without a name")
    since = tenure.since
    yield from _quads(
        node,
        graph,
        {
            RDF.type: ox.NamedNode(terms.Tenure),
            RDFS.label: ox.Literal(f"{POSTS[tenure.role]}, {body}: {tenure.in_words}", language="en"),
            ORG.member: None if tenure.person is None else ox.NamedNode(tenure.person),
            ORG.organization: ox.NamedNode(tenure.body),
            ORG.role: ox.NamedNode(terms.ROLE[tenure.role]),
            terms.inPostSince: _partial_date(since),
            terms.sinceEarliest: _day(since.earliest if since else None),
            terms.sinceLatest: _day(since.latest if since else None),
            terms.inPostUntil: _partial_date(tenure.until),
            terms.untilEarliest: _day(tenure.until_earliest),
            terms.untilLatest: _day(tenure.until_latest),
            terms.firstAttested: _day(tenure.first_attested),
            terms.lastAttested: _day(tenure.last_attested),
            terms.interim: ox.Literal(True) if tenure.interim else None,
            terms.holderInWords: ox.Literal(tenure.in_words),
            terms.linkReason: ox.Literal(tenure.reason),
        },
    )
    for statement in tenure.statements:
        yield ox.Quad(node, ox.NamedNode(terms.basedOn), ox.NamedNode(statement), graph)


def _quads(node: ox.NamedNode, graph: ox.NamedNode, values: Mapping[str, _Value | None]) -> Iterator[ox.Quad]:
    for name, value in values.items():
        if value is not None:
            yield ox.Quad(node, ox.NamedNode(name), value, graph)


def _partial_date(value: PartialDate | None) -> ox.Literal | None:
    """A date as precise as it is known."""
    if value is None:
        return None
    datatype = XSD.date if value.is_day else XSD.gYearMonth if value.month else XSD.gYear
    return ox.Literal(str(value), datatype=ox.NamedNode(datatype))


def _day(value: date | None) -> ox.Literal | None:
    return None if value is None else ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD.date))


def _decimal(value: Decimal) -> ox.Literal:
    """Without trailing zeros: the store keeps decimals by value."""
    return ox.Literal(format(value.normalize(), "f"), datatype=ox.NamedNode(XSD.decimal))
