"""People in roles: the inspection team, those who lead what is inspected, who writes and is written to."""

from __future__ import annotations

from rdflib import URIRef
from rdflib.namespace import FOAF, ORG

from graph_builder.building.concepts import concept
from graph_builder.building.inspection import Occasion
from graph_builder.building.literals import TRUE, integer, partial_date, text
from graph_builder.building.statements import Statements
from graph_builder.facts import PersonInRole, Role
from graph_builder.identifiers import slug
from ontology import terms

_PERSON, _NAME = FOAF.Person, FOAF.name
_MEMBERSHIP, _MEMBER, _ORGANIZATION, _ROLE = ORG.Membership, ORG.member, ORG.organization, ORG.role


def build_people(people: tuple[PersonInRole, ...], occasion: Occasion, statements: Statements) -> None:
    """One membership for each person in each role, attested on the day the document speaks of.

    A role of somebody who is not named is a membership without a member.
    """
    for fact in people:
        node = statements.state(
            statements.below("role", slug(fact.role), fact.position),
            _MEMBERSHIP,
            f"{fact.role}: {fact.name or 'not named'}",
            fact.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                _MEMBER: _build_person(fact, occasion, statements),
                _ORGANIZATION: _organization(fact.role, occasion),
                _ROLE: concept(terms.ROLE, fact.role),
                terms.postAsPrinted: text(fact.post),
                terms.bodyAsPrinted: text(fact.body),
                terms.interim: TRUE if fact.interim else None,
                terms.attestedOn: partial_date(occasion.attested) if occasion.attested else None,
                terms.position: integer(fact.position),
            },
        )
        statements.date(node, terms.inPostSince, fact.since)


def _build_person(fact: PersonInRole, occasion: Occasion, statements: Statements) -> URIRef | None:
    if not fact.name:
        return None
    identifiers = statements.identifiers
    iri = (
        identifiers.inspector(fact.name)
        if _at_inspectorate(fact.role)
        else identifiers.officer(str(occasion.authority), fact.name)
    )
    person = statements.thing(URIRef(iri), _PERSON)
    statements.describe(person, {_NAME: text(fact.name)})
    return person


def _organization(role: Role, occasion: Occasion) -> URIRef:
    if _at_inspectorate(role):
        return occasion.inspectorate
    return occasion.board if role is Role.BOARD_CHAIR else occasion.authority


def _at_inspectorate(role: Role) -> bool:
    """True for the inspection team, and for who signs an inspectorate's letter."""
    return role.of_inspection_team or role is Role.AUTHOR
