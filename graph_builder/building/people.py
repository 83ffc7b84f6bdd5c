"""People in roles: the inspection team, those who lead what is inspected, who writes and is written to."""

from __future__ import annotations

from rdflib import URIRef
from rdflib.namespace import FOAF, ORG

from graph_builder.building.concepts import concept
from graph_builder.building.literals import TRUE, integer, partial_date, text
from graph_builder.building.occasion import Occasion
from graph_builder.building.places import Place, Places
from graph_builder.building.statements import Statements
from graph_builder.facts import ReportFacts
from graph_builder.identifiers import slug
from ontology import terms

_PERSON, _NAME = FOAF.Person, FOAF.name
_MEMBERSHIP, _MEMBER, _ORGANIZATION, _ROLE = ORG.Membership, ORG.member, ORG.organization, ORG.role


def build_people(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    """One membership for each person in each role, attested on the day the document speaks of.

    A role of somebody who is not named is a membership without a member; one at a body that has
    no IRI is a membership without an organisation.
    """
    places = Places(facts, occasion, statements.identifiers, statements.sha256)
    for fact in facts.people:
        place = places.find(fact)
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
                _MEMBER: _build_person(fact.name, place, statements),
                _ORGANIZATION: place.body,
                _ROLE: concept(terms.ROLE, fact.role),
                terms.postAsPrinted: text(fact.post),
                terms.bodyAsPrinted: text(fact.body),
                terms.interim: TRUE if fact.interim else None,
                terms.attestedOn: partial_date(occasion.attested) if occasion.attested else None,
                terms.position: integer(fact.position),
            },
        )
        statements.date(node, terms.inPostSince, fact.since)


def _build_person(name: str | None, place: Place, statements: Statements) -> URIRef | None:
    if not name:
        return None
    person = statements.thing(URIRef(place.mint_person(name)), _PERSON)
    statements.describe(person, {_NAME: text(name)})
    return person
