"""Who inspected whom, on which inspection: what all statements of a document have in common.

Owns which inspection and which bodies a document speaks of, by their IRIs. What is said of them
in the graph is the business of `graph_builder.building.inspection`.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef

from graph_builder.authority_names import name_key, plain_name, readings
from graph_builder.building.concepts import FAMILIES
from graph_builder.building.inspectorates import inspectorate_of
from graph_builder.building.statements import Statements
from graph_builder.facts import PartialDate, ReportFacts, Role, Subject
from graph_builder.identifiers import Identifiers
from graph_builder.register import Authority

_WITHOUT_NAME = frozenset({"local authority", "the local authority", "council", "the council"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Who inspected whom, on which inspection, or who wrote to whom.

    `inspection` is None for a document that reports none: a letter about a talk, a council's paper.
    `registered` is the authority as the register has it, None for one it does not hold.
    `inspectorates` are those that the document tells of, the one that leads first.
    `last_day` is the last day of fieldwork; `attested` the day on which people held the roles that
    the document gives them: that day, or of a letter or paper its own date.
    """

    inspection: URIRef | None
    authority: URIRef
    authority_name: str
    registered: Authority | None
    board: URIRef
    partnership: URIRef
    inspectorates: tuple[URIRef, ...]
    last_day: PartialDate | None
    attested: PartialDate | None

    def body(self, subject: Subject) -> URIRef | None:
        """The body a fact is about; None for "the inspectorate" where there are several."""
        match subject:
            case Subject.AUTHORITY:
                return self.authority
            case Subject.BOARD:
                return self.board
            case Subject.PARTNERSHIP:
                return self.partnership
            case Subject.INSPECTORATE:
                return self.inspectorates[0] if len(self.inspectorates) == 1 else None

    def is_authority(self, printed: str) -> bool:
        """Whether words name the authority, and not merely its area.

        `Surrey County Council` does; `Surrey` alone may as well be a part of the health service.
        """
        if name_key(printed) in _WITHOUT_NAME:
            return True
        known = self.registered
        names = (known.name, *known.other_names) if known else (self.authority_name,)
        keys = {name_key(name) for name in names}
        _, *with_a_form = readings(printed)
        return any(
            reading.key in keys and (known is None or known.type in reading.types)
            for step in with_a_form
            for reading in step
        )


def find_occasion(facts: ReportFacts, authority: Authority | None, statements: Statements) -> Occasion:
    """The inspection and the bodies; without days of fieldwork the inspection is the document's own."""
    identifiers = statements.identifiers
    name = authority.name if authority else plain_name(facts.authority.name)
    iri = identifiers.authority(name) if authority else identifiers.unknown_authority(name)
    last_day = max((part.end for part in facts.fieldwork), key=_last, default=None)
    return Occasion(
        inspection=_find_inspection(facts, iri, statements),
        authority=URIRef(iri),
        authority_name=name,
        registered=authority,
        board=URIRef(identifiers.board(iri)),
        partnership=URIRef(identifiers.partnership(iri)),
        inspectorates=_find_inspectorates(facts, identifiers),
        last_day=last_day,
        attested=_attested(facts, last_day),
    )


def first_day(facts: ReportFacts) -> PartialDate | None:
    """The first day of fieldwork."""
    return min((part.start for part in facts.fieldwork), key=_first, default=None)


def at_inspectorate(role: Role) -> bool:
    """True for the inspection team, and for who signs an inspectorate's letter."""
    return role.of_inspection_team or role is Role.AUTHOR


def _find_inspection(facts: ReportFacts, authority: str, statements: Statements) -> URIRef | None:
    framework = FAMILIES[facts.family].framework
    if framework is None:
        return None
    first = first_day(facts)
    if first is None:
        return statements.below("inspection")
    return URIRef(statements.identifiers.inspection(authority, framework, str(first)))


def _find_inspectorates(facts: ReportFacts, identifiers: Identifiers) -> tuple[URIRef, ...]:
    """The family's own; of joint inspections also each that somebody who inspects or signs is of."""
    family = FAMILIES[facts.family]
    names = {family.inspectorate: None}
    if family.is_joint:
        found = {inspectorate_of(person) for person in facts.people if at_inspectorate(person.role)}
        names |= dict.fromkeys(sorted(name for name in found if name))
    return tuple(URIRef(identifiers.inspectorate(name)) for name in names)


def _attested(facts: ReportFacts, last_day: PartialDate | None) -> PartialDate | None:
    """The last day of fieldwork; of a document that reports no inspection the day it is dated."""
    if FAMILIES[facts.family].framework is not None:
        return last_day
    dated = facts.publication.date if facts.publication else None
    return dated if dated and dated.is_day else None


def _first(value: PartialDate) -> str:
    return value.earliest.isoformat()


def _last(value: PartialDate) -> str:
    return value.latest.isoformat()
