"""What documents say of people in roles, read from a store: the ground of tenures and of persons alike.

Owns how a store is asked and the rows; what follows from them is decided in `people` and
`tenures`, which never see a store.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib.namespace import FOAF, ORG, SKOS

from graph_builder.facts import PartialDate
from ontology import terms

_WITH_VALUE = (ox.NamedNode, ox.Literal)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHeld:
    """A document's statement that somebody, named or not, holds a role at a body.

    `statement`, `document`, `authority` (which the document is about), `body` and `person` are IRIs;
    `role` is the notation of its concept. `attested` is the day of which the document speaks.
    """

    statement: str
    document: str
    authority: str
    role: str
    body: str | None = None
    person: str | None = None
    name: str | None = None
    printed_body: str | None = None
    since: PartialDate | None = None
    interim: bool = False
    attested: PartialDate | None = None


def read_roles(store: ox.Store) -> tuple[RoleHeld, ...]:
    """Every statement of a store's documents about somebody in a role, in the order of their IRIs.

    One pass per property takes a tenth of the time of one question with as many optional parts.
    """
    documents = {graph: (document, value) for graph, document, value in _stated(store, terms.aboutAuthority)}
    # Within the document's graph: another document may write the same person's name in another way.
    names = {(graph, person): name for graph, person, name in _stated(store, FOAF.name)}
    bodies, people, printed, since, interim, attested = (
        {statement: value for _, statement, value in _stated(store, predicate)}
        for predicate in (
            ORG.organization,
            ORG.member,
            terms.bodyAsPrinted,
            terms.inPostSince,
            terms.interim,
            terms.attestedOn,
        )
    )
    roles = sorted((statement, graph, role) for graph, statement, role in _stated(store, ORG.role))
    return tuple(
        RoleHeld(
            statement=statement,
            document=documents[graph][0],
            authority=documents[graph][1],
            role=role.rpartition("/")[2],
            body=bodies.get(statement),
            person=people.get(statement),
            name=names.get((graph, people.get(statement, ""))),
            printed_body=printed.get(statement),
            since=_date(since.get(statement)),
            interim=interim.get(statement) == "true",
            attested=_date(attested.get(statement)),
        )
        for statement, graph, role in roles
        if graph in documents
    )


def read_labels(store: ox.Store) -> dict[str, str]:
    """What things are called that have a preferred label: authorities, boards, inspectorates and concepts."""
    return {thing: label for _, thing, label in _stated(store, SKOS.prefLabel)}


def _stated(store: ox.Store, predicate: str) -> Iterator[tuple[str, str, str]]:
    """Graph, subject and value of every triple with that predicate; the smallest value comes last."""
    quads = store.quads_for_pattern(None, ox.NamedNode(predicate), None, None)
    found = [(_value(quad.graph_name), _value(quad.subject), _value(quad.object)) for quad in quads]
    return iter(sorted(found, reverse=True))


def _value(term: object) -> str:
    return term.value if isinstance(term, _WITH_VALUE) else ""


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.from_iso(text)
