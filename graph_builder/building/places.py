"""Where people work, by what a document says of them, and so within what their names are unique.

Owns the choice of body and of the scope of a person's IRI. A joint inspection speaks of people of
many bodies: only inspectorates, the authority and its board have an IRI, and of any other body the
printed name is all that is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from rdflib import URIRef

from graph_builder.building.concepts import FAMILIES
from graph_builder.building.inspectorates import inspectorate_of
from graph_builder.building.occasion import Occasion, at_inspectorate
from graph_builder.facts import PersonInRole, ReportFacts, Role
from graph_builder.identifiers import Identifiers

_OF_ANY_AGENCY = frozenset({Role.ADDRESSEE, Role.PARTNERSHIP_LEADER})
"""Roles that do not tell by themselves at which agency of a partnership somebody works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A body, None where it has no IRI, and what makes the IRI of somebody there from a name."""

    body: URIRef | None
    mint_person: Callable[[str], str]


class Places:
    """Where the people of one document work.

    Args:
        facts: all that the document states: one entry may say of somebody what another does not.
        occasion: the bodies it speaks of.
        identifiers: mints the IRIs of people.
        sha256: of the document's bytes, in hex.
    """

    def __init__(self, facts: ReportFacts, occasion: Occasion, identifiers: Identifiers, sha256: str) -> None:
        self._occasion = occasion
        self._identifiers = identifiers
        self._sha256 = sha256
        self._family = FAMILIES[facts.family]
        mint_officer = partial(identifiers.officer, str(occasion.authority))
        self._authority = Place(body=occasion.authority, mint_person=mint_officer)
        self._board = Place(body=occasion.board, mint_person=mint_officer)
        self._told = {
            person.name: self._told_by(person.role)
            for person in facts.people
            if person.name and not at_inspectorate(person.role) and person.role not in _OF_ANY_AGENCY
        }

    def find(self, person: PersonInRole) -> Place:
        """The place of somebody in a role."""
        if at_inspectorate(person.role):
            return self._of_inspector(person)
        if not self._family.is_joint or person.role not in _OF_ANY_AGENCY:
            return self._told_by(person.role)
        if person.name in self._told:
            return self._told[person.name]
        if person.body is not None and self._occasion.is_authority(person.body):
            return self._authority
        mint_partner = partial(self._identifiers.partner, str(self._occasion.authority))
        return Place(body=None, mint_person=mint_partner)

    def _told_by(self, role: Role) -> Place:
        return self._board if role is Role.BOARD_CHAIR else self._authority

    def _of_inspector(self, person: PersonInRole) -> Place:
        name = inspectorate_of(person) if self._family.is_joint else self._family.inspectorate
        if name is None:
            return Place(body=None, mint_person=partial(self._identifiers.person_of_document, self._sha256))
        inspectorate = self._identifiers.inspectorate(name)
        return Place(
            body=URIRef(inspectorate), mint_person=partial(self._identifiers.inspector, inspectorate)
        )
