"""The inspection a document reports, and the bodies that take part in it.

Owns what is in the world rather than in the document: inspection, authority, board and
inspectorate have one IRI whoever mentions them. Only an authority that the register does
not hold is described here; the others are described once, in the register's graph.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef
from rdflib.namespace import SKOS

from graph_builder.authority_names import plain_name
from graph_builder.building.concepts import FRAMEWORKS, INSPECTORATES, concept
from graph_builder.building.literals import integer, partial_date, text
from graph_builder.building.statements import Statements
from graph_builder.facts import PartialDate, ReportFacts, Role, Subject
from graph_builder.register import Authority
from ontology import terms

_PREFERRED, _OTHER = SKOS.prefLabel, SKOS.altLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Who inspected whom, on which inspection; `last_day` is the last day of fieldwork."""

    inspection: URIRef
    authority: URIRef
    authority_name: str
    board: URIRef
    inspectorate: URIRef
    last_day: PartialDate | None

    def body(self, subject: Subject) -> URIRef | None:
        """The body a fact is about. A partnership is several bodies and has no IRI of its own."""
        match subject:
            case Subject.AUTHORITY:
                return self.authority
            case Subject.BOARD:
                return self.board
            case Subject.INSPECTORATE:
                return self.inspectorate
            case Subject.PARTNERSHIP:
                return None


def find_occasion(facts: ReportFacts, authority: Authority | None, statements: Statements) -> Occasion:
    """The inspection and its bodies; without days of fieldwork the inspection is the document's own."""
    identifiers = statements.identifiers
    name = authority.name if authority else plain_name(facts.authority.name)
    iri = identifiers.authority(name) if authority else identifiers.unknown_authority(name)
    first_day = min((part.start for part in facts.fieldwork), key=_first, default=None)
    inspection = (
        URIRef(identifiers.inspection(iri, FRAMEWORKS[facts.family], str(first_day)))
        if first_day
        else statements.below("inspection")
    )
    return Occasion(
        inspection=inspection,
        authority=URIRef(iri),
        authority_name=name,
        board=URIRef(identifiers.board(iri)),
        inspectorate=URIRef(identifiers.inspectorate(INSPECTORATES[facts.family])),
        last_day=max((part.end for part in facts.fieldwork), key=_last, default=None),
    )


def build_inspection(
    facts: ReportFacts, occasion: Occasion, authority: Authority | None, statements: Statements
) -> None:
    """The inspection, its fieldwork part by part, and the bodies the register does not describe."""
    _build_event(facts, occasion, statements)
    if authority is None:
        statements.thing(occasion.authority, terms.LocalAuthority)
        statements.describe(occasion.authority, {_PREFERRED: text(occasion.authority_name)})
    if _has_board(facts):
        _build_board(facts, occasion, statements)
    for position, part in enumerate(facts.fieldwork, start=1):
        node = statements.state(
            statements.below("fieldwork", position),
            terms.FieldworkPart,
            f"Fieldwork from {part.start} to {part.end}",
            part.evidence,
        )
        statements.describe(
            node,
            {
                terms.ofInspection: occasion.inspection,
                terms.fieldworkStart: partial_date(part.start),
                terms.fieldworkEnd: partial_date(part.end),
                terms.position: integer(position),
            },
        )


def _build_event(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    first_day = min((part.start for part in facts.fieldwork), key=_first, default=None)
    framework = FRAMEWORKS[facts.family]
    when = f" from {first_day}" if first_day else ""
    inspection = statements.thing(
        occasion.inspection,
        terms.Inspection,
        label=f"{framework.upper()} inspection of {occasion.authority_name}{when}",
    )
    reviewed = facts.board is not None or any(fact.subject is Subject.BOARD for fact in facts.judgements)
    statements.describe(
        inspection,
        {
            terms.inspects: occasion.authority,
            terms.reviews: occasion.board if reviewed else None,
            terms.framework: concept(terms.FRAMEWORK, framework),
            terms.conductedBy: occasion.inspectorate,
            terms.fieldworkStart: partial_date(first_day) if first_day else None,
            terms.fieldworkEnd: partial_date(occasion.last_day) if occasion.last_day else None,
        },
    )


def _build_board(facts: ReportFacts, occasion: Occasion, statements: Statements) -> None:
    """The board under one name for all documents; the name printed is another name."""
    board = statements.thing(occasion.board, terms.SafeguardingBoard)
    printed = facts.board.name if facts.board else None
    statements.describe(
        board,
        {
            _PREFERRED: text(f"Safeguarding children board of {occasion.authority_name}"),
            _OTHER: text(printed),
            terms.boardOf: occasion.authority,
        },
    )


def _has_board(facts: ReportFacts) -> bool:
    """Whether anything stated is about a board, addressed to it, or of somebody at it."""
    subjects = {
        *(fact.subject for fact in facts.judgements),
        *(fact.subject for fact in facts.strengths),
        *(fact.subject for fact in facts.findings),
        *(fact.addressee for fact in facts.recommendations),
        *(fact.addressee for fact in facts.none_required),
    }
    chaired = any(person.role is Role.BOARD_CHAIR for person in facts.people)
    return facts.board is not None or chaired or Subject.BOARD in subjects


def _first(value: PartialDate) -> str:
    return value.earliest.isoformat()


def _last(value: PartialDate) -> str:
    return value.latest.isoformat()
